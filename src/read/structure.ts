import { type CostStructure, measureOfCostType } from '../model/cost-structure.ts';
import { namedMunicipality, type Registers, successorInYear } from '../model/register.ts';
import { breakIn } from '../model/series-break.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { CostStructureReader } from './cost-structure.ts';
import { kindOfFile } from './file-kind.ts';
import { getIn } from './position.ts';
import { PublishedCosts } from './published-costs.ts';
import { readRegisters } from './registers.ts';
import { CostsForm } from './scenario-form.ts';
import { findMunicipality } from './scope.ts';
import { standardInput } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

export interface StructureOptions {
  /** Folder with the registers. */
  readonly dataFolder: string;
  /** Cost structure of a scenario; its first, the yardstick, where none is named. */
  readonly costs?: string | undefined;
  /** The latest of the files, or that of the scenario, where none is named. */
  readonly year?: number | undefined;
  readonly compareYear?: number | undefined;
  /** Sheet of each workbook among the files. */
  readonly sheet?: string | undefined;
  /** Name or code of a municipality. */
  readonly municipality?: string | undefined;
}

/** Cost structures of one or two years, with what is needed to look at them. */
export interface StructureCosts {
  readonly costs: CostStructure;
  readonly compare: CostStructure | undefined;
  /** Whether they are of a scenario, which gives them an id. */
  readonly ofScenario: boolean;
  readonly municipalityCode: string | undefined;
  /** Whether the files name no municipality, so that it was told from outside. */
  readonly isMunicipalityTold: boolean;
  readonly registers: Registers;
  readonly digests: ReadonlyMap<string, string>;
}

/** How the cost structure of one year is read. */
interface Plan {
  readonly id: string;
  readonly form: CostsForm;
  readonly placeOf: (...path: (string | number)[]) => Place;
}

/**
 * Reads cost files in the tidy form, or one cost structure of a scenario, for one year or two.
 *
 * Shape   paths: cost files, "-" for one from standard input, or one scenario alone
 * Throws  never on wrong input; undefined where the problems forbid to go on
 */
export function readStructureCosts(
  paths: readonly string[],
  options: StructureOptions,
  problems: ProblemList,
): StructureCosts | undefined {
  const { registers } = readRegisters(options.dataFolder, problems);
  const municipality = matchMunicipality(options.municipality, registers, problems);
  const scenario = paths.find(isScenario);
  const other = paths.find((path) => path !== scenario);
  if (scenario !== undefined && other !== undefined) {
    const expected = { is: 'files-or-one-scenario' } as const;
    const found = { is: 'together-with', other } as const;
    problems.add('wrong-option', undefined, { option: scenario, found, expected });
    return undefined;
  }
  if (scenario === undefined && options.costs !== undefined) {
    const expected = { is: 'scenario-with-costs' } as const;
    problems.add('wrong-option', undefined, { option: '--costs', found: options.costs, expected });
  }
  const digests = new Map<string, string>();
  const { year, compareYear } = options;
  const ofOptions = [year, compareYear].filter((each) => each !== undefined);
  const fromScenario =
    scenario === undefined ? undefined : planScenario(scenario, options, digests, problems);
  if (scenario !== undefined && fromScenario === undefined) return undefined;
  const kept =
    fromScenario === undefined
      ? { years: ofOptions, ...(year === undefined && { latest: 'accounts' as const }) }
      : { years: [fromScenario.form.year, ...ofOptions] };
  const published = new PublishedCosts(options.dataFolder, registers);
  const reader = new CostStructureReader(scenario ?? standardInput, registers, kept, published, problems, {
    sheet: options.sheet,
    municipality: municipality?.code,
  });
  const plan = fromScenario ?? planFiles(paths, options, reader, problems);
  if (plan === undefined) return undefined;
  const { id, form, placeOf } = plan;
  const costs = reader.read(id, form, placeOf);
  const compare =
    compareYear === undefined ? undefined : reader.read(id, { ...form, year: compareYear }, placeOf);
  for (const [path, digest] of reader.digests) digests.set(path, digest);
  for (const each of [costs, compare]) {
    if (each?.notAccounts !== undefined)
      problems.add('costs-not-accounts', placeOf('files'), {
        costs: id,
        year: each.year,
        ...each.notAccounts,
      });
    if (each !== undefined && municipality !== undefined)
      checkMunicipality(municipality.code, each, registers, problems);
  }
  if (costs === undefined || problems.hasErrors) return undefined;
  const ofScenario = scenario !== undefined;
  const found = compare === undefined ? undefined : breakIn([costs.year, compare.year]);
  if (found !== undefined) problems.add('break-in-series', undefined, { ...found });
  const { isMunicipalityTold } = reader;
  return {
    costs,
    compare,
    ofScenario,
    municipalityCode: municipality?.code,
    isMunicipalityTold,
    registers,
    digests,
  };
}

/** Cost tables are told by their names or first lines; standard input cannot be looked at twice and is one. */
function isScenario(path: string): boolean {
  return path !== standardInput && kindOfFile(path) !== 'cost data' && !path.endsWith('.csv');
}

function matchMunicipality(found: string | undefined, registers: Registers, problems: ProblemList) {
  if (found === undefined) return undefined;
  const municipality = findMunicipality(found, registers);
  if (municipality === undefined) {
    const known = registers.municipalities.names;
    problems.add('unknown-municipality', undefined, { found, known });
  }
  return municipality;
}

/** Files state no year and no measure of their own: the latest year, and what the cost types of its rows say. */
function planFiles(
  paths: readonly string[],
  options: StructureOptions,
  reader: CostStructureReader,
  problems: ProblemList,
): Plan | undefined {
  const files = paths.map((path) => reader.readFile(path, { file: path }));
  const years = files.flatMap((file) => file?.years ?? []);
  // A plan is no latest year: only where there are no accounts at all is another version shown.
  const isAccounts = (each: number) => files.every((file) => file?.versions?.has(each) !== true);
  const accounts = years.filter(isAccounts);
  const candidates = accounts.length > 0 ? accounts : years;
  const year = options.year ?? (candidates.length === 0 ? undefined : Math.max(...candidates));
  if (year === undefined) {
    if (!problems.hasErrors) for (const path of paths) problems.add('no-figures', { file: path }, { path });
    return undefined;
  }
  const first = files.flatMap((file) => file?.rowsOf(year).slice(0, 1) ?? [])[0]?.costType;
  const measure = first !== undefined && measureOfCostType(first) !== 'net' ? 'gross' : 'net';
  const placeOf = (key?: string | number, index?: string | number): Place => ({
    file: (key === 'files' ? paths[Number(index)] : undefined) ?? (paths[0] as string),
  });
  return { id: paths.join(', '), form: { files: [...paths], year, measure }, placeOf };
}

/** Reads nothing of a scenario but the cost structure that is asked for. */
function planScenario(
  path: string,
  options: StructureOptions,
  digests: Map<string, string>,
  problems: ProblemList,
): Plan | undefined {
  const file = readYamlFile(path, problems);
  if (file === undefined) return undefined;
  digests.set(file.path, file.sha256);
  const group = getIn(file.value, ['costs']);
  const known = typeof group === 'object' && group !== null ? Object.keys(group) : [];
  if (known.length === 0) {
    problems.add('no-costs', { file: path }, {});
    return undefined;
  }
  const id = options.costs ?? (known[0] as string);
  if (!known.includes(id)) {
    problems.add('unknown-costs', undefined, { found: id, known });
    return undefined;
  }
  const form = file.parse(CostsForm, ['costs', id], problems);
  if (form === undefined) return undefined;
  const asked = options.year !== undefined || options.compareYear !== undefined;
  return {
    id,
    form: { ...form, year: options.year ?? form.year },
    // A year of the command line stands nowhere in the file.
    placeOf: (...at) => (asked && at[0] === 'year' ? { file: path } : file.place(['costs', id, ...at])),
  };
}

function checkMunicipality(
  code: string,
  { area, files, year, municipalityCodes }: CostStructure,
  registers: Registers,
  problems: ProblemList,
): void {
  const { municipalities } = registers;
  const municipality = municipalities.find(code);
  if (municipality === undefined || municipalityCodes.includes(code)) return;
  const name = namedMunicipality(municipality);
  if (area === 'country') {
    problems.add('country-without-municipalities', undefined, { files, municipality: name });
    return;
  }
  const successor = successorInYear(municipality, Number.POSITIVE_INFINITY, municipalities);
  problems.add('municipality-not-in-file', undefined, {
    municipality: name,
    year,
    files,
    successor: successor === municipality ? undefined : namedMunicipality(successor),
  });
}
