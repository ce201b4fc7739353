import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summariseOutputs } from '../../src/analyse/draw.ts';
import { divideAmongMunicipalities } from '../../src/analyse/figures/area-points.ts';
import { engineDataOf } from '../../src/cli/live-page.ts';
import { fromBase85, toBase85 } from '../../src/model/base85.ts';
import { Engine } from '../../src/page/engine.ts';
import { reportOfFile } from '../present/picture/report-of.ts';

const near = (a: number | undefined, b: number) =>
  expect(Math.abs(a! - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

test('text of base 85 holds any bytes, and no sign that ends a script', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase85(bytes);
      expect([...fromBase85(text)]).toEqual([...bytes]);
      expect(text).not.toMatch(/[<>&"'\\`]/);
    }),
  );
  expect(inflateRawSync(fromBase85(toBase85(new Uint8Array([3, 0])))).length).toBe(0);
});

/** Scenarios whose parts follow costs, prices by inhabitants, levels, and shared costs. */
test.each([
  'finland-2017',
  'joint-permits',
  'maturity-three-municipalities',
  'seinajoki-region',
  'payroll-robot',
])('what a page is given of %s makes the figures of the whole and of each municipality', (name) => {
  const reported = reportOfFile(`scenarios/${name}.yaml`);
  const { model } = reported.loaded;
  // As the page has it: out of text.
  const data = JSON.parse(JSON.stringify(engineDataOf(reported, reported.content).engineData));
  const engine = new Engine(data);
  const ask = (municipality: string) =>
    engine.answer({ id: 1, changes: [], municipality, samples: undefined }).values!;
  const total = reported.parts.figures.rows.at(-1)!;
  const whole = ask('');
  for (const key of ['low', 'central', 'high', 'p05', 'p50', 'p95'] as const) near(whole[key], total[key]);
  const shares = divideAmongMunicipalities(model);
  const places = shares === undefined || shares.areas.length < 2 ? [] : [0, shares.areas.length - 1];
  expect(data.areas).toHaveLength(places.length === 0 ? 0 : shares!.areas.length);
  for (const at of places) {
    const values = ask(shares!.areas[at]!.code);
    near(values.central, reported.parts.figures.areas[at]!.central);
    if (model.scenario.timeline === undefined) continue;
    const own = model.inPart(shares!.parts[at]!);
    const [spread] = summariseOutputs(own, [
      { row: own.rows.at(-1)!, measure: 'npv_municipality_eur' },
    ]).spreads;
    near(values.npvP50, spread!.p50);
  }
});
