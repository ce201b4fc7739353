import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindJsonSchema } from '../src/read/catalogue-schema.ts';
import { scenarioJsonSchema } from '../src/read/scenario-schema.ts';
import { layoutJsonSchema } from '../src/read/table/settle/layout-schema.ts';

const root = join(import.meta.dirname, '..');

test('the schema for editors is that of the reader', async () => {
  const text = `${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schema', 'scenario-v1.schema.json'));
});

test('the schema of layouts is that of the reader', async () => {
  const text = `${JSON.stringify(layoutJsonSchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schema', 'layout-v1.schema.json'));
});

test('the schema of kinds of projects is that of the reader', async () => {
  const text = `${JSON.stringify(kindJsonSchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schema', 'catalogue-v1.schema.json'));
});

test('every kind of project points editors at it', () => {
  for (const name of readdirSync(join(root, 'data/catalogue'))) {
    const text = readFileSync(join(root, 'data/catalogue', name), 'utf8');
    expect(text.split('\n')[0], name).toBe(
      '# yaml-language-server: $schema=../../schema/catalogue-v1.schema.json',
    );
  }
});

test('every shipped scenario points editors at it', () => {
  for (const name of readdirSync(join(root, 'scenarios')).filter((each) =>
    /(?<!\.check)\.yaml$/.test(each),
  )) {
    const text = readFileSync(join(root, 'scenarios', name), 'utf8');
    expect(text.split('\n')[0], name).toBe(
      '# yaml-language-server: $schema=../schema/scenario-v1.schema.json',
    );
  }
});
