import { isStated } from './cash-flow/bias.ts';
import { isFlowMeasure, isYearMeasure } from './cash-flow/measures.ts';
import { timelineYears } from './cash-flow/timeline.ts';
import { columnName, type Statistic, statistics } from './column-name.ts';
import type { Model, Output, Row } from './compile.ts';
import { type MeasureName, measures } from './measure.ts';

/** A path that names an output of the model, and perhaps one end of it. */
export interface OutputPath {
  readonly row: Row;
  readonly measure: MeasureName;
  /** The calendar year of a measure of one year. */
  readonly year: number | undefined;
  readonly statistic: Statistic | undefined;
}

/**
 * The path of a row: project.ID, pace.quick, pace.quick.overlap, total, total.overlap.
 */
export function rowPath(row: Row): string {
  switch (row.level) {
    case 'project':
      return `project.${row.id}`;
    case 'pace':
      return `pace.${row.id}`;
    case 'overlap':
      return row.pace === undefined ? row.id : `pace.${row.id}`;
    case 'total':
      return 'total';
    default:
      return row.level satisfies never;
  }
}

/** The path of an output without an end. */
export function outputPath({ row, measure, year }: Output): string {
  return `${rowPath(row)}.${measure}${year === undefined ? '' : `.${year}`}`;
}

/**
 * The output a path names, or undefined where it names none; measures of one year end with it, such as
 * total.net_nation_eur.2020.
 */
export function parseOutputPath(path: string, model: Model): OutputPath | undefined {
  const { owner, measure, statistic, year } = readOutputPath(path);
  const row = model.rows.find((each) => rowPath(each) === owner);
  if (row === undefined || measure === undefined || !isOf(measure, model)) return undefined;
  const years = yearsOf(measure, model);
  if (year === undefined ? isOfYearsAlone(measure) : !years.includes(year)) return undefined;
  return { row, measure, statistic, year };
}

/** Every output path without an end, for hints; of the measures of one year those of the first and the last. */
export function outputPaths(model: Model): readonly string[] {
  return model.rows.flatMap((row) =>
    measures
      .filter((measure) => isOf(measure, model))
      .flatMap((measure) => {
        const years = yearsOf(measure, model);
        const ofYears = [years[0], years.at(-1)].flatMap((year) =>
          year === undefined ? [] : outputPath({ row, measure, year }),
        );
        return isOfYearsAlone(measure) ? ofYears : [outputPath({ row, measure }), ...ofYears];
      }),
  );
}

/** Whether a scenario knows a measure: money over time needs its years, and a bias needs a project that states it. */
function isOf(measure: MeasureName, { scenario, projects }: Model): boolean {
  if (!isStated(measure, projects)) return false;
  return scenario.timeline !== undefined || !(isFlowMeasure(measure) || isYearMeasure(measure));
}

/** The years a measure is reported for one by one. */
function yearsOf(measure: MeasureName, { scenario: { timeline } }: Model): readonly number[] {
  return timeline === undefined || !isYearMeasure(measure) ? [] : timelineYears(timeline);
}

/** Whether a measure is of single years, and not of all of them together. */
function isOfYearsAlone(measure: MeasureName): boolean {
  return isYearMeasure(measure) && !isFlowMeasure(measure);
}

/** What the path of an output says; without a measure where it names none that is known. */
export interface OutputParts {
  /** The path of its row. */
  readonly owner: string;
  readonly measure: MeasureName | undefined;
  readonly statistic: Statistic | undefined;
  /** The calendar year, of a measure of one year. */
  readonly year: number | undefined;
}

/**
 * Takes the path of an output apart, whatever model it is of.
 *
 * @example readOutputPath('pace.quick.low_eur_per_year').measure // => 'saving_eur_per_year'
 * @example readOutputPath('total.net_nation_eur.2020').year // => 2020
 */
export function readOutputPath(path: string): OutputParts {
  const [, yearless = path, yearText] = /^(.*)\.(\d{4})$/.exec(path) ?? [];
  const year = yearText === undefined ? undefined : Number(yearText);
  const dot = yearless.lastIndexOf('.');
  const [owner, name] = [yearless.slice(0, dot), yearless.slice(dot + 1)];
  for (const measure of measures) {
    if (name === measure) return { owner, measure, statistic: undefined, year };
    const statistic = statistics.find((each) => name === columnName(measure, each));
    if (statistic !== undefined) return { owner, measure, statistic, year };
  }
  return { owner, measure: undefined, statistic: undefined, year };
}

const projectLevel = 'project.';

/** The id of the project whose row a path names; undefined of any other row. */
export function projectOfPath(owner: string): string | undefined {
  return owner.startsWith(projectLevel) ? owner.slice(projectLevel.length) : undefined;
}

/**
 * The input a path names: its own path, or that of a number in a project that refers to it.
 *
 * Shape   an index into the model's inputs
 */
export function inputByPath(model: Model, path: string): number | undefined {
  // Phases are named in any letters, which two keyboards may compose in two ways.
  const wanted = path.normalize('NFC');
  const isMeant = (known: string) => known.normalize('NFC') === wanted;
  for (const [known, input] of model.inputOfPath) if (isMeant(known)) return input;
  const ofMaturity = model.maturity?.inputAt(wanted);
  if (ofMaturity !== undefined) return ofMaturity;
  for (const { project, slots, flowSlots } of model.projects) {
    for (const [name, input] of slots) if (isMeant(`project.${project.id}.saving.${name}`)) return input;
    for (const [name, input] of flowSlots) if (isMeant(`project.${project.id}.${name}`)) return input;
  }
  return undefined;
}
