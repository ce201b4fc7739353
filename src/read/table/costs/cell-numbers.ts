/** A cell of costs: whose, of what, of which kind and year. */
export interface CostCell {
  readonly year: number;
  readonly areaKey: string;
  readonly service: string;
  readonly costType: string;
}

/** More names of one kind than any register has, and years. */
const mostNames = 2 ** 12;

/**
 * A number for each cell of costs: of a million cells a text for each would take longer and most of the memory.
 *
 * Holds   no two cells have the same number, up to 4,096 services and cost types and 2^17 areas, years up to 4,095
 */
export class CellNumbers {
  readonly #areas = new Map<string, number>();
  readonly #services = new Map<string, number>();
  readonly #costTypes = new Map<string, number>();

  of({ year, areaKey, service, costType }: CostCell): number {
    const area = numberOf(areaKey, this.#areas);
    const inArea = numberOf(service, this.#services) * mostNames + numberOf(costType, this.#costTypes);
    return (area * mostNames + year) * mostNames ** 2 + inArea;
  }
}

function numberOf(name: string, known: Map<string, number>): number {
  let number = known.get(name);
  if (number === undefined) {
    number = known.size;
    known.set(name, number);
  }
  return number;
}
