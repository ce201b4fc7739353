import { describe, expect, test } from 'vitest';
import { explainCells, explainInput, explainOverlap } from '../../src/analyse/explain-origin.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { buildCosts, buildFixedProject, buildScenario, buildShareProject } from '../model/build.ts';
import { readText } from '../model/read-text.ts';

const costs = buildCosts([
  ['libraries', 1000],
  ['museums', 500],
  ['libraries', -40],
  ['libraries', 3000],
]);
/** Two quick ones share libraries, a slow one shares museums with one of them, and one shares nothing. */
const model = compileModel(
  buildScenario(
    [
      buildShareProject('a', 'quick', ['libraries', 'museums'], 0.2),
      buildShareProject('b', 'quick', ['libraries'], 0.1),
      buildShareProject('c', 'slow', ['museums'], 0.5),
      buildFixedProject('d', 'slow', 700),
    ],
    [costs],
  ),
);
const projectOf = (id: string) => model.projects.find(({ project }) => project.id === id)!;

describe('with whom a row overlaps', () => {
  const overlapOf = (of: Model, id: string) =>
    Object.fromEntries(
      explainOverlap(of, of.rows.find((row) => row.id === id)!).map((each) => [
        each.with,
        Math.round(each.eur * 1e6) / 1e6,
      ]),
    );

  test('of a project each other one by itself, and what both save twice', () => {
    // 20 % of 10 % of 4,000 €, and 20 % of 50 % of 500 €.
    expect(overlapOf(model, 'a')).toEqual({ 'project.b': -80, 'project.c': -50 });
    expect(overlapOf(model, 'b')).toEqual({ 'project.a': -80 });
    expect(overlapOf(model, 'c')).toEqual({ 'project.a': -50 });
    expect(overlapOf(model, 'd')).toEqual({});
  });

  test('of a pace and of all what their projects save twice', () => {
    expect(overlapOf(model, 'quick')).toEqual({ 'pace.quick.overlap': -80 });
    expect(overlapOf(model, 'slow')).toEqual({});
    expect(overlapOf(model, 'total')).toEqual({ 'total.overlap': -50 });
    expect(overlapOf(model, 'quick.overlap')).toEqual({});
  });
});

describe('the costs that a project acts on', () => {
  test('are rows of its services, the largest first, without what is below zero unless that is included', () => {
    const cells = explainCells(projectOf('a'), undefined, () => undefined);
    expect(cells.map(({ service, eur, municipality_code: code }) => [service, eur, code])).toEqual([
      ['libraries', 3000, '3'],
      ['libraries', 1000, '0'],
      ['museums', 500, '1'],
    ]);
    expect(cells[0]).toMatchObject({ file: 'memory', line: null, cost_type: 'net_operating_costs' });
    expect(cells[0]).not.toHaveProperty('realised_eur');
    expect(explainCells(projectOf('d'), undefined, () => undefined)).toEqual([]);
    const project = buildShareProject('all', 'quick', ['libraries'], 0.2);
    const saving = { ...project.saving, cells: { ...project.saving.cells!, negative: 'include' as const } };
    const whole = compileModel(buildScenario([{ ...project, saving }], [costs]));
    expect(explainCells(whole.projects[0]!, undefined, () => undefined).map(({ eur }) => eur)).toEqual([
      3000, 1000, -40,
    ]);
  });

  test('are looked up in their file as far as is asked for', () => {
    const asked: string[] = [];
    const placeOf = (id: string, { municipalityCode }: { readonly municipalityCode: string }) => {
      asked.push(`${id} ${municipalityCode}`);
      return { file: 'costs.csv', line: 7 };
    };
    const cells = explainCells(projectOf('a'), undefined, placeOf, 2);
    expect(cells.map(({ file, line }) => [file, line])).toEqual([
      ['costs.csv', 7],
      ['costs.csv', 7],
      ['memory', null],
    ]);
    expect(asked).toEqual(['net 3', 'net 0']);
  });
});

test('an input is told with its source, and what nothing says is left empty', () => {
  const own = compileModel(
    readText(`digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net } }
settings: { samples: 64 }
sources: { study: { title: A study, publisher: P, date: 2020 } }
projects:
  - id: a
    pace: quick
    saving:
      method: share-of-costs
      base: { costs: own }
      reduction_share: { low: 0.1, central: 0.2, high: 0.3, quality: expert, source: study, place: p. 12 }
      uptake_share: 0.5
`),
  );
  const told = (path: string, from: number, to: number) => {
    const input = own.inputs.findIndex((each) => each.path === path);
    return explainInput(own, input, 'en', new Map([[input, from]]), new Map([[input, to]]));
  };
  expect(told('project.a.saving.reduction_share', 0.1, 0.3)).toMatchObject({
    unit: 'share',
    low: 0.1,
    central: 0.2,
    high: 0.3,
    at_low: 0.1,
    at_high: 0.3,
    quality: 'expert',
    source: 'study',
    place: 'p. 12',
    date: null,
    line: 12,
  });
  expect(told('project.a.saving.uptake_share', 0.5, 0.5)).toMatchObject({
    quality: 'assumed',
    source: null,
    place: null,
    at_low: 0.5,
    line: 13,
  });
});
