/** The fixed words of a first scenario and of what is said when it is written; figures come as they are written. */
export interface DraftWording {
  title(name: string): string;
  readonly firstAnswer: string;
  readonly ownNumbers: string;
  run(file: string): string;
  inhabitants(count: string, year: number): string;
  shippedCosts(year: number): string;
  readonly ownCosts: string;
  readonly leftOut: string;
  merged(year: number): string;
  readonly otherInhabitants: string;
  readonly labourCost: string;
  taxPoint(incomeTax: string, year: number, rate: string): string;
  readonly noTaxPoint: string;
  prices(index: string): string;
  noPrices(year: number): string;
  readonly projects: string;
  readonly chosen: string;
  offered(count: number): string;
  notWith(names: string): string;
  readonly check: string;
  readonly whyNot: string;
  withoutCosts(services: string): string;
  readonly noCosts: string;
  readonly give: string;
  basis(ids: string): string;
  benefit(kind: 'cashable' | 'capacity'): string;
  readonly costs: string;
  readonly costsKnown: string;
  readonly forEach: string;
  written(file: string): string;
  next(file: string): string;
  lacking(names: string): string;
  improve(file: string): string;
}
