import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkModel } from '../src/analyse/check-model.ts';
import { compileModel } from '../src/model/compile.ts';
import type { Scenario } from '../src/model/scenario.ts';
import { ProblemList } from '../src/problems/problem.ts';
import { EvidenceLibrary } from '../src/read/evidence.ts';
import { readScenario } from '../src/read/scenario.ts';

const root = join(import.meta.dirname, '..');
const dataFolder = join(root, 'data');
const scenarioFiles = readdirSync(join(root, 'scenarios')).filter((name) => /(?<!\.check)\.yaml$/.test(name));

const problems = new ProblemList();
const library = new EvidenceLibrary(dataFolder, problems);
const evidence = library.ids().map((id) => ({ id, file: library.find(id) }));

test('every evidence file reads without a problem', () => {
  expect(evidence.length).toBeGreaterThan(50);
  expect(evidence.filter(({ file }) => file === undefined).map(({ id }) => id)).toEqual([]);
  expect(problems.all).toEqual([]);
});

test('every value of evidence that is not ours says where it stands', () => {
  for (const { id, file } of evidence) {
    for (const value of file?.values ?? []) {
      if (value.quality === 'assumed' || value.quality === 'calibrated') continue;
      expect([id, value.source !== undefined, value.place !== undefined]).toEqual([id, true, true]);
    }
  }
});

test('no source is left uncited', () => {
  const texts = scenarioFiles.map((name) => readFileSync(join(root, 'scenarios', name), 'utf8')).join('\n');
  const cited = new Set(evidence.flatMap(({ file }) => file?.values.map((value) => value.source) ?? []));
  const unused = library.sources.ids().filter((id) => !cited.has(id) && !texts.includes(id));
  expect(unused).toEqual([]);
});

describe('scenarios read without an error', () => {
  test.each(scenarioFiles)('%s', (name) => {
    const found = new ProblemList();
    const { scenario } = readScenario(join(root, 'scenarios', name), { dataFolder }, found);
    if (scenario !== undefined) checkModel(compileModel(scenario), found);
    expect(found.all.filter((each) => each.severity === 'error')).toEqual([]);
    expect(scenario).toBeDefined();
  });
});

test.each(scenarioFiles)('%s: every text of a report is in all languages', (name) => {
  const { scenario } = readScenario(join(root, 'scenarios', name), { dataFolder }, new ProblemList());
  const { label, note, projects, references } = scenario as Scenario;
  const texts = [
    ['label', label],
    ['note', note],
    ...projects.flatMap((each) => [
      [`label of ${each.id}`, each.label],
      [`owner of ${each.id}`, each.flow?.owner],
    ]),
    ...references.map((each) => [`note of ${each.output}`, each.note]),
  ] as const;
  const told = texts.filter(([, text]) => text !== undefined);
  for (const [what, text] of told) {
    expect([what, Object.keys(text as object).sort()]).toEqual([what, ['en', 'fi', 'sv']]);
  }
  expect(told.length).toBeGreaterThan(projects.length);
});
