import type { StatementLine } from '../../../model/inspection.ts';
import { trimCell } from '../grid/number-form.ts';
import { lazyPattern, wordPattern } from './matching.ts';
import { pattern } from './pattern.ts';
import { wordsOf } from './vocabulary.ts';

const totalWhole = lazyPattern(() => wordsOf('totals', 'whole'), 'whole');
const totalStart = lazyPattern(() => wordsOf('totals', 'before'), 'start');
let totalBehind: RegExp | undefined;
let allOf: RegExp | undefined;
const note = lazyPattern(() => wordsOf('notes', 'footnote'), 'start');
const printed = lazyPattern(() => wordsOf('notes', 'printed'), 'start');
const partStart = lazyPattern(() => wordsOf('parts', 'before'), 'start');
/** What may stand behind a word for a sum that stands in front: a year, a unit, a remark. */
const behindTotal = pattern(/^\s*(?:$|[:,(–-]|(?:19|20)\d{2}\b|€|eur\b|euroa\b)/iu);
/** What firms end with: "Total Energies Oy" is no sum, "Josta Oy" no part. */
const firm = pattern(/(?<!\p{L})(?:oyj?|ab|abp|ky|tmi|ry|rf|osk|ltd|inc|gmbh|aps|as)\.?$/iu);

function source(words: readonly string[]): string {
  return wordPattern(words, 'anywhere').source;
}

/**
 * Whether a text is a word for the sum of others. "weak" where the word stands in front of some other name, which may
 * as well be a name of its own: only sums can show that it is a total.
 *
 * @example totalWord('Espoo yhteensä') // => 'strong'
 * @example totalWord('Total Energies') // => 'weak'
 */
export function totalWord(text: string): 'strong' | 'weak' | undefined {
  const name = trimCell(text).replace(/\s*:$/, '');
  if (name === '' || firm.test(name)) return undefined;
  if (totalWhole().test(name)) return 'strong';
  totalBehind ??= pattern(
    `\\s${source(wordsOf('totals', 'behind'))}(?:\\s*[:,(].*|\\s+(?:€|eur|euroa))?$`,
    'i',
  );
  if (totalBehind.test(name)) return 'strong';
  allOf ??= pattern(
    `^${source(wordsOf('totals', 'all_of'))}\\s+(?!${source(wordsOf('totals', 'rest'))})\\p{L}+$`,
    'i',
  );
  if (allOf.test(name)) return 'strong';
  // Stars stand in front of totals in some reports, and for notes in others: only sums can say.
  if (/^\*{1,4}(?:$|\s*\p{L})/u.test(name)) return 'weak';
  const start = totalStart().exec(name);
  if (start === null) return undefined;
  return behindTotal.test(name.slice(start[0].length)) ? 'strong' : 'weak';
}

/** Whether a text is a word for the sum of others, beyond doubt. */
export function isTotalWord(text: string): boolean {
  return totalWord(text) === 'strong';
}

/** Whether a text is a word for a sum and nothing else: "Yhteensä", "Kaikki kunnat". */
export function isTotalAlone(text: string): boolean {
  return totalWhole().test(trimCell(text).replace(/\s*:$/, ''));
}

let nameBehind: RegExp | undefined;
let nameBefore: RegExp | undefined;
const longestName = 500;

/**
 * The name whose sum a text names.
 *
 * @example nameSummed('Espoo yhteensä') // => 'Espoo'
 */
export function nameSummed(text: string): string | undefined {
  if (text.length > longestName || firm.test(text)) return undefined;
  nameBehind ??= pattern(`^(.+?)[\\s,:–-]+${source(wordsOf('totals', 'behind'))}\\s*:?$`, 'i');
  nameBefore ??= pattern(`^${source(wordsOf('totals', 'before'))}[\\s,:–-]+(.+)$`, 'i');
  return (nameBehind.exec(text) ?? nameBefore.exec(text))?.[1];
}

/** Whether a name says that its row or column is a part of another one: "siitä perusopetus". */
export function isPartWord(text: string): boolean {
  const name = text.replace(/^[\s\-–—*•:]+/u, '');
  return partStart().test(name) && !firm.test(trimCell(name));
}

/** Whether a line begins as notes behind a table do. */
export function isNoteWord(text: string): boolean {
  return /^\W*(?:\d+\)|\*)/.test(text) || note().test(text.replace(/^\W+/u, ''));
}

/** Whether a line says when, or on which page, a table was printed. */
export function isPrintWord(text: string): boolean {
  return printed().test(text);
}

const income = lazyPattern(() => wordsOf('statements', 'income'), 'whole');
const expenses = lazyPattern(() => wordsOf('statements', 'expenses'), 'whole');
const result = lazyPattern(() => wordsOf('statements', 'result'), 'whole');
const grossNet = lazyPattern(() => wordsOf('statements', 'gross_net'), 'whole');

/** A name without the number in front, and without the year, unit or remark behind it. */
function bareName(text: string): string {
  return trimCell(text)
    .replace(/^\d+\s+/, '')
    .replace(/\s*[,(].*$/, '')
    .replace(/\s+(?:19|20)\d{2}$/, '');
}

/** What a row of an income statement is; undefined for all other names. */
export function statementLine(text: string): StatementLine | undefined {
  const name = bareName(text);
  if (result().test(name)) return 'result';
  if (income().test(name)) return 'income';
  return expenses().test(name) ? 'expenses' : undefined;
}

/** A cell that names the result of an income statement: what stands beside it are income, expenses and results. */
export function isResultWord(text: string): boolean {
  const name = bareName(text);
  return result().test(name) && !grossNet().test(name);
}

/** A cell that says whether its figure is gross or net. */
export function isGrossOrNet(text: string): boolean {
  return grossNet().test(bareName(text));
}

const sides = lazyPattern(
  () => [
    ...wordsOf('signs', 'debit'),
    ...wordsOf('signs', 'credit'),
    ...wordsOf('signs', 'marks'),
    ...wordsOf('signs', 'sides'),
  ],
  'whole',
);
const credit = lazyPattern(() => wordsOf('signs', 'credit'), 'whole');
const debit = lazyPattern(() => wordsOf('signs', 'debit'), 'whole');
const tax = lazyPattern(() => wordsOf('signs', 'tax'), 'whole');
/** A tax with its rate: "ALV 24 %". */
const taxStart = lazyPattern(() => wordsOf('signs', 'tax').map((word) => `${word} `), 'start');

/** A cell that says on which side of the accounts the figure of its row stands. */
export function isSignWord(text: string): boolean {
  return sides().test(trimCell(text));
}

/** On which side of a ledger the figures of a column stand, or that they are a tax, which is no cost. */
export function ledgerSide(header: string): 'debit' | 'credit' | 'tax' | undefined {
  const name = bareName(header).replace(/\s*(?:€|eur|euroa)$/i, '');
  if (credit().test(name)) return 'credit';
  if (debit().test(name)) return 'debit';
  return tax().test(name) || taxStart().test(name) ? 'tax' : undefined;
}
