import { Chalk, type ChalkInstance } from 'chalk';
import type { Language } from '../model/label.ts';
import type { Result } from '../model/result.ts';
import { composeReport } from './estimate-report.ts';
import type { Block } from './report.ts';
import { presentRuledTables } from './ruled-table.ts';
import { wordings } from './wording.ts';

export interface TableOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Significant digits of the largest figure in each table. */
  readonly digits?: number | undefined;
}

/** Results for people at a terminal, one below the other. */
export function presentTable(results: readonly Result[], options: TableOptions): string {
  return results.map((result) => presentResult(result, options)).join('\n\n');
}

function presentResult(result: Result, { language, colour, width = 100, digits }: TableOptions): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { title, blocks } = composeReport(result, { language, digits });
  const parts = blocks
    .map((block) => presentBlock(block, width, language, chalk))
    .filter((part) => part !== '');
  return `${[chalk.bold(title), ...parts].join('\n\n')}\n`;
}

function presentBlock(block: Block, width: number, language: Language, chalk: ChalkInstance): string {
  switch (block.kind) {
    case 'text':
      return block.sentences.map((each) => chalk.dim(wrapText(each, width))).join('\n');
    case 'list': {
      const items = block.items.map((each) => `- ${wrapText(each, width - 2).replaceAll('\n', '\n  ')}`);
      return [...(block.heading === undefined ? [] : [chalk.bold(block.heading)]), ...items].join('\n');
    }
    case 'tables': {
      const { text, leftOut } = presentRuledTables(block, width, chalk);
      const below =
        leftOut.length === 0
          ? []
          : [chalk.dim(wrapText(wordings[language].notShown(leftOut.join(', ')), width))];
      const heading = block.heading === undefined ? [] : [chalk.bold(block.heading)];
      return [...heading, text, ...below].join('\n\n');
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
