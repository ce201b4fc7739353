import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type SensitivityMethod, sensitivityMethods } from '../../src/model/sensitivity-method.ts';
import { grid, sensitivityResult } from './fixture.ts';
import { presentSensitivityCsv } from './written.ts';

function read(text: string, delimiter = ','): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, delimiter });
}

const heads: Readonly<Record<SensitivityMethod, string>> = {
  tornado:
    'of,input,unit,input_low,input_high,at_low,at_high,least,most,both_directions,swing,swing_share,price_year,input_price_year',
  grid: 'of,x_input,x_unit,x_value,y_input,y_unit,y_value,value,nearest_central,meets_target,price_year,x_price_year,y_price_year',
  switching:
    'of,target,target_from,input,unit,input_low,input_central,input_high,switching_value,status,price_year,input_price_year',
  rank: 'of,input,unit,rank,rank_low,rank_high,share,share_low,share_high,differs_from_zero,draws',
  sobol:
    'of,grouping,group,inputs,first_order,first_order_low,first_order_high,first_order_differs_from_zero,' +
    'total,total_low,total_high,total_differs_from_zero,standard_deviation,base_points,advised_base_points,price_year',
  'value-of-information':
    'of,decision,mean,mean_standard_error,chance_of_loss,chance_of_loss_standard_error,' +
    'input,unit,value_of_information,standard_error,draws,decided,price_year',
  'break-even':
    'project,perspective,size_class,municipalities,inhabitants,volume_central_per_year,' +
    'use_share_low,use_share_central,use_share_high,' +
    'partners_at_own_use_low,partners_at_own_use_central,partners_at_own_use_high,' +
    'partners_at_full_use_low,partners_at_full_use_central,partners_at_full_use_high,' +
    'own_use_share_low,own_use_share_central,own_use_share_high,' +
    'inhabitants_at_own_use_low,inhabitants_at_own_use_central,inhabitants_at_own_use_high,' +
    'inhabitants_at_full_use_low,inhabitants_at_full_use_central,inhabitants_at_full_use_high,' +
    'yearly_cost_low_eur_per_year,yearly_cost_central_eur_per_year,yearly_cost_high_eur_per_year,price_year',
  assumptions:
    'of,shape,rank,p05,p50,p95,p05_standard_error,p50_standard_error,p95_standard_error,' +
    'draws,assumed_inputs,varying_inputs,price_year',
  'sample-information':
    'of,unit,input,input_unit,error_sd,sites,value,standard_error,perfect_information,' +
    'perfect_information_standard_error,method,mean,mean_standard_error,draws,price_year',
  pilot:
    'project,of,unit,kind,now,pilot,never,best,value_of_information,perfect_information,cost_eur,' +
    'chance_from,chance_to,now_pays_from_chance,sites,best_sites,best_sites_net,method,standard_error,' +
    'years,success_chance,measured,measured_unit,error_sd,now_standard_error,' +
    'perfect_information_standard_error,draws,price_year',
  shapley: 'of,input,unit,effect,standard_error,variance,standard_deviation,method,draws,price_year',
  conditions:
    'of,unit,target,direction,draws,misses_share,coverage,coverage_standard_error,density,' +
    'density_standard_error,mass_share,input,input_unit,from,to,input_low,input_high,words,price_year',
};

test.each(sensitivityMethods)('%s is one table with its own columns, empty or not', (method) => {
  expect(presentSensitivityCsv(sensitivityResult, method, 'csv').split('\n')[0]).toBe(heads[method]);
  const empty = { ...sensitivityResult, tornado: [], grid: [], switching: [] };
  expect(presentSensitivityCsv(empty, method, 'csv')).toBe(`${heads[method]}\n`);
});

test('bars of all outputs stand one below the other, euros in cents and shares in full', () => {
  const rows = read(presentSensitivityCsv(sensitivityResult, 'tornado', 'csv'));
  expect(rows).toHaveLength(6);
  expect(rows[0]).toEqual({
    of: 'pace.quick.saving_eur_per_year',
    input: 'parameter.quick-uptake',
    unit: 'share',
    input_low: '0.4',
    input_high: '0.9',
    at_low: '8600000.00',
    at_high: '18900000.00',
    least: '8600000.00',
    most: '18900000.00',
    both_directions: 'no',
    swing: '10300000.00',
    swing_share: '0.55',
    price_year: '2015',
    input_price_year: '',
  });
  expect(rows[3]).toMatchObject({ both_directions: 'yes', input_low: '31.25', input_high: '45' });
});

test('each cell of a two-way table is one row', () => {
  const rows = read(presentSensitivityCsv(sensitivityResult, 'grid', 'csv'));
  expect(rows).toHaveLength(25);
  expect(rows.filter((row) => row['nearest_central'] === 'yes')).toHaveLength(1);
  expect(rows[12]).toMatchObject({
    x_value: '0.65',
    y_value: '0.15',
    value: '13750000.00',
    nearest_central: 'yes',
  });
  expect(rows.filter((row) => row['meets_target'] === 'yes')).toHaveLength(10);
  const without = read(presentSensitivityCsv({ ...sensitivityResult, grid: [grid(3, null)] }, 'grid', 'csv'));
  expect(new Set(without.map((row) => row['meets_target']))).toEqual(new Set(['']));
});

test('switching values keep their status as a word of the schema; never has no value', () => {
  const rows = read(presentSensitivityCsv(sensitivityResult, 'switching', 'csv'));
  expect(rows.map(({ status }) => status).slice(0, 4)).toEqual([
    'within-range',
    'within-range',
    'never',
    'outside-range',
  ]);
  expect(rows[2]).toMatchObject({ target: '15000000.00', target_from: 'given', switching_value: '' });
  expect(rows[3]).toMatchObject({ switching_value: '40123.4', input_low: '1200' });
});

test('outputs that are no euros have up to ten significant digits, negative numbers stay numbers', () => {
  const [tornado] = sensitivityResult.tornado;
  const own = { ...tornado!.bars[0]!, at_low: -1 / 3e6, at_high: 2 / 3, swing_share: 1, input_low: -0.5 };
  const of = 'total.tax_points';
  const text = presentSensitivityCsv(
    { ...sensitivityResult, tornado: [{ of, price_year: null, central: 0, bars: [own] }] },
    'tornado',
    'csv',
  );
  expect(read(text)[0]).toMatchObject({
    at_low: '-0.0000003333333333',
    at_high: '0.6666666667',
    swing_share: '1',
    input_low: '-0.5',
  });
});

test('a price keeps its parts of a cent, a sum of euros is told to the cent', () => {
  const [first] = sensitivityResult.switching;
  const values = ['eur_per_unit', 'eur_per_year'].map((unit) => ({
    ...first!.values[0]!,
    unit,
    switching_value: 1234.5678,
  }));
  const rows = read(
    presentSensitivityCsv({ ...sensitivityResult, switching: [{ ...first!, values }] }, 'switching', 'csv'),
  );
  expect(rows.map((row) => row['switching_value'])).toEqual(['1234.5678', '1234.57']);
});

test('text that a spreadsheet would run is made harmless', () => {
  const [tornado] = sensitivityResult.tornado;
  const bars = ['=1+1', '-5', '@x', '+1'].map((input) => ({ ...tornado!.bars[0]!, input }));
  const text = presentSensitivityCsv(
    { ...sensitivityResult, tornado: [{ ...tornado!, bars }] },
    'tornado',
    'csv',
  );
  for (const row of read(text)) expect(row['input']).toMatch(/^'/);
});

test('the Finnish dialect and tabs are those of estimates', () => {
  const text = presentSensitivityCsv(sensitivityResult, 'switching', 'csv', 'fi');
  expect(text.startsWith('\ufeffof;target;')).toBe(true);
  expect(text).not.toMatch(/[^\r]\n/);
  expect(read(text, ';')[3]).toMatchObject({ target: '15000000,00', switching_value: '40123,4' });
  const tabs = presentSensitivityCsv(sensitivityResult, 'tornado', 'tsv');
  expect(read(tabs, '\t')[0]).toMatchObject({ at_low: '8600000.00' });
});
