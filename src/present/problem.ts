import { Chalk } from 'chalk';
import type { Language } from '../model/language.ts';
import type { ProblemName } from '../problems/catalogue.ts';
import type { Place, Problem, Severity } from '../problems/problem.ts';
import { cleanText, showControls } from './clean-text.ts';
import { problemWordings, textsOfProblem } from './problem-texts.ts';
import type { ProblemFrame, Texts } from './wording/problems/texts.ts';

export interface ProblemOptions {
  readonly colour: boolean;
  readonly language: Language;
}

export interface ProblemsOptions extends ProblemOptions {
  /** How many are reported before the rest is only counted. */
  readonly most?: number;
}

/** A problem with its texts. */
interface Worded extends Texts {
  readonly name: ProblemName;
  readonly severity: Severity;
  readonly place: Place | undefined;
}

/** The user's own line is shown up to this length, around the place of the problem. */
const excerptLength = 96;
const wide =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** One problem in full, as `presentProblems` does of an error. */
export function presentProblem(problem: Problem, options: ProblemOptions): string {
  return presentInFull(worded(problem, options.language), options);
}

function worded(each: Problem, language: Language): Worded {
  const { name, severity, place } = each;
  return { name, severity, place, ...textsOfProblem(each, language) };
}

/**
 * One problem in full: place first, so that editors jump there; the user's own line with a mark below it; what was
 * found and expected; what to do.
 */
function presentInFull(
  { name, severity, place, ...texts }: Worded,
  { colour, language }: ProblemOptions,
): string {
  const { frame } = problemWordings[language];
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paint = severity === 'error' ? chalk.red : chalk.yellow;
  const header = place?.header === undefined ? '' : ` ${frame.column(cleanText(place.header))}`;
  const head = `${placePrefix(place, chalk.bold)}${paint(`${frame.severity[severity]}: ${name}`)}${header}`;
  const found = cleanText(texts.found).replace(/\.$/, '');
  const lines = [head, ...excerpt(place, paint, chalk.dim), frame.sentence(found, cleanText(texts.expected))];
  const hint = cleanText(texts.hint);
  if (hint !== '') lines.push(hint);
  return `${lines.join('\n')}\n`;
}

/**
 * Problems in the order given: errors in full, warnings in a line with what to do below it, at most twenty, then the count of the rest.
 * Where there are more, errors are reported before warnings. More than a few of one name and file that can be reported together share a line.
 */
export function presentProblems(
  problems: readonly Problem[],
  { most = 20, ...options }: ProblemsOptions,
): string {
  const { frame } = problemWordings[options.language];
  const lines = foldAlike(
    problems.map((each) => worded(each, options.language)),
    frame,
  );
  const errors = lines.filter((each) => each.severity === 'error');
  const warnings = lines.filter((each) => each.severity === 'warning');
  const told = new Set([...errors, ...warnings].slice(0, most));
  let text = '';
  let before: Worded | undefined;
  for (const each of lines) {
    if (!told.has(each)) continue;
    const apart = before !== undefined && (before.severity === 'error' || each.severity === 'error');
    const own = each.severity === 'error' ? presentInFull(each, options) : presentWarning(each, options);
    text += `${apart ? '\n' : ''}${own}`;
    before = each;
  }
  const rest = lines.length - told.size;
  if (rest === 0) return text;
  const restErrors = Math.max(0, errors.length - most);
  return `${text}${text === '' ? '' : '\n'}${frame.more(restErrors, rest - restErrors)}\n`;
}

/** So many problems of one name and file are still reported each. */
const mostAlone = 3;
/** So many are named in one line. */
const mostNamed = { warning: 20, error: 5 } as const;

/** Puts the problems of one name and file into one, where they are many and can be reported together. */
function foldAlike(problems: readonly Worded[], frame: ProblemFrame): readonly Worded[] {
  const groups = new Map<string, Worded[]>();
  const keyOf = ({ name, place, many }: Worded) => JSON.stringify([name, place?.file, many?.what]);
  for (const each of problems) {
    if (each.many === undefined) continue;
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return problems.flatMap((each) => {
    const { many } = each;
    const group = many === undefined ? [] : (groups.get(keyOf(each)) ?? []);
    if (many === undefined || group.length <= mostAlone) return [each];
    if (group[0] !== each) return [];
    const most = mostNamed[each.severity];
    const items = group.slice(0, most).map((other) => other.many?.item ?? '');
    const { expected = each.expected, hint = each.hint } = many;
    const found = frame.many(group.length, many.what, items, Math.max(0, group.length - most));
    return [{ ...each, place: each.place && { file: each.place.file }, expected, hint, found }];
  });
}

function presentWarning(
  { place, severity, name, found, hint }: Worded,
  { colour, language }: ProblemOptions,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const head = `${problemWordings[language].frame.severity[severity]}: ${name}`;
  const advice = cleanText(hint);
  const below = advice === '' ? '' : `  ${chalk.dim(advice)}\n`;
  return `${placePrefix(place, chalk.bold)}${chalk.yellow(head)}: ${cleanText(found)}\n${below}`;
}

type Paint = (text: string) => string;

function placePrefix(place: Place | undefined, paint: Paint): string {
  if (place === undefined) return '';
  if (place.cell !== undefined) return `${paint(`${cleanText(`${place.file} ${place.cell}`)}:`)} `;
  const parts = [cleanText(place.file), place.line, place.line === undefined ? undefined : place.column];
  return `${paint(`${parts.filter((part) => part !== undefined).join(':')}:`)} `;
}

/** The line with a mark below what is wrong; long lines are cut around it. */
function excerpt(place: Place | undefined, paint: Paint, frame: Paint): readonly string[] {
  if (place?.line === undefined || place.text === undefined || place.text.trim() === '') return [];
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  const { before, marked, after } = cutAround(place.text, (place.column ?? 1) - 1, place.length ?? 1);
  const lines = [frame(`${gutter} |`), `${frame(`${number} |`)} ${`${before}${marked}${after}`.trimEnd()}`];
  if (place.column === undefined) return lines;
  const mark = '^'.repeat(Math.max(1, columnsOf(marked)));
  return [...lines, `${frame(`${gutter} |`)} ${' '.repeat(columnsOf(before))}${paint(mark)}`];
}

function cutAround(text: string, at: number, length: number) {
  const start = Math.min(Math.max(0, at), text.length);
  const end = Math.min(text.length, start + Math.min(length, excerptLength - 16));
  const room = excerptLength - (end - start);
  const whole = text.length <= excerptLength;
  const from = whole ? 0 : Math.max(0, Math.min(start - Math.floor(room / 2), text.length - excerptLength));
  const to = whole ? text.length : Math.min(text.length, from + excerptLength);
  return {
    before: `${from > 0 ? '…' : ''}${showControls(text.slice(from, start))}`,
    marked: showControls(text.slice(start, end)),
    after: `${showControls(text.slice(end, to))}${to < text.length ? '…' : ''}`,
  };
}

/** Columns of a terminal that a text takes: wide letters take two, combining marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /\p{Mark}|\u200d/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}
