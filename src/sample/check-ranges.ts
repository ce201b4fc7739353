import type { Model } from '../model/compile.ts';
import { numbersBehind } from '../model/compile-maturity.ts';
import { solveEnds } from '../model/distribution/shape.ts';
import { isFixed } from '../model/quantity.ts';
import { units } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';

/** Tells ranges given by percentiles whose solved ends leave what their unit allows. */
export function checkRanges(model: Model, problems: ProblemList): void {
  const numbers = [...model.inputs.keys()].flatMap((input) => numbersBehind(model, input));
  for (const input of numbers) {
    if (isFixed(input) || input.interval === 'min-max') continue;
    if (input.distribution === 'normal' || input.distribution === 'lognormal') continue;
    const { least: lowest, most: highest } = units[input.unit];
    const { least, most } = solveEnds(input);
    if (least >= lowest && most <= highest) continue;
    const { interval, unit } = input;
    problems.add('ends-outside-unit', input.origin.place, { least, most, interval, expected: { unit } });
  }
}
