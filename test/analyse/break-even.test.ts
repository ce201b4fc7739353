import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseBreakEven } from '../../src/analyse/break-even.ts';
import { annuityShare, breakEvenUse, directionOf } from '../../src/analyse/break-even-formula.ts';
import type { FlowName } from '../../src/model/cash-flow/flow-numbers.ts';
import type { ProjectFlow, Timeline } from '../../src/model/cash-flow/timeline.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { SavingName } from '../../src/model/saving/saving.ts';
import type { Project } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import { buildCosts, buildFixedProject, buildQuantity, buildScenario, type Ends } from '../model/build.ts';

const root = join(import.meta.dirname, '../..');

function timeline(rate: number, years = 10): Timeline {
  return {
    firstYear: 2020,
    horizonYears: years,
    discounting: 'start-of-year',
    discountRate: buildQuantity('settings.discount_rate_share', rate),
    costGrowth: buildQuantity('settings.cost_growth_share', 0),
  };
}

type Numbers<Name extends string> = Readonly<Partial<Record<Name, Ends | Quantity>>>;

/** A channel with old 10 €, new 2 €, 1,000 contacts and nothing said of failures, unless the test says otherwise. */
function channel(saving: Numbers<SavingName>, flow: Numbers<FlowName>): Project {
  const quantities = <Name extends string>(prefix: string, numbers: Numbers<Name>) =>
    new Map(
      (Object.entries(numbers) as [Name, Ends | Quantity][]).map(([name, value]) => [
        name,
        typeof value === 'object' && 'path' in value
          ? value
          : buildQuantity(`project.c.${prefix}${name}`, value, 'eur'),
      ]),
    );
  const own = quantities<SavingName>('saving.', {
    volume_per_year: 1000,
    shifted_share: 0.5,
    old_unit_cost_eur: 10,
    new_unit_cost_eur: 2,
    failure_share: 0,
    ...saving,
  });
  const projectFlow: ProjectFlow = {
    startYear: 2020,
    curve: 'linear',
    hasGrant: Object.keys(flow).some((name) => name.startsWith('cost.grant')),
    hasBenefit: false,
    owner: undefined,
    bounds: new Map(),
    quantities: quantities('', flow),
  };
  return {
    id: 'c',
    label: undefined,
    pace: 'quick',
    saving: { method: 'channel-shift', cells: undefined, quantities: own },
    flow: projectFlow,
    origin: { place: { file: 'memory' }, evidence: undefined },
  };
}

/** The cost structure of the tests has 1,000 inhabitants. */
function modelOf(project: Project, rate = 0, view: 'all' | 'budget' = 'all', years = 10): Model {
  const scenario = buildScenario([project], [buildCosts([['a', 1_000_000]])]);
  return compileModel({ ...scenario, timeline: timeline(rate, years) }, view);
}

function analyse(model: Model, populations: readonly number[] = []) {
  const problems = new ProblemList();
  const figures = analyseBreakEven(model, { of: [], populations }, problems);
  return { figures, problems, municipality: figures[0]!, nation: figures[1]! };
}

test('one channel by hand: F = 500 + 15,000 / 10, V = 1,000, a contact saves 10 − 2 − 0.2 · 10 = 6 €', () => {
  const project = channel(
    { failure_share: 0.2 },
    {
      'cost.running_eur_per_year': 500,
      'cost.investment_eur': 10_000,
      'cost.optimism_bias.upper_ratio': 1,
      'cost.optimism_bias.mitigated_share': 0.6,
      'cost.parallel_running_years': 0.5,
      'cost.parallel_eur_per_year': 2000,
    },
  );
  const { nation, municipality } = analyse(modelOf(project), [250, 1000, 1000]);
  expect(nation.at_centre).toEqual({
    investment_eur: 10_000,
    optimism_bias_eur: 4000,
    parallel_eur: 1000,
    grant_eur: 0,
    annuity_share: 0.1,
    running_eur_per_year: 500,
    contact_saving_eur_per_unit: 6,
  });
  const use = 2000 / (1000 * 6);
  expect(nation.yearly_cost_eur_per_year).toEqual({ low: 2000, central: 2000, high: 2000 });
  expect(nation.sizes[0]!.use_share.central).toBeCloseTo(use, 12);
  expect({ ...nation, perspective: 'municipality' }).toEqual(municipality);
  // One inhabitant makes one contact: 2,000 / 6 contacts pay at full use, and twice as many at a use of a half.
  expect(nation.inhabitants_at_full_use.central).toBe(334);
  expect(nation.inhabitants_at_own_use.central).toBe(667);
  const [, small] = nation.sizes;
  expect(small).toMatchObject({ size_class: 'under-2000', municipalities: 3, inhabitants: 1000 });
  expect(small!.partners_at_own_use.central).toBe(1);
  expect(analyse(modelOf(project), [250]).nation.sizes[1]!.partners_at_own_use.central).toBe(3);
});

test('with both biases by hand: F = 1,000 · (1 + 0.5 · 0.4), a contact saves 8 · (1 − 0.75 · 0.4) = 5.6 €', () => {
  const project = channel(
    {},
    {
      'cost.running_eur_per_year': 1000,
      'cost.running_optimism_bias.upper_ratio': 0.4,
      'cost.running_optimism_bias.mitigated_share': 0.5,
      'benefit.optimism_bias.upper_ratio': 0.4,
      'benefit.optimism_bias.mitigated_share': 0.25,
    },
  );
  const { nation } = analyse(modelOf(project));
  expect(nation.yearly_cost_eur_per_year.central).toBeCloseTo(1200, 9);
  expect(nation.at_centre.running_eur_per_year).toBe(1000);
  expect(nation.at_centre.running_optimism_bias_eur_per_year).toBeCloseTo(200, 9);
  expect(nation.at_centre.contact_saving_eur_per_unit).toBeCloseTo(5.6, 9);
  expect(nation.at_centre.benefit_optimism_bias_ratio).toBeCloseTo(0.3, 9);
  expect(nation.sizes[0]!.use_share.central).toBeCloseTo(1200 / 5600, 9);
});

test('a grant lowers the use at which it pays for the municipality, and not for the nation', () => {
  const project = channel(
    {},
    {
      'cost.investment_eur': 10_000,
      'cost.grant.share': 0.9,
      'cost.grant.cap_share': 0.85,
      'cost.grant.eligible.personnel': 0.5,
      'cost.grant.eligible.services': 0.3,
      'cost.grant.eligible.not_eligible': 0.2,
    },
  );
  const { nation, municipality } = analyse(modelOf(project));
  expect(municipality.at_centre.grant_eur).toBeCloseTo(0.85 * 0.8 * 10_000, 9);
  expect(municipality.yearly_cost_eur_per_year.central).toBeCloseTo(320, 9);
  expect(nation.yearly_cost_eur_per_year.central).toBe(1000);
});

test('a channel that costs as much by contact as the old one, or fails as often as it saves, never pays', () => {
  for (const saving of [{ new_unit_cost_eur: 10 }, { failure_share: 0.8 }, { failure_share: 0.9 }]) {
    const { nation } = analyse(modelOf(channel(saving, { 'cost.running_eur_per_year': 1 })), [500]);
    expect(nation.sizes.map((each) => each.use_share.central)).toEqual([null, null]);
    expect(nation.sizes[1]!.partners_at_full_use).toEqual({ low: null, central: null, high: null });
    expect(nation.inhabitants_at_full_use.central).toBeNull();
  }
});

test('full use is the most there is: 8,000 € pay just so, one cent more never', () => {
  const use = (running: number) =>
    analyse(modelOf(channel({}, { 'cost.running_eur_per_year': running }))).nation.sizes[0]!.use_share
      .central;
  expect(use(8000)).toBe(1);
  expect(use(8000.01)).toBeNull();
  expect(use(0)).toBe(0);
});

test('without a cost structure there is the volume a year alone', () => {
  const project = channel({}, { 'cost.running_eur_per_year': 800 });
  const model = compileModel({ ...buildScenario([project], []), timeline: timeline(0) });
  const { nation } = analyse(model, [500]);
  expect(nation.sizes).toHaveLength(1);
  expect(nation.sizes[0]).toMatchObject({
    inhabitants: null,
    municipalities: null,
    volume_central_per_year: 1000,
  });
  expect(nation.sizes[0]!.use_share.central).toBeCloseTo(0.1, 12);
  expect(nation.inhabitants_at_own_use.central).toBeNull();
});

test('in the budget view only what is cashable pays the channel', () => {
  const project = channel({}, { 'cost.running_eur_per_year': 800, 'benefit.cashable_share': 0.25 });
  expect(analyse(modelOf(project, 0, 'budget')).nation.sizes[0]!.use_share.central).toBeCloseTo(0.4, 12);
  expect(analyse(modelOf(project)).nation.sizes[0]!.use_share.central).toBeCloseTo(0.1, 12);
});

test('an input behind two numbers stays one: a price both saved and paid moves no further than it can', () => {
  // The same price stands for the running cost and for the old contact: 100 p / (1000 (p − 2)).
  const price = buildQuantity('parameter.price', [8, 12], 'eur');
  const project = channel(
    { old_unit_cost_eur: price, volume_per_year: 10 },
    { 'cost.running_eur_per_year': price },
  );
  const { nation } = analyse(modelOf(project));
  expect(nation.sizes[0]!.use_share.low).toBeCloseTo(12 / (10 * 10), 12);
  expect(nation.sizes[0]!.use_share.high).toBeCloseTo(8 / (10 * 6), 12);
});

test('with its share at break-even a project in use from its first year is worth nothing, whatever the rate', () => {
  const euros = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(
      euros,
      euros,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 30 }),
      (i, r, p, years) => {
        const saving = { volume_per_year: 1_000_000 };
        const flow = {
          'cost.investment_eur': i,
          'cost.running_eur_per_year': r,
          'cost.optimism_bias.upper_ratio': 0.7,
          'cost.running_optimism_bias.upper_ratio': 0.41,
          'cost.running_optimism_bias.mitigated_share': 0.5,
          'benefit.optimism_bias.upper_ratio': 0.3,
          'cost.grant.share': 0.5,
          'cost.grant.cap_share': 0.85,
          'cost.grant.eligible.personnel': 0.6,
        };
        const { figures } = analyse(modelOf(channel(saving, flow), p / 100, 'all', years));
        for (const { perspective, sizes } of figures) {
          const share = sizes[0]!.use_share.central!;
          const model = modelOf(channel({ ...saving, shifted_share: share }, flow), p / 100, 'all', years);
          const row = model.rows.find(({ id }) => id === 'c')!;
          const [worth] = evaluateAt(model, [{ row, measure: `npv_${perspective}_eur` }], [new Map()]);
          expect(Math.abs(worth![0]!)).toBeLessThan(1e-9 * (i + r * years));
        }
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});

test('the annuity is that of finance tables, one year earlier', () => {
  // Equal payments at the end of each of 10 years at 5 %: 0.129505 (numpy_financial.pmt); at the beginning over 1.05.
  expect(annuityShare(0.05, 10)).toBeCloseTo(0.12950457496545 / 1.05, 12);
  expect(annuityShare(0.05, 1)).toBeCloseTo(1, 12);
  expect(breakEvenUse(300, 100, 4)).toBe(0.75);
});

test('a project without costs, or that moves no contacts, has no break-even', () => {
  expect(analyse(modelOf(channel({}, { 'rollout.delay_years': 1 }))).problems.all[0]?.name).toBe(
    'no-break-even',
  );
  expect(analyse(modelOf(buildFixedProject('f', 'quick', 1))).problems.all[0]?.name).toBe('no-break-even');
});

test('only the projects behind the outputs asked for are told', () => {
  const model = modelOf(channel({}, { 'cost.running_eur_per_year': 1 }));
  const asked = (path: string) => analyseBreakEven(model, { of: [path], populations: [] }, new ProblemList());
  expect(asked('project.c.saving_eur_per_year')).toHaveLength(2);
  expect(asked('pace.quick.saving_eur_per_year')).toHaveLength(2);
});

test('joint-permits agrees with a search through all corners in Python', () => {
  const problems = new ProblemList();
  const { scenario } = readScenario(
    join(root, 'scenarios/joint-permits.yaml'),
    { dataFolder: join(root, 'data') },
    problems,
  );
  // Median of the municipalities of 2,000-5,000 inhabitants in 2019, by Python from data/finland/municipalities.csv.
  const { municipality, nation } = analyse(compileModel(scenario!), [3072]);
  const near = (
    found: { low: number | null; central: number | null; high: number | null },
    ...wanted: number[]
  ) =>
    expect([found.low, found.central, found.high].map((each) => each!.toFixed(6))).toEqual(
      wanted.map((each) => each.toFixed(6)),
    );
  near(municipality.yearly_cost_eur_per_year, 1906.613321290695, 3382.7085378812217, 5207.329458435202);
  near(nation.yearly_cost_eur_per_year, 2894.1028158538115, 4863.942779725896, 7182.308447561434);
  near(municipality.sizes[0]!.use_share, 0.03864939376846014, 0.12839306533755507, 0.49716968791855765);
  near(nation.sizes[0]!.use_share, 0.05866701868033841, 0.18461434561152973, 0.6857307719650159);
  expect(nation.inhabitants_at_own_use).toEqual({ low: 3794, central: 15_915, high: 88_671 });
  expect(nation.inhabitants_at_full_use).toEqual({ low: 1897, central: 5969, high: 22_168 });
  expect(municipality.inhabitants_at_own_use).toEqual({ low: 2499, central: 11_069, high: 64_289 });
  expect(nation.sizes[1]!.partners_at_own_use).toEqual({ low: 2, central: 6, high: 29 });
  expect(nation.sizes[1]!.partners_at_full_use).toEqual({ low: 1, central: 2, high: 8 });
  expect(nation.sizes[1]!.use_share.central).toBeNull();
});

test('a channel pays sooner with more contacts and a dearer old way, later with a dearer new one and with failures', () => {
  const sooner = [
    'volume_per_year',
    'volume_per_1000_inhabitants',
    'shifted_share',
    'old_unit_cost_eur',
  ] as const;
  expect(sooner.map((name) => directionOf(name))).toEqual(sooner.map(() => -1));
  const later = ['new_unit_cost_eur', 'failure_share'] as const;
  expect(later.map((name) => directionOf(name))).toEqual(later.map(() => 1));
});
