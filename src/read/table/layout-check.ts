import type { Layout } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { AreaFinder } from './area-names.ts';
import type { TableFrame } from './header.ts';

/** Where a layout says that the parts of the table lie. */
export function fixedFrame({ dialect }: Layout) {
  return {
    linesBefore: dialect.rows_before_header,
    headers: dialect.header_rows,
    footnotes: dialect.footnote_rows,
  };
}

/** Whether a layout names the columns of the file in their order; told where not. */
export function fits(layout: Layout, frame: TableFrame, path: string, problems: ProblemList): boolean {
  const names = layout.columns.map(({ name }) => name);
  const at = frame.names.findIndex((name, index) => name !== names[index]);
  const wrong = at >= 0 ? at : names.length > frame.names.length ? frame.names.length : -1;
  if (wrong < 0) return true;
  const shown = (name: string | undefined) => (name === undefined ? 'none' : JSON.stringify(name));
  const facts = {
    found: shown(frame.names[wrong]),
    expected: `that column ${wrong + 1} is ${shown(names[wrong])}`,
    key: 'columns, dialect.delimiter or dialect.rows_before_header',
  };
  problems.add('layout-does-not-fit', { file: path }, facts);
  return false;
}

/** Names that a layout gives must be those of the registers. */
export function checkNames(
  layout: Layout,
  path: string,
  finder: AreaFinder,
  registers: Registers,
  problems: ProblemList,
): void {
  const { municipalities, services } = registers;
  const codes = [layout.municipality, ...Object.values(layout.areas ?? {})];
  for (const found of codes) {
    if (found === undefined || found === 'ignore' || finder.ofName(found) !== undefined) continue;
    problems.add('unknown-municipality', { file: path }, { found, known: municipalities.names });
  }
  const ids = [...layout.columns.map(({ service }) => service), ...Object.values(layout.services ?? {})];
  for (const found of ids) {
    if (found === undefined || found === 'ignore' || services.find(found) !== undefined) continue;
    problems.add('unknown-service', { file: path }, { found, known: services.names });
  }
}
