import { remainingBias, savingBias } from '../model/cash-flow/bias.ts';
import {
  type AmountName,
  coordination,
  type FlowName,
  valueIfLeftOut,
} from '../model/cash-flow/flow-numbers.ts';
import { isBenefitRatio, isPayback } from '../model/cash-flow/measures.ts';
import { type End, ends } from '../model/cash-flow/money-columns.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import type { ExplainStep, ExplainWords } from '../model/explanation.ts';
import type { Expression } from '../model/formula/expression.ts';
import { formulaInNumbers, formulaInWords, knownText } from '../model/formula/formula-text.ts';
import { valuesOf } from '../model/formula/values.ts';
import { inputName, numberName, savingNumberName } from '../model/input-name.ts';
import type { Language } from '../model/language.ts';
import type { CompiledProject, Price } from '../model/row.ts';
import { rowLabel } from '../model/row-label.ts';
import { membersOf } from '../model/row-tree.ts';
import type { SavingName } from '../model/saving/saving.ts';
import type { SettingName } from '../model/setting-forms.ts';
import type { Deviation } from '../sample/design.ts';
import { flowFormula } from './explain-flows.ts';
import { leftAt, stepOfLeft } from './explain-levels.ts';
import { ProjectCosts } from './explain-years/project-costs.ts';
import { ProjectNumbers } from './explain-years/project-numbers.ts';
import { ProjectSaving } from './explain-years/project-saving.ts';
import {
  type Points,
  signed,
  stepOf,
  turnedAt,
  type Values,
  valuesAt,
  type Worked,
  work,
} from './worked-formula.ts';

type SettingPath = `settings.${SettingName}`;

/** A factor of a saving, in words and at each point. */
interface Factor {
  readonly words: string;
  readonly at: (end: End) => number;
}

/** Finds the formula of a figure: in words, and with its numbers at the points. */
export class FormulaFinder {
  readonly #model: Model;
  readonly #words: ExplainWords;
  readonly #language: Language;

  constructor(model: Model, words: ExplainWords, language: Language) {
    this.#model = model;
    this.#words = words;
    this.#language = language;
  }

  /** The first formula that comes to the values at every point; the figure itself where none does. */
  find(output: Output, points: Points, values: Values): Worked {
    for (const found of [
      this.#sumOfMembers(output, points),
      this.#ownFormula(output, points),
      this.#overlap(output, points),
    ])
      if (found !== undefined && ends.every((end) => isNear(found.values[end], values[end]))) return found;
    const isNothing = ends.every((end) => values[end] === 0);
    return work(
      isNothing ? this.#words.nothingOfIt : this.#words.itself(this.measureName(output)),
      (end) => (write) => write(values[end]),
      (end) => values[end],
    );
  }

  measureName({ measure, year }: Output): string {
    return `${this.#words.measures[measure]}${year === undefined ? '' : ` ${year}`}`;
  }

  /** A pace or the total as the sum of what it is made of. */
  #sumOfMembers(output: Output, points: Points): Worked | undefined {
    const members = membersOf(this.#model.rows, output.row);
    // Years until money has come back, and ratios, add up to nothing.
    if (members.length === 0 || isPayback(output.measure) || isBenefitRatio(output.measure)) return undefined;
    const terms = valuesAt(
      this.#model,
      members.map((row) => ({ ...output, row })),
      points,
    );
    return work(
      members.map((row) => rowLabel(row, this.#model.projects, this.#language)).join(' + '),
      (end) => (write) => terms.map((term) => signed(term[end], write)).join(' + '),
      (end) => terms.reduce((sum, term) => sum + term[end], 0),
    );
  }

  #ownFormula(output: Output, points: Points): Worked | undefined {
    const { row, measure } = output;
    const saving: Output = { row, measure: 'saving_eur_per_year' };
    switch (measure) {
      case 'saving_eur_per_year':
        return this.#saving(row, points);
      case 'share_of_costs':
        return this.#over(saving, this.#words.comparisonCosts, this.#model.comparison.costsEur, points);
      case 'eur_per_inhabitant':
        return this.#over(saving, this.#words.inhabitants, this.#model.comparison.inhabitants, points);
      case 'tax_points':
        return output.taxPointEur === undefined
          ? this.#overInput(saving, 'settings.tax_point_eur', points)
          : this.#over(saving, this.#settingName('settings.tax_point_eur'), output.taxPointEur, points);
      case 'person_years':
      case 'capacity_person_years':
        return this.#personYears(output, points);
      case 'saving_eur':
        return this.#ofYears(row, points, (numbers) => {
          const whole = this.#saving(row, points);
          return whole && new ProjectSaving(numbers).saving(whole, output.year!);
        });
      case 'cost_eur':
        return this.#costsOf(row, points, (costs) => costs.cost(output.year!));
      case 'granted_eur':
        return this.#costsOf(row, points, (costs) => costs.grant(output.year!));
      case 'investment_eur':
        return this.#costsOf(row, points, (costs) => costs.line('investment', undefined));
      case 'optimism_bias_eur':
        return this.#costsOf(row, points, (costs) => costs.line('optimismBias', undefined));
      case 'parallel_eur':
        return this.#costsOf(row, points, (costs) => costs.line('parallel', undefined));
      case 'risk_eur':
        return this.#costsOf(row, points, (costs) => costs.ofRisks(output.year));
      case 'grant_eur':
        return this.#costsOf(row, points, (costs) => costs.grant(undefined));
      case 'running_eur_per_year':
        return this.#number(row, 'cost.running_eur_per_year', points);
      case 'coordination_eur_per_year':
        return this.#number(row, coordination, points);
      case 'running_optimism_bias_eur_per_year':
        return this.#costsOf(row, points, (costs) => costs.runningBiasOfYear());
      case 'other_benefit_eur_per_year':
        return this.#otherBenefit(row, points);
      case 'benefit_optimism_bias_eur_per_year':
        return this.#takenByBias(row, points);
      case 'cashable_eur_per_year':
        return this.#classOfBenefit(row, 'benefit.cashable_share', points);
      case 'capacity_eur_per_year':
        return this.#classOfBenefit(row, 'benefit.capacity_share', points);
      default:
        return flowFormula(this.#model, output, points, this.#words, this.#language);
    }
  }

  /** The formula of the method of one project, with what its optimism bias and the budget view leave of it. */
  #saving(row: Row, points: Points): Worked | undefined {
    const project = this.#projectOf(row);
    if (project === undefined) return undefined;
    return this.#methodFormula(project, project.formula.expression, this.#ofView(project, points), points);
  }

  /** A formula of the method of a project, times what its optimism bias leaves of a saving above zero, and other factors. */
  #methodFormula(
    project: CompiledProject,
    expression: Expression,
    factors: readonly Factor[],
    points: Points,
    keep: 'left' | 'taken' = 'left',
  ): Worked {
    const knownAt = (end: End) => this.#knownAt(project, points[end]);
    // Names in a formula are those of its schema.
    const numberAt = (end: End) => (name: string) =>
      turnedAt(this.#model, project.slots.get(name as SavingName)!, points[end]);
    const estimate = (end: End) => valuesOf(expression, numberAt(end), knownAt(end)).value;
    const bias = this.#bias(project, estimate, points, keep);
    const base = knownText('base', this.#language);
    const left = stepOfLeft(this.#model, project, base, this.#words.leftOfCosts, points);
    const all = [...(bias === undefined ? [] : [bias]), ...factors];
    const times = (own: string, others: readonly string[]) =>
      others.length === 0 ? own : [`(${own})`, ...others].join(' · ');
    const { own } = project.project.saving;
    const nameOf = (name: string) => savingNumberName(name as SavingName, own, this.#language);
    return {
      ...work(
        times(
          formulaInWords(expression, this.#language, nameOf),
          all.map(({ words }) => words),
        ),
        (end) => (write) =>
          times(
            formulaInNumbers(expression, numberAt(end), knownAt(end), this.#language, write),
            all.map(({ at }) => write(at(end))),
          ),
        (end) => all.reduce((product, { at }) => product * at(end), estimate(end)),
      ),
      steps: [...(left === undefined ? [] : [left]), ...(bias === undefined ? [] : [bias.step])],
    };
  }

  /** The known numbers of a formula at a point: of costs that levels take something off, what is left. */
  #knownAt({ formula, left }: CompiledProject, point: Deviation) {
    return left === undefined
      ? formula.known
      : { ...formula.known, base: leftAt(this.#model, left.costs, point) };
  }

  /** What optimism bias leaves of a saving above zero, or takes off it; undefined of a project that states none. */
  #bias(
    { flowSlots }: CompiledProject,
    estimate: (end: End) => number,
    points: Points,
    keep: 'left' | 'taken',
  ): (Factor & { readonly step: ExplainStep }) | undefined {
    const [upperSlot, restSlot] = [flowSlots.get(savingBias.upper), flowSlots.get(savingBias.mitigated)];
    if (upperSlot === undefined) return undefined;
    const upper = (end: End) => turnedAt(this.#model, upperSlot, points[end]);
    const mitigated = (end: End) =>
      restSlot === undefined ? 0 : turnedAt(this.#model, restSlot, points[end]);
    const taken = (end: End) =>
      estimate(end) > 0 ? Math.min(1, remainingBias(upper(end), mitigated(end))) : 0;
    const at = (end: End) => (keep === 'taken' ? taken(end) : 1 - taken(end));
    const [upperName, restName] = [savingBias.upper, savingBias.mitigated].map((name) =>
      numberName(name, this.#language),
    );
    const sign = keep === 'taken' ? '' : '1 − ';
    const words = keep === 'taken' ? this.#words.takenByBias : this.#words.afterBias;
    const isWhole = (end: End) => taken(end) === 0 || taken(end) === 1;
    const worked = work(
      `${sign}(1 − ${restName}) · ${upperName}`,
      (end) => (write) =>
        isWhole(end) ? write(at(end)) : `${sign}(1 − ${write(mitigated(end))}) · ${write(upper(end))}`,
      at,
    );
    return { words, at, step: stepOf(words, worked) };
  }

  /** Hours over the hours of a person-year where the method knows hours, otherwise euros over its cost. */
  #personYears({ row, measure }: Output, points: Points): Worked | undefined {
    const isFreed = measure === 'capacity_person_years' || this.#model.view === 'budget';
    const project = this.#projectOf(row);
    const hours = project?.formula.hoursOf;
    if (project === undefined || hours === undefined) {
      const euros = isFreed ? 'capacity_eur_per_year' : 'saving_eur_per_year';
      return this.#overInput({ row, measure: euros }, 'settings.person_year_eur', points);
    }
    const share = isFreed ? [this.#shareOf(project, 'benefit.capacity_share', points)] : [];
    const { formula, values, steps = [] } = this.#methodFormula(project, hours, share, points);
    const perYear = this.#setting('settings.person_year_hours', points);
    return {
      ...work(
        `${formula.words} / ${perYear.words}`,
        (end) => (write) => `${formula[end](write)} / ${write(perYear.at(end))}`,
        (end) => values[end] / perYear.at(end),
      ),
      steps,
    };
  }

  #over(above: Output, words: string, below: number, points: Points): Worked | undefined {
    return Number.isNaN(below) ? undefined : this.#quotient(above, { words, at: () => below }, points);
  }

  #overInput(above: Output, path: SettingPath, points: Points): Worked {
    return this.#quotient(above, this.#setting(path, points), points);
  }

  #quotient(above: Output, below: Factor, points: Points): Worked {
    const [values] = valuesAt(this.#model, [above], points);
    return work(
      `${this.measureName(above)} / ${below.words}`,
      (end) => (write) => `${signed(values![end], write)} / ${write(below.at(end))}`,
      (end) => values![end] / below.at(end),
    );
  }

  /** A formula of the costs of one project; undefined of other rows, and without a timeline. */
  #costsOf(row: Row, points: Points, of: (costs: ProjectCosts) => Worked): Worked | undefined {
    return this.#ofYears(row, points, (numbers) => of(new ProjectCosts(numbers)));
  }

  #ofYears(
    row: Row,
    points: Points,
    of: (numbers: ProjectNumbers) => Worked | undefined,
  ): Worked | undefined {
    const project = this.#projectOf(row);
    const { timeline } = this.#model.scenario;
    if (project === undefined || timeline === undefined) return undefined;
    const [model, words, language] = [this.#model, this.#words, this.#language];
    return of(new ProjectNumbers({ model, timeline, points, words, language }, project));
  }

  /** What several rows save or cost together, less what each of them does by itself. */
  #overlap(output: Output, points: Points): Worked | undefined {
    const { level, pace } = output.row;
    if (level !== 'overlap') return undefined;
    const { rows, projects } = this.#model;
    const whole = rows.find(
      (each) => each.level === (pace === undefined ? 'total' : 'pace') && each.pace === pace,
    );
    if (whole === undefined) return undefined;
    const parts = membersOf(rows, whole).filter((each) => each.level !== 'overlap');
    const [together, ...alone] = valuesAt(
      this.#model,
      [whole, ...parts].map((row) => ({ ...output, row })),
      points,
    );
    const names = parts.map((row) => rowLabel(row, projects, this.#language));
    return work(
      `${rowLabel(whole, projects, this.#language)} (${this.#words.together}) − ${names.join(' − ')}`,
      (end) => (write) => [together!, ...alone].map((each) => signed(each[end], write)).join(' − '),
      (end) => alone.reduce((rest, each) => rest - each[end], together![end]),
    );
  }

  /** The part of a project's saving that belongs to a class of benefit. */
  #classOfBenefit(row: Row, name: FlowName, points: Points): Worked | undefined {
    const project = this.#projectOf(row);
    if (project === undefined) return undefined;
    return this.#methodFormula(
      project,
      project.formula.expression,
      [this.#shareOf(project, name, points)],
      points,
    );
  }

  /** What is neither taken out of the budget nor working time for other work. */
  #otherBenefit(row: Row, points: Points): Worked | undefined {
    const project = this.#projectOf(row);
    if (project === undefined) return undefined;
    const [cashable, capacity] = (['benefit.cashable_share', 'benefit.capacity_share'] as const).map((name) =>
      this.#shareOf(project, name, points),
    );
    const other: Factor = {
      words: this.#words.otherBenefit,
      at: (end) => 1 - cashable!.at(end) - capacity!.at(end),
    };
    const own = this.#methodFormula(project, project.formula.expression, [other], points);
    const share = work(
      `1 − ${cashable!.words} − ${capacity!.words}`,
      (end) => (write) => `1 − ${write(cashable!.at(end))} − ${write(capacity!.at(end))}`,
      other.at,
    );
    return { ...own, steps: [...(own.steps ?? []), stepOf(other.words, share)] };
  }

  /** What optimism bias has taken off a saving: nothing of a loss, and no more than the saving. */
  #takenByBias(row: Row, points: Points): Worked | undefined {
    const project = this.#projectOf(row);
    if (project?.flowSlots.has(savingBias.upper) !== true) return undefined;
    return this.#methodFormula(
      project,
      project.formula.expression,
      this.#ofView(project, points),
      points,
      'taken',
    );
  }

  /** The part of a saving that the budget view counts. */
  #ofView(project: CompiledProject, points: Points): readonly Factor[] {
    return this.#model.view === 'budget' ? [this.#shareOf(project, 'benefit.cashable_share', points)] : [];
  }

  /** What one number of a project says by itself. */
  #number(row: Row, name: AmountName, points: Points): Worked | undefined {
    const project = this.#projectOf(row);
    const price = project?.prices.get(name);
    if (project !== undefined && price !== undefined)
      return this.#price(price, (part) => project.flowSlots.get(part), points);
    const slot = this.#projectOf(row)?.flowSlots.get(name);
    if (slot === undefined) return undefined;
    const at = (end: End) => turnedAt(this.#model, slot, points[end]);
    return work(numberName(name, this.#language), (end) => (write) => write(at(end)), at);
  }

  /** An amount that is worked from other numbers, such as a price by inhabitants: its parts, each times those who pay it. */
  #price({ expression }: Price, slotOf: (part: FlowName) => number | undefined, points: Points): Worked {
    const known = { base: Number.NaN, inhabitants: Number.NaN };
    // Names in a price are those of its parts.
    const numberAt = (end: End) => (name: string) =>
      turnedAt(this.#model, slotOf(name as FlowName)!, points[end]);
    const nameOf = (name: string) => numberName(name as FlowName, this.#language);
    return work(
      formulaInWords(expression, this.#language, nameOf),
      (end) => (write) => formulaInNumbers(expression, numberAt(end), known, this.#language, write),
      (end) => valuesOf(expression, numberAt(end), known).value,
    );
  }

  #projectOf({ level, projects }: Row): CompiledProject | undefined {
    return level === 'project' ? this.#model.projects[projects[0]!] : undefined;
  }

  #shareOf({ flowSlots }: CompiledProject, name: FlowName, points: Points): Factor {
    const slot = flowSlots.get(name);
    return {
      words: numberName(name, this.#language),
      at: (end) => (slot === undefined ? valueIfLeftOut(name) : turnedAt(this.#model, slot, points[end])),
    };
  }

  #setting(path: SettingPath, points: Points): Factor {
    const input = this.#model.inputOfPath.get(path)!;
    return { words: this.#settingName(path), at: (end) => turnedAt(this.#model, input, points[end]) };
  }

  /** In the middle of a formula, where no name has a capital. */
  #settingName(path: SettingPath): string {
    return inputName(this.#model, path, this.#language).toLowerCase();
  }
}

const nearShare = 1e-9;

function isNear(one: number, other: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return Object.is(one, other);
  return Math.abs(one - other) <= nearShare * Math.max(Math.abs(one), Math.abs(other), nearShare);
}
