import type { Names } from '../model/input-name.ts';
import { labelText } from '../model/label.ts';
import type { Language } from '../model/language.ts';
import type { MeasureName } from '../model/measure.ts';
import type { RunCard, ScenarioName } from '../model/run-card.ts';
import { cleanText, harmless } from './clean-text.ts';
import { engineText } from './engine-text.ts';
import { fixedText, type NumberMarks, peopleMarks } from './number-text.ts';
import { drawsPath } from './trail-paths.ts';
import { type Wording, wordings } from './wording.ts';

/** What people read of one result, in order; a terminal and Markdown set it in their own ways. */
export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly heading: string | undefined; readonly items: readonly string[] }
  | TableBlock;

/** A sentence; one that explains a column is said only where the column is shown. */
export type Sentence = string | { readonly text: string; readonly column: string };

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
  /** What it is called where it had no room, if its head says that only beside its neighbour. */
  readonly told?: string;
  readonly align: 'left' | 'right';
  /** Where width is short, the column with the lowest goes first; undefined stays. */
  readonly importance: number | undefined;
  /** A name too long is set on several lines, so that nothing of it is lost; bars are for terminals only, steps for whatever has
   *  letters of one width: their places say where each begins. */
  readonly content: 'name' | 'whole' | 'bar' | 'steps';
  /** The figure whose explanation says how those of the column are worked, where forms of output can lead to it. */
  readonly path?: string;
}

/** A report of which every text may be shown, whatever an input has brought into it; heads keep their lines. */
export function harmlessReport({ title, blocks }: Report): Report {
  return { title: harmless(title), blocks: blocks.map(harmlessBlock) };
}

function harmlessBlock(block: Block): Block {
  switch (block.kind) {
    case 'text':
      return {
        ...block,
        sentences: block.sentences.map((each) =>
          typeof each === 'string' ? harmless(each) : { ...each, text: harmless(each.text) },
        ),
      };
    case 'list':
      return {
        ...block,
        heading: block.heading && harmless(block.heading),
        items: block.items.map(harmless),
      };
    case 'tables':
      return {
        ...block,
        heading: block.heading && harmless(block.heading),
        columns: block.columns.map((each) => ({ ...each, head: eachLine(each.head) })),
        tables: block.tables.map(({ heading, rows, below }) => ({
          heading: eachLine(heading),
          rows: rows.map(({ cells, strong }) => ({ cells: cells.map(harmless), strong })),
          below: below && harmless(below),
        })),
      };
    default:
      return block satisfies never;
  }
}

function eachLine(head: string): string {
  return head.split('\n').map(harmless).join('\n');
}

/** A column of figures; the lower its importance, the sooner it goes where width is short. */
export function numberColumn(head: string, importance?: number, told?: string): Column {
  return { head, align: 'right', importance, content: 'whole', ...(told === undefined ? {} : { told }) };
}

/** A column of a measure, which leads to how that measure is worked; or to what another path is about. */
export function columnOf(path: MeasureName | typeof drawsPath, column: Column): Column {
  return { ...column, path: path === drawsPath ? path : `total.${path}` };
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly strong: boolean;
  /** The figure or input that it is about, where forms of output can lead to what explains it. */
  readonly path?: string | undefined;
}

export interface Table {
  readonly heading: string;
  readonly rows: readonly TableRow[];
  readonly below: string | undefined;
}

export interface ReportOptions {
  readonly language: Language;
  /** Whether inputs are shown by their paths, as options take them, and not by their names. */
  readonly paths?: boolean | undefined;
  /** Significant digits of the largest figure in each table. */
  readonly digits?: number | undefined;
}

/** What every part of a report needs to write words and numbers. */
export interface ReportContext {
  readonly language: Language;
  readonly words: Wording;
  readonly marks: NumberMarks;
  readonly digits: number;
  /** The name of an input or project; its path where it has none. */
  nameOf(path: string): string;
}

/** Shape   names: what inputs and projects are called, by their paths */
export function createReportContext(
  { language, paths = false, digits = 3 }: ReportOptions,
  names: Names = {},
): ReportContext {
  return {
    language,
    words: wordings[language],
    marks: peopleMarks[language],
    digits,
    nameOf: (path) => cleanText(!paths && Object.hasOwn(names, path) ? names[path]! : path),
  };
}

/** The name of a scenario, with its id where that differs. */
export function scenarioTitle({ id, label }: ScenarioName, language: Language): string {
  const name = cleanText(labelText(label ?? undefined, language, id));
  return name === id ? name : `${name} (${cleanText(id)})`;
}

/** What to write down to get the same numbers again; draws where the numbers rest on them. */
export function runLines(
  run: RunCard,
  draws: string | undefined,
  { words }: Pick<ReportContext, 'words'>,
): readonly string[] {
  const card = [`digisave ${run.version}`, ...(draws === undefined ? [] : [draws]), engineText(run.node)];
  const others = (run.not_accounts ?? []).map(
    ({ costs, year, ...own }) => `${cleanText(costs)} ${year}: ${words.costVersion(own)}`,
  );
  const checked = (run.checked_costs ?? []).map((costs) => words.costsAreChecked(cleanText(costs)));
  const sentences = [card.join(', '), ...others, ...checked];
  const ended = sentences.length === 1 ? sentences : sentences.map((each) => `${each}.`);
  return [...ended, ...workbookLines(run, words), ...run.set.map((each) => `--set ${cleanText(each)}`)];
}

/** Which inputs are from a workbook, as options would write them. */
export function workbookLines({ workbook }: RunCard, words: Wording): readonly string[] {
  if (workbook === undefined) return [];
  const changes = workbook.changes.map(({ path, value, low, central, high }) => {
    const numbers = value !== undefined ? [value] : [low, central, high].filter((each) => each !== undefined);
    return cleanText(numbers.length === 0 ? path : `${path}=${numbers.join('..')}`);
  });
  return [`${words.workbook.inputsFrom(cleanText(workbook.file), changes)}`];
}

/** How many draws figures rest on, and how they were made. */
export function drawsText(run: RunCard, { words, marks }: Pick<ReportContext, 'words' | 'marks'>): string {
  const { uncertainty } = words;
  const parts = run.replicates === null ? [] : [uncertainty.parts(fixedText(run.replicates, 0, marks))];
  const how = [words.sampling[run.sampling], ...parts, words.distribution[run.distribution]].join(', ');
  return `${fixedText(run.samples, 0, marks)} ${words.draws}, ${how}, ${words.seed} ${run.seed}`;
}
