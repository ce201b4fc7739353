import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type Corners, findCorners } from '../sample/corners.ts';
import { type Design, type Deviation, makeColumns } from '../sample/design.ts';
import { isBounded } from './draw-bounds.ts';
import { tellOverlaps } from './row-corners.ts';

/** A draw this far beyond a corner, as a part of the larger end, is still rounding. */
const roundingShare = 1e-9;

/** What is known of the draws of one output against its corners. */
interface Watched {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** The draws that lie farthest beyond low and high, by their number in the design. */
  lowest: { value: number; draw: number } | undefined;
  highest: { value: number; draw: number } | undefined;
  beyond: number;
}

/**
 * Holds low and high against draws. A draw beyond a corner shows that the search has missed something, so the search
 * begins anew at that draw; what is outside even then is reported.
 *
 * Draws of inputs without ends may lie anywhere and show nothing; there only the central value is held. What overlaps is
 * reported where its sum is smallest and largest, and has no extremes of its own.
 */
export class CornerWatch {
  readonly #model: Model;
  readonly #outputs: readonly Output[];
  readonly #corners: readonly Corners[];
  readonly #watched: ReadonlyMap<number, Watched>;
  #draws = 0;

  /** Shape   corners: of the outputs, in their order */
  constructor(model: Model, outputs: readonly Output[], corners: readonly Corners[]) {
    this.#model = model;
    this.#outputs = outputs;
    this.#corners = corners;
    this.#watched = new Map(
      outputs.flatMap((output, at) => {
        if (output.row.level === 'overlap' || !isBounded(model, output)) return [];
        const { low, high } = corners[at]!;
        const slack = slackOf(low, high);
        const limits = { low: low - slack, high: high + slack };
        return [[at, { at, ...limits, lowest: undefined, highest: undefined, beyond: 0 }] as const];
      }),
    );
  }

  /** Whether a draw of an output lies beyond its corners, where none should. */
  isBeyond(at: number, draw: number): boolean {
    const watched = this.#watched.get(at);
    return watched !== undefined && (draw < watched.low || draw > watched.high);
  }

  /** Looks at some draws of an output; `start` is the number of the first of them in the design. */
  look(at: number, column: Float64Array, start: number): void {
    this.#draws = Math.max(this.#draws, start + column.length);
    const watched = this.#watched.get(at);
    if (watched === undefined) return;
    const { low, high } = watched;
    for (let i = 0; i < column.length; i++) {
      const value = column[i]!;
      if (value < low) {
        watched.beyond++;
        if (!(value >= (watched.lowest?.value ?? low))) watched.lowest = { value, draw: start + i };
      } else if (value > high) {
        watched.beyond++;
        if (!(value <= (watched.highest?.value ?? high))) watched.highest = { value, draw: start + i };
      }
    }
  }

  /**
   * The corners, none of which a draw lies beyond.
   *
   * Shape   makeDesign: the draws that were looked at, made anew to see the inputs behind them
   */
  finish(makeDesign: () => Design, problems: ProblemList): readonly Corners[] {
    const missed = [...this.#watched.values()].filter(({ beyond }) => beyond > 0);
    const corners = [...this.#corners];
    if (missed.length > 0) {
      const numbers = missed.flatMap(({ lowest, highest }) =>
        [lowest, highest].flatMap((each) => each?.draw ?? []),
      );
      const starts = pointsOfDraws(this.#model, makeDesign(), new Set(numbers));
      const outputs = missed.map(({ at }) => this.#outputs[at]!);
      for (const [place, found] of findCorners(this.#model, outputs, undefined, starts).entries()) {
        const { at } = missed[place]!;
        corners[at] = wider(corners[at]!, found);
      }
    }
    const held = missed.length === 0 ? corners : tellOverlaps(this.#model, this.#outputs, corners);
    this.#report(held, problems);
    return held;
  }

  #report(corners: readonly Corners[], problems: ProblemList): void {
    for (const [at, output] of this.#outputs.entries()) {
      if (output.row.level === 'overlap') continue;
      const { low, central, high } = corners[at]!;
      const slack = slackOf(low, high);
      const isInside = (value: number) => !(value < low - slack || value > high + slack);
      const watched = this.#watched.get(at);
      const seen = [watched?.lowest?.value, watched?.highest?.value].filter((each) => each !== undefined);
      if (isInside(central) && seen.every(isInside)) continue;
      const count = watched?.beyond ?? 0;
      problems.add('corner-not-extreme', undefined, { path: outputPath(output), count, draws: this.#draws });
    }
  }
}

function slackOf(low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return Number.isFinite(size) ? roundingShare * size : 0;
}

/** The lower low and the higher high of two searches. */
function wider(one: Corners, other: Corners): Corners {
  const lowest = other.low < one.low ? other : one;
  const highest = other.high > one.high ? other : one;
  return {
    low: lowest.low,
    central: one.central,
    high: highest.high,
    lowPoint: lowest.lowPoint,
    highPoint: highest.highPoint,
    isProven: one.isProven && lowest === one && highest === one,
  };
}

/** The points of some draws of a design. */
function pointsOfDraws(model: Model, design: Design, numbers: ReadonlySet<number>): readonly Deviation[] {
  const length = Math.min(1024, design.count);
  const columns = makeColumns(model.inputs.length, length);
  const points: Deviation[] = [];
  const last = Math.max(...numbers);
  const fillBlock = design.begin();
  for (let start = 0; start <= last; start += length) {
    const count = Math.min(length, design.count - start);
    fillBlock(columns, start, count);
    for (const number of numbers) {
      if (number < start || number >= start + count) continue;
      points.push(new Map(columns.map((column, input) => [input, column[number - start]!])));
    }
  }
  return points;
}
