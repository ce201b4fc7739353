import { join } from 'node:path';
import { packageFolder, readOwnFile } from './text-file.ts';

/** Folder in which the build keeps what shipped files hold, a file each. */
const folderName = 'shipped-values';

/**
 * What a shipped file holds as it was parsed when the tool was built, found by the digest of its text: the value of the
 * evidence and sources, the records of the registers. A file that was changed has another digest and is parsed anew,
 * so this can be missing but never wrong.
 */
export function shippedValue(sha256: string): unknown {
  const text = readOwnFile(join(packageFolder(), 'dist', folderName, `${sha256}.json`));
  return text === undefined ? undefined : JSON.parse(text);
}
