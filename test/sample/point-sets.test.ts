import { expect, test } from 'vitest';
import { createLatinHypercube, reorderSteps } from '../../src/sample/latin-hypercube.ts';
import { createScrambledSobolSequence, type PointSet } from '../../src/sample/sobol-sequence.ts';

function column(points: PointSet, dimension: number, size: number, blocks = [size]): Float64Array {
  const all = new Float64Array(size);
  let start = 0;
  for (const block of blocks) {
    points.fill(dimension, start, all.subarray(start, start + block), block);
    start += block;
  }
  return all;
}

const stepsOf = (values: Float64Array) => [...values].map((each) => Math.floor(each * values.length));
const eachStep = (size: number) => Array.from({ length: size }, (_, i) => i);

test('of each coordinate every step holds one point, of a scrambled sequence and of a Latin hypercube', () => {
  const size = 256;
  const sobol = createScrambledSobolSequence(3, 'test', size);
  const cube = createLatinHypercube(['a', 'b', 'c'], size, 3);
  for (const points of [sobol, cube]) {
    for (let dimension = 0; dimension < 3; dimension++) {
      const values = column(points, dimension, size);
      expect(stepsOf(values).sort((a, b) => a - b)).toEqual(eachStep(size));
      expect(values.every((each) => each > 0 && each < 1)).toBe(true);
    }
  }
});

test('scrambling keeps the net: the first two dimensions fill every box of 2^-8', () => {
  const size = 256;
  for (let seed = 0; seed < 20; seed++) {
    const points = createScrambledSobolSequence(seed, 'net', size);
    const [x, y] = [column(points, 0, size), column(points, 1, size)];
    for (let across = 1; across < size; across *= 2) {
      const boxes = new Set(
        [...x].map((each, i) => `${Math.floor(each * across)} ${Math.floor((y[i]! * size) / across)}`),
      );
      expect(boxes.size).toBe(size);
    }
  }
});

test('blocks of any length give the same points', () => {
  const make = () => createScrambledSobolSequence(1, 'blocks', 1000);
  expect(column(make(), 5, 1000, [1, 7, 492, 500])).toEqual(column(make(), 5, 1000));
});

/** Means over many independent scramblings, of functions whose integral is known. */
test.each([
  [
    'a product of six',
    6,
    (x: readonly number[]) => x.reduce((product, each) => product * (1.5 - each), 1),
    1,
  ],
  ['a corner of two', 2, (x: readonly number[]) => (x[0]! + x[1]! > 1.5 ? 1 : 0), 0.125],
  ['a square of the twentieth', 20, (x: readonly number[]) => 3 * x[19]! ** 2, 1],
] as const)(
  'scrambled points are unbiased and more exact than random ones: %s',
  (_, dimensions, f, integral) => {
    const [scramblings, size] = [200, 128];
    const errors = Array.from({ length: scramblings }, (_, seed) => {
      const points = createScrambledSobolSequence(seed, 'integral', size);
      const columns = Array.from({ length: dimensions }, (_, dimension) => column(points, dimension, size));
      let sum = 0;
      for (let i = 0; i < size; i++) sum += f(columns.map((each) => each[i]!));
      return sum / size - integral;
    });
    const mean = errors.reduce((sum, each) => sum + each, 0) / scramblings;
    const spread = Math.sqrt(errors.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (scramblings - 1));
    expect(Math.abs(mean)).toBeLessThan((4 * spread) / Math.sqrt(scramblings));
    // The variance of one random point, from a million of them would be more exact than this needs.
    const plain = createLatinHypercube(
      Array.from({ length: dimensions }, (_, at) => String(at)),
      100_000,
      1,
    );
    const random = Array.from({ length: dimensions }, (_, dimension) => column(plain, dimension, 100_000));
    let squares = 0;
    for (let i = 0; i < 100_000; i++) squares += (f(random.map((each) => each[i]!)) - integral) ** 2;
    expect(spread).toBeLessThan(0.5 * Math.sqrt(squares / 100_000 / size));
  },
);

test('a coordinate put into the order of other values keeps its steps', () => {
  const cube = createLatinHypercube(['a'], 100, 9);
  const coordinate = cube.coordinate(0);
  const values = Float64Array.from({ length: 100 }, (_, i) => Math.sin(i));
  reorderSteps(coordinate, values);
  expect(stepsOf(coordinate).sort((a, b) => a - b)).toEqual(eachStep(100));
  for (let i = 1; i < 100; i++) expect(coordinate[i]! > coordinate[i - 1]!).toBe(values[i]! > values[i - 1]!);
});
