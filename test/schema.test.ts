import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindJsonSchema } from '../src/read/catalogue-schema.ts';
import { keyDescriptions } from '../src/read/key-descriptions.ts';
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

describe('editors say what a key means', () => {
  const schemas = { scenario: scenarioJsonSchema(), layout: layoutJsonSchema(), kind: kindJsonSchema() };

  /** Every key at any depth, with what is said of it. */
  function keysOf(part: unknown, path = ''): readonly (readonly [string, string | undefined])[] {
    if (Array.isArray(part)) return part.flatMap((each, at) => keysOf(each, `${path}/${at}`));
    if (typeof part !== 'object' || part === null) return [];
    const { properties = {} } = part as { properties?: Readonly<Record<string, { description?: string }>> };
    const own = Object.entries(properties).map(
      ([key, { description }]) => [`${path}/${key}`, description] as const,
    );
    return [...own, ...Object.entries(part).flatMap(([key, value]) => keysOf(value, `${path}/${key}`))];
  }

  test.each(Object.entries(schemas))('every key of the %s has a description, at any depth', (_, schema) => {
    const keys = keysOf(schema);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(([, description]) => !/^\p{Lu}.{8,}\.$/u.test(description ?? ''))).toEqual([]);
  });

  test('no description is of a key that there is not', () => {
    const said = new Set(Object.values(schemas).flatMap((schema) => keysOf(schema).map(([, text]) => text)));
    expect(Object.entries(keyDescriptions).filter(([, text]) => !said.has(text))).toEqual([]);
  });

  test('a reference keeps what is said beside it', () => {
    const { properties } = schemas.layout as {
      readonly properties: Readonly<Record<string, Record<string, unknown>>>;
    };
    expect(properties['unit']).toEqual({
      description: keyDescriptions['layout.unit'],
      allOf: [{ $ref: expect.stringMatching(/^#\/definitions\//) }],
    });
  });
});
