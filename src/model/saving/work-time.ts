import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { NumberForm } from '../quantity.ts';
import { minutesPerHour } from '../unit.ts';
import { columnOf, type SavingMethod, type SlotColumns, slot, slotOr } from './saving-method.ts';
import { volumeForm, volumeOf } from './volume.ts';

const phasePrefix = 'minutes_saved.';

export const WorkTimeForm = z.strictObject({
  method: z.literal('work-time'),
  within: CellSelection.optional(),
  ...volumeForm,
  uptake_share: slotOr('share', 1),
  /** Minutes saved at one piece of work, by phase: handling, decision, invoicing, archiving or any other. */
  minutes_saved: z
    .record(z.string(), NumberForm)
    .refine((phases) => Object.keys(phases).length > 0, 'at least one phase with its minutes')
    .meta({ unit: 'minutes_per_unit' }),
  hour_price_eur: slot('eur_per_hour'),
});

/**
 * Saves working time: pieces of work a year, times the use of the new way, times the time saved in every phase.
 *
 * Formula  volume · uptake · Σ phases minutes / 60 · hour price
 * Units    pieces a year, minutes, euros an hour; gives euros a year
 * Source   benefit mapping of digitaalinenkunta.fi (Ministry of Finance, 2018): volume, hour price and time saved in
 *          handling, decision, invoicing and archiving; for software robots Tiera (2024): time × frequency × doers
 */
export const workTime: SavingMethod = {
  gives: 'eur',
  saving(columns, count, context, out) {
    fillMinutes(columns, count, out);
    const { volume, perUnit } = volumeOf(columns, context);
    const uptake = columnOf(columns, 'uptake_share');
    const price = columnOf(columns, 'hour_price_eur');
    const hours = perUnit / minutesPerHour;
    for (let i = 0; i < count; i++) out[i] = out[i]! * hours * volume[i]! * uptake[i]! * price[i]!;
  },
  hours(columns, count, context, out) {
    fillMinutes(columns, count, out);
    const { volume, perUnit } = volumeOf(columns, context);
    const uptake = columnOf(columns, 'uptake_share');
    const hours = perUnit / minutesPerHour;
    for (let i = 0; i < count; i++) out[i] = out[i]! * hours * volume[i]! * uptake[i]!;
  },
};

/** Minutes saved at one piece of work, in all phases. */
function fillMinutes(columns: SlotColumns, count: number, out: Float64Array): void {
  let isFirst = true;
  for (const [name, minutes] of columns) {
    if (!name.startsWith(phasePrefix)) continue;
    if (isFirst) for (let i = 0; i < count; i++) out[i] = minutes[i]!;
    else for (let i = 0; i < count; i++) out[i] = out[i]! + minutes[i]!;
    isFirst = false;
  }
}
