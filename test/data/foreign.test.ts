import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldName } from '../../src/model/register.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readRegisters } from '../../src/read/registers.ts';

const text = readFileSync(new URL('../../data/vocabulary/foreign.yaml', import.meta.url), 'utf8');
const foreign = parse(text) as Record<string, string[]>;
const { municipalities } = readRegisters('data', new ProblemList()).registers;

// Norway: 357, of which two are called Herøy and two Våler.
test.each([
  ['sweden', 290, ['Övertorneå'], 'sv'],
  ['norway', 355, ['Rauma'], 'nb'],
  ['denmark', 98, [], 'da'],
] as const)('%s has %i names, less those that are Finnish as well', (country, count, finnish, language) => {
  const names = foreign[country]!;
  expect(names).toHaveLength(count - finnish.length);
  expect(new Set(names.map(foldName)).size).toBe(names.length);
  expect(names.filter((name) => municipalities.find(name) !== undefined)).toEqual([]);
  for (const name of finnish) expect(municipalities.find(name), name).toBeDefined();
  expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
  expect(names.filter((name) => !/^\p{Lu}\p{L}+(?:[ -]\p{L}+)*$/u.test(name))).toEqual([]);
  expect(names.filter((name) => /kommune?$/i.test(name))).toEqual([]);
});

test('the lists are of three countries and mean the same to older readers of YAML', () => {
  expect(Object.keys(foreign)).toEqual(['sweden', 'norway', 'denmark']);
  expect(parse(text, { version: '1.1' })).toEqual(foreign);
});

test('only Lund is in two lists', () => {
  const all = Object.values(foreign).flat();
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual(['Lund']);
});
