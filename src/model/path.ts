import type { MeasureName, Model, Output, Row } from './compile.ts';
import { measures } from './compile.ts';

/** The end of a range, or a statistic of its draws, that a path may name. */
export const statistics = ['low', 'central', 'high', 'mean', 'p05', 'p50', 'p95'] as const;
export type Statistic = (typeof statistics)[number];

/** A path that names an output of the model, and perhaps one end of it. */
export interface OutputPath {
  readonly row: Row;
  readonly measure: MeasureName;
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
export function outputPath(output: Output): string {
  return `${rowPath(output.row)}.${output.measure}`;
}

/** The output a path names, or undefined where it names none. */
export function parseOutputPath(path: string, model: Model): OutputPath | undefined {
  const dot = path.lastIndexOf('.');
  const row = model.rows.find((each) => rowPath(each) === path.slice(0, dot));
  const last = parseMeasure(path.slice(dot + 1));
  return row === undefined || last === undefined ? undefined : { row, ...last };
}

/** Every output path without an end, for hints. */
export function outputPaths(model: Model): readonly string[] {
  return model.rows.flatMap((row) => measures.map((measure) => outputPath({ row, measure })));
}

/** Reads `saving_eur_per_year`, `low_eur_per_year` or `share_of_costs_low`. */
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
 * The name of a column: the end comes first for euros, last for ratios.
 *
 * @example columnName('saving_eur_per_year', 'low') // => 'low_eur_per_year'
 * @example columnName('share_of_costs', 'high') // => 'share_of_costs_high'
 */
export function columnName(measure: MeasureName, statistic: Statistic): string {
  return measure === 'saving_eur_per_year' ? `${statistic}_eur_per_year` : `${measure}_${statistic}`;
}

/**
 * The input a path names: its own path, or that of a number in a project that refers to it.
 *
 * Shape   an index into the model's inputs
 */
export function inputByPath(model: Model, path: string): number | undefined {
  const own = model.inputs.findIndex((input) => input.path === path);
  if (own >= 0) return own;
  for (const { project, slots } of model.projects) {
    for (const [name, input] of slots) if (path === `project.${project.id}.saving.${name}`) return input;
  }
  return undefined;
}
