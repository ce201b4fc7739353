import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Result } from '../../src/model/result.ts';
import { runCommand } from '../run-command.ts';

type Figures = Readonly<Record<string, number | null>>;
const reference = parse(readFileSync('test/reference/money-over-time.yaml', 'utf8')) as {
  readonly tolerance: { readonly eur: number; readonly other: number };
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
  readonly years: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number[]>>>>>>;
};

async function estimate(name: string, options = ''): Promise<Result> {
  const outcome = await runCommand(
    `digisave estimate test/analyse/money/${name}.yaml ${options} --format json`,
  );
  expect(outcome.exitCode).toBe(0);
  return JSON.parse(outcome.standardOutput) as Result;
}

function figuresOf(result: Result, id: string): Readonly<Record<string, unknown>> {
  return result.estimates.find((row) => row.id === id) as unknown as Readonly<Record<string, unknown>>;
}

function expectNear(found: unknown, expected: number, room: number, what: string): void {
  expect(typeof found, what).toBe('number');
  expect(Math.abs((found as number) - expected), `${what}: ${found} for ${expected}`).toBeLessThanOrEqual(
    room,
  );
}

describe('money over time agrees with an independent recomputation', () => {
  test.each(Object.entries(reference.scenarios))('%s', async (command, rows) => {
    const [name = '', ...options] = command.split(' ');
    const result = await estimate(name, options.join(' '));
    for (const [id, figures] of Object.entries(rows)) {
      for (const [column, expected] of Object.entries(figures)) {
        const found = figuresOf(result, id)[column];
        const what = `${id}.${column}`;
        const room = column.includes('_eur') ? reference.tolerance.eur : reference.tolerance.other;
        if (expected === null) expect(found, what).toBeNull();
        else expectNear(found, expected, room, what);
      }
    }
  });

  test.each(Object.entries(reference.years))('%s by year', async (name, rows) => {
    const result = await estimate(name, '--by year');
    for (const [id, measures] of Object.entries(rows)) {
      for (const [measure, expected] of Object.entries(measures)) {
        const found = result.years!.filter((each) => each.id === id && each.measure === measure);
        expect(found.length).toBe(expected.length);
        for (const [at, { central_eur, year }] of found.entries())
          expectNear(central_eur, expected[at]!, reference.tolerance.eur, `${id}.${measure}.${year}`);
      }
    }
  });
});

describe('flows of 3, 6, 2, 5, 4, 3, 9, 0 and 110 at 5 percent', () => {
  // Summed with mpmath 1.3.0 at 30 digits: flow over 1.05 to the power of its year, counted from 0 and from 1.
  test.each([
    ['start-of-year', 101.657189455317],
    ['end-of-year', 96.816370909826],
  ])('discounted from %s', async (discounting, expected) => {
    const result = await estimate('nine-flows', `--set settings.discounting=${discounting}`);
    const total = figuresOf(result, 'total');
    for (const perspective of ['municipality', 'nation'])
      expectNear(total[`npv_${perspective}_central_eur`], expected, 1e-11, `${discounting} ${perspective}`);
    expect(total['payback_nation_central_years']).toBe(0);
  });
});

describe('worked by hand', () => {
  // 100,000 over two years from 2018; in use after one year, half of the first year's use, 80,000 a year.
  // 2018: -50,000. 2019: -50,000 + 80,000 · 1/2 = -10,000. 2020 and 2021: 80,000 each.
  // Rate 0: -60,000 + 160,000 = 100,000. Payback: after 2019 60,000 are missing, so 2 + 60/80 = 2.75 years.
  // Benefit-cost ratio 200,000 / 100,000 = 2. At 25 %: -50,000 - 8,000 + 51,200 + 40,960 = 34,160.
  // A grant of one half of 80 % of the investment: 20,000 in each of the two years, so 36,000 more at 25 %.
  // Payback then: 2018: -50,000 + 20,000 = -30,000. 2019: -10,000 + 20,000 = 10,000. 20,000 are missing: 2 + 20/80 = 2.25.
  test('a project of four years', async () => {
    const central = figuresOf(await estimate('by-hand'), 'total');
    expect(central['npv_nation_central_eur']).toBeCloseTo(34160, 6);
    expect(central['npv_municipality_central_eur']).toBeCloseTo(34160 + 36000, 6);
    expect(central['grant_central_eur']).toBe(40000);
    expect(central['payback_nation_central_years']).toBe(2.75);
    expect(central['payback_municipality_central_years']).toBe(2.25);
    const undiscounted = figuresOf(
      await estimate('by-hand', '--set settings.discount_rate_share=0'),
      'total',
    );
    expect(undiscounted['npv_nation_central_eur']).toBe(100000);
    expect(undiscounted['bcr_nation_central']).toBe(2);
    expect(undiscounted['bcr_municipality_central']).toBeCloseTo(200 / 60, 12);
  });
});
