import { readOutputPath } from '../../model/path.ts';
import { escapeMarkup } from '../markup.ts';
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
  readonly live?: { readonly markup: string; readonly script: string } | undefined;
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
      head: `<header><h1>${escapeMarkup(title)}</h1>${paperOf(content)}</header>${options.isSummary ? '' : `\n${navigation(content)}`}`,
      main: sections.join('\n'),
      script: options.live?.script,
    },
    options.digestOf,
  );
}

function section(id: string, heading: string, inside: string): string {
  return `<section id="${id}"><h2>${escapeMarkup(heading)}</h2>\n${inside}\n</section>`;
}

function paperOf({ paper }: Content): string {
  if (paper.length === 0) return '';
  const lines = paper.map(([head, text]) => `<dt>${escapeMarkup(head)}</dt><dd>${escapeMarkup(text)}</dd>`);
  return `<dl class="paper">${lines.join('')}</dl>`;
}

function navigation({ context, municipalities }: Content): string {
  const { heading } = context.words.report;
  const links = [
    ['answer', heading.answer],
    ['pictures', heading.pictures],
    ...municipalities.map(({ code, name }) => [`municipality-${code}`, name] as const),
    ['tables', heading.tables],
    ['basis', heading.basis],
    ['run', heading.run],
  ] as const;
  const items = links.map(([id, text]) => `<li><a href="#${escapeMarkup(id)}">${escapeMarkup(text)}</a>`);
  return `<nav aria-label="${escapeMarkup(heading.contents)}"><ul>${items.join('')}</ul></nav>`;
}

function answerOf({ summary, caveats, context }: Content, linkOf: LinkOf): string {
  const { heading } = context.words.report;
  const sentences = summary.map(
    (each) => `<p class="say">${escapeMarkup(each.text)}${trailOf(each, context, linkOf)}</p>`,
  );
  const items = caveats.map((each) => `<li>${escapeMarkup(each)}`).join('');
  return `${sentences.join('\n')}\n<h3>${escapeMarkup(heading.caveats)}</h3><ul class="caveats">${items}</ul>`;
}

/** Behind a sentence: where its figures are explained. */
function trailOf({ paths }: SummarySentence, { words, nameOf }: ReportContext, linkOf: LinkOf): string {
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
    return link === undefined ? [] : [`<a href="${escapeMarkup(link)}">${escapeMarkup(nameFor(path))}</a>`];
  });
  if (links.length === 0) return '';
  const lead = isOfInputs ? '' : `${escapeMarkup(howWorked)}: `;
  return ` <small>(${lead}${links.join(', ')})</small>`;
}

function picturesOf({ pictures, caption, context, picture }: Content, linkOf: LinkOf): string {
  const figure = (each: Picture) => presentFigure(each, { words: picture.words, caption, linkOf });
  const council = pictures.filter(isForCouncil).map(figure);
  const analyst = pictures.filter((each) => !isForCouncil(each)).map(figure);
  const heading = `<h2 id="analyst">${escapeMarkup(context.words.report.heading.analyst)}</h2>`;
  return [...council, ...(analyst.length === 0 ? [] : [heading, ...analyst])].join('\n');
}

function municipalityOf(
  { code, name, sentences, pictures }: MunicipalityPage,
  content: Content,
  linkOf: LinkOf,
): string {
  const id = `municipality-${code}`;
  const { caption, picture } = content;
  const figures = pictures.map((each) =>
    presentFigure(each, { words: picture.words, caption, linkOf, prefix: `${id}-` }),
  );
  const link = linkOf(municipalitiesPath)!;
  const how = `<p><a href="${escapeMarkup(link)}">${escapeMarkup(content.context.words.report.howWorked)}</a></p>`;
  const text = `${sentences.map((each) => `<p class="say">${escapeMarkup(each)}</p>`).join('')}${how}`;
  return `<section class="municipality" id="${escapeMarkup(id)}"><h2>${escapeMarkup(name)}</h2>${text}\n${figures.join('\n')}</section>`;
}

function tablesOf(content: Content, linkOf: LinkOf): string {
  const { tables, explanations, trails, moreExplanations, context } = content;
  const explained = explanations.map(
    ({ report }, at) =>
      `<details class="explanation"><summary>${escapeMarkup(report.title)}</summary><div id="explain-${at + 1}">${presentBlocks(report.blocks, 4, linkOf)}</div></details>`,
  );
  const heading = `<h3 id="explanations">${escapeMarkup(context.words.report.heading.explanations)}</h3>`;
  const more = `<p class="small">${escapeMarkup(moreExplanations)}</p>`;
  const method = `<p class="small">${escapeMarkup(`${context.words.explain.method} ${context.words.report.trail.proven}`)}</p>`;
  const others = trails.map(
    ({ path, heading: own, text }) =>
      `<details class="explanation"><summary>${escapeMarkup(own)}</summary><p id="how-${path}">${escapeMarkup(text)}</p></details>`,
  );
  return [presentBlocks(tables, 3, linkOf), heading, method, ...explained, ...others, more].join('\n');
}

function basisOf({ basis, sources, context }: Content): string {
  const words = context.words.report.basis;
  const head = basisHeads(context).map((each) => `<th class="l">${escapeMarkup(each)}`);
  const rows = basis.map(({ cells }, at) => {
    const [name = '', ...others] = cells;
    const values = others.map((each) => `<td>${escapeMarkup(each)}`).join('');
    return `<tr id="input-${at + 1}"><th>${escapeMarkup(name)}${values}`;
  });
  const table = scrolling(
    `<table><thead><tr>${head.join('')}</thead><tbody>${rows.join('')}</tbody></table>`,
  );
  const list = sources.map((each) => `<li>${escapeMarkup(each)}`).join('');
  return [
    `<p>${escapeMarkup(words.meaning)}</p>`,
    table,
    ...(sources.length === 0 ? [] : [`<h3>${escapeMarkup(words.sources)}</h3><ul>${list}</ul>`]),
  ].join('\n');
}

function runOf({ run, warnings, context }: Content): string {
  const { heading } = context.words.report;
  const lines = run.map((each) => `<li>${escapeMarkup(each)}`).join('');
  const told = warnings.map((each) => `<li>${escapeMarkup(each)}`).join('');
  return [
    `<ul class="small">${lines}</ul>`,
    ...(warnings.length === 0
      ? []
      : [`<h3>${escapeMarkup(heading.warnings)}</h3><ul class="warnings">${told}</ul>`]),
  ].join('\n');
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
