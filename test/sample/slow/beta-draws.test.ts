import { expect, test } from 'vitest';
import { fillBetaQuantiles } from '../../../src/model/distribution/beta-cells.ts';
import { betaCdf, betaQuantile } from '../../../src/model/distribution/beta-quantile.ts';
import { createBetaCells } from '../../../src/model/distribution/beta-table.ts';
import { createGrid, draw, modes } from '../beta-draws.ts';

test('a table keeps everywhere within 2e-8 of the exact quantile, rises, and stays between its ends', () => {
  const grid = createGrid(10_000);
  const values = new Float64Array(grid.length);
  for (const mode of [0, 1e-9, 0.001, 0.01, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.99, 0.999999, 1]) {
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

test('draws follow their distribution: mean, variance and the largest distance of Kolmogorov', () => {
  const count = 200_000;
  for (const mode of modes) {
    const [a, b] = [1 + 4 * mode, 5 - 4 * mode];
    const draws = draw(mode, count, `parameter.mode-${mode}`);
    // moments of the beta distribution: mean a / 6, variance ab / 252 where a + b = 6
    const variance = (a * b) / 252;
    const mean = draws.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(mean - a / 6), `mean, mode ${mode}`).toBeLessThan(4 * Math.sqrt(variance / count));
    const squares = draws.reduce((sum, value) => sum + (value - a / 6) ** 2, 0) / count;
    // excess kurtosis lies between -0.67 and 1.2 here, and the variance of a squared deviation is (excess + 2) variance²
    expect(Math.abs(squares / variance - 1), `variance, mode ${mode}`).toBeLessThan(
      4 * Math.sqrt(3.2 / count),
    );
    const sorted = draws.slice().sort();
    let distance = 0;
    for (let i = 0; i < count; i++) {
      const probability = betaCdf(sorted[i]!, a, b);
      distance = Math.max(distance, (i + 1) / count - probability, probability - i / count);
    }
    // passed by chance once in 1,500 times: 2 exp(-2 · 2²)
    expect(distance * Math.sqrt(count), `distance, mode ${mode}`).toBeLessThan(2);
  }
});

test('draws fill cells evenly and are correlated neither with those after them nor with other inputs', () => {
  const count = 200_000;
  // mode 0: one draw to the fifth power of (1 - x), so that its probability is exactly 1 - (1 - x)^5
  const [one, other] = ['parameter.a', 'parameter.b'].map((path) =>
    draw(0, count, path).map((value) => 1 - (1 - value) ** 5),
  ) as [Float64Array, Float64Array];
  const cells = new Float64Array(1024);
  for (const value of one) cells[Math.floor(1024 * value)]! += 1;
  const expected = count / 1024;
  const chiSquare = cells.reduce((sum, hits) => sum + (hits - expected) ** 2 / expected, 0);
  expect(Math.abs(chiSquare - 1023)).toBeLessThan(4 * Math.sqrt(2 * 1023));
  const correlation = (x: Float64Array, y: Float64Array, lag: number): number => {
    let sum = 0;
    for (let i = lag; i < count; i++) sum += (x[i]! - 0.5) * (y[i - lag]! - 0.5);
    return (12 * sum) / (count - lag);
  };
  for (const lag of [1, 2, 3, 7])
    expect(Math.abs(correlation(one, one, lag))).toBeLessThan(4 / Math.sqrt(count));
  for (const lag of [0, 1]) expect(Math.abs(correlation(one, other, lag))).toBeLessThan(4 / Math.sqrt(count));
});
