import * as z from 'zod';
import { PriceYear } from '../prices.ts';
import { ProblemRecord, type ResultFacts } from '../result.ts';
import { ScenarioName } from '../run-card.ts';
import type { Unworded } from '../unworded.ts';
import { changedParts } from './parts.ts';

const figure = z.number().nullable();

/** How much of a change one part makes: at the central values, and of the low and the high. */
export const PartOfChange = z.strictObject({
  part: z.enum(changedParts),
  change: z.number(),
  /** Null where a single statistic was asked for. */
  change_low: figure,
  change_high: figure,
});
export type PartOfChange = z.infer<typeof PartOfChange>;

/** One number of the estimates on both sides; null where one side does not print it. */
export const ChangedOutput = z.strictObject({
  of: z.string(),
  before: figure,
  after: figure,
  change: figure,
});
export type ChangedOutput = z.infer<typeof ChangedOutput>;

/** What one side of a comparison is. */
export const ComparedSide = z.strictObject({
  kind: z.enum(['scenario', 'model', 'result']),
  file: z.string(),
  scenario: ScenarioName,
  /** Version of digisave that worked its figures. */
  version: z.string(),
  price_year: PriceYear,
  digests: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
});
export type ComparedSide = z.infer<typeof ComparedSide>;

/** Why a change is not divided among its parts. */
export const NoParts = z.enum(['result-without-model', 'no-figure-between']);
export type NoParts = z.infer<typeof NoParts>;

/** The limit of a change, and whether the change is beyond it. */
export const ChangeLimit = z.strictObject({
  /** As it was asked for: euros or what the output is in, or a percentage. */
  limit: z.string(),
  /** In the unit of the output. */
  most: z.number(),
  exceeded: z.boolean(),
});
export type ChangeLimit = z.infer<typeof ChangeLimit>;

/** A change of an output from one scenario to another, and what it is made of; all presenters use it. */
export const ComparisonRecord = z.strictObject({
  of: z.string(),
  unit: z.string(),
  before: z.number(),
  after: z.number(),
  change: z.number(),
  /** Null where a single statistic was asked for. */
  before_low: figure,
  after_low: figure,
  change_low: figure,
  before_high: figure,
  after_high: figure,
  change_high: figure,
  /** In the order of the parts; they add up to the change. Empty where there is a reason for it. */
  parts: z.array(PartOfChange),
  reason: NoParts.nullable(),
  max_change: ChangeLimit.nullable(),
  sides: z.strictObject({ before: ComparedSide, after: ComparedSide }),
  outputs: z.array(ChangedOutput),
  /** What rows are called in the language of the run, by their paths. */
  names: z.record(z.string(), z.string()),
  problems: z.array(ProblemRecord),
});
export type ComparisonRecord = z.infer<typeof ComparisonRecord>;
export type ComparisonOfSides = Unworded<ComparisonRecord, ResultFacts>;
