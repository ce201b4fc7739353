import { usualCurve } from '../../model/cash-flow/flow-numbers.ts';
import { type End, ends } from '../../model/cash-flow/money-columns.ts';
import { bassArea } from '../../model/cash-flow/schedule.ts';
import {
  difference,
  type Expression,
  input,
  number,
  product,
  quotient,
} from '../../model/formula/expression.ts';
import { mapEnds, signed, stepOf, type Values, type Worked, work } from '../worked-formula.ts';
import { distinct, type ProjectNumbers } from './project-numbers.ts';

/** The formulas of what one project saves in a year: how far it is in use, and how far its costs have grown. */
export class ProjectSaving {
  readonly #numbers: ProjectNumbers;

  constructor(numbers: ProjectNumbers) {
    this.#numbers = numbers;
  }

  /** What the project saves in a year: its saving at full use, the growth of the costs it is a share of, and its use. */
  saving(whole: Worked, year: number): Worked {
    const growth = this.#growth(year);
    const use = this.#use(year);
    const { savingAtFullUse, growthOfCosts, useOfYear, ofRisks } = this.#numbers.words;
    const kept = this.#numbers.risks.get('risk.kept_share');
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

  /** The mean of the ramp over a year: years of full use by its end, less those by its beginning. */
  #use(year: number): Worked {
    const first = this.#numbers.firstUse();
    const index = year - this.#numbers.timeline.firstYear;
    const { fullUseBy } = this.#numbers.words;
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
    const curve = this.#numbers.flow?.curve ?? usualCurve;
    if (curve === 'bass') return this.#spreadUntil(at, first);
    const ramp = mapEnds((end) => this.#numbers.at('rollout.ramp_years', end));
    const age = difference(number(at), input('first'));
    const isUsed = (end: End) => at > first[end];
    const { firstUse, rampPassed, rampArea, timeSinceUse } = this.#numbers.words;
    const rampName = this.#numbers.nameOf('rollout.ramp_years');
    const ageOf = (end: End): Expression => (isUsed(end) ? age : number(0));
    if (ends.every((end) => ramp[end] === 0))
      return this.#numbers.of(age, ageOf, { first }, undefined, timeSinceUse(year, moment));
    const passed = this.#numbers.of(
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
      ...this.#numbers.of(x, area, others, undefined, rampArea[curve]),
      steps: [stepOf(rampPassed(year, moment), passed)],
    };
  }

  /** The area under the Bass curve from first use to a moment. */
  #spreadUntil(at: number, first: Values): Worked {
    const [p, q] = (['rollout.p_per_year', 'rollout.q_per_year'] as const).map((name) =>
      mapEnds((end) => this.#numbers.at(name, end)),
    ) as [Values, Values];
    return work(
      this.#numbers.words.spreadArea,
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
    if (this.#numbers.project.formula.gives !== 'share') return undefined;
    const from = this.#numbers.project.costs?.year ?? this.#numbers.timeline.firstYear;
    const rate = this.#numbers.inputAt(this.#numbers.timeline.costGrowth.path);
    if (ends.every((end) => rate[end] === 0)) return undefined;
    const years = year - from;
    const worked = work(
      this.#numbers.words.powerOfGrowth(from, year),
      (end) => (write) =>
        `(1 + ${signed(rate[end], write)})^${years < 0 ? `(${write(years)})` : write(years)}`,
      (end) => (1 + rate[end]) ** years,
    );
    return { from, worked };
  }
}
