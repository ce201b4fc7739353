import {
  type BetaCells,
  type BetaTail,
  cellsPerHalving,
  cellsPerUnit,
  coefficients,
  endOfBody,
  firstCell,
  halvings,
  halvingsAbove,
  perUnit,
} from './beta-cells.ts';
import { betaPower, logBeta, lowerQuantile, solveQuantile } from './beta-quantile.ts';

/** A point of the quantile function with its first and second derivative in the probability. */
interface Node {
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
}

/**
 * The slope of a quantile is 1 / density; the second derivative is -(log density)' · slope².
 *
 * Source  Steinbrecher, G., Shaw, W. T. (2008), Quantile mechanics, European Journal of Applied Mathematics 19(2),
 *         87-112, DOI 10.1017/S0956792508007341
 */
function nodeAt(value: number, a: number, b: number, logComplete: number): Node {
  const slope = (value * (1 - value)) / betaPower(value, a, b, logComplete);
  return { value, slope, bend: ((b - 1) / (1 - value) - (a - 1) / value) * slope * slope };
}

/** The node at the next probability, found from its neighbour. */
function nextNode(
  node: Node,
  probability: number,
  width: number,
  a: number,
  b: number,
  logComplete: number,
): Node {
  const guess = node.value + width * (node.slope + (width / 2) * node.bend);
  const start = guess > 0 && guess < 1 ? guess : (node.value + 1) / 2;
  return nodeAt(solveQuantile(probability, a, b, logComplete, start), a, b, logComplete);
}

/** The polynomial that meets value, slope and bend at both ends of a cell of some width. */
function polynomialOf(left: Node, right: Node, width: number): readonly number[] {
  const rise = right.value - left.value;
  const [slope0, slope1] = [left.slope * width, right.slope * width];
  const [bend0, bend1] = [left.bend * width * width, right.bend * width * width];
  return [
    left.value,
    slope0,
    bend0 / 2,
    10 * rise - 6 * slope0 - 4 * slope1 - 1.5 * bend0 + 0.5 * bend1,
    -15 * rise + 8 * slope0 + 7 * slope1 + 1.5 * bend0 - bend1,
    6 * rise - 3 * slope0 - 3 * slope1 - 0.5 * bend0 + 0.5 * bend1,
  ];
}

function createBody(a: number, b: number): readonly Float64Array[] {
  const logComplete = logBeta(a, b);
  const columns = Array.from({ length: coefficients }, () => new Float64Array(cellsPerUnit));
  const width = 1 / cellsPerUnit;
  let left = nodeAt(lowerQuantile(firstCell * width, a, b), a, b, logComplete);
  for (let cell = firstCell; cell < endOfBody; cell++) {
    const right = nextNode(left, (cell + 1) * width, width, a, b, logComplete);
    const polynomial = polynomialOf(left, right, width);
    for (let k = 0; k < coefficients; k++) columns[k]![cell] = polynomial[k]!;
    left = right;
  }
  return columns;
}

function createTail(a: number, b: number): BetaTail {
  const logComplete = logBeta(a, b);
  const cells = new Float64Array(coefficients * cellsPerHalving * halvings);
  let left = nodeAt(lowerQuantile(2 ** -(halvingsAbove + halvings), a, b), a, b, logComplete);
  for (let halving = halvings - 1; halving >= 0; halving--) {
    const width = 1 / perUnit[halving]!;
    for (let cell = 0; cell < cellsPerHalving; cell++) {
      const right = nextNode(left, (cellsPerHalving + cell + 1) * width, width, a, b, logComplete);
      const at = coefficients * (cellsPerHalving * halving + cell);
      cells.set(polynomialOf(left, right, width), at);
      left = right;
    }
  }
  return { cells, solve: (probability) => lowerQuantile(probability, a, b) };
}

/**
 * A table for fast quantiles of one beta distribution: in each cell the polynomial of the fifth degree that meets
 * the exact value and the exact first and second derivative at both ends.
 *
 * Units   a and b from 1 to 5, as PERT has them
 * Holds   error at most 2e-8 of the range for a + b = 6, the steep ends included; 16 kB a table
 * Throws  never on checked input
 * Source  Hörmann, W., Leydold, J. (2003), Continuous random variate generation by fast numerical inversion, ACM
 *         Transactions on Modeling and Computer Simulation 13(4), 347-362, DOI 10.1145/945511.945517; error at most
 *         h^6/46080 · max |sixth derivative|, from the remainder (t(1-t))^3 h^6 / 6! of osculatory interpolation
 */
export function createBetaCells(a: number, b: number): BetaCells {
  return { body: createBody(a, b), lower: createTail(a, b), upper: createTail(b, a) };
}
