import type { ConditionsWording } from './conditions-words.ts';

export const conditions: ConditionsWording = {
  meaning:
    'Conditions: one box of inputs in which the target is missed most (PRIM). Coverage: share of the misses that are in the box. Density: share of the simulation runs in the box that miss.',
  of: (output, target) => `${output}: where the target is missed (${target})`,
  target: { 'at-least': (value) => `at least ${value}`, 'at-most': (value) => `at most ${value}` },
  condition: 'condition',
  inputRange: 'range',
  atLeast: (value) => `at least ${value}`,
  atMost: (value) => `at most ${value}`,
  between: (from, to) => `from ${from} to ${to}`,
  exactly: (value) => `exactly ${value}`,
  all: (conditions) => conditions.join(' and '),
  nowhere: 'no condition is significant',
  misses: (percent) => `The target is missed in ${percent} of the simulation runs.`,
  where: (words) => `It is missed most where: ${words}.`,
  covers: (coverage, density, mass) =>
    `These conditions contain ${coverage} of the misses (coverage). They hold in ${mass} of the runs, of which ${density} miss (density).`,
  halves:
    'The conditions were sought in one half of the runs; coverage, density and significance (5 %) are of the other half.',
};
