import type { NumberStyle } from '../grid/number-form.ts';

/** What a column is to the sums: told apart by its cells, added up, or neither. */
export type PartColumn =
  | { readonly use: 'key'; readonly type: string }
  | { readonly use: 'figure'; readonly type: string; readonly style: NumberStyle }
  | { readonly use: 'none'; readonly type: string };

/** Whether a database stores the cells of a column as numbers. */
export function isNumberType(type: string): boolean {
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\b.*)$/.test(type);
}

/** Whether such numbers are stored with an exact number of decimals. */
export function isExactType(type: string): boolean {
  return isNumberType(type) && type !== 'DOUBLE' && type !== 'FLOAT';
}
