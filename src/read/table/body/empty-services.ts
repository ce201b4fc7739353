import type { Registers } from '../../../model/register.ts';
import { findService } from '../vocabulary/service-names.ts';
import type { TableBody } from './table-body.ts';

/** A row that has the name of a service and no figure. */
export interface EmptyService {
  /** Its row of the grid. */
  readonly at: number;
  readonly line: number;
  readonly name: string;
}

/** Rows with nothing but the name of a service: in a table whose headings name none, figures are missing there. */
export function emptyServices({ grid, headings }: TableBody, registers: Registers): readonly EmptyService[] {
  return headings
    .map((at) => ({ at, line: grid.line(at), name: grid.text(at, 0) }))
    .filter(({ name }) => findService(name, registers) !== undefined);
}
