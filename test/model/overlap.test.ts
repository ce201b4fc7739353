import { expect, test } from 'vitest';
import {
  addOverlap,
  addOverlapBetween,
  addWeighedOverlapBetween,
  groupAtoms,
} from '../../src/model/overlap.ts';

const count = 4;
const costEur = 1000;

/** What a set of projects saves of one cell: the complement rule; a share below zero is taken off beside it. */
function savedShare(shares: readonly number[]): number {
  const rest = shares.reduce((product, share) => product * (1 - Math.max(0, share)), 1);
  return 1 - rest + shares.reduce((sum, share) => sum + Math.min(0, share), 0);
}

test.each([1, 2, 3, 4, 5, 6, 7])('%i projects save together what the complement rule says', (projects) => {
  const members = Array.from({ length: projects }, (_, project) => project);
  // one project in each five costs more than it saves
  const shareOf = (project: number, point: number) => (project % 5 === 3 ? -0.1 : (project + 1 + point) / 20);
  const shares = members.map((project) =>
    Float64Array.from({ length: count }, (_, i) => shareOf(project, i)),
  );
  const atoms = [{ costEur, projects: members }];
  const split = (isMember: (project: number) => boolean) => groupAtoms(atoms, isMember);
  const [all, even, odd] = [split(() => true), split((p) => p % 2 === 0), split((p) => p % 2 === 1)];
  const columns = () => new Float64Array(count);
  const [whole, ofEven, ofOdd, between] = [columns(), columns(), columns(), columns()];
  addOverlap(all, shares, count, columns(), whole);
  addOverlap(even, shares, count, columns(), ofEven);
  addOverlap(odd, shares, count, columns(), ofOdd);
  addOverlapBetween(even, odd, count, between);
  for (let i = 0; i < count; i++) {
    const own = members.map((project) => shareOf(project, i));
    const expected = costEur * (savedShare(own) - own.reduce((sum, share) => sum + share, 0));
    expect(whole[i]).toBeCloseTo(expected, 9);
    expect(ofEven[i]! + ofOdd[i]! + between[i]!).toBeCloseTo(expected, 9);
  }
});

test('where only parts of savings count, what is counted twice is taken off all alike', () => {
  // Points: both shares above zero; one that costs more than it saves; nothing saved at all.
  const shares = [
    [0.2, 0.2, 0],
    [0.5, -0.1, 0],
    [0.5, 0, 0],
  ].map((points) => new Float64Array(points));
  const weights = [1, 0.5, 0].map((weight) => new Float64Array(3).fill(weight));
  const atoms = [{ costEur, projects: [0, 1, 2] }];
  const split = (isMember: (project: number) => boolean) => groupAtoms(atoms, isMember);
  const [pair, single, nobody] = [split((p) => p < 2), split((p) => p === 2), split(() => false)];
  const work = (add: (out: Float64Array, joint: Float64Array) => void) => {
    const out = new Float64Array(3).fill(1);
    add(out, new Float64Array(3));
    return [...out];
  };
  // 0.2 · 0.5 is counted twice, of which (0.2 · 1 + 0.5 · 0.5) / 0.7 counts.
  const ofPair = 0.1 * (0.45 / 0.7);
  const within = work((out, joint) => addOverlap(pair, shares, 3, joint, out, weights));
  expect(within[0]).toBeCloseTo(1 - costEur * ofPair, 9);
  expect(within.slice(1)).toEqual([1, 1]);
  // All three: 1.2 less 1 − 0.8 · 0.5 · 0.5, of which 0.45 / 1.2 counts; less what the pair does.
  const ofAll = 0.4 * (0.45 / 1.2);
  const between = work((out, joint) =>
    addWeighedOverlapBetween(pair, single, shares, weights, 3, joint, out),
  );
  expect(between[0]).toBeCloseTo(1 - costEur * (ofAll - ofPair), 9);
  expect(between.slice(1)).toEqual([1, 1]);
  for (const [one, other] of [
    [pair, nobody],
    [nobody, pair],
  ] as const) {
    expect(
      work((out, joint) => addWeighedOverlapBetween(one, other, shares, weights, 3, joint, out)),
    ).toEqual([1, 1, 1]);
  }
});

/** Columns are longer than the block: what stands behind it is none of its business. */
test('costs that follow inputs are taken as they are at each point, and what is behind the block stays', () => {
  const shares = [
    [0.5, 0.2, 1],
    [0.4, 0, 1],
    [0.1, 0.5, 1],
  ].map((points) => new Float64Array(points));
  const costs = new Float64Array([1000, 3000, 1e6]);
  const asColumn = () => costs;
  const atoms = [{ costEur: 77, projects: [0, 1, 2] }];
  const split = (isMember: (project: number) => boolean) => groupAtoms(atoms, isMember);
  const [pair, single] = [split((p) => p < 2), split((p) => p === 2)];
  const room = () => new Float64Array(3).fill(9);
  const work = (add: (out: Float64Array) => void) => {
    const out = room();
    add(out);
    return [...out];
  };
  expect(work((out) => addOverlap(pair, shares, 2, room(), out, undefined, asColumn))).toEqual([
    9 - 200,
    9,
    9,
  ]);
  expect(work((out) => addOverlap(pair, shares, 2, room(), out))).toEqual([9 - 0.2 * 77, 9, 9]);
  work((out) => addOverlap(single, shares, 2, room(), out));
  // The union of the pair is 0.7 and 0.2.
  const between = work((out) => addOverlapBetween(pair, single, 2, out, asColumn));
  for (const [at, value] of [9 - 1000 * 0.07, 9 - 3000 * 0.1, 9].entries())
    expect(between[at]).toBeCloseTo(value, 9);
  const asNumber = work((out) => addOverlapBetween(pair, single, 2, out));
  for (const [at, value] of [9 - 77 * 0.07, 9 - 77 * 0.1, 9].entries())
    expect(asNumber[at]).toBeCloseTo(value, 9);
});

test('a weight that all projects of an atom share is one factor at each point, as if it were written for each', () => {
  const shares = [
    [0.5, 0.2, 1],
    [0.4, 0.5, 1],
    [0.1, 0.5, 1],
  ].map((points) => new Float64Array(points));
  const common = new Float64Array([2, 0.25, 5]);
  const costs = new Float64Array([1000, 3000, 1e6]);
  const atoms = [{ costEur: 77, projects: [0, 1, 2] }];
  const split = (isMember: (project: number) => boolean) => groupAtoms(atoms, isMember);
  for (const costsOf of [() => costs, () => undefined]) {
    const worked = [true, false].map((isShared) => {
      const weights = shares.map(() => (isShared ? common : common.slice()));
      const [pair, single] = [split((p) => p < 2), split((p) => p === 2)];
      const [within, between] = [new Float64Array(3).fill(9), new Float64Array(3).fill(9)];
      const joint = new Float64Array(3);
      addOverlap(pair, shares, 2, joint, within, weights, costsOf);
      addOverlap(single, shares, 2, joint, new Float64Array(3), weights, costsOf);
      addWeighedOverlapBetween(pair, single, shares, weights, 2, joint, between, costsOf);
      return [within, between];
    });
    for (const [within, between] of worked) {
      const [first, second] = costsOf() === undefined ? [77, 77] : [1000, 3000];
      // The unions of the pair are 0.7 and 0.6; 0.2 and 0.1 are counted twice.
      for (const [at, value] of [9 - first * 0.2 * 2, 9 - second * 0.1 * 0.25, 9].entries())
        expect(within![at]).toBeCloseTo(value, 9);
      for (const [at, value] of [9 - first * 0.07 * 2, 9 - second * 0.3 * 0.25, 9].entries())
        expect(between![at]).toBeCloseTo(value, 9);
    }
  }
});

test('a group of an atom makes room for a longer block, and keeps it for a shorter one', () => {
  const shares = [new Float64Array([0.5, 0.5, 0.5]), new Float64Array([0.2, 0.4, 0.6])];
  const groups = groupAtoms([{ costEur, projects: [0, 1] }], () => true);
  for (const count of [1, 3, 2]) {
    const out = new Float64Array(3);
    addOverlap(groups, shares, count, new Float64Array(3), out);
    const expected = [-100, -200, -300].map((eur, at) => (at < count ? eur : 0));
    for (const [at, eur] of expected.entries()) expect(out[at]).toBeCloseTo(eur, 9);
    expect(groups[0]!.union[count - 1]).toBeCloseTo(0.5 + shares[1]![count - 1]! * 0.5, 12);
  }
});

test('a project that costs more than it saves takes no part in overlap, wherever it stands', () => {
  const own = [-0.1, 0.2, -0.3, 0.4];
  for (const order of [
    [0, 1, 2, 3],
    [1, 0, 3, 2],
    [3, 1, 0, 2],
    [2, 0, 1, 3],
  ]) {
    const shares = order.map((project) => new Float64Array([own[project]!]));
    const out = new Float64Array(1);
    const atoms = groupAtoms([{ costEur, projects: [0, 1, 2, 3] }], () => true);
    addOverlap(atoms, shares, 1, new Float64Array(1), out);
    expect(out[0]).toBeCloseTo(-costEur * 0.2 * 0.4, 9);
  }
});
