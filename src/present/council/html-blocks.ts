import { escapeMarkup, type Markup, markup } from '../markup.ts';
import type { Block, Sentence, Table, TableBlock } from '../report.ts';
import { headOnOneLine } from '../wording.ts';

/** The address of what explains a figure; undefined where nothing does. */
export type LinkOf = (path: string) => string | undefined;

/**
 * Blocks of a report as HTML: what a terminal shows, with all columns; each row leads to what explains its figures.
 *
 * Shape   level: of headings
 */
export function presentBlocks(blocks: readonly Block[], level: 3 | 4, linkOf: LinkOf): Markup {
  return markup.join(
    blocks.map((block) => presentBlock(block, level, linkOf)),
    '\n',
  );
}

function presentBlock(block: Block, level: 3 | 4, linkOf: LinkOf): Markup {
  switch (block.kind) {
    case 'text':
      return markup`<p>${markup.join(
        block.sentences.map((each) => escapeMarkup(textOf(each))),
        ' ',
      )}</p>`;
    case 'list':
      return markup`${headingOf(block.heading, level)}<ul>${markup.join(
        block.items.map((each) => markup`<li>${escapeMarkup(each)}`),
        '',
      )}</ul>`;
    case 'tables':
      return markup`${headingOf(block.heading, level)}${markup.join(
        block.tables.map((table) => presentTable(block, table, linkOf)),
        '\n',
      )}`;
    default:
      return block satisfies never;
  }
}

function textOf(sentence: Sentence): string {
  return typeof sentence === 'string' ? sentence : sentence.text;
}

function headingOf(heading: string | undefined, level: 3 | 4): Markup {
  return heading === undefined ? markup`` : markup`<h${level}>${escapeMarkup(heading)}</h${level}>`;
}

function presentTable({ columns }: TableBlock, { heading, rows, below }: Table, linkOf: LinkOf): Markup {
  const kept = [...columns.keys()].filter((at) => !['bar', 'steps'].includes(columns[at]!.content));
  // Columns of a page are numbers unless they say otherwise.
  const side = (at: number) => (columns[at]!.align === 'left' ? ' class="l"' : '');
  const head = kept.map((at) => {
    const text = headOnOneLine(at === 0 ? heading : columns[at]!.head).trim();
    const { path } = columns[at]!;
    return text === ''
      ? markup`<td>`
      : markup`<th${side(at)}>${linked(text, path === undefined ? undefined : linkOf(path))}`;
  });
  const body = rows.map(({ cells, strong, path }) => {
    const link = path === undefined ? undefined : linkOf(path);
    const row = kept.map((at) => {
      const text = (cells[at] ?? '').trim();
      return at === 0 ? markup`<th>${linked(text, link)}` : markup`<td${side(at)}>${escapeMarkup(text)}`;
    });
    return markup`<tr${strong ? ' class="b"' : ''}>${markup.join(row, '')}`;
  });
  const table = scrolling(
    markup`<table><thead><tr>${markup.join(head, '')}</thead><tbody>${markup.join(body, '')}</tbody></table>`,
  );
  return below === undefined ? table : markup`${table}<p class="small">${escapeMarkup(below)}</p>`;
}

/** A text that leads to what explains it, where something does. */
export function linked(text: string, link: string | undefined): Markup {
  const own = escapeMarkup(text);
  return link === undefined ? own : markup`<a href="${escapeMarkup(link)}">${own}</a>`;
}

/** A table that is wider than its page moves by itself, by hand and by key. */
export function scrolling(table: Markup): Markup {
  return markup`<div class="scroll" tabindex="0">${table}</div>`;
}
