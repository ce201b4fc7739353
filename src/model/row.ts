import type { Cell, CostStructure } from './cost-structure.ts';
import type { Atom } from './overlap.ts';
import type { ProjectFormula } from './saving/project-formula.ts';
import type { Pace, Project } from './scenario.ts';

/** What a row of the result is about. Projects are indices into `Model.projects`. */
export interface Row {
  readonly level: 'project' | 'overlap' | 'pace' | 'total';
  readonly id: string;
  readonly pace: Pace | undefined;
  readonly projects: readonly number[];
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
  /** Indices into `Model.inputs`, by the name of the number below the project, such as cost.investment_eur. */
  readonly flowSlots: ReadonlyMap<string, number>;
  readonly formula: ProjectFormula;
}

/** An atom with the cells it takes together. */
export interface AtomOfCells extends Atom {
  readonly cells: readonly Cell[];
}

/** Takes together the cells that the same projects save from. */
export function groupIntoAtoms(projects: readonly CompiledProject[]): readonly AtomOfCells[] {
  const members = new Map<Cell, number[]>();
  for (const [index, { cells }] of projects.entries()) {
    for (const cell of cells) {
      const list = members.get(cell);
      if (list === undefined) members.set(cell, [index]);
      else list.push(index);
    }
  }
  const atoms = new Map<string, { costEur: number; projects: number[]; cells: Cell[] }>();
  for (const [cell, list] of members) {
    const key = `${cell.sign === 'cost'} ${list.join(' ')}`;
    const atom = atoms.get(key);
    if (atom === undefined) atoms.set(key, { costEur: cell.amountEur, projects: list, cells: [cell] });
    else {
      atom.costEur += cell.amountEur;
      atom.cells.push(cell);
    }
  }
  return [...atoms.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, atom]) => atom);
}
