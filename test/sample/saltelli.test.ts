import { describe, expect, test } from 'vitest';
import { replicates } from '../../src/model/replicate.ts';
import { evaluateSaltelli, type GroupedFunction, isWithinSobol } from '../../src/sample/saltelli.ts';

const names = ['x', 'y', 'z'];

/** x + 2y + 4z of probabilities, and the points at which it was asked for. */
function recordSum(groups: GroupedFunction['groups']) {
  const asked: (readonly (readonly number[])[])[] = [];
  const target: GroupedFunction = {
    names,
    groups,
    transform: () => {},
    evaluate(columns, count, out) {
      for (let i = 0; i < count; i++) out[i] = columns[0]![i]! + 2 * columns[1]![i]! + 4 * columns[2]![i]!;
      asked.push(columns.map((column) => [...column.subarray(0, count)]));
    },
  };
  return { target, asked };
}

const sumAt = ([x, y, z]: readonly number[]) => x! + 2 * y! + 4 * z!;
const pointAt = (columns: readonly (readonly number[])[], i: number) => columns.map((column) => column[i]!);

describe('a design of Saltelli', () => {
  test('moves each group from A to B, and asks for B first', () => {
    const { target, asked } = recordSum([[0], [1, 2]]);
    const { evaluations, sampling } = evaluateSaltelli(target, 8, 1);
    expect([evaluations, sampling, asked.length]).toEqual([16 * 8 * 4, 'sobol', 16 * 4]);
    for (let at = 0; at < asked.length; at += 4) {
      const [b, a, x, others] = asked.slice(at, at + 4);
      expect(x).toEqual([b![0], a![1], a![2]]);
      expect(others).toEqual([a![0], b![1], b![2]]);
      // each of eight steps holds one point
      for (const columns of [a!, b!])
        for (const column of columns)
          expect(column.map((each) => Math.floor(8 * each)).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }
    expect(new Set(asked.map((columns) => columns[0]!.join(' '))).size).toBe(2 * replicates);
  });

  test('adds up what it was told, from the first value of A on, in blocks', () => {
    const { target, asked } = recordSum([[0], [1, 2]]);
    const sums = evaluateSaltelli(target, 2048, 7).replicates;
    expect(sums).toHaveLength(replicates);
    expect(asked).toHaveLength(2 * 4 * replicates);
    const origin = sumAt(pointAt(asked[1]!, 0));
    const expected = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const last = sums.at(-1)!;
    for (let block = asked.length - 8; block < asked.length; block += 4) {
      for (let i = 0; i < 1024; i++) {
        const [b, a, x, others] = asked
          .slice(block, block + 4)
          .map((columns) => sumAt(pointAt(columns, i)) - origin);
        const terms = [1, a!, a! * a!, b!, b! * b!].concat(
          [x! - a!, others! - a!],
          [b! * (x! - a!), b! * (others! - a!)],
          [(x! - a!) ** 2, (others! - a!) ** 2],
        );
        for (const [at, term] of terms.entries()) expected[at]! += term;
      }
    }
    const found = [last.count, last.a, last.aSquared, last.b, last.bSquared].concat(
      [...last.moved],
      [...last.bTimesMoved],
      [...last.movedSquared],
    );
    for (const [at, value] of found.entries()) expect(value, `sum ${at}`).toBeCloseTo(expected[at]!, 8);
  });

  test('a group of all inputs takes no points of its own: it is B', () => {
    const { target, asked } = recordSum([[0, 1, 2]]);
    const { evaluations, replicates: sums } = evaluateSaltelli(target, 4, 3);
    expect([evaluations, asked.length]).toEqual([16 * 4 * 2, 16 * 2]);
    for (const { a, b, moved } of sums) expect(moved[0]).toBeCloseTo(b - a, 10);
  });

  test('gives the variance of each group: 1/12 of x, 5/3 of the others', () => {
    const { target } = recordSum([[0], [1, 2]]);
    const { replicates: sums } = evaluateSaltelli(target, 256, 5);
    for (const [group, variance] of [1 / 12, 20 / 12].entries()) {
      const squares = sums.reduce((sum, each) => sum + each.movedSquared[group]!, 0);
      // half of the mean squared difference; scrambled points are good to some thousandths here
      expect(squares / (2 * 256 * replicates) / variance).toBeCloseTo(1, 2);
    }
  });

  test('points depend on the seed and on nothing else', () => {
    const first = (seed: number) => {
      const { target, asked } = recordSum([[0], [1], [2]]);
      evaluateSaltelli(target, 4, seed);
      return asked;
    };
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  test('inputs are turned into values before the function is asked', () => {
    const { target } = recordSum([[0], [1], [2]]);
    const counts: number[] = [];
    const asked: number[] = [];
    evaluateSaltelli(
      {
        ...target,
        transform: (columns, count) => {
          counts.push(count);
          for (const column of columns) column.fill(10, 0, count);
        },
        evaluate: (columns, count, out) => {
          asked.push(...columns.map((column) => column[count - 1]!));
          out.fill(0, 0, count);
        },
      },
      4,
      1,
    );
    expect(counts).toEqual(Array.from({ length: 2 * replicates }, () => 4));
    expect(new Set(asked)).toEqual(new Set([10]));
  });

  test('beyond 555 inputs points are Latin hypercubes, each input with a stream of its own', () => {
    expect([555, 556].map(isWithinSobol)).toEqual([true, false]);
    const many = Array.from({ length: 556 }, (_, i) => `input ${i}`);
    const asked: (readonly number[])[] = [];
    const { sampling } = evaluateSaltelli(
      {
        names: many,
        groups: [many.map((_, i) => i)],
        transform: () => {},
        evaluate: (columns, count, out) => {
          asked.push(...columns.map((column) => [...column.subarray(0, count)]));
          out.fill(0, 0, count);
        },
      },
      2,
      1,
    );
    expect(sampling).toBe('latin-hypercube');
    for (const column of asked) expect(column.map((each) => Math.floor(2 * each)).sort()).toEqual([0, 1]);
    expect(new Set(asked.map((column) => column.join(' '))).size).toBe(556 * 2 * replicates);
  });
});
