import * as z from 'zod';
import type { StatedExpectation } from '../../problems/catalogue/phrases.ts';
import { CellSelection } from '../cost-structure.ts';
import { convert, part, product } from '../formula/expression.ts';
import { slot, slotOr } from '../number-slot.ts';
import { NumberForm } from '../quantity.ts';
import { defineMethod, termsOf } from './saving-method.ts';
import { volume, volumeForm } from './volume.ts';

export const WorkTimeForm = z.strictObject({
  method: z.literal('work-time'),
  within: CellSelection.optional(),
  ...volumeForm,
  uptake_share: slotOr('share', 1),
  /** Minutes saved at one piece of work, by phase: handling, decision, invoicing, archiving or any other. */
  minutes_saved: z
    .record(z.string(), NumberForm)
    .refine((phases) => Object.keys(phases).length > 0, 'phases' satisfies StatedExpectation)
    .meta({ unit: 'minutes_per_unit' }),
  hour_price_eur: slot('eur_per_hour'),
});

const { input, sumOfPhases } = termsOf(WorkTimeForm);

/**
 * Saves working time: pieces of work a year, times the use of the new way, times the time saved in every phase.
 *
 * Formula  Σ minutes_saved / 60 · volume · uptake_share · hour_price_eur
 * Units    pieces a year, minutes, euros an hour; gives euros a year
 * Source   benefit mapping of digitaalinenkunta.fi (Ministry of Finance, 2018): volume, hour price and time saved in
 *          handling, decision, invoicing and archiving; for software robots Tiera (2024): time × frequency × doers
 */
export const workTime = defineMethod(
  WorkTimeForm,
  product(
    part(
      'hours',
      product(convert(sumOfPhases('minutes_saved'), 'minute to hour'), volume, input('uptake_share')),
    ),
    input('hour_price_eur'),
  ),
);
