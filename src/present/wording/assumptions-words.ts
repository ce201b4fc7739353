/** The fixed words of what people read of figures under other assumptions. */
export interface AssumptionsWording {
  readonly meaning: string;
  of(output: string): string;
  readonly independent: string;
  readonly dependent: string;
  /** Of the row below all others. */
  readonly smallestToLargest: string;
  /** How many inputs take the shape of a row, of how many that vary. */
  assumed(count: string, all: string): string;
  allAssumed(all: string): string;
  readonly noneAssumed: string;
  readonly nothingVaries: string;
  draws(count: string): string;
}
