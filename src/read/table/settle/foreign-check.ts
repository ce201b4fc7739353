import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { ClueContext } from '../clues/clue.ts';
import type { Frame } from '../frame/frame.ts';
import { missingMarkers } from '../frame/head-rows.ts';
import type { Grid } from '../grid/grid.ts';
import { type ForeignCountry, foreignMoney, foreignMunicipality } from '../vocabulary/foreign.ts';
import { headerSays } from '../vocabulary/header-words.ts';
import { statesOtherMoney } from '../vocabulary/unit-words.ts';

const half = 0.5;
const leastNames = 2;

/**
 * Reports a column of which most names are municipalities of a neighbouring country: their codes may be those of Finnish
 * municipalities by chance. Of a name or two, only together with the money of that country.
 */
export function reportForeign(
  context: ClueContext,
  problems: ProblemList,
  place: (row: number, column: number) => Place,
): boolean {
  const { body, cells, frame, grid, finder } = context;
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
      problems.add('foreign-municipalities', place(first, column), {
        country,
        name: body.text(first, column),
        names: names.size,
        hasMoney,
      });
      return true;
    }
  }
  return reportForeignCodes(context, texts, problems, place);
}

const leastCodes = 2;

/** Codes of municipalities have four digits in Sweden and Norway; with their money beside them, nothing else is meant. */
function reportForeignCodes(
  { cells, frame }: ClueContext,
  texts: readonly string[],
  problems: ProblemList,
  place: (row: number, column: number) => Place,
): boolean {
  const country = [...texts, ...moneyCells(cells)].flatMap((text) => foreignMoney(text) ?? [])[0];
  if (country === undefined || country === 'denmark') return false;
  for (const [column, own] of cells.entries()) {
    const header = frame.names[column] ?? '';
    if (!headerSays('municipality', header) && !headerSays('municipality_code', header)) continue;
    const codes = [...own.texts.values()].filter(({ text }) => text !== '');
    const [first] = codes;
    if (codes.length < leastCodes || !codes.every(({ text }) => /^\d{4}$/.test(text))) continue;
    problems.add('foreign-municipalities', place(first!.row, column), {
      country,
      name: first!.text,
      names: codes.length,
      hasMoney: true,
    });
    return true;
  }
  return false;
}

/** What titles or headers state of another money than euros. */
export function otherMoneyIn(grid: Grid, frame: Frame): string | undefined {
  return [...frame.titles, ...frame.headers].flatMap((row) => grid.cells(row)).find(statesOtherMoney);
}

/** Cells of text that may name money, of columns with few different ones. */
function moneyCells(cells: ClueContext['cells']): readonly string[] {
  const fewKinds = 200;
  return cells.flatMap((column) => {
    const kinds = [...column];
    return kinds.length > fewKinds ? [] : kinds.map(({ text }) => text);
  });
}
