import { dialects } from './dialect.ts';
import type { Format } from './format.ts';

/** The same with tabs between the cells. */
export const tsv: Format<'table'> = {
  endings: ['.tsv', '.tab'],
  needs: 'table',
  async write(what, { dialect }) {
    const [{ presentTidyTable }, table] = await Promise.all([import('../csv.ts'), what.table()]);
    return presentTidyTable(table, { ...dialects[dialect], delimiter: '\t' });
  },
};
