import { timelineYears } from '../../model/cash-flow/timeline.ts';
import type { Model, Output, Row } from '../../model/compile.ts';
import type { CumulativeYear } from '../../model/figures.ts';
import type { Corners } from '../../sample/corners.ts';
import { evaluateDesign } from '../../sample/design.ts';
import { createDrawDesign, type DrawSettings } from '../../sample/draws.ts';
import { countBelowZero } from '../convergence.ts';
import { findRowCorners } from '../row-corners.ts';
import { createSelection, SelectionMemory } from '../selection.ts';
import { quantileOf } from '../summary.ts';

/** What a row has brought by the end of each year of the scenario's timeline; nothing where it states none. */
export function cumulativeOutputs({ scenario: { timeline } }: Model, row: Row): readonly CumulativeOutput[] {
  if (timeline === undefined) return [];
  return timelineYears(timeline).map((year) => ({ row, measure: 'cumulative_municipality_eur', year }));
}

interface CumulativeOutput extends Output {
  readonly year: number;
}

/**
 * What a row has brought the municipality by the end of each year, undiscounted; nothing where the scenario states no years.
 *
 * Units   real euros of the price year
 */
export function cumulateYears(model: Model, row: Row, settings: DrawSettings): readonly CumulativeYear[] {
  const outputs = cumulativeOutputs(model, row);
  if (outputs.length === 0) return [];
  const columns = evaluateDesign(model, createDrawDesign(model, settings), outputs);
  return summariseYears(outputs, columns, findRowCorners(model, outputs));
}

const unknown = { low: Number.NaN, central: Number.NaN, high: Number.NaN };

/**
 * The years of `cumulativeOutputs` from their draws.
 *
 * Shape   a column of draws for each output, and corners for each where they are known
 */
export function summariseYears(
  outputs: readonly CumulativeOutput[],
  columns: readonly Float64Array[],
  corners?: readonly Corners[],
): readonly CumulativeYear[] {
  const memory = new SelectionMemory();
  return outputs.map(({ year }, at): CumulativeYear => {
    const column = columns[at]!;
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
