import type { PartFault } from '../../../../problems/catalogue/phrases.ts';
import type { WorkbookDamage, workbookProblems } from '../../../../problems/catalogue/workbook.ts';
import { nearestName } from '../../../../problems/nearest-name.ts';
import { isOfDirectory } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, count, fileName, inRows, list, show } from './words.ts';

export const workbook: TextsOf<typeof workbookProblems> = {
  'damaged-workbook': (f) => ({
    found: `${fileName(f.path)} ${damageText(f.damage)}.`,
    expected: 'a whole workbook (.xlsx)',
    hint:
      f.damage.kind === 'cut'
        ? 'Fetch or copy it again to its end.'
        : 'Fetch it again; or open it in Excel or LibreOffice, compare its figures and save it anew.',
  }),
  'encrypted-workbook': (f) => ({
    found: `${fileName(f.path)} is protected by a password.`,
    expected: 'a workbook (.xlsx) that opens without a password',
    hint: 'Open it with its password and save it without one (in Excel: File, Info, Protect Workbook, Encrypt with Password, empty).',
  }),
  'old-workbook': (f) => ({
    found: `${fileName(f.path)} is a workbook in the old form of Excel (.xls).`,
    expected: 'a workbook (.xlsx), or a table of text (CSV)',
    hint: 'Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
  }),
  'opendocument-workbook': (f) => ({
    found: `${fileName(f.path)} is a workbook of LibreOffice (.ods).`,
    expected: 'a workbook (.xlsx), or a table of text (CSV)',
    hint: 'Open it in LibreOffice and save it as "Excel 2007-365 (.xlsx)".',
  }),
  'text-not-workbook': (f) => ({
    found:
      f.of === 'table'
        ? `${fileName(f.path)} is named as a workbook and is a text.`
        : `${fileName(f.path)} is a text, not a workbook.`,
    expected:
      f.of === 'table'
        ? 'a workbook (.xlsx), or a table of text under a name that ends in .csv'
        : 'a workbook (.xlsx) that estimate has written',
    hint:
      f.of === 'table'
        ? 'Rename it to .csv where it is a table of text.'
        : 'Write the workbook with digisave estimate SCENARIO --output FILE.xlsx, and change its numbers.',
  }),
  'workbook-too-large': (f) => ({
    found: `${fileName(f.path)} is too large when unpacked: ${say(phrases.sizeFound, f.size)}.`,
    expected: `at most ${say(phrases.sizeMost, f.size)}`,
    hint: 'Check that it is the file you meant; delete what lies outside of the table, or save its sheet as CSV.',
  }),
  'unknown-sheet': (f) => {
    const nearest = nearestName(f.found, f.known);
    return {
      found: `${fileName(f.path)} has no sheet ${show(f.found)}.`,
      expected: `one of its sheets: ${list(f.known)}`,
      hint: `${nearest === undefined ? '' : `Did you mean ${show(nearest)}? `}Correct ${f.askedBy === 'option' ? '--sheet' : f.askedBy === 'scenario' ? 'sheet in the scenario' : 'sheet in the layout'}.`,
    };
  },
  'sheet-without-workbook': (f) => ({
    found: `${fileName(f.path)} is not a workbook, and sheet ${show(f.sheet)} is named for it.`,
    expected: 'a workbook (.xlsx) that has the sheet',
    hint: 'Remove sheet, or name the workbook.',
  }),
  'several-sheets': (f) => ({
    found: `${fileName(f.path)} has ${f.sheets.length} sheets with a table: ${list(f.sheets)}.`,
    expected: 'one of them',
    hint: `Say which is meant: ${sheetAnswer}.`,
  }),
  'sheets-without-table': (f) => ({
    found: `${f.sheets.length === 1 ? `The sheet ${show(f.sheets[0])} has no rows of figures` : `No visible sheet of ${fileName(f.path)} has rows of figures`}.`,
    expected: 'a sheet with a table',
    hint:
      f.hidden.length === 0
        ? 'Check that it is the file you meant.'
        : `${f.hidden.length === 1 ? 'This sheet is hidden' : 'These sheets are hidden'}: ${list(f.hidden)}. Where a hidden one is meant, ${sheetAnswer}.`,
  }),
  'several-tables-in-sheet': (f) => ({
    found: `A second table begins here ${f.isBeside ? 'beside' : 'below'} the one at ${f.first}.`,
    expected: 'one table on a sheet',
    hint: `Move it to a sheet of its own; or where only one of them is meant, write in a layout ${f.isBeside ? 'role: ignore at the columns of the other' : 'rows_before_header (to skip the first) or footnote_rows (to skip the second)'}.`,
  }),
  'error-cell': (f) => ({
    found: `The cell of the column ${show(f.header)} holds the error ${f.found}.`,
    expected: 'a value',
    hint: `Correct its formula in Excel and save${f.ofForm ? '' : '; where the column is not needed, write role: ignore at it in the layout (digisave inspect --write-layout)'}.`,
  }),
  'uncalculated-formula': (f) => ({
    found: `The formula ${f.found} of the column ${show(f.header)} was never calculated: the file holds no value of it.`,
    expected: 'a formula with its value',
    hint: 'Open the workbook in Excel or LibreOffice and save it; digisave computes no formulas. Where the column is not needed, write role: ignore at it in the layout (digisave inspect --write-layout).',
  }),
  'date-not-number': (f) => ({
    found: `The cell of the column ${show(f.header)} is shown as a date (${f.found}), among figures.`,
    expected: 'a number',
    hint: `Give the cell a number format in Excel (Format Cells, Number) and check what it holds${f.ofForm ? '' : '; where the column is not needed, write role: ignore at it in the layout'}.`,
  }),
  'hidden-cells': (f) => ({
    found: `${[
      ...(f.columns.length === 0 ? [] : [`${count(f.columns.length, 'column')} (${list(f.columns)})`]),
      ...(f.rowCount === 0 ? [] : [`${count(f.rowCount, 'row')} (${f.rows})`]),
    ].join(
      ' and ',
    )} ${f.columns.length + f.rowCount === 1 ? 'is' : 'are'} hidden in the sheet, and read like the others.`,
    expected: 'a sheet that shows what it holds',
    hint: 'Unhide them to see what is counted; where they do not count, delete them, or write role: ignore, only or except in the layout.',
  }),
  'hidden-part': (f) => ({
    found: `The total ${show(f.total)} includes what nobody sees: the hidden ${f.columns.length === 1 ? 'column' : 'columns'} ${f.columns.map(show).join(', ')}.`,
    expected: 'a total of columns that are shown',
    hint: 'Unhide the columns and check that they belong to the total.',
  }),
  'shown-otherwise': (f) => ({
    found:
      f.shows === 'percent'
        ? `The column ${show(f.header)} is shown in per cent (${f.format}) and stored as shares: 0.125 is read where 12.5 % is shown${inRows(f.cells)}.`
        : `The column ${show(f.header)} is shown in ${f.shows} (${f.format}) and stored in full: it is read as stored${inRows(f.cells)}.`,
    expected: 'figures that are shown as they are stored',
    hint: 'State the unit of what is stored: the layout key is unit.',
  }),
  'no-sheet-of-inputs': (f) => ({
    found: `${fileName(f.path)} has no sheet of inputs; its sheets are ${list(f.known)}.`,
    expected: `a sheet named ${f.names.map(show).join(' or ')}`,
    hint: 'Write the workbook with digisave estimate SCENARIO --output FILE.xlsx, and keep the name of that sheet.',
  }),
  'no-column-of-inputs': (f) => ({
    found: `The sheet ${f.sheet} has no column ${show(f.column)} in its first row; it has ${list(f.found)}.`,
    expected: `the columns of a workbook of digisave estimate`,
    hint: 'Keep the first row as it was written.',
  }),
  'workbook-of-another-scenario': (f) => ({
    found: f.byPaths
      ? `No input of ${fileName(f.path)} is one of the scenario ${show(f.expected)}.`
      : `${fileName(f.path)} is the workbook of the scenario ${show(f.found)}, not of ${show(f.expected)}.`,
    expected: 'a workbook of the same scenario',
    hint: 'Name the workbook that was written from this scenario, or write it anew: digisave estimate SCENARIO --output FILE.xlsx.',
  }),
  'emptied-cell': (f) => ({
    found: `The cell ${f.column} of ${f.input} is empty; it held ${f.held}.`,
    expected: 'a value',
    hint: 'Write a value, or put back the one that was there.',
  }),
  'closed-input': (f) => ({
    found: `The cell ${f.column} of ${f.input} was changed; it only shows what other inputs or chance decide.`,
    expected: 'the value that was there',
    hint: 'Put it back, and change the inputs that it follows from.',
  }),
  'repeated-input': (f) => ({
    found: `${f.input} stands in row ${f.line} already.`,
    expected: 'each input in one row',
    hint: 'Remove one of the two rows.',
  }),
  'central-not-read': (f) => ({
    found: `The central value ${f.found} of ${f.input} is not read: the scenario states none, so that it is the middle of low and high, ${f.middle}.`,
    expected: 'a formula of low and high',
    hint: 'Write central: at this input in the scenario; then it is read from the workbook too.',
  }),
  'external-links': (f) => ({
    found: `Formulas take values from ${alternatives(f.links).replace(/ or (?=[^ ]+$)/, ' and ')}; nothing is fetched, and the values saved last are read.`,
    expected: 'a workbook that holds its own figures',
    hint: 'Check that it was saved after the last change of these files.',
  }),
};

function damageText(damage: WorkbookDamage): string {
  switch (damage.kind) {
    case 'cut':
      return 'is cut off: its end is missing';
    case 'checksum':
      return `is not as it was written: the checksum of ${damage.part} is another one`;
    case 'damaged':
      return `is damaged: ${damage.part ?? partOf(damage.what)} cannot be read (${say(phrases.partFault, damage.what).replace(/\.$/, '')})`;
    default:
      return damage satisfies never;
  }
}

/** How a sheet is named, for people. */
const sheetAnswer =
  'write --sheet NAME (inspect, structure, benefit-map, maturity), or sheet: NAME in the layout or, for a form, in the scenario';

/** A part without a name of its own. */
function partOf({ is }: PartFault): string {
  return isOfDirectory(is) ? 'its directory' : 'one of its parts';
}
