import type { Registers } from '../../../model/register.ts';
import type { Doubt } from '../columns/doubt.ts';
import { isVersionWord } from '../columns/header-words.ts';
import type { Table } from '../read-table.ts';
import { RowKeys } from '../rows/row-keys.ts';
import type { RowWords } from '../rows/rows.ts';
import { trimCell } from '../text/number-form.ts';
import { remembered } from '../totals/remembered.ts';

/** A column that may tell budget, forecast and accounts apart. */
interface VersionColumn {
  readonly column: number;
  first: string | undefined;
  differs: boolean;
  holds: boolean;
}

/** Budget, forecast and accounts in one column: figures of different services may be of different versions. */
export class VersionDoubt {
  readonly #columns: readonly VersionColumn[];
  readonly #isVersion = remembered(isVersionWord);
  readonly #keys: RowKeys | undefined;
  /** Two versions of one figure are told as such. */
  #areTwice = false;

  constructor({ columns, cells, dataCount }: Table, registers: Registers) {
    const at = (role: string) => columns.flatMap((each, index) => (each.role === role ? [index] : []));
    this.#columns = at('dimension').flatMap((column) =>
      cells[column]!.without(nothing).some(isVersionWord)
        ? [{ column, first: undefined, differs: false, holds: true }]
        : [],
    );
    if (this.#columns.length === 0) return;
    const textsOf = (column: number | undefined) => {
      const most = column === undefined ? 0 : cells[column]!.mostDifferent;
      return most === undefined ? undefined : most + 1;
    };
    const sizes = [textsOf(at('year')[0]), registers.services.all.length + 1];
    this.#keys = new RowKeys([...sizes, textsOf(at('cost_type')[0] ?? at('measure')[0])], dataCount);
  }

  /** Takes the words of a row that is used. */
  add(words: RowWords): void {
    if (this.#keys === undefined || !this.#columns.some(({ holds }) => holds)) return;
    for (const each of this.#columns) {
      const text = trimCell(words.record.cells[each.column] ?? '');
      each.first ??= text;
      if (text !== each.first) each.differs = true;
      if (!this.#isVersion(text)) each.holds = false;
    }
    if (this.#areTwice) return;
    const classes = [words.service ?? '', words.costTypeText ?? ''];
    this.#areTwice = this.#keys.findBefore({ ...words, classes }) !== undefined;
  }

  get told(): Doubt | undefined {
    const found = this.#columns.find(({ holds, differs }) => holds && differs);
    if (found === undefined || this.#areTwice) return undefined;
    return {
      column: found.column,
      what: 'which of its versions are the costs',
      key: 'only: ["..."] at the column',
    };
  }
}

const nothing: ReadonlySet<string> = new Set();
