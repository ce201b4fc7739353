import type { Language } from '../model/language.ts';
import type { SheetColumn } from './workbook/workbook.ts';

/** What sheets and columns are called. */
export interface Headings {
  sheet(name: string): string;
  column(key: string): SheetColumn;
}

/** Keys as they are, with what they mean beside them; or words of the language in their place. */
export function headings(_language: Language, _inWords: boolean): Headings {
  return { sheet: (name) => name, column: (key) => ({ head: key }) };
}
