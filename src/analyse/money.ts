import { isStated } from '../model/cash-flow/bias.ts';
import { benefitMeasures, flowMeasures, perspectives } from '../model/cash-flow/measures.ts';
import {
  type BenefitColumn,
  benefitColumns,
  ends,
  type MoneyColumn,
  moneyColumns,
} from '../model/cash-flow/money-columns.ts';
import { columnName, type Statistic } from '../model/column-name.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import type { TimelineRecord } from '../model/result.ts';
import type { Draws } from './draw.ts';
import { findRowCorners } from './row-corners.ts';
import type { RowRate } from './row-rates.ts';

/** The columns of one row. */
export type RowColumns = Partial<Record<MoneyColumn | BenefitColumn, number | null>>;

/** The outputs whose draws the columns of money need: what all rows are worth, from both perspectives. */
export function drawnMoney(model: Model): readonly Output[] {
  if (model.scenario.timeline === undefined) return [];
  return model.rows.flatMap((row) =>
    perspectives.map((perspective): Output => ({ row, measure: `npv_${perspective}_eur` })),
  );
}

/**
 * Columns of money over time and of benefit classes, for each row of the model.
 *
 * Shape   draws of `drawnMoney`, among others
 * Units   euros of the price year, years, shares; null where a figure is not known or means nothing
 */
export function summariseMoney(
  model: Model,
  { outputs: drawn, settings, spreads }: Draws,
  rates: readonly RowRate[],
): readonly RowColumns[] {
  const columns = model.rows.map((): RowColumns => ({}));
  const fill = (row: number, measure: MeasureName, statistic: Statistic, value: number) => {
    columns[row]![columnName(measure, statistic) as MoneyColumn] = Number.isFinite(value) ? value : null;
  };
  const hasBenefit = model.projects.some(({ project }) => project.flow?.hasBenefit === true);
  const measures = [
    ...benefitMeasures.filter((measure) => hasBenefit || isBias(measure)),
    ...(model.scenario.timeline === undefined ? [] : flowMeasures),
  ].filter((measure) => isStated(measure, model.projects));
  if (measures.length === 0) return columns;
  const outputs = measures.flatMap((measure) =>
    model.rows.filter((row) => means(measure, row)).map((row): Output => ({ row, measure })),
  );
  for (const [at, corners] of findRowCorners(model, outputs).entries()) {
    const { row, measure } = outputs[at]!;
    for (const end of ends) fill(model.rows.indexOf(row), measure, end, corners[end]);
  }
  for (const [at, { row, measure }] of drawn.entries()) {
    if (!measure.startsWith('npv_')) continue;
    const spread = spreads[at]!;
    const index = model.rows.indexOf(row);
    for (const statistic of ['mean', 'p05', 'p50', 'p95'] as const)
      fill(index, measure, statistic, spread[statistic]);
    if (row.level === 'overlap') continue;
    for (const perspective of perspectives) {
      if (measure === `npv_${perspective}_eur`)
        columns[index]![`chance_of_loss_${perspective}`] = spread.belowZero / settings.samples;
    }
  }
  for (const { row, perspective, rate } of rates)
    columns[model.rows.indexOf(row)]![`irr_${perspective}_share`] = rate ?? null;
  return columns.map(inOrder);
}

/** What optimism bias takes off a saving is reported wherever a project states it, whatever becomes of the rest. */
function isBias(measure: MeasureName): boolean {
  return measure === 'benefit_optimism_bias_eur_per_year';
}

/** Costs are of projects and their sums; what overlaps is saving alone. */
function means(measure: MeasureName, { level }: Row): boolean {
  if (level !== 'overlap') return true;
  return measure.startsWith('npv_') || (benefitMeasures as readonly MeasureName[]).includes(measure);
}

/** The same columns in the order in which they are told. */
function inOrder(row: RowColumns): RowColumns {
  const known = [...benefitColumns, ...moneyColumns].filter((column) => row[column] !== undefined);
  return Object.fromEntries(known.map((column) => [column, row[column]])) as RowColumns;
}

/** The timeline as it was used; undefined where the scenario has none. */
export function recordTimeline({ scenario: { timeline, prices } }: Model): TimelineRecord | undefined {
  if (timeline === undefined) return undefined;
  const { discountRate, discounting, firstYear, horizonYears } = timeline;
  return {
    first_year: firstYear,
    last_year: firstYear + horizonYears - 1,
    discount_rate_share_low: discountRate.low,
    discount_rate_share_central: discountRate.central,
    discount_rate_share_high: discountRate.high,
    discounting,
    price_year: prices.year ?? firstYear,
    price_index: prices.index ?? null,
    price_levels: [...prices.levels.values()]
      .sort((a, b) => a.year - b.year)
      .map(({ year, index, from, source }) => ({ year, index, from: from ?? null, source: source ?? null })),
  };
}
