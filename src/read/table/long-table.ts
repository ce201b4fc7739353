import type { AreaLevel, InspectedColumn, Inspection } from '../../model/inspection.ts';
import { countryCode, type Registers } from '../../model/register.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { readTidyRows } from '../cost-file.ts';
import { CsvRows } from '../csv/csv-rows.ts';
import { lookAtStream, openTable } from '../long-file.ts';
import { beginningOfFile, sizeOfFile, standardInput } from '../text-file.ts';
import { tidyColumns } from '../tidy-reader.ts';
import { ExactSum } from './figures/exact-sum.ts';
import { trimCell } from './grid/number-form.ts';

/** From this length on a table in the tidy form is read part by part; shorter ones are read as any other. */
export const leastLongBytes = 2 * 1024 * 1024;
/** Rows left out are listed up to here; the problems tell what is wrong with them. */
const mostLeftOut = 1000;
const samplesShown = 3;
const mostDecimals = 15;
const roles = ['year', 'municipality', 'municipality', 'service', 'cost_type', 'amount'] as const;
const amountColumn = tidyColumns.indexOf('amount_eur');

/** Packed files hold some ten times as much. */
const leastPackedBytes = leastLongBytes / 8;

/** Whether a file is long and in the tidy form: then nothing has to be found out, and nothing to be held. */
export function isLongTidyTable(path: string, problems: ProblemList): boolean {
  const input = path === standardInput ? lookAtStream(path, problems) : undefined;
  const least = path.endsWith('.gz') ? leastPackedBytes : leastLongBytes;
  if ((input?.sizeBytes ?? sizeOfFile(path) ?? 0) < least) return false;
  const [first] = (input?.beginning ?? beginningOfFile(path)).split(/\r?\n/, 1);
  return first === tidyColumns.join(',');
}

/** Tells how a long table in the tidy form is understood, in memory that does not grow with its length. */
export function inspectLongTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
): Inspection | undefined {
  const file = openTable(path, problems);
  if (file === undefined) return undefined;
  const table = new CsvRows(file, tidyColumns, problems);
  const sums = new LevelSums();
  const leftOut: Inspection['rows']['left_out'] = [];
  const samples: Inspection['samples'] = [];
  let used = 0;
  const read = readTidyRows(table, registers, problems, (row, cells, index) => {
    if (row === undefined) {
      if (leftOut.length === mostLeftOut) return;
      const { line = 0, text = '' } = table.place(index, 0);
      leftOut.push({ line, reason: { is: 'unusable' }, text });
      return;
    }
    used++;
    sums.add(row.municipalityCode, row.costType, row.year, row.amountEur, cells[amountColumn]!);
    if (samples.length === samplesShown) return;
    const { line = 0, text = '' } = table.place(index, 0);
    const values = cells.map((cell, at) => (at === amountColumn ? String(row.amountEur) : trimCell(cell)));
    samples.push({ line, text, values });
  });
  if (read === undefined) return undefined;
  const { encoding, lineEnd } = table.form;
  const decimalMark = sums.decimals > 0 ? '.' : null;
  return {
    file: path,
    sha256: table.sha256,
    layout: null,
    dialect: {
      encoding,
      compression: file.sha256 === undefined ? null : 'gzip',
      delimiter: ',',
      decimal_mark: decimalMark,
      thousands_separator: null,
      line_end: lineEnd,
      header_rows: 1,
      rows_before_header: 0,
      missing_markers: [],
    },
    shape: 'long',
    columns: tidyColumns.map((name, at): InspectedColumn => {
      const role = roles[at]!;
      return {
        name,
        role,
        unit: role === 'amount' ? 'eur' : null,
        year: null,
        service: null,
        decimal_mark: role === 'amount' ? decimalMark : null,
        thousands_separator: null,
        reason: { is: 'tidy-form' },
      };
    }),
    rows: { read: read.rows, used, left_out: leftOut },
    // What was not read to the end, or holds cells that are no numbers, has no sum.
    clues: [],
    sums: read.isComplete && leftOut.length === 0 ? sums.told() : [],
    samples,
  };
}

interface LevelSum {
  readonly level: AreaLevel;
  readonly measure: string;
  readonly year: number;
  readonly sum: ExactSum;
  cells: number;
}

/** Amounts by level of area, cost type and year. */
class LevelSums {
  decimals = 0;
  readonly #groups = new Map<string, LevelSum>();
  #last: LevelSum | undefined;

  add(code: string, measure: string, year: number, amount: number, text: string): void {
    const point = text.indexOf('.');
    if (point >= 0) this.decimals = Math.max(this.decimals, text.length - point - 1);
    const level = code === countryCode ? 'country' : 'municipality';
    // Rows of one year and cost type mostly follow each other.
    let group = this.#last;
    if (group?.level !== level || group.measure !== measure || group.year !== year)
      group = this.#groupOf(level, measure, year);
    this.#last = group;
    group.sum.add(amount);
    group.cells++;
  }

  #groupOf(level: AreaLevel, measure: string, year: number): LevelSum {
    const key = `${level} ${measure} ${year}`;
    const group = this.#groups.get(key) ?? { level, measure, year, sum: new ExactSum(), cells: 0 };
    this.#groups.set(key, group);
    return group;
  }

  told(): Inspection['sums'] {
    return [...this.#groups.values()].map(({ level, measure, year, sum, cells }) => {
      const rounded = Number(sum.value.toFixed(Math.min(this.decimals, mostDecimals)));
      const column = tidyColumns[amountColumn]!;
      return { column, level, sum: rounded === 0 ? 0 : rounded, unit: 'eur', cells, measure, year };
    });
  }
}
