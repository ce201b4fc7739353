import { describe, expect, test } from 'vitest';
import { findSwitchingValues } from '../../src/analyse/switching-value.ts';
import type { Model } from '../../src/model/compile.ts';
import { between, modelOf } from '../sample/timed-model.ts';

interface Made {
  readonly formula: string;
  /** Each number by its name: its ends, and its unit. */
  readonly inputs: Readonly<Record<string, readonly [low: number, high: number, unit: string]>>;
}

function madeModel({ formula, inputs }: Made): Model {
  const written = Object.entries(inputs).map(
    ([name, [low, high, unit]]) => `${name}: { ${between(low, high).slice(2, -2)}, unit: ${unit} }`,
  );
  return modelOf(
    'seed: 1',
    `saving: { method: formula, formula: "${formula}", inputs: { ${written.join(', ')} } }`,
  );
}

/** What is said of one number of a formula, of which the saving is to be so large. */
function switchingOf(made: Made, target: number, name = 'x') {
  const model = madeModel(made);
  const input = model.inputs.findIndex(({ path }) => path.endsWith(`.${name}`));
  const row = model.rows.find(({ level }) => level === 'total')!;
  const output = { row, measure: 'saving_eur_per_year' } as const;
  const found = findSwitchingValues(model, output, target, { kind: 'given' }, [input]);
  expect(found.target).toBe(target);
  const [value] = found.values;
  return { value: value!.switching_value, status: value!.status, central: found.central, all: value! };
}

const euros: Made['inputs'][string] = [1000, 1000, 'eur_per_year'];
const line: Made = { formula: 'euro * x', inputs: { euro: euros, x: [0.2, 0.6, 'share'] } };

function expectSwitch(made: Made, target: number, value: number | null, status: string, name = 'x'): void {
  const found = switchingOf(made, target, name);
  expect(found.status).toBe(status);
  if (value === null) expect(found.value).toBeNull();
  else expect(found.value).toBeCloseTo(value, 7);
}

describe('where the saving is a straight line', () => {
  test.each([
    [500, 0.5, 'within-range'],
    [200, 0.2, 'within-range'],
    [600, 0.6, 'within-range'],
    [400, 0.4, 'within-range'],
    // Beyond the range, as far as a share goes.
    [700, 0.7, 'outside-range'],
    [100, 0.1, 'outside-range'],
    [1000, 1, 'outside-range'],
    [0, 0, 'outside-range'],
    [1001, null, 'never'],
    [-1, null, 'never'],
  ])('%f euros', (target, value, status) => {
    expectSwitch(line, target, value, status);
  });

  test('what is said of the number and of the saving', () => {
    const { all, central } = switchingOf(line, 500);
    expect(central).toBe(400);
    expect(all).toMatchObject({
      unit: 'share',
      input_low: 0.2,
      input_central: 0.4,
      input_high: 0.6,
      input_price_year: null,
    });
    expect(all.input).toMatch(/\.x$/);
  });
});

describe('a number without bounds is followed far beyond its range', () => {
  const made = (low: number, high: number): Made => ({
    formula: 'x - euro',
    inputs: { euro: euros, x: [low, high, 'eur_per_year'] },
  });
  test.each([
    // One width, ten, thousand and a million of them, on either side.
    [made(100, 300), 0, 1000, 'outside-range'],
    [made(100, 300), 250_000, 251_000, 'outside-range'],
    [made(100, 300), 200_000_000, 200_001_000, 'outside-range'],
    [made(100, 300), -200_000_000, -199_999_000, 'outside-range'],
    [made(100, 300), 1e9, null, 'never'],
    [made(-300, -100), -1e8, -99_999_000, 'outside-range'],
    // A narrow range is as large as its numbers.
    [made(1e6, 1e6 + 1), 3e6, 3_001_000, 'outside-range'],
    // What is nothing is followed by ones.
    [made(0, 0), -1000.5, -0.5, 'outside-range'],
    [made(0, 0), 99_000, 100_000, 'outside-range'],
    [made(0, 0), 1e7, null, 'never'],
  ])('%#', (of, target, value, status) => {
    expectSwitch(of, target, value, status);
  });
});

describe('where the saving turns', () => {
  const hill = (low: number, high: number): Made => ({
    formula: 'euro * x * (1 - x)',
    inputs: { euro: euros, x: [low, high, 'share'] },
  });
  test.each([
    // x (1 - x) is 0.16 at 0.2 and 0.8, and the nearer one counts.
    [hill(0.1, 0.7), 160, 0.2, 'within-range'],
    [hill(0.3, 0.9), 160, 0.8, 'within-range'],
    // The nearer one lies outside of the range, but one within it comes first.
    [hill(0.1, 0.95), 160, 0.8, 'within-range'],
    // It is touched at its top, and missed above it.
    [hill(0.2, 0.7), 250, 0.5, 'within-range'],
    [hill(0.2, 0.7), 250.001, null, 'never'],
    // Just below the top both are near it.
    [hill(0.2, 0.7), 249.9996, 0.4998, null],
    [hill(0.6, 0.9), 250, 0.5, 'outside-range'],
  ] as const)('%#', (of, target, value, status) => {
    const found = switchingOf(of, target);
    if (value === null) expect(found.value).toBeNull();
    // At a top its place is known to half the digits.
    else expect(Math.abs(found.value! - value)).toBeLessThan(target === 250 ? 1e-6 : 5e-4);
    if (status !== null) expect(found.status).toBe(status);
  });

  test('a valley that is met twice between two points of the search', () => {
    // |x - 0.401| · 1000 is 0.5 at 0.4005 and 0.4015, and both lie between points that are 0.0125 apart.
    const valley: Made = {
      formula: 'max(euro * (x - 0.401), euro * (0.401 - x))',
      inputs: { euro: euros, x: [0.2, 0.6, 'share'] },
    };
    expectSwitch(valley, 0.5, 0.4005, 'within-range');
    expectSwitch(valley, 0, 0.401, 'within-range');
    expectSwitch(valley, -0.001, null, 'never');
    // Beyond the kink by less than a thousand-millionth of the gaps beside it, it is met at either side of it.
    const close = switchingOf(valley, 1e-9).value!;
    expect(Math.abs(Math.abs(close - 0.401) - 1e-12)).toBeLessThan(1e-15);
    const hilltop: Made = {
      formula: 'min(euro * (x - 0.401), euro * (0.401 - x))',
      inputs: { euro: euros, x: [0.2, 0.6, 'share'] },
    };
    expectSwitch(hilltop, -0.5, 0.4005, 'within-range');
    expectSwitch(hilltop, 0.001, null, 'never');
  });
});

test('a number that moves nothing never meets what the others do not', () => {
  const flat: Made = {
    formula: 'min(euro, euro * (1 + x))',
    inputs: { euro: euros, x: [0.2, 0.6, 'share'] },
  };
  expectSwitch(flat, 999, null, 'never');
  expectSwitch(flat, 1000, 0.4, 'within-range');
});
