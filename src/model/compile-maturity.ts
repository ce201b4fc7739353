import type { Cell, CostStructure } from './cost-structure.ts';
import { cellKey } from './cost-structure.ts';
import { type JointNumbers, joinNumbers } from './joint-numbers.ts';
import type { Maturity } from './maturity/maturity.ts';
import { numbersOfMaturity, rangedOf } from './maturity/realised.ts';
import {
  type CellParts,
  partsOfCell,
  type RealisedOfRow,
  realisedByCell,
  realisedOfRows,
} from './maturity/realised-cells.ts';
import { isFixed, type Quantity } from './quantity.ts';
import type { Registers } from './register.ts';
import type { Bounds } from './unit.ts';

/** The path of the input that says how far all ranges of a map are through. */
export const positionPath = 'maturity.realised_share';

/** The numbers of a maturity among the inputs of a model. */
export interface MaturityInputs {
  /** Where several numbers have ranges: they are joined. */
  readonly joint: JointNumbers | undefined;
  /** The input of each number by its draw; of those that are joined, of their position. */
  readonly inputOf: ReadonlyMap<string, number>;
}

/** The shares that are realised, in a model. */
export interface CompiledMaturity extends MaturityInputs {
  readonly maturity: Maturity;
  readonly realisedOfRow: RealisedOfRow;
  /** The column of a number: an input, or behind all inputs one of those that are joined. */
  columnOf(number: Quantity): number;
  /** The input that a column follows, which is itself where it is one. */
  inputOfColumn(column: number): number;
  /** What a column is in the centre. */
  centralOf(column: number): number;
  /** The input of the number that is written at a path; undefined where none is. */
  inputAt(path: string): number | undefined;
}

export function registerMaturity(
  maturity: Maturity,
  register: (quantity: Quantity) => number,
): MaturityInputs {
  const ranged = rangedOf(maturity);
  const joint = ranged.length < 2 ? undefined : joinNumbers(positionPath, ranged, maturity.origin);
  const position = joint && register(joint.position);
  return {
    joint,
    inputOf: new Map(
      numbersOfMaturity(maturity).map((each) => [
        each.draw,
        position === undefined || isFixed(each) ? register(each) : position,
      ]),
    ),
  };
}

/** Shape   inputs: how many the model has */
export function compileMaturity(
  maturity: Maturity,
  own: MaturityInputs,
  inputs: number,
  registers: Registers,
): CompiledMaturity {
  const { joint, inputOf } = own;
  const placeOf = new Map(joint?.members.map(({ draw }, at) => [draw, inputs + at]));
  const columnOf = ({ draw }: Quantity) => placeOf.get(draw) ?? inputOf.get(draw)!;
  const centrals = new Map(numbersOfMaturity(maturity).map((each) => [columnOf(each), each.central]));
  return {
    ...own,
    maturity,
    realisedOfRow: realisedOfRows(maturity, registers),
    columnOf,
    centralOf: (column) => centrals.get(column)!,
    inputAt: (path) => {
      const number = numberAt(maturity, path);
      return number && inputOf.get(number.draw);
    },
    inputOfColumn: (column) =>
      column < inputs || joint === undefined ? column : inputOf.get(joint.members[column - inputs]!.draw)!,
  };
}

/** Between what a share of the map may be: no less than at the level below, and no more than at the one above; undefined of other inputs. */
export function boundsInMap(
  { maturity: { map }, inputOf, joint }: CompiledMaturity,
  input: number,
): Bounds | undefined {
  const at = map.findIndex(
    ({ share }) => inputOf.get(share.draw) === input && joint?.members.includes(share) !== true,
  );
  if (at < 0) return undefined;
  return { least: map[at - 1]?.share.central ?? 0, most: map[at + 1]?.share.central ?? 1 };
}

/** The numbers that an input of a model stands for: those that are joined, or itself. */
export function numbersBehind(
  {
    inputs,
    maturity,
  }: { readonly inputs: readonly Quantity[]; readonly maturity: MaturityInputs | undefined },
  input: number,
): readonly Quantity[] {
  const quantity = inputs[input]!;
  const joint = maturity?.joint;
  return joint !== undefined && quantity.draw === joint.position.draw ? joint.members : [quantity];
}

/** The number that is written at a path: a share of the map, or of a row. */
function numberAt({ map, rows }: Maturity, path: string): Quantity | undefined {
  const level = map.find((each) => path === `${positionPath}.${each.level}`);
  if (level !== undefined) return level.share;
  const share = rows.find((_, row) => path === `maturity.levels.${row + 1}.share`)?.share;
  return typeof share === 'object' ? share : undefined;
}

/** The cells of a structure that levels take something off, each in its two parts. */
export function partsOfStructure(
  structure: CostStructure,
  { realisedOfRow, columnOf }: CompiledMaturity,
): ReadonlyMap<Cell, CellParts> {
  const realised = realisedByCell(structure, realisedOfRow, columnOf);
  return new Map(
    structure.cells.flatMap((cell): [Cell, CellParts][] => {
      const own = realised.get(cellKey(cell.service, cell.costType, cell.sign));
      return own === undefined ? [] : [[cell, partsOfCell(cell, own)]];
    }),
  );
}
