import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { difference, product } from '../formula/expression.ts';
import { slot, slotOr } from '../number-slot.ts';
import { defineMethod, termsOf } from './saving-method.ts';
import { volume, volumeForm } from './volume.ts';

export const ChannelShiftForm = z.strictObject({
  method: z.literal('channel-shift'),
  within: CellSelection.optional(),
  ...volumeForm,
  shifted_share: slotOr('share', 1),
  old_unit_cost_eur: slot('eur_per_unit'),
  new_unit_cost_eur: slot('eur_per_unit'),
  failure_share: slotOr('share', 0),
});

const { input } = termsOf(ChannelShiftForm);

/**
 * Saves by moving contacts to a cheaper channel; a contact that fails there comes back at the old price.
 *
 * Formula  shifted_share · (old_unit_cost_eur − new_unit_cost_eur − failure_share · old_unit_cost_eur) · volume
 * Units    contacts a year, euros a contact; gives euros a year, below zero where the new channel costs more
 * Source   Socitm briefing (2012) on channel shift: unit costs by channel, and more than 20 % of web visits that fail
 */
export const channelShift = defineMethod(
  ChannelShiftForm,
  product(
    input('shifted_share'),
    difference(
      input('old_unit_cost_eur'),
      input('new_unit_cost_eur'),
      product(input('failure_share'), input('old_unit_cost_eur')),
    ),
    volume,
  ),
);
