import type { ProblemList } from '../../problems/problem.ts';
import { remainingBias } from './bias.ts';
import type { FlowName, FlowNumbers, PlaceOfKey } from './flow-numbers.ts';

/** Published biases end at 2: what is above this is a percentage written as a ratio, 200 for 200 percent. */
const mostBiasRatio = 10;

/** Optimism biases by the group of their numbers, and what they are a ratio to. */
const biases = [
  { group: 'cost.optimism_bias', of: 'investment' },
  { group: 'cost.running_optimism_bias', of: 'running-costs' },
  { group: 'benefit.optimism_bias', of: 'saving' },
] as const;

/** The numbers that are a ratio, of whatever the bias is one of. */
const biasRatios: readonly FlowName[] = [
  ...biases.flatMap(({ group }) => [`${group}.upper_ratio`, `${group}.lower_ratio`] as const),
  'cost.optimism_bias.duration_upper_ratio',
];

/** Reports a ratio that is a percentage. */
export function checkBiasRatio(
  name: FlowName,
  { high }: { readonly high: number },
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  if (!biasRatios.includes(name) || high <= mostBiasRatio) return;
  const keys = name.split('.');
  const facts = { key: keys.at(-1)!, found: high, most: mostBiasRatio };
  problems.add('bias-in-percent', place(...keys), facts);
}

/** Reports a mitigation that takes a bias below its published lower bound. */
export function checkBiases(numbers: FlowNumbers, place: PlaceOfKey, problems: ProblemList): void {
  for (const { group, of } of biases) {
    const upper = numbers.get(`${group}.upper_ratio`);
    const lower = numbers.get(`${group}.lower_ratio`);
    if (upper === undefined || lower === undefined) continue;
    const mitigated = numbers.get(`${group}.mitigated_share`);
    const left = remainingBias(upper.low, mitigated?.high ?? 0);
    if (left >= lower.low) continue;
    const at = mitigated === undefined ? 'lower_ratio' : 'mitigated_share';
    problems.add('bias-below-lower', place(...group.split('.'), at), { left, lower: lower.low, of });
  }
}
