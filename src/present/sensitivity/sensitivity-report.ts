import { savingMeasures } from '../../model/measure.ts';
import { readOutputPath } from '../../model/path.ts';
import type { SensitivityResult } from '../../model/sensitivity-result.ts';
import { cleanText } from '../clean-text.ts';
import {
  createReportContext,
  drawsText,
  type Report,
  type ReportOptions,
  runLines,
  scenarioTitle,
} from '../report.ts';
import { listShown, ofOutputs } from './method-views.ts';
import { composeSensitivity } from './sensitivity-tables.ts';

/** What moves the savings, for people. */
export function composeSensitivityReport(result: SensitivityResult, options: ReportOptions): Report {
  const context = createReportContext(options, result.run.names);
  const { words } = context;
  const { run, scenario } = result;
  const shown = listShown(result);
  const bases = new Set(shown.map(({ view }) => view.basis));
  const isMoved = bases.has('moved inputs');
  const isOfSaving = ofOutputs(shown).some(({ results }) => results.some(({ of }) => isSaving(of)));
  const sentences = [
    ...(isOfSaving ? [words.saving] : []),
    ...(isMoved ? [words.othersCentral] : []),
    ...(isMoved && run.correlations.length > 0 ? [words.uncertainty.movesIgnoreCorrelations] : []),
    words.intervals[run.interval],
    ...(run.not_accounts ?? []).map(({ costs, year, ...own }) =>
      words.costsAreNoAccounts(`${cleanText(costs)} ${year}`, words.costVersion(own)),
    ),
    ...shown.flatMap(({ view }) => view.sentences(words)),
  ];
  const seed = bases.has('seeded points') ? `${words.seed} ${run.seed}` : undefined;
  return {
    title: words.sensitivityOf(scenarioTitle(scenario, options.language)),
    blocks: [
      { kind: 'text', sentences },
      ...composeSensitivity(result, context),
      {
        kind: 'text',
        sentences: runLines(run, bases.has('draws') ? drawsText(run, context) : seed, context),
      },
    ],
  };
}

/** Whether an output is a gross saving, of which more must be said than its name. */
function isSaving(path: string): boolean {
  const { measure } = readOutputPath(path);
  return savingMeasures.some((each) => each === measure);
}
