import { mappedName } from '../apply/row-areas.ts';
import type { RowWords } from '../apply/row-reader.ts';
import { follows } from '../body/column-cells.ts';
import type { Table } from '../table.ts';

/** What tells two figures of one cell apart without the layout saying that they are parts. */
export interface Conflict {
  readonly line: number;
  /** Name of the column. */
  readonly column: string;
  readonly at: number;
}

/** A cell of costs: whose, of what, of which kind and year. */
export interface CostCell {
  readonly year: number;
  readonly areaKey: string;
  readonly service: string;
  readonly costType: string;
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
  readonly #owners = new Map<string, Owner>();
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
  add({ year, areaKey, service, costType }: CostCell, words: RowWords, column: number): Conflict | undefined {
    const key = `${year} ${areaKey} ${service} ${costType}`;
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      const { row, line, area, serviceText } = words;
      this.#owners.set(key, { words: { row, line, area, serviceText }, column });
      return undefined;
    }
    const between = this.#findColumn(owner, words, column);
    if (between === undefined) {
      const { serviceText } = owner.words;
      if (serviceText !== words.serviceText && !this.namesAdded.has(service))
        this.namesAdded.set(service, { names: [serviceText, words.serviceText], row: words.row });
      return undefined;
    }
    return { line: owner.words.line, column: this.#table.columns[between]?.name ?? '', at: between };
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
    return this.#isMapped(owner, words, differ) ? undefined : (this.#at('service')[0] ?? column);
  }

  /** Rows that differ in nothing but a sign, or in names that the layout maps to one service or cost type. */
  #isMapped({ words: a }: Owner, b: RowWords, differ: (at: number) => boolean): boolean {
    const { layout, body } = this.#table;
    if (layout === undefined) return false;
    const texts = [...this.#at('service'), ...this.#at('cost_type'), ...this.#at('measure')].filter(differ);
    const names = [a.row, b.row].flatMap((row) => texts.map((at) => body.text(row, at)));
    if (a.serviceText !== b.serviceText) names.push(a.serviceText, b.serviceText);
    const isStated = (name: string) =>
      mappedName(layout.services, name) !== undefined || mappedName(layout.cost_types, name) !== undefined;
    return names.length === 0 || names.some(isStated);
  }

  /** Columns of classes in which figures of one cell must not differ. */
  #findClasses(): readonly number[] {
    const { body } = this.#table;
    const dimensions = this.#at('dimension');
    const known = [
      ...this.#at('service'),
      ...this.#at('cost_type'),
      ...this.#at('municipality'),
      ...dimensions.filter((at) => this.#isSummed(at)),
    ];
    const measures = this.#at('cost_type').length > 0 ? this.#at('measure') : [];
    return [...dimensions, ...measures].filter(
      (at) => !this.#isSummed(at) && !known.some((other) => follows(body, at, other)),
    );
  }

  #isSummed(column: number): boolean {
    return this.#table.layout?.columns[column]?.sum === true;
  }

  #at(role: Table['columns'][number]['role']): readonly number[] {
    return this.#table.columns.flatMap((each, index) => (each.role === role ? [index] : []));
  }
}
