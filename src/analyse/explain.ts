import { isBenefitRatio, isPayback, isYearMeasure, perspectiveOf } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output } from '../model/compile.ts';
import { numbersBehind } from '../model/compile-maturity.ts';
import type { CostRow } from '../model/cost-structure.ts';
import type { ExplainWords, Explanation, NumberWriter } from '../model/explanation.ts';
import { inputName } from '../model/input-name.ts';
import type { Language } from '../model/language.ts';
import { measureUnit } from '../model/measure.ts';
import { inputByPath, outputPath, outputPaths, parseOutputPath, rowPath } from '../model/path.ts';
import { inputsOfProject } from '../model/row.ts';
import { rowLabel } from '../model/row-label.ts';
import { membersOf, sumsOf } from '../model/row-tree.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { Corners } from '../sample/corners.ts';
import { createDrawDesign } from '../sample/draws.ts';
import { workYears } from './by-year.ts';
import { summariseOutputs } from './draw.ts';
import { rateFormula } from './explain-flows.ts';
import { FormulaFinder } from './explain-formula.ts';
import { numbersOfInputs } from './explain-levels.ts';
import { explainCells, explainInput, explainOverlap } from './explain-origin.ts';
import { extremeOf } from './extremes.ts';
import { describeNoRate } from './finite-output.ts';
import { holdCorners } from './held-corners.ts';
import { drawnMoney } from './money.ts';
import { comparedOutput } from './reconcile.ts';
import { findRowCorners } from './row-corners.ts';
import { listRates } from './row-rates.ts';
import type { Points } from './worked-formula.ts';

/** What the caller knows and the model does not. */
export interface ExplainFacts {
  readonly language: Language;
  /** What is not a name of the scenario, in that language. */
  readonly words: ExplainWords;
  /** Where a row of costs is in its file; undefined where nothing says it. */
  readonly placeOfCost: (costs: string, row: CostRow) => Place | undefined;
  /** Of how many rows of costs that is asked; of all where it is left out. */
  readonly mostPlaced?: number;
}

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
  const rate = explainer.rate(wanted);
  if (rate !== undefined) return rate;
  const output = outputOf(model, wanted);
  if (output !== undefined && model.lackOf(output) === undefined) return explainer.output(wanted, output);
  const input = inputByPath(model, wanted);
  if (input !== undefined) return explainer.input(wanted, input);
  problems.add(
    'unknown-path',
    { file: model.scenario.file },
    { found: wanted, known: explainablePaths(model) },
  );
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

/** All that can be explained of a model, for hints. */
export function explainablePaths(model: Model): readonly string[] {
  return [
    ...model.rows.map(rowPath),
    ...outputPaths(model),
    ...listRates(model).map(({ row, perspective }) => `${rowPath(row)}.irr_${perspective}_share`),
    ...model.inputOfPath.keys(),
    ...model.scenario.references.map((_, at) => `reference.${at + 1}`),
  ];
}

/** Takes numbers of one model apart; what several have in common is worked once. */
class Explainer {
  readonly #model: Model;
  readonly #facts: ExplainFacts;
  readonly #problems: ProblemList;
  readonly #formulas: FormulaFinder;
  #ofRows: ReadonlyMap<string, Corners> | undefined;
  #ofYears: ReadonlyMap<string, Corners> | undefined;

  constructor(model: Model, facts: ExplainFacts, problems: ProblemList) {
    this.#model = model;
    this.#facts = facts;
    this.#problems = problems;
    this.#formulas = new FormulaFinder(model, facts.words, facts.language);
  }

  output(path: string, output: Output): Explanation {
    const { language, placeOfCost, mostPlaced } = this.#facts;
    const { inputs, projects, rows, scenario } = this.#model;
    const { low, central, high, lowPoint, highPoint, isProven } = this.#cornersOf(output);
    const points: Points = { low: lowPoint, central: new Map(), high: highPoint };
    const { row } = output;
    const project = row.level === 'project' ? projects[row.projects[0]!] : undefined;
    const moving = this.#model.inputsOf(output);
    const { formula, steps = [], years = [] } = this.#formulas.find(output, points, { low, central, high });
    return {
      scenario: scenario.id,
      path,
      name: `${rowLabel(row, projects, language)}: ${this.#formulas.measureName(output)}`,
      unit: measureUnit(output.measure),
      price_year: this.#model.priceYearOf(output) ?? null,
      value: { low: finite(low), central: finite(central), high: finite(high) },
      extreme: extremeOf(isProven),
      formula,
      steps,
      years: [...years],
      inputs: numbersOfInputs(this.#model, moving, row).map(({ number, input }) =>
        explainInput(this.#model, input, language, lowPoint, highPoint, number),
      ),
      cells:
        project === undefined ? [] : explainCells(project, this.#model.maturity, placeOfCost, mostPlaced),
      overlap: explainOverlap(this.#model, row),
      made_of: [
        ...(this.#madeOf(output) ??
          numbersOfInputs(this.#model, moving, row).map(({ number, input }) =>
            number.path === inputs[input]!.path ? inputs[input]!.path : number.path,
          )),
      ],
      adds_to: addsUp(output) ? sumsOf(rows, row).map((each) => pathOf({ ...output, row: each })) : [],
      published: null,
    };
  }

  /** An internal rate of return, which an estimate prints of the central flows; undefined of any other path. */
  rate(path: string): Explanation | undefined {
    const [, rowOfPath, perspective] = /^(.+)\.irr_(municipality|nation)_share$/.exec(path) ?? [];
    const found = listRates(this.#model).find(
      (each) => rowPath(each.row) === rowOfPath && each.perspective === perspective,
    );
    if (found === undefined) return undefined;
    const { row, perspective: whose, rate } = found;
    const { language, words } = this.#facts;
    if (rate === undefined) {
      const { file } = this.#model.scenario;
      this.#problems.add('output-not-finite', { file }, describeNoRate(this.#model, path)!);
      this.#problems.throwIfErrors();
    }
    const { formula, steps = [], years = [] } = rateFormula(this.#model, row, whose, rate!, words);
    const central = new Map<number, number>();
    const { discountRate } = this.#model.scenario.timeline!;
    const moving = this.#model
      .inputsOf({ row, measure: `npv_${whose}_eur` })
      .filter((input) => this.#model.inputs[input]!.path !== discountRate.path);
    return {
      scenario: this.#model.scenario.id,
      path,
      name: `${rowLabel(row, this.#model.projects, language)}: ${words.internalRate(whose)}`,
      unit: 'share',
      price_year: null,
      value: { low: null, central: rate!, high: null },
      extreme: extremeOf(true),
      formula,
      steps,
      years: [...years],
      inputs: moving.map((input) => explainInput(this.#model, input, language, central, central)),
      cells: [],
      overlap: [],
      made_of: timelineYears(this.#model.scenario.timeline!).map((year) =>
        pathOf({ row, measure: `net_${whose}_eur`, year }),
      ),
      adds_to: [],
      published: null,
    };
  }

  /** The figures that one is made of: those of its members, or of its years; undefined of one that is made of inputs. */
  #madeOf(output: Output): readonly string[] | undefined {
    const { row, measure, year } = output;
    const { rows, scenario } = this.#model;
    const members = membersOf(rows, row);
    if (members.length > 0 && addsUp(output)) return members.map((each) => pathOf({ ...output, row: each }));
    const perspective = perspectiveOf(measure);
    if (perspective === undefined || scenario.timeline === undefined) return undefined;
    if (year === undefined)
      return timelineYears(scenario.timeline).map((each) =>
        pathOf({ row, measure: `net_${perspective}_eur`, year: each }),
      );
    if (measure !== `net_${perspective}_eur`) return undefined;
    const parts = [
      'saving_eur',
      'cost_eur',
      ...(perspective === 'nation' ? [] : (['granted_eur'] as const)),
    ] as const;
    return parts.map((each) => pathOf({ row, measure: each, year }));
  }

  reference(path: string, at: number): Explanation {
    const reference = this.#model.scenario.references[at]!;
    const parsed = outputOf(this.#model, reference.output);
    if (parsed === undefined) {
      const known = outputPaths(this.#model);
      this.#problems.add('unknown-path', reference.origin.place, { found: reference.output, known });
      this.#problems.throwIfErrors();
    }
    const explained = this.output(path, comparedOutput(this.#model, parsed!, reference));
    const { low, high, source } = reference;
    return { ...explained, made_of: [reference.output], adds_to: [], published: { low, high, source } };
  }

  input(path: string, index: number): Explanation {
    const input = this.#model.inputs[index]!;
    const behind = numbersBehind(this.#model, index);
    // A number that moves together with others is asked for by a path of its own.
    const number = behind.find((each) => each.path === path) ?? input;
    const { low, central, high, unit, priceYear, path: own } = number;
    const { language } = this.#facts;
    const name = inputName(this.#model, own, language);
    const users = this.#model.projects.filter((project) => inputsOfProject(project).has(index));
    const itself = (value: number) => (write: NumberWriter) => write(value);
    const [lowPoint, highPoint] = [input.low, input.high].map((value) => new Map([[index, value]]));
    const shown = new Set(number === input ? [input, ...behind] : [number, input]);
    return {
      scenario: this.#model.scenario.id,
      path,
      name,
      unit,
      price_year: priceYear ?? null,
      value: { low, central, high },
      extreme: extremeOf(true),
      formula: { words: name, low: itself(low), central: itself(central), high: itself(high) },
      steps: [],
      years: [],
      inputs: [...shown].map((each) =>
        explainInput(this.#model, index, language, lowPoint!, highPoint!, each),
      ),
      cells: [],
      overlap: [],
      made_of: [],
      adds_to: users.map(({ project }) => `project.${project.id}`),
      published: null,
    };
  }

  /** Low and high as an estimate prints them, with the points where they are. */
  #cornersOf(output: Output): Corners {
    const printed = isYearMeasure(output.measure) ? this.#cornersOfYears() : this.#cornersOfRows();
    const known = output.taxPointEur === undefined ? printed.get(outputPath(output)) : undefined;
    if (known !== undefined) return known;
    // Not in the rows themselves, such as tax points: what overlaps is found with its sum.
    const rows = [output.row, ...sumsOf(this.#model.rows, output.row)];
    return findRowCorners(
      this.#model,
      rows.map((row): Output => ({ ...output, row })),
    )[0]!;
  }

  #cornersOfRows(): ReadonlyMap<string, Corners> {
    if (this.#ofRows === undefined) {
      const savings = this.#model.rows.map((row): Output => ({ row, measure: 'saving_eur_per_year' }));
      const draws = summariseOutputs(this.#model, [...savings, ...drawnMoney(this.#model)]);
      const corners = findRowCorners(this.#model, savings);
      this.#ofRows = holdCorners(this.#model, savings, corners, draws, this.#problems);
    }
    return this.#ofRows;
  }

  #cornersOfYears(): ReadonlyMap<string, Corners> {
    if (this.#ofYears === undefined) {
      const { outputs, corners } = workYears(
        this.#model,
        () => createDrawDesign(this.#model),
        this.#problems,
      );
      this.#ofYears = new Map(outputs.map((output, at) => [outputPath(output), corners[at]!]));
    }
    return this.#ofYears;
  }
}

/** Whether a figure of a sum is the sum of those of its parts. */
function addsUp({ measure }: Output): boolean {
  return !isPayback(measure) && !isBenefitRatio(measure);
}

/** The path under which a figure is explained: of a saving that of its row alone. */
function pathOf(output: Output): string {
  return output.measure === 'saving_eur_per_year' ? rowPath(output.row) : outputPath(output);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
