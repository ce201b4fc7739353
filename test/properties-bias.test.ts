import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savingBias } from '../src/model/cash-flow/bias.ts';
import type { FlowName } from '../src/model/cash-flow/flow-numbers.ts';
import type { ProjectFlow, Timeline } from '../src/model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output } from '../src/model/compile.ts';
import type { MeasureName } from '../src/model/measure.ts';
import { rowPath } from '../src/model/path.ts';
import type { Project } from '../src/model/scenario.ts';
import type { Unit } from '../src/model/unit.ts';
import type { View } from '../src/model/view.ts';
import { findCorners } from '../src/sample/corners.ts';
import { evaluateDesign } from '../src/sample/design.ts';
import { createRandomDesign } from '../src/sample/random.ts';
import {
  buildCosts,
  buildFixedProject,
  buildProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from './model/build.ts';
import { runCommand } from './run-command.ts';

const runs = { seed: 20261129, numRuns: 40 };
const services = ['a', 'b', 'c'] as const;
const costs = buildCosts([
  ['a', 1_000_000],
  ['b', 2_500_000],
  ['c', 400_000],
]);
const points = 5;

const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((each) => each / 100);
const range = (min: number, max: number): fc.Arbitrary<Ends> =>
  fc.tuple(number(min, max), number(min, max)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const plan = fc.record({
  pace: fc.constantFrom('quick' as const, 'slow' as const),
  kind: fc.constantFrom('share', 'within', 'free', 'hours'),
  services: fc.subarray([...services], { minLength: 1 }),
  saving: range(0, 0.3),
  delay: range(0, 2),
  running: range(0, 20_000),
  upper: fc.option(range(0, 1), { nil: undefined }),
  mitigated: range(0, 1),
  runningUpper: fc.option(range(0, 2), { nil: undefined }),
  runningMitigated: range(0, 1),
  cashable: range(0, 0.6),
  capacity: range(0, 0.4),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;
const plans = fc.array(plan, { minLength: 1, maxLength: 4 });

const timeline: Timeline = {
  firstYear: 2018,
  horizonYears: 6,
  discounting: 'start-of-year',
  discountRate: buildQuantity('settings.discount_rate_share', [0, 0.06]),
  costGrowth: buildQuantity('settings.cost_growth_share', 0.01, 'growth_share'),
};

function savingOf(each: Plan, id: string): Project {
  if (each.kind === 'share') return buildShareProject(id, each.pace, each.services, each.saving);
  const [low, high] = each.saving as readonly [number, number];
  if (each.kind !== 'hours')
    return buildFixedProject(
      id,
      each.pace,
      [low * 400_000, high * 400_000],
      each.kind === 'within' ? each.services : undefined,
    );
  const at = (name: string) => `project.${id}.saving.${name}`;
  return buildProject(id, each.pace, {
    method: 'work-time',
    cells: undefined,
    quantities: new Map([
      ['volume_per_year', buildQuantity(at('volume_per_year'), [low * 5000, high * 5000], 'units_per_year')],
      ['uptake_share', buildQuantity(at('uptake_share'), 0.8)],
      ['minutes_saved.all', buildQuantity(at('minutes_saved.all'), 30, 'minutes_per_unit')],
      ['hour_price_eur', buildQuantity(at('hour_price_eur'), 30, 'eur_per_hour')],
    ]),
  });
}

function projectsOf(list: readonly Plan[]): readonly Project[] {
  return list.map((each, index) => {
    const id = `p${index}`;
    const numbers: readonly (readonly [FlowName, Ends | undefined, Unit])[] = [
      ['rollout.delay_years', each.delay, 'years'],
      ['cost.running_eur_per_year', each.running, 'eur_per_year'],
      ['cost.running_optimism_bias.upper_ratio', each.runningUpper, 'ratio'],
      ['cost.running_optimism_bias.mitigated_share', each.runningMitigated, 'share'],
      ['benefit.cashable_share', each.cashable, 'share'],
      ['benefit.capacity_share', each.capacity, 'share'],
      ['benefit.optimism_bias.upper_ratio', each.upper, 'ratio'],
      ['benefit.optimism_bias.mitigated_share', each.mitigated, 'share'],
    ];
    const flow: ProjectFlow = {
      startYear: 2018,
      curve: 'linear',
      hasGrant: false,
      hasBenefit: true,
      owner: undefined,
      bounds: new Map(),
      quantities: new Map(
        numbers.flatMap(([name, ends, unit]) =>
          ends === undefined ? [] : [[name, buildQuantity(`project.${id}.${name}`, ends, unit)] as const],
        ),
      ),
    };
    return { ...savingOf(each, id), flow };
  });
}

const modelOf = (list: readonly Plan[], view: View = 'all'): Model =>
  compileModel({ ...buildScenario(projectsOf(list), [costs]), timeline }, view);

/** A measure of every row at the same few draws. */
function valuesOf(model: Model, measure: MeasureName, year?: number): readonly Float64Array[] {
  const outputs = model.rows.map((row): Output => ({ row, measure, year }));
  return evaluateDesign(model, createRandomDesign(model, points, 5), outputs);
}

const close = (a: number, b: number, size: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
const sizeOf = (values: readonly Float64Array[]) =>
  values.reduce((most, column) => Math.max(most, ...column.map(Math.abs)), 0);

describe('optimism bias of savings and of running costs', () => {
  test('a saving and what is taken off it are the saving as estimated, in every row and view', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('all' as const, 'budget' as const), (list, view) => {
        const model = modelOf(list, view);
        const [saving, taken] = (['saving_eur_per_year', 'benefit_optimism_bias_eur_per_year'] as const).map(
          (measure) => valuesOf(model, measure),
        );
        const estimated = valuesOf(
          modelOf(
            list.map((each) => ({ ...each, upper: undefined })),
            view,
          ),
          'saving_eur_per_year',
        );
        const size = sizeOf(estimated);
        for (const row of model.rows.keys()) {
          for (let at = 0; at < points; at++)
            close(saving![row]![at]! + taken![row]![at]!, estimated[row]![at]!, size);
        }
      }),
      runs,
    );
  });

  test('a bias that is nothing, or wholly mitigated, changes no figure', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (list, isMitigated) => {
        const none = list.map((each) => ({ ...each, upper: undefined, runningUpper: undefined }));
        const nothing = list.map((each) =>
          isMitigated
            ? { ...each, upper: 0.5, runningUpper: 0.5, mitigated: 1, runningMitigated: 1 }
            : { ...each, upper: 0, runningUpper: 0 },
        );
        const [without, zero] = [modelOf(none), modelOf(nothing)];
        for (const measure of [
          'saving_eur_per_year',
          'person_years',
          'cashable_eur_per_year',
          'npv_nation_eur',
        ] as const) {
          const [before, after] = [valuesOf(without, measure), valuesOf(zero, measure)];
          for (const row of without.rows.keys()) expect([...after[row]!]).toEqual([...before[row]!]);
        }
      }),
      runs,
    );
  });

  test('rows add up, person-years and what is taken off included', () => {
    fc.assert(
      fc.property(plans, (list) => {
        const model = modelOf(list);
        for (const measure of [
          'saving_eur_per_year',
          'person_years',
          'benefit_optimism_bias_eur_per_year',
          'npv_municipality_eur',
        ] as const) {
          const values = valuesOf(model, measure);
          const size = sizeOf(values);
          for (let at = 0; at < points; at++) {
            const sum = (paths: readonly string[]) =>
              model.rows.reduce(
                (total, row, index) => (paths.includes(rowPath(row)) ? total + values[index]![at]! : total),
                0,
              );
            const whole = sum(['pace.quick', 'pace.slow', 'total.overlap']);
            close(whole, sum(['total']), size);
            for (const pace of ['quick', 'slow']) {
              const parts = model.rows.filter((row) => row.pace === pace && row.level === 'project');
              close(sum([...parts.map(rowPath), `pace.${pace}.overlap`]), sum([`pace.${pace}`]), size);
            }
          }
        }
      }),
      runs,
    );
  });

  test('every year costs running costs times one and what is left of their bias', () => {
    fc.assert(
      fc.property(plans, (list) => {
        const biased = modelOf(list);
        // Running costs are all that these projects cost.
        const plain = modelOf(list.map((each) => ({ ...each, runningUpper: undefined })));
        const [cost, estimate] = [valuesOf(biased, 'cost_eur', 2020), valuesOf(plain, 'cost_eur', 2020)];
        const added = valuesOf(biased, 'running_optimism_bias_eur_per_year');
        const running = valuesOf(biased, 'running_eur_per_year');
        for (const [index, row] of biased.rows.entries()) {
          if (row.level !== 'project') continue;
          for (let at = 0; at < points; at++) {
            const [of, to] = [running[index]![at]!, estimate[index]![at]!];
            const factor = of === 0 ? 1 : 1 + added[index]![at]! / of;
            close(cost[index]![at]!, to * factor, 20_000);
          }
        }
      }),
      runs,
    );
  });

  test('what moves a figure is named, and what does not is not', () => {
    const [each] = fc.sample(plan, { seed: 3, numRuns: 1 });
    const model = modelOf([{ ...each!, kind: 'hours', upper: [0.2, 0.4], runningUpper: [0.1, 0.5] }]);
    const row = model.rows.at(-1)!;
    const names = (measure: MeasureName, year?: number) =>
      model
        .inputsOf({ row, measure, year })
        .map((input) => model.inputs[input]!.path)
        .filter((path) => path.includes('optimism'));
    const saving = Object.values(savingBias).map((name) => `project.p0.${name}`);
    for (const measure of [
      'saving_eur_per_year',
      'person_years',
      'tax_points',
      'capacity_eur_per_year',
    ] as const)
      expect(names(measure).sort()).toEqual([...saving].sort());
    expect(names('running_eur_per_year')).toEqual([]);
    expect(names('cost_eur', 2020).every((path) => path.includes('running_optimism_bias'))).toBe(true);
    expect(names('npv_nation_eur')).toHaveLength(4);
    // Evaluated, not only listed: each listed input that varies changes the figure.
    const corners = findCorners(model, [{ row, measure: 'saving_eur_per_year' }])[0]!;
    expect(corners.high).toBeGreaterThan(corners.low);
  });

  test('a project that costs more than it saves is made no cheaper', () => {
    const contacts = (newCost: number) =>
      buildProject('c', 'quick', {
        method: 'channel-shift',
        cells: undefined,
        quantities: new Map(
          (
            [
              ['volume_per_year', 1000, 'units_per_year'],
              ['shifted_share', 1, 'share'],
              ['old_unit_cost_eur', 5, 'eur_per_unit'],
              ['new_unit_cost_eur', newCost, 'eur_per_unit'],
              ['failure_share', 0, 'share'],
            ] as const
          ).map(([name, value, unit]) => [name, buildQuantity(`project.c.saving.${name}`, value, unit)]),
        ),
      });
    const flow: ProjectFlow = {
      startYear: 2018,
      curve: 'linear',
      hasGrant: false,
      hasBenefit: false,
      owner: undefined,
      bounds: new Map(),
      quantities: new Map([[savingBias.upper, buildQuantity(`project.c.${savingBias.upper}`, 0.4, 'ratio')]]),
    };
    const saving = (newCost: number) => {
      const model = compileModel(buildScenario([{ ...contacts(newCost), flow }], []));
      return valuesOf(model, 'saving_eur_per_year')[0]![0]!;
    };
    expect(saving(1)).toBeCloseTo(1000 * 4 * 0.6, 9);
    expect(saving(7)).toBeCloseTo(-2000, 9);
  });
});

test('areas add up to the row, of savings in cells, of hours and of money', async () => {
  const scenario = join(import.meta.dirname, '../scenarios/joint-permits.yaml');
  const set = ['permit-handling', 'permit-enquiries']
    .flatMap((id) => [
      `--set project.${id}.benefit.optimism_bias.upper_ratio=0.1..0.4`,
      `--set project.${id}.cost.running_optimism_bias.upper_ratio=0.2..0.6`,
      `--set project.${id}.cost.running_optimism_bias.mitigated_share=0.25`,
    ])
    .join(' ');
  const { standardOutput, exitCode } = await runCommand(
    `digisave estimate ${scenario} ${set} --samples 100 --by municipality --format json`,
  );
  expect(exitCode).toBe(0);
  const { areas, estimates } = JSON.parse(standardOutput);
  for (const row of estimates) {
    for (const column of [
      'low_eur_per_year',
      'central_eur_per_year',
      'high_eur_per_year',
      'npv_nation_low_eur',
      'npv_municipality_central_eur',
    ]) {
      const sum = areas
        .filter((area: { id: string }) => area.id === row.id)
        .reduce((total: number, area: Record<string, number>) => total + area[column]!, 0);
      expect(Math.abs(sum - row[column]), `${row.id} ${column}`).toBeLessThanOrEqual(1e-6);
    }
  }
});
