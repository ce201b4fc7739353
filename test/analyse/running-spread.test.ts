import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunningSpread } from '../../src/analyse/running-spread.ts';
import { summariseDraws } from '../../src/analyse/summary.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';

/** Draws in blocks of a length, as a design gives them out. */
function run(draws: Float64Array, length: number): ReturnType<RunningSpread['finish']> {
  const spread = new RunningSpread(draws.length);
  for (let start = 0; start < draws.length; start += length) spread.add(draws.slice(start, start + length));
  return spread.finish();
}

/** What differs only because squares are summed around another value. */
function exceptErrorOfMean({ errors, ...rest }: NonNullable<ReturnType<typeof run>>): object {
  return { ...rest, errors: { ...errors, mean: undefined } };
}

test.each([
  ['uniform', (draw: number) => draw],
  ['with most at zero', (draw: number) => Math.max(0, draw - 0.7)],
  ['negative and skewed', (draw: number) => -Math.log(draw) - 3],
  ['all the same', () => 4],
  ['in steps', (draw: number) => Math.floor(draw * 5)],
])('draws seen once give what draws that are kept give: %s', (_, change) => {
  const draws = new Float64Array(60_000);
  createRandomStream(7, 'running').fill(draws, draws.length);
  const changed = draws.map(change);
  const whole = summariseDraws(changed);
  for (const length of [1000, 1024, 8192, 60_000]) {
    const seen = run(changed, length)!;
    expect(exceptErrorOfMean(seen)).toEqual(exceptErrorOfMean(whole));
    expect(Math.abs(seen.errors.mean - whole.errors.mean)).toBeLessThanOrEqual(1e-9 * whole.errors.mean);
  }
});

test('few draws are all kept, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (list, length) => {
        const draws = Float64Array.from(list);
        expect(exceptErrorOfMean(run(draws, length)!)).toEqual(exceptErrorOfMean(summariseDraws(draws)));
      },
    ),
    { seed: 20_170_220 },
  );
});

test('a percentile outside what was kept is told, not guessed', () => {
  // The first draws say nothing of the rest: they lie far below all others.
  const draws = new Float64Array(40_000).map((_, index) => (index < 8192 ? index / 8192 : 100 + index));
  expect(run(draws, 1024)).toBeUndefined();
});
