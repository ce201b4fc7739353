import type { BlockWork } from '../block-work.ts';
import { type BlockFormula, FormulaColumns, planFormula } from '../formula/block-formula.ts';
import { workOperation } from '../formula/kernels.ts';
import { amountOf } from '../inhabitant-price.ts';
import type { Atom } from '../overlap.ts';
import { type RiskColumns, workRisks } from '../risks/risk-columns.ts';
import type { CompiledProject, Row } from '../row.ts';
import { type ProjectSavings, RowSums } from '../row-sums.ts';
import { roomFor } from './benefit-work.ts';
import { remainingBias, runningBias } from './bias.ts';
import { type AmountName, amountNames, coordination, type FlowName } from './flow-numbers.ts';
import { type FlowMeasure, isWholeYearMeasure, type WholeYearMeasure, type YearMeasure } from './measures.ts';
import { ProjectSchedule, type YearLine } from './project-schedule.ts';
import { RowFlow, type SumMeasure, type TimelineMeasure } from './row-flow.ts';
import type { Timeline } from './timeline.ts';
import type { YearMoney } from './year-money.ts';

/** A column that is asked for. */
export interface FlowRequest {
  readonly row: Row;
  readonly measure: FlowMeasure | YearMeasure;
  /** Calendar year of a measure of one year. */
  readonly year: number | undefined;
  readonly out: Float64Array;
}

/** The lines that measures of all years are sums of. */
const lineOf: Partial<Record<TimelineMeasure, YearLine>> = {
  investment_eur: 'investment',
  optimism_bias_eur: 'optimismBias',
  parallel_eur: 'parallel',
  grant_eur: 'grant',
  risk_eur: 'risk',
};

/** The lines that are paid as their year begins; all other money flows evenly through it. */
const upFrontLines: readonly YearLine[] = ['investment', 'optimismBias', 'risk'];

/** What is asked of one row. */
interface RowRequests {
  readonly row: Row;
  readonly flow: RowFlow;
  readonly ofTimeline: readonly ColumnRequest<SumMeasure>[];
  /** Where what municipalities outside of the scope gain is asked for. */
  readonly outside: readonly Float64Array[];
  /** By the number of the year, counted from the beginning of the timeline. */
  readonly ofYears: ReadonlyMap<number, readonly ColumnRequest<YearMeasure>[]>;
  /** Lines that are asked for, each once. */
  readonly lines: readonly YearLine[];
}

interface ColumnRequest<Measure> {
  readonly measure: Measure;
  readonly out: Float64Array;
}

/** Indices of the inputs that the whole timeline shares. */
export interface TimelineSlots {
  readonly discountRate: number;
  readonly costGrowth: number;
}

/**
 * Money over the years of the timeline, for one block of points after another.
 *
 * In each year a project saves its full saving times its use in that year, times the growth of the costs it is a share
 * of (euros that are no share of costs do not grow with them). Overlap is settled year by
 * year: what is not yet in use overlaps with nothing.
 */
export class FlowWork {
  readonly #timeline: Timeline;
  readonly #projects: readonly CompiledProject[];
  readonly #slots: TimelineSlots;
  readonly #schedules: readonly ProjectSchedule[];
  readonly #sums: RowSums;
  readonly #costYears: readonly number[];
  readonly #savings: Float64Array[];
  readonly #shares: Float64Array[];
  /** What of a euro of the costs of a project counts: a column of its own, or the growth of all costs of its year. */
  readonly #weights: Float64Array[];
  readonly #ownWeights: Float64Array[];
  /** Prices by inhabitants, of each project by the name of the amount. */
  readonly #prices: readonly ReadonlyMap<FlowName, BlockFormula>[];
  /** What risks do to each project. */
  readonly #risks: (RiskColumns | undefined)[];
  /** How far costs have grown, by the year they are of. */
  readonly #growths = new Map<number, Float64Array>();
  #columns: readonly Float64Array[] = [];
  #count = 0;
  /** Projects of the rows asked for. */
  #needed: readonly number[] = [];

  constructor(
    timeline: Timeline,
    projects: readonly CompiledProject[],
    atoms: readonly Atom[],
    slots: TimelineSlots,
    yardstickYear: number | undefined,
  ) {
    this.#timeline = timeline;
    this.#projects = projects;
    this.#slots = slots;
    this.#schedules = projects.map(({ project }) => new ProjectSchedule(project.flow, timeline.firstYear));
    this.#sums = new RowSums(
      projects.map(({ project }) => project.pace),
      atoms,
    );
    this.#costYears = projects.map(({ costs }) => costs?.year ?? yardstickYear ?? timeline.firstYear);
    const room = new FormulaColumns();
    this.#prices = projects.map(({ prices, part }) => {
      const planned = [...prices].map(([name, { bound }]): [FlowName, BlockFormula] => [
        name,
        planFormula(part?.prices?.get(name) ?? bound, room),
      ]);
      return new Map(planned);
    });
    const columns = () => projects.map(() => new Float64Array(0));
    this.#risks = projects.map(() => undefined);
    this.#savings = columns();
    this.#shares = columns();
    this.#weights = columns();
    this.#ownWeights = columns();
  }

  /**
   * Fills the columns asked for.
   *
   * Shape   block: at the same points; classWeights: the part of each saving that counts, all of it where undefined
   */
  fill(
    requests: readonly FlowRequest[],
    columns: readonly Float64Array[],
    count: number,
    block: BlockWork,
    classWeights: readonly Float64Array[] | undefined,
  ): void {
    this.#columns = columns;
    this.#count = count;
    const requestsOf = new Map<Row, FlowRequest[]>();
    for (const request of requests) {
      const { row, measure, out } = request;
      const own = requestsOf.get(row);
      if (isWholeYearMeasure(measure)) this.#fillRunning(measure, row, out);
      else if (own === undefined) requestsOf.set(row, [request]);
      else own.push(request);
    }
    if (requestsOf.size === 0) return;
    const flows = [...requestsOf].map(([row, own]) => this.#flowOf(row, own));
    // Nothing of a project that no row asked for has in it is worked out.
    this.#needed = [...new Set(flows.flatMap(({ row }) => row.projects))];
    for (const index of this.#needed) {
      const { flowSlots, prices } = this.#projects[index] as CompiledProject;
      const own = new Map<FlowName, Float64Array>();
      for (const name of new Set([...[...flowSlots.keys()].map(amountOf), ...prices.keys()])) {
        own.set(name, this.#column(index, name)!);
      }
      this.#risks[index] = this.#workRisks(index);
      this.#schedules[index]!.begin(own, count, this.#risks[index]);
    }
    this.#passYears(flows, block, classWeights);
    for (const { flow, ofTimeline } of flows)
      for (const { measure, out } of ofTimeline) flow.fill(measure, out);
  }

  #workRisks(index: number): RiskColumns | undefined {
    const { risks, part } = this.#projects[index] as CompiledProject;
    return risks.length === 0 ? undefined : workRisks(risks, this.#columns, this.#count, part?.costShare);
  }

  #flowOf(row: Row, requests: readonly FlowRequest[]): RowRequests {
    const measures: TimelineMeasure[] = [];
    const ofTimeline: ColumnRequest<SumMeasure>[] = [];
    const outside: Float64Array[] = [];
    const ofYears = new Map<number, ColumnRequest<YearMeasure>[]>();
    for (const { measure, year, out } of requests) {
      if (isWholeYearMeasure(measure)) continue;
      if (measure === 'npv_outside_eur') {
        outside.push(out.fill(0));
        continue;
      }
      measures.push(measure);
      if (year === undefined) {
        ofTimeline.push({ measure: measure as SumMeasure, out });
        continue;
      }
      const at = year - this.#timeline.firstYear;
      const own = ofYears.get(at);
      const request = { measure: measure as YearMeasure, out };
      if (own === undefined) ofYears.set(at, [request]);
      else own.push(request);
    }
    const lines = [...new Set(measures.flatMap((measure) => lineOf[measure] ?? []))];
    return { row, flow: new RowFlow(this.#count, measures), ofTimeline, outside, ofYears, lines };
  }

  /** Running costs in a whole year of use, what optimism bias adds to them, or what cooperation costs. */
  #fillRunning(measure: WholeYearMeasure, row: Row, out: Float64Array): void {
    out.fill(0);
    if (row.level === 'overlap') return;
    for (const index of row.projects) {
      const column = (name: FlowName) => this.#column(index, name);
      const amount = column(
        measure === 'coordination_eur_per_year' ? coordination : 'cost.running_eur_per_year',
      );
      if (amount === undefined) continue;
      if (measure !== 'running_optimism_bias_eur_per_year') {
        add(out, amount, this.#count);
        continue;
      }
      const [upper, mitigated] = [column(runningBias.upper), column(runningBias.mitigated)];
      if (upper === undefined) continue;
      for (let i = 0; i < this.#count; i++)
        out[i] = out[i]! + amount[i]! * remainingBias(upper[i]!, mitigated?.[i] ?? 0);
    }
  }

  /** The numbers of a project by their name; amounts as far as they fall on the part that is worked out. */
  #column(index: number, name: FlowName): Float64Array | undefined {
    const { flowSlots, part } = this.#projects[index] as CompiledProject;
    const input = flowSlots.get(name);
    const price = this.#prices[index]!.get(name);
    let column = input === undefined ? undefined : (this.#columns[input] as Float64Array);
    if (price !== undefined) {
      column = new Float64Array(this.#count);
      price(this.#columns, this.#count, column);
    }
    const isWhole = part === undefined || part.prices?.has(name as AmountName) === true;
    if (isWhole || column === undefined || !(amountNames as readonly FlowName[]).includes(name))
      return column;
    const share = name === coordination ? (part.coordinationShare ?? part.costShare) : part.costShare;
    return column.subarray(0, this.#count).map((euros) => euros * share);
  }

  #passYears(
    flows: readonly RowRequests[],
    block: BlockWork,
    classWeights: readonly Float64Array[] | undefined,
  ): void {
    const { horizonYears, discounting } = this.#timeline;
    const rate = this.#columns[this.#slots.discountRate] as Float64Array;
    const discount = new Float64Array(this.#count).fill(1);
    if (discounting === 'end-of-year') divideByGrowth(discount, rate);
    const room = () => new Float64Array(this.#count);
    const money: YearMoney = {
      saving: room(),
      cost: room(),
      grant: room(),
      upFront: room(),
      risk: room(),
    };
    const isSavingAsked = flows.some(({ flow, outside }) => flow.wants.saving || outside.length > 0);
    for (let year = 0; year < horizonYears; year++) {
      this.#turnTo(year, block, classWeights, isSavingAsked);
      for (const { row, flow, outside, ofYears, lines } of flows) {
        for (const out of outside) this.#addOutside(row, out, discount, block, classWeights);
        if (flow.wants.saving) this.#sums.fill(row, money.saving);
        if (flow.wants.cost) this.#sumCosts(row, money);
        if (flow.wants.upFront) this.#sumUpFront(row, money.upFront);
        flow.addYear(year, money, discount);
        for (const line of lines) this.#addLine(row, line, flow);
        for (const { measure, out } of ofYears.get(year) ?? []) flow.fillYear(measure, money, out);
      }
      divideByGrowth(discount, rate);
    }
  }

  /**
   * What municipalities outside of the scope gain in the current year, as far as they have it: so many times the saving at full use, less
   * so many times the running costs, with their optimism bias.
   */
  #addOutside(
    row: Row,
    out: Float64Array,
    discount: Float64Array,
    block: BlockWork,
    classWeights: readonly Float64Array[] | undefined,
  ): void {
    if (row.level === 'overlap') return;
    for (const index of row.projects) {
      const ratio = this.#column(index, 'replication.outside_ratio');
      if (ratio === undefined) continue;
      const column = (name: FlowName) => this.#column(index, name);
      const use = this.#schedules[index]!.outsideUse();
      const saving = block.saving(index);
      const kept = this.#risks[index]?.keptShare;
      const weight = this.#growsWithCosts(index) ? this.#weights[index] : classWeights?.[index];
      const [running, costRatio] = [
        column('cost.running_eur_per_year'),
        column('replication.outside_cost_ratio'),
      ];
      const [upper, mitigated] = [column(runningBias.upper), column(runningBias.mitigated)];
      for (let i = 0; i < this.#count; i++) {
        const gain = ratio[i]! * saving[i]! * (weight?.[i] ?? 1) * (kept?.[i] ?? 1);
        const bias = upper === undefined ? 0 : remainingBias(upper[i]!, mitigated?.[i] ?? 0);
        const cost = (costRatio?.[i] ?? 0) * (running?.[i] ?? 0) * (1 + bias);
        out[i] = out[i]! + (gain - cost) * use[i]! * discount[i]!;
      }
    }
  }

  /** Brings the savings and costs of the projects to a year. */
  #turnTo(
    year: number,
    block: BlockWork,
    classWeights: readonly Float64Array[] | undefined,
    isSavingAsked: boolean,
  ): void {
    const count = this.#count;
    if (isSavingAsked) this.#fillGrowths(year);
    for (const index of this.#needed) {
      this.#schedules[index]!.beginYear(year);
      if (!isSavingAsked) continue;
      this.#setWeights(index, classWeights?.[index]);
      this.#fillSaving(index, block.saving(index), classWeights?.[index]);
    }
    const savings: ProjectSavings = {
      weights: this.#weights,
      costsOf: block.costsOf,
      saving: (index) => this.#savings[index] as Float64Array,
      shares: (members) => {
        const own = members.filter((index) => this.#needed.includes(index));
        const whole = block.shares(own);
        for (const index of own) this.#fillShares(index, whole[index] as Float64Array);
        return this.#shares;
      },
    };
    this.#sums.begin(count, savings);
  }

  #fillSaving(index: number, whole: Float64Array, classWeight: Float64Array | undefined): void {
    const out = roomFor(this.#savings, index, this.#count);
    const weight = this.#growsWithCosts(index) ? this.#weights[index] : classWeight;
    const factors = [whole, ...this.#usedParts(index)];
    workOperation('product', weight === undefined ? factors : [...factors, weight], this.#count, out);
  }

  /** Shares of grown costs: euros that do not grow are a falling share of them. */
  #fillShares(index: number, whole: Float64Array): void {
    const out = roomFor(this.#shares, index, this.#count);
    workOperation('product', [whole, ...this.#usedParts(index)], this.#count, out);
    if (this.#growsWithCosts(index)) return;
    workOperation('quotient', [out, this.#growthOf(index)], this.#count, out);
  }

  /** What of a saving comes in the current year: its use, and what risks leave of it. */
  #usedParts(index: number): readonly Float64Array[] {
    const use = this.#schedules[index]!.use();
    const kept = this.#risks[index]?.keptShare;
    return kept === undefined ? [use] : [use, kept];
  }

  /** How far the costs of a project have grown. */
  #growthOf(index: number): Float64Array {
    return this.#growths.get(this.#costYears[index] as number) as Float64Array;
  }

  /** How far the costs of each year have grown. */
  #fillGrowths(year: number): void {
    const rate = this.#columns[this.#slots.costGrowth] as Float64Array;
    for (const costYear of new Set(this.#costYears)) {
      const known = this.#growths.get(costYear);
      const growth =
        known !== undefined && known.length >= this.#count ? known : new Float64Array(this.#count);
      const years = this.#timeline.firstYear + year - costYear;
      let last = 1;
      for (let i = 0; i < this.#count; i++) {
        // A power takes as long as all the rest of a saving, and mostly the rate is the same for all points.
        if (i === 0 || rate[i] !== rate[i - 1]) last = (1 + rate[i]!) ** years;
        growth[i] = last;
      }
      this.#growths.set(costYear, growth);
    }
  }

  /** What a euro of the costs of a project is in a year: grown, and what counts of it. */
  #setWeights(index: number, classWeight: Float64Array | undefined): void {
    if (!this.#hasCells(index)) return;
    const growth = this.#growthOf(index);
    this.#weights[index] = classWeight === undefined ? growth : roomFor(this.#ownWeights, index, this.#count);
    if (classWeight !== undefined)
      workOperation('product', [growth, classWeight], this.#count, this.#weights[index]!);
  }

  #growsWithCosts(index: number): boolean {
    const { formula } = this.#projects[index] as CompiledProject;
    return formula.gives === 'share';
  }

  #hasCells(index: number): boolean {
    return this.#projects[index]?.costs !== undefined;
  }

  #sumCosts(row: Row, money: YearMoney): void {
    money.cost.fill(0);
    money.grant.fill(0);
    money.risk.fill(0);
    if (row.level === 'overlap') return;
    for (const index of row.projects) {
      const schedule = this.#schedules[index]!;
      add(money.cost, schedule.cost(), this.#count);
      if (schedule.has('risk')) add(money.risk, schedule.line('risk'), this.#count);
      if (schedule.has('grant')) add(money.grant, schedule.line('grant'), this.#count);
    }
  }

  /** What is paid as the year begins. */
  #sumUpFront(row: Row, out: Float64Array): void {
    out.fill(0);
    if (row.level === 'overlap') return;
    for (const index of row.projects) {
      const schedule = this.#schedules[index]!;
      for (const line of upFrontLines) if (schedule.has(line)) add(out, schedule.line(line), this.#count);
    }
  }

  #addLine(row: Row, line: YearLine, flow: RowFlow): void {
    if (row.level === 'overlap') return;
    for (const index of row.projects) {
      const schedule = this.#schedules[index]!;
      if (schedule.has(line)) flow.addLine(line, schedule.line(line));
    }
  }
}

function add(target: Float64Array, term: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = target[i]! + term[i]!;
}

/** One year further away. */
function divideByGrowth(discount: Float64Array, rate: Float64Array): void {
  for (let i = 0; i < discount.length; i++) discount[i] = discount[i]! / (1 + rate[i]!);
}
