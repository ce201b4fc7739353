/** Parts whose exact sum is further than this from their total, in units of the last place, do not add up. */
const mostGap = 0.5;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Rounds sums and their parts to whole numbers such that the rounded parts still add up to the rounded sums.
 * Plain rounding leaves a cent between the rows and their total, and readers then doubt every figure. Totals are
 * fixed first; among the parts of each, those with the largest remainders are rounded up until they fill it.
 *
 * Shape   one value for each row; parents: the row each is a part of, undefined for a total
 * Units   any in; whole multiples of 1 out
 * Holds   no value moves by 1 or more, whole values stay, and parts that do not add up are rounded plainly
 * Source  Cox (1987), A constructive procedure for unbiased controlled rounding, Journal of the American Statistical
 *         Association 82(398), 520-524, for the aim; the choice among the parts is Hamilton's largest remainders:
 *         Balinski, Young (1982), Fair representation
 * @example roundSums([10, 3.3, 3.3, 3.4], [undefined, 0, 0, 0]) // => [10, 3, 3, 4]
 */
export function roundSums(
  values: readonly number[],
  parents: readonly (number | undefined)[],
): readonly number[] {
  const parts = values.map((): number[] => []);
  for (const [row, parent] of parents.entries()) if (parent !== undefined) parts[parent]!.push(row);
  const bounds: Bounds[] = [];
  const bound = (row: number): Bounds => {
    const own = nearestWholes(values[row]!);
    const of = parts[row]!.map(bound);
    bounds[row] = own;
    if (of.length === 0) return own;
    const gap = parts[row]!.reduce((total, part) => total + values[part]!, 0) - values[row]!;
    const least = Math.max(own.least, sum(of, 'least'));
    const most = Math.min(own.most, sum(of, 'most'));
    if (Math.abs(gap) <= mostGap && least <= most) bounds[row] = { least, most };
    else parts[row] = [];
    return bounds[row];
  };
  const rounded: number[] = [];
  const fix = (row: number, whole: number): void => {
    rounded[row] = whole;
    const of = parts[row]!;
    const remainder = (part: number): number => values[part]! - bounds[part]!.least;
    const free = of.filter((part) => bounds[part]!.most > bounds[part]!.least);
    free.sort((a, b) => remainder(b) - remainder(a) || a - b);
    const least = of.reduce((total, part) => total + bounds[part]!.least, 0);
    const up = new Set(free.slice(0, whole - least));
    for (const part of of) fix(part, up.has(part) ? bounds[part]!.most : bounds[part]!.least);
  };
  for (const row of values.keys()) if (parents[row] === undefined) bound(row);
  const tied = new Set(parts.flat());
  for (const row of values.keys()) {
    if (tied.has(row)) continue;
    fix(row, Math.min(bounds[row]!.most, Math.max(bounds[row]!.least, Math.round(values[row]!) + 0)));
  }
  return rounded;
}

function sum(bounds: readonly Bounds[], end: keyof Bounds): number {
  return bounds.reduce((total, each) => total + each[end], 0);
}

/** The whole numbers beside a value; a whole number up to floating-point noise has only itself. */
function nearestWholes(value: number): Bounds {
  const nearest = Math.round(value) + 0;
  const noise = Math.max(1e-6, Math.abs(value) * 2 ** -50);
  return Math.abs(value - nearest) <= noise
    ? { least: nearest, most: nearest }
    : { least: Math.floor(value), most: Math.ceil(value) + 0 };
}
