import type { OtherFormat } from '../problems/catalogue/phrases.ts';

const binaryFormats: readonly (readonly [beginning: string, is: SimpleFormat])[] = [
  ['%PDF-', 'pdf'],
  ['PAR1', 'parquet'],
  ['SQLite format 3\0', 'sqlite'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ["7z\xbc\xaf'\x1c", '7-zip'],
  ['Rar!', 'rar'],
  ['\x28\xb5\x2f\xfd', 'zstandard'],
  ['\x89PNG', 'picture'],
];
const textFormats: readonly (readonly [form: RegExp, is: SimpleFormat])[] = [
  [/^<(?:!doctype html|html|head|body|table|meta)\b/i, 'html'],
  [/^<\?xml|^<[a-z][\w:.-]*(?:\s[^<>]*)?>\s*</i, 'xml'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\[\s*[[{"]|\{\s*["}])/, 'json'],
  [/^(?:CHARSET|AXIS-VERSION)\s*=\s*"/, 'pc-axis'],
];
type SimpleFormat = Exclude<OtherFormat['is'], 'zip'>;
const bytesTried = 1024;

/** The format of a file that holds no text, by how it begins. */
export function binaryFormatOf(bytes: Uint8Array): OtherFormat | undefined {
  const beginning = latin(bytes.subarray(0, bytesTried));
  const [, is] = binaryFormats.find(([mark]) => beginning.startsWith(mark)) ?? [];
  if (is !== undefined) return { is };
  if (!beginning.startsWith('PK\x03\x04') || !isArchiveOfTables(bytes)) return undefined;
  return { is: 'zip', hasTexts: true };
}

/** The format of a file of text that is no table, by how it begins. */
export function textFormatOf(text: string): OtherFormat | undefined {
  const beginning = text.slice(0, bytesTried).trimStart();
  const [, is] = textFormats.find(([form]) => form.test(beginning)) ?? [];
  return is === undefined ? undefined : { is };
}

/** Whether an archive holds a table of text, and is none that a spreadsheet program wrote. */
function isArchiveOfTables(bytes: Uint8Array): boolean {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => archive.includes(name, 0, 'latin1');
  return ['.csv', '.txt', '.tsv'].some(has) && !has('xl/') && !has('mimetypeapplication/vnd');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
