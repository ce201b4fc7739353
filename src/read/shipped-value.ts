import { join } from 'node:path';
import { packageFolder, readOwnFile } from './text-file.ts';

/** Name of the file in which the build keeps what shipped files hold. */
const cacheName = 'shipped-values.json';

let values: Readonly<Record<string, unknown>> | undefined;

/**
 * What a shipped file holds as it was parsed when the tool was built, found by the digest of its text: the value of the
 * evidence and sources, the records of the registers. A file that was changed has another digest and is parsed anew,
 * so this can be missing but never wrong.
 */
export function shippedValue(sha256: string): unknown {
  if (values === undefined) {
    const text = readOwnFile(join(packageFolder(), 'dist', cacheName));
    values = text === undefined ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
  }
  return Object.hasOwn(values, sha256) ? values[sha256] : undefined;
}
