import type { Language } from '../model/language.ts';

/** How numbers are set: what differs between languages and between dialects of CSV. */
export interface NumberMarks {
  readonly decimalMark: '.' | ',';
  readonly thousandsMark: string;
  readonly minus: string;
  /** Thousands of euros in a head; sentences write such euros in full. */
  readonly thousandEuros?: string;
}

const noBreakSpace = '\u00a0';
const realMinus = '\u2212';

/** Numbers for people, by language. */
export const peopleMarks: Readonly<Record<Language, NumberMarks>> = {
  en: { decimalMark: '.', thousandsMark: ',', minus: realMinus, thousandEuros: `€${noBreakSpace}thousand` },
  fi: {
    decimalMark: ',',
    thousandsMark: noBreakSpace,
    minus: realMinus,
    thousandEuros: `1${noBreakSpace}000${noBreakSpace}€`,
  },
  sv: {
    decimalMark: ',',
    thousandsMark: noBreakSpace,
    minus: realMinus,
    thousandEuros: `1${noBreakSpace}000${noBreakSpace}€`,
  },
};

/**
 * A number with a fixed count of decimals. Zero has no sign, however it came about.
 *
 * @example fixedText(12195.6, 1, peopleMarks.en) // => '12,195.6'
 * @example fixedText(-0.04, 1, peopleMarks.en) // => '0.0'
 */
export function fixedText(value: number, decimals: number, marks: NumberMarks): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.thousandsMark);
  const digits = fraction === undefined ? grouped : `${grouped}${marks.decimalMark}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `${marks.minus}${digits}` : digits;
}

/** A number with its sign in front, for gaps. */
export function signedText(value: number, decimals: number, marks: NumberMarks): string {
  const text = fixedText(value, decimals, marks);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * A number with as many decimals as its significant digits need.
 *
 * @example plainText(0.30000000000000004, peopleMarks.en) // => '0.3'
 */
export function plainText(value: number, marks: NumberMarks, digits = 4): string {
  return fixedText(value, plainDecimals(value, digits), marks);
}

/**
 * A number of any size with so many significant digits, where every one may be what changed.
 *
 * @example digitsText(12345.678901234, peopleMarks.en, 10) // => '12,345.6789'
 * @example digitsText(1.5e-9, peopleMarks.fi, 10) // => '1,5e−9'
 */
export function digitsText(
  value: number,
  { decimalMark, thousandsMark, minus }: NumberMarks,
  digits: number,
): string {
  const [number = '', exponent] = String(Number(Math.abs(value).toPrecision(digits))).split('e');
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousandsMark);
  const text = `${grouped}${fraction === undefined ? '' : `${decimalMark}${fraction}`}`;
  const power = exponent === undefined ? '' : `e${exponent.replace('-', minus)}`;
  return `${value < 0 ? minus : ''}${text}${power}`;
}

/** The decimals that the significant digits of a number need. */
export function plainDecimals(value: number, digits = 4): number {
  if (Math.abs(value) >= 10 ** digits) return 0;
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  return Math.min(8, String(rounded).match(/\.(\d+)$/)?.[1]?.length ?? decimalsOfStep(rounded));
}

/**
 * The decimals that show all numbers of one column alike: as many as the largest needs for its significant digits,
 * and one more where one of the small numbers would otherwise keep less than its own.
 *
 * @example commonDecimals([440, 680, 23], 3) // => 0
 * @example commonDecimals([0.06, 0.19], 2) // => 2
 */
export function commonDecimals(
  values: readonly number[],
  digits: number,
  small: { readonly values: readonly number[]; readonly digits: number } = { values, digits: 1 },
): number {
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(digits));
  if (largest === 0) return 0;
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(largest)));
  const isLost = (value: number) => value !== 0 && Math.abs(value) < 10 ** (small.digits - 1 - decimals);
  return Math.min(8, small.values.some(isLost) ? decimals + 1 : decimals);
}

/**
 * The decimals of a rounding step.
 *
 * @example decimalsOfStep(0.1) // => 1
 */
export function decimalsOfStep(step: number): number {
  return step > 0 && step < 1 ? Math.min(8, Math.ceil(-Math.log10(step) - 1e-9)) : 0;
}

/**
 * A number whose last digit is of the size of its standard error, within a factor of about three: 8.2345 ± 0.07 is reported
 * in tenths, 1234 ± 40 in hundreds. Finer digits would change from one set of draws to the next.
 *
 * Shape   mostDecimals: what is enough where the error would allow more, or is nothing
 * @example supportedText(8.2345, 0.07, 3, peopleMarks.en) // => '8.2'
 * @example supportedText(1234, 40, 1, peopleMarks.en) // => '1,200'
 */
export function supportedText(
  value: number,
  standardError: number,
  mostDecimals: number,
  marks: NumberMarks,
): string {
  return roundedText(value, supportedDecimals(standardError, mostDecimals), marks);
}

/** A number with so many decimals; below zero they count the digits before the decimal mark that are rounded off. */
function roundedText(value: number, decimals: number, marks: NumberMarks): string {
  if (decimals >= 0) return fixedText(value, decimals, marks);
  const step = 10 ** -decimals;
  return fixedText(Math.round(value / step) * step, 0, marks);
}

/** Decimals that a standard error supports, at most so many; below zero where whole numbers are already too fine. */
export function supportedDecimals(standardError: number, mostDecimals: number): number {
  if (!(standardError > 0)) return mostDecimals;
  return Math.min(mostDecimals, Math.round(-Math.log10(standardError)));
}

/** Two ends; one number where they look alike. A dash would be lost beside a minus, so there dots stand between. */
export function rangeText(low: string, high: string): string {
  if (low === high) return low;
  return low.startsWith(realMinus) || high.startsWith(realMinus) ? `${low} … ${high}` : `${low}–${high}`;
}

/** The unit and the decimals in which one group of euros is shown. */
export interface MoneyScale {
  readonly unit: '€' | 'k€' | 'M€';
  readonly eur: number;
  readonly decimals: number;
}

/**
 * The unit for euros of a size, in whole euros as yet: one that leaves the largest figure two to five digits.
 *
 * @example moneyUnit(23_040_000).unit // => 'M€'
 */
export function moneyUnit(size: number): MoneyScale {
  if (size >= 1e7) return { unit: 'M€', eur: 1e6, decimals: 0 };
  return size >= 1e4 ? { unit: 'k€', eur: 1e3, decimals: 0 } : { unit: '€', eur: 1, decimals: 0 };
}

/**
 * The scale that shows a group of euros best; each group has its own, so that a small one is not hidden by a large
 * one. Of the figures that matter one by one, two digits are kept.
 *
 * @example moneyScale([7e6, 23.04e6], 3) // => { unit: 'M€', eur: 1e6, decimals: 1 }
 */
export function moneyScale(
  values: readonly number[],
  digits = 3,
  {
    small = [],
    size = Math.max(0, ...values.map(Math.abs)),
  }: { small?: readonly number[]; size?: number } = {},
): MoneyScale {
  const scale = moneyUnit(size);
  const inUnit = (list: readonly number[]) => list.map((value) => value / scale.eur);
  const decimals = commonDecimals(inUnit(values), digits, { values: inUnit(small), digits: 2 });
  return { ...scale, decimals: scale.unit === '€' ? Math.min(2, decimals) : decimals };
}

/** The unit of a scale as a head names it. */
export function moneyHead({ unit }: MoneyScale, { thousandEuros }: NumberMarks): string {
  return unit === 'k€' ? (thousandEuros ?? unit) : unit;
}

/** Euros in the unit of their scale, without the unit. */
export function moneyText(value: number, scale: MoneyScale, marks: NumberMarks): string {
  return roundedText(value / scale.eur, scale.decimals, marks);
}

/**
 * The scale in which sentences write what a table writes in thousands: euros in full, rounded to the same step.
 *
 * @example inSentence({ unit: 'k€', eur: 1e3, decimals: 1 }) // => { unit: '€', eur: 1, decimals: -2 }
 */
export function inSentence(scale: MoneyScale): MoneyScale {
  return scale.unit === 'k€' ? { unit: '€', eur: 1, decimals: scale.decimals - 3 } : scale;
}

/**
 * Euros with their unit, as a sentence writes them.
 *
 * @example moneyWithUnit(12195.6e6, { unit: 'M€', eur: 1e6, decimals: 1 }, peopleMarks.en) // => '12,195.6 M€'
 * @example moneyWithUnit(744e3, { unit: 'k€', eur: 1e3, decimals: 0 }, peopleMarks.fi) // => '744 000 €'
 */
export function moneyWithUnit(value: number, scale: MoneyScale, marks: NumberMarks): string {
  const own = inSentence(scale);
  return `${moneyText(value, own, marks)}${noBreakSpace}${own.unit}`;
}

/**
 * A share in percent, the only place where percent exists.
 *
 * @example percentText(0.0361, 1, peopleMarks.fi) // => '3,6 %'
 */
export function percentText(share: number, decimals: number, marks: NumberMarks): string {
  return `${fixedText(share * 100, decimals, marks)}${noBreakSpace}%`;
}

/** A share in percent without the sign, for columns whose head says percent. */
export function percentNumber(share: number, decimals: number, marks: NumberMarks): string {
  return fixedText(share * 100, decimals, marks);
}

/** The range of an input in its own unit. */
export function inputRangeText(low: number, high: number, unit: string, marks: NumberMarks): string {
  const factor = unitFactor(unit);
  return withSign(rangeText(plainText(low * factor, marks), plainText(high * factor, marks)), unit);
}

/** A value of an input in its own unit, with so many significant digits. */
export function inputText(value: number, unit: string, marks: NumberMarks, digits: number): string {
  return withSign(plainText(Number((value * unitFactor(unit)).toPrecision(digits)), marks, digits), unit);
}

/**
 * Values of one input in its own unit, all with the same decimals.
 *
 * @example inputTexts([0.4, 0.525], 'share', peopleMarks.en).join(' | ') // => '40.0 % | 52.5 %'
 */
export function inputTexts(values: readonly number[], unit: string, marks: NumberMarks): readonly string[] {
  const own = values.map((value) => value * unitFactor(unit));
  const decimals = Math.max(0, ...own.map((value) => plainDecimals(value)));
  return own.map((value) => withSign(fixedText(value, decimals, marks), unit));
}

/** What is reported in percent. */
function isShare(unit: string): boolean {
  return unit === 'share' || unit === 'growth_share';
}

/** What a value is multiplied by to be shown in its own unit. */
export function unitFactor(unit: string): number {
  return isShare(unit) ? 100 : 1;
}

function withSign(text: string, unit: string): string {
  const sign = unitSign(unit);
  return sign === '' ? text : `${text}${noBreakSpace}${sign}`;
}

/** The sign behind a value of a unit; empty where there is none. */
export function unitSign(unit: string): string {
  if (isShare(unit)) return '%';
  if (unit.startsWith('eur')) return '€';
  if (unit.startsWith('minutes')) return 'min';
  return unit.startsWith('hours') ? 'h' : '';
}

/** What a column of numbers holds. */
export type NumberKind = 'euros' | 'share' | 'euros-per-inhabitant' | 'person-years' | 'number';

/**
 * A number for programs: no thousands, a plain minus, euros to the cent, shares to eight decimals at most, what is
 * of no such kind to ten significant digits.
 *
 * @example numberForPrograms(-1234.5, 'euros', ',') // => '-1234,50'
 * @example numberForPrograms(0.036, 'share', '.') // => '0.036'
 * @example numberForPrograms(2 / 3, 'number', '.') // => '0.6666666667'
 */
export function numberForPrograms(value: number, kind: NumberKind, decimalMark: '.' | ','): string {
  const marks: NumberMarks = { decimalMark, thousandsMark: '', minus: '-' };
  switch (kind) {
    case 'euros':
    case 'euros-per-inhabitant':
    case 'person-years':
      return fixedText(value, 2, marks);
    case 'share':
      return withoutZeros(fixedText(value, 8, marks));
    case 'number': {
      const rounded = Number(value.toPrecision(10));
      const decimals = rounded === 0 ? 0 : Math.max(0, 9 - Math.floor(Math.log10(Math.abs(rounded))));
      return withoutZeros(fixedText(rounded, Math.min(100, decimals), marks));
    }
    default:
      return kind satisfies never;
  }
}

/** A number without the zeros at the end of its decimals. */
function withoutZeros(text: string): string {
  return text.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '');
}
