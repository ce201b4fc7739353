import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { replaceParameterRange } from '../../src/read/edit-parameter.ts';

const range = {
  low: 0.25,
  high: 0.75,
  unit: 'share',
  distribution: 'pert',
  interval: 'min-max',
  note: 'Solved so that it fits.',
};

/** The file around a parameter, with comments that must stay. */
const around = (parameter: string) => `digisave: 1 # format
parameters:
  # first
  other: 0.3
  uptake: ${parameter} # behind
  last: { low: 1, high: 2 } # last
`;

test.each([
  ['a range in braces', '{ low: 0.1, high: 0.2, quality: assumed }'],
  ['a range in braces with a central value', '{ low: 0.1, central: 0.15, high: 0.2 }'],
  ['a range in braces that ends with the central value', '{ low: 0.1, high: 0.2, central: 0.15 }'],
  ['a number', '0.4'],
  ['a reference', '{ evidence: study.uptake }'],
])('%s becomes the new range, and nothing else changes', (_, form) => {
  const before = around(form);
  const after = replaceParameterRange(before, 'uptake', range);
  const uptake = parse(after).parameters.uptake;
  expect(uptake).toMatchObject({ low: 0.25, high: 0.75, quality: 'calibrated', note: range.note });
  expect(uptake.central).toBeUndefined();
  const others = (text: string) => text.split('\n').filter((line) => !line.includes('uptake'));
  expect(others(after)).toEqual(others(before));
  expect(after).toContain('# behind');
});

test('a range over several lines keeps its lines, order and comments', () => {
  const before = `parameters:
  uptake:
    low: 0.1 # pessimists
    central: 0.15
    high: 0.2
    unit: share
    note: >-
      Solved for
      something else.
projects: []
`;
  expect(replaceParameterRange(before, 'uptake', range)).toBe(`parameters:
  uptake:
    low: 0.25 # pessimists
    high: 0.75
    quality: calibrated
    unit: share
    note: "Solved so that it fits."
projects: []
`);
});
