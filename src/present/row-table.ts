import {
  type BenefitColumn,
  benefitColumns,
  type MoneyColumn,
  moneyColumns,
} from '../model/cash-flow/money-columns.ts';
import {
  dependentColumns,
  type ErrorColumn,
  type Estimate,
  errorColumns,
  type Result,
} from '../model/result.ts';
import { roundSums } from './controlled-rounding.ts';
import type { NumberKind } from './number-text.ts';

/** What a column of the tidy table holds. */
export type ColumnKind = 'text' | 'texts' | NumberKind;

type DependentColumn = (typeof dependentColumns)[number];
/** What is no column but a record of its own is in JSON only. */
type Column = Exclude<keyof Estimate, 'extremes'>;
type BaseColumn = Exclude<
  Column,
  MoneyColumn | BenefitColumn | ErrorColumn | DependentColumn | 'benefit_owner'
>;

export interface RowColumn {
  readonly key: Column;
  readonly kind: ColumnKind;
}

const kinds: Readonly<Record<BaseColumn, ColumnKind>> = {
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
  price_year: 'number',
};

/** The columns that every scenario has. */
const baseColumns = Object.keys(kinds) as readonly BaseColumn[];

/** What a column that only some scenarios have holds. */
function kindOf(column: MoneyColumn | BenefitColumn): ColumnKind {
  if (column.includes('person_years')) return 'person-years';
  if (column.includes('chance_of_loss_') || column.endsWith('_share')) return 'share';
  return column.endsWith('_eur') || column.endsWith('_eur_per_year') ? 'euros' : 'number';
}

/**
 * The columns of the tidy table, in order. Money over time and benefit classes follow those that every scenario
 * has, and only where one of the results knows them; so do standard errors, which come with a precision asked for.
 */
export function rowColumns(results: readonly Result[]): readonly RowColumn[] {
  const rows = results.flatMap(({ estimates }) => estimates);
  const isKnown = (key: keyof Estimate) => rows.some((row) => row[key] !== undefined);
  return [
    ...baseColumns.map((key) => ({ key, kind: kinds[key] })),
    ...[...benefitColumns, ...moneyColumns].filter(isKnown).map((key) => ({ key, kind: kindOf(key) })),
    ...dependentColumns.filter(isKnown).map((key) => ({ key, kind: 'euros' as const })),
    ...(isKnown('benefit_owner') ? [{ key: 'benefit_owner' as const, kind: 'text' as const }] : []),
    ...errorColumns.filter(isKnown).map((key) => ({ key, kind: 'euros' as const })),
  ];
}

/** Columns whose rows add up: projects and overlap to their pace, paces and overlap to the total. */
const additive = /^(.*_)?(low|central|high|mean)_eur(_per_year)?$/;

const cents = 100;

/**
 * The rows of the tidy table, additive euros in whole cents that still add up.
 *
 * Units   euros; each within a cent of the exact figure, which JSON contains
 */
export function tidyRows(result: Result): readonly Estimate[] {
  const rows = result.estimates;
  const parents = findParents(rows);
  const keys = rowColumns([result])
    .map(({ key }) => key)
    .filter((key): key is AdditiveColumn => additive.test(key));
  const rounded = keys.map((key) =>
    roundSums(
      rows.map((row) => (row[key] ?? 0) * cents),
      parents,
    ),
  );
  return rows.map((row, at) => ({
    ...row,
    ...Object.fromEntries(
      keys.map((key, column) => [
        key,
        typeof row[key] === 'number' ? rounded[column]![at]! / cents : row[key],
      ]),
    ),
  }));
}

/** Columns of euros, of which some rows may know nothing. */
type AdditiveColumn = {
  [Key in keyof Estimate]-?: Estimate[Key] extends number | null | undefined ? Key : never;
}[keyof Estimate];

/** The row that each row is a part of. */
function findParents(rows: readonly Estimate[]): readonly (number | undefined)[] {
  const owner = (row: Estimate) => (row.level === 'pace' ? `pace.${row.pace}` : row.level);
  const owners = new Map(rows.map((row, at) => [owner(row), at]));
  return rows.map((row) => {
    if (row.level === 'total') return undefined;
    return owners.get(row.level === 'pace' || row.pace === null ? 'total' : `pace.${row.pace}`);
  });
}
