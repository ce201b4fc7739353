import type { CostStructure } from '../../model/cost-structure.ts';
import { type MaturityCell, maturityCells } from '../../model/maturity/cells.ts';
import { LevelFinder } from '../../model/maturity/level-finder.ts';
import type { LevelRow, Maturity } from '../../model/maturity/maturity.ts';
import { states, topOf } from '../../model/maturity/realised.ts';
import type { Registers } from '../../model/register.ts';
import { isShareOfCosts } from '../../model/saving/saving.ts';
import type { Project } from '../../model/scenario.ts';
import { selects } from '../../model/scope-filter.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { nameOfRow } from './levels.ts';

/** So many cells without a level are named. */
const mostNamed = 5;

/** What levels are held against. */
export interface LevelCheck {
  readonly registers: Registers;
  readonly problems: ProblemList;
  /** The place of a key of the maturity. */
  placeOf(...path: readonly string[]): Place;
}

/** Reports a map of which a higher level realises less than a lower one, in any of its three states. */
export function checkMap({ map }: Pick<Maturity, 'map'>, { problems, placeOf }: LevelCheck): void {
  for (const [index, { level, share }] of map.entries()) {
    const below = map[index - 1];
    const state = below && states.find((each) => share[each] < below.share[each]);
    if (below === undefined || state === undefined) continue;
    problems.add('realised-share-falls', placeOf('realised_share', String(level)), {
      level,
      share: share[state],
      lower: below.level,
      lowerShare: below.share[state],
      state,
    });
  }
}

/** Reports levels above the highest of the map. */
export function checkRows({ map, rows }: Pick<Maturity, 'map' | 'rows'>, { problems }: LevelCheck): void {
  const highest = topOf(map);
  for (const { level, place } of rows)
    if (level !== undefined && level > highest) problems.add('level-outside-map', place, { level, highest });
}

/**
 * Holds the rows of levels against the cells of the structure that they are of: rows that no cell answers to, several that are
 * equally near to one, and cells that have none.
 */
export function checkCells(maturity: Maturity, structure: CostStructure, check: LevelCheck): void {
  const { rows, sectors, costs } = maturity;
  const { registers, problems } = check;
  const finder = new LevelFinder(rows, sectors);
  const cells = maturityCells(structure, registers);
  const met = new Set<LevelRow>();
  for (const cell of cells) {
    const nearest = finder.nearest(cell);
    for (const row of nearest) met.add(row);
    for (const other of nearest.slice(1)) tellDuplicate(other, nearest[0]!, check);
  }
  for (const row of rows)
    if (!met.has(row) && !cells.some((cell) => finder.isAbout(row, cell)))
      problems.add('level-without-costs', row.place, { what: nameOfRow(row, registers), costs });
  tellUnknown(maturity, structure, cells, finder, check);
}

/** Reports cells without a level in the bases of projects that levels act on, of other structures than that of the tables. */
export function checkBases(
  maturity: Maturity,
  structures: readonly CostStructure[],
  projects: readonly Project[],
  check: LevelCheck,
): void {
  const finder = new LevelFinder(maturity.rows, maturity.sectors);
  for (const structure of structures) {
    if (structure.id === maturity.costs) continue;
    const selections = projects.flatMap(({ saving }) => {
      const isActedOn = maturity.use === 'split' || isShareOfCosts(saving);
      return isActedOn && saving.cells?.costs === structure.id ? [saving.cells] : [];
    });
    const services = new Set(
      structure.cells
        .filter((cell) => selections.some((selection) => selects(selection, cell)))
        .map(({ service }) => service),
    );
    const cells = maturityCells(structure, check.registers).filter(({ service }) => services.has(service));
    tellUnknown(maturity, structure, cells, finder, check);
  }
}

/** Reports projects that take off themselves what is realised, where levels do it for the same cells. */
export function checkTwice(
  maturity: Maturity,
  structures: readonly CostStructure[],
  projects: readonly Project[],
  { registers, problems }: LevelCheck,
): void {
  if (maturity.use !== 'reduce') return;
  const finder = new LevelFinder(maturity.rows, maturity.sectors);
  for (const { id, saving } of projects) {
    const realised = saving.quantities.get('realised_share');
    const structure = structures.find((each) => each.id === saving.cells?.costs);
    if (realised === undefined || structure === undefined || !(realised.high > 0)) continue;
    const services = new Set(
      structure.cells.filter((cell) => selects(saving.cells!, cell)).map(({ service }) => service),
    );
    const isReduced = maturityCells(structure, registers).some(
      (cell) => services.has(cell.service) && finder.nearest(cell).length > 0,
    );
    if (isReduced) problems.add('realised-twice', realised.origin.place, { project: id });
  }
}

function tellDuplicate(row: LevelRow, other: LevelRow, { registers, problems }: LevelCheck): void {
  const { file, line, cell } = other.place;
  const where = [file, cell ?? line].filter((part) => part !== undefined).join(':');
  problems.add('duplicate-level', row.place, { what: nameOfRow(row, registers), other: where });
}

function tellUnknown(
  { unknown }: Maturity,
  structure: CostStructure,
  cells: readonly MaturityCell[],
  finder: LevelFinder,
  { registers, problems, placeOf }: LevelCheck,
): void {
  if (unknown !== 'refuse') return;
  const lacking = cells.filter((cell) => cell.costEur > 0 && finder.nearest(cell).length === 0);
  if (lacking.length === 0) return;
  const nameOf = ({ municipalityCode, service }: MaturityCell) => {
    const name = registers.municipalities.find(municipalityCode)?.name.fi;
    return [name, service].filter((part) => part !== undefined).join(' ');
  };
  problems.add('cell-without-level', placeOf(), {
    costs: structure.id,
    cells: lacking.length,
    eur: lacking.reduce((sum, { costEur }) => sum + costEur, 0),
    first: lacking.slice(0, mostNamed).map(nameOf),
  });
}
