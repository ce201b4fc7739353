import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correlate } from '../../src/analyse/rank-correlation.ts';
import { rankValues } from '../../src/analyse/ranks.ts';
import { computeIndices, type EstimatedIndex } from '../../src/analyse/sobol-indices.ts';
import { normalCorrelation } from '../../src/sample/correlation-matrix.ts';
import { evaluateSaltelli, type GroupedFunction } from '../../src/sample/saltelli.ts';
import { createPlainSobolSequence } from '../../src/sample/sobol-sequence.ts';
import { runCommand } from '../run-command.ts';

const here = import.meta.dirname;
const reference = parse(readFileSync(join(here, 'uncertainty.yaml'), 'utf8'));
const scenario = (name: string) => join(here, 'uncertainty', `${name}.yaml`);

async function readJson(command: string) {
  const { standardOutput, standardError, exitCode } = await runCommand(`${command} --format json`);
  expect(exitCode, standardError).toBe(0);
  return JSON.parse(standardOutput);
}

test('the unscrambled Sobol sequence begins with the published points, in Gray-code order', () => {
  const sequence = createPlainSobolSequence();
  for (const [at, point] of reference.sobol_sequence.points.entries()) {
    const out = new Float64Array(1);
    const found = point.map((_: number, dimension: number) => {
      sequence.fill(dimension, at + 1, out, 1);
      return out[0];
    });
    expect(found).toEqual(point);
  }
});

/** A function of independent numbers from 0 to 1, each of which is a group. */
function functionOf(inputs: number, evaluate: (point: readonly number[]) => number): GroupedFunction {
  return {
    names: Array.from({ length: inputs }, (_, i) => `x${i + 1}`),
    groups: Array.from({ length: inputs }, (_, i) => [i]),
    transform: () => undefined,
    evaluate(columns, count, out) {
      for (let i = 0; i < count; i++) out[i] = evaluate(columns.map((column) => column[i]!));
    },
  };
}

function indicesOf(target: GroupedFunction, basePoints: number) {
  const { replicates } = evaluateSaltelli(target, basePoints / 16, 1);
  return computeIndices([{ groups: target.names, replicates }]);
}

/** Half an interval of 95 % has so many standard errors, with fifteen degrees of freedom. */
const errorsOfHalfWidth = 2.131449545559776;

function expectNear(found: EstimatedIndex, value: number, group: { errors: number; least: number }) {
  const room = Math.max(group.least, (group.errors * found.halfWidth) / errorsOfHalfWidth);
  expect(Math.abs(found.value - value)).toBeLessThanOrEqual(room);
}

test('indices of the Ishigami function', () => {
  const { ishigami } = reference;
  const target = functionOf(3, (point) => {
    const [x, y, z] = point.map((each) => Math.PI * (2 * each - 1)) as [number, number, number];
    return Math.sin(x) + ishigami.a * Math.sin(y) ** 2 + ishigami.b * z ** 4 * Math.sin(x);
  });
  const { variance, groups } = indicesOf(target, ishigami.base_points);
  const { value, relative } = ishigami.variance;
  expect(Math.abs(variance / value - 1)).toBeLessThan(relative);
  for (const [at, { firstOrder, total }] of groups.entries()) {
    expectNear(firstOrder, ishigami.first_order[at], ishigami);
    expectNear(total, ishigami.total[at], ishigami);
    expect(firstOrder.halfWidth).toBeLessThan(0.005);
  }
});

test('first-order indices of the G function of Sobol', () => {
  const { sobol_g: g } = reference;
  const target = functionOf(6, (point) =>
    point.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + g.a[i])) / (1 + g.a[i]), 1),
  );
  const { groups } = indicesOf(target, g.base_points);
  for (const [at, { firstOrder }] of groups.entries()) {
    expectNear(firstOrder, g.first_order[at], g);
    expect(firstOrder.halfWidth).toBeLessThan(0.005);
  }
});

test('what perfect information is worth in the case of Hubbard, and the chance of a loss', async () => {
  const { hubbard } = reference;
  const result = await readJson(
    `digisave sensitivity ${scenario('hubbard')} --method value-of-information --of total.saving_eur_per_year`,
  );
  const [found] = result.value_of_information;
  const { value } = hubbard.perfect_information;
  const error = found.perfect_information_standard_error;
  expect(error).toBeLessThan(50);
  expect(Math.abs(found.perfect_information - value)).toBeLessThanOrEqual(hubbard.errors * error);
  expect(found.decision).toBe('do');
  const { value: chance, least } = hubbard.chance_of_loss;
  const room = Math.max(least, hubbard.errors * found.chance_of_loss_standard_error);
  expect(Math.abs(found.chance_of_loss - chance)).toBeLessThanOrEqual(room);
  // The number of sales is the only thing unknown, so knowing it alone is knowing everything.
  expect(found.inputs).toHaveLength(1);
  expect(found.inputs[0].value).toBeCloseTo(found.perfect_information, 3);
});

test('indices of a difference of normal numbers', async () => {
  const { additive } = reference;
  const result = await readJson(
    `digisave sensitivity ${scenario('additive')} --method sobol --of total.saving_eur_per_year`,
  );
  const [{ indices, independent_parts: parts }] = result.sobol;
  expect(parts).toBe(2);
  for (const [group, value] of [
    ['project.revenue.saving.amount_eur_per_year', additive.index_of_revenue],
    ['project.cost.saving.amount_eur_per_year', 1 - additive.index_of_revenue],
  ]) {
    const found = indices.find((each: { group: string }) => each.group === group);
    for (const kind of ['first_order', 'total']) {
      const halfWidth = found[`${kind}_high`] - found[kind];
      const index = { value: found[kind], halfWidth };
      expectNear(index, value as number, { errors: additive.errors, least: 0 });
      expect(halfWidth).toBeLessThan(0.005);
    }
  }
});

test.each([
  ['uniform-sum', 'uniform_sum', ['p05', 'p95']],
  ['uniform-product', 'uniform_product', ['p50']],
] as const)('percentiles of %s', async (name, key, statistics) => {
  for (const sampling of ['random', 'latin-hypercube', 'sobol']) {
    const result = await readJson(`digisave estimate ${scenario(name)} --set settings.sampling=${sampling}`);
    const row = result.estimates.at(-1);
    const errors = result.convergence.at(-1);
    for (const statistic of statistics) {
      const error = errors[`${statistic}_standard_error`];
      expect(error).toBeGreaterThan(0);
      const gap = Math.abs(row[`${statistic}_eur_per_year`] - reference[key][statistic]);
      expect(gap, `${sampling} ${statistic}`).toBeLessThanOrEqual(reference[key].errors * error);
    }
  }
});

describe('draws are correlated as asked', () => {
  const { copula } = reference;

  test('ranks are turned into correlations of normal numbers', () => {
    expect(normalCorrelation(copula.rank)).toBeCloseTo(copula.correlation, 14);
  });

  test.each(['random', 'latin-hypercube', 'sobol'])('%s', async (sampling) => {
    const file = join(tmpdir(), `digisave-copula-${process.pid}-${sampling}.csv`);
    const { exitCode } = await runCommand(
      `digisave estimate ${scenario('copula')} --set settings.sampling=${sampling} --save-draws ${file}`,
    );
    expect(exitCode).toBe(0);
    const rows: Record<string, string>[] = parseCsv(readFileSync(file), { columns: true });
    rmSync(file);
    const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
    const found = correlate(
      rankValues(column('project.a.saving.amount_eur_per_year')),
      rankValues(column('parameter.b')),
    );
    expect(Math.abs(found.all - copula.rank)).toBeLessThan(copula.tolerance[sampling].value);
  });
});
