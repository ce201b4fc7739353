import { expect, test } from 'vitest';
import { drawBeta, fillBetaQuantiles } from '../../src/model/distribution/beta-cells.ts';
import { betaQuantile } from '../../src/model/distribution/beta-quantile.ts';
import { createBetaCells } from '../../src/model/distribution/beta-table.ts';
import { createInputStream } from '../../src/sample/input-stream.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { createGrid, draw, modes } from './beta-draws.ts';

test('a table keeps within 2e-8 of the exact quantile, rises, and stays between its ends', () => {
  const grid = createGrid(500);
  const values = new Float64Array(grid.length);
  for (const mode of [0, 0.01, 0.35, 0.8, 1]) {
    const [a, b] = [1 + 4 * mode, 5 - 4 * mode];
    fillBetaQuantiles(createBetaCells(a, b), 0, 1, grid, values, grid.length);
    let worst = 0;
    for (let i = 0; i < grid.length; i++) {
      worst = Math.max(worst, Math.abs(values[i]! - betaQuantile(grid[i]!, a, b)));
      if (i > 0 && values[i]! < values[i - 1]!) expect.fail(`falls at ${grid[i]} with the mode at ${mode}`);
    }
    // the remainder h^6/46080 · max |sixth derivative|, largest in the body's first cell; DESIGN.md asks for 1e-6
    expect(worst, `mode ${mode}`).toBeLessThan(2e-8);
    expect([values[0], values.at(-1)]).toEqual([0, 1]);
  }
});

test('draws are the quantiles of the probabilities of the stream, to the last bit', () => {
  const count = 20_000;
  const probabilities = new Float64Array(count);
  createInputStream(20170220, 'parameter.a').fill(probabilities, count);
  const expected = new Float64Array(count);
  for (const mode of modes) {
    fillBetaQuantiles(createBetaCells(1 + 4 * mode, 5 - 4 * mode), 0, 1, probabilities, expected, count);
    expect(draw(mode, count, 'parameter.a')).toEqual(expected);
  }
});

test('draws between other ends than 0 and 1 are stretched to them, in the tails as well', () => {
  const count = 5_000;
  const cells = createBetaCells(1.8, 4.2);
  const [plain, stretched, negative] = [0, 1, 2].map(() => new Float64Array(count));
  drawBeta(cells, 0, 1, createInputStream(1, 'parameter.a'), plain!, count);
  drawBeta(cells, 40, 60, createInputStream(1, 'parameter.a'), stretched!, count);
  drawBeta(cells, -7, -3, createInputStream(1, 'parameter.a'), negative!, count);
  for (let i = 0; i < count; i++) {
    expect(stretched![i]).toBeCloseTo(40 + 20 * plain![i]!, 12);
    expect(negative![i]).toBeCloseTo(-7 + 4 * plain![i]!, 12);
  }
});

test('draws of the rarest probabilities are their quantiles as well', () => {
  // places in the middles of steps of 2^-44, as a stream gives them, but near the end far more often than by chance
  const count = 2048;
  const places = Float64Array.from(
    { length: count },
    (_, k) => (Math.floor(2 ** (43 - (k % 44)) * (1 + (k % 7) / 8)) + 0.5) * 2 ** -44,
  );
  const words = new Int32Array(count);
  createRandomStream(20170220, 'parameter.a').fillWords(words, count);
  const inTails = [...words].map((word) => word >>> 24).filter((cell) => cell < 4 || cell >= 252);
  const probabilities = Float64Array.from(inTails, (cell, k) =>
    cell < 4 ? (cell + places[k]!) / 256 : 1 - (255 - cell + places[k]!) / 256,
  );
  expect(probabilities.some((probability) => probability < 2 ** -30)).toBe(true);
  expect(probabilities.some((probability) => probability > 1 - 2 ** -30)).toBe(true);
  for (const mode of modes) {
    const cells = createBetaCells(1 + 4 * mode, 5 - 4 * mode);
    const { fillWords } = createInputStream(20170220, 'parameter.a');
    const drawn = new Float64Array(count);
    const fillPlaces = (out: Float64Array, others: number) => out.set(places.subarray(0, others));
    drawBeta(cells, 0, 1, { fillWords, fillPlaces }, drawn, count);
    const expected = new Float64Array(probabilities.length);
    fillBetaQuantiles(cells, 0, 1, probabilities, expected, expected.length);
    const ofTails = drawn.filter((_, i) => ((words[i]! >>> 24) + 4) % 256 < 8);
    expect(ofTails).toEqual(expected);
  }
});

test('draws do not depend on how they are cut into blocks, nor on other shapes drawn between', () => {
  const whole = draw(0.2, 10_000, 'parameter.a');
  expect(draw(0.2, 10_000, 'parameter.a', 7)).toEqual(whole);
  expect(draw(0.2, 10_000, 'parameter.a', 2049)).toEqual(whole);
  const between = new Float64Array(10_000);
  const stream = createInputStream(20170220, 'parameter.a');
  const cells = createBetaCells(1.8, 4.2);
  for (let start = 0; start < between.length; start += 1000) {
    drawBeta(cells, 0, 1, stream, between.subarray(start), 1000);
    draw(0.8, 10, 'parameter.b');
  }
  expect(between).toEqual(whole);
});
