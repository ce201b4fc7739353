import { expect, test } from 'vitest';
import { createLatinHypercube, reorderSteps } from '../../src/sample/latin-hypercube.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { createPlainSobolSequence, createScrambledSobolSequence } from '../../src/sample/sobol-sequence.ts';
import { column } from './point-column.ts';

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

test('each digit is exchanged as the node of the tree says to which those before it lead', () => {
  const [seed, size, digits] = [5, 64, 6];
  for (const dimension of [0, 3]) {
    const stream = createRandomStream(seed, `sobol tree ${dimension}`);
    const [words, rest] = [new Float64Array(2), new Float64Array(size)];
    stream.fill(words, words.length);
    stream.fill(rest, size);
    const isExchanged = (node: number) =>
      Math.floor((words[Math.floor(node / 32)]! * 2 ** 32) / 2 ** (node % 32)) % 2 === 1;
    const expected = [...column(createPlainSobolSequence(), dimension, size)].map((value, i) => {
      let [node, place, left] = [1, 0, value];
      for (let digit = 1; digit <= digits; digit++) {
        left *= 2;
        const bit = left >= 1 ? 1 : 0;
        left -= bit;
        place = 2 * place + (isExchanged(node) ? 1 - bit : bit);
        node = 2 * node + bit;
      }
      return (place + rest[i]!) / size;
    });
    const scrambled = column(createScrambledSobolSequence(seed, 'tree', size), dimension, size);
    expect([...scrambled]).toEqual(expected);
  }
});

test('blocks of any length give the same points', () => {
  const make = () => createScrambledSobolSequence(1, 'blocks', 1000);
  expect(column(make(), 5, 1000, [1, 7, 492, 500])).toEqual(column(make(), 5, 1000));
});

test('a coordinate put into the order of other values keeps its steps', () => {
  const cube = createLatinHypercube(['a'], 100, 9);
  const coordinate = cube.coordinate(0);
  const values = Float64Array.from({ length: 100 }, (_, i) => Math.sin(i));
  reorderSteps(coordinate, values);
  expect(stepsOf(coordinate).sort((a, b) => a - b)).toEqual(eachStep(100));
  for (let i = 1; i < 100; i++) expect(coordinate[i]! > coordinate[i - 1]!).toBe(values[i]! > values[i - 1]!);
});

test('each order of the steps of a Latin hypercube is as likely as any other', () => {
  const seeds = 1200;
  const counts = new Map<string, number>();
  for (let seed = 0; seed < seeds; seed++) {
    const order = stepsOf(createLatinHypercube(['a'], 3, seed).coordinate(0)).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210']);
  // Four standard deviations of 1,200 draws of six kinds.
  for (const [order, count] of counts) expect(Math.abs(count - 200), order).toBeLessThan(4 * Math.sqrt(200));
});

test('a coordinate is made once: who changes it changes the design', () => {
  const cube = createLatinHypercube(['a', 'b'], 4, 1);
  cube.coordinate(1)[2] = 0.25;
  expect(cube.coordinate(1)).toBe(cube.coordinate(1));
  expect(column(cube, 1, 4)[2]).toBe(0.25);
  expect([...column(cube, 1, 4)]).toEqual([...cube.coordinate(1)]);
});
