import type { FormatOptions, JsonOutcomes } from '../format/format.ts';
import { headings } from '../headings.ts';
import { type NamedTable, recordTables } from './record-sheets.ts';
import { tableSheet } from './table-sheet.ts';
import type { Workbook } from './workbook.ts';

/** Tables that say what figures rest on, and stay where a command gives its figures in tables of its own. */
const basis = new Set(['inputs', 'sources', 'notes', 'problems', 'run', 'costs', 'prices']);

/**
 * A workbook with a sheet for each table of a result, its inputs, notes and problems, and its run card.
 *
 * Shape   figures: tables in place of the arrays of figures; undefined where these are the tables
 */
export function tablesWorkbook(
  { schema, outcomes, isList = false }: JsonOutcomes,
  figures: readonly NamedTable[] | undefined,
  { language, headings: hasHeadings }: Pick<FormatOptions, 'language' | 'headings'>,
): Workbook {
  const ordered = outcomes.map((each) => ({
    ...schema.parse(each),
    ...('sources' in each && { sources: each.sources }),
  }));
  // What is a list itself is one table, which is given.
  const all = isList ? [] : recordTables(ordered);
  const tables =
    figures === undefined ? all : [...figures, ...all.filter(({ name }) => basis.has(name.split('.')[0]!))];
  const heads = headings(language, hasHeadings);
  return {
    title: 'digisave',
    sheets: tables.map(({ name, table }) => tableSheet(heads.sheet(name), table, heads.column)),
  };
}
