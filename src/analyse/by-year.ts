import { isStated } from '../model/cash-flow/bias.ts';
import { yearMeasures } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output } from '../model/compile.ts';
import type { Language } from '../model/label.ts';
import { nominalRatio } from '../model/prices.ts';
import type { YearFigure } from '../model/result.ts';
import { rowLabel } from '../model/row-label.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type Corners, type Design, evaluateDesign } from '../sample/design.ts';
import { CornerWatch } from './corner-watch.ts';
import { extremeOf } from './extremes.ts';
import { findRowCorners } from './row-corners.ts';
import { type Spread, summariseColumns } from './summary.ts';

/** Draws of outputs in memory at once; more rows are worked one after the other. */
const mostDrawsHeld = 20_000_000;

/** Figures of every row, measure and year, with their extremes and what draws say of them. */
interface WorkedYears {
  readonly outputs: readonly Output[];
  readonly corners: readonly Corners[];
  readonly spreads: readonly Spread[];
}

/**
 * What every row saves, costs and keeps in every year of the timeline.
 *
 * Shape   makeDesign: the draws, made anew for each part of the rows
 * Units   real euros of the price year
 * Holds   projects + overlap = pace, and paces + overlap = total, in central and mean, and in low and high where all
 *         rows have the same directions
 */
export function estimateYears(
  model: Model,
  makeDesign: () => Design,
  language: Language,
  problems: ProblemList,
): readonly YearFigure[] {
  const { outputs, corners, spreads } = workYears(model, makeDesign, problems);
  return outputs.map(({ row, measure, year }, at) => {
    const { mean, p05, p50, p95 } = spreads[at]!;
    const { low, central, high, isProven } = corners[at]!;
    const priceYear = model.priceYearOf({ row, measure, year });
    const nominal = nominalRatio({ ...model.scenario.prices, year: priceYear }, year as number);
    return {
      scenario: model.scenario.id,
      level: row.level,
      id: row.id,
      label: rowLabel(row, model.projects, language),
      pace: row.pace ?? null,
      year: year as number,
      measure: measure as YearFigure['measure'],
      low_eur: low,
      central_eur: central,
      high_eur: high,
      mean_eur: mean,
      p05_eur: p05,
      p50_eur: p50,
      p95_eur: p95,
      nominal_central_eur: nominal === undefined ? null : central * nominal,
      price_year: priceYear ?? null,
      extremes: { eur: extremeOf(isProven) },
    };
  });
}

/** As `estimateYears`, before it is put into records; nothing where the scenario has no timeline. */
export function workYears(model: Model, makeDesign: () => Design, problems: ProblemList): WorkedYears {
  const { timeline } = model.scenario;
  if (timeline === undefined) return { outputs: [], corners: [], spreads: [] };
  const years = timelineYears(timeline);
  const stated = yearMeasures.filter((measure) => isStated(measure, model.projects));
  const outputsOfRow = (index: number): readonly Output[] =>
    stated.flatMap((measure) => years.map((year): Output => ({ row: model.rows[index]!, measure, year })));
  const yearsOfRow = years.length * stated.length;
  const perRow = yearsOfRow * makeDesign().count;
  const rowsHeld = Math.max(1, Math.floor(mostDrawsHeld / perRow));
  const outputs = [...model.rows.keys()].flatMap(outputsOfRow);
  const watch = new CornerWatch(model, outputs, findRowCorners(model, outputs));
  const spreads: Spread[] = [];
  for (let first = 0; first < model.rows.length; first += rowsHeld) {
    const indices = [...model.rows.keys()].slice(first, first + rowsHeld);
    const own = indices.flatMap(outputsOfRow);
    const draws = evaluateDesign(model, makeDesign(), own);
    for (const at of own.keys()) watch.look(first * yearsOfRow + at, draws[at]!, 0);
    spreads.push(...summariseColumns(draws, model.scenario.settings.sampling));
  }
  return { outputs, corners: watch.finish(makeDesign, problems), spreads };
}
