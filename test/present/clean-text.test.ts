import { expect, test } from 'vitest';
import { cleanText, showControls } from '../../src/present/clean-text.ts';

test.each([
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007text', 'text'],
  ['\u001b]8;;http://a\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u009b2Jtext', 'text'],
  ['\u001bcreset', 'reset'],
  ['\u001b]0;without end', '0;without end'],
  ['one\r\ntwo\tthree\u2028four', 'one two three four'],
  ['left\u202eright\u2066\u200f\u0000\u0085', 'leftright'],
  ['Työ 日本 👩‍👧 é', 'Työ 日本 👩‍👧 é'],
])('%j is shown as %j', (text, shown) => {
  expect(cleanText(text)).toBe(shown);
});

test('a line as it stands keeps its length', () => {
  const line = 'a\tb\u001b[0m\u202ec';
  expect(showControls(line)).toBe('a b\ufffd[0m\ufffdc');
  expect(showControls(line)).toHaveLength(line.length);
});
