import { describe, expect, test } from 'vitest';
import { moneyOf } from '../../src/model/money.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { readText } from './read-text.ts';

interface Parts {
  readonly costs?: string;
  readonly settings?: string;
  readonly projects?: readonly string[];
  readonly references?: readonly string[];
  readonly more?: string;
}
const own =
  'own: { files: [costs.csv], year: 2020, measure: net, plausibility: checked, inhabitants: { "240": 5000 } }';
const other = 'other: { files: [costs.csv], year: 2020, measure: net }';
const share = (costs = 'own') =>
  `id: a, pace: quick, saving: { method: share-of-costs, base: { costs: ${costs} }, reduction_share: 0.1 }`;
const fixed = (amount: string, more = '') =>
  `id: b, pace: slow, saving: { method: fixed, amount_eur_per_year: ${amount} }${more}`;

const scenarioOf = ({
  costs = own,
  settings = 'price_year: 2019',
  projects = [share()],
  references = [],
  more = '',
}: Parts) =>
  readText(`digisave: 1
id: test
${costs === '' ? '' : `costs: { ${costs} }\n`}settings: { samples: 64, ${settings} }
projects:
${projects.map((each) => `  - { ${each} }\n`).join('')}${references.length === 0 ? '' : `reference:\n${references.map((each) => `  - { ${each}, low: 1, high: 2, rounding: 1, source: study, status: weak }\n`).join('')}sources: { study: { title: A study, publisher: P, date: 2020 } }\n`}${more}`);
/** Each kind of money with its year and its names. */
const told = (scenario: Scenario) =>
  moneyOf(scenario).map(({ of, year, names }) => `${of} ${year}: ${names.join(', ')}`);

describe('the money that figures rest on', () => {
  test('is that of the costs, and of amounts as they are written; what is no money is none', () => {
    expect(told(scenarioOf({}))).toEqual(['costs 2020: own']);
    expect(told(scenarioOf({ projects: [share(), fixed('5')] }))).toEqual([
      'costs 2020: own',
      'scenario 2019: project.b.saving.amount_eur_per_year',
    ]);
    const two = scenarioOf({
      projects: [
        fixed('5', ', cost: { investment_eur: 7, running_eur_per_year: 1 }, rollout: { delay_years: 1 }'),
      ],
      settings: 'price_year: 2019, first_year: 2020, horizon_years: 2',
    });
    expect(told(two)).toEqual([
      'costs 2020: own',
      'scenario 2019: project.b.saving.amount_eur_per_year, project.b.cost.investment_eur, project.b.cost.running_eur_per_year',
    ]);
  });

  test('is of the first costs, and of others that a project uses', () => {
    const both = `${own}, ${other}`;
    expect(told(scenarioOf({ costs: both }))).toEqual(['costs 2020: own']);
    expect(told(scenarioOf({ costs: both, projects: [share('other')] }))).toEqual(['costs 2020: own, other']);
    expect(
      told(scenarioOf({ costs: '', projects: [fixed('5')] })).some((each) => each.startsWith('costs')),
    ).toBe(false);
  });

  test('is none of a step of a price that nobody is in', () => {
    const steps = (first: number) =>
      `{ fixed: 9, by_inhabitants: [{ to: ${first}, value: 100 }, { value: 200 }] }`;
    // Of 5,000 inhabitants: in the first step up to 8,000, in the second above 2,000.
    expect(told(scenarioOf({ projects: [fixed(steps(8000))] }))[1]).toBe(
      'scenario 2019: project.b.saving.amount_eur_per_year.fixed, project.b.saving.amount_eur_per_year.by_inhabitants.1.value',
    );
    expect(told(scenarioOf({ projects: [fixed(steps(2000))] }))[1]).toBe(
      'scenario 2019: project.b.saving.amount_eur_per_year.fixed, project.b.saving.amount_eur_per_year.by_inhabitants.2.value',
    );
  });

  test('is that of risks', () => {
    const risky = scenarioOf({
      projects: [share()],
      settings: 'price_year: 2019, first_year: 2020, horizon_years: 2',
      more: 'risks:\n  - { id: late, hits: [a], chance: 0.5, cost_share: 0.1, treat: true, treatment: { cost_eur: 5, chance: 0.1 } }\n',
    });
    expect(told(risky)).toEqual(['costs 2020: own', 'scenario 2019: risks.late.treatment.cost_eur']);
  });

  test('is that of person-years where these are made of euros and what one costs is stated', () => {
    const stated = 'price_year: 2019, person_year_eur: 50000, person_year_hours: 1600';
    expect(told(scenarioOf({ settings: stated }))).toEqual([
      'costs 2020: own',
      'scenario 2019: settings.person_year_eur',
    ]);
    // Hours that are known become people without their price.
    const hours =
      'id: a, pace: quick, saving: { method: work-time, volume_per_year: 10, minutes_saved: { handling: 6 }, hour_price_eur: 30 }';
    expect(told(scenarioOf({ settings: stated, projects: [hours] }))).toEqual([
      'costs 2020: own',
      'scenario 2019: project.a.saving.hour_price_eur',
    ]);
    expect(told(scenarioOf({ settings: stated, projects: [hours, fixed('5')] }))[1]).toContain(
      'settings.person_year_eur',
    );
    // Without costs the averages of the country stand, which are evidence.
    expect(
      told(scenarioOf({ costs: '', projects: [fixed('5')] })).some((each) =>
        each.includes('settings.person_year_eur'),
      ),
    ).toBe(true);
  });

  test('is that of what was published in euros, and the yield by which tax points are meant', () => {
    const of = (output: string, more = '') =>
      scenarioOf({
        references: [`output: ${output}${more}`],
        settings: 'price_year: 2019, tax_point_eur: 2400000',
      });
    expect(told(of('total.saving_eur_per_year'))).toEqual(['costs 2020: own', 'scenario 2019: reference.1']);
    expect(told(of('total.tax_points'))).toEqual([
      'costs 2020: own',
      'scenario 2019: settings.tax_point_eur',
    ]);
    expect(told(of('total.tax_points', ', tax_point_eur: 3000000'))).toEqual([
      'costs 2020: own',
      'scenario 2019: reference.1.tax_point_eur',
    ]);
    expect(told(of('total.share_of_costs'))).toEqual(['costs 2020: own']);
  });
});
