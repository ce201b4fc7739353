import { expect, test } from 'vitest';
import type { ExplanationRecord } from '../../../src/model/explanation.ts';
import type { Result } from '../../../src/model/result.ts';
import { runCommand } from '../../run-command.ts';

async function explain(scenario: string, path: string): Promise<ExplanationRecord> {
  const { standardOutput } = await runCommand(
    `digisave explain scenarios/${scenario}.yaml ${path} --format json`,
  );
  return JSON.parse(standardOutput) as ExplanationRecord;
}

test('a figure of a year is that of the table by year', async () => {
  const { standardOutput } = await runCommand(
    'digisave estimate scenarios/joint-permits.yaml --by year --format json',
  );
  const { years } = JSON.parse(standardOutput) as Result;
  for (const measure of ['cost_eur', 'net_municipality_eur'])
    for (const year of [2023, 2026]) {
      const explained = await explain('joint-permits', `total.${measure}.${year}`);
      const row = years!.find(
        (each) => each.id === 'total' && each.measure === measure && each.year === year,
      )!;
      expect(explained.value).toEqual({ low: row.low_eur, central: row.central_eur, high: row.high_eur });
      expect(explained.extreme).toBe(row.extremes['eur']);
    }
});
