import type { CostStructure } from './cost-structure.ts';
import type { MeasureName } from './measure.ts';
import { priceRatio } from './prices.ts';
import type { Quantity } from './quantity.ts';
import { type Municipality, type Registers, successorInYear } from './register.ts';
import type { CompiledProject, Row } from './row.ts';
import type { Scenario } from './scenario.ts';

/**
 * What a scenario must say of itself before a figure can be given: the yield of a tax point, what a person-year costs and how
 * long it is, costs of the municipalities that the figure is about, or what a price was in another year.
 */
export type Lack = 'tax-point' | 'person-year' | 'own-costs' | 'price-level';

/** A figure that may lack something. */
interface Figure {
  readonly row: Row;
  readonly measure: MeasureName;
  readonly taxPointEur?: number | undefined;
}

/**
 * Why a figure of a row is not given, if it is not: figures of municipalities rest on what is known of these municipalities.
 * The averages of the country, which are used where settings say nothing, are those of the country alone; a yield belongs
 * to somebody, so without costs, which say whose the savings are, there is none. A saving is a share of the costs of the
 * comparison base only where it is a saving of the same municipalities, or of all of the country carried over to them.
 */
export function findLack(
  { settings, costs, registers, prices }: Scenario,
  projects: readonly CompiledProject[],
  { row, measure, taxPointEur }: Figure,
): Lack | undefined {
  const own = row.projects.flatMap((project) => projects[project]?.costs ?? []);
  const [base] = costs;
  const isOfCountry = base?.coversCountry === true && own.every(({ coversCountry }) => coversCountry);
  const canTurn = ({ priceYear }: Quantity) => priceRatio(prices, priceYear) !== undefined;
  switch (measure) {
    case 'tax_points':
      if (taxPointEur !== undefined) return undefined;
      if (!isStated(settings.taxPointEur) && !isOfCountry) return 'tax-point';
      return canTurn(settings.taxPointEur) ? undefined : 'price-level';
    case 'person_years':
    case 'capacity_person_years': {
      const stated = isStated(settings.personYearEur) && isStated(settings.personYearHours);
      if (!stated && base !== undefined && !isOfCountry) return 'person-year';
      return canTurn(settings.personYearEur) ? undefined : 'price-level';
    }
    case 'share_of_costs':
    case 'eur_per_inhabitant': {
      // Euros that live in no costs are taken for those of the comparison base.
      const isOfBase = base === undefined || own.length < row.projects.length;
      return isOfBase || cover(own, base, registers) ? undefined : 'own-costs';
    }
    default:
      return undefined;
  }
}

/** Whether a number is written in the scenario, and not one that the format supplies. */
function isStated({ origin }: Quantity): boolean {
  return origin.place.file !== 'default';
}

/** Whether structures together are about all municipalities of another one, mergers followed. */
function cover(
  structures: readonly CostStructure[],
  whole: CostStructure,
  registers: Registers | undefined,
): boolean {
  if (structures.some(({ coversCountry }) => coversCountry)) return true;
  if (whole.coversCountry) return false;
  const present = new Set(
    structures.flatMap(({ municipalityCodes }) => municipalityCodes.map((code) => today(code, registers))),
  );
  return whole.municipalityCodes.every((code) => present.has(today(code, registers)));
}

/** The code of the municipality that contains the area of another one today. */
function today(code: string, registers: Registers | undefined): string {
  const municipality = registers?.municipalities.find(code);
  return municipality === undefined || registers === undefined
    ? code
    : successorInYear(municipality, Number.POSITIVE_INFINITY, registers.municipalities).code;
}

/** Statistics of the mainland leave out Åland, half a percent of the people; a file may lack a municipality or two. */
const countryShare = 0.98;

/**
 * Whether municipalities are the whole country, but for a rest that no figure would show.
 *
 * Shape   codes: those in scope
 */
export function coversCountry(codes: readonly string[], year: number, registers: Registers): boolean {
  const present = new Set(codes.map((code) => today(code, registers)));
  let [all, covered] = [0, 0];
  for (const municipality of registers.municipalities.all) {
    const people = peopleOf(municipality, year);
    all += people;
    if (present.has(today(municipality.code, registers))) covered += people;
  }
  return all > 0 && covered >= countryShare * all;
}

/** Inhabitants in a year, or in the year nearest to it that is known. */
function peopleOf({ population }: Municipality, year: number): number {
  let nearest: number | undefined;
  for (const known of population.keys()) {
    if (nearest === undefined || Math.abs(known - year) < Math.abs(nearest - year)) nearest = known;
  }
  return nearest === undefined ? 0 : population.get(nearest)!;
}
