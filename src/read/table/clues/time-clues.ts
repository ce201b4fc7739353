import { missingMarkers } from '../frame/head-rows.ts';
import { isPart, type Period, periodOf, periodText } from '../vocabulary/periods.ts';
import { versionOf } from '../vocabulary/versions.ts';
import { isPrintWord } from '../vocabulary/words.ts';
import { yearOf, yearsIn } from '../vocabulary/years.ts';
import { type Clue, type ClueContext, columnKey, headerLine } from './clue.ts';

const settling = 10;
/** What a title says of all figures is offered as the answer, and settles nothing. */
export const offering = 1;

/** Clues to year, version and period of each column of figures, by its header. */
export function timeClues(context: ClueContext, figures: readonly number[]): readonly Clue[] {
  const line = headerLine(context);
  const why = { is: 'header-states' } as const;
  return figures.flatMap((at) => {
    const header = context.frame.names[at] ?? '';
    const clues: Clue[] = [];
    const years = new Set(yearsIn(header));
    const year = yearOf(header);
    for (const each of year === undefined ? years : [year])
      clues.push({ key: columnKey(at, 'year'), value: String(each), weight: settling, line, why });
    const version = versionOf(header);
    if (version !== undefined && version !== 'change')
      clues.push({ key: columnKey(at, 'version'), value: version, weight: settling, line, why });
    const period = periodOf(header);
    if (period !== undefined && isPart(period))
      clues.push({
        key: columnKey(at, 'period'),
        value: periodText(period, period.year ?? year),
        weight: settling,
        line,
        why,
      });
    return clues;
  });
}

/** Clues to year, version and period of all figures, by the titles. */
export function titleTimeClues({ grid, frame }: ClueContext): readonly Clue[] {
  return frame.titles.flatMap((row) => {
    const cells = grid.cells(row).filter((cell) => cell !== '' && !missingMarkers.has(cell));
    const text = cells.join(' ');
    if (grid.isCommented(row) || cells.some(isPrintWord)) return [];
    const line = grid.line(row);
    const why = { is: 'title-states' } as const;
    const clues: Clue[] = [];
    for (const year of new Set(yearsIn(text)))
      clues.push({ key: 'year', value: String(year), weight: offering, line, why });
    const version = versionOf(text);
    if (version !== undefined && version !== 'change')
      clues.push({ key: 'version', value: version, weight: settling, line, why });
    const period = periodOf(text);
    if (period !== undefined)
      clues.push({ key: 'period', value: textOf(period, yearOf(text)), weight: settling, line, why });
    return clues;
  });
}

function textOf(period: Period, year: number | undefined): string {
  return period.from === 0 ? 'part' : periodText(period, period.year ?? year);
}
