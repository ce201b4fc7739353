import { hasCurrency, takeApart } from '../text/number-form.ts';

const shortest = 4;
const zero = 0x30;
const nine = 0x39;

/**
 * The form in which a figure is written, with 9 for its digits but zeros in front of the first other one. Whatever
 * marks mean, figures of one form are read alike. Undefined for what is no figure, and for figures that may be names:
 * codes of up to three digits, years, and a thousand, which is a unit beside a sign of money.
 *
 * @example figureForm('12 345,60') // => '99 999,99'
 * @example figureForm('0,05') // => '0,09'
 */
export function figureForm(text: string): string | undefined {
  const { length } = text;
  let digits = 0;
  let first = -1;
  let isPlain = true;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) {
      isPlain = false;
      continue;
    }
    digits++;
    if (first < 0 && code > zero) first = at;
  }
  if (digits < shortest && isPlain) return undefined;
  if (digits === 0 || isYear(text, length)) return undefined;
  if (isPlain && first === 0) return plainForms[length] ?? '9'.repeat(length);
  if (takeApart(text) === undefined) return undefined;
  if (digits === shortest && hasCurrency(text)) return undefined;
  return first < 0 ? text : text.slice(0, first) + text.slice(first).replace(/\d/g, '9');
}

const plainForms = Array.from({ length: 16 }, (_, length) => '9'.repeat(length));

/** Four digits that may be a year, alone or in a date. */
function isYear(text: string, length: number): boolean {
  if (length < shortest) return false;
  const code = text.charCodeAt(0);
  if (length === shortest)
    return (code === 0x31 && text.charCodeAt(1) === nine) || (code === 0x32 && text.charCodeAt(1) === zero);
  return (
    text.startsWith('31.12.') || (/^[^\d]|[^\d.,' -]/.test(text) && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text))
  );
}
