import fc from 'fast-check';
import { quantile } from 'simple-statistics';
import { expect, test } from 'vitest';
import { CornerWatch } from '../../src/analyse/corner-watch.ts';
import { summariseOutputs } from '../../src/analyse/draw.ts';
import { findRowCorners } from '../../src/analyse/row-corners.ts';
import { summariseDraws } from '../../src/analyse/summary.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import type { SavingName } from '../../src/model/saving/saving.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { type Corners, findCorners } from '../../src/sample/corners.ts';
import { forEachBlock } from '../../src/sample/design.ts';
import { createDrawDesign } from '../../src/sample/draws.ts';
import {
  buildCosts,
  buildProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from '../model/build.ts';
import { compileRandomScenario } from '../random-scenario.ts';
import { worded } from '../worded.ts';

test('percentiles of any draws that differ are those of type 7, as simple-statistics has them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 300 }),
      (list) => {
        const { p05, p50, p95, least, most } = summariseDraws(Float64Array.from(list));
        const expected = quantile(list, [0.05, 0.5, 0.95]);
        for (const [index, found] of [p05, p50, p95].entries())
          expect(found).toBeCloseTo(expected[index]!, 6);
        expect([least, most]).toEqual([Math.min(...list), Math.max(...list)]);
      },
    ),
    { seed: 20170220, numRuns: 500 },
  );
});

test('the list of ten of the published example', () => {
  // Hyndman and Fan's type 7 as R gives it: quantile(c(3,6,7,8,8,10,13,15,16,20), c(.05, .25, .9))
  const list = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];
  expect(summariseDraws(Float64Array.from(list)).p05).toBeCloseTo(4.35, 12);
  expect(quantile(list, [0.25, 0.9])).toEqual([7.25, 16.4]);
});

test('percentiles of draws that share a few values are values, the least that so many draws reach', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 100, 250), { minLength: 40, maxLength: 300 }), (list) => {
      const counts = [0, 100, 250].map((value) => list.filter((each) => each === value).length);
      fc.pre(counts.every((each) => each !== 1));
      const found = summariseDraws(Float64Array.from(list));
      for (const [name, share] of [
        ['p05', 5],
        ['p50', 50],
        ['p95', 95],
      ] as const) {
        const isReached = (value: number) =>
          100 * list.filter((each) => each <= value).length >= share * list.length;
        expect(found[name]).toBe([0, 100, 250].find(isReached));
      }
    }),
    { seed: 20170220, numRuns: 500 },
  );
  // Half of the draws each: nothing is drawn at 50.
  expect(summariseDraws(Float64Array.from([0, 0, 100, 100])).p50).toBe(0);
});

test('a standard error is 0 only of draws that are all the same', () => {
  const alike = summariseDraws(new Float64Array(1600).fill(7)).errors;
  expect(alike).toEqual({ mean: 0, p05: 0, p50: 0, p95: 0 });
  // Stratified: every part has the same draws, so that nothing differs between them.
  const halves = new Float64Array(1600).map((_, i) => (i % 2) * 250);
  for (const sampling of ['random', 'latin-hypercube', 'sobol'] as const) {
    const { errors, belowZeroError } = summariseDraws(halves, sampling);
    for (const error of Object.values(errors)) expect(error).toBeGreaterThan(0);
    expect(belowZeroError).toBe(1 / 1600);
  }
  // One draw's worth of the way from 0 to 250.
  expect(summariseDraws(halves, 'sobol').errors.mean).toBe(250 / 1600);
});

test('a corner that a draw lies beyond is searched anew from that draw', () => {
  const project = buildShareProject('p', 'quick', ['a'], [0.1, 0.3]);
  const model = compileModel(buildScenario([project], [buildCosts([['a', 1e6]])]));
  const outputs = ['saving_eur_per_year', 'person_years'].flatMap((measure) =>
    model.rows.map((row): Output => ({ row, measure: measure as Output['measure'] })),
  );
  const corners = findRowCorners(model, outputs);
  const hold = (narrowed: readonly Corners[]) => {
    const problems = new ProblemList();
    const watch = new CornerWatch(model, outputs, narrowed);
    const makeDesign = () => createDrawDesign(model, { ...model.scenario.settings, samples: 3000 });
    forEachBlock(model, makeDesign(), outputs, (columns, start) => {
      for (const [at, column] of columns.entries()) watch.look(at, column, start);
    });
    const held = watch.finish(makeDesign, problems).map(({ low, high }) => [low, high]);
    return { held, problems: problems.all.map(worded).map(({ name, found }) => `${name}: ${found}`) };
  };
  const right = corners.map(({ low, high }) => [low, high]);
  expect(hold(corners)).toEqual({ held: right, problems: [] });
  expect(hold(corners.map((each) => ({ ...each, low: each.low * 1.5, high: each.high * 0.8 })))).toEqual({
    held: right,
    problems: [],
  });
  // A central value outside is no draw to begin from, and is reported by the path of its figure.
  const off = corners.map((each, at) => (at === 0 ? { ...each, central: 1e7 } : each));
  expect(hold(off).problems).toEqual([
    'corner-not-extreme: project.p.saving_eur_per_year: 0 of 3000 simulation runs are outside its low and high.',
  ]);
});

test('a corner is found where the centre misleads: contacts that cost more than they save', () => {
  const at = (name: string) => `project.c.saving.${name}`;
  const slots: [SavingName, Ends, 'units_per_year' | 'share' | 'eur_per_unit'][] = [
    ['volume_per_year', [0, 1000], 'units_per_year'],
    ['shifted_share', [0, 1], 'share'],
    ['old_unit_cost_eur', [1, 5], 'eur_per_unit'],
    ['new_unit_cost_eur', [2, 6], 'eur_per_unit'],
    ['failure_share', [0, 0.2], 'share'],
  ];
  const quantities = new Map(slots.map(([name, ends, unit]) => [name, buildQuantity(at(name), ends, unit)]));
  const project = buildProject('c', 'quick', { method: 'channel-shift', cells: undefined, quantities });
  const model = compileModel(buildScenario([project], []));
  const [corners] = findCorners(model, [{ row: model.rows[0]!, measure: 'saving_eur_per_year' }]);
  expect(corners!.low).toBeCloseTo(1000 * (1 - 6 - 0.2), 9);
  expect(corners!.high).toBeCloseTo(1000 * (5 - 2), 9);
});

test('a corner without a figure, nothing over nothing, never stands for one that has it', () => {
  const compiled = compileModel(
    buildScenario([buildShareProject('p', 'quick', ['a'], [0, 1], [0, 2])], [buildCosts([['a', 1e6]])]),
  );
  const [row] = compiled.rows;
  const inputs = [0, 1];
  const sum = { row: row!, measure: 'saving_eur_per_year' } as const;
  const ratio = { row: row!, measure: 'bcr_nation' } as const;
  const evaluate: Model['evaluate'] = (columns, count, outputs, out, offset = 0) => {
    const [saving, cost] = columns;
    for (const [at, output] of outputs.entries()) {
      for (let i = 0; i < count; i++)
        out[at]![offset + i] = output === ratio ? saving![i]! / cost![i]! : saving![i]! + cost![i]!;
    }
  };
  const model: Model = {
    ...compiled,
    inputs: [buildQuantity('saving', [0, 100]), buildQuantity('cost', [0, 1000])],
    inputsOf: () => inputs,
    evaluate,
    withEvaluation: (work) => work(evaluate),
  };
  // The sum is smallest where the ratio has no figure, so that its search is the first to end there.
  const [ofSum, ofRatio] = findCorners(model, [sum, ratio]);
  expect([ofSum!.low, ofSum!.high]).toEqual([0, 1100]);
  expect([ofRatio!.low, ofRatio!.central, ofRatio!.high]).toEqual([0, 0.1, Number.POSITIVE_INFINITY]);
});

test('more draws than memory holds say the same, drawn for some outputs after the others', () => {
  const model = compileRandomScenario(1, 'fixed-times')!;
  const outputs = model.rows.flatMap((row): readonly Output[] => [
    { row, measure: 'saving_eur_per_year' },
    { row, measure: 'npv_nation_eur' },
  ]);
  const whole = summariseOutputs(model, outputs);
  for (const most of [1, 3 * model.scenario.settings.samples]) {
    const parts = summariseOutputs(model, outputs, most);
    expect(parts.spreads).toEqual(whole.spreads);
    for (const at of outputs.keys()) expect(parts.columnOf(at)).toEqual(whole.columnOf(at));
  }
});
