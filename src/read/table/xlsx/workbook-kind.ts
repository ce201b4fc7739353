/** What a file of a spreadsheet program is, by its first bytes and the names in its archive. */
export type WorkbookKind = 'xlsx' | 'xls' | 'encrypted' | 'ods' | 'xlsb' | 'numbers' | 'document' | 'other';

const zipBeginning = [0x50, 0x4b, 0x03, 0x04];
const compoundBeginning = [0xd0, 0xcf, 0x11, 0xe0];
/** The type of an OpenDocument file stands in its first, unpacked part. */
const typeBytes = 256;

/** Whether bytes begin as an archive does, which an .xlsx file is. */
export function isZip(bytes: Uint8Array): boolean {
  return zipBeginning.every((byte, at) => bytes[at] === byte);
}

/** Whether bytes begin as the container of .xls files and of encrypted ones does. */
export function isCompound(bytes: Uint8Array): boolean {
  return compoundBeginning.every((byte, at) => bytes[at] === byte);
}

/** What a container holds: the name of the stream of encrypted files stands in its directory. */
export function kindOfCompound(bytes: Uint8Array): WorkbookKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted' : 'xls';
}

/** What an archive holds, by the names of its parts. */
export function kindOfZip(bytes: Uint8Array, names: readonly string[]): WorkbookKind {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(typeBytes, bytes.byteLength));
  const has = (begin: string) => names.some((name) => name.toLowerCase().startsWith(begin));
  if (beginning.includes('opendocument.spreadsheet')) return 'ods';
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('index/')) return 'numbers';
  if (has('word/') || has('ppt/') || beginning.includes('opendocument')) return 'document';
  return names.includes('[Content_Types].xml') && names.includes('_rels/.rels') ? 'xlsx' : 'other';
}
