import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { runCommand } from '../run-command.ts';

const path = join(mkdtempSync(join(tmpdir(), 'digisave-facts-')), 'facts.yaml');

const fact = 'invoices.saving-2020-2023-range';
const project = (id: string, amount: string) =>
  `  - { id: ${id}, pace: quick, saving: { method: fixed, amount_eur_per_year: ${amount} } }`;

async function estimate(
  amounts: readonly string[],
  parameters: readonly string[] = [],
  more: readonly string[] = [],
): Promise<Result> {
  const text = [
    'digisave: 1',
    'id: facts',
    'settings: { samples: 4096, sampling: sobol }',
    ...(parameters.length === 0 ? [] : ['parameters:', ...parameters.map((each) => `  ${each}`)]),
    'projects:',
    ...amounts.map((amount, at) => project(`p${at}`, amount)),
    ...more,
  ].join('\n');
  writeFileSync(path, text);
  const { standardOutput } = await runCommand(`digisave estimate ${path} --format json`);
  return JSON.parse(standardOutput) as Result;
}

const total = ({ estimates }: Result) => estimates.at(-1)!;
const width = (result: Result) => total(result).p95_eur_per_year - total(result).p05_eur_per_year;
const paths = (result: Result) =>
  result.inputs.map(({ path }) => path).filter((path) => !path.startsWith('settings.'));

/** PERT(5.5, 8.25, 11) million from its 5th to its 95th percentile, by the beta quantiles of scipy. */
const widthOfOne = 9_959_095.4 - 6_540_904.6;

describe('one fact is one draw', () => {
  test('wherever it is referred to', async () => {
    const result = await estimate(Array(10).fill(`{ evidence: ${fact} }`));
    expect(Math.abs(width(result) / (10 * widthOfOne) - 1)).toBeLessThan(0.005);
    expect(paths(result)).toEqual([`evidence.${fact}`]);
  });

  test('through a parameter as well, which then names it', async () => {
    const result = await estimate(
      [`{ evidence: ${fact} }`, '{ parameter: all }'],
      [`all: { evidence: ${fact} }`],
    );
    expect(Math.abs(width(result) / (2 * widthOfOne) - 1)).toBeLessThan(0.005);
    expect(paths(result)).toEqual(['parameter.all']);
  });

  test('and is found by the path of every place it is written for', async () => {
    const amount = (id: string) => `project.${id}.saving.amount_eur_per_year`;
    const tied = (rank: number) =>
      estimate(
        [`{ evidence: ${fact} }`, `{ evidence: ${fact} }`, '{ low: 5500000, high: 11000000 }'],
        [],
        [`correlations: [{ between: [${amount('p1')}, ${amount('p2')}], rank: ${rank} }]`],
      );
    // Two of three are one draw, and the third follows it or runs against it.
    expect(width(await tied(1)) / (3 * widthOfOne)).toBeCloseTo(1, 2);
    expect(width(await tied(-1)) / widthOfOne).toBeCloseTo(1, 2);
  });

  test.each([
    ['an own draw', `{ evidence: ${fact}, own_draw: true }`],
    ['a range of its own', `{ evidence: ${fact}, low: 5500001 }`],
    ['a shape of its own', `{ evidence: ${fact}, distribution: triangular }`],
  ])('but not with %s', async (_, other) => {
    const result = await estimate([`{ evidence: ${fact} }`, other]);
    expect(paths(result)).toEqual([
      'project.p0.saving.amount_eur_per_year',
      'project.p1.saving.amount_eur_per_year',
    ]);
    expect(width(result) / (2 * widthOfOne)).toBeLessThan(0.8);
  });

  test('and a further use leaves the draws of the first as they were', async () => {
    const alone = await estimate([`{ evidence: ${fact} }`]);
    const beside = await estimate([`{ evidence: ${fact} }`, `{ evidence: ${fact} }`]);
    expect(beside.estimates[0]!.p05_eur_per_year).toBe(alone.estimates[0]!.p05_eur_per_year);
  });
});
