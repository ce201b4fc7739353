import { pictureFile } from '../picture/picture-file.ts';
import type { Format } from './format.ts';

/** Reports as GitHub Markdown. */
export const markdown: Format<'reports'> = {
  endings: ['.md', '.markdown'],
  needs: 'reports',
  async write(what, { imageOf }) {
    const [{ presentPicturedMarkdown, presentReportMarkdown }, { harmlessReport }] = await Promise.all([
      import('../markdown.ts'),
      import('../report.ts'),
    ]);
    if (imageOf !== undefined && what.pictured !== undefined) {
      const { report, pictures } = await what.pictured();
      const images = pictures.map((each) => ({ title: each.title, file: imageOf(pictureFile(each)) }));
      return presentPicturedMarkdown(harmlessReport(report), images);
    }
    const reports = await what.reports();
    return reports.map((report) => presentReportMarkdown(harmlessReport(report))).join('\n');
  },
};
