import { expect, test } from 'vitest';
import { varyAssumptions } from '../../src/analyse/assumed-shapes.ts';
import type { Assumption } from '../../src/model/assumption.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Project } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildDiscrete, buildFixedProject, buildQuantity, buildScenario, type Ends } from '../model/build.ts';

const samples = 20_000;
const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;

/** A number whose shape is written for it. */
function withOwnShape(id: string, ends: Ends, distribution: 'normal' | 'pert'): Quantity {
  const interval = distribution === 'normal' ? 'p05-p95' : 'min-max';
  return {
    ...buildQuantity(pathOf(id), ends, 'eur_per_year', { distribution, interval }),
    hasOwnShape: true,
  };
}

function vary(projects: readonly Project[], draws = samples): readonly Assumption[] {
  const scenario = buildScenario(projects, []);
  const model = compileModel({ ...scenario, settings: { ...scenario.settings, samples: draws } });
  const row = model.rows.find(({ level }) => level === 'total')!;
  return varyAssumptions(model, [{ row, measure: 'saving_eur_per_year' }], new ProblemList());
}

const figuresOf = ({ p05, p50, p95 }: Assumption) => [p05, p50, p95];
const errorsOf = (each: Assumption) => [
  each.p05_standard_error,
  each.p50_standard_error,
  each.p95_standard_error,
];

/** Four standard errors, as the row itself reports them. */
function expectNear(row: Assumption, wanted: readonly number[]): void {
  const errors = errorsOf(row);
  for (const [at, found] of figuresOf(row).entries())
    expect(Math.abs(found - wanted[at]!), `${row.shape} ${row.rank} ${at}`).toBeLessThan(4 * errors[at]!);
}

// Quantiles of 0 to 100 with the mode in the middle: beta(3, 3) by scipy 1.17.1, triangular 100 √(p / 2), uniform 100 p.
const quantiles = {
  pert: [18.92553774, 50, 81.07446226],
  triangular: [100 * Math.sqrt(0.025), 50, 100 - 100 * Math.sqrt(0.025)],
  uniform: [5, 50, 95],
} as const;

test('a range without a shape has each in turn, and one alone does not depend on any other', () => {
  const rows = vary([buildFixedProject('a', 'quick', [0, 100])]);
  expect(rows.map(({ shape, rank }) => [shape, rank])).toEqual([
    ['pert', 0],
    ['pert', 0.5],
    ['triangular', 0],
    ['triangular', 0.5],
    ['uniform', 0],
    ['uniform', 0.5],
  ]);
  for (const row of rows) expectNear(row, quantiles[row.shape]);
  for (const at of [0, 2, 4]) expect(figuresOf(rows[at + 1]!)).toEqual(figuresOf(rows[at]!));
});

test('a shape of its own stays, and dependence widens a sum by its correlation alone', () => {
  const [a, b] = ['a', 'b'].map((id) =>
    buildFixedProject(id, 'quick', withOwnShape(id, [-100, 300], 'normal')),
  );
  const rows = vary([a!, b!]);
  // Each is normal, 100 with 1.6449 standard deviations to its ends; their scores are correlated by 2 sin(π / 12).
  const deviation = 200 / 1.6448536269514722;
  for (const row of rows) {
    const correlation = row.rank === 0 ? 0 : 2 * Math.sin(Math.PI / 12);
    const room = 1.6448536269514722 * deviation * Math.sqrt(2 + 2 * correlation);
    expectNear(row, [200 - room, 200, 200 + room]);
    expect([row.assumed_inputs, row.varying_inputs]).toEqual([0, 2]);
  }
  for (const at of [2, 4]) expect(figuresOf(rows[at]!)).toEqual(figuresOf(rows[0]!));
});

test('discrete numbers and ranges with a shape of their own are no assumption, even where it is that of the settings', () => {
  const rows = vary([
    buildFixedProject('a', 'quick', buildDiscrete(pathOf('a'), [0, 50], [0.5, 0.5])),
    buildFixedProject('b', 'quick', withOwnShape('b', [0, 100], 'pert')),
    buildFixedProject('c', 'quick', [0, 10]),
  ]);
  for (const row of rows) expect([row.assumed_inputs, row.varying_inputs]).toEqual([1, 3]);
});

test('where nothing varies every row is the same number without an error', () => {
  for (const row of vary([buildFixedProject('a', 'quick', 7)])) {
    expect(figuresOf(row)).toEqual([7, 7, 7]);
    expect(errorsOf(row)).toEqual([0, 0, 0]);
    expect([row.assumed_inputs, row.varying_inputs]).toEqual([0, 0]);
  }
});

test('at most 20,000 draws are taken', () => {
  expect(vary([buildFixedProject('a', 'quick', [0, 100])], 30_000)[0]!.draws).toBe(20_000);
  expect(vary([buildFixedProject('a', 'quick', [0, 100])], 1000)[0]!.draws).toBe(1000);
});
