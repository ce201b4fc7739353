import type { Format } from './format.ts';

/** Reports as GitHub Markdown. */
export const markdown: Format<'reports'> = {
  endings: ['.md', '.markdown'],
  needs: 'reports',
  async write(what) {
    const [{ presentReportMarkdown }, { harmlessReport }, reports] = await Promise.all([
      import('../markdown.ts'),
      import('../report.ts'),
      what.reports(),
    ]);
    return reports.map((report) => presentReportMarkdown(harmlessReport(report))).join('\n');
  },
};
