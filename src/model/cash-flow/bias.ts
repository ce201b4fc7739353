import { complement, type Expression, input, product } from '../formula/expression.ts';
import type { MeasureName } from '../measure.ts';
import type { CompiledProject } from '../row.ts';
import type { FlowName } from './flow-numbers.ts';

/** The numbers of what experience adds to running costs. */
export const runningBias = {
  upper: 'cost.running_optimism_bias.upper_ratio',
  mitigated: 'cost.running_optimism_bias.mitigated_share',
} as const satisfies Record<string, FlowName>;

/** The numbers of what experience takes off a saving. */
export const savingBias = {
  upper: 'benefit.optimism_bias.upper_ratio',
  mitigated: 'benefit.optimism_bias.mitigated_share',
} as const satisfies Record<string, FlowName>;

/** Measures that exist only where a project states a number: a bias is never applied unless it is written. */
const numberOfMeasure: Partial<Record<MeasureName, FlowName>> = {
  running_optimism_bias_eur_per_year: runningBias.upper,
  benefit_optimism_bias_eur_per_year: savingBias.upper,
};

/** Whether some project states the bias or has the risk, replication or sharing that a measure rests on; true of any other measure. */
export function isStated(measure: MeasureName, projects: readonly CompiledProject[]): boolean {
  if (measure === 'npv_outside_eur')
    return projects.some(({ flowSlots }) => flowSlots.has('replication.outside_ratio'));
  if (measure === 'coordination_eur_per_year')
    return projects.some(({ project }) => project.flow?.sharing !== undefined);
  if (measure === 'risk_eur') return projects.some(({ risks }) => risks.length > 0);
  const name = numberOfMeasure[measure];
  return name === undefined || projects.some(({ flowSlots }) => flowSlots.has(name));
}

/**
 * The part of a bias that stays: its upper bound, less what is mitigated.
 *
 * Units   ratio and share; gives a ratio
 * @example remainingBias(0.4, 0.25).toFixed(2) // => '0.30'
 */
export function remainingBias(upper: number, mitigated: number): number {
  return (1 - mitigated) * upper;
}

/** What the bias leaves of a saving above zero, of the same numbers, as a formula to be written. */
export const leftOfSaving: Expression = complement(
  product(complement(input(savingBias.mitigated)), input(savingBias.upper)),
);
