import * as z from 'zod';
import { Id } from '../id.ts';
import { Label } from '../label.ts';

const Points = z.number();

/** How much a criterion counts, and how many points an application needs of it. */
export const CriterionForm = z.strictObject({
  label: Label.optional(),
  weight: z.number().positive('a number above 0'),
  minimum_points: Points.optional(),
});

/** A call for applications: what there is to give, and how it is cut. */
export const CallForm = z.strictObject({
  budget_eur: z.number().optional(),
  /** Euros reserved for each theme; 0 for one without a reserve. */
  themes: z.record(Id, z.number()).optional(),
  criteria: z.record(Id, CriterionForm).optional(),
});
export type CallForm = z.infer<typeof CallForm>;

/** What is applied for: by a project, or by a whole scenario. */
export const ApplicationForm = z.strictObject({
  /** What the budget pays; left out, the grant that the costs of the project state. */
  grant_eur: z.number().optional(),
  points: Points.optional(),
  criteria: z.record(z.string(), Points).optional(),
  theme: z.string().optional(),
  /** Candidates without which it cannot be carried out, and those that it cannot stand beside. */
  needs: z.array(z.string()).optional(),
  excludes: z.array(z.string()).optional(),
  /** The least grant with which it would still be carried out. */
  minimum_eur: z.number().optional(),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;
