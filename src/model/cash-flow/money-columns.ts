import * as z from 'zod';
import { type ColumnName, columnName, type Statistic, statistics } from '../column-name.ts';
import {
  type BenefitMeasure,
  benefitMeasures,
  type FlowMeasure,
  flowMeasures,
  isWorth,
  type Perspective,
  perspectives,
  type WorthMeasure,
} from './measures.ts';

/** Where a figure is reported: lowest, with all inputs central, and highest. */
export type End = 'low' | 'central' | 'high';
export const ends: readonly End[] = ['low', 'central', 'high'];

/** The columns that a row of a scenario with money over time has beside its saving. */
export type MoneyColumn =
  | ColumnName<FlowMeasure, End>
  | ColumnName<WorthMeasure, Statistic>
  | `risk_${RiskStatistic}_eur`
  | `payback_${Perspective}_reached_share`
  | `irr_${Perspective}_share`
  | `chance_of_loss_${Perspective}`
  | `budget_npv_${Perspective}_${BudgetStatistic}_eur`
  | `budget_chance_of_loss_${Perspective}`;

/** What draws say of the cost of risks. */
export const riskStatistics = ['mean', 'sd', 'p80'] as const;
type RiskStatistic = (typeof riskStatistics)[number];

/** What is reported of the budget view beside the whole one. */
export const budgetStatistics = ['p05', 'p50', 'p95'] as const;
type BudgetStatistic = (typeof budgetStatistics)[number];

/** The columns of a row of a scenario that says what becomes of its savings. */
export type BenefitColumn = ColumnName<BenefitMeasure, End>;

/** Columns of money over time, in their order. */
export const moneyColumns: readonly MoneyColumn[] = [
  ...flowMeasures.flatMap((measure): readonly MoneyColumn[] =>
    isWorth(measure)
      ? statistics.map((statistic) => columnName(measure, statistic))
      : [
          ...ends.map((end) => columnName(measure, end)),
          ...(measure === 'risk_eur'
            ? riskStatistics.map((statistic): MoneyColumn => `risk_${statistic}_eur`)
            : []),
        ],
  ),
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
  ends.map((end) => columnName(measure, end)),
);

const figure = z.number().nullable().optional();

/** Figures of a row that only some scenarios have; null where a figure is not known, such as a payback never reached. */
export const flowColumnShape = Object.fromEntries(
  [...benefitColumns, ...moneyColumns].map((column) => [column, figure]),
) as Readonly<Record<MoneyColumn | BenefitColumn, typeof figure>>;
