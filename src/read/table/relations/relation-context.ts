import type { Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { type ColumnCells, follows } from '../body/column-cells.ts';
import type { TableBody } from '../body/table-body.ts';
import type { TableColumn } from '../body/table-column.ts';
import { isMoney } from '../figures/euros.ts';
import type { ColumnFigures } from '../figures/figures.ts';
import { groupRows, numberCells, numberTexts, type RowGroups } from '../figures/row-groups.ts';
import type { Area, AreaFinder } from '../vocabulary/area-names.ts';

/** The area of each row, "ignored" where the layout leaves it out, undefined where no register knows it. */
export type RowArea = Area | 'ignored' | undefined;

/** The heading above a row, where headings name services: a class of the row like any column. */
export const headingClass = -1;
/** Roles of columns that tell rows of one area and year apart. */
const classRoles = ['service', 'cost_type', 'dimension', 'measure', 'unit', 'sign'] as const;

/** What relations between rows are found in. */
export interface RelationContext {
  readonly body: TableBody;
  readonly cells: readonly ColumnCells[];
  readonly columns: readonly TableColumn[];
  readonly figures: readonly ColumnFigures[];
  readonly layout: Layout | undefined;
  readonly registers: Registers;
  readonly finder: AreaFinder;
  /** Whether headings name services. */
  readonly areHeadingsServices: boolean;
  readonly problems: ProblemList;
  /** Whether a row has a figure, and neither the layout nor its own words leave it out. */
  isCounted(row: number): boolean;
  areaOf(row: number): RowArea;
  /** A number for the area of each row, 0 where none is known. */
  readonly areaNumbers: Uint32Array;
  place(row: number, column: number): Place;
}

/** Columns of a role, in their order. */
export function columnsOfRole(
  { columns }: Pick<RelationContext, 'columns'>,
  role: TableColumn['role'],
): readonly number[] {
  return columns.flatMap((each, at) => (each.role === role ? [at] : []));
}

/** Columns that tell rows of one area and year apart, the heading above them included. */
export function classesOf(
  context: Pick<RelationContext, 'columns' | 'areHeadingsServices'>,
): readonly number[] {
  const own = classRoles.flatMap((role) => columnsOfRole(context, role));
  return context.areHeadingsServices ? [...own, headingClass] : own;
}

/** Groups rows of one area that are alike in some columns. */
export function groupsIn(context: RelationContext, columns: readonly number[]): RowGroups {
  const { body, areaNumbers } = context;
  const own = columns.map((column) =>
    column === headingClass ? numberTexts(body.count, (row) => body.heading(row)) : numberCells(body, column),
  );
  return groupRows(body.count, [areaNumbers, ...own]);
}

/** What stands in a class of a row. */
export function classText({ body }: Pick<RelationContext, 'body'>, row: number, column: number): string {
  return column === headingClass ? body.heading(row) : body.text(row, column);
}

/** Columns of amounts that add up: money; where a table states no money at all, any figure without a unit. */
export function additiveFigures({ columns, figures }: RelationContext): readonly ColumnFigures[] {
  const isAdditive = additiveColumns(columns);
  return figures.filter(
    ({ column, sound }) => sound && columns[column]?.role === 'amount' && isAdditive(column),
  );
}

/** Whether the figures of a column may be added to each other, by its unit. */
export function additiveColumns(
  columns: readonly { readonly unit: TableColumn['unit'] }[],
): (column: number) => boolean {
  const isMoneyStated = columns.some(({ unit }) => unit !== null && isMoney(unit));
  return (column) => {
    const unit = columns[column]?.unit ?? null;
    return unit === null ? !isMoneyStated : isMoney(unit);
  };
}

/** The column that tells figures of different kinds apart, which are never added. */
export function measureColumn(context: Pick<RelationContext, 'columns'>): number | undefined {
  return columnsOfRole(context, 'measure')[0] ?? columnsOfRole(context, 'cost_type')[0];
}

/** Remembers which columns say in other words what another one says. */
export class FollowingColumns {
  readonly #body: TableBody;
  readonly #known = new Map<string, boolean>();

  constructor(body: TableBody) {
    this.#body = body;
  }

  follows(column: number, other: number): boolean {
    if (column === headingClass || other === headingClass) return false;
    const key = `${column} ${other}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = follows(this.#body, column, other);
    this.#known.set(key, found);
    return found;
  }
}
