import type { Model, Output } from '../model/compile.ts';
import { type Language, labelText } from '../model/label.ts';
import { measureUnit } from '../model/measure.ts';
import { outputPath, outputPaths, parseOutputPath } from '../model/path.ts';
import { priceRatio } from '../model/prices.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Reconciliation } from '../model/result.ts';
import type { Reference } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type Corners, findCorners } from '../sample/corners.ts';
import { describeNoFigure } from './finite-output.ts';

/** A published statement with the output of the model that it speaks of. */
export interface Comparison {
  readonly reference: Reference;
  readonly output: Output;
}

/** Finds the output of each reference, and tells those that cannot be compared. */
export function matchReferences(model: Model, problems: ProblemList): readonly Comparison[] {
  const comparisons: Comparison[] = [];
  for (const reference of model.scenario.references) {
    const { place } = reference.origin;
    const parsed = parseOutputPath(reference.output, model);
    if (parsed === undefined || parsed.statistic !== undefined) {
      problems.add('unknown-path', place, { found: reference.output, known: outputPaths(model) });
      continue;
    }
    const { row, measure, year } = parsed;
    const needsYardstick = measure === 'share_of_costs' || measure === 'eur_per_inhabitant';
    if (needsYardstick && model.yardstick === undefined) {
      problems.add('reference-without-yardstick', place, { output: reference.output });
      continue;
    }
    const output = comparedOutput(model, { row, measure, year }, reference);
    if (!hasFigures(model, output)) {
      problems.add('output-not-finite', place, describeNoFigure(model, output));
      continue;
    }
    if (reference.status === 'independent') {
      const calibrated = model
        .inputsOf(output)
        .filter((index) => model.inputs[index]?.quality === 'calibrated');
      if (calibrated.length > 0) {
        const parameters = calibrated.map((index) => model.inputs[index]?.path ?? '');
        problems.add('status-contradicts-inputs', place, { output: reference.output, parameters });
      }
    }
    comparisons.push({ reference, output });
  }
  return comparisons;
}

/**
 * Whether an output has a low and a high: a payback may never be reached, a ratio may lack its cost, and figures of
 * municipalities what is known of these.
 */
function hasFigures(model: Model, output: Output): boolean {
  if (model.lackOf(output) !== undefined) return false;
  const unit = measureUnit(output.measure);
  if (unit !== 'years' && unit !== 'ratio') return true;
  const { low, central, high } = findCorners(model, [output])[0]!;
  return [low, central, high].every(Number.isFinite);
}

/** An output as a published statement means it: in tax points, with the yield of that statement. */
export function comparedOutput(model: Model, output: Output, { taxPointEur }: Reference): Output {
  return output.measure === 'tax_points' && taxPointEur !== undefined
    ? { ...output, taxPointEur: turnedCentral(model, taxPointEur) }
    : output;
}

/** The central value of a number in the prices of the figures. */
export function turnedCentral({ scenario }: Model, { central, priceYear }: Quantity): number {
  return central * (priceRatio(scenario.prices, priceYear) ?? Number.NaN);
}

/** Year in whose prices both sides of a comparison are; undefined where they are not of one, or are no amounts. */
function comparedPriceYear(model: Model, output: Output): number | undefined {
  const year = model.priceYearOf(output);
  // What was published is written in the scenario, and so in its prices.
  return year === model.scenario.prices.year ? year : undefined;
}

/**
 * Puts the computed low and high beside each published one; notes in a language.
 *
 * Shape   held: corners that rows print, by the path of their output; those of a row's saving are where the search for
 *         its other outputs begins
 */
export function reconcile(
  model: Model,
  comparisons: readonly Comparison[],
  language: Language,
  held: ReadonlyMap<string, Corners>,
): readonly Reconciliation[] {
  const printed = (output: Output) =>
    output.taxPointEur === undefined ? held.get(outputPath(output)) : undefined;
  const others = comparisons.map(({ output }) => output).filter((output) => printed(output) === undefined);
  const starts = others.flatMap(({ row }) => {
    const saving = held.get(outputPath({ row, measure: 'saving_eur_per_year' }));
    return saving === undefined ? [] : [saving.lowPoint, saving.highPoint];
  });
  const found = findCorners(model, others, undefined, starts);
  const corners = comparisons.map(({ output }) => printed(output) ?? found[others.indexOf(output)]);
  return comparisons.map(({ reference, output }, at) => {
    const { low, high } = corners[at]!;
    const { rounding } = reference;
    const taxPoint =
      output.measure === 'tax_points'
        ? (output.taxPointEur ?? turnedCentral(model, model.scenario.settings.taxPointEur))
        : null;
    return {
      output: reference.output,
      status: reference.status,
      published_low: reference.low,
      published_high: reference.high,
      rounding,
      computed_low: low,
      computed_high: high,
      gap_low: low - reference.low,
      gap_high: high - reference.high,
      agrees:
        agreesAtRounding(low, reference.low, rounding) && agreesAtRounding(high, reference.high, rounding),
      by_construction: isByConstruction(model, { reference, output }),
      tax_point_eur: taxPoint,
      source: reference.source,
      place: reference.place === undefined ? null : labelText(reference.place, language, ''),
      note: reference.note === undefined ? null : labelText(reference.note, language, ''),
      price_year: comparedPriceYear(model, output) ?? null,
    };
  });
}

/**
 * Whether agreement says nothing, because the computed figure was made from the published one: a number behind it was fitted,
 * and the reference says that it was to this; or the tax points are those of a yield that comes from the same source or was
 * itself fitted.
 */
function isByConstruction(model: Model, { reference, output }: Comparison): boolean {
  if (reference.status === 'calibrated' && restsOnFitted(model, output)) return true;
  if (output.measure !== 'tax_points') return false;
  const { source, quality } = reference.taxPointEur ?? model.scenario.settings.taxPointEur;
  return source === reference.source || quality === 'calibrated';
}

/** Whether a number behind an output was fitted to a published one. */
export function restsOnFitted(model: Model, output: Output): boolean {
  return model.inputsOf(output).some((index) => model.inputs[index]?.quality === 'calibrated');
}

/** A figure in the middle between two steps may have been rounded either way. */
const agreementSlack = 1e-9;

/**
 * Whether a computed figure may be what was published: no farther from it than half the step it was rounded to.
 *
 * Units   all three in one unit; rounding is the step of the published figure
 * @example agreesAtRounding(0.0361, 0.04, 0.01) // => true
 */
export function agreesAtRounding(computed: number, published: number, rounding: number): boolean {
  return Math.abs(computed - published) <= (rounding / 2) * (1 + agreementSlack);
}
