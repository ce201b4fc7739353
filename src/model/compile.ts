import type { Cell, CostStructure } from './cost-structure.ts';
import { selects } from './cost-structure.ts';
import { type Atom, addOverlap, addOverlapBetween } from './overlap.ts';
import type { Quantity } from './quantity.ts';
import type { Pace, Project, Scenario } from './scenario.ts';
import { type SavingContext, type SlotColumns } from './saving/saving-method.ts';
import { savingMethod } from './saving/saving.ts';

/** What a row of the result is about. Projects are indices into `Model.projects`. */
export interface Row {
  readonly level: 'project' | 'overlap' | 'pace' | 'total';
  readonly id: string;
  readonly pace: Pace | undefined;
  readonly projects: readonly number[];
}

/** What can be asked of a row. */
export const measures = [
  'saving_eur_per_year',
  'share_of_costs',
  'eur_per_inhabitant',
  'person_years',
  'tax_points',
] as const;
export type MeasureName = (typeof measures)[number];

/** One number the model gives for every point. */
export interface Output {
  readonly row: Row;
  readonly measure: MeasureName;
  /** Euros a tax point that stand in for those of the settings. */
  readonly taxPointEur?: number;
}

/** A project with what it rests on. */
export interface CompiledProject {
  readonly project: Project;
  /** Sum of its cost cells in euros; undefined where it has none. */
  readonly baseEur: number | undefined;
  readonly costs: CostStructure | undefined;
  readonly cells: readonly Cell[];
  /** Indices into `Model.inputs`, by the name of the number in the saving method. */
  readonly slots: ReadonlyMap<string, number>;
}

/** A scenario as one pure function of its inputs. */
export interface Model {
  readonly scenario: Scenario;
  /** Every distinct number of the scenario; a point has one column for each. */
  readonly inputs: readonly Quantity[];
  readonly projects: readonly CompiledProject[];
  readonly rows: readonly Row[];
  readonly yardstick: CostStructure | undefined;
  /** Indices of the inputs that can move an output. */
  inputsOf(output: Output): readonly number[];
  /**
   * Evaluates outputs at a block of points.
   *
   * Shape   columns[input] and out[output] hold at least `offset + count` or `count` entries: points are read from 0,
   *         results are written from `offset`
   * Units   inputs in their own units; outputs in those of their measure
   */
  evaluate(
    columns: readonly Float64Array[],
    count: number,
    outputs: readonly Output[],
    out: readonly Float64Array[],
    offset?: number,
  ): void;
}

const paces: readonly Pace[] = ['quick', 'slow'];

/**
 * Compiles a checked scenario into one function over columns.
 *
 * Holds   the order of projects in the file changes no result: they are worked in the order of their ids
 */
export function compileModel(scenario: Scenario): Model {
  const inputs: Quantity[] = [];
  const indexByPath = new Map<string, number>();
  const register = (quantity: Quantity): number => {
    const known = indexByPath.get(quantity.path);
    if (known !== undefined) return known;
    indexByPath.set(quantity.path, inputs.length);
    return inputs.push(quantity) - 1;
  };
  const projects = [...scenario.projects]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((project) => compileProject(project, scenario.costs, register));
  const personYearEur = register(scenario.settings.personYearEur);
  const personYearHours = register(scenario.settings.personYearHours);
  const taxPointEur = register(scenario.settings.taxPointEur);
  const atoms = groupIntoAtoms(projects);
  const rows = listRows(scenario, projects);
  const yardstick = scenario.costs[0];
  const inhabitants = yardstick?.inhabitants.known ? yardstick.inhabitants.count : Number.NaN;
  const context: SavingContext = { inhabitants };

  const evaluate: Model['evaluate'] = (columns, count, outputs, out, offset = 0) => {
    const block = new BlockEvaluation(projects, atoms, columns, count, context, {
      personYearEur: columns[personYearEur] as Float64Array,
      personYearHours: columns[personYearHours] as Float64Array,
    });
    for (const [at, output] of outputs.entries()) {
      const target = (out[at] as Float64Array).subarray(offset, offset + count);
      block.fill(output.row, output.measure === 'person_years' ? 'personYears' : 'saving', target);
      switch (output.measure) {
        case 'saving_eur_per_year':
        case 'person_years':
          break;
        case 'share_of_costs':
          divide(target, yardstick?.totalEur ?? Number.NaN);
          break;
        case 'eur_per_inhabitant':
          divide(target, inhabitants);
          break;
        case 'tax_points':
          if (output.taxPointEur !== undefined) divide(target, output.taxPointEur);
          else divideColumn(target, columns[taxPointEur] as Float64Array);
          break;
        default:
          output.measure satisfies never;
      }
    }
  };

  const inputsOf = (output: Output): readonly number[] => {
    const used = new Set<number>();
    for (const project of output.row.projects) {
      for (const input of (projects[project] as CompiledProject).slots.values()) used.add(input);
    }
    if (output.measure === 'person_years') used.add(personYearEur).add(personYearHours);
    if (output.measure === 'tax_points' && output.taxPointEur === undefined) used.add(taxPointEur);
    return [...used].sort((a, b) => a - b);
  };

  return { scenario, inputs, projects, rows, yardstick, inputsOf, evaluate };
}

function compileProject(
  project: Project,
  costs: readonly CostStructure[],
  register: (quantity: Quantity) => number,
): CompiledProject {
  const slots = new Map([...project.saving.quantities].map(([name, quantity]) => [name, register(quantity)]));
  const selection = project.saving.cells;
  const structure = selection && costs.find((each) => each.id === selection.costs);
  if (selection === undefined || structure === undefined) {
    return { project, baseEur: undefined, costs: undefined, cells: [], slots };
  }
  const chosen = structure.cells.filter((cell) => selects(selection, cell));
  const cells = selection.negative === 'include' ? chosen : chosen.filter((cell) => cell.sign === 'cost');
  return { project, baseEur: cells.reduce((sum, cell) => sum + cell.amountEur, 0), costs: structure, cells, slots };
}

/** Takes together the cells that the same projects save from. */
function groupIntoAtoms(projects: readonly CompiledProject[]): readonly Atom[] {
  const members = new Map<Cell, number[]>();
  for (const [index, { cells }] of projects.entries()) {
    for (const cell of cells) {
      const list = members.get(cell);
      if (list === undefined) members.set(cell, [index]);
      else list.push(index);
    }
  }
  const atoms = new Map<string, { costEur: number; projects: number[] }>();
  for (const [cell, list] of members) {
    const key = `${cell.sign === 'cost'} ${list.join(' ')}`;
    const atom = atoms.get(key);
    if (atom === undefined) atoms.set(key, { costEur: cell.amountEur, projects: list });
    else atom.costEur += cell.amountEur;
  }
  return [...atoms.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, atom]) => atom);
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

interface PersonYearColumns {
  readonly personYearEur: Float64Array;
  readonly personYearHours: Float64Array;
}

/** The columns worked out for one block, each only when first asked for. */
class BlockEvaluation {
  readonly #projects: readonly CompiledProject[];
  readonly #atoms: readonly Atom[];
  readonly #columns: readonly Float64Array[];
  readonly #count: number;
  readonly #context: SavingContext;
  readonly #personYear: PersonYearColumns;
  readonly #shares: (Float64Array | undefined)[] = [];
  readonly #savings: (Float64Array | undefined)[] = [];

  constructor(
    projects: readonly CompiledProject[],
    atoms: readonly Atom[],
    columns: readonly Float64Array[],
    count: number,
    context: SavingContext,
    personYear: PersonYearColumns,
  ) {
    this.#projects = projects;
    this.#atoms = atoms;
    this.#columns = columns;
    this.#count = count;
    this.#context = context;
    this.#personYear = personYear;
  }

  fill(row: Row, measure: 'saving' | 'personYears', out: Float64Array): void {
    out.fill(0);
    if (row.level !== 'overlap') {
      for (const project of row.projects) {
        if (measure === 'saving') add(out, this.#saving(project));
        else this.#addPersonYears(project, out);
      }
    }
    if (row.projects.length < 2) return;
    const overlap = measure === 'saving' ? out : new Float64Array(this.#count);
    this.#addOverlap(row, overlap);
    if (measure === 'personYears') {
      divideColumn(overlap, this.#personYear.personYearEur);
      add(out, overlap);
    }
  }

  /** Shares of a project's cells, for overlap; euros of a project are shares of the cells it lives in. */
  #share(index: number): Float64Array {
    this.#saving(index);
    return this.#shares[index] as Float64Array;
  }

  /** Euros a year a project saves alone. */
  #saving(index: number): Float64Array {
    const known = this.#savings[index];
    if (known !== undefined) return known;
    const { project, baseEur } = this.#projects[index] as CompiledProject;
    const method = savingMethod(project.saving.method);
    const result = new Float64Array(this.#count);
    method.saving(this.#slotColumns(index), this.#count, this.#context, result);
    const other = new Float64Array(this.#count);
    if (method.gives === 'share') {
      for (let i = 0; i < this.#count; i++) other[i] = result[i]! * (baseEur ?? 0);
      this.#shares[index] = result;
      this.#savings[index] = other;
      return other;
    }
    if (baseEur !== undefined) for (let i = 0; i < this.#count; i++) other[i] = result[i]! / baseEur;
    this.#shares[index] = other;
    this.#savings[index] = result;
    return result;
  }

  #slotColumns(index: number): SlotColumns {
    const { slots } = this.#projects[index] as CompiledProject;
    return new Map([...slots].map(([name, input]) => [name, this.#columns[input] as Float64Array]));
  }

  /** Hours over the hours of a person-year where a method knows hours; otherwise euros over its labour cost. */
  #addPersonYears(index: number, out: Float64Array): void {
    const { project } = this.#projects[index] as CompiledProject;
    const method = savingMethod(project.saving.method);
    const work = new Float64Array(this.#count);
    if (method.hours !== undefined) {
      method.hours(this.#slotColumns(index), this.#count, this.#context, work);
      divideColumn(work, this.#personYear.personYearHours);
    } else {
      work.set(this.#saving(index));
      divideColumn(work, this.#personYear.personYearEur);
    }
    add(out, work);
  }

  #addOverlap(row: Row, out: Float64Array): void {
    const shared = this.#atoms.filter((atom) => atom.projects.length > 1);
    if (shared.length === 0) return;
    const shares: Float64Array[] = [];
    for (const atom of shared) for (const project of atom.projects) shares[project] = this.#share(project);
    const work = { union: new Float64Array(this.#count), joint: new Float64Array(this.#count) };
    const isOf = (pace: Pace) => (project: number) => this.#projects[project]?.project.pace === pace;
    if (row.pace !== undefined) {
      addOverlap(shared, isOf(row.pace), shares, this.#count, work, out);
      return;
    }
    if (row.level === 'total') {
      for (const pace of paces) addOverlap(shared, isOf(pace), shares, this.#count, work, out);
    }
    addOverlapBetween(shared, paces.map(isOf), shares, this.#count, work, out);
  }
}

function add(target: Float64Array, term: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! + term[i]!;
}

function divide(target: Float64Array, by: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by;
}

function divideColumn(target: Float64Array, by: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by[i]!;
}
