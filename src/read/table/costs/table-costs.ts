import type { CostRow } from '../../../model/cost-structure.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { type CostFile, readCountedElsewhere } from '../../cost-file.ts';
import type { KeptRows, YearsKept } from '../../kept-rows.ts';
import type { tidyColumns } from '../../tidy-reader.ts';
import type { Area } from '../names/area-names.ts';
import { readTable, type Table, type TableOptions } from '../read-table.ts';
import type { RowWords } from '../rows/rows.ts';
import { describe, type TableRow } from '../rows/single-rows.ts';
import { type RowUse, walkRows } from '../rows/walk-rows.ts';
import { placeOfLine } from '../text/records.ts';
import { DoubtFinder } from './cost-doubts.ts';
import { LevelCosts, mostColumns, tellNeeded } from './level-costs.ts';

const mostRepeatedTold = 50;

/**
 * The costs of a table of any form, in euros: with a layout as that states them, otherwise only where the file itself
 * leaves nothing open.
 *
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons told
 */
export function readTableCosts(
  path: string,
  registers: Registers,
  problems: ProblemList,
  { kept = { years: 'all' }, ...options }: TableOptions & { readonly kept?: YearsKept | undefined },
): CostFile | undefined {
  const countErrors = () => problems.all.filter(({ severity }) => severity === 'error').length;
  const errorsBefore = countErrors();
  const table = readTable(path, registers, problems, options);
  if (table === undefined) return undefined;
  const reader = new TableCostReader(table, registers, problems, kept);
  walkRows(table, registers, problems, reader);
  const { rows, isCountry } = reader.finish();
  table.text.close();
  return {
    path,
    sha256: table.text.sha256,
    ...(table.layoutFile !== undefined && { layoutFile: table.layoutFile }),
    get rows() {
      return rows.all;
    },
    usedRows: rows.used,
    years: rows.years,
    rowsOf: (year) => rows.of(year),
    sound: countErrors() === errorsBefore,
    area: isCountry && rows.used > 0 ? 'country' : 'municipalities',
    countedElsewhere: [...new Set([...readCountedElsewhere(path, problems), ...reader.merged])],
    place: (row, column = 'amount_eur') => placeOfCost(table, row, column),
  };
}

/** A row of costs knows its line and column by one number. */
function placeOfCost(table: Table, { index }: CostRow, column: (typeof tidyColumns)[number]): Place {
  const own = index % mostColumns;
  const line = (index - own) / mostColumns;
  const at = {
    year: columnOf(table, 'year'),
    municipality_code: columnOf(table, 'municipality'),
    municipality: columnOf(table, 'municipality'),
    service: columnOf(table, 'service'),
    cost_type: columnOf(table, 'cost_type') ?? columnOf(table, 'measure'),
    amount_eur: own,
  }[column];
  const record = table.records.at(line) ?? { line, cells: [], commented: false };
  return table.place(record, at ?? own);
}

function columnOf(
  { columns }: Table,
  role: 'service' | 'cost_type' | 'measure' | 'year' | 'municipality',
): number | undefined {
  const at = columns.findIndex((each) => each.role === role);
  return at < 0 ? undefined : at;
}

/** Turns the figures of a table into rows of costs, telling once what neither the file nor its layout says. */
class TableCostReader implements RowUse {
  readonly merged = new Set<string>();
  readonly #table: Table;
  readonly #problems: ProblemList;
  readonly #amounts: readonly { readonly column: number; readonly at: number }[];
  readonly #doubts: DoubtFinder;
  readonly #levels = new Set<Area['level']>();
  readonly #repeated: { readonly words: RowWords; readonly line: number }[] = [];
  readonly #municipal: LevelCosts;
  /** Figures of the whole country are costs where there are none of municipalities. */
  #national: LevelCosts | undefined;
  #firstUsed: RowWords | undefined;
  #firstEmpty: RowWords | undefined;

  constructor(table: Table, registers: Registers, problems: ProblemList, kept: YearsKept) {
    this.#table = table;
    this.#problems = problems;
    this.#amounts = table.figures.flatMap(({ column, sound }, at) =>
      table.columns[column]?.role === 'amount' && sound ? [{ column, at }] : [],
    );
    this.#doubts = new DoubtFinder(table, registers);
    this.#municipal = new LevelCosts(table, registers, problems, kept);
    this.#national = new LevelCosts(table, registers, problems, kept);
    for (const area of table.areas) if (area !== undefined) this.#meet(area);
  }

  used(row: TableRow): void {
    const { words, values } = row;
    this.#firstUsed ??= words;
    this.#meet(words.area);
    this.#doubts.addUsed(row);
    for (const { column, at } of this.#amounts)
      this.#costsOf(words, column)?.read(words, column, values[at]!);
  }

  empty({ words }: TableRow): void {
    this.#firstEmpty ??= words;
    for (const { column } of this.#amounts) this.#costsOf(words, column)?.readEmpty(words, column);
  }

  repeated(words: RowWords, line: number): void {
    if (this.#repeated.length < mostRepeatedTold) this.#repeated.push({ words, line });
  }

  #meet({ level, own }: Area): void {
    this.#levels.add(level);
    if (level === 'municipality') this.#national = undefined;
    if (own !== undefined) this.merged.add(own);
  }

  #costsOf({ area }: RowWords, column: number): LevelCosts | undefined {
    const { level } = this.#table.areas[column] ?? area;
    if (level === 'municipality') return this.#municipal;
    return level === 'country' ? this.#national : undefined;
  }

  /** Tells what was found, when all rows were read. */
  finish(): { readonly rows: KeptRows; readonly isCountry: boolean } {
    const { columns, text } = this.#table;
    const has = (level: Area['level']) => this.#levels.has(level);
    const isCountry = !has('municipality') && has('country');
    const first = this.#firstUsed;
    const tellLack = (words: RowWords, column: number, what: string, key: string) =>
      tellNeeded(this.#table, this.#problems, words.record, column, what, key);
    if (!has('municipality') && !has('country') && !has('unknown') && first !== undefined)
      tellLack(first, 0, 'which municipality its figures are of', 'municipality or areas');
    const toldBefore = this.#problems.all.length;
    for (const { words, line } of this.#repeated) {
      const facts = { what: describe(words, columns), line };
      this.#problems.add('duplicate-row', placeOfLine(text, words.record.line), facts);
    }
    for (const { column, what, key } of first === undefined ? [] : this.#doubts.told())
      tellLack(first!, column, what, key);
    const costs = (isCountry ? this.#national : undefined) ?? this.#municipal;
    costs.tell();
    const any = first ?? this.#firstEmpty;
    if (costs.rows.used === 0 && this.#problems.all.length === toldBefore && any !== undefined)
      tellLack(any, 0, 'which of its columns are costs', 'role: amount and unit: eur at such a column');
    return { rows: costs.rows, isCountry };
  }
}
