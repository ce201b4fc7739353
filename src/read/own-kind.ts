import { ProblemList } from '../problems/problem.ts';
import { currentFiles } from './files/current-files.ts';

/** Keys at the top of the files of digisave, of which each file has at least one. */
const ownKeys = [
  'digisave(?:-[a-z]+)?',
  'projects',
  'costs',
  'parameters',
  'settings',
  'timeline',
  'references',
  'maturity',
  'expect',
  'numbers',
  'scenario',
  'data',
  'columns',
  'dialect',
  'shape',
  'values',
  'publisher',
  'authors',
  'saving',
  'fit_for_default',
  'pace',
  'distribution',
];
const anyKey = ownKeys.join('|');
/** At the beginning of a line or of a group in brackets; in quotes as JSON has it, or bare with a space behind the colon. */
const ownKey = new RegExp(
  `(?:^\\ufeff?|[{,]\\s*)(?:(["'])(?:${anyKey})\\1\\s*:|(?:${anyKey})\\s*:(?:\\s|$))`,
  'm',
);

/** Whether a text is meant as a scenario, layout, check case, or other file of digisave: then its lines may be shown. */
export function isOwnText(path: string, text: string): boolean {
  // Where data come from is told in keys of any kind.
  return path.endsWith('.origin.yaml') || ownKey.test(text);
}

const tableEnding = /\.(?:csv|tsv|tab|txt|px|xls[xmb]?|ods|json|parquet)(?:\.gz)?$/i;

/**
 * Reads a table that a scenario names. Where that is a file of another kind by its name, links followed, and cannot be
 * read as a table, one problem says so and nothing of what it holds is shown.
 */
export function readNamedTable<Outcome>(
  path: string,
  problems: ProblemList,
  read: (problems: ProblemList) => Outcome | undefined,
): Outcome | undefined {
  if (tableEnding.test(path) && tableEnding.test(realPath(path))) return read(problems);
  const own = new ProblemList();
  const outcome = read(own);
  if (own.all.some(({ name, severity }) => severity === 'error' && !aboutTheFile.has(name))) {
    problems.meet(path);
    problems.add('foreign-file', { file: path }, { path, expected: 'table' });
    return undefined;
  }
  problems.include(own);
  return outcome;
}

/** Problems that say nothing of what a file holds. */
const aboutTheFile: ReadonlySet<string> = new Set([
  'missing-file',
  'directory-not-file',
  'unreadable-file',
  'file-changed',
  'outside-confinement',
  'empty-file',
  'file-too-large',
  'not-text',
]);

function realPath(path: string): string {
  try {
    return currentFiles().realPath(path);
  } catch {
    return path;
  }
}
