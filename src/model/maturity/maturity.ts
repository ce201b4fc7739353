import type { Place } from '../../problems/problem.ts';
import type { Origin } from '../origin.ts';
import type { Quantity } from '../quantity.ts';
import type { Answers } from './answers.ts';
import type { MaturityUse, UnknownLevel } from './forms.ts';
import type { LevelScope } from './level-scope.ts';

/** A level of the map, and the share that is realised there. */
export interface MapLevel {
  readonly level: number;
  readonly share: Quantity;
}

/** How far the cells of one scope are: at a level, or with a share that is realised. */
export interface LevelRow extends LevelScope {
  readonly level: number | undefined;
  /** A number of the scenario, or an exact one of a file. */
  readonly share: Quantity | number | undefined;
  readonly place: Place;
}

/** A group of services of one's own, by ids. */
export interface Sector {
  readonly services: readonly string[];
  readonly mainFunctions: readonly string[];
}

/** How far the services of a scenario are digital, with everything resolved. */
export interface Maturity {
  /** Id of the cost structure that its tables are of. */
  readonly costs: string;
  /** Undefined of a scenario for its tables alone. */
  readonly use: MaturityUse | undefined;
  readonly unknown: UnknownLevel;
  /** Ascending; level 0 realises nothing where it is not among them. */
  readonly map: readonly MapLevel[];
  readonly rows: readonly LevelRow[];
  readonly sectors: ReadonlyMap<string, Sector>;
  /** Where levels are made of answers. */
  readonly answers: Answers | undefined;
  readonly origin: Origin;
}
