import { dialects } from './dialect.ts';
import type { Format } from './format.ts';
import { headed } from './headed.ts';

/** A table for spreadsheets, in the dialect asked for. */
export const csv: Format<'table'> = {
  endings: ['.csv'],
  needs: 'table',
  async write(what, { dialect, headings, language }) {
    const [{ presentTidyTable }, table] = await Promise.all([import('../csv.ts'), what.table()]);
    return presentTidyTable(await headed(table, { headings, language }), dialects[dialect]);
  },
};
