import type { CostStructure } from '../model/cost-structure.ts';
import type { Registers } from '../model/register.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { Part, Path } from './position.ts';
import type { QuantityReader } from './quantity.ts';

/** What a project's saving needs from the rest of its scenario. */
export interface SavingContext {
  /** Structures by id; undefined for one that is there but could not be built, which was told already. */
  readonly costs: ReadonlyMap<string, CostStructure | undefined>;
  /** Read when a name must be matched, which scenarios without costs never need. */
  registers(): Registers;
  readonly quantities: QuantityReader;
  readonly problems: ProblemList;
  placeOf(path: Path, part?: Part): Place;
  /** The place of a letter in a text. */
  placeIn(path: Path, at: number): Place;
  /** The value that counts, and the one that the file has where --set wrote another over it. */
  valueAt(path: Path): unknown;
  writtenAt(path: Path): unknown;
}
