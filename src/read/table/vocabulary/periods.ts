import { trimCell } from '../grid/number-form.ts';
import { lazyPattern } from './matching.ts';
import { pattern } from './pattern.ts';
import { wordsOf, wordTree } from './vocabulary.ts';

/** Months of a year, counted from 1; a year where one stands beside them. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly year: number | undefined;
}

/** A part of a year of which no word says which. */
export const unknownPart = { from: 0, to: 0, year: undefined } as const;

const dash = String.raw`\s*[-–—]\s*`;
/** 1-12/2024, 01–06/2024 */
const monthsOfYear = new RegExp(String.raw`(?<!\d)(\d{1,2})${dash}(\d{1,2})\s*[/.]\s*((?:19|20)\d{2})(?!\d)`);
/** 1.1.–30.6.2024, 1.1.2024–30.6.2024 */
const datesOfYear = new RegExp(
  String.raw`(?<!\d)(\d{1,2})\.(\d{1,2})\.?(?:(?:19|20)\d{2})?${dash}(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)`,
);
/** 30.6.2024: the end of a month up to which figures run. */
const untilDate = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/;
const isoMonths = /(?<!\d)((?:19|20)\d{2})-(\d{2})\s*(?:\.\.|[–—]|-{2}|\s-\s)\s*(?:\1-)?(\d{2})(?!\d)/;
const isoMonth = /(?<![\d-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-])/;
const monthOfYear = pattern(/(?<![\p{L}\d./-]\s?)(0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?!\d)/u);
const romans = ['I', 'II', 'III', 'IV'];
const ordinals = pattern(
  /(?<!\p{L})(?:(ensimmäi|första|first)|(toi|andra|second)|(kolma|tredje|third)|(neljä|fjärde|fourth))\p{L}*\s+(?:neljännes|vuosineljännes|kvartaali|kvartal|quarter)/iu,
);
const quarter = pattern(
  /(?<!\p{L})Q([1-4])(?!\d)|(?<![\p{L}\d])([1-4]|I{1,3}|IV)\.?\s*(?:neljännes|kvartaali|vuosineljännes|kvartal|quarter)|(?<![\p{L}\d])(I{1,3}|IV)\s*\/\s*(?:19|20)\d{2}/u,
);
const tertial = pattern(
  /(?:tertiaali|tertial)\p{L}*\s*([1-3])(?!\d)|(?<!\d)([1-3])\.?\s*(?:tertiaali|tertial)/iu,
);
const half = pattern(/(?<!\p{L})H([12])(?!\d)/u);
const mostMonths = 12;

const partWords = lazyPattern(() => wordsOf('periods', 'part_of_year'), 'anywhere');

let monthByWord: ReadonlyMap<string, number> | undefined;
let monthNames: RegExp | undefined;
let monthRange: RegExp | undefined;

/** The number of a month by its name in any language. */
function months(): ReadonlyMap<string, number> {
  if (monthByWord !== undefined) return monthByWord;
  const all = Object.values(wordTree('periods', 'months') as Readonly<Record<string, readonly string[][]>>);
  monthByWord = new Map(
    all.flatMap((list) => list.flatMap((words, at) => words.map((word) => [word, at + 1] as const))),
  );
  const any = [...monthByWord.keys()].sort((a, b) => b.length - a.length).join('|');
  monthNames = pattern(`^(${any})\\.?(?:\\s+(?:(?:19|20)\\d{2}))?$`, 'i');
  monthRange = pattern(`(?<!\\p{L})(${any})\\.?${dash}(${any})(?!\\p{L})`, 'i');
  return monthByWord;
}

/**
 * The part of a year that a header or title names, a whole year included; undefined where none is named.
 *
 * @example periodOf('Osavuosikatsaus 1.1.–30.6.2024') // => { from: 1, to: 6, year: 2024 }
 * @example periodOf('Käyttötalous 1-12/2024') // => { from: 1, to: 12, year: 2024 }
 */
export function periodOf(text: string): Period | undefined {
  const name = trimCell(text);
  const found =
    ofDates(name) ?? ofQuarters(name) ?? ofMonthNumbers(name) ?? ofMonthNames(name) ?? ofUntil(name);
  if (found !== undefined) return found;
  return partWords().test(name) ? unknownPart : undefined;
}

/** The month that a text names and no more than it and a year. */
export function monthNamed(text: string): number | undefined {
  const known = months();
  const word = monthNames!.exec(trimCell(text))?.[1];
  return word === undefined ? undefined : known.get(word.toLowerCase());
}

/** Whether a period is less than a year. */
export function isPart({ from, to }: Period): boolean {
  return from !== 1 || to !== mostMonths;
}

function period(from: string | number, to: string | number, year?: string | number): Period | undefined {
  const [a, b] = [Number(from), Number(to)];
  if (a < 1 || b > mostMonths || a > b) return undefined;
  return { from: a, to: b, year: year === undefined ? undefined : Number(year) };
}

function ofDates(text: string): Period | undefined {
  const [, , fromMonth = '', , toMonth = '', year] = datesOfYear.exec(text) ?? [];
  return fromMonth === '' ? undefined : period(fromMonth, toMonth, year);
}

function ofMonthNumbers(text: string): Period | undefined {
  const range = monthsOfYear.exec(text);
  if (range !== null) return period(range[1]!, range[2]!, range[3]);
  const iso = isoMonths.exec(text);
  if (iso !== null) return period(iso[2]!, iso[3]!, iso[1]);
  const single = isoMonth.exec(text);
  if (single !== null) return period(single[2]!, single[2]!, single[1]);
  const month = monthOfYear.exec(text);
  return month === null ? undefined : period(month[1]!, month[1]!, month[2]);
}

function ofMonthNames(text: string): Period | undefined {
  const known = months();
  const range = monthRange!.exec(text);
  if (range !== null) return period(known.get(range[1]!.toLowerCase())!, known.get(range[2]!.toLowerCase())!);
  const single = monthNamed(text);
  return single === undefined ? undefined : period(single, single);
}

function ofQuarters(text: string): Period | undefined {
  const thirds = tertial.exec(text);
  const third = Number(thirds?.[1] ?? thirds?.[2] ?? Number.NaN);
  if (!Number.isNaN(third)) return period(4 * third - 3, 4 * third);
  const number = quarterIn(text);
  if (number !== undefined) return period(3 * number - 2, 3 * number);
  const side = half.exec(text)?.[1];
  return side === undefined ? undefined : period(side === '1' ? 1 : 7, side === '1' ? 6 : 12);
}

/** The number of the quarter that a text names: "Q2", "III neljännes", "andra kvartalet". */
function quarterIn(text: string): number | undefined {
  const word =
    ordinals
      .exec(text)
      ?.slice(1)
      .findIndex((each) => each !== undefined) ?? -1;
  if (word >= 0) return word + 1;
  const found = quarter.exec(text);
  const sign = found?.[1] ?? found?.[2] ?? found?.[3];
  if (sign === undefined) return undefined;
  return romans.includes(sign) ? romans.indexOf(sign) + 1 : Number(sign);
}

/** Figures up to the last day of a month run from the beginning of the year. */
function ofUntil(text: string): Period | undefined {
  const [, day = '', month = '', year = ''] = untilDate.exec(text) ?? [];
  if (day === '') return undefined;
  const last =
    new Map([
      [2, 28],
      [4, 30],
      [6, 30],
      [9, 30],
      [11, 30],
    ]).get(Number(month)) ?? 31;
  return Number(day) >= last ? period(1, month, year) : undefined;
}

/** A period as layouts write it. */
export function periodText({ from, to }: Period, year: number | undefined): string {
  const month = (number: number) => `${year ?? 'YYYY'}-${String(number).padStart(2, '0')}`;
  return `${month(from)}..${month(to)}`;
}
