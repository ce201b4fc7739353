import {
  type AmountName,
  amountNames,
  type FlowName,
  valueIfLeftOut,
} from '../../model/cash-flow/flow-numbers.ts';
import type { End } from '../../model/cash-flow/money-columns.ts';
import type { ProjectFlow, Timeline } from '../../model/cash-flow/timeline.ts';
import type { Model } from '../../model/compile.ts';
import type { ExplainStep, ExplainWords, NumberWriter } from '../../model/explanation.ts';
import {
  complement,
  type Expression,
  input,
  number,
  product,
  replaceInputs,
  sum,
} from '../../model/formula/expression.ts';
import { formulaInNumbers, formulaInWords } from '../../model/formula/formula-text.ts';
import { valuesOf } from '../../model/formula/values.ts';
import { numberName } from '../../model/input-name.ts';
import type { Language } from '../../model/language.ts';
import type { CompiledProject } from '../../model/row.ts';
import { explainRisks, type RiskNumber } from '../explain-risks.ts';
import { mapEnds, type Points, stepOf, turnedAt, type Values, type Worked, work } from '../worked-formula.ts';

/** Nothing of the base or of inhabitants is asked for: prices by inhabitants have them in their expression. */
const nothingKnown = { base: Number.NaN, inhabitants: Number.NaN };

/** Some years of the timeline, from the beginning of one to the end of another, counted from the beginning of the timeline. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is explained, and how it is said. */
export interface YearsContext {
  readonly model: Model;
  readonly timeline: Timeline;
  readonly points: Points;
  readonly words: ExplainWords;
  readonly language: Language;
}

/**
 * The numbers of one project at the three points, formulas that are made of them, and when the project is first used.
 *
 * Holds   moments are years from the beginning of the timeline, so that a difference of two keeps its digits
 */
export class ProjectNumbers {
  readonly project: CompiledProject;
  readonly timeline: Timeline;
  readonly flow: ProjectFlow | undefined;
  readonly words: ExplainWords;
  /** What risks of the project do together; those that do nothing are not there. */
  readonly risks: ReadonlyMap<RiskNumber, Worked>;
  readonly #model: Model;
  readonly #points: Points;
  readonly #language: Language;

  constructor({ model, timeline, points, words, language }: YearsContext, project: CompiledProject) {
    this.#model = model;
    this.#points = points;
    this.#language = language;
    this.project = project;
    this.timeline = timeline;
    this.flow = project.project.flow;
    this.words = words;
    this.risks = explainRisks(model, project, points, words, language);
  }

  /** The moment of first use. */
  firstUse(): Worked {
    const start = this.start();
    const longer = this.#overrun();
    const later = this.risks.has('risk.delay_years') ? [input('risk.delay_years')] : [];
    const expression = sum(input('start'), input('rollout.delay_years'), ...longer, ...later);
    const worked = this.of(
      expression,
      () => expression,
      { start: mapEnds(() => start) },
      { start: this.words.startOfProject },
    );
    const { firstYear } = this.timeline;
    return {
      ...worked,
      steps: [
        ...this.stepsOfRisk('risk.delay_years'),
        stepOf(this.words.momentOf(this.words.firstUse, firstYear), worked),
      ],
    };
  }

  /** What risks do together, as a step; none where they do not. */
  stepsOfRisk(name: RiskNumber): readonly ExplainStep[] {
    const worked = this.risks.get(name);
    return worked === undefined ? [] : [stepOf(this.words.ofRisks[name], worked)];
  }

  /** The years over which the investment is spent. */
  spendingYears(): Worked {
    const longer = this.#overrun();
    const expression = sum(input('cost.investment_years'), ...longer);
    const worked = this.of(expression);
    return longer.length === 0 ? worked : { ...worked, steps: [stepOf(this.words.yearsOfSpending, worked)] };
  }

  /** What the work takes longer than planned; nothing where no bias of its duration is stated. */
  #overrun(): readonly Expression[] {
    const upper: FlowName = 'cost.optimism_bias.duration_upper_ratio';
    if (!this.has(upper)) return [];
    return [
      product(input('cost.investment_years'), leftAfter('cost.optimism_bias.mitigated_share'), input(upper)),
    ];
  }

  /** The beginning of the project, in years from that of the timeline. */
  start(): number {
    return this.flow === undefined ? 0 : this.flow.startYear - this.timeline.firstYear;
  }

  /** A year, or all of them. */
  span(year: number | undefined): Span {
    if (year === undefined) return { from: 0, to: this.timeline.horizonYears };
    const from = year - this.timeline.firstYear;
    return { from, to: from + 1 };
  }

  /** A number on the way, by a formula of others. */
  step(
    name: string,
    words: string,
    at: (end: End) => Expression,
    others: Readonly<Record<string, Values>>,
  ): ExplainStep {
    return stepOf(name, this.of(number(0), at, others, undefined, words));
  }

  /**
   * An expression in words and numbers. Names are those of the numbers of the project, and some of its own.
   *
   * Shape   expression: what the words are made of, where they are not given; at: what the numbers are made of
   */
  of(
    expression: Expression,
    at: (end: End) => Expression = () => expression,
    others: Readonly<Record<string, Values>> = {},
    names: Readonly<Record<string, string>> = {},
    words?: string,
  ): Worked {
    const numberAt = (end: End) => (name: string) => others[name]?.[end] ?? this.at(name as FlowName, end);
    const nameOf = (name: string) => names[name] ?? this.nameOf(name as FlowName);
    return work(
      words ?? formulaInWords(this.#withPrices(expression), this.#language, nameOf),
      (end) => (write: NumberWriter) =>
        formulaInNumbers(this.#withPrices(at(end)), numberAt(end), nothingKnown, this.#language, write),
      (end) => valuesOf(this.#withPrices(at(end)), numberAt(end), nothingKnown).value,
    );
  }

  /** Amounts that are worked from other numbers, such as prices by inhabitants, as what these are made of. */
  #withPrices(expression: Expression): Expression {
    const { prices } = this.project;
    return prices.size === 0
      ? expression
      : replaceInputs(expression, (name) => prices.get(name as AmountName)?.expression);
  }

  /** A number of the project, or of its risks. */
  at(name: FlowName | RiskNumber, end: End): number {
    if (isOfRisks(name)) return this.risks.get(name)!.values[end];
    const slot = this.project.flowSlots.get(name);
    return slot === undefined ? valueIfLeftOut(name) : turnedAt(this.#model, slot, this.#points[end]);
  }

  /** Whether the project states a number, or prices that it is worked from. */
  has(name: FlowName): boolean {
    const { flowSlots, prices } = this.project;
    return (
      flowSlots.has(name) ||
      ((amountNames as readonly FlowName[]).includes(name) && prices.has(name as AmountName))
    );
  }

  nameOf(name: FlowName | RiskNumber): string {
    if (isOfRisks(name)) return this.words.ofRisks[name];
    return numberName(name, this.#language);
  }

  /** What comes to 0, as nothing of it is stated. */
  nothing(): Worked {
    return work(
      this.words.nothingOfIt,
      () => (write) => write(0),
      () => 0,
    );
  }

  /** An input of the model at the three points, in the prices of the figures. */
  inputAt(path: string): Values {
    const slot = this.#model.inputOfPath.get(path)!;
    return mapEnds((end) => turnedAt(this.#model, slot, this.#points[end]));
  }
}

function isOfRisks(name: string): name is RiskNumber {
  return name.startsWith('risk.');
}

/** What is not mitigated of a bias. */
export function leftAfter(name: FlowName): Expression {
  return complement(input(name));
}

/** Each step once, where its first line needs it. */
export function distinct(steps: readonly ExplainStep[]): readonly ExplainStep[] {
  return steps.filter(({ name }, at) => steps.findIndex((each) => each.name === name) === at);
}
