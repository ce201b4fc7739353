import { readOutputPath } from '../../model/path.ts';
import { escapeMarkup, type Markup, markup } from '../markup.ts';
import { presentFigure } from '../picture/html-figure.ts';
import type { Picture } from '../picture/mark.ts';
import { isForCouncil } from '../picture/pictures.ts';
import type { ReportContext } from '../report.ts';
import { drawsPath, inputsPath, municipalitiesPath } from '../trail-paths.ts';
import { basisHeads } from './basis.ts';
import type { Content, MunicipalityPage } from './content.ts';
import { presentDocument } from './document.ts';
import { type LinkOf, presentBlocks, scrolling } from './html-blocks.ts';
import type { SummarySentence } from './summary.ts';

/** What a page is made with besides its content. */
export interface PageOptions {
  /** SHA-256 of a text in UTF-8, in Base64. */
  digestOf(text: string): string;
  /** The summary alone, without pictures and tables. */
  readonly isSummary: boolean;
  /** What lets a reader move inputs: a part of the page, and the script behind it. */
  readonly live?: { readonly markup: Markup; readonly script: string } | undefined;
}

/**
 * A report as one file, without the end tags that HTML leaves out of tables and lists: complete without a script and on paper, with no request to anywhere and a policy that allows nothing but
 * the style and the script that are in it.
 */
export function presentPage(content: Content, options: PageOptions): string {
  const { context, title } = content;
  const { language, words } = context;
  const { heading } = words.report;
  const linkOf = options.isSummary ? () => undefined : linksOf(content);
  const sections = options.isSummary
    ? [
        section('answer', heading.answer, answerOf(content, linkOf)),
        section('run', heading.run, runOf(content)),
      ]
    : [
        section('answer', heading.answer, answerOf(content, linkOf)),
        ...(options.live === undefined ? [] : [options.live.markup]),
        section('pictures', heading.pictures, picturesOf(content, linkOf)),
        ...content.municipalities.map((each) => municipalityOf(each, content, linkOf)),
        section('tables', heading.tables, tablesOf(content, linkOf)),
        section('basis', heading.basis, basisOf(content)),
        section('run', heading.run, runOf(content)),
      ];
  return presentDocument(
    {
      title,
      language,
      head: markup`<header><h1>${escapeMarkup(title)}</h1>${paperOf(content)}</header>${options.isSummary ? markup`` : markup`\n${navigation(content)}`}`,
      main: markup.join(sections, '\n'),
      script: options.live?.script,
    },
    options.digestOf,
  );
}

function section(id: string, heading: string, inside: Markup): Markup {
  return markup`<section id="${escapeMarkup(id)}"><h2>${escapeMarkup(heading)}</h2>\n${inside}\n</section>`;
}

function paperOf({ paper }: Content): Markup {
  if (paper.length === 0) return markup``;
  const lines = paper.map(
    ([head, text]) => markup`<dt>${escapeMarkup(head)}</dt><dd>${escapeMarkup(text)}</dd>`,
  );
  return markup`<dl class="paper">${markup.join(lines, '')}</dl>`;
}

function navigation({ context, municipalities }: Content): Markup {
  const { heading } = context.words.report;
  const links = [
    ['answer', heading.answer],
    ['pictures', heading.pictures],
    ...municipalities.map(({ code, name }) => [`municipality-${code}`, name] as const),
    ['tables', heading.tables],
    ['basis', heading.basis],
    ['run', heading.run],
  ] as const;
  const items = links.map(
    ([id, text]) => markup`<li><a href="#${escapeMarkup(id)}">${escapeMarkup(text)}</a>`,
  );
  return markup`<nav aria-label="${escapeMarkup(heading.contents)}"><ul>${markup.join(items, '')}</ul></nav>`;
}

function answerOf({ summary, caveats, context }: Content, linkOf: LinkOf): Markup {
  const { heading } = context.words.report;
  const sentences = summary.map(
    (each) => markup`<p class="say">${escapeMarkup(each.text)}${trailOf(each, context, linkOf)}</p>`,
  );
  const items = markup.join(
    caveats.map((each) => markup`<li>${escapeMarkup(each)}`),
    '',
  );
  return markup`${markup.join(sentences, '\n')}\n<h3>${escapeMarkup(heading.caveats)}</h3><ul class="caveats">${items}</ul>`;
}

/** Behind a sentence: where its figures are explained. */
function trailOf({ paths }: SummarySentence, { words, nameOf }: ReportContext, linkOf: LinkOf): Markup {
  const { howWorked, heading, trail } = words.report;
  const nameFor = (path: string) => {
    const { measure } = readOutputPath(path);
    if (measure !== undefined) return words.output[measure];
    if (path === inputsPath) return heading.basis;
    return path === drawsPath ? trail.drawsHeading.toLowerCase() : nameOf(path);
  };
  const isOfInputs = paths.every((path) => path !== drawsPath && readOutputPath(path).measure === undefined);
  const links = paths.flatMap((path) => {
    const link = linkOf(path);
    return link === undefined
      ? []
      : [markup`<a href="${escapeMarkup(link)}">${escapeMarkup(nameFor(path))}</a>`];
  });
  if (links.length === 0) return markup``;
  const lead = isOfInputs ? markup`` : markup`${escapeMarkup(howWorked)}: `;
  return markup` <small>(${lead}${markup.join(links, ', ')})</small>`;
}

function picturesOf({ pictures, caption, context, picture }: Content, linkOf: LinkOf): Markup {
  const figure = (each: Picture) => presentFigure(each, { words: picture.words, caption, linkOf });
  const council = pictures.filter(isForCouncil).map(figure);
  const analyst = pictures.filter((each) => !isForCouncil(each)).map(figure);
  const heading = markup`<h2 id="analyst">${escapeMarkup(context.words.report.heading.analyst)}</h2>`;
  return markup.join([...council, ...(analyst.length === 0 ? [] : [heading, ...analyst])], '\n');
}

function municipalityOf(
  { code, name, sentences, pictures }: MunicipalityPage,
  content: Content,
  linkOf: LinkOf,
): Markup {
  const id = `municipality-${code}`;
  const { caption, picture } = content;
  const figures = pictures.map((each) =>
    presentFigure(each, { words: picture.words, caption, linkOf, prefix: `${id}-` }),
  );
  const link = linkOf(municipalitiesPath)!;
  const how = markup`<p><a href="${escapeMarkup(link)}">${escapeMarkup(content.context.words.report.howWorked)}</a></p>`;
  const text = markup`${markup.join(
    sentences.map((each) => markup`<p class="say">${escapeMarkup(each)}</p>`),
    '',
  )}${how}`;
  return markup`<section class="municipality" id="${escapeMarkup(id)}"><h2>${escapeMarkup(name)}</h2>${text}\n${markup.join(figures, '\n')}</section>`;
}

function tablesOf(content: Content, linkOf: LinkOf): Markup {
  const { tables, explanations, trails, moreExplanations, context } = content;
  const explained = explanations.map(
    ({ report }, at) =>
      markup`<details class="explanation"><summary>${escapeMarkup(report.title)}</summary><div id="explain-${at + 1}">${presentBlocks(report.blocks, 4, linkOf)}</div></details>`,
  );
  const heading = markup`<h3 id="explanations">${escapeMarkup(context.words.report.heading.explanations)}</h3>`;
  const more = markup`<p class="small">${escapeMarkup(moreExplanations)}</p>`;
  const method = markup`<p class="small">${escapeMarkup(`${context.words.explain.method} ${context.words.report.trail.proven}`)}</p>`;
  const others = trails.map(
    ({ path, heading: own, text }) =>
      markup`<details class="explanation"><summary>${escapeMarkup(own)}</summary><p id="how-${escapeMarkup(path)}">${escapeMarkup(text)}</p></details>`,
  );
  return markup.join(
    [presentBlocks(tables, 3, linkOf), heading, method, ...explained, ...others, more],
    '\n',
  );
}

function basisOf({ basis, sources, context }: Content): Markup {
  const words = context.words.report.basis;
  const head = basisHeads(context).map((each) => markup`<th class="l">${escapeMarkup(each)}`);
  const rows = basis.map(({ cells }, at) => {
    const [name = '', ...others] = cells;
    const values = markup.join(
      others.map((each) => markup`<td>${escapeMarkup(each)}`),
      '',
    );
    return markup`<tr id="input-${at + 1}"><th>${escapeMarkup(name)}${values}`;
  });
  const table = scrolling(
    markup`<table><thead><tr>${markup.join(head, '')}</thead><tbody>${markup.join(rows, '')}</tbody></table>`,
  );
  const list = markup.join(
    sources.map((each) => markup`<li>${escapeMarkup(each)}`),
    '',
  );
  return markup.join(
    [
      markup`<p>${escapeMarkup(words.meaning)}</p>`,
      table,
      ...(sources.length === 0 ? [] : [markup`<h3>${escapeMarkup(words.sources)}</h3><ul>${list}</ul>`]),
    ],
    '\n',
  );
}

function runOf({ run, warnings, context }: Content): Markup {
  const { heading } = context.words.report;
  const lines = markup.join(
    run.map((each) => markup`<li>${escapeMarkup(each)}`),
    '',
  );
  const told = markup.join(
    warnings.map((each) => markup`<li>${escapeMarkup(each)}`),
    '',
  );
  return markup.join(
    [
      markup`<ul class="small">${lines}</ul>`,
      ...(warnings.length === 0
        ? []
        : [markup`<h3>${escapeMarkup(heading.warnings)}</h3><ul class="warnings">${told}</ul>`]),
    ],
    '\n',
  );
}

/**
 * Where figures and inputs are explained on the page: a figure at its own explanation, else at one of its measure, else at that of
 * its row; an input at its row of the basis.
 */
export function linksOf({
  explanations,
  basis,
  trails,
}: Pick<Content, 'explanations' | 'basis' | 'trails'>): LinkOf {
  const places = new Map([
    ...explanations.map(({ path }, at) => [path, `#explain-${at + 1}`] as const),
    ...trails.map(({ path }) => [path, `#how-${path}`] as const),
    [inputsPath, '#basis'] as const,
  ]);
  const inputs = new Map(basis.map(({ path }, at) => [path, `#input-${at + 1}`]));
  const measures = new Map(
    explanations.flatMap(({ path }, at) => {
      const { measure } = readOutputPath(path);
      return measure === undefined ? [] : [[measure, `#explain-${at + 1}`] as const];
    }),
  );
  // What overlaps is a line of the sum that it belongs to.
  const rowOf = (path: string) => path.replace(/\.[^.]+(\.\d{4})?$/, '');
  return (path) => {
    const { measure } = readOutputPath(path);
    return (
      places.get(path) ??
      inputs.get(path) ??
      (measure && measures.get(measure)) ??
      places.get(rowOf(path)) ??
      places.get(rowOf(rowOf(path)))
    );
  };
}
