import { columnName } from '../../model/column-name.ts';
import type { Model, Output } from '../../model/compile.ts';
import { outputPaths, parseOutputPath, readOutputPath, rowPath } from '../../model/path.ts';
import { sumsOf } from '../../model/row-tree.ts';
import { findRowCorners } from '../row-corners.ts';

/** A figure at the central values and at its extremes; of a single statistic, that alone stands as central. */
export interface Figure {
  readonly low: number | undefined;
  readonly central: number;
  readonly high: number | undefined;
}

/** What is compared: a figure with its extremes, or one number of a row. */
export interface Compared {
  readonly path: string;
  /** Without a statistic in the path, the figure has its extremes. */
  readonly hasExtremes: boolean;
}

/** The path of what is compared: of a row alone its saving is meant. */
export function readCompared(of: string): Compared {
  const path =
    readOutputPath(of).measure === undefined && !of.includes('_') ? `${of}.saving_eur_per_year` : of;
  const { measure, statistic } = readOutputPath(path);
  return { path, hasExtremes: measure !== undefined && statistic === undefined };
}

/** A figure among printed numbers; undefined where they do not have it. */
export function printedFigure(
  { path, hasExtremes }: Compared,
  numbers: ReadonlyMap<string, number | string | boolean>,
): Figure | undefined {
  const at = (wanted: string): number | undefined => {
    const found = numbers.get(wanted);
    return typeof found === 'number' ? found : undefined;
  };
  if (!hasExtremes) {
    const central = at(path);
    return central === undefined ? undefined : { low: undefined, central, high: undefined };
  }
  const { owner, measure, year } = readOutputPath(path);
  if (year !== undefined) return undefined;
  const [low, central, high] = (['low', 'central', 'high'] as const).map((each) =>
    at(`${owner}.${columnName(measure!, each)}`),
  );
  return central === undefined ? undefined : { low, central, high };
}

/** A figure of a model at its corners; undefined where the model has none. */
export function cornerFigure({ path, hasExtremes }: Compared, model: Model): Figure | undefined {
  const parsed = parseOutputPath(path, model);
  if (parsed === undefined) return undefined;
  const { row, measure, year, statistic } = parsed;
  const output: Output = { row, measure, year };
  if (model.lackOf(output) !== undefined) return undefined;
  // What overlaps is found with its sum.
  const rows = [row, ...sumsOf(model.rows, row)];
  const found = findRowCorners(
    model,
    rows.map((each): Output => ({ ...output, row: each })),
  )[0]!;
  if (hasExtremes) {
    const { low, central, high } = found;
    return Number.isFinite(central) ? { low: finite(low), central, high: finite(high) } : undefined;
  }
  if (statistic !== 'low' && statistic !== 'central' && statistic !== 'high') return undefined;
  return Number.isFinite(found[statistic])
    ? { low: undefined, central: found[statistic], high: undefined }
    : undefined;
}

/** Paths that may be compared, for hints. */
export function comparablePaths(
  numbers: ReadonlyMap<string, number>,
  model: Model | undefined,
): readonly string[] {
  return model === undefined
    ? [...numbers.keys()]
    : [...model.rows.map(rowPath), ...outputPaths(model), ...numbers.keys()];
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
