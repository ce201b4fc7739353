import type { Version } from '../../../model/figure-version.ts';
import { trimCell } from '../grid/number-form.ts';
import { lazyPattern } from './matching.ts';
import { pattern } from './pattern.ts';
import { wordsOf } from './vocabulary.ts';

/** What a column, row or title can be besides a version: the change or share of two of them, which is never a cost. */
export type VersionWord = Version | 'change';

const versions = ['accounts', 'budget', 'plan', 'forecast'] as const;
const abbreviation = /^[\p{Lu}.-]{2,4}$/u;

/** Abbreviations are words only in capitals, or beside a year alone: "TA 2024", "TP", and not "ta" in a sentence. */
class VersionWords {
  readonly #words: RegExp;
  readonly #short: RegExp;
  readonly #alone: RegExp;

  constructor(words: readonly string[]) {
    const short = words.filter((word) => abbreviation.test(word));
    const long = words.filter((word) => !abbreviation.test(word));
    this.#words = lazyPattern(() => long, 'anywhere')();
    const any = short.map((word) => word.replace(/[.-]/g, '\\$&')).join('|') || '(?!)';
    this.#short = pattern(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}-])`, '');
    this.#alone = pattern(`^(?:(?:19|20)\\d{2}\\s*)?(?:${any})\\.?(?:\\s*(?:19|20)\\d{2})?$`, 'i');
  }

  test(text: string): boolean {
    return this.#words.test(text) || this.#short.test(text) || this.#alone.test(text);
  }
}

let made: ReadonlyMap<Version, VersionWords> | undefined;
const changeWords = lazyPattern(() => wordsOf('versions', 'change'), 'whole');
const budgetChange = lazyPattern(() => wordsOf('versions', 'change_of_budget'), 'anywhere');
const withChanges = lazyPattern(() => wordsOf('versions', 'with_changes'), 'anywhere');
const realised = lazyPattern(() => wordsOf('versions', 'realised'), 'anywhere');

/** All versions that a text names, in the order of the house: of several, no word decides. */
export function versionsIn(text: string): readonly Version[] {
  made ??= new Map(versions.map((each) => [each, new VersionWords(wordsOf('versions', each))]));
  const name = trimCell(text);
  if (realised().test(name)) return ['accounts'];
  return versions.filter((each) => made!.get(each)!.test(name));
}

/**
 * The version that a header or cell names.
 *
 * @example versionOf('TA + muutos 2024') // => 'budget'
 */
export function versionOf(text: string): VersionWord | undefined {
  const name = trimCell(text);
  if (name === '') return undefined;
  if (budgetChange().test(name)) return 'change';
  const found = versionsIn(name);
  if (isChange(name)) return 'change';
  // A forecast of the accounts is a forecast.
  if (found.includes('forecast')) return 'forecast';
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a header is a word for a change or share and no more: "Muutos 2023–2024, %", and not "Change in inventories". */
function isChange(header: string): boolean {
  if (withChanges().test(header)) return false;
  const withoutYears = trimCell(
    header.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ').replace(/[\s,;–—]+$/u, ''),
  );
  const bare = trimCell(
    withoutYears.replace(/(?:[\s,(-]|1[\s.]?000)*(?:%|€|eur|euroa)\)?$/iu, '').replace(/[\s,;–—-]+$/u, ''),
  );
  return changeWords().test(withoutYears) || changeWords().test(bare);
}

/** A cell that names a version and no more, a year aside. */
export function isVersionCell(text: string): boolean {
  const name = trimCell(text)
    .replace(/[\s(]*(?:19|20)\d{2}\)?/g, '')
    .trim();
  if (name === '' || name.split(' ').length > 2) return false;
  const words = versions.flatMap((each) => wordsOf('versions', each));
  return lazyPattern(() => words, 'whole')().test(name);
}

let anyVersion: RegExp | undefined;

/** A header without the words of its version: "Nettokustannukset TP 2023" names net costs. */
export function withoutVersion(header: string): string {
  if (anyVersion === undefined) {
    const words = versions.flatMap((each) => wordsOf('versions', each));
    anyVersion = pattern(lazyPattern(() => words, 'anywhere')().source, 'gi');
  }
  return header.replace(anyVersion, ' ');
}
