import { dirname, isAbsolute, join } from 'node:path';
import { CheckCase, Lock, type Numbers } from '../model/check.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { readAnyCsvFile } from './csv-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** A case or lock file with its subject. */
export interface CheckFile {
  readonly path: string;
  readonly kind: 'case' | 'lock';
  readonly subject: { readonly kind: 'scenario' | 'data'; readonly path: string };
  readonly set: readonly string[];
  readonly seed: number | undefined;
  readonly samples: number | undefined;
  readonly expect: CheckCase['expect'];
  placeOf(index: number): Place;
}

export const caseEnding = '.check.yaml';
export const lockEnding = '.lock.json';

/** Reads a case file or a lock file; both are YAML, since JSON is. */
export function readCheckFile(path: string, problems: ProblemList): CheckFile | undefined {
  const file = readYamlFile(path, problems);
  if (file === undefined) return undefined;
  const kind = path.endsWith(lockEnding) ? 'lock' : 'case';
  const content = kind === 'lock' ? file.parse(Lock, [], problems) : file.parse(CheckCase, [], problems);
  if (content === undefined) return undefined;
  const { scenario, data } = content;
  if ((scenario === undefined) === (data === undefined)) {
    problems.add('check-without-subject', file.place([]), { found: scenario === undefined ? 0 : 2 });
    return undefined;
  }
  const subjectPath = (scenario ?? data) as string;
  const expect =
    'expect' in content
      ? content.expect
      : Object.entries(content.numbers).map(([name, value]) => ({ path: name, value }));
  return {
    path,
    kind,
    subject: {
      kind: scenario === undefined ? 'data' : 'scenario',
      path: isAbsolute(subjectPath) ? subjectPath : join(dirname(path), subjectPath),
    },
    set: content.set ?? [],
    seed: content.seed,
    samples: content.samples,
    expect,
    placeOf: (index) =>
      kind === 'lock'
        ? file.place(['numbers', expect[index]?.path ?? ''])
        : file.place(['expect', index, 'value']),
  };
}

/** What is counted of a data file: rows, the digest, and the sum of its amounts by year. */
export function readDataNumbers(path: string, problems: ProblemList): Numbers | undefined {
  const file = readAnyCsvFile(path, problems);
  if (file === undefined) return undefined;
  const numbers = new Map<string, number | string>([
    ['rows', file.rows.length],
    ['sha256', file.sha256],
  ]);
  const [year, amount] = [file.header.indexOf('year'), file.header.indexOf('amount_eur')];
  if (year < 0 || amount < 0) return numbers;
  for (const row of file.rows) {
    const key = `sum.${row[year]}`;
    const before = numbers.get(key);
    const sum = (typeof before === 'number' ? before : 0) + Number(row[amount]);
    if (Number.isFinite(sum)) numbers.set(key, sum);
  }
  return numbers;
}
