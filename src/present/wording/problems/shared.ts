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
