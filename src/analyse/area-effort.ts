import type { Model, Output } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import { isFixed } from '../model/quantity.ts';

/** What each search takes beside its points. */
const perSearch = 300;

/**
 * How much the search of one output takes, in inputs that move it times projects times years.
 *
 * Units   some 6 µs each, of a search of two net present values with 12 or with 120 inputs
 */
export function effortOf(model: Model, output: Output): number {
  const { timeline } = model.scenario;
  const years = timeline !== undefined && isWorth(output.measure) ? timeline.horizonYears : 1;
  const moving = model.inputsOf(output).filter((input) => !isFixed(model.inputs[input]!));
  return perSearch + moving.length * output.row.projects.length * years;
}

/** Whether a measure is one of money over time. */
export function isWorth(measure: MeasureName): boolean {
  return measure.startsWith('npv_');
}
