import { pictureFile } from '../../picture/picture-file.ts';
import type { ReportForm } from './report-form.ts';

/** GitHub Markdown, with the pictures beside it where they are written. */
export const markdown: ReportForm = {
  endings: ['.md', '.markdown'],
  hasSummary: true,
  async write(_, { content, isSummary, imageOf }) {
    const { presentCouncilMarkdown } = await import('../markdown.ts');
    return presentCouncilMarkdown(content, {
      isSummary,
      imageOf: (picture, prefix) => imageOf?.(pictureFile(picture, prefix)),
    });
  },
};
