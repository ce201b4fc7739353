import { Chalk } from 'chalk';
import type { CheckOutcomeRecord } from '../model/check.ts';
import type { Language } from '../model/language.ts';
import type { ProblemRecord } from '../model/result.ts';
import { type Clean, cleanText } from './clean-text.ts';
import { harmlessJson } from './json.ts';
import { escapeMarkdown, type Markdown, markdown, markdownTable } from './markdown.ts';
import { digitsText, peopleMarks } from './number-text.ts';
import { problemWordings } from './problem-texts.ts';
import { harmlessTables, type TableBlock } from './report.ts';
import { presentRuledTables } from './ruled-table.ts';
import { wordings } from './wording.ts';
import { writerOf } from './writer.ts';

type Xml = Clean<'xml'>;
type LogCommand = Clean<'log command'>;
const xml = writerOf('xml');
const command = writerOf('log command');

type CheckedRecord = CheckOutcomeRecord['values'][number];

interface CheckTextOptions {
  readonly colour: boolean;
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether columns of a workbook are headed by words instead of keys. */
  readonly headings: boolean;
}

/** More moved values than people read at once. */
const mostRows = 50;

/**
 * What changed, and how much was checked, in the form a person or a machine wants. Problems of cases that could not be
 * checked go to standard error for people; machines read one file alone, in which they must not be missing.
 */
export type CheckWriter = (
  outcomes: readonly CheckOutcomeRecord[],
  problems: readonly ProblemRecord[],
  options: CheckTextOptions,
) => string | Promise<Uint8Array>;

/** One line for each value of all cases, as JSON has them. */
export const checkWorkbook: CheckWriter = async (outcomes, problems, options) => {
  const { recordsWorkbook } = await import('./format/xlsx.ts');
  const values = outcomes.flatMap(({ file, subject, values }) =>
    values.map((each) => ({ file, subject, ...each })),
  );
  return recordsWorkbook([{ cases: values, ...counts(outcomes), problems }], options);
};

export const checkJson: CheckWriter = (outcomes, problems) =>
  `${harmlessJson({ cases: outcomes, ...counts(outcomes), problems }, 2)}\n`;

function counts(outcomes: readonly CheckOutcomeRecord[]) {
  const values = outcomes.flatMap((each) => each.values);
  return { files: outcomes.length, values: values.length, moved: values.filter((each) => each.moved).length };
}

function summary(
  outcomes: readonly CheckOutcomeRecord[],
  problems: readonly ProblemRecord[],
  language: Language,
): string {
  const { files, values, moved } = counts(outcomes);
  return wordings[language].check.summary(values, files, moved, problems.length);
}

function movedOf({ values }: CheckOutcomeRecord): readonly CheckedRecord[] {
  const moved = values.filter((each) => each.moved);
  // What goes in comes first: it is mostly the cause of all that comes out.
  return [...moved.filter(isInput), ...moved.filter((each) => !isInput(each))];
}

function isInput({ path }: CheckedRecord): boolean {
  return (
    /^(parameter|settings|costs)\.|\.saving\./.test(path) || path.startsWith('sum.') || path === 'sha256'
  );
}

/** Enough digits to find what changed; JSON has all. */
const shownDigits = 10;

function valueText(value: CheckedRecord['found'], language: Language): string {
  const words = wordings[language].check;
  if (value === null) return '–';
  if (typeof value === 'number') return digitsText(value, peopleMarks[language], shownDigits);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = cleanText(value);
  // A number written as a text is not the number, and must not look like it.
  if (text !== '' && Number.isFinite(Number(text))) return `"${text}"`;
  return text.length > 20 ? `${text.slice(0, 12)}…` : text;
}

function changeText({ change, expected }: CheckedRecord, language: Language): string {
  if (change === null) return '';
  const sign = change > 0 ? '+' : '−';
  const size = Math.abs(change);
  const text = (value: number, digits: number) => digitsText(value, peopleMarks[language], digits);
  const part =
    typeof expected === 'number' && expected !== 0
      ? ` (${sign}${text((100 * size) / Math.abs(expected), 3)}\u00a0%)`
      : '';
  return `${sign}${text(size, 4)}${part}`;
}

function cells(value: CheckedRecord, language: Language): readonly string[] {
  const { path, expected, found, tolerance, source } = value;
  return [
    cleanText(path),
    valueText(expected, language),
    valueText(found, language),
    changeText(value, language),
    tolerance,
    cleanText(source ?? ''),
  ];
}

export function checkTable(
  outcomes: readonly CheckOutcomeRecord[],
  problems: readonly ProblemRecord[],
  { colour, language, width }: CheckTextOptions,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const parts = outcomes.flatMap((outcome) => {
    const moved = movedOf(outcome);
    if (moved.length === 0) return [];
    const { text } = presentRuledTables(harmlessTables(tableOf(moved, language)), width, chalk);
    return [`${chalk.bold(cleanText(outcome.file))} (${cleanText(outcome.subject)})\n${text}\n`];
  });
  return `${[...parts, summary(outcomes, problems, language)].join('\n')}\n`;
}

/** The values that have moved; where width is short, their sources go first, then what they may differ by. */
function tableOf(moved: readonly CheckedRecord[], language: Language): TableBlock {
  const words = wordings[language].check;
  const [path, expected, found, change, tolerance, source] = words.heads;
  const more = moved.length - mostRows;
  return {
    kind: 'tables',
    heading: undefined,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'name' },
      { head: expected, align: 'left', importance: undefined, content: 'whole' },
      { head: found, align: 'left', importance: undefined, content: 'whole' },
      { head: change, align: 'left', importance: 3, content: 'whole' },
      { head: tolerance, align: 'left', importance: 2, content: 'whole' },
      { head: source, align: 'left', importance: 1, content: 'whole' },
    ],
    tables: [
      {
        heading: path,
        rows: moved.slice(0, mostRows).map((each) => ({ strong: false, cells: cells(each, language) })),
        below: more > 0 ? words.more(more) : undefined,
      },
    ],
  };
}

function sentence(value: CheckedRecord, language: Language): string {
  const change = changeText(value, language);
  const text = wordings[language].check.sentence(
    valueText(value.expected, language),
    valueText(value.found, language),
    change === '' ? undefined : change,
    value.tolerance,
  );
  const from = value.source === null ? '' : `, ${cleanText(value.source)}`;
  return `${cleanText(value.path)}: ${text}${from}`;
}

/** The form that most continuous integration systems read: one test for each value, and one for each problem. */
export function checkJunit(
  outcomes: readonly CheckOutcomeRecord[],
  problems: readonly ProblemRecord[],
  { language }: CheckTextOptions,
): Xml {
  const { values, moved } = counts(outcomes);
  const suites = outcomes.map((outcome) => {
    const tests = outcome.values.map((value) =>
      testCase(outcome.file, value.path, value.moved ? sentence(value, language) : undefined, 'failure'),
    );
    return suite(outcome.file, tests, xml`failures="${movedOf(outcome).length}"`);
  });
  const told = problems.map((each) =>
    testCase(each.file ?? '', each.name, problemText(each, language), 'error'),
  );
  const broken = told.length === 0 ? [] : [suite('problems', told, xml`errors="${told.length}"`)];
  const all = xml`tests="${values + told.length}" failures="${moved}" errors="${told.length}"`;
  const body = xml.join([...suites, ...broken], '\n');
  return xml`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="digisave check" ${all}>\n${body}\n</testsuites>\n`;
}

function suite(name: string, tests: readonly Xml[], counted: Xml): Xml {
  const head = xml`  <testsuite name="${escapeXml(name)}" tests="${tests.length}" ${counted}>`;
  return xml.join([head, ...tests, xml`  </testsuite>`], '\n');
}

function testCase(file: string, name: string, text: string | undefined, kind: 'failure' | 'error'): Xml {
  const head = xml`    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}"`;
  return text === undefined
    ? xml`${head}/>`
    : xml`${head}>\n      <${escapeXml(kind)} message="${escapeXml(text)}"/>\n    </testcase>`;
}

function problemText({ found, expected, hint }: ProblemRecord, language: Language): string {
  const { frame } = problemWordings[language];
  return cleanText(`${frame.sentence(found.replace(/\.$/, ''), expected)} ${hint}`);
}

/** The one door to JUnit. */
function escapeXml(text: string): Xml {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;') as Xml;
}

/** Marks of one file that a reviewer still reads. */
const mostMarks = 10;

/** Workflow commands: each moved value becomes a mark at its line of the case, each problem one where it is. */
export function checkGithub(
  outcomes: readonly CheckOutcomeRecord[],
  problems: readonly ProblemRecord[],
  { language }: CheckTextOptions,
): LogCommand {
  const words = wordings[language].check;
  const marks = outcomes.flatMap((outcome) => {
    const moved = movedOf(outcome);
    const shown = moved
      .slice(0, mostMarks)
      .map((value) => mark(outcome.file, value.line, words.moved(value.path), sentence(value, language)));
    const rest = moved.length - shown.length;
    return rest > 0 ? [...shown, mark(outcome.file, null, words.moreMoved(rest), words.seeLog)] : shown;
  });
  const told = problems.map((each) => mark(each.file, each.line, each.name, problemText(each, language)));
  const lines = command.join([...marks, ...told, shownInLog(summary(outcomes, problems, language))], '\n');
  return command`${lines}\n`;
}

function mark(file: string | null, line: number | null, title: string, text: string): LogCommand {
  const place = [
    ...(file === null ? [] : [command`file=${property(file)}`]),
    ...(line === null ? [] : [command`line=${line}`]),
    command`title=${property(title)}`,
  ];
  return command`::error ${command.join(place, ',')}::${message(text)}`;
}

/** A line between commands, which is none. */
function shownInLog(text: string): LogCommand {
  return cleanText(text) as string as LogCommand;
}

/** The doors to workflow commands: what a mark says, and what names it. */
function message(text: string): LogCommand {
  return cleanText(text).replaceAll('%', '%25') as LogCommand;
}

function property(text: string): LogCommand {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C') as LogCommand;
}

/** The same as GitHub Markdown. */
export function checkMarkdown(
  outcomes: readonly CheckOutcomeRecord[],
  problems: readonly ProblemRecord[],
  { language }: CheckTextOptions,
): Markdown {
  const words = wordings[language].check;
  const rows = outcomes.flatMap((outcome) =>
    movedOf(outcome).map((value) => [outcome.file, ...cells(value, language)].map(escapeMarkdown)),
  );
  const heads = [words.file, ...words.heads].map(escapeMarkdown);
  const said = escapeMarkdown(summary(outcomes, problems, language));
  if (rows.length === 0) return markdown`${said}\n`;
  return markdown`${markdownTable(heads, checkAligns, rows)}\n\n${said}\n`;
}

const checkAligns = ['none', 'none', 'right', 'right', 'right', 'none', 'none'] as const;
