import { type BenefitMap, BenefitMapRow } from '../model/benefit-map.ts';
import { recordTable } from './record-table.ts';
import type { TidyTable } from './tidy-table.ts';

/** The rows of a benefit map for programs and spreadsheets: the keys of JSON in their order. */
export function benefitMapTable({ benefit_map: { rows } }: BenefitMap): TidyTable {
  return recordTable(Object.keys(BenefitMapRow.shape), rows);
}
