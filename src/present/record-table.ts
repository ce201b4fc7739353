import type { NumberKind } from './number-text.ts';
import { type TidyCell, type TidyTable, tidyTable } from './tidy-table.ts';

/** One entry of an array in JSON. */
type Entry = Readonly<Record<string, unknown>>;

/**
 * An array of JSON as a table for programs and spreadsheets: the keys of its schema in their order, one row for each entry.
 *
 * Shape   keys: all that an entry may have; a list in a cell is joined by blanks
 */
export function recordTable(keys: readonly string[], entries: readonly object[]): TidyTable {
  const columns = Object.fromEntries(
    keys.map((key) => [key, (entry: Entry): TidyCell => cellOf(entry[key], kindOfKey(key))]),
  );
  return tidyTable(columns, entries as readonly Entry[]);
}

/** What says the keys of an entry. */
interface EntrySchema {
  readonly shape: Readonly<Record<string, unknown>>;
}

/**
 * One of the arrays of a result, by the name that --table takes; of an array that the result does not have, its header alone.
 *
 * Shape   schemas: of the entries of each array; arrays: the result, or the part of it that has them
 */
export function tableNamed<Name extends string>(
  schemas: Readonly<Record<Name, EntrySchema>>,
  arrays: object,
  name: Name,
): TidyTable {
  const entries = (arrays as Readonly<Partial<Record<Name, readonly object[]>>>)[name] ?? [];
  return recordTable(Object.keys(schemas[name].shape), entries);
}

function cellOf(value: unknown, kind: NumberKind): TidyCell {
  if (typeof value === 'number') return { value, kind };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(' ') : null;
}

/**
 * How the numbers of a key are written: its unit is its last word.
 *
 * @example kindOfKey('left_low_eur_per_year') // => 'euros'
 * @example kindOfKey('left_share_low') // => 'share'
 */
export function kindOfKey(key: string): NumberKind {
  if (/_eur(_per_year|_per_unit)?$/.test(key)) return 'euros';
  if (/(^|_)person_years(_|$)/.test(key)) return 'person-years';
  return /(^|_)(share|chance)(_|$)/.test(key) ? 'share' : 'number';
}
