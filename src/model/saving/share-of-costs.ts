import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { columnOf, type SavingMethod, slotOr } from './saving-method.ts';

export const ShareOfCostsForm = z.strictObject({
  method: z.literal('share-of-costs'),
  base: CellSelection,
  affected_share: slotOr('share', 1),
  reduction_share: slotOr('share', 1),
  uptake_share: slotOr('share', 1),
  realised_share: slotOr('share', 0),
});

/**
 * Saves a share of the costs of the base: the part affected, times its reduction, times its use, less what is done.
 *
 * Formula  s = affected · reduction · uptake · (1 − realised), on every cell of the base
 * Units    shares; times the euros a year of the base
 * Source   the rate method of the 2017 study's totals ("4–6 % of the spending that stays"), Ministry of Finance,
 *          20.2.2017; "the remaining potential" is why the realised share is taken off
 */
export const shareOfCosts: SavingMethod = {
  gives: 'share',
  saving(columns, count, _context, out) {
    const affected = columnOf(columns, 'affected_share');
    const reduction = columnOf(columns, 'reduction_share');
    const uptake = columnOf(columns, 'uptake_share');
    const realised = columnOf(columns, 'realised_share');
    for (let i = 0; i < count; i++) {
      out[i] = affected[i]! * reduction[i]! * uptake[i]! * (1 - realised[i]!);
    }
  },
};
