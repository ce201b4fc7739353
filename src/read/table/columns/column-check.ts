import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { TableRecord } from '../text/records.ts';
import type { TableFrame } from '../text/table-frame.ts';
import type { TableColumn } from './columns.ts';

/** Beside columns of services, one that is neither a service nor anything with a unit of its own may be one misspelt. */
export function tellUnknownServices(
  columns: readonly TableColumn[],
  registers: Registers,
  problems: ProblemList,
  place: (record: TableRecord, column: number) => Place,
  frame: TableFrame,
): void {
  const header = frame.headers.at(-1) ?? frame.data.first;
  const services = columns.filter(({ role, service }) => role === 'amount' && service !== null);
  if (services.length < 2 || header === undefined) return;
  for (const [at, { name, role, service, unit }] of columns.entries()) {
    if (role !== 'amount' || service !== null || (unit !== null && unit !== 'eur')) continue;
    problems.add('unknown-service', place(header, at), {
      found: name,
      known: registers.services.names,
      layoutKey: 'columns, service or unit',
    });
  }
}

/** Beside columns of areas, one that names none may be one misspelt. */
export function tellUnknownAreas(
  columns: readonly TableColumn[],
  registers: Registers,
  problems: ProblemList,
  place: (record: TableRecord, column: number) => Place,
  frame: TableFrame,
): void {
  const header = frame.headers.at(-1) ?? frame.data.first;
  if (header === undefined) return;
  for (const [at, { name, role, municipality }] of columns.entries()) {
    if (role !== 'amount' || municipality !== undefined) continue;
    problems.add('unknown-municipality', place(header, at), {
      found: name,
      known: registers.municipalities.names,
      layoutKey: 'columns, municipality or role',
    });
  }
}
