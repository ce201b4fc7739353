import type { CompiledRisk } from './compile-risks.ts';
import { happens } from './risk.ts';

/** What risks do to one project, a column each; undefined where none of them does it. */
export interface RiskColumns {
  /** Added to the investment as estimated, as a part of it. */
  readonly costShare: Float64Array | undefined;
  /** Added to the delay before the first use. */
  readonly delayYears: Float64Array | undefined;
  /** The part of the saving that is left. */
  readonly keptShare: Float64Array | undefined;
  /** What treatments cost of this project, in the first year of the timeline. */
  readonly treatmentEur: Float64Array | undefined;
}

/**
 * What the risks that hit one project do to it. Costs and delays add up, savings are lost of what others have left; what a treatment
 * costs is divided evenly between the projects that its risk hits.
 *
 * Formula  cost = Σ happens · cost_share; delay = Σ happens · delay_years; kept = Π(1 − happens · saving_share)
 * Shape    columns: of the inputs of the model; costShare of the project: the part of it that is worked out
 */
export function workRisks(
  risks: readonly CompiledRisk[],
  columns: readonly Float64Array[],
  count: number,
  partOfCosts = 1,
): RiskColumns {
  const room = (isUsed: boolean, value: number) => (isUsed ? new Float64Array(count).fill(value) : undefined);
  const has = (name: 'cost_share' | 'delay_years' | 'saving_share') =>
    risks.some(({ effects }) => effects.has(name));
  const costShare = room(has('cost_share'), 0);
  const delayYears = room(has('delay_years'), 0);
  const keptShare = room(has('saving_share'), 1);
  const treatmentEur = room(
    risks.some((each) => each.treatmentEur !== undefined),
    0,
  );
  for (const { risk, event, chance, effects, treatmentEur: cost } of risks) {
    const happened = new Float64Array(count);
    for (let i = 0; i < count; i++) happened[i] = happens(columns[event]![i]!, columns[chance]![i]!);
    const column = (name: 'cost_share' | 'delay_years' | 'saving_share') => {
      const input = effects.get(name);
      return input === undefined ? undefined : columns[input];
    };
    addProduct(costShare, happened, column('cost_share'));
    addProduct(delayYears, happened, column('delay_years'));
    const lost = column('saving_share');
    if (keptShare !== undefined && lost !== undefined)
      for (let i = 0; i < count; i++) keptShare[i] = keptShare[i]! * (1 - happened[i]! * lost[i]!);
    if (treatmentEur === undefined || cost === undefined) continue;
    const part = partOfCosts / risk.hits.length;
    for (let i = 0; i < count; i++) treatmentEur[i] = treatmentEur[i]! + columns[cost]![i]! * part;
  }
  return { costShare, delayYears, keptShare, treatmentEur };
}

function addProduct(
  target: Float64Array | undefined,
  happened: Float64Array,
  effect: Float64Array | undefined,
): void {
  if (target === undefined || effect === undefined) return;
  for (let i = 0; i < target.length; i++) target[i] = target[i]! + happened[i]! * effect[i]!;
}
