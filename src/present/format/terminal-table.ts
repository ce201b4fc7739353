import type { Format } from './format.ts';

/** Reports at a terminal, one below the other. */
export const terminalTable: Format<'reports'> = {
  endings: ['.txt'],
  needs: 'reports',
  async write(what, options) {
    const [{ presentReportTable }, { harmlessReport }, reports] = await Promise.all([
      import('../table.ts'),
      import('../report.ts'),
      what.reports(),
    ]);
    return reports.map((report) => presentReportTable(harmlessReport(report), options)).join('\n\n');
  },
};
