import type { TrackWording } from './track-words.ts';

export const trackFi: TrackWording = {
  title: (scenario) => `Seuranta: ${scenario}`,
  meaning: [
    'Toteumat saman vuoden ennusteen rinnalla. Ennusteessa ovat mukana viive, käytön kasvuaika ja riskit.',
    'Ennuste: perusarvio ja sulkeissa vaihteluväli, jolla on 90 % simulointikierroksista.',
  ],
  rowsHeading: 'Toteumat ja ennuste',
  value: 'toteuma',
  forecast: 'ennuste',
  realised: 'toteutunut,\n%',
  chance: 'näin pienen\ntod.näk., %',
  statusHead: 'vertailu',
  status: {
    inside: 'välillä',
    below: 'alle',
    above: 'yli',
    'not-comparable': 'ei lähtötasoa',
    'no-forecast': 'ei ennustetta',
  },
  total: (value, forecast, share, lasting) =>
    `Säästöt, joilla on lähtötaso: ${value}, kun ennuste on ${forecast} (${share}). Toteumasta pysyvää on ${lasting}.`,
  next: (projects, ratio, range) =>
    `Hankkeet (${projects}) ovat toteuttaneet ennusteistaan ${ratio} (geometrinen keskiarvo). Jos seuraava hanke on niiden kaltainen, 90 % tällaisista hankkeista toteuttaisi ${range}.`,
  updatedHeading: 'Myöhempien vuosien ennuste, tarkennettu toteumilla',
  before: 'ennen\n(± keskihajonta)',
  after: 'jälkeen\n(± keskihajonta)',
  fullUse: 'täysi käyttö',
  updatedMeaning: {
    draws: 'Simulointikierroksia painotetaan sen mukaan, miten hyvin ne vastaavat toteumia.',
    normal: 'Ennusteita ja toteumia käsitellään yhteisenä normaalijakaumana.',
  },
  effective: (draws) => `Tehokkaita simulointikierroksia: ${draws}.`,
  notUpdated:
    'Myöhempien vuosien ennustetta ei tarkenneta: yhdestäkään vertailukelpoisesta ja pysyvästä toteumasta ei ole sanottu, kuinka tarkka se on (keskihajonta, tai mittaustapa, jolle se on annettu).',
  targetsHeading: 'Tavoitteet',
  baseline: 'lähtötaso',
  target: 'tavoite',
  direction: { at_least: 'vähintään', at_most: 'enintään' },
  targetStatus: 'tulos',
  met: 'saavutettu',
  notMet: 'ei saavutettu',
  targetsMeaning: 'Tavoite on saavutettu, kun toteuma yltää siihen, olipa muutos kuinka suuri tahansa.',
  notes: [
    'Toteuma voi poiketa ennusteesta muistakin syistä kuin hankkeen vuoksi. Hankkeen vaikutus näkyy vain vertaamalla siihen, mitä ilman sitä olisi tapahtunut.',
  ],
};
