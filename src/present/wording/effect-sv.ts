import type { EffectWording, GoalWording } from './effect-words.ts';

export const effectSv: EffectWording = {
  heading: 'Konsekvenser bredvid euro',
  zero: 'nollalternativet',
  worth: 'nettonuvärde, samhället',
  savingAYear: 'besparing per år',
  on: {
    residents: 'invånare',
    staff: 'personal',
    environment: 'miljö',
    organisation: 'organisationen',
    firms: 'företag',
  },
  meaning:
    'Konsekvenser: +1 liten, +2 medelstor, +3 stor förbättring; −1, −2, −3 motsvarande försämring; 0 ingen. De räknas inte ihop och omvandlas inte till euro.',
  better: (option, over) => `${option} är inte sämre än ${over} i något, och bättre i något avseende.`,
  noneBetter: 'Inget alternativ är bättre än ett annat i allt.',
  turningHeading: 'Pris per enhet där ordningen mellan två alternativ ändras',
  pair: 'alternativ',
  price: 'pris,\n€ per enhet',
  above: 'bättre\növer det',
  noPrice: 'inget',
  turningMeaning:
    'Pris: det värde per enhet där båda alternativen är lika mycket värda, när alla ingångsvärden är centrala. Mängderna är räknade med varje års användning och diskonterade. Inget: ordningen är densamma vid alla priser från 0 uppåt.',
};

export const goalSv: GoalWording = {
  heading: 'Mål: alternativen bredvid euro',
  option: 'alternativ',
  score: 'poäng,\n0–100',
  nation: 'poäng,\nsamhället',
  weightShare: 'bäst vid % av\nalla vikter',
  efficient: 'oslaget',
  yes: 'ja',
  no: 'nej',
  weights: {
    swing: 'Vikter: poäng för vägen från det sämsta till det bästa värdet.',
    rank: 'Vikter: av ordningen efter betydelse.',
    none: 'Inga vikter är givna: tabellen visar vid hur stor del av alla möjliga vikter ett alternativ får flest poäng.',
  },
  meaning:
    'Poäng: 0 när alla mål har sitt sämsta och 100 när alla har sitt bästa värde; inom parentes när alla mål är i den sämre och den bättre änden av sitt intervall. Oslaget: inget alternativ har både fler euro och fler poäng. Poängen räknas inte ihop med euro.',
  goalsHeading: 'Målen, och hur långt varje alternativ går från nuvarande värde till målet (%)',
  weight: 'vikt,\n%',
  present: 'nuvarande\nvärde',
  target: 'mål',
  zeroSum: (goals) =>
    `Utanför samhällets poäng: ${goals}. Det som en kommun vinner här förlorar en annan, till exempel invånare som flyttar.`,
  met: 'uppfylls',
  missed: 'uppfylls inte',
  closedMeaning:
    '100 %: målet nås; över 100: det överträffas; under 0: det är längre bort än i dag; uppfylls: det nuvarande värdet är redan bättre än målet och förblir det.',
};
