import { savingMeasures } from '../model/measure.ts';
import type { SensitivityResult } from '../model/sensitivity.ts';
import { composeBreakEven } from './break-even-table.ts';
import { cleanText } from './clean-text.ts';
import { presentReportMarkdown } from './markdown.ts';
import { readOutput } from './output-text.ts';
import {
  createReportContext,
  drawsText,
  type Report,
  type ReportOptions,
  runLines,
  scenarioTitle,
} from './report.ts';
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
  const { run, scenario, tornado, grid, switching, rank, sobol, value_of_information: information } = result;
  const isMoved = result.tornado.length + result.grid.length + result.switching.length > 0;
  const asked = [tornado, grid, switching, rank, sobol, information].flat();
  const isDrawn = result.rank.length + result.value_of_information.length > 0;
  const seed = result.sobol.length === 0 ? undefined : `${words.seed} ${run.seed}`;
  const sentences = [
    ...(asked.some(({ of }) => isSaving(of)) ? [words.saving] : []),
    ...(isMoved ? [words.othersCentral] : []),
    ...(isMoved && run.correlations.length > 0 ? [words.uncertainty.movesIgnoreCorrelations] : []),
    words.intervals[run.interval],
    ...(run.not_accounts ?? []).map(({ costs, year, ...own }) =>
      words.costsAreNoAccounts(`${cleanText(costs)} ${year}`, words.costVersion(own)),
    ),
    ...(result.switching.length === 0 ? [] : [words.switchingMeaning]),
    ...(result.rank.length === 0 ? [] : [words.uncertainty.rankMeaning]),
    ...(result.sobol.length === 0 ? [] : [words.uncertainty.indicesMeaning]),
    ...(result.value_of_information.length === 0
      ? []
      : [words.uncertainty.informationMeaning, words.uncertainty.informationBias]),
  ];
  return {
    title: words.sensitivityOf(scenarioTitle(scenario, options.language)),
    blocks: [
      { kind: 'text', sentences },
      ...composeSensitivity(result, context),
      ...composeBreakEven(result.break_even, context),
      { kind: 'text', sentences: runLines(run, isDrawn ? drawsText(run, context) : seed, context) },
    ],
  };
}

/** Whether an output is a gross saving, of which more must be said than its name. */
function isSaving(path: string): boolean {
  const { measure } = readOutput(path);
  return savingMeasures.some((each) => each === measure);
}
