import { describe, expect, test } from 'vitest';
import { findLargeParts, mostEntries } from '../../src/read/entry-limits.ts';

const limit = mostEntries['projects']!;
const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n');

describe('entries are counted by the lines of a text', () => {
  test.each([
    [
      'a list that is indented',
      `projects:\n${lines(limit + 1, '  - id: a\n    label: b\n    list:\n      - x\n      - y')}\n`,
    ],
    [
      'a list that begins where its key does',
      `id: s\nprojects: # many\n${lines(limit + 1, '- id: a\n  label: b')}`,
    ],
    ['other line ends', `projects:\r\n${lines(limit + 1, '  - id: a\r')}\r\nid: s\r\n`],
  ])('%s', (_, text) => {
    expect(findLargeParts('s.yaml', text)).toMatchObject([{ key: 'projects', found: limit + 1, limit }]);
  });

  test.each([
    ['as many as there may be', `projects:\n${lines(limit, '  - id: a\n    label: b')}\nid: s\n`],
    ['lines of another part', `note:\n${lines(limit * 2, '  - a')}\n`],
    ['a text of many lines', `projects:\n  - id: a\n    note: |\n${lines(limit * 2, '      - text')}\n`],
    ['none', ''],
  ])('%s is no large part', (_, text) => {
    expect(findLargeParts('s.yaml', text)).toEqual([]);
  });

  test('keys at the top', () => {
    const text = Array.from({ length: 1001 }, (_, at) => `k${at}: 1`).join('\n');
    expect(findLargeParts('s.yaml', text)).toMatchObject([{ key: 's.yaml', found: 1001 }]);
  });
});
