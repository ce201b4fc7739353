import type { Place, ProblemList } from '../../../problems/problem.ts';
import { firstDataRow } from '../frame/frame.ts';
import { type Candidate, candidatesText } from '../settle/settle.ts';
import type { Table } from '../table.ts';

/** What a table leaves open as a whole, and what of its layout settles it. */
export interface Doubt {
  readonly column: number;
  /** What the file does not say. */
  readonly what: string;
  /** What to write in the layout. */
  readonly key: string;
}

/** Reports what neither the file nor its layout says, at the header of a column. */
export function reportNeeded(table: Table, problems: ProblemList, { column, what, key }: Doubt): void {
  const { layout, layoutFile, path } = table;
  const settled = layout === undefined ? undefined : (layoutFile?.path ?? 'the scenario');
  problems.add('layout-needed', headerPlace(table, column), { what, key, path, layout: settled });
}

/** The place of the header of a column; without a header, of its first cell. */
export function headerPlace({ frame, grid, placeInGrid }: Table, column: number): Place {
  return placeInGrid(frame.headers.at(-1) ?? firstDataRow(grid, frame) ?? 0, column);
}

/** What titles offer as the answer for a key, to be added to what is to be written. */
export function offeredText({ settled }: Table, key: string): string {
  const candidates: readonly Candidate[] = settled.get(key)?.candidates ?? [];
  return candidates.length === 0 ? '' : `; it may be ${candidatesText(candidates)}`;
}
