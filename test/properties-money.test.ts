import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateModel } from '../src/analyse/estimate.ts';
import type { FlowName } from '../src/model/cash-flow/flow-numbers.ts';
import type { ProjectFlow, Timeline } from '../src/model/cash-flow/timeline.ts';
import { columnName } from '../src/model/column-name.ts';
import { compileModel, type Output } from '../src/model/compile.ts';
import type { Estimate, Result } from '../src/model/result.ts';
import type { Project } from '../src/model/scenario.ts';
import type { Unit } from '../src/model/unit.ts';
import type { View } from '../src/model/view.ts';
import { ProblemList } from '../src/problems/problem.ts';
import { evaluateDesign } from '../src/sample/design.ts';
import { createRandomDesign } from '../src/sample/random.ts';
import {
  buildCosts,
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from './model/build.ts';

/** One seed for all, so that a failure comes back the same. */
const runs = { seed: 20180101, numRuns: 8 };
/** Where no corners are searched for. */
const manyRuns = { ...runs, numRuns: 60 };
const services = ['a', 'b', 'c'] as const;
const costs = buildCosts([
  ['a', 1_000_000],
  ['b', 2_500_000],
  ['c', 400_000],
]);

/** Hundredths, as people write them. */
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((each) => each / 100);
const range = (min: number, max: number): fc.Arbitrary<Ends> =>
  fc
    .tuple(number(min, max), number(min, max), fc.boolean())
    .map(([a, b, fixed]) => (fixed ? a : ([Math.min(a, b), Math.max(a, b)] as const)));

const plan = fc.record({
  pace: fc.constantFrom('quick' as const, 'slow' as const),
  kind: fc.constantFrom('share', 'within', 'free'),
  services: fc.subarray([...services], { minLength: 1 }),
  saving: range(0, 0.3),
  start: fc.integer({ min: 2018, max: 2021 }),
  delay: range(0, 2),
  ramp: range(0, 3),
  curve: fc.constantFrom('linear' as const, 's-curve' as const),
  investment: range(0, 300_000),
  over: range(0, 3),
  running: range(0, 20_000),
  parallelYears: range(0, 2),
  parallel: range(0, 20_000),
  upper: range(0, 2),
  mitigated: range(0, 1),
  longer: range(0, 1),
  grant: range(0, 1),
  eligible: number(0, 1),
  cashable: range(0, 0.6),
  capacity: range(0, 0.4),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;
const plans = fc.array(plan, { minLength: 1, maxLength: 4 });

const timing = fc.record({ rate: range(0, 0.1), growth: range(-0.02, 0.03) });
type Timing = typeof timing extends fc.Arbitrary<infer Value> ? Value : never;

function timelineOf({ rate, growth }: Timing, horizonYears = 9): Timeline {
  return {
    firstYear: 2018,
    horizonYears,
    discounting: 'start-of-year',
    discountRate: buildQuantity('settings.discount_rate_share', rate),
    costGrowth: buildQuantity('settings.cost_growth_share', growth, 'growth_share'),
  };
}

/** Shape   money: what every number of euros is multiplied by */
function projectsOf(list: readonly Plan[], money = 1): readonly Project[] {
  const times = (ends: Ends, factor: number): Ends =>
    typeof ends === 'number' ? ends * factor : [ends[0] * factor, ends[1] * factor];
  return list.map((each, index) => {
    const id = `p${index}`;
    const saving =
      each.kind === 'share'
        ? buildShareProject(id, each.pace, each.services, each.saving)
        : buildFixedProject(
            id,
            each.pace,
            times(each.saving, 400_000 * money),
            each.kind === 'within' ? each.services : undefined,
          );
    const numbers: readonly (readonly [FlowName, Ends, Unit])[] = [
      ['rollout.delay_years', each.delay, 'years'],
      ['rollout.ramp_years', each.ramp, 'years'],
      ['cost.investment_eur', times(each.investment, money), 'eur'],
      ['cost.investment_years', each.over, 'years'],
      ['cost.running_eur_per_year', times(each.running, money), 'eur_per_year'],
      ['cost.parallel_running_years', each.parallelYears, 'years'],
      ['cost.parallel_eur_per_year', times(each.parallel, money), 'eur_per_year'],
      ['cost.optimism_bias.upper_ratio', each.upper, 'ratio'],
      ['cost.optimism_bias.mitigated_share', each.mitigated, 'share'],
      ['cost.optimism_bias.duration_upper_ratio', each.longer, 'ratio'],
      ['cost.grant.share', each.grant, 'share'],
      ['cost.grant.cap_share', 0.85, 'share'],
      ['cost.grant.eligible.personnel', each.eligible, 'share'],
      ['benefit.cashable_share', each.cashable, 'share'],
      ['benefit.capacity_share', each.capacity, 'share'],
    ];
    const flow: ProjectFlow = {
      startYear: each.start,
      curve: each.curve,
      hasGrant: true,
      hasBenefit: true,
      owner: undefined,
      bounds: new Map(),
      quantities: new Map(
        numbers.map(([name, ends, unit]) => [name, buildQuantity(`project.${id}.${name}`, ends, unit)]),
      ),
    };
    return { ...saving, flow };
  });
}

function estimate(projects: readonly Project[], timeline: Timeline, money = 1, view: View = 'all'): Result {
  const scaled = buildCosts(costs.rows.map((row) => [row.service, row.amountEur * money] as const));
  const scenario = { ...buildScenario(projects, [scaled]), timeline };
  const settings = { ...scenario.settings, samples: 20 };
  const facts = { version: '0', node: '', set: [], digests: new Map(), language: 'en' as const };
  return estimateModel(compileModel({ ...scenario, settings }, view), facts, new ProblemList());
}

type Column = keyof Estimate & string;
const figure = (row: Estimate, column: string): number | null =>
  (row as unknown as Record<string, number | null>)[column] ?? null;
const columnsOf = (row: Estimate, keep: (column: string) => boolean): readonly Column[] =>
  (Object.keys(row) as Column[]).filter(keep);
const close = (a: number, b: number, size = 0, part = 1e-9): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(part * Math.max(1, size, Math.abs(a), Math.abs(b)));
const same = (a: number | null, b: number | null): void => {
  if (a === null || b === null) expect(a).toBe(b);
  else close(a, b);
};

describe('money over time', () => {
  test('a grant changes no figure of the nation, and nothing but money of the municipality', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const without = estimate(projectsOf(list.map((each) => ({ ...each, grant: 0 }))), timelineOf(time));
        const granted = estimate(projectsOf(list), timelineOf(time));
        for (const [index, row] of granted.estimates.entries()) {
          const before = without.estimates[index] as Estimate;
          const others = columnsOf(row, (each) => !/municipality|grant/.test(each));
          for (const column of others) expect(row[column], column).toEqual(before[column]);
          if (row.level === 'overlap') continue;
          for (const end of ['low', 'central', 'high', 'mean'])
            expect(figure(row, `npv_municipality_${end}_eur`)!).toBeGreaterThanOrEqual(
              figure(before, `npv_municipality_${end}_eur`)! - 1e-6,
            );
        }
      }),
      runs,
    );
  });

  test('delay never raises the net present value of a project whose yearly net is positive', () => {
    fc.assert(
      fc.property(plan, timing, number(0, 4), fc.boolean(), (one, time, later, ramped) => {
        // 80,000 a year at full use: at every moment it saves more than it costs, where it either grows or has running costs.
        const each: Plan = {
          ...one,
          kind: 'free',
          saving: 0.2,
          parallel: 0,
          ...(ramped ? { running: 0 } : { ramp: 0 }),
        };
        const worth = (delay: number) => {
          const [row] = estimate(projectsOf([{ ...each, delay }]), timelineOf(time)).estimates;
          return ['low', 'central', 'high', 'mean'].map((end) => figure(row!, `npv_nation_${end}_eur`)!);
        };
        const soon = worth(0.5);
        for (const [end, value] of worth(0.5 + later).entries())
          expect(value).toBeLessThanOrEqual(soon[end]! + 1e-6);
      }),
      manyRuns,
    );
  });

  test('years without any flow at the end change nothing', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        // Nothing is saved or run, so that there are flows only while the investment is spent and the old way is kept.
        const short = list.map((each) => ({ ...each, saving: 0, running: 0, delay: 0, start: 2018 }));
        const [before, after] = [9, 15].map((years) => estimate(projectsOf(short), timelineOf(time, years)));
        for (const [index, row] of before!.estimates.entries()) {
          for (const column of columnsOf(row, (each) => /eur|share|bcr|irr|chance/.test(each)))
            same(figure(row, column), figure(after!.estimates[index]!, column));
        }
      }),
      runs,
    );
  });

  test('twice the money is twice the value, and the same payback, ratios and rates', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const once = estimate(projectsOf(list), timelineOf(time)).estimates;
        const twice = estimate(projectsOf(list, 2), timelineOf(time), 2).estimates;
        for (const [index, row] of once.entries()) {
          for (const column of columnsOf(row, (each) => /_eur$|_eur_per_year$/.test(each))) {
            const [one, two] = [figure(row, column), figure(twice[index]!, column)];
            if (one === null || two === null) expect(two).toBe(one);
            else close(two, 2 * one);
          }
          for (const column of columnsOf(row, (each) => /payback|bcr|irr|chance/.test(each))) {
            const [one, two] = [figure(row, column), figure(twice[index]!, column)];
            // A binary factor of two is exact, but not that of the costs of cells, which are summed anew.
            if (one === null || two === null) expect(two, column).toBe(one);
            else close(two, one, 0, 1e-7);
          }
        }
      }),
      runs,
    );
  });

  test('projects and overlap add up to their pace, paces and overlap to the total, in every year as well', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const scenario = { ...buildScenario(projectsOf(list), [costs]), timeline: timelineOf(time) };
        const model = compileModel(scenario);
        const measures = [
          ['npv_nation_eur', undefined],
          ['npv_municipality_eur', undefined],
          ...Array.from({ length: 9 }, (_, year) => ['net_nation_eur', 2018 + year] as const),
          ...Array.from({ length: 9 }, (_, year) => ['saving_eur', 2018 + year] as const),
          ['cashable_eur_per_year', undefined],
        ] as const;
        for (const [measure, year] of measures) {
          const outputs = model.rows.map((row): Output => ({ row, measure, year }));
          const values = evaluateDesign(model, createRandomDesign(model, 5, 7), outputs);
          const sum = (at: number, keep: (output: Output) => boolean) =>
            outputs.reduce((total, output, index) => total + (keep(output) ? values[index]![at]! : 0), 0);
          for (let at = 0; at < 5; at++) {
            const size = values.reduce((most, column) => Math.max(most, Math.abs(column[at]!)), 0);
            for (const [index, { row }] of outputs.entries()) {
              if (row.level === 'pace')
                close(
                  sum(at, (each) => each.row.pace === row.pace && each.row.level !== 'pace'),
                  values[index]![at]!,
                  size,
                );
            }
            const parts = sum(at, ({ row }) => row.level === 'pace' || row.id === 'total.overlap');
            close(parts, values.at(-1)![at]!, size);
          }
        }
      }),
      manyRuns,
    );
  });

  test('the classes of benefit of every row add up to its saving', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const model = compileModel({
          ...buildScenario(projectsOf(list), [costs]),
          timeline: timelineOf(time),
        });
        const classes = [
          'cashable_eur_per_year',
          'capacity_eur_per_year',
          'other_benefit_eur_per_year',
        ] as const;
        const outputs = model.rows.flatMap((row) =>
          ([...classes, 'saving_eur_per_year'] as const).map((measure): Output => ({ row, measure })),
        );
        const values = evaluateDesign(model, createRandomDesign(model, 5, 11), outputs);
        for (let at = 0; at < 5; at++) {
          for (let row = 0; row < model.rows.length; row++) {
            const [cashable, capacity, other, saving] = [0, 1, 2, 3].map(
              (each) => values[4 * row + each]![at]!,
            );
            close(cashable! + capacity! + other!, saving!, Math.abs(values.at(-1)![at]!));
          }
        }
      }),
      manyRuns,
    );
  });

  test('low ≤ central ≤ high in every column, and no draw lies outside of them', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const rows = estimate(projectsOf(list), timelineOf(time)).estimates;
        for (const row of rows) {
          // What overlaps is reported at the corners of its sum.
          if (row.level === 'overlap') continue;
          const size =
            Math.abs(figure(row, 'npv_nation_high_eur')!) + Math.abs(figure(row, 'npv_nation_low_eur')!);
          for (const column of columnsOf(row, (each) => /(_|^)low(_|$)/.test(each))) {
            const [low, central, high] = ['low', 'central', 'high'].map((end) =>
              figure(row, column.replace('low', end)),
            );
            // A payback that is never reached and a ratio to nothing are the largest of all.
            if (low === null) expect(high, column).toBeNull();
            if (typeof low === 'number' && typeof high === 'number')
              expect(low, column).toBeLessThanOrEqual(high + 1e-9 * Math.max(1, size));
            if (typeof low === 'number' && typeof central === 'number')
              expect(low, column).toBeLessThanOrEqual(central + 1e-9 * Math.max(1, size));
            if (typeof high === 'number' && typeof central === 'number')
              expect(central, column).toBeLessThanOrEqual(high + 1e-9 * Math.max(1, size));
          }
        }
        const model = compileModel({
          ...buildScenario(projectsOf(list), [costs]),
          timeline: timelineOf(time),
        });
        for (const measure of ['npv_municipality_eur', 'npv_nation_eur'] as const) {
          const outputs = model.rows.map((row): Output => ({ row, measure }));
          const draws = evaluateDesign(model, createRandomDesign(model, 500, 3), outputs);
          for (const [index, row] of rows.entries()) {
            if (row.level === 'overlap') continue;
            const end = (each: 'low' | 'high') => figure(row, columnName(measure, each))!;
            const slack = 1e-9 * Math.max(1, Math.abs(end('low')), Math.abs(end('high')));
            expect(Math.min(...draws[index]!)).toBeGreaterThanOrEqual(end('low') - slack);
            expect(Math.max(...draws[index]!)).toBeLessThanOrEqual(end('high') + slack);
          }
        }
      }),
      runs,
    );
  });

  test('the same seed gives the same bytes, and the order of projects changes nothing', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const projects = projectsOf(list);
        const [first, second] = [1, 2].map(() => estimate(projects, timelineOf(time)));
        expect(JSON.stringify(first)).toBe(JSON.stringify(second));
        const turned = estimate([...projects].reverse(), timelineOf(time)).estimates;
        const byId = (rows: readonly Estimate[]) => new Map(rows.map((row) => [row.id, row]));
        expect(byId(turned)).toEqual(byId(first!.estimates));
      }),
      runs,
    );
  });

  test('where all is cashable the budget view is the view of all', () => {
    fc.assert(
      fc.property(plans, timing, (list, time) => {
        const projects = projectsOf(list.map((each) => ({ ...each, cashable: 1, capacity: 0 })));
        const all = estimate(projects, timelineOf(time)).estimates;
        const budget = estimate(projects, timelineOf(time), 1, 'budget').estimates;
        for (const [index, row] of all.entries()) {
          const size = Math.abs(figure(all.at(-1)!, 'npv_nation_high_eur')!);
          // Of the budget view nothing is reported beside itself; person-years are reported of the capacity freed in that view, of which there is none.
          for (const column of columnsOf(row, (each) => !/person_years|^budget_|^extremes$/.test(each))) {
            const [one, two] = [row[column], budget[index]![column]];
            if (typeof one === 'number' && typeof two === 'number')
              close(one, two, /eur/.test(column) ? size : 0);
            else expect(two, column).toEqual(one);
          }
        }
      }),
      runs,
    );
  });
});
