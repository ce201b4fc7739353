import type { Model } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { Sampling } from '../model/scenario.ts';
import type { InformationValue } from '../model/sensitivity.ts';
import { collectInputs, createDrawDesign } from '../sample/draws.ts';
import { ofReplicates, standardErrorOfMean } from './convergence.ts';
import type { KeptDraws } from './draw.ts';
import type { LargestError } from './draw-until-exact.ts';
import { informationOfInput, knotsOf } from './input-information.ts';
import { inputsThatMove } from './rank-correlation.ts';

/** Numbers of inputs held at once. */
const mostNumbers = 1e7;

/** What it is worth to know more before deciding to do or not to do, for each output of the draws. */
export function valueInformation(model: Model, draws: KeptDraws): readonly InformationValue[] {
  const { outputs, settings, columns } = draws;
  const used = outputs.map((output) => inputsThatMove(model, output));
  const inputs = [...new Set(used.flat())].sort((a, b) => a - b);
  const values = outputs.map(() => [] as InformationValue['inputs']);
  const atOnce = Math.max(1, Math.floor(mostNumbers / settings.samples));
  for (let from = 0; from < inputs.length; from += atOnce) {
    const some = inputs.slice(from, from + atOnce);
    const drawn = collectInputs(model, createDrawDesign(model, settings), some);
    for (const [position, input] of some.entries()) {
      const { path, unit } = model.inputs[input]!;
      const knots = knotsOf(drawn[position]!);
      for (const [at, column] of columns.entries()) {
        if (!used[at]!.includes(input)) continue;
        const { value, standardError } = informationOfInput(drawn[position]!, column, knots);
        values[at]!.push({ input: path, unit, value, standard_error: standardError });
      }
    }
  }
  return outputs.map((output, at) => ({
    of: outputPath(output),
    draws: settings.samples,
    ...perfectInformation(columns[at]!, settings.sampling),
    inputs: values[at]!.sort((a, b) => b.value - a.value || (a.input < b.input ? -1 : 1)),
  }));
}

/** A mean nearer to zero than this part of the way from p05 to p95 is held against that part. */
const leastMeanShare = 0.1;
/** What it is worth to know is smaller by nature: at most an eighth of that way, where the decision hangs by a hair. */
const leastWorthShare = 0.01;
const leastChance = 0.1;

/**
 * The largest standard error of what is told of decisions, as a part of the figure. What a single input is worth is held
 * against what everything is worth, since most inputs are worth nothing; figures near zero against a size that matters.
 */
export function largestErrorOfInformation(
  results: readonly InformationValue[],
  { spreads }: KeptDraws,
): LargestError {
  let largest: LargestError = { what: '', error: 0, of: '' };
  const hold = (name: string, error: number, size: number, of: string) => {
    if (error > 0 && error / size > largest.error)
      largest = { what: `the standard error of ${name}`, error: error / size, of };
  };
  for (const [at, result] of results.entries()) {
    const { p05, p95 } = spreads[at]!;
    const width = p95 - p05;
    const { mean, chance_of_loss: chance, perfect_information: perfect } = result;
    const worth = Math.max(perfect, width * leastWorthShare);
    hold(
      `the mean of ${result.of}`,
      result.mean_standard_error,
      Math.max(Math.abs(mean), width * leastMeanShare),
      'it',
    );
    hold(
      `the chance of a loss of ${result.of}`,
      result.chance_of_loss_standard_error,
      Math.max(chance, leastChance),
      'it',
    );
    hold(
      `perfect information on ${result.of}`,
      result.perfect_information_standard_error,
      worth,
      'its worth',
    );
    for (const { input, standard_error: error } of result.inputs)
      hold(`the worth of knowing ${input} for ${result.of}`, error, worth, 'that of perfect information');
  }
  return largest;
}

type Decision = Pick<InformationValue, 'mean' | 'decision'>;
type PerfectInformation = Omit<InformationValue, 'of' | 'draws' | 'inputs'> & Decision;

/**
 * What it is worth to know everything before deciding: do if and only if the expected value is above zero, otherwise do
 * not, which gives zero. E[max(f, 0)] - max(E f, 0) is the expected loss of the better decision, and is computed as that.
 *
 * Shape   draws: one value of doing for each, zero being not doing
 * Units   those of the draws
 * Source  Howard, R. A. (1966), Information value theory, IEEE Transactions on Systems Science and Cybernetics 2(1),
 *         22-26, DOI 10.1109/TSSC.1966.300074; Raiffa, H., Schlaifer, R. (1961), Applied Statistical Decision Theory
 * @example perfectInformation(new Float64Array([-1, 1, 3, 5])).perfect_information // => 0.25
 */
export function perfectInformation(draws: Float64Array, sampling: Sampling = 'random'): PerfectInformation {
  const mean = meanOf(draws);
  const decision = mean > 0 ? 'do' : 'do-not';
  // What the decision loses where it turns out wrong.
  const losses = draws.map((draw) => (mean > 0 ? Math.max(-draw, 0) : Math.max(draw, 0)));
  const below = draws.map((draw) => (draw < 0 ? 1 : 0));
  const error = (values: Float64Array) =>
    sampling === 'random' ? standardErrorOfMean(values) : standardErrorOfMean(ofReplicates(values, meanOf));
  return {
    mean,
    mean_standard_error: error(draws),
    decision,
    chance_of_loss: meanOf(below),
    chance_of_loss_standard_error: error(below),
    perfect_information: meanOf(losses),
    perfect_information_standard_error: error(losses),
  };
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
