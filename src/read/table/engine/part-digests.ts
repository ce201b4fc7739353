import { createHash } from 'node:crypto';
import type { ProblemList } from '../../../problems/problem.ts';
import { openLongFile } from '../../long-file.ts';

/** One file of a table of several. */
export interface Part {
  /** As the user named it, or as a pattern or folder of the user found it. */
  readonly path: string;
  readonly sha256: string;
}

const pieceBytes = 4 * 1024 * 1024;

/** The digest of each file, read piece by piece: what a database answers in between is taken. */
export async function digestParts(paths: readonly string[], problems: ProblemList): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const piece = new Uint8Array(pieceBytes);
  for (const path of paths) {
    const hash = createHash('sha256');
    const file = openLongFile(path, problems);
    if (file === undefined) continue;
    for (let fromByte = 0; ; ) {
      const length = file.read(piece, fromByte);
      if (length === 0) break;
      hash.update(piece.subarray(0, length));
      fromByte += length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    file.close();
    parts.push({ path, sha256: hash.digest('hex') });
  }
  return parts;
}

/** One digest for a table: that of its file, or of the list of its files. */
export function digestOf(parts: readonly Part[]): string {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only.sha256;
  const list = parts.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  return createHash('sha256').update(list).digest('hex');
}
