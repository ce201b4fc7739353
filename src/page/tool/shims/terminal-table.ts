import { presentBlocks } from '../../../present/council/html-blocks.ts';
import type { Format } from '../../../present/format/format.ts';
import { escapeMarkup, markup } from '../../../present/markup.ts';

/** Reports as parts of a page, in the place of those at a terminal: the page is the terminal of those who have none. */
export const terminalTable: Format<'reports'> = {
  endings: ['.txt'],
  needs: 'reports',
  async write(what) {
    const reports = await what.reports();
    return reports
      .map(
        ({ title, blocks }) =>
          markup`<h3>${escapeMarkup(title)}</h3>\n${presentBlocks(blocks, 4, () => undefined)}`,
      )
      .join('\n');
  },
};
