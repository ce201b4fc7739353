import type { Directions } from './directions.ts';

/** Whether an input is at its high where an output is at one of its ends. */
export function isAtHigh({ signs }: Pick<Directions, 'signs'>, input: number, end: 'low' | 'high'): boolean {
  return (signs.get(input) ?? 1) === (end === 'high' ? 1 : -1);
}
