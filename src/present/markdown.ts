import type { Block, Report, Table, TableBlock } from './report.ts';
import { headOnOneLine } from './wording.ts';

/** A report as GitHub Markdown: what a terminal shows, with all columns. */
export function presentReportMarkdown({ title, blocks }: Report): string {
  const parts = blocks.map(presentBlock).filter((part) => part !== '');
  return `${[`## ${escapeMarkdown(title)}`, ...parts].join('\n\n')}\n`;
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
  const kept = [...columns.keys()].filter((at) => columns[at]!.content !== 'bar');
  const head = kept.map((at) => headOnOneLine(at === 0 ? heading : columns[at]!.head).trim());
  const rule = kept.map((at) => (columns[at]!.align === 'right' ? '--:' : ':--'));
  const body = rows.map(({ cells, strong }) =>
    kept.map((at) => {
      const text = escapeMarkdown((cells[at] ?? '').trim());
      return strong && text !== '' ? `**${text}**` : text;
    }),
  );
  const lines = [head.map(escapeMarkdown), rule, ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return [lines.join('\n'), ...(below === undefined ? [] : [escapeMarkdown(below)])].join('\n\n');
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
