import type { LevelScope } from './level-scope.ts';
import type { LevelRow, Sector } from './maturity.ts';

/** What of a cell a level follows. */
export interface CellNames {
  readonly municipalityCode: string;
  readonly service: string;
  readonly mainFunction: string;
}

/** Rows that are nearest to a cell: one, or several that are equally near. */
type Nearest = readonly LevelRow[];

const kinds = 4;

/**
 * How near a row is to the cells that it is about: a row of a service before one of a main function, that before one of a
 * sector, and among these a row of a municipality before one of all.
 */
function nearnessOf({ municipalityCode, service, mainFunction, sector }: LevelScope): number {
  const named = [sector, mainFunction, service].findLastIndex((name) => name !== undefined);
  return 2 * (named + 1) + (municipalityCode === undefined ? 0 : 1);
}

/** Finds the row of levels that is nearest to a cell. */
export class LevelFinder {
  /** Rows by nearness, the nearest first, and among these by the name that they are found by. */
  readonly #rows: readonly ReadonlyMap<string, readonly LevelRow[]>[];
  readonly #sectors: ReadonlyMap<string, Sector>;
  readonly #known = new Map<string, Nearest>();

  constructor(rows: readonly LevelRow[], sectors: ReadonlyMap<string, Sector>) {
    this.#sectors = sectors;
    const byNearness = Array.from({ length: 2 * kinds }, () => new Map<string, LevelRow[]>());
    for (const row of rows) {
      const own = byNearness[nearnessOf(row)]!;
      const key = `${row.municipalityCode ?? ''}\n${row.service ?? ''}`;
      const known = own.get(key);
      if (known === undefined) own.set(key, [row]);
      else known.push(row);
    }
    this.#rows = byNearness.reverse();
  }

  /** Of rows that are equally near all, so that whoever reads them can say so. */
  nearest(cell: CellNames): Nearest {
    const key = `${cell.municipalityCode}\n${cell.service}`;
    const known = this.#known.get(key) ?? this.#search(cell);
    this.#known.set(key, known);
    return known;
  }

  /** Whether a cell is one of those that a row is about, whatever other rows are nearer to it. */
  isAbout(row: LevelRow, cell: CellNames): boolean {
    const isOf = (name: string | undefined, own: string) => name === undefined || name === own;
    return (
      isOf(row.municipalityCode, cell.municipalityCode) &&
      isOf(row.service, cell.service) &&
      this.#fits(row, cell)
    );
  }

  #search(cell: CellNames): Nearest {
    for (const rows of this.#rows) {
      const found = [cell.municipalityCode, ''].flatMap((code) =>
        [cell.service, ''].flatMap((service) => rows.get(`${code}\n${service}`) ?? []),
      );
      const fitting = found.filter((row) => this.#fits(row, cell));
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  #fits({ mainFunction, sector }: LevelScope, cell: CellNames): boolean {
    if (mainFunction !== undefined && mainFunction !== cell.mainFunction) return false;
    if (sector === undefined) return true;
    const { services, mainFunctions } = this.#sectors.get(sector) ?? { services: [], mainFunctions: [] };
    return services.includes(cell.service) || mainFunctions.includes(cell.mainFunction);
  }
}
