import type { Encoding } from '../../model/layout.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { binaryFormatOf, textFormatOf } from '../file-format.ts';
import { gunzip } from '../gunzip.ts';
import { lineOf } from '../position.ts';

/** A text and how it stood in its file. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly compression: 'gzip' | null;
}

/** Letters of UTF-8 that were read as Windows-1252: two or more mean that the file is UTF-8 with damage. */
const utf8Pairs =
  /[\u00c3\u00c5][\u0080-\u00bf\u2013\u2014\u2018-\u201e\u2026\u20ac\u0152\u0153\u0160\u0161\u2122]|\u00e2\u201a\u00ac/g;
const mostUtf8Pairs = 1;
const controls = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * Unpacks and decodes a table: UTF-8 and UTF-16 by their marks, UTF-8 where all bytes fit it, otherwise Windows-1252.
 *
 * Shape   wanted: the encoding that a layout states; then nothing else is tried
 */
export function decodeTable(
  path: string,
  bytes: Uint8Array,
  limitBytes: number,
  problems: ProblemList,
  wanted?: Encoding,
): DecodedText | undefined {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? unpack(bytes, limitBytes) : bytes;
  if (plain === undefined) {
    problems.add('damaged-gzip', { file: path }, { path, limit: limitBytes });
    return undefined;
  }
  const found = encodingOf(plain);
  const encoding = wanted ?? found;
  const other = packed ? binaryFormatOf(plain) : undefined;
  if (other !== undefined) {
    problems.add('other-format', { file: path }, { path, ...other });
    return undefined;
  }
  // Some programs of old end a file with the sign of its end.
  const text = decode(plain, encoding)?.replace(/\x1a\s*$/, '');
  if (wanted !== undefined && (text === undefined || wrongMark(wanted, found))) {
    const facts = { found: `text in ${found}`, expected: `encoding ${wanted}`, key: 'dialect.encoding' };
    problems.add('layout-does-not-fit', { file: path }, facts);
    return undefined;
  }
  if (text === undefined || controls.test(text)) {
    problems.add('not-text', { file: path }, { path });
    return undefined;
  }
  if (encoding === 'windows-1252' && (text.match(utf8Pairs)?.length ?? 0) > mostUtf8Pairs) {
    problems.add('not-utf-8', { file: path }, { path, byte: firstBadByte(plain) });
    return undefined;
  }
  if (text.trim() === '') {
    problems.add('empty-file', { file: path }, { path });
    return undefined;
  }
  const ofText = textFormatOf(text.replace(/^\ufeff/, ''));
  if (ofText !== undefined) {
    problems.add('other-format', { file: path }, { path, ...ofText });
    return undefined;
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const before = text.slice(0, lost).split('\n');
    const place = { file: path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    problems.add('lost-letters', { ...place, text: lineOf(text, place.line) }, {});
    return undefined;
  }
  return { text, encoding, compression: packed ? 'gzip' : null };
}

function unpack(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return gunzip(bytes, limit);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  return decode(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8';
}

/** Every byte is a letter of Windows-1252: a text with the mark of another encoding is none. */
function wrongMark(wanted: Encoding, found: Encoding): boolean {
  if (wanted === 'windows-1252') return found === 'utf-8-bom' || found.startsWith('utf-16');
  return wanted === 'utf-8-bom' ? found !== wanted : wanted === 'utf-8' && found === 'utf-8-bom';
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows(bytes);
  try {
    return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The letters of the bytes from 0x80 to 0x9f. Source: Unicode, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const firstWindowsLetter = 0x80;

/** As the decoder of some versions of Node takes this encoding for ISO-8859-1, the letters are put in here. */
function decodeWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => windowsLetters[letter.charCodeAt(0) - firstWindowsLetter]!,
  );
}

/** The number, counted from 1, of the first byte that no UTF-8 text holds there. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Buffer.byteLength(text.slice(0, text.indexOf('\ufffd'))) + 1;
}
