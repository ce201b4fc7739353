import { describe, expect, test } from 'vitest';
import type { Model, Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { findLineCandidates } from '../../src/sample/line-candidates.ts';
import { groupOutputs } from '../../src/sample/output-group.ts';
import { between, modelOf } from './timed-model.ts';

const allCosts = 'saving: { method: share-of-costs, base: { costs: own, services: [libraries] } }';
const years = (rate: string) => `first_year: 2020, horizon_years: 10, discount_rate_share: ${rate}`;

/** What lies along the inputs of an output, of the first project where no other row is given, by the ends of their paths. */
function linesOf(model: Model, measure: MeasureName, row = model.rows[0]!) {
  const output: Output = { row, measure };
  const [group] = groupOutputs(model, [output]);
  const lines = findLineCandidates(model, [output], group!);
  const paths = group!.moving.map((input) => model.inputs[input]!.path);
  const placeOf = (end: string) => paths.findIndex((path) => path.endsWith(end));
  const central = Float64Array.from(group!.moving, (input) => model.inputs[input]!.central);
  return {
    bending: lines.bending.map((position) => paths[position]!.split('.').at(-1)),
    isDiscrete: (end: string) => lines.isDiscrete(placeOf(end)),
    at: (end: string, others: Readonly<Record<string, number>> = {}) => {
      const point = central.slice();
      for (const [other, value] of Object.entries(others)) point[placeOf(other)] = value;
      return lines.candidates(placeOf(end), point);
    },
  };
}
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe('where along an input an extreme may lie', () => {
  test('times and rates bend money over time, amounts of money do not', () => {
    const lines = linesOf(
      modelOf(
        years(between(0.01, 0.05)),
        `${allCosts}, rollout: { start_year: 2020, delay_years: ${between(0, 2)} }, cost: { investment_eur: ${between(1, 2)}, running_eur_per_year: ${between(1, 2)} }`,
      ),
      'npv_nation_eur',
    );
    expect([...lines.bending].sort()).toEqual(['delay_years', 'discount_rate_share']);
    expect(lines.at('discount_rate_share')).toEqual(
      close([0.01, 0.015, 0.02, 0.025, 0.03, 0.035, 0.04, 0.045, 0.05]),
    );
  });

  test('a time turns at whole years and between them: here from 0.5 to 3', () => {
    const lines = linesOf(
      modelOf(years('0.03'), `${allCosts}, rollout: { start_year: 2020, delay_years: ${between(0.5, 3)} }`),
      'npv_nation_eur',
    );
    expect(lines.at('delay_years')).toEqual(close([0.5, 0.75, 1, 1.5, 2, 2.5, 3]));
  });

  test('a time of one project does not turn where another project does', () => {
    const own = `${allCosts}, rollout: { start_year: 2020, delay_years: ${between(0.5, 3)} }`;
    const other = `${allCosts}, rollout: { start_year: 2021, delay_years: 0.3, ramp_years: 1.2 }`;
    const model = modelOf(years('0.03'), own, other);
    const lines = linesOf(model, 'npv_nation_eur', model.rows.at(-1));
    expect(lines.at('delay_years')).toEqual(close([0.5, 0.75, 1, 1.5, 2, 2.5, 3]));
  });

  test('the end of a ramp depends on when it begins, at the point', () => {
    const lines = linesOf(
      modelOf(
        years('0.03'),
        `${allCosts}, rollout: { start_year: 2020, delay_years: ${between(0, 1)}, ramp_years: ${between(1, 2)} }`,
      ),
      'npv_nation_eur',
    );
    // From 0.25 on, its end is a whole year where it takes 1.75 years, and its middle nowhere.
    const ramp = lines.at('ramp_years', { delay_years: 0.25 });
    expect(ramp).toContainEqual(expect.closeTo(1.75, 9));
    expect(lines.at('ramp_years', { delay_years: 0.5 })).toContainEqual(expect.closeTo(1.5, 9));
    expect(lines.at('ramp_years', { delay_years: 0.1 })).not.toContainEqual(expect.closeTo(1.75, 3));
  });

  test('where little happens at least five values are looked at', () => {
    const lines = linesOf(
      modelOf(years('0.03'), `${allCosts}, rollout: { start_year: 2020, delay_years: ${between(0.2, 0.6)} }`),
      'npv_nation_eur',
    );
    expect(lines.at('delay_years')).toEqual(close([0.2, 0.3, 0.4, 0.5, 0.6]));
  });

  test('a discrete time is looked at where it can be, and nowhere between', () => {
    const values = '{ values: [0, 2, 5], chances: [0.2, 0.5, 0.3], quality: assumed }';
    const lines = linesOf(
      modelOf(years('0.03'), `${allCosts}, rollout: { start_year: 2020, delay_years: ${values} }`),
      'npv_nation_eur',
    );
    expect([lines.isDiscrete('delay_years'), lines.at('delay_years')]).toEqual([true, [0, 2, 5]]);
  });

  test('of many years one in so many is looked at, both ends among them', () => {
    const lines = linesOf(
      modelOf(
        'first_year: 2000, horizon_years: 100, discount_rate_share: 0.03',
        `${allCosts}, rollout: { start_year: 2000, delay_years: ${between(0, 90)} }`,
      ),
      'npv_nation_eur',
    );
    const found = lines.at('delay_years');
    expect([found[0], found.at(-1)]).toEqual([0, 90]);
    // Every third year, and the middles.
    expect(found.slice(0, 5)).toEqual(close([0, 1.5, 3, 4.5, 6]));
  });

  test('nothing bends a saving of one year', () => {
    const lines = linesOf(
      modelOf(
        'seed: 1',
        `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${between(0.1, 0.2)} }`,
      ),
      'saving_eur_per_year',
    );
    expect(lines.bending).toEqual([]);
  });
});
