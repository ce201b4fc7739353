import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', 'src');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** Each `@example expression // => value` of the docstrings, with the file whose exports it may use. */
const examples = filesBelow(source).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/@example (.+?) \/\/ => (.+)$/gm)].map((match) => ({
    file,
    name: `${relative(source, file)}: ${match[1]}`,
    expression: match[1] as string,
    value: match[2] as string,
  })),
);

/** No-break spaces look like spaces in a docstring. */
const plainSpaces = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\u00a0\u202f]/g, ' ') : value;

describe('every example of a docstring gives what it says', () => {
  test.each(examples)('$name', async ({ file, expression, value }) => {
    const module = (await import(file)) as Record<string, unknown>;
    const names = Object.keys(module);
    const evaluate = (code: string) =>
      new Function(...names, `return (${code});`)(...names.map((name) => module[name])) as unknown;
    expect(plainSpaces(evaluate(expression))).toEqual(plainSpaces(evaluate(value)));
  });

  test('there are some', () => expect(examples.length).toBeGreaterThan(5));
});
