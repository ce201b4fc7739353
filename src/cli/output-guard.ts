import { dirname } from 'node:path';
import type { ProblemList } from '../problems/problem.ts';
import { codeOf } from '../read/files/files.ts';
import { type FileIdentity, findTarget, identify, isFolder, problemOfWriting } from './output.ts';

/** A file that a run is to write, by the option that names it. */
export interface OutputFile {
  readonly option: string;
  readonly path: string;
}

/**
 * Whether two names lead to one file that is there: through links of either kind, another spelling of the path, or another
 * case of letters where the file system takes both for one.
 *
 * Holds   where the system numbers its files, the numbers alone decide: names may differ by case and be two files
 */
export function isSameFile(a: FileIdentity, b: FileIdentity): boolean {
  if (a.path === b.path) return true;
  if (a.file === undefined || b.file === undefined) return false;
  if (a.file.number !== 0n || b.file.number !== 0n)
    return a.file.device === b.file.device && a.file.number === b.file.number;
  return foldPath(a.path) === foldPath(b.path);
}

/**
 * Whether two outputs would be one file somewhere: as `isSameFile`, and where they differ by the case of letters alone, or by
 * how letters are composed, which only some file systems distinguish.
 */
export function isSameOutput(a: FileIdentity, b: FileIdentity): boolean {
  return isSameFile(a, b) || foldPath(a.path) === foldPath(b.path);
}

function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Reports outputs that cannot be written where they are named, or that are one file. To be asked before any work. */
export function checkOutputs(outputs: readonly OutputFile[], problems: ProblemList): void {
  const met: { readonly output: OutputFile; readonly identity: FileIdentity }[] = [];
  for (const output of outputs) {
    const { option, path } = output;
    if (!checkTarget(output, problems)) continue;
    const identity = identify(path);
    if (identity === undefined) continue;
    const same = met.find((each) => isSameOutput(each.identity, identity));
    if (same !== undefined) {
      const { option: other, path: otherPath } = same.output;
      problems.add('output-twice', { file: path }, { option, path, other, otherPath });
    }
    met.push({ output, identity });
  }
}

/** Whether a file can be written there; a folder that is missing is reported, and never made. */
function checkTarget({ option, path }: OutputFile, problems: ProblemList): boolean {
  const folder = /[\\/]$/.test(path) ? path : dirname(path);
  try {
    findTarget(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !isFolder(folder))
      problems.add('missing-folder', { file: path }, { option, path, folder });
    else problems.take(problemOfWriting(error, path));
    return false;
  }
}

/**
 * Reports outputs that would take the place of a file that the run reads; true where there is none. To be asked when all is
 * read, before anything is written.
 *
 * Shape   filesRead: by the names they were opened under, - for standard input
 */
export function checkInputs(
  outputs: readonly OutputFile[],
  filesRead: Iterable<string>,
  problems: ProblemList,
): boolean {
  if (outputs.length === 0) return true;
  let areApart = true;
  const inputs = [...filesRead].flatMap((path) => {
    const identity = identify(path);
    return identity === undefined ? [] : [{ path, identity }];
  });
  for (const { option, path } of outputs) {
    const own = identify(path);
    if (own?.file === undefined) continue;
    const same =
      inputs.find((each) => each.path === path) ?? inputs.find(({ identity }) => isSameFile(own, identity));
    if (same === undefined) continue;
    areApart = false;
    problems.add('output-is-input', { file: path }, { option, path, input: same.path });
  }
  return areApart;
}
