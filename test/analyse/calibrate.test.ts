import { describe, expect, test } from 'vitest';
import { calibrate } from '../../src/analyse/calibrate.ts';
import { compileModel } from '../../src/model/compile.ts';
import { inputByPath } from '../../src/model/path.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { SavingName } from '../../src/model/saving/saving.ts';
import { problemWordings } from '../../src/present/problem-texts.ts';
import { say } from '../../src/present/wording/problems/texts.ts';
import type { CalibrationFault } from '../../src/problems/catalogue/phrases.ts';
import { buildCosts, buildQuantity, buildScenario, buildShareProject, type Ends } from '../model/build.ts';

const faultText = (fault: CalibrationFault) => say(problemWordings.en.phrases.calibrationFault, fault);

const uptake = buildQuantity('parameter.uptake', [0.3, 0.6]);

/** One project on a million euros, so that the saving is a million times reduction times uptake. */
function solve(
  reduction: Ends,
  low: number,
  high: number,
  match: 'corners' | 'p05-p95' = 'corners',
  parameter = uptake,
) {
  const project = buildShareProject('p', 'quick', ['a'], reduction, parameter);
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
    expect(faultText(answer.reason)).toContain('low would be 0.3');
  });

  test('a parameter that would leave its bounds is refused', () => {
    const answer = solve([0.1, 0.2], 50_000, 400_000);
    expect(answer.solved).toBe(false);
    if (!answer.solved) expect(faultText(answer.reason)).toContain('out of reach');
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

const lognormal = { ...uptake, distribution: 'lognormal', interval: 'p05-p95' } as const;

test('percentiles of a lognormal parameter are those of the output it alone moves', () => {
  const answer = solve([0.2, 0.2], 40_000, 160_000, 'p05-p95', lognormal);
  expect(answer.solved).toBe(true);
  if (!answer.solved) return;
  // The parameter times 0.2 · 10⁶, so from 0.2 to 0.8, but for chance: at a p05 of 10,000 draws the error of ln u is
  // ln 4 / 2z · √(p(1−p)/n) / φ(z) = 0.421 · 0.00218 / 0.103 = 0.0089; four of them.
  expect(Math.abs(Math.log(answer.low / 0.2))).toBeLessThan(0.036);
  expect(Math.abs(Math.log(answer.high / 0.8))).toBeLessThan(0.036);
});

test.each(['corners', 'p05-p95'] as const)('a lognormal parameter is not taken to zero: %s', (match) => {
  const answer = solve([0.1, 0.2], 0, 100_000, match, lognormal);
  expect(answer.solved).toBe(false);
  if (!answer.solved) expect(faultText(answer.reason)).toContain('the published low 0 is out of reach');
});

test('others that span exactly what is published leave one number, whatever the rounding', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const size = 1234.5678 * seed;
    const answer = solve([0.09, 0.11], size * 0.9, size * 1.1);
    expect(answer.solved, `${size}`).toBe(true);
    if (answer.solved) expect(answer.high).toBe(answer.low);
  }
});

test('a parameter that raises the output and lowers it again is told as such', () => {
  const costs = [buildCosts([['a', 1_000_000]])];
  // The uptake is also what is realised already: 0.2 · u · (1 − u), at most 50,000 at one half.
  const project = buildShareProject('p', 'quick', ['a'], [0.2, 0.2], uptake);
  const { saving } = project;
  const quantities = new Map<SavingName, Quantity>([...saving.quantities, ['realised_share', uptake]]);
  const model = compileModel(buildScenario([{ ...project, saving: { ...saving, quantities } }], costs));
  const row = model.rows.find((each) => each.id === 'quick')!;
  const output = { row, measure: 'saving_eur_per_year' } as const;
  const answer = calibrate(
    model,
    output,
    inputByPath(model, 'parameter.uptake')!,
    { low: 20_000, high: 40_000 },
    'corners',
  );
  expect(answer.solved).toBe(false);
  if (!answer.solved) expect(faultText(answer.reason)).toContain('from 0 to 50000, but up and down again');
});
