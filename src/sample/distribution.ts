import { type Interval, isFixed, type Range } from '../model/quantity.ts';
import { type BetaCells, drawBeta, fillBetaQuantiles } from './beta-cells.ts';
import { betaQuantile } from './beta-quantile.ts';
import { createBetaCells } from './beta-table.ts';
import type { InputStream } from './input-stream.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * A distribution as the one thing sampling needs of it: probabilities in, values out.
 *
 * Units   probabilities from 0 to 1; values in the unit of the range
 * Holds   both ways increasing and never outside least and most
 */
export interface QuantileFunction {
  /** The exact value that a probability lies below: least at 0, most at 1. */
  quantile(probability: number): number;
  /**
   * The values of the first `count` probabilities, off by at most 2e-8 of the range and each the same whatever
   * stands beside it; `out` may be `probabilities` itself.
   */
  fill(probabilities: Float64Array, out: Float64Array, count: number): void;
  /** The next `count` draws of an input: `fill` of the probabilities of its stream, for PERT in one step and faster. */
  draw(stream: InputStream, out: Float64Array, count: number): void;
  /** The ends: infinite for normal, 0 and infinite for lognormal. */
  readonly least: number;
  readonly most: number;
  /** The exact mean. */
  readonly mean: number;
}

/** The probability below low, which is also the one above high. */
function tailProbabilityOf(interval: Interval): number {
  switch (interval) {
    case 'min-max':
      return 0;
    case 'p05-p95':
      return 0.05;
    case 'p10-p90':
      return 0.1;
    default:
      return interval satisfies never;
  }
}

/** Where a bounded distribution ends, and where between its ends (0 to 1) the mode stands. */
interface Shape {
  readonly least: number;
  readonly most: number;
  readonly mode: number;
}

/** Quantile of a distribution on 0 to 1 with its mode at `mode`. */
type UnitQuantile = (probability: number, mode: number) => number;

const uniformOnUnit: UnitQuantile = (probability) => probability;

/** Source  Kotz, S., van Dorp, J. R. (2004), Beyond Beta, World Scientific, section 1.2, DOI 10.1142/5720 */
const triangularOnUnit: UnitQuantile = (probability, mode) =>
  probability < mode ? Math.sqrt(probability * mode) : 1 - Math.sqrt((1 - probability) * (1 - mode));

/**
 * Classic PERT on 0 to 1: the beta distribution whose mean is (least + 4 mode + most) / 6.
 *
 * Source  Malcolm, D. G., Roseboom, J. H., Clark, C. E., Fazar, W. (1959), Application of a technique for research
 *         and development program evaluation, Operations Research 7(5), 646-669, DOI 10.1287/opre.7.5.646
 */
const pertOnUnit: UnitQuantile = (probability, mode) => betaQuantile(probability, 1 + 4 * mode, 5 - 4 * mode);

/**
 * The ends for which low and high are the wanted percentiles and central is the mode.
 * Seen from between the ends all depends on one unknown, the place q of the mode between them:
 * (q - Q(p; q)) / (Q(1-p; q) - Q(p; q)) must equal (central - low) / (high - low). The left side rises with q, its
 * slope nowhere under 0.66, from below 0 (PERT -0.023 at 5 % and -0.060 at 10 %, triangular -0.034 and -0.081) to as
 * far above 1. So while low ≤ central ≤ high there is always one solution and only one.
 *
 * Source  own derivation; slope and ends checked at 2,001 values of q with scipy 1.17.1
 */
function solveShape(range: Range, unitQuantile: UnitQuantile): Shape {
  const { low, central, high } = range;
  const tail = tailProbabilityOf(range.interval);
  const place = (central - low) / (high - low);
  if (tail === 0) return { least: low, most: high, mode: place };
  const gap = (mode: number): number => {
    const below = unitQuantile(tail, mode);
    return mode - below - place * (unitQuantile(1 - tail, mode) - below);
  };
  const mode = place === 0.5 ? 0.5 : findRoot(gap);
  const below = unitQuantile(tail, mode);
  const above = 1 - unitQuantile(1 - tail, mode);
  const width = (high - low) / (1 - above - below);
  const least = low - width * below;
  const most = high + width * above;
  if (!Number.isFinite(most - least))
    throw new RangeError('The ends of this range exceed the largest number.');
  return { least, most, mode };
}

/**
 * The root between 0 and 1 of a rising function that is below 0 at 0 and above 0 at 1.
 * Regula falsi; where the same end moves twice, the weight of the other is lowered.
 *
 * Source  Anderson, N., Björck, Å. (1973), A new high order method of regula falsi type for computing a root of an
 *         equation, BIT 13, 253-264, DOI 10.1007/BF01951936
 */
function findRoot(rising: (x: number) => number): number {
  let left = { x: 0, y: rising(0) };
  let right = { x: 1, y: rising(1) };
  let moved = 'neither';
  let x = 0;
  for (let step = 0; step < 100 && right.x - left.x > 1e-16; step++) {
    x = (left.x * right.y - right.x * left.y) / (right.y - left.y);
    const y = rising(x);
    if (Math.abs(y) < 1e-16) break;
    const still = y > 0 ? left : right;
    const moving = y > 0 ? right : left;
    const side = y > 0 ? 'right' : 'left';
    const weight = 1 - y / moving.y;
    if (moved === side) still.y *= weight > 0 ? weight : 0.5;
    if (side === 'right') right = { x, y };
    else left = { x, y };
    moved = side;
  }
  return x;
}

/** Refuses what no distribution can be made of; read/ has said so before, with the place in the file. */
function checkRange(range: Range): void {
  const { low, central, high, distribution, interval } = range;
  if (!(low <= high && Number.isFinite(high - low))) {
    throw new RangeError('A range needs finite ends with low not above high.');
  }
  if (isFixed(range)) return;
  const hasEnds = distribution === 'uniform' || distribution === 'triangular' || distribution === 'pert';
  if (!hasEnds && interval === 'min-max') {
    throw new RangeError(
      'A normal or lognormal distribution has no ends: its interval must be of percentiles.',
    );
  }
  if (distribution === 'lognormal' && !(low > 0)) {
    throw new RangeError('A lognormal distribution lies above 0, and so must low.');
  }
  if ((distribution === 'triangular' || distribution === 'pert') && !(low <= central && central <= high)) {
    throw new RangeError('The central value of a triangular or PERT distribution must lie from low to high.');
  }
}

/** The shape of a range that has ends; a fixed one is its own two ends. */
function shapeOf(range: Range): Shape {
  if (isFixed(range)) return { least: range.low, most: range.high, mode: 0.5 };
  switch (range.distribution) {
    case 'pert':
      return solveShape(range, pertOnUnit);
    case 'triangular':
      return solveShape(range, triangularOnUnit);
    case 'uniform':
      return solveShape({ ...range, central: range.low + (range.high - range.low) / 2 }, uniformOnUnit);
    case 'lognormal':
      return { least: 0, most: Number.POSITIVE_INFINITY, mode: 0 };
    case 'normal':
      return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, mode: 0 };
    default:
      return range.distribution satisfies never;
  }
}

/**
 * The smallest and the largest value a range can give: low and high themselves where they are the ends, otherwise
 * the ends that put low and high at their percentiles.
 *
 * Units   those of the range
 * Holds   least ≤ low and high ≤ most; a solution exists wherever low ≤ central ≤ high
 * Throws  RangeError where the range is none: see createQuantileFunction
 * @example solveEnds({ low: 10, central: 20, high: 30, distribution: 'uniform', interval: 'p10-p90' }) // => { least: 7.5, most: 32.5 }
 */
export function solveEnds(range: Range): { least: number; most: number } {
  checkRange(range);
  const { least, most } = shapeOf(range);
  return { least, most };
}

/** The one value of a fixed range, whatever the probability. */
function createConstant(value: number): QuantileFunction {
  return {
    least: value,
    most: value,
    mean: value,
    quantile: () => value,
    fill: (_probabilities, out, count) => void out.fill(value, 0, count),
    draw: (_stream, out, count) => void out.fill(value, 0, count),
  };
}

function drawThrough(fill: QuantileFunction['fill']): QuantileFunction['draw'] {
  return (stream, out, count) => {
    stream.fill(out, count);
    fill(out, out, count);
  };
}

/** A distribution between two ends, each half of it measured from its own end so that neither is overstepped. */
function createBounded(
  shape: Shape,
  unitQuantile: UnitQuantile,
  mean: number,
  fill: QuantileFunction['fill'],
  draw: QuantileFunction['draw'] = drawThrough(fill),
): QuantileFunction {
  const { least, most, mode } = shape;
  const width = most - least;
  return {
    least,
    most,
    mean,
    quantile: (probability) =>
      probability <= 0.5
        ? least + width * unitQuantile(probability, mode)
        : most - width * unitQuantile(1 - probability, 1 - mode),
    fill,
    draw,
  };
}

function createUniform(shape: Shape): QuantileFunction {
  const { least, most } = shape;
  const width = most - least;
  return createBounded(shape, uniformOnUnit, least + width / 2, (probabilities, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.min(most, least + width * probabilities[i]!);
  });
}

function createTriangular(shape: Shape, central: number): QuantileFunction {
  const { least, most, mode } = shape;
  const width = most - least;
  return createBounded(shape, triangularOnUnit, (least + central + most) / 3, (probabilities, out, count) => {
    for (let i = 0; i < count; i++) {
      const probability = probabilities[i]!;
      out[i] =
        probability < mode
          ? Math.min(most, least + width * Math.sqrt(probability * mode))
          : Math.max(least, most - width * Math.sqrt((1 - probability) * (1 - mode)));
    }
  });
}

/** Tables of PERT by shape: quantities with the same shape, symmetric ones above all, share one. */
const pertTables = new Map<number, BetaCells>();
const mostPertTables = 1024;
/** Modes nearer to one another than this share a table; it moves no value by more than 1e-11 of the range. */
const modeStep = 2 ** -40;

function pertTableFor(mode: number): BetaCells {
  const key = Math.round(mode / modeStep);
  const known = pertTables.get(key);
  if (known !== undefined) return known;
  if (pertTables.size >= mostPertTables) pertTables.delete(pertTables.keys().next().value as number);
  const rounded = key * modeStep;
  const table = createBetaCells(1 + 4 * rounded, 5 - 4 * rounded);
  pertTables.set(key, table);
  return table;
}

function createPert(shape: Shape, central: number): QuantileFunction {
  const { least, most, mode } = shape;
  let known: BetaCells | undefined;
  const table = (): BetaCells => {
    known ??= pertTableFor(mode);
    return known;
  };
  return createBounded(
    shape,
    pertOnUnit,
    (least + 4 * central + most) / 6,
    (probabilities, out, count) => fillBetaQuantiles(table(), least, most, probabilities, out, count),
    (stream, out, count) => drawBeta(table(), least, most, stream, out, count),
  );
}

function createNormal(range: Range): QuantileFunction {
  const middle = range.low + (range.high - range.low) / 2;
  const deviation = (range.high - range.low) / (2 * normalQuantile(1 - tailProbabilityOf(range.interval)));
  const fill: QuantileFunction['fill'] = (probabilities, out, count) => {
    for (let i = 0; i < count; i++) out[i] = middle + deviation * normalQuantile(probabilities[i]!);
  };
  return {
    ...solveEnds(range),
    mean: middle,
    quantile: (probability) => middle + deviation * normalQuantile(probability),
    fill,
    draw: drawThrough(fill),
  };
}

function createLognormal(range: Range): QuantileFunction {
  const logLow = Math.log(range.low);
  const logHigh = Math.log(range.high);
  const middle = (logLow + logHigh) / 2;
  const deviation = (logHigh - logLow) / (2 * normalQuantile(1 - tailProbabilityOf(range.interval)));
  const fill: QuantileFunction['fill'] = (probabilities, out, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.exp(middle + deviation * normalQuantile(probabilities[i]!));
  };
  return {
    ...solveEnds(range),
    mean: Math.exp(middle + (deviation * deviation) / 2),
    quantile: (probability) => Math.exp(middle + deviation * normalQuantile(probability)),
    fill,
    draw: drawThrough(fill),
  };
}

/**
 * The quantile function of a range: what low, central and high mean, made ready to draw from.
 * min-max are the ends; p05-p95 and p10-p90 are met exactly. Central is the mode of triangular and PERT and plays
 * no part in the others. A range without width is that one number, whatever its distribution.
 *
 * Units   those of the range
 * Throws  RangeError for ends that are not finite or in order, a normal or lognormal range of min-max, a lognormal
 *         one not above 0, and a mode outside low to high
 * Source  PERT: see pertOnUnit; solved ends: see solveShape; normal and lognormal: Johnson, N. L., Kotz, S.,
 *         Balakrishnan, N. (1994), Continuous Univariate Distributions 1, 2nd ed., Wiley, chapters 13 and 14
 * @example createQuantileFunction({ low: 0, central: 2, high: 10, distribution: 'pert', interval: 'min-max' }).mean // => 3
 */
export function createQuantileFunction(range: Range): QuantileFunction {
  checkRange(range);
  if (isFixed(range)) return createConstant(range.low);
  switch (range.distribution) {
    case 'pert':
      return createPert(shapeOf(range), range.central);
    case 'triangular':
      return createTriangular(shapeOf(range), range.central);
    case 'uniform':
      return createUniform(shapeOf(range));
    case 'normal':
      return createNormal(range);
    case 'lognormal':
      return createLognormal(range);
    default:
      return range.distribution satisfies never;
  }
}
