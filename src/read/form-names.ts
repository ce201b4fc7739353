import type { Registers } from '../model/register.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { AreaFinder } from './table/vocabulary/area-names.ts';
import { findService, mainFunctionNamed } from './table/vocabulary/service-names.ts';

/** Finds what names in forms mean, as in tables of costs; a name that means nothing is reported. */
export class FormNames {
  readonly #registers: Registers;
  readonly #areas: AreaFinder;
  readonly #problems: ProblemList;

  constructor(registers: Registers, problems: ProblemList) {
    this.#registers = registers;
    this.#areas = new AreaFinder(registers);
    this.#problems = problems;
  }

  /** The code of a municipality; undefined of a blank cell and of the whole country, which are all, and of an unknown name. */
  municipality(found: string, place: Place): string | undefined {
    if (found === '') return undefined;
    const area = this.#areas.ofName(found);
    if (area?.level === 'municipality') return area.key;
    if (area?.level === 'country') return undefined;
    const { names } = this.#registers.municipalities;
    this.#problems.add('unknown-municipality', place, { found, known: names });
    return undefined;
  }

  /** The id of a service; undefined of a blank cell and of an unknown name. */
  service(found: string, place: Place): string | undefined {
    if (found === '') return undefined;
    const service = findService(found, this.#registers);
    if (service !== undefined) return service.id;
    const meant = mainFunctionNamed(found) === undefined ? undefined : 'main_function';
    this.#problems.add('unknown-service', place, { found, known: this.#registers.services.names, meant });
    return undefined;
  }

  /** The id of a main function; undefined of a blank cell and of an unknown name. */
  mainFunction(found: string, place: Place): string | undefined {
    if (found === '') return undefined;
    const id = mainFunctionNamed(found);
    const known = [...new Set(this.#registers.services.all.map((each) => each.mainFunction))];
    if (id === undefined) this.#problems.add('unknown-main-function', place, { found, known });
    return id;
  }
}
