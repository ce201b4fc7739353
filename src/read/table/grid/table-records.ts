import type { Delimiter } from '../../../model/layout.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { QuoteError } from '../../csv/quoted-run.ts';
import { CsvRecords, placeOfCell } from '../../csv/records.ts';
import { type JoinedRows, widthOfRowsIn } from './joined-rows.ts';
import type { TableText } from './table-text.ts';

/** The records of a table, and what its cells hide. */
export class TableRecords extends CsvRecords<TableText> {
  /** Records with a cell that may hold whole rows, by their line; known once all records were read. */
  readonly joinedRows: Map<number, JoinedRows>;

  constructor(text: TableText, delimiter: Delimiter, hasQuotedNotes = false) {
    const joinedRows = new Map<number, JoinedRows>();
    super(text, delimiter, {
      hasComments: true,
      hasQuotedNotes,
      useLongCells: (line, cells, lineEnds) => {
        const width = widthOfRowsIn(cells, delimiter);
        if (width > 1) joinedRows.set(line, { width, lines: lineEnds + 1 });
      },
    });
    this.joinedRows = joinedRows;
  }
}

/**
 * Goes through all records once, so that a later way through them cannot fail; undefined where quotes part them in no
 * way, which is told.
 */
export function openRecords<Found>(
  text: TableText,
  delimiter: Delimiter,
  problems: ProblemList,
  goThrough: (records: TableRecords) => Found,
): { readonly records: TableRecords; readonly found: Found } | undefined {
  let wrong: QuoteError | undefined;
  for (const hasQuotedNotes of [false, true]) {
    const records = new TableRecords(text, delimiter, hasQuotedNotes);
    try {
      return { records, found: goThrough(records) };
    } catch (error) {
      if (!(error instanceof QuoteError)) throw error;
      wrong ??= error;
    }
  }
  const { line, column, isUnclosed } = wrong!;
  problems.add('wrong-csv', placeOfCell(text, line, column, undefined, delimiter), { unclosed: isUnclosed });
  return undefined;
}
