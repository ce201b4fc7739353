import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileModel, type Model, type Output } from '../../../src/model/compile.ts';
import { isFixed } from '../../../src/model/quantity.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readScenario } from '../../../src/read/scenario.ts';
import { evaluateAt } from '../../../src/sample/corners.ts';
import type { Deviation } from '../../../src/sample/design.ts';
import { listPoints } from '../../random-scenario.ts';
import {
  compareCandidates,
  endsOf,
  estimateAreasOf,
  expectPartsAddUp,
  lookBeyondAreas,
  measures,
  roundingShare,
  shareAmongMunicipalities,
} from '../beyond-areas.ts';

test('no corner lies beyond a low or a high of a municipality, and hardly a point inside, in random scenarios', {
  timeout: 600_000,
}, () => {
  const { found, inside, counts } = lookBeyondAreas(40, 1500);
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
  const { figures, narrower, farthest } = compareCandidates(20);
  expect(figures).toBeGreaterThan(500);
  expect({ share: narrower / figures, farthest }).toEqual({ share: 0, farthest: 0 });
});

test('the figures of all parts add up to the row at any point', () => {
  expectPartsAddUp(40);
});
