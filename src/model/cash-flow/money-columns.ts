import * as z from 'zod';
import { columnName, type Statistic, statistics } from '../column-name.ts';
import { benefitMeasures, flowMeasures, type Perspective, perspectives } from './measures.ts';

/** Where a figure is reported: lowest, with all inputs central, and highest. */
export type End = 'low' | 'central' | 'high';
export const ends: readonly End[] = ['low', 'central', 'high'];

/** The columns that a row of a scenario with money over time has beside its saving. */
export type MoneyColumn =
  | `${'investment' | 'optimism_bias' | 'parallel' | 'grant'}_${End}_eur`
  | `running_${End}_eur_per_year`
  | `running_optimism_bias_${End}_eur_per_year`
  | `npv_${Perspective}_${Statistic}_eur`
  | `payback_${Perspective}_${End}_years`
  | `payback_${Perspective}_reached_share`
  | `bcr_${Perspective}_${End}`
  | `irr_${Perspective}_share`
  | `chance_of_loss_${Perspective}`
  | `budget_npv_${Perspective}_${BudgetStatistic}_eur`
  | `budget_chance_of_loss_${Perspective}`;

/** What is told of the budget view beside the whole one. */
export const budgetStatistics = ['p05', 'p50', 'p95'] as const;
type BudgetStatistic = (typeof budgetStatistics)[number];

/** The columns of a row of a scenario that says what becomes of its savings. */
export type BenefitColumn =
  | `${'cashable' | 'capacity' | 'other_benefit' | 'benefit_optimism_bias'}_${End}_eur_per_year`
  | `capacity_person_years_${End}`;

/** Columns of money over time, in their order. */
export const moneyColumns: readonly MoneyColumn[] = [
  ...flowMeasures.flatMap((measure) => {
    const all: readonly Statistic[] = measure.startsWith('npv_') ? statistics : ends;
    return all.map((statistic) => columnName(measure, statistic) as MoneyColumn);
  }),
  ...perspectives.map((each): MoneyColumn => `irr_${each}_share`),
  ...perspectives.map((each): MoneyColumn => `chance_of_loss_${each}`),
  ...perspectives.map((each): MoneyColumn => `payback_${each}_reached_share`),
  ...perspectives.flatMap((each) =>
    budgetStatistics.map((statistic): MoneyColumn => `budget_npv_${each}_${statistic}_eur`),
  ),
  ...perspectives.map((each): MoneyColumn => `budget_chance_of_loss_${each}`),
];

/** Columns of benefit classes, in their order. */
export const benefitColumns: readonly BenefitColumn[] = benefitMeasures.flatMap((measure) =>
  ends.map((statistic) => columnName(measure, statistic) as BenefitColumn),
);

const figure = z.number().nullable().optional();

/** Figures of a row that only some scenarios have; null where a figure is not known, such as a payback never reached. */
export const flowColumnShape = Object.fromEntries(
  [...benefitColumns, ...moneyColumns].map((column) => [column, figure]),
) as Readonly<Record<MoneyColumn | BenefitColumn, typeof figure>>;
