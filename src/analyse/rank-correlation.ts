import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { isFixed } from '../model/quantity.ts';
import { replicates, startOfReplicate } from '../model/replicate.ts';
import type { Sampling } from '../model/scenario.ts';
import type { RankCorrelations } from '../model/sensitivity.ts';
import { collectInputs, createDrawDesign } from '../sample/draws.ts';
import { atLeastOneDraw, jackknifeError, normalOf95, studentOfReplicates } from './convergence.ts';
import type { KeptDraws } from './draw.ts';
import type { LargestError } from './draw-until-exact.ts';
import { rankValues } from './ranks.ts';

/** Numbers of inputs in memory at once. */
const mostNumbers = 1e7;

/**
 * Spearman's rank correlation of each input that varies with each output, the strongest first, and its squared share.
 * The share is the square as a part of the sum of all squares; by chance alone a square is 1/draws on average.
 *
 * Shape   one entry for each output of the draws
 */
export function rankInputs(model: Model, draws: KeptDraws): readonly RankCorrelations[] {
  const { outputs, settings, columns } = draws;
  const used = outputs.map((output) => inputsThatMove(model, output));
  const inputs = [...new Set(used.flat())].sort((a, b) => a - b);
  const ranksOfOutputs = columns.map(rankValues);
  const found = outputs.map(() => new Map<number, LeftOutCorrelations>());
  const atOnce = Math.max(1, Math.floor(mostNumbers / settings.samples));
  for (let from = 0; from < inputs.length; from += atOnce) {
    const some = inputs.slice(from, from + atOnce);
    const values = collectInputs(model, createDrawDesign(model, settings), some);
    for (const [position, input] of some.entries()) {
      const ranks = rankValues(values[position]!);
      for (const [at, ranksOfOutput] of ranksOfOutputs.entries())
        if (used[at]!.includes(input)) found[at]!.set(input, correlate(ranks, ranksOfOutput));
    }
  }
  return outputs.map((output, at) => {
    const list = [...found[at]!];
    const statements = describeRanks(
      list.map(([, each]) => each),
      settings.samples,
      settings.sampling,
    );
    const rows = list.map(([input], position) => {
      const { path, unit } = model.inputs[input]!;
      return { input: path, unit, ...statements[position]! };
    });
    rows.sort((a, b) => Math.abs(b.rank) - Math.abs(a.rank) || (a.input < b.input ? -1 : 1));
    return { of: outputPath(output), draws: settings.samples, inputs: rows };
  });
}

/** Half the widest interval of correlations and of their squared shares. */
export function widestRankInterval(results: readonly RankCorrelations[]): LargestError {
  let largest: LargestError = { what: { is: 'none' }, error: 0, of: 'nothing' };
  for (const { of: output, inputs } of results) {
    for (const each of inputs) {
      const half = Math.max(each.rank_high - each.rank_low, each.share_high - each.share_low) / 2;
      if (half <= largest.error) continue;
      const what = { is: 'rank-interval', input: each.input, output } as const;
      largest = { what, error: half, of: 'correlation-of-one' };
    }
  }
  return largest;
}

/** Indices of the inputs that vary and can move an output. */
export function inputsThatMove(model: Model, output: Output): readonly number[] {
  return model.inputsOf(output).filter((input) => !isFixed(model.inputs[input]!));
}

/** A correlation, and what it is without each of sixteen parts of the draws. */
export interface LeftOutCorrelations {
  readonly all: number;
  readonly leftOut: readonly number[];
}

interface Moments {
  count: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

/**
 * The correlation of two columns of ranks: Spearman's of the values behind them. Of columns that do not vary it is 0.
 *
 * Shape   columns of equal length, at least 32
 */
export function correlate(x: Float64Array, y: Float64Array): LeftOutCorrelations {
  const middle = (x.length + 1) / 2;
  const parts = Array.from({ length: replicates }, (_, part): Moments => {
    const sum = { count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
    const end = startOfReplicate(part + 1, x.length);
    for (let i = startOfReplicate(part, x.length); i < end; i++) {
      const [a, b] = [x[i]! - middle, y[i]! - middle];
      sum.count++;
      sum.x += a;
      sum.y += b;
      sum.xx += a * a;
      sum.yy += b * b;
      sum.xy += a * b;
    }
    return sum;
  });
  const without = (part: number | undefined) => correlationOf(parts.filter((_, each) => each !== part));
  return { all: without(undefined), leftOut: parts.map((_, part) => without(part)) };
}

function correlationOf(parts: readonly Moments[]): number {
  const sum = (key: keyof Moments) => parts.reduce((total, each) => total + each[key], 0);
  const count = sum('count');
  const covariance = sum('xy') - (sum('x') * sum('y')) / count;
  const [spreadX, spreadY] = [sum('xx') - sum('x') ** 2 / count, sum('yy') - sum('y') ** 2 / count];
  return spreadX <= 0 || spreadY <= 0
    ? 0
    : Math.min(1, Math.max(-1, covariance / Math.sqrt(spreadX * spreadY)));
}

interface RankStatement {
  readonly rank: number;
  readonly rank_low: number;
  readonly rank_high: number;
  readonly share: number;
  readonly share_low: number;
  readonly share_high: number;
  readonly differs_from_zero: boolean;
}

/** Intervals of 95 % of correlations and of their squared shares. */
export function describeRanks(
  correlations: readonly LeftOutCorrelations[],
  draws: number,
  sampling: Sampling,
): readonly RankStatement[] {
  const squares = (part: number | undefined) =>
    correlations.reduce((sum, each) => sum + (part === undefined ? each.all : each.leftOut[part]!) ** 2, 0);
  const all = squares(undefined);
  const leftOut = Array.from({ length: replicates }, (_, part) => squares(part));
  const part = (square: number, sum: number) => (sum === 0 ? 0 : square / sum);
  // What is moved by one input alone has a rank that no other draws would change.
  const width = correlations.length > 1 ? 1 : 0;
  return correlations.map((each) => {
    const [low, high] = atLeastOneDrawWide(
      sampling === 'random' ? intervalOfRandom(each.all, draws) : intervalOfReplicates(each),
      width / draws,
    );
    const share = part(each.all ** 2, all);
    const shares = each.leftOut.map((correlation, at) => part(correlation ** 2, leftOut[at]!));
    const room = studentOfReplicates * atLeastOneDraw(jackknifeError(shares), width, draws);
    return {
      rank: each.all,
      rank_low: low,
      rank_high: high,
      share,
      share_low: share - room,
      share_high: share + room,
      differs_from_zero: low > 0 || high < 0,
    };
  });
}

/** An interval without a width gets that of one draw, and stays between -1 and 1. */
function atLeastOneDrawWide([low, high]: readonly [number, number], room: number): readonly [number, number] {
  return low < high ? [low, high] : [Math.max(-1, low - room), Math.min(1, high + room)];
}

/**
 * The interval of 95 % around Spearman's correlation of independent draws.
 *
 * Source  Bonett, D. G., Wright, T. A. (2000), Sample size requirements for estimating Pearson, Kendall and Spearman
 *         correlations, Psychometrika 65(1), 23-28, DOI 10.1007/BF02294183
 * @example intervalOfRandom(0.5, 103).map((end) => end.toFixed(3)) // => ['0.329', '0.639']
 */
export function intervalOfRandom(correlation: number, draws: number): readonly [number, number] {
  if (Math.abs(correlation) === 1 || draws <= 3) return [correlation, correlation];
  const room = normalOf95 * Math.sqrt((1 + correlation ** 2 / 2) / (draws - 3));
  const z = Math.atanh(correlation);
  return [Math.tanh(z - room), Math.tanh(z + room)];
}

/** Of draws that fall into independent parts: what the parts differ by, on Fisher's scale. */
function intervalOfReplicates({ all, leftOut }: LeftOutCorrelations): readonly [number, number] {
  if (Math.abs(all) === 1) return [all, all];
  const room = studentOfReplicates * jackknifeError(leftOut.map(Math.atanh));
  const z = Math.atanh(all);
  return Number.isFinite(room) ? [Math.tanh(z - room), Math.tanh(z + room)] : [all, all];
}
