import { expect, test } from 'vitest';
import { drawUntilExact } from '../../../src/analyse/draw-until-exact.ts';
import { rankInputs, widestRankInterval } from '../../../src/analyse/rank-correlation.ts';
import { largestErrorOfInformation, valueInformation } from '../../../src/analyse/value-of-information.ts';
import { compileModel, type Output } from '../../../src/model/compile.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { buildFixedProject, buildScenario } from '../../model/build.ts';

const scenario = buildScenario(
  [buildFixedProject('p', 'quick', [-20, 60]), buildFixedProject('q', 'quick', [-2, 2])],
  [],
);
const model = compileModel({ ...scenario, settings: { ...scenario.settings, samples: 1000 } });
const output: Output = {
  row: model.rows.find((row) => row.id === 'total')!,
  measure: 'saving_eur_per_year',
};

test('with a precision every error that the value of information tells is so small a part of its figure', () => {
  const precision = 0.02;
  const problems = new ProblemList();
  const draws = drawUntilExact(
    model,
    [output],
    precision,
    (each) => largestErrorOfInformation(valueInformation(model, each), each),
    problems,
  );
  expect(problems.all).toEqual([]);
  const [found] = valueInformation(model, draws);
  const { perfect_information: perfect } = found!;
  expect(found!.mean_standard_error).toBeLessThanOrEqual(precision * found!.mean);
  expect(found!.chance_of_loss_standard_error).toBeLessThanOrEqual(
    precision * Math.max(0.1, found!.chance_of_loss),
  );
  expect(found!.perfect_information_standard_error).toBeLessThanOrEqual(precision * perfect);
  for (const { standard_error: error } of found!.inputs)
    expect(error).toBeLessThanOrEqual(precision * perfect);
  // Means alone are so exact from the start: a worth that rests on rare losses asks for more.
  expect(draws.settings.samples).toBeGreaterThan(10_000);
});

test('with a precision half of every interval of ranks and shares is at most that', () => {
  const precision = 0.01;
  const widest = (draws: Parameters<typeof rankInputs>[1]) => widestRankInterval(rankInputs(model, draws));
  const draws = drawUntilExact(model, [output], precision, widest, new ProblemList());
  const [{ inputs }] = rankInputs(model, draws) as [ReturnType<typeof rankInputs>[number]];
  for (const each of inputs) {
    expect((each.rank_high - each.rank_low) / 2).toBeLessThanOrEqual(precision);
    expect((each.share_high - each.share_low) / 2).toBeLessThanOrEqual(precision);
  }
});
