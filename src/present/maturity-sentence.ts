import type { MaturitySummary } from '../model/maturity/summary.ts';
import {
  moneyScale,
  moneyText,
  moneyWithUnit,
  percentNumber,
  percentText,
  rangeText,
} from './number-text.ts';
import type { ReportContext } from './report.ts';

/** The one sentence that an estimate says of levels. */
export function maturitySentence(
  { use, total }: Pick<MaturitySummary, 'use' | 'total'>,
  { words, marks, digits }: ReportContext,
): string {
  const { eur_per_year: eur, left_low_eur_per_year: low, left_high_eur_per_year: high } = total;
  const scale = moneyScale([eur], digits);
  const text = (value: number) => moneyText(value, scale, marks);
  const share = (value: number | null) => percentText(value ?? 0, 0, marks);
  const left =
    low === high
      ? moneyWithUnit(low, scale, marks)
      : `${rangeText(text(low), text(high))}\u00a0${scale.unit}`;
  const shares =
    total.left_share_low === total.left_share_high
      ? share(total.left_share_low)
      : rangeText(percentNumber(total.left_share_low ?? 0, 0, marks), share(total.left_share_high));
  return words.maturity.summary(use, moneyWithUnit(eur, scale, marks), left, shares);
}
