import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { internalRate, internalRates, whyNoRate } from '../../src/analyse/internal-rate.ts';

describe('internalRate', () => {
  test.each([
    // One year: 110 / 100. Two equal years: the root of 100 q² = 60 q + 60, q = (60 + √27600) / 200.
    { flows: [-100, 110], rate: 0.1 },
    { flows: [-100, 60, 60], rate: (60 + Math.sqrt(27_600)) / 200 - 1 },
    // A doubling in three years; half of it lost; flows before and after of nothing.
    { flows: [-100, 0, 0, 200], rate: 2 ** (1 / 3) - 1 },
    { flows: [-100, 50], rate: -0.5 },
    { flows: [0, 0, -100, 121, 0], rate: 0.21 },
    // A loan: first received, then paid back.
    { flows: [100, -105], rate: 0.05 },
    // Five payments of 30 for 100, an annuity factor of 10/3: brentq of scipy 1.17.1.
    { flows: [-100, 30, 30, 30, 30, 30], rate: 0.15238237116630654 },
    // Nothing gained and nothing lost.
    { flows: [-100, 100], rate: 0 },
    { flows: [-100, 0, 40, 60], rate: 0 },
    // Nearly all lost.
    { flows: [-1e9, 1], rate: 1e-9 - 1 },
    { flows: [-1e6, 0, 1], rate: 1e-3 - 1 },
    // Three changes of sign and one rate: (x − 0.8)(x² + 1).
    { flows: [-0.8, 1, -0.8, 1], rate: 0.25 },
    // Touches zero at one rate: (1 − x)².
    { flows: [1, -2, 1], rate: 0 },
  ])('$flows', ({ flows, rate }) => {
    expect(internalRate(flows)).toBeCloseTo(rate, 12);
    expect(whyNoRate(flows)).toBeUndefined();
  });

  test.each([
    { flows: [-1, 1000], rate: 999 },
    { flows: [-1, 1e9], rate: 999_999_999 },
    { flows: [-1, 1e15, 5], rate: 1e15 - 1 },
    { flows: [-1e-3, 0, 1e15], rate: 1e9 - 1 },
  ])('is found however large: $flows', ({ flows, rate }) => {
    expect(internalRate(flows)! / rate).toBeCloseTo(1, 12);
  });

  test.each([
    { why: 'two rates, 10 and 20 percent', flows: [-100, 230, -132], reason: 'several-rates' },
    { why: 'two changes of sign and no rate', flows: [-1, 2, -1.5], reason: 'no-rate' },
    { why: 'only costs', flows: [-1, -2], reason: 'no-sign-change' },
    { why: 'only savings', flows: [3, 2], reason: 'no-sign-change' },
    { why: 'one year', flows: [0, -3, 0], reason: 'no-sign-change' },
    { why: 'nothing', flows: [0, 0], reason: 'no-sign-change' },
    { why: 'no years', flows: [], reason: 'no-sign-change' },
    { why: 'a disposal at the end', flows: [-100, 80, 80, -20], reason: 'several-rates' },
  ])('is undefined for $why', ({ flows, reason }) => {
    expect(internalRate(flows)).toBeUndefined();
    expect(whyNoRate(flows)).toBe(reason);
  });

  test('all rates are found of flows made to have them', () => {
    const rate = fc.integer({ min: -90, max: 500 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 4 }), (rates) => {
        // Π (1 − (1 + rate) · x) multiplied out is the worth of flows in x = 1 / (1 + rate).
        let flows = [1];
        for (const each of rates) {
          const before = [0, ...flows];
          flows = before.map((_, year) => (flows[year] ?? 0) - (1 + each) * before[year]!);
        }
        const found = internalRates(flows);
        const wanted = rates.toSorted((a, b) => b - a);
        expect(found).toHaveLength(wanted.length);
        for (const [index, each] of wanted.entries()) expect(found[index]).toBeCloseTo(each, 5);
      }),
      { seed: 20180101, numRuns: 200 },
    );
  });

  test('flows that change their sign every year for a century take no time', () => {
    const flows = Array.from({ length: 100 }, (_, year) => (year % 2 === 0 ? -100 - year : 100 + year / 2));
    const begun = performance.now();
    expect(internalRates(flows).length).toBeLessThan(100);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('makes the flows worth nothing', () => {
    const flow = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(flow, fc.array(flow, { minLength: 1, maxLength: 15 }), (cost, savings) => {
        const flows = [-cost, ...savings];
        const rate = internalRate(flows);
        const worth = flows.reduce((sum, each, year) => sum + each / (1 + rate!) ** year, 0);
        const size = flows.reduce((sum, each, year) => sum + Math.abs(each) / (1 + rate!) ** year, 0);
        expect(Math.abs(worth)).toBeLessThan(1e-9 * size);
      }),
      { seed: 20180101, numRuns: 200 },
    );
  });
});
