import { flowInputNames } from './cash-flow/flow-inputs.ts';
import type { FlowName } from './cash-flow/flow-numbers.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import {
  boundsInMap,
  type CompiledMaturity,
  compileMaturity,
  partsOfStructure,
  registerMaturity,
} from './compile-maturity.ts';
import { bindPrices } from './compile-prices.ts';
import { type CostStructure, turnStructure } from './cost-structure.ts';
import { type Directions, OutputDirections } from './directions/directions.ts';
import { Evaluations } from './evaluations.ts';
import { createEvaluation } from './evaluator.ts';
import { inputsIn } from './formula/bind.ts';
import { amountOf } from './inhabitant-price.ts';
import { type InhabitantsOfEach, inhabitantsOfEach } from './inhabitants.ts';
import { InputRegister } from './input-register.ts';
import { findLack, type Lack } from './lack.ts';
import { sumCosts } from './linear-costs.ts';
import { type MeasureName, measureUnit } from './measure.ts';
import type { Evaluate, Evaluation, Output } from './output.ts';
import { priceRatio } from './prices.ts';
import type { Quantity } from './quantity.ts';
import { type CompiledRisk, compileRisks, inputsOfRisks } from './risks/compile-risks.ts';
import {
  type AtomOfCells,
  type CompiledProject,
  costsOfCell,
  groupIntoAtoms,
  type Part,
  type Row,
} from './row.ts';
import { bindProject } from './saving/project-formula.ts';
import { isShareOfCosts, methodOf } from './saving/saving.ts';
import type { Pace, Project, Scenario } from './scenario.ts';
import { selectedEur, selects } from './scope-filter.ts';
import { type Bounds, isMoney, mostRate, units } from './unit.ts';
import type { View } from './view.ts';

export type { CompiledProject, Output, Row };

/** A scenario as one pure function of its inputs. */
export interface Model {
  readonly scenario: Scenario;
  /** Which part of the savings counts in every measure. */
  readonly view: View;
  /** Every distinct number of the scenario; a point has one column for each. */
  readonly inputs: readonly Quantity[];
  /** Paths of all numbers, with the input that each is: several paths are one input where they are one draw. */
  readonly inputOfPath: ReadonlyMap<string, number>;
  readonly projects: readonly CompiledProject[];
  /** What may go wrong; nothing where money is not counted over years. */
  readonly risks: readonly CompiledRisk[];
  /** The cells of the projects, those together that the same projects save from. */
  readonly atoms: readonly AtomOfCells[];
  readonly rows: readonly Row[];
  /** Cost structures in the prices that figures are in: those of the scenario, turned where it names a price index. */
  readonly costs: readonly CostStructure[];
  /** The first of them. */
  readonly yardstick: CostStructure | undefined;
  /** What savings are compared with, of the yardstick. */
  readonly comparison: Comparison;
  /** The shares that levels of maturity realise; undefined where the scenario says nothing of them. */
  readonly maturity: CompiledMaturity | undefined;
  /** Inhabitants of each municipality of the first structure, whose prices by inhabitants are. */
  readonly inhabitantsOfEach: InhabitantsOfEach;
  /**
   * What turns each input from the prices that it is written in into those that figures are in; 1 where it is no money, or
   * nothing is turned; NaN where the index does not know its year. Inputs themselves stay as they are written.
   */
  readonly priceRatios: readonly number[];
  /** Between what an input can be: what its unit and every key that it stands for allow. */
  boundsOf(input: number): Bounds;
  /** Why an output has no figure at all, whatever its inputs are; undefined where it may have one. */
  lackOf(output: Output): Lack | undefined;
  /** Year in whose prices an output is; undefined where it is no money, mixes years, or nothing says the year. */
  priceYearOf(output: Output): number | undefined;
  /** Indices of the inputs that can move an output. */
  inputsOf(output: Output): readonly number[];
  /** Which way they move it within their ranges, as far as that is decided. */
  directionsOf(output: Output): Directions;
  readonly evaluate: Evaluate;
  /** Runs calls of one evaluation, of which each may know what has moved since the one before. */
  withEvaluation<Result>(work: (evaluation: Evaluation) => Result): Result;
  /**
   * The same model of a part of its cells and projects, such as those of one area: the same inputs and rows, so that points
   * of the one are points of the other. Ratios to costs and inhabitants stay those to the whole.
   *
   * Holds   the parts of a whole add up to it at every point, in all that is a sum of euros or of person-years
   */
  inPart(part: Part): Model;
}

const paces: readonly Pace[] = ['quick', 'slow'];

/**
 * Compiles a checked scenario into one function over columns.
 *
 * Holds   the order of projects in the file changes no result: they are worked in the order of their ids
 */
export function compileModel(scenario: Scenario, view: View = 'all'): Model {
  const register = new InputRegister();
  const { prices } = scenario;
  const costs = scenario.costs.map((each) =>
    turnStructure(each, priceRatio(prices, each.year) ?? Number.NaN),
  );
  const yardstick = costs[0];
  const comparison = comparisonOf(yardstick);
  const { inhabitants } = comparison;
  const ofEach = inhabitantsOfEach(yardstick, scenario.registers);
  const buyers = ofEach.known ? [...ofEach.byCode.values()] : [];
  const plain = [...scenario.projects]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((project) =>
      compileProject(project, { costs, inhabitants, buyers }, (quantity) => register.add(quantity)),
    );
  const personYearEur = register.add(scenario.settings.personYearEur);
  const personYearHours = register.add(scenario.settings.personYearHours);
  const taxPointEur = register.add(scenario.settings.taxPointEur);
  const { timeline } = scenario;
  const timelineSlots = timeline && {
    discountRate: register.add(timeline.discountRate),
    costGrowth: register.add(timeline.costGrowth),
  };
  const levels = scenario.maturity && registerMaturity(scenario.maturity, (each) => register.add(each));
  // Last, so that all other inputs have the draws that they have without risks.
  const risks =
    timeline === undefined ? [] : compileRisks(scenario.risks ?? [], (each) => register.add(each));
  const withRisks = plain.map(
    (each): CompiledProject => ({
      ...each,
      risks: risks.filter(({ risk }) => risk.hits.includes(each.project.id)),
    }),
  );
  const { inputs, inputOfPath } = register.finish();
  const maturity =
    levels &&
    scenario.registers &&
    compileMaturity(scenario.maturity!, levels, inputs.length, scenario.registers);
  const projects = maturity?.maturity.use === 'reduce' ? takeRealisedOff(withRisks, maturity) : withRisks;
  const rows = listRows(scenario, projects);
  const priceRatios = inputs.map(({ priceYear }) => priceRatio(prices, priceYear) ?? Number.NaN);

  const atoms = groupIntoAtoms(projects, maturity?.centralOf);
  const knownLacks = new Map<Row, Map<MeasureName, Lack | undefined>>();
  const lackOf = (output: Output): Lack | undefined => {
    const { row, measure, taxPointEur: ownTaxPointEur } = output;
    if (ownTaxPointEur !== undefined) return undefined;
    const ofRow = knownLacks.get(row) ?? new Map<MeasureName, Lack | undefined>();
    knownLacks.set(row, ofRow);
    if (!ofRow.has(measure)) ofRow.set(measure, findLack(scenario, projects, output));
    return ofRow.get(measure);
  };

  const evaluationsOf = (part?: Part): Pick<Model, 'evaluate' | 'withEvaluation'> => {
    const ofPart =
      part === undefined ? projects : projects.map((each, at) => ({ ...each, part: part.projects[at]! }));
    const facts = {
      view,
      projects: ofPart,
      atoms:
        part === undefined
          ? atoms
          : atoms.map((atom, at) => ({
              ...atom,
              costEur: part.costsOfAtoms[at]!,
              costs: part.linearCostsOfAtoms?.[at],
            })),
      personYearSlots: { eur: personYearEur, hours: personYearHours },
      taxPointSlot: taxPointEur,
      timeline: timeline && timelineSlots && { timeline, slots: timelineSlots },
      yardstick,
      inhabitants,
      priceRatios,
      joint: maturity?.joint && { numbers: maturity.joint, input: inputs.indexOf(maturity.joint.position) },
      lackOf,
    };
    const evaluations = new Evaluations(() => createEvaluation(facts));
    return { evaluate: evaluations.evaluate, withEvaluation: (work) => evaluations.use(work) };
  };

  const knownInputs = new Map<Row, Map<string, readonly number[]>>();
  const inputsOf = (output: Output): readonly number[] => {
    const { row, measure, taxPointEur: ownTaxPointEur } = output;
    const ofRow = knownInputs.get(row) ?? new Map<string, readonly number[]>();
    knownInputs.set(row, ofRow);
    const key = ownTaxPointEur === undefined ? measure : `${measure} by a tax point of its own`;
    const known = ofRow.get(key) ?? findInputs(output);
    ofRow.set(key, known);
    return known;
  };
  const findInputs = ({ row, measure, taxPointEur: ownTaxPointEur }: Output): readonly number[] => {
    const isUsed = new Uint8Array(inputs.length);
    const names = flowInputNames(measure, view);
    for (const project of row.projects) {
      const { formula, flowSlots, prices, left, risks: own } = projects[project] as CompiledProject;
      for (const input of inputsOfRisks(own, names.risks)) isUsed[input] = 1;
      if (names.saving)
        for (const input of [...inputsIn(formula.saving), ...(left?.inputs ?? [])]) isUsed[input] = 1;
      for (const [name, input] of flowSlots)
        if (amountOf(name) === name && names.flow(name)) isUsed[input] = 1;
      // Of a price only what somebody pays: a step that nobody is in moves nothing.
      for (const [name, { bound }] of prices)
        if (names.flow(name)) for (const input of inputsIn(bound)) isUsed[input] = 1;
    }
    if (measure === 'person_years' || measure === 'capacity_person_years')
      isUsed[personYearEur] = isUsed[personYearHours] = 1;
    if (measure === 'tax_points' && ownTaxPointEur === undefined) isUsed[taxPointEur] = 1;
    if (timelineSlots !== undefined && names.discount) isUsed[timelineSlots.discountRate] = 1;
    if (timelineSlots !== undefined && names.growth) isUsed[timelineSlots.costGrowth] = 1;
    const used: number[] = [];
    for (let input = 0; input < isUsed.length; input++) if (isUsed[input] === 1) used.push(input);
    return used;
  };

  let directions: OutputDirections | undefined;
  const directionsOf = (output: Output): Directions => {
    directions ??= new OutputDirections({
      view,
      inputs,
      priceRatios,
      projects,
      atoms,
      timeline,
      yardstickYear: yardstick?.year,
      yardstickEur: comparison.costsEur,
      inhabitants,
      personYearEur,
      personYearHours,
      taxPointEur,
      discountRate: timelineSlots?.discountRate,
      costGrowth: timelineSlots?.costGrowth,
      maturity,
    });
    return directions.directionsOf(output);
  };

  const priceYearOf = (output: Output): number | undefined => {
    if (!isMoney(measureUnit(output.measure))) return undefined;
    if (prices.index !== undefined) return prices.year;
    const years = new Set<number | undefined>();
    for (const input of inputsOf(output)) {
      const { unit, priceYear } = inputs[input]!;
      if (isMoney(unit)) years.add(priceYear);
    }
    if (flowInputNames(output.measure, view).saving) {
      for (const index of output.row.projects) {
        const { formula, costs: own, project } = projects[index] as CompiledProject;
        const { base } = project.saving.own ?? {};
        if (formula.gives === 'share') years.add(own?.year);
        if (base !== undefined) years.add(costs.find(({ id }) => id === base.costs)?.year);
      }
    }
    // What is made of no money is nothing, and is in whatever prices the saving beside it is.
    if (years.size === 0 && output.measure !== 'saving_eur_per_year')
      return priceYearOf({ row: output.row, measure: 'saving_eur_per_year' });
    const [year, ...others] = years;
    return others.length === 0 ? year : undefined;
  };

  const boundsOf = (input: number): Bounds => {
    let { least, most }: Bounds = units[inputs[input]!.unit];
    // Nothing can be divided by what is left of a euro at -1, and what comes near it is no answer.
    if (input === timelineSlots?.discountRate) least = -mostRate;
    for (const { project, flowSlots } of projects) {
      for (const [name, own] of project.flow?.bounds ?? []) {
        if (flowSlots.get(name) !== input) continue;
        least = Math.max(least, own.least);
        most = Math.min(most, own.most);
      }
    }
    for (const { effects, treatmentEur } of risks) {
      if (effects.get('cost_share') === input) least = Math.max(least, -1);
      if (treatmentEur === input) least = Math.max(least, 0);
    }
    const ofMap = maturity === undefined ? undefined : boundsInMap(maturity, input);
    return ofMap === undefined
      ? { least, most }
      : { least: Math.max(least, ofMap.least), most: Math.min(most, ofMap.most) };
  };

  const model: Model = {
    scenario,
    view,
    inputs,
    inputOfPath,
    projects,
    risks,
    atoms,
    rows,
    costs,
    yardstick,
    comparison,
    maturity,
    inhabitantsOfEach: ofEach,
    priceRatios,
    boundsOf,
    lackOf,
    priceYearOf,
    inputsOf,
    directionsOf,
    ...evaluationsOf(),
    inPart: (part) => ({
      ...model,
      ...evaluationsOf(part),
      // What is decided by how large the parts of a sum are need not be so in a part of it.
      directionsOf: (output) => {
        const whole = directionsOf(output);
        return whole.isUniform ? whole : { ...whole, signs: new Map(), isDecided: false };
      },
    }),
  };
  return model;
}

/** What projects are compiled with. */
interface Surroundings {
  readonly costs: readonly CostStructure[];
  readonly inhabitants: number;
  /** Inhabitants of each municipality. */
  readonly buyers: readonly number[];
}

function compileProject(
  project: Project,
  { costs, inhabitants, buyers }: Surroundings,
  register: (quantity: Quantity) => number,
): Omit<CompiledProject, 'risks'> {
  const registerAll = <Name extends string>(quantities: ReadonlyMap<Name, Quantity>) =>
    new Map([...quantities].map(([name, quantity]) => [name, register(quantity)]));
  const slots = registerAll(project.saving.quantities);
  const flowSlots = registerAll<FlowName>(project.flow?.quantities ?? new Map());
  const { cells: selection, own } = project.saving;
  const method = methodOf(project.saving);
  const structureOf = (id: string) => costs.find((each) => each.id === id);
  const structure = selection && structureOf(selection.costs);
  const prices = bindPrices(project, flowSlots, buyers);
  const bindTo = (base: number) =>
    bindProject(
      method,
      slots,
      {
        base: own?.base === undefined ? base : selectedEur(own.base, structureOf(own.base.costs)!),
        inhabitants,
      },
      project.saving.prices && { prices: project.saving.prices, buyers },
    );
  if (selection === undefined || structure === undefined) {
    const formula = bindTo(Number.NaN);
    return { project, baseEur: undefined, costs: undefined, cells: [], slots, flowSlots, prices, formula };
  }
  const chosen = structure.cells.filter((cell) => selects(selection, cell));
  // Euros live in costs: as a share of costs and income together they would seem larger than they are.
  const takesIncome = selection.negative === 'include' && method.gives === 'share';
  const cells = takesIncome ? chosen : chosen.filter((cell) => cell.sign === 'cost');
  const baseEur = cells.reduce((sum, cell) => sum + cell.amountEur, 0);
  return {
    project,
    baseEur,
    costs: structure,
    cells,
    slots,
    flowSlots,
    prices,
    formula: bindTo(baseEur),
  };
}

/** The projects with what levels leave of the cells that shares are taken of; other savings live in all of a cell. */
function takeRealisedOff(
  projects: readonly CompiledProject[],
  maturity: CompiledMaturity,
): readonly CompiledProject[] {
  const structures = new Set(projects.flatMap(({ costs }) => costs ?? []));
  const parts = new Map([...structures].flatMap((each) => [...partsOfStructure(each, maturity)]));
  return projects.map((compiled): CompiledProject => {
    const { cells, project } = compiled;
    if (!isShareOfCosts(project.saving))
      return {
        ...compiled,
        cells: cells.flatMap((cell) => {
          const own = parts.get(cell);
          return own === undefined ? [cell] : [own.left, own.realised];
        }),
      };
    const left = cells.map((cell) => parts.get(cell)?.left ?? cell);
    const costs = sumCosts(left.map(costsOfCell));
    const inputs = [...costs.slopes.keys()].map((column) => maturity.inputOfColumn(column));
    return { ...compiled, cells: left, left: { costs, inputs: [...new Set(inputs)] } };
  });
}

/** The rows of a result: projects and overlap of each pace, then the pace; the overlap of paces, then the total. */
function listRows(scenario: Scenario, projects: readonly CompiledProject[]): readonly Row[] {
  const rows: Row[] = [];
  const indexOf = new Map(projects.map(({ project }, index) => [project.id, index]));
  for (const pace of paces) {
    const members = scenario.projects.filter((each) => each.pace === pace);
    if (members.length === 0) continue;
    const indices = members.map((each) => indexOf.get(each.id) as number).sort((a, b) => a - b);
    for (const each of members) {
      rows.push({ level: 'project', id: each.id, pace, projects: [indexOf.get(each.id) as number] });
    }
    rows.push({ level: 'overlap', id: `${pace}.overlap`, pace, projects: indices });
    rows.push({ level: 'pace', id: pace, pace, projects: indices });
  }
  const all = projects.map((_, index) => index);
  rows.push({ level: 'overlap', id: 'total.overlap', pace: undefined, projects: all });
  rows.push({ level: 'total', id: 'total', pace: undefined, projects: all });
  return rows;
}
