import type { Figures, RowFigures } from '../../model/figures.ts';
import { cleanText } from '../clean-text.ts';
import { amountRange, euroGroup, euroScale } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Picture, PictureTable, StripGroup } from './mark.ts';
import { publishedRange } from './published-range.ts';
import { rangeStrip } from './range-strip.ts';

/** What a range picture is drawn of, and the published result where it shows another one. */
export type RangeFigures = Pick<Figures, 'rows' | 'published'> & {
  readonly ghost?: readonly RowFigures[] | undefined;
};

/** The saving of each pace and of all together, each on its own scale. */
export function composeRange(figures: RangeFigures, context: PictureContext): Picture {
  const { words } = context;
  const shown = sumsOf(figures.rows);
  const groups = shown.map((row): StripGroup => {
    const ghost = figures.ghost?.find(({ path }) => path === row.path);
    const published = publishedRange(figures, row.path);
    const values = [row.low, row.high, row.p05, row.p95];
    const group = euroGroup(values, context);
    const around = [...values, ...(published ?? []), ...(ghost === undefined ? [] : [ghost.low, ghost.high])];
    return {
      ...euroScale(around, group, context, false),
      strips: [rangeStrip(row, nameOfSum(row, context), group, { published, ghost })],
    };
  });
  const hasPublished = shown.some((row) => publishedRange(figures, row.path) !== undefined);
  return {
    name: 'range',
    title: titleOf(shown.at(-1), context),
    legend: words.legend.range,
    key: [
      { tone: 'rule', pattern: 'line', text: words.key.corners },
      { tone: 'main', pattern: 'solid', text: words.key.likely },
      { tone: 'ink', pattern: 'bars', text: words.key.median },
      ...(hasPublished ? [{ tone: 'published', pattern: 'line', text: words.key.published } as const] : []),
      ...(figures.ghost === undefined
        ? []
        : [{ tone: 'ghost', pattern: 'dashed', text: words.key.earlier } as const]),
    ],
    groups,
    table: rangeTable(shown, words.column.row, (row) => nameOfSum(row, context), context),
  };
}

/** Paces, and the total where it is more than one of them. */
export function sumsOf(rows: readonly RowFigures[]): readonly RowFigures[] {
  const paces = rows.filter(({ level }) => level === 'pace');
  return paces.length === 1 ? paces : rows.filter(({ level }) => level === 'pace' || level === 'total');
}

export function nameOfSum({ pace }: RowFigures, { terms }: PictureContext): string {
  return pace === undefined ? terms.allProjects : terms.pace[pace];
}

function titleOf(row: RowFigures | undefined, context: PictureContext): string {
  const { title } = context.words;
  if (row === undefined) return title.noSaving(context.terms.allProjects);
  const name = nameOfSum(row, context);
  if (row.low === 0 && row.high === 0) return title.noSaving(name);
  const saving = amountRange(row.low, row.high, context);
  if (row.low === row.high) return title.rangeAlone(name, saving);
  return title.range(name, saving, amountRange(row.p05, row.p95, context));
}

/** The figures of some rows, in one unit. */
export function rangeTable(
  rows: readonly RowFigures[],
  head: string,
  nameOf: (row: RowFigures) => string,
  context: PictureContext,
): PictureTable {
  const { column } = context.words;
  return {
    columns: [head, column.low, 'p05', 'p50', 'p95', column.high, column.central],
    rows: rows.map((row) => {
      const { low, p05, p50, p95, high, central } = row;
      const group = euroGroup([low, high], context);
      return {
        path: row.path,
        cells: [
          `${cleanText(nameOf(row))}, ${group.unit}`,
          ...[low, p05, p50, p95, high, central].map(group.write),
        ],
      };
    }),
  };
}
