import { describe, expect, test } from 'vitest';
import type { LevelRow, MapLevel } from '../../src/model/maturity/maturity.ts';
import {
  nothingRealised,
  numbersOfMaturity,
  rangedOf,
  realisedAt,
  realisedOf,
  topOf,
  valueIn,
} from '../../src/model/maturity/realised.ts';
import { buildQuantity } from './build.ts';

const at = (level: number, low: number, high: number): MapLevel => ({
  level,
  share: buildQuantity(`maturity.map.${level}`, [low, high]),
});
const map = [at(1, 0.1, 0.1), at(2, 0.2, 0.4), at(4, 0.8, 1)];
/** A row about all cells. */
const row = (level: number | undefined, share: LevelRow['share']): LevelRow => ({
  municipalityCode: undefined,
  service: undefined,
  mainFunction: undefined,
  sector: undefined,
  level,
  share,
  place: { file: 'memory' },
});

describe('the share that is realised at a level', () => {
  test.each([
    [0, 0, 0, 0],
    [0.5, 0.05, 0.05, 0.05],
    [1, 0.1, 0.1, 0.1],
    [1.25, 0.125, 0.15, 0.175],
    [2, 0.2, 0.3, 0.4],
    [3, 0.5, 0.6, 0.7],
    [3.5, 0.65, 0.75, 0.85],
    [4, 0.8, 0.9, 1],
  ])('%f lies on the line between the levels beside it', (level, low, central, high) => {
    const realised = realisedAt(level, map);
    expect(valueIn(realised, 'low')).toBeCloseTo(low, 12);
    expect(valueIn(realised, 'central')).toBeCloseTo(central, 12);
    expect(valueIn(realised, 'high')).toBeCloseTo(high, 12);
    for (const { weight } of realised.terms) expect(weight).toBeGreaterThan(0);
  });

  test('beyond the map is nobody’s guess', () => {
    expect(() => realisedAt(4.1, map)).toThrow('level 4.1 is outside the map');
  });

  test('level 0 that the map has is its own share', () => {
    expect(valueIn(realisedAt(0, [at(0, 0.05, 0.05), ...map]), 'low')).toBe(0.05);
    expect(valueIn(realisedAt(0.5, [at(0, 0.05, 0.05), ...map]), 'low')).toBeCloseTo(0.075, 12);
  });
});

test('a row says its share itself, by a number of the scenario, by its level, or nothing', () => {
  expect(realisedOf(row(2, 0.33), map)).toEqual({ exact: 0.33, terms: [] });
  const number = buildQuantity('maturity.rows.1', [0.2, 0.6]);
  expect(valueIn(realisedOf(row(undefined, number), map), 'high')).toBe(0.6);
  expect(valueIn(realisedOf(row(3, undefined), map), 'central')).toBeCloseTo(0.6, 12);
  expect(realisedOf(row(undefined, undefined), map)).toBe(nothingRealised);
});

test('the highest level', () => {
  expect(topOf(map)).toBe(4);
  expect(topOf([])).toBe(0);
});

test('its numbers are each there once, and those with a range are one input where they move together', () => {
  const together = { ...buildQuantity('maturity.rows.1', [0.2, 0.6]), draw: 'maturity' };
  const other = { ...buildQuantity('maturity.rows.2', [0.1, 0.3]), draw: 'maturity' };
  const rows = [together, 0.5, undefined, together, other].map((share) => row(1, share));
  expect(numbersOfMaturity({ map, rows }).map(({ path }) => path)).toEqual([
    'maturity.map.1',
    'maturity.map.2',
    'maturity.map.4',
    'maturity.rows.1',
    'maturity.rows.2',
  ]);
  expect(rangedOf({ map, rows }).map(({ path }) => path)).toEqual([
    'maturity.map.2',
    'maturity.map.4',
    'maturity.rows.2',
  ]);
});
