import { expect, test } from 'vitest';
import { drawUntilExact } from '../../src/analyse/draw-until-exact.ts';
import { rankInputs, widestRankInterval } from '../../src/analyse/rank-correlation.ts';
import { largestErrorOfInformation, valueInformation } from '../../src/analyse/value-of-information.ts';
import { compileModel, type Output } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildFixedProject, buildScenario } from '../model/build.ts';
import { worded } from '../worded.ts';

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
  const precision = 0.1;
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
  expect(draws.settings.samples).toBeGreaterThan(1000);
});

test('with a precision half of every interval of ranks and shares is at most that', () => {
  const precision = 0.05;
  const widest = (draws: Parameters<typeof rankInputs>[1]) => widestRankInterval(rankInputs(model, draws));
  const draws = drawUntilExact(model, [output], precision, widest, new ProblemList());
  const [{ inputs }] = rankInputs(model, draws) as [ReturnType<typeof rankInputs>[number]];
  for (const each of inputs) {
    expect((each.rank_high - each.rank_low) / 2).toBeLessThanOrEqual(precision);
    expect((each.share_high - each.share_low) / 2).toBeLessThanOrEqual(precision);
  }
});

test('where memory ends before that, draws-not-enough tells what is least exact', () => {
  const problems = new ProblemList();
  const error = {
    what: { is: 'rank-interval', input: 'p', output: 'q' },
    error: 0.03,
    of: 'correlation-of-one',
  } as const;
  const draws = drawUntilExact(model, [output, output], 0.001, () => error, problems, 20_000);
  expect(draws.settings.samples).toBe(10_000);
  expect(problems.all.map(worded).map(({ name, found, expected }) => [name, found, expected])).toEqual([
    [
      'draws-not-enough',
      'After 10000 simulation runs half the interval of the rank of p with q is still 0.03 of a correlation of one.',
      'at most 0.001',
    ],
  ]);
});
