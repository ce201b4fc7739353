import {
  type CostRow,
  type Measure,
  measureOfCostType,
  measureOfCostTypes,
} from '../model/cost-structure.ts';
import { countryCode, type Municipality, type Registers } from '../model/register.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { type CsvFile, placeOfCell, readCsvFile } from './csv-file.ts';
import { fileExists } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** The columns of the tidy form, in which every import ends. */
export const tidyColumns = [
  'year',
  'municipality_code',
  'municipality',
  'service',
  'cost_type',
  'amount_eur',
] as const;

/** A cost file in the tidy form, its names matched with the registers. */
export interface CostFile {
  readonly path: string;
  readonly sha256: string;
  /** The layout by which it was read, where that is a file of its own. */
  readonly layoutFile?: { readonly path: string; readonly sha256: string };
  readonly rows: readonly CostRow[];
  /** Whether all of it could be used. */
  readonly sound: boolean;
  readonly area: 'country' | 'municipalities';
  /** Codes of municipalities whose amounts the file counts in another one. */
  readonly countedElsewhere: readonly string[];
  place(row: CostRow, column?: (typeof tidyColumns)[number]): Place;
}

const mostProblemsOfOneFile = 200;
const amountForm = /^-?\d+(\.\d+)?$/;
const yearForm = /^\d{4}$/;
const codeDigits = 3;
/** More than any economy holds, and still exact to the cent. */
export const largestAmountEur = 1e13;
const subtotalWords = /yhteensä|whole country|koko maa|hela landet|sammanlagt|\btotal\b/i;

/**
 * Reads a cost file, telling every cell that cannot be used; undefined where nothing of it can.
 *
 * Shape   named: the place in a scenario that names the file
 */
export function readCostFile(
  path: string,
  registers: Registers,
  problems: ProblemList,
  named?: Place,
): CostFile | undefined {
  const firstProblem = problems.all.length;
  const file = readCsvFile(path, tidyColumns, problems, named);
  if (file === undefined) return undefined;
  const reader = new TidyReader(file, registers, problems);
  const rows: CostRow[] = [];
  for (let index = 0; index < file.rows.length; index++) {
    const row = reader.read(index);
    if (row !== undefined) rows.push(row);
    if (problems.all.length - firstProblem >= mostProblemsOfOneFile) break;
  }
  reader.tellUnmatched();
  if (file.rows.length === 0) problems.add('no-rows', { file: path }, { path });
  const { firstCountryRow, firstMunicipalityRow } = reader;
  if (firstCountryRow !== undefined && firstMunicipalityRow !== undefined) {
    const other = Math.max(firstCountryRow, firstMunicipalityRow);
    problems.add('areas-mixed', placeOfCell(file, other, tidyColumns.indexOf('municipality_code')), {});
  }
  return {
    path,
    sha256: file.sha256,
    rows,
    sound: problems.all.length === firstProblem,
    area: firstCountryRow === undefined ? 'municipalities' : 'country',
    countedElsewhere: readCountedElsewhere(path, problems),
    place: (row, column = 'amount_eur') => placeOfCell(file, row.index, tidyColumns.indexOf(column)),
  };
}

interface Unmatched {
  readonly problem: 'unknown-service' | 'unknown-municipality' | 'unknown-cost-type' | 'subtotal-row';
  readonly found: string;
  readonly place: Place;
  rows: number;
}

/** Reads rows one by one, remembering names already matched and cells already met. */
class TidyReader {
  firstCountryRow: number | undefined;
  firstMunicipalityRow: number | undefined;
  readonly #file: CsvFile;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #services = new Map<string, string | undefined>();
  readonly #codes = new Map<string, string | undefined>();
  readonly #rowOfCell = new Map<string, number>();
  readonly #unmatched = new Map<string, Unmatched>();
  #regions: ReadonlySet<string> | undefined;

  constructor(file: CsvFile, registers: Registers, problems: ProblemList) {
    this.#file = file;
    this.#registers = registers;
    this.#problems = problems;
  }

  read(index: number): CostRow | undefined {
    if (this.#file.rows[index]?.length !== tidyColumns.length) return undefined;
    const [yearText = '', codeText = '', name = '', serviceText = '', costType = '', amountText = ''] = this
      .#file.rows[index] as readonly string[];
    const place = (column: number) => placeOfCell(this.#file, index, column);
    const code = this.#matchMunicipality(codeText, name, place);
    if (code === countryCode) this.firstCountryRow ??= index;
    else if (code !== undefined) this.firstMunicipalityRow ??= index;
    const service = this.#matchService(serviceText, place);
    let usable = code !== undefined && service !== undefined;
    if (!yearForm.test(yearText)) {
      this.#problems.add('wrong-year', place(0), { found: yearText });
      usable = false;
    }
    if (measureOfCostType(costType) === undefined) {
      this.#remember('unknown-cost-type', costType, () => place(4));
      usable = false;
    }
    const amountEur = amountForm.test(amountText) ? Number(amountText) : Number.NaN;
    if (!(Math.abs(amountEur) <= largestAmountEur)) {
      this.#problems.add('amount-not-a-number', place(5), { found: amountText });
      usable = false;
    }
    if (!usable) return undefined;
    const key = `${yearText} ${code} ${service} ${costType}`;
    const before = this.#rowOfCell.get(key);
    if (before !== undefined) {
      this.#problems.add('duplicate-row', place(0), { what: key, line: this.#file.lineOfRow(before) ?? 0 });
      return undefined;
    }
    this.#rowOfCell.set(key, index);
    return {
      year: Number(yearText),
      municipalityCode: code as string,
      service: service as string,
      costType,
      amountEur,
      index,
    };
  }

  #matchService(text: string, place: (column: number) => Place): string | undefined {
    if (!this.#services.has(text)) this.#services.set(text, this.#registers.services.find(text)?.id);
    const service = this.#services.get(text);
    if (service === undefined) {
      this.#remember(subtotalWords.test(text) ? 'subtotal-row' : 'unknown-service', text, () => place(3));
    }
    return service;
  }

  #matchMunicipality(text: string, name: string, place: (column: number) => Place): string | undefined {
    if (text === countryCode) return text;
    const key = `${text}\n${name}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const found = this.#findMunicipality(text, name);
    if (found === undefined) {
      this.#tellMunicipality(text, name, place);
      return undefined;
    }
    const byName = name === '' ? found : this.#registers.municipalities.find(name);
    if (byName !== undefined && byName.code !== found.code) {
      this.#problems.add('name-contradicts-code', place(2), {
        code: found.code,
        name,
        official: found.name.fi,
      });
      return undefined;
    }
    this.#codes.set(key, found.code);
    return found.code;
  }

  /** By code, or by name where there is no code; spreadsheets drop leading zeros, so that the name must vouch for 91. */
  #findMunicipality(text: string, name: string): Municipality | undefined {
    const { municipalities } = this.#registers;
    const found = municipalities.find(text === '' ? name : text);
    if (found !== undefined || !/^\d{1,2}$/.test(text)) return found;
    const padded = municipalities.find(text.padStart(codeDigits, '0'));
    return padded !== undefined && padded === municipalities.find(name) ? padded : undefined;
  }

  #tellMunicipality(text: string, name: string, place: (column: number) => Place): void {
    const isSubtotal = [text, name].some((each) => subtotalWords.test(each) || this.#isRegion(each));
    if (isSubtotal) this.#remember('subtotal-row', name || text, () => place(text === '' ? 2 : 1));
    else this.#remember('unknown-municipality', text || name, () => place(text === '' ? 2 : 1));
  }

  /** A name that is wrong is mostly wrong in many rows: it is told once, where it first stands. */
  #remember(problem: Unmatched['problem'], found: string, place: () => Place): void {
    const key = `${problem} ${found}`;
    const before = this.#unmatched.get(key);
    if (before === undefined) this.#unmatched.set(key, { problem, found, place: place(), rows: 1 });
    else before.rows++;
  }

  /** Tells the names that no register knows, once all rows are read. */
  tellUnmatched(): void {
    const { services, municipalities } = this.#registers;
    for (const { problem, place, ...facts } of this.#unmatched.values()) {
      const known =
        problem === 'unknown-cost-type'
          ? Object.keys(measureOfCostTypes)
          : problem === 'unknown-service'
            ? services.names
            : municipalities.names;
      this.#problems.add(problem, place, { ...facts, known });
    }
  }

  #isRegion(name: string): boolean {
    const wanted = name.trim().toLowerCase();
    this.#regions ??= new Set(
      this.#registers.municipalities.all.flatMap(({ region }) => [
        region.fi.toLowerCase(),
        region.sv.toLowerCase(),
      ]),
    );
    return this.#regions.has(wanted);
  }
}

/** Reads from the origin beside a data file which municipalities are counted in another one. */
export function readCountedElsewhere(path: string, problems: ProblemList): readonly string[] {
  const originPath = path.replace(/\.csv$/, '.origin.yaml');
  if (originPath === path || !fileExists(originPath)) return [];
  const origin = readYamlFile(originPath, problems)?.value;
  const counted = (origin as { counted_in?: Record<string, string> } | undefined)?.counted_in;
  return counted === undefined || counted === null ? [] : Object.keys(counted);
}

/**
 * Tells rows whose cost type does not belong to the measure the structure states; where that is all of them, the
 * statement itself.
 */
export function checkMeasure(
  parts: readonly { readonly file: CostFile; readonly rows: readonly CostRow[] }[],
  measure: Measure,
  stated: Place,
  problems: ProblemList,
): void {
  const all = parts.flatMap(({ rows }) => rows);
  const isOther = ({ costType }: CostRow) => measureOfCostType(costType) !== measure;
  const [first] = all;
  if (first !== undefined && all.every(isOther)) {
    const files = parts.flatMap(({ file, rows }) => (rows.length > 0 ? [file.path] : []));
    problems.add('measure-mixed', stated, { found: first.costType, measure, files });
    return;
  }
  for (const { file, rows } of parts) {
    const told = new Set<string>();
    for (const row of rows.filter(isOther)) {
      if (told.has(row.costType)) continue;
      told.add(row.costType);
      problems.add('measure-mixed', file.place(row, 'cost_type'), { found: row.costType, measure });
    }
  }
}
