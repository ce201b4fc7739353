import * as z from 'zod';
import { Id } from '../id.ts';
import { Label } from '../label.ts';
import { NumberForm } from '../quantity.ts';

/** How members divide what a project costs them together. */
export const SharingRule = z.enum([
  'equal',
  'inhabitants',
  'use',
  'proportional-to-alone',
  'equal-saving',
  'shapley',
  'serial',
  'agreed',
]);
export type SharingRule = z.infer<typeof SharingRule>;
export const sharingRules: readonly SharingRule[] = SharingRule.options;

/** A municipality by its code or name, or a member of one's own by its id. */
const MemberName = z.union([z.string(), z.int()]);

/** A member that is no municipality of the costs. */
export const OwnMemberForm = z.strictObject({
  id: Id,
  label: Label.optional(),
  inhabitants: z.number().optional(),
  /** Its demand, such as matters a year. */
  use: z.number().optional(),
});
export type OwnMemberForm = z.infer<typeof OwnMemberForm>;

/** What a group pays a year by itself. */
export const GroupCostForm = z.strictObject({
  members: z.array(MemberName).min(1),
  eur_per_year: NumberForm.meta({ unit: 'eur_per_year', least: 0 }),
});
export type GroupCostForm = z.infer<typeof GroupCostForm>;

/** What cooperation itself costs, beside what is shared. */
const coordinationForms = {
  /** Of each member, where there are two or more. */
  member_eur_per_year: NumberForm.optional().meta({ unit: 'eur_per_year', default: 0, least: 0 }),
  /** Of each two members, half to either. */
  pair_eur_per_year: NumberForm.optional().meta({ unit: 'eur_per_year', default: 0, least: 0 }),
} as const;

/** How a project is paid for together. */
export const SharingForm = z.strictObject({
  rule: SharingRule,
  /** Municipalities of the costs by code or name, or members of one's own; left out, all municipalities. */
  members: z
    .array(z.union([z.string(), z.int(), OwnMemberForm]))
    .min(1)
    .optional(),
  /** The demand of each, for the rule use. */
  use: z.record(z.string(), z.number()).optional(),
  /** The part of each, for the rule agreed. */
  shares: z.record(z.string(), z.number()).optional(),
  ...coordinationForms,
  /** In place of costs: what groups pay a year. */
  group_costs: z.array(GroupCostForm).min(1).optional(),
});
export type SharingForm = z.infer<typeof SharingForm>;
