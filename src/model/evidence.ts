import * as z from 'zod';
import type { StatedExpectation } from '../problems/catalogue/phrases.ts';
import { Label } from './label.ts';
import { Distribution, Interval, outcomeForms, Quality } from './quantity.ts';
import { type Unit, units } from './unit.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date' satisfies StatedExpectation);

/** Where a figure was published. */
export const Source = z.strictObject({
  title: Label,
  authors: z.array(z.string()).optional(),
  publisher: Label,
  date: z.union([
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'year-or-date' satisfies StatedExpectation),
    // A year without quotes is a number in YAML.
    z.int().min(1500).max(2200),
  ]),
  url: z.string().optional(),
  doi: z.string().optional(),
  accessed: isoDate.optional(),
  licence: z.string().optional(),
  note: Label.optional(),
});
export type Source = z.infer<typeof Source>;

/** A value that is valid from a date until the next one. */
export const DatedValue = z.strictObject({
  from: isoDate,
  /** Year in whose prices an amount is, where that is not the year from which it is valid. */
  price_year: z.int().min(1900).max(2200).optional(),
  value: z.number().optional(),
  low: z.number().optional(),
  central: z.number().optional(),
  high: z.number().optional(),
  ...outcomeForms,
  source: z.string().optional(),
  place: Label.optional(),
  quality: Quality,
  reviewed: isoDate,
  note: Label.optional(),
});
export type DatedValue = z.infer<typeof DatedValue>;

/** One file of data/evidence: what is known of one number, dated and cited. */
export const Evidence = z.strictObject({
  label: Label,
  unit: z.enum(Object.keys(units) as [Unit, ...Unit[]]),
  distribution: Distribution.optional(),
  interval: Interval.optional(),
  values: z.array(DatedValue).min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** The year in whose prices a dated amount is. */
export function priceYearOf({
  from,
  price_year: priceYear,
}: Pick<DatedValue, 'from' | 'price_year'>): number {
  return priceYear ?? Number(from.slice(0, 4));
}

/**
 * The value in force at the end of a year; where the first one is later, that first one, with `inForce` false.
 *
 * Units   year as a number; values in the order of time
 * Throws  never on checked evidence, which holds at least one value
 */
export function valueInForce(
  values: readonly DatedValue[],
  year: number,
): { readonly value: DatedValue; readonly inForce: boolean } {
  const last = values.filter((each) => Number(each.from.slice(0, 4)) <= year).at(-1);
  return last === undefined
    ? { value: values[0] as DatedValue, inForce: false }
    : { value: last, inForce: true };
}
