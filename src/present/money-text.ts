import type { Result, TimelineRecord } from '../model/result.ts';
import { fixedText, percentText, plainDecimals, rangeText } from './number-text.ts';
import { pricesBehind } from './price-text.ts';
import type { ReportContext } from './report.ts';

/** Stands where a figure is not known. */
export const unknown = '–';
const yearDecimals = 1;

/** A central figure with its range behind it; one of them where they look alike. */
export function withCentral(central: number | null, range: string, write: (value: number) => string): string {
  return central === null || range === unknown || range === write(central)
    ? range
    : `${write(central)} (${range})`;
}

export function rangeOf(
  low: number | null,
  high: number | null,
  write: (value: number) => string,
  ifUnknown: string,
): string {
  return low === null || high === null ? ifUnknown : rangeText(write(low), write(high));
}

/** Decimals of years that show the second half of a month. */
export function yearsText(years: number, { marks }: ReportContext): string {
  return fixedText(years, yearDecimals, marks);
}

/** How many years the investment appraisal counts. */
export function countedYears({ timeline }: Result): number {
  return timeline === undefined ? 0 : timeline.last_year - timeline.first_year + 1;
}

/** A chance in percent; one that is small but not nothing is not printed as 0, nor one that is not quite sure as 100. */
export function chanceText(chance: number | null, { marks }: ReportContext): string {
  if (chance === null) return unknown;
  const text = fixedText(chance * 100, 0, marks);
  if (text === '0' && chance > 0) return '<1';
  return text === '100' && chance < 1 ? '>99' : text;
}

/** The conventions by which years are made comparable. */
export function timelineText(
  timeline: TimelineRecord,
  years: readonly (number | null)[],
  { words, marks }: ReportContext,
): string {
  const { discount_rate_share_low: low, discount_rate_share_high: high } = timeline;
  const percent = (share: number) => percentText(share, plainDecimals(share * 100), marks);
  const rate = rangeText(percent(low), percent(high));
  const { first_year: first, last_year: last, discounting } = timeline;
  return `${words.money.timeline(first, last, rate, pricesBehind(years, words))}; ${words.money.discounting[discounting]}`;
}
