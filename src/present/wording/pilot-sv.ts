import type { PilotWording } from './pilot-words.ts';

export const pilot: PilotWording = {
  meaning:
    'Pilotprojekt: ett projekt genomförs om dess väntevärde är positivt, nu eller efter pilotprojektet. Att kunna avbryta är värt det som pilotprojektet tillför före sin egen kostnad. Fullständig information är det mesta som något pilotprojekt kan tillföra.',
  of: (project) => `Pilotprojekt: ${project}`,
  ofOutput: (project, output) => `Pilotprojekt: ${project} (beslutet gäller: ${output})`,
  choice: { never: 'genomförs inte', now: 'börja nu', pilot: 'pilotprojekt först' },
  best: {
    never: 'Bäst enligt väntevärdet: projektet genomförs inte.',
    now: 'Bäst enligt väntevärdet: börja nu utan pilotprojekt.',
    pilot: 'Bäst enligt väntevärdet: pilotprojekt först.',
  },
  ableToStop: 'värdet av att kunna avbryta',
  perfect: 'fullständig information',
  cost: 'pilotprojektets kostnad',
  atChance: (chance) => `Sannolikheten att lyckas är ${chance}.`,
  bestBetween: (from, to) =>
    `Pilotprojekt först är bäst om sannolikheten att lyckas är mellan ${from} och ${to}.`,
  neverBest: 'Pilotprojekt först är inte bäst vid någon sannolikhet att lyckas.',
  paysFrom: (chance) => `Att börja nu lönar sig om sannolikheten att lyckas är över ${chance}.`,
  measures: (what, error, sites) =>
    `Pilotprojektet mäter ”${what}”. Antal platser: ${sites}. Felet på en plats: ±${error}.`,
  bestSites: (sites, net) => `Bästa antalet platser: ${sites}. Värde efter pilotprojektets kostnad: ${net}.`,
  noSitesPay: (sites, net) =>
    `Pilotprojektet lönar sig inte med något antal platser. Bäst vore ${sites}, värt ${net} efter kostnaden.`,
  later: (years) => `Med pilotprojektet kommer allt senare. Dröjsmål i år: ${years}.`,
  ofOneYear: 'Resultatet gäller ett år, så pilotprojektets kostnad jämförs med resultatet av ett år.',
  bySites: 'Antal platser',
  sites: 'platser',
  net: 'efter\nkostnad',
};
