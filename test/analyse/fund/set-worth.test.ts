import { describe, expect, test } from 'vitest';
import { SetWorth, type SharedCosts } from '../../../src/analyse/fund/set-worth.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

/** Three candidates: the first two save a fifth and a tenth of 1,000 €, the last two a half and a quarter of 400 €. */
const shared: readonly SharedCosts[] = [
  { weight: 1000, members: [0, 1], shares: [0.2, 0.1] },
  { weight: 400, members: [1, 2], shares: [0.5, 0.25] },
];
const alone = Float64Array.of(200, 300, 90);
const worth = new SetWorth(alone, shared);

describe('what a set is worth', () => {
  test.each([
    [[], 0],
    [[0], 200],
    [[1], 300],
    [[2], 90],
    // 1,000 · 0.2 · 0.1 is saved twice, and 400 · 0.5 · 0.25.
    [[0, 1], 480],
    [[0, 2], 290],
    [[1, 2], 340],
    [[0, 1, 2], 520],
    [[2, 0, 1], 520],
  ] as const)('of %o: %f', (set, value) => {
    expect(worth.valueOf(set)).toBeCloseTo(value, 10);
  });

  test('without shared costs is the sum', () => {
    expect(new SetWorth(alone).valueOf([0, 2])).toBe(290);
  });

  test('of parts of savings loses as large a part of what is saved twice', () => {
    const parted = new SetWorth(Float64Array.of(100, 25), [
      { weight: 1000, members: [0, 1], shares: [0.2, 0.1], parts: [0.5, 0.25] },
    ]);
    // 0.125 of the 0.3 count, 0.28 of the costs are saved: 1,000 · 0.28 · 0.125 / 0.3.
    expect(parted.valueOf([0, 1])).toBeCloseTo((1000 * 0.28 * 0.125) / 0.3, 10);
    expect(parted.valueOf([1])).toBeCloseTo(25, 10);
    expect(
      new SetWorth(Float64Array.of(0, 0), [{ weight: 1000, members: [0, 1], shares: [0, 0] }]).valueOf([
        0, 1,
      ]),
    ).toBe(0);
  });

  test('grows and shrinks by its last member', () => {
    const walk = worth.begin();
    expect(walk.add(1)).toBeCloseTo(300, 10);
    expect(walk.add(0)).toBeCloseTo(180, 10);
    walk.undo();
    expect(walk.add(2)).toBeCloseTo(40, 10);
    expect(walk.add(0)).toBeCloseTo(180, 10);
    walk.undo();
    walk.undo();
    walk.undo();
    expect(walk.add(2)).toBeCloseTo(90, 10);
    // Another walk knows nothing of this one.
    expect(worth.begin().add(1)).toBeCloseTo(300, 10);
  });
});

const sets = Array.from({ length: 8 }, (_, bits) => [0, 1, 2].filter((at) => (bits >> at) & 1));
const lineOf = ({ constant, slopes }: ReturnType<SetWorth['majorantAt']>, set: readonly number[]) =>
  set.reduce((sum, member) => sum + slopes[member]!, constant);

describe('the line above what sets are worth', () => {
  test('touches it at a set, and runs nowhere below', () => {
    for (const at of sets) {
      const majorant = worth.majorantAt(Float64Array.from([0, 1, 2], (each) => (at.includes(each) ? 1 : 0)));
      expect(lineOf(majorant, at)).toBeCloseTo(worth.valueOf(at), 9);
      for (const set of sets) expect(lineOf(majorant, set)).toBeGreaterThanOrEqual(worth.valueOf(set) - 1e-9);
    }
  });

  test('runs nowhere below from a point between sets, of shares of nothing and of all too', () => {
    const odd = new SetWorth(Float64Array.of(1000, 300, 0), [
      { weight: 1000, members: [0, 1, 2], shares: [1, 0.3, 0] },
    ]);
    for (let run = 0; run < 20; run++) {
      const point = new Float64Array(3);
      createRandomStream(run, 'majorant').fill(point, 3);
      for (const each of [worth, odd])
        for (const set of sets)
          expect(lineOf(each.majorantAt(point), set)).toBeGreaterThanOrEqual(each.valueOf(set) - 1e-9);
    }
  });

  test('of parts of savings is the sum of what each saves alone', () => {
    const parted = new SetWorth(Float64Array.of(100, 25), [
      { weight: 1000, members: [0, 1], shares: [0.2, 0.1], parts: [0.5, 0.25] },
    ]);
    expect(parted.majorantAt(Float64Array.of(1, 1))).toEqual({
      constant: 0,
      slopes: Float64Array.of(100, 25),
    });
  });
});
