import { isAbsolute, join } from 'node:path';
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
