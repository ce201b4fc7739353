import { resolve } from 'node:path';
import { quoteName, quoteText } from './database.ts';
import type { PartRows } from './group-query.ts';
import type { PartColumn } from './part-columns.ts';

/** The rows of all parts, without numbers and with them: to number texts takes longer. */
export interface Relations {
  readonly plain: PartRows;
  readonly numbered: PartRows;
}

/** Shape  names: of all columns; missing: cells that hold no figure */
export function storedRows(
  parts: readonly string[],
  names: readonly string[],
  columns: readonly PartColumn[],
  missing: readonly string[],
): Relations {
  const used = names.flatMap((name, at) =>
    columns[at]!.use === 'none' ? [] : [`${quoteName(name)} AS c${at}`],
  );
  const cells = [...used, 'file_index AS part', 'file_row_number AS row'].join(', ');
  const plain = { relation: `(SELECT ${cells} FROM ${storedRelation(parts)})`, columns, missing };
  return { plain, numbered: withNumbers(plain) };
}

/** Rows of texts have no numbers of their own: to get them, each part is read in the order of its lines. */
export function textRows(
  parts: readonly string[],
  delimiter: string,
  columns: readonly PartColumn[],
  missing: readonly string[],
  linesBefore: number,
): Relations {
  const relationOf = (own: readonly string[]) => textRelation(own, columns.length, delimiter, linesBefore);
  const cells = columns.map((_, at) => `c${at}`).join(', ');
  const inOrder = parts.map(
    (part, index) =>
      `SELECT ${index} AS part, row_number() OVER () - 1 AS row, ${cells} FROM ${relationOf([part])}`,
  );
  const plain = { relation: relationOf(parts), columns, missing };
  return { plain, numbered: withNumbers({ ...plain, relation: `(${inOrder.join(' UNION ALL ')})` }) };
}

/** Rows with their numbers, of which a relation has columns. */
function withNumbers(rows: PartRows): PartRows {
  return { ...rows, numbered: { part: 'part', row: 'row' } };
}

/** SQL of the rows of Parquet files: names of folders are no columns. */
export function storedRelation(parts: readonly string[]): string {
  return `read_parquet([${pathsOf(parts)}], hive_partitioning = false, union_by_name = false)`;
}

/** SQL of the rows of texts, whose cells are all texts: nothing is guessed from them. */
function textRelation(
  parts: readonly string[],
  width: number,
  delimiter: string,
  linesBefore: number,
): string {
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  return (
    `read_csv([${pathsOf(parts)}], auto_detect = false, columns = {${columns}}, header = false, ` +
    `skip = ${linesBefore}, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', nullstr = '', ` +
    'strict_mode = true, null_padding = false, hive_partitioning = false, union_by_name = false)'
  );
}

function pathsOf(parts: readonly string[]): string {
  return parts.map((part) => quoteText(resolve(part))).join(', ');
}
