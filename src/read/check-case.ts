import { dirname, isAbsolute, join } from 'node:path';
import { CheckCase, Lock, type Numbers } from '../model/check.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { readCsvFile } from './csv/csv-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** A case or lock file with its subject. */
export interface CheckFile {
  readonly path: string;
  readonly kind: 'case' | 'lock';
  readonly subject: { readonly kind: 'scenario' | 'data'; readonly path: string };
  /** Where the file names its subject. */
  readonly subjectPlace: Place;
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
    subjectPlace: file.place([scenario === undefined ? 'data' : 'scenario']),
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

const noSum = 'a cell is no number';

/** A column of inhabitants of a year, and of euros or rates where rows have no year of their own. */
const summedColumn = /^(?:population_\d{4}|(?!amount_eur$)\w+_(?:eur|percent))$/;

/**
 * What is counted of a data file: rows, the digest, the sum of its amounts by year, and of columns of euros, rates and inhabitants, whose
 * empty cells are people counted elsewhere.
 */
export function readDataNumbers(path: string, problems: ProblemList): Numbers | undefined {
  const file = readCsvFile(path, undefined, problems);
  if (file === undefined) return undefined;
  const { header, rows } = file;
  const numbers = new Map<string, number | string>([
    ['rows', rows.length],
    ['sha256', file.sha256],
  ]);
  const add = (key: string, cell: string | undefined) => {
    const sum = Number(numbers.get(key) ?? 0) + Number(cell);
    // One cell that is no number leaves no sum, rather than a sum without it.
    numbers.set(key, Number.isFinite(sum) ? sum : noSum);
  };
  const [year, amount] = [header.indexOf('year'), header.indexOf('amount_eur')];
  if (year >= 0 && amount >= 0) for (const row of rows) add(`sum.${row[year]}`, row[amount]);
  for (const [at, name] of header.entries()) {
    if (summedColumn.test(name)) for (const row of rows) add(`sum.${name}`, row[at]);
  }
  return numbers;
}
