import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { BreakEven, FigureEnds } from '../../src/model/break-even.ts';
import { languages } from '../../src/model/language.ts';
import type { SensitivityResult } from '../../src/model/sensitivity-result.ts';
import { sensitivityResult } from './fixture.ts';
import { presentSensitivityCsv, presentSensitivityMarkdown, presentSensitivityTable } from './written.ts';

const ends = (low: number | null, central: number | null, high: number | null): FigureEnds => ({
  low,
  central,
  high,
});
const none = ends(null, null, null);

const figure: BreakEven = {
  project: 'web-forms',
  label: { en: 'Web forms', fi: 'Verkkolomakkeet', sv: 'Webbformulär' },
  perspective: 'municipality',
  horizon_years: 10,
  price_year: 2015,
  at_centre: {
    investment_eur: 15_000,
    optimism_bias_eur: 7500,
    parallel_eur: 0,
    grant_eur: 12_750,
    annuity_share: 0.1162,
    running_eur_per_year: 2250,
    contact_saving_eur_per_unit: 8.15,
  },
  yearly_cost_eur_per_year: ends(1906.6, 3382.7, 5207.3),
  own_use_share: ends(0.25, 0.375, 0.5),
  inhabitants_at_own_use: ends(2499, 11_069, null),
  inhabitants_at_full_use: ends(1250, 4151, 16_073),
  sizes: [
    {
      size_class: 'scope',
      municipalities: 12,
      inhabitants: 32_327,
      volume_central_per_year: 3232.7,
      use_share: ends(0.0386, 0.1284, 0.4972),
      partners_at_own_use: none,
      partners_at_full_use: none,
    },
    {
      size_class: 'under-2000',
      municipalities: 45,
      inhabitants: 1272,
      volume_central_per_year: 127.2,
      use_share: ends(0.9822, null, null),
      partners_at_own_use: ends(2, 9, null),
      partners_at_full_use: ends(1, 1, 1),
    },
  ],
};
const nation: BreakEven = {
  ...figure,
  perspective: 'nation',
  at_centre: { ...figure.at_centre, grant_eur: 0 },
};
const result = (...figures: BreakEven[]): SensitivityResult => ({
  ...sensitivityResult,
  tornado: [],
  grid: [],
  switching: [],
  break_even: figures,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const table = (figures: readonly BreakEven[], width = 140, language: 'en' | 'fi' | 'sv' = 'en') =>
  plain(presentSensitivityTable(result(...figures), { language, colour: false, width }));

test('uses stand in percent, never as a word, and partners with their range', () => {
  const text = table([figure, nation]);
  expect(text).toContain('Web forms: break-even point of the digital channel (own use 38 %, 25–50 %)');
  expect(text).toMatch(/12 municipalities together +12 +32,327 +4 % +13 % +50 % +– +–\n/);
  expect(text).toMatch(/under 2,000 inhabitants +45 +1,272 +98 % +never +never +9 \(2–never\) +1\n/);
  expect(text).toContain('pays from 11,069 (2,499–never) inhabitants on at its own use');
  const sentences = text.replaceAll(/\s+/g, ' ');
  expect(sentences).toContain('less the grant of 12,800 €');
  expect(sentences).toContain('including an optimism bias allowance of 7,500 €');
});

test('with a grant both perspectives are told, without one they are one', () => {
  expect(table([figure, nation])).toMatch(/Municipality, after the grant[\s\S]+\nSociety as a whole/);
  const without = { ...figure, at_centre: nation.at_centre };
  const text = table([without, { ...nation }]);
  expect(text).toContain('Same for municipality and society');
  expect(text).not.toMatch(/\nSociety as a whole/);
});

test.each([72, 80, 100, 120, 200])('no line is wider than %i', (width) => {
  for (const language of languages) {
    for (const line of table([figure, nation], width, language).split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(width);
  }
});

test('Markdown has all columns, in each language with its own words', () => {
  for (const language of languages) {
    const text = presentSensitivityMarkdown(result(figure, nation), { language });
    const tables = text.split('\n\n').filter((part) => part.startsWith('|'));
    expect(tables).toHaveLength(2);
    for (const each of tables)
      expect(new Set(each.split('\n').map((line) => line.split('|').length))).toEqual(new Set([10]));
  }
  const finnish = plain(presentSensitivityMarkdown(result(figure, nation), { language: 'fi' }));
  expect(finnish).toContain('Verkkolomakkeet: digitaalisen kanavan kannattavuusraja');
  expect(finnish).toContain('ei koskaan');
});

test('CSV has a row for each perspective and size; what never pays is a word, what means nothing is empty', () => {
  const rows: Record<string, string>[] = parse(
    presentSensitivityCsv(result(figure, nation), 'break-even', 'csv'),
    {
      columns: true,
    },
  );
  expect(rows.map((row) => [row['perspective'], row['size_class']])).toEqual([
    ['municipality', 'scope'],
    ['municipality', 'under-2000'],
    ['nation', 'scope'],
    ['nation', 'under-2000'],
  ]);
  expect(rows[0]).toMatchObject({
    use_share_low: '0.0386',
    partners_at_own_use_low: '',
    inhabitants: '32327',
  });
  expect(rows[1]).toMatchObject({
    use_share_central: 'never',
    partners_at_own_use_high: 'never',
    inhabitants_at_own_use_high: 'never',
    yearly_cost_central_eur_per_year: '3382.70',
  });
});
