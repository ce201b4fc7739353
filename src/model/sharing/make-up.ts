import type { Group } from './sharing.ts';

/** Makings of a group that are looked at; a scenario with more of them is refused. */
export const mostMakings = 1000;

/**
 * The ways in which listed groups make up all members, each member once; the group of all itself where it is listed.
 *
 * Shape   gives the places of the groups of each way; at most `mostMakings` and one more
 * @example makingsOf(3, [[0], [1], [2], [0, 1]]) // => [[0, 1, 2], [3, 2]]
 */
export function makingsOf(members: number, groups: readonly Group[]): readonly (readonly number[])[] {
  const whole = groups.findIndex(({ length }) => length === members);
  if (whole >= 0) return [[whole]];
  const found: (readonly number[])[] = [];
  const taken = new Set<number>();
  const chosen: number[] = [];
  const extend = (first: number): void => {
    if (found.length > mostMakings) return;
    let next = first;
    while (next < members && taken.has(next)) next++;
    if (next === members) {
      found.push([...chosen]);
      return;
    }
    for (const [place, group] of groups.entries()) {
      // Members before the next are all taken, so that a group which has it first is of the others alone.
      if (group[0] !== next || group.some((each) => taken.has(each))) continue;
      for (const each of group) taken.add(each);
      chosen.push(place);
      extend(next + 1);
      chosen.pop();
      for (const each of group) taken.delete(each);
    }
  };
  extend(0);
  return found;
}
