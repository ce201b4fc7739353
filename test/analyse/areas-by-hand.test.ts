import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../src/analyse/area-scale.ts';
import { type AreaShares, shareAmongAreas } from '../../src/analyse/area-shares.ts';
import { estimateAreas } from '../../src/analyse/by-area.ts';
import { findRowCorners } from '../../src/analyse/row-corners.ts';
import { divideCosts } from '../../src/model/area.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { outputPath } from '../../src/model/path.ts';
import type { AreaFigure } from '../../src/model/result.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { readText } from '../model/read-text.ts';

interface Town {
  readonly people: number;
  readonly libraries: number;
  readonly ports: number;
}
const names: Readonly<Record<string, string>> = { '018': 'Askola', '077': 'Hankasalmi', '240': 'Kemi' };
const settings =
  'first_year: 2020, horizon_years: 4, discount_rate_share: { low: 0.01, high: 0.05 }, cost_growth_share: 0.02, person_year_eur: 50000, person_year_hours: 1600, samples: 64';

/** A model of towns with so many people and costs; projects as YAML has them, a line each. */
function modelOf(
  towns: Readonly<Record<string, Town>>,
  projects: readonly string[],
  more = '',
  ownSettings = settings,
): Model {
  const codes = Object.keys(towns);
  const lines = codes.flatMap((code) =>
    (['libraries', 'ports'] as const).map(
      (service) => `2020,${code},${names[code]},${service},net_operating_costs,${towns[code]![service]}`,
    ),
  );
  const people = codes.map((code) => `"${code}": ${towns[code]!.people}`).join(', ');
  const text = `digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net, plausibility: checked, inhabitants: { ${people} } } }
settings: { ${ownSettings} }
${more}projects:
${projects.map((each) => `  - { ${each} }\n`).join('')}`;
  return compileModel(readText(text, lines));
}
const sharesOf = (model: Model): AreaShares =>
  shareAmongAreas(model, divideCosts('municipality', model.costs, model.scenario.registers!));

const share = (id: string, services: string, reduction = '{ low: 0.1, high: 0.3 }') =>
  `id: ${id}, pace: slow, saving: { method: share-of-costs, base: { costs: own, services: [${services}] }, reduction_share: ${reduction} }`;
const fixed = (id: string, more = '') =>
  `id: ${id}, pace: quick, saving: { method: fixed, amount_eur_per_year: { low: 800, high: 1200 }${more} }`;
const costs = (investment = '500', running = '{ low: 50, high: 90 }') =>
  `cost: { investment_eur: ${investment}, running_eur_per_year: ${running} }`;

const measures: readonly MeasureName[] = [
  'saving_eur_per_year',
  'person_years',
  'npv_municipality_eur',
  'npv_nation_eur',
];

/** Outputs of parts that are a multiple of the whole; what is said of each is held against points, and what is not said too. */
function scaledOf(model: Model): readonly string[] {
  const { parts, areas } = sharesOf(model);
  const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
  const points = Array.from({ length: 12 }, (_, run) => {
    const random = new Float64Array(model.inputs.length);
    createRandomStream(run, 'areas').fill(random, random.length);
    return new Map(model.inputs.map(({ low, high }, at) => [at, low + random[at]! * (high - low)]));
  });
  const whole = evaluateAt(model, outputs, points);
  return parts.flatMap((part, area) => {
    const own = evaluateAt(model.inPart(part), outputs, points);
    return outputs.flatMap((output, at) => {
      const scale = scaleOf(model, part, output);
      if (scale === undefined) return [];
      for (const [point, value] of whole[at]!.entries())
        expect(own[at]![point]!).toBeCloseTo(scale * value, 6);
      return [
        `${areas[area]?.code ?? 'none'} ${output.row.id} ${output.measure} ${Math.round(scale * 1000) / 1000}`,
      ];
    });
  });
}

const alike = {
  '018': { people: 1000, libraries: 10_000, ports: 2000 },
  '240': { people: 3000, libraries: 30_000, ports: 6000 },
};
const unlike = {
  '018': { people: 1000, libraries: 10_000, ports: 6000 },
  '240': { people: 4000, libraries: 30_000, ports: 2000 },
};

describe('what an area has of a row, as a multiple of the whole', () => {
  const projects = [
    `${share('a', 'libraries')}, ${costs()}`,
    share('b', 'libraries, ports'),
    `${fixed('c')}, ${costs()}`,
  ];

  test('is that of its people and costs where all are alike', () => {
    const scaled = scaledOf(modelOf(alike, projects));
    const rows = ['a', 'b', 'c', 'slow', 'slow.overlap', 'quick', 'quick.overlap', 'total', 'total.overlap'];
    for (const row of rows)
      for (const measure of measures) {
        expect(scaled).toContain(`018 ${row} ${measure} 0.25`);
        expect(scaled).toContain(`240 ${row} ${measure} 0.75`);
        expect(scaled).toContain(`none ${row} ${measure} 0`);
      }
  });

  test('is that of its own costs for a saving alone, and none of what is made of unlike parts', () => {
    const scaled = scaledOf(modelOf(unlike, projects));
    expect(scaled).toContain('018 a saving_eur_per_year 0.25');
    expect(scaled).toContain('018 a person_years 0.25');
    expect(scaled).toContain('018 b saving_eur_per_year 0.333');
    expect(scaled).toContain('018 c saving_eur_per_year 0.2');
    // Its costs are divided by people and its saving by costs.
    expect(scaled.filter((each) => /018 a npv/.test(each))).toEqual([]);
    // Both are divided by people, or the whole has no cost.
    expect(scaled).toContain('018 c npv_nation_eur 0.2');
    expect(scaled.filter((each) => /018 (slow|total) /.test(each))).toEqual([]);
    expect(scaled).toContain('018 quick saving_eur_per_year 0.2');
  });

  test('is none of prices by inhabitants', () => {
    const model = modelOf(alike, [
      `${fixed('c')}, ${costs('{ fixed: 100, per_inhabitant: 0.5 }')}`,
      'id: d, pace: slow, saving: { method: fixed, amount_eur_per_year: { fixed: 100, per_inhabitant: { low: 0.1, high: 0.2 } } }',
    ]);
    const scaled = scaledOf(model);
    expect(scaled.filter((each) => /(018|240) (c|quick|total) npv/.test(each))).toEqual([]);
    expect(scaled).toContain('018 c saving_eur_per_year 0.25');
    expect(scaled.filter((each) => /(018|240) d /.test(each))).toEqual([]);
  });
});

describe('how costs and projects are divided among areas', () => {
  const model = modelOf(unlike, [
    `${share('a', 'libraries')}, ${costs()}`,
    share('b', 'libraries, ports'),
    `${fixed('c')}, ${costs()}`,
    fixed('d', ', within: { costs: own, services: [ports] }'),
  ]);
  const { areas, bases, yardstick, parts } = sharesOf(model);
  const at = (id: string) => model.projects.findIndex(({ project }) => project.id === id);

  test('areas are the municipalities, and last what is in none', () => {
    expect(areas.map(({ code, inhabitants }) => [code, inhabitants])).toEqual([
      ['018', 1000],
      ['240', 4000],
    ]);
    expect(parts).toHaveLength(3);
    expect([...yardstick]).toEqual([16_000, 32_000, 0]);
  });

  test('a project has the costs of its own services in each', () => {
    expect(['a', 'b', 'd'].map((id) => [...bases[at(id)]!])).toEqual([
      [10_000, 30_000, 0],
      [16_000, 32_000, 0],
      [6000, 2000, 0],
    ]);
    expect(bases[at('c')]).toBeUndefined();
    for (const [area, part] of parts.entries())
      expect(part.projects.map(({ baseEur }) => baseEur)).toEqual(bases.map((own) => own?.[area] ?? 0));
  });

  test('savings go by costs where they have any, else by people; costs go by people', () => {
    const shareIn = (id: string, key: 'savingShare' | 'costShare') =>
      parts.map(({ projects }) => projects[at(id)]![key]);
    expect(shareIn('a', 'savingShare')).toEqual([0.25, 0.75, 0]);
    expect(shareIn('c', 'savingShare')).toEqual([0.2, 0.8, 0]);
    expect(shareIn('d', 'savingShare')).toEqual([0.75, 0.25, 0]);
    for (const id of ['a', 'b', 'c', 'd']) expect(shareIn(id, 'costShare')).toEqual([0.2, 0.8, 0]);
  });

  test('by service nobody lives anywhere: costs go with the savings, and what is in no costs is in no service', () => {
    const byService = shareAmongAreas(model, divideCosts('service', model.costs, model.scenario.registers!));
    const shareIn = (id: string, key: 'savingShare' | 'costShare') =>
      byService.parts.map(({ projects }) => projects[at(id)]![key]);
    expect(byService.areas.map(({ code }) => code)).toEqual(['libraries', 'ports']);
    expect(shareIn('a', 'savingShare')).toEqual([1, 0, 0]);
    expect(shareIn('a', 'costShare')).toEqual([1, 0, 0]);
    expect(shareIn('b', 'costShare')).toEqual([40 / 48, 8 / 48, 0]);
    expect(shareIn('c', 'savingShare')).toEqual([0, 0, 1]);
    expect(shareIn('c', 'costShare')).toEqual([0, 0, 1]);
  });
});

describe('the figures of an area', () => {
  const figuresOf = (model: Model, kind: 'municipality' | 'region' | 'service' = 'municipality') => {
    const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
    const known =
      model.scenario.timeline === undefined
        ? outputs.filter(({ measure }) => !measure.startsWith('npv_'))
        : outputs;
    const corners = findRowCorners(model, known);
    return estimateAreas(
      model,
      kind,
      'en',
      new Map(known.map((output, at) => [outputPath(output), corners[at]!])),
    );
  };
  const fixedTimes =
    'first_year: 2020, horizon_years: 2, discount_rate_share: 0, cost_growth_share: 0, person_year_eur: 50000, person_year_hours: 1600, samples: 64';
  const projects = [
    `${share('a', 'libraries')}, rollout: { start_year: 2020 }, cost: { investment_eur: 500, grant: { share: 0.4, cap_share: 1, eligible: { services: 1 } } }`,
    share('b', 'libraries, ports', '0.1'),
    `${fixed('c')}, cost: { running_eur_per_year: 50 }`,
  ];
  const find = (figures: readonly AreaFigure[], area: string, id: string) =>
    figures.find((each) => each.area_code === area && each.id === id)!;

  test('by hand', () => {
    const figures = figuresOf(modelOf(unlike, projects, '', fixedTimes));
    const askola = find(figures, '018', 'a');
    expect(askola).toMatchObject({
      scenario: 'test',
      area_level: 'municipality',
      area: 'Askola',
      inhabitants: 1000,
      level: 'project',
      label: 'a',
      pace: 'slow',
      base_eur_per_year: 10_000,
      low_eur_per_year: 1000,
      central_eur_per_year: 2000,
      high_eur_per_year: 3000,
      eur_per_inhabitant_low: 1,
      eur_per_inhabitant_central: 2,
      eur_per_inhabitant_high: 3,
      person_years_low: 0.02,
      person_years_central: 0.04,
      person_years_high: 0.06,
      price_year: 2020,
      // A fifth of the people bear a fifth of 500 €, of which two fifths are granted.
      present_cost_central_eur: 100,
      present_grant_central_eur: 40,
    });
    expect(askola.npv_nation_central_eur).toBeCloseTo(2 * 2000 - 100, 9);
    expect(askola.npv_municipality_low_eur).toBeCloseTo(2 * 1000 - 100 + 40, 9);
    expect(askola.npv_nation_high_eur).toBeCloseTo(2 * 3000 - 100, 9);
    // 10 % and 20 % of the same 10,000 €.
    expect(find(figures, '018', 'slow.overlap')).toMatchObject({
      base_eur_per_year: null,
      pace: 'slow',
      present_cost_central_eur: 0,
      present_grant_central_eur: 0,
    });
    expect(find(figures, '018', 'slow.overlap').central_eur_per_year).toBeCloseTo(-200, 9);
    const slow = find(figures, '018', 'slow');
    expect(slow).toMatchObject({ base_eur_per_year: 16_000, level: 'pace', present_cost_central_eur: 100 });
    expect(slow.central_eur_per_year).toBeCloseTo(2000 + 1600 - 200, 9);
    const total = find(figures, '240', 'total');
    expect(total).toMatchObject({ base_eur_per_year: 32_000, pace: null, present_grant_central_eur: 160 });
    expect(total.present_cost_central_eur).toBeCloseTo(400 + 80, 9);
    expect(total.central_eur_per_year).toBeCloseTo(6000 + 3200 - 600 + 800, 9);
    expect(find(figures, '240', 'c')).toMatchObject({ base_eur_per_year: null, pace: 'quick' });
    // What is all divided leaves no rows without an area.
    expect(figures.some(({ area_level: level }) => level === 'undivided')).toBe(false);
  });

  test('by service nobody lives there, and what is in no service is undivided', () => {
    const figures = figuresOf(modelOf(unlike, projects, '', fixedTimes), 'service');
    expect(find(figures, 'libraries', 'a')).toMatchObject({
      area_level: 'service',
      inhabitants: null,
      eur_per_inhabitant_central: null,
      central_eur_per_year: 8000,
      present_cost_central_eur: 500,
    });
    const rest = find(figures, '', 'c');
    expect(rest).toMatchObject({ area_level: 'undivided', inhabitants: null, central_eur_per_year: 1000 });
    expect(rest.present_cost_central_eur).toBeCloseTo(100, 9);
    expect(find(figures, '', 'a')).toMatchObject({ central_eur_per_year: 0, base_eur_per_year: 0 });
  });

  test('without a timeline have no money over time, and person-years where nothing says what one costs are left out', () => {
    const figures = figuresOf(modelOf(unlike, [share('a', 'libraries')], '', 'samples: 64'));
    const askola = find(figures, '018', 'a');
    expect(askola).not.toHaveProperty('npv_nation_central_eur');
    expect(askola).not.toHaveProperty('present_cost_central_eur');
    expect(askola.person_years_central).toBeNull();
    expect(askola.central_eur_per_year).toBe(2000);
  });

  test('of prices by inhabitants have the costs of their own', () => {
    const figures = figuresOf(
      modelOf(
        unlike,
        [`${fixed('c')}, cost: { running_eur_per_year: { fixed: 100, per_inhabitant: 0.1 } }`],
        '',
        fixedTimes,
      ),
    );
    // 100 € for each municipality and 10 cents for each of its people, for two years.
    expect(find(figures, '018', 'c').present_cost_central_eur).toBeCloseTo(2 * (100 + 100), 9);
    expect(find(figures, '240', 'c').present_cost_central_eur).toBeCloseTo(2 * (100 + 400), 9);
  });
});
