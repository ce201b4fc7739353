import type { UncertaintyWording } from './uncertainty-words.ts';

export const uncertainty: UncertaintyWording = {
  cornersIgnoreCorrelations:
    'Ala- ja ylärajassa korrelaatioita ei oteta huomioon; p05–p95 ottaa ne huomioon.',
  dependence: (ranges, hasCorrelations) =>
    `p05–p95 olettaa lähtötiedot toisistaan riippumattomiksi${hasCorrelations ? ' ilmoitettuja korrelaatioita lukuun ottamatta' : ''}. Jos ne kaikki poikkeaisivat samaan suuntaan (järjestyskorrelaatio 0,5), p05–p95 olisi: ${ranges.join(', ')} vuodessa.`,
  notExtreme:
    'Jokin simulointikierros tai perusarvio on tämän alarajan tai ylärajan ulkopuolella, joten raja ei ole todellinen ääripää. Käytä persentiilejä.',
  movesIgnoreCorrelations:
    'Kun yhtä tai kahta lähtötietoa muutetaan muiden pysyessä perusarvoissaan, korrelaatiot jäävät huomiotta.',
  drawError: (percent) =>
    `p05 ja p95 on pyöristetty simuloinnin tarkkuuteen (keskivirhe enintään ${percent} luvusta).`,
  parts: (count) => `${count} riippumatonta osaa`,
  interval: '95 %:n\nluottamus-\nväli',
  coversZero: '° Ei eroa merkitsevästi nollasta: luottamusväli sisältää nollan.',
  rankOf: (output) => `${output}: järjestyskorrelaatio kunkin lähtötiedon kanssa`,
  rankMeaning:
    'Järjestyskorrelaatio (Spearman): 1, kun tulos ja lähtötieto kasvavat aina yhdessä, −1, kun toinen kasvaa ja toinen pienenee. Osuus: sen neliö kaikkien neliöiden summasta.',
  rank: 'järjestys-\nkorrelaatio',
  shareOfSquares: '%\nneliöistä',
  indicesOf: (output) => `${output}: tuloksen epävarmuuden lähteet`,
  indicesMeaning:
    'Oma vaikutus: osuus varianssista, joka poistuisi, jos tämä lähtötieto tunnettaisiin tarkasti. Kokonaisvaikutus: osuus, joka jäisi, jos kaikki muu tunnettaisiin tarkasti. Luvuissa on simulointivirhettä; luottamusväli kertoo sen.',
  grouping: {
    input: 'lähtötiedoittain',
    project: 'hankkeittain',
    parameter: 'parametreittain',
    quality: 'laadun mukaan',
    'cost-structure': 'kustannusrakenteittain',
  },
  groups: { 'no parameter': 'oma lähtötieto', settings: 'asetukset', none: 'ei ryhmää' },
  firstOrder: 'oma\nvaikutus',
  total: 'kokonais-\nvaikutus',
  standardDeviation: (figure) => `keskihajonta ${figure}`,
  basePoints: (count, evaluations, sampling) =>
    `${count} peruspistettä (${sampling}), ${evaluations} laskentaa`,
  independentParts: (count) => `laskettu ${count} osana, joilla ei ole yhteisiä lähtötietoja`,
  constant: 'Tulos ei vaihtele, joten jokainen luku on nolla.',
  advice: (width, points) =>
    `Levein luottamusväli on ±${width}. Noin ${points} peruspistettä (--samples) kaventaisi sen arvoon ±0,01.`,
  enough: (width) => `Levein luottamusväli on ±${width}: simulointikierroksia on riittävästi.`,
  informationOf: (output) => `${output}: lisätiedon arvo ennen päätöstä`,
  informationMeaning:
    'Rivin kaikki hankkeet toteutetaan yhdessä tai ei yhtäkään: ne toteutetaan, jos odotusarvo on positiivinen. Lisätiedon arvo on tappio, joka sen avulla keskimäärin vältetään. Arvo on nolla, jos tieto ei voi muuttaa päätöstä. Kustakin hankkeesta erikseen päättäminen on toinen päätös, jolla on oma lisätiedon arvonsa.',
  informationBias:
    'Yksittäiset lähtötiedot: laskettu paloittain lineaarisella regressiolla (8 osaa), tai muutaman arvon lähtötiedosta kunkin arvon keskiarvona. Arvo voi olla hieman liian suuri.',
  knowing: 'lähtötieto',
  everything: 'kaikki (täydellinen tieto)',
  worth: 'lisätiedon\narvo\nenintään',
  error: 'keski-\nvirhe',
  decision: { do: 'odotusarvon mukaan: toteutetaan', 'do-not': 'odotusarvon mukaan: ei toteuteta' },
  decisionTogether: {
    do: 'odotusarvon mukaan, kaikki yhdessä tai ei mitään: toteutetaan kaikki',
    'do-not': 'odotusarvon mukaan, kaikki yhdessä tai ei mitään: ei toteuteta mitään',
  },
  everythingTogether: 'kaikki, kun hankkeista päätetään yhdessä',
  everythingSingly: 'kaikki, kun kustakin hankkeesta päätetään erikseen',
  singly: 'Kustakin hankkeesta päätetään erikseen (päällekkäinen säästö jätetty pois)',
  decisionHead: 'päätös',
  decisionShort: { do: 'toteutetaan', 'do-not': 'ei toteuteta' },
  expectedHead: 'odotus-\narvo',
  chanceHead: 'tappion\ntod.näk., %',
  allSingly: 'Kaikki hankkeet, kukin erikseen',
  otherProjects: (count) => `Muiden hankkeiden (${count}) päätös on oikea kaikilla simulointikierroksilla.`,
  expected: 'odotusarvo',
  chanceOfLoss: (percent) => `tappion todennäköisyys ${percent}`,
};
