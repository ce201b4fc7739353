import { remainingBias, runningBias } from './bias.ts';
import { type FlowName, usualCurve, valueIfLeftOut } from './flow-numbers.ts';
import { eligibleKinds, type RampCurve } from './forms.ts';
import { meanUse, overrunYears, partOfSpending, partOfYear, timeNames } from './schedule.ts';
import type { ProjectFlow } from './timeline.ts';

/** What may be told of one project in one year, besides its saving. */
export const yearLines = [
  'investment',
  'optimismBias',
  'running',
  'runningBias',
  'parallel',
  'grant',
] as const;
export type YearLine = (typeof yearLines)[number];

/** The lines of all costs. */
const costLines: readonly YearLine[] = ['investment', 'optimismBias', 'running', 'runningBias', 'parallel'];

/** The number without which there is nothing of a line. */
const amountNames: Readonly<Record<YearLine, FlowName>> = {
  investment: 'cost.investment_eur',
  optimismBias: 'cost.optimism_bias.upper_ratio',
  running: 'cost.running_eur_per_year',
  runningBias: runningBias.upper,
  parallel: 'cost.parallel_eur_per_year',
  grant: 'cost.grant.share',
};

/** Columns of the numbers of one project, by their name below the project; a number left out has none. */
export type FlowColumns = ReadonlyMap<FlowName, Float64Array>;

/** A number of one project in a block: a column, or one value for all points. */
type Values = Float64Array | number;

function valueAt(values: Values, i: number): number {
  return typeof values === 'number' ? values : values[i]!;
}

/**
 * The years of one project: when it is used, what it costs, and what it is granted.
 *
 * The investment is spread evenly over its years from the start; the result comes into use after the delay and after
 * what the work takes longer than planned; from then on it has running costs, and for some time the old way beside it.
 * What optimism bias adds to the investment and to running costs is told apart from them. A grant covers the smaller of its share and the cap
 * of the eligible investment as estimated.
 *
 * Formula  bias = investment · (1 − mitigated) · upper; overrun = years · (1 − mitigated) · duration upper;
 *          first use = start + delay + overrun; grant = min(cap, share) · eligible · investment
 * Units    euros of the price year; years from the beginning of the timeline
 * Source   HM Treasury, supplementary Green Book guidance on optimism bias; Decree 893/2019, section 4
 */
export class ProjectSchedule {
  readonly #start: number;
  readonly #curve: RampCurve;
  #columns: FlowColumns = new Map();
  /** Points that are worked out: one for each run of points that are alike. */
  #count = 0;
  /** The first point of each run, and behind the last one the number of points; undefined where each is a run. */
  #runs: readonly number[] | undefined;
  /** Whether all points of the block have the same times, so that a year is worked out once. */
  #steady = true;
  #firstUse = new Float64Array(0);
  #spendingYears = new Float64Array(0);
  #work = new Float64Array(0);
  #line = new Float64Array(0);

  /** Shape   flow: undefined for a project that tells no money over time: in full use from the first year, at no cost */
  constructor(flow: ProjectFlow | undefined, firstYear: number) {
    this.#start = flow === undefined ? 0 : flow.startYear - firstYear;
    this.#curve = flow?.curve ?? usualCurve;
  }

  /**
   * Turns to the next block. In the designs that move one input at a time most points are alike for a project, so that
   * these are worked out once.
   */
  begin(columns: FlowColumns, count: number): void {
    this.#runs = findRuns([...columns.values()], count);
    this.#count = this.#runs === undefined ? count : this.#runs.length - 1;
    this.#columns = this.#runs === undefined ? columns : takeFirsts(columns, this.#runs);
    if (this.#firstUse.length < this.#count) {
      const column = () => new Float64Array(this.#count);
      [this.#firstUse, this.#spendingYears, this.#work, this.#line] = [
        column(),
        column(),
        column(),
        column(),
      ];
    }
    const times = timeNames.flatMap((name) => this.#columns.get(name) ?? []);
    this.#steady = times.every((column) => isConstant(column, this.#count));
    const delay = this.#values('rollout.delay_years');
    const years = this.#values('cost.investment_years');
    const mitigated = this.#values('cost.optimism_bias.mitigated_share');
    const longer = this.#values('cost.optimism_bias.duration_upper_ratio');
    for (let i = 0; i < this.#count; i++) {
      const planned = valueAt(years, i);
      const overrun = overrunYears(planned, valueAt(mitigated, i), valueAt(longer, i));
      this.#spendingYears[i] = planned + overrun;
      this.#firstUse[i] = this.#start + valueAt(delay, i) + overrun;
    }
  }

  /** Share of full use in a year, as the mean of the ramp over it. */
  fillUse(year: number, out: Float64Array): void {
    const ramp = this.#values('rollout.ramp_years');
    this.#fillTimes(this.#work, (i) => meanUse(year, this.#firstUse[i]!, valueAt(ramp, i), this.#curve));
    this.#spread(this.#work, out);
  }

  /** Euros of one line in a year. */
  fillLine(line: YearLine, year: number, out: Float64Array): void {
    if (this.has(line)) {
      this.#fillLine(line, year, this.#work);
      this.#spread(this.#work, out);
    } else out.fill(0);
  }

  /** Euros of all costs in a year, before any grant. */
  fillCost(year: number, out: Float64Array): void {
    const sum = this.#work.fill(0);
    for (const line of costLines) {
      if (!this.has(line)) continue;
      this.#fillLine(line, year, this.#line);
      for (let i = 0; i < this.#count; i++) sum[i] = sum[i]! + this.#line[i]!;
    }
    this.#spread(sum, out);
  }

  /** Whether the project says anything of a line. */
  has(line: YearLine): boolean {
    return this.#columns.has(amountNames[line]);
  }

  #fillLine(line: YearLine, year: number, out: Float64Array): void {
    switch (line) {
      case 'investment':
        this.#fillSpending(year, out);
        this.#multiply(out, 'cost.investment_eur');
        break;
      case 'optimismBias': {
        this.#fillSpending(year, out);
        this.#multiply(out, 'cost.investment_eur');
        this.#multiply(out, 'cost.optimism_bias.upper_ratio');
        const mitigated = this.#values('cost.optimism_bias.mitigated_share');
        for (let i = 0; i < this.#count; i++) out[i] = out[i]! * (1 - valueAt(mitigated, i));
        break;
      }
      case 'running':
        this.#fillTimes(out, (i) => partOfYear(year, this.#firstUse[i]!, Number.POSITIVE_INFINITY));
        this.#multiply(out, 'cost.running_eur_per_year');
        break;
      case 'runningBias': {
        this.#fillTimes(out, (i) => partOfYear(year, this.#firstUse[i]!, Number.POSITIVE_INFINITY));
        this.#multiply(out, 'cost.running_eur_per_year');
        const [upper, mitigated] = [this.#values(runningBias.upper), this.#values(runningBias.mitigated)];
        for (let i = 0; i < this.#count; i++)
          out[i] = out[i]! * remainingBias(valueAt(upper, i), valueAt(mitigated, i));
        break;
      }
      case 'parallel': {
        const years = this.#values('cost.parallel_running_years');
        this.#fillTimes(out, (i) =>
          partOfYear(year, this.#firstUse[i]!, this.#firstUse[i]! + valueAt(years, i)),
        );
        this.#multiply(out, 'cost.parallel_eur_per_year');
        break;
      }
      case 'grant':
        this.#fillSpending(year, out);
        this.#multiply(out, 'cost.investment_eur');
        this.#takeGrantedShare(out);
        break;
      default:
        line satisfies never;
    }
  }

  /** Writes what was worked out for each run to all of its points. */
  #spread(values: Float64Array, out: Float64Array): void {
    const runs = this.#runs;
    if (runs === undefined) out.set(values.subarray(0, this.#count));
    else for (let run = 0; run < this.#count; run++) out.fill(values[run]!, runs[run]!, runs[run + 1]!);
  }

  #takeGrantedShare(out: Float64Array): void {
    const share = this.#values('cost.grant.share');
    const cap = this.#values('cost.grant.cap_share');
    const kinds = eligibleKinds.map((kind) => this.#values(`cost.grant.eligible.${kind}`));
    for (let i = 0; i < this.#count; i++) {
      let eligible = 0;
      for (const kind of kinds) eligible += valueAt(kind, i);
      out[i] = out[i]! * eligible * Math.min(valueAt(share, i), valueAt(cap, i));
    }
  }

  #fillSpending(year: number, out: Float64Array): void {
    this.#fillTimes(out, (i) => partOfSpending(year, this.#start, this.#spendingYears[i]!));
  }

  #fillTimes(out: Float64Array, work: (i: number) => number): void {
    if (this.#steady && this.#count > 0) out.fill(work(0), 0, this.#count);
    else for (let i = 0; i < this.#count; i++) out[i] = work(i);
  }

  #multiply(out: Float64Array, name: FlowName): void {
    const values = this.#values(name);
    for (let i = 0; i < this.#count; i++) out[i] = out[i]! * valueAt(values, i);
  }

  #values(name: FlowName): Values {
    return this.#columns.get(name) ?? valueIfLeftOut(name);
  }
}

function isConstant(column: Float64Array, count: number): boolean {
  for (let i = 1; i < count; i++) if (column[i] !== column[0]) return false;
  return true;
}

/**
 * Where runs of alike points begin, and the number of points behind them; undefined where most differ from the one
 * before.
 */
function findRuns(columns: readonly Float64Array[], count: number): readonly number[] | undefined {
  const starts = [0];
  for (let i = 1; i < count; i++) {
    if (columns.every((column) => column[i] === column[i - 1])) continue;
    starts.push(i);
    if (starts.length * 2 > count) return undefined;
  }
  starts.push(count);
  return starts;
}

/** The first point of each run. */
function takeFirsts(columns: FlowColumns, runs: readonly number[]): FlowColumns {
  const firsts = runs.slice(0, -1);
  return new Map([...columns].map(([name, column]) => [name, Float64Array.from(firsts, (i) => column[i]!)]));
}
