import { describe, expect, test } from 'vitest';
import { overlapOf, sumOfShares } from '../../../src/model/directions/share-slopes.ts';
import { addAll, constant, type Sloped, scale, variable } from '../../../src/model/formula/slopes.ts';
import type { LinearCosts } from '../../../src/model/linear-costs.ts';
import type { Atom } from '../../../src/model/overlap.ts';

/** Input 9 says how much of 40 € of 100 € is realised already: what is left is 60 to 100 €. */
const level = variable(9, { least: 0, most: 1 });
const left: LinearCosts = { eur: 100, slopes: new Map([[9, -40]]) };
const slopesOfCosts = ({ eur, slopes }: LinearCosts) =>
  addAll([constant(eur), ...[...slopes.values()].map((slope) => scale(level, slope))]);

const share = (input: number, least: number, most: number) => variable(input, { least, most });
const atom = (projects: readonly number[], costs: LinearCosts = left): Atom => ({
  projects,
  costs,
  costEur: 80,
});
const other = (project: number, least: number, most: number) => ({
  project,
  saving: variable(project, { least, most }),
  baseEur: 100,
});
const seen = ({ value, slopes }: Sloped) =>
  [
    [value.least, value.most],
    ...[...slopes].sort(([a], [b]) => a - b).map(([input, { least, most }]) => [input, least, most]),
  ].map((row) => row.map((each) => Number(each.toFixed(9))));

describe('what projects save of costs that levels leave', () => {
  test('one share rises with its part of them, and falls with what is realised', () => {
    const found = sumOfShares([{ project: 0, share: share(0, 0.2, 0.4) }], [], [atom([0])], slopesOfCosts)!;
    expect(seen(found.sum)).toEqual([
      [12, 40],
      [0, 60, 100],
      [9, -16, -8],
    ]);
    expect(found.isUniform).toBe(true);
  });

  test('two shares are united, each in what the other leaves', () => {
    const both = [
      { project: 0, share: share(0, 0.2, 0.4) },
      { project: 1, share: share(1, 0.5, 0.5) },
    ];
    const found = sumOfShares(both, [], [atom([0, 1])], slopesOfCosts)!;
    // United 0.6 to 0.7.
    expect(seen(found.sum)).toEqual([
      [36, 70],
      [0, 30, 50],
      [1, 36, 80],
      [9, -28, -24],
    ]);
  });

  test('of cells that only one of them has it saves alone', () => {
    const both = [
      { project: 0, share: share(0, 0.2, 0.4) },
      { project: 1, share: share(1, 0.5, 0.5) },
    ];
    const found = sumOfShares(
      both,
      [],
      [atom([0]), atom([1], { eur: 10, slopes: new Map() })],
      slopesOfCosts,
    )!;
    expect(seen(found.sum)).toEqual([
      [17, 45],
      [0, 60, 100],
      [1, 10, 10],
      [9, -16, -8],
    ]);
  });

  test('others live in whole cells, and shares come on top in what these leave', () => {
    const found = sumOfShares(
      [{ project: 0, share: share(0, 0.2, 0.2) }],
      [other(2, 10, 30)],
      [atom([0, 2]), atom([2])],
      slopesOfCosts,
    )!;
    // 10 to 30 € of the other, and 0.2 of 60 to 100 € of which 0.7 to 0.9 is left.
    expect(seen(found.sum)).toEqual([
      [18.4, 48],
      [0, 42, 90],
      [2, 0.8, 0.88],
      [9, -7.2, -5.6],
    ]);
    expect(found.isUniform).toBe(false);
  });

  test('cells of others alone count once where two of these share them', () => {
    const found = sumOfShares(
      [],
      [other(2, 10, 10), other(3, 20, 20)],
      [atom([2, 3], { eur: 60, slopes: new Map() }), atom([2, 3], { eur: 40, slopes: new Map() })],
      slopesOfCosts,
    )!;
    // 10 + 20 − 100 · 0.1 · 0.2.
    expect(seen(found.sum)[0]).toEqual([28, 28]);
  });

  test('nothing is decided of a share outside 0 to 1, or of cells that earn', () => {
    const sum = (least: number, most: number, costs = left) =>
      sumOfShares([{ project: 0, share: share(0, least, most) }], [], [atom([0], costs)], slopesOfCosts);
    expect(sum(0, 1)).toBeDefined();
    expect(sum(-0.1, 0.4)).toBeUndefined();
    expect(sum(0.2, 1.1)).toBeUndefined();
    expect(sum(0.2, 0.4, { eur: -1, slopes: new Map() })).toBeUndefined();
    expect(
      sumOfShares(
        [{ project: 0, share: share(0, 0.2, 0.4) }],
        [other(2, 10, 130)],
        [atom([0, 2])],
        slopesOfCosts,
      ),
    ).toBeUndefined();
  });
});

test('what overlaps is what is saved alone less what is saved together', () => {
  const [a, b] = [variable(0, { least: 1, most: 2 }), variable(1, { least: 3, most: 5 })];
  const together = variable(0, { least: 4, most: 6 });
  expect(seen(overlapOf([a, b], together))).toEqual([
    [-2, 3],
    [0, 0, 0],
    [1, 1, 1],
  ]);
});
