import type { FigureDigits } from './figure-digits.ts';

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

const mostDecimals = 4;
const mostWhole = 9;
const forms = ['', '-'].map((sign) =>
  Array.from({ length: mostWhole + 1 }, (_, whole) =>
    Array.from(
      { length: mostDecimals + 1 },
      (_, decimals) => `${sign}${'9'.repeat(whole)}.${'9'.repeat(decimals)}`,
    ),
  ),
);

/**
 * Digits and form of a stored number as of its text, found without writing it; undefined of whole numbers, and of those
 * of which the text has to be seen.
 *
 * @example storedDigits(-12345.6) // => { form: '-99999.9', digits: 123456 }
 */
export function storedDigits(value: number): FigureDigits | undefined {
  const size = Math.abs(value);
  if (!(size >= 1 && size < 10 ** mostWhole) || Number.isInteger(size)) return undefined;
  for (let decimals = 1, power = 10; decimals <= mostDecimals; decimals++, power *= 10) {
    const digits = Math.round(size * power);
    // Both are exact, and no two decimals of fifteen digits are one number.
    if (digits / power !== size) continue;
    let whole = 1;
    for (let least = 10; size >= least; least *= 10) whole++;
    return { form: forms[value < 0 ? 1 : 0]![whole]![decimals]!, digits };
  }
  return undefined;
}
