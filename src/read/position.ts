import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { invisibleLetter } from '../problems/invisible.ts';
import type { Place } from '../problems/problem.ts';

export type Path = readonly (string | number)[];

/** Which part of a pair a problem is about. */
export type Part = 'key' | 'value';

/**
 * The place of a value in a YAML document; of the nearest thing around it where the value itself is missing.
 *
 * Shape   path: keys and list positions from the top of the document
 */
export function placeInYaml(
  file: string,
  text: string,
  document: Document,
  lines: LineCounter,
  path: Path,
  part: Part,
): Place {
  let node: unknown = document.contents;
  let pair: Pair | undefined;
  let complete = true;
  for (const step of path) {
    const next = enter(node, step);
    if (next === undefined) {
      complete = false;
      break;
    }
    pair = next.pair;
    node = next.node;
  }
  const key = pair?.key;
  const target = complete && part === 'value' && hasRange(node) ? node : hasRange(key) ? key : node;
  const offsets = hasRange(target) ? target.range : undefined;
  if (offsets === undefined || offsets === null) return { file };
  const start = lines.linePos(offsets[0]);
  const lineText = text
    .slice(lines.lineStarts[start.line - 1], lines.lineStarts[start.line])
    .replace(/\r?\n$/, '');
  const length = Math.max(1, Math.min(offsets[1] - offsets[0], lineText.length - start.col + 1));
  const place = { file, line: start.line, column: start.col, text: lineText };
  if (!isScalar(target)) return { ...place, length: 1 };
  const invisible = invisibleLetter(lineText.slice(start.col - 1, start.col - 1 + length));
  return { ...place, length, ...(invisible !== undefined && { invisible }) };
}

/**
 * The place of a letter in a text that a YAML document has as a value, in whatever quotes or lines it stands; of the value itself
 * where the letter cannot be found. Letters that are no blanks are counted, as line breaks become blanks.
 *
 * Shape   of: the place of the value; source: the text of the value as the document has it; at: of the letter in the value
 */
export function placeInText(of: Place, source: string, value: string, at: number): Place {
  const start = /^(?:['"]|[>|][^\n]*\n)/.exec(source)?.[0].length ?? 0;
  const wanted = value.slice(0, at).replace(/\s/g, '').length;
  let [offset, seen] = [start, 0];
  const isBlank = (place: number) => /\s/.test(source[place] ?? '');
  while (offset < source.length && (isBlank(offset) || seen < wanted)) {
    if (!isBlank(offset)) seen++;
    offset++;
  }
  const lines = source.slice(0, offset).split(/\r?\n/);
  if (of.line === undefined || of.column === undefined) return of;
  const line = of.line + lines.length - 1;
  const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? of.column : 1);
  const text = lines.length === 1 ? of.text : lineAround(source, offset);
  return { file: of.file, line, column, length: 1, ...(text !== undefined && { text }) };
}

function lineAround(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** The text of a value as the document has it, quotes and all; undefined where there is none. */
export function sourceInYaml(text: string, document: Document, path: Path): string | undefined {
  let node: unknown = document.contents;
  for (const step of path) node = enter(node, step)?.node;
  return hasRange(node) ? text.slice(node.range[0], node.range[1]) : undefined;
}

/** The pairs of each map that was entered, by their keys: a map may have thousands that are each asked for. */
const knownPairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = knownPairs.get(map);
  if (pairs === undefined) {
    pairs = new Map(
      map.items.flatMap((item) =>
        isPair(item) && isScalar(item.key) ? [[String(item.key.value ?? ''), item] as const] : [],
      ),
    );
    knownPairs.set(map, pairs);
  }
  return pairs;
}

function enter(node: unknown, step: string | number): { node: unknown; pair?: Pair } | undefined {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(step));
    return pair === undefined ? undefined : { node: pair.value ?? pair.key, pair };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item };
  }
  return undefined;
}

/**
 * The number with a decimal point where a place is what stands behind a decimal comma, such as the 10 of 0,10.
 *
 * @example decimalBefore({ file: 'a.yaml', line: 1, column: 10, text: '{ low: 0,10 }' }) // => '0.10'
 */
export function decimalBefore({ text, column }: Place): string | undefined {
  if (text === undefined || column === undefined) return undefined;
  const whole = /(-?\d+),$/.exec(text.slice(0, column - 1))?.[1];
  const decimals = /^\d+/.exec(text.slice(column - 1))?.[0];
  return whole === undefined || decimals === undefined ? undefined : `${whole}.${decimals}`;
}

function hasRange(node: unknown): node is Node & { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as Node).range);
}

/**
 * One line of a text, counted from 1, without its line end.
 *
 * @example lineOf('a\nb\nc', 2) // => 'b'
 */
export function lineOf(text: string, line: number): string {
  const start = startOfLine(text, line);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** Where a line begins, counted from 1; the end of the text where it has no such line. */
export function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

/** The value at a path, looked up among own keys only. */
export function getIn(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/** Writes a value at a path, making the groups of keys that are missing on the way. */
export function setIn(value: unknown, path: Path, replacement: unknown): void {
  let current = value as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    if (typeof getIn(current, [step]) !== 'object' || getIn(current, [step]) === null)
      define(current, step, {});
    current = current[step] as Record<string | number, unknown>;
  }
  define(current, path.at(-1) as string | number, replacement);
}

/** Sets an own key, `__proto__` included. */
function define(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
}
