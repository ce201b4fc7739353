import type { Model, Output } from '../model/compile.ts';
import { compare, isBetter, isGain, placeOfBest, type Sign, signs } from './climb.ts';
import type { Deviation } from './design.ts';
import { GroupValues, type PositionTurn } from './group-values.ts';
import { KnownPoints } from './known-points.ts';
import type { LineCandidates } from './line-candidates.ts';
import type { OutputGroup, Point } from './output-group.ts';

/** The best value of an output that is known, and where it is. */
export interface Extreme {
  readonly value: number;
  readonly point: Point;
}

const mostRounds = 60;
/** Start points that each search begins from. */
const startsOfSearch = 3;
/** Pairs of inputs are looked at only where so few inputs move a group: sums begin where their projects have ended. */
const mostOnPlateau = 16;
/** A step to either side that shows whether an output still rises, as a part of the range. */
const probeShare = 1e-7;
/** Points between the ends of a bracket, and how often it is narrowed: to some 1e-13 of its width. */
const sectionPoints = 8;
const sectionRounds = 20;

/** A climb towards one extreme of one output, at the point it has come to. */
interface Climb {
  readonly at: number;
  readonly sign: Sign;
  point: Point;
  value: number;
}

/** A climb and the points to which turns that help it lead together. */
interface Leap {
  readonly climb: Climb;
  readonly points: readonly Point[];
}

/**
 * Searches the smallest and the largest value of each output of a group. Outputs share all evaluations: whatever is
 * looked at for one output is remembered for the others.
 *
 * From its best start points each output climbs by moving inputs to their other ends, the one that helps most or
 * the 2, 4, 8 ... or all that help; where no end helps, to values inside the ranges of inputs that may bend an output; where none of these
 * helps, to the top of the line on which the output still rises.
 *
 * Holds   exact where an output rises or falls with each input whatever the others are; otherwise the best of all that
 *         was looked at
 */
export class ExtremeSearch {
  readonly #model: Model;
  readonly #outputs: readonly Output[];
  readonly #group: OutputGroup;
  readonly #lines: LineCandidates;
  readonly #values: GroupValues;
  readonly #points = new KnownPoints();
  readonly #best: Readonly<Record<Sign, (Extreme | undefined)[]>>;
  /** Where the climbs of each output and sign have been: none goes the same way again. */
  readonly #climbed: Readonly<Record<Sign, readonly Set<Point>[]>>;
  /** Values at the points where climbs ended last, and at the ends around them. */
  readonly #aroundEnded = new Map<Point, readonly Float64Array[]>();

  /** Shape   outputs: those of the group, in its order */
  constructor(model: Model, outputs: readonly Output[], group: OutputGroup, lines: LineCandidates) {
    this.#model = model;
    this.#outputs = outputs;
    this.#group = group;
    this.#lines = lines;
    this.#values = new GroupValues(model, outputs, group);
    const none = () => outputs.map(() => undefined);
    this.#best = { [-1]: none(), 1: none() };
    const nowhere = () => outputs.map(() => new Set<Point>());
    this.#climbed = { [-1]: nowhere(), 1: nowhere() };
  }

  /** The best of an output that has been seen. */
  best(at: number, sign: Sign): Extreme {
    return this.#best[sign][at] as Extreme;
  }

  /** Looks at start points and climbs from the best of them. */
  search(starts: readonly Point[]): void {
    const points = this.#distinct(starts);
    const values = this.#values.at(points);
    this.#rememberAll(values, points);
    const possible = [...points.keys()].filter((place) => this.#isPossible(points[place]!));
    const climbs: Climb[] = [];
    for (const [at, column] of values.entries()) {
      for (const sign of signs) {
        const order = possible.toSorted((a, b) => compare(column[a]!, column[b]!, sign) || a - b);
        for (const place of order.slice(0, startsOfSearch))
          climbs.push({ at, sign, point: points[place]!, value: column[place]! });
      }
    }
    this.#climbAll(climbs);
  }

  #climbAll(first: readonly Climb[]): void {
    let climbs = first;
    for (let round = 0; round < mostRounds && climbs.length > 0; round++) {
      const ended = this.#climbToEnds(climbs);
      // What was seen on the way to another extreme may be better than where an own climb has ended.
      climbs = [...this.#stepInside(ended), ...this.#overtaken()];
    }
  }

  /** The mean of a discrete number is its central value, and nothing that it can be: no climb begins there. */
  #isPossible(point: Point): boolean {
    return this.#group.moving.every((input, position) => {
      const range = this.#model.inputs[input]!;
      return (
        range.distribution !== 'discrete' || range.outcomes.some(({ value }) => value === point[position])
      );
    });
  }

  /** Climbs from the best points of outputs, where none of theirs has been there. */
  #overtaken(): readonly Climb[] {
    const climbs: Climb[] = [];
    for (const at of this.#outputs.keys()) {
      for (const sign of signs) {
        const { value, point } = this.best(at, sign);
        const known = this.#points.find(point);
        if (this.#climbed[sign][at]!.has(known) || !this.#isPossible(known)) continue;
        climbs.push({ at, sign, point: known, value });
      }
    }
    return climbs;
  }

  /** Moves climbs from end to end until that helps no more; one that comes to where another has been is given up. */
  #climbToEnds(climbs: readonly Climb[]): readonly Climb[] {
    const ended: Climb[] = [];
    this.#aroundEnded.clear();
    let active = climbs;
    for (let round = 0; round < mostRounds; round++) {
      active = active.filter((climb) => this.#isFirstVisit(climb));
      if (active.length === 0) break;
      const leaps: Leap[] = [];
      for (const [point, own] of byPoint(active)) {
        const turns = this.#turnsToEnds(point);
        const values = this.#evaluateAround(point, turns);
        for (const climb of own) {
          const points = this.#moveToEnd(climb, turns, values[climb.at]!);
          if (points === undefined) {
            ended.push(climb);
            this.#aroundEnded.set(point, values);
          } else if (points.length > 0) leaps.push({ climb, points });
        }
      }
      this.#leap(leaps);
      active = active.filter((climb) => !ended.includes(climb));
    }
    return ended;
  }

  #isFirstVisit({ at, sign, point }: Climb): boolean {
    const visited = this.#climbed[sign][at]!;
    if (visited.has(point)) return false;
    visited.add(point);
    return true;
  }

  /**
   * Moves a climb to the best of some ends, where one helps.
   *
   * Shape   column: of the output, first the point itself; gives points where more than one of the ends that help are
   *         together; undefined where none helps
   */
  #moveToEnd(
    climb: Climb,
    turns: readonly PositionTurn[],
    column: Float64Array,
  ): readonly Point[] | undefined {
    const from = climb.point;
    const places = [...turns.keys()].filter((i) => isGain(column[i + 1]!, climb.value, climb.sign));
    const byGain = places.sort((a, b) => compare(column[a + 1]!, column[b + 1]!, climb.sign) || a - b);
    const best = byGain[0];
    if (best === undefined) return undefined;
    climb.point = this.#movedTo(from, turns[best]!);
    climb.value = column[best + 1]!;
    return this.#pointsTogether(
      from,
      byGain.map((place) => turns[place]!),
    );
  }

  /**
   * Points with all, or the first 2, 4, 8 ... of some turns, the most first: inputs that help alone may be in each other's
   * way, and to move hundreds of them one by one takes as many rounds.
   */
  #pointsTogether(from: Point, byGain: readonly PositionTurn[]): readonly Point[] {
    // Of two ends of one input the better is taken.
    const turns = [...new Map(byGain.toReversed().map((turn) => [turn.position, turn])).values()].reverse();
    const points: Point[] = [];
    const moved = from.slice();
    for (const [at, { position, value }] of turns.entries()) {
      moved[position] = value;
      const count = at + 1;
      const isPowerOfTwo = (count & at) === 0;
      if (count > 1 && (isPowerOfTwo || count === turns.length))
        points.push(this.#points.find(moved.slice()));
    }
    return points.reverse();
  }

  /** Moves climbs to where turns together lead, where that is better than the best of them alone. */
  #leap(leaps: readonly Leap[]): void {
    const tried = [...new Set(leaps.flatMap(({ points }) => points))];
    const values = this.#values.at(tried);
    this.#rememberAll(values, tried);
    const placeOf = new Map(tried.map((point, place) => [point, place]));
    for (const { climb, points } of leaps) {
      for (const point of points) {
        const value = values[climb.at]![placeOf.get(point)!]!;
        if (!isBetter(value, climb.value, climb.sign)) continue;
        climb.point = point;
        climb.value = value;
      }
    }
  }

  /** Climbs that have found something better inside a range, moved there. */
  #stepInside(climbs: readonly Climb[]): readonly Climb[] {
    if (this.#lines.bending.length === 0) return [];
    const moved: Climb[] = [];
    for (const [point, own] of byPoint(climbs)) {
      const turns = this.#turnsInside(point);
      const values = this.#evaluateAround(point, turns);
      const left: Climb[] = [];
      for (const climb of own) {
        const column = values[climb.at]!;
        const best = placeOfBest(column, 1, climb.sign);
        if (!isGain(column[best]!, climb.value, climb.sign)) {
          left.push(climb);
          continue;
        }
        climb.point = this.#movedTo(point, turns[best - 1]!);
        climb.value = column[best]!;
        this.#climbLine(climb, turns[best - 1]!.position);
        moved.push(climb);
      }
      this.#lookFromPlateau(point, left);
    }
    return moved;
  }

  /** Turns to where an output may bend, and a little to either side. */
  #turnsInside(point: Point): readonly PositionTurn[] {
    const turns: PositionTurn[] = [];
    for (const position of this.#lines.bending) {
      const values = [...this.#lines.candidates(position, point)];
      const { low, high } = this.#rangeAt(position);
      const here = point[position]!;
      const step = probeShare * (high - low);
      if (!this.#lines.isDiscrete(position))
        values.push(Math.max(low, here - step), Math.min(high, here + step));
      const input = this.#group.moving[position]!;
      for (const value of values) if (value !== here) turns.push({ position, input, value });
    }
    return turns;
  }

  /**
   * Looks at values inside ranges together with the other end of an input that makes no difference where climbs stand:
   * what it costs to keep the old way is of no matter while nothing is in use, and may be of matter at another delay.
   * What is found is remembered, and climbed from.
   */
  #lookFromPlateau(point: Point, climbs: readonly Climb[]): void {
    if (climbs.length === 0 || point.length > mostOnPlateau) return;
    const turns = this.#turnsToEnds(point);
    const values = this.#aroundEnded.get(point)!;
    const idle = turns.filter((_, i) => climbs.some(({ at }) => values[at]![i + 1] === values[at]![0]));
    const points: Point[] = [];
    for (const position of this.#lines.bending) {
      for (const value of this.#lines.candidates(position, point)) {
        for (const turn of idle) {
          if (turn.position === position) continue;
          const both = point.with(turn.position, turn.value);
          both[position] = value;
          points.push(both);
        }
      }
    }
    this.#rememberAll(this.#values.at(points), points);
  }

  /** Moves a climb to the top of the line along one input, between the candidates beside where it is. */
  #climbLine(climb: Climb, position: number): void {
    if (this.#lines.isDiscrete(position)) return;
    const here = climb.point[position]!;
    const input = this.#group.moving[position]!;
    const candidates = this.#lines.candidates(position, climb.point);
    let from = candidates.findLast((value) => value < here) ?? here;
    let to = candidates.find((value) => value > here) ?? here;
    // At a smooth top each round gains the square of the last; two rounds without any gain say that it is reached.
    let idleRounds = 0;
    for (let round = 0; round < sectionRounds && to > from && idleRounds < 2; round++) {
      const step = (to - from) / (sectionPoints + 1);
      const turns: PositionTurn[] = [];
      for (let i = 1; i <= sectionPoints; i++) turns.push({ position, input, value: from + step * i });
      const column = this.#evaluateAround(climb.point, turns)[climb.at]!;
      const best = placeOfBest(column, 1, climb.sign);
      idleRounds = isGain(column[best]!, climb.value, climb.sign) ? 0 : idleRounds + 1;
      if (isBetter(column[best]!, climb.value, climb.sign)) {
        climb.point = this.#movedTo(climb.point, turns[best - 1]!);
        climb.value = column[best]!;
      }
      const top = climb.point[position]!;
      [from, to] = [Math.max(from, top - step), Math.min(to, top + step)];
    }
  }

  #rangeAt(position: number): { readonly low: number; readonly high: number } {
    return this.#model.inputs[this.#group.moving[position]!]!;
  }

  #turnsToEnds(point: Point): readonly PositionTurn[] {
    const turns: PositionTurn[] = [];
    for (const [position, input] of this.#group.moving.entries()) {
      const { low, high } = this.#model.inputs[input]!;
      if (low !== point[position]) turns.push({ position, input, value: low });
      if (high !== point[position]) turns.push({ position, input, value: high });
    }
    return turns;
  }

  /** Values of all outputs at a point and around it; what is seen is remembered. */
  #evaluateAround(point: Point, turns: readonly PositionTurn[]): readonly Float64Array[] {
    const columns = this.#values.around(point, turns);
    for (const [at, column] of columns.entries()) {
      for (const sign of signs) {
        const top = placeOfBest(column, 0, sign);
        if (top > 0 && isGain(column[top]!, this.best(at, sign).value, sign))
          this.#best[sign][at] = { value: column[top]!, point: this.#movedTo(point, turns[top - 1]!) };
      }
    }
    return columns;
  }

  /** Shape   values: a column for each output, an entry for each point */
  #rememberAll(values: readonly Float64Array[], points: readonly Point[]): void {
    for (const [at, column] of values.entries()) {
      for (let place = 0; place < points.length; place++)
        for (const sign of signs) this.#remember(at, sign, column[place]!, points[place]!);
    }
  }

  #remember(at: number, sign: Sign, value: number, point: Point): void {
    const known = this.#best[sign][at];
    if (known === undefined || isGain(value, known.value, sign)) this.#best[sign][at] = { value, point };
  }

  #movedTo(point: Point, { position, value }: PositionTurn): Point {
    return this.#points.find(point.with(position, value));
  }

  #distinct(points: readonly Point[]): readonly Point[] {
    return [...new Set(points.map((point) => this.#points.find(point)))];
  }

  /** A point as the inputs that are not at their central value. */
  deviationOf(point: Point): Deviation {
    return this.#values.deviationOf(point);
  }
}

function byPoint(climbs: readonly Climb[]): ReadonlyMap<Point, readonly Climb[]> {
  const groups = new Map<Point, Climb[]>();
  for (const climb of climbs) {
    const own = groups.get(climb.point);
    if (own === undefined) groups.set(climb.point, [climb]);
    else own.push(climb);
  }
  return groups;
}
