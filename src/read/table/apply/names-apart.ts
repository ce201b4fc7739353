import type { Registers } from '../../../model/register.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { type NameMet, reportLookAlikes } from '../../look-alikes.ts';
import type { Table } from '../table.ts';
import { findService } from '../vocabulary/service-names.ts';
import { mappedName } from './row-areas.ts';

/** Reports names of columns, municipalities and services of a table that look alike and are read as those of two things. */
export function reportNamesApart(table: Table, registers: Registers, problems: ProblemList): void {
  const { columns, cells, frame, layout, finder, place, placeInGrid } = table;
  const header = frame.headers.at(-1);
  if (header !== undefined)
    reportLookAlikes(
      'column',
      columns.map(({ name }, at) => ({
        name,
        thing: at,
        column: at + 1,
        place: () => placeInGrid(header, at),
      })),
      problems,
    );
  const things = {
    municipality: (text: string) => {
      const area = finder.ofName(text);
      return mappedName(layout?.areas, text) ?? (area && `${area.level} ${area.key}`);
    },
    service: (text: string) => mappedName(layout?.services, text) ?? findService(text, registers)?.id,
  };
  for (const [column, { role }] of columns.entries()) {
    if (role !== 'municipality' && role !== 'service') continue;
    const names = Array.from(
      cells[column]!,
      ({ text, row }): NameMet => ({
        name: text,
        // A name that nothing is known by is a thing of its own.
        thing: things[role](text) ?? text,
        place: () => place(row, column),
      }),
    );
    reportLookAlikes(role, names, problems);
  }
}
