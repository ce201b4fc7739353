import type { EffectWording, GoalWording } from './effect-words.ts';

export const effectEn: EffectWording = {
  heading: 'Impacts beside euros',
  zero: 'do nothing',
  worth: 'net present value, society',
  savingAYear: 'saving a year',
  on: {
    residents: 'residents',
    staff: 'staff',
    environment: 'environment',
    organisation: 'organisation',
    firms: 'firms',
  },
  meaning:
    'Impacts: +1 small, +2 medium, +3 large where better, −1, −2, −3 where worse, 0 none. They are not added up and not counted in euros.',
  better: (option, over) => `${option} is no worse than ${over} in anything, and better in something.`,
  noneBetter: 'No option is better than another one in everything.',
  turningHeading: 'Price of a unit at which the order of two options changes',
  pair: 'options',
  price: 'price,\n€ a unit',
  above: 'worth more\nabove it',
  noPrice: 'none',
  turningMeaning:
    'Price: what one unit would have to be worth for both options to be worth the same, all inputs at their central values, amounts counted with the use of each year and discounted. None: the order is the same at every price from 0 on.',
};

export const goalEn: GoalWording = {
  heading: 'Goals: options beside euros',
  option: 'option',
  score: 'score,\n0–100',
  nation: 'score,\nsociety',
  weightShare: 'best with % of\nall weights',
  efficient: 'not beaten',
  yes: 'yes',
  no: 'no',
  weights: {
    swing: 'Weights: points given for the way from the worst to the best value.',
    rank: 'Weights: from the order of importance (rank order centroid).',
    none: 'No weights are given: the table reports for which share of all weights an option has the largest score.',
  },
  meaning:
    'Score: 0 where every goal is at its worst, 100 where every goal is at its best value; in brackets with all goals at the worse and the better end. Not beaten: no option has more euros and a higher score. Scores are not added to euros.',
  goalsHeading: 'Goals, and how far each option goes from the present value to the target (%)',
  weight: 'weight,\n%',
  present: 'present\nvalue',
  target: 'target',
  zeroSum: (goals) =>
    `Left out of the score of society: ${goals}. What one municipality wins here, another one loses, such as residents who move.`,
  met: 'met',
  missed: 'missed',
  closedMeaning:
    '100 %: the target is reached; above 100 it is exceeded; below 0 it is farther away than today; met: the present value is already beyond the target, and stays there.',
};
