import { type Clean, cleanText } from './clean-text.ts';
import type { Block, Report, Table, TableBlock } from './report.ts';
import { headOnOneLine } from './wording.ts';
import { writerOf } from './writer.ts';

/** What is written as Markdown. */
export type Markdown = Clean<'markdown'>;

/** Writes Markdown of signs of its own and of clean texts. */
export const markdown = writerOf('markdown');

/** A picture beside a text: what it finds, and where its file is from there. */
interface Image {
  readonly title: string;
  readonly file: string;
}

/** A report as GitHub Markdown: what a terminal shows, with all columns. */
export function presentReportMarkdown(report: Report): Markdown {
  return presentPicturedMarkdown(report, []);
}

/** The same with pictures below its first block. */
export function presentPicturedMarkdown({ title, blocks }: Report, images: readonly Image[]): Markdown {
  const [first, ...others] = partsOf(blocks);
  const parts = [...(first === undefined ? [] : [first]), ...images.map(presentImage), ...others];
  return markdown`${markdown.join([markdown`## ${escapeMarkdown(title)}`, ...parts], '\n\n')}\n`;
}

/** An image in a file of ours, with its title as what is read in its place. */
export function presentImage({ title, file }: Image): Markdown {
  const address = encodeURI(file) as Markdown;
  return markdown`![${escapeMarkdown(title)}](<${address}>)`;
}

/** The blocks of a report, in their order, without its title; headings of a level. */
export function partsOf(blocks: readonly Block[], level: Level = '###'): readonly Markdown[] {
  return blocks.map((each) => presentBlock(each, level)).filter((part) => part !== '');
}

type Level = '###' | '####';

function presentBlock(block: Block, level: Level): Markdown {
  switch (block.kind) {
    case 'text':
      return markdown.join(
        block.sentences.map((each) => escapeMarkdown(typeof each === 'string' ? each : each.text)),
        ' ',
      );
    case 'list': {
      return withHeading(level, block.heading, markdownList(block.items));
    }
    case 'tables': {
      const tables = block.tables.map((each) => presentTableOf(block, each));
      return withHeading(level, block.heading, markdown.join(tables, '\n\n'));
    }
    default:
      return block satisfies never;
  }
}

function withHeading(level: Level, heading: string | undefined, body: Markdown): Markdown {
  if (heading === undefined) return body;
  const text = escapeMarkdown(heading);
  return level === '###' ? markdown`### ${text}\n\n${body}` : markdown`#### ${text}\n\n${body}`;
}

/** A list of texts. */
export function markdownList(items: readonly string[]): Markdown {
  return markdown.join(
    items.map((each) => markdown`- ${escapeMarkdown(each)}`),
    '\n',
  );
}

/** A table of cells, its columns to the left or to the right. */
export function markdownTable(
  head: readonly Markdown[],
  aligns: readonly ('left' | 'right' | 'none')[],
  rows: readonly (readonly Markdown[])[],
): Markdown {
  const rules = { left: markdown`:--`, right: markdown`--:`, none: markdown`---` };
  const rule = aligns.map((align) => rules[align]);
  const lines = [head, rule, ...rows].map((cells) => markdown`| ${markdown.join(cells, ' | ')} |`);
  return markdown.join(lines, '\n');
}

function presentTableOf({ columns }: TableBlock, { heading, rows, below }: Table): Markdown {
  const kept = [...columns.keys()].filter((at) => columns[at]!.content !== 'bar');
  const head = kept.map((at) => escapeMarkdown(headOnOneLine(at === 0 ? heading : columns[at]!.head)));
  const body = rows.map(({ cells, strong }) =>
    kept.map((at) => {
      const cell = cells[at] ?? '';
      if (columns[at]!.content === 'steps') return stepText(cell);
      const text = escapeMarkdown(cell);
      return strong && text !== '' ? markdown`**${text}**` : text;
    }),
  );
  const aligns = kept.map((at) => columns[at]!.align);
  const table = markdownTable(head, aligns, body);
  return below === undefined ? table : markdown`${table}\n\n${escapeMarkdown(below)}`;
}

/** A step in letters of one width, whose place on its line says where it begins. */
function stepText(bar: string): Markdown {
  if (bar === '') return markdown``;
  // Made of our own signs; its blanks are its place.
  return markdown`\`${bar.replace(/[`|<>\n]/g, '').replaceAll(' ', '\u00a0') as Markdown}\``;
}

/** Where GitHub makes a link or calls a person though nothing says so, wherever it stands. */
const linked =
  /(?<=\b(?:https?|ftp|mailto|xmpp|javascript|data):)(?=\S)|(?<=\bwww)(?=\.)|(?<=@)(?=[\p{L}\p{N}_])/giu;
/** What parts a text for whoever looks for links, and shows nothing. */
const parting = '<!-- -->';

/**
 * The one door to Markdown: a text of any input as it is shown there, on one line, in a table too. No heading, list, link, picture,
 * mark of emphasis or piece of HTML is made of it.
 *
 * Source  GitHub Flavored Markdown (2019), sections 2.4 (backslash escapes) and 6.9 (autolinks); neither keeps a later step from
 *         linking `https:` or `@name`, which only another node between the two does
 * @example escapeMarkdown('a|b <i>') // => 'a\\|b &lt;i&gt;'
 * @example escapeMarkdown('# https://a.fi') // => '\\# https:<!-- -->//a.fi'
 */
export function escapeMarkdown(text: string): Markdown {
  return cleanText(text)
    .replace(/[\\|`*_[\]~]/g, (sign, at: number, all: string) =>
      sign === '_' && isInWord(all, at) ? sign : `\\${sign}`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(linked, parting) as Markdown;
}

/** Within a word an underscore marks nothing, and keys of columns are full of them. */
function isInWord(text: string, at: number): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return isLetter(text[at - 1]) && isLetter(text[at + 1]);
}
