import * as z from 'zod';
import { ProblemRecord, type ResultFacts } from './result.ts';
import { RunCard } from './run-card.ts';
import type { Unworded } from './unworded.ts';

const ends = ['low', 'central', 'high'] as const;

/** One key for each end of a range, with the unit behind. */
function range<Stem extends string, Unit extends string>(stem: Stem, unit: Unit) {
  type Key = `${Stem}_${(typeof ends)[number]}${Unit}`;
  return Object.fromEntries(ends.map((end) => [`${stem}_${end}${unit}`, figure])) as Record<
    Key,
    typeof figure
  >;
}

const figure = z.number().nullable();
const eur = z.number();

/** One row of a benefit map: a service of the form, or all of them together. */
export const BenefitMapRow = z.strictObject({
  level: z.enum(['service', 'total']),
  /** Null of the total. */
  service: z.string().nullable(),
  label: z.string(),
  gross_low_eur_per_year: eur,
  gross_central_eur_per_year: eur,
  gross_high_eur_per_year: eur,
  net_low_eur_per_year: eur,
  net_central_eur_per_year: eur,
  net_high_eur_per_year: eur,
  net_mean_eur_per_year: eur,
  net_p05_eur_per_year: eur,
  net_p50_eur_per_year: eur,
  net_p95_eur_per_year: eur,
  ...range('hours', '_per_year'),
  ...range('person_years', ''),
  /** What one costs; null where there are none, and of the total. */
  running_central_eur_per_unit: figure,
  /** Null where nothing is saved a unit, 0 where nothing is paid; null of the total. */
  ...range('break_even_volume', '_units_per_year'),
  ...range('break_even', '_minutes_per_unit'),
  /** Null where none is stated; of the total the sum, where each row has one. */
  target_eur_per_year: figure,
  /** What is missing to the target; below zero where it is exceeded. */
  ...range('gap', '_eur_per_year'),
  /** The part of the draws that reach the target. */
  chance_of_target: figure,
});
export type BenefitMapRow = z.infer<typeof BenefitMapRow>;

/** A benefit map as people want to see it; all presenters use it. */
export const BenefitMapRecord = z.strictObject({
  file: z.string(),
  run: RunCard,
  benefit_map: z.strictObject({ rows: z.array(BenefitMapRow) }),
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
export type BenefitMapRecord = z.infer<typeof BenefitMapRecord>;
export type BenefitMap = Unworded<z.infer<typeof BenefitMapRecord>, ResultFacts>;
