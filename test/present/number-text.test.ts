import { expect, test } from 'vitest';
import {
  commonDecimals,
  fixedText,
  inputRangeText,
  inputTexts,
  moneyScale,
  moneyText,
  moneyWithUnit,
  numberForPrograms,
  peopleMarks,
  percentText,
  plainText,
  rangeText,
  signedText,
} from '../../src/present/number-text.ts';

const { en, fi, sv } = peopleMarks;

test('thousands and decimals are set as the language has them', () => {
  const scale = { unit: 'M€', eur: 1e6, decimals: 1 } as const;
  expect(moneyWithUnit(12_195_600_123, scale, en)).toBe('12,195.6\u00a0M€');
  expect(moneyWithUnit(12_195_600_123, scale, fi)).toBe('12\u00a0195,6\u00a0M€');
  expect(moneyWithUnit(12_195_600_123, scale, sv)).toBe('12\u00a0195,6\u00a0M€');
});

test('a share is shown in percent', () => {
  expect(percentText(0.0361, 1, en)).toBe('3.6\u00a0%');
});

test('people read a real minus, programs a plain one, and nothing has a sign of its own', () => {
  expect(fixedText(-1234.5, 1, en)).toBe('−1,234.5');
  expect(numberForPrograms(-1234.5, 'euros', ',')).toBe('-1234,50');
  expect(fixedText(-0.04, 1, en)).toBe('0.0');
  expect(numberForPrograms(-0.001, 'euros', '.')).toBe('0.00');
  expect(signedText(-0.04, 1, en)).toBe('0.0');
  expect(signedText(0.26, 1, en)).toBe('+0.3');
});

test('shares for programs have no trailing zeros and no more than eight decimals', () => {
  expect(numberForPrograms(0.036, 'share', '.')).toBe('0.036');
  expect(numberForPrograms(1, 'share', '.')).toBe('1');
  expect(numberForPrograms(10, 'share', '.')).toBe('10');
  expect(numberForPrograms(1 / 3, 'share', ',')).toBe('0,33333333');
  expect(numberForPrograms(1e-12, 'share', '.')).toBe('0');
});

test('each group of euros has the unit and the digits that suit its largest', () => {
  expect(moneyScale([1.5e6, 0.3e6])).toMatchObject({ unit: 'k€', decimals: 0 });
  expect(moneyScale([440e6, 680e6])).toMatchObject({ unit: 'M€', decimals: 0 });
  expect(moneyScale([7e6, 23e6])).toMatchObject({ unit: 'M€', decimals: 1 });
  expect(moneyScale([41_500, 12_000])).toMatchObject({ unit: 'k€', decimals: 1 });
  expect(moneyScale([950, 12])).toMatchObject({ unit: '€', decimals: 0 });
  expect(moneyScale([0.004])).toMatchObject({ unit: '€', decimals: 2 });
  expect(moneyScale([])).toMatchObject({ unit: '€', decimals: 0 });
  expect(moneyText(23_040_000, moneyScale([7e6, 23.04e6]), fi)).toBe('23,0');
});

test('of figures that matter one by one two digits are kept', () => {
  expect(moneyScale([23e6, 0.38e6], 3, { small: [0.38e6] }).decimals).toBe(2);
  expect(moneyScale([680e6, 41e6], 3, { small: [41e6] }).decimals).toBe(0);
});

test('a small figure beside a large one gets one decimal more', () => {
  expect(commonDecimals([447, 0.3], 3)).toBe(1);
  expect(commonDecimals([999.6], 3)).toBe(0);
  expect(commonDecimals([0, -0], 3)).toBe(0);
});

test('a dash between two ends gives way to dots beside a minus', () => {
  expect(rangeText('7', '23')).toBe('7–23');
  expect(rangeText('−8', '−30')).toBe('−8 … −30');
  expect(rangeText('5', '5')).toBe('5');
});

test('inputs are shown in their own unit', () => {
  expect(inputRangeText(0.1, 0.30000000000000004, 'share', en)).toBe('10–30\u00a0%');
  expect(inputRangeText(1200, 25_000, 'units_per_year', fi)).toBe('1\u00a0200–25\u00a0000');
  expect(inputRangeText(31.25, 45, 'eur_per_hour', en)).toBe('31.25–45\u00a0€');
  expect(plainText(1.6e-7, en)).toBe('0.0000002');
  expect(plainText(123_456_789, en)).toBe('123,456,789');
});

test('values of one input have the same decimals', () => {
  expect(inputTexts([0.4, 0.525, 0.65], 'share', fi)).toEqual(['40,0\u00a0%', '52,5\u00a0%', '65,0\u00a0%']);
  expect(inputTexts([1200, 1250], 'units_per_year', en)).toEqual(['1,200', '1,250']);
  expect(inputTexts([], 'share', en)).toEqual([]);
});

test('other numbers have up to ten significant digits for programs, and no exponent', () => {
  const write = (value: number) => numberForPrograms(value, 'number', '.');
  expect([1200, 0, -0.5, 1 / 3, 12_345_678_901.5, 1.5e-9].map(write)).toEqual([
    '1200',
    '0',
    '-0.5',
    '0.3333333333',
    '12345678900',
    '0.0000000015',
  ]);
  expect(numberForPrograms(0.25, 'number', ',')).toBe('0,25');
});
