import { NumberForm } from '../quantity.ts';
import { columnOf, type SavingContext, type SlotColumns } from './saving-method.ts';

const inhabitantsPerVolumeUnit = 1000;

/** The two ways to state how often something happens a year; one of them must be there. */
export const volumeForm = {
  volume_per_year: NumberForm.optional().meta({ unit: 'units_per_year' }),
  volume_per_1000_inhabitants: NumberForm.optional().meta({ unit: 'units_per_1000_inhabitants' }),
};

/** Multiplies a column by the volume a year, whichever way it is stated. */
export function fillVolume(
  columns: SlotColumns,
  count: number,
  context: SavingContext,
  out: Float64Array,
): void {
  if (columns.has('volume_per_year')) {
    const volume = columnOf(columns, 'volume_per_year');
    for (let i = 0; i < count; i++) out[i] = out[i]! * volume[i]!;
  } else {
    const volume = columnOf(columns, 'volume_per_1000_inhabitants');
    const thousands = context.inhabitants / inhabitantsPerVolumeUnit;
    for (let i = 0; i < count; i++) out[i] = out[i]! * volume[i]! * thousands;
  }
}
