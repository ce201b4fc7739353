import { expect, test } from 'vitest';
import { addOverlap, addOverlapBetween, groupAtoms } from '../../src/model/overlap.ts';

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
