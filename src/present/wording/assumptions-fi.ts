import type { AssumptionsWording } from './assumptions-words.ts';

export const assumptions: AssumptionsWording = {
  meaning:
    'Oletukset: vaihteluvälit, joille ei ole annettu jakaumaa, saavat vuorollaan kolme jakaumaa. Lähtötiedot ovat toisistaan riippumattomia, tai ne kaikki poikkeavat samaan suuntaan (järjestyskorrelaatio 0,5). Skenaariossa annettuja korrelaatioita ei oteta tässä huomioon.',
  of: (output) => `${output}: oletetun jakauman ja riippuvuuden vaikutus`,
  independent: 'riippumattomat',
  dependent: 'riippuvat',
  smallestToLargest: 'pienimmästä suurimpaan',
  assumed: (count, all) =>
    `Vaihtelevista lähtötiedoista (${all}) jakauma on oletettu näin monelle: ${count}. Muille se on annettu.`,
  allAssumed: (all) => `Jakauma on oletettu kaikille vaihteleville lähtötiedoille (${all}).`,
  noneAssumed: 'Jokaiselle vaihteluvälille on annettu jakauma, joten vain riippuvuus vaihtuu.',
  nothingVaries: 'Mikään lähtötieto ei vaihtele, joten mitään ei ole oletettu.',
  draws: (count) => `Kullakin rivillä ${count} satunnaista simulointikierrosta.`,
};
