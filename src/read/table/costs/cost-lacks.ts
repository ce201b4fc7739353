import type { Registers } from '../../../model/register.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { findUnreadServices, reportUnreadServices } from '../settle/unread-services.ts';
import type { Table } from '../table.ts';
import { headerPlace, offeredText, reportNeeded } from './needed.ts';

/** What a layout may write for a fact that is not stated, and the key by which titles may offer it. */
const keysOfFacts = {
  unit: ['unit: eur (or 1000_eur, meur), at the column or for the whole file', 'unit'],
  year: ['year: 2019, at the column or for the whole file', 'year'],
  service: ['service, at the column or for the whole file', 'service'],
  'cost type': [
    'cost_type: net_operating_costs (or operating_costs, personnel, ...), at the column or for the whole file',
    'cost_type',
  ],
} as const;
type Fact = keyof typeof keysOfFacts;

/** Facts of costs that neither a row, nor its column, nor the file states: each is asked once. */
export class CostLacks {
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #columnsOf = new Map<Fact, Set<number>>();

  constructor(table: Table, registers: Registers, problems: ProblemList) {
    this.#table = table;
    this.#registers = registers;
    this.#problems = problems;
  }

  /** Remembers a fact that neither a column nor the file states; it is reported once for all columns. */
  add(fact: Fact, column: number): undefined {
    let columns = this.#columnsOf.get(fact);
    if (columns === undefined) {
      columns = new Set();
      this.#columnsOf.set(fact, columns);
    }
    columns.add(column);
  }

  report(): void {
    const withoutUnit = this.#columnsOf.get('unit') ?? new Set();
    const inMoney = this.#table.figures.filter(({ column }) => !withoutUnit.has(column));
    for (const [fact, lacking] of this.#columnsOf) {
      // Beside columns in euros, one without a unit may be no costs at all: only its unit is asked.
      const isMaybeOther = inMoney.length > 0 && withoutUnit.size > 0;
      const columns = [...lacking].filter(
        (each) => fact === 'unit' || !isMaybeOther || !withoutUnit.has(each),
      );
      if (columns.length === 0) continue;
      if (fact === 'service' && this.#reportUnreadServices()) continue;
      const first = Math.min(...columns);
      const name = `the column "${this.#table.columns[first]?.name ?? ''}"`;
      const all = columns.length === 1 ? name : `${name} and of ${columns.length - 1} more`;
      const [key, offered] = keysOfFacts[fact];
      reportNeeded(this.#table, this.#problems, {
        column: first,
        what: `the ${fact} of ${all}`,
        key: `${key}${fact === 'unit' && isMaybeOther ? '; or role: ignore where it is no costs' : ''}${offeredText(this.#table, offered)}`,
      });
    }
  }

  /** A column of names of which none is known is the reason, where there is one. */
  #reportUnreadServices(): boolean {
    const unread = findUnreadServices(this.#table, this.#registers);
    if (unread === undefined) return false;
    const placeOf = (column: number) => headerPlace(this.#table, column);
    const { layout, layoutFile } = this.#table;
    const layoutPath = layout === undefined ? undefined : (layoutFile?.path ?? 'the scenario');
    reportUnreadServices(unread, this.#table, this.#registers, this.#problems, { placeOf, layoutPath });
    return true;
  }
}
