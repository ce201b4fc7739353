import type { Powers } from '../../../problems/catalogue/formula.ts';

/** What measures are called in one language. */
export type MeasureNames = Readonly<Record<string, string>>;

/**
 * A dimension in words: what is multiplied, a stroke, and what it is divided by.
 *
 * @example powersText([['eur', 1], ['year', -1]], { eur: 'euros', year: 'year' }) // => 'euros/year'
 * @example powersText([], { none: 'a plain number' }) // => 'a plain number'
 */
export function powersText(powers: Powers, names: MeasureNames): string {
  const words = (sign: 1 | -1) =>
    powers.flatMap(([measure, power]) =>
      Array.from({ length: Math.max(0, sign * power) }, () => names[measure] ?? measure.replaceAll('_', ' ')),
    );
  const [above, below] = [words(1), words(-1)];
  if (powers.length === 0) return names['none'] ?? '1';
  const divisor = below.length > 1 ? `(${below.join('·')})` : below.join('');
  return `${above.length === 0 ? '1' : above.join('·')}${divisor === '' ? '' : `/${divisor}`}`;
}

/** What a formula has more than euros a year. */
export function leftOver(found: Powers): Powers {
  const rest = new Map(found);
  for (const [measure, power] of [
    ['eur', 1],
    ['year', -1],
  ] as const) {
    const left = (rest.get(measure) ?? 0) - power;
    if (left === 0) rest.delete(measure);
    else rest.set(measure, left);
  }
  return [...rest];
}

/** The conversion that what is left over asks for, as it is written in a formula. */
export function missingConversion(rest: Powers): string | undefined {
  const of = new Map(rest);
  const has = (measure: string, power: number) => Math.sign(of.get(measure) ?? 0) === power;
  if (has('minute', 1) && has('hour', -1)) return '/ 60';
  if (has('minute', -1) && has('hour', 1)) return '* 60';
  if (has('inhabitant', 1) && has('1000_inhabitant', -1)) return '/ 1000';
  return has('month', -1) && has('year', 1) ? '* 12' : undefined;
}
