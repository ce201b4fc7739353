import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { TableColumn } from '../body/table-column.ts';
import { servicesNear } from '../vocabulary/nearest-services.ts';

/** Beside columns of services, one that is neither a service nor anything with a unit of its own may be one misspelt. */
export function reportUnknownServices(
  columns: readonly TableColumn[],
  registers: Registers,
  problems: ProblemList,
  placeOf: (column: number) => Place,
): void {
  for (const { at, name } of unknownHeaders(columns))
    problems.add('unknown-service', placeOf(at), {
      found: name,
      known: registers.services.names,
      layoutKey: 'columns, service or unit',
      nearest: servicesNear(name, registers),
    });
}

/** Columns beside those of services that name none that is known. */
export function unknownHeaders(columns: readonly TableColumn[]) {
  const services = columns.filter(({ role, service }) => role === 'amount' && service !== null);
  if (services.length < 2) return [];
  return columns.flatMap(({ name, role, service, unit }, at) =>
    role !== 'amount' || service !== null || (unit !== null && unit !== 'eur') ? [] : [{ at, name }],
  );
}

/** Beside columns of areas, one that names none may be one misspelt. */
export function reportUnknownAreas(
  columns: readonly TableColumn[],
  registers: Registers,
  problems: ProblemList,
  placeOf: (column: number) => Place,
): void {
  for (const [at, { name, role, municipality }] of columns.entries()) {
    if (role !== 'amount' || municipality !== undefined) continue;
    problems.add('unknown-municipality', placeOf(at), {
      found: name,
      known: registers.municipalities.names,
      layoutKey: 'columns, municipality or role',
    });
  }
}
