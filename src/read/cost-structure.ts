import { dirname } from 'node:path';
import {
  type CostRow,
  type CostStructure,
  checkCells,
  orderlessSum,
  type Scope,
  sumIntoCells,
} from '../model/cost-structure.ts';
import { countInhabitants, countNationalInhabitants, type StatedInhabitants } from '../model/inhabitants.ts';
import { coversCountry } from '../model/lack.ts';
import { countryCode, type Registers, successorInYear } from '../model/register.ts';
import { choosesMunicipalities, createScopeFilter } from '../model/scope-filter.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { reportCautions } from './cost-cautions.ts';
import { type CostDataOptions, readCostData } from './cost-data.ts';
import { type CostFile, checkMeasure } from './cost-file.ts';
import type { YearsKept } from './kept-rows.ts';
import { readNamedTable } from './own-kind.ts';
import type { PublishedCosts } from './published-costs.ts';
import type { CostsForm } from './scenario-form.ts';
import { findMunicipality, matchScope } from './scope.ts';
import { mayRead, resolveFile } from './shipped-file.ts';
import { standardInput } from './text-file.ts';

type ToldMunicipality = CostDataOptions['municipality'];
type PlaceOf = (...path: (string | number)[]) => Place;

/** What the command line says of files: the sheet of each workbook, and the municipality of those that name none. */
interface ToldByCommand {
  readonly sheet?: string | undefined;
  readonly municipality?: string | undefined;
}

/** Reads the cost files of one scenario, each once, and builds its named cost structures. */
export class CostStructureReader {
  readonly #folder: string;
  readonly #registers: Registers;
  readonly #kept: YearsKept;
  readonly #problems: ProblemList;
  readonly #published: PublishedCosts;
  /** The files of each structure with their rows of its year, by its id. */
  readonly #partsOf = new Map<
    string,
    readonly { readonly file: CostFile; readonly rows: readonly CostRow[] }[]
  >();
  readonly #files = new Map<string, CostFile | undefined>();

  readonly #told: ToldByCommand;

  /**
   * Shape   scenarioPath: the file from whose folder the paths of cost files are read; kept: the years asked for
   */
  constructor(
    scenarioPath: string,
    registers: Registers,
    kept: YearsKept,
    published: PublishedCosts,
    problems: ProblemList,
    told: ToldByCommand = {},
  ) {
    this.#told = told;
    this.#folder = scenarioPath === standardInput ? '.' : dirname(scenarioPath);
    this.#registers = registers;
    this.#kept = kept;
    this.#published = published;
    this.#problems = problems;
  }

  get digests(): ReadonlyMap<string, string> {
    const read = [...this.#files.values()].filter((file) => file !== undefined);
    return new Map(
      read
        .flatMap((file) => [
          ...(file.parts ?? [file]),
          ...(file.layoutFile === undefined ? [] : [file.layoutFile]),
        ])
        .map(({ path, sha256 }) => [path, sha256]),
    );
  }

  /** Whether some file names no municipality, so that it had to be told. */
  get isMunicipalityTold(): boolean {
    return [...this.#files.values()].some((file) => file?.isMunicipalityTold === true);
  }

  /** One structure after its scope; undefined where it cannot be built, with the reasons told. */
  read(id: string, form: CostsForm, placeOf: PlaceOf): CostStructure | undefined {
    const errorsBefore = this.#countErrors();
    const files = this.#readFiles(form, placeOf);
    const scope = matchScope(
      form.scope ?? {},
      this.#registers,
      (...path) => placeOf('scope', ...path),
      this.#problems,
    );
    if (files.length < form.files.length || files.some((file) => !file.sound)) return undefined;
    const ofYear = files.map((file) => ({ file, rows: file.rowsOf(form.year) }));
    if (ofYear.every(({ rows }) => rows.length === 0) && files.some(({ usedRows }) => usedRows > 0)) {
      const years = [...new Set(files.flatMap((file) => file.years))].sort();
      this.#problems.add('year-not-in-file', placeOf('year'), { year: form.year, years });
    }
    checkMeasure(ofYear, form.measure, placeOf('measure'), this.#problems);
    this.#checkTogether(ofYear, form, scope, id, placeOf);
    if (form.plausibility !== 'checked')
      this.#published.check(ofYear, form.year, placeOf('files'), this.#problems);
    const [only] = ofYear;
    const found = only !== undefined && ofYear.length === 1 ? only.rows : ofYear.flatMap(({ rows }) => rows);
    this.#checkCostTypes(found, scope, placeOf);
    if (this.#countErrors() > errorsBefore) return undefined;
    const { municipality_year: year } = form;
    const merged = year === undefined ? found : found.map((row) => this.#moveToSuccessor(row, year));
    const rows = merged.filter(createScopeFilter(scope, form.year, this.#registers));
    if (rows.length === 0) {
      this.#problems.add('empty-scope', placeOf('scope'), { costs: id });
      return undefined;
    }
    // Inhabitants are those of the municipalities in scope, whether or not each has a row of every service.
    const own = createScopeFilter({ municipalities: scope.municipalities }, form.year, this.#registers);
    const codes = firstOfEach(merged, (row) => row.municipalityCode)
      .filter(own)
      .map((row) => row.municipalityCode)
      .sort();
    this.#tellEmptyFilters(rows, form.scope ?? {}, scope, id, (...path) => placeOf('scope', ...path));
    const stated = this.#readInhabitants(form.inhabitants, codes, placeOf);
    if (this.#countErrors() > errorsBefore) return undefined;
    const area = files.some((file) => file.area === 'country') ? 'country' : 'municipalities';
    this.#partsOf.set(id, ofYear);
    reportCautions(ofYear, form, id, placeOf, this.#problems);
    const countedElsewhere = this.#findCountedElsewhere(files, form);
    const notAccounts = ofYear.flatMap(({ file, rows: own }) =>
      own.length === 0 ? [] : (file.versions?.get(form.year) ?? []),
    )[0];
    const sheets = files.flatMap(({ sheet }, at) =>
      sheet === undefined ? [] : [{ file: form.files[at]!, sheet }],
    );
    return {
      id,
      measure: form.measure,
      year: form.year,
      files: form.files,
      ...(sheets.length > 0 && { sheets }),
      ...(notAccounts !== undefined && { notAccounts }),
      ...((form.plausibility === 'checked' || files.some((file) => file.isChecked === true)) && {
        isChecked: true,
      }),
      area,
      coversCountry: area === 'country' || coversCountry(codes, form.year, this.#registers),
      cells: sumIntoCells(rows, this.#registers),
      rows,
      totalEur: orderlessSum(amountsOf(rows)),
      municipalityCodes: codes,
      countedElsewhere,
      inhabitants:
        area === 'country'
          ? countNationalInhabitants(form.year, this.#registers, stated)
          : countInhabitants(codes, countedElsewhere, form.year, this.#registers, stated),
      ...(stated !== undefined && { statedInhabitants: stated }),
    };
  }

  /** The municipality that the scenario says its files are of. */
  #readMunicipality(named: string | undefined, placeOf: PlaceOf): ToldMunicipality {
    if (named === undefined) return undefined;
    const found = findMunicipality(named, this.#registers);
    if (found !== undefined) return { code: found.code, place: placeOf('municipality') };
    const known = this.#registers.municipalities.names;
    this.#problems.add('unknown-municipality', placeOf('municipality'), { found: named, known });
    return undefined;
  }

  /** Inhabitants that the scenario states, by code; a municipality that the costs are not about is reported. */
  #readInhabitants(
    stated: CostsForm['inhabitants'],
    codes: readonly string[],
    placeOf: PlaceOf,
  ): StatedInhabitants | undefined {
    if (stated === undefined || typeof stated === 'number') return stated;
    const byCode = new Map<string, number>();
    for (const [name, count] of Object.entries(stated)) {
      const code = findMunicipality(name, this.#registers)?.code;
      if (code !== undefined && codes.includes(code)) byCode.set(code, count);
      else
        this.#problems.add('inhabitants-without-costs', placeOf('inhabitants', name), {
          found: name,
          codes: codes.map((each) => `${each} ${this.#registers.municipalities.find(each)?.name.fi ?? ''}`),
        });
    }
    return byCode;
  }

  /** Where a row of a structure is in its file; undefined of a structure that was not read here. */
  placeOf(id: string, row: CostRow): Place | undefined {
    const isRow = (each: CostRow) =>
      each.index === row.index && each.service === row.service && each.costType === row.costType;
    // A row may have been moved to the municipality that took in its own one; its index stays.
    const part = this.#partsOf.get(id)?.find(({ rows }) => rows.some(isRow));
    return part?.file.place(row);
  }

  #readFiles(form: CostsForm, placeOf: PlaceOf): readonly CostFile[] {
    const files: CostFile[] = [];
    const municipality = this.#readMunicipality(form.municipality, placeOf);
    for (const [index, path] of form.files.entries()) {
      const file = this.readFile(
        path,
        placeOf('files', index),
        form.layout,
        (...at) => placeOf('layout', ...at),
        municipality,
      );
      if (file === undefined) continue;
      if (files.includes(file)) this.#problems.add('duplicate-file', placeOf('files', index), { path });
      files.push(file);
    }
    return files;
  }

  /** Reads the files of a structure that cannot be built, so that their problems are told as well. */
  readFilesOf(form: Partial<CostsForm> | undefined, placeOf: PlaceOf): void {
    for (const [index, path] of (form?.files ?? []).entries())
      this.readFile(
        path,
        placeOf('files', index),
        form?.layout,
        (...at) => placeOf('layout', ...at),
        this.#readMunicipality(form?.municipality, placeOf),
      );
  }

  #countErrors(): number {
    return this.#problems.all.filter((each) => each.severity === 'error').length;
  }

  /**
   * A cost file, read once however often it is asked for; undefined where nothing of it can be used.
   *
   * Shape   layout: a path or the layout itself; without it, that beside the file
   */
  readFile(
    path: string,
    named: Place,
    layout?: CostsForm['layout'],
    placeInLayout: PlaceOf = () => named,
    municipality: ToldMunicipality = this.#told.municipality === undefined
      ? undefined
      : { code: this.#told.municipality },
  ): CostFile | undefined {
    const resolved = resolveFile(path, this.#folder);
    const layoutPath = typeof layout === 'string' ? resolveFile(layout, this.#folder) : undefined;
    // A file that the command line names is where the user wants it.
    if (named.file !== path) {
      const files = layoutPath === undefined ? [resolved] : [resolved, layoutPath];
      const refused = files.filter((each) => !mayRead(each, this.#folder, named, this.#problems));
      if (refused.length > 0) return undefined;
    }
    const own = [layout, municipality?.code].filter((each) => each !== undefined);
    const key = [resolved, ...own.map((each) => JSON.stringify(each))].join('\n');
    if (!this.#files.has(key)) {
      const stated =
        layout === undefined
          ? {}
          : layoutPath !== undefined
            ? { layoutPath }
            : { layout: { value: layout as Exclude<typeof layout, string>, placeOf: placeInLayout } };
      const { sheet } = this.#told;
      const options = { named, kept: this.#kept, sheet, municipality, ...stated };
      const read = (problems: ProblemList) => readCostData(resolved, this.#registers, problems, options);
      const isNamedInFile = named.file !== path;
      this.#files.set(
        key,
        isNamedInFile ? readNamedTable(resolved, this.#problems, read) : read(this.#problems),
      );
    }
    return this.#files.get(key);
  }

  #checkTogether(
    parts: readonly { readonly file: CostFile; readonly rows: readonly CostRow[] }[],
    form: CostsForm,
    scope: Scope,
    id: string,
    placeOf: PlaceOf,
  ): void {
    // Within one net file no cell can stand twice: each file was held against itself when it was read.
    if (parts.length > 1 || form.measure === 'gross') {
      const byPath = new Map(parts.map(({ file }) => [file.path, file]));
      checkCells(
        parts.map(({ file, rows }) => ({ file: file.path, rows })),
        (path, row) => byPath.get(path)?.place(row, 'service') ?? { file: path },
        this.#problems,
      );
    }
    const areas = new Set(parts.map(({ file }) => file.area));
    if (areas.size > 1) this.#problems.add('areas-mixed', placeOf('files'), {});
    if (areas.has('country') && choosesMunicipalities(scope)) {
      this.#problems.add('no-country-filter', placeOf('scope', 'municipalities'), { costs: id });
    }
    if (scope.municipalities?.population === undefined) return;
    const unknown = new Set<string>();
    for (const { rows } of parts) {
      for (const row of rows) {
        const { municipality_year: year } = form;
        const { municipalityCode } = year === undefined ? row : this.#moveToSuccessor(row, year);
        const municipality = this.#registers.municipalities.find(municipalityCode);
        if (municipality?.population.get(form.year) === undefined) unknown.add(municipalityCode);
      }
    }
    if (unknown.size === 0) return;
    this.#problems.add('population-filter-unknown', placeOf('scope', 'municipalities', 'population'), {
      codes: [...unknown].sort(),
      year: form.year,
    });
  }

  /** Tells municipalities and services of a scope that find no row while others do. */
  #tellEmptyFilters(
    rows: readonly CostRow[],
    written: Scope,
    scope: Scope,
    costs: string,
    placeOf: PlaceOf,
  ): void {
    if (scope.municipalities?.codes === undefined && scope.services === undefined) return;
    const codes = new Set(rows.map((row) => row.municipalityCode));
    for (const [index, code] of (scope.municipalities?.codes ?? []).entries()) {
      if (codes.has(String(code))) continue;
      const found = String(written.municipalities?.codes?.[index] ?? code);
      this.#problems.add('filter-without-rows', placeOf('municipalities', 'codes', index), { found, costs });
    }
    const services = new Set(rows.map((row) => row.service));
    for (const [index, service] of (scope.services ?? []).entries()) {
      if (services.has(service)) continue;
      const found = written.services?.[index] ?? service;
      this.#problems.add('filter-without-rows', placeOf('services', index), { found, costs });
    }
  }

  /** Tells cost types of a scope that no row has: an exclusion that excludes nothing would go unseen. */
  #checkCostTypes(rows: readonly CostRow[], scope: Scope, placeOf: PlaceOf): void {
    if (scope.cost_types === undefined && scope.exclude_cost_types === undefined) return;
    const known = [...new Set(rows.map((row) => row.costType))];
    for (const key of ['cost_types', 'exclude_cost_types'] as const) {
      for (const [index, found] of (scope[key] ?? []).entries()) {
        if (known.includes(found)) continue;
        this.#problems.add('unknown-cost-type', placeOf('scope', key, index), { found, known });
      }
    }
  }

  #moveToSuccessor(row: CostRow, municipalityYear: number): CostRow {
    if (row.municipalityCode === countryCode) return row;
    const municipality = this.#registers.municipalities.find(row.municipalityCode);
    if (municipality === undefined) return row;
    const successor = successorInYear(municipality, municipalityYear, this.#registers.municipalities);
    return successor === municipality ? row : { ...row, municipalityCode: successor.code };
  }

  #findCountedElsewhere(files: readonly CostFile[], form: CostsForm): readonly string[] {
    const elsewhere = new Set(files.flatMap((file) => file.countedElsewhere));
    if (form.municipality_year !== undefined) {
      for (const each of this.#registers.municipalities.all) {
        if ((each.mergedInYear ?? Number.POSITIVE_INFINITY) <= form.municipality_year)
          elsewhere.add(each.code);
      }
    }
    return [...elsewhere];
  }
}

/** The first row of each name, in the order met. */
function firstOfEach(rows: readonly CostRow[], nameOf: (row: CostRow) => string): readonly CostRow[] {
  const seen = new Map<string, CostRow>();
  let last: string | undefined;
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== last && !seen.has(name)) seen.set(name, row);
    last = name;
  }
  return [...seen.values()];
}

function amountsOf(rows: readonly CostRow[]): Float64Array {
  const amounts = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) amounts[row] = rows[row]!.amountEur;
  return amounts;
}
