import { expect, test } from 'vitest';
import { presentProblem, presentProblems } from '../../src/present/problem.ts';
import { type Place, problem } from '../../src/problems/problem.ts';

const plain = { colour: false, language: 'en' as const };
const line14: Place = {
  file: 'e-forms.yaml',
  line: 14,
  column: 21,
  length: 2,
  text: '    adoption_share: 85',
};
const outOfRange = problem('share-out-of-range', line14, { found: 85 });
const missing = problem('missing-file', undefined, { path: 'costs.csv' });
const warning = problem('unused-parameter', { file: 'e-forms.yaml', line: 3, column: 1 }, { id: 'uptake' });
const alone = problem('measures-in-one-result', undefined, {
  costs: [{ id: 'net', measure: 'net' }],
});

/** The part of the line above the mark. */
function marked(text: string): string | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /\| +\^+$/.test(line));
  const from = lines[at]?.indexOf('^') ?? 0;
  return lines[at - 1]?.slice(from, lines[at]?.length);
}

test('a problem stands with its place, the line, what was found, what was expected and what to do', () => {
  expect(presentProblem(outOfRange, plain)).toBe(
    `e-forms.yaml:14:21: error: share-out-of-range
   |
14 |     adoption_share: 85
   |                     ^^
Found 85; expected a share from 0 to 1.
Write 0.85 for 85 percent.
`,
  );
});

test('without a place, or without a line, only what is known is told', () => {
  expect(presentProblem(missing, plain)).toMatch(
    /^error: missing-file\nThere is no file costs\.csv; expected /,
  );
  expect(presentProblem({ ...missing, place: { file: 'costs.csv' } }, plain)).toMatch(
    /^costs\.csv: error: missing-file\n/,
  );
});

test('a cell of a table is named by its column', () => {
  const place = { file: 'costs.csv', line: 2, column: 6, length: 3, header: 'amount_eur', text: '2015,abc' };
  const text = presentProblem(problem('amount-not-a-number', place, { found: 'abc' }), plain);
  expect(text).toMatch(/^costs\.csv:2:6: error: amount-not-a-number \(column amount_eur\)\n/);
  expect(marked(text)).toBe('abc');
});

test('the mark stands right behind tabs and wide letters', () => {
  const tabs = { ...line14, text: '\tadoption_share:\t85', column: 18 };
  expect(marked(presentProblem({ ...outOfRange, place: tabs }, plain))).toBe('85');
  const wide = { ...line14, text: '日本: 85', column: 5 };
  expect(presentProblem({ ...outOfRange, place: wide }, plain)).toContain('   |       ^^');
});

test.each([1, 700, 1990])('a long line is cut around column %i', (column) => {
  const text = `${'x'.repeat(column - 1)}HERE${'y'.repeat(1999 - column)}`;
  const told = presentProblem({ ...outOfRange, place: { ...line14, column, length: 4, text } }, plain);
  expect(marked(told)).toBe('HERE');
  expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThanOrEqual(104);
});

test('a place beyond the end of its line still has a mark', () => {
  const place = { ...line14, column: 400, length: 90, text: 'short' };
  expect(presentProblem({ ...outOfRange, place }, plain)).toContain('14 | short\n   |      ^\n');
});

test('nothing of the input is obeyed by the terminal', () => {
  const place = { ...line14, file: 'a\u001b[2J.yaml', text: '    a\u001b[31m: 85', column: 13 };
  const told = presentProblem(
    problem('wrong-type', place, { found: '\u001b]0;x\u0007\u202e', expected: { is: 'number' } }),
    plain,
  );
  expect(told).not.toMatch(/[\u001b\u0007\u202e]/);
  expect(marked(told)).toBe('85');
});

test('warnings take a line each, with what to do below it, and stay in their order', () => {
  const line =
    'e-forms.yaml:3:1: warning: unused-parameter: The parameter "uptake" is not used.\n  Refer to it, or remove it.\n';
  expect(presentProblems([warning, { ...warning }], plain)).toBe(line + line);
  expect(presentProblems([warning, missing], plain)).toBe(`${line}\n${presentProblem(missing, plain)}`);
});

test('more than three warnings of one name and file share a line, in the place of the first', () => {
  const ofFile = (file: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      problem('unused-parameter', { file, line: at + 2, column: 3 }, { id: `p${at}` }),
    );
  const line =
    'a.yaml: warning: unused-parameter: 4 parameters are not used: p0, p1, p2, p3\n  Refer to it, or remove it.\n';
  expect(presentProblems([...ofFile('a.yaml', 4), alone], plain)).toMatch(line);
  expect(presentProblems(ofFile('a.yaml', 4), plain)).toBe(line);
  expect(presentProblems(ofFile('a.yaml', 3), plain).match(/warning/g)).toHaveLength(3);
  expect(
    presentProblems([...ofFile('a.yaml', 2), ...ofFile('b.yaml', 2)], plain).match(/warning/g),
  ).toHaveLength(4);
  expect(presentProblems(ofFile('a.yaml', 25), plain)).toMatch(
    /p19, and 5 more\n {2}Refer to it, or remove it\.\n$/,
  );
  expect(
    presentProblems(
      [1, 2, 3, 4].map(() => ({ ...alone })),
      plain,
    ).match(/warning/g),
  ).toHaveLength(4);
});

test('of many problems twenty are told, errors before warnings, and the rest is counted', () => {
  const many = [...Array<typeof warning>(30).fill(alone), missing, outOfRange].map((each) => ({ ...each }));
  const told = presentProblems(many, plain);
  expect(told.match(/error:/g)).toHaveLength(2);
  expect(told.match(/warning:/g)).toHaveLength(18);
  expect(told).toMatch(/\nand 12 warnings more\n$/);
  expect(presentProblems([outOfRange, { ...missing }, warning], { ...plain, most: 1 })).toMatch(
    /\n\nand 1 error and 1 warning more\n$/,
  );
});

test('colour is used only where it is wanted', () => {
  expect(presentProblem(outOfRange, { colour: true, language: 'en' })).toContain('\u001b[31m');
  expect(presentProblem(outOfRange, plain)).not.toContain('\u001b');
});
