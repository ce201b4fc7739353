import { expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { parseYamlText } from '../../src/read/yaml-file.ts';
import { worded } from '../worded.ts';

const scenario = `digisave: 1
id: forms
projects:
  - id: forms
    label: "Forms"
    pace: quick
    saving:
      method: fixed
      amount_eur_per_year: 5
  - id: permits
    label: "Permits"
`;

/** What is told of a scenario in which one text is put for another. */
function told(old: string, replacement: string): readonly string[] {
  expect(scenario).toContain(old);
  const problems = new ProblemList();
  parseYamlText('a.yaml', scenario.replace(old, replacement), '', problems);
  return problems.all
    .map(worded)
    .map(({ place, found, hint }) => `${place?.line}:${place?.column} ${found} ${hint}`);
}

test.each([
  ['a key too far left', '    pace', '   pace', '6:4'],
  ['a key too far right', '    pace', '     pace', '6:6'],
  ['a key one level too shallow', '      method', '    method', '8:5'],
  ['a key one level too deep', '      method', '        method', '9:7'],
  ['a list too far left', '  - id: forms', ' - id: forms', '4:2'],
])('%s is told where it is and as indentation', (_, old, replacement, place) => {
  const [first, ...rest] = told(old, replacement);
  expect(rest).toEqual([]);
  expect(first).toMatch(new RegExp(`^${place} .*indented.*same column`));
});

test.each([
  ['pace: quick', 'pace quick', '6:5'],
  ['pace: quick', 'pace:quick', '6:5'],
  ['amount_eur_per_year: 5', 'amount_eur_per_year 5', '9:7'],
  ['amount_eur_per_year: 5', 'amount_eur_per_year:5', '9:7'],
  ['id: forms\n', 'id forms\n', '2:1'],
])('%s written as %s lacks a colon and a space', (old, replacement, place) => {
  expect(told(old, replacement)).toEqual([
    `${place} This is not YAML: there is no colon with a space behind it between key and value. Write "key: value", with a colon and a space.`,
  ]);
});

test.each([
  ['"Forms"', '"Forms', '5:12', 'quotes'],
  ['pace: quick', 'pace: [quick', '6:11', 'bracket'],
  ['year: 5', 'year: { low: 5, high: 6', '9:28', 'bracket'],
])('%s written as %s is told where it is opened', (old, replacement, place, what) => {
  const [first, ...rest] = told(old, replacement);
  expect(rest).toEqual([]);
  expect(first).toMatch(new RegExp(`^${place} .*never closed\\. Close the ${what}`));
});

test('a bracket too many is told where it stands', () => {
  expect(told('year: 5', 'year: [5]]')[0]).toMatch(/^9:31 .*nowhere opened/);
});

test('a text that holds a colon is told as such', () => {
  expect(told('"Forms"', 'Forms: new')[0]).toMatch(/^5:12 .*into quotes/);
  expect(told('    pace: quick', '   pace: quick # new: old')[0]).toMatch(/^6:4 .*indented/);
});

test.each([
  ['a set', 'label: "Forms"', 'label: !!set { en, fi }', '5:12', '!!set'],
  ['a set with an anchor', 'label: "Forms"', 'label: !!set &a { en, fi }', '5:12', '!!set'],
  ['a set over lines', 'label: "Forms"', 'label: !!set\n      ? en\n      ? fi', '5:12', '!!set'],
  ['a set of what is a list', 'projects:\n', 'projects: !!set\n', '3:11', '!!set'],
  ['bytes', 'pace: quick', 'pace: !!binary cXVpY2s=', '6:11', '!!binary'],
  ['a time', 'year: 5', 'year: !!timestamp 2024-01-01', '9:28', '!!timestamp'],
  ['pairs in order', 'label: "Forms"', 'label: !!omap [en: Forms]', '5:12', '!!omap'],
  ['a tag of nobody', 'label: "Forms"', 'label: !own { en: Forms }', '5:12', '!own'],
])('%s by its tag is refused where the tag stands', (_, old, replacement, place, tag) => {
  const [first, ...rest] = told(old, replacement);
  expect(rest).toEqual([]);
  expect(first).toMatch(new RegExp(`^${place} .*${tag}`));
});

test.each(['!!map { en: Forms }', '!!str Forms'])('what JSON has too may be tagged: %s', (value) => {
  expect(told('"Forms"', value)).toEqual([]);
});
