import { type CostRow, measureOfCostTypes } from '../model/cost-structure.ts';
import { countryCode, foldName, type Municipality, type Registers } from '../model/register.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { CellSet } from './cell-set.ts';
import { apart } from './csv/csv-rows.ts';

/** The columns of the tidy form, in which every import ends. */
export const tidyColumns = [
  'year',
  'municipality_code',
  'municipality',
  'service',
  'cost_type',
  'amount_eur',
] as const;

const amountForm = /^-?\d+(\.\d+)?$/;
const yearForm = /^\d{4}$/;
const codeDigits = 3;
/** More than any economy holds, and still exact to the cent. */
export const largestAmountEur = 1e13;
const subtotalWords = /yhteensä|whole country|koko maa|hela landet|sammanlagt|\btotal\b/i;
/** Spellings are remembered up to so many; names that no register knows are told up to so many. */
const mostRemembered = 20_000;
const mostNamesTold = 200;
const mostPointsTold = 20;
const costTypes = Object.keys(measureOfCostTypes);

interface Unmatched {
  readonly problem: 'unknown-service' | 'unknown-municipality' | 'unknown-cost-type' | 'subtotal-row';
  readonly found: string;
  readonly place: Place;
  rows: number;
}

/** A name of a register, and its number among the names of its kind. */
interface Known {
  readonly name: string;
  readonly at: number;
}

/** A row of a cell that an earlier row has given already. */
export interface Duplicate {
  readonly what: string;
  readonly place: Place;
}

/** Reads rows one by one, remembering names already matched and, one bit each, cells already met. */
export class TidyReader {
  firstCountryRow: number | undefined;
  firstMunicipalityRow: number | undefined;
  readonly duplicates: Duplicate[] = [];
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #placeOf: (row: number, column: number) => Place;
  readonly #services: ReadonlyMap<string, number>;
  readonly #municipalities: ReadonlyMap<string, number>;
  readonly #cells: CellSet;
  readonly #knownServices = new Map<string, Known | undefined>();
  readonly #knownMunicipalities = new Map<string, Known>();
  readonly #knownTypes: ReadonlyMap<string, Known>;
  readonly #unmatched = new Map<string, Unmatched>();
  #lastCode: string | undefined;
  #lastName: string | undefined;
  #lastMunicipality: Known | undefined;
  #regions: ReadonlySet<string> | undefined;
  #hasDecimals = false;
  readonly #maybeThousands: { readonly found: string; readonly place: Place }[] = [];

  constructor(registers: Registers, problems: ProblemList, placeOf: (row: number, column: number) => Place) {
    this.#registers = registers;
    this.#problems = problems;
    this.#placeOf = placeOf;
    this.#services = numbered(registers.services.all.map(({ id }) => id));
    this.#municipalities = numbered([...registers.municipalities.all.map(({ code }) => code), countryCode]);
    this.#knownTypes = new Map(costTypes.map((name, at) => [name, { name, at }]));
    this.#cells = new CellSet(this.#services.size * this.#municipalities.size, costTypes.length);
  }

  /** The row, or undefined where it cannot be used, which is told. */
  read(cells: readonly string[], row: number): CostRow | undefined {
    if (cells.length !== tidyColumns.length) return undefined;
    const yearText = cells[0]!;
    const serviceText = cells[3]!;
    const typeText = cells[4]!;
    const amountText = cells[5]!;
    const municipality = this.#matchMunicipality(cells[1]!, cells[2]!, row);
    if (municipality?.name === countryCode) this.firstCountryRow ??= row;
    else if (municipality !== undefined) this.firstMunicipalityRow ??= row;
    const service = this.#matchService(serviceText, row);
    let usable = municipality !== undefined && service !== undefined;
    if (!yearForm.test(yearText)) {
      this.#problems.add('wrong-year', this.#placeOf(row, 0), { found: yearText });
      usable = false;
    }
    const type = this.#knownTypes.get(typeText);
    if (type === undefined) {
      this.#remember('unknown-cost-type', typeText, row, 4);
      usable = false;
    }
    const amountEur = amountForm.test(amountText) ? Number(amountText) : Number.NaN;
    if (!(Math.abs(amountEur) <= largestAmountEur)) {
      this.#problems.add('amount-not-a-number', this.#placeOf(row, 5), { found: amountText });
      usable = false;
    }
    this.#lookAtPoint(amountText, row);
    if (!usable || municipality === undefined || service === undefined || type === undefined)
      return undefined;
    const year = Number(yearText);
    if (!this.#cells.add(year, type.at, municipality.at * this.#services.size + service.at)) {
      const found = { year, municipalityCode: municipality.name, service: service.name, costType: type.name };
      this.duplicates.push({ what: nameOfCell(found), place: this.#placeOf(row, 0) });
      return undefined;
    }
    return {
      year,
      municipalityCode: municipality.name,
      service: service.name,
      costType: type.name,
      amountEur,
      index: row,
    };
  }

  #matchService(text: string, row: number): Known | undefined {
    let known = this.#knownServices.get(text);
    if (known === undefined && !this.#knownServices.has(text)) {
      const id = this.#registers.services.find(text)?.id;
      known = id === undefined ? undefined : { name: id, at: this.#services.get(id)! };
      if (this.#knownServices.size < mostRemembered) this.#knownServices.set(apart(text), known);
    }
    if (known === undefined)
      this.#remember(subtotalWords.test(text) ? 'subtotal-row' : 'unknown-service', text, row, 3);
    return known;
  }

  #matchMunicipality(text: string, name: string, row: number): Known | undefined {
    // Rows of one municipality mostly follow each other.
    if (text === this.#lastCode && name === this.#lastName) return this.#lastMunicipality;
    const key = text === countryCode ? text : `${text}\n${name}`;
    let known = this.#knownMunicipalities.get(key);
    if (known === undefined) {
      const code = text === countryCode ? text : this.#findCode(text, name, row);
      if (code === undefined) return undefined;
      known = { name: code, at: this.#municipalities.get(code)! };
      if (this.#knownMunicipalities.size < mostRemembered) this.#knownMunicipalities.set(apart(key), known);
    }
    this.#lastCode = text;
    this.#lastName = name;
    this.#lastMunicipality = known;
    return known;
  }

  #findCode(text: string, name: string, row: number): string | undefined {
    const found = this.#findMunicipality(text, name);
    if (found === undefined) {
      this.#tellMunicipality(text, name, row);
      return undefined;
    }
    const byName = name === '' ? found : this.#registers.municipalities.find(name);
    if (byName === undefined || byName.code === found.code) return found.code;
    const facts = { code: found.code, name, official: found.name.fi };
    this.#problems.add('name-contradicts-code', this.#placeOf(row, 2), facts);
    return undefined;
  }

  /** By code, or by name where there is no code; spreadsheets drop leading zeros, so that the name must vouch for 91. */
  #findMunicipality(text: string, name: string): Municipality | undefined {
    const { municipalities } = this.#registers;
    const found = municipalities.find(text === '' ? name : text);
    if (found !== undefined || !/^\d{1,2}$/.test(text)) return found;
    const padded = municipalities.find(text.padStart(codeDigits, '0'));
    return padded !== undefined && padded === municipalities.find(name) ? padded : undefined;
  }

  #tellMunicipality(text: string, name: string, row: number): void {
    const column = text === '' ? 2 : 1;
    const isSubtotal = [text, name].some((each) => subtotalWords.test(each) || this.#isRegion(each));
    if (isSubtotal) this.#remember('subtotal-row', name || text, row, column);
    else this.#remember('unknown-municipality', text || name, row, column);
  }

  /** A name that is wrong is mostly wrong in many rows: it is told once, where it first stands. */
  #remember(problem: Unmatched['problem'], found: string, row: number, column: number): void {
    const key = `${problem} ${found}`;
    const before = this.#unmatched.get(key);
    if (before !== undefined) before.rows++;
    else if (this.#unmatched.size < mostNamesTold) {
      const place = this.#placeOf(row, column);
      this.#unmatched.set(key, { problem, found: apart(found), place, rows: 1 });
    }
  }

  /** Remembers amounts with three decimals: euros have two, so that the point may part thousands. */
  #lookAtPoint(text: string, row: number): void {
    const point = text.indexOf('.');
    if (point < 0) return;
    const digits = point - (text.startsWith('-') ? 1 : 0);
    if (text.length - point - 1 !== 3 || digits > 3) this.#hasDecimals = true;
    else if (this.#maybeThousands.length < mostPointsTold)
      this.#maybeThousands.push({ found: apart(text), place: this.#placeOf(row, 5) });
  }

  /** Tells what can be told once all rows are read: names that no register knows, and points among whole euros. */
  tellAtEnd(): void {
    if (!this.#hasDecimals)
      for (const { found, place } of this.#maybeThousands)
        this.#problems.add('maybe-thousands', place, { found, value: Number(found) });
    const { services, municipalities } = this.#registers;
    for (const { problem, place, ...facts } of this.#unmatched.values()) {
      const known =
        problem === 'unknown-cost-type'
          ? costTypes
          : problem === 'unknown-service'
            ? services.names
            : municipalities.names;
      this.#problems.add(problem, place, { ...facts, known });
    }
  }

  #isRegion(name: string): boolean {
    const wanted = foldName(name);
    this.#regions ??= new Set(
      this.#registers.municipalities.all.flatMap(({ region }) => [foldName(region.fi), foldName(region.sv)]),
    );
    return this.#regions.has(wanted);
  }
}

/** A cell as problems name it. */
export function nameOfCell(row: Pick<CostRow, 'year' | 'municipalityCode' | 'service' | 'costType'>): string {
  return `${row.year} ${row.municipalityCode} ${row.service} ${row.costType}`;
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name, at]));
}
