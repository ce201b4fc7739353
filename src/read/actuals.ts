import { isYearMeasure, yearMeasures } from '../model/cash-flow/measures.ts';
import { type Timeline, timelineYears } from '../model/cash-flow/timeline.ts';
import { measures } from '../model/measure.ts';
import { foldName } from '../model/register.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Actual } from '../model/track/actual.ts';
import {
  type ActualColumn,
  actualColumns,
  directionWords,
  euroWords,
  gradeWords,
  lastingWords,
  neededActualColumns,
} from '../model/track/forms.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type AskedBounds, FormCells, matchColumns } from './form-columns.ts';
import { type FormTable, openForm } from './form-table.ts';

/** What was seen, with the digest of the file. */
export interface Actuals {
  readonly rows: readonly Actual[];
  readonly sha256: string;
}

/** Beyond this no euro or share is meant. */
const largest = 1e15;
const anyNumber: AskedBounds = { least: -largest, most: largest, asked: { unit: 'eur' } };
const yearBounds: AskedBounds = {
  least: 1900,
  most: 2200,
  asked: { unit: 'years', least: 1900, most: 2200 },
};

/**
 * Reads a table of outcomes for a scenario; undefined where it cannot be used, with all reasons reported.
 *
 * Shape   headings in Finnish, Swedish or English, or the keys themselves
 * Throws  never on any input
 */
export function readActuals(
  path: string,
  scenario: Pick<Scenario, 'projects'> & { readonly timeline: Timeline },
  problems: ProblemList,
): Actuals | undefined {
  const table = openForm(path, problems);
  if (table === undefined) return undefined;
  const columns = matchColumns(table, actualColumns, neededActualColumns, problems);
  if (columns === undefined) return undefined;
  if (table.rows.length === 0) problems.add('no-rows', { file: path }, { path });
  const reader = new ActualReader(table, columns, scenario, problems);
  const rows = table.rows.flatMap((_, row) => reader.read(row) ?? []);
  return problems.hasErrors ? undefined : { rows, sha256: table.sha256 };
}

class ActualReader {
  readonly #table: FormTable;
  readonly #cells: FormCells<ActualColumn>;
  readonly #projects: readonly string[];
  readonly #years: readonly number[];
  readonly #problems: ProblemList;
  /** Lines of the rows, by what they are about. */
  readonly #met = new Map<string, number>();

  constructor(
    table: FormTable,
    columns: ReadonlyMap<ActualColumn, number>,
    { projects, timeline }: Pick<Scenario, 'projects'> & { readonly timeline: Timeline },
    problems: ProblemList,
  ) {
    this.#table = table;
    this.#cells = new FormCells(table, columns, problems);
    this.#projects = projects.map(({ id }) => id);
    this.#years = timelineYears(timeline);
    this.#problems = problems;
  }

  /** One row; undefined where something is wrong with it, which is reported. */
  read(row: number): Actual | undefined {
    const cells = this.#cells;
    const before = this.#problems.all.length;
    const measure = this.#readMeasure(row);
    const output = isYearMeasure(measure) ? measure : undefined;
    const project = this.#readProject(row, output !== undefined);
    const year = this.#readYear(row, output !== undefined);
    const unit = this.#readUnit(row, output !== undefined);
    const value = cells.needed(row, 'value', anyNumber);
    const sd = this.#readDeviation(row, unit);
    const grade = cells.choice(row, 'grade', gradeWords);
    const baseline = cells.number(row, 'baseline', anyNumber);
    const target = cells.number(row, 'target', anyNumber);
    const direction = cells.choice(row, 'direction', directionWords);
    const lasting = cells.choice(row, 'lasting', lastingWords);
    if (target !== undefined && cells.text(row, 'direction') === '')
      this.#problems.add('target-without-direction', cells.place(row, 'target'), { measure });
    if (year !== undefined) this.#checkOnce(row, project, year, measure);
    const isWrong = this.#problems.hasErrorsSince(before);
    if (isWrong || year === undefined || value === undefined) return undefined;
    const note = cells.text(row, 'note');
    const actual: Actual = {
      project,
      year,
      measure,
      output,
      unit,
      value,
      sd,
      grade,
      baseline,
      target,
      direction,
      isLasting: lasting !== 'no',
      note: note === '' ? undefined : note,
      place: cells.place(row, 'measure'),
    };
    this.#warn(row, actual);
    return actual;
  }

  /** A measure as it is written; an output that is of no single year is no measure of one's own. */
  #readMeasure(row: number): string {
    const measure = this.#cells.text(row, 'measure');
    const place = this.#cells.place(row, 'measure');
    if (measure === '') this.#problems.add('missing-key', place, { key: 'measure', of: 'cell' });
    else if ((measures as readonly string[]).includes(measure) && !isYearMeasure(measure))
      this.#problems.add('wrong-choice', place, { found: measure, known: yearMeasures });
    return measure;
  }

  #readProject(row: number, isNeeded: boolean): string | undefined {
    const found = this.#cells.text(row, 'project');
    if (found === '' && !isNeeded) return undefined;
    if (!this.#projects.includes(found))
      this.#problems.add('unknown-project', this.#cells.place(row, 'project'), {
        found,
        known: this.#projects,
      });
    return found;
  }

  /** Shape   hasForecast: whether the timeline must have the year */
  #readYear(row: number, hasForecast: boolean): number | undefined {
    const year = this.#cells.needed(row, 'year', yearBounds);
    if (year === undefined) return undefined;
    const place = this.#cells.place(row, 'year');
    if (!Number.isInteger(year))
      this.#problems.add('wrong-year', place, { found: this.#cells.text(row, 'year') });
    else if (hasForecast && !this.#years.includes(year))
      this.#problems.add('year-outside-timeline', place, {
        year,
        first: this.#years[0]!,
        last: this.#years.at(-1)!,
      });
    return year;
  }

  /** What is compared with a forecast is in euros, as all outputs of one year are. */
  #readUnit(row: number, isOutput: boolean): string {
    const unit = this.#cells.text(row, 'unit');
    if (!isOutput) return unit;
    if (euroWords.includes(foldName(unit))) return 'eur';
    this.#problems.add('unit-mismatch', this.#cells.place(row, 'unit'), {
      found: unit === '' ? '""' : unit,
      expected: { unit: 'eur' },
      parameter: undefined,
    });
    return unit;
  }

  #readDeviation(row: number, unit: string): number | undefined {
    const sd = this.#cells.number(row, 'sd', anyNumber);
    if (sd !== undefined && sd <= 0)
      this.#problems.add('value-out-of-range', this.#cells.place(row, 'sd'), {
        found: sd,
        expected: { unit, above: 0 },
      });
    return sd;
  }

  /** Reports a value that an earlier row has. */
  #checkOnce(row: number, project: string | undefined, year: number, measure: string): void {
    const key = JSON.stringify([project, year, foldName(measure)]);
    const line = this.#met.get(key);
    if (line === undefined) this.#met.set(key, this.#table.lineOf(row));
    else
      this.#problems.add('duplicate-actual', this.#cells.place(row, 'measure'), {
        project,
        year,
        measure,
        line,
      });
  }

  #warn(row: number, { project, year, measure, output, baseline, target, isLasting }: Actual): void {
    if (output === undefined) {
      if (target === undefined)
        this.#problems.add('measure-without-use', this.#cells.place(row, 'measure'), {
          found: measure,
          known: yearMeasures,
        });
      return;
    }
    const facts = { project: project!, year, measure };
    if (baseline === undefined) this.#problems.add('no-baseline', this.#cells.place(row, 'baseline'), facts);
    if (!isLasting) this.#problems.add('one-off-counted', this.#cells.place(row, 'lasting'), facts);
  }
}
