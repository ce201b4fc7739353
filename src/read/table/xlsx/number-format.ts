import type { ShownFormat } from './sheet-table.ts';

const scales: Readonly<Record<number, ShownFormat['shows']>> = {
  1: 'thousands',
  2: 'millions',
  3: 'billions',
};
/** Commas behind the last digit of a format, each of which hides three digits. */
const hidingCommas = /[0#?](,+)(?![0#?,])/;
const texts = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a number format shows a cell in other units than it is stored in.
 *
 * @example shownBy('#,##0.0,,') // => 'millions'
 * @example shownBy('#,##0.00') // => undefined
 */
export function shownBy(format: string): ShownFormat['shows'] | undefined {
  const [positive = ''] = format.replace(texts, '').split(';');
  if (positive.includes('%')) return 'percent';
  const commas = hidingCommas.exec(positive)?.[1]?.length ?? 0;
  return scales[commas];
}

/** Whether a format of dates shows the year alone. */
export function isYearFormat(format: string): boolean {
  return /^y+$/i.test(format.replace(texts, '').split(';')[0]!.trim());
}

/** Spreadsheet programs show and export no more digits; what is stored beyond them is left behind by arithmetic. */
const mostDigits = 15;

/**
 * A stored number as text with a decimal point, whatever a format shows: the digits that spreadsheet programs hold for
 * exact, and no exponent.
 *
 * @example storedText(2452395.8600000003) // => '2452395.86'
 * @example storedText(1e21) // => '1000000000000000000000'
 * @example storedText(-2.5e-7) // => '-0.00000025'
 */
export function storedText(value: number): string {
  let text = String(value === 0 ? 0 : value);
  // Most numbers are short: so many digits and a point.
  if (text.length <= mostDigits + 1 && !text.includes('e')) return text;
  if (!Number.isSafeInteger(value)) text = String(Number(value.toPrecision(mostDigits)));
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
