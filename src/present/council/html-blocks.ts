import { escapeMarkup } from '../markup.ts';
import type { Block, Sentence, Table, TableBlock } from '../report.ts';
import { headOnOneLine } from '../wording.ts';

/** The address of what explains a figure; undefined where nothing does. */
export type LinkOf = (path: string) => string | undefined;

/**
 * Blocks of a report as HTML: what a terminal shows, with all columns; each row leads to what explains its figures.
 *
 * Shape   level: of headings
 */
export function presentBlocks(blocks: readonly Block[], level: 3 | 4, linkOf: LinkOf): string {
  return blocks.map((block) => presentBlock(block, level, linkOf)).join('\n');
}

function presentBlock(block: Block, level: 3 | 4, linkOf: LinkOf): string {
  switch (block.kind) {
    case 'text':
      return `<p>${block.sentences.map((each) => escapeMarkup(textOf(each))).join(' ')}</p>`;
    case 'list':
      return `${headingOf(block.heading, level)}<ul>${block.items.map((each) => `<li>${escapeMarkup(each)}`).join('')}</ul>`;
    case 'tables':
      return `${headingOf(block.heading, level)}${block.tables.map((table) => presentTable(block, table, linkOf)).join('\n')}`;
    default:
      return block satisfies never;
  }
}

function textOf(sentence: Sentence): string {
  return typeof sentence === 'string' ? sentence : sentence.text;
}

function headingOf(heading: string | undefined, level: 3 | 4): string {
  return heading === undefined ? '' : `<h${level}>${escapeMarkup(heading)}</h${level}>`;
}

function presentTable({ columns }: TableBlock, { heading, rows, below }: Table, linkOf: LinkOf): string {
  const kept = [...columns.keys()].filter((at) => !['bar', 'steps'].includes(columns[at]!.content));
  // Columns of a page are numbers unless they say otherwise.
  const side = (at: number) => (columns[at]!.align === 'left' ? ' class="l"' : '');
  const head = kept.map((at) => {
    const text = headOnOneLine(at === 0 ? heading : columns[at]!.head).trim();
    const { path } = columns[at]!;
    return text === ''
      ? '<td>'
      : `<th${side(at)}>${linked(text, path === undefined ? undefined : linkOf(path))}`;
  });
  const body = rows.map(({ cells, strong, path }) => {
    const link = path === undefined ? undefined : linkOf(path);
    const row = kept.map((at) => {
      const text = (cells[at] ?? '').trim();
      return at === 0 ? `<th>${linked(text, link)}` : `<td${side(at)}>${escapeMarkup(text)}`;
    });
    return `<tr${strong ? ' class="b"' : ''}>${row.join('')}`;
  });
  const table = scrolling(
    `<table><thead><tr>${head.join('')}</thead><tbody>${body.join('')}</tbody></table>`,
  );
  return below === undefined ? table : `${table}<p class="small">${escapeMarkup(below)}</p>`;
}

/** A text that leads to what explains it, where something does. */
export function linked(text: string, link: string | undefined): string {
  const own = escapeMarkup(text);
  return link === undefined ? own : `<a href="${escapeMarkup(link)}">${own}</a>`;
}

/** A table that is wider than its page moves by itself, by hand and by key. */
export function scrolling(table: string): string {
  return `<div class="scroll" tabindex="0">${table}</div>`;
}
