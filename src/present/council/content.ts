import type { Explanation } from '../../model/explanation.ts';
import type { Paper } from '../../model/paper.ts';
import { readOutputPath } from '../../model/path.ts';
import type { MunicipalityFigures, ReportParts } from '../../model/report.ts';
import type { Result } from '../../model/result.ts';
import { cleanText } from '../clean-text.ts';
import { composeEstimateReport } from '../estimate-report.ts';
import { composeExplanationReport } from '../explanation.ts';
import { amountRange } from '../picture/amount.ts';
import { createPictureContext, type PictureContext } from '../picture/context.ts';
import type { Picture } from '../picture/mark.ts';
import { composePictures } from '../picture/pictures.ts';
import { composeProjects } from '../picture/projects.ts';
import { composeRange } from '../picture/range.ts';
import { composeTornado } from '../picture/tornado.ts';
import { presentProblems } from '../problem.ts';
import {
  type Block,
  createReportContext,
  drawsText,
  type Report,
  type ReportContext,
  type ReportOptions,
  runLines,
  scenarioTitle,
} from '../report.ts';
import { breakEvenPath, drawsPath, fundPath, municipalitiesPath, sharingPath } from '../trail-paths.ts';
import { type BasisRow, basisRows } from './basis.ts';
import { composeCaveats } from './caveats.ts';
import { type SummarySentence, summarise } from './summary.ts';

/** So much of a digest tells files apart; JSON has the whole. */
const digestLength = 16;

/** More warnings are counted. */
const mostWarnings = 50;

/** One municipality of a report. */
export interface MunicipalityPage {
  readonly code: string;
  readonly name: string;
  readonly sentences: readonly string[];
  readonly pictures: readonly Picture[];
}

/** A report before it is set in a form: what stands in each of its parts. */
export interface Content {
  readonly title: string;
  /** The scenario as it was named. */
  readonly file: string;
  readonly paper: readonly (readonly [head: string, text: string])[];
  readonly summary: readonly SummarySentence[];
  readonly caveats: readonly string[];
  readonly pictures: readonly Picture[];
  readonly tables: readonly Block[];
  readonly basis: readonly BasisRow[];
  readonly sources: readonly string[];
  /** By the path of the figure. */
  readonly explanations: readonly { readonly path: string; readonly report: Report }[];
  /** How figures come about that no formula of a row gives, by what leads there. */
  readonly trails: readonly { readonly path: string; readonly heading: string; readonly text: string }[];
  readonly moreExplanations: string;
  readonly municipalities: readonly MunicipalityPage[];
  readonly warnings: readonly string[];
  readonly run: readonly string[];
  /** Below every picture. */
  readonly caption: readonly string[];
  readonly context: ReportContext;
  readonly picture: PictureContext;
}

/** Puts all parts of a report into words, pictures and tables. */
export function composeContent(parts: ReportParts, options: ReportOptions): Content {
  const { result, figures, paper, municipalities, explanations } = parts;
  const context = createReportContext(options, result.run.names);
  const picture = createPictureContext(context);
  const words = context.words.report;
  const title = scenarioTitle(result.scenario, options.language);
  const run = runLines(result.run, drawsText(result.run, context), context);
  const { blocks } = composeEstimateReport(result, { ...options, hasPictures: true });
  return {
    title,
    file: cleanText(result.scenario.file),
    paper: paperLines(paper, context),
    summary: summarise(parts, context, picture),
    caveats: composeCaveats(result, context, picture),
    pictures: composePictures(figures, picture, context),
    // The run is told in a part of its own.
    tables: blocks.slice(0, -1),
    basis: basisRows(result, context),
    sources: Object.entries(result.sources).map(([id, text]) => cleanText(`${id}: ${text}`)),
    explanations: [...explanations].map(([path, each]) => explained(path, each, options)),
    trails: trailsOf(parts, context),
    moreExplanations: words.moreExplanations(`digisave explain ${cleanText(result.scenario.file)} PATH`),
    municipalities: municipalities.map((each) => pageOf(each, picture, context)),
    warnings: warningLines(result, options),
    run: [
      ...run,
      ...result.run.digests.map(
        ({ file, sha256 }) => `${cleanText(file)} SHA-256 ${sha256.slice(0, digestLength)}…`,
      ),
    ],
    caption: captionOf(result, title, run),
    context,
    picture,
  };
}

/** Warnings of the run, each with what to do; those of a name share a line as on a terminal. */
function warningLines({ problems }: Result, { language }: ReportOptions): readonly string[] {
  const text = presentProblems(problems, { language, colour: false, most: mostWarnings });
  // A line that is indented belongs to the one before it.
  return text
    .trimEnd()
    .split(/\n(?! )/)
    .filter((each) => each !== '')
    .map((each) => cleanText(each));
}

/** What percentiles, chances and figures of municipalities come about by. */
function trailsOf(
  { result, municipalities, figures }: ReportParts,
  context: ReportContext,
): Content['trails'] {
  const { report, share, breakEven, fund } = context.words;
  const { trail } = report;
  const hasAreas = municipalities.length > 0 || figures.areas.length > 1;
  return [
    { path: drawsPath, heading: trail.drawsHeading, text: trail.draws(drawsText(result.run, context)) },
    ...(hasAreas
      ? [{ path: municipalitiesPath, heading: trail.municipalitiesHeading, text: trail.municipalities }]
      : []),
    ...(figures.sharing.length > 0
      ? [{ path: sharingPath, heading: share.membersHeading, text: share.meaning.join(' ') }]
      : []),
    ...(figures.breakEven.length > 0
      ? [{ path: breakEvenPath, heading: trail.breakEvenHeading, text: breakEven.meaning.join(' ') }]
      : []),
    ...(figures.portfolio.length > 0
      ? [{ path: fundPath, heading: trail.fundHeading, text: fund.meaning }]
      : []),
  ];
}

function explained(
  path: string,
  explanation: Explanation,
  options: ReportOptions,
): Content['explanations'][number] {
  return {
    path,
    report: composeExplanationReport(explanation, {
      ...options,
      isBeside: true,
      isBrief: isBrief(path, explanation),
    }),
  };
}

/** Whether it only shows how a measure is worked: the inputs and costs are those of the saving of the row. */
function isBrief(path: string, { years }: Explanation): boolean {
  return readOutputPath(path).measure !== undefined && years.length === 0;
}

function paperLines(paper: Paper | undefined, { words }: ReportContext): Content['paper'] {
  const heads = words.report.paper;
  return (['author', 'date', 'version', 'approver'] as const).flatMap((key) => {
    const text = paper?.[key];
    return text === undefined ? [] : [[heads[key], cleanText(String(text))] as const];
  });
}

function captionOf({ scenario, sources }: Result, title: string, run: readonly string[]): readonly string[] {
  const ids = Object.keys(sources).map(cleanText);
  const named = ids.length === 0 ? [] : [ids.join(', ')];
  return [[title, cleanText(scenario.file), ...named].join('; '), ...run.slice(0, 1)];
}

/** What one municipality contributes to the result, with the pictures that are of its own figures. */
function pageOf(
  own: MunicipalityFigures,
  picture: PictureContext,
  { words }: ReportContext,
): MunicipalityPage {
  const { rows, tornados, together, code } = own;
  const name = cleanText(own.name);
  const total = rows.at(-1)!;
  const { answer, partOf } = words.report;
  const sentence =
    total.low === 0 && total.high === 0
      ? answer.nothing(name)
      : answer.saving(name, amountRange(total.low, total.high, picture));
  const figures = { rows, tornados, together, published: [] };
  const tornado = composeTornado(figures, picture);
  return {
    code,
    name,
    sentences: [sentence, partOf],
    pictures: [
      composeRange(figures, picture),
      composeProjects(figures, picture),
      ...(tornado === undefined ? [] : [tornado]),
    ],
  };
}
