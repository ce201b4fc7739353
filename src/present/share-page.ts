import type { ShareResult } from '../model/sharing/result.ts';
import { cleanText } from './clean-text.ts';
import { createPictureContext } from './picture/context.ts';
import { composeShares } from './picture/shares.ts';
import type { PicturedReport } from './pictured-report.ts';
import { createReportContext, type ReportOptions, runLines, scenarioTitle } from './report.ts';
import { composeShareReport } from './share-report.ts';

/** What members pay, with the picture of it. */
export function composePicturedShares(result: ShareResult, options: ReportOptions): PicturedReport {
  const context = createReportContext(options, result.run.names);
  const picture = composeShares(result, createPictureContext(context), context);
  const { scenario, run } = result;
  const title = `${scenarioTitle(scenario, options.language)}; ${cleanText(scenario.file)}`;
  return {
    report: composeShareReport(result, options),
    pictures: picture === undefined ? [] : [picture],
    caption: [title, ...runLines(run, undefined, context).slice(0, 1)],
    context,
  };
}
