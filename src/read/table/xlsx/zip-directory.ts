import type { PartFault, WorkbookSize } from '../../../problems/catalogue/phrases.ts';

/** One file of an archive, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its own header begins; undefined where that is in a field for large archives. */
  readonly headerAt: number | undefined;
}

/** Why an archive is not unpacked. */
export type ZipFault =
  | { readonly kind: 'cut' }
  | { readonly kind: 'damaged'; readonly part: string | undefined; readonly what: PartFault }
  | { readonly kind: 'too-large'; readonly size: WorkbookSize };

/** What an archive may hold: a sheet of 40,000 rows and 20 columns takes 35 MB. */
const mostEntries = 2000;
const mostEntryBytes = 256 * 1024 * 1024;
const mostBytes = 512 * 1024 * 1024;
/** Sheets of many equal rows are packed to a fiftieth; what unpacks to more than this many times its length is no sheet. */
const mostRatio = 250;
const leastBombBytes = 32 * 1024 * 1024;

const endSignature = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const locatorSignature = 0x07064b50;
const locatorBytes = 20;
const longEndSignature = 0x06064b50;
const longEndBytes = 56;
const longFieldId = 1;
const unknownSize = 0xffffffff;
const unknownCount = 0xffff;
export const stored = 0;
const deflated = 8;
const headerSignature = 0x04034b50;
const headerBytes = 30;
const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/**
 * Reads the directory of an archive and refuses what is not to be unpacked; nothing is unpacked here.
 * The reader behind it never unpacks more of a file than its directory says, so that these bounds hold.
 */
export function checkZip(
  bytes: Uint8Array,
): { readonly names: readonly string[]; readonly entries: readonly ZipEntry[] } | ZipFault {
  const entries = readEntries(bytes);
  if ('kind' in entries) return entries;
  const names = new Set<string>();
  let sum = 0;
  for (const { name, packedBytes, unpackedBytes, method, isEncrypted } of entries) {
    if (names.has(name)) return { kind: 'damaged', part: name, what: { is: 'twice' } };
    names.add(name);
    if (isEncrypted) return { kind: 'damaged', part: name, what: { is: 'encrypted' } };
    if (method !== stored && method !== deflated)
      return { kind: 'damaged', part: name, what: { is: 'unknown-packing' } };
    if (packedBytes > bytes.length) return { kind: 'cut' };
    sum += unpackedBytes;
    if (unpackedBytes > mostEntryBytes || sum > mostBytes) return tooLarge(Math.max(unpackedBytes, sum));
    if (unpackedBytes > leastBombBytes && unpackedBytes > packedBytes * mostRatio)
      return tooLarge(unpackedBytes, packedBytes);
  }
  return { names: [...names], entries };
}

function tooLarge(bytes: number, packedBytes?: number): ZipFault {
  return {
    kind: 'too-large',
    size: {
      is: 'bytes',
      megabytes: Math.round(bytes / megabyte),
      packedKilobytes: packedBytes === undefined ? undefined : Math.ceil(packedBytes / kilobyte),
      mostOfSheet: mostEntryBytes / megabyte,
      mostInAll: mostBytes / megabyte,
      mostRatio,
    },
  };
}

function readEntries(bytes: Uint8Array): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { kind: 'cut' };
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === unknownCount || at === unknownSize) {
    const long = readLongEnd(view, end);
    if (long === undefined) return { kind: 'damaged', part: undefined, what: { is: 'no-beginning' } };
    count = long.count;
    at = long.at;
  }
  if (count > mostEntries)
    return { kind: 'too-large', size: { is: 'parts', found: count, most: mostEntries } };
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== entrySignature)
      return { kind: 'damaged', part: undefined, what: { is: 'entry-unreadable', entry: index + 1 } };
    const nameBytes = view.getUint16(at + 28, true);
    const fieldBytes = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entryBytes, at + entryBytes + nameBytes));
    const sizes = readSizes(view, at, at + entryBytes + nameBytes, fieldBytes);
    if (sizes === undefined) return { kind: 'damaged', part: name, what: { is: 'no-size' } };
    const headerAt = view.getUint32(at + 42, true);
    entries.push({
      name,
      ...sizes,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      headerAt: headerAt === unknownSize ? undefined : headerAt,
    });
    at += entryBytes + nameBytes + fieldBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry; undefined where its own header is not where the directory says. */
export function packedBytesOf(
  bytes: Uint8Array,
  { headerAt, packedBytes }: ZipEntry,
): Uint8Array | undefined {
  if (headerAt === undefined || headerAt + headerBytes > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(headerAt, true) !== headerSignature) return undefined;
  const from =
    headerAt + headerBytes + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return bytes.subarray(from, from + packedBytes);
}

/** Where the end record begins, behind which nothing but a comment stands. */
function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= least; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}

/** Number and beginning of the entries in the form for large archives, which some programs write for small ones. */
function readLongEnd(view: DataView, end: number): { count: number; at: number } | undefined {
  const locator = end - locatorBytes;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return undefined;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + longEndBytes > view.byteLength || view.getUint32(record, true) !== longEndSignature)
    return undefined;
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    at: Number(view.getBigUint64(record + 48, true)),
  };
}

/** Sizes of an entry; of one in the form for large files they stand in a field of their own. */
function readSizes(
  view: DataView,
  entry: number,
  fields: number,
  fieldBytes: number,
): { readonly packedBytes: number; readonly unpackedBytes: number } | undefined {
  let packedBytes = view.getUint32(entry + 20, true);
  let unpackedBytes = view.getUint32(entry + 24, true);
  if (packedBytes !== unknownSize && unpackedBytes !== unknownSize) return { packedBytes, unpackedBytes };
  const end = Math.min(view.byteLength, fields + fieldBytes);
  for (let at = fields; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== longFieldId) continue;
    let from = at + 4;
    const take = () => {
      from += 8;
      return from <= end ? Number(view.getBigUint64(from - 8, true)) : Number.NaN;
    };
    if (unpackedBytes === unknownSize) unpackedBytes = take();
    if (packedBytes === unknownSize) packedBytes = take();
    return Number.isNaN(packedBytes + unpackedBytes) ? undefined : { packedBytes, unpackedBytes };
  }
  return undefined;
}
