import type { Table } from '../read-table.ts';
import { mappedName } from '../rows/row-areas.ts';
import type { RowWords } from '../rows/rows.ts';
import { trimCell } from '../text/number-form.ts';
import { follows } from '../totals/totals.ts';

/** What tells two figures of one cell apart without the layout saying that they are parts. */
export interface Conflict {
  readonly line: number;
  /** Name of the column. */
  readonly column: string;
}

/** What of a figure decides whether another one may be added to it; alike for many figures. */
interface Owner {
  readonly own: string;
  readonly column: number;
  readonly serviceText: string;
  /** Cells of all classes, in the order of their columns. */
  readonly cells: ReadonlyMap<number, string>;
}

/**
 * The first figure of each cost cell. A second one is a part to be added only where a layout says so: another column
 * or class of the row with "sum", another name of a service or cost type that the layout maps, the other sign, or a
 * municipality that merged.
 */
export class CellOwners {
  readonly #table: Table;
  readonly #owners = new OwnerByCell();
  readonly #kinds: Owner[] = [];
  readonly #kindByText = new Map<string, number>();
  readonly #compared: readonly number[];
  #classes: readonly number[] | undefined;

  constructor(table: Table) {
    this.#table = table;
    this.#compared = [
      ...this.#at('dimension'),
      ...this.#at('measure'),
      ...this.#at('service'),
      ...this.#at('cost_type'),
    ];
  }

  /** Takes a figure into a cell; the conflict where it must not be added to the one that is there. */
  add(cell: CostCell, words: RowWords, column: number): Conflict | undefined {
    const kind = this.#kindOf(words, column);
    const owner = this.#owners.findOwner(cell, kind, words.record.line);
    if (owner === undefined) return undefined;
    const between = this.#findColumn(this.#kinds[owner.kind]!, this.#kinds[kind]!);
    if (between === undefined) return undefined;
    return { line: owner.line, column: this.#table.columns[between]?.name ?? '' };
  }

  #kindOf({ record, area: ofRow, serviceText }: RowWords, column: number): number {
    const area = this.#table.areas[column] ?? ofRow;
    const own = area.own ?? area.key;
    const texts = this.#compared.map((at) => trimCell(record.cells[at] ?? ''));
    const key = [own, String(column), serviceText, ...texts].join('\n');
    const known = this.#kindByText.get(key);
    if (known !== undefined) return known;
    const cells = new Map(this.#compared.map((at, index) => [at, texts[index]!]));
    const kind = this.#kinds.push({ own, column, serviceText, cells }) - 1;
    this.#kindByText.set(key, kind);
    return kind;
  }

  #findColumn(a: Owner, b: Owner): number | undefined {
    if (a.own !== b.own) return undefined;
    if (a.column !== b.column)
      return this.#isSummed(a.column) && this.#isSummed(b.column) ? undefined : b.column;
    this.#classes ??= this.#findClasses();
    const differ = (at: number) => a.cells.get(at) !== b.cells.get(at);
    const between = this.#classes.find((at) => differ(at));
    if (between !== undefined) return between;
    return this.#isMapped(a, b, differ) ? undefined : (this.#at('service')[0] ?? b.column);
  }

  /** Rows that differ in nothing but a sign, or in names that the layout maps to one service or cost type. */
  #isMapped(a: Owner, b: Owner, differ: (at: number) => boolean): boolean {
    const { layout } = this.#table;
    if (layout === undefined) return false;
    const texts = [...this.#at('service'), ...this.#at('cost_type'), ...this.#at('measure')].filter(differ);
    const names = [a, b].flatMap((each) => texts.map((at) => each.cells.get(at) ?? ''));
    if (a.serviceText !== b.serviceText) names.push(a.serviceText, b.serviceText);
    const isStated = (name: string) =>
      mappedName(layout.services, name) !== undefined || mappedName(layout.cost_types, name) !== undefined;
    return names.length === 0 || names.some(isStated);
  }

  /** Columns of classes in which figures of one cell must not differ. */
  #findClasses(): readonly number[] {
    const { rows } = this.#table;
    const dimensions = this.#at('dimension');
    const known = [
      ...this.#at('service'),
      ...this.#at('cost_type'),
      ...this.#at('municipality'),
      ...dimensions.filter((at) => this.#isSummed(at)),
    ];
    const measures = this.#at('cost_type').length > 0 ? this.#at('measure') : [];
    return [...dimensions, ...measures].filter(
      (at) => !this.#isSummed(at) && !known.some((other) => follows(rows, at, other)),
    );
  }

  #isSummed(column: number): boolean {
    return this.#table.layout?.columns[column]?.sum === true;
  }

  #at(role: Table['columns'][number]['role']): readonly number[] {
    return this.#table.columns.flatMap((each, index) => (each.role === role ? [index] : []));
  }
}

/** A cell of costs: whose, of what, of which kind and year. */
export interface CostCell {
  readonly year: number;
  readonly areaKey: string;
  readonly service: string;
  readonly costType: string;
}

/** Services and cost types are numbered; together with a year they stay far below 2^53. */
const mostNames = 65_536;

/** The line and kind of the first figure of each cell: of one year, service and cost type, by number of area. */
class OwnerByCell {
  readonly #names = new Map<string, number>();
  readonly #areas = new Map<string, number>();
  /** Two numbers for each area; lines are above 0. */
  readonly #pages = new Map<number, Uint32Array>();

  findOwner(
    { year, areaKey, service, costType }: CostCell,
    kind: number,
    line: number,
  ): { readonly kind: number; readonly line: number } | undefined {
    const key =
      (year * mostNames + numberOf(service, this.#names)) * mostNames + numberOf(costType, this.#names);
    const at = 2 * numberOf(areaKey, this.#areas);
    let page = this.#pages.get(key);
    if (page === undefined || page.length <= at) {
      const larger = new Uint32Array(2 ** Math.ceil(Math.log2(at + 2)));
      if (page !== undefined) larger.set(page);
      this.#pages.set(key, larger);
      page = larger;
    }
    const before = page[at]!;
    if (before !== 0) return { line: before, kind: page[at + 1]! };
    page[at] = line;
    page[at + 1] = kind;
    return undefined;
  }
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
