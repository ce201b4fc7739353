import type { RiskWording } from './risk-words.ts';

export const riskEn: RiskWording = {
  heading: 'Risks, largest expected cost first',
  chance: 'proba-\nbility, %',
  expected: 'expected\ncost',
  treatmentCost: 'treatment,\ncost',
  treated: 'expected after\ntreatment',
  worth: 'worth of\ntreatment',
  decision: 'decision',
  treat: 'treat',
  accept: 'accept',
  meaning:
    'Expected cost: the probability times what the risk alone takes off the net present value of society, all inputs at their central values. Worth of treatment: by how much it lowers the expected cost, less what it costs. Risks act on money over time alone; the saving a year is without them.',
  projectsHeading: 'What the risks do to each project together',
  none: 'none\nhappens, %',
  cost: 'added to the investment, %\nmean (80 % at most)',
  delay: 'delay, years\nmean',
  lost: 'saving lost, %\nmean',
  projectsMeaning: '80 % at most: in 80 of 100 equally likely cases the added cost is this or less.',
};
