import { remainingBias, savingBias } from '../model/cash-flow/bias.ts';
import { isYearMeasure, type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output, type Row } from '../model/compile.ts';
import type { CostRow } from '../model/cost-structure.ts';
import {
  type End,
  type ExplainedCell,
  type ExplainedInput,
  type ExplainWords,
  type Explanation,
  ends,
  type NumberWriter,
} from '../model/explanation.ts';
import { formulaInNumbers, formulaInWords } from '../model/formula/formula-text.ts';
import { inputName, numberName } from '../model/input-name.ts';
import { type Language, labelText } from '../model/label.ts';
import { type MeasureName, measureUnit } from '../model/measure.ts';
import { inputByPath, outputPath, outputPaths, parseOutputPath, rowPath } from '../model/path.ts';
import type { CompiledProject } from '../model/row.ts';
import { groupIntoAtoms } from '../model/row.ts';
import { sumLabel } from '../model/row-label.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { type Corners, evaluateAt } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { summariseOutputs } from './draw.ts';
import { extremeOf } from './extremes.ts';
import { holdCorners } from './held-corners.ts';
import { drawnMoney } from './money.ts';
import { turnedCentral } from './reconcile.ts';
import { findRowCorners } from './row-corners.ts';

/** What the caller knows and the model does not. */
export interface ExplainFacts {
  readonly language: Language;
  /** What is not a name of the scenario, in that language. */
  readonly words: ExplainWords;
  /** Where a row of costs is in its file; undefined where nothing says it. */
  readonly placeOfCost: (costs: string, row: CostRow) => Place | undefined;
}

/** A formula in words, and in numbers at the three points. */
type Formula = Explanation['formula'];

/** The points at which a figure is lowest, central and highest. */
type Points = Readonly<Record<End, Deviation>>;

/**
 * One printed number taken apart: its formula in words and in numbers, its inputs with their sources, the costs it is a
 * part of, what is taken off for overlap, and what it is made of and adds to.
 *
 * Shape   path: an output, a row (its saving is meant), an input or reference.N; without one, the total
 * Holds   what the formula in numbers works out to is the value, within 1e-9 of it
 * Throws  InputError where the path names nothing that the scenario prints
 */
export function explainPath(
  model: Model,
  path: string | undefined,
  facts: ExplainFacts,
  problems: ProblemList,
): Explanation {
  return createExplainer(model, facts, problems)(path);
}

/** As `explainPath`, for several paths of one model: what they have in common is worked once. */
export function createExplainer(
  model: Model,
  facts: ExplainFacts,
  problems: ProblemList,
): (path?: string) => Explanation {
  const explainer = new Explainer(model, facts, problems);
  return (path = 'total') => explain(model, explainer, path, problems);
}

function explain(model: Model, explainer: Explainer, wanted: string, problems: ProblemList): Explanation {
  const [, number] = /^reference\.(\d+)$/.exec(wanted) ?? [];
  const reference = number === undefined ? undefined : model.scenario.references[Number(number) - 1];
  if (reference !== undefined) return explainer.reference(wanted, Number(number) - 1);
  const output = outputOf(model, wanted);
  if (output !== undefined && model.lackOf(output) === undefined) return explainer.output(wanted, output);
  const input = inputByPath(model, wanted);
  if (input !== undefined) return explainer.input(wanted, input);
  problems.add('unknown-path', { file: model.scenario.file }, { found: wanted, known: knownPaths(model) });
  problems.throwIfErrors();
  throw new Error(`nothing is known of ${wanted}`);
}

/** The output that a path names; of a row alone its saving. */
function outputOf(model: Model, path: string): Output | undefined {
  const row = model.rows.find((each) => rowPath(each) === path);
  if (row !== undefined) return { row, measure: 'saving_eur_per_year' };
  const parsed = parseOutputPath(path, model);
  return parsed && { row: parsed.row, measure: parsed.measure, year: parsed.year };
}

function knownPaths(model: Model): readonly string[] {
  return [
    ...model.rows.map(rowPath),
    ...outputPaths(model),
    ...model.inputOfPath.keys(),
    ...model.scenario.references.map((_, at) => `reference.${at + 1}`),
  ];
}

class Explainer {
  readonly #model: Model;
  readonly #facts: ExplainFacts;
  readonly #problems: ProblemList;
  readonly #words: ExplainWords;
  #held: ReadonlyMap<string, Corners> | undefined;

  constructor(model: Model, facts: ExplainFacts, problems: ProblemList) {
    this.#model = model;
    this.#facts = facts;
    this.#problems = problems;
    this.#words = facts.words;
  }

  output(path: string, output: Output): Explanation {
    const corners = this.#cornersOf(output);
    const points: Points = { low: corners.lowPoint, central: new Map(), high: corners.highPoint };
    const value = { low: corners.low, central: corners.central, high: corners.high };
    const { row } = output;
    const project = row.level === 'project' ? this.#model.projects[row.projects[0]!] : undefined;
    const madeOf = this.#membersOf(row);
    return {
      scenario: this.#model.scenario.id,
      path,
      name: `${this.#rowName(row)}: ${this.#measureName(output)}`,
      unit: measureUnit(output.measure),
      price_year: this.#model.priceYearOf(output) ?? null,
      value: finiteEnds(value),
      extreme: extremeOf(corners.isProven),
      formula: this.#formulaOf(output, points, value),
      inputs: this.#inputsOf(output, points),
      cells: project === undefined ? [] : this.#cellsOf(project),
      overlap: this.#overlapOf(row),
      made_of:
        madeOf.length === 0
          ? this.#model.inputsOf(output).map((input) => this.#model.inputs[input]!.path)
          : madeOf.map((each) => pathOf({ ...output, row: each })),
      adds_to: this.#sumsOf(row).map((each) => pathOf({ ...output, row: each })),
      published: null,
    };
  }

  reference(path: string, at: number): Explanation {
    const reference = this.#model.scenario.references[at]!;
    const parsed = outputOf(this.#model, reference.output);
    if (parsed === undefined) {
      const known = outputPaths(this.#model);
      this.#problems.add('unknown-path', reference.origin.place, { found: reference.output, known });
      this.#problems.throwIfErrors();
    }
    const { taxPointEur } = reference;
    const ownYield =
      parsed!.measure === 'tax_points' && taxPointEur !== undefined
        ? { taxPointEur: turnedCentral(this.#model, taxPointEur) }
        : {};
    const explained = this.output(path, { ...parsed!, ...ownYield });
    const { low, high, source } = reference;
    return { ...explained, made_of: [reference.output], adds_to: [], published: { low, high, source } };
  }

  input(path: string, index: number): Explanation {
    const quantity = this.#model.inputs[index]!;
    const { low, central, high, unit, priceYear } = quantity;
    const name = inputName(this.#model, quantity.path, this.#facts.language);
    const users = this.#model.projects.filter(({ slots, flowSlots }) =>
      [...slots.values(), ...flowSlots.values()].includes(index),
    );
    const own = (value: number) => (write: NumberWriter) => write(value);
    return {
      scenario: this.#model.scenario.id,
      path,
      name,
      unit,
      price_year: priceYear ?? null,
      value: { low, central, high },
      extreme: extremeOf(true),
      formula: { words: name, low: own(low), central: own(central), high: own(high) },
      inputs: [this.#explainInput(index, low, high)],
      cells: [],
      overlap: [],
      made_of: [],
      adds_to: users.map(({ project }) => `project.${project.id}`),
      published: null,
    };
  }

  /** Low and high as an estimate prints them, with the points where they are. */
  #cornersOf(output: Output): Corners {
    const { row, measure } = output;
    const asked =
      isYearMeasure(measure) || output.taxPointEur !== undefined ? undefined : this.#heldCorners();
    const known = asked?.get(outputPath(output));
    if (known !== undefined) return known;
    const rows = [...new Set([row, ...this.#sumsOf(row)])];
    const all = rows.map((each): Output => ({ ...output, row: each }));
    return findRowCorners(this.#model, all)[0]!;
  }

  #heldCorners(): ReadonlyMap<string, Corners> {
    if (this.#held === undefined) {
      const savings = this.#model.rows.map((row): Output => ({ row, measure: 'saving_eur_per_year' }));
      const draws = summariseOutputs(this.#model, [...savings, ...drawnMoney(this.#model)]);
      this.#held = holdCorners(
        this.#model,
        savings,
        findRowCorners(this.#model, savings),
        draws,
        this.#problems,
      );
    }
    return this.#held;
  }

  /** The first formula that comes to the value at every point; the figure itself where none does. */
  #formulaOf(output: Output, points: Points, value: Readonly<Record<End, number>>): Formula {
    const candidates = [() => this.#sumOfMembers(output, points), () => this.#ownFormula(output, points)];
    for (const candidate of candidates) {
      const found = candidate();
      if (found !== undefined && ends.every((end) => isNear(found.values[end], value[end])))
        return found.formula;
    }
    const itself = (end: End) => (write: NumberWriter) => write(value[end]);
    return {
      words: this.#words.itself(this.#measureName(output)),
      low: itself('low'),
      central: itself('central'),
      high: itself('high'),
    };
  }

  /** A pace or the total as the sum of what it is made of. */
  #sumOfMembers(output: Output, points: Points): Worked | undefined {
    const members = this.#membersOf(output.row);
    if (members.length === 0) return undefined;
    const columns = this.#valuesAt(
      members.map((row) => ({ ...output, row })),
      points,
    );
    const shown = members.map((row) => this.#rowName(row));
    const text = (end: End) => (write: NumberWriter) =>
      columns.map((column) => signed(column[end], write)).join(' + ');
    return {
      formula: { words: shown.join(' + '), low: text('low'), central: text('central'), high: text('high') },
      values: mapEnds((end) => columns.reduce((sum, column) => sum + column[end], 0)),
    };
  }

  #ownFormula(output: Output, points: Points): Worked | undefined {
    const { row, measure, year } = output;
    const saving: Output = { row, measure: 'saving_eur_per_year' };
    switch (measure) {
      case 'saving_eur_per_year':
        return this.#savingFormula(row, points);
      case 'share_of_costs':
        return this.#quotient(saving, this.#words.comparisonCosts, this.#model.yardstick?.totalEur, points);
      case 'eur_per_inhabitant': {
        const inhabitants = this.#model.yardstick?.inhabitants;
        const count = inhabitants?.known === true ? inhabitants.count : undefined;
        return this.#quotient(saving, this.#words.inhabitants, count, points);
      }
      case 'tax_points':
        return this.#quotientByInput(saving, 'settings.tax_point_eur', points, output.taxPointEur);
      case 'person_years':
      case 'capacity_person_years':
        return this.#personYears(output, points);
      case 'npv_municipality_eur':
      case 'npv_nation_eur':
        return this.#presentValue(row, perspectiveOf(measure), points);
      case 'bcr_municipality':
      case 'bcr_nation':
        return this.#benefitCostRatio(row, perspectiveOf(measure), points);
      case 'net_municipality_eur':
      case 'net_nation_eur':
        return this.#yearlySum(row, perspectiveOf(measure), [year!], points);
      case 'cumulative_municipality_eur':
      case 'cumulative_nation_eur':
        return this.#yearlySum(row, perspectiveOf(measure), this.#yearsUpTo(year!), points);
      case 'saving_eur':
        return this.#yearlySaving(output, points);
      default:
        return this.#partOfProject(output, points);
    }
  }

  /** The formula of the method of one project, with what its optimism bias and the budget view leave of it. */
  #savingFormula(row: Row, points: Points): Worked | undefined {
    const project = row.level === 'project' ? this.#model.projects[row.projects[0]!] : undefined;
    if (project === undefined) return undefined;
    const { language } = this.#facts;
    const { expression, known } = project.formula;
    const numberAt = (end: End) => (name: string) => this.#turned(project.slots.get(name)!, points[end]);
    const bias = this.#savingBias(project, points);
    const share = this.#model.view === 'budget' ? project.flowSlots.get('benefit.cashable_share') : undefined;
    const factors: { readonly words: string; readonly at: (end: End) => number }[] = [
      ...(bias === undefined ? [] : [bias]),
      ...(share === undefined
        ? []
        : [
            {
              words: numberName('benefit.cashable_share', language),
              at: (end: End) => this.#turned(share, points[end]),
            },
          ]),
    ];
    const text = (end: End) => (write: NumberWriter) => {
      const own = formulaInNumbers(expression, numberAt(end), known, language, write);
      if (factors.length === 0) return own;
      return [`(${own})`, ...factors.map(({ at }) => write(at(end)))].join(' · ');
    };
    const words = formulaInWords(expression, language, (name) => numberName(`saving.${name}`, language));
    const all =
      factors.length === 0 ? words : [`(${words})`, ...factors.map((each) => each.words)].join(' · ');
    const [saving] = this.#valuesAt([{ row, measure: 'saving_eur_per_year' }], points);
    return {
      formula: { words: all, low: text('low'), central: text('central'), high: text('high') },
      values: saving!,
    };
  }

  /** What optimism bias leaves of a saving that is above zero. */
  #savingBias(project: CompiledProject, points: Points) {
    const upper = project.flowSlots.get(savingBias.upper);
    if (upper === undefined) return undefined;
    const mitigated = project.flowSlots.get(savingBias.mitigated);
    const at = (end: End) => {
      const rest = mitigated === undefined ? 0 : this.#turned(mitigated, points[end]);
      return Math.max(0, 1 - remainingBias(this.#turned(upper, points[end]), rest));
    };
    return { words: this.#words.afterBias, at };
  }

  /** An output over a fixed number. */
  #quotient(above: Output, words: string, below: number | undefined, points: Points): Worked | undefined {
    if (below === undefined) return undefined;
    const [values] = this.#valuesAt([above], points);
    return this.#over(above, values!, words, () => below);
  }

  #quotientByInput(above: Output, path: string, points: Points, own?: number): Worked | undefined {
    const input = this.#model.inputOfPath.get(path);
    if (input === undefined) return undefined;
    const [values] = this.#valuesAt([above], points);
    const name = inputName(this.#model, path, this.#facts.language).toLowerCase();
    return this.#over(above, values!, name, (end) => own ?? this.#turned(input, points[end]));
  }

  #over(
    above: Output,
    values: Readonly<Record<End, number>>,
    words: string,
    below: (end: End) => number,
  ): Worked {
    const text = (end: End) => (write: NumberWriter) =>
      `${signed(values[end], write)} / ${write(below(end))}`;
    return {
      formula: {
        words: `${this.#measureName(above)} / ${words}`,
        low: text('low'),
        central: text('central'),
        high: text('high'),
      },
      values: mapEnds((end) => values[end] / below(end)),
    };
  }

  /** Hours over the hours of a person-year where the method knows hours, otherwise euros over its cost. */
  #personYears(output: Output, points: Points): Worked | undefined {
    const { row, measure } = output;
    const isFreed = measure === 'capacity_person_years' || this.#model.view === 'budget';
    const euros: Output = { row, measure: isFreed ? 'capacity_eur_per_year' : 'saving_eur_per_year' };
    const byEuros = this.#quotientByInput(euros, 'settings.person_year_eur', points);
    const [wanted] = this.#valuesAt([output], points);
    if (byEuros !== undefined && ends.every((end) => isNear(byEuros.values[end], wanted![end])))
      return byEuros;
    const input = this.#model.inputOfPath.get('settings.person_year_hours');
    if (input === undefined) return undefined;
    const perYear = (end: End) => this.#turned(input, points[end]);
    const hours = mapEnds((end) => wanted![end] * perYear(end));
    const text = (end: End) => (write: NumberWriter) =>
      `${signed(hours[end], write)} / ${write(perYear(end))}`;
    const name = inputName(this.#model, 'settings.person_year_hours', this.#facts.language).toLowerCase();
    return {
      formula: {
        words: `${this.#words.hoursSaved} / ${name}`,
        low: text('low'),
        central: text('central'),
        high: text('high'),
      },
      values: wanted!,
    };
  }

  /** Each year's saving less its cost, and its grant, times what a euro of that year is worth. */
  #presentValue(row: Row, perspective: Perspective, points: Points): Worked | undefined {
    const flows = this.#flows(row, perspective, points);
    if (flows === undefined) return undefined;
    return this.#sumOver(
      flows,
      this.#words.presentValue(perspective),
      ({ saving, cost, grant, discount }) => ({
        value: (saving - cost + grant) * discount,
        text: (write) => `${netText(saving, cost, grant, perspective, write)} · ${write(discount)}`,
      }),
    );
  }

  #benefitCostRatio(row: Row, perspective: Perspective, points: Points): Worked | undefined {
    const flows = this.#flows(row, perspective, points);
    if (flows === undefined) return undefined;
    const sum = (end: End, of: (flow: Flow) => number) =>
      flows[end].reduce((all, flow) => all + of(flow) * flow.discount, 0);
    const above = mapEnds((end) => sum(end, ({ saving }) => saving));
    const below = mapEnds((end) => sum(end, ({ cost, grant }) => cost - grant));
    const text = (end: End) => (write: NumberWriter) =>
      `${signed(above[end], write)} / ${signed(below[end], write)}`;
    return {
      formula: {
        words: this.#words.benefitCostRatio(perspective),
        low: text('low'),
        central: text('central'),
        high: text('high'),
      },
      values: mapEnds((end) => above[end] / below[end]),
    };
  }

  #yearlySum(
    row: Row,
    perspective: Perspective,
    years: readonly number[],
    points: Points,
  ): Worked | undefined {
    const flows = this.#flows(row, perspective, points);
    if (flows === undefined) return undefined;
    const own = mapEnds((end) => flows[end].filter(({ year }) => years.includes(year)));
    return this.#sumOver(own, this.#words.net(perspective), ({ saving, cost, grant }) => ({
      value: saving - cost + grant,
      text: (write) => netText(saving, cost, grant, perspective, write),
    }));
  }

  #sumOver(
    flows: Readonly<Record<End, readonly Flow[]>>,
    words: string,
    term: (flow: Flow) => { readonly value: number; readonly text: (write: NumberWriter) => string },
  ): Worked {
    const text = (end: End) => (write: NumberWriter) =>
      flows[end].map((flow) => term(flow).text(write)).join(' + ');
    return {
      formula: { words, low: text('low'), central: text('central'), high: text('high') },
      values: mapEnds((end) => flows[end].reduce((sum, flow) => sum + term(flow).value, 0)),
    };
  }

  /** What a project saves in a year: its full saving times how much of it there is in that year. */
  #yearlySaving(output: Output, points: Points): Worked | undefined {
    const [full, ofYear] = this.#valuesAt(
      [{ row: output.row, measure: 'saving_eur_per_year' }, output],
      points,
    );
    if (ends.some((end) => full![end] === 0)) return undefined;
    const factor = mapEnds((end) => ofYear![end] / full![end]);
    const text = (end: End) => (write: NumberWriter) =>
      `${signed(full![end], write)} · ${signed(factor[end], write)}`;
    return {
      formula: {
        words: `${this.#words.savingAtFullUse} · ${this.#words.useAndGrowth}`,
        low: text('low'),
        central: text('central'),
        high: text('high'),
      },
      values: ofYear!,
    };
  }

  /** What one number of a project says, such as its running costs, or a class of its benefit. */
  #partOfProject({ row, measure }: Output, points: Points): Worked | undefined {
    const project = row.level === 'project' ? this.#model.projects[row.projects[0]!] : undefined;
    if (project === undefined) return undefined;
    const names: Partial<Record<MeasureName, readonly string[]>> = {
      investment_eur: ['cost.investment_eur'],
      running_eur_per_year: ['cost.running_eur_per_year'],
    };
    const shares: Partial<Record<MeasureName, string>> = {
      cashable_eur_per_year: 'benefit.cashable_share',
      capacity_eur_per_year: 'benefit.capacity_share',
    };
    const share = shares[measure];
    const { language } = this.#facts;
    if (share !== undefined) {
      const slot = project.flowSlots.get(share);
      const whole = this.#wholeSaving(row, points);
      if (slot === undefined || whole === undefined) return undefined;
      const text = (end: End) => (write: NumberWriter) =>
        `${signed(whole[end], write)} · ${write(this.#turned(slot, points[end]))}`;
      return {
        formula: {
          words: `${this.#measureName({ row, measure: 'saving_eur_per_year' })} · ${numberName(share, language)}`,
          low: text('low'),
          central: text('central'),
          high: text('high'),
        },
        values: mapEnds((end) => whole[end] * this.#turned(slot, points[end])),
      };
    }
    const [name] = names[measure] ?? [];
    const slot = name === undefined ? undefined : project.flowSlots.get(name);
    if (slot === undefined) return undefined;
    const values = mapEnds((end) => this.#turned(slot, points[end]));
    const text = (end: End) => (write: NumberWriter) => write(values[end]);
    return {
      formula: {
        words: numberName(name!, language),
        low: text('low'),
        central: text('central'),
        high: text('high'),
      },
      values,
    };
  }

  /** All of a saving, whatever of it the view counts. */
  #wholeSaving(row: Row, points: Points): Readonly<Record<End, number>> | undefined {
    if (this.#model.view === 'all')
      return this.#valuesAt([{ row, measure: 'saving_eur_per_year' }], points)[0];
    return undefined;
  }

  #flows(
    row: Row,
    perspective: Perspective,
    points: Points,
  ): Readonly<Record<End, readonly Flow[]>> | undefined {
    const { timeline } = this.#model.scenario;
    if (timeline === undefined) return undefined;
    const years = timelineYears(timeline);
    const outputs = years.flatMap((year) =>
      (['saving_eur', 'cost_eur', 'granted_eur'] as const).map((measure): Output => ({ row, measure, year })),
    );
    const values = this.#valuesAt(outputs, points);
    const rateOf = this.#model.inputOfPath.get(timeline.discountRate.path)!;
    return mapEnds((end) => {
      const rate = this.#turned(rateOf, points[end]);
      const first = timeline.discounting === 'end-of-year' ? 1 : 0;
      return years.map((year, at) => ({
        year,
        saving: values[3 * at]![end],
        cost: row.level === 'overlap' ? 0 : values[3 * at + 1]![end],
        grant: perspective === 'nation' || row.level === 'overlap' ? 0 : values[3 * at + 2]![end],
        discount: (1 + rate) ** -(at + first),
      }));
    });
  }

  #yearsUpTo(last: number): readonly number[] {
    const { timeline } = this.#model.scenario;
    return timeline === undefined ? [] : timelineYears(timeline).filter((year) => year <= last);
  }

  /** Outputs at the three points. */
  #valuesAt(outputs: readonly Output[], points: Points): readonly Readonly<Record<End, number>>[] {
    const columns = evaluateAt(this.#model, outputs, [points.low, points.central, points.high]);
    return columns.map(([low, central, high]) => ({ low: low!, central: central!, high: high! }));
  }

  /** An input at a point, in the prices of the figures. */
  #turned(input: number, point: Deviation): number {
    return (point.get(input) ?? this.#model.inputs[input]!.central) * this.#model.priceRatios[input]!;
  }

  #inputsOf(output: Output, points: Points): readonly ExplainedInput[] {
    return this.#model.inputsOf(output).map((input) => {
      const { central } = this.#model.inputs[input]!;
      return this.#explainInput(input, points.low.get(input) ?? central, points.high.get(input) ?? central);
    });
  }

  #explainInput(index: number, atLow: number, atHigh: number): ExplainedInput {
    const { path, unit, low, central, high, quality, source, place, origin } = this.#model.inputs[index]!;
    return {
      path,
      name: inputName(this.#model, path, this.#facts.language),
      unit,
      low,
      central,
      high,
      at_low: atLow,
      at_high: atHigh,
      quality: quality ?? null,
      source: source ?? null,
      place: place ?? null,
      date: origin.evidence?.from ?? null,
      file: origin.place.file,
      line: origin.place.line ?? null,
    };
  }

  /** Rows of the costs that a project acts on, the largest first. */
  #cellsOf({ cells, costs }: CompiledProject): readonly ExplainedCell[] {
    if (costs === undefined) return [];
    const keyOf = (service: string, costType: string, isNegative: boolean) =>
      `${service}\n${costType}\n${isNegative}`;
    const chosen = new Set(cells.map((cell) => keyOf(cell.service, cell.costType, cell.sign === 'negative')));
    return costs.rows
      .filter((row) => chosen.has(keyOf(row.service, row.costType, row.amountEur < 0)))
      .map((row): ExplainedCell => {
        const place = this.#facts.placeOfCost(costs.id, row);
        return {
          municipality_code: row.municipalityCode,
          service: row.service,
          cost_type: row.costType,
          eur: row.amountEur,
          file: place?.file ?? costs.files.join(', '),
          line: place?.line ?? null,
        };
      })
      .sort((a, b) => Math.abs(b.eur) - Math.abs(a.eur));
  }

  /** With whom a row overlaps, and what is taken off for it. */
  #overlapOf(row: Row): Explanation['overlap'] {
    if (row.level === 'overlap') return [];
    if (row.level !== 'project') {
      const own = this.#model.rows.find(
        (each) =>
          each.level === 'overlap' && each.pace === row.pace && each.projects.length === row.projects.length,
      );
      if (own === undefined) return [];
      const [values] = evaluateAt(this.#model, [{ row: own, measure: 'saving_eur_per_year' }], [new Map()]);
      return values![0] === 0 ? [] : [{ with: rowPath(own), eur: values![0]! }];
    }
    const index = row.projects[0]!;
    const others = new Set(
      groupIntoAtoms(this.#model.projects).flatMap(({ projects }) =>
        projects.includes(index) ? projects.filter((each) => each !== index) : [],
      ),
    );
    return [...others]
      .map((other) => {
        const projects = [index, other].map((each) => this.#model.projects[each]!.project);
        const pair = compileModel({ ...this.#model.scenario, projects }, this.#model.view);
        const overlaps = pair.rows.filter(({ level }) => level === 'overlap');
        const columns = evaluateAt(
          pair,
          overlaps.map((each): Output => ({ row: each, measure: 'saving_eur_per_year' })),
          [new Map()],
        );
        const eur = columns.reduce((sum, column) => sum + column[0]!, 0);
        return { with: `project.${projects[1]!.id}`, eur };
      })
      .filter(({ eur }) => eur !== 0);
  }

  /** The rows that a pace or the total is the sum of. */
  #membersOf(row: Row): readonly Row[] {
    const { rows } = this.#model;
    if (row.level === 'pace')
      return rows.filter(
        (each) => each.pace === row.pace && (each.level === 'project' || each.level === 'overlap'),
      );
    if (row.level === 'total')
      return rows.filter(
        (each) => each.level === 'pace' || (each.level === 'overlap' && each.pace === undefined),
      );
    return [];
  }

  /** The rows that a row is a part of. */
  #sumsOf(row: Row): readonly Row[] {
    const { rows } = this.#model;
    const total = rows.filter(({ level }) => level === 'total');
    if (row.level === 'total') return [];
    if (row.level === 'pace' || row.pace === undefined) return total;
    return [...rows.filter((each) => each.level === 'pace' && each.pace === row.pace), ...total];
  }

  #rowName(row: Row): string {
    const { language } = this.#facts;
    const project = row.level === 'project' ? this.#model.projects[row.projects[0]!]?.project : undefined;
    return sumLabel(row, language) ?? labelText(project?.label, language, row.id);
  }

  #measureName({ measure, year }: Output): string {
    return `${this.#words.measures[measure]}${year === undefined ? '' : ` ${year}`}`;
  }
}

/** A formula with what it comes to. */
interface Worked {
  readonly formula: Formula;
  readonly values: Readonly<Record<End, number>>;
}

/** The money of one row in one year at one point. */
interface Flow {
  readonly year: number;
  readonly saving: number;
  readonly cost: number;
  readonly grant: number;
  readonly discount: number;
}

function mapEnds<Value>(of: (end: End) => Value): Readonly<Record<End, Value>> {
  return { low: of('low'), central: of('central'), high: of('high') };
}

function netText(
  saving: number,
  cost: number,
  grant: number,
  perspective: Perspective,
  write: NumberWriter,
): string {
  const granted = perspective === 'municipality' ? ` + ${write(grant)}` : '';
  return `(${signed(saving, write)} − ${write(cost)}${granted})`;
}

/** A number in a formula; what is below zero stands in brackets. */
function signed(value: number, write: NumberWriter): string {
  return value < 0 ? `(${write(value)})` : write(value);
}

function perspectiveOf(measure: string): Perspective {
  return perspectives.find((each) => measure.includes(each)) as Perspective;
}

/** The path under which a figure is explained: of a saving that of its row alone. */
function pathOf(output: Output): string {
  return output.measure === 'saving_eur_per_year' ? rowPath(output.row) : outputPath(output);
}

const nearShare = 1e-9;

function isNear(one: number, other: number): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return Object.is(one, other);
  return Math.abs(one - other) <= nearShare * Math.max(Math.abs(one), Math.abs(other), 1e-9);
}

function finiteEnds(value: Readonly<Record<End, number>>): Explanation['value'] {
  return mapEnds((end) => (Number.isFinite(value[end]) ? value[end] : null));
}
