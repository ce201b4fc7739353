import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { figureForm } from './figure-form.ts';
import { FigureScan } from './figure-scan.ts';

/** Cells of a column that are alike, by one of them. */
export interface CellKind {
  /** Without the spaces around it. */
  readonly text: string;
  count: number;
  /** The line of the first of them. */
  readonly line: number;
}

/** From so many different cells on, figures of one form are taken together. */
const mostFigures = 500;
/** With more different texts a column is not remembered, but read again for each question. */
const mostKinds = 50_000;

/**
 * What stands in a column, each text once. Where there are many different figures, those written in the same form are
 * one kind: only a question that is answered alike for all of them may be asked of such a column.
 */
export class ColumnCells implements Iterable<CellKind> {
  readonly #at: number;
  #rows: Iterable<TableRecord> = [];
  readonly #texts = new Map<string, CellKind>();
  readonly #forms = new Map<string, CellKind>();
  /** Those of figures written as most are, by number. */
  readonly #plainForms = new Map<number, CellKind>();
  readonly #scan = new FigureScan();
  #joinsFigures = false;
  #isOpen = false;
  #rowCount = 0;
  #next: number | undefined;
  #zeros = Number.POSITIVE_INFINITY;

  constructor(at: number) {
    this.#at = at;
  }

  /** Says where all rows can be read again: there may be too many different texts to be remembered. */
  readFrom(rows: Iterable<TableRecord>): void {
    this.#rows = rows;
  }

  add(raw: string, line: number): void {
    if (this.#joinsFigures && !this.#isOpen && this.#next === undefined && this.#addPlain(raw, line)) return;
    const known = this.#texts.get(raw);
    if (known !== undefined) {
      known.count++;
      this.#step(known.text);
      return;
    }
    const text = trimCell(raw);
    this.#step(text);
    if (this.#isOpen) return;
    if (this.#zeros > 0) this.#zeros = Math.min(this.#zeros, zerosBehind(text));
    if (this.#joinsFigures && this.#join(text, 1, line)) return;
    this.#texts.set(raw, { text, count: 1, line });
    if (!this.#joinsFigures && this.#texts.size > mostFigures) {
      this.#joinsFigures = true;
      for (const [key, kind] of [...this.#texts])
        if (this.#join(kind.text, kind.count, kind.line)) this.#texts.delete(key);
    }
    if (this.#texts.size > mostKinds) {
      this.#isOpen = true;
      this.#texts.clear();
      this.#forms.clear();
      this.#plainForms.clear();
    }
  }

  /** Takes a figure written as most are without looking closer. */
  #addPlain(raw: string, line: number): boolean {
    if (!this.#scan.scan(raw)) return false;
    const { form } = this.#scan;
    if (form === undefined) return false;
    this.#rowCount++;
    if (this.#zeros > 0) this.#zeros = Math.min(this.#zeros, zerosBehind(raw));
    const known = this.#plainForms.get(form);
    if (known === undefined) this.#plainForms.set(form, { text: trimCell(raw), count: 1, line });
    else known.count++;
    return true;
  }

  #step(text: string): void {
    if (this.#rowCount++ === 0) this.#next = text === '0' || text === '1' ? Number(text) : undefined;
    if (this.#next === undefined) return;
    this.#next = text === String(this.#next) ? this.#next + 1 : undefined;
  }

  #join(text: string, count: number, line: number): boolean {
    const form = figureForm(text);
    if (form === undefined) return false;
    const known = this.#forms.get(form);
    if (known === undefined) this.#forms.set(form, { text, count, line });
    else known.count += count;
    return true;
  }

  /** Rows of the table, whatever stands in the column. */
  get rowCount(): number {
    return this.#rowCount;
  }

  /** Whether the cells count 0, 1, 2, ... or 1, 2, 3, ... from the first to the last row. */
  get doesCount(): boolean {
    return this.#rowCount > 1 && this.#next !== undefined;
  }

  /** So many zeros stand at the end of each figure but zero itself. */
  get zeros(): number {
    return this.#zeros;
  }

  /** Whether figures of one form were taken together. */
  get joinsFigures(): boolean {
    return !this.#isOpen && this.#forms.size + this.#plainForms.size > 0;
  }

  /** At most so many different cells; undefined where that is not known. */
  get mostDifferent(): number | undefined {
    return this.#isOpen || this.#forms.size + this.#plainForms.size > 0 ? undefined : this.#texts.size;
  }

  *[Symbol.iterator](): Generator<CellKind> {
    if (this.#isOpen) {
      for (const { line, cells } of this.#rows)
        yield { text: trimCell(cells[this.#at] ?? ''), count: 1, line };
      return;
    }
    yield* this.#texts.values();
    yield* this.#forms.values();
    yield* this.#plainForms.values();
  }

  /** The cells that hold something else than what is named. */
  without(missing: ReadonlySet<string>): FilledCells {
    return new FilledCells(this, missing);
  }
}

/** The cells of a column that hold something. */
export class FilledCells implements Iterable<CellKind> {
  readonly #cells: ColumnCells;
  readonly #missing: ReadonlySet<string>;
  #length: number | undefined;

  constructor(cells: ColumnCells, missing: ReadonlySet<string>) {
    this.#cells = cells;
    this.#missing = missing;
  }

  /** How many rows hold something. */
  get length(): number {
    this.#length ??= this.count(() => true);
    return this.#length;
  }

  *[Symbol.iterator](): Generator<CellKind> {
    for (const kind of this.#cells) if (kind.text !== '' && !this.#missing.has(kind.text)) yield kind;
  }

  count(judge: (text: string) => boolean): number {
    let count = 0;
    for (const { text, count: own } of this) if (judge(text)) count += own;
    return count;
  }

  every(judge: (text: string) => boolean): boolean {
    for (const { text } of this) if (!judge(text)) return false;
    return true;
  }

  some(judge: (text: string) => boolean): boolean {
    return !this.every((text) => !judge(text));
  }

  /** Whether not all of them are the same. */
  get differ(): boolean {
    let first: string | undefined;
    for (const { text } of this) {
      first ??= text;
      if (text !== first) return true;
    }
    return false;
  }
}

/** The zeros at the end of a figure, across what stands between and behind them; of zero itself all that there are. */
function zerosBehind(text: string): number {
  let zeros = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x30) zeros++;
    else if (code > 0x30 && code <= 0x39) return zeros;
  }
  return Number.POSITIVE_INFINITY;
}
