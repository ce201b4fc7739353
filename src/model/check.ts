import * as z from 'zod';
import type { Tolerance } from '../problems/catalogue/phrases.ts';
import type { Unworded } from './unworded.ts';

const options = {
  set: z.array(z.string()).optional(),
  seed: z.int().optional(),
  samples: z.int().optional(),
};

/** A value that must not move, with the room it has. */
export const Expectation = z.strictObject({
  path: z.string(),
  value: z.union([z.number(), z.string(), z.boolean()]),
  absolute: z.number().nonnegative().optional(),
  relative: z.number().nonnegative().optional(),
  /** Standard errors of the draws. */
  draws: z.number().positive().optional(),
  source: z.string().optional(),
  note: z.string().optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A case file (*.check.yaml): what a scenario or a data file must give. */
export const CheckCase = z.strictObject({
  'digisave-check': z.literal(1),
  scenario: z.string().optional(),
  data: z.string().optional(),
  ...options,
  expect: z.array(Expectation).min(1),
});
export type CheckCase = z.infer<typeof CheckCase>;

/** A lock file (*.lock.json): every number of a result, or every sum of a data file, as it was accepted. */
export const Lock = z.strictObject({
  'digisave-lock': z.literal(1),
  scenario: z.string().optional(),
  data: z.string().optional(),
  ...options,
  numbers: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
});
export type Lock = z.infer<typeof Lock>;

/** Numbers of a result or a data file, by path. */
export type Numbers = ReadonlyMap<string, number | string | boolean>;

/** One expected value beside the one found. */
export const CheckedValue = z.strictObject({
  path: z.string(),
  expected: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  found: z.union([z.number(), z.string(), z.boolean()]).nullable(),
  change: z.number().nullable(),
  tolerance: z.string(),
  source: z.string().nullable(),
  note: z.string().nullable(),
  moved: z.boolean(),
  /** Line of the case file. */
  line: z.number().nullable(),
});
export type CheckedValue = Unworded<z.infer<typeof CheckedValue>, CheckFacts>;

/** Facts in place of the texts of a check. */
export interface CheckFacts {
  readonly tolerance: Tolerance;
}

/** One case file or lock file with its values. */
export const CheckOutcome = z.strictObject({
  file: z.string(),
  subject: z.string(),
  values: z.array(CheckedValue),
});
/** As JSON has it. */
export type CheckOutcomeRecord = z.infer<typeof CheckOutcome>;
export type CheckOutcome = Unworded<CheckOutcomeRecord, CheckFacts>;
