import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { replaceParameterRange, sharedAnchorOf } from '../../src/read/edit-parameter.ts';

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

const block = `parameters:
  uptake:
    low: 0.1 # pessimists
    high: 0.2
    unit: share
projects: []
`;

test.each([
  ['of Windows', '\r\n'],
  ['of old Macintosh programs', '\r'],
])('ends of lines %s and a byte order mark stay', (_, end) => {
  const before = `\ufeff${block.replaceAll('\n', end)}`;
  const after = replaceParameterRange(before, 'uptake', range);
  expect(after.startsWith('\ufeffparameters:')).toBe(true);
  expect(after).toBe(`\ufeff${replaceParameterRange(block, 'uptake', range).replaceAll('\n', end)}`);
  expect(after.split(end)).toHaveLength(block.split('\n').length + 2);
});

test.each([
  ['at the end', '{ low: 0.1, high: 0.2, unit: share, central: 0.15, source: study, place: page 3 }'],
  ['between', '{ source: study, low: 0.1, place: page 3, central: 0.15, high: 0.2, unit: share }'],
  ['right behind high', '{ unit: share, low: 0.1, high: 0.2, source: study }'],
])('the source of the old numbers goes with them: %s', (_, form) => {
  const after = replaceParameterRange(around(form), 'uptake', range);
  expect(parse(after).parameters.uptake).toEqual({
    low: 0.25,
    high: 0.75,
    unit: 'share',
    quality: 'calibrated',
    note: range.note,
  });
});

test('numbers over evidence give way as a whole, with the evidence they came from', () => {
  const after = replaceParameterRange(
    around('{ evidence: study.uptake, low: 0.1, high: 0.2 }'),
    'uptake',
    range,
  );
  expect(parse(after).parameters.uptake).toEqual({ ...range, quality: 'calibrated' });
});

test('an id that reads as a number is found', () => {
  const after = replaceParameterRange('parameters:\n  2020: { low: 1, high: 2 }\n', '2020', range);
  expect(parse(after).parameters[2020]).toMatchObject({ low: 0.25, high: 0.75 });
});

test.each([
  ['a range', '  uptake: &one { low: 0.1, high: 0.2 }\n  other: *one\n', 'one'],
  ['an end', '  uptake: { low: &least 0.1, high: 0.2 }\n  other: { low: *least, high: 3 }\n', 'least'],
  ['a number', '  uptake: &one 0.1\n  other: *one\n', 'one'],
])('%s that others refer to is told to be shared', (_, text, anchor) => {
  expect(sharedAnchorOf(`parameters:\n${text}`, 'uptake')).toBe(anchor);
});

test.each([
  ['an anchor that nothing refers to', '  uptake: &one { low: 0.1, high: 0.2 }\n'],
  ['a range taken over from another', '  other: &one { low: 0.1, high: 0.2 }\n  uptake: *one\n'],
  ['an end taken over from the other one', '  uptake: { low: &one 0.1, high: *one }\n'],
])('%s is no shared range', (_, text) => {
  expect(sharedAnchorOf(`parameters:\n${text}`, 'uptake')).toBeUndefined();
});
