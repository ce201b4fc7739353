import { zeroIfRounding } from '../rounding-error.ts';
import { CumulativeSum, Payback } from './cumulative.ts';
import type { FlowMeasure, Perspective, WholeYearMeasure, YearMeasure } from './measures.ts';
import { PresentValue } from './present-value.ts';
import type { YearLine } from './project-schedule.ts';
import type { YearMoney } from './year-money.ts';

/** A measure of all years of the timeline together. */
export type SumMeasure = Exclude<FlowMeasure, WholeYearMeasure | 'npv_outside_eur'>;
/** A measure of the years of the timeline. */
export type TimelineMeasure = SumMeasure | YearMeasure;

const presentMeasures: readonly TimelineMeasure[] = [
  'npv_municipality_eur',
  'npv_nation_eur',
  'bcr_municipality',
  'bcr_nation',
];

/** Measures of which no saving is a part. */
const costMeasures: readonly TimelineMeasure[] = [
  'cost_eur',
  'granted_eur',
  'investment_eur',
  'optimism_bias_eur',
  'parallel_eur',
  'grant_eur',
  'risk_eur',
];

/** The sums over years that one row has been asked for, filled year after year. */
export class RowFlow {
  readonly #count: number;
  readonly #present: PresentValue | undefined;
  readonly #cumulative = new Map<Perspective, CumulativeSum>();
  readonly #paybacks = new Map<Perspective, Payback>();
  readonly #lines = new Map<YearLine, Float64Array>();
  /** The money of a year that what was asked for rests on; grants go with costs. */
  readonly wants: { readonly saving: boolean; readonly cost: boolean; readonly upFront: boolean };

  /** Shape   measures: all that will be asked for; nothing else is added up */
  constructor(count: number, measures: readonly TimelineMeasure[]) {
    this.#count = count;
    this.#present = measures.some((each) => presentMeasures.includes(each))
      ? new PresentValue(count)
      : undefined;
    for (const perspective of ['municipality', 'nation'] as const) {
      const isGranted = perspective === 'municipality';
      if (measures.includes(`cumulative_${perspective}_eur`))
        this.#cumulative.set(perspective, new CumulativeSum(count, isGranted));
      if (measures.includes(`payback_${perspective}_years`))
        this.#paybacks.set(perspective, new Payback(count, isGranted));
    }
    this.wants = {
      saving: measures.some((each) => !costMeasures.includes(each)),
      cost: measures.some((each) => each !== 'saving_eur'),
      upFront: this.#paybacks.size > 0,
    };
  }

  /** Adds a year; `discount` turns its euros into those of the beginning. */
  addYear(year: number, money: YearMoney, discount: Float64Array): void {
    this.#present?.addYear(money, discount);
    for (const sum of this.#cumulative.values()) sum.addYear(money);
    for (const payback of this.#paybacks.values()) payback.addYear(year, money);
  }

  /** Adds what one line of one project comes to in a year. */
  addLine(line: YearLine, euros: Float64Array): void {
    let sum = this.#lines.get(line);
    if (sum === undefined) {
      sum = new Float64Array(this.#count);
      this.#lines.set(line, sum);
    }
    for (let i = 0; i < this.#count; i++) sum[i] = sum[i]! + euros[i]!;
  }

  /** A measure of the year added last. */
  fillYear(measure: YearMeasure, money: YearMoney, out: Float64Array): void {
    const { saving, cost, grant, risk } = money;
    switch (measure) {
      case 'saving_eur':
        out.set(saving.subarray(0, this.#count));
        break;
      case 'cost_eur':
        out.set(cost.subarray(0, this.#count));
        break;
      case 'risk_eur':
        out.set(risk.subarray(0, this.#count));
        break;
      case 'granted_eur':
        out.set(grant.subarray(0, this.#count));
        break;
      case 'net_municipality_eur':
        for (let i = 0; i < this.#count; i++) out[i] = netOf(saving[i]!, cost[i]!, grant[i]!);
        break;
      case 'net_nation_eur':
        for (let i = 0; i < this.#count; i++) out[i] = netOf(saving[i]!, cost[i]!, 0);
        break;
      case 'cumulative_municipality_eur':
        out.set(asked(this.#cumulative.get('municipality')).sum);
        break;
      case 'cumulative_nation_eur':
        out.set(asked(this.#cumulative.get('nation')).sum);
        break;
      default:
        measure satisfies never;
    }
  }

  /** A measure of all years, once they have been added. */
  fill(measure: SumMeasure, out: Float64Array): void {
    switch (measure) {
      case 'investment_eur':
        this.#fillLine('investment', out);
        break;
      case 'optimism_bias_eur':
        this.#fillLine('optimismBias', out);
        break;
      case 'parallel_eur':
        this.#fillLine('parallel', out);
        break;
      case 'grant_eur':
        this.#fillLine('grant', out);
        break;
      case 'risk_eur':
        this.#fillLine('risk', out);
        break;
      case 'npv_municipality_eur':
        asked(this.#present).fillNet(out, true);
        break;
      case 'npv_nation_eur':
        asked(this.#present).fillNet(out, false);
        break;
      case 'payback_municipality_years':
        out.set(asked(this.#paybacks.get('municipality')).years);
        break;
      case 'payback_nation_years':
        out.set(asked(this.#paybacks.get('nation')).years);
        break;
      case 'bcr_municipality': {
        const { saving, cost, grant } = asked(this.#present);
        for (let i = 0; i < this.#count; i++) out[i] = saving[i]! / (cost[i]! - grant[i]!);
        break;
      }
      case 'bcr_nation': {
        const { saving, cost } = asked(this.#present);
        for (let i = 0; i < this.#count; i++) out[i] = saving[i]! / cost[i]!;
        break;
      }
      default:
        measure satisfies never;
    }
  }

  #fillLine(line: YearLine, out: Float64Array): void {
    const sum = this.#lines.get(line);
    if (sum === undefined) out.fill(0);
    else out.set(sum);
  }
}

/** What was to be added up; only a measure that was not named at the beginning lacks it. */
function asked<Sums>(sums: Sums | undefined): Sums {
  if (sums === undefined) throw new Error('a measure that the row was not asked for');
  return sums;
}

function netOf(saving: number, cost: number, grant: number): number {
  return zeroIfRounding(saving - cost + grant, Math.abs(saving) + cost + grant);
}
