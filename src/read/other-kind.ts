import type { ProblemList } from '../problems/problem.ts';
import { type FileKind, kindOfFile } from './file-kind.ts';
import { fileExists, standardInput } from './text-file.ts';

const whatKindsAre: Readonly<Record<FileKind, string>> = {
  scenario: 'a scenario',
  'check case': 'a check case',
  evidence: 'a file of evidence',
  sources: 'a list of sources',
  'kind of project': 'a kind of project of the catalogue',
  layout: 'the layout of a table',
  'cost data': 'a table of costs',
  'other data': 'a file of data',
};

/** Reports a file in place of a scenario that is something else, and what is done with such a file; true where it is. */
export function isOtherThanScenario(path: string, problems: ProblemList): boolean {
  if (path === standardInput || !fileExists(path)) return false;
  const kind = kindOfFile(path);
  if (kind === 'scenario' || kind === 'other data') return false;
  const remedy =
    kind === 'cost data'
      ? `digisave inspect ${path} shows how it is understood, digisave structure ${path} its costs; a scenario names it under costs: files: [${path}].`
      : `digisave validate ${path} checks it.`;
  problems.add('other-kind-of-file', undefined, {
    path,
    what: whatKindsAre[kind],
    expected: 'a scenario (.yaml)',
    remedy,
  });
  return true;
}

/** Reports a YAML file in place of a table; true where it is one. */
export function isOtherThanTable(path: string, problems: ProblemList): boolean {
  if (path === standardInput || !fileExists(path) || !/\.ya?ml$/i.test(path)) return false;
  const kind = kindOfFile(path);
  const remedy =
    kind === 'scenario'
      ? `digisave estimate ${path} computes it, digisave structure ${path} shows its costs, digisave validate ${path} checks it.`
      : kind === 'layout'
        ? `Name the table beside which it lies, or give it by --layout ${path}.`
        : `digisave validate ${path} checks it.`;
  problems.add('other-kind-of-file', undefined, {
    path,
    what: whatKindsAre[kind],
    expected: 'a table of costs: CSV or a workbook',
    remedy,
  });
  return true;
}
