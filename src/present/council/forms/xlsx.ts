import type { ReportForm } from './report-form.ts';

/** The workbook that calculates, as `estimate` writes it, with its columns in words. */
export const xlsx: ReportForm = {
  endings: ['.xlsx'],
  hasSummary: false,
  async write({ result }, { model, language }) {
    const [{ estimateWorkbook }, { writeWorkbook }] = await Promise.all([
      import('../../workbook/live/estimate-workbook.ts'),
      import('../../xlsx.ts'),
    ]);
    return writeWorkbook(estimateWorkbook([result], [model], { language, headings: true }));
  },
};
