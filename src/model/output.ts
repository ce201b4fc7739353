import type { MeasureName } from './measure.ts';
import type { Row } from './row.ts';

/** One number the model gives for every point. */
export interface Output {
  readonly row: Row;
  readonly measure: MeasureName;
  /** The calendar year of a measure of one year. */
  readonly year?: number | undefined;
  /** Euros a tax point that stand in for those of the settings. */
  readonly taxPointEur?: number;
}

/** An output of some measures alone. */
export interface OutputOf<Measure extends MeasureName> extends Output {
  readonly measure: Measure;
}

/**
 * Evaluates outputs at a block of points.
 *
 * Shape   columns[input] and out[output] have at least `offset + count` or `count` entries: points are read from 0,
 *         results are written from `offset`
 * Units   inputs in their own units; outputs in those of their measure
 */
export type Evaluate = (
  columns: readonly Float64Array[],
  count: number,
  outputs: readonly Output[],
  out: readonly Float64Array[],
  offset?: number,
) => void;

/**
 * Evaluates outputs at one block of points after another, with memory that no other evaluation uses.
 *
 * Shape   as `Evaluate`; moved: the inputs that alone differ from the points of the call before, for a caller who knows that;
 *         what rests on others need not be worked again
 */
export type Evaluation = (
  columns: readonly Float64Array[],
  count: number,
  outputs: readonly Output[],
  out: readonly Float64Array[],
  offset?: number,
  moved?: ReadonlySet<number>,
) => void;
