import { dialects } from './dialect.ts';
import type { Format } from './format.ts';
import { headed } from './headed.ts';

/** The same with tabs between the cells. */
export const tsv: Format<'table'> = {
  endings: ['.tsv', '.tab'],
  needs: 'table',
  async write(what, { dialect, headings, language }) {
    const [{ presentTidyTable }, table] = await Promise.all([import('../csv.ts'), what.table()]);
    return presentTidyTable(await headed(table, { headings, language }), {
      ...dialects[dialect],
      delimiter: '\t',
    });
  },
};
