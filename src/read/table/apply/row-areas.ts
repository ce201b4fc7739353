import type { HeadingKind, Layout } from '../../../model/layout.ts';
import { type Registers, successorInYear } from '../../../model/register.ts';
import type { ColumnCells } from '../body/column-cells.ts';
import type { TableBody } from '../body/table-body.ts';
import type { TableColumn } from '../body/table-column.ts';
import type { RowArea } from '../relations/relation-context.ts';
import type { Area, AreaFinder } from '../vocabulary/area-names.ts';

interface AreaContext {
  readonly body: TableBody;
  readonly cells: readonly ColumnCells[];
  readonly columns: readonly TableColumn[];
  readonly headings: HeadingKind;
  readonly finder: AreaFinder;
  readonly layout: Layout | undefined;
  readonly municipality: string | undefined;
}

/** The heading above a row as one of the places that name its area. */
const heading = -1;
const mostRemembered = 50_000;

/** Where a row names its area: in the heading it stands under, and in columns. */
export function areaPlaces({
  columns,
  headings,
}: Pick<AreaContext, 'columns' | 'headings'>): readonly number[] {
  const at = columns.flatMap(({ role }, index) => (role === 'municipality' ? [index] : []));
  return headings === 'municipality' ? [heading, ...at] : at;
}

/** What a row says of its area there. */
export function areaText({ body }: Pick<AreaContext, 'body'>, row: number, place: number): string {
  return place === heading ? body.heading(row) : body.text(row, place);
}

/** Finds the area of each row: from one column or two, from headings, or that of the whole file. */
export function readAreas(context: AreaContext): (row: number) => RowArea {
  const { body, cells, columns, finder, layout, municipality } = context;
  const places = areaPlaces(context);
  if (places.length === 0) {
    const own = municipality === undefined ? undefined : finder.ofName(municipality);
    return () => own ?? { level: 'unknown', key: '' };
  }
  const kindsAt = (place: number) => (place === heading ? headingKinds(body) : cells[place]!);
  const words = places.map((place) => countWords(kindsAt(place)));
  const most = Math.max(...words);
  const names = most === 0 ? undefined : places[words.indexOf(most)];
  const codes = places.find((place) => place !== names);
  const header = places
    .map((place) => columns[place]?.name ?? '')
    .join(' ')
    .trim();
  const ofCode = names === undefined ? finder.readCodes(kindsAt(codes ?? places[0]!), header) : undefined;
  const find = (name: string | undefined, code: string | undefined): RowArea => {
    const mapped = [name, code]
      .map((text) => (text === undefined ? undefined : mappedName(layout?.areas, text)))
      .find((each) => each !== undefined);
    if (mapped !== undefined) return mapped === 'ignore' ? 'ignored' : finder.ofName(mapped);
    if (ofCode !== undefined) return ofCode(code ?? '');
    return code === undefined ? finder.ofName(name ?? '') : finder.ofCodeAndName(code, name ?? '');
  };
  const known = new Map<string, RowArea>();
  return (row) => {
    const name = names === undefined ? undefined : areaText(context, row, names);
    const code = codes === undefined ? undefined : areaText(context, row, codes);
    const key = code === undefined ? (name ?? '') : `${name}\n${code}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before;
    const area = find(name, code);
    if (known.size < mostRemembered) known.set(key, area);
    return area;
  };
}

/** The texts of headings, with how many rows stand under each. */
function headingKinds(body: TableBody): readonly { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < body.count; row++) {
    const text = body.heading(row);
    if (body.headingRow(row) !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
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
