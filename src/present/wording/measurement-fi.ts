import type { MeasurementWording } from './measurement-words.ts';

export const measurement: MeasurementWording = {
  meaning:
    'Mittaukset: usean kohteen keskiarvon virhe on yhden kohteen virhe jaettuna kohteiden määrän neliöjuurella. Mittauksen arvo on tappio, joka sen avulla keskimäärin vältetään, ennen sen omaa kustannusta; hanke toteutetaan, jos odotusarvo on positiivinen. Täydellinen tieto: kaikki, mistä tulos riippuu, tunnetaan.',
  of: (output, input, error) => `${output}: mittauksen arvo, ”${input}” (yhden kohteen virhe ±${error})`,
  sites: 'kohteita',
  worth: 'mittauksen\narvo',
  partOfPerfect: '% täydel-\nlisestä\ntiedosta',
  perfect: 'täydellinen tieto',
  closedForm:
    'Tarkka kaava: kaikki lähtötiedot ovat normaalijakautuneita, ja tulos riippuu niistä suoraviivaisesti.',
  byDraws: (count) =>
    `${count} simulointikierrosta, painotettu sen mukaan, miten hyvin ne sopivat kuhunkin mittaustulokseen.`,
};
