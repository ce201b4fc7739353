import type { ExplainWording } from './explain-words.ts';

export const explainFi: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, kuten vuosittaiset luvut sen antavat (--by year)`,
    comparisonCosts: 'vertailukustannukset',
    inhabitants: 'asukkaat',
    savingAtFullUse: 'säästö täydessä käytössä',
    useAndGrowth: 'vuoden käyttö ja kustannusten kasvu',
    afterBias: 'osuus optimismivarauksen jälkeen',
    presentValue: (perspective) =>
      perspective === 'nation'
        ? 'vuosien summa: (säästö − kustannus) · diskonttaustekijä'
        : 'vuosien summa: (säästö − kustannus + avustus) · diskonttaustekijä',
    net: (perspective) =>
      perspective === 'nation'
        ? 'vuosien summa: säästö − kustannus'
        : 'vuosien summa: säästö − kustannus + avustus',
    benefitCostRatio: (perspective) =>
      perspective === 'nation'
        ? 'säästöjen nykyarvo / kustannusten nykyarvo'
        : 'säästöjen nykyarvo / (kustannusten nykyarvo − avustus)',
  },
  title: (name) => `Mistä muodostuu: ${name}`,
  method:
    'Alaraja ja yläraja: kaikki lähtötiedot yhtä aikaa niissä vaihteluväliensä arvoissa, jotka antavat pienimmän tai suurimman tuloksen. Rivin arvo on laskettu rivin luvuista.',
  extreme: {
    proven: 'On todistettu, etteivät mitkään vaihteluvälien arvot anna pienempää tai suurempaa.',
    searched: 'Ne on etsitty vaihteluväleiltä, ja niitä on verrattu simulointikierroksiin.',
  },
  formulaHead: 'Laskukaava',
  low: 'alaraja',
  central: 'perusarvio',
  high: 'yläraja',
  value: 'arvo',
  inputs: 'Lähtötiedot',
  range: 'vaihteluväli',
  atEnds: 'alarajalla → ylärajalla',
  quality: 'laatu',
  source: 'lähde, kohta, päivä',
  where: 'tiedosto:rivi',
  costs: 'Kohteena olevat kustannukset',
  municipality: 'kunta',
  service: 'palvelu',
  costType: 'kustannuslaji',
  euros: '€',
  overlap: 'Vähennetty, koska muutkin säästävät sen, € vuodessa',
  madeOf: 'Muodostuu luvuista',
  addsTo: 'Sisältyy lukuihin',
  published: 'Julkaistu',
  notReached: 'ei saavuteta',
  firstCells: (shown, all) =>
    `Näytetään ${shown} suurinta kustannusriviä, kaikkiaan ${all}. Kaikki: --format json.`,
};
