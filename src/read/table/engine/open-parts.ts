import type { Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { currentFiles } from '../../files/current-files.ts';
import type { Path } from '../../position.ts';
import { withFile } from '../../text-file.ts';
import type { Grid } from '../grid/grid.ts';
import type { TableSource } from '../grid/table-source.ts';
import { isOpened, mayBeginAnew, onceOpened } from '../xlsx/workbooks.ts';
import { digestOf, type Part } from './part-digests.ts';
import { partsSource } from './parts-source.ts';
import type { PartsRead } from './read-parts.ts';
import { partsOf } from './table-parts.ts';

/** A table of parts as the grid of what is alike in them. */
export interface OpenedParts {
  readonly source: TableSource;
  readonly grid: Grid;
  readonly width: number;
  readonly headers: number;
  readonly parts: readonly Part[];
  /** Rows of all parts. */
  readonly rowCount: number;
  /** Columns that are stored as numbers. */
  readonly numbers: readonly number[];
}

/** What is said of a table of parts before it is read. */
export interface StatedParts {
  readonly layout: Layout | undefined;
  placeInLayout(...path: Path): Place;
  /** The place that names it, where that is not the command line. */
  readonly named: Place | undefined;
  /** Whether the table is only looked at, and all rows have numbers. */
  readonly isLookedAt: boolean;
}

/**
 * A table whose rows a database sums; undefined where it cannot, with the reason reported. Rows of texts get numbers
 * only where a place of one is asked for: the reading then begins anew.
 */
export function openParts(
  path: string,
  { layout, placeInLayout, named, isLookedAt }: StatedParts,
  registers: Registers,
  problems: ProblemList,
): OpenedParts | undefined {
  if (!currentFiles().isDisk) {
    problems.add('engine-cannot', named ?? { file: path }, { path, limit: 'memory' });
    return undefined;
  }
  const parts = partsOf(path);
  if (parts.length === 0) {
    problems.add('no-parts', named ?? { file: path }, { path });
    return undefined;
  }
  problems.meet(path);
  for (const part of parts) {
    problems.meet(part);
    if (withFile(part, problems, named ?? { file: part }, () => true) === undefined) return undefined;
  }
  const request = { path, parts, layout, placeInLayout, registers };
  const key = (hasNumbers: boolean) =>
    JSON.stringify(['parts', path, layout ?? null, hasNumbers, isLookedAt]);
  const read = (hasNumbers: boolean): PartsRead =>
    onceOpened(key(hasNumbers), async () => {
      const { readParts } = await import('./read-parts.ts');
      return readParts({ ...request, isLookedAt, isNumbered: hasNumbers });
    });
  const hasNumbers = isLookedAt || isOpened(key(true));
  const { table, problems: own } = read(hasNumbers);
  problems.include(own);
  if (table === undefined) return undefined;
  const needNumbers = () => {
    if (mayBeginAnew() && !table.isNumbered) read(true);
  };
  const { rows, width, headers } = table;
  const digest = digestOf(table.parts);
  return {
    source: partsSource(path, digest, parts, rows, needNumbers),
    grid: rows.grid,
    width,
    headers,
    parts: table.parts,
    rowCount: rows.rowCount,
    numbers: rows.numbers,
  };
}
