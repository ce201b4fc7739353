import { describe, expect, test } from 'vitest';
import { factorCorrelations, findImpossiblePairs } from '../../src/sample/correlation-matrix.ts';

/** A matrix of so many inputs, of the pairs that are correlated. */
function matrixOf(size: number, pairs: readonly (readonly [first: number, second: number, value: number])[]) {
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j): number => (i === j ? 1 : 0)),
  );
  for (const [first, second, value] of pairs) {
    matrix[first]![second] = value;
    matrix[second]![first] = value;
  }
  return matrix;
}

const triangle = (a: number, b: number, c: number, values: readonly [number, number, number]) =>
  [
    [a, b, values[0]],
    [a, c, values[1]],
    [b, c, values[2]],
  ] as const;

const told = (matrix: Parameters<typeof findImpossiblePairs>[0]) =>
  findImpossiblePairs(matrix).map(({ first, second, nearest, alone }) => [first, second, nearest, alone]);

describe('pairs that no numbers can have', () => {
  // Two inputs that are the same are correlated alike with a third: one with ½ and the other with −½ leaves either of them 1 too far.
  test('are those farthest from what the others leave them, by hand', () => {
    for (const [same, other] of [
      [[0, 1], 2],
      [[1, 2], 0],
      [[0, 2], 1],
    ] as const) {
      const matrix = matrixOf(3, [
        [same[0], same[1], 1],
        [Math.min(same[0], other), Math.max(same[0], other), 0.5],
        [Math.min(same[1], other), Math.max(same[1], other), -0.5],
      ]);
      const expected = same
        .map((own, at) => [Math.min(own, other), Math.max(own, other), at === 0 ? -0.5 : 0.5] as const)
        .sort(([a, b], [c, d]) => b - d || a - c)
        .map(([first, second, nearest]) => [first, second, expect.closeTo(nearest, 9), true]);
      expect(told(matrix)).toEqual(expected);
    }
  });

  // Beside −0.6 and −0.6 a third lies from 0.36 − 0.64 = −0.28 to 1.
  test('of equal distance are all told, by the later of the two and then the earlier one, whatever rounding does', () => {
    const nearly = -0.6 - 1e-12;
    for (const values of [
      [-0.6, -0.6, -0.6],
      [nearly, -0.6, -0.6],
      [-0.6, nearly, -0.6],
      [-0.6, -0.6, nearly],
    ] as const)
      expect(told(matrixOf(3, triangle(0, 1, 2, values)))).toEqual([
        [0, 1, expect.closeTo(-0.28, 9), true],
        [0, 2, expect.closeTo(-0.28, 9), true],
        [1, 2, expect.closeTo(-0.28, 9), true],
      ]);
    // Five millionths move the distances of the other two by one millionth more: those alone are the farthest.
    expect(told(matrixOf(3, triangle(0, 1, 2, [-0.600005, -0.6, -0.6])))).toEqual([
      [0, 2, expect.closeTo(-0.28, 4), true],
      [1, 2, expect.closeTo(-0.28, 4), true],
    ]);
  });

  test('are none with an input that contradicts nothing, wherever it stands', () => {
    for (const [a, b, c] of [
      [0, 1, 2],
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
    ] as const)
      expect(told(matrixOf(4, triangle(a, b, c, [-0.6, -0.6, -0.6])))).toEqual([
        [a, b, expect.closeTo(-0.28, 9), true],
        [a, c, expect.closeTo(-0.28, 9), true],
        [b, c, expect.closeTo(-0.28, 9), true],
      ]);
  });

  test('are found where two inputs are the same, which has no inverse', () => {
    const same = matrixOf(4, [[0, 1, 1], ...triangle(0, 2, 3, [-0.6, -0.6, -0.6])]);
    for (const each of [2, 3]) {
      same[1]![each] = -0.6;
      same[each]![1] = -0.6;
    }
    expect(told(same)).toEqual([[2, 3, expect.closeTo(-0.28, 6), true]]);
    // Three that are the same are correlated alike with a fourth.
    const three = triangle(0, 1, 2, [1, 1, 1]);
    for (const [rest, odd] of [
      [0.5, -0.5],
      [0, 0.2],
      [1, 0.2],
    ] as const)
      expect(told(matrixOf(4, [...three, [0, 3, rest], [1, 3, rest], [2, 3, odd]]))).toEqual([
        [2, 3, expect.closeTo(rest, 6), true],
      ]);
  });

  test('are the strongest where none can be put right alone, and all shrink by what makes them possible', () => {
    const strongest = (pairs: Parameters<typeof matrixOf>[1]) => {
      const matrix = matrixOf(6, pairs);
      const [only, ...others] = findImpossiblePairs(matrix);
      expect([only!.alone, others]).toEqual([false, []]);
      const factor = only!.nearest / matrix[only!.first]![only!.second]!;
      const shrunk = (by: number) =>
        matrix.map((row, i) => row.map((each, j) => (i === j ? 1 : each * factor * by)));
      expect(factorCorrelations(shrunk(1 - 1e-9))).toBeDefined();
      expect(factorCorrelations(shrunk(1 + 1e-6))).toBeUndefined();
      return [only!.first, only!.second];
    };
    const one = triangle(0, 1, 2, [-0.6, -0.6, -0.6]);
    const other = triangle(3, 4, 5, [-0.7, -0.6, -0.6]);
    expect(strongest([...one, ...other])).toEqual([3, 4]);
    expect(strongest([...one, ...triangle(3, 4, 5, [-0.6, -0.6, -0.6])])).toEqual([0, 1]);
    expect(strongest([...one, ...triangle(3, 4, 5, [0.65, 0.6, -0.7])])).toEqual([4, 5]);
  });
});
