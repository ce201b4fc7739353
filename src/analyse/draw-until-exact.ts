import type { Model, Output } from '../model/compile.ts';
import type { ErrorBase, ErrorName } from '../problems/catalogue/phrases.ts';
import type { ProblemList } from '../problems/problem.ts';
import { drawOutputs, type KeptDraws, mostNumbers, nextSamples, reserve } from './draw.ts';

/** What is least exact of all that was worked from draws. */
export interface LargestError {
  /** What is reported of the figure: its standard error, or half its interval. */
  readonly what: ErrorName;
  readonly error: number;
  /** What the error is a part of. */
  readonly of: ErrorBase;
}

/**
 * Draws outputs as the settings say, or until what is reported of them is as exact as wanted. More draws continue those that
 * were there. Who asks says what is reported, and how exact it is: for rank correlations that is another thing than for means.
 *
 * Shape   numbers: how many draws of all outputs together fit into memory
 * Units   precision: what the largest error may be
 */
export function drawUntilExact(
  model: Model,
  outputs: readonly Output[],
  precision: number | undefined,
  largestErrorOf: (draws: KeptDraws) => LargestError,
  problems: ProblemList,
  numbers: number = mostNumbers,
): KeptDraws {
  const { settings } = model.scenario;
  const draw = (samples: number) => drawOutputs(withSamples(model, samples), outputs, undefined, problems);
  let draws = draw(settings.samples);
  if (precision === undefined) return draws;
  const most = Math.max(settings.samples, Math.floor(numbers / outputs.length));
  for (;;) {
    const found = largestErrorOf(draws);
    if (found.error <= precision) return draws;
    const { samples } = draws.settings;
    const next = nextSamples(draws.settings, (found.error / precision) ** 2 * reserve, most);
    if (next <= samples) {
      problems.add('draws-not-enough', undefined, { ...found, precision, draws: samples });
      return draws;
    }
    draws = draw(next);
  }
}

function withSamples(model: Model, samples: number): Model {
  const { scenario } = model;
  return { ...model, scenario: { ...scenario, settings: { ...scenario.settings, samples } } };
}
