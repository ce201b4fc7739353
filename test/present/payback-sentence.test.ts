import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-payback-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function summaryOf(cost: string, language: string): Promise<string> {
  const path = join(folder, 'scenario.yaml');
  writeFileSync(
    path,
    [
      'digisave: 1',
      'id: town',
      'settings: { first_year: 2025, horizon_years: 10, discount_rate_share: 0.03, samples: 128 }',
      'projects:',
      '  - id: forms',
      '    pace: quick',
      '    saving: { method: fixed, amount_eur_per_year: { low: 9000, high: 11000 } }',
      '    rollout: { start_year: 2025 }',
      `    cost: ${cost}`,
    ].join('\n'),
  );
  const written = join(folder, 'summary.md');
  await runCommand(`digisave report ${path} --summary --output ${written} --language ${language}`);
  return readFileSync(written, 'utf8');
}

test('a payback in words: some years, or none where nothing is spent before it comes back', async () => {
  expect(await summaryOf('{ investment_eur: 30000 }', 'en')).toContain('the payback period is about 3 years');
  const running = '{ running_eur_per_year: 1000 }';
  expect(await summaryOf(running, 'en')).toContain('the benefits cover the costs from the beginning');
  expect(await summaryOf(running, 'fi')).toContain('hyödyt kattavat kustannukset alusta lähtien');
  expect(await summaryOf(running, 'sv')).toContain('nyttan täcker kostnaderna från början');
  expect(await summaryOf('{ investment_eur: 300000 }', 'en')).toContain(
    'not paid back within the appraisal period',
  );
});
