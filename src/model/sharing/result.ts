import * as z from 'zod';
import { ProblemRecord, type ResultFacts } from '../result.ts';
import { RunCard, ScenarioName } from '../run-card.ts';
import type { Unworded } from '../unworded.ts';
import { SharingRule } from './forms.ts';
import type { NoShares } from './rules.ts';

const figure = z.number().nullable();
const ids = z.array(z.string());

/** What one member pays by one rule, or all members together; euros a year. */
export const SharingRow = z.strictObject({
  level: z.enum(['member', 'total']),
  rule: SharingRule,
  /** Whether it is the rule of the scenario. */
  used: z.boolean(),
  member: z.string().nullable(),
  label: z.string(),
  inhabitants: figure,
  use: figure,
  alone_central_eur_per_year: z.number(),
  /** The rule where all costs are lowest, central and highest; null where it gives nothing there. */
  share_low_eur_per_year: figure,
  share_central_eur_per_year: z.number(),
  share_high_eur_per_year: figure,
  coordination_central_eur_per_year: z.number(),
  saving_low_eur_per_year: z.number(),
  saving_central_eur_per_year: z.number(),
  saving_high_eur_per_year: z.number(),
  net_low_eur_per_year: z.number(),
  net_central_eur_per_year: z.number(),
  net_high_eur_per_year: z.number(),
  /** Null where its part of what is spent once never comes back. */
  payback_central_years: figure,
  /** Whether the member pays more than by itself; null of all together. */
  worse_off: z.boolean().nullable(),
});
export type SharingRow = z.infer<typeof SharingRow>;

const reasons = [
  'no-inhabitants',
  'no-use',
  'nothing-alone',
  'no-price',
  'no-shares',
] as const satisfies readonly NoShares[];

/** What one rule comes to. */
export const SharingRuleRow = z.strictObject({
  rule: SharingRule,
  used: z.boolean(),
  sum_central_eur_per_year: figure,
  members_worse_off: figure,
  groups_worse_off: figure,
  /** Why it gives nothing. */
  reason: z.enum(reasons).nullable(),
});
export type SharingRuleRow = z.infer<typeof SharingRuleRow>;

/** A group that would pay less by itself; euros a year, coordination included. */
export const SharingGroup = z.strictObject({
  rule: SharingRule,
  members: ids,
  together_eur_per_year: z.number(),
  alone_eur_per_year: z.number(),
  excess_eur_per_year: z.number(),
});
export type SharingGroup = z.infer<typeof SharingGroup>;

/** What a shared project comes to as a whole. */
export const SharingSummary = z.strictObject({
  project: z.string(),
  rule: SharingRule,
  members: z.number(),
  inhabitants: figure,
  cost_low_eur_per_year: z.number(),
  cost_central_eur_per_year: z.number(),
  cost_high_eur_per_year: z.number(),
  alone_central_eur_per_year: z.number(),
  coordination_central_eur_per_year: z.number(),
  /** For members of mean size and mean saving. */
  pays_from_members: figure,
  pays_to_members: figure,
  best_members: figure,
  pays_from_inhabitants: figure,
  smallest_group: ids.nullable(),
  /** Whether all orders and all groups were worked, and not only some. */
  exact: z.boolean(),
  groups_tested: z.number(),
});

export const SharingRecord = z.strictObject({
  ...SharingSummary.shape,
  rows: z.array(SharingRow),
  rules: z.array(SharingRuleRow),
  groups: z.array(SharingGroup),
});
export type SharingRecord = z.infer<typeof SharingRecord>;

/** As people and programs get it. */
export const ShareRecord = z.strictObject({
  scenario: ScenarioName,
  run: RunCard,
  sharing: z.array(SharingRecord),
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
export type ShareRecord = z.input<typeof ShareRecord>;
export type ShareResult = Unworded<ShareRecord, ResultFacts>;
