import type { Registers } from '../../../model/register.ts';
import type { StatedLayout } from '../../../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { isMoney } from '../figures/euros.ts';
import type { Table } from '../table.ts';
import { headerSays } from '../vocabulary/header-words.ts';
import { findService, mainFunctionNamed } from '../vocabulary/service-names.ts';
import { isPartWord, totalWord } from '../vocabulary/words.ts';

/** A column that reads like names of services and is not read as such, as too few of them are known. */
export interface UnreadServices {
  readonly column: number;
  /** Each name once, with the first row that has it. */
  readonly names: readonly { readonly text: string; readonly row: number }[];
  readonly known: number;
}

type Part = Pick<Table, 'columns' | 'headings' | 'cells' | 'path'>;

/** So many known names show that a column is of services, whatever its header says. */
const leastKnown = 2;

/**
 * The column of services of a table of money in which nothing is read as a service: the one whose header says so. In a table whose
 * unit nobody states only the header can say it; otherwise so can a header of parts of an organisation, or names that are known.
 */
export function findUnreadServices(table: Part, registers: Registers): UnreadServices | undefined {
  const { columns, headings } = table;
  const isRead = columns.some(
    ({ role, service }) => role === 'service' || (role === 'amount' && service !== null),
  );
  const units = columns.flatMap(({ role, unit }) => (role === 'amount' ? [unit] : []));
  const isMoneyStated = units.some((unit) => unit !== null && isMoney(unit));
  if (headings === 'service' || isRead || !(isMoneyStated || units.includes(null))) return undefined;
  const candidates = columns.flatMap(({ role, name }, column) => {
    if (role !== 'dimension' && role !== 'measure') return [];
    const names = namesIn(table, column);
    const known = names.filter(({ text }) => findService(text, registers) !== undefined).length;
    const isSaid = headerSays('service', name) ? 2 : headerSays('organisation', name) ? 1 : 0;
    const isLikely = isSaid === 2 || (isMoneyStated && (isSaid === 1 || known >= leastKnown));
    return names.length > 0 && isLikely ? [{ column, names, known, isSaid }] : [];
  });
  return candidates.sort((a, b) => b.known - a.known || b.isSaid - a.isSaid)[0];
}

/** Reports the column, with the first of its names that are not known. */
export function reportUnreadServices(
  { column, names, known }: UnreadServices,
  table: Part,
  registers: Registers,
  problems: ProblemList,
  {
    placeOf,
    layout,
  }: { readonly placeOf: (column: number) => Place; readonly layout?: StatedLayout | undefined },
): void {
  const unknown = names.filter(({ text }) => findService(text, registers) === undefined);
  problems.add('services-not-known', placeOf(column), {
    header: table.columns[column]?.name ?? '',
    names: unknown.map(({ text }) => text),
    known,
    file: { path: table.path, layout },
  });
}

/** Words of a column that may be names of services: none where it has mostly codes. */
function namesIn({ cells }: Part, column: number): UnreadServices['names'] {
  const texts = [...cells[column]!.texts.values()].filter(({ text }) => text !== '');
  const names = texts.filter(
    ({ text }) =>
      /\p{L}{3}/u.test(text) &&
      totalWord(text) === undefined &&
      !isPartWord(text) &&
      mainFunctionNamed(text) === undefined,
  );
  return names.length * 2 > texts.length ? names : [];
}
