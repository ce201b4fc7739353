import type { Registers } from '../../../model/register.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { findUnreadServices, reportUnreadServices } from '../settle/unread-services.ts';
import type { Table } from '../table.ts';
import { headerPlace, layoutOf, offersOf, reportNeeded } from './needed.ts';

/** Facts that neither a row, nor its column, nor the file may state, and the key by which titles may offer each. */
const keysOfFacts = { unit: 'unit', year: 'year', service: 'service', 'cost type': 'cost_type' } as const;
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
      reportNeeded(this.#table, this.#problems, {
        column: first,
        need: {
          is: 'fact',
          fact,
          column: this.#table.columns[first]?.name ?? '',
          others: columns.length - 1,
          mayBeOther: isMaybeOther,
          offered: offersOf(this.#table, keysOfFacts[fact]),
        },
      });
    }
  }

  /** A column of names of which none is known is the reason, where there is one. */
  #reportUnreadServices(): boolean {
    const unread = findUnreadServices(this.#table, this.#registers);
    if (unread === undefined) return false;
    const placeOf = (column: number) => headerPlace(this.#table, column);
    const layout = layoutOf(this.#table);
    reportUnreadServices(unread, this.#table, this.#registers, this.#problems, { placeOf, layout });
    return true;
  }
}
