import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, ProblemList } from '../problems/problem.ts';
import { findLargeParts } from './entry-limits.ts';
import { isOwnText } from './own-kind.ts';
import {
  getIn,
  lineOf,
  type Part,
  type Path,
  placeInText,
  placeInYaml,
  setIn,
  sourceInYaml,
} from './position.ts';
import { reportIssues } from './schema-problems.ts';
import { isInPackage, largestYamlBytes, readTextFile } from './text-file.ts';
import { tellYamlErrors } from './yaml-errors.ts';

const mostAliases = 100;
const mostLevels = 50;

/** Each schema judges a few values in a run: zod compiling code for it would take longer than it saves. */
export const parseOnce = { jitless: true };

/** A value written over the file from outside, such as by --set. */
export interface Override {
  /** As the user wrote it, for messages. */
  readonly text: string;
  readonly path: Path;
  readonly value: unknown;
  /** Where it was written, by the key of the number; left out of --set, which is its own place. */
  readonly placeOf?: ((key: string | undefined) => Place) | undefined;
}

/** A YAML file as plain values, which still knows where each of them stands. */
export interface YamlFile {
  readonly path: string;
  readonly sha256: string;
  readonly value: unknown;
  place(path: Path, part?: Part): Place;
  /** The place of a letter in a text that stands at a path. */
  placeIn(path: Path, at: number): Place;
  /** The value at a path as the file itself has it, whatever was written over it. */
  written(path: Path): unknown;
  /** The value as its schema gives it, or undefined with the problems told. */
  parse<Schema extends z.ZodType>(
    schema: Schema,
    path: Path,
    problems: ProblemList,
  ): z.infer<Schema> | undefined;
}

/** Reads a YAML file; undefined where it cannot be used at all, with the reasons told. */
export function readYamlFile(path: string, problems: ProblemList): YamlFile | undefined {
  const file = readTextFile(path, largestYamlBytes, problems);
  if (file === undefined) return undefined;
  return parseYamlText(path, file.text, file.sha256, problems);
}

/** As `readYamlFile`, of a text that is already in memory. */
export function parseYamlText(
  path: string,
  text: string,
  sha256: string,
  problems: ProblemList,
): YamlFile | undefined {
  if (!isOwnText(path, text) && !isInPackage(path)) {
    problems.add('foreign-file', { file: path }, { path, expected: 'settings' });
    return undefined;
  }
  const large = findLargeParts(path, text);
  for (const { key, found, limit, line } of large) {
    const place = { file: path, line, column: 1, text: lineOf(text, line) };
    problems.add('too-many-entries', place, { key, found, limit });
  }
  if (large.length > 0) return undefined;
  const lines = new LineCounter();
  const document = parseText(text, lines);
  if (document === undefined) {
    problems.add('nested-too-deep', { file: path }, { limit: undefined });
    return undefined;
  }
  if (!tellYamlErrors(path, text, document, lines, problems)) return undefined;
  const value = plainValue(path, document, problems);
  if (value === undefined) return undefined;
  if (value === null) {
    problems.add('empty-file', { file: path }, { path });
    return undefined;
  }
  const place = (at: Path, part: Part = 'value') => placeInYaml(path, text, document, lines, at, part);
  const placeIn = (at: Path, letter: number): Place => {
    const source = sourceInYaml(text, document, at);
    return source === undefined
      ? place(at)
      : placeInText(place(at), source, String(getIn(value, at)), letter);
  };
  return makeYamlFile({ path, sha256, value, place, placeIn, written: (at) => getIn(value, at) });
}

/** The document of a text; undefined where it nests deeper than the parser goes. */
function parseText(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    // The library holds each key of a map against every other one; ours are told by `tellYamlErrors`.
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The document as plain values; undefined where it repeats or nests beyond measure, which is told. */
function plainValue(path: string, document: Document, problems: ProblemList): unknown {
  try {
    const value = document.toJS({ maxAliasCount: mostAliases }) as unknown;
    if (!isDeeper(value, mostLevels)) return value ?? null;
    problems.add('nested-too-deep', { file: path }, { limit: mostLevels });
  } catch {
    problems.add('too-many-aliases', { file: path }, { limit: mostAliases });
  }
  return undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** The same file with values written over it; what is written over is placed at its own text. */
export function overrideYaml(file: YamlFile, overrides: readonly Override[]): YamlFile {
  if (overrides.length === 0) return file;
  const value = structuredClone(file.value);
  for (const { path, value: replacement } of overrides) setIn(value, path, replacement);
  const place = (at: Path, part?: Part): Place => {
    const override = overrides.findLast(({ path }) =>
      path.every((step, i) => String(at[i]) === String(step)),
    );
    if (override === undefined) return file.place(at, part);
    const key = at[override.path.length];
    return (
      override.placeOf?.(key === undefined ? undefined : String(key)) ?? { file: `--set ${override.text}` }
    );
  };
  const isOver = (at: Path): boolean =>
    overrides.some(({ path }) => path.every((step, i) => String(at[i]) === String(step)));
  const placeIn = (at: Path, letter: number): Place => (isOver(at) ? place(at) : file.placeIn(at, letter));
  return makeYamlFile({ ...file, value, place, placeIn });
}

function makeYamlFile(file: Omit<YamlFile, 'parse'>): YamlFile {
  const { value, place } = file;
  return {
    ...file,
    parse(schema, at, problems) {
      const result = schema.safeParse(getIn(value, at), parseOnce);
      if (result.success) return result.data;
      if (at.length > 0 && getIn(value, at) === undefined) {
        problems.add('missing-key', place(at, 'key'), { key: String(at.at(-1)) });
        return undefined;
      }
      reportIssues(
        result.error.issues,
        schema,
        getIn(value, at),
        (inner, part) => place([...at, ...inner], part),
        problems,
        Object.keys(getIn(value, ['parameters']) ?? {}),
      );
      return undefined;
    },
  };
}
