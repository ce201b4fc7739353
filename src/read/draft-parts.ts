import { basename, join } from 'node:path';
import { evidenceOfKind, type Kind } from '../model/catalogue-form.ts';
import type { CostRow } from '../model/cost-structure.ts';
import { type Citation, type DraftCosts, idOfName, type ScenarioDraft } from '../model/draft.ts';
import { valueInForce } from '../model/evidence.ts';
import { laterMergers } from '../model/inhabitants.ts';
import { type Municipality, namedMunicipality, type Registers, successorInYear } from '../model/register.ts';
import { isAfterBreak } from '../model/series-break.ts';
import type { ProblemList } from '../problems/problem.ts';
import { Catalogue } from './catalogue.ts';
import { EvidenceLibrary } from './evidence.ts';
import { readRegisters } from './registers.ts';
import { findMunicipality } from './scope.ts';
import { shippedPrefix } from './shipped-file.ts';
import { readStructureCosts } from './structure.ts';
import { readTaxPoint } from './tax-point.ts';
import { listFiles } from './text-file.ts';

export interface DraftQuestion {
  readonly municipality: string;
  /** The latest with costs, where none is named. */
  readonly year?: number | undefined;
  /** A cost file of one's own, in place of those that come with the tool. */
  readonly costs?: string | undefined;
  /** That file as the scenario is to name it. */
  readonly costsNamed?: string | undefined;
  /** Ids of kinds, in place of those that are chosen for everybody. */
  readonly projects?: readonly string[] | undefined;
}

/** What a first scenario is made of before projects are chosen. */
export interface DraftParts extends Omit<ScenarioDraft, 'id' | 'isChosen' | 'projects' | 'offered'> {
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Costs of the municipality that still belong to municipalities. */
  readonly rows: readonly CostRow[];
}

/** Reads what a first scenario of a municipality is made of; undefined where something is wrong, which is reported. */
export function readDraftParts(
  question: DraftQuestion,
  dataFolder: string,
  problems: ProblemList,
): DraftParts | undefined {
  const { registers } = readRegisters(dataFolder, problems);
  const municipality = matchMunicipality(question.municipality, registers, problems);
  const catalogue = new Catalogue(dataFolder, problems);
  const kinds = readKinds(catalogue, question.projects ?? [], problems);
  if (municipality === undefined || problems.hasErrors) return undefined;
  const found =
    question.costs === undefined
      ? shippedCosts(municipality, question.year, dataFolder, problems)
      : {
          path: question.costs,
          file: question.costsNamed ?? question.costs,
          isShipped: false,
          year: question.year,
          accountsOfYear: undefined,
          isOfOne: false,
        };
  if (found === undefined) return undefined;
  const read = readStructureCosts(
    [found.path],
    { dataFolder, municipality: municipality.code, year: found.year },
    problems,
  );
  if (read === undefined || problems.hasErrors) return undefined;
  const { costs: structure, isMunicipalityTold } = read;
  const { year, measure } = structure;
  const mergers = laterMergers(year, registers).filter(({ into }) => into.code === municipality.code);
  const codes = [municipality.code, ...mergers.map(({ from }) => from.code)];
  const own = structure.rows.filter((row) => codes.includes(row.municipalityCode));
  // What a municipality has costs of after the break is its own.
  const excluded = isAfterBreak(year)
    ? { excludedMainFunctions: [], excludedServices: [] }
    : excludedOf(own, registers);
  const rows = isAfterBreak(year)
    ? own
    : own.filter((row) => registers.services.find(row.service)?.stayed !== false);
  const evidence = new EvidenceLibrary(dataFolder, problems);
  const mergedInYears = mergers.map(({ from }) => from.mergedInYear ?? 0);
  return {
    municipality,
    costs: {
      id: `${measure}-${year}`,
      file: found.file,
      isShipped: found.isShipped,
      isOfOne: found.isOfOne,
      accountsOfYear: found.accountsOfYear,
      isMunicipalityTold,
      year,
      measure,
      ...excluded,
      municipalityYear: mergedInYears.length === 0 ? undefined : Math.max(...mergedInYears),
    },
    inhabitants: inhabitantsOf(municipality, year),
    taxPoint: readTaxPoint(codes, dataFolder, evidence, problems),
    priceIndex: priceIndexOf([year, wageYear], evidence),
    citations: citationsOf(kinds, evidence),
    labelOfKind: new Map([...kinds].map(([id, { label }]) => [id, label])),
    kinds,
    rows,
  };
}

/** Labour costs of the evidence are of this year. */
const wageYear = 2016;
/** The index of one's choice first. */
const priceIndices = ['local-government', 'municipal-expenditure'];
/** In this year every index is 100. */
const indexBaseYear = 2015;

function matchMunicipality(
  found: string,
  registers: Registers,
  problems: ProblemList,
): Municipality | undefined {
  const municipality = findMunicipality(found, registers);
  if (municipality === undefined) {
    problems.add('unknown-municipality', undefined, { found, known: registers.municipalities.names });
    return undefined;
  }
  const successor = successorInYear(municipality, Number.POSITIVE_INFINITY, registers.municipalities);
  if (successor.code === municipality.code) return municipality;
  problems.add('merged-municipality', undefined, {
    name: namedMunicipality(municipality),
    year: municipality.mergedInYear,
    successor: namedMunicipality(successor),
  });
  return undefined;
}

function readKinds(
  catalogue: Catalogue,
  chosen: readonly string[],
  problems: ProblemList,
): ReadonlyMap<string, Kind> {
  const known = catalogue.ids();
  for (const found of chosen)
    if (!known.includes(found)) problems.add('unknown-kind', undefined, { found, known });
  const kinds = catalogue.all();
  for (const [at, id] of chosen.entries()) {
    const other = chosen
      .slice(0, at)
      .find((each) => kinds.get(id)?.not_with?.includes(each) || kinds.get(each)?.not_with?.includes(id));
    if (other !== undefined) problems.add('twin-projects', undefined, { id, other });
  }
  return kinds;
}

/**
 * The costs of a year that come with the tool; where none is named, the latest that there are of every municipality. Accounts of a
 * single one are taken by their year alone, as which service a function is was inferred.
 */
function shippedCosts(
  { name }: Municipality,
  year: number | undefined,
  dataFolder: string,
  problems: ProblemList,
) {
  const yearsOf = (form: RegExp) =>
    listFiles(join(dataFolder, 'finland'), ['.csv'])
      .flatMap((path) => form.exec(basename(path))?.[1] ?? [])
      .map(Number)
      .sort();
  const ofAll = yearsOf(/^costs-(\d{4})\.csv$/);
  const ofOne = yearsOf(new RegExp(`^accounts-net-(\\d{4})-${idOfName(name.fi)}\\.csv$`));
  const years = [...ofAll, ...ofOne];
  const wanted = year ?? (ofAll.at(-1) as number);
  if (!years.includes(wanted)) {
    const nearest = [...years].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] as number;
    problems.add('no-costs-of-year', undefined, { year: wanted, years, nearest });
    return undefined;
  }
  const isOfOne = !ofAll.includes(wanted);
  const file = isOfOne ? `accounts-net-${wanted}-${idOfName(name.fi)}.csv` : `costs-${wanted}.csv`;
  return {
    path: join(dataFolder, 'finland', file),
    file: `${shippedPrefix}data/finland/${file}`,
    isShipped: true,
    isOfOne,
    year: wanted,
    accountsOfYear: ofOne.find((each) => each > wanted),
  };
}

/** What in the file no longer belongs to municipalities: whole main functions, and services of others. */
function excludedOf(
  rows: readonly CostRow[],
  { services }: Registers,
): Pick<DraftCosts, 'excludedMainFunctions' | 'excludedServices'> {
  const met = [...new Set(rows.map((row) => row.service))].flatMap((id) => services.find(id) ?? []);
  const gone = met.filter(({ stayed }) => !stayed);
  const whole = new Set(
    gone
      .map(({ mainFunction }) => mainFunction)
      .filter((each) => met.every(({ mainFunction, stayed }) => mainFunction !== each || !stayed)),
  );
  const single = gone.filter(({ mainFunction }) => !whole.has(mainFunction)).map(({ id }) => id);
  return { excludedMainFunctions: [...whole], excludedServices: single };
}

function inhabitantsOf({ population }: Municipality, year: number): ScenarioDraft['inhabitants'] {
  const count = population.get(year);
  if (count !== undefined) return { count, year };
  const latest = Math.max(...population.keys());
  const other = population.get(latest);
  return other === undefined ? undefined : { count: other, year: latest };
}

function priceIndexOf(years: readonly number[], evidence: EvidenceLibrary): string | undefined {
  return priceIndices.find((name) => {
    const values = evidence.find(`prices.${name}`)?.values ?? [];
    const known = new Set([indexBaseYear, ...values.map(({ from }) => Number(from.slice(0, 4)))]);
    return years.every((year) => known.has(year));
  });
}

function citationsOf(
  kinds: ReadonlyMap<string, Kind>,
  evidence: EvidenceLibrary,
): ReadonlyMap<string, Citation> {
  const citations = new Map<string, Citation>();
  for (const id of [...kinds.values()].flatMap(evidenceOfKind)) {
    const values = evidence.find(id)?.values;
    const { source, place } =
      values === undefined ? {} : valueInForce(values, Number.POSITIVE_INFINITY).value;
    if (source !== undefined && place !== undefined) citations.set(id, { source, place });
  }
  return citations;
}
