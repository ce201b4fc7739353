import { columnUnits, signs } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { TableWithNames } from '../../../problems/catalogue/service.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { servicesNear } from '../vocabulary/nearest-services.ts';

type UnmatchedName = 'unknown-municipality' | 'unknown-service' | 'unknown-unit' | 'unknown-sign';

const mostNamesReported = 1000;
/** The key of a layout that settles each. */
const layoutKeys: Readonly<Record<UnmatchedName, string>> = {
  'unknown-municipality': 'areas',
  'unknown-service': 'services',
  'unknown-unit': 'units',
  'unknown-sign': 'signs',
};

/** Names that no register knows: each once, where it first stands, with how many rows hold it. */
export class UnmatchedNames {
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #file: TableWithNames;
  readonly #found = new Map<string, { problem: UnmatchedName; found: string; place: Place; rows: number }>();

  constructor(registers: Registers, problems: ProblemList, file: TableWithNames) {
    this.#file = file;
    this.#registers = registers;
    this.#problems = problems;
  }

  add(problem: UnmatchedName, found: string, place: () => Place): void {
    const key = `${problem} ${found}`;
    const known = this.#found.get(key);
    if (known !== undefined) known.rows++;
    else if (this.#found.size < mostNamesReported)
      this.#found.set(key, { problem, found, place: place(), rows: 1 });
  }

  /** The names of one kind that no register knows, with how many rows hold each. */
  ofKind(problem: UnmatchedName): readonly { readonly found: string; readonly rows: number }[] {
    return [...this.#found.values()].filter((each) => each.problem === problem);
  }

  report(): void {
    const { municipalities, services } = this.#registers;
    const known: Readonly<Record<UnmatchedName, readonly string[]>> = {
      'unknown-municipality': municipalities.names,
      'unknown-service': services.names,
      'unknown-unit': columnUnits,
      'unknown-sign': signs,
    };
    for (const { problem, place, ...facts } of this.#found.values())
      this.#problems.add(problem, place, {
        ...facts,
        known: known[problem],
        layoutKey: layoutKeys[problem],
        file: this.#file,
        nearest: problem === 'unknown-service' ? servicesNear(facts.found, this.#registers) : undefined,
      });
  }
}
