import type { TidyTable } from '../tidy-table.ts';
import type { FormatOptions } from './format.ts';

/** A table under its keys, or under words of the language where these are asked for. */
export async function headed(
  table: TidyTable,
  { headings, language }: Pick<FormatOptions, 'headings' | 'language'>,
): Promise<TidyTable> {
  return headings ? (await import('../headings.ts')).withHeadings(table, language) : table;
}
