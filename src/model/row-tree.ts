import type { Row } from './row.ts';

/**
 * The rows that a pace or the total is the sum of: projects and what they overlap, paces and what these overlap.
 *
 * Shape   none of any other row
 */
export function membersOf(rows: readonly Row[], { level, pace }: Row): readonly Row[] {
  if (level === 'pace')
    return rows.filter(
      (each) => each.pace === pace && (each.level === 'project' || each.level === 'overlap'),
    );
  if (level === 'total')
    return rows.filter(
      (each) => each.level === 'pace' || (each.level === 'overlap' && each.pace === undefined),
    );
  return [];
}

/** The rows that a row is a part of, the nearest first: its pace and the total. */
export function sumsOf(rows: readonly Row[], { level, pace }: Row): readonly Row[] {
  if (level === 'total') return [];
  const isSum = (each: Row) =>
    each.level === 'total' || (level !== 'pace' && each.level === 'pace' && each.pace === pace);
  return rows.filter(isSum);
}
