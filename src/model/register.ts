import type { NamedMunicipality } from '../problems/catalogue/phrases.ts';
import type { Language } from './label.ts';

/** A class of service of the national statistics. */
export interface Service {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly mainFunction: string;
  /** Whether it stayed with municipalities after health and social care moved to counties. */
  readonly stayed: boolean;
  readonly alsoKnownAs: readonly string[];
}

/** A main function of the national statistics, made up of services. */
export interface MainFunction {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** The main functions in the order of the national statistics; the register of services names them by id alone. */
export const mainFunctions: readonly MainFunction[] = [
  {
    id: 'social-and-health',
    name: {
      en: 'Social services and health care',
      fi: 'Sosiaali- ja terveystoiminta',
      sv: 'Social- och hälsovård',
    },
  },
  {
    id: 'education-and-culture',
    name: { en: 'Education and culture', fi: 'Opetus- ja kulttuuritoiminta', sv: 'Undervisning och kultur' },
  },
  // One service of it bears the same official name: "Muu toiminta", "Övrig verksamhet".
  { id: 'other-functions', name: { en: 'Other functions', fi: 'Muu toiminta', sv: 'Övrig verksamhet' } },
];

/** A municipality that existed in some year of the register. */
export interface Municipality {
  readonly code: string;
  readonly name: { readonly fi: string; readonly sv: string };
  /** Genitives of the Finnish name, the usual one first. */
  readonly genitive: readonly string[];
  readonly regionCode: string;
  readonly region: { readonly fi: string; readonly sv: string };
  /** The region that it was in until 2020, where that is another one. */
  readonly regionUntil2020:
    | { readonly code: string; readonly name: { readonly fi: string; readonly sv: string } }
    | undefined;
  /** Genitive of the Finnish name of the region. */
  readonly regionGenitive: string;
  readonly group: string;
  readonly mergedInto: string | undefined;
  readonly mergedInYear: number | undefined;
  /** Inhabitants at the end of each year, where known. */
  readonly population: ReadonlyMap<number, number>;
}

/** The region that a municipality was in in a year. */
export function regionInYear(
  { regionCode, region, regionUntil2020 }: Municipality,
  year: number,
): { readonly code: string; readonly name: { readonly fi: string; readonly sv: string } } {
  return year <= 2020 && regionUntil2020 !== undefined ? regionUntil2020 : { code: regionCode, name: region };
}

/** Code of the whole country in official statistics. */
export const countryCode = 'SSS';

/** Things found by id or by any of their names, whatever the case of the letters. */
export class Register<Entry> {
  readonly #byName = new Map<string, Entry>();
  readonly all: readonly Entry[];
  readonly names: readonly string[];

  constructor(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[]) {
    this.all = entries;
    const names: string[] = [];
    for (const entry of entries) {
      for (const name of namesOf(entry)) {
        const key = foldName(name);
        if (!this.#byName.has(key)) this.#byName.set(key, entry);
        names.push(name);
      }
    }
    this.names = names;
  }

  find(name: string): Entry | undefined {
    return this.#byName.get(foldName(name));
  }
}

export type ServiceRegister = Register<Service>;
export type MunicipalityRegister = Register<Municipality>;

export interface Registers {
  readonly services: ServiceRegister;
  readonly municipalities: MunicipalityRegister;
}

/** The registers of some services and municipalities, found by their ids, codes and names. */
export function buildRegisters(
  services: readonly Service[],
  municipalities: readonly Municipality[],
): Registers {
  return {
    services: new Register(services, ({ id, name, alsoKnownAs }) => [
      id,
      name.fi,
      name.sv,
      name.en,
      ...alsoKnownAs,
    ]),
    municipalities: new Register(municipalities, ({ code, name }) => [code, name.fi, name.sv]),
  };
}

/**
 * The municipality that contains another one's area in a year, following mergers one after the other.
 *
 * Units   year as a number; a merger counts from the first day of its year
 */
export function successorInYear(
  municipality: Municipality,
  year: number,
  register: MunicipalityRegister,
): Municipality {
  let current = municipality;
  while (current.mergedInto !== undefined && (current.mergedInYear ?? 0) <= year) {
    const next = register.find(current.mergedInto);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/**
 * A name as names are compared: whatever the case of its letters, and however they are composed. Some systems give ä as a and
 * a combining mark.
 *
 * @example foldName(' Kanta-Ha\u0308me ') // => 'kanta-häme'
 */
export function foldName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

/** What problems call a municipality by. */
export function namedMunicipality({ name: { fi, sv }, code }: Municipality): NamedMunicipality {
  return { name: { fi, sv }, code };
}

/** The same of a code, which is the name where the register does not know it. */
export function municipalityOfCode(
  code: string,
  { municipalities }: Pick<Registers, 'municipalities'>,
): NamedMunicipality {
  const known = municipalities.find(code);
  return known === undefined ? { name: { fi: code, sv: code }, code } : namedMunicipality(known);
}
