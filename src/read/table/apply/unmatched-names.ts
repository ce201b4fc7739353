import { columnUnits, signs } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { TableRecord } from '../text/records.ts';

type UnmatchedName = 'unknown-municipality' | 'unknown-service' | 'unknown-unit' | 'unknown-sign';

interface NamesContext {
  readonly registers: Registers;
  readonly problems: ProblemList;
  place(record: TableRecord, column: number): Place;
}

const mostNamesTold = 200;
/** The key of a layout that settles each. */
const layoutKeys: Readonly<Record<UnmatchedName, string>> = {
  'unknown-municipality': 'areas',
  'unknown-service': 'services',
  'unknown-unit': 'units',
  'unknown-sign': 'signs',
};

/** Names that no register knows: each once, where it first stands, with how many rows hold it. */
export class UnmatchedNames {
  readonly #context: NamesContext;
  readonly #found = new Map<string, { problem: UnmatchedName; found: string; place: Place; rows: number }>();

  constructor(context: NamesContext) {
    this.#context = context;
  }

  add(problem: UnmatchedName, found: string, record: TableRecord, column: number | undefined): void {
    const key = `${problem} ${found}`;
    const known = this.#found.get(key);
    if (known !== undefined) known.rows++;
    else if (this.#found.size < mostNamesTold)
      this.#found.set(key, { problem, found, place: this.#context.place(record, column ?? 0), rows: 1 });
  }

  tell(): void {
    const { registers, problems } = this.#context;
    const known: Readonly<Record<UnmatchedName, readonly string[]>> = {
      'unknown-municipality': registers.municipalities.names,
      'unknown-service': registers.services.names,
      'unknown-unit': columnUnits,
      'unknown-sign': signs,
    };
    for (const { problem, place, ...facts } of this.#found.values())
      problems.add(problem, place, { ...facts, known: known[problem], layoutKey: layoutKeys[problem] });
  }
}
