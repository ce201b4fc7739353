import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { CheckedValue, CheckOutcome } from '../model/check.ts';
import type { ProblemRecord } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { escapeMarkdown } from './markdown.ts';
import { fixedText, peopleMarks } from './number-text.ts';

interface CheckTextOptions {
  readonly colour: boolean;
}

const heads = ['path', 'expected', 'found', 'change', 'tolerance', 'source'] as const;
/** More moved values than people read at once. */
const mostRows = 50;

/**
 * What changed, and how much was checked, in the form a person or a machine wants. Problems of cases that could not be
 * checked go to standard error for people; machines read one file alone, in which they must not be missing.
 */
export type CheckWriter = (
  outcomes: readonly CheckOutcome[],
  problems: readonly ProblemRecord[],
  options: CheckTextOptions,
) => string;

export const checkJson: CheckWriter = (outcomes, problems) =>
  `${JSON.stringify({ cases: outcomes, ...counts(outcomes), problems }, undefined, 2)}\n`;

function counts(outcomes: readonly CheckOutcome[]) {
  const values = outcomes.flatMap((each) => each.values);
  return { files: outcomes.length, values: values.length, moved: values.filter((each) => each.moved).length };
}

function summary(outcomes: readonly CheckOutcome[], problems: readonly ProblemRecord[]): string {
  const { files, values, moved } = counts(outcomes);
  const outcome = moved === 0 ? 'all unchanged' : `${number(moved)} changed`;
  const noun = (count: number, word: string) => `${number(count)} ${word}${count === 1 ? '' : 's'}`;
  const broken = problems.length === 0 ? '' : `, ${noun(problems.length, 'problem')} reported`;
  return `${noun(values, 'value')} in ${noun(files, 'file')} checked: ${outcome}${broken}.`;
}

function number(count: number): string {
  return fixedText(count, 0, peopleMarks.en);
}

function movedOf({ values }: CheckOutcome): readonly CheckedValue[] {
  const moved = values.filter((each) => each.moved);
  // What goes in comes first: it is mostly the cause of all that comes out.
  return [...moved.filter(isInput), ...moved.filter((each) => !isInput(each))];
}

function isInput({ path }: CheckedValue): boolean {
  return (
    /^(parameter|settings|costs)\.|\.saving\./.test(path) || path.startsWith('sum.') || path === 'sha256'
  );
}

/** Enough digits to find what changed; JSON has all. */
const shownDigits = 10;

function valueText(value: CheckedValue['found']): string {
  if (value === null) return '–';
  if (typeof value === 'number') return String(Number(value.toPrecision(shownDigits)));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = cleanText(value);
  // A number written as a text is not the number, and must not look like it.
  if (text !== '' && Number.isFinite(Number(text))) return `"${text}"`;
  return text.length > 20 ? `${text.slice(0, 12)}…` : text;
}

function changeText({ change, expected }: CheckedValue): string {
  if (change === null) return '';
  const sign = change > 0 ? '+' : '−';
  const size = Math.abs(change);
  const part =
    typeof expected === 'number' && expected !== 0 ? ` (${sign}${percent(size / Math.abs(expected))} %)` : '';
  return `${sign}${Number(size.toPrecision(4))}${part}`;
}

function percent(share: number): string {
  return String(Number((100 * share).toPrecision(3)));
}

function cells(value: CheckedValue): readonly string[] {
  const { path, expected, found, tolerance, source } = value;
  return [
    cleanText(path),
    valueText(expected),
    valueText(found),
    changeText(value),
    tolerance,
    cleanText(source ?? ''),
  ];
}

export function checkTable(
  outcomes: readonly CheckOutcome[],
  problems: readonly ProblemRecord[],
  { colour }: CheckTextOptions,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const parts = outcomes.flatMap((outcome) => {
    const moved = movedOf(outcome);
    if (moved.length === 0) return [];
    const table = new Table({
      head: heads.map((head) => chalk.bold(head)),
      chars: plainChars,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    });
    for (const value of moved.slice(0, mostRows)) table.push([...cells(value)]);
    const rest =
      moved.length > mostRows ? `\nand ${moved.length - mostRows} more: --format json has all` : '';
    const lines = table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd());
    return [
      `${chalk.bold(cleanText(outcome.file))} (${cleanText(outcome.subject)})\n${lines.join('\n')}${rest}\n`,
    ];
  });
  return `${[...parts, summary(outcomes, problems)].join('\n')}\n`;
}

const none = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', left: '', right: '' };
const plainChars = {
  ...none,
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  'left-mid': '',
  'right-mid': '',
  mid: '─',
  'mid-mid': '──',
  middle: '  ',
};

function sentence(value: CheckedValue): string {
  const change = changeText(value);
  const from = value.source === null ? '' : `, ${cleanText(value.source)}`;
  const found = `expected ${valueText(value.expected)}, found ${valueText(value.found)}`;
  return `${cleanText(value.path)}: ${found}${change === '' ? '' : `, change ${change}`}, tolerance ${value.tolerance}${from}`;
}

/** The form that most continuous integration systems read: one test for each value, and one for each problem. */
export function checkJunit(outcomes: readonly CheckOutcome[], problems: readonly ProblemRecord[]): string {
  const { values, moved } = counts(outcomes);
  const suites = outcomes.map((outcome) => {
    const tests = outcome.values.map((value) =>
      testCase(outcome.file, value.path, value.moved ? sentence(value) : undefined, 'failure'),
    );
    return suite(outcome.file, tests, `failures="${movedOf(outcome).length}"`);
  });
  const told = problems.map((each) => testCase(each.file ?? '', each.name, problemText(each), 'error'));
  const broken = told.length === 0 ? [] : [suite('problems', told, `errors="${told.length}"`)];
  const all = `tests="${values + told.length}" failures="${moved}" errors="${told.length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="digisave check" ${all}>\n${[...suites, ...broken].join('\n')}\n</testsuites>\n`;
}

function suite(name: string, tests: readonly string[], counted: string): string {
  return `  <testsuite name="${xml(name)}" tests="${tests.length}" ${counted}>\n${tests.join('\n')}\n  </testsuite>`;
}

function testCase(file: string, name: string, text: string | undefined, kind: 'failure' | 'error'): string {
  const head = `    <testcase classname="${xml(file)}" name="${xml(name)}"`;
  return text === undefined
    ? `${head}/>`
    : `${head}>\n      <${kind} message="${xml(text)}"/>\n    </testcase>`;
}

function problemText({ found, expected, hint }: ProblemRecord): string {
  return cleanText(`${found} Expected ${expected}. ${hint}`);
}

function xml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Marks of one file that a reviewer still reads. */
const mostMarks = 10;

/** Workflow commands: each moved value becomes a mark at its line of the case, each problem one where it is. */
export function checkGithub(outcomes: readonly CheckOutcome[], problems: readonly ProblemRecord[]): string {
  const marks = outcomes.flatMap((outcome) => {
    const moved = movedOf(outcome);
    const shown = moved
      .slice(0, mostMarks)
      .map((value) => mark(outcome.file, value.line, `${value.path} moved`, sentence(value)));
    const rest = moved.length - shown.length;
    return rest > 0
      ? [...shown, mark(outcome.file, null, `and ${rest} more moved`, 'See the log of digisave check.')]
      : shown;
  });
  const told = problems.map((each) => mark(each.file, each.line, each.name, problemText(each)));
  return `${[...marks, ...told, summary(outcomes, problems)].join('\n')}\n`;
}

function mark(file: string | null, line: number | null, title: string, text: string): string {
  const place = [
    ...(file === null ? [] : [`file=${property(file)}`]),
    ...(line === null ? [] : [`line=${line}`]),
  ];
  return `::error ${[...place, `title=${property(title)}`].join(',')}::${message(text)}`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(cleanText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The same as GitHub Markdown. */
export function checkMarkdown(outcomes: readonly CheckOutcome[], problems: readonly ProblemRecord[]): string {
  const rows = outcomes.flatMap((outcome) =>
    movedOf(outcome).map((value) => `| ${[outcome.file, ...cells(value)].map(escapeMarkdown).join(' | ')} |`),
  );
  const table =
    rows.length === 0
      ? []
      : [`| file | ${heads.join(' | ')} |`, `| --- | --- | ---: | ---: | ---: | --- | --- |`, ...rows, ''];
  return `${[...table, summary(outcomes, problems)].join('\n')}\n`;
}
