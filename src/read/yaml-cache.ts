import { join } from 'node:path';
import { packageFolder, readOwnFile } from './text-file.ts';

/** Name of the file in which the build keeps the values of the shipped YAML files. */
const cacheName = 'yaml-cache.json';

let values: Readonly<Record<string, unknown>> | undefined;

/**
 * The value of a shipped YAML file as it was parsed when the tool was built, found by the digest of its text.
 * A file that was changed has another digest and is parsed anew, so this can be missing but never wrong.
 *
 * Source  parsing the evidence and sources takes longer than everything else a small scenario needs
 */
export function cachedYamlValue(sha256: string): unknown {
  if (values === undefined) {
    const text = readOwnFile(join(packageFolder(), 'dist', cacheName));
    values = text === undefined ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
  }
  return Object.hasOwn(values, sha256) ? values[sha256] : undefined;
}
