import type { End } from '../../../model/cash-flow/money-columns.ts';
import { compileModel, type Model, type Output, type Row } from '../../../model/compile.ts';
import { isAtHigh } from '../../../model/directions/end-of-input.ts';
import { inputsIn } from '../../../model/formula/bind.ts';
import { memberAt } from '../../../model/joint-numbers.ts';
import type { MeasureName } from '../../../model/measure.ts';
import { isFixed, type Quantity } from '../../../model/quantity.ts';
import { type InputChange, withInputs } from '../../../model/with-inputs.ts';

/** Which end of every input a figure is worked at. */
export interface LivePoint {
  endOf(input: number): End;
}

export const centralPoint: LivePoint = { endOf: () => 'central' };

/** So far certain numbers are moved to see which way they would move a figure. */
const smallStep = 1e-6;

/**
 * A model as formulas of a workbook need it: at which end of each input the low and the high of a figure are, also of the
 * inputs that are certain now and may get a range in the workbook.
 */
export class LiveModel {
  readonly model: Model;
  readonly #moved: Model;

  constructor(model: Model) {
    this.model = model;
    this.#moved = compileModel(withInputs(model.scenario, smallRanges(model)), model.view);
  }

  /** The point of an end of a figure; undefined where slopes do not prove it, so that it was searched. */
  pointOf(row: Row, measure: MeasureName, end: End): LivePoint | undefined {
    if (end === 'central') return centralPoint;
    const output: Output = { row, measure };
    if (this.model.lackOf(output) !== undefined) return undefined;
    const own = this.model.directionsOf(output);
    if (!own.isDecided) return undefined;
    // What moves a saving moves the person-years of it the same way; slopes of the quotient do not always decide that.
    const like = measure === 'person_years' ? this.#signsOfMoved(row, 'saving_eur_per_year') : [];
    const signs = new Map([...like, ...this.#signsOfMoved(row, measure), ...own.signs]);
    return { endOf: (input) => (isAtHigh({ signs }, input, end) ? 'high' : 'low') };
  }

  /** The directions of the model in which certain numbers move a little, by the inputs of the model itself. */
  #signsOfMoved(row: Row, measure: MeasureName): readonly (readonly [number, 1 | -1])[] {
    // The rows of both models come in the same order; places of one fact are inputs of their own where they are moved.
    const moved = this.#moved.rows[this.model.rows.indexOf(row)]!;
    return [...this.#moved.directionsOf({ row: moved, measure }).signs].map(
      ([input, sign]) => [this.model.inputOfPath.get(this.#moved.inputs[input]!.path)!, sign] as const,
    );
  }

  /** The inputs that the saving of a project is worked of, with what its optimism bias and the view take of it. */
  inputsOfProject(index: number): readonly number[] {
    const { formula, left, flowSlots } = this.model.projects[index]!;
    const own = ['benefit.optimism_bias.upper_ratio', 'benefit.optimism_bias.mitigated_share'] as const;
    const ofView = this.model.view === 'budget' ? (['benefit.cashable_share'] as const) : [];
    return [
      ...new Set([
        ...inputsIn(formula.saving),
        ...(left?.inputs ?? []),
        ...[...own, ...ofView].flatMap((name) => flowSlots.get(name) ?? []),
      ]),
    ];
  }

  /** Which ends a point takes of some inputs, as one text: points alike there give the same figures. */
  endsOf(inputs: readonly number[], point: LivePoint): string {
    return inputs.map((input) => point.endOf(input)[0]).join('');
  }

  /** Outputs at some points, one column for each output. */
  valuesAt(outputs: readonly Output[], points: readonly LivePoint[]): readonly Float64Array[] {
    const columns = this.model.inputs.map((input, index) =>
      Float64Array.from(points, (point) => input[point.endOf(index)]),
    );
    const out = outputs.map(() => new Float64Array(points.length));
    this.model.evaluate(columns, points.length, outputs, out);
    return out;
  }

  /** A column of the model at a point in the prices of the figures: an input, or a number that moves with one. */
  columnAt(column: number, point: LivePoint): number {
    const { inputs, maturity, priceRatios } = this.model;
    const own = inputs[column];
    if (own !== undefined) return own[point.endOf(column)] * priceRatios[column]!;
    const input = maturity!.inputOfColumn(column);
    const joint = maturity!.joint!;
    return memberAt(joint, joint.members[column - inputs.length]!, inputs[input]![point.endOf(input)]);
  }
}

/** A range of hardly any width for each certain number, within what its unit and its keys allow. */
function smallRanges(model: Model): ReadonlyMap<string, InputChange> {
  const changes = new Map<string, InputChange>();
  for (const [index, input] of model.inputs.entries()) {
    if (!isFixed(input)) continue;
    const range = widened(input, model.boundsOf(index));
    for (const [path, own] of model.inputOfPath) if (own === index) changes.set(path, range);
  }
  return changes;
}

function widened(
  { central, interval }: Quantity,
  { least, most }: { readonly least: number; readonly most: number },
): InputChange {
  const step = Math.max(smallStep, Math.abs(central) * smallStep);
  const low = Math.max(least, central - step);
  const high = Math.min(most, central + step);
  return {
    range: { low, central: low + (high - low) / 2, high, distribution: 'uniform', interval },
    file: 'workbook',
  };
}
