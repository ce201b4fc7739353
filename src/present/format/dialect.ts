/** How cells of a text for programs are set apart, and how numbers are written in it. */
export interface Dialect {
  readonly delimiter: string;
  readonly decimalMark: '.' | ',';
  readonly recordDelimiter: string;
  readonly bom: boolean;
}

/** What --dialect offers; a Finnish spreadsheet opens a file with semicolons, decimal commas and a byte order mark without a dialogue. */
export const dialects = {
  standard: { delimiter: ',', decimalMark: '.', recordDelimiter: '\n', bom: false },
  fi: { delimiter: ';', decimalMark: ',', recordDelimiter: '\r\n', bom: true },
} as const satisfies Readonly<Record<string, Dialect>>;
export type DialectName = keyof typeof dialects;

export const dialectNames = Object.keys(dialects) as DialectName[];
export const usualDialect: DialectName = 'standard';
