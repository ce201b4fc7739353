import { fixedText, type MoneyScale, moneyHead, moneyScale, moneyText, rangeText } from '../number-text.ts';
import type { PictureContext } from './context.ts';
import { type GroupScale, scaleAround, tickText } from './scale.ts';

const million = 1e6;
/** Below this a sentence rounds to hundreds, as long as two digits are no less. */
const fewEuros = 10_000;
/** How far a sentence may move an end of a range by rounding, as a share of that end. */
const mostMoved = 0.1;

type Writer = Pick<PictureContext, 'words' | 'marks'>;

/**
 * The step to which a sentence rounds euros of a size: two digits are left.
 *
 * @example roundedStep(23_040_000) // => 1000000
 * @example roundedStep(4_321) // => 100
 */
export function roundedStep(largest: number): number {
  const size = Math.abs(largest);
  if (size === 0) return 1;
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  return size >= 1000 && size < fewEuros ? 100 : step;
}

/** An amount of euros in words, rounded for a sentence. */
export function amountText(eur: number, context: Writer): string {
  return amountRange(eur, eur, context);
}

/**
 * A range of euros in words, rounded for a sentence; one amount where both ends round alike. An end that the step of the larger
 * one would move by more than a tenth has the step of its own size: of 15,700 to 276,000 the lower is 16,000, not 20,000.
 */
export function amountRange(low: number, high: number, { words, marks }: Writer): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const common = roundedStep(largest);
  const round = (value: number, step: number) => Math.round(value / step) * step;
  const isMillions = Math.abs(round(largest, common)) >= million;
  const unit = isMillions ? million : 1;
  const write = (value: number) => {
    const isMoved = Math.abs(round(value, common) - value) > mostMoved * Math.abs(value);
    const step = isMoved ? roundedStep(value) : common;
    const decimals = Math.max(0, Math.min(8, -Math.floor(Math.log10(step / unit) + 1e-9)));
    return fixedText(round(value, step) / unit, decimals, marks);
  };
  const text = rangeText(write(low), write(high));
  const isOne = text === fixedText(1, 0, marks);
  return isMillions ? words.millions(text, isOne) : words.euros(text, isOne);
}

/** How euros of one group are written beside its marks. */
export interface EuroGroup {
  readonly money: MoneyScale;
  readonly unit: string;
  write(eur: number): string;
  range(low: number, high: number): string;
}

/**
 * Shape   values: the figures that matter one by one; of: whether they are of a year, which figure decides the unit, and small ones
 *         of which two digits are kept
 */
export function euroGroup(
  values: readonly number[],
  context: PictureContext,
  {
    isYearly = true,
    ...of
  }: { readonly isYearly?: boolean; readonly size?: number; readonly small?: readonly number[] } = {},
): EuroGroup {
  const { marks, terms } = context;
  const money = moneyScale(values.filter(Number.isFinite), 3, of);
  const write = (eur: number) => moneyText(eur, money, marks);
  return {
    money,
    unit: `${moneyHead(money, marks)}${isYearly ? ` ${terms.perYear}` : ''}`,
    write,
    range: (low, high) => rangeText(write(low), write(high)),
  };
}

/** A scale of euros around some of them. */
export function euroScale(
  values: readonly number[],
  { money, unit }: EuroGroup,
  { marks }: PictureContext,
  withZero: boolean,
): GroupScale {
  return scaleAround(
    values,
    unit,
    (value, step) => tickText(value / money.eur, step / money.eur, marks),
    withZero,
  );
}

/** A share in whole percent; one that is small but not nothing is not 0, nor one that is nearly all 100. */
export function percentOf(share: number, { marks }: Pick<PictureContext, 'marks'>): string {
  const whole = Math.round(share * 100);
  const sign = '\u00a0%';
  if (whole === 0 && share > 0) return `<${fixedText(1, 0, marks)}${sign}`;
  if (whole === 100 && share < 1 - 1e-9) return `>${fixedText(99, 0, marks)}${sign}`;
  return `${fixedText(whole, 0, marks)}${sign}`;
}
