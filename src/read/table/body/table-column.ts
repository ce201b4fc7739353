import type { InspectedColumn } from '../../../model/inspection.ts';
import type { ColumnRole } from '../../../model/layout.ts';

/** A column as it is read, before the style of its numbers is known. */
export type TableColumn = Omit<InspectedColumn, 'decimal_mark' | 'thousands_separator'>;

/** Roles of columns that hold figures, summed or not. */
export function isFigureRole(role: ColumnRole): boolean {
  return role === 'amount' || role === 'total' || role === 'part';
}
