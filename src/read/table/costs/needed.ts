import type { Need, Offer, StatedLayout } from '../../../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { firstDataRow } from '../frame/frame.ts';
import type { Table } from '../table.ts';

/** What a table leaves open as a whole. */
export interface Doubt {
  readonly column: number;
  readonly need: Need;
}

/** Reports what neither the file nor its layout says, at the header of a column. */
export function reportNeeded(table: Table, problems: ProblemList, { column, need }: Doubt): void {
  const { path } = table;
  problems.add('layout-needed', headerPlace(table, column), { need, path, layout: layoutOf(table) });
}

/** Where the layout of a table is: in a file or in the scenario; undefined where it has none. */
export function layoutOf({
  layout,
  layoutFile,
}: Pick<Table, 'layout' | 'layoutFile'>): StatedLayout | undefined {
  return layout === undefined ? undefined : { file: layoutFile?.path };
}

/** The place of the header of a column; without a header, of its first cell. */
export function headerPlace({ frame, grid, placeInGrid }: Table, column: number): Place {
  return placeInGrid(frame.headers.at(-1) ?? firstDataRow(grid, frame) ?? 0, column);
}

/** What titles offer as the answer for a key. */
export function offersOf({ settled }: Table, key: string): readonly Offer[] {
  return (settled.get(key)?.candidates ?? []).map(({ value, why }) => ({ value, why }));
}
