import { escapeMarkdown, presentImage, presentReportMarkdown } from '../markdown.ts';
import type { Picture } from '../picture/mark.ts';
import type { Block, Report } from '../report.ts';
import { basisHeads } from './basis.ts';
import type { Content } from './content.ts';

/** What a Markdown report is made with besides its content. */
export interface MarkdownOptions {
  readonly isSummary: boolean;
  /** Where the file of a picture is, from the report; undefined where none is written. */
  imageOf(picture: Picture, prefix: string): string | undefined;
}

/** A report as GitHub Markdown: pictures are their statements, their figures and, where they are written, images. */
export function presentCouncilMarkdown(content: Content, { isSummary, imageOf }: MarkdownOptions): string {
  const { title, paper, summary, caveats, context } = content;
  const { heading } = context.words.report;
  const text = escapeMarkdown;
  // What is pasted into a paper: the sentences, and where they are from.
  if (isSummary)
    return `${[`# ${text(title)}`, ...summary.map((each) => text(each.text)), content.caption.map(text).join('; ')].join('\n\n')}\n`;
  const list = (items: readonly string[]) => items.map((each) => `- ${text(each)}`).join('\n');
  const parts = [
    `# ${text(title)}`,
    ...(paper.length === 0 ? [] : [list(paper.map(([head, own]) => `${head}: ${own}`))]),
    `## ${text(heading.answer)}`,
    summary.map((each) => text(each.text)).join('\n\n'),
    `### ${text(heading.caveats)}`,
    list(caveats),
    ...wholeOf(content, imageOf),
    `## ${text(heading.run)}`,
    list(content.run),
    ...(content.warnings.length === 0 ? [] : [`### ${text(heading.warnings)}`, list(content.warnings)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function wholeOf(content: Content, imageOf: MarkdownOptions['imageOf']): readonly string[] {
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
    `## ${text(heading.pictures)}`,
    ...pictures.flatMap((each) => presentPicture(each, imageOf(each, ''))),
    ...municipalities.flatMap((each) => [
      `## ${text(each.name)}`,
      each.sentences.map(text).join('\n\n'),
      ...each.pictures.flatMap((own) => presentPicture(own, imageOf(own, `municipality-${each.code}-`))),
    ]),
    `## ${text(heading.tables)}`,
    blocksOf(tables),
    `### ${text(heading.explanations)}`,
    text(`${context.words.explain.method} ${context.words.report.trail.proven}`),
    ...explanations.map(({ report }) => presentReportMarkdown(report).trimEnd().replace(/^#+ /gm, '#### ')),
    ...content.trails.flatMap((each) => [`#### ${text(each.heading)}`, text(each.text)]),
    text(moreExplanations),
    `## ${text(heading.basis)}`,
    text(words.meaning),
    blocksOf([basisBlock]),
    ...(sources.length === 0
      ? []
      : [`### ${text(words.sources)}`, sources.map((each) => `- ${text(each)}`).join('\n')]),
  ];
}

function presentPicture({ title, legend, table }: Picture, image: string | undefined): readonly string[] {
  const text = escapeMarkdown;
  const head = table.columns.map(text);
  const rule = table.columns.map((_, at) => (at === 0 ? ':--' : '--:'));
  const rows = table.rows.map(({ cells }) => cells.map(text));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `### ${text(title)}`,
    ...(image === undefined ? [] : [presentImage({ title, file: image })]),
    text(legend),
    lines.join('\n'),
  ];
}

/** Blocks without the title of a report of their own. */
function blocksOf(blocks: readonly Block[]): string {
  const report: Report = { title: '', blocks };
  return presentReportMarkdown(report)
    .replace(/^## *\n+/, '')
    .trimEnd();
}
