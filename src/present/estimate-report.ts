import type { MeasureName } from '../model/compile.ts';
import { type Language, labelText } from '../model/label.ts';
import { columnName, type Statistic, statistics } from '../model/path.ts';
import type { CostRecord, Estimate, Reconciliation, Result, Tornado, TornadoBar } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import { cleanText } from './clean-text.ts';
import {
  commonDecimals,
  decimalsOfStep,
  fixedText,
  inputRangeText,
  type MoneyScale,
  moneyScale,
  moneyText,
  moneyWithUnit,
  type NumberMarks,
  peopleMarks,
  percentNumber,
  rangeText,
  signedText,
} from './number-text.ts';
import { type Wording, wordings } from './wording.ts';

/** What people read of one result, in order; a terminal and Markdown set it in their own ways. */
export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly sentences: readonly string[] }
  | { readonly kind: 'list'; readonly heading: string | undefined; readonly items: readonly string[] }
  | TableBlock;

/** Tables with the same columns one below the other. */
export interface TableBlock {
  readonly kind: 'tables';
  readonly heading: string | undefined;
  readonly columns: readonly Column[];
  readonly tables: readonly Table[];
}

export interface Column {
  /** Empty for the first column, whose head is the heading of each table. */
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Where width is short, the column with the lowest goes first; undefined stays. */
  readonly importance: number | undefined;
  /** What of a text too long is kept; bars are for terminals only. */
  readonly content: 'beginning' | 'end' | 'whole' | 'bar';
}

export interface Table {
  readonly heading: string;
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong: boolean }[];
  readonly below: string | undefined;
}

export interface ReportOptions {
  readonly language: Language;
  /** Significant digits of the largest figure in each table. */
  readonly digits?: number | undefined;
}

/** More rows than people read; cli-table3 takes seconds for thousands. */
export const mostProjects = 300;
const mostBars = 5;
const barLength = 20;
const shareDigits = 2;
const unknown = '–';

interface Context {
  readonly words: Wording;
  readonly marks: NumberMarks;
  readonly digits: number;
}

/** Puts a result into words and tables. */
export function composeReport(result: Result, { language, digits = 3 }: ReportOptions): Report {
  const words = wordings[language];
  const context: Context = { words, marks: peopleMarks[language], digits };
  const { id, label } = result.scenario;
  const name = cleanText(labelText(label ?? undefined, language, id));
  const blocks: Block[] = [
    { kind: 'text', sentences: [words.saving, words.ends, words.intervals[result.run.interval]] },
    ...result.costs.filter((each) => each.yardstick).map((each) => referenceCosts(each, context)),
    estimateTables(result, context),
    ...publishedFigures(result, context),
    ...tornadoTables(result, context),
  ];
  if (result.notes.length > 0) {
    blocks.push({ kind: 'list', heading: words.notesHeading, items: result.notes.map(cleanText) });
  }
  const isWider = (row: Estimate) =>
    row.high_eur_per_year - row.low_eur_per_year > row.p95_eur_per_year - row.p05_eur_per_year;
  if (result.estimates.some(isWider)) blocks.push({ kind: 'text', sentences: [words.corners] });
  blocks.push({ kind: 'text', sentences: [runLine(result, context)] });
  return { title: name === id ? name : `${name} (${cleanText(id)})`, blocks };
}

function referenceCosts(costs: CostRecord, { words, marks }: Context): Block {
  const scale: MoneyScale = { ...moneyScale([costs.eur_per_year]), decimals: 1 };
  const { inhabitants, inhabitants_reason: reason } = costs;
  const people =
    inhabitants === null
      ? `${words.inhabitantsUnknown}${reason === null ? '' : ` (${cleanText(reason)})`}`
      : `${fixedText(inhabitants, 0, marks)} ${words.inhabitants}`;
  const money = moneyWithUnit(costs.eur_per_year, scale, marks);
  const what = `${words.measure[costs.measure]} ${costs.year} (${cleanText(costs.id)})`;
  return { kind: 'text', sentences: [`${words.referenceCosts}: ${money}, ${what}; ${people}.`] };
}

/** The tables of savings: quick, slow, and both; each with its own unit. */
function estimateTables(result: Result, context: Context): TableBlock {
  const { words } = context;
  const { estimates } = result;
  const limits = projectLimits(estimates);
  const paces = Pace.options.flatMap((pace) => {
    const rows = estimates.filter((row) => row.pace === pace);
    const projects = rows.filter((row) => row.level === 'project');
    const shown = projects.slice(0, limits[pace]);
    const sums = [...rows.filter((row) => row.level === 'overlap'), ...rows.filter((row) => row.level === 'pace')];
    if (rows.length === 0) return [];
    const below =
      shown.length < projects.length
        ? words.firstOf(fixedText(shown.length, 0, context.marks), fixedText(projects.length, 0, context.marks))
        : undefined;
    return [estimateTable(words.pace[pace], [...shown, ...sums], (row) => rowName(row, words), below, context)];
  });
  const total = estimates.filter((row) => row.level === 'pace' || (row.level !== 'project' && row.pace === null));
  const inOrder = Pace.options.flatMap((pace) => total.filter((row) => row.level === 'pace' && row.pace === pace));
  const sums = [...total.filter((row) => row.level === 'overlap'), ...total.filter((row) => row.level === 'total')];
  const nameInTotal = (row: Estimate) =>
    row.level === 'pace' && row.pace !== null ? words.pace[row.pace] : rowName(row, words);
  const both = estimateTable(words.allProjects, [...inOrder, ...sums], nameInTotal, undefined, context);
  return {
    kind: 'tables',
    heading: undefined,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'beginning' },
      { head: words.low, align: 'right', importance: undefined, content: 'whole' },
      { head: words.central, align: 'right', importance: undefined, content: 'whole' },
      { head: words.high, align: 'right', importance: undefined, content: 'whole' },
      { head: 'p05', align: 'right', importance: 4, content: 'whole' },
      { head: 'p95', align: 'right', importance: 4, content: 'whole' },
      { head: words.shareOfCosts, align: 'right', importance: 5, content: 'whole' },
      { head: words.perInhabitant, align: 'right', importance: 2, content: 'whole' },
      { head: words.personYears, align: 'right', importance: 3, content: 'whole' },
      { head: words.qualityHead, align: 'left', importance: 1, content: 'whole' },
    ],
    tables: [...paces, ...(inOrder.length > 1 ? [both] : [])],
  };
}

/** How many projects of each pace are shown: what one pace leaves of its half goes to the other. */
function projectLimits(estimates: readonly Estimate[]): Readonly<Record<Pace, number>> {
  const count = (pace: Pace) => estimates.filter((row) => row.level === 'project' && row.pace === pace).length;
  const half = mostProjects / 2;
  const quick = Math.max(half, mostProjects - count('slow'));
  return { quick, slow: Math.max(half, mostProjects - Math.min(quick, count('quick'))) };
}

function rowName(row: Estimate, words: Wording): string {
  switch (row.level) {
    case 'project':
      return cleanText(row.label) || cleanText(row.id);
    case 'overlap':
      return row.pace === null ? words.overlapOfPaces : words.overlap;
    case 'pace':
      return row.pace === null ? cleanText(row.id) : words.paceTogether[row.pace];
    case 'total':
      return words.allTogether;
    default:
      return row.level satisfies never;
  }
}

function estimateTable(
  heading: string,
  rows: readonly Estimate[],
  nameOf: (row: Estimate) => string,
  below: string | undefined,
  { words, marks, digits }: Context,
): Table {
  const scale = moneyScale(
    rows.flatMap((row) => [row.low_eur_per_year, row.central_eur_per_year, row.high_eur_per_year]),
    digits,
  );
  const money = (value: number) => moneyText(value, scale, marks);
  const share = rangeColumn(rows, 'share_of_costs_low', 'share_of_costs_high', (values) => {
    const decimals = commonDecimals(values.map((value) => value * 100), shareDigits);
    return (value) => percentNumber(value, decimals, marks);
  });
  const perInhabitant = rangeColumn(rows, 'eur_per_inhabitant_low', 'eur_per_inhabitant_high', (values) => {
    const decimals = Math.min(2, commonDecimals(values, digits));
    return (value) => fixedText(value, decimals, marks);
  });
  const personYears = rangeColumn(rows, 'person_years_low', 'person_years_high', (values) => {
    const decimals = Math.min(1, commonDecimals(values, shareDigits));
    return (value) => fixedText(value, decimals, marks);
  });
  return {
    heading: `${heading}, ${scale.unit} ${words.perYear}`,
    rows: rows.map((row) => ({
      strong: row.level === 'pace' || row.level === 'total',
      cells: [
        nameOf(row),
        money(row.low_eur_per_year),
        money(row.central_eur_per_year),
        money(row.high_eur_per_year),
        money(row.p05_eur_per_year),
        money(row.p95_eur_per_year),
        share(row),
        perInhabitant(row),
        personYears(row),
        row.quality === null ? '' : words.quality[row.quality],
      ],
    })),
    below,
  };
}

type NumberKey = {
  [Key in keyof Estimate]: Estimate[Key] extends number | null ? Key : never;
}[keyof Estimate];

/** Writes low–high of two columns in one, all rows with the same decimals. */
function rangeColumn(
  rows: readonly Estimate[],
  low: NumberKey,
  high: NumberKey,
  writer: (values: readonly number[]) => (value: number) => string,
): (row: Estimate) => string {
  const write = writer(rows.flatMap((row) => [row[low], row[high]]).filter((value) => value !== null));
  return (row) => {
    const from = row[low];
    const to = row[high];
    return from === null || to === null ? unknown : rangeText(write(from), write(to));
  };
}

/** What was published beside what was computed, and where it was published. */
function publishedFigures({ reference, sources }: Result, context: Context): readonly Block[] {
  if (reference.length === 0) return [];
  const { words, marks } = context;
  const rows = reference.map((each) => ({ strong: false, cells: publishedCells(each, context) }));
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'beginning' },
    { head: words.published, align: 'right', importance: undefined, content: 'whole' },
    { head: words.computed, align: 'right', importance: undefined, content: 'whole' },
    { head: words.gap, align: 'right', importance: 3, content: 'whole' },
    { head: words.agrees, align: 'left', importance: undefined, content: 'whole' },
    { head: words.statusHead, align: 'left', importance: undefined, content: 'whole' },
    { head: words.taxPoint, align: 'right', importance: 2, content: 'whole' },
    { head: words.source, align: 'left', importance: 1, content: 'whole' },
  ];
  const taxPointColumn = columns.findIndex(({ head }) => head === words.taxPoint);
  const used = columns.map((_, at) => at !== taxPointColumn || reference.some((each) => each.tax_point_eur !== null));
  const table: Table = {
    heading: words.publishedHeading,
    rows: rows.map(({ cells, strong }) => ({ strong, cells: cells.filter((_, at) => used[at]) })),
    below: undefined,
  };
  const notes = reference.flatMap((each) =>
    each.note === null ? [] : [`${outputName(each.output, context, marks).name}: ${cleanText(each.note)}`],
  );
  const cited = new Map(
    reference.map((each) => [each.source, Object.hasOwn(sources, each.source) ? sources[each.source]! : '']),
  );
  const citations = [...cited].map(([id, text]) => (text === '' ? cleanText(id) : `${cleanText(id)}: ${cleanText(text)}`));
  return [
    { kind: 'tables', heading: undefined, columns: columns.filter((_, at) => used[at]), tables: [table] },
    { kind: 'list', heading: undefined, items: [...new Set(notes), ...citations] },
  ];
}

function publishedCells(each: Reconciliation, context: Context): readonly string[] {
  const { words, marks } = context;
  const scale = moneyScale([each.published_low, each.published_high, each.computed_high]);
  const { name, unit, factor } = outputName(each.output, context, marks, scale);
  const decimals = decimalsOfStep(each.rounding * factor);
  const write = (value: number, more: number) => fixedText(value * factor, decimals + more, marks);
  const gap = (value: number) => signedText(value * factor, decimals + 1, marks);
  return [
    unit === '' ? name : `${name}, ${unit}`,
    rangeText(write(each.published_low, 0), write(each.published_high, 0)),
    rangeText(write(each.computed_low, 1), write(each.computed_high, 1)),
    `${gap(each.gap_low)} / ${gap(each.gap_high)}`,
    each.agrees ? words.yes : words.no,
    words.status[each.status],
    each.tax_point_eur === null ? '' : fixedText(each.tax_point_eur / 1e6, each.tax_point_eur < 1e8 ? 1 : 0, marks),
    cleanText(each.place === null ? each.source : `${each.source}, ${each.place}`),
  ];
}

const measureNames = Object.keys(wordings.en.output) as MeasureName[];

/** The name of an output for people, the unit its figures are shown in, and the factor into that unit. */
function outputName(
  path: string,
  { words }: Context,
  _marks: NumberMarks,
  scale: MoneyScale = { unit: '€', eur: 1, decimals: 0 },
): { readonly name: string; readonly unit: string; readonly factor: number } {
  const dot = path.lastIndexOf('.');
  const found = findMeasure(path.slice(dot + 1));
  if (found === undefined) return { name: cleanText(path), unit: '', factor: 1 };
  const { measure, statistic } = found;
  const end = statistic === undefined ? '' : ` (${words.statistic[statistic]})`;
  const name = `${ownerName(path.slice(0, dot), words)}: ${words.output[measure]}${end}`;
  switch (measure) {
    case 'saving_eur_per_year':
      return { name, unit: `${scale.unit} ${words.perYear}`, factor: 1 / scale.eur };
    case 'share_of_costs':
      return { name, unit: '%', factor: 100 };
    case 'eur_per_inhabitant':
      return { name, unit: '€', factor: 1 };
    case 'person_years':
    case 'tax_points':
      return { name, unit: '', factor: 1 };
    default:
      return measure satisfies never;
  }
}

function findMeasure(name: string): { readonly measure: MeasureName; readonly statistic?: Statistic } | undefined {
  for (const measure of measureNames) {
    if (name === measure) return { measure };
    const statistic = statistics.find((each) => name === columnName(measure, each));
    if (statistic !== undefined) return { measure, statistic };
  }
  return undefined;
}

function ownerName(path: string, words: Wording): string {
  const pace = Pace.options.find((each) => path === `pace.${each}` || path === `pace.${each}.overlap`);
  if (pace !== undefined) return path.endsWith('.overlap') ? `${words.pace[pace]}, ${words.overlap}` : words.pace[pace];
  if (path === 'total') return words.allProjects;
  return path === 'total.overlap' ? words.overlapOfPaces : cleanText(path.replace(/^project\./, ''));
}

/** The inputs that move each pace most. */
function tornadoTables({ sensitivity, inputs }: Result, context: Context): readonly Block[] {
  const { words } = context;
  const units = new Map(inputs.map(({ path, unit }) => [path, unit]));
  const tables = Pace.options.flatMap((pace) => {
    const tornado = sensitivity.tornado.find(({ of }) => of === `pace.${pace}.saving_eur_per_year`);
    const bars = (tornado?.bars ?? []).filter(({ swing }) => swing > 0).slice(0, mostBars);
    return tornado === undefined || bars.length === 0 ? [] : [tornadoTable(words.pace[pace], tornado, bars, units, context)];
  });
  if (tables.length === 0) return [];
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'end' },
    { head: words.inputRange, align: 'right', importance: undefined, content: 'whole' },
    { head: words.savingRange, align: 'right', importance: 2, content: 'whole' },
    { head: '', align: 'left', importance: 1, content: 'bar' },
    { head: words.swing, align: 'right', importance: undefined, content: 'whole' },
    { head: words.shareOfSwings, align: 'right', importance: undefined, content: 'whole' },
  ];
  return [{ kind: 'tables', heading: words.tornadoHeading, columns, tables }];
}

function tornadoTable(
  pace: string,
  { central }: Tornado,
  bars: readonly TornadoBar[],
  units: ReadonlyMap<string, string>,
  { words, marks, digits }: Context,
): Table {
  const ends = bars.flatMap(({ at_low, at_high }) => [at_low, at_high]);
  const scale = moneyScale([...ends, central], digits);
  const swingScale = { ...scale, decimals: commonDecimals(bars.map(({ swing }) => swing / scale.eur), digits) };
  const least = Math.min(central, ...ends);
  const most = Math.max(central, ...ends);
  return {
    heading: `${pace}, ${scale.unit} ${words.perYear}`,
    rows: bars.map((bar) => {
      const from = Math.min(bar.at_low, bar.at_high);
      const to = Math.max(bar.at_low, bar.at_high);
      const at = (value: number) => (most === least ? 0 : Math.round(((value - least) / (most - least)) * (barLength - 1)));
      return {
        strong: false,
        cells: [
          cleanText(bar.input),
          inputRangeText(bar.input_low, bar.input_high, units.get(bar.input), marks),
          rangeText(moneyText(from, scale, marks), moneyText(to, scale, marks)),
          drawBar(at(from), at(central), at(to)),
          moneyText(bar.swing, swingScale, marks),
          percentNumber(bar.swing_share, 0, marks),
        ],
      };
    }),
    below: undefined,
  };
}

function drawBar(from: number, central: number, to: number): string {
  const glyph = (at: number) => (at === central ? '┿' : at >= from && at <= to ? '━' : ' ');
  return Array.from({ length: barLength }, (_, at) => glyph(at)).join('');
}

/** What to write down to get the same numbers again. */
function runLine({ run }: Result, { words, marks }: Context): string {
  const draws = `${fixedText(run.samples, 0, marks)} ${words.draws} (${run.sampling}, ${run.distribution})`;
  const set = run.set.map((each) => `, --set ${cleanText(each)}`).join('');
  return `digisave ${run.version}, ${words.seed} ${run.seed}, ${draws}, Node ${run.node}${set}`;
}
