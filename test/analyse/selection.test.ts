import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSelection } from '../../src/analyse/selection.ts';

const anyValue = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 1, 1e300, -1e300, 5e-324, Number.POSITIVE_INFINITY),
);

test('any position holds what sorting puts there, alike, far apart and infinite values included', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 300 }), fc.nat(), (list, seed) => {
      const values = Float64Array.from(list);
      const sorted = values.slice().sort();
      const select = createSelection(values);
      for (let i = 0; i < 20; i++) {
        const position = (seed + 7919 * i) % list.length;
        // toBe would tell -0 from 0, which are alike in order
        if (select(position) !== sorted[position]) expect.fail(`position ${position}`);
      }
      expect(values).toEqual(Float64Array.from(list));
    }),
    { seed: 20170220, numRuns: 2000 },
  );
});

test('more values than buckets, evenly spread and crowded at one end', () => {
  const count = 20_000;
  for (const power of [1, 9]) {
    const values = Float64Array.from({ length: count }, (_, i) => (((i * 7919) % count) / count) ** power);
    const select = createSelection(values);
    for (const position of [0, 1, 999, 10_000, 19_000, count - 1])
      expect(select(position)).toBe((position / count) ** power);
  }
});

test('selections at the same time do not disturb each other', () => {
  const first = createSelection(new Float64Array([3, 1, 2, 5, 4]));
  expect(first(1)).toBe(2);
  const second = createSelection(new Float64Array([30, 10, 20, 50, 40, 60]));
  expect(second(5)).toBe(60);
  expect([0, 1, 2, 3, 4].map(first)).toEqual([1, 2, 3, 4, 5]);
  expect([0, 1, 2, 3, 4, 5].map(second)).toEqual([10, 20, 30, 40, 50, 60]);
});
