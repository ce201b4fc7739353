import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { estimateTable } from '../../src/present/estimate-csv.ts';
import type { Format, FormatOptions } from '../../src/present/format/format.ts';
import { formatsOf, present } from '../../src/present/format/formats.ts';
import { presentReportMarkdown } from '../../src/present/markdown.ts';
import { createReportContext } from '../../src/present/report.ts';
import type { MethodView } from '../../src/present/sensitivity/method-view.ts';
import { listShown, type MethodViews, methodViews } from '../../src/present/sensitivity/method-views.ts';
import { composeSensitivityReport } from '../../src/present/sensitivity/sensitivity-report.ts';
import { result, sensitivityResult } from './fixture.ts';

const options: FormatOptions = {
  language: 'en',
  dialect: 'standard',
  headings: false,
  colour: false,
  width: 100,
  digestOf: (text) => createHash('sha256').update(text).digest('base64'),
};
const found = {
  reports: async () => [composeSensitivityReport(sensitivityResult, { language: 'en' })],
  table: async () => estimateTable([result]),
};

test('a format needs nothing but its own file: what every command gives feeds it', async () => {
  const counting: Format<'table'> = {
    endings: ['.count'],
    needs: 'table',
    write: async (what) => `${(await what.table()).rows.length} rows\n`,
  };
  expect(await counting.write(found, options)).toBe(`${result.estimates.length} rows\n`);
});

test('a command offers the formats whose needs it meets', async () => {
  expect(formatsOf(['reports', 'table', 'json'])).toEqual([
    'table',
    'csv',
    'tsv',
    'json',
    'markdown',
    'xlsx',
  ]);
  expect(formatsOf(['reports', 'json'])).toEqual(['table', 'json', 'markdown', 'xlsx']);
  const report = await found.reports();
  expect(await present(found, 'markdown', options)).toBe(presentReportMarkdown(report[0]!));
  // @ts-expect-error nothing is there that JSON could be made of
  await expect(present(found, 'json', options)).rejects.toThrow();
});

test('a method is shown by its entry, in the order of the entries, and only where it gave something', () => {
  const dummy: MethodView<'rank'> = { ...methodViews.rank, sentences: () => ['a dummy'] };
  const { rank: _, ...others } = methodViews;
  const views: MethodViews = { rank: dummy, ...others };
  const { words } = createReportContext({ language: 'en' });
  const rank = [{ of: 'total.saving_eur_per_year', draws: 1, inputs: [] }];
  const shown = listShown({ tornado: sensitivityResult.tornado, rank }, views);
  expect(shown.map(({ view }) => view.sentences(words))).toEqual([['a dummy'], []]);
});

test('a method without a view does not compile', () => {
  const { rank, ...others } = methodViews;
  // @ts-expect-error a forgotten method is an error of the compiler
  const forgetful: MethodViews = others;
  expect(Object.keys(forgetful)).not.toContain('rank');
  expect(rank.basis).toBe('draws');
});
