import { isMoney } from '../figures/euros.ts';
import type { ColumnFigures } from '../figures/figures.ts';
import { AlikeRows } from './alike-rows.ts';
import { type RowSum, sumOfRows } from './hold.ts';
import { classesOf, columnsOfRole, type RelationContext } from './relation-context.ts';

/** A row over all areas, and what the municipalities of the file add up to. */
export interface AreaTotal {
  readonly row: number;
  readonly own: RowSum;
  readonly parts: RowSum;
  /** The rows of these parts. */
  readonly rows: readonly number[];
  readonly figures: readonly ColumnFigures[];
}

/**
 * Rows over all areas ("Yhteensä") beside municipalities, of figures that are money or persons. Where the area of a row
 * is not known, what all municipalities add up to is not known either.
 *
 * Shape   isUsed: rows that count in sums
 */
export function findAreaTotals(
  context: RelationContext,
  isUsed: (row: number) => boolean,
): readonly AreaTotal[] {
  const { body, columns, areaOf } = context;
  const figures = context.figures.filter(({ column, sound }) => {
    const unit = columns[column]?.unit ?? null;
    const isSum = unit === 'persons' || (unit !== null && isMoney(unit));
    return sound && columns[column]?.role === 'amount' && isSum;
  });
  if (figures.length === 0) return [];
  const totals: number[] = [];
  const municipal: number[] = [];
  for (let row = 0; row < body.count; row++) {
    if (!isUsed(row)) continue;
    const area = areaOf(row);
    if (area === undefined) return [];
    if (area === 'ignored') continue;
    if (area.level === 'total') totals.push(row);
    if (area.level === 'municipality') municipal.push(row);
  }
  if (totals.length === 0 || municipal.length === 0) return [];
  const classes = [...classesOf(context), ...columnsOfRole(context, 'year')];
  const alike = new AlikeRows(classes, () => municipal, context);
  return totals.flatMap((row) => {
    const parts = alike.of(row);
    if (parts.length === 0) return [];
    return [{ row, own: sumOfRows([row], figures), parts: sumOfRows(parts, figures), rows: parts, figures }];
  });
}
