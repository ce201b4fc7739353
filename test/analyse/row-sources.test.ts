import { expect, test } from 'vitest';
import type { Estimate, Result } from '../../src/model/result.ts';
import { runCommand } from '../run-command.ts';

async function rowOf(scenario: string, id: string): Promise<readonly [Estimate, Result]> {
  const { standardOutput } = await runCommand(
    `digisave estimate ${scenario} --samples 100 --format json --quiet`,
  );
  const result = JSON.parse(standardOutput) as Result;
  return [result.estimates.find((row) => row.id === id)!, result];
}

test('a row of money over time cites what its costs, its bias and its grant rest on', async () => {
  const [row, result] = await rowOf('scenarios/joint-permits.yaml', 'permit-handling');
  expect(row.sources).toContain('asetus-893-2019');
  expect(row.sources).toContain('mott-macdonald-2002');
  for (const id of row.sources) expect(Object.keys(result.sources)).toContain(id);
});

test('a row turned into other prices cites both levels of the index, 2015 being 100 by definition', async () => {
  const [row, result] = await rowOf('test/analyse/money/growth-and-prices.yaml', 'invoices');
  expect(row.sources).toEqual(['stat-jmhi-2020-q3']);
  expect(result.timeline?.price_levels.find(({ year }) => year === 2020)?.source).toBe('stat-jmhi-2020-q3');
  expect(result.sources).toHaveProperty('stat-jmhi-2020-q3');
});

test('a row is no better known than its costs', async () => {
  const [saving] = await rowOf('test/cases/quality-of-costs/scenario.yaml', 'robot');
  expect(saving.quality).toBe('assumed');
});
