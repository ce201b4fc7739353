import type { ChangeFacts } from '../../../problems/catalogue/money.ts';
import type {
  Expectation,
  NamedMunicipality,
  PartFault,
  UnitBounds,
} from '../../../problems/catalogue/phrases.ts';

/** What the texts of problems ask of what was found, the same in every language. */

/** The two ends of what is written as a list or with a dash. */
export function readRange(found: unknown): readonly [number, number] | undefined {
  const parts =
    typeof found === 'string'
      ? (/^\s*(-?[\d.]+)\s*(?:\.\.|[-\u2013\u2026])\s*([\d.]+)\s*$/.exec(found)?.slice(1) ?? [])
      : Array.isArray(found)
        ? found
        : [];
  const ends = parts.map((part) => (typeof part === 'object' ? Number.NaN : Number(part)));
  const [low, high] = ends;
  return ends.length === 2 && ends.every(Number.isFinite) ? [low as number, high as number] : undefined;
}

/** Whether a number would do. */
export function isNumeric(expected: Expectation): boolean {
  if (expected.is === 'any-of') return expected.kinds.some(isNumeric);
  if (expected.is === 'bound') return expected.of === 'number';
  return ['number', 'whole-number', 'number-or-range'].includes(expected.is);
}

/** Whether a percentage may have been written where a share is meant. */
export function isShare({ unit }: UnitBounds): boolean {
  return unit === 'share' || unit === 'growth_share';
}

const longestNumber = 40;

/** Whether a text is a number in some writing: with quotes, signs or thousands separators. */
export function looksNumeric(text: string): boolean {
  return (
    text.length <= longestNumber &&
    /^[\s\u00a0\u202f]*[-+\u2212]?[\d.,'\s\u00a0\u202f]+[\s\u00a0\u202f]*(€|eur|%)?$/i.test(text) &&
    /\d/.test(text)
  );
}

/** What is wrong with a first line that has other names than the tidy form. */
export type HeaderFault =
  | { readonly kind: 'separator'; readonly separator: string }
  | { readonly kind: 'spaces' }
  | { readonly kind: 'missing'; readonly missing: readonly string[] }
  | { readonly kind: 'other' };

export function headerFault(found: readonly string[], expected: readonly string[]): HeaderFault {
  const separator = found.length === 1 ? /[;\t|]/.exec(found[0] ?? '')?.[0] : undefined;
  if (separator !== undefined) return { kind: 'separator', separator };
  if (found.map((name) => name.trim()).join(',') === expected.join(',')) return { kind: 'spaces' };
  const missing = expected.filter((name) => !found.includes(name));
  return missing.length > 0 && missing.length < expected.length
    ? { kind: 'missing', missing }
    : { kind: 'other' };
}

/** What an operating system answers where a file cannot be opened, read or written. */
export type SystemCode =
  | 'EACCES'
  | 'EPERM'
  | 'EBUSY'
  | 'EISDIR'
  | 'ENOTDIR'
  | 'EEXIST'
  | 'ELOOP'
  | 'ENAMETOOLONG'
  | 'ENOSPC'
  | 'EROFS'
  | 'EIO'
  | 'EBADF'
  | 'ERR_INVALID_ARG_VALUE';

/** A code of the system in the words of one language, where it has any. */
export function wordsOfCode(code: string, answers: Readonly<Record<SystemCode, string>>): string | undefined {
  return Object.hasOwn(answers, code) ? answers[code as SystemCode] : undefined;
}

/** A percentage as a share, without what a division in binary leaves behind. */
export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

/** A computed number as a user types it: with a decimal point, and with the digits that help to understand a message. */
export function typedNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** The key and the value of what YAML takes for one key, as there is no space behind the colon. */
export function keyBeforeValue(key: string): { readonly name: string; readonly value: string } | undefined {
  const [, name, value] = /^([\p{L}_][\p{L}\p{N}_-]*):(\S.*)$/u.exec(key) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}

/** By how much prices changed between two years, the earlier one first. */
export interface PriceChange {
  readonly first: number;
  readonly last: number;
  readonly percent: number;
}

/** The changes that each price index knows, and the years of which none does. */
export function priceChanges({ money, changes, to }: ChangeFacts): {
  readonly known: readonly { readonly index: string; readonly changes: readonly PriceChange[] }[];
  readonly unknown: readonly number[];
} {
  const years = [to, ...changes.map(({ from }) => from)];
  const unknown = [...new Set(money.map(({ year }) => year))].filter((year) => !years.includes(year)).sort();
  const indices = [...new Set(changes.map(({ index }) => index))];
  const known = indices.map((index) => ({
    index,
    changes: changes
      .filter((each) => each.index === index)
      .map(({ from, ratio }) => {
        const [first, last] = from < to ? [from, to] : [to, from];
        return { first, last, percent: ((from < to ? ratio : 1 / ratio) - 1) * 100 };
      }),
  }));
  return { known, unknown };
}

/** The price index that can convert all of the money; undefined where none does, or several do in parts. */
export function indexOfAll({ money, changes, to }: ChangeFacts): string | undefined {
  const [first, ...others] = [...new Set(changes.map(({ index }) => index))];
  const years = new Set(money.map(({ year }) => year).filter((year) => year !== to));
  // An index that does not know all of the years would be refused.
  const knowsAll = new Set(changes.map(({ from }) => from)).size === years.size;
  return others.length > 0 || !knowsAll ? undefined : first;
}

/** A municipality with its code in a language of its names; the code alone where nothing names it. */
export function municipalityIn({ name, code }: NamedMunicipality, language: 'fi' | 'sv'): string {
  return name[language] === code ? code : `${name[language]} (${code})`;
}

/** What has no inhabitants that are known: costs by their id, or a municipality in a year. */
export function uninhabitedIn(
  what: string | { readonly municipality: NamedMunicipality; readonly year: number },
  language: 'fi' | 'sv',
): string {
  return typeof what === 'string' ? what : `${municipalityIn(what.municipality, language)} ${what.year}`;
}

/** Whether a fault of a workbook is found in its list of parts, and not in one of them. */
export function isOfDirectory(fault: PartFault['is']): boolean {
  return !['broken-archive', 'broken-xml', 'no-sheet', 'cell-outside'].includes(fault);
}

/**
 * A character by its number, with itself where it is seen; undefined where there is none.
 *
 * @example characterText('\u0435') // => 'U+0435 (\u0435)'
 */
export function characterText(character: string | undefined): string | undefined {
  if (character === undefined) return undefined;
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${code} (${character})` : code;
}
