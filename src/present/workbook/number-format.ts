import { type NumberKind, plainDecimals } from '../number-text.ts';
import type { NumberFormat } from './workbook.ts';

const mostDecimals = 6;
/** Figures of a column are shown with as many significant digits as its largest needs. */
const digits = 4;

/**
 * A number format with a fixed count of decimals; the program that shows it takes the marks of its own language.
 */
function grouped(decimals: number): NumberFormat {
  return `#,##0${decimalPart(decimals)}`;
}

function decimalPart(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}

/** Years and lines are no amounts: nothing is set between their thousands. */
export const plainFormat: NumberFormat = '0';

/** What names columns of numbers that count no amount. */
const isPlainKey = /(^|_)(year|line|column|seed)$|_year(_|$)|^(first|last)_year$|^from$/;

/**
 * The format of a column of numbers, by what its key says of them.
 *
 * Shape   key: as CSV names the column; values: what it holds
 * @example columnFormat('low_eur_per_year', 'euros', [1234.5]) // => '#,##0'
 * @example columnFormat('adoption_share', 'share', [0.125, 0.5]) // => '0.0%'
 * @example columnFormat('price_year', 'number', [2019]) // => '0'
 */
export function columnFormat(key: string, kind: NumberKind, values: readonly number[]): NumberFormat {
  const largest = Math.max(0, ...values.map(Math.abs));
  switch (kind) {
    case 'euros':
    case 'euros-per-inhabitant':
      return grouped(largest >= 1000 ? 0 : 2);
    case 'share':
      return shareFormat(values);
    case 'person-years':
      return grouped(largest >= 1000 ? 0 : 1);
    case 'number':
      if (isPlainKey.test(key) && values.every(Number.isInteger)) return plainFormat;
      return grouped(
        Math.min(mostDecimals, Math.max(0, ...values.map((value) => plainDecimals(value, digits)))),
      );
    default:
      return kind satisfies never;
  }
}

/** Shares in percent, with the decimals that the smallest of them needs. */
function shareFormat(values: readonly number[]): NumberFormat {
  const needed = values.map((value) => plainDecimals(value * 100, 3));
  return `0${decimalPart(Math.min(4, Math.max(0, ...needed)))}%`;
}

/**
 * The format of one number in its own unit, with all the digits that a person has written.
 *
 * @example unitFormat('share', 0.4) // => '0%'
 * @example unitFormat('eur_per_hour', 31.4) // => '#,##0.0'
 */
export function unitFormat(unit: string, ...values: readonly number[]): NumberFormat {
  if (unit === 'share' || unit === 'growth_share') return shareFormat(values);
  return grouped(Math.min(mostDecimals, Math.max(0, ...values.map((value) => plainDecimals(value, 6)))));
}
