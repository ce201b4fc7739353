import type { ColumnUnit } from '../../../model/layout.ts';
import { hasCurrency } from '../text/number-form.ts';
import type { ColumnCells } from './column-cells.ts';
import { isMoney } from './euros.ts';

const half = 0.5;
const nothing: ReadonlySet<string> = new Set();

/** The unit that signs beside the numbers state: percent where there is any, euros where most have them. */
export function unitOfCells(column: ColumnCells): ColumnUnit | undefined {
  const cells = column.without(nothing);
  if (cells.some((cell) => cell.endsWith('%'))) return 'percent';
  const marked = cells.count(hasCurrency);
  return marked > 0 && marked >= cells.length * half ? 'eur' : undefined;
}

/**
 * A header wins over its cells and these over a title; but where money stands in two scales, or beside percent signs,
 * none is believed.
 */
export function joinUnits(
  header: ColumnUnit | undefined,
  title: ColumnUnit | undefined,
  cells: ColumnUnit | undefined,
): ColumnUnit | null {
  const money = new Set([header, title, cells].filter((unit) => unit !== undefined && isMoney(unit)));
  const own = header ?? cells ?? title ?? null;
  const isMixed = money.size > 1 || (cells === 'percent' && header !== undefined && isMoney(header));
  return isMixed && own !== null && isMoney(own) ? null : own;
}

/** Money adds up; where a table states no money at all, so may any figure without a unit. */
export function isAdditive(columns: readonly { readonly unit: ColumnUnit | null }[], at: number): boolean {
  const unit = columns[at]?.unit ?? null;
  if (unit !== null) return isMoney(unit);
  return !columns.some((each) => each.unit !== null && isMoney(each.unit));
}
