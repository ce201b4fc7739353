import { createHash } from 'node:crypto';
import type { Encoding } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { PieceReader } from '../../csv/pieces.ts';
import { textFormatOf } from '../../file-format.ts';
import { heldFile, type LongFile, readWhole } from '../../long-file.ts';
import { lineOf, type Path } from '../../position.ts';
import { noteProgress } from '../../progress.ts';
import { tellWorkbook } from '../../text-file.ts';
import { type Look, TableText } from './table-text.ts';
import { withWindowsLetters } from './windows-letters.ts';

/** Letters of UTF-8 that were read as Windows-1252: two or more mean that the file is UTF-8 with damage. */
const utf8Pairs =
  /[\u00c3\u00c5][\u0080-\u00bf\u2013\u2014\u2018-\u201e\u2026\u20ac\u0152\u0153\u0160\u0161\u2122]|\u00e2\u201a\u00ac/g;
const mostUtf8Pairs = 1;
const controls = /[\u0000-\u0008\u000e-\u001f]/;
/** Text of two bytes a letter is rewritten in memory. */
const largestRewrittenBytes = 256 * 1024 * 1024;
/** So much of the beginning and of the end shows what a file is. */
const beginningBytes = 64 * 1024;
const endBytes = 64;
/** The part of the work that looking at the bytes is. */
const shareOfLooking = 0.1;

/**
 * Decides how the bytes of a table are text: UTF-8 and UTF-16 by their marks, UTF-8 where all bytes fit it, otherwise
 * Windows-1252.
 *
 * Shape   wanted: the encoding that a layout states; then nothing else is tried
 *         pieceBytes: so much is read at once
 */
export function decodeTable(
  whole: LongFile,
  problems: ProblemList,
  wanted?: Encoding,
  placeInLayout: (...path: Path) => Place = () => ({ file: whole.path }),
  pieceBytes?: number,
): TableText | undefined {
  const { path } = whole;
  const start = readPart(whole, 0, beginningBytes);
  if (tellWorkbook(path, start, problems)) return undefined;
  const doesNotFit = (found: Encoding) => {
    const facts = { is: 'encoding', stated: wanted ?? '', found } as const;
    problems.add('layout-does-not-fit', placeInLayout('dialect', 'encoding'), facts);
    return undefined;
  };
  const mark = encodingOfMark(start);
  const wide = wanted ?? mark;
  if (wide === 'utf-16le' || wide === 'utf-16be') {
    const rewritten = rewriteWide(whole, wide);
    if (rewritten === 'too-large') {
      problems.add('file-too-large', { file: path }, { path, limit: largestRewrittenBytes, isTable: true });
      return undefined;
    }
    if (rewritten === undefined && wanted !== undefined) return doesNotFit(mark ?? 'utf-8');
    if (rewritten === undefined) {
      problems.add('not-text', { file: path }, { path });
      return undefined;
    }
    const look = lookThrough(rewritten, 'utf-8', pieceBytes);
    return tellUnreadable(path, look, 'utf-8', problems)
      ? undefined
      : new TableText(rewritten, wide, look, rewritten.sha256 ?? look.sha256, pieceBytes);
  }
  const file = withoutEndMark(whole);
  const asUtf8 = lookThrough(file, 'utf-8', pieceBytes);
  const found = mark ?? (asUtf8.firstBadByte === undefined ? 'utf-8' : 'windows-1252');
  const encoding = wanted ?? found;
  const isBroken = encoding !== 'windows-1252' && asUtf8.firstBadByte !== undefined;
  if (wanted !== undefined && (isBroken || wrongMark(wanted, found))) return doesNotFit(found);
  if (isBroken) {
    problems.add('not-text', { file: path }, { path });
    return undefined;
  }
  const look = encoding === 'windows-1252' ? lookThrough(file, encoding, pieceBytes) : asUtf8;
  if (look.hasControls) {
    problems.add('not-text', { file: path }, { path });
    return undefined;
  }
  // UTF-8 read as Windows-1252 gives two letters for one: no text has these by itself.
  if (wanted === 'windows-1252' && found !== wanted && look.utf8Pairs > 0) return doesNotFit(found);
  if (look.utf8Pairs > mostUtf8Pairs) {
    problems.add('not-utf-8', { file: path }, { path, byte: asUtf8.firstBadByte ?? 1 });
    return undefined;
  }
  if (tellUnreadable(path, look, encoding, problems)) return undefined;
  return new TableText(file, encoding, look, file.sha256 ?? look.sha256, pieceBytes);
}

/** Goes once through a file, piece by piece. */
function lookThrough(
  file: LongFile,
  encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252',
  pieceBytes: number | undefined,
): Look {
  const hash = createHash('sha256');
  const pieces: { fromByte: number; firstLine: number }[] = [];
  const ends = new Set<'crlf' | 'lf' | 'cr'>();
  const isWindows = encoding === 'windows-1252';
  let firstLine = 1;
  let firstBadByte: number | undefined;
  let hasControls = false;
  let pairs = 0;
  let isBlank = true;
  let beginning = '';
  let lost: Look['lost'];
  for (const { bytes, fromByte } of new PieceReader(file, pieceBytes).pieces()) {
    hash.update(bytes);
    noteProgress(file.path, (shareOfLooking * (fromByte + bytes.length)) / Math.max(1, file.sizeBytes));
    pieces.push({ fromByte, firstLine });
    let text: string;
    try {
      text = isWindows ? decodeWindows(bytes) : decodeUtf8(bytes, fromByte === 0);
    } catch {
      firstBadByte ??= fromByte + badByteOf(bytes);
      text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    }
    if (fromByte === 0) beginning = text.slice(0, beginningBytes);
    hasControls ||= controls.test(text);
    isBlank &&= text.trim() === '';
    if (isWindows && pairs <= mostUtf8Pairs) pairs += text.match(utf8Pairs)?.length ?? 0;
    if (lost === undefined && text.includes('\ufffd')) lost = placeOfLost(text, firstLine);
    firstLine += countLines(text, ends);
  }
  const [only] = ends;
  const lineEnd = only === undefined ? 'none' : ends.size > 1 ? 'mixed' : only;
  return {
    sha256: hash.digest('hex'),
    lineEnd,
    pieces,
    lineCount: firstLine,
    firstBadByte,
    hasControls,
    utf8Pairs: pairs,
    beginning,
    isBlank,
    lost,
  };
}

/** The number of line ends in a text, and of which kinds they are. */
function countLines(text: string, ends: Set<'crlf' | 'lf' | 'cr'>): number {
  let lines = 0;
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    if (lines > 0) ends.add('lf');
    return lines;
  }
  for (const [end] of text.matchAll(/\r\n|\n|\r/g)) {
    ends.add(end === '\n' ? 'lf' : end === '\r' ? 'cr' : 'crlf');
    lines++;
  }
  return lines;
}

function placeOfLost(text: string, firstLine: number): NonNullable<Look['lost']> {
  const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { line: firstLine + before.length - 1, column, text: lineOf(text, before.length) };
}

/** True where decoded text is none to be read, which is told. */
function tellUnreadable(path: string, look: Look, encoding: Encoding, problems: ProblemList): boolean {
  const other = textFormatOf(look.beginning.replace(/^\ufeff/, ''));
  if (look.hasControls) problems.add('not-text', { file: path }, { path });
  else if (look.isBlank) problems.add('empty-file', { file: path }, { path });
  else if (other !== undefined) problems.add('other-format', { file: path }, { path, format: other });
  else if (look.lost !== undefined && encoding !== 'windows-1252')
    problems.add('lost-letters', { file: path, ...look.lost }, {});
  else return false;
  return true;
}

/** Some programs of old end a file with the sign of its end. */
const endMark = /\x1a\s*$/;

/** The file without the sign of its end, if there is one. */
function withoutEndMark(file: LongFile): LongFile {
  const from = Math.max(0, file.sizeBytes - endBytes);
  const found = Buffer.from(readPart(file, from, endBytes))
    .toString('latin1')
    .search(endMark);
  if (found < 0 || file.sizeBytes === 0) return file;
  const hash = createHash('sha256');
  for (const { bytes } of new PieceReader(file).pieces()) hash.update(bytes);
  const sizeBytes = from + found;
  return {
    path: file.path,
    sizeBytes,
    sha256: file.sha256 ?? hash.digest('hex'),
    isPacked: file.isPacked === true,
    read: (into, fromByte) => file.read(into.subarray(0, Math.max(0, sizeBytes - fromByte)), fromByte),
    close: () => file.close(),
  };
}

function readPart(file: LongFile, fromByte: number, mostBytes: number): Uint8Array {
  const part = new Uint8Array(mostBytes);
  return part.subarray(0, file.read(part, fromByte));
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  return undefined;
}

/** Every byte is a letter of Windows-1252: a text with the mark of another encoding is none. */
function wrongMark(wanted: Encoding, found: Encoding): boolean {
  if (wanted === 'windows-1252') return found === 'utf-8-bom' || found.startsWith('utf-16');
  return wanted === 'utf-8-bom' ? found !== wanted : wanted === 'utf-8' && found === 'utf-8-bom';
}

/** A text of two bytes a letter as one of UTF-8; undefined where it is none. */
function rewriteWide(
  file: LongFile,
  encoding: 'utf-16le' | 'utf-16be',
): (LongFile & { readonly sha256: string }) | 'too-large' | undefined {
  if (file.sizeBytes > largestRewrittenBytes) return 'too-large';
  const bytes = readWhole(file);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(endMark, '');
    const sha256 = file.sha256 ?? createHash('sha256').update(bytes).digest('hex');
    return { ...heldFile(file.path, Buffer.from(text)), sha256, isPacked: file.isPacked === true };
  } catch {
    return undefined;
  }
}

function decodeUtf8(bytes: Uint8Array, isFirst: boolean): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
}

function decodeWindows(bytes: Uint8Array): string {
  return withWindowsLetters(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

/** The number, counted from 1, of the first byte that no UTF-8 text holds there. */
function badByteOf(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Buffer.byteLength(text.slice(0, text.indexOf('\ufffd'))) + 1;
}
