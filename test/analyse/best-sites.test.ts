import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBestSites, type SitesWorth } from '../../src/analyse/best-sites.ts';

/** What every number of sites comes to, and the best of them, the fewest where several are. */
function byHand(values: readonly number[], siteCost: number, fixedCost: number): SitesWorth {
  return values
    .map((value, at): SitesWorth => ({ sites: at + 1, value, net: value - fixedCost - siteCost * (at + 1) }))
    .reduce((best, each) => (each.net > best.net ? each : best));
}

describe('how many sites are worth most', () => {
  test('is the best of all numbers, none of which is looked at twice', () => {
    const gains = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        gains,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 50 }),
        (steps, siteCost, fixedCost) => {
          let sum = 0;
          const values = steps.map((step) => (sum += step));
          const asked: number[] = [];
          const valueAt = (sites: number) => {
            asked.push(sites);
            return values[sites - 1]!;
          };
          expect(findBestSites(valueAt, siteCost, fixedCost, values.length)).toEqual(
            byHand(values, siteCost, fixedCost),
          );
          expect(new Set(asked).size).toBe(asked.length);
          expect(Math.min(...asked)).toBe(1);
          expect(Math.max(...asked)).toBe(values.length);
        },
      ),
      { numRuns: 2000, seed: 3 },
    );
  });

  test('is found with few looks where more sites soon teach nothing new', () => {
    let looks = 0;
    const valueAt = (sites: number) => {
      looks++;
      return 100 * (1 - 0.5 ** sites);
    };
    // The fifth adds 3.1 and costs 4; the fourth adds 6.3.
    expect(findBestSites(valueAt, 4, 10, 1000)).toMatchObject({ sites: 4, value: 93.75, net: 67.75 });
    expect(looks).toBeLessThan(30);
  });
});
