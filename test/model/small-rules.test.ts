// Rules of a line or two that several parts rest on.
import { describe, expect, test } from 'vitest';
import { cellName, columnLetters, sheetPrefix } from '../../src/model/cell-name.ts';
import { scoreOf } from '../../src/model/effects/effect.ts';
import { maturityCells } from '../../src/model/maturity/cells.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { eventInTheCentre, eventPath, happens, isEvent, numberOf } from '../../src/model/risks/risk.ts';
import { deviationOf } from '../../src/model/track/actual.ts';
import { turnQuantity } from '../../src/model/turned-quantity.ts';
import { buildCosts, buildDiscrete, buildQuantity, buildRegisters } from './build.ts';

describe('a risk', () => {
  test.each([
    [0.7, 0.3, 0],
    [0.7000001, 0.3, 1],
    [0.699, 0.3, 0],
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 1],
    [0, 0.5, 0],
    [1, 0.001, 1],
    [eventInTheCentre, 0.3, 0.3],
  ])('drawn as %f happens with a chance of %f: %f', (event, chance, expected) => {
    expect(happens(event, chance)).toBe(expected);
  });

  test('has with its treatment the numbers of that, and otherwise its own', () => {
    const [own, treated, delay] = ['chance', 'treatment.chance', 'delay_years'].map((name) =>
      buildQuantity(name, 0.5),
    );
    const quantities = new Map<string, Quantity>([
      ['chance', own!],
      ['treatment.chance', treated!],
      ['delay_years', delay!],
    ]);
    const risk = { quantities } as Parameters<typeof numberOf>[0];
    expect(numberOf(risk, 'chance', true)).toBe(treated);
    expect(numberOf(risk, 'chance', false)).toBe(own);
    expect(numberOf(risk, 'delay_years', true)).toBe(delay);
    expect(numberOf(risk, 'saving_share' as 'delay_years', true)).toBeUndefined();
  });

  test('is drawn with its group', () => {
    expect(eventPath({ id: 'late', group: undefined })).toBe('risks.late.event');
    expect(eventPath({ id: 'late', group: 'supplier' })).toBe('risk_groups.supplier.event');
    expect(
      ['risks.late.event', 'risk_groups.supplier.event', 'risks.late.chance', 'x.risks.late.event'].map(
        (path) => isEvent({ path }),
      ),
    ).toEqual([true, true, false, false]);
  });
});

test.each([
  ['better', 2, 2],
  ['worse', 2, -2],
  ['same', 2, 0],
  ['worse', 0, 0],
  ['better', 0, 0],
] as const)('an effect that is %s by %i scores %i', (direction, magnitude, score) => {
  expect(scoreOf({ direction, magnitude })).toBe(score);
});

describe('the deviation of a measurement', () => {
  const tracking = {
    measured: buildQuantity('tracking.measured', 0.1),
    partly: buildQuantity('tracking.partly', 0),
  };
  test('is its own, else the part of its value that its grade says', () => {
    expect(deviationOf({ sd: 3, value: 50, grade: 'measured' }, tracking)).toBe(3);
    expect(deviationOf({ sd: undefined, value: 50, grade: 'measured' }, tracking)).toBe(5);
    expect(deviationOf({ sd: undefined, value: -50, grade: 'measured' }, tracking)).toBe(5);
  });
  test('is none where nothing says it, or it comes to nothing', () => {
    expect(deviationOf({ sd: undefined, value: 50, grade: undefined }, tracking)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 50, grade: 'estimated' }, tracking)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 50, grade: 'measured' }, undefined)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 0, grade: 'measured' }, tracking)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 50, grade: 'partly' }, tracking)).toBeUndefined();
  });
});

test('a number in other prices is so with its ends, its centre and its values', () => {
  const plain = { ...buildQuantity('a', [10, 30], 'eur_per_year'), central: 15 };
  expect(turnQuantity(plain, 1)).toBe(plain);
  expect(turnQuantity(plain, 2)).toEqual({ ...plain, low: 20, central: 30, high: 60 });
  const discrete = buildDiscrete('b', [0, 100], [0.25, 0.75]);
  const turned = turnQuantity(discrete, 0.5);
  expect(turned).toMatchObject({ low: 0, central: 37.5, high: 50 });
  expect('outcomes' in turned && turned.outcomes).toEqual([
    { value: 0, chance: 0.25 },
    { value: 50, chance: 0.75 },
  ]);
});

test('cells as a workbook names them', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702, 728, 16_383].map(columnLetters)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'ABA',
    'XFD',
  ]);
  expect(['Sheet1', 'Käyttö_2015', 'DB IV', '2015', "Kemi's", 'a-b'].map(sheetPrefix)).toEqual([
    'Sheet1',
    'Käyttö_2015',
    "'DB IV'",
    "'2015'",
    "'Kemi''s'",
    "'a-b'",
  ]);
  expect(cellName('DB IV', 3, 12)).toBe("'DB IV'!D12");
});

test('levels are about services of a municipality, with what they cost in all cost types', () => {
  const costs = buildCosts([['libraries', 100]]);
  const row = (municipalityCode: string, service: string, amountEur: number) => ({
    ...costs.rows[0]!,
    municipalityCode,
    service,
    amountEur,
  });
  const rows = [
    row('2', 'schools', 5),
    row('1', 'libraries', 3),
    row('2', 'schools', 7),
    row('2', 'libraries', -4),
    row('2', 'schools', -1),
  ];
  expect(maturityCells({ ...costs, rows }, buildRegisters(['libraries']))).toEqual([
    { municipalityCode: '2', service: 'schools', mainFunction: '', costEur: 12 },
    { municipalityCode: '1', service: 'libraries', mainFunction: 'other-functions', costEur: 3 },
    { municipalityCode: '2', service: 'libraries', mainFunction: 'other-functions', costEur: 0 },
  ]);
});
