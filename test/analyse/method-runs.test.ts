import { expect, test } from 'vitest';
import type { MethodRun } from '../../src/analyse/methods/method-run.ts';
import { type MethodRuns, methodRuns } from '../../src/analyse/methods/method-runs.ts';
import { analyseSensitivity } from '../../src/analyse/sensitivity.ts';
import { compileModel } from '../../src/model/compile.ts';
import { outputPath } from '../../src/model/path.ts';
import { InputError, ProblemList } from '../../src/problems/problem.ts';
import { buildCosts, buildScenario, buildShareProject } from '../model/build.ts';

const model = compileModel(
  buildScenario([buildShareProject('p', 'quick', ['a'], [0.1, 0.3])], [buildCosts([['a', 1_000_000]])]),
);
const request = { methods: ['rank'], of: [], steps: 5 } as const;

/** A method that says how many inputs each output has. */
const dummy: MethodRun<'rank'> = {
  isDrawn: false,
  isPointwise: false,
  run: ({ model: own, outputs }) =>
    outputs.map((output) => ({ of: outputPath(output), draws: own.inputsOf(output).length, inputs: [] })),
};

test('a method is worked by its entry, and by nothing else', () => {
  const runs: MethodRuns = { ...methodRuns, rank: dummy };
  const { sensitivity, samples } = analyseSensitivity(model, request, new ProblemList(), runs);
  expect(sensitivity.rank.map(({ of, draws }) => [of, draws])).toEqual([
    ['pace.quick.saving_eur_per_year', 4],
    ['total.saving_eur_per_year', 4],
  ]);
  expect(sensitivity.tornado).toEqual([]);
  expect(samples).toBe(500);
});

test('what an entry says of itself is heeded: its own objections, and that it rests on draws', () => {
  const objecting: MethodRun<'rank'> = {
    ...dummy,
    isDrawn: true,
    check: (outputs, problems) =>
      problems.add('decision-not-in-euros', undefined, { output: outputPath(outputs[0]!) }),
  };
  const few = {
    ...model,
    scenario: { ...model.scenario, settings: { ...model.scenario.settings, samples: 2 } },
  };
  const problems = new ProblemList();
  const runs: MethodRuns = { ...methodRuns, rank: objecting };
  expect(() => analyseSensitivity(few, request, problems, runs)).toThrow(InputError);
  expect(problems.all.map(({ name }) => name)).toEqual(['too-few-for-replicates', 'decision-not-in-euros']);
});

test('a method without an entry does not compile', () => {
  const { rank, ...others } = methodRuns;
  // @ts-expect-error a forgotten method is an error of the compiler
  const forgetful: MethodRuns = others;
  expect(Object.keys(forgetful)).not.toContain('rank');
  expect(rank.isDrawn).toBe(true);
});
