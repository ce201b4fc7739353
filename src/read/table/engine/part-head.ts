import type { Place, ProblemList } from '../../../problems/problem.ts';
import { heldFile, openTable } from '../../long-file.ts';
import { findDelimiter } from '../grid/delimiter.ts';
import { decodeTable } from '../grid/encoding.ts';
import { Grid } from '../grid/grid.ts';
import { readGrid } from '../grid/read-grid.ts';
import { textSource } from '../grid/table-source.ts';
import { type Database, quoteName } from './database.ts';
import { isNumberType } from './part-columns.ts';
import { tellDifference, tellFault } from './part-faults.ts';
import { numberOrText } from './part-grid.ts';
import { storedRelation } from './part-relations.ts';
import type { PartsToRead } from './parts-to-read.ts';

/** So much of the first part shows what its columns are. */
const headBytes = 1024 * 1024;
const headRows = 5000;

/** The first rows of a table, as they stand there. */
export interface Head {
  readonly grid: Grid;
  readonly width: number;
  readonly placeOfCell: (line: number, column: number, header: string) => Place;
  /** Of a text: what parts its cells. */
  readonly delimiter: string | undefined;
  /** Of each column how a database stores it. */
  readonly types: readonly string[] | undefined;
  readonly names: readonly string[] | undefined;
}

/** The head of a text, read by the rules for any table. */
export function headOfText(
  { layout, placeInLayout }: PartsToRead,
  problems: ProblemList,
  path: string,
): Head | undefined {
  const file = openTable(path, problems);
  if (file === undefined) return undefined;
  const bytes = new Uint8Array(Math.min(headBytes, file.sizeBytes));
  const length = file.read(bytes, 0);
  const isWhole = length === file.sizeBytes;
  file.close();
  const end = isWhole ? length : bytes.lastIndexOf(0x0a, length - 1) + 1;
  const text = decodeTable(
    heldFile(path, bytes.subarray(0, end)),
    problems,
    layout?.dialect.encoding,
    (...at) => placeInLayout(...at),
  );
  if (text === undefined) return undefined;
  if (text.encoding !== 'utf-8' && text.encoding !== 'utf-8-bom') {
    problems.add('engine-cannot', { file: path }, { path, limit: 'encoding' });
    return undefined;
  }
  const delimiter = layout?.dialect.delimiter ?? findDelimiter(text);
  const read = delimiter === undefined ? undefined : readGrid(text, delimiter, problems);
  if (delimiter === undefined || read === undefined) {
    if (!problems.hasErrors) problems.add('no-table', { file: path }, { path });
    return undefined;
  }
  const source = textSource(read.records);
  const { grid, width } = read;
  return {
    grid,
    width,
    delimiter,
    types: undefined,
    names: undefined,
    placeOfCell: (line, column, header) => source.placeOfCell(line, column, '', header),
  };
}

/** The head of a Parquet file; all other parts are to have the same columns. */
export async function headOfStored(
  request: PartsToRead,
  problems: ProblemList,
  database: Database,
): Promise<Head | undefined> {
  const { parts } = request;
  const [first = ''] = parts;
  const described: { name: string; type: string }[] = [];
  let grid: Grid;
  try {
    await database.query(`DESCRIBE SELECT * FROM ${storedRelation([first])}`, ([name, type]) => {
      described.push({ name: String(name), type: String(type) });
    });
    for (const part of parts.slice(1)) {
      const others: string[] = [];
      await database.query(`DESCRIBE SELECT * FROM ${storedRelation([part])}`, ([name, type]) => {
        others.push(`${name} ${type}`);
      });
      const own = described.map(({ name, type }) => `${name} ${type}`);
      if (others.join('\n') !== own.join('\n')) return tellDifference(request, problems, part, own, others);
    }
    const head = new Grid(described.length);
    head.add({ line: 1, cells: described.map(({ name }) => name), commented: false });
    const cells = described.map(({ name }) => `CAST(${quoteName(name)} AS VARCHAR)`);
    let line = 2;
    await database.query(
      `SELECT ${cells.join(', ')} FROM ${storedRelation([first])} LIMIT ${headRows}`,
      (row) => {
        head.addStored(
          line++,
          row.map((cell, at) => {
            const text = cell === null ? '' : String(cell);
            return isNumberType(described[at]!.type) ? numberOrText(text) : text;
          }),
        );
      },
    );
    grid = head;
  } catch (error) {
    return tellFault(request, problems, error);
  }
  return {
    grid,
    width: described.length,
    delimiter: undefined,
    types: described.map(({ type }) => type),
    names: described.map(({ name }) => name),
    placeOfCell: (line, _column, header) => ({ file: first, line, header }),
  };
}

/** Whether all texts begin with the same line of names as the first. */
export function areTextsAlike(
  request: PartsToRead,
  problems: ProblemList,
  head: Head,
  line: number,
): boolean {
  const expected = head.grid.cells(Math.max(0, head.grid.rowOfLine(line)));
  for (const part of request.parts.slice(1)) {
    const own = headOfText(request, problems, part);
    if (own === undefined) return false;
    const row = own.grid.rowOfLine(line);
    const found = row < 0 ? [] : own.grid.cells(row);
    if (line > 0 && found.join('\n') !== expected.join('\n')) {
      tellDifference(request, problems, part, expected, found);
      return false;
    }
  }
  return true;
}
