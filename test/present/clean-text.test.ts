import { expect, test } from 'vitest';
import { cleanText, showControls } from '../../src/present/clean-text.ts';
import { presentReportMarkdown } from '../../src/present/markdown.ts';
import { harmlessReport, type Report } from '../../src/present/report.ts';

test.each([
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007text', 'text'],
  ['\u001b]8;;http://a\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u009b2Jtext', 'text'],
  ['\u001bcreset', 'reset'],
  ['\u001b]0;without end', '0;without end'],
  ['one\r\ntwo\tthree\u2028four', 'one two three four'],
  ['left\u202eright\u2066\u200f\u0000\u0085', 'leftright'],
  ['::error file=a.js::x', ': :error file=a.js: :x'],
  [':::', ': : :'],
  ['##[group]x', '# #[group]x'],
  ['a\ufffeb\uffffc', 'abc'],
  ['half \ud83d of a letter \udc69', 'half  of a letter'],
  ['Työ 日本 👩‍👧 é', 'Työ 日本 👩‍👧 é'],
])('%j is shown as %j', (text, shown) => {
  expect(cleanText(text)).toBe(shown);
});

test('a line as it stands keeps its length', () => {
  const line = 'a\tb\u001b[0m\u202ec';
  expect(showControls(line)).toBe('a b\ufffd[0m\ufffdc');
  expect(showControls(line)).toHaveLength(line.length);
});

test('no text of a report keeps what a terminal, a log or XML obeys, wherever it stands', () => {
  const hostile = '\u001b]52;c;eA==\u0007::stop-commands::x\u202e\r\n# Approved\ufffe';
  const report: Report = {
    title: hostile,
    blocks: [
      { kind: 'text', sentences: [hostile, { text: hostile, column: 'a' }] },
      { kind: 'list', heading: hostile, items: [hostile] },
      {
        kind: 'tables',
        heading: hostile,
        columns: [{ head: `two\nlines ${hostile}`, align: 'left', importance: undefined, content: 'name' }],
        tables: [{ heading: hostile, rows: [{ cells: [hostile], strong: true }], below: hostile }],
      },
    ],
  };
  const texts: string[] = [];
  JSON.stringify(harmlessReport(report), (_, value) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  expect(texts.filter((each) => each.includes('Approved'))).toHaveLength(10);
  for (const text of texts) expect(text).not.toMatch(/[\u001b\u0007\u202e\ufffe\r]|::/);
  // Heads have lines of ours, which Markdown puts on one.
  expect(texts.filter((each) => each.includes('\n'))).toHaveLength(2);
  expect(presentReportMarkdown(harmlessReport(report))).not.toMatch(/^#+ Approved/m);
  expect(texts.some((each) => each.startsWith('two\nlines'))).toBe(true);
});
