import { isStated } from '../model/cash-flow/bias.ts';
import {
  type BenefitMeasure,
  benefitMeasures,
  type FlowMeasure,
  flowMeasures,
  isBenefitMeasure,
  isWorth,
  perspectives,
  type WorthMeasure,
} from '../model/cash-flow/measures.ts';
import {
  type BenefitColumn,
  benefitColumns,
  budgetStatistics,
  ends,
  type MoneyColumn,
  moneyColumns,
} from '../model/cash-flow/money-columns.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import { columnName } from '../model/column-name.ts';
import { compileModel, type Model, type Output, type Row } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import type { OutputOf } from '../model/output.ts';
import type { TimelineRecord } from '../model/result.ts';
import type { Corners } from '../sample/corners.ts';
import { evaluateDesign } from '../sample/design.ts';
import { createDrawDesign, type DrawSettings } from '../sample/draws.ts';
import { type Draws, summariseOutputs } from './draw.ts';
import type { RowRate } from './row-rates.ts';
import { createSelection, SelectionMemory } from './selection.ts';
import { deviationOf, quantileOf, summariseDraws } from './summary.ts';

/** The columns of one row. */
export type RowColumns = Partial<Record<MoneyColumn | BenefitColumn, number | null>>;

/** The outputs whose draws the columns of money need: what all rows are worth, from both perspectives. */
export function drawnMoney(model: Model): readonly OutputOf<WorthMeasure>[] {
  if (model.scenario.timeline === undefined) return [];
  return model.rows.flatMap((row) =>
    perspectives.map((perspective) => ({ row, measure: `npv_${perspective}_eur` as const })),
  );
}

/** What has come back of each row by the end, undiscounted: a payback is reached where that is not below zero. */
export function drawnReturns(model: Model): readonly Output[] {
  const { timeline } = model.scenario;
  if (timeline === undefined) return [];
  const year = timelineYears(timeline).at(-1);
  return model.rows
    .filter(({ level }) => level !== 'overlap')
    .flatMap((row) =>
      perspectives.map((perspective): Output => ({ row, measure: `cumulative_${perspective}_eur`, year })),
    );
}

/**
 * Columns of what rows are worth where only what is cashable counts, since freed capacity is no money; nothing where no
 * project says what becomes of its saving, or where that is what the model counts already.
 *
 * Shape   a record for each row of the model
 */
export function summariseBudget(model: Model, { samples }: DrawSettings): readonly RowColumns[] {
  const { scenario, rows, view } = model;
  if (scenario.timeline === undefined || view === 'budget' || !hasBenefits(model))
    return rows.map(() => ({}));
  const budget = compileModel({ ...scenario, settings: { ...scenario.settings, samples } }, 'budget');
  const told = budget.rows.flatMap((row, index) => (row.level === 'overlap' ? [] : [{ row, index }]));
  const outputs = told.flatMap(({ row }) =>
    perspectives.map((perspective): Output => ({ row, measure: `npv_${perspective}_eur` })),
  );
  const { spreads } = summariseOutputs(budget, outputs);
  const columns = rows.map((): RowColumns => ({}));
  for (const [at, { index }] of told.entries()) {
    for (const [side, perspective] of perspectives.entries()) {
      const spread = spreads[at * perspectives.length + side]!;
      for (const statistic of budgetStatistics)
        columns[index]![`budget_npv_${perspective}_${statistic}_eur`] = spread[statistic];
      columns[index]![`budget_chance_of_loss_${perspective}`] = spread.belowZero / samples;
    }
  }
  return columns;
}

/** What the draws say of the cost of risks, of all rows but overlap; nothing where no project has risks. */
function summariseRisks(model: Model, settings: DrawSettings): ReadonlyMap<number, RowColumns> {
  const found = new Map<number, RowColumns>();
  if (!isStated('risk_eur', model.projects)) return found;
  const memory = new SelectionMemory();
  for (const [index, row] of model.rows.entries()) {
    if (row.level === 'overlap') continue;
    const [draws] = evaluateDesign(model, createDrawDesign(model, settings), [{ row, measure: 'risk_eur' }]);
    const { mean } = summariseDraws(draws!, settings.sampling, memory);
    const p80 = quantileOf(createSelection(draws!, memory), draws!.length, 0.8);
    found.set(index, { risk_mean_eur: mean, risk_sd_eur: deviationOf(draws!, mean), risk_p80_eur: p80 });
  }
  return found;
}

/** Whether any project says what becomes of its saving. */
function hasBenefits({ projects }: Model): boolean {
  return projects.some(({ project }) => project.flow?.hasBenefit === true);
}

/** The outputs whose corners the columns of money and of benefit classes are. */
export function moneyOutputs(model: Model): readonly OutputOf<BenefitMeasure | FlowMeasure>[] {
  const hasBenefit = hasBenefits(model);
  return [
    ...benefitMeasures.filter((measure) => hasBenefit || isBias(measure)),
    ...(model.scenario.timeline === undefined ? [] : flowMeasures),
  ]
    .filter((measure) => isStated(measure, model.projects))
    .flatMap((measure) => model.rows.filter((row) => means(measure, row)).map((row) => ({ row, measure })));
}

/**
 * Columns of money over time and of benefit classes, for each row of the model.
 *
 * Shape   cornersOf: of each of `moneyOutputs`; draws of `drawnMoney` and `drawnReturns`, among others
 * Units   euros of the price year, years, shares; null where a figure is not known or means nothing
 */
export function summariseMoney(
  model: Model,
  { outputs: drawn, settings, spreads }: Draws,
  rates: readonly RowRate[],
  cornersOf: (output: Output) => Corners,
): readonly RowColumns[] {
  const columns = model.rows.map((): RowColumns => ({}));
  const fill = (row: number, column: MoneyColumn | BenefitColumn, value: number) => {
    columns[row]![column] = Number.isFinite(value) ? value : null;
  };
  const outputs = moneyOutputs(model);
  if (outputs.length === 0) return columns;
  for (const output of outputs) {
    const corners = cornersOf(output);
    const row = model.rows.indexOf(output.row);
    for (const end of ends) fill(row, columnName(output.measure, end), corners[end]);
  }
  for (const [at, { row, measure }] of drawn.entries()) {
    const spread = spreads[at]!;
    const index = model.rows.indexOf(row);
    for (const perspective of perspectives) {
      if (measure === `cumulative_${perspective}_eur`)
        columns[index]![`payback_${perspective}_reached_share`] = 1 - spread.belowZero / settings.samples;
    }
    if (!isWorth(measure)) continue;
    for (const statistic of ['mean', 'p05', 'p50', 'p95'] as const)
      fill(index, columnName(measure, statistic), spread[statistic]);
    if (row.level === 'overlap') continue;
    for (const perspective of perspectives) {
      if (measure === `npv_${perspective}_eur`)
        columns[index]![`chance_of_loss_${perspective}`] = spread.belowZero / settings.samples;
    }
  }
  for (const [index, spread] of summariseRisks(model, settings)) Object.assign(columns[index]!, spread);
  for (const { row, perspective, rate } of rates)
    columns[model.rows.indexOf(row)]![`irr_${perspective}_share`] = rate ?? null;
  for (const [index, budget] of summariseBudget(model, settings).entries())
    Object.assign(columns[index]!, budget);
  return columns.map(inOrder);
}

/** What optimism bias takes off a saving is reported wherever a project states it, whatever becomes of the rest. */
function isBias(measure: MeasureName): boolean {
  return measure === 'benefit_optimism_bias_eur_per_year';
}

/** Costs are of projects and their sums; what overlaps is saving alone. */
function means(measure: MeasureName, { level }: Row): boolean {
  if (level !== 'overlap') return true;
  return isWorth(measure) || isBenefitMeasure(measure);
}

/** The same columns in the order in which they are reported. */
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
