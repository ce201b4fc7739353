import { resolve } from 'node:path';
import type { ProblemList } from '../../../problems/problem.ts';
import type { PartsToRead } from './parts-to-read.ts';

const mostReason = 300;

/** A part that is of another kind, or has other columns, than the first. */
export function tellDifference(
  { parts }: PartsToRead,
  problems: ProblemList,
  other: string,
  expected: readonly string[],
  found: readonly string[],
): undefined {
  const at = expected.findIndex((name, index) => name !== found[index]);
  const wrong = at >= 0 ? at : expected.length;
  problems.add(
    'parts-differ',
    { file: other },
    {
      path: other,
      first: parts[0] ?? '',
      column: expected.length === 0 ? undefined : wrong + 1,
      expected: expected[wrong],
      found: found[wrong],
    },
  );
  return undefined;
}

/** What the database could not read, in its own words. */
export function tellFault({ parts, path }: PartsToRead, problems: ProblemList, error: unknown): undefined {
  const message = error instanceof Error ? error.message : String(error);
  const part =
    parts.find((each) => message.includes(resolve(each))) ?? (parts.length === 1 ? parts[0] : undefined);
  const line = /\bLine: (\d+)/.exec(message)?.[1];
  const shown = parts.reduce((text, each) => text.replaceAll(resolve(each), each), message);
  const reason = (shown.split('\n')[0] ?? '').slice(0, mostReason);
  const place = { file: part ?? path, ...(line !== undefined && { line: Number(line) }) };
  problems.add('engine-cannot-read', place, { path: part ?? path, reason });
  return undefined;
}
