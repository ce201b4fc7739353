import * as z from 'zod';
import { ProblemRecord, type ResultFacts } from '../result.ts';
import { RunCard, ScenarioName } from '../run-card.ts';
import type { Unworded } from '../unworded.ts';
import { updateMethods } from './choices.ts';
import { Grade, TargetDirection } from './forms.ts';

const figure = z.number().nullable();

/** Where a value lies in the forecast of its year. */
export const TrackStatus = z.enum(['inside', 'below', 'above', 'not-comparable', 'no-forecast']);
export type TrackStatus = z.infer<typeof TrackStatus>;

/** One value that was seen, beside the forecast of its year and its target. */
export const TrackRow = z.strictObject({
  project: z.string().nullable(),
  year: z.number(),
  measure: z.string(),
  unit: z.string(),
  value: z.number(),
  sd: figure,
  grade: Grade.nullable(),
  baseline: figure,
  target: figure,
  direction: TargetDirection.nullable(),
  lasting: z.enum(['yes', 'no']),
  note: z.string().nullable(),
  /** Null of a measure of one's own. */
  forecast_low: figure,
  forecast_central: figure,
  forecast_high: figure,
  forecast_mean: figure,
  forecast_sd: figure,
  forecast_p05: figure,
  forecast_p50: figure,
  forecast_p95: figure,
  status: TrackStatus,
  /** The probability that forecast and error of measurement together are as low as the value; null where nothing is compared. */
  chance_as_low: figure,
  realised_share: figure,
  target_status: z.enum(['met', 'not-met']).nullable(),
  /** Whether the forecast of later years is updated by it. */
  used: z.boolean(),
});
export type TrackRow = z.infer<typeof TrackRow>;

/** The forecast of a later year, or at full use, before and after what was seen. */
export const TrackUpdate = z.strictObject({
  project: z.string(),
  /** Null at full use. */
  year: figure,
  measure: z.string(),
  prior_mean: z.number(),
  prior_sd: z.number(),
  mean: z.number(),
  sd: z.number(),
  p05: z.number(),
  p50: z.number(),
  p95: z.number(),
  /** So many draws of equal weight would say as much; null where no draws are weighted. */
  effective_draws: figure,
});
export type TrackUpdate = z.infer<typeof TrackUpdate>;

export const TrackTotal = z.strictObject({
  /** Of comparable savings whose forecast is above 0. */
  value_eur: z.number(),
  forecast_eur: z.number(),
  realised_share: figure,
  /** The part of the value that comes again. */
  lasting_share: figure,
});
export type TrackTotal = z.infer<typeof TrackTotal>;

/** What the realised shares of projects say of the next project. */
export const NextForecast = z.strictObject({
  projects: z.number(),
  /** Null of fewer than three projects. */
  ratio: figure,
  low_ratio: figure,
  high_ratio: figure,
});
export type NextForecast = z.infer<typeof NextForecast>;

/** Outcomes beside a forecast as people want to see them; all presenters use it. */
export const TrackRecord = z.strictObject({
  scenario: ScenarioName,
  run: RunCard,
  track: z.strictObject({
    file: z.string(),
    update: z.enum(updateMethods),
    rows: z.array(TrackRow),
    updated: z.array(TrackUpdate),
    total: TrackTotal,
    next_forecast: NextForecast,
  }),
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
export type TrackRecord = z.infer<typeof TrackRecord>;
export type Track = Unworded<TrackRecord, ResultFacts>;
