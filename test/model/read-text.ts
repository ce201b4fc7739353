import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Scenario } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const kemi = ['2020,240,Kemi,libraries,net_operating_costs,100000'];

/** The scenario of a text, beside a file `costs.csv`: lines of it, or 100,000 € of libraries in Kemi in 2020. */
export function readText(text: string, lines: readonly string[] = kemi): Scenario {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-text-'));
  writeFileSync(join(folder, 'scenario.yaml'), text);
  const header = 'year,municipality_code,municipality,service,cost_type,amount_eur';
  writeFileSync(join(folder, 'costs.csv'), `${[header, ...lines].join('\n')}\n`);
  const problems = new ProblemList();
  const dataFolder = join(import.meta.dirname, '../../data');
  const { scenario } = readScenario(join(folder, 'scenario.yaml'), { dataFolder }, problems);
  expect(problems.all.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scenario!;
}
