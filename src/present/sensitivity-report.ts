import type { SensitivityResult } from '../model/sensitivity.ts';
import { composeBreakEven } from './break-even-table.ts';
import { presentReportMarkdown } from './markdown.ts';
import { createReportContext, type Report, type ReportOptions, runLines, scenarioTitle } from './report.ts';
import { composeSensitivity } from './sensitivity-tables.ts';
import { presentReportTable, type TableOptions } from './table.ts';

/** What moves the savings, for people at a terminal. */
export function presentSensitivityTable(result: SensitivityResult, options: TableOptions): string {
  return presentReportTable(composeReport(result, options), options);
}

/** The same as GitHub Markdown, without bars. */
export function presentSensitivityMarkdown(result: SensitivityResult, options: ReportOptions): string {
  return presentReportMarkdown(composeReport(result, options));
}

function composeReport(result: SensitivityResult, options: ReportOptions): Report {
  const context = createReportContext(options);
  const { words } = context;
  const { run, scenario } = result;
  const isMoved = result.tornado.length + result.grid.length + result.switching.length > 0;
  const sentences = [
    ...(isMoved ? [words.saving, words.othersCentral] : []),
    words.intervals[run.interval],
    ...(result.switching.length === 0 ? [] : [words.switchingMeaning]),
  ];
  return {
    title: words.sensitivityOf(scenarioTitle(scenario, options.language)),
    blocks: [
      { kind: 'text', sentences },
      ...composeSensitivity(result, context),
      ...composeBreakEven(result.break_even, context),
      // Nothing here rests on draws.
      { kind: 'text', sentences: runLines(run, undefined) },
    ],
  };
}
