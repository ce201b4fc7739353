import * as z from 'zod';
import { CostVersion } from './cost-structure.ts';
import { Label } from './label.ts';
import { Distribution, Interval, Quality } from './quantity.ts';
import { Sampling } from './scenario.ts';

/** Which scenario a result is of. */
export const ScenarioName = z.strictObject({ id: z.string(), label: Label.nullable(), file: z.string() });
export type ScenarioName = z.infer<typeof ScenarioName>;

/** What was run, so that anybody can run it again. */
export const RunCard = z.strictObject({
  version: z.string(),
  node: z.string(),
  seed: z.number(),
  samples: z.number(),
  sampling: Sampling,
  /** Independent parts that the draws fall into; null where each draw is independent. */
  replicates: z.number().nullable(),
  /** Standard error that was asked for, as a part of each figure. */
  precision: z.number().nullable(),
  interval: Interval,
  distribution: Distribution,
  /** Which part of the savings counts; left out where all of it does. */
  view: z.literal('budget').optional(),
  /** Costs that are no accounts of a whole year; left out where all are. */
  not_accounts: z
    .array(z.strictObject({ costs: z.string(), year: z.int(), ...CostVersion.shape }))
    .optional(),
  /** Costs of which a person says that they were checked: they are not compared with published ones. */
  checked_costs: z.array(z.string()).optional(),
  /** What inputs and projects are called in the language of the run, by their paths. */
  names: z.record(z.string(), z.string()),
  correlations: z.array(z.strictObject({ between: z.array(z.string()), rank: z.number() })),
  set: z.array(z.string()),
  /** The workbook that inputs were read from, and those that it has otherwise; left out where none was. */
  workbook: z
    .strictObject({
      file: z.string(),
      sha256: z.string(),
      changes: z.array(
        z.strictObject({
          path: z.string(),
          value: z.number().optional(),
          low: z.number().optional(),
          central: z.number().optional(),
          high: z.number().optional(),
          quality: Quality.optional(),
          note: z.string().optional(),
        }),
      ),
    })
    .optional(),
  digests: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
});
export type RunCard = z.infer<typeof RunCard>;
