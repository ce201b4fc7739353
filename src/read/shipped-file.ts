import { isAbsolute, join } from 'node:path';
import type { Place, ProblemList } from '../problems/problem.ts';
import { isWithin, realPathOfAny } from './files/confined-files.ts';
import { currentFiles } from './files/current-files.ts';
import { codeOf, guardCodes } from './files/files.ts';
import { packageFolder } from './text-file.ts';

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
 * Warns once of a scenario that reads a file outside of its own folder, links followed: a foreign one has no business there.
 *
 * Shape   path: as `resolveFile` gives it
 */
export function warnOutsideFolder(path: string, folder: string, place: Place, problems: ProblemList): void {
  const files = currentFiles();
  try {
    const real = realPathOfAny(files, path);
    if (isWithin(real, realPathOfAny(files, folder)) || isWithin(real, files.realPath(packageFolder())))
      return;
  } catch (error) {
    // What lies outside of a confinement is reported as that.
    if (codeOf(error) === guardCodes.outside) return;
    throw error;
  }
  problems.addOnce(folder, 'outside-folder', place, { path, folder });
}
