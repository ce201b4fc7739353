import { expect, test } from 'vitest';
import { createQuantileFunction } from '../../src/model/distribution/distribution.ts';
import { createMemberColumns, joinNumbers, memberAt } from '../../src/model/joint-numbers.ts';
import type { ContinuousRange, Quantity } from '../../src/model/quantity.ts';
import { buildDiscrete, buildQuantity } from './build.ts';

const origin = { place: { file: 'memory' }, evidence: undefined };
const shaped = (
  path: string,
  distribution: ContinuousRange['distribution'],
  ends: readonly [number, number],
) => buildQuantity(path, ends, 'share', { distribution, central: ends[0] + (ends[1] - ends[0]) / 4 });
const members: readonly Quantity[] = [
  shaped('a', 'pert', [0.05, 0.25]),
  shaped('b', 'triangular', [0.2, 0.4]),
  shaped('c', 'uniform', [0.5, 0.7]),
];
const joint = joinNumbers('map', members, origin);

test('all members are at their ends and in their centres together', () => {
  for (const state of ['low', 'central', 'high'] as const)
    for (const member of members) expect(memberAt(joint, member, joint.position[state])).toBe(member[state]);
});

test('between them each is at the probability of the position', () => {
  for (const probability of [0.01, 0.2, 0.49, 0.51, 0.9])
    for (const member of members)
      expect(memberAt(joint, member, probability)).toBe(
        createQuantileFunction(member as Quantity & ContinuousRange).quantile(probability),
      );
});

test('columns are what each member is at each position, to the error of tables', () => {
  const positions = Float64Array.from([0, 0.3, 0.5, 0.999, 1, 0.0001]);
  const columns = createMemberColumns(joint)(positions, positions.length);
  for (const [at, member] of members.entries())
    for (const [draw, position] of positions.entries())
      expect(columns[at]![draw]).toBeCloseTo(memberAt(joint, member, position), 7);
});

test('a member that is one of some values is at one of them', () => {
  const discrete = buildDiscrete('d', [0.2, 0.3, 0.6], [0.5, 0.25, 0.25], 'share');
  const own = joinNumbers('map', [discrete, members[0]!], origin);
  expect(memberAt(own, discrete, 0.4)).toBe(0.2);
  expect(memberAt(own, discrete, 0.7)).toBe(0.3);
  expect(memberAt(own, discrete, 0.8)).toBe(0.6);
  expect([memberAt(own, discrete, 0), memberAt(own, discrete, 1)]).toEqual([0.2, 0.6]);
});

test('ends that are percentiles are met at them', () => {
  const open = buildQuantity('n', [0.1, 0.3], 'share', { distribution: 'normal', interval: 'p05-p95' });
  const own = joinNumbers('map', [open, members[0]!], origin);
  expect([own.position.low, own.position.high]).toEqual([0.05, 0.95]);
  expect(memberAt(own, open, 0.05)).toBeCloseTo(0.1, 9);
});
