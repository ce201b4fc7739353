import { checkZip, packedBytesOf, stored, type ZipEntry } from './zip-directory.ts';

/** Parts of which rows or texts would be lost without a word: the reader takes what there is of them. */
const partsOfCells = /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/i;
const shownBytes = 1024;

/**
 * The name of a part with cells that has no end, as of a file that was put together anew from what was left of it; undefined where
 * there is none. What cannot be unpacked is not looked at: the reader tells it.
 */
export async function findCutPart(bytes: Uint8Array): Promise<string | undefined> {
  const checked = checkZip(bytes);
  if ('kind' in checked) return undefined;
  for (const entry of checked.entries) {
    if (!partsOfCells.test(entry.name)) continue;
    const ends = await endsOf(bytes, entry);
    if (ends !== undefined && !isWhole(ends)) return entry.name;
  }
  return undefined;
}

interface Ends {
  readonly first: string;
  readonly last: string;
}

/** Whether the last element that closes is the first that was opened. */
function isWhole({ first, last }: Ends): boolean {
  const root = /<([A-Za-z_][\w.:-]*)/.exec(first.replace(/<[?!][^>]*>/g, ''))?.[1];
  if (root === undefined) return false;
  const end = last.trimEnd();
  return end.endsWith(`</${root}>`) || new RegExp(`<${root}\\b[^<>]*/>$`).test(end);
}

async function endsOf(bytes: Uint8Array, entry: ZipEntry): Promise<Ends | undefined> {
  const packed = packedBytesOf(bytes, entry);
  if (packed === undefined) return undefined;
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  if (entry.method === stored)
    return { first: decode(packed.subarray(0, shownBytes)), last: decode(packed.subarray(-shownBytes)) };
  let first = '';
  let last = new Uint8Array(0);
  try {
    const unpacked = new Blob([new Uint8Array(packed)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    for (const reader = unpacked.getReader(); ; ) {
      const { value, done } = await reader.read();
      if (done) break;
      if (first.length < shownBytes) first += decode(value.subarray(0, shownBytes));
      const both = new Uint8Array(last.length + value.length);
      both.set(last);
      both.set(value, last.length);
      last = both.slice(-shownBytes);
    }
  } catch {
    return undefined;
  }
  return { first, last: decode(last) };
}
