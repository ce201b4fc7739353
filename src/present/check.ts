import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { CheckedValue, CheckOutcome } from '../model/check.ts';
import { cleanText } from './clean-text.ts';
import { escapeMarkdown } from './markdown.ts';

type CheckFormat = 'table' | 'json' | 'junit' | 'github' | 'markdown';

interface CheckTextOptions {
  readonly colour: boolean;
  readonly width: number;
}

const heads = ['path', 'expected', 'found', 'change', 'tolerance', 'source'] as const;
/** More moved values than people read at once. */
const mostRows = 50;

/** What moved, and how much was held, in the form a person or a machine wants. */
export function presentCheck(
  outcomes: readonly CheckOutcome[],
  format: CheckFormat,
  options: CheckTextOptions,
): string {
  switch (format) {
    case 'table':
      return checkTable(outcomes, options);
    case 'json':
      return `${JSON.stringify({ cases: outcomes, ...counts(outcomes) }, undefined, 2)}\n`;
    case 'junit':
      return junit(outcomes);
    case 'github':
      return github(outcomes);
    case 'markdown':
      return markdown(outcomes);
    default:
      return format satisfies never;
  }
}

function counts(outcomes: readonly CheckOutcome[]) {
  const values = outcomes.flatMap((each) => each.values);
  return { files: outcomes.length, values: values.length, moved: values.filter((each) => each.moved).length };
}

function summary(outcomes: readonly CheckOutcome[]): string {
  const { files, values, moved } = counts(outcomes);
  const held = moved === 0 ? 'none moved' : moved === 1 ? '1 moved' : `${moved} moved`;
  const noun = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${noun(values, 'value')} in ${noun(files, 'file')}: ${held}.`;
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
  return value.length > 20 ? `${cleanText(value).slice(0, 12)}…` : cleanText(value);
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

function checkTable(outcomes: readonly CheckOutcome[], { colour }: CheckTextOptions): string {
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
  return `${[...parts, summary(outcomes)].join('\n')}\n`;
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

/** The form that most continuous integration systems read: one test for each value. */
function junit(outcomes: readonly CheckOutcome[]): string {
  const { values, moved } = counts(outcomes);
  const suites = outcomes.map((outcome) => {
    const tests = outcome.values.map((value) => {
      const head = `    <testcase classname="${xml(outcome.file)}" name="${xml(value.path)}"`;
      return value.moved
        ? `${head}>\n      <failure message="${xml(sentence(value))}"/>\n    </testcase>`
        : `${head}/>`;
    });
    const failures = movedOf(outcome).length;
    return `  <testsuite name="${xml(outcome.file)}" tests="${outcome.values.length}" failures="${failures}">\n${tests.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="digisave check" tests="${values}" failures="${moved}">\n${suites.join('\n')}\n</testsuites>\n`;
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

/** Workflow commands: each moved value becomes a mark at its line of the case. */
function github(outcomes: readonly CheckOutcome[]): string {
  const marks = outcomes.flatMap((outcome) => {
    const moved = movedOf(outcome);
    const shown = moved.slice(0, mostMarks).map((value) => {
      const line = value.line === null ? '' : `,line=${value.line}`;
      return `::error file=${property(outcome.file)}${line},title=${property(`${value.path} moved`)}::${message(sentence(value))}`;
    });
    const rest = moved.length - shown.length;
    return rest > 0
      ? [
          ...shown,
          `::error file=${property(outcome.file)},title=and ${rest} more moved::See the log of digisave check.`,
        ]
      : shown;
  });
  return `${[...marks, summary(outcomes)].join('\n')}\n`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(cleanText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function markdown(outcomes: readonly CheckOutcome[]): string {
  const rows = outcomes.flatMap((outcome) =>
    movedOf(outcome).map((value) => `| ${[outcome.file, ...cells(value)].map(escapeMarkdown).join(' | ')} |`),
  );
  const table =
    rows.length === 0
      ? []
      : [`| file | ${heads.join(' | ')} |`, `| --- | --- | ---: | ---: | ---: | --- | --- |`, ...rows, ''];
  return `${[...table, summary(outcomes)].join('\n')}\n`;
}
