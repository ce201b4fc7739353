import { Chalk, type ChalkInstance } from 'chalk';
import type { Language } from '../model/language.ts';
import type { Line } from './clean-text.ts';
import { usualWidth } from './format/format.ts';
import type { Block, Report, ReportOptions, TableBlock } from './report.ts';
import { presentRuledTables } from './ruled-table.ts';
import { wordings } from './wording.ts';
import { wrapText } from './wrapped-text.ts';

/** How a report is set at a terminal. */
export interface TableOptions extends ReportOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
}

/** A report for people at a terminal. */
export function presentReportTable(
  { title, blocks }: Report<Line>,
  { language, colour, width = usualWidth }: TableOptions,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const leftOut = new Set<string>();
  const set = blocks.map((block) =>
    block.kind === 'tables' ? setTables(block, { width, language, chalk, leftOut }) : block,
  );
  const parts = set
    .map((each) => (typeof each === 'string' ? each : presentWords(each, { width, chalk, leftOut })))
    .filter((part) => part !== '');
  return `${[chalk.bold(wrapText(title, width)), ...parts].join('\n\n')}\n`;
}

interface Setting {
  readonly width: number;
  readonly chalk: ChalkInstance;
  /** Heads of the columns for which some table had no room: set with the tables, read by the sentences. */
  readonly leftOut: Set<string>;
}

function setTables(
  block: TableBlock<Line>,
  { width, language, chalk, leftOut }: Setting & { readonly language: Language },
): string {
  const { text, leftOut: heads } = presentRuledTables(block, width, chalk);
  for (const head of heads) leftOut.add(head);
  const below =
    heads.length === 0
      ? []
      : [chalk.dim(wrapText(wordings[language].notShown(heads.join('; ').replace(/\.$/, '')), width))];
  return [...presentHeading(block.heading, width, chalk), text, ...below].join('\n\n');
}

function presentWords(
  block: Exclude<Block<Line>, TableBlock<Line>>,
  { width, chalk, leftOut }: Setting,
): string {
  if (block.kind === 'list') {
    const items = block.items.map((each) => `- ${wrapText(each, width - 2).replaceAll('\n', '\n  ')}`);
    return [...presentHeading(block.heading, width, chalk), ...items].join('\n');
  }
  const said = block.sentences.flatMap((each) =>
    typeof each === 'string' ? [each] : leftOut.has(each.column) ? [] : [each.text],
  );
  return said.map((each) => chalk.dim(wrapText(each, width))).join('\n');
}

function presentHeading(heading: string | undefined, width: number, chalk: ChalkInstance): readonly string[] {
  return heading === undefined ? [] : [chalk.bold(wrapText(heading, width))];
}
