import type { SensitivityMethod } from '../../model/sensitivity-method.ts';
import type { MethodResult } from '../../model/sensitivity-result.ts';
import type { OutputScale } from '../output-text.ts';
import type { Block, ReportContext } from '../report.ts';
import type { TidyTable } from '../tidy-table.ts';
import type { Wording } from '../wording.ts';

/** What the figures of a method rest on, which decides what must be said of them and of the run. */
export type Basis = 'moved inputs' | 'draws' | 'seeded points' | 'known corners';

interface View<Result> {
  readonly basis: Basis;
  /** What must be said of its figures. */
  sentences(words: Wording): readonly string[];
  /** Its table for programs. */
  table(results: readonly Result[]): TidyTable;
}

/** A method whose figures are of outputs, and are next to those of other methods. */
export interface OutputView<Result extends AboutOutput> extends View<Result> {
  readonly shows: 'an output';
  /**
   * The figures that decide the unit. They share it with those of other methods, unless they are of another size than the
   * output itself.
   */
  figures(result: Result): readonly number[];
  readonly hasOwnUnit: boolean;
  /** Its tables and bars. */
  blocks(result: Result, scale: OutputScale, context: ReportContext): readonly Block[];
}

export interface AboutOutput {
  readonly of: string;
  readonly price_year?: number | null;
}

/** A method whose figures are of something else or fill a table of their own; it is shown behind all others. */
export interface OwnView<Result> extends View<Result> {
  readonly shows: 'its own subject';
  blocks(results: readonly Result[], context: ReportContext): readonly Block[];
}

/** How one method is shown. */
export type MethodView<Method extends SensitivityMethod> =
  MethodResult<Method> extends AboutOutput
    ? OutputView<MethodResult<Method>> | OwnView<MethodResult<Method>>
    : OwnView<MethodResult<Method>>;
