import { ProblemList } from '../problems/problem.ts';
import { editorOf, type PlacedValue, placeInText } from './edit-yaml.ts';
import { readOverrides } from './override.ts';
import { largestYamlBytes, readTextFile, standardInput } from './text-file.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** A part of a text, and what takes its place. */
export interface Exchange {
  readonly from: number;
  readonly to: number;
  /** With `markOfLow` and `markOfHigh` where the ends of a range come; of a single value `markOfLow` alone. */
  readonly text: string;
}

/** How a number is exchanged in a text: by another range, or by a value that is known. */
export interface ExchangeOfNumber {
  readonly range: Exchange;
  readonly value: Exchange;
}

/** The text of a scenario, and where in it numbers stand. */
export interface EditableText {
  readonly text: string;
  readonly numbers: Readonly<Record<string, ExchangeOfNumber>>;
}

/** Numbers that no scenario has by itself. */
export const [markOfLow, markOfHigh] = [123456789123, 123456789456];

/**
 * The text of a scenario with values of --set in it, and how some of its numbers are exchanged there, so that it can be done where no
 * YAML is read; undefined of what is no text in a file, or of a text that cannot be edited number by number.
 *
 * Shape   set: texts of --set; paths: of the numbers, as --set has them
 */
export function readEditableText(
  file: string,
  set: readonly string[],
  paths: readonly string[],
): EditableText | undefined {
  if (file === standardInput) return undefined;
  const problems = new ProblemList();
  const yaml = readYamlFile(file, problems);
  const own = readTextFile(file, largestYamlBytes, problems);
  if (yaml === undefined || own === undefined) return undefined;
  const text = placesOf(set, yaml, problems).reduce(placeInText, own.text);
  const edit = editorOf(text);
  const exchangeOf = (given: string): Exchange | undefined => {
    const [placed] = placesOf([given], yaml, problems);
    return placed && difference(text, edit(placed));
  };
  const numbers = paths.flatMap((path) => {
    const range = exchangeOf(`${path}=${markOfLow}..${markOfHigh}`);
    const value = exchangeOf(`${path}=${markOfLow}`);
    return range === undefined || value === undefined ? [] : [[path, { range, value }] as const];
  });
  const isWhole =
    numbers.length === paths.length && !problems.hasErrors && areApart(numbers.map(([, each]) => each));
  return isWhole ? { text, numbers: Object.fromEntries(numbers) } : undefined;
}

function placesOf(set: readonly string[], yaml: YamlFile, problems: ProblemList): readonly PlacedValue[] {
  return readOverrides(set, yaml, problems).map(({ path, value }) => ({ path, value }));
}

/** What of a text is another one after an edit. */
function difference(before: string, after: string): Exchange {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  // A number is exchanged whole, also where both begin or end alike.
  while (from > 0 && isOfNumber(before[from - 1])) from--;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (same > 0 && isOfNumber(before.at(-same))) same--;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

function isOfNumber(letter: string | undefined): boolean {
  return letter !== undefined && /[\d.e+-]/.test(letter);
}

/** Whether each exchange has its own part of the text, and what takes its place has both ends whole. */
function areApart(all: readonly ExchangeOfNumber[]): boolean {
  const isMarked = all.every(
    ({ range, value }) =>
      range.text.includes(String(markOfLow)) &&
      range.text.includes(String(markOfHigh)) &&
      value.text.includes(String(markOfLow)),
  );
  const spans = all
    .map(({ range, value }) => [Math.min(range.from, value.from), Math.max(range.to, value.to)] as const)
    .sort(([a], [b]) => a - b);
  return isMarked && spans.every(([from], at) => at === 0 || spans[at - 1]![1] <= from);
}
