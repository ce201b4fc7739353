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

/** Cells of one tail. */
const tailCells = cellsPerHalving * halvings;
/** Tail cells in a probability of 1, for each halving: a cell's probability runs from 4 up to 8 of them. */
export const perUnit = Float64Array.from(
  { length: halvings },
  (_, halving) => cellsPerHalving * 2 ** (halvingsAbove + 1 + halving),
);

/** Everything needed to look up quantiles of one beta distribution. */
export interface BetaCells {
  /** A column for each coefficient: cells of 1/256 from probability 0 on; those of the tails are left empty. */
  readonly body: readonly Float64Array[];
  readonly lower: BetaTail;
  readonly upper: BetaTail;
}

/** One end of the distribution, counted from that end. */
export interface BetaTail {
  /** The cells from probability 1/64 down, those of one halving after the other. */
  readonly cells: Float64Array;
  /** The quantile of probabilities below the last halving. */
  solve(probability: number): number;
}

/** Chance that is reported in cells: see ProbabilityStream, of which this is what draws from a table need. */
export interface CellStream {
  /** A word of 32 random bits for each of the next draws: eight bits for the cell, 24 for the place in it. */
  fillWords(out: Int32Array, count: number): void;
  /** A place, strictly between 0 and 1, for each of the next draws from the outermost cells, in the order of the draws. */
  fillPlaces(out: Float64Array, count: number): void;
}

/** The probabilities that an input is drawn by, also as cells. */
export interface ProbabilityStream extends CellStream {
  /**
   * The probabilities of the next draws, whatever they are drawn for: strictly between 0 and 1, in the middles of steps
   * of 2^-32, in the outermost cells of 2^-52.
   */
  fill(out: Float64Array, count: number): void;
}

type Columns = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

function evaluateTail(cells: Float64Array, cell: number, t: number): number {
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
  const position = probability * perUnit[halving]! - cellsPerHalving;
  const cell = Math.min(position | 0, cellsPerHalving - 1);
  return evaluateTail(tail.cells, cellsPerHalving * halving + cell, position - cell);
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
  const { lower, upper } = table;
  const [c0, c1, c2, c3, c4, c5] = table.body as Columns;
  const width = most - least;
  for (let i = 0; i < count; i++) {
    const probability = probabilities[i]!;
    const position = probability * cellsPerUnit;
    const cell = position | 0;
    if (cell >= firstCell && cell < endOfBody) {
      const t = position - cell;
      const rest = c2[cell]! + t * (c3[cell]! + t * (c4[cell]! + t * c5[cell]!));
      out[i] = least + width * (c0[cell]! + t * (c1[cell]! + t * rest));
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
 * Source  see createBetaCells; resolution: see ProbabilityStream
 */
export function drawBeta(
  table: BetaCells,
  least: number,
  most: number,
  stream: CellStream,
  out: Float64Array,
  count: number,
): void {
  const draw = freeDrawings.pop() ?? createBetaDrawing();
  draw(table, least, most, stream, out, count);
  freeDrawings.push(draw);
}

/** Those that no call is using: a call from inside another one has memory of its own. */
const freeDrawings: ReturnType<typeof createBetaDrawing>[] = [];

/**
 * A function that draws, with memory of its own. A table is copied into it when it is not there yet: V8 looks for arrays of
 * known length, in places that never change, without asking each time whether they reach so far. For the same reason each
 * coefficient is a column, and one such function serves all calls that are not inside one another.
 */
function createBetaDrawing() {
  const c0 = new Float64Array(cellsPerUnit);
  const c1 = new Float64Array(cellsPerUnit);
  const c2 = new Float64Array(cellsPerUnit);
  const c3 = new Float64Array(cellsPerUnit);
  const c4 = new Float64Array(cellsPerUnit);
  const c5 = new Float64Array(cellsPerUnit);
  const columns = [c0, c1, c2, c3, c4, c5];
  const tails = new Float64Array(2 * coefficients * tailCells);
  const inTails = new Int32Array(mostDraws);
  const cells = new Int32Array(mostDraws);
  const places = new Float64Array(mostDraws);
  const words = new Int32Array(mostDraws);
  let loaded: BetaCells | undefined;

  /** Fills in what the body gives; places and cells of the other draws are listed, and their number returned. */
  const drawBody = (least: number, width: number, out: Float64Array, count: number): number => {
    let others = 0;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const cell = word >>> 24;
      if (cell >= firstCell && cell < endOfBody) {
        const t = ((word & 0xffffff) + 0.5) * 2 ** -24;
        const rest = c2[cell]! + t * (c3[cell]! + t * (c4[cell]! + t * c5[cell]!));
        out[i] = least + width * (c0[cell]! + t * (c1[cell]! + t * rest));
      } else {
        inTails[others] = i;
        cells[others] = cell;
        others++;
      }
    }
    return others;
  };

  /** Fills in the other draws: what `tailQuantile` gives for them, with one end told from the other by numbers alone. */
  const drawTails = (
    table: BetaCells,
    least: number,
    most: number,
    out: Float64Array,
    others: number,
  ): void => {
    const width = most - least;
    for (let k = 0; k < others; k++) {
      const cell = cells[k]!;
      const isUpper = cell >>> 7;
      const probability = (((cell ^ -isUpper) & 0xff) + places[k]!) / cellsPerUnit;
      const halving = Math.clz32(probability * 2 ** 32) - halvingsAbove;
      let quantile: number;
      if (halving < halvings) {
        const position = probability * perUnit[halving]! - cellsPerHalving;
        const within = position | 0;
        const at = tailCells * isUpper + cellsPerHalving * halving + within;
        quantile = evaluateTail(tails, at, position - within);
      } else quantile = (isUpper === 0 ? table.lower : table.upper).solve(probability);
      out[inTails[k]!] = isUpper === 0 ? least + width * quantile : most - width * quantile;
    }
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
    if (loaded !== table) {
      for (const [k, column] of columns.entries()) column.set(table.body[k]!);
      tails.set(table.lower.cells);
      tails.set(table.upper.cells, table.lower.cells.length);
      loaded = table;
    }
    for (let start = 0; start < count; start += mostDraws) {
      const part = Math.min(mostDraws, count - start);
      const target = start === 0 ? out : out.subarray(start);
      stream.fillWords(words, part);
      const others = drawBody(least, width, target, part);
      stream.fillPlaces(places, others);
      drawTails(table, least, most, target, others);
    }
  };
}
