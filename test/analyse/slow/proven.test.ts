import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shareAmongAreas } from '../../../src/analyse/area-shares.ts';
import { estimateAreas } from '../../../src/analyse/by-area.ts';
import { findRowCorners } from '../../../src/analyse/row-corners.ts';
import { divideCosts } from '../../../src/model/area.ts';
import { columnName, columnStem } from '../../../src/model/column-name.ts';
import type { Output } from '../../../src/model/compile.ts';
import { outputPath } from '../../../src/model/path.ts';
import { isFixed } from '../../../src/model/quantity.ts';
import type { Result } from '../../../src/model/result.ts';
import { evaluateAt } from '../../../src/sample/corners.ts';
import type { Deviation } from '../../../src/sample/design.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';
import { compileRandomScenario } from '../../random-scenario.ts';
import { runCommand } from '../../run-command.ts';

const root = join(import.meta.dirname, '../../..');
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
    'fund-call': { proven: 165, searched: 0 },
    ii: { proven: 52, searched: 0 },
    'joint-permits': { proven: 52, searched: 24 },
    'kauhava-permits': { proven: 57, searched: 0 },
    'maturity-three-municipalities': { proven: 16, searched: 0 },
    oulu: { proven: 60, searched: 0 },
    'payroll-robot': { proven: 39, searched: 18 },
    'pilot-robot': { proven: 39, searched: 18 },
    'seinajoki-region': { proven: 60, searched: 0 },
    'track-seinajoki': { proven: 51, searched: 6 },
  });
});

test('no figure of an area that is called proven has a point beyond, in random scenarios', {
  timeout: 300_000,
}, () => {
  const found: string[] = [];
  let proven = 0;
  for (let run = 0, scenarios = 0; scenarios < 40; run++) {
    const model = compileRandomScenario(run, 'fixed-times');
    if (model === undefined) continue;
    scenarios++;
    const kind = run % 2 === 0 ? 'municipality' : 'service';
    const shares = shareAmongAreas(model, divideCosts(kind, model.costs, model.scenario.registers!));
    const points = drawPoints(run, model.inputs);
    const rows = model.rows.filter(({ level }) => level !== 'overlap');
    const measures = [
      'saving_eur_per_year',
      'person_years',
      'npv_nation_eur',
      'npv_municipality_eur',
    ] as const;
    const outputs = rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
    const every = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
    const corners = findRowCorners(model, every);
    const all = every.map((output, at) => [outputPath(output), corners[at]!] as const);
    const figures = estimateAreas(model, kind, 'en', new Map(all));
    for (const [at, part] of shares.parts.entries()) {
      const columns = evaluateAt(model.inPart(part), outputs, points);
      const code = shares.areas[at]?.code ?? '';
      for (const [place, { row, measure }] of outputs.entries()) {
        const figure = figures.find(
          (each) => each.level === row.level && each.id === row.id && each.area_code === code,
        );
        const stem = columnStem(measure);
        if (figure?.extremes[stem] !== 'proven') continue;
        const [low, high] = (['low', 'high'] as const).map(
          (end) => figure[columnName(measure, end) as 'low_eur_per_year'],
        ) as [number, number];
        const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high), 1e-3);
        for (const value of columns[place]!) {
          proven++;
          if (value < low - slack || value > high + slack)
            found.push(`${run} ${row.id} ${stem} of ${code}: ${value} outside ${low} to ${high}`);
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
