import type { ReportParts } from '../../model/report.ts';
import type { Estimate, Result } from '../../model/result.ts';
import { commonDecimals, fixedText, plainText, rangeText } from '../number-text.ts';
import { amountRange, amountText, percentOf } from '../picture/amount.ts';
import type { PictureContext } from '../picture/context.ts';
import type { ReportContext } from '../report.ts';
import { drawsPath, inputsPath } from '../trail-paths.ts';

type SummaryParts = Pick<ReportParts, 'result' | 'subject' | 'taxPoints'>;

/** A sentence, and what explains its figures: paths of them, or of inputs. */
export interface SummarySentence {
  readonly text: string;
  readonly paths: readonly string[];
}

/** Inputs that are named as those which the result depends on most. */
const namedInputs = 2;

/**
 * What a council reads: the answer, its scale or what it is worth over the years, what drives it, what part of it is money, and
 * what is not known. Rounded as the inputs justify.
 *
 * Holds   three to five sentences; each stands alone; no case ending is built on a figure or a name
 */
export function summarise(
  { result, subject, taxPoints }: SummaryParts,
  context: ReportContext,
  picture: PictureContext,
): readonly SummarySentence[] {
  const { answer } = context.words.report;
  const total = result.estimates.at(-1)!;
  const who = answer.subject(subject) || undefined;
  const { low_eur_per_year: low, high_eur_per_year: high } = total;
  const saving = amountRange(low, high, picture);
  const first =
    low === 0 && high === 0
      ? answer.nothing(who)
      : subject.kind === 'country'
        ? answer.ofCountry(saving)
        : answer.saving(who, saving);
  const money = moneySentence(result, total, context, picture);
  const scale = scaleSentence(total, taxPoints, context);
  const drivers = driversSentence(result, context);
  const benefit = benefitSentence(result, total, context, picture);
  return [
    { text: first, paths: ['total.saving_eur_per_year'] },
    ...(money ?? scale ?? []),
    ...drivers,
    ...(money === undefined ? [] : benefit),
    missingSentence(result, context),
  ];
}

/** Fewer tax points than these are not worth a sentence. */
const leastTaxPoints = 0.05;

/**
 * A range with one digit of its larger end, or so many decimals where these are more. An end that would be written as nothing
 * and is not has a digit of its own.
 */
function roughRange(low: number, high: number, decimals: number, marks: ReportContext['marks']): string {
  const common = Math.max(decimals, commonDecimals([low, high], 1, { values: [], digits: 1 }));
  const write = (value: number) => {
    const text = fixedText(value, common, marks);
    return value !== 0 && text === fixedText(0, common, marks) ? plainText(value, marks, 1) : text;
  };
  return rangeText(write(low), write(high));
}

function scaleSentence(
  { share_of_costs_low: low, share_of_costs_high: high }: Estimate,
  taxPoints: ReportParts['taxPoints'],
  { words, marks }: ReportContext,
): readonly SummarySentence[] | undefined {
  if (low === null || high === null || (low === 0 && high === 0)) return undefined;
  // What rounds to nothing is not said to be nothing.
  const isTiny = Math.max(Math.abs(low), Math.abs(high)) < 0.0005;
  const costs = isTiny
    ? `<${fixedText(0.1, 1, marks)}\u00a0%`
    : `${roughRange(low * 100, high * 100, 0, marks)}\u00a0%`;
  const shown =
    taxPoints === undefined || Math.max(Math.abs(taxPoints.low), Math.abs(taxPoints.high)) < leastTaxPoints
      ? undefined
      : roughRange(taxPoints.low, taxPoints.high, 1, marks);
  return [
    {
      text: words.report.answer.scale(costs, shown),
      paths: ['total.share_of_costs', ...(shown === undefined ? [] : ['total.tax_points'])],
    },
  ];
}

/** What the projects are worth to the municipality over the years; undefined where none are counted. */
function moneySentence(
  { timeline }: Result,
  row: Estimate,
  { words, marks }: ReportContext,
  picture: PictureContext,
): readonly SummarySentence[] | undefined {
  const { npv_municipality_p05_eur: p05, npv_municipality_p50_eur: p50, npv_municipality_p95_eur: p95 } = row;
  if (timeline === undefined || typeof p05 !== 'number' || typeof p50 !== 'number' || typeof p95 !== 'number')
    return undefined;
  const { answer } = words.report;
  const { payback_municipality_central_years: years } = row;
  const halves = typeof years === 'number' ? Math.round(years * 2) / 2 : undefined;
  const payback =
    halves === undefined
      ? answer.noPayback
      : halves === 0
        ? answer.paysAtOnce
        : answer.payback(fixedText(halves, Number.isInteger(halves) ? 0 : 1, marks));
  const say = p50 < 0 ? answer.moneyBelowZero : answer.money;
  const text = say(
    timeline.first_year,
    timeline.last_year,
    amountText(p50, picture),
    amountRange(p05, p95, picture),
    payback,
  );
  return [{ text, paths: ['total.npv_municipality_eur', drawsPath, 'total.payback_municipality_years'] }];
}

function driversSentence(
  { sensitivity }: Result,
  { words, nameOf }: ReportContext,
): readonly SummarySentence[] {
  const total = sensitivity.tornado.find(({ of }) => of === 'total.saving_eur_per_year');
  const inputs = (total?.bars ?? []).filter(({ swing }) => swing > 0).slice(0, namedInputs);
  if (inputs.length === 0) return [];
  const text = words.report.answer.drivers(inputs.map(({ input }) => nameOf(input)));
  return [{ text, paths: inputs.map(({ input }) => input) }];
}

/** What part of the saving can be taken out of the budget, and what part is freed time. */
function benefitSentence(
  { estimates }: Result,
  { cashable_central_eur_per_year: cashable, capacity_central_eur_per_year: capacity, ...total }: Estimate,
  { words }: ReportContext,
  picture: PictureContext,
): readonly SummarySentence[] {
  const { answer } = words.report;
  const saving = total.central_eur_per_year;
  const isSaid = estimates.some((row) => typeof row.cashable_central_eur_per_year === 'number');
  if (!isSaid || typeof cashable !== 'number' || typeof capacity !== 'number' || !(saving > 0))
    return [{ text: answer.benefitUnknown, paths: [] }];
  const text = answer.benefit(percentOf(cashable / saving, picture), percentOf(capacity / saving, picture));
  return [{ text, paths: ['total.cashable_eur_per_year', 'total.capacity_eur_per_year'] }];
}

function missingSentence(result: Result, { words }: ReportContext): SummarySentence {
  const { answer } = words.report;
  const used = usedInputs(result);
  const assumed = used.filter(isUnfounded).length;
  const missing = [
    ...(result.timeline === undefined ? [answer.missing.costs] : []),
    answer.missing.residents,
    ...(result.effects === undefined ? [answer.missing.effects] : []),
  ];
  return { text: answer.assumptions(assumed, used.length, missing.join(', ')), paths: [inputsPath] };
}

/** The inputs that some project rests on, each once. */
export function usedInputs({ inputs }: Result): Result['inputs'] {
  return inputs.filter(({ used_by: by, path }) => by.length > 0 || !path.startsWith('settings.'));
}

/** Whether a number is somebody's assumption and nothing is cited for it. */
export function isUnfounded({ quality, source }: Result['inputs'][number]): boolean {
  return source === null && (quality === null || quality === 'assumed' || quality === 'calibrated');
}
