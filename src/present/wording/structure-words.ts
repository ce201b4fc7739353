import type { SizeClass } from '../../model/size-class.ts';

/** The fixed words of what people read of a cost structure; counts come as numbers and as they are written. */
export interface StructureWording {
  title(where: string, year: string): string;
  municipalitiesTogether(count: number, written: string): string;
  readonly country: string;
  readonly allFunctions: string;
  readonly together: string;
  readonly shareOfTotal: string;
  readonly median: string;
  readonly quartiles: string;
  readonly rank: string;
  perInhabitantIn(year: number): string;
  readonly change: string;
  readonly changePercent: string;
  readonly perInhabitant: string;
  sizeClass(size: SizeClass, write: (inhabitants: number) => string): string;
  region(name: string): string;
  readonly group: Readonly<Record<string, string>>;
  besidePeers(count: number, written: string, group: string): string;
  besideAll(count: number, written: string): string;
  readonly rankMeaning: string;
  leftOut(count: number, written: string, names: string): string;
  inAland(count: number, written: string): string;
  sharesAboveZero(percent: string): string;
  readonly noShares: string;
  readonly negative: string;
  readonly prices: string;
  servicesOfOneYear(count: number, written: string): string;
}
