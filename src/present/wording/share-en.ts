import type { ShareWording } from './share-words.ts';

export const shareEn: ShareWording = {
  title: (scenario) => `Costs divided between members: ${scenario}`,
  total: 'All members',
  answer: (project, members, cost, alone) =>
    members === '1'
      ? `${project}: the only member pays ${cost} a year.`
      : `${project}: ${members} members pay ${cost} a year together; each by itself, they would pay ${alone} in all.`,
  coordination: (euros) => `Coordination costs ${euros} a year besides.`,
  basis: (rule) => `Allocation basis: ${rule}.`,
  nobodyWorseOff: 'No member and no group of members would pay less by itself.',
  worseOff: (groups, members) =>
    `Groups that would pay less by themselves: ${groups}, of which single members: ${members}.`,
  paysFrom: (members, inhabitants, to, best) =>
    `With members of mean size, cooperation pays from ${members} ${members === '1' ? 'member' : 'members'} on${inhabitants === undefined ? '' : ` (${inhabitants} inhabitants)`}${to === undefined ? '' : `, up to ${to}`}${best === undefined ? '' : `; most is left with ${best}`}.`,
  neverPays: 'With members of mean size, the saving covers the costs with no number of members.',
  smallest: (members) => `The smallest group whose saving covers its costs: ${members}.`,
  noGroupPays: 'No group of members saves as much as it pays.',
  membersHeading: 'Members',
  inhabitants: 'inhabitants',
  use: 'use',
  alone: 'cost\nalone',
  share: 'share of\nthe cost',
  coordinationHead: 'coordi-\nnation',
  saving: 'saving',
  net: 'net',
  payback: 'payback,\nyears',
  dearer: 'dearer\nthan alone',
  yes: 'yes',
  never: 'never',
  meaning: [
    'Euros a year in steady use, central values with the range in brackets. The cost is running costs and the investment less its grant, spread over the appraisal period.',
    'Net is the saving less the share and the coordination.',
  ],
  rulesHeading: 'Shares by each allocation basis',
  perYear: '€ a year',
  rules: {
    equal: 'equal shares',
    inhabitants: 'inhabitants',
    use: 'use',
    'proportional-to-alone': 'in proportion to the cost alone',
    'equal-saving': 'equal saving for each',
    shapley: 'mean added cost over all orders (Shapley)',
    serial: 'serial, by size',
    agreed: 'agreed shares',
  },
  ruleHeads: {
    equal: 'equal',
    inhabitants: 'inhab-\nitants',
    use: 'use',
    'proportional-to-alone': 'cost\nalone',
    'equal-saving': 'equal\nsaving',
    shapley: 'Shapley',
    serial: 'serial',
    agreed: 'agreed',
  },
  testsHeading: 'Who would pay less alone',
  sum: 'sum',
  membersWorse: 'members',
  groupsWorse: 'groups',
  reasons: {
    'no-inhabitants': 'inhabitants not known',
    'no-use': 'use not stated',
    'nothing-alone': 'nobody pays anything alone',
    'no-price': 'costs follow no price',
    'no-shares': 'no shares agreed',
  },
  used: 'in use',
  groupsHeading: 'Groups that would pay less by themselves',
  group: 'group',
  together: 'together',
  byItself: 'by itself',
  excess: 'excess',
  picture: {
    legend:
      'Bar: share of the cost by the allocation basis in use. Rings: by the other bases. Upright line: the cost alone.',
    inUse: 'share, by the basis in use',
    otherBases: 'by the other bases',
    alone: 'cost alone',
    basisOf: (project, rule) => `${project}. In use: ${rule}`,
    between: (least, ofLeast, most, ofMost) => `least ${least} (${ofLeast}), most ${most} (${ofMost})`,
    others: (count) => `Other members: ${count}`,
  },
  drawnOrders: (project, orders, groups) =>
    `${project}: with more than 16 members, the mean added cost (Shapley) is that of ${orders} random orders, and ${groups} groups were tested: members, pairs and all but one.`,
  elsewhere: (project, euros) =>
    `${project}: ${euros} a year of the saving is not in the table: it is outside of the members, or cannot be divided.`,
};
