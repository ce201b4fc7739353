import {
  escapeMarkdown,
  type Markdown,
  markdown,
  markdownList,
  markdownTable,
  partsOf,
  presentImage,
} from '../markdown.ts';
import type { Picture } from '../picture/mark.ts';
import type { Block } from '../report.ts';
import { basisHeads } from './basis.ts';
import type { Content } from './content.ts';

/** What a Markdown report is made with besides its content. */
export interface MarkdownOptions {
  readonly isSummary: boolean;
  /** Where the file of a picture is, from the report; undefined where none is written. */
  imageOf(picture: Picture, prefix: string): string | undefined;
}

/** A report as GitHub Markdown: pictures are their statements, their figures and, where they are written, images. */
export function presentCouncilMarkdown(content: Content, { isSummary, imageOf }: MarkdownOptions): Markdown {
  const { title, paper, summary, caveats, context } = content;
  const { heading } = context.words.report;
  const text = escapeMarkdown;
  // What is pasted into a paper: the sentences, and where they are from.
  if (isSummary)
    return pageOf([
      markdown`# ${text(title)}`,
      ...summary.map((each) => text(each.text)),
      markdown.join(content.caption.map(text), '; '),
    ]);
  const list = markdownList;
  const parts = [
    markdown`# ${text(title)}`,
    ...(paper.length === 0 ? [] : [list(paper.map(([head, own]) => `${head}: ${own}`))]),
    markdown`## ${text(heading.answer)}`,
    markdown.join(
      summary.map((each) => text(each.text)),
      '\n\n',
    ),
    markdown`### ${text(heading.caveats)}`,
    list(caveats),
    ...wholeOf(content, imageOf),
    markdown`## ${text(heading.run)}`,
    list(content.run),
    ...(content.warnings.length === 0
      ? []
      : [markdown`### ${text(heading.warnings)}`, list(content.warnings)]),
  ];
  return pageOf(parts);
}

function pageOf(parts: readonly Markdown[]): Markdown {
  return markdown`${markdown.join(parts, '\n\n')}\n`;
}

function wholeOf(content: Content, imageOf: MarkdownOptions['imageOf']): readonly Markdown[] {
  const { context, pictures, municipalities, tables, basis, sources, explanations, moreExplanations } =
    content;
  const { heading, basis: words } = context.words.report;
  const text = escapeMarkdown;
  const basisBlock: Block = {
    kind: 'tables',
    heading: undefined,
    columns: basisHeads(context).map((head) => ({
      head,
      align: 'left',
      importance: undefined,
      content: 'name',
    })),
    tables: [
      {
        heading: basisHeads(context)[0]!,
        rows: basis.map(({ cells }) => ({ cells, strong: false })),
        below: undefined,
      },
    ],
  };
  return [
    markdown`## ${text(heading.pictures)}`,
    ...pictures.flatMap((each) => presentPicture(each, imageOf(each, ''))),
    ...municipalities.flatMap((each) => [
      markdown`## ${text(each.name)}`,
      markdown.join(each.sentences.map(text), '\n\n'),
      ...each.pictures.flatMap((own) => presentPicture(own, imageOf(own, `municipality-${each.code}-`))),
    ]),
    markdown`## ${text(heading.tables)}`,
    ...partsOf(tables),
    markdown`### ${text(heading.explanations)}`,
    text(`${context.words.explain.method} ${context.words.report.trail.proven}`),
    ...explanations.flatMap(({ report: { title, blocks } }) => [
      markdown`#### ${text(title)}`,
      ...partsOf(blocks, '####'),
    ]),
    ...content.trails.flatMap((each) => [markdown`#### ${text(each.heading)}`, text(each.text)]),
    text(moreExplanations),
    markdown`## ${text(heading.basis)}`,
    text(words.meaning),
    ...partsOf([basisBlock]),
    ...(sources.length === 0 ? [] : [markdown`### ${text(words.sources)}`, markdownList(sources)]),
  ];
}

function presentPicture({ title, legend, table }: Picture, image: string | undefined): readonly Markdown[] {
  const text = escapeMarkdown;
  const aligns = table.columns.map((_, at) => (at === 0 ? 'left' : 'right'));
  return [
    markdown`### ${text(title)}`,
    ...(image === undefined ? [] : [presentImage({ title, file: image })]),
    text(legend),
    markdownTable(
      table.columns.map(text),
      aligns,
      table.rows.map(({ cells }) => cells.map(text)),
    ),
  ];
}
