import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBestSites } from '../../src/analyse/best-sites.ts';
import { normalGain } from '../../src/analyse/normal-gain.ts';
import { bestChoice } from '../../src/analyse/pilot-choice.ts';
import { worthOfSignal, worthOfSignalPilot } from '../../src/analyse/pilot-signal.ts';
import { analyseSensitivity } from '../../src/analyse/sensitivity.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Pilot, PilotResult, Reveals, Signal } from '../../src/model/pilot.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildFixedProject, buildQuantity, buildScenario, type Ends } from '../model/build.ts';
import { runCommand } from '../run-command.ts';

const runs = { seed: 17, numRuns: 500 };
const signal = (own: Partial<Signal> = {}): Signal => ({
  kind: 'signal',
  successChance: 0.4,
  gainEur: 500,
  lossEur: 300,
  hitRate: 1,
  specificity: 1,
  ...own,
});
const pilotOf = (tells: Signal | Reveals, own: Partial<Pilot> = {}): Pilot => ({
  costEur: 40,
  siteEur: 0,
  years: 0,
  tells,
  place: { file: 'memory' },
  ...own,
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const euros = fc.double({ min: 0, max: 1e6, noNaN: true });
/** Signals that are right at least as often as chance. */
const signals = fc
  .record({ successChance: share, gainEur: euros, lossEur: euros, hitRate: share, specificity: share })
  .map((each) => {
    const { hitRate: h, specificity: s } = each;
    return signal(h + s < 1 ? { ...each, hitRate: 1 - h, specificity: 1 - s } : each);
  });

describe('an answer yes or no', () => {
  test('chance 0.4, +500 or −300, cost 40: now 20, pilot 160, best from 0.08 to 0.866667', () => {
    const worth = worthOfSignal(signal(), 40, 1);
    expect(worth.now).toBeCloseTo(20, 9);
    expect(worth.pilot).toBeCloseTo(160, 9);
    expect(worth.perfect).toBeCloseTo(180, 9);
    expect(worth.best?.from).toBeCloseTo(40 / 500, 12);
    expect(worth.best?.to).toBeCloseTo(260 / 300, 12);
    expect(worth.paysFrom).toBeCloseTo(0.375, 12);
  });

  test('hit rate 0.8, specificity 0.7: 66 after its cost of 40, 86 more than starting now before it', () => {
    const result = worthOfSignalPilot(
      'a',
      pilotOf(signal({ hitRate: 0.8, specificity: 0.7 })),
      signal({ hitRate: 0.8, specificity: 0.7 }),
      0,
      2024,
    );
    expect(result.pilot).toBeCloseTo(66, 9);
    expect(result.value_of_information).toBeCloseTo(86, 9);
    expect(result.best).toBe('pilot');
  });

  test('years make all of it later: 200 · 1.1^−2 − 40', () => {
    const result = worthOfSignalPilot('a', pilotOf(signal(), { years: 2 }), signal(), 0.1, undefined);
    expect(result.pilot).toBeCloseTo(200 / 1.21 - 40, 9);
    expect(result.value_of_information).toBeCloseTo(200 / 1.21 - 20, 9);
  });

  test('a delay may cost more than the answer is worth', () => {
    const sure = signal({ successChance: 0.99 });
    expect(
      worthOfSignalPilot('a', pilotOf(sure, { years: 5 }), sure, 0.05, undefined).value_of_information,
    ).toBeLessThan(0);
  });

  test('it is never worth less than nothing, nor more than perfect information', () => {
    fc.assert(
      fc.property(signals, euros, (own, cost) => {
        const { value_of_information: value, perfect_information: perfect } = worthOfSignalPilot(
          'a',
          pilotOf(own, { costEur: cost }),
          own,
          0,
          undefined,
        );
        const slack = 1e-9 * (1 + own.gainEur + own.lossEur + cost);
        expect(value).toBeGreaterThan(-slack);
        expect(value).toBeLessThan(perfect + slack);
      }),
      runs,
    );
  });

  test('an answer by chance is worth nothing, a right one perfect information', () => {
    fc.assert(
      fc.property(signals, (own) => {
        const slack = 1e-9 * (1 + own.gainEur + own.lossEur);
        const blind = signal({ ...own, specificity: 1 - own.hitRate });
        const right = signal({ ...own, hitRate: 1, specificity: 1 });
        const worth = (each: Signal) => worthOfSignal(each, 0, 1);
        const now = Math.max(0, worth(own).now);
        expect(Math.abs(worth(blind).pilot - now)).toBeLessThan(slack);
        expect(Math.abs(worth(right).pilot - now - worth(right).perfect)).toBeLessThan(slack);
      }),
      runs,
    );
  });

  test('between its ends the pilot is best, outside it is not', () => {
    fc.assert(
      fc.property(
        signals,
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        share,
        (own, cost, factor, place) => {
          const { best } = worthOfSignal(own, cost, factor);
          const slack = 1e-9 * (1 + own.gainEur + own.lossEur + cost);
          const aheadAt = (p: number) => {
            const { now, pilot } = worthOfSignal({ ...own, successChance: p }, cost, factor);
            return pilot - Math.max(0, now);
          };
          if (best === undefined) {
            expect(aheadAt(place)).toBeLessThan(slack);
            return;
          }
          const { from, to } = best;
          expect(aheadAt(from + (to - from) * place)).toBeGreaterThan(-slack);
          expect(aheadAt(from * place)).toBeLessThan(slack);
          expect(aheadAt(to + (1 - to) * place)).toBeLessThan(slack);
        },
      ),
      runs,
    );
  });

  test('where nothing is at stake no chance pays', () => {
    const worth = worthOfSignal(signal({ gainEur: 0, lossEur: 0 }), 0, 1);
    expect(worth.paysFrom).toBeUndefined();
    expect(worth.best).toBeUndefined();
  });
});

test('of equal choices the first of never, now and pilot is best', () => {
  expect(bestChoice({ never: 0, now: 0, pilot: 0 })).toBe('never');
  expect(bestChoice({ never: 0, now: 5, pilot: 5 + 1e-10 })).toBe('now');
  expect(bestChoice({ never: 0, now: -1, pilot: 1e-6 })).toBe('pilot');
});

describe('the best number of sites', () => {
  test.each([0, 0.001, 1, 7])('is that of trying all, a site costing %d', (siteCost) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<number>(0, 0, 1, 3, 20), { minLength: 1, maxLength: 60 }),
        (steps) => {
          const values = steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, each) => sum + each, 0));
          const asked: number[] = [];
          const found = findBestSites(
            (sites) => {
              asked.push(sites);
              return values[sites - 1]!;
            },
            siteCost,
            10,
            values.length,
          );
          const nets = values.map((value, at) => value - 10 - siteCost * (at + 1));
          const largest = Math.max(...nets);
          expect(found.net).toBe(largest);
          expect(found.sites).toBe(nets.indexOf(largest) + 1);
          expect(new Set(asked).size).toBe(asked.length);
        },
      ),
      runs,
    );
  });
});

describe('a measurement', () => {
  const quantile95 = 1.6448536269514722;
  const path = 'project.a.saving.amount_eur_per_year';
  const reveals = (own: Partial<Reveals> = {}): Reveals => ({
    kind: 'reveals',
    what: 'input',
    path,
    errorSd: 300,
    sites: 9,
    sitesTo: 100,
    place: { file: 'memory' },
    ...own,
  });
  const normal = (mean: number, deviation: number): Quantity => {
    const ends: Ends = [mean - quantile95 * deviation, mean + quantile95 * deviation];
    return buildQuantity(path, ends, 'eur_per_year', { distribution: 'normal', interval: 'p05-p95' });
  };
  const resultOf = (
    pilot: Pilot,
    amount: Ends | Quantity = normal(100, 200),
    samples = 2000,
  ): PilotResult => {
    const scenario = buildScenario([{ ...buildFixedProject('a', 'slow', amount), pilot }], []);
    const model = compileModel({ ...scenario, settings: { ...scenario.settings, samples } });
    const request = { methods: ['pilot'], of: [], steps: 5 } as const;
    return analyseSensitivity(model, request, new ProblemList()).sensitivity.pilot[0]!;
  };

  test('normal 100 (sd 200), error 300, nine sites, 5 € and 2 € a site', () => {
    const result = resultOf(pilotOf(reveals(), { costEur: 5, siteEur: 2 }));
    expect(result.value_of_information).toBeCloseTo(32.2341829419814, 9);
    expect(result.perfect_information).toBeCloseTo(39.5593114802612, 9);
    expect(result.pilot).toBeCloseTo(109.234182941981, 9);
    expect(result.best_sites).toBe(5);
    expect(result.best_sites_net).toBeCloseTo(12.9204019600094, 9);
    expect(result).toMatchObject({
      of: 'project.a.saving_eur_per_year',
      best: 'pilot',
      method: 'closed-form',
      standard_error: 0,
    });
    expect(result.by_sites.map(({ sites }) => sites)).toEqual([1, 2, 5, 9, 10, 20, 50, 100]);
    for (const { sites, value_of_information: value, net } of result.by_sites) {
      expect(value).toBeCloseTo(normalGain(100, 200 ** 2 / Math.hypot(200, 300 / Math.sqrt(sites))), 9);
      expect(net).toBeCloseTo(value - 5 - 2 * sites, 9);
    }
  });

  test('the number of the pilot counts even beyond what is tried', () => {
    const result = resultOf(pilotOf(reveals({ sites: 30, sitesTo: 10 }), { costEur: 0 }));
    expect(result.by_sites.map(({ sites }) => sites)).toEqual([1, 2, 5, 10, 30]);
    expect(result.best_sites).toBe(30);
  });

  test('by draws it is within four standard errors, between 0 and perfect information, and rises with the sites', () => {
    const uniform = resultOf(
      pilotOf(reveals()),
      buildQuantity(path, [-300, 500], 'eur_per_year', { distribution: 'uniform' }),
      20_000,
    );
    expect(uniform.method).toBe('draws');
    expect(uniform.standard_error).toBeGreaterThan(0);
    // Integrals over a uniform number from −300 to 500 seen with a normal error of 100, by scipy 1.17.1.
    expect(Math.abs(uniform.value_of_information - 50.0157302267765)).toBeLessThan(
      4 * uniform.standard_error,
    );
    const values = uniform.by_sites.map((each) => each.value_of_information);
    for (const [at, value] of values.entries()) {
      expect(value).toBeGreaterThanOrEqual(at === 0 ? 0 : values[at - 1]!);
      expect(value).toBeLessThanOrEqual(uniform.perfect_information);
    }
  });

  test('an error without end is worth nothing, and then nothing is better than starting now', () => {
    for (const amount of [normal(100, 200), [-300, 500] as const]) {
      const result = resultOf(pilotOf(reveals({ errorSd: 1e12 }), { costEur: 0 }), amount);
      expect(result.value_of_information).toBeCloseTo(0, 6);
      expect(result.best).toBe('now');
    }
  });
});

test('the pilot of scenarios/pilot-robot.yaml, recomputed apart from the tool', async () => {
  const { standardOutput } = await runCommand(
    'digisave sensitivity scenarios/pilot-robot.yaml --method pilot --format json',
  );
  const [found] = JSON.parse(standardOutput).pilot as readonly PilotResult[];
  // numpy, 2,000,000 draws of the formulas of docs/method.md; E(V | minutes) as a straight line of 400 groups of draws.
  const near = (value: number, wanted: number, error: number) =>
    expect(Math.abs(value - wanted), `${value}`).toBeLessThan(4 * error);
  near(found!.now, 4849.2, found!.now_standard_error);
  near(found!.perfect_information, 1863.3, found!.perfect_information_standard_error);
  near(found!.value_of_information, 963.4, found!.standard_error);
  expect(found!.best).toBe('now');
});
