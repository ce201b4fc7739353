import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { internalRate } from '../../src/analyse/internal-rate.ts';

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
  ])('$flows', ({ flows, rate }) => {
    expect(internalRate(flows)).toBeCloseTo(rate, 12);
  });

  test.each([
    { why: 'two rates, 10 and 20 percent', flows: [-100, 230, -132] },
    { why: 'two changes of sign and no rate', flows: [-1, 2, -1.5] },
    { why: 'only costs', flows: [-1, -2] },
    { why: 'only savings', flows: [3, 2] },
    { why: 'nothing', flows: [0, 0] },
    { why: 'no years', flows: [] },
    { why: 'a rate beyond 10,000 percent', flows: [-1, 1000] },
    { why: 'a disposal at the end', flows: [-100, 80, 80, -20] },
  ])('is undefined for $why', ({ flows }) => {
    expect(internalRate(flows)).toBeUndefined();
  });

  test('makes the flows worth nothing', () => {
    const flow = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(flow, fc.array(flow, { minLength: 1, maxLength: 15 }), (cost, savings) => {
        const flows = [-cost, ...savings];
        const rate = internalRate(flows);
        // Between -99.9 and 10,000 percent there is one rate, or the flows are worth the same at both ends.
        if (rate === undefined) {
          expect(savings[0]! > 50 * cost || savings.reduce((a, b) => a + b) < cost).toBe(true);
          return;
        }
        const worth = flows.reduce((sum, each, year) => sum + each / (1 + rate) ** year, 0);
        const size = flows.reduce((sum, each, year) => sum + Math.abs(each) / (1 + rate) ** year, 0);
        expect(Math.abs(worth)).toBeLessThan(1e-9 * size);
      }),
      { seed: 20180101, numRuns: 200 },
    );
  });
});
