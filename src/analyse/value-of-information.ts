import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { InformationValue } from '../model/sensitivity.ts';
import type { ErrorBase, ErrorName } from '../problems/catalogue/phrases.ts';
import { collectInputs, createDrawDesign } from '../sample/draws.ts';
import { atLeastOneDraw } from './convergence.ts';
import type { KeptDraws } from './draw.ts';
import { boundsOfDraws } from './draw-bounds.ts';
import type { LargestError } from './draw-until-exact.ts';
import { informationOfInput } from './input-information.ts';
import { knotsOf } from './line-regression.ts';
import { perfectInformation } from './perfect-information.ts';
import { inputsThatMove } from './rank-correlation.ts';
import { decideSingly } from './single-decisions.ts';

/** Numbers of inputs in memory at once. */
const mostNumbers = 1e7;

/** What it is worth to know more before deciding to do or not to do, for each output of the draws. */
export function valueInformation(model: Model, draws: KeptDraws): readonly InformationValue[] {
  const { outputs, settings, columns } = draws;
  const used = outputs.map((output) => inputsThatMove(model, output));
  const inputs = [...new Set(used.flat())].sort((a, b) => a - b);
  const values = outputs.map(() => [] as InformationValue['inputs']);
  const boundsOf = (asked: readonly Output[]) => boundsOfDraws(model, asked);
  const bounds = boundsOf(outputs);
  const statements = columns.map((column, at) => perfectInformation(column, settings.sampling, bounds[at]));
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
        const error = atLeastOneDraw(standardError, statements[at]!.largestLoss, settings.samples);
        values[at]!.push({ input: path, unit, value, standard_error: error });
      }
    }
  }
  const singly = decideSingly(model, outputs, settings, boundsOf);
  return outputs.map((output, at) => {
    const { largestLoss: _largestLoss, ...statement } = statements[at]!;
    return {
      of: outputPath(output),
      price_year: model.priceYearOf(output) ?? null,
      draws: settings.samples,
      ...statement,
      inputs: values[at]!.sort((a, b) => b.value - a.value || (a.input < b.input ? -1 : 1)),
      decided_singly: singly[at] ?? null,
    };
  });
}

/** A mean nearer to zero than this part of the way from p05 to p95 is compared with that part. */
const leastMeanShare = 0.1;
/** What it is worth to know is smaller by nature: at most an eighth of that way, where the decision hangs by a hair. */
export const leastWorthShare = 0.01;
const leastChance = 0.1;

/**
 * The largest standard error of what is reported of decisions, as a part of the figure. What a single input is worth is held
 * against what everything is worth, since most inputs are worth nothing; figures near zero against a size that matters.
 */
export function largestErrorOfInformation(
  results: readonly InformationValue[],
  { spreads }: KeptDraws,
): LargestError {
  let largest: LargestError = { what: { is: 'none' }, error: 0, of: 'nothing' };
  const hold = (what: ErrorName, error: number, size: number, of: ErrorBase) => {
    if (error > 0 && error / size > largest.error) largest = { what, error: error / size, of };
  };
  for (const [at, result] of results.entries()) {
    const { p05, p95 } = spreads[at]!;
    const width = p95 - p05;
    const { mean, chance_of_loss: chance, perfect_information: perfect } = result;
    const worth = Math.max(perfect, width * leastWorthShare);
    hold(
      { is: 'mean', of: result.of },
      result.mean_standard_error,
      Math.max(Math.abs(mean), width * leastMeanShare),
      'the-figure',
    );
    hold(
      { is: 'chance-of-loss', of: result.of },
      result.chance_of_loss_standard_error,
      Math.max(chance, leastChance),
      'the-figure',
    );
    hold(
      { is: 'perfect-information', of: result.of },
      result.perfect_information_standard_error,
      worth,
      'its-worth',
    );
    if (result.decided_singly !== null) {
      const { perfect_information: singly, perfect_information_standard_error: error } =
        result.decided_singly;
      const size = Math.max(singly, width * leastWorthShare);
      hold({ is: 'perfect-information-singly', of: result.of }, error, size, 'its-worth');
    }
    for (const { input, standard_error: error } of result.inputs)
      hold({ is: 'information-on-input', of: result.of, input }, error, worth, 'perfect-information');
  }
  return largest;
}
