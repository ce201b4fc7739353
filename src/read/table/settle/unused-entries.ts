import type { ColumnRole, Layout } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { Path } from '../../position.ts';
import type { ColumnCells } from '../body/column-cells.ts';
import type { TableBody } from '../body/table-body.ts';

/** The keys under which a layout says what names of the file mean, and where these stand. */
const namesAt = {
  areas: ['municipality'],
  services: ['service', 'dimension'],
  cost_types: ['cost_type', 'measure'],
  units: ['unit', 'measure', 'cost_type'],
  signs: ['sign'],
} as const satisfies Partial<Record<keyof Layout, readonly ColumnRole[]>>;

/**
 * Reports names of a layout that no cell of the file has: misspelt, they say nothing of the row that is meant, and what
 * should have been left out counts.
 */
export function reportUnusedEntries(
  layout: Layout,
  { body, cells }: { readonly body: TableBody; readonly cells: readonly ColumnCells[] },
  placeOf: (...path: Path) => Place,
  problems: ProblemList,
): void {
  const headings = new Set(body.headings.map((row) => body.grid.text(row, 0)));
  for (const [key, roles] of Object.entries(namesAt) as [keyof typeof namesAt, readonly ColumnRole[]][]) {
    const columns = cells.filter((_, at) => roles.includes(layout.columns[at]!.role));
    const isThere = (name: string) => headings.has(name) || columns.some(({ texts }) => texts.has(name));
    for (const name of Object.keys(layout[key] ?? {})) {
      if (isThere(name)) continue;
      const known = [...headings, ...columns.flatMap(({ texts }) => [...texts.keys()])];
      problems.add('layout-entry-unused', placeOf(key, name), { name, key, known });
    }
  }
}
