import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateModel } from '../src/analyse/estimate.ts';
import { compileModel } from '../src/model/compile.ts';
import type { CostStructure } from '../src/model/cost-structure.ts';
import type { Estimate } from '../src/model/result.ts';
import type { Project } from '../src/model/scenario.ts';
import { ProblemList } from '../src/problems/problem.ts';
import { evaluateDesign } from '../src/sample/design.ts';
import { createRandomDesign } from '../src/sample/random.ts';
import { buildCosts, buildFixedProject, buildScenario, buildShareProject, type Ends } from './model/build.ts';

/** One seed for all, so that a failure comes back the same. */
const runs = { seed: 20170220, numRuns: 60 };
const services = ['a', 'b', 'c', 'd'] as const;

const ends: fc.Arbitrary<Ends> = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
/** Whole euros of both signs, with at least one cost in every service. */
const amounts = fc
  .array(fc.tuple(fc.constantFrom(...services), fc.integer({ min: -1_000_000, max: 5_000_000 })), {
    maxLength: 20,
  })
  .map((rows) => [...rows, ...services.map((service) => [service, 1_000_000] as [string, number])]);
const plan = fc.record({
  pace: fc.constantFrom('quick' as const, 'slow' as const),
  services: fc.subarray([...services], { minLength: 1 }),
  reduction: ends,
  uptake: ends,
});
const plans = fc.array(plan, { minLength: 1, maxLength: 6 });
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

const projectsOf = (list: readonly Plan[]): readonly Project[] =>
  list.map((each, index) =>
    buildShareProject(`p${index}`, each.pace, each.services, each.reduction, each.uptake),
  );

function estimates(projects: readonly Project[], costs: CostStructure): readonly Estimate[] {
  const facts = { version: '0', node: '', set: [], digests: new Map(), language: 'en' as const };
  const model = compileModel(buildScenario(projects, [costs]));
  return estimateModel(model, facts, new ProblemList()).estimates as Estimate[];
}

const byId = (rows: readonly Estimate[]) => new Map(rows.map((row) => [row.id, row]));
const close = (a: number, b: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
const additive = [
  'low_eur_per_year',
  'central_eur_per_year',
  'high_eur_per_year',
  'mean_eur_per_year',
] as const;

describe('estimates', () => {
  test('scaling all costs scales all savings', () => {
    fc.assert(
      fc.property(plans, amounts, fc.integer({ min: 2, max: 50 }), (list, rows, factor) => {
        const projects = projectsOf(list);
        const before = estimates(projects, buildCosts(rows));
        const after = estimates(
          projects,
          buildCosts(rows.map(([service, eur]) => [service, eur * factor] as const)),
        );
        for (const [index, row] of before.entries()) {
          for (const key of additive) close(after[index]![key], row[key] * factor);
          close(after[index]!.p95_eur_per_year, row.p95_eur_per_year * factor);
        }
      }),
      runs,
    );
  });

  test('the order of rows and of projects changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(plans, amounts, (list, rows) => {
        const projects = projectsOf(list);
        const before = byId(estimates(projects, buildCosts(rows)));
        const after = byId(estimates([...projects].reverse(), buildCosts([...rows].reverse())));
        expect(after).toEqual(before);
      }),
      runs,
    );
  });

  test('zero uptake saves nothing', () => {
    fc.assert(
      fc.property(plans, amounts, (list, rows) => {
        const projects = projectsOf(list.map((each) => ({ ...each, uptake: 0 })));
        for (const row of estimates(projects, buildCosts(rows))) {
          for (const key of additive) expect(row[key]).toBe(0);
        }
      }),
      runs,
    );
  });

  test('no set of projects saves more than its costs', () => {
    fc.assert(
      fc.property(plans, amounts, (list, rows) => {
        const costs = buildCosts(rows);
        const positive = costs.cells.reduce((sum, cell) => sum + Math.max(0, cell.amountEur), 0);
        for (const row of estimates(projectsOf(list), costs)) {
          expect(row.high_eur_per_year).toBeLessThanOrEqual(positive * (1 + 1e-12));
        }
      }),
      runs,
    );
  });

  test('overlap is never positive, and projects and overlap add up to their pace, paces and overlap to the total', () => {
    fc.assert(
      fc.property(plans, amounts, (list, rows) => {
        const all = estimates(projectsOf(list), buildCosts(rows));
        const sum = (keep: (row: Estimate) => boolean, key: (typeof additive)[number]) =>
          all.filter(keep).reduce((total, row) => total + row[key], 0);
        for (const key of additive) {
          for (const row of all) if (row.level === 'overlap') expect(row[key]).toBeLessThanOrEqual(0);
          for (const pace of all.filter((row) => row.level === 'pace')) {
            close(
              sum((row) => row.pace === pace.pace && row.level !== 'pace', key),
              pace[key],
            );
          }
          const parts = sum((row) => row.level === 'pace' || row.id === 'total.overlap', key);
          close(parts, all.at(-1)![key]);
        }
      }),
      runs,
    );
  });

  test('low ≤ p05 ≤ p50 ≤ p95 ≤ high where every input has ends', () => {
    fc.assert(
      fc.property(plans, amounts, (list, rows) => {
        for (const row of estimates(projectsOf(list), buildCosts(rows))) {
          if (row.level === 'overlap') continue;
          const slack = 1e-9 * row.high_eur_per_year;
          expect(row.low_eur_per_year).toBeLessThanOrEqual(row.p05_eur_per_year + slack);
          expect(row.p05_eur_per_year).toBeLessThanOrEqual(row.p50_eur_per_year);
          expect(row.p50_eur_per_year).toBeLessThanOrEqual(row.p95_eur_per_year);
          expect(row.p95_eur_per_year).toBeLessThanOrEqual(row.high_eur_per_year + slack);
        }
      }),
      runs,
    );
  });

  test('the same seed gives the same numbers, another seed others', () => {
    const projects = [buildShareProject('p', 'slow', ['a'], [0.1, 0.2])];
    const costs = buildCosts([['a', 1e6]]);
    expect(estimates(projects, costs)).toEqual(estimates(projects, costs));
    const scenario = buildScenario(projects, [costs]);
    const draw = (seed: number) => {
      const model = compileModel(scenario);
      const output = { row: model.rows[0]!, measure: 'saving_eur_per_year' as const };
      return evaluateDesign(model, createRandomDesign(model, 100, seed), [output])[0]!;
    };
    expect(draw(0)).toEqual(draw(0));
    expect(draw(0)).not.toEqual(draw(1));
  });

  test('adding a project leaves the draws of the others unmoved', () => {
    fc.assert(
      fc.property(plans, plan, amounts, (list, added, rows) => {
        const costs = buildCosts(rows);
        const before = byId(estimates(projectsOf(list), costs));
        const after = byId(estimates(projectsOf([...list, added]), costs));
        for (const [id, row] of before) if (row.level === 'project') expect(after.get(id)).toEqual(row);
      }),
      runs,
    );
  });
});

describe('euros within cost cells', () => {
  test('enter overlap as their share of those costs', () => {
    const costs = buildCosts([['a', 1000]]);
    const projects = [
      buildShareProject('p', 'quick', ['a'], 0.1),
      buildFixedProject('q', 'quick', 200, ['a']),
    ];
    const rows = byId(estimates(projects, costs));
    expect(rows.get('quick')!.central_eur_per_year).toBeCloseTo(1000 * (1 - 0.9 * 0.8), 9);
    expect(rows.get('quick.overlap')!.central_eur_per_year).toBeCloseTo(-20, 9);
  });

  test('below zero are taken off beside the overlap', () => {
    const costs = buildCosts([['a', 1000]]);
    const projects = [
      buildShareProject('p', 'quick', ['a'], 0.1),
      buildFixedProject('q', 'quick', -200, ['a']),
    ];
    const rows = byId(estimates(projects, costs));
    expect(rows.get('quick')!.central_eur_per_year).toBeCloseTo(-100, 9);
    expect(rows.get('quick.overlap')!.central_eur_per_year).toBe(0);
  });

  test('without cells they add up', () => {
    const projects = [buildFixedProject('p', 'quick', 5), buildFixedProject('q', 'slow', 7)];
    const rows = byId(estimates(projects, buildCosts([['a', 1]])));
    expect(rows.get('total')!.central_eur_per_year).toBe(12);
  });
});
