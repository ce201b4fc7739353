import type { MaturityWording } from './maturity-words.ts';

export const maturity: MaturityWording = {
  title: (name) => `Kypsyystasot palveluittain: ${name}`,
  meaning: [
    'Jäljellä: palvelun kustannukset kertaa osuus, joka ei sen tasolla ole vielä toteutunut. Se on yläraja sille, mitä digitaaliset palvelut voivat korvata, ei säästö.',
    'Yksi taso ylöspäin: osuus kustannuksista, jonka seuraava taso toteuttaa. Mukana ovat palvelut, joilla on taso.',
    'Vaihteluvälit: kaikkien tasojen osuudet alarajoillaan tai kaikki ylärajoillaan.',
  ],
  use: {
    reduce:
      'Arviossa toteutunut osuus vähennetään palvelun kustannuksista ennen kuin niistä lasketaan säästö.',
    split: 'Säästöt koskevat jo jäljellä olevaa, joten ne eivät muutu: tasot vain jakavat säästöt.',
  },
  answersMeaning: [
    'Jatkuva taso: tasojen saavuttamien osuuksien summa. Portaittainen taso: ylin taso, johon asti jokainen taso yltää kynnysarvoon.',
    'Väittämä on 1, kun se täyttyy, ½, kun se täyttyy osittain, ja 0, kun se ei täyty.',
  ],
  unknown: {
    noneRealised: (cells, eur) => `Palvelut ilman tasoa lasketaan toteutumattomina: ${cells} (${eur}).`,
    exclude: (cells, eur) => `Palvelut ilman tasoa on jätetty pois: ${cells} (${eur}).`,
  },
  summary: (use, costs, left, share) =>
    use === 'reduce'
      ? `Kypsyystasot: kustannukset ovat ${costs}, ja niistä on jäljellä ${left} (${share}). Kustannusten osuutena laskettavat säästöt lasketaan jäljellä olevasta.`
      : `Kypsyystasot: kustannukset ovat ${costs}, ja niistä on jäljellä ${left} (${share}). Säästöt jaetaan kunnille jäljellä olevan mukaan.`,
  heads: {
    areas: 'Jäljellä kunnittain',
    services: 'Jäljellä palveluittain',
    map: 'Toteutunut osuus tasoittain',
    split: 'Säästöt jaettuna jäljellä olevan mukaan',
    answers: 'Tasot vastausten mukaan',
    missing: 'Seuraavalta tasolta puuttuvat väittämät',
  },
  municipality: 'Kunta',
  total: 'Yhteensä',
  level: 'taso',
  realised: 'toteutunut,\n%',
  costs: 'kustannukset',
  left: 'jäljellä',
  leftShare: 'jäljellä,\n%',
  oneLevelUp: 'yksi taso\nylöspäin',
  withoutLevel: 'palveluja\nilman tasoa',
  quality: 'laatu',
  continuous: 'jatkuva\ntaso',
  staged: 'portaittainen\ntaso',
  statements: 'väittämiä',
  nextLevel: 'seuraava\ntaso',
  statement: 'väittämä',
  answer: 'vastaus',
  waiting: 'yksi taso\nylöspäin',
  answers: { yes: 'kyllä', partly: 'osittain', no: 'ei' },
  reached: 'ylin saavutettu',
  everywhere: 'Kaikki kunnat',
  levelName: (level) => `Taso ${level}`,
  negative: (cells, eur) =>
    `Palvelut, joiden tuotot ylittävät kustannukset, on jätetty pois: ${cells} (nettotuotot ${eur}).`,
};
