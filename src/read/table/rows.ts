import type { AreaLevel } from '../../model/inspection.ts';
import type { Layout } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type Area, type AreaFinder, isTotalWord } from './area-names.ts';
import type { TableColumn } from './columns.ts';
import { yearOf } from './header-words.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** What the words of a row say: the area, and what tells the row apart from others. */
export interface RowWords {
  readonly record: TableRecord;
  readonly level: AreaLevel;
  readonly measure: string | undefined;
  readonly year: number | undefined;
  /** Equal for rows of the same area, service, year and class. */
  readonly key: string;
}

export interface LeftOut {
  readonly record: TableRecord;
  readonly reason: string;
}

export interface WordsOutcome {
  readonly rows: readonly RowWords[];
  readonly leftOut: readonly LeftOut[];
}

const mostNamesTold = 200;

/** Reads the words of all rows; names that no register knows are told once each, where they first stand. */
export function readWords(
  records: readonly TableRecord[],
  columns: readonly TableColumn[],
  context: {
    readonly finder: AreaFinder;
    readonly registers: Registers;
    readonly layout: Layout | undefined;
    readonly problems: ProblemList;
    place(record: TableRecord, column: number): Place;
  },
): WordsOutcome {
  const { finder, registers, layout, problems } = context;
  const at = (role: TableColumn['role']) =>
    columns.flatMap((each, index) => (each.role === role ? [index] : []));
  const areaColumns = at('municipality');
  const areas = readAreas(records, areaColumns, finder, layout);
  const [measureColumn = at('cost_type')[0]] = at('measure');
  const classColumns = [...at('service'), ...at('cost_type'), ...at('dimension'), ...at('measure')];
  // Figures of different measures are never added, so that a total among them adds to nothing.
  const withTotals = classColumns.filter(
    (column) =>
      column !== measureColumn &&
      !(columns[column]?.role === 'dimension' && follows(records, column, at('measure')[0])) &&
      hasTotalBesideParts(records, column),
  );
  const [serviceColumn] = at('service');
  const [yearColumn] = at('year');
  const parts = new Set<string>();
  for (const [index, { cells }] of records.entries()) {
    const area = areas[index];
    if (area === undefined || area === 'ignored') continue;
    for (const column of withTotals) {
      if (trimCell(cells[column] ?? '') === '' || isTotalWord(cells[column] ?? '')) continue;
      parts.add(partKey(column, area, trimCell(cells[yearColumn ?? -1] ?? '')));
    }
  }
  const unmatched = new Map<
    string,
    { problem: 'unknown-municipality' | 'unknown-service'; found: string; place: Place; rows: number }
  >();
  const remember = (
    problem: 'unknown-municipality' | 'unknown-service',
    found: string,
    record: TableRecord,
    column: number,
  ) => {
    const known = unmatched.get(`${problem} ${found}`);
    if (known !== undefined) known.rows++;
    else if (unmatched.size < mostNamesTold)
      unmatched.set(`${problem} ${found}`, { problem, found, place: context.place(record, column), rows: 1 });
  };
  const rows: RowWords[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, record] of records.entries()) {
    const cell = (column: number | undefined) =>
      column === undefined ? '' : trimCell(record.cells[column] ?? '');
    const area = areas[index]!;
    if (area === 'ignored') {
      leftOut.push({ record, reason: 'the layout leaves this area out' });
      continue;
    }
    if (area === undefined) {
      const texts = areaColumns.map(cell).filter((text) => text !== '');
      remember('unknown-municipality', texts.join(' '), record, areaColumns.at(-1) ?? 0);
      leftOut.push({ record, reason: `unknown area ${texts.join(' ')}`.trim() });
      continue;
    }
    const year = yearColumn === undefined ? layout?.year : yearOf(cell(yearColumn));
    const totalIn = withTotals.find(
      (column) => isTotalWord(cell(column)) && parts.has(partKey(column, area, cell(yearColumn))),
    );
    if (totalIn !== undefined) {
      leftOut.push({ record, reason: `total of ${columns[totalIn]?.name ?? ''}: its parts are in the file` });
      continue;
    }
    const service = cell(serviceColumn);
    if (serviceColumn !== undefined) {
      const mapped = mappedName(layout?.services, service);
      if (mapped === 'ignore') {
        leftOut.push({ record, reason: 'the layout leaves this service out' });
        continue;
      }
      if (registers.services.find(mapped ?? service) === undefined && !isTotalWord(service)) {
        remember('unknown-service', service, record, serviceColumn);
        leftOut.push({ record, reason: `unknown service ${service}` });
        continue;
      }
    }
    const classes = classColumns.map(cell);
    rows.push({
      record,
      level: area.level,
      measure: measureColumn === undefined ? undefined : cell(measureColumn),
      year: yearColumn === undefined ? undefined : year,
      key: JSON.stringify([area.level, area.key, year, ...classes]),
    });
  }
  for (const { problem, place, ...facts } of unmatched.values()) {
    const known = problem === 'unknown-service' ? registers.services.names : registers.municipalities.names;
    const layoutKey = problem === 'unknown-service' ? 'services' : 'areas';
    problems.add(problem, place, { ...facts, known, layoutKey });
  }
  return { rows, leftOut };
}

function readAreas(
  records: readonly TableRecord[],
  columns: readonly number[],
  finder: AreaFinder,
  layout: Layout | undefined,
): readonly (Area | 'ignored' | undefined)[] {
  if (columns.length === 0) {
    const own = layout?.municipality === undefined ? undefined : finder.ofName(layout.municipality);
    return records.map(() => own ?? { level: 'unknown', key: '' });
  }
  const cells = columns.map((column) => records.map((record) => record.cells[column] ?? ''));
  const named = cells.map((texts) => texts.filter((text) => isWord(trimCell(text))).length);
  const most = Math.max(...named);
  const names = most === 0 ? undefined : cells[named.indexOf(most)];
  const codes = cells.find((texts) => texts !== names);
  const plain =
    names === undefined
      ? finder.ofCodes(codes ?? [])
      : records.map((_, index) =>
          codes === undefined
            ? finder.ofName(names[index]!)
            : finder.ofCodeAndName(codes[index]!, names[index]!),
        );
  return plain.map((area, index) => {
    const written = [names?.[index], codes?.[index]].filter((text) => text !== undefined);
    const mapped = written
      .map((text) => mappedName(layout?.areas, trimCell(text)))
      .find((each) => each !== undefined);
    if (mapped === undefined) return area;
    return mapped === 'ignore' ? 'ignored' : finder.ofName(mapped);
  });
}

/** A cell with a name in it, and not only a code. */
function isWord(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^(?:(?:KU|MK|SK)\d+|SSS)$/i.test(text);
}

function mappedName(map: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

/** A total is one of the parts that the same area has in the same year. */
function partKey(column: number, area: Area, year: string): string {
  return JSON.stringify([column, area.level, area.key, year]);
}

/** True where a column only says in other words what the measure is. */
function follows(records: readonly TableRecord[], column: number, measure: number | undefined): boolean {
  if (measure === undefined) return false;
  const words = new Map<string, string>();
  for (const { cells } of records) {
    const key = cells[measure] ?? '';
    const own = cells[column] ?? '';
    if ((words.get(key) ?? own) !== own) return false;
    words.set(key, own);
  }
  return true;
}

/** A total is one only beside its parts: a column that says "total" in every row tells nothing apart. */
function hasTotalBesideParts(records: readonly TableRecord[], column: number): boolean {
  let totals = 0;
  let parts = 0;
  for (const { cells } of records) {
    const cell = trimCell(cells[column] ?? '');
    if (cell === '') continue;
    if (isTotalWord(cell)) totals++;
    else parts++;
  }
  return totals > 0 && parts > 0;
}
