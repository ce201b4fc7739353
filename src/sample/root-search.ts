/** Two arguments between which a function changes its sign. */
export interface Bracket {
  readonly left: number;
  readonly right: number;
}

const mostSteps = 200;

/**
 * A root of a continuous function between two ends at which it has opposite signs, or at one of them.
 *
 * Units   the answer in those of the argument, exact to the last bits of its size
 * Throws  RangeError where the ends do not enclose a root
 * Source  Chandrupatla (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 *         without using derivatives, Advances in Engineering Software 28(3), 145-149,
 *         DOI 10.1016/S0965-9978(96)00051-8
 * @example searchRoot((x) => 3 * x - 6, { left: 0, right: 5 }) // => 2
 */
export function searchRoot(evaluate: (argument: number) => number, { left, right }: Bracket): number {
  let [b, a] = [left, right];
  let [valueB, valueA] = [evaluate(b), evaluate(a)];
  if (valueB === 0) return b;
  if (valueA === 0) return a;
  if (valueA > 0 === valueB > 0) throw new RangeError('the function has the same sign at both ends');
  let [c, valueC] = [b, valueB];
  let part = 0.5;
  for (let step = 0; step < mostSteps; step++) {
    const next = a + part * (b - a);
    const value = evaluate(next);
    if (value > 0 === valueA > 0) [c, valueC] = [a, valueA];
    else [c, valueC, b, valueB] = [b, valueB, a, valueA];
    [a, valueA] = [next, value];
    const best = Math.abs(valueA) < Math.abs(valueB) ? a : b;
    const least = (2 * Number.EPSILON * Math.abs(best)) / Math.abs(b - a);
    if (valueA === 0 || !(least < 0.5)) return best;
    const xi = (a - b) / (c - b);
    const phi = (valueA - valueB) / (valueC - valueB);
    const isSmooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    part = isSmooth
      ? (valueA / (valueB - valueA)) * (valueC / (valueB - valueC)) +
        ((c - a) / (b - a)) * (valueA / (valueC - valueA)) * (valueB / (valueC - valueB))
      : 0.5;
    part = Math.min(Math.max(part, least), 1 - least);
  }
  return Math.abs(valueA) < Math.abs(valueB) ? a : b;
}
