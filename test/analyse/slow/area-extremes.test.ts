import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAreaCorners } from '../../../src/analyse/area-corners.ts';
import { type AreaShares, shareAmongAreas } from '../../../src/analyse/area-shares.ts';
import { estimateModel } from '../../../src/analyse/estimate.ts';
import { findRowCorners } from '../../../src/analyse/row-corners.ts';
import { divideCosts } from '../../../src/model/area.ts';
import type { Model, Output } from '../../../src/model/compile.ts';
import { compileModel } from '../../../src/model/compile.ts';
import type { MeasureName } from '../../../src/model/measure.ts';
import { isFixed } from '../../../src/model/quantity.ts';
import type { AreaFigure } from '../../../src/model/result.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readScenario } from '../../../src/read/scenario.ts';
import { evaluateAt } from '../../../src/sample/corners.ts';
import type { Deviation } from '../../../src/sample/design.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import { compileRandomScenario, listPoints } from '../../random-scenario.ts';

const scenarios = 40;
/** Points inside the ranges, beside all corners. */
const pointsInside = 1500;
/** A figure this far beyond an end, as a part of the larger one, is rounding. */
const roundingShare = 1e-9;
const measures: readonly MeasureName[] = [
  'saving_eur_per_year',
  'person_years',
  'npv_municipality_eur',
  'npv_nation_eur',
];

const endsOf = (figure: AreaFigure, measure: MeasureName): readonly [number, number, number] => {
  const all = figure as unknown as Readonly<Record<string, number>>;
  const nameOf = (end: string) =>
    measure === 'saving_eur_per_year'
      ? `${end}_eur_per_year`
      : measure === 'person_years'
        ? `person_years_${end}`
        : measure.replace(/_eur$/, `_${end}_eur`);
  return [all[nameOf('low')]!, all[nameOf('central')]!, all[nameOf('high')]!];
};

function estimateAreasOf(model: Model): readonly AreaFigure[] {
  const facts = { version: '0', node: '0', set: [], digests: new Map(), language: 'en' as const };
  return estimateModel(model, { ...facts, by: 'municipality' }, new ProblemList()).areas ?? [];
}

function shareAmongMunicipalities(model: Model): AreaShares {
  return shareAmongAreas(model, divideCosts('municipality', model.costs, model.scenario.registers!));
}

/** Points of which most coordinates are inside their ranges. */
function drawPoints(model: Model, run: number): Deviation[] {
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

test('no corner lies beyond a low or a high of a municipality, and hardly a point inside, in random scenarios', {
  timeout: 600_000,
}, () => {
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
    const points = [new Map(), ...corners, ...drawPoints(model, run)];
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
  expect(found).toEqual([]);
  // A search that climbs along one input after the other may end beside a top, as it does for rows.
  expect(inside.length).toBeLessThanOrEqual(2);
  expect(Math.max(0, ...inside)).toBeLessThan(0.002);
  expect(counts.figures).toBeGreaterThan(1500);
  expect(counts.corners).toBeGreaterThan(20_000);
});

/** All combinations of values of some inputs. */
function listGrid(model: Model, valuesOf: (input: number) => readonly number[]): Deviation[] {
  let points: Deviation[] = [new Map()];
  for (const [input, quantity] of model.inputs.entries()) {
    if (isFixed(quantity)) continue;
    points = points.flatMap((point) => valuesOf(input).map((value) => new Map([...point, [input, value]])));
  }
  return points;
}

test('each low and high of three towns is met on a fine grid, and holds it', { timeout: 300_000 }, () => {
  const path = join(import.meta.dirname, '../three-towns.yaml');
  const { scenario } = readScenario(path, { dataFolder: 'data' }, new ProblemList());
  const model = compileModel(scenario!);
  const fine = /delay_years|discount_rate|cost_growth/;
  const grid = listGrid(model, (input) => {
    const { path: name, low, high } = model.inputs[input]!;
    const steps = fine.test(name) ? 8 : 1;
    return Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);
  });
  const areas = estimateAreasOf(model);
  const shares = shareAmongMunicipalities(model);
  const seen = { figures: 0, inside: 0 };
  for (const [at, { code, inhabitants }] of shares.areas.entries()) {
    const figures = areas.filter((each) => each.area_code === code && each.level !== 'overlap');
    for (const figure of figures) {
      const row = model.rows.find(({ id, level }) => id === figure.id && level === figure.level)!;
      const outputs = measures.map((measure): Output => ({ row, measure }));
      const own = model.inPart(shares.parts[at]!);
      const columns = evaluateAt(own, outputs, grid);
      const corners = evaluateAt(own, outputs, listPoints(model));
      for (const [place, measure] of measures.entries()) {
        const [low, , high] = endsOf(figure, measure);
        const [least, most] = [Math.min(...columns[place]!), Math.max(...columns[place]!)];
        const width = high - low;
        const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high));
        expect(low).toBeLessThanOrEqual(least + slack);
        expect(high).toBeGreaterThanOrEqual(most - slack);
        // Between two points of the grid an end may lie a little farther out.
        expect(least - low).toBeLessThanOrEqual(0.002 * width + slack);
        expect(high - most).toBeLessThanOrEqual(0.002 * width + slack);
        seen.figures++;
        if (least < Math.min(...corners[place]!) - 1e-6 * width) seen.inside++;
        if (most > Math.max(...corners[place]!) + 1e-6 * width) seen.inside++;
      }
      expect(figure.eur_per_inhabitant_low! * inhabitants!).toBeCloseTo(figure.low_eur_per_year, 6);
      expect(figure.eur_per_inhabitant_high! * inhabitants!).toBeCloseTo(figure.high_eur_per_year, 6);
    }
  }
  expect(seen).toEqual({ figures: 60, inside: 12 });
  // Own extremes are not at the extremes of the row: they do not add up to it.
  const total = (key: 'npv_nation_low_eur' | 'npv_nation_central_eur') =>
    areas.filter(({ id }) => id === 'total').reduce((sum, area) => sum + area[key]!, 0);
  const worth = evaluateAt(model, [{ row: model.rows.at(-1)!, measure: 'npv_nation_eur' }], grid)[0]!;
  expect(total('npv_nation_low_eur')).toBeLessThan(Math.min(...worth) - 1000);
});

test('where areas are too many to be searched, the best of candidates is what a search finds', {
  timeout: 600_000,
}, () => {
  let [figures, narrower, farthest] = [0, 0, 0];
  for (let run = 0; run < scenarios / 2; run++) {
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
  expect(figures).toBeGreaterThan(500);
  expect({ share: narrower / figures, farthest }).toEqual({ share: 0, farthest: 0 });
});

test('the figures of all parts add up to the row at any point', () => {
  for (let run = 0; run < scenarios; run++) {
    const model = compileRandomScenario(run, 'several');
    if (model === undefined) continue;
    const { parts } = shareAmongMunicipalities(model);
    const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
    const points = drawPoints(model, run).slice(0, 20);
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
});
