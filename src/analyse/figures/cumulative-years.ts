import { timelineYears } from '../../model/cash-flow/timeline.ts';
import type { Model, Output, Row } from '../../model/compile.ts';
import type { CumulativeYear } from '../../model/figures.ts';
import { evaluateDesign } from '../../sample/design.ts';
import { createDrawDesign, type DrawSettings } from '../../sample/draws.ts';
import { countBelowZero } from '../convergence.ts';
import { findRowCorners } from '../row-corners.ts';
import { createSelection, SelectionMemory } from '../selection.ts';
import { quantileOf } from '../summary.ts';

/**
 * What a row has brought the municipality by the end of each year, undiscounted; nothing where the scenario states no years.
 *
 * Shape   hasCorners: whether low and high are searched for; otherwise they are not known
 * Units   real euros of the price year
 */
export function cumulateYears(
  model: Model,
  row: Row,
  settings: DrawSettings,
  hasCorners = true,
): readonly CumulativeYear[] {
  const { timeline } = model.scenario;
  if (timeline === undefined) return [];
  const years = timelineYears(timeline);
  const outputs = years.map((year): Output => ({ row, measure: 'cumulative_municipality_eur', year }));
  const corners = hasCorners ? findRowCorners(model, outputs) : undefined;
  const unknown = { low: Number.NaN, central: Number.NaN, high: Number.NaN };
  const draws = evaluateDesign(model, createDrawDesign(model, settings), outputs);
  const memory = new SelectionMemory();
  return years.map((year, at): CumulativeYear => {
    const column = draws[at]!;
    const select = createSelection(column, memory);
    const quantile = (probability: number) => quantileOf(select, column.length, probability);
    const { low, central, high } = corners?.[at] ?? unknown;
    return {
      year,
      low,
      central,
      high,
      p05: quantile(0.05),
      p25: quantile(0.25),
      p50: quantile(0.5),
      p75: quantile(0.75),
      p95: quantile(0.95),
      reached_share: 1 - countBelowZero(column) / column.length,
    };
  });
}
