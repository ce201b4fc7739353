/**
 * Where the nodes of a table stand. Body: the probabilities from 1/64 to 63/64 in cells of 1/256. Tail: below 1/64 at
 * either end ever shorter cells, four for each halving of the probability, since there the quantile runs as a root of
 * the probability. What lies beyond the last halving is so rare that it is solved exactly.
 *
 * This file imports nothing, so that the build puts these numbers where they are used.
 */
export const cellsPerUnit = 256;
export const firstCell = 4;
export const endOfBody = 252;
export const cellsPerHalving = 4;
export const halvings = 10;
/** Halvings of 1 that lie above the tail, whose first runs from 2^-7 to 2^-6. */
export const halvingsAbove = 6;
/** Coefficients of each cell: its quantile is a polynomial of the fifth degree in the place within the cell, 0 to 1. */
export const coefficients = 6;

/** Everything needed to look up quantiles of one beta distribution. */
export interface BetaCells {
  /** Cells of 1/256 from probability 0 on; those of the tails are left empty. */
  readonly body: Float64Array;
  readonly lower: BetaTail;
  readonly upper: BetaTail;
}

/** One end of the distribution, counted from that end. */
export interface BetaTail {
  /** The cells from probability 1/64 down, those of one halving after the other. */
  readonly cells: Float64Array;
  /** Cells in a probability of 1, for each halving: a cell's probability runs from 4 up to 8 of them. */
  readonly perUnit: Float64Array;
  /** The quantile of probabilities below the last halving. */
  solve(probability: number): number;
}

/** Chance that is told in cells: see InputStream, of which this is what draws from a table need. */
export interface CellStream {
  /** The next words, one for each draw: eight bits for the cell, 24 for the place in it. */
  fillWords(out: Int32Array, count: number): void;
  /** A place, strictly between 0 and 1, for each of the next draws from the outermost cells, in the order of the draws. */
  fillPlaces(out: Float64Array, count: number): void;
}

function evaluateCell(cells: Float64Array, cell: number, t: number): number {
  const at = coefficients * cell;
  return (
    cells[at]! +
    t *
      (cells[at + 1]! +
        t * (cells[at + 2]! + t * (cells[at + 3]! + t * (cells[at + 4]! + t * cells[at + 5]!))))
  );
}

/** The quantile of a probability up to 1/64, counted from the end of the tail. */
function tailQuantile(tail: BetaTail, probability: number): number {
  if (probability <= 0) return 0;
  const halving = Math.max(0, Math.clz32(probability * 2 ** 32) - halvingsAbove);
  if (halving >= halvings) return tail.solve(probability);
  const position = probability * tail.perUnit[halving]! - cellsPerHalving;
  const cell = Math.min(position | 0, cellsPerHalving - 1);
  return evaluateCell(tail.cells, cellsPerHalving * halving + cell, position - cell);
}

/**
 * Quantiles of a beta distribution stretched to run from least to most, looked up in its table.
 *
 * Shape   the first `count` entries of `probabilities`; `out` may be the same array
 * Units   probabilities from 0 to 1; result in the unit of least and most
 * Holds   never outside least and most; increasing; the same value wherever in a block a probability stands
 * Throws  never
 */
export function fillBetaQuantiles(
  table: BetaCells,
  least: number,
  most: number,
  probabilities: Float64Array,
  out: Float64Array,
  count: number,
): void {
  const { body, lower, upper } = table;
  const width = most - least;
  for (let i = 0; i < count; i++) {
    const probability = probabilities[i]!;
    const position = probability * cellsPerUnit;
    const cell = position | 0;
    if (cell >= firstCell && cell < endOfBody) {
      out[i] = least + width * evaluateCell(body, cell, position - cell);
    } else if (cell < firstCell) {
      out[i] = least + width * tailQuantile(lower, probability);
    } else {
      out[i] = most - width * tailQuantile(upper, 1 - probability);
    }
  }
}

/** Draws of one call, at most; more are drawn in parts. */
const mostDraws = 2048;

/**
 * Draws from a beta distribution stretched to run from least to most: what `fillBetaQuantiles` gives for the
 * probabilities of the stream, to the last bit, with the cell taken from the bits of the word.
 *
 * Shape   fills the first `count` entries of `out`
 * Units   the unit of least and most
 * Holds   the same sequence however the calls are cut into blocks
 * Throws  never
 * Source  see createBetaCells; resolution: see InputStream
 */
export const drawBeta = createBetaDrawing();

/**
 * The one function that draws, with room of its own. A table is copied into that room when it is not there yet, since
 * V8 reads arrays that a function always finds in one place nearly twice as fast as those it is handed.
 */
function createBetaDrawing() {
  const body = new Float64Array(coefficients * cellsPerUnit);
  const words = new Int32Array(mostDraws);
  const inTails = new Int32Array(mostDraws);
  const places = new Float64Array(mostDraws);
  let loaded: BetaCells | undefined;

  /** Fills in what the body gives; the places of the other draws are listed, and their number returned. */
  const drawBody = (least: number, width: number, out: Float64Array, count: number): number => {
    let others = 0;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const cell = word >>> 24;
      if (cell >= firstCell && cell < endOfBody) {
        out[i] = least + width * evaluateCell(body, cell, ((word & 0xffffff) + 0.5) * 2 ** -24);
      } else {
        inTails[others] = i;
        others++;
      }
    }
    return others;
  };

  return (
    table: BetaCells,
    least: number,
    most: number,
    stream: CellStream,
    out: Float64Array,
    count: number,
  ): void => {
    const width = most - least;
    for (let start = 0; start < count; start += mostDraws) {
      const part = Math.min(mostDraws, count - start);
      if (loaded !== table) body.set(table.body);
      loaded = table;
      stream.fillWords(words, part);
      const target = start === 0 ? out : out.subarray(start);
      const others = drawBody(least, width, target, part);
      stream.fillPlaces(places, others);
      for (let k = 0; k < others; k++) {
        const i = inTails[k]!;
        const cell = words[i]! >>> 24;
        const place = places[k]!;
        target[i] =
          cell < firstCell
            ? least + width * tailQuantile(table.lower, (cell + place) / cellsPerUnit)
            : most - width * tailQuantile(table.upper, (cellsPerUnit - 1 - cell + place) / cellsPerUnit);
      }
    }
  };
}
