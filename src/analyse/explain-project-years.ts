import { runningBias } from '../model/cash-flow/bias.ts';
import {
  type AmountName,
  amountNames,
  coordination,
  type FlowName,
  usualCurve,
  valueIfLeftOut,
} from '../model/cash-flow/flow-numbers.ts';
import { eligibleKinds } from '../model/cash-flow/forms.ts';
import { type End, ends } from '../model/cash-flow/money-columns.ts';
import { bassArea } from '../model/cash-flow/schedule.ts';
import type { ProjectFlow, Timeline } from '../model/cash-flow/timeline.ts';
import type { Model } from '../model/compile.ts';
import type { ExplainStep, ExplainWords, NumberWriter } from '../model/explanation.ts';
import {
  complement,
  difference,
  type Expression,
  input,
  number,
  product,
  quotient,
  replaceInputs,
  smallest,
  sum,
} from '../model/formula/expression.ts';
import { formulaInNumbers, formulaInWords } from '../model/formula/formula-text.ts';
import { valuesOf } from '../model/formula/values.ts';
import { numberName } from '../model/input-name.ts';
import type { Language } from '../model/language.ts';
import type { CompiledProject } from '../model/row.ts';
import { explainRisks, type RiskNumber } from './explain-risks.ts';
import {
  mapEnds,
  type Points,
  signed,
  stepOf,
  turnedAt,
  type Values,
  type Worked,
  work,
} from './worked-formula.ts';

/** What a project spends or is granted, each line by itself. */
const costLines = [
  'investment',
  'optimismBias',
  'running',
  'runningBias',
  'coordination',
  'parallel',
  'risk',
  'treatment',
] as const;
export type CostLine = (typeof costLines)[number];

/** Nothing of the base or of inhabitants is asked for: prices by inhabitants have them in their expression. */
const nothingKnown = { base: Number.NaN, inhabitants: Number.NaN };

/** Some years of the timeline, from the beginning of one to the end of another, counted from the beginning of the timeline. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The formulas of what one project costs, is granted and saves in a year or in all of them, by steps that each have a line: when
 * it is first used, what part of the year that leaves, and what the line comes to.
 *
 * Holds   moments are years from the beginning of the timeline, so that a difference of two keeps its digits
 */
export class ProjectYears {
  readonly #model: Model;
  readonly #project: CompiledProject;
  readonly #flow: ProjectFlow | undefined;
  readonly #timeline: Timeline;
  readonly #points: Points;
  readonly #words: ExplainWords;
  readonly #language: Language;
  readonly #risks: ReadonlyMap<RiskNumber, Worked>;

  constructor(
    model: Model,
    project: CompiledProject,
    timeline: Timeline,
    points: Points,
    words: ExplainWords,
    language: Language,
  ) {
    this.#model = model;
    this.#project = project;
    this.#flow = project.project.flow;
    this.#timeline = timeline;
    this.#points = points;
    this.#words = words;
    this.#language = language;
    this.#risks = explainRisks(model, project, points, words, language);
  }

  /** What the project costs in a year: each line that is not 0 with its own formula, and their sum. */
  cost(year: number): Worked {
    return this.#sumOfLines(costLines, year);
  }

  #sumOfLines(names: readonly CostLine[], year: number | undefined): Worked {
    const lines = names
      .map((line) => ({ name: this.#lineName(line), worked: this.line(line, year) }))
      .filter(({ worked }) => ends.some((end) => worked.values[end] !== 0));
    if (lines.length === 0) return this.#nothing();
    const [only] = lines;
    if (lines.length === 1) return only!.worked;
    return {
      ...work(
        lines.map(({ name }) => name).join(' + '),
        (end) => (write) => lines.map(({ worked }) => signed(worked.values[end], write)).join(' + '),
        (end) => lines.reduce((all, { worked }) => all + worked.values[end], 0),
      ),
      steps: distinct(lines.flatMap(({ name, worked }) => [...(worked.steps ?? []), stepOf(name, worked)])),
    };
  }

  /** One line of the costs, in a year or in all years together. */
  line(line: CostLine, year: number | undefined): Worked {
    const bias = [input('cost.optimism_bias.upper_ratio'), leftAfter('cost.optimism_bias.mitigated_share')];
    switch (line) {
      case 'investment':
        return this.#spent([], year);
      case 'optimismBias':
        return this.#has('cost.optimism_bias.upper_ratio') ? this.#spent(bias, year) : this.#nothing();
      case 'running':
        return this.#used(input('cost.running_eur_per_year'), year);
      case 'runningBias':
        return this.#has(runningBias.upper)
          ? this.#used(
              product(
                input('cost.running_eur_per_year'),
                input(runningBias.upper),
                leftAfter(runningBias.mitigated),
              ),
              year,
            )
          : this.#nothing();
      case 'coordination':
        return this.#used(input(coordination), year, coordination);
      case 'parallel':
        return this.#beside(year);
      case 'risk': {
        const risks = this.#risks.get('risk.cost_share');
        if (risks === undefined) return this.#nothing();
        const spent = this.#spent([input('risk.cost_share')], year);
        return { ...spent, steps: [...this.#stepsOfRisk('risk.cost_share'), ...(spent.steps ?? [])] };
      }
      case 'treatment': {
        const isPaid = year === undefined || year === this.#timeline.firstYear;
        return (isPaid ? this.#risks.get('risk.treatment_eur') : undefined) ?? this.#nothing();
      }
      default:
        return line satisfies never;
    }
  }

  /** What risks add to the costs, treatments of them included. */
  ofRisks(year: number | undefined): Worked {
    return this.#sumOfLines(['risk', 'treatment'], year);
  }

  /** What optimism bias adds to the running costs of a whole year of use. */
  runningBiasOfYear(): Worked {
    const { upper, mitigated } = runningBias;
    if (!this.#has(upper) || !this.#has('cost.running_eur_per_year')) return this.#nothing();
    return this.#of(product(input('cost.running_eur_per_year'), input(upper), leftAfter(mitigated)));
  }

  /** The granted part of the investment as estimated: the smaller of its share and the cap, of what is eligible. */
  grant(year: number | undefined): Worked {
    if (!this.#has('cost.grant.share')) return this.#nothing();
    const kinds = eligibleKinds
      .map((kind): FlowName => `cost.grant.eligible.${kind}`)
      .filter((name) => this.#has(name));
    if (kinds.length === 0) return this.#nothing();
    const [share, cap] = [input('cost.grant.share'), input('cost.grant.cap_share')];
    const eligible = sum(...kinds.map(input));
    const granted = (end: End) =>
      this.#at('cost.grant.share', end) <= this.#at('cost.grant.cap_share', end) ? share : cap;
    return this.#spent([eligible, smallest(share, cap)], year, (end) => [eligible, granted(end)]);
  }

  /** What the project saves in a year: its saving at full use, the growth of the costs it is a share of, and its use. */
  saving(whole: Worked, year: number): Worked {
    const growth = this.#growth(year);
    const use = this.#use(year);
    const { savingAtFullUse, growthOfCosts, useOfYear, ofRisks } = this.#words;
    const kept = this.#risks.get('risk.kept_share');
    const factors = [
      { words: savingAtFullUse, worked: whole },
      ...(growth === undefined ? [] : [{ words: growthOfCosts(growth.from, year), worked: growth.worked }]),
      { words: useOfYear(year), worked: use },
      ...(kept === undefined ? [] : [{ words: ofRisks['risk.kept_share'], worked: kept }]),
    ];
    return {
      ...work(
        factors.map(({ words }) => words).join(' · '),
        (end) => (write) => factors.map(({ worked }) => signed(worked.values[end], write)).join(' · '),
        (end) => factors.reduce((all, { worked }) => all * worked.values[end], 1),
      ),
      steps: distinct(
        factors.flatMap(({ words, worked }) => [...(worked.steps ?? []), stepOf(words, worked)]),
      ),
    };
  }

  /** The part of a project's costs that is paid as the year begins. */
  upFront(year: number): Values {
    const lines = (['investment', 'optimismBias', 'risk', 'treatment'] as const).map((line) =>
      this.line(line, year),
    );
    return mapEnds((end) => lines.reduce((all, { values }) => all + values[end], 0));
  }

  /** The investment as it is spent, times other factors; those of the words may be others than those of the numbers. */
  #spent(
    factors: readonly Expression[],
    year: number | undefined,
    factorsAt: (end: End) => readonly Expression[] = () => factors,
  ): Worked {
    if (!this.#has('cost.investment_eur')) return this.#nothing();
    const investment = input('cost.investment_eur');
    const span = this.#span(year);
    const spending = this.#spendingYears();
    const start = this.#start();
    const part = (end: End): Expression => {
      const years = spending.values[end];
      if (start + years <= Math.floor(start) + 1)
        return number(start >= span.from && start < span.to ? 1 : 0);
      if (start >= span.from && start + years <= span.to) return number(1);
      const within = partOfSpan(span, number(start), start, input('end'), start + years);
      return isNumber(within, 0) ? within : quotient(within, input('years'));
    };
    const isWhole = ends.every((end) => isNumber(part(end), 1));
    if (isWhole)
      return this.#of(product(investment, ...factors), (end) => product(investment, ...factorsAt(end)));
    const partOf = this.#step(
      this.#words.partSpent(year),
      this.#words.withinOverYears(year, span.from, span.to),
      part,
      {
        years: spending.values,
        end: mapEnds((end) => start + spending.values[end]),
      },
    );
    const name = input('part');
    return this.#timesPart(
      product(investment, ...factors),
      (end) => product(investment, ...factorsAt(end)),
      name,
      [...(spending.steps ?? []), partOf],
    );
  }

  /** Money of each year of use, from the first one on. */
  #used(
    amount: Expression,
    year: number | undefined,
    needed: AmountName = 'cost.running_eur_per_year',
  ): Worked {
    if (!this.#has(needed)) return this.#nothing();
    const first = this.#firstUse();
    const span = this.#span(year);
    const part = (end: End) =>
      partOfSpan(span, input('first'), first.values[end], number(span.to), Number.POSITIVE_INFINITY);
    const step = this.#step(this.#words.partUsed(year), this.#words.within(year, span.from, span.to), part, {
      first: first.values,
    });
    return this.#timesPart(amount, () => amount, input('part'), [...(first.steps ?? []), step]);
  }

  /** Money of the old way beside the new one. */
  #beside(year: number | undefined): Worked {
    if (!this.#has('cost.parallel_eur_per_year')) return this.#nothing();
    const first = this.#firstUse();
    const years = mapEnds((end) => this.#at('cost.parallel_running_years', end));
    const last = mapEnds((end) => first.values[end] + years[end]);
    const span = this.#span(year);
    const amount = input('cost.parallel_eur_per_year');
    if (ends.every((end) => first.values[end] >= span.from && last[end] <= span.to))
      return this.#of(product(amount, input('cost.parallel_running_years')));
    const part = (end: End) => partOfSpan(span, input('first'), first.values[end], input('last'), last[end]);
    const endOfIt = this.#step(
      this.#words.endOfParallel,
      `${this.#words.firstUse} + ${this.#nameOf('cost.parallel_running_years')}`,
      () => sum(input('first'), input('years')),
      { first: first.values, years },
    );
    const step = this.#step(
      this.#words.partBeside(year),
      this.#words.within(year, span.from, span.to),
      part,
      {
        first: first.values,
        last,
      },
    );
    return this.#timesPart(amount, () => amount, input('part'), [...(first.steps ?? []), endOfIt, step]);
  }

  /** An amount times the part of some years whose step comes last. */
  #timesPart(
    words: Expression,
    amountAt: (end: End) => Expression,
    part: Expression,
    steps: readonly ExplainStep[],
  ): Worked {
    const last = steps.at(-1)!;
    const values: Values = { low: last.value.low!, central: last.value.central!, high: last.value.high! };
    return {
      ...this.#of(
        product(words, part),
        (end) => product(amountAt(end), part),
        { part: values },
        { part: last.name },
      ),
      steps,
    };
  }

  /** The mean of the ramp over a year: years of full use by its end, less those by its beginning. */
  #use(year: number): Worked {
    const first = this.#firstUse();
    const index = year - this.#timeline.firstYear;
    const { fullUseBy } = this.#words;
    const moments = (['beginning', 'end'] as const).map((moment, at) => ({
      name: fullUseBy(year, moment),
      worked: this.#fullUse(year, moment, index + at, first.values),
    }));
    const [byBeginning, byEnd] = moments;
    return {
      ...work(
        `${byEnd!.name} − ${byBeginning!.name}`,
        (end) => (write) => `${write(byEnd!.worked.values[end])} − ${write(byBeginning!.worked.values[end])}`,
        (end) => byEnd!.worked.values[end] - byBeginning!.worked.values[end],
      ),
      steps: [
        ...(first.steps ?? []),
        ...moments.flatMap(({ name, worked }) => [...(worked.steps ?? []), stepOf(name, worked)]),
      ],
    };
  }

  /** The area under the ramp from first use to a moment, by the part of the ramp-up that has passed. */
  #fullUse(year: number, moment: 'beginning' | 'end', at: number, first: Values): Worked {
    const curve = this.#flow?.curve ?? usualCurve;
    if (curve === 'bass') return this.#spreadUntil(at, first);
    const ramp = mapEnds((end) => this.#at('rollout.ramp_years', end));
    const age = difference(number(at), input('first'));
    const isUsed = (end: End) => at > first[end];
    const { firstUse, rampPassed, rampArea, timeSinceUse } = this.#words;
    const rampName = this.#nameOf('rollout.ramp_years');
    const ageOf = (end: End): Expression => (isUsed(end) ? age : number(0));
    if (ends.every((end) => ramp[end] === 0))
      return this.#of(age, ageOf, { first }, undefined, timeSinceUse(year, moment));
    const passed = this.#of(
      age,
      (end) => (isUsed(end) && ramp[end] > 0 ? quotient(age, input('ramp')) : number(0)),
      { first, ramp },
      undefined,
      `(${at} − ${firstUse}) / ${rampName}`,
    );
    const x = input('passed');
    const area = (end: End): Expression => {
      const part = passed.values[end];
      if (ramp[end] === 0) return ageOf(end);
      if (part === 0) return number(0);
      if (part >= 1) return product(input('ramp'), difference(x, number(0.5)));
      const form =
        curve === 'linear'
          ? quotient(product(x, x), number(2))
          : difference(product(x, x, x), quotient(product(x, x, x, x), number(2)));
      return product(input('ramp'), form);
    };
    const others = { first, ramp, passed: passed.values };
    return {
      ...this.#of(x, area, others, undefined, rampArea[curve]),
      steps: [stepOf(rampPassed(year, moment), passed)],
    };
  }

  /** The area under the Bass curve from first use to a moment. */
  #spreadUntil(at: number, first: Values): Worked {
    const [p, q] = (['rollout.p_per_year', 'rollout.q_per_year'] as const).map((name) =>
      mapEnds((end) => this.#at(name, end)),
    ) as [Values, Values];
    return work(
      this.#words.spreadArea,
      (end) => (write) => {
        if (at <= first[end]) return write(0);
        const [age, own, other] = [write(at - first[end]), write(p[end]), write(q[end])];
        return q[end] === 0
          ? `${age} − (1 − e^(−${own} · ${age})) / ${own}`
          : `${age} + ln((1 + ${other} / ${own} · e^(−(${own} + ${other}) · ${age})) / (1 + ${other} / ${own})) / ${other}`;
      },
      (end) => bassArea(at - first[end], p[end], q[end]),
    );
  }

  /** How far the costs that the saving is a share of have grown; undefined of euros that do not grow with costs. */
  #growth(year: number): { readonly from: number; readonly worked: Worked } | undefined {
    if (this.#project.formula.gives !== 'share') return undefined;
    const from = this.#project.costs?.year ?? this.#timeline.firstYear;
    const slot = this.#model.inputOfPath.get(this.#timeline.costGrowth.path)!;
    const rate = mapEnds((end) => turnedAt(this.#model, slot, this.#points[end]));
    if (ends.every((end) => rate[end] === 0)) return undefined;
    const years = year - from;
    const worked = work(
      this.#words.powerOfGrowth(from, year),
      (end) => (write) =>
        `(1 + ${signed(rate[end], write)})^${years < 0 ? `(${write(years)})` : write(years)}`,
      (end) => (1 + rate[end]) ** years,
    );
    return { from, worked };
  }

  #firstUse(): Worked {
    const start = this.#start();
    const longer = this.#overrun();
    const later = this.#risks.has('risk.delay_years') ? [input('risk.delay_years')] : [];
    const expression = sum(input('start'), input('rollout.delay_years'), ...longer, ...later);
    const worked = this.#of(
      expression,
      () => expression,
      { start: mapEnds(() => start) },
      { start: this.#words.startOfProject },
    );
    const { firstYear } = this.#timeline;
    return {
      ...worked,
      steps: [
        ...this.#stepsOfRisk('risk.delay_years'),
        stepOf(this.#words.momentOf(this.#words.firstUse, firstYear), worked),
      ],
    };
  }

  /** What risks do together, as a step; none where they do not. */
  #stepsOfRisk(name: RiskNumber): readonly ExplainStep[] {
    const worked = this.#risks.get(name);
    return worked === undefined ? [] : [stepOf(this.#words.ofRisks[name], worked)];
  }

  #spendingYears(): Worked {
    const longer = this.#overrun();
    const expression = sum(input('cost.investment_years'), ...longer);
    const worked = this.#of(expression);
    return longer.length === 0 ? worked : { ...worked, steps: [stepOf(this.#words.yearsOfSpending, worked)] };
  }

  /** What the work takes longer than planned; nothing where no bias of its duration is stated. */
  #overrun(): readonly Expression[] {
    const upper: FlowName = 'cost.optimism_bias.duration_upper_ratio';
    if (!this.#has(upper)) return [];
    return [
      product(input('cost.investment_years'), leftAfter('cost.optimism_bias.mitigated_share'), input(upper)),
    ];
  }

  /** The beginning of the project, in years from that of the timeline. */
  #start(): number {
    return this.#flow === undefined ? 0 : this.#flow.startYear - this.#timeline.firstYear;
  }

  #span(year: number | undefined): Span {
    if (year === undefined) return { from: 0, to: this.#timeline.horizonYears };
    const from = year - this.#timeline.firstYear;
    return { from, to: from + 1 };
  }

  #step(
    name: string,
    words: string,
    at: (end: End) => Expression,
    others: Readonly<Record<string, Values>>,
  ): ExplainStep {
    return stepOf(name, this.#of(number(0), at, others, undefined, words));
  }

  /**
   * An expression in words and numbers. Names are those of the numbers of the project, and some of its own.
   *
   * Shape   expression: what the words are made of, where they are not given; at: what the numbers are made of
   */
  #of(
    expression: Expression,
    at: (end: End) => Expression = () => expression,
    others: Readonly<Record<string, Values>> = {},
    names: Readonly<Record<string, string>> = {},
    words?: string,
  ): Worked {
    const numberAt = (end: End) => (name: string) => others[name]?.[end] ?? this.#at(name as FlowName, end);
    const nameOf = (name: string) => names[name] ?? this.#nameOf(name as FlowName);
    return work(
      words ?? formulaInWords(this.#withPrices(expression), this.#language, nameOf),
      (end) => (write: NumberWriter) =>
        formulaInNumbers(this.#withPrices(at(end)), numberAt(end), nothingKnown, this.#language, write),
      (end) => valuesOf(this.#withPrices(at(end)), numberAt(end), nothingKnown).value,
    );
  }

  /** Amounts that are worked from other numbers, such as prices by inhabitants, as what these are made of. */
  #withPrices(expression: Expression): Expression {
    const { prices } = this.#project;
    return prices.size === 0
      ? expression
      : replaceInputs(expression, (name) => prices.get(name as AmountName)?.expression);
  }

  #at(name: FlowName | RiskNumber, end: End): number {
    if (isOfRisks(name)) return this.#risks.get(name)!.values[end];
    const slot = this.#project.flowSlots.get(name);
    return slot === undefined ? valueIfLeftOut(name) : turnedAt(this.#model, slot, this.#points[end]);
  }

  #has(name: FlowName): boolean {
    const { flowSlots, prices } = this.#project;
    return (
      flowSlots.has(name) ||
      ((amountNames as readonly FlowName[]).includes(name) && prices.has(name as AmountName))
    );
  }

  #nameOf(name: FlowName | RiskNumber): string {
    if (isOfRisks(name)) return this.#words.ofRisks[name];
    return numberName(name, this.#language);
  }

  #lineName(line: CostLine): string {
    const { measures } = this.#words;
    switch (line) {
      case 'investment':
        return measures.investment_eur;
      case 'optimismBias':
        return measures.optimism_bias_eur;
      case 'running':
        return measures.running_eur_per_year;
      case 'runningBias':
        return measures.running_optimism_bias_eur_per_year;
      case 'coordination':
        return measures.coordination_eur_per_year;
      case 'parallel':
        return measures.parallel_eur;
      case 'risk':
        return measures.risk_eur;
      case 'treatment':
        return this.#words.ofRisks['risk.treatment_eur'];
      default:
        return line satisfies never;
    }
  }

  #nothing(): Worked {
    return work(
      this.#words.nothingOfIt,
      () => (write) => write(0),
      () => 0,
    );
  }
}

function isOfRisks(name: string): name is RiskNumber {
  return name.startsWith('risk.');
}

/** What is not mitigated of a bias. */
function leftAfter(name: FlowName): Expression {
  return complement(input(name));
}

/** The part of a span between two moments: 0 where they are outside of it. */
function partOfSpan(
  span: Span,
  from: Expression,
  fromValue: number,
  to: Expression,
  toValue: number,
): Expression {
  if (toValue <= span.from || fromValue >= span.to) return number(0);
  const begin = fromValue <= span.from ? number(span.from) : from;
  const end = toValue >= span.to ? number(span.to) : to;
  return begin.kind === 'number' && end.kind === 'number'
    ? number(end.value - begin.value)
    : difference(end, begin);
}

function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}

/** Each step once, where its first line needs it. */
function distinct(steps: readonly ExplainStep[]): readonly ExplainStep[] {
  return steps.filter(({ name }, at) => steps.findIndex((each) => each.name === name) === at);
}
