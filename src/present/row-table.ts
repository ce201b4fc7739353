import { Estimate, type Result } from '../model/result.ts';
import { roundSums } from './controlled-rounding.ts';
import type { NumberKind } from './number-text.ts';

/** What a column of the tidy table holds. */
export type ColumnKind = 'text' | 'texts' | NumberKind;

export interface RowColumn {
  readonly key: keyof Estimate;
  readonly kind: ColumnKind;
}

const kinds: Readonly<Record<keyof Estimate, ColumnKind>> = {
  scenario: 'text',
  level: 'text',
  id: 'text',
  label: 'text',
  pace: 'text',
  low_eur_per_year: 'euros',
  central_eur_per_year: 'euros',
  high_eur_per_year: 'euros',
  mean_eur_per_year: 'euros',
  p05_eur_per_year: 'euros',
  p50_eur_per_year: 'euros',
  p95_eur_per_year: 'euros',
  base_eur_per_year: 'euros',
  share_of_costs_low: 'share',
  share_of_costs_high: 'share',
  eur_per_inhabitant_low: 'euros-per-inhabitant',
  eur_per_inhabitant_high: 'euros-per-inhabitant',
  person_years_low: 'person-years',
  person_years_high: 'person-years',
  quality: 'text',
  sources: 'texts',
};

/** The columns of the tidy table, in the order of their schema. */
export const rowColumns: readonly RowColumn[] = (Object.keys(Estimate.shape) as (keyof Estimate)[]).map(
  (key) => ({
    key,
    kind: kinds[key],
  }),
);

/** Columns whose rows add up: projects and overlap to their pace, paces and overlap to the total. */
const additive = [
  'low_eur_per_year',
  'central_eur_per_year',
  'high_eur_per_year',
  'mean_eur_per_year',
] as const;

const cents = 100;

/**
 * The rows of the tidy table, additive euros in whole cents that still add up.
 *
 * Units   euros; each within a cent of the exact figure, which JSON holds
 */
export function tidyRows(result: Result): readonly Estimate[] {
  const rows = result.estimates;
  const parents = findParents(rows);
  const rounded = additive.map((key) =>
    roundSums(
      rows.map((row) => row[key] * cents),
      parents,
    ),
  );
  return rows.map((row, at) => ({
    ...row,
    ...Object.fromEntries(additive.map((key, column) => [key, rounded[column]![at]! / cents])),
  }));
}

/** The row that each row is a part of. */
function findParents(rows: readonly Estimate[]): readonly (number | undefined)[] {
  const owner = (row: Estimate) => (row.level === 'pace' ? `pace.${row.pace}` : row.level);
  const owners = new Map(rows.map((row, at) => [owner(row), at]));
  return rows.map((row) => {
    if (row.level === 'total') return undefined;
    return owners.get(row.level === 'pace' || row.pace === null ? 'total' : `pace.${row.pace}`);
  });
}
