import type { Estimate, Result } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import { yearsOf } from './estimate-tables.ts';
import { type MoneyScale, moneyHead } from './number-text.ts';
import { pricesBelow } from './price-text.ts';
import type { ReportContext } from './report.ts';

/** Rows that are in one table: those of a pace, or the sums of both. */
export interface RowGroup {
  readonly pace: Pace | undefined;
  readonly rows: readonly Estimate[];
}

/** Rows of a result in the order in which they are reported: those of each pace, then the sums. */
export function groupsOf(result: Result): readonly RowGroup[] {
  const own = result.estimates.filter((row) => row.level !== 'overlap' || hasWorth(row));
  const paces = Pace.options.flatMap((pace) => {
    const rows = own.filter((row) => row.pace === pace);
    return rows.length === 0 ? [] : [{ pace, rows }];
  });
  if (paces.length < 2) return paces;
  const sums = own.filter((row) => row.level !== 'project' && (row.level !== 'overlap' || row.pace === null));
  return [...paces, { pace: undefined, rows: sums }];
}

/** Whether what overlaps is worth anything, so that rows would not add up without it. */
function hasWorth(row: Estimate): boolean {
  const ends = [row.npv_nation_low_eur, row.npv_nation_central_eur, row.npv_nation_high_eur];
  return ends.some((value) => (value ?? 0) !== 0);
}

/** The heading of the table of a group: whose rows, in which money, of which prices; `behind` the unit of money. */
export function groupHeading(
  { pace, rows }: RowGroup,
  scale: MoneyScale,
  { words, marks }: ReportContext,
  behind = '',
): string {
  const name = pace === undefined ? words.allProjects : words.pace[pace];
  return `${name}, ${moneyHead(scale, marks)}${behind}${pricesBelow(yearsOf(rows), words)}`;
}

/** All euros of a table, so that they share one unit. */
export function moneyOf(rows: readonly Estimate[]): readonly number[] {
  return rows
    .flatMap((row) => [
      row.npv_municipality_low_eur,
      row.npv_municipality_high_eur,
      row.npv_nation_low_eur,
      row.npv_nation_high_eur,
      row.investment_high_eur,
    ])
    .filter((value) => typeof value === 'number');
}
