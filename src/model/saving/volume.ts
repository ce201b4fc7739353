import { NumberForm } from '../quantity.ts';
import { columnOf, type SavingContext, type SlotColumns } from './saving-method.ts';

const inhabitantsPerVolumeUnit = 1000;

/** The two ways to state how often something happens a year; one of them must be there. */
export const volumeForm = {
  volume_per_year: NumberForm.optional().meta({ unit: 'units_per_year' }),
  volume_per_1000_inhabitants: NumberForm.optional().meta({ unit: 'units_per_1000_inhabitants' }),
};

/** The column of the volume, whichever way it is stated, and how many a year one of its unit is. */
export function volumeOf(
  columns: SlotColumns,
  context: SavingContext,
): { readonly volume: Float64Array; readonly perUnit: number } {
  if (columns.has('volume_per_year')) return { volume: columnOf(columns, 'volume_per_year'), perUnit: 1 };
  return {
    volume: columnOf(columns, 'volume_per_1000_inhabitants'),
    perUnit: context.inhabitants / inhabitantsPerVolumeUnit,
  };
}
