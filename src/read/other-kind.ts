import type { ProblemList } from '../problems/problem.ts';
import { lockEnding } from './check-case.ts';
import { kindOfFile } from './file-kind.ts';
import { beginningOfFile, fileExists, isFolder, standardInput } from './text-file.ts';

/** Reports a file in place of a scenario that is something else, and what is done with such a file; true where it is. */
export function isOtherThanScenario(path: string, problems: ProblemList): boolean {
  if (path === standardInput || !fileExists(path) || isFolder(path)) return false;
  const kind = kindOfFile(path);
  if (kind === 'scenario' || kind === 'other data') return false;
  problems.add('other-kind-of-file', undefined, {
    path,
    kind,
    expected: 'scenario',
  });
  return true;
}

/** Reports a file in place of a check case or a lock that is another one; true where it is. */
export function isOtherThanCheck(path: string, problems: ProblemList): boolean {
  if (path === standardInput || !fileExists(path) || isFolder(path) || path.endsWith(lockEnding))
    return false;
  const kind = kindOfFile(path);
  // A check case has any name, and may lack what it should begin with.
  const isScenario = kind === 'scenario' && /^digisave\s*:/m.test(beginningOfFile(path));
  if (!isScenario && kind !== 'cost data') return false;
  problems.add('other-kind-of-file', undefined, { path, kind, expected: 'check' });
  return true;
}

/** Reports a YAML file in place of a table; true where it is one. */
export function isOtherThanTable(path: string, problems: ProblemList): boolean {
  if (path === standardInput || !fileExists(path) || !/\.ya?ml$/i.test(path)) return false;
  const kind = kindOfFile(path);
  problems.add('other-kind-of-file', undefined, {
    path,
    kind,
    expected: 'table',
  });
  return true;
}
