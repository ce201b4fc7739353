import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { EvidenceLibrary } from '../../src/read/evidence.ts';
import { packageFolder } from '../../src/read/text-file.ts';
import { readYamlFile } from '../../src/read/yaml-file.ts';

const data = join(packageFolder(), 'data');
const changed = mkdtempSync(join(tmpdir(), 'digisave-evidence-'));
afterAll(() => rmSync(changed, { recursive: true }));

/** Copies of evidence and sources with a comment more, which the build does not know. */
beforeAll(() => {
  cpSync(join(data, 'evidence'), join(changed, 'evidence'), { recursive: true });
  cpSync(join(data, 'sources.yaml'), join(changed, 'sources.yaml'));
  for (const name of readdirSync(changed, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    const path = join(changed, name);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n# changed\n`);
  }
});

test('evidence that the build has judged is what reading and judging it gives, key by key', () => {
  const problems = new ProblemList();
  const [kept, read] = [data, changed].map((folder) => new EvidenceLibrary(folder, problems)) as [
    EvidenceLibrary,
    EvidenceLibrary,
  ];
  expect(readYamlFile(join(data, 'sources.yaml'), problems)?.isShipped).toBe(true);
  expect(readYamlFile(join(changed, 'sources.yaml'), problems)?.isShipped).toBe(false);
  expect(JSON.stringify(kept.sources)).toBe(JSON.stringify(read.sources));
  expect(kept.ids()).toEqual(read.ids());
  for (const id of kept.ids()) {
    const { path: _, sha256: own, ...value } = kept.find(id)!;
    const { path: __, sha256: other, ...same } = read.find(id)!;
    expect(JSON.stringify(value)).toBe(JSON.stringify(same));
    expect(own).not.toBe(other);
  }
  expect(problems.all).toEqual([]);
});

test('evidence that was changed is judged anew', () => {
  const problems = new ProblemList();
  const path = join(changed, 'evidence', 'wages', 'hour-price.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^unit:/m, 'units:'));
  expect(new EvidenceLibrary(changed, problems).find('wages.hour-price')).toBeUndefined();
  expect(problems.all.map(({ name }) => name)).toEqual(['missing-key', 'unknown-key']);
});
