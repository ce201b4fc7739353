import { describe, expect, test } from 'vitest';
import { correlate } from '../../src/analyse/rank-correlation.ts';
import { rankValues } from '../../src/analyse/ranks.ts';
import { compileModel } from '../../src/model/compile.ts';
import { normalQuantile } from '../../src/model/distribution/normal-quantile.ts';
import { createConditionalPoints } from '../../src/sample/conditional-points.ts';
import { createRedraw } from '../../src/sample/conditional-scores.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { buildFixedProject, buildScenario } from '../model/build.ts';

const count = 20_000;
const columns = (names: readonly string[], write = normalQuantile) =>
  names.map((name) => {
    const column = new Float64Array(count);
    createRandomStream(5, name).fill(column, count);
    return column.map(write);
  });
const room = (size: number) => Array.from({ length: size }, () => new Float64Array(count));
/** Of normal scores. */
const correlationOf = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i]! * b[i]!;
  return sum / count;
};
/** Four standard errors of a correlation of so many draws, at most. */
const slack = 4 / Math.sqrt(count);

describe('scores drawn anew', () => {
  const matrix = [
    [1, 0.6, -0.3],
    [0.6, 1, 0.2],
    [-0.3, 0.2, 1],
  ];
  const scores = room(3);
  createRedraw(matrix, [false, false, false])(scores, columns(['a', 'b', 'c']), scores, count);

  test('have the correlations asked for', () => {
    for (const [i, row] of matrix.entries())
      for (const [j, wanted] of row.entries())
        expect(Math.abs(correlationOf(scores[i]!, scores[j]!) - wanted)).toBeLessThan(1.5 * slack);
  });

  test.each([[[true, false, false]], [[false, true, true]], [[true, true, true]]])(
    'keep those that stay, and all correlations: %j',
    (isKept) => {
      const out = room(3);
      createRedraw(matrix, isKept)(scores, columns(['d', 'e', 'f']), out, count);
      for (const [i, kept] of isKept.entries()) {
        if (kept) expect(out[i]).toEqual(scores[i]);
        for (const j of isKept.keys())
          expect(Math.abs(correlationOf(out[i]!, out[j]!) - matrix[i]![j]!)).toBeLessThan(1.5 * slack);
      }
    },
  );

  test('know of the old ones no more than those that stay tell', () => {
    const out = room(3);
    createRedraw(matrix, [true, false, false])(scores, columns(['d', 'e', 'f']), out, count);
    // Given the first, the old and the new second share 0.6² of their variance.
    expect(Math.abs(correlationOf(out[1]!, scores[1]!) - 0.36)).toBeLessThan(slack);
  });

  test('a member that follows from another stays with it', () => {
    const same = [
      [1, 1],
      [1, 1],
    ];
    const pair = room(2);
    createRedraw(same, [false, false])(pair, columns(['a', 'b']), pair, count);
    const out = room(2);
    createRedraw(same, [false, true])(pair, columns(['c', 'd']), out, count);
    expect(out[0]).toEqual(pair[1]);
  });
});

test('points keep what stays, and correlated inputs their own distribution', () => {
  const path = (id: string) => `project.${id}.saving.amount_eur_per_year`;
  const scenario = buildScenario(
    ['a', 'b', 'c'].map((id) => buildFixedProject(id, 'slow', [0, 10])),
    [],
  );
  const place = { file: 'memory' };
  const model = compileModel({
    ...scenario,
    correlations: [
      {
        between: [path('a'), path('c')],
        rank: 0.7,
        origin: { place, evidence: undefined },
        places: [place, place],
      },
    ],
  });
  const inputs = ['a', 'b', 'c'].map((id) => model.inputOfPath.get(path(id))!);
  const points = createConditionalPoints(model, inputs, count);
  const plain = (probability: number) => probability;
  points.set(columns(['a', 'b', 'c'], plain), columns(['d', 'e', 'f'], plain), count);
  const own = points.columnsOf([true, true, true]).map((column) => column.slice());
  const moved = points.columnsOf([true, false, false]);
  expect(moved[0]).toEqual(own[0]);
  expect(moved[1]).not.toEqual(own[1]);
  for (const [first, , third] of [own, moved]) {
    const rank = correlate(rankValues(first!), rankValues(third!)).all;
    expect(Math.abs(rank - 0.7)).toBeLessThan(slack);
    const mean = third!.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(mean - 5)).toBeLessThan((4 * 10) / Math.sqrt(28 * count));
  }
});
