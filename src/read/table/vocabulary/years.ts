import { trimCell } from '../grid/number-form.ts';
import { lazyPattern } from './matching.ts';
import { wordsOf } from './vocabulary.ts';

const anyYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const inParentheses = /\([^)]*\)|\[[^\]]*\]/g;
const divisionBefore = lazyPattern(() => wordsOf('areas', 'division'), 'end');
const pricesBehind = lazyPattern(() => wordsOf('units', 'prices'), 'start');
const pricesBefore = lazyPattern(() => wordsOf('units', 'prices'), 'end');

/**
 * The year that a text names. Years of prices and of remarks in parentheses are others; where two years remain, neither
 * is it.
 *
 * @example yearOf('Nettokustannukset 2019 (2015 hinnoin)') // => 2019
 */
export function yearOf(text: string): number | undefined {
  const outside = yearsIn(text.replace(inParentheses, ' '));
  const all = outside.length > 0 ? outside : yearsIn(text);
  const [first, ...others] = new Set(all);
  return others.length === 0 ? first : undefined;
}

/** All years of a text but those of prices and of divisions into areas. */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(anyYear)]
    .filter(({ index, 0: year }) => {
      const behind = text.slice(index + year.length).replace(/^\s*(?:vuoden\s+|års?\s+)?/, '');
      const before = text.slice(0, index).trimEnd();
      return (
        ![pricesBefore, divisionBefore].some((words) => words().test(before)) && !pricesBehind().test(behind)
      );
    })
    .map(([year]) => Number(year));
}

/** A cell or header that is a year and no more, such as 2015, 2015*, 2015.0 or 31.12.2015. */
export function isYearHeader(text: string): boolean {
  return /^(?:vuosi |år |year )?(?:31\.12\.)?(?:19|20)\d{2}(?:\.0+)?\s*[*)¹]*$/i.test(trimCell(text));
}
