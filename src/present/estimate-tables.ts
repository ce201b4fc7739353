import type { MeasureName } from '../model/measure.ts';
import { rowPath } from '../model/path.ts';
import type { Convergence, Estimate, Result } from '../model/result.ts';
import { sumLabel } from '../model/row-label.ts';
import { Pace } from '../model/scenario.ts';
import { cleanText } from './clean-text.ts';
import { createCornerMark } from './missed-corners.ts';
import {
  commonDecimals,
  fixedText,
  moneyHead,
  moneyScale,
  moneyText,
  percentNumber,
  rangeText,
  supportedText,
} from './number-text.ts';
import { pricesBelow } from './price-text.ts';
import { columnOf, numberColumn, type ReportContext, type Table, type TableBlock } from './report.ts';
import { drawsPath } from './trail-paths.ts';

/** More rows than people read; cli-table3 takes seconds for thousands. */
const mostProjects = 300;
const shareDigits = 2;
/** Stands where a figure is not known. */
const unknown = '–';

/** The tables of savings: quick, slow, and both; each with its own unit. */
export function composeEstimateTables(result: Result, context: ReportContext): TableBlock {
  const { words } = context;
  const { estimates } = result;
  const limits = projectLimits(estimates);
  const marked = createCornerMark(result);
  // Standard errors come in the order of the rows.
  const errors = new Map(
    estimates.flatMap((row, at) => (result.convergence[at] ? [[row, result.convergence[at]] as const] : [])),
  );
  const paces = Pace.options.flatMap((pace) => {
    const rows = estimates.filter((row) => row.pace === pace);
    const projects = rows.filter((row) => row.level === 'project');
    const shown = projects.slice(0, limits[pace]);
    const sums = [
      ...rows.filter((row) => row.level === 'overlap'),
      ...rows.filter((row) => row.level === 'pace'),
    ];
    if (rows.length === 0) return [];
    const below =
      shown.length < projects.length
        ? words.firstOf(
            fixedText(shown.length, 0, context.marks),
            fixedText(projects.length, 0, context.marks),
          )
        : undefined;
    return [
      estimateTable(
        words.pace[pace],
        [...shown, ...sums],
        (row) => rowName(row, context),
        below,
        errors,
        marked,
        context,
      ),
    ];
  });
  const total = estimates.filter(
    (row) => row.level === 'pace' || (row.level !== 'project' && row.pace === null),
  );
  const inOrder = Pace.options.flatMap((pace) =>
    total.filter((row) => row.level === 'pace' && row.pace === pace),
  );
  const sums = [
    ...total.filter((row) => row.level === 'overlap'),
    ...total.filter((row) => row.level === 'total'),
  ];
  const nameInTotal = (row: Estimate) =>
    row.level === 'pace' && row.pace !== null ? words.pace[row.pace] : rowName(row, context);
  const both = estimateTable(
    words.allProjects,
    [...inOrder, ...sums],
    nameInTotal,
    undefined,
    errors,
    marked,
    context,
  );
  return leaveOutUnknown({
    kind: 'tables',
    heading: undefined,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'name' },
      { head: words.low, align: 'right', importance: undefined, content: 'whole' },
      { head: words.central, align: 'right', importance: undefined, content: 'whole' },
      { head: words.high, align: 'right', importance: undefined, content: 'whole' },
      columnOf(drawsPath, numberColumn('p05', 4)),
      columnOf(drawsPath, numberColumn('p95', 4)),
      columnOf('share_of_costs', numberColumn(words.shareOfCosts, 5)),
      columnOf('eur_per_inhabitant', numberColumn(words.perInhabitant, 2)),
      columnOf('person_years', numberColumn(words.personYears, 3)),
      { head: words.qualityHead, align: 'left', importance: 1, content: 'whole' },
    ],
    tables: [...paces, ...(inOrder.length > 1 ? [both] : [])],
  });
}

/** Leaves out columns of which nothing is known, such as shares where there are no costs. */
export function leaveOutUnknown({ columns, tables, ...block }: TableBlock): TableBlock {
  const isKnown = (at: number) =>
    at === 0 ||
    tables.some(({ rows }) => rows.some(({ cells }) => cells[at] !== '' && cells[at] !== unknown));
  const keep = <Item>(list: readonly Item[]) => list.filter((_, at) => isKnown(at));
  const rowsOf = (table: Table) => table.rows.map((row) => ({ ...row, cells: keep(row.cells) }));
  return {
    ...block,
    columns: keep(columns),
    tables: tables.map((table) => ({ ...table, rows: rowsOf(table) })),
  };
}

/** How many projects of each pace are shown: what one pace leaves of its half goes to the other. */
function projectLimits(estimates: readonly Estimate[]): Readonly<Record<Pace, number>> {
  const count = (pace: Pace) =>
    estimates.filter((row) => row.level === 'project' && row.pace === pace).length;
  const half = mostProjects / 2;
  const quick = Math.max(half, mostProjects - count('slow'));
  return { quick, slow: Math.max(half, mostProjects - Math.min(quick, count('quick'))) };
}

/** The path of a row, or of another measure of it than its saving. */
export function estimatePath({ level, id, pace }: Estimate, measure?: MeasureName): string {
  const path = rowPath({ level, id, pace: pace ?? undefined, projects: [] });
  return measure === undefined ? path : `${path}.${measure}`;
}

/** The name of a row; the overlap of one pace is in the table of that pace and needs no more than the word. */
export function rowName(row: Estimate, { language, words }: ReportContext): string {
  if (row.level === 'overlap' && row.pace !== null) return words.overlap;
  return sumLabel(row, language) ?? (cleanText(row.label) || cleanText(row.id));
}

function estimateTable(
  heading: string,
  rows: readonly Estimate[],
  nameOf: (row: Estimate) => string,
  below: string | undefined,
  errors: ReadonlyMap<Estimate, Convergence>,
  marked: ReturnType<typeof createCornerMark>,
  { words, marks, digits }: ReportContext,
): Table {
  const scale = moneyScale(
    rows.flatMap((row) => [row.low_eur_per_year, row.central_eur_per_year, row.high_eur_per_year]),
    digits,
    { small: rows.filter(({ level }) => level !== 'overlap').map((row) => row.central_eur_per_year) },
  );
  const money = (value: number) => moneyText(value, scale, marks);
  // All rows have the decimals that the least exact of them supports.
  const drawnError = Math.max(
    0,
    ...rows.flatMap((row) => {
      const { p05_standard_error: p05 = 0, p95_standard_error: p95 = 0 } = errors.get(row) ?? {};
      return [p05, p95];
    }),
  );
  const drawn = (value: number) =>
    supportedText(value / scale.eur, drawnError / scale.eur, scale.decimals, marks);
  const share = rangeColumn(rows, 'share_of_costs_low', 'share_of_costs_high', (values) => {
    const decimals = commonDecimals(
      values.map((value) => value * 100),
      shareDigits,
    );
    return (value) => percentNumber(value, decimals, marks);
  });
  const perInhabitant = rangeColumn(rows, 'eur_per_inhabitant_low', 'eur_per_inhabitant_high', (values) => {
    const decimals = Math.min(2, commonDecimals(values, digits));
    return (value) => fixedText(value, decimals, marks);
  });
  const personYears = rangeColumn(rows, 'person_years_low', 'person_years_high', (values) => {
    // A robot saves fractions of a person-year, and tenths would hide half of what it does.
    const most = values.every((value) => Math.abs(value) < 1) ? 2 : 1;
    const decimals = Math.min(most, commonDecimals(values, shareDigits));
    return (value) => fixedText(value, decimals, marks);
  });
  return {
    heading: `${heading}, ${moneyHead(scale, marks)} ${words.perYear}${pricesBelow(yearsOf(rows), words)}`,
    rows: rows.map((row) => ({
      strong: row.level === 'pace' || row.level === 'total',
      path: estimatePath(row),
      cells: [
        nameOf(row),
        marked(row, 'saving_eur_per_year', money(row.low_eur_per_year)),
        money(row.central_eur_per_year),
        marked(row, 'saving_eur_per_year', money(row.high_eur_per_year)),
        drawn(row.p05_eur_per_year),
        drawn(row.p95_eur_per_year),
        share(row),
        perInhabitant(row),
        marked(row, 'person_years', personYears(row)),
        row.quality === null ? '' : words.quality[row.quality],
      ],
    })),
    below,
  };
}

/** Years in whose prices the rows of a table are. */
export function yearsOf(rows: readonly Estimate[]): readonly (number | null)[] {
  return rows.map(({ price_year: year }) => year);
}

type NumberKey = {
  [Key in keyof Estimate]-?: Estimate[Key] extends number | null | undefined ? Key : never;
}[keyof Estimate];

/** Writes low–high of two columns in one, all rows with the same decimals; overlaps are reported in euros only. */
function rangeColumn(
  rows: readonly Estimate[],
  low: NumberKey,
  high: NumberKey,
  writer: (values: readonly number[]) => (value: number) => string,
): (row: Estimate) => string {
  const own = rows.filter(({ level }) => level !== 'overlap');
  const write = writer(
    own.flatMap((row) => [row[low], row[high]]).filter((value) => typeof value === 'number'),
  );
  return (row) => {
    if (row.level === 'overlap') return '';
    const from = row[low] ?? null;
    const to = row[high] ?? null;
    return from === null || to === null ? unknown : rangeText(write(from), write(to));
  };
}
