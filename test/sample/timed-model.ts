import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-corners-'));
const dataFolder = join(import.meta.dirname, '../../data');
writeFileSync(
  join(folder, 'costs.csv'),
  'year,municipality_code,municipality,service,cost_type,amount_eur\n2015,240,Kemi,libraries,net_operating_costs,100000\n',
);

/** A model of slow projects p0, p1, ... on 100,000 € of libraries; settings and projects as YAML has them within braces. */
export function modelOf(settings: string, ...projects: string[]): Model {
  const file = join(folder, 'scenario.yaml');
  const costs = 'costs: { own: { files: [costs.csv], year: 2015, measure: net } }\n';
  writeFileSync(
    file,
    `digisave: 1\nid: test\n${costs}settings: { ${settings}, samples: 128 }\nprojects:\n${projects.map((project, at) => `  - { id: p${at}, ${project.startsWith('pace:') ? '' : 'pace: slow, '}${project} }\n`).join('')}`,
  );
  const problems = new ProblemList();
  const { scenario } = readScenario(file, { dataFolder }, problems);
  expect(problems.all.filter(({ severity }) => severity === 'error')).toEqual([]);
  return compileModel(scenario!);
}

/** A range as YAML has it, of which all values are as likely. */
export const between = (low: number, high: number) =>
  `{ low: ${low}, high: ${high}, distribution: uniform, interval: min-max, quality: assumed }`;
