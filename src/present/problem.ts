import { Chalk } from 'chalk';
import type { Place, Problem } from '../problems/problem.ts';
import { cleanText, showControls } from './clean-text.ts';

export interface ProblemOptions {
  readonly colour: boolean;
}

export interface ProblemsOptions extends ProblemOptions {
  /** How many are reported before the rest is only counted. */
  readonly most?: number;
}

/** The user's own line is shown up to this length, around the place of the problem. */
const excerptLength = 96;
const wide =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * One problem in full: place first, so that editors jump there; the user's own line with a mark below it; what was
 * found and expected; what to do.
 */
export function presentProblem(problem: Problem, { colour }: ProblemOptions): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paint = problem.severity === 'error' ? chalk.red : chalk.yellow;
  const { place } = problem;
  const header = place?.header === undefined ? '' : ` (column ${cleanText(place.header)})`;
  const head = `${placePrefix(place, chalk.bold)}${paint(`${problem.severity}: ${problem.name}`)}${header}`;
  const found = cleanText(problem.found).replace(/\.$/, '');
  const lines = [
    head,
    ...excerpt(place, paint, chalk.dim),
    `${found}; expected ${cleanText(problem.expected)}.`,
  ];
  const hint = cleanText(problem.hint);
  if (hint !== '') lines.push(hint);
  return `${lines.join('\n')}\n`;
}

/**
 * Problems in the order given: errors in full, warnings in a line each, at most twenty, then the count of the rest.
 * Where there are more, errors are reported before warnings. More than a few of one name and file that can be reported together share a line.
 */
export function presentProblems(
  problems: readonly Problem[],
  { colour, most = 20 }: ProblemsOptions,
): string {
  const lines = foldAlike(problems);
  const errors = lines.filter((each) => each.severity === 'error');
  const warnings = lines.filter((each) => each.severity === 'warning');
  const told = new Set([...errors, ...warnings].slice(0, most));
  let text = '';
  let before: Problem | undefined;
  for (const each of lines) {
    if (!told.has(each)) continue;
    const apart = before !== undefined && (before.severity === 'error' || each.severity === 'error');
    text += `${apart ? '\n' : ''}${each.severity === 'error' ? presentProblem(each, { colour }) : presentWarning(each, colour)}`;
    before = each;
  }
  const rest = lines.length - told.size;
  if (rest === 0) return text;
  const restErrors = Math.max(0, errors.length - most);
  const counts = [count(restErrors, 'error'), count(rest - restErrors, 'warning')].filter(
    (each) => each !== '',
  );
  return `${text}${text === '' ? '' : '\n'}and ${counts.join(' and ')} more\n`;
}

/** So many problems of one name and file are still reported each. */
const mostAlone = 3;
/** So many are named in one line. */
const mostNamed = { warning: 20, error: 5 } as const;

/** Puts the problems of one name and file into one, where they are many and can be reported together. */
function foldAlike(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  const keyOf = ({ name, place, many }: Problem) => JSON.stringify([name, place?.file, many?.what]);
  for (const each of problems) {
    if (each.many === undefined) continue;
    groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  }
  return problems.flatMap((each) => {
    const group = each.many === undefined ? [] : (groups.get(keyOf(each)) ?? []);
    if (group.length <= mostAlone) return [each];
    if (group[0] !== each) return [];
    const most = mostNamed[each.severity];
    const items = group.slice(0, most).map(({ many }) => many?.item);
    const rest = group.length > most ? [`and ${group.length - most} more`] : [];
    const { expected = each.expected, hint = each.hint } = each.many ?? {};
    const place = each.place && { file: each.place.file };
    return [
      {
        ...each,
        place,
        expected,
        hint,
        found: `${group.length} ${each.many?.what}: ${[...items, ...rest].join(', ')}`,
      },
    ];
  });
}

function presentWarning(problem: Problem, colour: boolean): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { place, severity, name, found } = problem;
  return `${placePrefix(place, chalk.bold)}${chalk.yellow(`${severity}: ${name}`)}: ${cleanText(found)}\n`;
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
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
