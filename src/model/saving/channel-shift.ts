import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { columnOf, type SavingMethod, slot, slotOr } from './saving-method.ts';
import { volumeForm, volumeOf } from './volume.ts';

export const ChannelShiftForm = z.strictObject({
  method: z.literal('channel-shift'),
  within: CellSelection.optional(),
  ...volumeForm,
  shifted_share: slotOr('share', 1),
  old_unit_cost_eur: slot('eur_per_unit'),
  new_unit_cost_eur: slot('eur_per_unit'),
  failure_share: slotOr('share', 0),
});

/**
 * Saves by moving contacts to a cheaper channel; a contact that fails there comes back at the old price.
 *
 * Formula  volume · shifted · (old − new − failure · old)
 * Units    contacts a year, euros a contact; gives euros a year, below zero where the new channel costs more
 * Source   Socitm briefing (2012) on channel shift: unit costs by channel, and more than 20 % of web visits that fail
 */
export const channelShift: SavingMethod = {
  gives: 'eur',
  saving(columns, count, context, out) {
    const shifted = columnOf(columns, 'shifted_share');
    const oldCost = columnOf(columns, 'old_unit_cost_eur');
    const newCost = columnOf(columns, 'new_unit_cost_eur');
    const failure = columnOf(columns, 'failure_share');
    const { volume, perUnit } = volumeOf(columns, context);
    for (let i = 0; i < count; i++) {
      const gain = oldCost[i]! - newCost[i]! - failure[i]! * oldCost[i]!;
      out[i] = shifted[i]! * gain * volume[i]! * perUnit;
    }
  },
};
