import type { Bounds } from '../unit.ts';
import type { BoundExpression } from './bind.ts';
import { FormulaColumns, planFormula } from './block-formula.ts';
import { constant, signOf, slopesOf, variable } from './slopes.ts';

/**
 * Between what an expression is where its inputs are anywhere in their ranges: at two corners where the slope of every input
 * has one sign, otherwise in interval arithmetic, which may be wider than what is reached.
 *
 * Shape   ranges: of the inputs, by index
 */
export function rangeOf(expression: BoundExpression, ranges: readonly Bounds[]): Bounds {
  const isFixed = ({ least, most }: Bounds) => least === most;
  const { value, slopes } = slopesOf(expression, (input) => {
    const range = ranges[input]!;
    return isFixed(range) ? constant(range.least) : variable(input, range);
  });
  const signs = new Map([...slopes].map(([input, slope]) => [input, signOf(slope)]));
  if ([...signs.values()].includes(undefined)) return value;
  const corner = (end: 'least' | 'most'): number => {
    const other = end === 'least' ? 'most' : 'least';
    const columns = ranges.map((range, input) =>
      Float64Array.of(range[signs.get(input) === -1 ? other : end]),
    );
    const out = new Float64Array(1);
    planFormula(expression, new FormulaColumns())(columns, 1, out);
    return out[0]!;
  };
  return { least: corner('least'), most: corner('most') };
}
