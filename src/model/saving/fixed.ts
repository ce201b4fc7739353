import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { columnOf, type SavingMethod, slot } from './saving-method.ts';

export const FixedForm = z.strictObject({
  method: z.literal('fixed'),
  within: CellSelection.optional(),
  amount_eur_per_year: slot('eur_per_year'),
});

/**
 * Saves an amount known from elsewhere, such as a study or an offer.
 *
 * Formula  amount
 * Units    euros a year
 * Source   the one cited at the amount
 */
export const fixed: SavingMethod = {
  gives: 'eur',
  saving(columns, count, _context, out) {
    out.set(columnOf(columns, 'amount_eur_per_year').subarray(0, count));
  },
};
