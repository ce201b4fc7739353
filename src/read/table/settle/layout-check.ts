import { measureOfCostType, measureOfCostTypes } from '../../../model/cost-structure.ts';
import type { Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { Path } from '../../position.ts';
import type { ColumnCells } from '../body/column-cells.ts';
import type { Frame, StatedFrame } from '../frame/frame.ts';
import type { Grid } from '../grid/grid.ts';
import { takeApart } from '../grid/number-form.ts';
import type { AreaFinder } from '../vocabulary/area-names.ts';

/** Where a layout says that the parts of the table lie. */
export function statedFrame({ dialect }: Layout): StatedFrame {
  return {
    linesBefore: dialect.rows_before_header,
    headers: dialect.header_rows,
    footnotes: dialect.footnote_rows,
  };
}

/** Whether a layout names the columns of the file in their order; told where not. */
export function fits(layout: Layout, frame: Frame, path: string, problems: ProblemList): boolean {
  const names = layout.columns.map(({ name }) => name);
  const at = frame.names.findIndex((name, index) => name !== names[index]);
  const wrong = at >= 0 ? at : names.length > frame.names.length ? frame.names.length : -1;
  if (wrong < 0) return true;
  problems.add(
    'layout-does-not-fit',
    { file: path },
    { is: 'column', position: wrong + 1, stated: names[wrong], found: frame.names[wrong] },
  );
  return false;
}

/** Tells cells that a layout keeps or leaves out and no row has: a misspelt one would change sums unseen. */
export function checkKept(
  layout: Layout,
  columns: readonly ColumnCells[],
  placeOf: (...path: Path) => Place,
  problems: ProblemList,
): void {
  for (const [at, { name, only, except }] of layout.columns.entries()) {
    if (only === undefined && except === undefined) continue;
    const both = only?.find((cell) => except?.includes(cell) === true);
    if (both !== undefined)
      problems.add('layout-does-not-fit', placeOf('columns', at, 'except'), {
        is: 'kept-and-left-out',
        column: name,
        cell: both,
      });
    const cells = columns[at]!.texts;
    for (const wanted of [...(only ?? []), ...(except ?? [])]) {
      if (cells.has(wanted)) continue;
      const key = only?.includes(wanted) === true ? 'only' : 'except';
      problems.add('layout-does-not-fit', placeOf('columns', at, key), {
        is: 'no-such-cell',
        column: name,
        cell: wanted,
        key,
      });
    }
  }
}

/** Tells rows that a layout counts among the footnotes, and one municipality for a file that names them itself. */
export function checkParts(
  layout: Layout,
  grid: Grid,
  frame: Frame,
  placeOf: (...path: Path) => Place,
  problems: ProblemList,
): void {
  const row = isBehindGap(grid, frame)
    ? undefined
    : frame.footnotes.find((each) => {
        const cells = grid.cells(each);
        const filled = cells.filter((cell) => cell !== '');
        return (
          cells.length === frame.width &&
          filled.length > 1 &&
          filled.some((cell) => takeApart(cell) !== undefined)
        );
      });
  if (row !== undefined)
    problems.add('layout-does-not-fit', placeOf('dialect', 'footnote_rows'), {
      is: 'footnotes',
      rows: layout.dialect.footnote_rows,
      line: grid.line(row),
    });
  const column = layout.columns.find(({ role }) => role === 'municipality');
  if (layout.municipality !== undefined && column !== undefined)
    problems.add('layout-does-not-fit', placeOf('municipality'), {
      is: 'municipality-column',
      municipality: layout.municipality,
      column: column.name,
    });
}

/** Whether an empty row parts the footnotes from the table: below it may be another one, which the layout leaves out. */
function isBehindGap(grid: Grid, { footnotes: [first = 0] }: Frame): boolean {
  return first > 0 && grid.line(first) - grid.line(first - 1) > 1;
}

/** Names that a layout gives must be those of the registers. */
export function checkNames(
  layout: Layout,
  placeOf: (...path: Path) => Place,
  finder: AreaFinder,
  registers: Registers,
  problems: ProblemList,
): void {
  const { municipalities, services } = registers;
  const named = (
    key: 'municipality' | 'service' | 'cost_type',
    map: 'areas' | 'services' | 'cost_types',
  ): readonly { readonly found: string; readonly at: Path }[] =>
    [
      { found: layout[key], at: [key] },
      ...layout.columns.map((column, index) => ({ found: column[key], at: ['columns', index, key] })),
      ...Object.entries(layout[map] ?? {}).map(([name, found]) => ({ found, at: [map, name] })),
    ].flatMap(({ found, at }) => (found === undefined || found === 'ignore' ? [] : [{ found, at }]));
  for (const { found, at } of named('municipality', 'areas'))
    if (finder.ofName(found) === undefined)
      problems.add('unknown-municipality', placeOf(...at), { found, known: municipalities.names });
  for (const { found, at } of named('service', 'services'))
    if (services.find(found) === undefined)
      problems.add('unknown-service', placeOf(...at), { found, known: services.names });
  for (const { found, at } of named('cost_type', 'cost_types'))
    if (measureOfCostType(found) === undefined)
      problems.add('unknown-cost-type', placeOf(...at), { found, known: Object.keys(measureOfCostTypes) });
}
