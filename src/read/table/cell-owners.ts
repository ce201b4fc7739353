import { trimCell } from './number-form.ts';
import type { Table } from './read-table.ts';
import { mappedName } from './row-areas.ts';
import type { UsedRow } from './single-rows.ts';
import { follows } from './totals.ts';

/** What tells two figures of one cell apart without the layout saying that they are parts. */
export interface Conflict {
  readonly line: number;
  /** Name of the column. */
  readonly column: string;
}

interface Owner {
  readonly row: UsedRow;
  readonly column: number;
}

/**
 * The first figure of each cost cell. A second one is a part to be added only where a layout says so: another column
 * or class of the row with "sum", another name of a service or cost type that the layout maps, the other sign, or a
 * municipality that merged.
 */
export class CellOwners {
  readonly #table: Table;
  readonly #owners = new Map<string, Owner>();
  #classes: readonly number[] | undefined;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Takes a figure into a cell; the conflict where it must not be added to the one that is there. */
  add(key: string, row: UsedRow, column: number): Conflict | undefined {
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      this.#owners.set(key, { row, column });
      return undefined;
    }
    const between = this.#findColumn(owner, { row, column });
    if (between === undefined) return undefined;
    return { line: owner.row.words.record.line, column: this.#table.columns[between]?.name ?? '' };
  }

  #findColumn(a: Owner, b: Owner): number | undefined {
    const { areas } = this.#table;
    const own = ({ row, column }: Owner) => {
      const area = areas[column] ?? row.words.area;
      return area.own ?? area.key;
    };
    if (own(a) !== own(b)) return undefined;
    if (a.column !== b.column)
      return this.#isSummed(a.column) && this.#isSummed(b.column) ? undefined : b.column;
    this.#classes ??= this.#findClasses();
    const differ = (at: number) => this.#cell(a, at) !== this.#cell(b, at);
    const between = this.#classes.find((at) => differ(at));
    if (between !== undefined) return between;
    return this.#isMapped(a, b, differ) ? undefined : (this.#at('service')[0] ?? b.column);
  }

  /** Rows that differ in nothing but a sign, or in names that the layout maps to one service or cost type. */
  #isMapped(a: Owner, b: Owner, differ: (at: number) => boolean): boolean {
    const { layout } = this.#table;
    if (layout === undefined) return false;
    const texts = [...this.#at('service'), ...this.#at('cost_type'), ...this.#at('measure')].filter(differ);
    const names = [a, b].flatMap((each) => texts.map((at) => this.#cell(each, at)));
    if (a.row.words.serviceText !== b.row.words.serviceText)
      names.push(a.row.words.serviceText, b.row.words.serviceText);
    const isStated = (name: string) =>
      mappedName(layout.services, name) !== undefined || mappedName(layout.cost_types, name) !== undefined;
    return names.length === 0 || names.some(isStated);
  }

  /** Columns of classes in which figures of one cell must not differ. */
  #findClasses(): readonly number[] {
    const { whole } = this.#table;
    const dimensions = this.#at('dimension');
    const known = [
      ...this.#at('service'),
      ...this.#at('cost_type'),
      ...this.#at('municipality'),
      ...dimensions.filter((at) => this.#isSummed(at)),
    ];
    const measures = this.#at('cost_type').length > 0 ? this.#at('measure') : [];
    return [...dimensions, ...measures].filter(
      (at) => !this.#isSummed(at) && !known.some((other) => follows(whole, at, other)),
    );
  }

  #isSummed(column: number): boolean {
    return this.#table.layout?.columns[column]?.sum === true;
  }

  #at(role: Table['columns'][number]['role']): readonly number[] {
    return this.#table.columns.flatMap((each, index) => (each.role === role ? [index] : []));
  }

  #cell({ row }: Owner, at: number): string {
    return trimCell(row.words.record.cells[at] ?? '');
  }
}
