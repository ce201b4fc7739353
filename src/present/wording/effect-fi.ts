import type { EffectWording, GoalWording } from './effect-words.ts';

export const effectFi: EffectWording = {
  heading: 'Vaikutukset eurojen rinnalla',
  zero: 'nollavaihtoehto',
  worth: 'nettonykyarvo, kansantalous',
  savingAYear: 'säästö vuodessa',
  on: {
    residents: 'kuntalaiset',
    staff: 'henkilöstö',
    environment: 'ympäristö',
    organisation: 'organisaatio',
    firms: 'yritykset',
  },
  meaning:
    'Vaikutukset: +1 pieni, +2 keskisuuri, +3 suuri parannus; −1, −2, −3 vastaava heikennys; 0 ei vaikutusta. Niitä ei lasketa yhteen eikä muuteta euroiksi.',
  better: (option, over) =>
    `${option} ei ole missään huonompi kuin ${over}, ja jossakin suhteessa se on parempi.`,
  noneBetter: 'Mikään vaihtoehto ei ole kaikessa parempi kuin toinen.',
  turningHeading: 'Yksikön hinta, jolla kahden vaihtoehdon järjestys vaihtuu',
  pair: 'vaihtoehdot',
  price: 'hinta,\n€ yksiköltä',
  above: 'sen yläpuolella\nparempi',
  noPrice: 'ei ole',
  turningMeaning:
    'Hinta: yhden yksikön arvo, jolla vaihtoehdot ovat samanarvoiset, kun lähtötiedot ovat perusarvoissaan. Määrät on laskettu kunkin vuoden käyttöasteella ja diskontattu. Ei ole: järjestys on sama kaikilla hinnoilla nollasta ylöspäin.',
};

export const goalFi: GoalWording = {
  heading: 'Tavoitteet: vaihtoehdot eurojen rinnalla',
  option: 'vaihtoehto',
  score: 'pisteet,\n0–100',
  nation: 'pisteet,\nkansantalous',
  weightShare: 'paras, % kaikista\npainoista',
  efficient: 'voittamaton',
  yes: 'kyllä',
  no: 'ei',
  weights: {
    swing: 'Painot: pisteet, jotka on annettu matkasta huonoimmasta parhaaseen arvoon.',
    rank: 'Painot: tärkeysjärjestyksestä.',
    none: 'Painoja ei ole annettu: taulukko kertoo, kuinka suurella osalla kaikista mahdollisista painoista vaihtoehto saa eniten pisteitä.',
  },
  meaning:
    'Pisteet: 0, kun kaikki tavoitteet ovat huonoimmassa, ja 100, kun kaikki ovat parhaassa arvossaan; sulkeissa kaikki tavoitteet vaihteluvälinsä huonommassa ja paremmassa päässä. Voittamaton: millään vaihtoehdolla ei ole sekä enemmän euroja että enemmän pisteitä. Pisteitä ei lasketa yhteen eurojen kanssa.',
  goalsHeading: 'Tavoitteet, ja kuinka pitkälle vaihtoehto vie nykyarvosta tavoitteeseen (%)',
  weight: 'paino,\n%',
  present: 'nykyarvo',
  target: 'tavoite',
  zeroSum: (goals) =>
    `Kansantalouden pisteistä on jätetty pois: ${goals}. Minkä yksi kunta tässä voittaa, sen toinen häviää, kuten muuttavat asukkaat.`,
  met: 'täyttyy',
  missed: 'ei täyty',
  closedMeaning:
    '100 %: tavoite saavutetaan; yli 100: se ylitetään; alle 0: se on kauempana kuin nyt; täyttyy: nykyarvo on jo tavoitetta parempi ja pysyy sellaisena.',
};
