import type { Format } from './format.ts';

/** Reports as GitHub Markdown. */
export const markdown: Format<'reports'> = {
  endings: ['.md', '.markdown'],
  needs: 'reports',
  async write(what) {
    const [{ presentReportMarkdown }, reports] = await Promise.all([
      import('../markdown.ts'),
      what.reports(),
    ]);
    return reports.map(presentReportMarkdown).join('\n');
  },
};
