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
const anyDigit = /\d/g;
const zero = 0x30;
const nine = 0x39;
const nines = Array.from({ length: mostDigits + 1 }, (_, length) => '9'.repeat(length));

/**
 * The digits and the form of a cell; undefined where it is kept as text: words, short whole numbers, long identifiers.
 * Zeros in front of the first other digit belong to the form. Whatever marks mean, cells of one form are read alike.
 *
 * @example figureDigits('12 345,60') // => { form: '99 999,99', digits: 1234560 }
 * @example figureDigits('0,05') // => { form: '0,09', digits: 5 }
 */
export function figureDigits(text: string): FigureDigits | undefined {
  const { length } = text;
  if (length > longestFigure) return undefined;
  let digits = 0;
  let count = 0;
  let significant = 0;
  let first = -1;
  let marks = 0;
  let mark = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) {
      // Words begin with a letter, and most cells are words.
      if (at === 0 && code > nine && !figureLetters.test(text)) return undefined;
      marks++;
      mark = at;
      continue;
    }
    count++;
    if (first < 0 && code > zero) first = at;
    if (first < 0) continue;
    significant++;
    digits = digits * 10 + (code - zero);
  }
  if (count === 0 || (marks === 0 && count < leastPlainDigits) || significant > mostDigits) return undefined;
  if (marks === 0 && first === 0) return { form: nines[length]!, digits };
  if (!figureLetters.test(text)) return undefined;
  if (first < 0) return { form: text, digits: 0 };
  // A figure with one mark is the usual one.
  if (marks === 1 && first === 0 && mark > 0)
    return { form: nines[mark]! + text[mark]! + nines[length - mark - 1]!, digits };
  return { form: text.slice(0, first) + text.slice(first).replace(anyDigit, '9'), digits };
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
