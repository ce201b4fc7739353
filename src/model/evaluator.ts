import { BlockWork, divideColumn } from './block-work.ts';
import { type BenefitClass, BenefitWork } from './cash-flow/benefit-work.ts';
import { type FlowRequest, FlowWork, type TimelineSlots } from './cash-flow/flow-work.ts';
import { type BenefitMeasure, isBenefitMeasure, isFlowMeasure, isYearMeasure } from './cash-flow/measures.ts';
import type { Timeline } from './cash-flow/timeline.ts';
import { comparisonOf } from './comparison.ts';
import type { CostStructure } from './cost-structure.ts';
import { createMemberColumns, type JointNumbers } from './joint-numbers.ts';
import type { Lack } from './lack.ts';
import type { Evaluation, Output } from './output.ts';
import type { Atom } from './overlap.ts';
import type { CompiledProject, Row } from './row.ts';
import type { View } from './view.ts';

/** What of a scenario is evaluated, with the indices of inputs that no project alone has. */
interface EvaluatorFacts {
  readonly view: View;
  readonly projects: readonly CompiledProject[];
  readonly atoms: readonly Atom[];
  readonly personYearSlots: { readonly eur: number; readonly hours: number };
  readonly taxPointSlot: number;
  readonly timeline: { readonly timeline: Timeline; readonly slots: TimelineSlots } | undefined;
  readonly yardstick: CostStructure | undefined;
  /** Of the yardstick; not a number where they are not known. */
  readonly inhabitants: number;
  /** What turns each input into the prices of the figures; 1 where nothing is turned. */
  readonly priceRatios: readonly number[];
  /** Numbers that move together, and the input that says how far; their columns come behind those of the inputs. */
  readonly joint: { readonly numbers: JointNumbers; readonly input: number } | undefined;
  readonly lackOf: (output: Output) => Lack | undefined;
}

/** An evaluation of a model, with memory of its own that one block leaves to the next. */
export function createEvaluation({
  view,
  projects,
  atoms,
  personYearSlots,
  taxPointSlot,
  timeline,
  yardstick,
  inhabitants,
  priceRatios,
  joint,
  lackOf,
}: EvaluatorFacts): Evaluation {
  const turn = createTurner(priceRatios);
  const fillMembers = joint && createMemberColumns(joint.numbers);
  const work = new BlockWork(projects, atoms);
  const benefits = new Map<BenefitClass, BenefitWork>();
  /** Savings as they were estimated, before optimism bias; made when first asked for. */
  let estimates: { readonly work: BlockWork; readonly cashable: BenefitWork } | undefined;
  const beginEstimates = (columns: readonly Float64Array[], count: number) => {
    estimates ??= {
      work: new BlockWork(projects, atoms, false),
      cashable: new BenefitWork(projects, atoms, 'cashable'),
    };
    estimates.work.begin(columns, count);
    if (view === 'budget') estimates.cashable.begin(columns, count, estimates.work);
    return estimates;
  };
  const flow = timeline && new FlowWork(timeline.timeline, projects, atoms, timeline.slots, yardstick?.year);
  return (written, count, outputs, out, offset = 0, moved = undefined) => {
    const own = turn(written, count);
    const columns =
      fillMembers === undefined ? own : [...own, ...fillMembers(own[joint!.input] as Float64Array, count)];
    work.begin(columns, count, moved);
    const begun = new Set<BenefitClass>();
    const personYear = { eur: columns[personYearSlots.eur]!, hours: columns[personYearSlots.hours]! };
    const benefit = (name: BenefitClass): BenefitWork => {
      const own = benefits.get(name) ?? new BenefitWork(projects, atoms, name);
      benefits.set(name, own);
      if (!begun.has(name)) own.begin(columns, count, work);
      begun.add(name);
      return own;
    };
    const fillSaving = (row: Row, target: Float64Array) =>
      view === 'all' ? work.fillSaving(row, target) : benefit('cashable').sums.fill(row, target);
    const fillPersonYears = (row: Row, target: Float64Array, ofCapacity: boolean) => {
      const part = ofCapacity ? benefit('capacity') : undefined;
      work.fillPersonYears(row, personYear, target, part?.sums, part?.weights);
    };
    let begunEstimates: typeof estimates;
    const fillSavingBias = (row: Row, target: Float64Array) => {
      begunEstimates ??= beginEstimates(columns, count);
      if (view === 'all') begunEstimates.work.fillSaving(row, target);
      else begunEstimates.cashable.sums.fill(row, target);
      const saving = new Float64Array(count);
      fillSaving(row, saving);
      for (let i = 0; i < count; i++) target[i] = target[i]! - saving[i]!;
    };
    const requests: FlowRequest[] = [];
    for (const [at, output] of outputs.entries()) {
      const { row, measure, year } = output;
      const target = (out[at] as Float64Array).subarray(offset, offset + count);
      if (lackOf(output) !== undefined) {
        target.fill(Number.NaN);
        continue;
      }
      if (isFlowMeasure(measure) || isYearMeasure(measure)) {
        requests.push({ row, measure, year, out: target });
        continue;
      }
      if (measure === 'person_years') fillPersonYears(row, target, view === 'budget');
      else if (measure === 'capacity_person_years') fillPersonYears(row, target, true);
      else if (measure === 'benefit_optimism_bias_eur_per_year') fillSavingBias(row, target);
      else if (isBenefitMeasure(measure)) benefit(classOf(measure)).sums.fill(row, target);
      else fillSaving(row, target);
      if (measure === 'share_of_costs') divide(target, comparisonOf(yardstick).costsEur);
      else if (measure === 'eur_per_inhabitant') divide(target, inhabitants);
      else if (measure === 'tax_points') {
        if (output.taxPointEur !== undefined) divide(target, output.taxPointEur);
        else divideColumn(target, columns[taxPointSlot] as Float64Array);
      }
    }
    if (requests.length === 0) return;
    const weights = view === 'all' ? undefined : benefit('cashable').weights;
    flow?.fill(requests, columns, count, work, weights);
  };
}

/** Turns the columns of money into the prices that figures are in; all others, and all without an index, stay themselves. */
function createTurner(ratios: readonly number[]) {
  const turned = [...ratios.keys()].filter((input) => ratios[input] !== 1);
  // One column for each, so that whoever knows a column by its identity still does in the next block.
  const own = new Map<number, Float64Array>();
  return (columns: readonly Float64Array[], count: number): readonly Float64Array[] => {
    if (turned.length === 0) return columns;
    const all = [...columns];
    for (const input of turned) {
      const written = columns[input] as Float64Array;
      const ratio = ratios[input] as number;
      let column = own.get(input);
      if (column === undefined || column.length < count) {
        column = new Float64Array(count);
        own.set(input, column);
      }
      for (let i = 0; i < count; i++) column[i] = written[i]! * ratio;
      all[input] = column;
    }
    return all;
  };
}

type ClassMeasure = Exclude<BenefitMeasure, 'capacity_person_years' | 'benefit_optimism_bias_eur_per_year'>;

function classOf(measure: ClassMeasure): BenefitClass {
  switch (measure) {
    case 'cashable_eur_per_year':
      return 'cashable';
    case 'capacity_eur_per_year':
      return 'capacity';
    case 'other_benefit_eur_per_year':
      return 'other';
    default:
      return measure satisfies never;
  }
}

function divide(target: Float64Array, by: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by;
}
