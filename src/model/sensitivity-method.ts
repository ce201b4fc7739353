/** Ways to ask what moves an output. */
export const sensitivityMethods = ['tornado', 'grid', 'switching', 'break-even'] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];
