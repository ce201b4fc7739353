import type { AmountName, FlowName } from './cash-flow/flow-numbers.ts';
import type { Cell, CostStructure } from './cost-structure.ts';
import type { BoundExpression } from './formula/bind.ts';
import type { Expression } from './formula/expression.ts';
import { costsAt, type LinearCosts, sumCosts } from './linear-costs.ts';
import type { CellPart } from './maturity/realised-cells.ts';
import type { Atom } from './overlap.ts';
import type { CompiledRisk } from './risks/compile-risks.ts';
import type { ProjectFormula } from './saving/project-formula.ts';
import type { SavingName } from './saving/saving.ts';
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
  /** Parts of cells where levels take something off. */
  readonly cells: readonly (Cell | CellPart)[];
  /** Indices into `Model.inputs`, by the name of the number in the saving method. */
  readonly slots: ReadonlyMap<SavingName, number>;
  /** Indices into `Model.inputs`, by the name of the number below the project, such as cost.investment_eur. */
  readonly flowSlots: ReadonlyMap<FlowName, number>;
  /** Amounts that are worked from others, such as prices by inhabitants, as formulas of their parts; the parts are in `flowSlots`. */
  readonly prices: ReadonlyMap<AmountName, Price>;
  readonly formula: ProjectFormula;
  /** The risks that hit it. */
  readonly risks: readonly CompiledRisk[];
  /** Where levels take something off its cells: what they leave. */
  readonly left?: CostsLeft | undefined;
  /** What of it counts; all of it where undefined. */
  readonly part?: ProjectPart | undefined;
}

/** What levels leave of the cells of a project. */
export interface CostsLeft {
  readonly costs: LinearCosts;
  /** The inputs that it follows. */
  readonly inputs: readonly number[];
}

/** An amount of all municipalities or members together, reported and worked. */
export interface Price {
  readonly expression: Expression;
  readonly bound: BoundExpression;
}

/** What of one project counts in a part of the whole, such as an area. */
export interface ProjectPart {
  /** Sum of its cost cells there in euros; 0 where it has none. */
  readonly baseEur: number;
  /** The part of its saving that is there, where that is no share of these cells. */
  readonly savingShare: number;
  /** The part of its costs and grants. */
  readonly costShare: number;
  /** The part of what cooperation costs, where it is another: each member bears its own. */
  readonly coordinationShare?: number | undefined;
  /** What prices by inhabitants are there, of which no share of the whole says it; of those that are not here it does. */
  readonly prices?: ReadonlyMap<AmountName, BoundExpression> | undefined;
  /** What levels leave of its cells there, where they take something off. */
  readonly left?: LinearCosts | undefined;
  /** The saving there, where it is such a price. */
  readonly saving?: BoundExpression | undefined;
}

/** A part of the cells and projects of a model. */
export interface Part {
  /** Costs of each atom of the model there. */
  readonly costsOfAtoms: readonly number[];
  /** Of those whose costs follow inputs, how they do there. */
  readonly linearCostsOfAtoms?: readonly (LinearCosts | undefined)[] | undefined;
  /** Of each project of the model. */
  readonly projects: readonly ProjectPart[];
}

/** An atom with the cells it takes together. */
export interface AtomOfCells extends Atom {
  readonly cells: readonly (Cell | CellPart)[];
}

/**
 * Takes together the cells that the same projects save from.
 *
 * Shape   centralOf: what the column of an input is in the centre
 */
export function groupIntoAtoms(
  projects: readonly CompiledProject[],
  centralOf: (column: number) => number = () => Number.NaN,
): readonly AtomOfCells[] {
  const members = new Map<Cell | CellPart, number[]>();
  for (const [index, { cells }] of projects.entries()) {
    for (const cell of cells) {
      const list = members.get(cell);
      if (list === undefined) members.set(cell, [index]);
      else list.push(index);
    }
  }
  const atoms = new Map<string, { costEur: number; projects: number[]; cells: (Cell | CellPart)[] }>();
  for (const [cell, list] of members) {
    const key = `${cell.sign === 'cost'} ${list.join(' ')}`;
    const atom = atoms.get(key);
    if (atom === undefined) atoms.set(key, { costEur: cell.amountEur, projects: list, cells: [cell] });
    else {
      atom.costEur += cell.amountEur;
      atom.cells.push(cell);
    }
  }
  return [...atoms.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, atom]): AtomOfCells => {
      if (!atom.cells.some((cell) => 'costs' in cell)) return atom;
      const costs = sumCosts(atom.cells.map(costsOfCell));
      return { ...atom, costs, costEur: costsAt(costs, centralOf) };
    });
}

/** The euros of a cell, whole or a part. */
export function costsOfCell(cell: Cell | CellPart): LinearCosts {
  return 'costs' in cell ? cell.costs : { eur: cell.amountEur, slopes: new Map() };
}

/** The inputs that act in a project: its own, those of the risks that hit it, and those of levels that leave only a part of its costs. */
export function inputsOfProject({
  slots,
  flowSlots,
  risks,
  left,
}: Pick<CompiledProject, 'slots' | 'flowSlots' | 'risks' | 'left'>): ReadonlySet<number> {
  const ofRisks = risks.flatMap(({ event, chance, effects, treatmentEur }) => [
    event,
    chance,
    ...effects.values(),
    ...(treatmentEur === undefined ? [] : [treatmentEur]),
  ]);
  return new Set([...slots.values(), ...flowSlots.values(), ...ofRisks, ...(left?.inputs ?? [])]);
}
