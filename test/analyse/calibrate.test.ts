import { describe, expect, test } from 'vitest';
import { calibrate } from '../../src/analyse/calibrate.ts';
import { compileModel } from '../../src/model/compile.ts';
import { inputByPath } from '../../src/model/path.ts';
import { buildCosts, buildQuantity, buildScenario, buildShareProject, type Ends } from '../model/build.ts';

const uptake = buildQuantity('parameter.uptake', [0.3, 0.6]);

/** One project on a million euros, so that the saving is a million times reduction times uptake. */
function solve(reduction: Ends, low: number, high: number, match: 'corners' | 'p05-p95' = 'corners') {
  const project = buildShareProject('p', 'quick', ['a'], reduction, uptake);
  const model = compileModel(buildScenario([project], [buildCosts([['a', 1_000_000]])]));
  const row = model.rows.find((each) => each.id === 'quick')!;
  return calibrate(
    model,
    { row, measure: 'saving_eur_per_year' },
    inputByPath(model, 'parameter.uptake')!,
    { low, high },
    match,
  );
}

describe('corners', () => {
  test('are met by published over the corner of the others', () => {
    const answer = solve([0.1, 0.2], 20_000, 120_000);
    expect(answer).toMatchObject({ solved: true });
    if (!answer.solved) return;
    expect(answer.low).toBeCloseTo(0.2, 12);
    expect(answer.high).toBeCloseTo(0.6, 12);
    expect(answer.room).toMatchObject({ publishedRatio: 6, leftRatio: 3 });
  });

  test('the room is told, and a range that is too narrow refused with its arithmetic', () => {
    const answer = solve([0.1, 0.3], 30_000, 60_000);
    expect(answer.solved).toBe(false);
    if (answer.solved) return;
    expect(answer.room.othersRatio).toBeCloseTo(3, 12);
    expect(answer.room.leftRatio).toBeCloseTo(2 / 3, 12);
    expect(answer.reason).toContain('low would be 0.3');
  });

  test('a parameter that would leave its bounds is refused', () => {
    const answer = solve([0.1, 0.2], 50_000, 400_000);
    expect(answer.solved).toBe(false);
    if (!answer.solved) expect(answer.reason).toContain('out of reach');
  });
});

test('percentiles are met on the same draws', () => {
  const answer = solve([0.1, 0.11], 30_000, 60_000, 'p05-p95');
  expect(answer.solved).toBe(true);
  if (!answer.solved) return;
  expect(answer.computedLow).toBeCloseTo(30_000, 1);
  expect(answer.computedHigh).toBeCloseTo(60_000, 1);
  expect(answer.low).toBeLessThan(0.3);
});
