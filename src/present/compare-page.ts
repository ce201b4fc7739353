import type { ComparisonOfSides } from '../model/compare/result.ts';
import { composeComparison } from './compare-report.ts';
import { sidesOfChange } from './compare-steps.ts';
import { composeChange } from './picture/change.ts';
import { createPictureContext } from './picture/context.ts';
import type { PicturedReport } from './pictured-report.ts';
import { createReportContext, type ReportOptions } from './report.ts';

/** What has changed, with its waterfall. */
export function composePicturedComparison(result: ComparisonOfSides, options: ReportOptions): PicturedReport {
  const context = createReportContext(options, result.names);
  const picture = composeChange(result, createPictureContext(context), context);
  return {
    report: composeComparison(result, options),
    pictures: picture === undefined ? [] : [picture],
    caption: sidesOfChange(result, context),
    context,
  };
}
