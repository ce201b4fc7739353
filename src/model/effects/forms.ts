import * as z from 'zod';
import { Id } from '../id.ts';
import { Label } from '../label.ts';
import { NumberForm } from '../quantity.ts';

/** Whom or what an effect is on. */
export const EffectOn = z.enum(['residents', 'staff', 'environment', 'organisation', 'firms']);
export type EffectOn = z.infer<typeof EffectOn>;

/** How far from the project an effect is. */
export const EffectKind = z.enum(['result', 'indirect', 'wide']);
export type EffectKind = z.infer<typeof EffectKind>;

/** What speaks for an effect. */
export const EffectEvidence = z.enum(['observed', 'transferred', 'expert', 'assumed', 'none']);
export type EffectEvidence = z.infer<typeof EffectEvidence>;

export const EffectDirection = z.enum(['better', 'same', 'worse']);
export type EffectDirection = z.infer<typeof EffectDirection>;

export const Permanence = z.enum(['once', 'temporary', 'lasting']);
export type Permanence = z.infer<typeof Permanence>;

/** None, small, medium and large. */
export const largestMagnitude = 3;

/** The option of doing nothing, which every effect names. */
export const zeroOption = 'zero';

/** What an effect is of one option. */
export const EffectOptionForm = z.strictObject({
  direction: EffectDirection,
  /** 0 none, 1 small, 2 medium, 3 large. */
  magnitude: z.number(),
  permanence: Permanence.optional(),
  /** In the unit of the effect: above 0 where it is better, below where it is worse. */
  amount_per_year: NumberForm.optional().meta({ unit: 'ratio' }),
  note: Label.optional(),
});
export type EffectOptionForm = z.infer<typeof EffectOptionForm>;

/** An effect beside euros, of the zero option and of each project that is an option. */
export const EffectForm = z.strictObject({
  id: Id,
  label: Label.optional(),
  note: Label.optional(),
  on: EffectOn,
  kind: EffectKind,
  evidence: EffectEvidence,
  /** What amounts are counted in, in any word. */
  unit: z.string().optional(),
  options: z.record(z.string(), EffectOptionForm),
});
export type EffectForm = z.infer<typeof EffectForm>;
