import type { EngineLimit, engineProblems, SqlLimit } from '../../../../problems/catalogue/engine.ts';
import type { TextsOf } from '../texts.ts';
import { fileName, list, show } from './words.ts';

export const engine: TextsOf<typeof engineProblems> = {
  'missing-engine': (f) => ({
    found: `${fileName(f.path)} is read by DuckDB, which is not installed.`,
    expected: 'the package @duckdb/node-api beside digisave',
    hint: 'Add it: npm install @duckdb/node-api@1.5.6-r.1. Without it, save the table as CSV and name the file itself.',
  }),
  'no-parts': (f) => ({
    found: `No table is found under ${show(f.path)}.`,
    expected: 'a pattern or folder with Parquet or CSV files in it',
    hint: 'Check the name; in a scenario it counts from the folder of the scenario. * stands for any part of a name, ** for folders.',
  }),
  'parts-differ': (f) => ({
    found:
      f.column === undefined
        ? `One of ${fileName(f.path)} and ${fileName(f.first)} is Parquet, and the other is not.`
        : `Column ${f.column} is ${f.found === undefined ? 'missing' : show(f.found)}; in ${fileName(f.first)} it is ${f.expected === undefined ? 'missing' : show(f.expected)}.`,
    expected: 'files of one table: Parquet or CSV, with the same columns in the same order',
    hint: 'Leave the file out of the pattern, or give it as a table of its own under files.',
  }),
  'engine-cannot': (f) =>
    f.limit === 'encoding'
      ? {
          found: `DuckDB reads texts in UTF-8 alone, and ${fileName(f.path)} is none.`,
          expected: 'a text in UTF-8',
          hint: 'Save it as UTF-8, or as Parquet.',
        }
      : f.limit === 'memory'
        ? {
            found: `DuckDB reads files of a disk alone, and ${fileName(f.path)} is given in memory.`,
            expected: 'a file on a disk',
            hint: 'Give its rows as CSV, or read it by the command line.',
          }
        : {
            found: `${limits[f.limit]} cannot be read from ${fileName(f.path)}, whose rows DuckDB sums.`,
            expected: 'a table in which each row says itself what it is of',
            hint: 'Fill them in or remove them where the table is made; a single CSV file that is named by itself is read with them.',
          },
  'engine-cannot-read': (f) => ({
    found: `DuckDB cannot read ${fileName(f.path)}: ${f.reason}`,
    expected: 'a whole Parquet or CSV file, with as many cells in each row as its header has',
    hint: 'Fetch or write the file again; of a CSV file, correct the row.',
  }),
  'column-left-out': (f) => ({
    found: `The cells of ${show(f.header)} are nearly all different, so that it tells no costs apart; it is left out.`,
    expected: 'columns that tell costs apart, such as year, service and cost type',
    hint: 'Check it, and write it in a layout (digisave inspect --write-layout): role: ignore, or another role.',
  }),
  'too-many-groups': (f) => ({
    found: `${fileName(f.path)} has more than a million kinds of rows. Different cells: ${list(f.columns.map(({ name, values }) => `${name} about ${values}`))}.`,
    expected: 'columns that tell costs apart, such as year, service and cost type',
    hint: 'Say in a layout (digisave inspect --write-layout on a part of the table) which columns tell no costs apart, such as numbers of vouchers: role: ignore, with several: add.',
  }),
  'not-in-sql': (f) => ({
    found: `${sqlLimits[f.limit]}; plain SQL does not say it.`,
    expected: 'a table in which each row says itself what it is of, and a layout that says which rows count',
    hint: 'Say it in the layout by the cells of columns (only, except, services, areas, cost_types), or write it into the table where that is made.',
  }),
};

const limits: Readonly<Record<Exclude<EngineLimit, 'encoding' | 'memory'>, string>> = {
  'fill-down': 'Cells that repeat the one above them (fill_down)',
  headings: 'Headings between rows (headings)',
  footnotes: 'Footnotes below the rows (footnote_rows)',
  sheet: 'A sheet of a workbook (sheet)',
};

const sqlLimits: Readonly<Record<SqlLimit, string>> = {
  'rows-left-out':
    'This row is left out for a reason that is no cell of it, such as being the total of others',
  cells: 'What the costs of this table are does not follow from single cells',
  names: 'Two columns of this table have one name',
  'unseen-letters': 'A name or a cell has letters that nobody sees, or that turn the direction of writing',
  headings: 'Headings between rows say what the rows below them are',
  'fill-down': 'Empty cells repeat the one above them',
  codes: 'Codes are the totals of longer ones',
  'municipality-year': 'Municipalities that merged are counted in their successor',
};
