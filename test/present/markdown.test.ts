import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/present/markdown.ts';
import { result } from './fixture.ts';
import { presentEstimateMarkdown } from './written.ts';

test('the report in Markdown', async () => {
  await expect(presentEstimateMarkdown([result], { language: 'en' })).toMatchFileSnapshot('markdown.txt');
});

test('every row of a table has as many cells as its head', () => {
  const [first, ...rest] = result.estimates;
  const label = 'a | b <script> \\| `c` [d](e)';
  const text = presentEstimateMarkdown([{ ...result, estimates: [{ ...first!, label }, ...rest] }], {
    language: 'fi',
  });
  const tables = text.split('\n\n').filter((part) => part.startsWith('|'));
  expect(tables.length).toBeGreaterThan(4);
  for (const table of tables) {
    const cells = table.split('\n').map((line) => line.replace(/\\[\\|]/g, '').split('|').length);
    expect(new Set(cells).size, table).toBe(1);
  }
  expect(text).not.toContain('<script>');
});

test('text is shown as it stands', () => {
  expect(escapeMarkdown('a|b <i> & *c*')).toBe('a\\|b &lt;i&gt; &amp; \\*c\\*');
  expect(escapeMarkdown('# no heading')).toBe('\\# no heading');
});
