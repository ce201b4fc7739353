import { labelText } from '../model/label.ts';
import type { CostRecord, Estimate, Result } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { composeEstimateTables } from './estimate-tables.ts';
import { fixedText, type MoneyScale, moneyUnit, moneyWithUnit } from './number-text.ts';
import { composePublishedFigures } from './published-figures.ts';
import {
  type Block,
  createReportContext,
  type Report,
  type ReportContext,
  type ReportOptions,
} from './report.ts';
import { composeTornadoTables } from './tornado-tables.ts';

/** Puts a result into words and tables. */
export function composeReport(result: Result, options: ReportOptions): Report {
  const context = createReportContext(options);
  const { words } = context;
  const { id, label } = result.scenario;
  const name = cleanText(labelText(label ?? undefined, options.language, id));
  const blocks: Block[] = [
    { kind: 'text', sentences: [words.saving, words.ends, words.intervals[result.run.interval]] },
    ...result.costs.filter((each) => each.yardstick).map((each) => referenceCosts(each, context)),
    composeEstimateTables(result, context),
    ...composePublishedFigures(result, context),
    ...composeTornadoTables(result, context),
  ];
  if (result.notes.length > 0) {
    blocks.push({ kind: 'list', heading: words.notesHeading, items: result.notes.map(cleanText) });
  }
  const isWider = (row: Estimate) =>
    row.high_eur_per_year - row.low_eur_per_year > row.p95_eur_per_year - row.p05_eur_per_year;
  const isUncertain = result.inputs.filter(({ low, high }) => low < high).length > 1;
  if (isUncertain && result.estimates.some(isWider))
    blocks.push({ kind: 'text', sentences: [words.corners] });
  blocks.push({ kind: 'text', sentences: runLines(result, context) });
  return { title: name === id ? name : `${name} (${cleanText(id)})`, blocks };
}

function referenceCosts(costs: CostRecord, { words, marks }: ReportContext): Block {
  const scale: MoneyScale = { ...moneyUnit(costs.eur_per_year), decimals: 1 };
  const { inhabitants, inhabitants_reason: reason } = costs;
  const people =
    inhabitants === null
      ? `${words.inhabitantsUnknown}${reason === null ? '' : ` (${cleanText(reason)})`}`
      : `${fixedText(inhabitants, 0, marks)} ${words.inhabitants}`;
  const money = moneyWithUnit(costs.eur_per_year, scale, marks);
  const what = `${words.measure[costs.measure]} ${costs.year} (${cleanText(costs.id)})`;
  return { kind: 'text', sentences: [`${words.referenceCosts}: ${money}, ${what}; ${people}.`] };
}

/** What to write down to get the same numbers again. */
function runLines({ run }: Result, { words, marks }: ReportContext): readonly string[] {
  const draws = `${fixedText(run.samples, 0, marks)} ${words.draws} (${run.sampling}, ${run.distribution})`;
  const card = `digisave ${run.version}, ${words.seed} ${run.seed}, ${draws}, Node ${run.node}`;
  return [card, ...run.set.map((each) => `--set ${cleanText(each)}`)];
}
