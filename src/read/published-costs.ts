import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { CostRow } from '../model/cost-structure.ts';
import { municipalityOfCode, type Registers } from '../model/register.ts';
import { type Place, ProblemList } from '../problems/problem.ts';
import { type CostFile, readCostFile } from './cost-file.ts';
import { type Deviation, findDeviations } from './plausibility.ts';
import { listFiles } from './text-file.ts';

const nameOfCosts = /^costs-(\d{4})\.csv$/;

/** What decides whether a file is compared. */
type ComparedFile = Pick<CostFile, 'path' | 'area' | 'isChecked' | 'isSumOfBookings'>;

/** Costs of municipalities that the tool brings along, of which those of the year nearest to own costs are read when asked for. */
export class PublishedCosts {
  readonly #folder: string;
  readonly #registers: Registers;
  readonly #files = new Map<number, CostFile | undefined>();

  constructor(dataFolder: string, registers: Registers) {
    this.#folder = join(dataFolder, 'finland');
    this.#registers = registers;
  }

  /**
   * Reports costs of known municipalities that are far from published ones.
   *
   * Shape   files: with their rows of the year; those of the tool itself and those that say "checked" are not compared
   *         isNote: whether nothing is refused by it
   */
  check(
    files: readonly { readonly file: ComparedFile; readonly rows: readonly CostRow[] }[],
    year: number,
    place: Place,
    problems: ProblemList,
    isNote = false,
  ): void {
    const own = files.filter(
      ({ file, rows }) =>
        rows.length > 0 && file.area === 'municipalities' && file.isChecked !== true && !this.#isOurs(file),
    );
    if (own.length === 0) return;
    const publishedYear = this.#nearestYear(year);
    if (publishedYear === undefined) return;
    const rows = own.flatMap((each) => each.rows);
    const published = this.#rowsOf(publishedYear);
    const found = findDeviations(rows, published, this.#registers);
    const isSumOfBookings = own.some(({ file }) => file.isSumOfBookings === true);
    const [wrong, far] = parted(found, (each) => isWrongUnit(each, isSumOfBookings));
    for (const [name, group] of [
      [isNote ? 'costs-far-from-published' : 'unit-implausible', wrong],
      ['costs-far-from-published', far.filter(({ isWhole }) => isWhole)],
    ] as const) {
      const [first] = group;
      if (first === undefined) continue;
      problems.add(name, place, {
        municipality: municipalityOfCode(first.municipalityCode, this.#registers),
        others: group.length - 1,
        median: first.median,
        services: first.services,
        slip: first.slip,
        year,
        publishedYear,
      });
    }
  }

  #isOurs({ path }: ComparedFile): boolean {
    const inFolder = relative(resolve(this.#folder), resolve(path));
    return !inFolder.startsWith('..') && !isAbsolute(inFolder);
  }

  #nearestYear(year: number): number | undefined {
    const years = listFiles(this.#folder, ['.csv']).flatMap((path) => {
      const found = nameOfCosts.exec(basename(path));
      return found === null ? [] : [Number(found[1])];
    });
    return years.sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a)[0];
  }

  #rowsOf(year: number): readonly CostRow[] {
    if (!this.#files.has(year)) {
      const path = join(this.#folder, `costs-${year}.csv`);
      this.#files.set(year, readCostFile(path, this.#registers, new ProblemList()));
    }
    return this.#files.get(year)?.rowsOf(year) ?? [];
  }
}

/** Sums that are too small may be of a few bookings or projects; sums that are too large are none of these. */
function isWrongUnit({ slip, isAlike }: Deviation, isSumOfBookings: boolean): boolean {
  if (slip === undefined) return false;
  return slip > 1 || (isAlike && !isSumOfBookings);
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const each of items) parts[isFirst(each) ? 0 : 1].push(each);
  return parts;
}
