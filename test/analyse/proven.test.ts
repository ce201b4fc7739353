import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shareAmongAreas } from '../../src/analyse/area-shares.ts';
import { AreaWork } from '../../src/analyse/area-work.ts';
import { estimateAreas } from '../../src/analyse/by-area.ts';
import { divideCosts } from '../../src/model/area.ts';
import { isFixed } from '../../src/model/quantity.ts';
import type { Result } from '../../src/model/result.ts';
import type { Deviation } from '../../src/sample/design.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { compileRandomScenario } from '../random-scenario.ts';
import { runCommand } from '../run-command.ts';

const root = join(import.meta.dirname, '../..');
const roundingShare = 1e-9;

test('how many extremes of the shipped scenarios are proven', async () => {
  const counts: Record<string, { proven: number; searched: number }> = {};
  const files = readdirSync(join(root, 'scenarios')).filter((name) => /^[^.]+\.yaml$/.test(name));
  for (const name of files) {
    const path = join(root, 'scenarios', name);
    const { standardOutput } = await runCommand(
      `digisave estimate ${path} --format json --quiet --samples 100`,
    );
    const { estimates } = JSON.parse(standardOutput) as Result;
    const own = { proven: 0, searched: 0 };
    for (const { level, extremes } of estimates)
      if (level !== 'overlap') for (const extreme of Object.values(extremes)) own[extreme]++;
    counts[name.replace('.yaml', '')] = own;
  }
  // What is searched is worth over time (net present value, payback and ratio), where times are ranges.
  expect(counts).toEqual({
    'e-invoicing-2020-2023': { proven: 12, searched: 0 },
    'finland-2017': { proven: 56, searched: 0 },
    'finland-2017-costed': { proven: 126, searched: 84 },
    ii: { proven: 52, searched: 0 },
    'joint-permits': { proven: 52, searched: 24 },
    oulu: { proven: 60, searched: 0 },
    'payroll-robot': { proven: 39, searched: 18 },
  });
});

test('no figure of an area that is called proven has a point beyond, in random scenarios', {
  timeout: 300_000,
}, () => {
  const found: string[] = [];
  let proven = 0;
  for (let run = 0, scenarios = 0; scenarios < 40; run++) {
    const model = compileRandomScenario(run, true);
    if (model === undefined) continue;
    scenarios++;
    const kind = run % 2 === 0 ? 'municipality' : 'service';
    const shares = shareAmongAreas(model, divideCosts(kind, model.costs, model.scenario.registers!));
    const points = drawPoints(run, model.inputs);
    const work = new AreaWork(model, shares, points);
    const figures = estimateAreas(model, kind, 'en');
    for (const row of model.rows.filter(({ level }) => level !== 'overlap')) {
      const own = figures.filter(({ level, id }) => level === row.level && id === row.id);
      for (const point of points) {
        const { savings, personYears } = work.yearly(row, point);
        const { saving, cost, grant } = work.present(row, point);
        for (const figure of own) {
          const code = figure.area_level === 'undivided' ? undefined : figure.area_code;
          const at =
            code === undefined ? shares.areas.length : shares.areas.findIndex((area) => area.code === code);
          const hold = (stem: string, low: number, high: number, value: number): void => {
            if (figure.extremes[stem] !== 'proven') return;
            proven++;
            const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high), 1e-3);
            if (value < low - slack || value > high + slack)
              found.push(`${run} ${row.id} ${stem} of ${code}: ${value} outside ${low} to ${high}`);
          };
          hold('eur_per_year', figure.low_eur_per_year, figure.high_eur_per_year, savings[at]!);
          hold('person_years', figure.person_years_low!, figure.person_years_high!, personYears[at]!);
          const net = saving[at]! - cost[at]!;
          const { npv_nation_low_eur: low, npv_nation_high_eur: high } = figure;
          hold('npv_nation_eur', low!, high!, net);
          const { npv_municipality_low_eur: least, npv_municipality_high_eur: most } = figure;
          hold('npv_municipality_eur', least!, most!, net + grant[at]!);
        }
      }
    }
  }
  expect(found.slice(0, 20)).toEqual([]);
  expect(proven).toBeGreaterThan(10_000);
});

/** Random points: ends of the ranges, and values inside them. */
function drawPoints(
  run: number,
  inputs: readonly { readonly low: number; readonly high: number }[],
): readonly Deviation[] {
  const stream = createRandomStream(run, 'points within ranges');
  const varying = [...inputs.keys()].filter((input) => !isFixed(inputs[input]!));
  const places = new Float64Array(varying.length);
  return Array.from({ length: 40 }, () => {
    stream.fillPlaces(places, places.length);
    const values = varying.map((input, at): [number, number] => {
      const { low, high } = inputs[input]!;
      return [input, low + Math.min(1, Math.max(0, 3 * places[at]! - 1)) * (high - low)];
    });
    return new Map(values);
  });
}
