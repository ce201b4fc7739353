import { join } from 'node:path';
import { buildRegisters, type Municipality, type Registers, type Service } from '../model/register.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type CsvFile, readCsvFile } from './csv/csv-file.ts';

const serviceColumns = [
  'service',
  'name_fi',
  'name_sv',
  'name_en',
  'main_function',
  'stayed_with_municipality',
  'classification',
  'also_known_as',
] as const;

const populationYears = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020] as const;

const municipalityColumns = [
  'municipality_code',
  'name_fi',
  'name_sv',
  'genitive_fi',
  'region_code',
  'region_fi',
  'region_genitive_fi',
  'region_sv',
  'group_fi',
  'language_status_fi',
  'first_year',
  'last_year',
  'merged_into',
  'merged_in_year',
  ...populationYears.map((year) => `population_${year}`),
  'population_note',
];

export interface RegisterFiles {
  readonly registers: Registers;
  readonly digests: ReadonlyMap<string, string>;
}

/** Reads the registers of services and municipalities of the data folder. */
export function readRegisters(dataFolder: string, problems: ProblemList): RegisterFiles {
  const digests = new Map<string, string>();
  const read = (name: string, columns: readonly string[]): CsvFile | undefined => {
    const file = readCsvFile(join(dataFolder, 'finland', name), columns, problems);
    if (file !== undefined) digests.set(file.path, file.sha256);
    return file;
  };
  const services = read('services.csv', serviceColumns)?.rows.map(toService) ?? [];
  const municipalities = read('municipalities.csv', municipalityColumns)?.rows.map(toMunicipality) ?? [];
  return {
    registers: buildRegisters(services, municipalities),
    digests,
  };
}

function toService(row: readonly string[]): Service {
  const [id = '', fi = '', sv = '', en = '', mainFunction = '', stayed = '', , alsoKnownAs = ''] = row;
  return {
    id,
    name: { fi, sv, en },
    mainFunction,
    stayed: stayed === 'yes',
    alsoKnownAs: alsoKnownAs === '' ? [] : alsoKnownAs.split('|'),
  };
}

const positions = new Map(municipalityColumns.map((name, at) => [name, at]));
const populationPositions = populationYears.map(
  (year) => [year, municipalityColumns.indexOf(`population_${year}`)] as const,
);

function toMunicipality(row: readonly string[]): Municipality {
  const cell = (name: string): string => row[positions.get(name) ?? -1] ?? '';
  const population = new Map<number, number>();
  for (const [year, at] of populationPositions) {
    const text = row[at] ?? '';
    if (text !== '') population.set(year, Number(text));
  }
  return {
    code: cell('municipality_code'),
    name: { fi: cell('name_fi'), sv: cell('name_sv') },
    genitive: cell('genitive_fi').split('|'),
    regionCode: cell('region_code'),
    region: { fi: cell('region_fi'), sv: cell('region_sv') },
    regionGenitive: cell('region_genitive_fi'),
    group: cell('group_fi'),
    mergedInto: cell('merged_into') || undefined,
    mergedInYear: cell('merged_in_year') === '' ? undefined : Number(cell('merged_in_year')),
    population,
  };
}
