import { Chalk } from 'chalk';
import type { Language } from '../model/language.ts';
import type { ProblemName } from '../problems/catalogue.ts';
import type { Place, Problem, Severity } from '../problems/problem.ts';
import { cleanText, type Line, showControls } from './clean-text.ts';
import { problemWordings, textsOfProblem } from './problem-texts.ts';
import type { ProblemFrame, Texts } from './wording/problems/texts.ts';
import { writerOf } from './writer.ts';

/** Writes what comes to standard error of signs of its own and of clean texts. */
const line = writerOf('line');

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
export function presentProblem(problem: Problem, options: ProblemOptions): Line {
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
): Line {
  const { frame } = problemWordings[language];
  const { red, yellow, bold, dim } = paintsOf(colour);
  const paint = severity === 'error' ? red : yellow;
  const header =
    place?.header === undefined ? line`` : line` ${cleanText(frame.column(cleanText(place.header)))}`;
  const what = line`${cleanText(frame.severity[severity])}: ${name}`;
  const head = line`${placePrefix(place, bold)}${paint(what)}${header}`;
  const found = cleanText(texts.found).replace(/\.$/, '');
  const sentence = cleanText(frame.sentence(found, cleanText(texts.expected)));
  const hint = cleanText(texts.hint);
  const lines = [head, ...excerpt(place, paint, dim), sentence, ...(hint === '' ? [] : [hint])];
  return line`${line.join(lines, '\n')}\n`;
}

/**
 * Problems in the order given: errors in full, warnings in a line with what to do below it, at most twenty, then the count of the rest.
 * Where there are more, errors are reported before warnings. More than a few of one name and file that can be reported together share a line.
 */
export function presentProblems(
  problems: readonly Problem[],
  { most = 20, ...options }: ProblemsOptions,
): Line {
  const { frame } = problemWordings[options.language];
  const lines = foldAlike(
    problems.map((each) => worded(each, options.language)),
    frame,
  );
  const errors = lines.filter((each) => each.severity === 'error');
  const warnings = lines.filter((each) => each.severity === 'warning');
  const told = new Set([...errors, ...warnings].slice(0, most));
  let text = line``;
  let before: Worded | undefined;
  for (const each of lines) {
    if (!told.has(each)) continue;
    const apart = before !== undefined && (before.severity === 'error' || each.severity === 'error');
    const own = each.severity === 'error' ? presentInFull(each, options) : presentWarning(each, options);
    text = line`${text}${apart ? '\n' : ''}${own}`;
    before = each;
  }
  const rest = lines.length - told.size;
  if (rest === 0) return text;
  const restErrors = Math.max(0, errors.length - most);
  const more = cleanText(frame.more(restErrors, rest - restErrors));
  return line`${text}${text === '' ? '' : '\n'}${more}\n`;
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
): Line {
  const { yellow, bold, dim } = paintsOf(colour);
  const head = line`${cleanText(problemWordings[language].frame.severity[severity])}: ${name}`;
  const advice = cleanText(hint);
  const below = advice === '' ? line`` : line`  ${dim(advice)}\n`;
  return line`${placePrefix(place, bold)}${yellow(head)}: ${cleanText(found)}\n${below}`;
}

/** Colours a text: the escapes around it are ours. */
type Paint = (text: Line) => Line;

function paintsOf(colour: boolean) {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const by =
    (style: (text: string) => string): Paint =>
    (text) =>
      style(text) as Line;
  return { red: by(chalk.red), yellow: by(chalk.yellow), bold: by(chalk.bold), dim: by(chalk.dim) };
}

function placePrefix(place: Place | undefined, paint: Paint): Line {
  if (place === undefined) return line``;
  if (place.cell !== undefined) return line`${paint(line`${cleanText(`${place.file} ${place.cell}`)}:`)} `;
  const at = place.line === undefined ? line`` : line`${place.line}:`;
  const column = place.line === undefined || place.column === undefined ? line`` : line`${place.column}:`;
  return line`${paint(line`${cleanText(place.file)}:${at}${column}`)} `;
}

/** The line with a mark below what is wrong; long lines are cut around it. */
function excerpt(place: Place | undefined, paint: Paint, frame: Paint): readonly Line[] {
  if (place?.line === undefined || place.text === undefined || place.text.trim() === '') return [];
  const gutter = blanks(String(place.line).length);
  const { before, marked, after } = cutAround(place.text, (place.column ?? 1) - 1, place.length ?? 1);
  const shown = line`${before}${marked}${after}`.trimEnd() as Line;
  const lines = [frame(line`${gutter} |`), line`${frame(line`${place.line} |`)} ${shown}`];
  if (place.column === undefined) return lines;
  const mark = '^'.repeat(Math.max(1, columnsOf(marked))) as Line;
  return [...lines, line`${frame(line`${gutter} |`)} ${blanks(columnsOf(before))}${paint(mark)}`];
}

function blanks(count: number): Line {
  return ' '.repeat(count) as Line;
}

function cutAround(text: string, at: number, length: number) {
  const start = Math.min(Math.max(0, at), text.length);
  const end = Math.min(text.length, start + Math.min(length, excerptLength - 16));
  const room = excerptLength - (end - start);
  const whole = text.length <= excerptLength;
  const from = whole ? 0 : Math.max(0, Math.min(start - Math.floor(room / 2), text.length - excerptLength));
  const to = whole ? text.length : Math.min(text.length, from + excerptLength);
  return {
    before: line`${from > 0 ? '…' : ''}${showControls(text.slice(from, start))}`,
    marked: showControls(text.slice(start, end)),
    after: line`${showControls(text.slice(end, to))}${to < text.length ? '…' : ''}`,
  };
}

/** Columns of a terminal that a text takes: wide letters take two, combining marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /\p{Mark}|\u200d/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}
