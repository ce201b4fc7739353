import { CachedColumn } from '../cached-column.ts';
import { workOperation } from '../formula/kernels.ts';
import type { RiskColumns } from '../risks/risk-columns.ts';
import { remainingBias, runningBias } from './bias.ts';
import { coordination, type FlowName, usualCurve, valueIfLeftOut } from './flow-numbers.ts';
import { eligibleKinds, type UseCurve } from './forms.ts';
import { meanSpread, meanUse, overrunYears, partOfSpending, partOfYear, timeNames } from './schedule.ts';
import type { ProjectFlow } from './timeline.ts';

/** The lines of all costs. */
export const costLines = [
  'investment',
  'optimismBias',
  'running',
  'runningBias',
  'coordination',
  'parallel',
  'risk',
] as const;

/** What may be reported of one project in one year, besides its saving. */
export const yearLines = [...costLines, 'grant'] as const;
export type YearLine = (typeof yearLines)[number];

/** The number without which there is nothing of a line. */
const amountNames: Readonly<Record<Exclude<YearLine, 'risk'>, FlowName>> = {
  investment: 'cost.investment_eur',
  optimismBias: 'cost.optimism_bias.upper_ratio',
  running: 'cost.running_eur_per_year',
  runningBias: runningBias.upper,
  coordination,
  parallel: 'cost.parallel_eur_per_year',
  grant: 'cost.grant.share',
};

/** What is worked out of one year of a block: for each run of points that are alike, and for all points. */
class YearColumn {
  readonly runs = new CachedColumn();
  readonly points = new CachedColumn();
}

/** What risks add, where any hits the project. */
type RiskLine = 'risk.cost_share' | 'risk.delay_years' | 'risk.treatment_eur';

/** Columns of the numbers of one project, by their name below the project; a number left out has none. */
export type FlowColumns = ReadonlyMap<FlowName | RiskLine, Float64Array>;

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
 * What optimism bias adds to the investment and to running costs is reported apart from them, and so is what cooperation
 * costs in each year of use. A grant covers the smaller of its share and the cap
 * of the eligible investment as estimated.
 *
 * Formula  bias = investment · (1 − mitigated) · upper; overrun = years · (1 − mitigated) · duration upper;
 *          first use = start + delay + overrun + delays of risks; risk = investment · cost shares of risks; grant = min(cap, share) · eligible · investment
 * Units    euros of the price year; years from the beginning of the timeline
 * Source   HM Treasury, supplementary Green Book guidance on optimism bias; Decree 893/2019, section 4
 */
export class ProjectSchedule {
  readonly #start: number;
  readonly #curve: UseCurve;
  #columns: FlowColumns = new Map();
  /** Points that are worked out: one for each run of points that are alike. */
  #count = 0;
  /** The first point of each run, and behind the last one the number of points; undefined where each is a run. */
  #runs: readonly number[] | undefined;
  /** Whether all points of the block have the same times, so that a year is worked out once. */
  #steady = true;
  #firstUse = new Float64Array(0);
  #spendingYears = new Float64Array(0);
  /** Points of the block, alike or not. */
  #points = 0;
  #year = 0;
  /** Grows with each year of each block, so that no column of another is taken for the current one. */
  #stamp = 0;
  readonly #use = new YearColumn();
  readonly #outside = new YearColumn();
  readonly #cost = new YearColumn();
  readonly #lines: Readonly<Record<YearLine, YearColumn>> = {
    investment: new YearColumn(),
    optimismBias: new YearColumn(),
    running: new YearColumn(),
    runningBias: new YearColumn(),
    coordination: new YearColumn(),
    parallel: new YearColumn(),
    risk: new YearColumn(),
    grant: new YearColumn(),
  };

  /** Shape   flow: undefined for a project that states no money over time: in full use from the first year, at no cost */
  constructor(flow: ProjectFlow | undefined, firstYear: number) {
    this.#start = flow === undefined ? 0 : flow.startYear - firstYear;
    this.#curve = flow?.curve ?? usualCurve;
  }

  /**
   * Turns to the next block. In the designs that move one input at a time most points are alike for a project, so that
   * these are worked out once.
   */
  begin(own: ReadonlyMap<FlowName, Float64Array>, count: number, risks?: RiskColumns): void {
    const columns = withRisks(own, risks);
    this.#points = count;
    this.#runs = findRuns([...columns.values()], count);
    this.#count = this.#runs === undefined ? count : this.#runs.length - 1;
    this.#columns = this.#runs === undefined ? columns : takeFirsts(columns, this.#runs);
    if (this.#firstUse.length < this.#count) {
      this.#firstUse = new Float64Array(this.#count);
      this.#spendingYears = new Float64Array(this.#count);
    }
    const times = [...timeNames, 'risk.delay_years' as const].flatMap(
      (name) => this.#columns.get(name) ?? [],
    );
    this.#steady = times.every((column) => isConstant(column, this.#count));
    const delay = this.#values('rollout.delay_years');
    const years = this.#values('cost.investment_years');
    const mitigated = this.#values('cost.optimism_bias.mitigated_share');
    const longer = this.#values('cost.optimism_bias.duration_upper_ratio');
    const later = this.#values('risk.delay_years');
    for (let i = 0; i < this.#count; i++) {
      const planned = valueAt(years, i);
      const overrun = overrunYears(planned, valueAt(mitigated, i), valueAt(longer, i));
      this.#spendingYears[i] = planned + overrun;
      this.#firstUse[i] = this.#start + valueAt(delay, i) + overrun + valueAt(later, i);
    }
  }

  /** Turns to a year; the columns of the year before are written over. */
  beginYear(year: number): void {
    this.#year = year;
    this.#stamp++;
  }

  /** Share of full use in the current year, as the mean of the ramp over it. */
  use(): Float64Array {
    const curve = this.#curve;
    if (curve === 'bass') return this.#spread(this.#use, (out) => this.#fillSpread(out, 'rollout'));
    const ramp = this.#values('rollout.ramp_years');
    return this.#spread(this.#use, (out) =>
      this.#fillTimes(out, (i) => meanUse(this.#year, this.#firstUse[i]!, valueAt(ramp, i), curve)),
    );
  }

  /** Share of the municipalities outside of the scope that have it in the current year. */
  outsideUse(): Float64Array {
    return this.#spread(this.#outside, (out) => this.#fillSpread(out, 'replication'));
  }

  #fillSpread(out: Float64Array, of: 'rollout' | 'replication'): void {
    const [p, q] = [this.#values(`${of}.p_per_year`), this.#values(`${of}.q_per_year`)];
    this.#fillTimes(out, (i) => meanSpread(this.#year, this.#firstUse[i]!, valueAt(p, i), valueAt(q, i)));
  }

  /** Euros of one line in the current year. */
  line(line: YearLine): Float64Array {
    return this.#spread(this.#lines[line], (out) => this.#fillLine(line, out));
  }

  /** Euros of all costs in the current year, before any grant. */
  cost(): Float64Array {
    return this.#spread(this.#cost, (sum) => {
      sum.fill(0, 0, this.#count);
      for (const line of costLines) {
        if (!this.has(line)) continue;
        const euros = this.#lineOfRuns(line);
        for (let i = 0; i < this.#count; i++) sum[i] = sum[i]! + euros[i]!;
      }
    });
  }

  /** Whether the project says anything of a line. */
  has(line: YearLine): boolean {
    if (line === 'risk')
      return this.#columns.has('risk.cost_share') || this.#columns.has('risk.treatment_eur');
    return this.#columns.has(amountNames[line]);
  }

  #lineOfRuns(line: YearLine): Float64Array {
    return this.#lines[line].runs.get(this.#stamp, this.#count, (out) => this.#fillLine(line, out));
  }

  /** What was worked out for each run, written to all of its points. */
  #spread({ runs, points }: YearColumn, work: (out: Float64Array) => void): Float64Array {
    const values = runs.get(this.#stamp, this.#count, work);
    const starts = this.#runs;
    if (starts === undefined) return values;
    return points.get(this.#stamp, this.#points, (out) => {
      for (let run = 0; run < this.#count; run++) out.fill(values[run]!, starts[run]!, starts[run + 1]!);
    });
  }

  #fillLine(line: YearLine, out: Float64Array): void {
    switch (line) {
      case 'investment':
        this.#fillTimes(out, (i) => partOfSpending(this.#year, this.#start, this.#spendingYears[i]!));
        this.#multiply(out, 'cost.investment_eur');
        break;
      case 'optimismBias': {
        this.#copyLine('investment', out);
        this.#multiply(out, 'cost.optimism_bias.upper_ratio');
        const mitigated = this.#values('cost.optimism_bias.mitigated_share');
        for (let i = 0; i < this.#count; i++) out[i] = out[i]! * (1 - valueAt(mitigated, i));
        break;
      }
      case 'running':
        this.#fillUsed(out, 'cost.running_eur_per_year');
        break;
      case 'coordination':
        this.#fillUsed(out, coordination);
        break;
      case 'runningBias': {
        this.#copyLine('running', out);
        const upper = this.#values(runningBias.upper);
        const mitigated = this.#values(runningBias.mitigated);
        for (let i = 0; i < this.#count; i++)
          out[i] = out[i]! * remainingBias(valueAt(upper, i), valueAt(mitigated, i));
        break;
      }
      case 'parallel': {
        const years = this.#values('cost.parallel_running_years');
        this.#fillTimes(out, (i) =>
          partOfYear(this.#year, this.#firstUse[i]!, this.#firstUse[i]! + valueAt(years, i)),
        );
        this.#multiply(out, 'cost.parallel_eur_per_year');
        break;
      }
      case 'risk':
        this.#copyLine('investment', out);
        this.#multiply(out, 'risk.cost_share');
        if (this.#year === 0) this.#add(out, 'risk.treatment_eur');
        break;
      case 'grant':
        this.#copyLine('investment', out);
        this.#takeGrantedShare(out);
        break;
      default:
        line satisfies never;
    }
  }

  /** An amount of each year from the first use on. */
  #fillUsed(out: Float64Array, amount: FlowName): void {
    this.#fillTimes(out, (i) => partOfYear(this.#year, this.#firstUse[i]!, Number.POSITIVE_INFINITY));
    this.#multiply(out, amount);
  }

  #copyLine(line: YearLine, out: Float64Array): void {
    out.set(this.#lineOfRuns(line).subarray(0, this.#count));
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

  #fillTimes(out: Float64Array, work: (i: number) => number): void {
    if (this.#steady && this.#count > 0) out.fill(work(0), 0, this.#count);
    else for (let i = 0; i < this.#count; i++) out[i] = work(i);
  }

  #add(out: Float64Array, name: FlowName | RiskLine): void {
    const values = this.#values(name);
    for (let i = 0; i < this.#count; i++) out[i] = out[i]! + valueAt(values, i);
  }

  #multiply(out: Float64Array, name: FlowName | RiskLine): void {
    const values = this.#values(name);
    if (typeof values === 'number') for (let i = 0; i < this.#count; i++) out[i] = out[i]! * values;
    else workOperation('product', [out, values], this.#count, out);
  }

  #values(name: FlowName | RiskLine): Values {
    const column = this.#columns.get(name);
    if (column !== undefined) return column;
    return isOfRisk(name) ? 0 : valueIfLeftOut(name);
  }
}

function isOfRisk(name: FlowName | RiskLine): name is RiskLine {
  return name.startsWith('risk.');
}

function withRisks(own: ReadonlyMap<FlowName, Float64Array>, risks: RiskColumns | undefined): FlowColumns {
  if (risks === undefined) return own;
  const columns = new Map<FlowName | RiskLine, Float64Array>(own);
  if (risks.costShare !== undefined) columns.set('risk.cost_share', risks.costShare);
  if (risks.delayYears !== undefined) columns.set('risk.delay_years', risks.delayYears);
  if (risks.treatmentEur !== undefined) columns.set('risk.treatment_eur', risks.treatmentEur);
  return columns;
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
  for (let i = 1; i <= count; i++) {
    if (i < count && isLikeBefore(columns, i)) continue;
    starts.push(i);
    if (i < count && starts.length * 2 > count) return undefined;
  }
  return starts;
}

function isLikeBefore(columns: readonly Float64Array[], i: number): boolean {
  for (const column of columns) if (column[i] !== column[i - 1]) return false;
  return true;
}

/** The first point of each run. */
function takeFirsts(columns: FlowColumns, runs: readonly number[]): FlowColumns {
  const firsts = runs.slice(0, -1);
  return new Map([...columns].map(([name, column]) => [name, Float64Array.from(firsts, (i) => column[i]!)]));
}
