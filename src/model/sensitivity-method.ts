/**
 * Ways to ask what moves an output. Of each name the compiler asks for what the method gives (`model/sensitivity-result.ts`), how
 * it is worked (`analyse/methods/`) and how it is shown (`present/sensitivity/`).
 */
export const sensitivityMethods = [
  'tornado',
  'grid',
  'switching',
  'break-even',
  'rank',
  'sobol',
  'value-of-information',
  'assumptions',
  'sample-information',
  'pilot',
  'shapley',
  'conditions',
] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** What one index may be about: an input alone, or all inputs that have something in common. */
export const inputGroupings = ['input', 'project', 'parameter', 'quality', 'cost-structure'] as const;
export type InputGrouping = (typeof inputGroupings)[number];
