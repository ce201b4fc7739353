import type { Registers, Service } from '../../../model/register.ts';
import type { TableColumn } from '../body/table-column.ts';
import { nearestServices } from '../vocabulary/nearest-services.ts';
import { findService, isEverydayName } from '../vocabulary/service-names.ts';

/** A name of a service that no register has: taken by an everyday name, or not known. */
export interface ServiceName {
  readonly name: string;
  readonly line: number;
  readonly rows: number;
  readonly service: Service | undefined;
  /** The nearest services where it is not known. */
  readonly nearest: readonly Service[];
  /** Another name of the table, official ones included, that means the same service. */
  readonly sameAs: string | undefined;
}

const mostNames = 1000;

/** Names of services that a table has and no register, each once, where it first occurs. */
export class ServiceNamesMet {
  readonly #registers: Registers;
  readonly #met = new Map<string, { readonly line: number; rows: number }>();
  /** The first two names of each service. */
  readonly #ofService = new Map<Service, readonly string[]>();

  constructor(registers: Registers) {
    this.#registers = registers;
  }

  /** Takes a name that no layout maps. */
  add(name: string, line: number): void {
    const service = findService(name, this.#registers);
    if (service !== undefined) this.#addTo(service, name);
    const before = this.#met.get(name);
    if (before !== undefined) before.rows++;
    else if (this.#met.size < mostNames && this.#isNew(name)) this.#met.set(name, { line, rows: 1 });
  }

  get all(): readonly ServiceName[] {
    return [...this.#met].map(([name, { line, rows }]) => {
      const service = findService(name, this.#registers);
      const nearest = service === undefined ? nearestServices(name, this.#registers) : [];
      const sameAs =
        service === undefined ? undefined : this.#ofService.get(service)?.find((each) => each !== name);
      return { name, line, rows, service, nearest, sameAs };
    });
  }

  /** Those that are taken by an everyday name. */
  get taken(): readonly (ServiceName & { readonly service: Service })[] {
    return this.all.filter((each): each is ServiceName & { service: Service } => each.service !== undefined);
  }

  #addTo(service: Service, name: string): void {
    const names = this.#ofService.get(service) ?? [];
    if (names.length < 2 && !names.includes(name)) this.#ofService.set(service, [...names, name]);
  }

  #isNew(name: string): boolean {
    return findService(name, this.#registers) === undefined || isEverydayName(name, this.#registers);
  }
}

/** Columns whose headers name a service by an everyday name. */
export function everydayHeaders(columns: readonly TableColumn[], registers: Registers) {
  return columns.flatMap(({ name, role, service }) => {
    const found = service === null || role !== 'amount' ? undefined : findService(name, registers);
    return found !== undefined && isEverydayName(name, registers) ? [{ name, service: found }] : [];
  });
}
