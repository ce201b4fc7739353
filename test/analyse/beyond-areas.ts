import { expect } from 'vitest';
import { findAreaCorners } from '../../src/analyse/area-corners.ts';
import { type AreaShares, shareAmongAreas } from '../../src/analyse/area-shares.ts';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { findRowCorners } from '../../src/analyse/row-corners.ts';
import { divideCosts } from '../../src/model/area.ts';
import type { Model, Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { isFixed } from '../../src/model/quantity.ts';
import type { AreaFigure } from '../../src/model/result.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import type { Deviation } from '../../src/sample/design.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { compileRandomScenario, listPoints } from '../random-scenario.ts';

/** A figure this far beyond an end, as a part of the larger one, is rounding. */
export const roundingShare = 1e-9;
export const measures: readonly MeasureName[] = [
  'saving_eur_per_year',
  'person_years',
  'npv_municipality_eur',
  'npv_nation_eur',
];

export const endsOf = (figure: AreaFigure, measure: MeasureName): readonly [number, number, number] => {
  const all = figure as unknown as Readonly<Record<string, number>>;
  const nameOf = (end: string) =>
    measure === 'saving_eur_per_year'
      ? `${end}_eur_per_year`
      : measure === 'person_years'
        ? `person_years_${end}`
        : measure.replace(/_eur$/, `_${end}_eur`);
  return [all[nameOf('low')]!, all[nameOf('central')]!, all[nameOf('high')]!];
};

export function estimateAreasOf(model: Model): readonly AreaFigure[] {
  const facts = { version: '0', node: '0', set: [], digests: new Map(), language: 'en' as const };
  return estimateModel(model, { ...facts, by: 'municipality' }, new ProblemList()).areas ?? [];
}

export function shareAmongMunicipalities(model: Model): AreaShares {
  return shareAmongAreas(model, divideCosts('municipality', model.costs, model.scenario.registers!));
}

/** Points of which most coordinates are inside their ranges. */
function drawPoints(model: Model, run: number, pointsInside: number): Deviation[] {
  const stream = createRandomStream(run, 'points inside');
  const varying = [...model.inputs.keys()].filter((input) => !isFixed(model.inputs[input]!));
  const shares = new Float64Array(varying.length);
  return Array.from({ length: pointsInside }, () => {
    stream.fillPlaces(shares, shares.length);
    return new Map(
      varying.map((input, at) => {
        const { low, high } = model.inputs[input]!;
        const share = Math.min(1, Math.max(0, 2 * shares[at]! - 0.5));
        return [input, low + share * (high - low)];
      }),
    );
  });
}

/** What lies beyond a low or a high of a municipality in some random scenarios. */
export interface BeyondAreas {
  /** Corners, orders and central values that are wrong. */
  readonly found: readonly string[];
  /** Of points inside the ranges how far they lie beyond, as a part of the range. */
  readonly inside: readonly number[];
  readonly counts: Readonly<Record<'scenarios' | 'figures' | 'corners', number>>;
}

/** Holds lows and highs of municipalities against all corners and some points inside. */
export function lookBeyondAreas(scenarios: number, pointsInside: number): BeyondAreas {
  const found: string[] = [];
  const inside: number[] = [];
  const counts = { scenarios: 0, figures: 0, corners: 0 };
  for (let run = 0; counts.scenarios < scenarios; run++) {
    const model = compileRandomScenario(run, 'several');
    if (model === undefined) continue;
    counts.scenarios++;
    const areas = estimateAreasOf(model);
    const shares = shareAmongMunicipalities(model);
    const corners = listPoints(model);
    counts.corners += corners.length;
    const points = [new Map(), ...corners, ...drawPoints(model, run, pointsInside)];
    for (const [at, part] of shares.parts.entries()) {
      const code = shares.areas[at]?.code ?? '';
      const figures = areas.filter((each) => each.area_code === code && each.level !== 'overlap');
      if (figures.length === 0) continue;
      const asked = figures.flatMap((figure) => {
        const row = model.rows.find(({ id, level }) => id === figure.id && level === figure.level)!;
        return measures.map((measure) => ({ figure, output: { row, measure } }));
      });
      const columns = evaluateAt(
        model.inPart(part),
        asked.map(({ output }) => output),
        points,
      );
      for (const [place, { figure, output }] of asked.entries()) {
        const [low, central, high] = endsOf(figure, output.measure);
        counts.figures++;
        const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high), 1e-3);
        const name = `${run} ${code} ${figure.id} ${output.measure}`;
        if (!(low <= central + slack && central <= high + slack)) found.push(`${name}: order`);
        if (Math.abs(columns[place]![0]! - central) > slack) found.push(`${name}: central`);
        for (const [point, value] of columns[place]!.entries()) {
          if (value >= low - slack && value <= high + slack) continue;
          if (point <= corners.length) found.push(`${name}: ${value} outside ${low} to ${high}`);
          else inside.push(Math.max(low - value, value - high) / (high - low));
        }
      }
    }
  }
  return { found, inside, counts };
}

/** How far the best of candidates is from what a search finds. */
export function compareCandidates(runs: number): { figures: number; narrower: number; farthest: number } {
  let [figures, narrower, farthest] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const model = compileRandomScenario(run, 'several');
    if (model === undefined) continue;
    const { parts } = shareAmongMunicipalities(model);
    const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
    const rows = findRowCorners(model, outputs);
    const searched = findAreaCorners(model, parts, outputs, rows);
    const candidates = findAreaCorners(model, parts, outputs, rows, 0);
    for (const [area, list] of candidates.entries()) {
      for (const [at, { low, central, high }] of list.entries()) {
        if (outputs[at]!.row.level === 'overlap') continue;
        const best = searched[area]![at]!;
        const width = best.high - best.low;
        expect(low).toBeLessThanOrEqual(central);
        expect(central).toBeLessThanOrEqual(high);
        figures++;
        const missing = Math.max(low - best.low, best.high - high);
        if (missing > 1e-6 * width) {
          narrower++;
          farthest = Math.max(farthest, missing / width);
        }
      }
    }
  }
  return { figures, narrower, farthest };
}

/** The figures of all parts of a random scenario add up to the row, at any point. */
export function expectPartsAddUp(runs: number): void {
  for (let run = 0; run < runs; run++) {
    const model = compileRandomScenario(run, 'several');
    if (model === undefined) continue;
    const { parts } = shareAmongMunicipalities(model);
    const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
    const points = drawPoints(model, run, 20);
    const whole = evaluateAt(model, outputs, points);
    const divided = parts.map((part) => evaluateAt(model.inPart(part), outputs, points));
    for (const at of outputs.keys()) {
      for (const place of points.keys()) {
        const values = divided.map((columns) => columns[at]![place]!);
        const size = values.reduce((sum, value) => sum + Math.abs(value), 1);
        const sum = values.reduce((all, value) => all + value, 0);
        expect(Math.abs(sum - whole[at]![place]!)).toBeLessThan(1e-9 * size);
      }
    }
  }
}
