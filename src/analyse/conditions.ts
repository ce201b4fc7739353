import type { Model } from '../model/compile.ts';
import type { BoxSide, Conditions, TargetDirection } from '../model/conditions.ts';
import { betaCdf } from '../model/distribution/beta-quantile.ts';
import { measureUnit } from '../model/measure.ts';
import { outputPath } from '../model/path.ts';
import { replicates, startOfReplicate } from '../model/replicate.ts';
import { happens } from '../model/risks/risk.ts';
import { collectInputs, createDrawDesign, type DrawSettings } from '../sample/draws.ts';
import { errorOfShare } from './convergence.ts';
import type { KeptDraws } from './draw.ts';
import { countInBox, findBox, listEnds, type PrimBox, type PrimDraws, withoutEnd } from './prim.ts';
import { inputsThatMove } from './rank-correlation.ts';

/** Numbers of inputs in memory at once where nothing else is said. */
const mostNumbers = 2e7;
/** Chance below which an end of a box counts as more than luck. */
const significance = 0.05;

/** What an output is to come to. */
export interface Target {
  readonly value: number;
  readonly direction: TargetDirection;
}

/** In which draws a target is missed. */
export function missesOf(column: Float64Array, { value, direction }: Target): Uint8Array {
  return Uint8Array.from(column, (each) =>
    (direction === 'at-least' ? each < value : each > value) ? 1 : 0,
  );
}

/**
 * Where an output misses a target: one box of inputs, found on one half of the draws. What is said of it is of the other half,
 * which has not been searched, so that it is not flattered: its coverage and density, and which of its ends are kept. An end
 * goes where so many misses in the box would be no surprise without it, the least surprising first: a binomial chance of
 * 5 % or more of as many misses, if the box missed as often as it does without the end.
 *
 * Shape   draws: of one output, some of which miss the target and some do not; wordsOf: the box in words;
 *         atOnce: numbers of inputs in memory at once
 * Source  Bryant, B. P., Lempert, R. J. (2010), Thinking inside the box, Technological Forecasting and Social Change 77(1),
 *         34-49, DOI 10.1016/j.techfore.2009.08.002; on data that was not searched, as in Friedman, Fisher (1999)
 */
export function findConditions(
  model: Model,
  draws: KeptDraws,
  target: Target,
  wordsOf: (box: readonly BoxSide[]) => string,
  atOnce = mostNumbers,
): Conditions {
  const [output, column] = [draws.outputs[0]!, draws.columns[0]!];
  const { samples } = draws.settings;
  const misses = missesOf(column, target);
  const { inputs, columns } = columnsOfInputs(model, draws, misses, atOnce);
  const middle = startOfReplicate(replicates / 2, samples);
  const sought = partOf(columns, misses, 0, middle);
  const told = partOf(columns, misses, middle, samples);
  const found = sought.hits.includes(1) ? findBox(sought) : wholeBox(inputs.length);
  const box = keepSignificant(found, told);
  const inside = countInBox(told, box);
  const all = countInBox(told, wholeBox(inputs.length));
  const total = misses.reduce((sum, miss) => sum + miss, 0);
  const sides = sidesOf(model, inputs, box);
  return {
    of: outputPath(output),
    unit: measureUnit(output.measure),
    price_year: model.priceYearOf(output) ?? null,
    target: target.value,
    direction: target.direction,
    draws: samples,
    misses_share: total / samples,
    misses_share_standard_error: errorOfShare(total, samples),
    coverage: shareOf(inside.hits, all.hits),
    coverage_standard_error: errorOf(inside.hits, all.hits),
    density: shareOf(inside.hits, inside.count),
    density_standard_error: errorOf(inside.hits, inside.count),
    mass_share: inside.count / all.count,
    words: wordsOf(sides),
    box: [...sides],
  };
}

/**
 * The inputs that move the output, with their draws; of more than memory should hold those whose means differ most between
 * draws that miss and draws that do not.
 */
function columnsOfInputs(
  model: Model,
  { outputs, settings }: KeptDraws,
  misses: Uint8Array,
  atOnce: number,
): { readonly inputs: readonly number[]; readonly columns: readonly Float64Array[] } {
  const inputs = inputsThatMove(model, outputs[0]!);
  const collect = (some: readonly number[]) => collectConditions(model, settings, some);
  const most = Math.max(1, Math.floor(atOnce / settings.samples));
  if (inputs.length <= most) return { inputs, columns: collect(inputs) };
  const distances = new Map<number, number>();
  for (let from = 0; from < inputs.length; from += most) {
    const some = inputs.slice(from, from + most);
    for (const [at, column] of collect(some).entries()) distances.set(some[at]!, distanceOf(column, misses));
  }
  const nearest = [...inputs].sort((a, b) => distances.get(b)! - distances.get(a)!).slice(0, most);
  const chosen = nearest.sort((a, b) => a - b);
  return { inputs: chosen, columns: collect(chosen) };
}

/** Draws of inputs; of the draw of a risk, or of several with a common cause, how many of them happen. */
function collectConditions(
  model: Model,
  settings: DrawSettings,
  inputs: readonly number[],
): readonly Float64Array[] {
  const risksOf = (input: number) => model.risks.filter(({ event }) => event === input);
  const chances = [...new Set(inputs.flatMap((input) => risksOf(input).map(({ chance }) => chance)))];
  const columns = collectInputs(model, createDrawDesign(model, settings), [...inputs, ...chances]);
  const chanceOf = new Map(chances.map((chance, at) => [chance, columns[inputs.length + at]!]));
  return inputs.map((input, at) => {
    const column = columns[at]!;
    const risks = risksOf(input).map(({ chance }) => chanceOf.get(chance)!);
    if (risks.length === 0) return column;
    return column.map((event, i) => risks.reduce((sum, chance) => sum + happens(event, chance[i]!), 0));
  });
}

/** How far apart two parts of a column are, in its standard deviations. */
function distanceOf(column: Float64Array, isFirst: Uint8Array): number {
  let [count, sum, first, all, squares] = [0, 0, 0, 0, 0];
  const origin = column[0]!;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]! - origin;
    all += value;
    squares += value * value;
    if (isFirst[i] !== 1) continue;
    count++;
    first += value;
  }
  sum = all - first;
  const mean = all / column.length;
  const deviation = Math.sqrt(squares / column.length - mean * mean);
  return deviation > 0 ? Math.abs(first / count - sum / (column.length - count)) / deviation : 0;
}

function partOf(columns: readonly Float64Array[], misses: Uint8Array, from: number, to: number): PrimDraws {
  return { columns: columns.map((column) => column.subarray(from, to)), hits: misses.subarray(from, to) };
}

function wholeBox(inputs: number): PrimBox {
  return {
    least: new Array<number>(inputs).fill(Number.NEGATIVE_INFINITY),
    most: new Array<number>(inputs).fill(Number.POSITIVE_INFINITY),
  };
}

/** The box without the ends that luck explains, judged on draws in which it was not sought. */
export function keepSignificant(found: PrimBox, told: PrimDraws): PrimBox {
  let box = found;
  for (;;) {
    const inside = countInBox(told, box);
    let least: { readonly box: PrimBox; readonly chance: number } | undefined;
    for (const { input, side } of listEnds(box)) {
      const wider = withoutEnd(box, input, side);
      const { count, hits } = countInBox(told, wider);
      const chance = count === 0 ? 1 : chanceOfAsMany(inside.hits, inside.count, hits / count);
      if (chance >= significance && chance > (least?.chance ?? 0)) least = { box: wider, chance };
    }
    if (least === undefined) return box;
    box = least.box;
  }
}

/**
 * The binomial chance of at least so many successes.
 *
 * Source  DLMF 8.17.5, https://dlmf.nist.gov/8.17
 * @example chanceOfAsMany(2, 3, 0.5).toFixed(12) // => '0.500000000000'
 */
export function chanceOfAsMany(successes: number, trials: number, chance: number): number {
  if (successes <= 0) return 1;
  return betaCdf(chance, successes, trials - successes + 1);
}

function sidesOf(model: Model, inputs: readonly number[], { least, most }: PrimBox): readonly BoxSide[] {
  return inputs.flatMap((input, at): readonly BoxSide[] => {
    const { path, unit, ...own } = model.inputs[input]!;
    const risks = model.risks.filter(({ event }) => event === input).length;
    const { low, high } = risks > 0 ? { low: 0, high: risks } : own;
    const [from, to] = [least[at]!, most[at]!].map((end) => (Number.isFinite(end) ? end : null));
    if (from === null && to === null) return [];
    return [{ input: path, unit, from: from!, to: to!, input_low: low, input_high: high }];
  });
}

function shareOf(part: number, all: number): number | null {
  return all === 0 ? null : part / all;
}

function errorOf(part: number, all: number): number | null {
  return all < 2 ? null : errorOfShare(part, all);
}
