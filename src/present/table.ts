import { Chalk, type ChalkInstance } from 'chalk';
import type { Language } from '../model/language.ts';
import type { Block, Report, ReportOptions } from './report.ts';
import { presentRuledTables } from './ruled-table.ts';
import { wordings } from './wording.ts';

/** How a report is set at a terminal. */
export interface TableOptions extends ReportOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
}

/** A report for people at a terminal. */
export function presentReportTable(
  { title, blocks }: Report,
  { language, colour, width = 100 }: TableOptions,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const parts = blocks
    .map((block) => presentBlock(block, width, language, chalk))
    .filter((part) => part !== '');
  return `${[chalk.bold(wrapText(title, width)), ...parts].join('\n\n')}\n`;
}

function presentBlock(block: Block, width: number, language: Language, chalk: ChalkInstance): string {
  const bold = (heading: string | undefined) =>
    heading === undefined ? [] : [chalk.bold(wrapText(heading, width))];
  switch (block.kind) {
    case 'text':
      return block.sentences.map((each) => chalk.dim(wrapText(each, width))).join('\n');
    case 'list': {
      const items = block.items.map((each) => `- ${wrapText(each, width - 2).replaceAll('\n', '\n  ')}`);
      return [...bold(block.heading), ...items].join('\n');
    }
    case 'tables': {
      const { text, leftOut } = presentRuledTables(block, width, chalk);
      const below =
        leftOut.length === 0
          ? []
          : [chalk.dim(wrapText(wordings[language].notShown(leftOut.join(', ')), width))];
      return [...bold(block.heading), text, ...below].join('\n\n');
    }
    default:
      return block satisfies never;
  }
}

/**
 * Breaks a text between words; a word longer than the width, such as an address, stays whole.
 *
 * @example wrapText('one two three', 8) // => 'one two\nthree'
 */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
