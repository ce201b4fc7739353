/** A format that is no table of text, in words, and what makes a table of it. */
export interface OtherFormat {
  readonly what: string;
  readonly remedy: string;
}

const save = 'Save the table as CSV in the program that shows it, or fetch it as CSV from its publisher.';
const unpack = 'Unpack it, or pack it by gzip.';
const binaryFormats: readonly (readonly [beginning: string, what: string, remedy: string])[] = [
  [
    '%PDF-',
    'a PDF document',
    'Ask its publisher for the table as CSV, or copy it into a sheet and save that as CSV.',
  ],
  ['PAR1', 'a Parquet file', save],
  ['SQLite format 3\0', 'an SQLite database', save],
  ['BZh', 'packed by bzip2', unpack],
  ['\xfd7zXZ\0', 'packed by xz', unpack],
  ["7z\xbc\xaf'\x1c", 'an archive of 7-Zip', unpack],
  ['Rar!', 'an archive of RAR', unpack],
  ['\x28\xb5\x2f\xfd', 'packed by Zstandard', unpack],
  ['\x89PNG', 'a picture', save],
];
const textFormats: readonly (readonly [form: RegExp, what: string])[] = [
  [
    /^<(?:!doctype html|html|head|body|table|meta)\b/i,
    'a web page (HTML), as some services name .csv or .xls',
  ],
  [/^<\?xml|^<[a-z][\w:.-]*(?:\s[^<>]*)?>\s*</i, 'XML'],
  [/^\{\\rtf/, 'a text document (RTF)'],
  [/^(?:\[\s*[[{"]|\{\s*["}])/, 'JSON'],
  [/^(?:CHARSET|AXIS-VERSION)\s*=\s*"/, 'a PC-Axis file (.px)'],
];
const bytesTried = 1024;

/** The format of a file that holds no text, by how it begins. */
export function binaryFormatOf(bytes: Uint8Array): OtherFormat | undefined {
  const beginning = latin(bytes.subarray(0, bytesTried));
  const [, what, remedy] = binaryFormats.find(([mark]) => beginning.startsWith(mark)) ?? [];
  if (what !== undefined && remedy !== undefined) return { what, remedy };
  if (!beginning.startsWith('PK\x03\x04') || !isArchiveOfTables(bytes)) return undefined;
  return { what: 'an archive (zip)', remedy: 'Unpack it and name the table in it.' };
}

/** The format of a file of text that is no table, by how it begins. */
export function textFormatOf(text: string): OtherFormat | undefined {
  const beginning = text.slice(0, bytesTried).trimStart();
  const [, what] = textFormats.find(([form]) => form.test(beginning)) ?? [];
  return what === undefined ? undefined : { what, remedy: save };
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
