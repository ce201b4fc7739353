/** Ways to ask what moves an output. */
export const sensitivityMethods = [
  'tornado',
  'grid',
  'switching',
  'break-even',
  'rank',
  'sobol',
  'value-of-information',
] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** Methods whose figures rest on draws. */
export const drawnMethods: readonly SensitivityMethod[] = ['rank', 'sobol', 'value-of-information'];

/** What one index may be about: an input alone, or all inputs that have something in common. */
export const inputGroupings = ['input', 'project', 'parameter', 'quality', 'cost-structure'] as const;
export type InputGrouping = (typeof inputGroupings)[number];
