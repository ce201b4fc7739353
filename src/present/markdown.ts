import type { Block, Report, Table, TableBlock } from './report.ts';
import { headOnOneLine } from './wording.ts';

/** A picture beside a text: what it finds, and where its file is from there. */
interface Image {
  readonly title: string;
  readonly file: string;
}

/** A report as GitHub Markdown: what a terminal shows, with all columns. */
export function presentReportMarkdown(report: Report): string {
  return presentPicturedMarkdown(report, []);
}

/** The same with pictures below its first block. */
export function presentPicturedMarkdown({ title, blocks }: Report, images: readonly Image[]): string {
  const [first = '', ...others] = blocks.map(presentBlock);
  const parts = [first, ...images.map(presentImage), ...others].filter((part) => part !== '');
  return `${[`## ${escapeMarkdown(title)}`, ...parts].join('\n\n')}\n`;
}

/** An image with its title as what is read in its place. */
export function presentImage({ title, file }: Image): string {
  return `![${escapeMarkdown(title)}](<${file.replace(/[<>\\\n]/g, '\\$&')}>)`;
}

function presentBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.sentences
        .map((each) => escapeMarkdown(typeof each === 'string' ? each : each.text))
        .join(' ');
    case 'list': {
      const items = block.items.map((each) => `- ${escapeMarkdown(each)}`).join('\n');
      return block.heading === undefined ? items : `### ${escapeMarkdown(block.heading)}\n\n${items}`;
    }
    case 'tables': {
      const tables = block.tables.map((each) => presentTableOf(block, each)).join('\n\n');
      return block.heading === undefined ? tables : `### ${escapeMarkdown(block.heading)}\n\n${tables}`;
    }
    default:
      return block satisfies never;
  }
}

function presentTableOf({ columns }: TableBlock, { heading, rows, below }: Table): string {
  const kept = [...columns.keys()];
  const head = kept.map((at) => headOnOneLine(at === 0 ? heading : columns[at]!.head).trim());
  const rule = kept.map((at) => (columns[at]!.align === 'right' ? '--:' : ':--'));
  const body = rows.map(({ cells, strong }) =>
    kept.map((at) => {
      const cell = cells[at] ?? '';
      if (columns[at]!.content === 'bar') return barText(cell);
      const text = escapeMarkdown(cell.trim());
      return strong && text !== '' ? `**${text}**` : text;
    }),
  );
  const lines = [head.map(escapeMarkdown), rule, ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return [lines.join('\n'), ...(below === undefined ? [] : [escapeMarkdown(below)])].join('\n\n');
}

/** A bar in letters of one width, whose place on its line says where it begins. */
function barText(bar: string): string {
  return bar === '' ? '' : `\`${bar.replaceAll(' ', '\u00a0')}\``;
}

/**
 * Text that Markdown shows as it stands, in a table too.
 *
 * @example escapeMarkdown('a|b <i>') // => 'a\\|b &lt;i&gt;'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\|`*[\]~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^[#+=-]/, '\\$&');
}
