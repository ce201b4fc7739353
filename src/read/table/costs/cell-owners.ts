import { mappedName } from '../apply/row-areas.ts';
import type { RowWords } from '../apply/row-reader.ts';
import { follows } from '../body/column-cells.ts';
import { columnsOfRole } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import type { Area } from '../vocabulary/area-names.ts';
import { CellNumbers, type CostCell } from './cell-numbers.ts';

/** What tells two figures of one cell apart without the layout saying that they are parts. */
export interface Conflict {
  readonly line: number;
  /** Name of the column. */
  readonly column: string;
  readonly at: number;
}

/** The row and column of the first figure of a cell. */
interface Owner {
  readonly words: Pick<RowWords, 'row' | 'line' | 'area' | 'serviceText'>;
  readonly column: number;
}

/**
 * The first figure of each cost cell. A second one is a part to be added only where a layout says so: another column
 * or class of the row with "sum", rows of bookings by "several: add", another name of a service or cost type that the
 * layout maps, the other sign, or a municipality that merged.
 */
export class CellOwners {
  readonly #table: Table;
  readonly #numbers = new CellNumbers();
  /** By the number of a cell, the place of its first figure in what follows. */
  readonly #owners = new Map<number, number>();
  readonly #rows: number[] = [];
  readonly #lines: number[] = [];
  readonly #columns: number[] = [];
  readonly #areas: Area[] = [];
  readonly #serviceTexts: string[] = [];
  #classes: readonly number[] | undefined;
  /** By service the first two of its names whose figures were added. */
  readonly namesAdded = new Map<
    string,
    { readonly names: readonly [string, string]; readonly row: number }
  >();

  constructor(table: Table) {
    this.#table = table;
  }

  /** Takes a figure into a cell; the conflict where it must not be added to the one that is there. */
  add(cell: CostCell, words: RowWords, column: number): Conflict | undefined {
    const { service } = cell;
    const number = this.#numbers.of(cell);
    const at = this.#owners.get(number);
    if (at === undefined) {
      this.#owners.set(number, this.#rows.length);
      this.#remember(words, column);
      return undefined;
    }
    const owner = this.#ownerAt(at);
    const between = this.#findColumn(owner, words, column);
    if (between === undefined) {
      const { serviceText } = owner.words;
      if (serviceText !== words.serviceText && !this.namesAdded.has(service))
        this.namesAdded.set(service, { names: [serviceText, words.serviceText], row: words.row });
      return undefined;
    }
    return { line: owner.words.line, column: this.#table.columns[between]?.name ?? '', at: between };
  }

  /** One list for each fact takes a fifth of what an object for each figure would. */
  #remember({ row, line, area, serviceText }: RowWords, column: number): void {
    this.#rows.push(row);
    this.#lines.push(line);
    this.#columns.push(column);
    this.#areas.push(area);
    this.#serviceTexts.push(serviceText);
  }

  #ownerAt(at: number): Owner {
    return {
      words: {
        row: this.#rows[at]!,
        line: this.#lines[at]!,
        area: this.#areas[at]!,
        serviceText: this.#serviceTexts[at]!,
      },
      column: this.#columns[at]!,
    };
  }

  /** The column that tells two figures apart and does not say that they are parts. */
  #findColumn(owner: Owner, words: RowWords, column: number): number | undefined {
    const areaOf = (area: RowWords['area'], at: number) => {
      const own = this.#table.areas[at] ?? area;
      return own.own ?? own.key;
    };
    if (areaOf(owner.words.area, owner.column) !== areaOf(words.area, column)) return undefined;
    if (owner.column !== column)
      return this.#isSummed(owner.column) && this.#isSummed(column) ? undefined : column;
    this.#classes ??= this.#findClasses();
    const { body, layout } = this.#table;
    const differ = (at: number) => body.text(owner.words.row, at) !== body.text(words.row, at);
    const between = this.#classes.find(differ);
    if (between !== undefined) return between;
    if (layout?.several === 'add') return undefined;
    return this.#isMapped(owner, words, differ)
      ? undefined
      : (columnsOfRole(this.#table, 'service')[0] ?? column);
  }

  /** Rows that differ in nothing but a sign, or in names that the layout maps to one service or cost type. */
  #isMapped({ words: a }: Owner, b: RowWords, differ: (at: number) => boolean): boolean {
    const { layout, body } = this.#table;
    if (layout === undefined) return false;
    const texts = [
      ...columnsOfRole(this.#table, 'service'),
      ...columnsOfRole(this.#table, 'cost_type'),
      ...columnsOfRole(this.#table, 'measure'),
    ].filter(differ);
    const names = [a.row, b.row].flatMap((row) => texts.map((at) => body.text(row, at)));
    if (a.serviceText !== b.serviceText) names.push(a.serviceText, b.serviceText);
    const isStated = (name: string) =>
      mappedName(layout.services, name) !== undefined || mappedName(layout.cost_types, name) !== undefined;
    return names.length === 0 || names.some(isStated);
  }

  /** Columns of classes in which figures of one cell must not differ. */
  #findClasses(): readonly number[] {
    const { body } = this.#table;
    const dimensions = columnsOfRole(this.#table, 'dimension');
    const known = [
      ...columnsOfRole(this.#table, 'service'),
      ...columnsOfRole(this.#table, 'cost_type'),
      ...columnsOfRole(this.#table, 'municipality'),
      ...dimensions.filter((at) => this.#isSummed(at)),
    ];
    const measures =
      columnsOfRole(this.#table, 'cost_type').length > 0 ? columnsOfRole(this.#table, 'measure') : [];
    return [...dimensions, ...measures].filter(
      (at) => !this.#isSummed(at) && !known.some((other) => follows(body, at, other)),
    );
  }

  #isSummed(column: number): boolean {
    return this.#table.layout?.columns[column]?.sum === true;
  }
}
