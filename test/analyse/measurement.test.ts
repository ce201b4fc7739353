import { describe, expect, test } from 'vitest';
import { summariseOutputs } from '../../src/analyse/draw.ts';
import { informationOfInput } from '../../src/analyse/input-information.ts';
import { MeasuredDraws } from '../../src/analyse/measured-draws.ts';
import {
  type Measured,
  type MeasurementWorth,
  measurementByDraws,
  measurementInClosedForm,
} from '../../src/analyse/measurement.ts';
import { normalGain } from '../../src/analyse/normal-gain.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import { inputByPath } from '../../src/model/path.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Correlation, Scenario } from '../../src/model/scenario.ts';
import {
  buildCosts,
  buildDiscrete,
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from '../model/build.ts';

const quantile95 = 1.6448536269514722;
const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;

/** A normal amount by its mean and standard deviation. */
function normal(id: string, mean: number, deviation: number): Quantity {
  const ends: Ends = [mean - quantile95 * deviation, mean + quantile95 * deviation];
  return buildQuantity(pathOf(id), ends, 'eur_per_year', { distribution: 'normal', interval: 'p05-p95' });
}

function modelOf(quantities: Readonly<Record<string, Ends | Quantity>>, own: Partial<Scenario> = {}): Model {
  const projects = Object.entries(quantities).map(([id, each]) => buildFixedProject(id, 'slow', each));
  const scenario = buildScenario(projects, []);
  return compileModel({
    ...scenario,
    ...own,
    settings: { ...scenario.settings, samples: 20_000, ...own.settings },
  });
}

const totalOf = (model: Model): Output => ({
  row: model.rows.find(({ level }) => level === 'total')!,
  measure: 'saving_eur_per_year',
});
const inputOf = (model: Model, id: string): Measured => ({
  kind: 'input',
  input: inputByPath(model, pathOf(id))!,
});

function byDraws(model: Model, measured: Measured, output = totalOf(model)): MeasurementWorth {
  const outputs = measured.kind === 'output' ? [output, measured.output] : [output];
  const draws = summariseOutputs(model, outputs);
  return measurementByDraws(
    model,
    { ...draws, columns: outputs.map((_, at) => draws.columnOf(at)) },
    measured,
  );
}

const correlated = (between: readonly [string, string], rank: number): Correlation => ({
  between: [pathOf(between[0]), pathOf(between[1])],
  rank,
  origin: { place: { file: 'memory' }, evidence: undefined },
  places: [{ file: 'memory' }, { file: 'memory' }],
});

describe('in closed form', () => {
  test('normal 100 (sd 200), error 300, nine sites: 32.2341829419814 of 39.5593114802612', () => {
    const model = modelOf({ a: normal('a', 100, 200) });
    const worth = measurementInClosedForm(model, totalOf(model), inputOf(model, 'a'))!;
    expect(worth.method).toBe('closed-form');
    expect(worth.mean).toBeCloseTo(100, 9);
    expect(worth.perfect).toBeCloseTo(39.5593114802612, 9);
    expect(worth.valueAt(300 / Math.sqrt(9))).toBeCloseTo(32.2341829419814, 9);
    expect(worth.estimateAt(300)).toEqual({ value: worth.valueAt(300), standardError: 0 });
  });

  test('of two inputs one is measured, and perfect information is of both', () => {
    const model = modelOf({ a: normal('a', 30, 100), b: normal('b', -10, 50) });
    const worth = measurementInClosedForm(model, totalOf(model), inputOf(model, 'a'))!;
    expect(worth.mean).toBeCloseTo(20, 9);
    expect(worth.perfect).toBeCloseTo(normalGain(20, Math.sqrt(100 ** 2 + 50 ** 2)), 9);
    expect(worth.valueAt(75)).toBeCloseTo(normalGain(20, 100 ** 2 / Math.sqrt(100 ** 2 + 75 ** 2)), 9);
  });

  test('a correlated input tells of the others as far as r = 2 sin(π · rank / 6)', () => {
    const model = modelOf(
      { a: normal('a', 30, 100), b: normal('b', -10, 50) },
      { correlations: [correlated(['a', 'b'], 0.5)] },
    );
    const r = 2 * Math.sin((Math.PI * 0.5) / 6);
    const worth = measurementInClosedForm(model, totalOf(model), inputOf(model, 'b'))!;
    const covariance = 50 ** 2 + r * 100 * 50;
    expect(worth.valueAt(40)).toBeCloseTo(normalGain(20, covariance / Math.sqrt(50 ** 2 + 40 ** 2)), 9);
    expect(worth.perfect).toBeCloseTo(normalGain(20, Math.sqrt(100 ** 2 + 50 ** 2 + 2 * r * 5000)), 9);
  });

  test('another output may be measured', () => {
    const model = modelOf({ a: normal('a', 30, 100), b: normal('b', -10, 50) });
    const row = model.rows.find(({ id }) => id === 'b')!;
    const ofOutput = { kind: 'output', output: { row, measure: 'saving_eur_per_year' } } as const;
    const [whole, one] = [ofOutput, inputOf(model, 'b')].map(
      (measured) => measurementInClosedForm(model, totalOf(model), measured)!,
    );
    expect(whole!.valueAt(40)).toBeCloseTo(one!.valueAt(40), 9);
  });

  test('not where an input is not normal, nor where the output is no straight line', () => {
    const mixed = modelOf({ a: normal('a', 30, 100), b: [-50, 50] });
    expect(measurementInClosedForm(mixed, totalOf(mixed), inputOf(mixed, 'a'))).toBeUndefined();
    const share = (id: string, name: string) =>
      buildQuantity(`project.${id}.saving.${name}`, [0.3, 0.5], 'share', {
        distribution: 'normal',
        interval: 'p05-p95',
      });
    const project = buildShareProject('p', 'slow', ['a'], 0.5, share('p', 'uptake_share'));
    const quantities = new Map(project.saving.quantities);
    const one = { ...project, saving: { ...project.saving, quantities } };
    const straight = compileModel(buildScenario([one], [buildCosts([['a', 1e6]])]));
    const measured = {
      kind: 'input',
      input: inputByPath(straight, share('p', 'uptake_share').path)!,
    } as const;
    expect(measurementInClosedForm(straight, totalOf(straight), measured)).toBeDefined();
    quantities.set('reduction_share', share('p', 'reduction_share'));
    const product = compileModel(buildScenario([one], [buildCosts([['a', 1e6]])]));
    expect(measurementInClosedForm(product, totalOf(product), measured)).toBeUndefined();
  });
});

describe('by draws', () => {
  const errors = [1, 30, 100, 300, 1000];

  test.each(errors)('the closed form within four standard errors, error %d', (error) => {
    const model = modelOf({ a: normal('a', 30, 100), b: normal('b', -10, 50) });
    const exact = measurementInClosedForm(model, totalOf(model), inputOf(model, 'a'))!;
    const { value, standardError } = byDraws(model, inputOf(model, 'a')).estimateAt(error);
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(value - exact.valueAt(error))).toBeLessThan(4 * standardError);
  });

  test('two values: −300 or 500 with chances 0.6 and 0.4, error 400 at four sites: 171.369', () => {
    const model = modelOf({ a: buildDiscrete(pathOf('a'), [-300, 500], [0.6, 0.4]) });
    const { value, standardError } = byDraws(model, inputOf(model, 'a')).estimateAt(400 / 2);
    // Normal integrals by scipy 1.17.1: 0.4 · 500 · P(do | 500) − 0.6 · 300 · P(do | −300) − 20.
    expect(Math.abs(value - 171.36916703953494)).toBeLessThan(4 * standardError);
  });

  test('an exact measurement is worth what the input is, a hopeless one nothing', () => {
    const model = modelOf({ a: [-100, 150], b: [-20, 20] });
    const worth = byDraws(model, inputOf(model, 'a'));
    expect(worth.valueAt(1e9)).toBe(0);
    expect(worth.valueAt(1e-6)).toBeLessThanOrEqual(worth.perfect);
    const near = byDraws(model, { kind: 'output', output: totalOf(model) }).valueAt(1e-6);
    expect(near / worth.perfect).toBeCloseTo(1, 3);
  });

  test('a smaller error is never worth less', () => {
    const model = modelOf({ a: [-100, 150], b: buildDiscrete(pathOf('b'), [-60, 20], [0.3, 0.7]) });
    for (const id of ['a', 'b']) {
      const worth = byDraws(model, inputOf(model, id));
      const values = Array.from({ length: 60 }, (_, i) => worth.valueAt(1000 / (i + 1) ** 1.5));
      for (const [i, value] of values.entries()) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(worth.perfect);
        // What the thousand results leave open between two of them.
        if (i > 0) expect(value - values[i - 1]!).toBeGreaterThan(-1e-6 * worth.perfect);
      }
    }
  });

  test('noise that the input does not explain is not taken for what it tells', () => {
    const model = modelOf({ a: normal('a', 5, 10), b: normal('b', 0, 200) });
    // Draws weighted one by one would come to perfect information here, some forty times as much.
    const { value, standardError } = byDraws(model, inputOf(model, 'a')).estimateAt(1e-3);
    expect(Math.abs(value - normalGain(5, 10))).toBeLessThan(4 * standardError);
  });
});

test('grouped draws tell as much as their regression where the error is nothing', () => {
  const count = 4096;
  const x = new Float64Array(count).map((_, i) => (i * 0.6180339887498949) % 1);
  const y = x.map((each, i) => each - 0.3 + 0.5 * (((i * 0.7548776662466927) % 1) - 0.5));
  const exact = informationOfInput(x, y);
  const found = new MeasuredDraws(x, y).estimateAt(1e-9);
  // One group of four draws has the crossing inside.
  expect(Math.abs(found.value - exact.value)).toBeLessThan(1e-5);
  expect(found.standardError).toBeCloseTo(exact.standardError, 4);
});
