import type { BoundExpression } from './formula/bind.ts';
import { zeroIfRounding } from './rounding-error.ts';

/** Euros that follow some columns in a straight line, such as costs of which shares are realised. */
export interface LinearCosts {
  /** Where all columns are 0. */
  readonly eur: number;
  /** Euros for each whole of a column, by its index. */
  readonly slopes: ReadonlyMap<number, number>;
}

/** The sum of some costs. */
export function sumCosts(all: readonly LinearCosts[]): LinearCosts {
  const slopes = new Map<number, number>();
  let eur = 0;
  for (const each of all) {
    eur += each.eur;
    for (const [column, slope] of each.slopes) slopes.set(column, (slopes.get(column) ?? 0) + slope);
  }
  return { eur, slopes };
}

/** Costs that are so many times as large everywhere. */
export function scaleCosts({ eur, slopes }: LinearCosts, by: number): LinearCosts {
  return { eur: eur * by, slopes: new Map([...slopes].map(([column, slope]) => [column, slope * by])) };
}

/** Costs where the columns have some values; what is left of rounding alone is nothing. */
export function costsAt({ eur, slopes }: LinearCosts, at: (column: number) => number): number {
  const terms = [eur, ...[...slopes].map(([column, slope]) => slope * at(column))];
  return zeroIfRounding(
    terms.reduce((sum, term) => sum + term, 0),
    terms.reduce((sum, term) => sum + Math.abs(term), 0),
  );
}

/** Costs as a formula to be worked over columns. */
export function boundCosts({ eur, slopes }: LinearCosts): BoundExpression {
  const terms = [...slopes].map(([input, slope]): BoundExpression => {
    const of: readonly BoundExpression[] = [
      { kind: 'number', value: slope },
      { kind: 'input', input },
    ];
    return { kind: 'product', of };
  });
  return terms.length === 0
    ? { kind: 'number', value: eur }
    : { kind: 'net-sum', of: [{ kind: 'number', value: eur }, ...terms] };
}
