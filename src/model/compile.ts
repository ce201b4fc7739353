import { BlockWork, divideColumn } from './block-work.ts';
import type { CostStructure } from './cost-structure.ts';
import type { Quantity } from './quantity.ts';
import { type CompiledProject, groupIntoAtoms, type Row } from './row.ts';
import { savingMethod } from './saving/saving.ts';
import type { Pace, Project, Scenario } from './scenario.ts';
import { selects } from './scope-filter.ts';

export type { CompiledProject, Row };

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
   *         results are written from `offset`; `moved`: the inputs that alone differ from the points of the last call,
   *         for a caller who knows that; what rests on others need not be worked again
   * Units   inputs in their own units; outputs in those of their measure
   */
  evaluate(
    columns: readonly Float64Array[],
    count: number,
    outputs: readonly Output[],
    out: readonly Float64Array[],
    offset?: number,
    moved?: ReadonlySet<number>,
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
  const rows = listRows(scenario, projects);
  const yardstick = scenario.costs[0];
  const inhabitants = yardstick?.inhabitants.known ? yardstick.inhabitants.count : Number.NaN;

  const work = new BlockWork(projects, groupIntoAtoms(projects), { inhabitants });
  const evaluate: Model['evaluate'] = (columns, count, outputs, out, offset = 0, moved = undefined) => {
    work.begin(columns, count, columns[personYearEur]!, columns[personYearHours]!, moved);
    for (const [at, output] of outputs.entries()) {
      const target = (out[at] as Float64Array).subarray(offset, offset + count);
      if (output.measure === 'person_years') work.fillPersonYears(output.row, target);
      else work.fillSaving(output.row, target);
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
  // Euros live in costs: as a share of costs and income together they would seem larger than they are.
  const takesIncome =
    selection.negative === 'include' && savingMethod(project.saving.method).gives === 'share';
  const cells = takesIncome ? chosen : chosen.filter((cell) => cell.sign === 'cost');
  return {
    project,
    baseEur: cells.reduce((sum, cell) => sum + cell.amountEur, 0),
    costs: structure,
    cells,
    slots,
  };
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

function divide(target: Float64Array, by: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! / by;
}
