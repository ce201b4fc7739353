import { expect, test } from 'vitest';
import { DatedValue, priceYearOf, valueInForce } from '../../src/model/evidence.ts';

const values = ['2015-12-31', '2017-06-01', '2020-01-01'].map((from, at) =>
  DatedValue.parse({ from, value: at, quality: 'observed', reviewed: '2026-01-01' }),
);

test.each([
  [2014, 0, false],
  [2015, 0, true],
  [2016, 0, true],
  [2017, 1, true],
  [2019, 1, true],
  [2020, 2, true],
  [2030, 2, true],
])('at the end of %i the value in force is no. %i', (year, at, inForce) => {
  expect(valueInForce(values, year)).toEqual({ value: values[at], inForce });
});

test('money is of the year it is stated in, or of the one that is said', () => {
  expect(priceYearOf({ from: '2017-06-01' })).toBe(2017);
  expect(priceYearOf({ from: '2017-06-01', price_year: 2015 })).toBe(2015);
});
