import type { HeadingKind, Layout } from '../../../model/layout.ts';
import { type Registers, successorInYear } from '../../../model/register.ts';
import type { ColumnCells } from '../columns/column-cells.ts';
import type { TableColumn } from '../columns/columns.ts';
import type { Area, AreaFinder } from '../names/area-names.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';

/** The area of each row, "ignored" where the layout leaves it out, undefined where no register knows it. */
export type RowArea = Area | 'ignored' | undefined;

/** What rows with nothing but their first cell say of those below. */
export interface Headings {
  readonly kind: HeadingKind;
  /** How many rows stand under each text. */
  readonly texts: ReadonlyMap<string, number>;
}

/** Cells in which a row names its area: those of its columns, or that of the heading it stands under. */
export function areaCells(
  record: TableRecord,
  columns: readonly number[],
  headings: Headings | undefined,
): readonly string[] {
  const cells = columns.map((column) => trimCell(record.cells[column] ?? ''));
  return headings?.kind === 'municipality' ? [headingOf(record), ...cells] : cells;
}

/** The text of the heading that a row stands under. */
export function headingOf({ heading }: TableRecord): string {
  return trimCell(heading?.cells[0] ?? '');
}

/** Finds the area of each row: from one column or two, from headings, or from the layout. */
export function readAreas(
  cells: readonly ColumnCells[],
  columns: readonly TableColumn[],
  headings: Headings | undefined,
  finder: AreaFinder,
  layout: Layout | undefined,
): (record: TableRecord) => RowArea {
  const at = columns.flatMap(({ role }, index) => (role === 'municipality' ? [index] : []));
  const isUnder = headings?.kind === 'municipality';
  const texts = [...(isUnder ? [kindsOf(headings.texts)] : []), ...at.map((column) => cells[column]!)];
  if (texts.length === 0) {
    const own = layout?.municipality === undefined ? undefined : finder.ofName(layout.municipality);
    return () => own ?? { level: 'unknown', key: '' };
  }
  const named = texts.map(countWords);
  const most = Math.max(...named);
  const names = most === 0 ? undefined : named.indexOf(most);
  const codes = [...texts.keys()].find((index) => index !== names);
  const header = at.map((column) => columns[column]?.name ?? '').join(' ');
  const ofCode = names === undefined ? finder.readCodes(texts[codes ?? 0]!, header) : undefined;
  const find = (name: string | undefined, code: string | undefined): RowArea => {
    const mapped = [name, code]
      .map((text) => (text === undefined ? undefined : mappedName(layout?.areas, text)))
      .find((each) => each !== undefined);
    if (mapped !== undefined) return mapped === 'ignore' ? 'ignored' : finder.ofName(mapped);
    if (ofCode !== undefined) return ofCode(code ?? '');
    return code === undefined ? finder.ofName(name ?? '') : finder.ofCodeAndName(code, name ?? '');
  };
  const known = new Map<string, RowArea>();
  const textAt = (record: TableRecord, index: number | undefined): string | undefined => {
    if (index === undefined) return undefined;
    if (isUnder && index === 0) return headingOf(record);
    return trimCell(record.cells[at[isUnder ? index - 1 : index]!] ?? '');
  };
  return (record) => {
    const name = textAt(record, names);
    const code = textAt(record, codes);
    const key = `${name}\n${code}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before;
    const area = find(name, code);
    if (known.size < mostRemembered) known.set(key, area);
    return area;
  };
}

const mostRemembered = 50_000;

function kindsOf(texts: ReadonlyMap<string, number>): readonly { text: string; count: number }[] {
  return [...texts].map(([text, count]) => ({ text, count }));
}

function countWords(kinds: Iterable<{ readonly text: string; readonly count: number }>): number {
  let words = 0;
  for (const { text, count } of kinds) if (isWord(text)) words += count;
  return words;
}

/** A cell with a name in it, and not only a code. */
function isWord(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^(?:(?:KU|MK|SK)\d+|SSS)$/i.test(text);
}

/** What a layout writes for a name of the file. */
export function mappedName<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

/** The area in which one is counted in a year: a municipality that merged until then is its successor. */
export function areaInYear(area: Area, year: number | undefined, { municipalities }: Registers): Area {
  if (year === undefined || area.level !== 'municipality') return area;
  const municipality = municipalities.find(area.key);
  if (municipality === undefined) return area;
  const successor = successorInYear(municipality, year, municipalities);
  return successor === municipality ? area : { level: 'municipality', key: successor.code, own: area.key };
}
