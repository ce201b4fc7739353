import { error, type UnknownFacts, warning } from './entry.ts';
import type { ForeignCountry, LayoutFault, NamedMunicipality, Need, Offer, StatedLayout } from './phrases.ts';

/** A total, and what its parts add up to. */
export interface PartsFacts {
  readonly found: string;
  readonly sum: string;
  readonly parts: number;
  readonly column: string;
  /** The first part whose cell is empty. */
  readonly empty: { readonly name: string; readonly line: number | undefined } | undefined;
}

/** How the numbers of a column are written. */
export interface ReadStyle {
  readonly decimalMark: string | undefined;
  readonly thousandsSeparator: string | undefined;
  readonly isPercent: boolean;
}

export interface TableCell {
  readonly found: string;
  readonly header: string;
  readonly style: ReadStyle;
  readonly isMarked: boolean;
}

/** A cell of a form that is filled in by hand: blank where there is no default, no number or no single one, or a text of a workbook. */
export interface FormCell {
  readonly found: string;
  readonly header: string;
  readonly ofForm: 'blank' | 'text' | 'one' | 'stored-text';
}

/** What is wrong with a table whose form had to be found. */
export const tableProblems = {
  'lost-letters': error<object>(),
  'not-text': error<{ path: string }>(),
  'damaged-gzip': error<{ path: string; limit: number }>(),
  'no-table': error<{ path: string }>(),
  'ambiguous-number': error<{ found: string; header: string; cells: number }>(),
  'cell-not-a-number': error<TableCell | FormCell>(),
  'note-or-negative': error<{ found: string; header: string; cells: number }>(),
  'no-amount-column': error<object>(),
  'no-figures': error<{ path: string }>(),
  'no-municipality': error<{
    offered: readonly Offer[];
    money: string | undefined;
  }>(),
  'title-of-another-municipality': error<{ given: NamedMunicipality; offered: readonly Offer[] }>(),
  'municipality-not-asked': error<{ path: string }>(),
  'foreign-municipalities': error<{
    country: ForeignCountry;
    name: string;
    names: number;
    /** Whether the figures are in its money. */
    hasMoney: boolean;
  }>(),
  'sum-over-total': error<{ total: string; parts: readonly string[]; isColumn: boolean }>(),
  'not-accounts': warning<{ columns: readonly string[]; version: string }>(),
  'different-amounts': error<{ what: string; line: number; before: string; found: string }>(),
  'repeated-row': warning<{ what: string; line: number }>(),
  'layout-needed': error<{
    need: Need;
    path: string;
    layout?: StatedLayout | undefined;
  }>(),
  'several-amounts': error<{
    what: string;
    line: number;
    found: string;
    column: string;
    isAmount: boolean;
  }>(),
  'parts-differ-from-total': error<PartsFacts>(),
  'code-beside-parts': error<{
    code: string;
    column: string;
    parts: number;
    total: string;
    sum: string;
    figure: string;
  }>(),
  'total-without-parts': warning<{ name: string; column: string; rows: number }>(),
  'row-may-be-total': warning<{ name: string; column: string; groups: number }>(),
  'too-many-columns': error<{ found: number; most: number }>(),
  'commented-row': warning<{ line: number }>(),
  'rows-in-cell': error<{ lines: number }>(),
  'missing-figures': warning<{ found: string; cells: number }>(),
  'unknown-unit': error<UnknownFacts>(),
  'unknown-sign': error<UnknownFacts>(),
  'layout-entry-unused': warning<{ name: string; key: string; known: readonly string[] }>(),
  'layout-does-not-fit': error<LayoutFault>(),
} as const;
