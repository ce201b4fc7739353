import { expect, test } from 'vitest';
import { layOver } from '../../src/read/layer.ts';

const evidence = {
  low: 20,
  central: 25,
  high: 40,
  unit: 'eur_per_hour',
  source: 'study',
  quality: 'observed',
} as const;

test('what is taken from below keeps the unit it has there', () => {
  // One end of its own beside an end of the evidence: both are euros an hour, whatever is written beside the own one.
  expect(layOver({ low: 30, unit: 'eur' }, evidence)).toMatchObject({
    low: 30,
    high: 40,
    unit: 'eur_per_hour',
  });
  expect(layOver({ central: 30, unit: 'eur' }, evidence).unit).toBe('eur_per_hour');
  expect(layOver({ unit: 'eur' }, evidence).unit).toBe('eur_per_hour');
  // A whole range, a value or values with chances of its own take nothing from below, and have a unit of their own.
  expect(layOver({ low: 30, high: 35, unit: 'eur' }, evidence).unit).toBe('eur');
  expect(layOver({ value: 30 }, evidence).unit).toBeUndefined();
  expect(layOver({ values: [1, 2], chances: [0.5, 0.5], unit: 'eur' }, evidence).unit).toBe('eur');
});

test('a number of its own cites nothing of what it replaces', () => {
  expect(layOver({ low: 30 }, evidence)).toMatchObject({ source: undefined, quality: undefined });
  expect(layOver({ note: 'as in the study' }, evidence)).toMatchObject({
    source: 'study',
    quality: 'observed',
  });
});
