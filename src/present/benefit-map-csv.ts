import { type BenefitMap, BenefitMapRow } from '../model/benefit-map.ts';
import type { NumberKind } from './number-text.ts';
import { type TidyCell, type TidyTable, tidyTable } from './tidy-table.ts';

/** The rows of a benefit map for programs and spreadsheets: the keys of JSON in their order. */
export function benefitMapTable({ benefit_map: { rows } }: BenefitMap): TidyTable {
  const names = Object.keys(BenefitMapRow.shape) as (keyof BenefitMapRow)[];
  const columns = Object.fromEntries(
    names.map((name) => [name, (row: BenefitMapRow): TidyCell => cellOf(row[name], kindOf(name))]),
  );
  return tidyTable(columns, rows);
}

function cellOf(value: string | number | null, kind: NumberKind): TidyCell {
  return typeof value === 'number' ? { value, kind } : value;
}

function kindOf(name: string): NumberKind {
  if (name.endsWith('_eur_per_year') || name.endsWith('_eur_per_unit')) return 'euros';
  if (name.startsWith('person_years')) return 'person-years';
  return name === 'chance_of_target' ? 'share' : 'number';
}
