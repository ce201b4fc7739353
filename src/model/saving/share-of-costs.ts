import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { complement, known, product } from '../formula/expression.ts';
import { slotOr } from '../number-slot.ts';
import { defineMethod, termsOf } from './saving-method.ts';

export const ShareOfCostsForm = z.strictObject({
  method: z.literal('share-of-costs'),
  base: CellSelection,
  affected_share: slotOr('share', 1),
  reduction_share: slotOr('share', 1),
  uptake_share: slotOr('share', 1),
  realised_share: slotOr('share', 0),
});

const { input } = termsOf(ShareOfCostsForm);

/**
 * Saves a share of the costs of the base: the part affected, times its reduction, times its use, less what is done.
 *
 * Formula  affected_share · reduction_share · uptake_share · (1 − realised_share) · base
 * Units    shares; times the euros a year of the base
 * Source   the rate method of the 2017 study's totals ("4–6 % of the spending that stays"), Ministry of Finance,
 *          20.2.2017; "the remaining potential" is why the realised share is taken off
 */
export const shareOfCosts = defineMethod(
  ShareOfCostsForm,
  product(
    input('affected_share'),
    input('reduction_share'),
    input('uptake_share'),
    complement(input('realised_share')),
    known('base'),
  ),
);
