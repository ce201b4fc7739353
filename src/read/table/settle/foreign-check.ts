import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { ClueContext } from '../clues/clue.ts';
import { missingMarkers } from '../frame/head-rows.ts';
import { type ForeignCountry, foreignMoney, foreignMunicipality } from '../vocabulary/foreign.ts';

const half = 0.5;
const countries: Readonly<Record<ForeignCountry, { name: string; money: string }>> = {
  sweden: { name: 'Sweden', money: 'Swedish crowns' },
  norway: { name: 'Norway', money: 'Norwegian crowns' },
  denmark: { name: 'Denmark', money: 'Danish crowns' },
};
const leastNames = 2;

/**
 * Reports a column of which most names are municipalities of a neighbouring country: their codes may be those of Finnish
 * municipalities by chance. Of a name or two, only together with the money of that country.
 */
export function reportForeign(
  { body, cells, frame, grid, finder }: ClueContext,
  problems: ProblemList,
  place: (row: number, column: number) => Place,
): boolean {
  const texts = [...frame.titles, ...frame.headers].map((row) => grid.cells(row).join(' '));
  for (const [column, own] of cells.entries()) {
    const found = new Map<ForeignCountry, { names: Set<string>; rows: number; first: number }>();
    let filled = 0;
    for (const { text, count, row } of own) {
      if (text === '' || missingMarkers.has(text)) continue;
      filled += count;
      const country = finder.ofName(text) === undefined ? foreignMunicipality(text) : undefined;
      if (country === undefined) continue;
      const known = found.get(country) ?? { names: new Set<string>(), rows: 0, first: row };
      known.names.add(text);
      known.rows += count;
      known.first = Math.min(known.first, row);
      found.set(country, known);
    }
    for (const [country, { names, rows, first }] of found) {
      const hasMoney = [...texts, ...moneyCells(cells)].some((text) => foreignMoney(text) === country);
      const isMeant = rows >= filled * half && (names.size >= leastNames || hasMoney);
      if (!isMeant) continue;
      const { name, money } = countries[country];
      problems.add('foreign-municipalities', place(first, column), {
        country: name,
        name: body.text(first, column),
        names: names.size,
        money: hasMoney ? money : undefined,
      });
      return true;
    }
  }
  return false;
}

/** Cells of text that may name money, of columns with few different ones. */
function moneyCells(cells: ClueContext['cells']): readonly string[] {
  const fewKinds = 200;
  return cells.flatMap((column) => {
    const kinds = [...column];
    return kinds.length > fewKinds ? [] : kinds.map(({ text }) => text);
  });
}
