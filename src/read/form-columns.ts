import type { FormNumber } from '../model/form-number.ts';
import { foldName } from '../model/register.ts';
import type { Bounds } from '../model/unit.ts';
import type { UnitBounds } from '../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { parseFormNumber } from './form-number.ts';
import type { FormTable } from './form-table.ts';

/** The columns of a form: their keys, and what else their headings may be, in each language. */
export type FormHeadings<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** What a number of a form can be, and what is asked for where it is something else. */
export type AskedBounds = Bounds & { readonly asked: UnitBounds };

/**
 * Which column of a table is which of a form; undefined where one is unknown, named twice or missing, which is reported.
 *
 * Shape   needed: columns without which there is no form, or of which one must be there; isOwn: whether a heading that is none of the form's belongs to it all the same
 */
export function matchColumns<Column extends string>(
  table: FormTable,
  headings: FormHeadings<Column>,
  needed: readonly NoInfer<Column | readonly Column[]>[],
  problems: ProblemList,
  isOwn: (header: string) => boolean = () => false,
): ReadonlyMap<Column, number> | undefined {
  const keys = Object.keys(headings) as Column[];
  const columns = new Map<Column, number>();
  const before = problems.all.length;
  for (const [at, header] of table.header.entries()) {
    if (header === '' || isOwn(header)) continue;
    const folded = foldName(header);
    const key = keys.find((each) => [each, ...headings[each]].some((name) => foldName(name) === folded));
    const place = table.placeOfHeader(at);
    if (key === undefined) problems.add('unknown-key', place, { key: header, known: keys });
    else if (columns.has(key)) problems.add('column-twice', place, { column: key });
    else columns.set(key, at);
  }
  for (const each of needed) {
    const oneOf: readonly Column[] = typeof each === 'string' ? [each] : each;
    if (!oneOf.some((key) => columns.has(key)))
      problems.add('missing-key', table.placeOfHeader(0), { key: oneOf[0]!, of: 'column' });
  }
  return problems.hasErrorsSince(before) ? undefined : columns;
}

/** Words in each language by what they mean; the meaning itself is one of them. */
export type FormWords<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** The cells of a form by row and column; what is wrong with one is reported at its place. */
export class FormCells<Column extends string> {
  readonly #table: FormTable;
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #problems: ProblemList;

  constructor(table: FormTable, columns: ReadonlyMap<Column, number>, problems: ProblemList) {
    this.#table = table;
    this.#columns = columns;
    this.#problems = problems;
  }

  has(column: Column): boolean {
    return this.#columns.has(column);
  }

  /** Empty of a column that the form does not have. */
  text(row: number, column: Column): string {
    const at = this.#columns.get(column);
    return at === undefined ? '' : (this.#table.rows[row]![at] ?? '');
  }

  place(row: number, column: Column): Place {
    return this.#table.placeOf(row, this.#columns.get(column) ?? 0);
  }

  placeOfHeader(column: Column): Place {
    return this.#table.placeOfHeader(this.#columns.get(column) ?? 0);
  }

  line(row: number): number {
    return this.#table.lineOf(row);
  }

  /** A number or a range within bounds; undefined of a blank cell, and of one that holds something else, which is reported. */
  range(row: number, column: Column, bounds: AskedBounds): FormNumber | undefined {
    const cell = this.text(row, column);
    if (cell === '') return undefined;
    const place = this.place(row, column);
    if (this.#table.oddCellAt(row, this.#columns.get(column)!)?.kind === 'date') {
      this.#problems.add('date-not-number', place, { found: cell, header: column, ofForm: true });
      return undefined;
    }
    return readFormNumber(cell, column, place, bounds, this.#table.hasDecimalCommas, this.#problems);
  }

  /** As `range`, where a range cannot be meant. */
  number(row: number, column: Column, bounds: AskedBounds): number | undefined {
    const range = this.range(row, column, bounds);
    if (range === undefined) return undefined;
    if (range.low === range.high) return range.low;
    this.#problems.add('cell-not-a-number', this.place(row, column), {
      found: this.text(row, column),
      header: column,
      ofForm: 'one',
    });
    return undefined;
  }

  /** As `number`, of a cell that has no default. */
  needed(row: number, column: Column, bounds: AskedBounds): number | undefined {
    this.#checkFilled(row, column);
    return this.number(row, column, bounds);
  }

  /** As `range`, of a cell that has no default. */
  neededRange(row: number, column: Column, bounds: AskedBounds): FormNumber | undefined {
    this.#checkFilled(row, column);
    return this.range(row, column, bounds);
  }

  #checkFilled(row: number, column: Column): void {
    if (this.text(row, column) === '')
      this.#problems.add('cell-not-a-number', this.place(row, column), {
        found: '',
        header: column,
        ofForm: 'blank',
      });
  }

  /** One of some words, in any language; undefined of a blank cell, and of one that is none of them, which is reported. */
  choice<Choice extends string>(row: number, column: Column, words: FormWords<Choice>): Choice | undefined {
    const found = this.text(row, column);
    if (found === '') return undefined;
    const choice = this.meaning(row, column, words);
    if (choice === undefined)
      this.#problems.add('wrong-choice', this.place(row, column), { found, known: Object.keys(words) });
    return choice;
  }

  /** What a word of a cell means; undefined of a word that means nothing here. */
  meaning<Meaning extends string>(
    row: number,
    column: Column,
    words: FormWords<Meaning>,
  ): Meaning | undefined {
    const folded = foldName(this.text(row, column));
    const meanings = Object.keys(words) as Meaning[];
    return meanings.find((each) => [each, ...words[each]].some((word) => foldName(word) === folded));
  }
}

/** A number or a range of one cell; undefined where it is none or out of bounds, which is reported. */
export function readFormNumber(
  cell: string,
  header: string,
  place: Place,
  { least, most, asked }: AskedBounds,
  hasDecimalCommas: boolean,
  problems: ProblemList,
): FormNumber | undefined {
  const number = parseFormNumber(cell, hasDecimalCommas);
  if (number === undefined) {
    problems.add('cell-not-a-number', place, { found: cell, header, ofForm: 'text' });
    return undefined;
  }
  const { low, central, high } = number;
  const outside = [low, central ?? low, high].find((each) => !(each >= least && each <= most));
  if (outside !== undefined && asked.unit === 'share')
    problems.add('share-out-of-range', place, { found: outside });
  else if (outside !== undefined)
    problems.add('value-out-of-range', place, { found: outside, expected: asked });
  else if (low > high) problems.add('low-above-high', place, { low, high });
  else if (central !== undefined && (central < low || central > high))
    problems.add('central-outside', place, { low, central, high });
  else return number;
  return undefined;
}
