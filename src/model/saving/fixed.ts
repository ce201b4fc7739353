import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { PriceForm } from '../inhabitant-price.ts';
import { defineMethod, termsOf } from './saving-method.ts';

export const FixedForm = z.strictObject({
  method: z.literal('fixed'),
  within: CellSelection.optional(),
  amount_eur_per_year: PriceForm.meta({ unit: 'eur_per_year' }),
});

const { input } = termsOf(FixedForm);

/**
 * Saves an amount known from elsewhere, such as a study or an offer.
 *
 * Formula  amount_eur_per_year
 * Units    euros a year
 * Source   the one cited at the amount
 */
export const fixed = defineMethod(FixedForm, input('amount_eur_per_year'));
