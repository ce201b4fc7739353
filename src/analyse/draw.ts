import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { replicates } from '../model/replicate.ts';
import type { ProblemList } from '../problems/problem.ts';
import { evaluateDesign } from '../sample/design.ts';
import { createDrawDesign, type DrawSettings } from '../sample/draws.ts';
import { type Spread, type StandardErrors, summariseColumns } from './summary.ts';

/** Draws of outputs, and how they were made. */
export interface Draws {
  readonly outputs: readonly Output[];
  readonly settings: DrawSettings;
  readonly spreads: readonly Spread[];
  /** The draws of the output at a place; drawn once more where they were not kept. */
  columnOf(at: number): Float64Array;
}

/** Draws that are all in memory. */
export interface KeptDraws extends Draws {
  /** Shape   one column for each output */
  readonly columns: readonly Float64Array[];
}

/** Numbers that all outputs together may hold, so that memory stays below some hundreds of megabytes. */
export const mostNumbers = 2e7;

/**
 * What draws say of outputs. Where there are more draws than memory should hold, some outputs are drawn after the others: the
 * same seed gives the same draws.
 *
 * Shape   most: numbers in memory at once; settings: where others than those of the scenario are meant
 */
export function summariseOutputs(
  model: Model,
  outputs: readonly Output[],
  most = mostNumbers,
  settings: DrawSettings = model.scenario.settings,
): Draws {
  const { samples, sampling } = settings;
  const design = createDrawDesign(model, settings);
  const atOnce = Math.max(1, Math.floor(most / samples));
  const draw = (asked: readonly Output[]) => evaluateDesign(model, design, asked);
  if (outputs.length <= atOnce) {
    const columns = draw(outputs);
    const spreads = summariseColumns(columns, sampling);
    return { outputs, settings, spreads, columnOf: (at) => columns[at]! };
  }
  const spreads: Spread[] = [];
  for (let first = 0; first < outputs.length; first += atOnce)
    spreads.push(...summariseColumns(draw(outputs.slice(first, first + atOnce)), sampling));
  return { outputs, settings, spreads, columnOf: (at) => draw([outputs[at]!])[0]! };
}

/** A standard error is itself not known better than this, so a little more is drawn than it asks for. */
export const reserve = 1.2;

/**
 * Draws outputs as the settings say, or until every mean and percentile of every output is as exact as wanted.
 * More draws continue those that were there: with random sampling the first ones stay the same.
 *
 * Shape   beside: outputs that are drawn with the others, and however exact that makes them
 * Units   precision: standard error as a part of the figure itself; see `relativeError` for figures near zero
 */
export function drawOutputs(
  model: Model,
  asked: readonly Output[],
  precision: number | undefined,
  problems: ProblemList,
  beside: readonly Output[] = [],
): KeptDraws {
  const outputs = [...asked, ...beside];
  let settings: DrawSettings = model.scenario.settings;
  const most = Math.max(settings.samples, Math.floor(mostNumbers / outputs.length));
  for (;;) {
    const { samples, sampling } = settings;
    const columns = evaluateDesign(model, createDrawDesign(model, settings), outputs);
    const spreads = summariseColumns(columns, sampling);
    const columnOf = (at: number) => columns[at]!;
    if (precision === undefined) return { outputs, settings, columns, columnOf, spreads };
    const found = largestError(asked, spreads);
    const next = nextSamples(settings, (found.error / precision) ** 2 * reserve, most);
    if (found.error <= precision || next <= samples) {
      if (found.error > precision)
        problems.add('precision-not-reached', undefined, { ...found, precision, draws: samples });
      return { outputs, settings, columns, columnOf, spreads };
    }
    settings = { ...settings, samples: next };
  }
}

/** So many times the draws, at least twice as many; a Sobol sequence is doubled until that is reached. */
export function nextSamples({ samples, sampling }: DrawSettings, times: number, most: number): number {
  const wanted = samples * Math.max(2, times);
  if (sampling !== 'sobol') return Math.min(most, Math.ceil(wanted / replicates) * replicates);
  const power = Math.ceil(Math.log2(wanted / replicates));
  const mostPower = Math.floor(Math.log2(most / replicates));
  return replicates * 2 ** Math.min(power, mostPower);
}

/** The figure whose standard error is the largest part of it. */
function largestError(
  outputs: readonly Output[],
  spreads: readonly Spread[],
): { readonly statistic: string; readonly of: string; readonly error: number } {
  let largest = { statistic: '', of: '', error: 0 };
  for (const [at, output] of outputs.entries()) {
    for (const name of ['mean', 'p05', 'p50', 'p95'] as const) {
      const error = relativeError(spreads[at]!, name);
      if (error > largest.error) largest = { statistic: name, of: outputPath(output), error };
    }
  }
  return largest;
}

/**
 * A standard error as a part of its figure. A figure nearer to zero than a tenth of the way from p05 to p95 is taken for
 * as large as that tenth: no number of draws is exact beside nothing.
 */
function relativeError(spread: Spread, name: keyof StandardErrors): number {
  const size = Math.max(Math.abs(spread[name]), (spread.p95 - spread.p05) / 10);
  return spread.errors[name] === 0 ? 0 : spread.errors[name] / size;
}
