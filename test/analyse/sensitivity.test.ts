import { expect, test } from 'vitest';
import { analyseSensitivity, type SensitivityRequest } from '../../src/analyse/sensitivity.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { SavingName } from '../../src/model/saving/saving.ts';
import type { Project } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { evaluateAt, findCorners } from '../../src/sample/corners.ts';
import {
  buildCosts,
  buildFixedProject,
  buildProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from '../model/build.ts';

const costs = buildCosts([
  ['a', 1_000_000],
  ['b', 3_000_000],
]);

const modelOf = (...projects: Project[]): Model => compileModel(buildScenario(projects, [costs]));
const ask = (model: Model, request: Partial<SensitivityRequest>) =>
  analyseSensitivity(model, { methods: ['tornado'], of: [], steps: 5, ...request }, new ProblemList())
    .sensitivity;

/** A shift of contacts whose saving rises and then falls with nothing: a plain product but for the failure. */
function channelProject(failure: Ends): Project {
  const at = (name: string) => `project.c.saving.${name}`;
  const slots: [SavingName, Ends, 'units_per_year' | 'share' | 'eur_per_unit'][] = [
    ['volume_per_year', [1000, 2000], 'units_per_year'],
    ['shifted_share', [0.2, 0.8], 'share'],
    ['old_unit_cost_eur', 10, 'eur_per_unit'],
    ['new_unit_cost_eur', 2, 'eur_per_unit'],
    ['failure_share', failure, 'share'],
  ];
  const quantities = new Map(slots.map(([name, ends, unit]) => [name, buildQuantity(at(name), ends, unit)]));
  return buildProject('c', 'quick', { method: 'channel-shift', cells: undefined, quantities });
}

test('for an additive scenario swings add up to the range between the corners', () => {
  const model = modelOf(buildFixedProject('p', 'quick', [1, 4]), buildFixedProject('q', 'quick', [10, 15]));
  const [tornado] = ask(model, { of: ['pace.quick.saving_eur_per_year'] }).tornado;
  expect(tornado!.bars.map((bar) => bar.swing)).toEqual([5, 3]);
  const row = model.rows.find((each) => each.id === 'quick')!;
  const [corners] = findCorners(model, [{ row, measure: 'saving_eur_per_year' }]);
  expect(tornado!.bars.reduce((sum, bar) => sum + bar.swing, 0)).toBe(corners!.high - corners!.low);
  expect(tornado!.bars.reduce((sum, bar) => sum + bar.swing_share, 0)).toBe(1);
});

test('a shared parameter is one bar', () => {
  const uptake = buildQuantity('parameter.uptake', [0.2, 0.6]);
  const model = modelOf(
    buildShareProject('p', 'quick', ['a'], 0.1, uptake),
    buildShareProject('q', 'quick', ['b'], 0.1, uptake),
  );
  const [tornado] = ask(model, { of: ['total.saving_eur_per_year'] }).tornado;
  expect(tornado!.bars.map((bar) => bar.input)).toEqual(['parameter.uptake']);
  expect(tornado!.bars[0]!.swing).toBeCloseTo(0.4 * 0.1 * 4_000_000, 6);
});

test('an input that acts in both directions is marked with its extremes', () => {
  // Two projects share one number: the saving of the pace is x · (1 − x) but for the scale.
  const share = buildQuantity('parameter.share', [0.2, 0.9]);
  const project = buildProject('p', 'quick', {
    method: 'share-of-costs',
    cells: { costs: 'net', services: ['a'] },
    quantities: new Map([
      ['affected_share', buildQuantity('project.p.saving.affected_share', 1)],
      ['reduction_share', buildQuantity('project.p.saving.reduction_share', 1)],
      ['uptake_share', share],
      ['realised_share', share],
    ]),
  });
  const [tornado] = ask(modelOf(project), { of: ['project.p.saving_eur_per_year'] }).tornado;
  const [bar] = tornado!.bars;
  expect(bar!.both_directions).toBe(true);
  expect(bar!.most).toBeGreaterThan(bar!.at_low);
  expect(bar!.swing).toBeCloseTo(bar!.most - bar!.least, 9);
});

test('the corners of a grid equal single evaluations', () => {
  const model = modelOf(channelProject([0, 0.3]));
  const [grid] = ask(model, { methods: ['grid'], of: ['total.saving_eur_per_year'] }).grid;
  const total = model.rows.find((each) => each.level === 'total')!;
  const index = (path: string) => model.inputs.findIndex((input) => input.path === path);
  for (const [row, y] of [0, 4].map((at) => [at, grid!.y.values[at]!] as const)) {
    for (const [column, x] of [0, 4].map((at) => [at, grid!.x.values[at]!] as const)) {
      const point = new Map([
        [index(grid!.x.input), x],
        [index(grid!.y.input), y],
      ]);
      const [single] = evaluateAt(model, [{ row: total, measure: 'saving_eur_per_year' }], [point]);
      expect(grid!.values[row]![column]).toBe(single![0]);
    }
  }
});

test.each([
  // A million · u · (1 − u): 0.25 million at one half, where neither the range's ends nor its 32 pieces have a point.
  [250_000, 0.5, 1e-7, 'within-range'],
  [249_990, 0.5 + Math.sqrt(0.00001), 1e-12, 'within-range'],
  [249_000, 0.5 + Math.sqrt(0.001), 1e-12, 'within-range'],
  [160_000, 0.8, 1e-12, 'within-range'],
  [90_000, 0.9, 0, 'within-range'],
  [0, 1, 1e-12, 'outside-range'],
  [250_001, null, 0, 'never'],
] as const)('an output that turns meets %d at %d', (target, value, room, status) => {
  const uptake = buildQuantity('parameter.uptake', [0.2, 0.9]);
  const project = buildShareProject('p', 'quick', ['a'], 1, uptake);
  const quantities = new Map<SavingName, Quantity>([
    ...project.saving.quantities,
    ['realised_share', uptake],
  ]);
  const model = modelOf({ ...project, saving: { ...project.saving, quantities } });
  const { switching } = ask(model, { methods: ['switching'], of: ['total.saving_eur_per_year'], target });
  const found = switching[0]!.values.find((each) => each.input === 'parameter.uptake')!;
  expect(found.status).toBe(status);
  if (value === null) expect(found.switching_value).toBeNull();
  else expect(Math.abs(found.switching_value! - value)).toBeLessThanOrEqual(room);
});

test('a target met at an end of a range or at the centre is met there, whatever the rounding', () => {
  for (const size of [3, 7, 11, 13, 0.1, 0.7]) {
    const uptake = buildQuantity('parameter.uptake', [0.1 * size, 0.3 * size], 'eur_per_year');
    const model = modelOf(buildShareProject('p', 'quick', ['a'], [0.1, 0.3]), {
      ...buildFixedProject('q', 'quick', [1, 2]),
      saving: {
        ...buildFixedProject('q', 'quick', [1, 2]).saving,
        quantities: new Map([['amount_eur_per_year', uptake]]),
      },
    });
    const of = ['total.saving_eur_per_year'];
    for (const target of [200_000 + 0.1 * size, 200_000 + 0.2 * size, 200_000 + 0.3 * size]) {
      const { switching } = ask(model, { methods: ['switching'], of, target });
      const found = switching[0]!.values.find((each) => each.input === 'parameter.uptake')!;
      expect(found.status, `${size} ${target}`).toBe('within-range');
    }
  }
});

test('the switching value of a factor is exact', () => {
  const model = modelOf(channelProject(0.2));
  // 1500 · 0.5 · (10 − 2 − 0.2 · 10) = 4500 in the centre
  const { switching } = ask(model, {
    methods: ['switching'],
    of: ['total.saving_eur_per_year'],
    target: 3600,
  });
  const found = new Map(switching[0]!.values.map((each) => [each.input.split('.').at(-1), each]));
  expect(switching[0]!.central).toBe(4500);
  expect(found.get('volume_per_year')).toMatchObject({ switching_value: 1200, status: 'within-range' });
  expect(found.get('shifted_share')!.switching_value).toBeCloseTo(0.4, 15);
  expect(found.get('shifted_share')!.status).toBe('within-range');
  expect(found.get('failure_share')!.switching_value).toBeCloseTo(0.32, 14);
  expect(found.get('failure_share')!.status).toBe('outside-range');
});

test('not within its range and never are different answers', () => {
  const model = modelOf(channelProject(0));
  const { switching } = ask(model, {
    methods: ['switching'],
    of: ['total.saving_eur_per_year'],
    target: 20_000,
  });
  const found = new Map(switching[0]!.values.map((each) => [each.input.split('.').at(-1), each]));
  // Doubling beyond 2000 contacts reaches it; using all of them (0.5 → 1) gives 12,000 and no more.
  expect(found.get('volume_per_year')).toMatchObject({ switching_value: 5000, status: 'outside-range' });
  expect(found.get('shifted_share')).toMatchObject({ switching_value: null, status: 'never' });
});

test('a target that nothing reaches is told for every input', () => {
  const model = modelOf(buildShareProject('p', 'quick', ['a'], [0.1, 0.2]));
  const { switching } = ask(model, { methods: ['switching'], of: ['total.saving_eur_per_year'], target: -5 });
  expect(switching[0]!.values.every((each) => each.status === 'never')).toBe(true);
});
