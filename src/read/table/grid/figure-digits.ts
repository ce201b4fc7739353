/** A figure cell taken apart into its digits and the form they are written in: 12 345,60 is 1234560 in 99 999,99. */
export interface FigureDigits {
  readonly form: string;
  readonly digits: number;
}

/** So many digits are exact in a number. */
const mostDigits = 15;
/** Shorter whole numbers are codes, years and counts as often as amounts: each is kept as it is. */
const leastPlainDigits = 5;
const longestFigure = 40;
const figureLetters = /^[\d.,'\u2019 ()%€+\-\u2212\u2013EURurao]+$/;
const plainDigits = /^\d+$/;
const anyDigit = /\d/g;

/**
 * The digits and the form of a cell; undefined where it is kept as text: words, short whole numbers, long identifiers.
 * Zeros in front of the first other digit belong to the form. Whatever marks mean, cells of one form are read alike.
 *
 * @example figureDigits('12 345,60') // => { form: '99 999,99', digits: 1234560 }
 * @example figureDigits('0,05') // => { form: '0,09', digits: 5 }
 */
export function figureDigits(text: string): FigureDigits | undefined {
  if (text.length > longestFigure || !figureLetters.test(text)) return undefined;
  if (plainDigits.test(text) && text.length < leastPlainDigits) return undefined;
  const all = text.match(anyDigit);
  if (all === null) return undefined;
  const first = text.search(/[1-9]/);
  if (first < 0) return { form: text, digits: 0 };
  const significant = all.join('').replace(/^0+/, '');
  if (significant.length > mostDigits) return undefined;
  const form = text.slice(0, first) + text.slice(first).replace(anyDigit, '9');
  return { form, digits: Number(significant) };
}

/**
 * The cell that digits and form are of.
 *
 * @example figureText('99 999,99', 1234560) // => '12 345,60'
 */
export function figureText(form: string, digits: number): string {
  if (digits === 0) return form;
  const own = String(digits);
  let at = 0;
  return form.replace(/9/g, () => own[at++] ?? '');
}
