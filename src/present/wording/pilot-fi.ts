import type { PilotWording } from './pilot-words.ts';

export const pilot: PilotWording = {
  meaning:
    'Pilotit: hanke toteutetaan, jos sen odotusarvo on positiivinen, joko heti tai pilotin jälkeen. Mahdollisuus keskeyttää on sen arvoinen, mitä pilotti lisää ennen omaa kustannustaan. Täydellinen tieto on enimmäismäärä, jonka mikään pilotti voisi lisätä.',
  of: (project) => `Pilotti: ${project}`,
  ofOutput: (project, output) => `Pilotti: ${project} (päätettävä tulos: ${output})`,
  choice: { never: 'ei toteuteta', now: 'aloitetaan heti', pilot: 'pilotoidaan ensin' },
  best: {
    never: 'Odotusarvon mukaan paras: hanketta ei toteuteta.',
    now: 'Odotusarvon mukaan paras: aloitetaan heti ilman pilottia.',
    pilot: 'Odotusarvon mukaan paras: pilotoidaan ensin.',
  },
  ableToStop: 'mahdollisuus keskeyttää: arvo',
  perfect: 'täydellinen tieto',
  cost: 'pilotin kustannus',
  atChance: (chance) => `Onnistumisen todennäköisyys on ${chance}.`,
  bestBetween: (from, to) =>
    `Pilotointi ensin on paras, jos onnistumisen todennäköisyys on vähintään ${from} ja enintään ${to}.`,
  neverBest: 'Pilotointi ensin ei ole paras millään onnistumisen todennäköisyydellä.',
  paysFrom: (chance) => `Heti aloittaminen kannattaa, jos onnistumisen todennäköisyys on yli ${chance}.`,
  measures: (what, error, sites) =>
    `Pilotissa mitataan ”${what}”. Kohteita: ${sites}. Yhden kohteen virhe: ±${error}.`,
  bestSites: (sites, net) => `Paras kohteiden määrä: ${sites}. Arvo pilotin kustannuksen jälkeen: ${net}.`,
  noSitesPay: (sites, net) =>
    `Pilotti ei kannata millään kohteiden määrällä. Paras olisi ${sites}, ja arvo kustannuksen jälkeen ${net}.`,
  later: (years) => `Pilotin vuoksi kaikki alkaa myöhemmin. Viive vuosina: ${years}.`,
  ofOneYear: 'Tulos on yhden vuoden tulos, joten pilotin kustannusta verrataan yhden vuoden tulokseen.',
  bySites: 'Kohteiden määrä',
  sites: 'kohteita',
  net: 'kustannuksen\njälkeen',
};
