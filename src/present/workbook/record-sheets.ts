import { kindOfKey } from '../record-table.ts';
import type { TidyCell, TidyTable } from '../tidy-table.ts';

/** A table with the key that JSON has it under. */
export interface NamedTable {
  readonly name: string;
  readonly table: TidyTable;
}

type Entry = Readonly<Record<string, unknown>>;

/** What is known of each input and of the run is for the last sheets. */
const lastSheets = ['inputs', 'sources', 'notes', 'problems', 'run'];
/** Names of inputs are beside them, and no table of their own. */
const notShown = new Set(['run.names']);

/**
 * The arrays of a result as tables, each by its key: first its rows, where it has such, then other figures, then inputs, notes, problems and the run card. What
 * stands once is in a table of two columns, key and value.
 *
 * Shape   outcomes: one for each scenario, as JSON has them; of several the scenario of each is in front
 */
export function recordTables(outcomes: readonly object[]): readonly NamedTable[] {
  const arrays = new Map<string, Entry[]>();
  const single: Entry[] = [];
  const run: Entry[] = [];
  for (const outcome of outcomes) {
    const of = outcomes.length > 1 ? { scenario: scenarioOf(outcome) } : {};
    for (const [path, entries] of arraysIn(outcome)) {
      const own = arrays.get(path) ?? [];
      arrays.set(path, own);
      own.push(...entries.map((entry) => ({ ...of, ...entry })));
    }
    for (const [path, value] of valuesIn(outcome))
      (path.startsWith('run.') ? run : single).push({ ...of, key: path, value });
  }
  const tables = [...arrays].map(([name, entries]) => ({ name, table: entriesTable(entries) }));
  const rank = (name: string) => lastSheets.indexOf(name) + 1;
  const result = single.length === 0 ? [] : [{ name: 'result', table: entriesTable(single) }];
  const rows = tables.filter(({ name }) => name === 'rows');
  return [
    ...(rows.length === 0 ? result : rows),
    ...tables.filter(({ name }) => rank(name) === 0 && name !== 'rows'),
    ...(rows.length === 0 ? [] : result),
    ...tables.filter(({ name }) => rank(name) > 0).sort((a, b) => rank(a.name) - rank(b.name)),
    ...(run.length === 0 ? [] : [{ name: 'run', table: entriesTable(run) }]),
  ];
}

function scenarioOf(outcome: object): string {
  const { scenario, file } = outcome as { scenario?: string | { id?: string }; file?: string };
  if (typeof scenario === 'string') return scenario;
  return scenario?.id ?? file ?? '';
}

/** Arrays of entries, by their paths; what is below an entry and has entries itself is an array with the entry in front. */
function arraysIn(value: object, path = ''): readonly (readonly [string, readonly Entry[]])[] {
  return Object.entries(value).flatMap(([key, each]): readonly (readonly [string, readonly Entry[]])[] => {
    const own = path === '' || path === key ? key : `${path}.${key}`;
    if (Array.isArray(each)) {
      if (own === 'run.digests' || own === 'run.set') return [];
      if (each.some(isEntry)) return arraysOfEntries(short(own), each.filter(isEntry));
      return own === 'notes' && each.length > 0 ? [['notes', each.map((note) => ({ note }))]] : [];
    }
    if (own === 'sources' && isEntry(each))
      return Object.keys(each).length === 0
        ? []
        : [['sources', Object.entries(each).map(([id, source]) => ({ id, source }))]];
    return isEntry(each) && !notShown.has(own) ? arraysIn(each, own) : [];
  });
}

/** The part that a command is about is no part of the names of its tables. */
function short(path: string): string {
  return path.replace(/^(fund|maturity|track|benefit_map|sensitivity)\./, '');
}

function arraysOfEntries(
  path: string,
  entries: readonly Entry[],
): readonly (readonly [string, readonly Entry[]])[] {
  const below = new Map<string, Entry[]>();
  const own = entries.map((entry): Entry => {
    const plain = Object.entries(flat(entry));
    const kept = Object.fromEntries(plain.filter(([, value]) => !isTable(value)));
    // Names say what an entry belongs to; figures of it are in its own table.
    const names = Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
    for (const [key, value] of plain) {
      if (!isTable(value)) continue;
      const list = below.get(key) ?? [];
      below.set(key, list);
      list.push(...value.filter(isEntry).map((each) => ({ ...names, ...flat(each) })));
    }
    return kept;
  });
  return [[path, own], ...[...below].map(([key, list]) => [`${path}.${key}`, list] as const)];
}

function isTable(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isEntry);
}

/** An entry with what stands in groups of keys, by their paths. */
function flat(entry: Entry, path = ''): Entry {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) =>
      isEntry(value) ? Object.entries(flat(value, `${path}${key}.`)) : [[`${path}${key}`, value] as const],
    ),
  );
}

/** What stands once, by its path. */
function valuesIn(value: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, each]): readonly (readonly [string, unknown])[] => {
    const own = `${path}${key}`;
    if (own === 'sources' || own === 'notes' || notShown.has(own)) return [];
    if (own === 'run.digests' && Array.isArray(each))
      return each.map((digest) => [`run.sha256 ${digest.file}`, digest.sha256] as const);
    if (Array.isArray(each)) return each.some(isEntry) || each.length === 0 ? [] : [[own, each.join(' ')]];
    if (isEntry(each)) return valuesIn(each, `${own}.`);
    return each === null || each === undefined ? [] : [[own, each]];
  });
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries under all keys that one of them has, in the order in which they are met. */
function entriesTable(entries: readonly Entry[]): TidyTable {
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  return {
    columns: keys,
    rows: entries.map((entry) =>
      keys.map((key): TidyCell => {
        const value = entry[key];
        const kind = kindOfKey(key === 'value' && typeof entry['key'] === 'string' ? entry['key'] : key);
        if (typeof value === 'number') return { value, kind };
        if (typeof value === 'string' || typeof value === 'boolean') return value;
        return Array.isArray(value) ? value.join(' ') : null;
      }),
    ),
  };
}
