import type { FormCell, TableCell, tableProblems } from '../../../../problems/catalogue/table.ts';
import { say, type Texts, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { fileName, inRows, municipalityName, show, suggestion, unknown } from './words.ts';

export const table: TextsOf<typeof tableProblems> = {
  'lost-letters': () => ({
    found: 'Letters were lost before: the character U+FFFD is in their place.',
    expected: 'text with all its letters',
    hint: 'Export the file anew: what was lost cannot be found again. No layout key settles this.',
  }),
  'not-text': (f) => ({
    found: `${fileName(f.path)} contains bytes that are not text.`,
    expected: 'a table of text (CSV), alone or packed by gzip',
    hint: 'Save it as CSV; of text in UTF-16 without a byte order mark, write "encoding" in its layout.',
  }),
  'damaged-gzip': (f) => ({
    found: `${fileName(f.path)} cannot be unpacked.`,
    expected: `a whole gzip file of at most ${f.limit / 1024 / 1024} MB`,
    hint: 'Fetch it again, or unpack it yourself.',
  }),
  'no-table': (f) => ({
    found: `${fileName(f.path)} has no rows of two or more cells.`,
    expected: 'a table with a comma, semicolon, tab or | as delimiter',
    hint: 'Save it as CSV with one of these delimiters; the layout key is dialect.delimiter.',
  }),
  'ambiguous-number': (f) => ({
    found: `${show(f.found)} can be two numbers, and nothing in the column ${show(f.header)} decides${inRows(f.cells)}.`,
    expected: 'a column that shows what its marks mean, or a layout',
    hint: `Write decimal_mark or thousands_separator of the column ${show(f.header)} in the layout (digisave inspect --write-layout).`,
  }),
  'cell-not-a-number': (f) => ('ofForm' in f ? textsOfFormCell(f) : textsOfTableCell(f)),
  'note-or-negative': (f) => ({
    found: `${show(f.found)} in the column ${show(f.header)} may be a negative figure or the mark of a note${inRows(f.cells)}.`,
    expected: 'a figure, or a mark that is none',
    hint: `Where it is the mark of a note, add it to dialect.missing_markers in the layout (digisave inspect --write-layout); where it is a figure, write the layout as it is.`,
  }),
  'no-figures': (f) => ({
    found: `${fileName(f.path)} holds no figure: every cell of its amounts is empty or a mark such as "..".`,
    expected: 'at least one amount',
    hint: 'Check that the right file is named, and that it was saved with its figures.',
  }),
  'no-amount-column': () => ({
    found: 'No column of figures was found.',
    expected: 'a column of which at least half of the cells are numbers',
    hint: 'Give a column the role amount in the layout (digisave inspect --write-layout; columns, role).',
  }),
  'no-municipality': (f) => ({
    found: `No column names municipalities or other areas${f.offered.length === 0 ? '' : `; ${f.offered.map(({ why }) => say(phrases.tableReason, why)).join(', ')}`}${f.money === undefined ? '' : `, and the figures are in another money than euros: ${show(f.money)}`}.`,
    expected: 'a column of codes or names, or a layout that names the municipality of the file',
    hint:
      f.money !== undefined
        ? 'digisave reads costs of Finnish municipalities in euros. Check that it is the file you meant.'
        : f.offered.length === 0
          ? 'Write municipality: "091" in the layout (digisave inspect --write-layout), with the code of the municipality.'
          : `Write ${f.offered.map(({ value }) => `municipality: "${value}"`).join(' or ')} in the layout (digisave inspect --write-layout).`,
  }),
  'title-of-another-municipality': (f) => ({
    found: `The file is said to be of ${municipalityName(f.given)}, but ${f.offered.map(({ why }) => say(phrases.tableReason, why)).join(', ')}.`,
    expected: 'costs of that municipality',
    hint: 'Check the file and the municipality. If the title is wrong, write municipality: "CODE" in the layout (digisave inspect --write-layout).',
  }),
  'municipality-not-asked': (f) => ({
    found: `${f.path} names its municipalities itself.`,
    expected: 'municipality: only for files that name none',
    hint: 'Remove the line. scope: { municipalities: { codes: [...] } } chooses municipalities of a file.',
  }),
  'foreign-municipalities': (f) => ({
    found: `${show(f.name)}${f.names > 2 ? ` and ${f.names - 1} others` : f.names === 2 ? ' and another one' : ''} ${f.names > 1 ? 'are municipalities' : 'is a municipality'} of ${phrases.country[f.country]}${f.hasMoney ? `, and the figures are in ${phrases.moneyOf[f.country]}` : ''}.`,
    expected: 'municipalities of Finland and euros',
    hint: 'Their codes are those of Finnish municipalities by chance, if at all. No layout key settles this.',
  }),
  'sum-over-total': (f) => ({
    found: `${show(f.total)} is the total of ${f.parts.map(show).join(' + ')}, and "sum: true" adds it to them.`,
    expected: 'a sum of parts, or their total, and not both',
    hint: f.isColumn
      ? `Write in the layout role: total at the column ${show(f.total)}; or role: ignore at its parts.`
      : `Write in the layout at its column only: [${show(f.total)}], or except: [${show(f.total)}]; where it is the total of none, codes: flat.`,
  }),
  'not-accounts': (f) => ({
    found: `${f.columns.join(', ')} ${f.columns.length === 1 ? 'is' : 'are'} left out of the costs: ${f.version}, not accounts.`,
    expected: 'accounts of whole years, or a layout that says that other versions are meant',
    hint: `Where they are meant, write version: ${f.version} at the column in the layout (digisave inspect --write-layout); otherwise role: ignore.`,
  }),
  'different-amounts': (f) => ({
    found: `${f.what} has ${show(f.found)} here and ${show(f.before)} in line ${f.line}.`,
    expected: 'one figure for each area, service, year and other class',
    hint: 'Remove one of the rows; or give the column that distinguishes them a role in the layout (digisave inspect --write-layout); where rows alike in all classes are bookings of their own, write several: add there.',
  }),
  'repeated-row': (f) => ({
    found: `${f.what} has the same figures in line ${f.line}; it is counted once.`,
    expected: 'each row once',
    hint: 'Remove it; or, where both count, write several: add in the layout (digisave inspect --write-layout).',
  }),
  'layout-needed': (f) => ({
    found: `${fileName(f.path)} does not say ${say(phrases.need, f.need)}.`,
    expected: 'costs whose municipality, service, cost type, year and unit are stated',
    hint:
      f.layout === undefined
        ? `${f.path === '-' ? 'Save it as FILE; digisave inspect FILE' : `digisave inspect ${f.path}`} --write-layout writes a layout: write there ${say(phrases.needKey, f.need)}.`
        : `Write in the layout (${phrases.placeOfLayout(f.layout)}) ${say(phrases.needKey, f.need)}.`,
  }),
  'several-amounts': (f) => ({
    found: `${f.what} has ${show(f.found)} here and another figure in line ${f.line}; the column ${show(f.column)} distinguishes them.`,
    expected: 'one figure for each municipality, service, cost type and year',
    hint: f.isAmount
      ? `Say in the layout (digisave inspect --write-layout) which column of the row is the cost: role: ignore at the others; role: total or part where one includes others; sign: reversed at one of income or credit; or sum: true at all of them where they are parts to be added.`
      : `Write in the layout (digisave inspect --write-layout) at the column ${show(f.column)} which rows are meant: only: ["..."]; or sum: true where they are parts to be added; or another role or service.`,
  }),
  'parts-differ-from-total': (f) => ({
    found:
      f.parts === 0
        ? `The total in ${show(f.column)} is ${show(f.found)}, and none of its parts in the file has a figure.`
        : `The total in ${show(f.column)} is ${show(f.found)}, and its ${f.parts} parts in the file add up to ${f.sum}.${f.empty === undefined ? '' : ` The cell of ${show(f.empty.name)}${f.empty.line === undefined ? '' : ` in line ${f.empty.line}`} is empty.`}`,
    expected: 'parts that add up to their total, but for rounding',
    hint: 'Check which part is missing, is there twice or is only a selection ("of which"); a layout (digisave inspect --write-layout) that says ignore of the total (services, or role: ignore of a column) takes the parts as they are.',
  }),
  'code-beside-parts': (f) => ({
    found: `The code ${show(f.code)} of the column ${show(f.column)} has ${f.total} in ${show(f.figure)}, and ${f.parts === 1 ? 'the code that begins with it has' : `the ${f.parts} codes that begin with it add up to`} ${f.sum}.`,
    expected:
      'codes of which none is the total of others, or totals that are the sum of their parts, but for rounding',
    hint: `Write at the column ${show(f.column)} in the layout (digisave inspect --write-layout) codes: flat where it is no total and all of them count; or except: [${show(f.code)}] to leave it out; or only: ["..."] with the cells that count.`,
  }),
  'total-without-parts': (f) => ({
    found: `${show(f.name)} is named a total, but no rows of its class add up to it, so it is counted${inRows(f.rows)}.`,
    expected: 'totals together with their parts, or rows that are not totals',
    hint: `Where it is the total of other rows, write at the column ${show(f.column)} in the layout (digisave inspect --write-layout) except: [${show(f.name)}]; where it counts, codes: flat.`,
  }),
  'row-may-be-total': (f) => ({
    found: `${show(f.name)} equals the sum of the rows next to it${f.groups === 1 ? '' : ` in each of its ${f.groups} areas or years`}, so costs may be counted twice.`,
    expected: 'rows of which none is the sum of others, or totals that say so',
    hint: `Where it is their total, write at the column ${show(f.column)} in the layout (digisave inspect --write-layout) except: ["..."] with its cell; where it is none, codes: flat.`,
    many: {
      what: 'rows may be totals of the rows next to them, so costs may be counted twice',
      item: show(f.name),
    },
  }),
  'too-many-columns': (f) => ({
    found: `This line has ${f.found} cells.`,
    expected: `at most ${f.most} columns, as a sheet of Excel has`,
    hint: 'Save the table with its rows on lines of their own, or in parts.',
  }),
  'commented-row': (f) => ({
    found:
      'This line begins with # and is left out as a comment, but it is as long as the rows and contains a figure.',
    expected: 'comments that do not look like rows',
    hint: 'Remove the # if the row counts; remove the line if it does not.',
    many: {
      what: 'lines that begin with # are left out as comments, but look like rows',
      item: `line ${f.line}`,
    },
  }),
  'rows-in-cell': (f) => ({
    found: `A quoted cell that begins here contains the rows of ${f.lines} lines.`,
    expected: 'each row on a line of its own',
    hint: 'A quote was opened and closed only below: correct the quotes. No layout key settles this.',
  }),
  'missing-figures': (f) => ({
    found: `${f.cells === 1 ? 'A figure is' : `${f.cells} figures are`} missing (${f.found === '' ? 'an empty cell' : show(f.found)} here) and ${f.cells === 1 ? 'is' : 'are'} read as 0.`,
    expected: 'a figure in each cell, 0 where there is none',
    hint: 'Fill them in where they are known: what is missing makes the costs look smaller.',
  }),
  'unknown-unit': unknown('unit', 'Correct the cell.'),
  'unknown-sign': unknown(
    'sign',
    'Write for each cell of the column whether its figures count as written or reversed.',
  ),
  'layout-entry-unused': (f) => ({
    found: `The layout names ${show(f.name)} under ${f.key}, and no cell of the file has it.`,
    expected: 'names as the file writes them',
    hint: `${suggestion(f.name, f.known) ?? `Correct it, or remove it from ${f.key}.`} Rows that are meant by it count as if the layout did not name them.`,
    many: { what: `names under ${f.key} of the layout are in no cell of the file`, item: show(f.name) },
  }),
  'layout-does-not-fit': (f) => ({
    found: `The layout says ${say(phrases.layoutSays, f)}, and the file has ${say(phrases.fileHas, f)}.`,
    expected: 'a layout of this very file',
    hint: `${say(phrases.layoutRemedy, f)} in the layout, or move it away and write it anew with digisave inspect --write-layout.`,
  }),
};

function textsOfTableCell(f: TableCell): Texts {
  return {
    found: `${show(f.found)} is not a number like the others in the column ${show(f.header)}.`,
    expected: `a number ${phrases.numberStyle(f.style)}`,
    hint: f.isMarked
      ? 'Take the mark of the note or preliminary figure away from the cell; the figure itself is then read.'
      : `Correct the cell; or in the layout (digisave inspect --write-layout) add it to dialect.missing_markers, or change decimal_mark, thousands_separator or role of the column.`,
  };
}

function textsOfFormCell({ found, header, ofForm }: FormCell): Texts {
  switch (ofForm) {
    case 'blank':
      return {
        found: `The cell of ${show(header)} is blank.`,
        expected: 'a number: nothing is assumed in its place',
        hint: 'Write a number, or a range such as 1800..2200; 0 where there is none.',
      };
    case 'one':
      return {
        found: `${show(found)} is a range.`,
        expected: `one number in the column ${show(header)}`,
        hint: 'Write one number, such as 40000.',
      };
    case 'text':
      return {
        found: `${show(found)} in the column ${show(header)} is not a number, or could be read in two ways.`,
        expected: 'a number such as 1800, or a range such as 1800..2200 or 1800..2000..2200',
        hint: 'Write the number alone, without its unit, and thousands without a mark.',
      };
    case 'stored-text':
      return {
        found: `${show(found)} in the column ${show(header)} is a text.`,
        expected: 'a number',
        hint: 'Write the number alone, without its unit, in a cell that is no text.',
      };
    default:
      return ofForm satisfies never;
  }
}
