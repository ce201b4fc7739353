const letters = 26;
const firstLetter = 65;

/**
 * The letters of a column of a workbook, counted from 0.
 *
 * @example columnLetters(27) // => 'AB'
 */
export function columnLetters(column: number): string {
  const own = String.fromCharCode(firstLetter + (column % letters));
  return column < letters ? own : `${columnLetters(Math.floor(column / letters) - 1)}${own}`;
}

/**
 * The name of a sheet as Excel writes it before a cell.
 *
 * @example sheetPrefix('DB IV') // => "'DB IV'"
 */
export function sheetPrefix(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * A cell as Excel names it.
 *
 * @example cellName('DB IV', 3, 12) // => "'DB IV'!D12"
 */
export function cellName(sheet: string, column: number, line: number): string {
  return `${sheetPrefix(sheet)}!${columnLetters(column)}${line}`;
}
