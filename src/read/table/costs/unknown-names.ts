import { measureOfCostType, measureOfCostTypes } from '../../../model/cost-structure.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { columnsOfRole } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import { servicesNear } from '../vocabulary/nearest-services.ts';
import { statementLine } from '../vocabulary/words.ts';
import { reportNeeded } from './needed.ts';

/** The column that names cost types: of these, or of measures. */
export function costTypeColumn(table: Pick<Table, 'columns'>): number | undefined {
  return columnsOfRole(table, 'cost_type')[0] ?? columnsOfRole(table, 'measure')[0];
}

type UnknownName = 'unknown-service' | 'unknown-cost-type';

/** Names of services and cost types that are not known: each once, where it first stands, with how many rows have it. */
export class UnknownNames {
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #unmatched = new Map<string, { readonly place: Place; rows: number }>();

  constructor(table: Table, registers: Registers, problems: ProblemList) {
    this.#table = table;
    this.#registers = registers;
    this.#problems = problems;
  }

  add(problem: UnknownName, found: string, row: number, at: number): void {
    const key = JSON.stringify([problem, found]);
    const before = this.#unmatched.get(key);
    if (before !== undefined) before.rows++;
    else this.#unmatched.set(key, { place: this.#table.place(row, at), rows: 1 });
  }

  /** Income, expenses and results in place of cost types are one question: which of them is the cost. */
  #reportStatementLines(): void {
    const lines = [...this.#unmatched].flatMap(([key]) => {
      const [problem, found] = JSON.parse(key) as [string, string];
      return problem === 'unknown-cost-type' && statementLine(found) !== undefined ? [{ key, found }] : [];
    });
    const cost = lines.find(({ found }) => statementLine(found) === 'expenses');
    if (cost === undefined || lines.length < 2) return;
    for (const { key } of lines) this.#unmatched.delete(key);
    const column = costTypeColumn(this.#table) ?? 0;
    reportNeeded(this.#table, this.#problems, {
      column,
      need: {
        is: 'statement-line',
        names: lines.map(({ found }) => found),
        cost: cost.found,
        column: this.#table.columns[column]?.name ?? '',
      },
    });
  }

  report(): void {
    this.#reportStatementLines();
    for (const [key, { place, rows }] of this.#unmatched) {
      const [problem, found] = JSON.parse(key) as [UnknownName, string];
      if (problem === 'unknown-service') {
        const known = this.#registers.services.names;
        const nearest = servicesNear(found, this.#registers);
        this.#problems.add(problem, place, { found, known, rows, layoutKey: 'services', nearest });
      } else {
        const known = Object.keys(measureOfCostTypes).filter((each) => measureOfCostType(each) !== 'revenue');
        this.#problems.add(problem, place, { found, known, rows, layoutKey: 'cost_types' });
      }
    }
  }
}
