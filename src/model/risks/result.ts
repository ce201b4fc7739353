import * as z from 'zod';
import { RiskKind } from './forms.ts';

const figure = z.number().nullable();

/** What one risk costs, and whether its treatment is worth its cost; euros of the price year. */
export const RiskRow = z.strictObject({
  risk: z.string(),
  label: z.string(),
  kind: RiskKind.nullable(),
  group: z.string().nullable(),
  hits: z.array(z.string()),
  /** With all inputs central, before any treatment. */
  chance: z.number(),
  /** The chance times what the risk alone takes off the net present value of the nation. */
  expected_eur: figure,
  /** 1 for the largest expected euros. */
  rank: z.number(),
  treatment_cost_eur: figure,
  expected_treated_eur: figure,
  treatment_worth_eur: figure,
  decision: z.enum(['treat', 'accept']).nullable(),
});
export type RiskRow = z.infer<typeof RiskRow>;

/** What the risks that hit one project do to it together. */
export const RiskProject = z.strictObject({
  project: z.string(),
  /** That none of them happens. */
  none_chance: z.number(),
  cost_mean_share: z.number(),
  cost_sd_share: z.number(),
  cost_p80_share: z.number(),
  delay_mean_years: z.number(),
  /** The part of the saving that is lost. */
  saving_mean_share: z.number(),
});
export type RiskProject = z.infer<typeof RiskProject>;

/** The risks of a scenario, in the order of the file, and of the projects that they hit. */
export const RiskResult = z.strictObject({ rows: z.array(RiskRow), projects: z.array(RiskProject) });
export type RiskResult = z.infer<typeof RiskResult>;
