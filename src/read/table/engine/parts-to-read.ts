import type { Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place } from '../../../problems/problem.ts';
import type { Path } from '../../position.ts';
import type { openDatabase } from './database.ts';

/** What is to be read, and what is known of it. */
export interface PartsToRead {
  /** As the user named all of it. */
  readonly path: string;
  readonly parts: readonly string[];
  readonly layout: Layout | undefined;
  placeInLayout(...path: Path): Place;
  readonly registers: Registers;
  /** Whether rows have numbers, which takes longer for texts. */
  readonly isNumbered: boolean;
  /** Whether the table is only looked at: rows that a column told apart which is left out are then added. */
  readonly isLookedAt: boolean;
  /** So many rows that differ are read; as many as memory is meant to hold where it is left out. */
  readonly mostGroups?: number;
  /** What loads the database; that of the package where none is given. */
  readonly load?: Parameters<typeof openDatabase>[1];
}
