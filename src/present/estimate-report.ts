import type { CostRecord, Estimate, Result } from '../model/result.ts';
import { hasSavingBias } from './benefit-table.ts';
import { composeAreas, composeYears } from './breakdown-tables.ts';
import { cleanText } from './clean-text.ts';
import { composeEffects } from './effect-tables.ts';
import { composeEstimateTables } from './estimate-tables.ts';
import { composeGoals } from './goal-tables.ts';
import { maturitySentence } from './maturity-sentence.ts';
import { explainCornerMark } from './missed-corners.ts';
import { composeMoney } from './money-tables.ts';
import {
  fixedText,
  inSentence,
  type MoneyScale,
  moneyScale,
  moneyText,
  moneyUnit,
  moneyWithUnit,
  percentText,
  rangeText,
} from './number-text.ts';
import { inhabitantText } from './problem-texts.ts';
import { composePublishedFigures } from './published-figures.ts';
import {
  type Block,
  createReportContext,
  drawsText,
  type Report,
  type ReportContext,
  type ReportOptions,
  runLines,
  scenarioTitle,
} from './report.ts';
import { composeRisks } from './risk-tables.ts';
import { composeSensitivity } from './sensitivity/sensitivity-tables.ts';
import { composeLargestBars } from './sensitivity/tornado-tables.ts';

/** Decimals of the factor that turns money of one year into that of another. */
const factorDecimals = 4;

interface SensitivityOption {
  /** Whether each pace is shown with its whole tornado and its two-way table instead of its largest bars. */
  readonly sensitivity?: boolean | undefined;
  /** Whether pictures beside it show the largest bars already. */
  readonly hasPictures?: boolean | undefined;
}

/** Puts a result into words and tables. */
export function composeEstimateReport(result: Result, options: ReportOptions & SensitivityOption): Report {
  const context = createReportContext(options, result.run.names);
  const { words } = context;
  const blocks: Block[] = [
    {
      kind: 'text',
      sentences: [
        result.run.view === 'budget' ? words.money.cashableSaving : words.saving,
        ...(hasSavingBias(result) ? [words.money.savingBiasMeaning] : []),
        words.ends,
        { text: words.percentiles, column: 'p05' },
        ...(result.run.correlations.length === 0 ? [] : [words.uncertainty.cornersIgnoreCorrelations]),
        words.intervals[result.run.interval],
        ...(result.run.not_accounts ?? []).map(({ costs, year, ...own }) =>
          words.costsAreNoAccounts(`${cleanText(costs)} ${year}`, words.costVersion(own)),
        ),
        ...(result.run.view === 'budget' ? [words.money.budgetView] : []),
      ],
    },
    ...result.costs.filter((each) => each.yardstick).map((each) => referenceCosts(each, context)),
    ...composeMaturity(result, context),
    ...composePrices(result, context),
    ...composeBreakdown(result, context),
    ...explainCornerMark(result, context),
    ...composeComparison(result, context),
    ...(options.sensitivity === true
      ? composeWholeSensitivity(result, context)
      : options.hasPictures === true
        ? []
        : composeLargestBars(result, context)),
  ];
  if (result.notes.length > 0) {
    blocks.push({ kind: 'list', heading: words.notesHeading, items: result.notes.map(cleanText) });
  }
  const isWider = (row: Estimate) =>
    row.high_eur_per_year - row.low_eur_per_year > row.p95_eur_per_year - row.p05_eur_per_year;
  const isUncertain = result.inputs.filter(({ low, high }) => low < high).length > 1;
  if (isUncertain && result.estimates.some(isWider))
    blocks.push({ kind: 'text', sentences: [{ text: words.corners, column: 'p05' }] });
  blocks.push(...composeDependence(result, context));
  const error = largestError(result);
  if (error > 0) {
    const text = words.uncertainty.drawError(percentText(error, error < 0.01 ? 2 : 1, context.marks));
    blocks.push({ kind: 'text', sentences: [{ text, column: 'p05' }] });
  }
  blocks.push({ kind: 'text', sentences: runLines(result.run, drawsText(result.run, context), context) });
  return { title: scenarioTitle(result.scenario, options.language), blocks };
}

/** What levels of maturity leave, where the scenario states them. */
function composeMaturity({ maturity }: Result, context: ReportContext): readonly Block[] {
  if (maturity === undefined) return [];
  return [{ kind: 'text', sentences: [maturitySentence(maturity, context)] }];
}

/** What p05–p95 of paces and of the total would be if inputs depended on each other; nothing where that changes none. */
function composeDependence({ estimates, run }: Result, context: ReportContext): readonly Block[] {
  const { words, marks, digits } = context;
  const paces = estimates.filter(({ level }) => level === 'pace');
  const sums = estimates.filter(({ level }) => level === 'pace' || (level === 'total' && paces.length > 1));
  const isMoved = (row: Estimate) => row.dependent_p05_eur_per_year !== row.p05_eur_per_year;
  if (!sums.some(isMoved)) return [];
  const ranges = sums.map((row) => {
    const [low, high] = [row.dependent_p05_eur_per_year ?? 0, row.dependent_p95_eur_per_year ?? 0];
    const scale = inSentence(moneyScale([low, high], digits));
    const range = rangeText(moneyText(low, scale, marks), moneyText(high, scale, marks));
    const name = row.pace === null ? words.allProjects : words.pace[row.pace];
    return `${name} ${range}\u00a0${scale.unit}`;
  });
  const text = words.uncertainty.dependence(ranges, run.correlations.length > 0);
  return [{ kind: 'text', sentences: [{ text, column: 'p05' }] }];
}

/** What was published beside what is computed; a published saving is no cashable one. */
function composeComparison(result: Result, context: ReportContext): readonly Block[] {
  if (result.run.view !== 'budget') return composePublishedFigures(result, context);
  return [{ kind: 'text', sentences: [context.words.money.notComparedInView] }];
}

/** The rows themselves, or what they are broken down by. */
function composeBreakdown(result: Result, context: ReportContext): readonly Block[] {
  if (result.years !== undefined) return composeYears(result, context);
  if (result.areas !== undefined) return composeAreas(result, context);
  return [
    composeEstimateTables(result, context),
    ...composeMoney(result, context),
    ...composeRisks(result, context),
    ...composeEffects(result, context),
    ...composeGoals(result, context),
  ];
}

/** The largest standard error of a percentile shown, as a part of it; overlaps and figures of zero are left out. */
function largestError({ estimates, convergence }: Result): number {
  const errors = estimates.flatMap((row, at) => {
    const own = convergence[at];
    if (row.level === 'overlap' || own === undefined) return [];
    return [
      own.p05_standard_error / Math.abs(row.p05_eur_per_year),
      own.p95_standard_error / Math.abs(row.p95_eur_per_year),
    ];
  });
  return Math.max(0, ...errors.filter(Number.isFinite));
}

/** What moves each pace, in the unit in which the pace itself is reported; the total is reported by its paces. */
function composeWholeSensitivity(
  { sensitivity, estimates }: Result,
  context: ReportContext,
): readonly Block[] {
  const highs = new Map<string, number>(
    estimates.flatMap(({ level, pace, high_eur_per_year: high }) =>
      level === 'pace' ? [[`pace.${pace}.saving_eur_per_year`, high] as const] : [],
    ),
  );
  const ofPaces = <Item extends { readonly of: string }>(items: readonly Item[]) =>
    items.filter(({ of }) => highs.has(of));
  const { tornado, grid } = sensitivity;
  return composeSensitivity(
    { ...sensitivity, tornado: ofPaces(tornado), grid: ofPaces(grid) },
    context,
    (output) => highs.get(output),
  );
}

/** Money of which origin is in prices of which year, where there is more than one year, and what turns it. */
function composePrices({ prices, estimates }: Result, { words, marks }: ReportContext): readonly Block[] {
  if (new Set(prices.map(({ year }) => year)).size < 2) return [];
  const items = prices.map(({ of, year, turned, factor }) => {
    const text = turned === 'yes' && factor !== null ? fixedText(factor, factorDecimals, marks) : undefined;
    if (of === 'scenario') return words.prices.scenario(year ?? undefined, text);
    return of === 'costs'
      ? words.prices.costs(year ?? 0, text)
      : words.prices.evidence(cleanText(of), year ?? 0, text);
  });
  const list = items.join('; ');
  const index = prices.find((each) => each.index !== null)?.index;
  const year = estimates.at(-1)?.price_year;
  const isTurned = typeof index === 'string' && typeof year === 'number';
  const sentence = isTurned ? words.prices.turned(year, index, list) : words.prices.asTheyAre(list);
  return [{ kind: 'text', sentences: [sentence] }];
}

function referenceCosts(costs: CostRecord, { language, words, marks }: ReportContext): Block {
  const scale: MoneyScale = { ...moneyUnit(costs.eur_per_year), decimals: 1 };
  const { inhabitants, inhabitants_reason: reason } = costs;
  const people =
    inhabitants === null
      ? `${words.inhabitantsUnknown}${reason === null ? '' : ` (${inhabitantText(reason, language)})`}`
      : `${fixedText(inhabitants, 0, marks)} ${words.inhabitants}`;
  const money = moneyWithUnit(costs.eur_per_year, scale, marks);
  const what = `${words.measure[costs.measure]} ${costs.year} (${cleanText(costs.id)})`;
  return { kind: 'text', sentences: [`${words.referenceCosts}: ${money}, ${what}; ${people}.`] };
}
