import { orderOf } from './ranks.ts';

/** Draws in which something is sought: a column for each input, and in which draws it happens. */
export interface PrimDraws {
  readonly columns: readonly Float64Array[];
  readonly hits: Uint8Array;
}

/** Ends of a box by input: least and most of what is in it, infinite where it is open. */
export interface PrimBox {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** How many draws are in a box, and in how many of them it happens. */
export interface BoxCounts {
  readonly count: number;
  readonly hits: number;
}

type Side = 'least' | 'most';
const sides: readonly Side[] = ['least', 'most'];

/** Part of the box that a step takes off, and least part of all draws that is left. */
const peelShare = 0.05;
const leastShare = 0.05;
/** Part of the box that a step adds. */
const pasteShare = 0.01;
/** Boxes behind the best one of peeling from which pasting starts as well. */
const startsBehind = 2;

/**
 * The box of inputs in which something happens, by the patient rule induction method: a step takes off that twentieth of
 * the box, at the end of one input, without which it happens most often in what is left, until a twentieth of all draws is
 * left or it happens in all of them; then steps of a hundredth are pasted on again. Of all boxes on the way the one with the
 * largest harmonic mean of coverage and density is taken. Values that several draws share are taken off or put on together.
 *
 * Shape   columns of equal length; at least one draw in which it happens
 * Source  Friedman, J. H., Fisher, N. I. (1999), Bump hunting in high-dimensional data, Statistics and Computing 9(2),
 *         123-143, DOI 10.1023/A:1008894516817; the choice of the box as in scenario discovery: Bryant, B. P., Lempert, R. J.
 *         (2010), Thinking inside the box, Technological Forecasting and Social Change 77(1), 34-49,
 *         DOI 10.1016/j.techfore.2009.08.002
 */
export function findBox(draws: PrimDraws): PrimBox {
  const search = new BoxSearch(draws);
  const trails = [search.peel(), ...patientTrail(draws)];
  const starts = trails.flatMap((boxes) => {
    const scores = boxes.map((box) => search.scoreOf(box));
    const best = scores.indexOf(Math.max(...scores));
    return [...boxes.slice(best, best + startsBehind + 1), boxes.at(-1)!];
  });
  const pasted = starts.map((start) => search.paste(start));
  return pasted.reduce((best, each) => (each.score > best.score ? each : best)).box;
}

/**
 * Where draws share values, the boxes that are met when only some of the draws of a value are taken off in a step, as of a
 * continuous input; then each value is in or out as most of its draws are. A value that is taken off as a whole may hide that two
 * inputs matter together.
 */
function patientTrail({ columns, hits }: PrimDraws): readonly (readonly PrimBox[])[] {
  const orders = columns.map(orderOf);
  const isShared = columns.some((column, at) =>
    orders[at]!.some((i, place) => place > 0 && column[i] === column[orders[at]![place - 1]!]),
  );
  if (!isShared) return [];
  const places = orders.map((order) => {
    const place = new Float64Array(order.length);
    for (const [at, i] of order.entries()) place[i] = at;
    return place;
  });
  const valuesOf = (box: PrimBox): PrimBox => ({
    least: box.least.map((place, input) =>
      Number.isFinite(place) ? leastValue(columns[input]!, orders[input]!, place) : place,
    ),
    most: box.most.map((place, input) =>
      Number.isFinite(place) ? mostValue(columns[input]!, orders[input]!, place) : place,
    ),
  });
  return [new BoxSearch({ columns: places, hits }).peel().map(valuesOf)];
}

/** The least value in a box that begins at a place: that of the place, or the next one where most of its draws are before it. */
function leastValue(column: Float64Array, order: Uint32Array, place: number): number {
  const [first, last] = placesOfValue(column, order, place);
  const isIn = last - place + 1 >= place - first;
  return column[order[isIn ? place : Math.min(last + 1, order.length - 1)]!]!;
}

function mostValue(column: Float64Array, order: Uint32Array, place: number): number {
  const [first, last] = placesOfValue(column, order, place);
  const isIn = place - first + 1 >= last - place;
  return column[order[isIn ? place : Math.max(first - 1, 0)]!]!;
}

/** The first and the last place of the value at a place. */
function placesOfValue(column: Float64Array, order: Uint32Array, place: number): readonly [number, number] {
  const value = column[order[place]!];
  let [first, last] = [place, place];
  while (first > 0 && column[order[first - 1]!] === value) first--;
  while (last < order.length - 1 && column[order[last + 1]!] === value) last++;
  return [first, last];
}

/** How many draws are in a box. */
export function countInBox({ columns, hits }: PrimDraws, box: PrimBox): BoxCounts {
  const outside = countOutside(columns, box);
  let [count, found] = [0, 0];
  for (let i = 0; i < hits.length; i++) {
    if (outside[i] !== 0) continue;
    count++;
    found += hits[i]!;
  }
  return { count, hits: found };
}

/** The same box without one of its ends. */
export function withoutEnd(box: PrimBox, input: number, side: Side): PrimBox {
  return withEnd(box, input, side, side === 'least' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
}

/** The ends that a box has. */
export function listEnds(box: PrimBox): readonly { readonly input: number; readonly side: Side }[] {
  return [...box.least.keys()].flatMap((input) =>
    sides.filter((side) => Number.isFinite(box[side][input]!)).map((side) => ({ input, side })),
  );
}

function withEnd(box: PrimBox, input: number, side: Side, value: number): PrimBox {
  return { ...box, [side]: box[side].map((own, at) => (at === input ? value : own)) };
}

/** How many ends each draw is beyond. */
function countOutside(columns: readonly Float64Array[], { least, most }: PrimBox): Uint16Array {
  const outside = new Uint16Array(columns[0]?.length ?? 0);
  for (const [input, column] of columns.entries()) {
    const [from, to] = [least[input]!, most[input]!];
    if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) continue;
    for (let i = 0; i < column.length; i++) if (column[i]! < from || column[i]! > to) outside[i]!++;
  }
  return outside;
}

/** What a step would make of a box. */
interface Step extends BoxCounts {
  readonly input: number;
  readonly side: Side;
  readonly value: number;
}

class BoxSearch {
  readonly #columns: readonly Float64Array[];
  readonly #hits: Uint8Array;
  /** Positions of the draws in the order of each input. */
  readonly #orders: readonly Uint32Array[];
  readonly #all: number;

  constructor({ columns, hits }: PrimDraws) {
    this.#columns = columns;
    this.#hits = hits;
    this.#orders = columns.map(orderOf);
    this.#all = hits.reduce((sum, hit) => sum + hit, 0);
  }

  /** Harmonic mean of coverage and density. */
  scoreOf(box: PrimBox): number {
    return this.#score(countInBox({ columns: this.#columns, hits: this.#hits }, box));
  }

  #score({ count, hits }: BoxCounts): number {
    return count === 0 ? 0 : (2 * hits) / (this.#all + count);
  }

  /** All boxes from the whole on, each with a little less. */
  peel(): readonly PrimBox[] {
    const ends = (value: number) => this.#columns.map(() => value);
    let box: PrimBox = { least: ends(Number.NEGATIVE_INFINITY), most: ends(Number.POSITIVE_INFINITY) };
    let inside: BoxCounts = { count: this.#hits.length, hits: this.#all };
    const boxes = [box];
    while (inside.hits < inside.count) {
      const outside = countOutside(this.#columns, box);
      const steps = this.#columns.flatMap((_, input) =>
        sides.flatMap((side) => this.#peelStep(input, side, inside, outside) ?? []),
      );
      const most = leastShare * this.#hits.length;
      const best = betterPeel(
        steps.filter(({ count }) => count >= most),
        inside,
      );
      if (best === undefined) break;
      box = withEnd(box, best.input, best.side, best.value);
      inside = best;
      boxes.push(box);
    }
    return boxes;
  }

  /** What is left without a twentieth at one end; undefined where one value is all there is. */
  #peelStep(input: number, side: Side, inside: BoxCounts, outside: Uint16Array): Step | undefined {
    const column = this.#columns[input]!;
    const wanted = Math.max(1, Math.floor(peelShare * inside.count));
    let [taken, hits] = [0, 0];
    let last = Number.NaN;
    const walk = walkFrom(this.#orders[input]!, side);
    for (let place = walk.first; place !== walk.behind; place += walk.step) {
      const i = walk.order[place]!;
      if (outside[i] !== 0) continue;
      const value = column[i]!;
      if (taken >= wanted && value !== last)
        return { input, side, value, count: inside.count - taken, hits: inside.hits - hits };
      taken++;
      hits += this.#hits[i]!;
      last = value;
    }
    return undefined;
  }

  /** The best box that is reached by adding a hundredth at one end after the other, as long as that makes it better. */
  paste(start: PrimBox): { readonly box: PrimBox; readonly score: number } {
    let box = start;
    let outside = countOutside(this.#columns, box);
    let inside = countInBox({ columns: this.#columns, hits: this.#hits }, box);
    for (;;) {
      const steps = listEnds(box).map(({ input, side }) =>
        this.#pasteStep(box, input, side, inside, outside),
      );
      const best = steps.reduce<Step | undefined>(
        (found, each) => (found === undefined || this.#score(each) > this.#score(found) ? each : found),
        undefined,
      );
      const score = this.#score(inside);
      if (best === undefined || this.#score(best) <= score) return { box, score };
      box = withEnd(box, best.input, best.side, best.value);
      inside = best;
      outside = countOutside(this.#columns, box);
    }
  }

  /** What a box becomes with a hundredth more at one end; open there where fewer draws are beyond it. */
  #pasteStep(box: PrimBox, input: number, side: Side, inside: BoxCounts, outside: Uint16Array): Step {
    const column = this.#columns[input]!;
    const end = box[side][input]!;
    const isBeyond = (value: number) => (side === 'least' ? value < end : value > end);
    const wanted = Math.max(1, Math.floor(pasteShare * inside.count));
    let [added, hits] = [0, 0];
    let last = Number.NaN;
    // From the end outwards: the draws beyond it come last in the order that begins at the other end.
    const walk = walkFrom(this.#orders[input]!, side === 'least' ? 'most' : 'least');
    for (let place = walk.first; place !== walk.behind; place += walk.step) {
      const i = walk.order[place]!;
      const value = column[i]!;
      // Beyond this end alone: outside of no other.
      if (!isBeyond(value) || outside[i] !== 1) continue;
      if (added >= wanted && value !== last)
        return { input, side, value: last, count: inside.count + added, hits: inside.hits + hits };
      added++;
      hits += this.#hits[i]!;
      last = value;
    }
    const open = side === 'least' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return { input, side, value: open, count: inside.count + added, hits: inside.hits + hits };
  }
}

/**
 * The step after which it happens most often in what is left, for as much as the step takes off: values of a discrete number go
 * together, and a large one would else be preferred to patient steps that come to more.
 */
function betterPeel(steps: readonly Step[], inside: BoxCounts): Step | undefined {
  const gainOf = (step: Step): number => {
    const gain = densityOf(step) - densityOf(inside);
    return gain > 0 ? gain / Math.log(inside.count / step.count) : gain;
  };
  let best: { readonly step: Step; readonly gain: number } | undefined;
  for (const step of steps) {
    const gain = gainOf(step);
    if (best === undefined || gain > best.gain) best = { step, gain };
  }
  return best?.step;
}

function densityOf({ count, hits }: BoxCounts): number {
  return count === 0 ? 0 : hits / count;
}

/** How an order is gone through from its beginning or from its end. */
function walkFrom(order: Uint32Array, side: Side) {
  return side === 'least'
    ? { order, first: 0, behind: order.length, step: 1 }
    : { order, first: order.length - 1, behind: -1, step: -1 };
}
