import { remembered } from '../vocabulary/remembered.ts';
import { isTotalWord, nameSummed } from '../vocabulary/words.ts';
import { AlikeRows } from './alike-rows.ts';
import { classesOf, classText, columnsOfRole, type RelationContext } from './relation-context.ts';

/** A row that names the sum of others: "Espoo yhteensä" beside rows of Espoo. */
export interface NamedTotal {
  readonly row: number;
  readonly column: number;
  readonly parts: readonly number[];
}

/**
 * Finds rows that add up those with one name, as pivot tables have them below each group. Where no text names such a
 * sum, no row is looked at.
 *
 * Shape   isTotal: rows that are totals of others already, and are parts of none
 */
export function findNamedTotals(
  context: RelationContext,
  isTotal: (row: number) => boolean,
): readonly NamedTotal[] {
  const { body, cells, columns, finder, isCounted } = context;
  const classes = [
    ...columnsOfRole(context, 'municipality'),
    ...classesOf(context),
    ...columnsOfRole(context, 'year'),
  ];
  const isSumWord = remembered(isTotalWord);
  const found = new Map<number, NamedTotal>();
  for (const column of classes) {
    const summed = new Map<string, string>();
    const isOfAreas = columns[column]?.role === 'municipality';
    const keyOf = remembered((text) => {
      const area = isOfAreas ? finder.ofName(text) : undefined;
      return area === undefined ? text.toLowerCase() : `${area.level} ${area.key}`;
    });
    const texts = column < 0 ? [...body.headingTexts.keys()] : Array.from(cells[column]!, ({ text }) => text);
    for (const text of texts) {
      const name = nameSummed(text);
      if (name !== undefined) summed.set(text, keyOf(name));
    }
    if (summed.size === 0) continue;
    const others = classes.filter((each) => each !== column);
    const isOfTotals = (row: number) => others.some((each) => isSumWord(classText(context, row, each)));
    const canBePart = (row: number) =>
      isCounted(row) && !isTotal(row) && !summed.has(classText(context, row, column)) && !isOfTotals(row);
    const wanted = new Set(summed.values());
    const rows = allRows(body.count)
      .filter(canBePart)
      .filter((row) => wanted.has(keyOf(classText(context, row, column))));
    const alike = new AlikeRows(others, () => rows, context).byName((row) =>
      keyOf(classText(context, row, column)),
    );
    const present = new Set(rows.map((row) => keyOf(classText(context, row, column))));
    for (let row = 0; row < body.count; row++) {
      const name = summed.get(classText(context, row, column));
      if (name === undefined || found.has(row) || !present.has(name)) continue;
      const parts = alike.of(row, name);
      if (parts.length > 0) found.set(row, { row, column, parts });
    }
  }
  return [...found.values()];
}

function allRows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}
