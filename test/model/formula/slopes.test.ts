import { describe, expect, test } from 'vitest';
import type { BoundExpression, BoundOperation } from '../../../src/model/formula/bind.ts';
import {
  addAll,
  addBounds,
  chain,
  complementOf,
  constant,
  divide,
  hull,
  multiply,
  multiplyBounds,
  type Sloped,
  scale,
  signOf,
  slopesOf,
  smallerOf,
  subtract,
  unbounded,
  variable,
} from '../../../src/model/formula/slopes.ts';
import type { Bounds } from '../../../src/model/unit.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import { valueAt } from './point-value.ts';

const between = (least: number, most: number): Bounds => ({ least, most });
const ends = ({ least, most }: Bounds) => [least, most];
const seen = ({ value, slopes }: Sloped) => ({
  value: ends(value),
  slopes: Object.fromEntries([...slopes].map(([input, slope]) => [input, ends(slope)])),
});

describe('intervals', () => {
  test('are added and multiplied by their ends', () => {
    expect(ends(addBounds(between(1, 2), between(-5, 10)))).toEqual([-4, 12]);
    expect(ends(multiplyBounds(between(2, 3), between(4, 5)))).toEqual([8, 15]);
    expect(ends(multiplyBounds(between(-2, 3), between(4, 5)))).toEqual([-10, 15]);
    expect(ends(multiplyBounds(between(-2, 3), between(-7, 5)))).toEqual([-21, 15]);
    expect(ends(multiplyBounds(between(-3, -2), between(-7, -5)))).toEqual([10, 21]);
    expect(ends(multiplyBounds(between(-3, -2), between(5, 7)))).toEqual([-21, -10]);
  });

  test('zero times what has no end is zero', () => {
    expect(ends(multiplyBounds(between(0, 2), unbounded))).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(ends(multiplyBounds(between(0, 0), unbounded))).toEqual([0, 0]);
    expect(ends(multiplyBounds(unbounded, between(0, 0)))).toEqual([0, 0]);
  });

  test('lie in the smallest that holds all of them', () => {
    expect(ends(hull(between(1, 2), between(-1, 1.5), between(0, 1)))).toEqual([-1, 2]);
  });

  test.each([
    [0, 0, 0],
    [0, 2, 1],
    [1, 2, 1],
    [-2, 0, -1],
    [-2, -1, -1],
    [-1, 1, undefined],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, undefined],
  ])('from %f to %f the sign of a slope is %s', (least, most, sign) => {
    expect(signOf(between(least, most))).toBe(sign);
  });
});

describe('quantities with their slopes', () => {
  const [a, b] = [variable(0, between(2, 4)), variable(1, between(-1, 5))];
  const positive = variable(2, between(1, 2));

  test.each<[string, () => Sloped, ReturnType<typeof seen>]>([
    ['a number', () => constant(7), { value: [7, 7], slopes: {} }],
    ['an input', () => a, { value: [2, 4], slopes: { 0: [1, 1] } }],
    ['so many times as much', () => scale(b, -2), { value: [-10, 2], slopes: { 1: [-2, -2] } }],
    ['a sum', () => addAll([a, b, constant(1)]), { value: [2, 10], slopes: { 0: [1, 1], 1: [1, 1] } }],
    ['nothing to add', () => addAll([]), { value: [0, 0], slopes: {} }],
    ['a difference', () => subtract(a, b), { value: [-3, 5], slopes: { 0: [1, 1], 1: [-1, -1] } }],
    ['a product', () => multiply(a, b), { value: [-4, 20], slopes: { 0: [-1, 5], 1: [2, 4] } }],
    ['a square', () => multiply(a, a), { value: [4, 16], slopes: { 0: [4, 8] } }],
    ['what is left of a share', () => complementOf(b), { value: [-4, 2], slopes: { 1: [-1, -1] } }],
    // a/c with a from 2 to 4 and c from 1 to 2: 1/c from 0.5 to 1, −a/c² from −4 to −0.5.
    ['a quotient', () => divide(a, positive), { value: [1, 4], slopes: { 0: [0.5, 1], 2: [-4, -0.5] } }],
    [
      'a quotient by what is below zero',
      () => divide(a, scale(positive, -1)),
      { value: [-4, -1], slopes: { 0: [-1, -0.5], 2: [0.5, 4] } },
    ],
    [
      'the smaller, whichever it is',
      () => smallerOf(a, b),
      { value: [-1, 4], slopes: { 0: [0, 1], 1: [0, 1] } },
    ],
    [
      'the smaller, which is the first',
      () => smallerOf(positive, a),
      { value: [1, 2], slopes: { 2: [1, 1] } },
    ],
    [
      'the smaller, which is the second',
      () => smallerOf(a, positive),
      { value: [1, 2], slopes: { 2: [1, 1] } },
    ],
    [
      'the chain rule',
      () =>
        chain(between(0, 1), [
          [a, between(-1, 3)],
          [multiply(a, b), between(2, 2)],
        ]),
      { value: [0, 1], slopes: { 0: [-3, 13], 1: [4, 8] } },
    ],
  ])('%s', (_, found, expected) => {
    expect(seen(found())).toEqual(expected);
  });

  test('a quotient by what may be zero is anything', () => {
    const { value, slopes } = seen(divide(a, b));
    const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect([value, slopes[0], slopes[1]]).toEqual([anything, anything, anything]);
  });
});

const input = (index: number): BoundExpression => ({ kind: 'input', input: index });
const ranges = [between(0.5, 2), between(-1, 1.5), between(1, 3)];
const numberOf = (index: number) => variable(index, ranges[index]!);
const kinds: readonly BoundOperation['kind'][] = [
  'sum',
  'net-sum',
  'difference',
  'product',
  'quotient',
  'min',
  'max',
];

test.each<[BoundOperation['kind'], readonly number[], Readonly<Record<number, readonly number[]>>]>([
  ['sum', [0.5, 6.5], { 0: [1, 1], 1: [1, 1], 2: [1, 1] }],
  ['net-sum', [0.5, 6.5], { 0: [1, 1], 1: [1, 1], 2: [1, 1] }],
  ['difference', [-4, 2], { 0: [1, 1], 1: [-1, -1], 2: [-1, -1] }],
  ['product', [-6, 9], { 0: [-3, 4.5], 1: [0.5, 6], 2: [-2, 3] }],
  ['min', [-1, 1.5], { 0: [0, 1], 1: [0, 1], 2: [0, 1] }],
  ['max', [1, 3], { 0: [0, 1], 1: [0, 1], 2: [0, 1] }],
])('of three inputs a %s has these values and slopes', (kind, value, slopes) => {
  expect(seen(slopesOf({ kind, of: [0, 1, 2].map(input) }, numberOf))).toEqual({ value, slopes });
});

test('a larger that is sure has the slope of it alone', () => {
  const above: BoundExpression = { kind: 'sum', of: [input(2), { kind: 'number', value: 2 }] };
  for (const of of [
    [input(0), above],
    [above, input(0)],
  ])
    expect(seen(slopesOf({ kind: 'max', of }, numberOf))).toEqual({ value: [3, 5], slopes: { 2: [1, 1] } });
  expect(seen(slopesOf({ kind: 'complement', of: input(0) }, numberOf))).toEqual({
    value: [-1, 0.5],
    slopes: { 0: [-1, -1] },
  });
  expect(seen(slopesOf({ kind: 'number', value: 3 }, numberOf))).toEqual({ value: [3, 3], slopes: {} });
});

test('no value and no slope of a random expression lies outside', () => {
  const place = new Float64Array(1);
  const stream = createRandomStream(11, 'slopes');
  const random = () => {
    stream.fillPlaces(place, 1);
    return place[0]!;
  };
  const grow = (depth: number): BoundExpression => {
    if (depth === 0 || random() < 0.2)
      return random() < 0.2 ? { kind: 'number', value: 2 * random() - 1 } : input(Math.floor(3 * random()));
    if (random() < 0.15) return { kind: 'complement', of: grow(depth - 1) };
    const kind = kinds[Math.floor(kinds.length * random())]!;
    const operands = kind === 'quotient' ? 2 : 2 + Math.floor(2 * random());
    return { kind, of: Array.from({ length: operands }, () => grow(depth - 1)) };
  };
  const pointOf = () => ranges.map(({ least, most }) => least + random() * (most - least));
  for (let run = 0; run < 200; run++) {
    const expression = grow(4);
    const { value, slopes } = slopesOf(expression, numberOf);
    for (let at = 0; at < 20; at++) {
      const point = pointOf();
      const here = valueAt(expression, point);
      const slack = 1e-9 * Math.max(1, Math.abs(here));
      expect(here).toBeGreaterThanOrEqual(value.least - slack);
      expect(here).toBeLessThanOrEqual(value.most + slack);
      for (const moved of [0, 1, 2]) {
        const other = point.with(moved, pointOf()[moved]!);
        const step = other[moved]! - point[moved]!;
        const rise = (valueAt(expression, other) - here) / step;
        const { least, most } = slopes.get(moved) ?? between(0, 0);
        if (Math.abs(step) < 1e-3 || !Number.isFinite(rise)) continue;
        const room = 1e-6 * Math.max(1, Math.abs(rise));
        expect(rise).toBeGreaterThanOrEqual(least - room);
        expect(rise).toBeLessThanOrEqual(most + room);
      }
    }
  }
});
