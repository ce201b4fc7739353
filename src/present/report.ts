import type { Names } from '../model/input-name.ts';
import { labelText } from '../model/label.ts';
import type { Language } from '../model/language.ts';
import type { MeasureName } from '../model/measure.ts';
import type { RunCard, ScenarioName } from '../model/run-card.ts';
import { cleanText, harmless, type Line } from './clean-text.ts';
import { engineText } from './engine-text.ts';
import { fixedText, type NumberMarks, peopleMarks } from './number-text.ts';
import { drawsPath } from './trail-paths.ts';
import { type Wording, wordings } from './wording.ts';

/**
 * What people read of one result, in order; a terminal and Markdown set it in their own ways.
 *
 * Shape   Text: string as it is made; `Line` where all of it may be shown at a terminal
 */
export interface Report<Text extends string = string> {
  readonly title: Text;
  readonly blocks: readonly Block<Text>[];
}

export type Block<Text extends string = string> =
  | { readonly kind: 'text'; readonly sentences: readonly Sentence<Text>[] }
  | { readonly kind: 'list'; readonly heading: Text | undefined; readonly items: readonly Text[] }
  | TableBlock<Text>;

/** A sentence; one that explains a column is said only where the column is shown. */
export type Sentence<Text extends string = string> = Text | { readonly text: Text; readonly column: string };

/** Tables with the same columns one below the other. */
export interface TableBlock<Text extends string = string> {
  readonly kind: 'tables';
  readonly heading: Text | undefined;
  readonly columns: readonly Column<Text>[];
  readonly tables: readonly Table<Text>[];
}

export interface Column<Text extends string = string> {
  /** Empty for the first column, whose head is the heading of each table. */
  readonly head: Text;
  /** What it is called where it had no room, if its head says that only beside its neighbour. */
  readonly told?: Text;
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
export function harmlessReport({ title, blocks }: Report): Report<Line> {
  return { title: harmless(title), blocks: blocks.map(harmlessBlock) };
}

function harmlessBlock(block: Block): Block<Line> {
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
        heading: orNothing(block.heading),
        items: block.items.map(harmless),
      };
    case 'tables':
      return harmlessTables(block);
    default:
      return block satisfies never;
  }
}

/** The same of tables alone. */
export function harmlessTables(block: TableBlock): TableBlock<Line> {
  return {
    ...block,
    heading: orNothing(block.heading),
    columns: block.columns.map(({ head, told, ...each }) => ({
      ...each,
      head: eachLine(head),
      ...(told !== undefined && { told: eachLine(told) }),
    })),
    tables: block.tables.map(({ heading, rows, below }) => ({
      heading: eachLine(heading),
      rows: rows.map(({ cells, strong }) => ({ cells: cells.map(harmless), strong })),
      below: orNothing(below),
    })),
  };
}

function orNothing(text: string | undefined): Line | undefined {
  return text === undefined ? undefined : harmless(text);
}

function eachLine(head: string): Line {
  return head.split('\n').map(harmless).join('\n') as Line;
}

/** A column of figures; the lower its importance, the sooner it goes where width is short. */
export function numberColumn(head: string, importance?: number, told?: string): Column {
  return { head, align: 'right', importance, content: 'whole', ...(told === undefined ? {} : { told }) };
}

/** A column of a measure, which leads to how that measure is worked; or to what another path is about. */
export function columnOf(path: MeasureName | typeof drawsPath, column: Column): Column {
  return { ...column, path: path === drawsPath ? path : `total.${path}` };
}

export interface TableRow<Text extends string = string> {
  readonly cells: readonly Text[];
  readonly strong: boolean;
  /** The figure or input that it is about, where forms of output can lead to what explains it. */
  readonly path?: string | undefined;
}

export interface Table<Text extends string = string> {
  readonly heading: Text;
  readonly rows: readonly TableRow<Text>[];
  readonly below: Text | undefined;
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
