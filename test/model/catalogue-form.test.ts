import { describe, expect, test } from 'vitest';
import {
  askedNumbers,
  evidenceOfKind,
  Kind,
  numberForSize,
  numbersOfKind,
} from '../../src/model/catalogue-form.ts';

const words = (text: string) => ({ en: text, fi: text, sv: text });
const given = { low: 1, high: 2, quality: 'assumed' };
const rest = {
  label: words('A kind'),
  what: words('What it is.'),
  pace: 'slow',
  benefit: 'cashable',
  fit_for_default: true,
  services: ['libraries'],
  rollout: { delay_years: { low: 0, high: 1 }, ramp_years: { low: 0, high: 1 } },
  check_before_believing: words('Ask.'),
  keywords: { en: ['a'], fi: ['a'], sv: ['a'] },
};
const fixed = { method: 'fixed', amount_eur_per_year: given };
const kindOf = (parts: object) => Kind.parse({ ...rest, saving: fixed, ...parts });
const isKind = (parts: object) => Kind.safeParse({ ...rest, saving: fixed, ...parts }).success;
const isAmount = (number: object) =>
  isKind({ saving: { ...fixed, amount_eur_per_year: { quality: 'assumed', ...number } } });

describe('an amount by size', () => {
  const stepped = kindOf({
    saving: {
      ...fixed,
      amount_eur_per_year: {
        by_inhabitants: [
          { to: 5000, low: 1, high: 2 },
          { to: 20_000, low: 3, high: 4 },
          { low: 5, high: 6 },
        ],
        quality: 'assumed',
        note: words('By size.'),
      },
    },
  });
  const [{ number }] = numbersOfKind(stepped) as [ReturnType<typeof numbersOfKind>[number]];

  test.each([
    [1, 1, 2],
    [5000, 1, 2],
    [5001, 3, 4],
    [20_000, 3, 4],
    [20_001, 5, 6],
  ])('of %i inhabitants is %i to %i', (inhabitants, low, high) => {
    expect(numberForSize(number, inhabitants)).toEqual({
      low,
      high,
      quality: 'assumed',
      note: words('By size.'),
    });
  });

  test('any other number is that of all', () => {
    const other = numbersOfKind(kindOf({}))[0]!.number;
    expect(numberForSize(other, 5000)).toBe(other);
  });
});

describe('a number of a kind', () => {
  test.each([
    ['one value', { value: 3 }, true],
    ['two ends', { low: 1, high: 2 }, true],
    ['two ends and a centre', { low: 1, central: 1.5, high: 2 }, true],
    ['nothing', {}, false],
    ['a centre alone', { central: 2 }, false],
    ['a value and two ends', { value: 3, low: 1, high: 2 }, false],
    ['a value and one end', { value: 3, low: 1 }, false],
    ['a low alone', { low: 1 }, false],
    ['a high alone', { high: 1 }, false],
  ])('is a value or a range: %s', (_, number, isTaken) => {
    expect(isAmount(number)).toBe(isTaken);
  });

  test('why a kind is not proposed is said of those that are not, and of no others', () => {
    expect(isKind({ fit_for_default: false, why_not: words('No figures.') })).toBe(true);
    expect(isKind({ fit_for_default: false })).toBe(false);
    expect(isKind({ fit_for_default: true, why_not: words('No figures.') })).toBe(false);
  });
});

describe('what a kind rests on', () => {
  const work = kindOf({
    saving: {
      method: 'work-time',
      volume_per_1000_inhabitants: { use: 'volumes.invoices', year: 2024 },
      minutes_saved: {
        reading: { ...given, evidence: ['minutes.a', 'minutes.b'] },
        paying: { ask: words('How long?') },
      },
      uptake_share: { ask: words('How many?') },
      hour_price_eur: { ...given, evidence: ['minutes.b', 'wages.hour'] },
    },
    cost: {
      investment_eur: { ...given, evidence: ['costs.licence'] },
      running_eur_per_year: { value: 3, quality: 'assumed', evidence: ['volumes.invoices', 'costs.running'] },
    },
  });

  test('its numbers in the order of the file, those of phases one by one', () => {
    expect(numbersOfKind(work).map(({ keys }) => keys.join('.'))).toEqual([
      'volume_per_1000_inhabitants',
      'minutes_saved.reading',
      'minutes_saved.paying',
      'uptake_share',
      'hour_price_eur',
    ]);
  });

  test('of a formula its inputs, and no text of it', () => {
    const input = { ...given, unit: 'eur_per_year', label: words('Fees') };
    const formula = kindOf({
      saving: { method: 'formula', formula: 'fees', inputs: { fees: input }, within: 'none' },
    });
    expect(numbersOfKind(formula).map(({ keys }) => keys.join('.'))).toEqual(['inputs.fees']);
  });

  test('what the municipality must give', () => {
    expect(askedNumbers(work).map(({ keys, ask }) => [keys.join('.'), ask.en])).toEqual([
      ['minutes_saved.paying', 'How long?'],
      ['uptake_share', 'How many?'],
    ]);
  });

  test('its evidence, each once, savings before costs', () => {
    expect(evidenceOfKind(work)).toEqual([
      'volumes.invoices',
      'minutes.a',
      'minutes.b',
      'wages.hour',
      'costs.licence',
      'costs.running',
    ]);
    expect(evidenceOfKind(kindOf({}))).toEqual([]);
    const each = { ...fixed, amount_eur_per_year: { per_inhabitant: { ...given, evidence: ['fees.each'] } } };
    expect(evidenceOfKind(kindOf({ saving: each }))).toEqual(['fees.each']);
  });
});
