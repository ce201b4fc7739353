import { measureUnit } from '../../model/measure.ts';
import { readOutputPath } from '../../model/path.ts';
import type { NumberKind } from '../number-text.ts';
import type { TidyCell } from '../tidy-table.ts';

/** How figures of an output are written. */
export function outputCell(of: string): (value: number) => TidyCell {
  const { measure } = readOutputPath(of);
  const unit = measure && measureUnit(measure);
  const kind: NumberKind =
    unit === 'eur' || unit === 'eur_per_year' || unit === 'eur_per_inhabitant' ? 'euros' : 'number';
  return (value) => ({ value, kind });
}

/** Sums of euros are reported to the cent; a price of one thing may well have parts of a cent. */
const sumsOfEuros: readonly string[] = ['eur', 'eur_per_year', 'eur_per_month'];

/** How values of an input are written. */
export function inputCell(value: number, unit: string): TidyCell {
  return { value, kind: sumsOfEuros.includes(unit) ? 'euros' : 'number' };
}
