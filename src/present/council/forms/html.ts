import type { ReportForm } from './report-form.ts';

/** One page with everything in it. */
export const html: ReportForm = {
  endings: ['.html', '.htm'],
  hasSummary: true,
  async write(_, { content, isSummary, live, digestOf }) {
    const { presentPage } = await import('../html.ts');
    return presentPage(content, { isSummary, live, digestOf });
  },
};
