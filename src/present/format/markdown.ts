import { pictureFile } from '../picture/picture-file.ts';
import type { Format } from './format.ts';

/** Reports as GitHub Markdown. */
export const markdown: Format<'reports'> = {
  endings: ['.md', '.markdown'],
  needs: 'reports',
  async write(what, { imageOf }) {
    const { presentPicturedMarkdown, presentReportMarkdown } = await import('../markdown.ts');
    if (imageOf !== undefined && what.pictured !== undefined) {
      const { report, pictures } = await what.pictured();
      const images = pictures.map((each) => ({ title: each.title, file: imageOf(pictureFile(each)) }));
      return presentPicturedMarkdown(report, images);
    }
    const reports = await what.reports();
    return reports.map(presentReportMarkdown).join('\n');
  },
};
