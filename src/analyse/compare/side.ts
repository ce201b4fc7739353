import type { Numbers } from '../../model/check.ts';
import type { ComparedSide } from '../../model/compare/result.ts';
import type { Model } from '../../model/compile.ts';
import type { Estimate } from '../../model/result.ts';
import type { View } from '../../model/view.ts';
import { pathOfEstimate } from '../check.ts';

/** The rows of an estimate as far as a comparison needs them: those that another version wrote may have other columns. */
export type PrintedRow = Pick<Estimate, 'level' | 'id' | 'pace' | 'label' | 'price_year'> &
  Readonly<Record<string, unknown>>;

/** One side of a comparison, with the figures of this version of the tool. */
export interface Side extends Omit<ComparedSide, 'price_year'> {
  readonly rows: readonly PrintedRow[];
  readonly view: View;
  /** Municipalities whose costs the savings are compared with; undefined where that is not known. */
  readonly municipalities: number | undefined;
  /** Their codes, in ascending order; undefined also of a result that another version has saved without them. */
  readonly municipalityCodes: readonly string[] | undefined;
  /** Undefined of a result that was saved. */
  readonly model: Model | undefined;
  /** Of a saved model: the figures that the version printed which saved it. */
  readonly printed: Numbers | undefined;
}

/** All numbers of the rows, by their paths. */
export function numbersOfRows(rows: readonly PrintedRow[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([key, value]) =>
        typeof value === 'number' && key !== 'price_year'
          ? [[`${pathOfEstimate(row)}.${key}`, value] as const]
          : [],
      ),
    ),
  );
}
