import type { Registers } from '../../model/register.ts';
import { AreaFinder } from './area-names.ts';
import { isVersionWord, periodHeader, yearOf } from './header-words.ts';
import { trimCell } from './number-form.ts';
import type { Table } from './read-table.ts';
import { findService } from './service-names.ts';

/** What a table leaves open as a whole, and what of its layout settles it. */
export interface Doubt {
  readonly column: number;
  readonly what: string;
  readonly key: string;
}

const half = 0.5;

/** What costs may not be read from without a person saying it, although every cell can be read. */
export function findDoubts(table: Table, registers: Registers): readonly Doubt[] {
  return [
    ...(table.layout === undefined
      ? [findOpenSigns(table), findSecondArea(table, registers), findVersions(table), findPeriods(table)]
      : []),
    findSecond(table, 'service', (text) => findService(text, registers)?.id),
    findSecond(table, 'year', (text) => String(yearOf(text) ?? '') || undefined),
    findNegative(table),
  ].filter((doubt) => doubt !== undefined);
}

/** A column of signs says on which side of the accounts a row stands, not which side is a cost. */
function findOpenSigns({ columns }: Table): Doubt | undefined {
  const column = columns.findIndex(({ role }) => role === 'sign');
  const what = 'which of its figures are costs and which the reverse of costs';
  return column < 0 ? undefined : { column, what, key: 'signs' };
}

/** Budget, forecast and accounts in one column: figures of different services may be of different versions. */
function findVersions({ columns, used }: Table): Doubt | undefined {
  const column = columns.findIndex(({ role }, at) => {
    if (role !== 'dimension') return false;
    const cells = new Set(used.map(({ words }) => trimCell(words.record.cells[at] ?? '')));
    return cells.size > 1 && [...cells].every(isVersionWord);
  });
  if (column < 0) return undefined;
  // Two versions of one figure are told as such.
  const cells = new Set(
    used.map(({ words: { area, service, year, costTypeText } }) =>
      JSON.stringify([area.level, area.own ?? area.key, service, year, costTypeText]),
    ),
  );
  if (cells.size < used.length) return undefined;
  return { column, what: 'which of its versions are the costs', key: 'only: ["..."] at the column' };
}

/** Months or quarters: whether all of the year are there, and none of them holds those before it, is not said. */
function findPeriods({ columns }: Table): Doubt | undefined {
  const column = columns.findIndex(
    ({ role, name }) => role === 'dimension' && periodHeader.test(trimCell(name)),
  );
  if (column < 0) return undefined;
  const what = 'whether the figures of its periods are those of a whole year';
  return { column, what, key: 'sum: true (or only: ["..."]) at the column' };
}

/** Buyer and seller, or home and place of service: two columns that name different municipalities. */
function findSecondArea({ columns, used }: Table, registers: Registers): Doubt | undefined {
  const finder = new AreaFinder(registers);
  const column = columns.findIndex(({ role }, at) => {
    if (role !== 'dimension') return false;
    let named = 0;
    let differing = 0;
    for (const { words } of used) {
      const area = finder.ofName(words.record.cells[at] ?? '');
      if (area?.level !== 'municipality') continue;
      named++;
      if (words.area.level === 'municipality' && area.key !== (words.area.own ?? words.area.key)) differing++;
    }
    return named >= used.length * half && differing > 0;
  });
  if (column < 0) return undefined;
  return { column, what: 'which of its columns names the municipality', key: 'role: municipality or ignore' };
}

/** Two columns of one role that contradict each other in a row. */
function findSecond(
  { columns, used }: Table,
  role: 'service' | 'year',
  keyOf: (text: string) => string | undefined,
): Doubt | undefined {
  const [first, ...others] = columns.flatMap((each, at) => (each.role === role ? [at] : []));
  if (first === undefined) return undefined;
  const column = others.find((at) =>
    used.some(({ words: { record } }) => {
      const own = keyOf(trimCell(record.cells[first] ?? ''));
      const other = keyOf(trimCell(record.cells[at] ?? ''));
      return own !== undefined && other !== undefined && own !== other;
    }),
  );
  if (column === undefined) return undefined;
  return { column, what: `which of its columns names the ${role}`, key: 'role: ignore at the other column' };
}

/** Accounts that write expenses with a minus: most figures are negative, and no layout says what that means. */
function findNegative({ columns, figures, layout, used }: Table): Doubt | undefined {
  const open = figures.filter(
    ({ column }) => columns[column]?.role === 'amount' && layout?.columns[column]?.sign === undefined,
  );
  const values = open.flatMap((each) =>
    used.map(({ index }) => each.values[index]!).filter((value) => value !== 0 && !Number.isNaN(value)),
  );
  const [first] = open;
  if (first === undefined || values.filter((value) => value < 0).length <= values.length * half)
    return undefined;
  const what = 'whether its many negative figures are costs written with a minus';
  return { column: first.column, what, key: 'sign: reversed (or as-written) at its columns of figures' };
}
