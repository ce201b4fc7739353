import type { FundWording } from './fund-words.ts';

export const fundEn: FundWording = {
  title: (budget) => `Applications within a budget of ${budget}`,
  answer: (chosen, of, granted, left) =>
    `The best choice is ${chosen} of ${of} applications: ${granted} are granted, ${left} are left.`,
  nothing: 'No application is worth its grant within this budget.',
  benefit: (output) =>
    `Benefit: ${output}, with all inputs at their central values. A grant is no saving; it only uses up the budget.`,
  candidates: 'Applications',
  grant: 'grant',
  theme: 'theme',
  points: 'score',
  alone: 'benefit alone,\ncentral (low–high)',
  perEuro: 'benefit\nper euro',
  chosen: 'chosen',
  yes: 'yes',
  chosenIn: 'chosen in %\nof draws',
  classHead: 'in the cases\nlow to high',
  classes: { core: 'always', borderline: 'sometimes', exterior: 'never' },
  meaning:
    'Chosen in % of draws: how often the application is in the best set when all inputs are drawn. Low, central and high case: every application at its own low, central or high at once.',
  rulesHeading: 'The best choice beside rules of thumb',
  rules: {
    best: 'best',
    ratio: 'most benefit per euro first',
    size: 'largest grant first',
    points: 'highest score first',
  },
  benefitHead: 'benefit',
  granted: 'granted',
  left: 'left',
  lost: 'lost',
  applications: 'applications',
  callsHeading: 'How the call is cut',
  open: 'open call',
  restricted: (theme) => `only theme ${theme}`,
  combination: 'reserves for themes, the rest open',
  casesHeading: 'If all applications turn out low, central or high',
  cases: { low: 'low', central: 'central', high: 'high' },
  forgone: 'forgone benefit\nof the best choice',
  leastForgone: (applications, euros) =>
    `The choice that forgoes least in any of these cases: ${applications}; it forgoes at most ${euros}.`,
  frontierHeading: 'Benefit by budget',
  budget: 'budget',
  next: (candidate, euros) => `Next in line: ${candidate}; ${euros} are missing.`,
  nextFits: (candidate) => `Next in line: ${candidate}; what is left covers the least that it needs.`,
  notFinished: (percent) =>
    `The search ended before it was proven that no other set is better; another set can be at most ${percent} % better.`,
  withoutApplication: (projects) => `Without an application, and so in no set: ${projects.join('; ')}.`,
  none: 'none',
};
