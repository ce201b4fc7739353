import { isAbsolute, join } from 'node:path';
import type { Place, ProblemList } from '../problems/problem.ts';
import { isWithin, shippedFolders } from './files/confined-files.ts';
import { currentFiles } from './files/current-files.ts';
import { codeOf, FileError, guardCodes } from './files/files.ts';
import { addFileError, packageFolder, standardInput } from './text-file.ts';

/** How a scenario names a file of data that comes with the tool, wherever it is installed. */
export const shippedPrefix = 'digisave:';

const shippedName = /^digisave:(data\/[\w/-]+\.csv)$/;

/**
 * The path of a file that a scenario names: one that comes with the tool, or one of the user's, from the folder of the scenario.
 *
 * Shape   name: as the file has it; folder: that of the scenario
 */
export function resolveFile(name: string, folder: string): string {
  const shipped = shippedName.exec(name)?.[1];
  if (shipped !== undefined) return join(packageFolder(), shipped);
  return isAbsolute(name) ? name : join(folder, name);
}

/**
 * Whether a file that a scenario names may be read. One outside of the folder of the scenario, links followed, is warned of
 * once: a foreign scenario has no business there. One that a confinement forbids is reported.
 *
 * Shape   path: as `resolveFile` gives it; folder: that of the scenario
 */
export function mayRead(path: string, folder: string, place: Place, problems: ProblemList): boolean {
  const files = currentFiles();
  try {
    if (path === standardInput && !files.hasStreams) throw new FileError(guardCodes.outside, path);
    if (path === standardInput) return true;
    const real = files.realPath(path);
    const known = [files.realPath(folder), ...shippedFolders(files)];
    if (!known.some((each) => isWithin(real, each)))
      problems.addOnce(folder, 'outside-folder', place, { path, folder });
    // Of what cannot be a path at all the reading says so.
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code !== guardCodes.outside) return true;
    addFileError(code, path, place, problems);
    return false;
  }
}
