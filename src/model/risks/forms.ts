import * as z from 'zod';
import { Id } from '../id.ts';
import { Label } from '../label.ts';
import type { NumberName } from '../number-name.ts';
import { slot, slotOr, slotsOf } from '../number-slot.ts';
import { NumberForm } from '../quantity.ts';
import type { Unit } from '../unit.ts';

/**
 * What a risk is about.
 *
 * Source  Ministry of Finance, interim report on the incentive scheme for digitalisation (2022): the kinds of risks that projects
 *         reported, without numbers
 */
export const RiskKind = z.enum([
  'staff',
  'goals',
  'technical',
  'suppliers',
  'partners',
  'starting-point',
  'external',
]);
export type RiskKind = z.infer<typeof RiskKind>;

/** What a risk does where it happens. */
const effects = {
  /** Added to the investment as estimated, as a part of it; below zero where less is paid. */
  cost_share: NumberForm.optional().meta({ unit: 'ratio', default: 0, least: -1 }),
  /** The first use is later by so much. */
  delay_years: slotOr('years', 0),
  /** The part of the saving that is lost in all years. */
  saving_share: slotOr('share', 0),
} as const;

/** What lowers a risk, and what is left of it then; what is left out stays as it was. */
export const TreatmentForm = z.strictObject({
  cost_eur: NumberForm.meta({ unit: 'eur', least: 0 }),
  chance: NumberForm.optional().meta({ unit: 'share' }),
  cost_share: NumberForm.optional().meta({ unit: 'ratio', least: -1 }),
  delay_years: NumberForm.optional().meta({ unit: 'years' }),
  saving_share: NumberForm.optional().meta({ unit: 'share' }),
});

/** One thing that may go wrong, and what it does to the projects that it hits. */
export const RiskForm = z.strictObject({
  id: Id,
  label: Label.optional(),
  kind: RiskKind.optional(),
  note: Label.optional(),
  /** Ids of projects; left out, all that have costs or a rollout. */
  hits: z.array(z.string()).min(1).optional(),
  chance: slot('share'),
  ...effects,
  /** A common cause: the risks of a group happen by one draw. */
  group: Id.optional(),
  treatment: TreatmentForm.optional(),
  /** Whether results are with the treatment and its cost. */
  treat: z.boolean().default(false),
});
export type RiskForm = z.infer<typeof RiskForm>;

/** The name of a number of a risk, such as treatment.cost_eur. */
export type RiskName = NumberName<RiskForm>;

const slots = slotsOf(RiskForm.shape);

/** The unit of a number of a risk by its name; undefined of a name that no number has. */
export function riskUnit(name: string): Unit | undefined {
  return slots.get(name)?.unit;
}

/** What a risk does. */
export type RiskEffect = keyof typeof effects;
export const riskEffects: readonly RiskEffect[] = ['cost_share', 'delay_years', 'saving_share'];
