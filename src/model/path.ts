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
  const [, yearless = path, yearText] = /^(.*)\.(\d{4})$/.exec(path) ?? [];
  const dot = yearless.lastIndexOf('.');
  const row = model.rows.find((each) => rowPath(each) === yearless.slice(0, dot));
  const last = parseMeasure(yearless.slice(dot + 1));
  if (row === undefined || last === undefined || !isOf(last.measure, model)) return undefined;
  const year = yearText === undefined ? undefined : Number(yearText);
  const years = yearsOf(last.measure, model);
  if (years === undefined ? year !== undefined : year === undefined || !years.includes(year))
    return undefined;
  return { row, ...last, year };
}

/** Every output path without an end, for hints; of the measures of one year those of the first and the last. */
export function outputPaths(model: Model): readonly string[] {
  return model.rows.flatMap((row) =>
    measures
      .filter((measure) => isOf(measure, model))
      .flatMap((measure) => {
        const years = yearsOf(measure, model);
        if (years === undefined) return [outputPath({ row, measure })];
        return [years[0], years.at(-1)].map((year) => outputPath({ row, measure, year }));
      }),
  );
}

/** Whether a scenario knows a measure: money over time needs its years, and a bias needs a project that states it. */
function isOf(measure: MeasureName, { scenario, projects }: Model): boolean {
  if (!isStated(measure, projects)) return false;
  return scenario.timeline !== undefined || !(isFlowMeasure(measure) || isYearMeasure(measure));
}

/** The years a measure is told for; undefined where it is one of all years. */
function yearsOf(measure: MeasureName, { scenario: { timeline } }: Model): readonly number[] | undefined {
  if (timeline === undefined || !isYearMeasure(measure)) return undefined;
  return timelineYears(timeline);
}

/** Reads `saving_eur_per_year`, `low_eur_per_year`, `share_of_costs_low` or `npv_nation_low_eur`. */
function parseMeasure(name: string): { measure: MeasureName; statistic: Statistic | undefined } | undefined {
  for (const measure of measures) {
    if (name === measure) return { measure, statistic: undefined };
    for (const statistic of statistics) {
      if (name === columnName(measure, statistic)) return { measure, statistic };
    }
  }
  return undefined;
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
  for (const { project, slots, flowSlots } of model.projects) {
    for (const [name, input] of slots) if (isMeant(`project.${project.id}.saving.${name}`)) return input;
    for (const [name, input] of flowSlots) if (isMeant(`project.${project.id}.${name}`)) return input;
  }
  return undefined;
}
