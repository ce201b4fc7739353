import { runningBias } from '../../model/cash-flow/bias.ts';
import { type AmountName, coordination, type FlowName } from '../../model/cash-flow/flow-numbers.ts';
import { eligibleKinds } from '../../model/cash-flow/forms.ts';
import { type End, ends } from '../../model/cash-flow/money-columns.ts';
import { costLines } from '../../model/cash-flow/project-schedule.ts';
import type { ExplainStep } from '../../model/explanation.ts';
import {
  difference,
  type Expression,
  input,
  number,
  product,
  quotient,
  smallest,
  sum,
} from '../../model/formula/expression.ts';
import { mapEnds, signed, stepOf, type Values, type Worked, work } from '../worked-formula.ts';
import { distinct, leftAfter, type ProjectNumbers, type Span } from './project-numbers.ts';

/** What a project spends, each line by itself; what risks are treated with is a line of its own here. */
const explainedLines = [...costLines, 'treatment'] as const;
type CostLine = (typeof explainedLines)[number];

/**
 * The formulas of what one project costs and is granted in a year or in all of them, by steps that each have a line: when it is
 * first used, what part of the year that leaves, and what the line comes to.
 */
export class ProjectCosts {
  readonly #numbers: ProjectNumbers;

  constructor(numbers: ProjectNumbers) {
    this.#numbers = numbers;
  }

  /** What the project costs in a year: each line that is not 0 with its own formula, and their sum. */
  cost(year: number): Worked {
    return this.#sumOfLines(explainedLines, year);
  }

  #sumOfLines(names: readonly CostLine[], year: number | undefined): Worked {
    const lines = names
      .map((line) => ({ name: this.#lineName(line), worked: this.line(line, year) }))
      .filter(({ worked }) => ends.some((end) => worked.values[end] !== 0));
    if (lines.length === 0) return this.#numbers.nothing();
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
        return this.#numbers.has('cost.optimism_bias.upper_ratio')
          ? this.#spent(bias, year)
          : this.#numbers.nothing();
      case 'running':
        return this.#used(input('cost.running_eur_per_year'), year);
      case 'runningBias':
        return this.#numbers.has(runningBias.upper)
          ? this.#used(
              product(
                input('cost.running_eur_per_year'),
                input(runningBias.upper),
                leftAfter(runningBias.mitigated),
              ),
              year,
            )
          : this.#numbers.nothing();
      case 'coordination':
        return this.#used(input(coordination), year, coordination);
      case 'parallel':
        return this.#beside(year);
      case 'risk': {
        const risks = this.#numbers.risks.get('risk.cost_share');
        if (risks === undefined) return this.#numbers.nothing();
        const spent = this.#spent([input('risk.cost_share')], year);
        return { ...spent, steps: [...this.#numbers.stepsOfRisk('risk.cost_share'), ...(spent.steps ?? [])] };
      }
      case 'treatment': {
        const isPaid = year === undefined || year === this.#numbers.timeline.firstYear;
        return (
          (isPaid ? this.#numbers.risks.get('risk.treatment_eur') : undefined) ?? this.#numbers.nothing()
        );
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
    if (!this.#numbers.has(upper) || !this.#numbers.has('cost.running_eur_per_year'))
      return this.#numbers.nothing();
    return this.#numbers.of(product(input('cost.running_eur_per_year'), input(upper), leftAfter(mitigated)));
  }

  /** The granted part of the investment as estimated: the smaller of its share and the cap, of what is eligible. */
  grant(year: number | undefined): Worked {
    if (!this.#numbers.has('cost.grant.share')) return this.#numbers.nothing();
    const kinds = eligibleKinds
      .map((kind): FlowName => `cost.grant.eligible.${kind}`)
      .filter((name) => this.#numbers.has(name));
    if (kinds.length === 0) return this.#numbers.nothing();
    const [share, cap] = [input('cost.grant.share'), input('cost.grant.cap_share')];
    const eligible = sum(...kinds.map(input));
    const granted = (end: End) =>
      this.#numbers.at('cost.grant.share', end) <= this.#numbers.at('cost.grant.cap_share', end)
        ? share
        : cap;
    return this.#spent([eligible, smallest(share, cap)], year, (end) => [eligible, granted(end)]);
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
    if (!this.#numbers.has('cost.investment_eur')) return this.#numbers.nothing();
    const investment = input('cost.investment_eur');
    const span = this.#numbers.span(year);
    const spending = this.#numbers.spendingYears();
    const start = this.#numbers.start();
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
      return this.#numbers.of(product(investment, ...factors), (end) =>
        product(investment, ...factorsAt(end)),
      );
    const partOf = this.#numbers.step(
      this.#numbers.words.partSpent(year),
      this.#numbers.words.withinOverYears(year, span.from, span.to),
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
    if (!this.#numbers.has(needed)) return this.#numbers.nothing();
    const first = this.#numbers.firstUse();
    const span = this.#numbers.span(year);
    const part = (end: End) =>
      partOfSpan(span, input('first'), first.values[end], number(span.to), Number.POSITIVE_INFINITY);
    const step = this.#numbers.step(
      this.#numbers.words.partUsed(year),
      this.#numbers.words.within(year, span.from, span.to),
      part,
      {
        first: first.values,
      },
    );
    return this.#timesPart(amount, () => amount, input('part'), [...(first.steps ?? []), step]);
  }

  /** Money of the old way beside the new one. */
  #beside(year: number | undefined): Worked {
    if (!this.#numbers.has('cost.parallel_eur_per_year')) return this.#numbers.nothing();
    const first = this.#numbers.firstUse();
    const years = mapEnds((end) => this.#numbers.at('cost.parallel_running_years', end));
    const last = mapEnds((end) => first.values[end] + years[end]);
    const span = this.#numbers.span(year);
    const amount = input('cost.parallel_eur_per_year');
    if (ends.every((end) => first.values[end] >= span.from && last[end] <= span.to))
      return this.#numbers.of(product(amount, input('cost.parallel_running_years')));
    const part = (end: End) => partOfSpan(span, input('first'), first.values[end], input('last'), last[end]);
    const endOfIt = this.#numbers.step(
      this.#numbers.words.endOfParallel,
      `${this.#numbers.words.firstUse} + ${this.#numbers.nameOf('cost.parallel_running_years')}`,
      () => sum(input('first'), input('years')),
      { first: first.values, years },
    );
    const step = this.#numbers.step(
      this.#numbers.words.partBeside(year),
      this.#numbers.words.within(year, span.from, span.to),
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
      ...this.#numbers.of(
        product(words, part),
        (end) => product(amountAt(end), part),
        { part: values },
        { part: last.name },
      ),
      steps,
    };
  }

  #lineName(line: CostLine): string {
    const { measures } = this.#numbers.words;
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
        return this.#numbers.words.ofRisks['risk.treatment_eur'];
      default:
        return line satisfies never;
    }
  }
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
