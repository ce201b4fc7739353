import { expect, test } from 'vitest';
import { nameGroups } from '../../src/analyse/input-group.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { InputGrouping } from '../../src/model/sensitivity-method.ts';
import { modelOfMaturity } from '../maturity-scenario.ts';
import { readText } from '../model/read-text.ts';

const range = (low: number, high: number, more = '') =>
  `{ low: ${low}, high: ${high}, distribution: uniform, interval: min-max${more} }`;
/** A and B share an uptake, C has no costs; one risk hits A, one A and C, and one is treated at a cost. */
const text = (more = '') => `digisave: 1
id: test
costs:
  own: { files: [costs.csv], year: 2020, measure: net }
  other: { files: [costs.csv], year: 2020, measure: net }
settings: { samples: 64, first_year: 2020, horizon_years: 2, discount_rate_share: ${range(0.01, 0.03)} }
sources: { study: { title: A study, publisher: P, date: 2020 } }
parameters: { uptake: ${range(0.3, 0.5, ', unit: share, quality: expert, source: study, place: p. 1')} }
projects:
  - { id: a, pace: quick, saving: { method: share-of-costs, base: { costs: own }, reduction_share: ${range(0.1, 0.2, ', quality: observed, source: study, place: p. 2')}, uptake_share: { parameter: uptake } }, cost: { investment_eur: ${range(5, 9)} } }
  - { id: b, pace: quick, saving: { method: share-of-costs, base: { costs: other }, reduction_share: ${range(0.1, 0.2)}, uptake_share: { parameter: uptake } } }
  - { id: c, pace: slow, saving: { method: fixed, amount_eur_per_year: ${range(10, 20)} } }
risks:
  - { id: late, hits: [a], chance: ${range(0.2, 0.4)}, delay_years: 0.5, treat: true, treatment: { cost_eur: ${range(1, 2)}, chance: ${range(0.1, 0.2)} } }
  - { id: dear, hits: [a, c], chance: 0.3, cost_share: ${range(0.1, 0.2)} }
${more}`;

function groupsOf(grouping: InputGrouping, more = ''): Readonly<Record<string, string>> {
  const model = compileModel(readText(text(more)));
  const moving = [...model.inputs.keys()];
  const names = nameGroups(model, grouping, moving);
  return Object.fromEntries(
    model.inputs.flatMap(({ path, low, high }, at) => (low < high ? [[path, names[at]!]] : [])),
  );
}
const pathsOf = {
  a: [
    'project.a.saving.reduction_share',
    'project.a.cost.investment_eur',
    'risks.late.event',
    'risks.late.treatment.chance',
    'risks.late.treatment.cost_eur',
  ],
  shared: ['parameter.uptake', 'risks.dear.event', 'risks.dear.cost_share'],
};

test('each input is of itself', () => {
  for (const [path, name] of Object.entries(groupsOf('input'))) expect(name).toBe(path);
});

test('an input is of the one project that it acts in, as is what a risk does to one project; what several share is alone', () => {
  const groups = groupsOf('project');
  for (const path of pathsOf.a) expect(groups[path], path).toBe('project.a');
  for (const path of pathsOf.shared) expect(groups[path], path).toBe(path);
  expect(groups['project.c.saving.amount_eur_per_year']).toBe('project.c');
  expect(groups['settings.discount_rate_share']).toBe('settings.discount_rate_share');
});

test('an input is of its parameter, of none, or of the settings, of which risks are none', () => {
  const groups = groupsOf('parameter');
  expect(groups['parameter.uptake']).toBe('parameter.uptake');
  for (const path of [...pathsOf.a, 'risks.dear.event', 'risks.dear.cost_share'])
    expect(groups[path], path).toBe('no parameter');
  expect(groups['settings.discount_rate_share']).toBe('settings');
});

test('an input is of the quality that is stated', () => {
  const groups = groupsOf('quality');
  expect(groups['project.a.saving.reduction_share']).toBe('observed');
  expect(groups['parameter.uptake']).toBe('expert');
  expect(groups['risks.late.event']).toBe('none');
});

test('an input is of the costs of the projects that it acts in, together where these are several', () => {
  const groups = groupsOf('cost-structure');
  for (const path of pathsOf.a) expect(groups[path], path).toBe('own');
  expect(groups['project.b.saving.reduction_share']).toBe('other');
  expect(groups['parameter.uptake']).toBe('other + own');
  expect(groups['project.c.saving.amount_eur_per_year']).toBe('none');
  expect(groups['risks.dear.cost_share']).toBe('none + own');
  expect(groups['settings.discount_rate_share']).toBe('settings');
});

test('correlations tie the groups of their inputs together, where they differ', () => {
  const correlated = (between: string) => `correlations:\n  - { between: [${between}], rank: 0.5 }\n`;
  const apart = groupsOf(
    'project',
    correlated('project.a.saving.reduction_share, project.b.saving.reduction_share'),
  );
  for (const path of [...pathsOf.a, 'project.b.saving.reduction_share'])
    expect(apart[path], path).toBe('project.a + project.b');
  expect(apart['project.c.saving.amount_eur_per_year']).toBe('project.c');
  const within = groupsOf(
    'project',
    correlated('project.a.saving.reduction_share, project.a.cost.investment_eur'),
  );
  expect(within).toEqual(groupsOf('project'));
});

test('shares of levels are of the projects whose costs they leave', () => {
  const model = modelOfMaturity({
    costs: [['Kemi', 'libraries', 1000]],
    levels: ['municipality,service,level', 'Kemi,libraries,2'],
    maturity: `use: reduce, realised_share: { 1: 0, 2: ${range(0.1, 0.2)}, 3: 0.5, 4: 0.6, 5: 1 }`,
    projects: `  - { id: a, pace: slow, saving: { method: share-of-costs, base: { costs: own }, reduction_share: 0.1 } }`,
  });
  const at = model.inputs.findIndex(({ path }) => path === 'maturity.realised_share.2');
  expect(nameGroups(model, 'project', [at])[at]).toBe('project.a');
  expect(nameGroups(model, 'cost-structure', [at])[at]).toBe('own');
});
