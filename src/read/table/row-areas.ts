import type { HeadingKind, Layout } from '../../model/layout.ts';
import { type Registers, successorInYear } from '../../model/register.ts';
import type { Area, AreaFinder } from './area-names.ts';
import type { TableColumn } from './columns.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** The area of each row, "ignored" where the layout leaves it out, undefined where no register knows it. */
export type RowArea = Area | 'ignored' | undefined;

/** Rows with nothing but their first cell, and the one of them that each row stands under. */
export interface Headings {
  readonly kind: HeadingKind;
  readonly above: ReadonlyMap<TableRecord, TableRecord>;
}

/** Cells in which a row names its area: those of its columns, or that of the heading it stands under. */
export function areaCells(
  record: TableRecord,
  columns: readonly number[],
  headings: Headings | undefined,
): readonly string[] {
  const cells = columns.map((column) => trimCell(record.cells[column] ?? ''));
  return headings?.kind === 'municipality' ? [headingOf(record, headings), ...cells] : cells;
}

/** The text of the heading that a row stands under. */
export function headingOf(record: TableRecord, headings: Headings): string {
  return trimCell(headings.above.get(record)?.cells[0] ?? '');
}

/** Finds the area of each row: from one column or two, from headings, or from the layout. */
export function readAreas(
  records: readonly TableRecord[],
  columns: readonly TableColumn[],
  headings: Headings | undefined,
  finder: AreaFinder,
  layout: Layout | undefined,
): readonly RowArea[] {
  const at = columns.flatMap(({ role }, index) => (role === 'municipality' ? [index] : []));
  const written = records.map((record) => areaCells(record, at, headings));
  const width = written[0]?.length ?? 0;
  if (width === 0) {
    const own = layout?.municipality === undefined ? undefined : finder.ofName(layout.municipality);
    return records.map(() => own ?? { level: 'unknown', key: '' });
  }
  const cells = Array.from({ length: width }, (_, index) => written.map((row) => row[index] ?? ''));
  const named = cells.map((texts) => texts.filter(isWord).length);
  const most = Math.max(...named);
  const names = most === 0 ? undefined : cells[named.indexOf(most)];
  const codes = cells.find((texts) => texts !== names);
  const plain =
    names === undefined
      ? finder.ofCodes(codes ?? [], at.map((column) => columns[column]?.name ?? '').join(' '))
      : records.map((_, index) =>
          codes === undefined
            ? finder.ofName(names[index]!)
            : finder.ofCodeAndName(codes[index]!, names[index]!),
        );
  return plain.map((area, index) => {
    const mapped = [names?.[index], codes?.[index]]
      .map((text) => (text === undefined ? undefined : mappedName(layout?.areas, text)))
      .find((each) => each !== undefined);
    if (mapped === undefined) return area;
    return mapped === 'ignore' ? 'ignored' : finder.ofName(mapped);
  });
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
