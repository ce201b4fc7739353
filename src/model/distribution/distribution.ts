import {
  type ContinuousRange,
  type DiscreteRange,
  isFixed,
  meanOfOutcomes,
  type Range,
} from '../quantity.ts';
import { type BetaCells, drawBeta, fillBetaQuantiles, type ProbabilityStream } from './beta-cells.ts';
import { createBetaCells } from './beta-table.ts';
import { normalQuantile } from './normal-quantile.ts';
import {
  checkRange,
  pertOnUnit,
  type Shape,
  shapeOf,
  solveEnds,
  tailProbabilityOf,
  triangularOnUnit,
  type UnitQuantile,
  uniformOnUnit,
} from './shape.ts';

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
   * is next to it; `out` may be `probabilities` itself.
   */
  fill(probabilities: Float64Array, out: Float64Array, count: number): void;
  /** The next `count` draws of an input: `fill` of the probabilities of its stream, for PERT in one step and faster. */
  draw(stream: ProbabilityStream, out: Float64Array, count: number): void;
  /** The ends: infinite for normal, 0 and infinite for lognormal. */
  readonly least: number;
  readonly most: number;
  /** The exact mean. */
  readonly mean: number;
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

/**
 * The standard deviation of a normal number by what its low and high mean.
 *
 * Units   those of the ends
 * @example deviationOfNormal({ low: -1.6448536269514722, high: 1.6448536269514722, interval: 'p05-p95' }).toFixed(12) // => '1.000000000000'
 */
export function deviationOfNormal({
  low,
  high,
  interval,
}: Pick<ContinuousRange, 'low' | 'high' | 'interval'>): number {
  return (high - low) / (2 * normalQuantile(1 - tailProbabilityOf(interval)));
}

function createNormal(range: ContinuousRange): QuantileFunction {
  const middle = range.low + (range.high - range.low) / 2;
  const deviation = deviationOfNormal(range);
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

function createLognormal(range: ContinuousRange): QuantileFunction {
  const logLow = Math.log(range.low);
  const logHigh = Math.log(range.high);
  const middle = (logLow + logHigh) / 2;
  const deviation = deviationOfNormal({ low: logLow, high: logHigh, interval: range.interval });
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

/** One of some values: the least whose cumulative chance reaches the probability. */
function createDiscrete({ outcomes }: DiscreteRange): QuantileFunction {
  const values = Float64Array.from(outcomes, ({ value }) => value);
  const all = outcomes.reduce((sum, { chance }) => sum + chance, 0);
  let reached = 0;
  const cumulative = Float64Array.from(outcomes, ({ chance }) => {
    reached += chance;
    return reached / all;
  });
  const last = values.length - 1;
  const quantile = (probability: number): number => {
    let [from, to] = [0, last];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (cumulative[middle]! < probability) from = middle + 1;
      else to = middle;
    }
    return values[from]!;
  };
  const fill: QuantileFunction['fill'] = (probabilities, out, count) => {
    for (let i = 0; i < count; i++) out[i] = quantile(probabilities[i]!);
  };
  const [least, most] = [values[0]!, values[last]!];
  return { least, most, mean: meanOfOutcomes(outcomes), quantile, fill, draw: drawThrough(fill) };
}

/**
 * The quantile function of a range: what low, central and high mean, made ready to draw from.
 * min-max are the ends; p05-p95 and p10-p90 are met exactly. Central is the mode of triangular and PERT and plays
 * no part in the others. A range without width is that one number, whatever its distribution. A discrete number gives
 * its values, each over a part of the probabilities as large as its chance.
 *
 * Units   those of the range
 * Throws  RangeError for ends that are not finite or in order, a normal or lognormal range of min-max, a lognormal
 *         one not above 0, a mode outside low to high, and outcomes that do not ascend or have no chance
 * Source  PERT: see pertOnUnit; solved ends: see solveShape; normal and lognormal: Johnson, N. L., Kotz, S.,
 *         Balakrishnan, N. (1994), Continuous Univariate Distributions 1, 2nd ed., Wiley, chapters 13 and 14;
 *         discrete: Devroye, L. (1986), Non-Uniform Random Variate Generation, Springer, section III.2
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
    case 'discrete':
      return createDiscrete(range);
    default:
      return range satisfies never;
  }
}
