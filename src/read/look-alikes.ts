import type { LookAlikeFacts } from '../problems/catalogue/name.ts';
import { characterApart, pictureOf } from '../problems/look-alike.ts';
import type { Place, ProblemList } from '../problems/problem.ts';

/** A name of an input, and where it is. */
export interface NameMet {
  readonly name: string;
  /** What it is the name of: two names of one thing need not be told apart. */
  readonly thing: unknown;
  place(): Place;
  /** Of a column its number, counted from 1: all of them are in one line. */
  readonly column?: number;
}

/** More names that look alike nobody reads, and each of them keeps its place. */
const mostReported = 100;

/**
 * Reports names that a reader cannot tell apart and that are those of two things: what is counted of one is missed in the other, and
 * nobody sees why. Each name is held against the first that looks like it.
 */
export function reportLookAlikes(
  of: LookAlikeFacts['of'],
  names: Iterable<NameMet>,
  problems: ProblemList,
): void {
  const met = new Map<string, NameMet>();
  const told = new Set<string>();
  for (const each of names) {
    const picture = pictureOf(each.name);
    const first = met.get(picture);
    if (first === undefined) met.set(picture, each);
    else if (first.name !== each.name && first.thing !== each.thing && !told.has(each.name)) {
      told.add(each.name);
      problems.add('names-look-alike', each.place(), {
        of,
        name: each.name,
        other: first.name,
        line: first.column === undefined ? first.place().line : undefined,
        column: first.column,
        ...characterApart(each.name, first.name),
      });
      if (told.size === mostReported) return;
    }
  }
}
