import { expect, test } from 'vitest';
import { levelRatio, nominalRatio, type Prices, priceRatio } from '../../src/model/prices.ts';

const levels = new Map(
  [
    [2015, 100],
    [2020, 125],
    [2024, 150],
  ].map(([year, index]) => [year!, { year: year!, index: index!, from: undefined, source: undefined }]),
);
const prices: Prices = { year: 2024, index: 'an-index', levels };

test('money of a year is worth more by as much as prices have risen since', () => {
  expect(priceRatio(prices, 2015)).toBe(1.5);
  expect(priceRatio(prices, 2020)).toBe(1.2);
  expect(priceRatio({ ...prices, year: 2015 }, 2020)).toBe(0.8);
  expect(levelRatio(levels, 2020, 2015)).toBe(0.8);
});

test('nothing is turned of the price year itself, of no year, and without an index', () => {
  expect(priceRatio(prices, 2024)).toBe(1);
  expect(priceRatio({ ...prices, year: 1990 }, 1990)).toBe(1);
  expect(priceRatio(prices, undefined)).toBe(1);
  expect(priceRatio({ ...prices, index: undefined }, 2015)).toBe(1);
});

test('a level that is not known turns nothing and says so', () => {
  expect(priceRatio(prices, 1990)).toBeUndefined();
  expect(priceRatio({ ...prices, year: 1990 }, 2015)).toBeUndefined();
  expect(priceRatio({ ...prices, year: undefined }, 2015)).toBeUndefined();
  expect(levelRatio(levels, undefined, 2015)).toBeUndefined();
});

test('what is paid in a year is in prices of that year, with or without an index', () => {
  expect(nominalRatio({ year: 2015, levels }, 2020)).toBe(1.25);
  expect(nominalRatio({ year: 2020, levels }, 2015)).toBe(0.8);
  expect(nominalRatio({ year: 1990, levels }, 1990)).toBe(1);
  expect(nominalRatio({ year: 1990, levels }, 2015)).toBeUndefined();
});
