import { cellName } from '../model/cell-name.ts';
import { type InputColumn, inputSheetNames, scenarioProperty } from '../model/input-sheet.ts';
import { languages } from '../model/language.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { openLongFile } from './long-file.ts';
import { readStoredCells } from './table/xlsx/read-sheet.ts';
import type { StoredCell } from './table/xlsx/sheet-table.ts';

/** The columns that are read back. */
export const readColumns = [
  'low',
  'central',
  'high',
  'quality',
  'note',
] as const satisfies readonly InputColumn[];
export type ReadColumn = (typeof readColumns)[number];

/** What the sheet of inputs of a workbook has for one of them. */
export interface SheetInput {
  readonly path: string;
  /** Row as Excel counts. */
  readonly line: number;
  readonly cells: Readonly<Record<ReadColumn, StoredCell>>;
}

/** The sheet of inputs of a workbook, as it was found. */
export interface InputSheet {
  readonly path: string;
  readonly sha256: string;
  readonly sheet: string;
  /** The scenario that the workbook says it is of; undefined where a program has not kept that. */
  readonly scenario: string | undefined;
  readonly inputs: readonly SheetInput[];
  /** What a column is headed by, in the language of the workbook. */
  headOf(column: ReadColumn): string;
  placeOf(input: SheetInput, column: 'path' | ReadColumn): Place;
}

/** What a column may be headed by besides its key, in all languages. */
export type HeadWords = (key: InputColumn) => readonly string[];

const blank: StoredCell = { kind: 'blank' };

/**
 * Reads the sheet of inputs of a workbook by `estimate`, under its name in any language; undefined where there is none, which is
 * reported. Other sheets and columns are not looked at.
 */
export async function readInputSheet(
  path: string,
  wordsOf: HeadWords,
  problems: ProblemList,
): Promise<InputSheet | undefined> {
  const file = openLongFile(path, problems);
  if (file === undefined) return undefined;
  try {
    const names = languages.map((language) => inputSheetNames[language]);
    const read = await readStoredCells(file, names, problems);
    if (read === undefined) return undefined;
    const { sheet, sha256 } = read;
    const columns = findColumns(sheet.rows[0] ?? [], { path, sheet: sheet.name }, wordsOf, problems);
    if (columns === undefined) return undefined;
    const cellAt = (row: readonly StoredCell[], key: 'path' | ReadColumn): StoredCell =>
      row[columns.get(key)!] ?? blank;
    const inputs = sheet.rows.flatMap((row, at): SheetInput[] => {
      const named = cellAt(row, 'path');
      if (at === 0 || named.kind !== 'text') return [];
      const cells = Object.fromEntries(
        readColumns.map((key) => [key, cellAt(row, key)]),
      ) as SheetInput['cells'];
      return [{ path: named.text.trim(), line: at + 1, cells }];
    });
    return {
      path,
      sha256,
      sheet: sheet.name,
      scenario: sheet.properties.get(scenarioProperty),
      inputs,
      headOf: (column) => headText(sheet.rows[0]?.[columns.get(column)!] ?? blank),
      placeOf: ({ line }, column) => ({
        file: path,
        line,
        cell: cellName(sheet.name, columns.get(column)!, line),
      }),
    };
  } finally {
    file.close();
  }
}

/** Where the columns are that are read, headed by their keys or by words for them. */
function findColumns(
  head: readonly StoredCell[],
  { path, sheet }: { readonly path: string; readonly sheet: string },
  wordsOf: HeadWords,
  problems: ProblemList,
): ReadonlyMap<string, number> | undefined {
  const found = head.map(headText);
  const wanted = ['path', ...readColumns] as const;
  const placeOf = (key: (typeof wanted)[number]) => {
    const names = [key, ...wordsOf(key)].map((name) => name.toLowerCase());
    return found.findIndex((text) => names.includes(text.toLowerCase()));
  };
  const missing = wanted.find((key) => placeOf(key) < 0);
  if (missing === undefined) return new Map(wanted.map((key) => [key, placeOf(key)]));
  problems.add(
    'no-column-of-inputs',
    { file: path, line: 1, cell: cellName(sheet, 0, 1) },
    { sheet, column: missing, found: found.filter((text) => text !== '') },
  );
  return undefined;
}

function headText(cell: StoredCell): string {
  return cell.kind === 'text' ? cell.text.trim() : '';
}
