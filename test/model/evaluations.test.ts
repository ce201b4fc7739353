import { expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import {
  bitsOf,
  count,
  expectUndisturbed,
  expectUntouched,
  listScenarios,
  outputsOf,
  pointsOf,
  valuesAt,
} from './undisturbed.ts';

/** Made once, by the first test that asks. */
let known: ReturnType<typeof listScenarios> | undefined;
function scenarios() {
  known ??= listScenarios(6);
  return known;
}

test('evaluations of one model do not disturb each other, whichever begins inside which', () => {
  expect(scenarios().length).toBeGreaterThan(2);
  expectUndisturbed(scenarios());
});

test('what an evaluation knows of its last points is not touched by others between', () => {
  expectUntouched(scenarios());
});

test('an evaluation takes nothing over from one before it, and ends with its work', () => {
  const model = scenarios()[0]!;
  const outputs = outputsOf(model);
  const [one, other] = [pointsOf(model, 'one'), pointsOf(model, 'other')];
  const expected = valuesAt(compileModel(model.scenario).evaluate, other, outputs);
  const out = outputs.map(() => new Float64Array(count));
  const kept = model.withEvaluation((evaluate) => {
    evaluate(one, count, outputs, out);
    return evaluate;
  });
  // Nothing has moved since the points of another evaluation: that is not what counts.
  model.withEvaluation((evaluate) => evaluate(other, count, outputs, out, 0, new Set()));
  expect(bitsOf(out)).toBe(expected);
  expect(() => kept(one, count, outputs, out)).toThrow('ended');
});
