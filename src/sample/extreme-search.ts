import type { Model, Output } from '../model/compile.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';
import type { LineCandidates } from './line-candidates.ts';
import type { OutputGroup, Point } from './output-group.ts';
import { evaluateTurns, type Turn } from './turns.ts';

/** Towards the smallest value or towards the largest. */
export type Sign = 1 | -1;
const signs: readonly Sign[] = [-1, 1];

/** The best value of an output that is known, and where it is. */
export interface Extreme {
  readonly value: number;
  readonly point: Point;
}

/** Gains below this part of the value are rounding. */
const leastGain = 1e-12;
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

/**
 * Searches the smallest and the largest value of each output of a group. Outputs share all evaluations: whatever is
 * looked at for one output is remembered for the others.
 *
 * From its best start points each output climbs by moving one input at a time to its other end, and all at once where
 * each helps; where no end helps, to values inside the ranges of inputs that may bend an output; where none of these
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
  readonly #best: Readonly<Record<Sign, (Extreme | undefined)[]>>;
  /** Where climbs have been, by output, sign and point: none goes the same way again. */
  readonly #climbed = new Set<string>();

  /** Shape   outputs: those of the group, in its order */
  constructor(model: Model, outputs: readonly Output[], group: OutputGroup, lines: LineCandidates) {
    this.#model = model;
    this.#outputs = outputs;
    this.#group = group;
    this.#lines = lines;
    const none = () => outputs.map(() => undefined);
    this.#best = { [-1]: none(), 1: none() };
  }

  /** The best of an output that has been seen. */
  best(at: number, sign: Sign): Extreme {
    return this.#best[sign][at] as Extreme;
  }

  /** Looks at start points and climbs from the best of them. */
  search(starts: readonly Point[]): void {
    const points = distinct(starts);
    const values = this.#evaluateAt(points);
    const climbs: Climb[] = [];
    const possible = [...points.keys()].filter((place) => this.#isPossible(points[place]!));
    for (const at of this.#outputs.keys()) {
      const column = values[at]!;
      for (const [place, point] of points.entries()) this.#remember(at, column[place]!, point);
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
      climbs = this.#climbToEnds(climbs);
      const inside = this.#stepInside(climbs);
      // What was seen on the way to another extreme may be better than where an own climb has ended.
      const overtaken = [...this.#outputs.keys()].flatMap((at) =>
        signs.flatMap((sign) => this.#overtaken(at, sign)),
      );
      climbs = [...inside, ...overtaken];
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

  /** A climb from the best point of an output, where none has been there. */
  #overtaken(at: number, sign: Sign): readonly Climb[] {
    const { value, point } = this.best(at, sign);
    if (!this.#isPossible(point) || this.#climbed.has(visitOf(at, sign, point))) return [];
    return [{ at, sign, point, value }];
  }

  /** Moves climbs from end to end until that helps no more; one that comes to where another has been is given up. */
  #climbToEnds(climbs: readonly Climb[]): readonly Climb[] {
    const ended: Climb[] = [];
    let active = climbs;
    for (let round = 0; round < mostRounds; round++) {
      active = active.filter((climb) => {
        const visit = visitOf(climb.at, climb.sign, climb.point);
        const isFirst = !this.#climbed.has(visit);
        this.#climbed.add(visit);
        return isFirst;
      });
      if (active.length === 0) break;
      const moves: { readonly climb: Climb; readonly together: Point }[] = [];
      for (const [point, own] of byPoint(active)) {
        const turns = this.#turnsToEnds(point);
        const values = this.#evaluateAround(point, turns);
        for (const climb of own) {
          const column = values[climb.at]!;
          const helpful = turns.filter((_, i) => isGain(column[i + 1]!, climb.value, climb.sign));
          if (helpful.length === 0) {
            ended.push(climb);
            continue;
          }
          const better = (a: number, b: number) => isBetter(column[a + 1]!, column[b + 1]!, climb.sign);
          const best = turns.reduce((top, _, i) => (better(i, top) ? i : top), turns.indexOf(helpful[0]!));
          const together = [...point];
          for (const turn of helpful) {
            const isFirst = helpful.find((each) => each.position === turn.position) === turn;
            if (isFirst) together[turn.position] = turn.value;
          }
          climb.point = movedTo(point, turns[best]!);
          climb.value = column[best + 1]!;
          if (helpful.length > 1) moves.push({ climb, together });
        }
      }
      const tried = distinct(moves.map(({ together }) => together));
      const values = this.#evaluateAt(tried);
      const placeOf = new Map(tried.map((point, place) => [keyOf(point), place]));
      for (const place of tried.keys())
        for (const at of this.#outputs.keys()) this.#remember(at, values[at]![place]!, tried[place]!);
      for (const { climb, together } of moves) {
        const value = values[climb.at]![placeOf.get(keyOf(together))!]!;
        if (isBetter(value, climb.value, climb.sign)) {
          climb.point = together;
          climb.value = value;
        }
      }
      active = active.filter((climb) => !ended.includes(climb));
    }
    return ended;
  }

  /** Climbs that have found something better inside a range, moved there. */
  #stepInside(climbs: readonly Climb[]): readonly Climb[] {
    const { bending } = this.#lines;
    if (bending.length === 0) return [];
    const moved: Climb[] = [];
    for (const [point, own] of byPoint(climbs)) {
      const turns = bending.flatMap((position) => {
        const candidates = this.#lines.candidates(position, point);
        const { low, high } = this.#rangeAt(position);
        const step = probeShare * (high - low);
        const sides = this.#lines.isDiscrete(position)
          ? []
          : [point[position]! - step, point[position]! + step];
        const probes = sides.map((value) => Math.min(high, Math.max(low, value)));
        return [...candidates, ...probes]
          .filter((value) => value !== point[position])
          .map((value) => ({ position, input: this.#group.moving[position]!, value }));
      });
      const values = this.#evaluateAround(point, turns);
      for (const climb of own) {
        const column = values[climb.at]!;
        const better = (a: number, b: number) => isBetter(column[a + 1]!, column[b + 1]!, climb.sign);
        const best = turns.reduce((top, _, i) => (better(i, top) ? i : top), 0);
        if (!isGain(column[best + 1]!, climb.value, climb.sign)) continue;
        climb.point = movedTo(point, turns[best]!);
        climb.value = column[best + 1]!;
        this.#climbLine(climb, turns[best]!.position);
        moved.push(climb);
      }
      this.#lookFromPlateau(
        point,
        own.filter((climb) => !moved.includes(climb)),
      );
    }
    return moved;
  }

  /**
   * Looks at values inside ranges together with the other end of an input that makes no difference where climbs stand:
   * what it costs to keep the old way is of no matter while nothing is in use, and may be of matter at another delay.
   * What is found is remembered, and climbed from.
   */
  #lookFromPlateau(point: Point, climbs: readonly Climb[]): void {
    if (climbs.length === 0 || point.length > mostOnPlateau) return;
    const turns = this.#turnsToEnds(point);
    const values = this.#evaluateAround(point, turns);
    const idle = turns.filter((_, i) => climbs.some(({ at }) => values[at]![i + 1] === values[at]![0]));
    const points = this.#lines.bending.flatMap((position) =>
      this.#lines
        .candidates(position, point)
        .flatMap((value) =>
          idle
            .filter((turn) => turn.position !== position)
            .map((turn) => movedTo(point, turn).with(position, value)),
        ),
    );
    const found = this.#evaluateAt(points);
    for (const at of this.#outputs.keys())
      for (const [place, each] of points.entries()) this.#remember(at, found[at]![place]!, each);
  }

  /** Moves a climb to the top of the line along one input, between the candidates beside where it is. */
  #climbLine(climb: Climb, position: number): void {
    if (this.#lines.isDiscrete(position)) return;
    const here = climb.point[position]!;
    const candidates = this.#lines.candidates(position, climb.point);
    let from = candidates.findLast((value) => value < here) ?? here;
    let to = candidates.find((value) => value > here) ?? here;
    // At a smooth top each round gains the square of the last; two rounds without any gain say that it is reached.
    let idleRounds = 0;
    for (let round = 0; round < sectionRounds && to > from && idleRounds < 2; round++) {
      const step = (to - from) / (sectionPoints + 1);
      const turns = Array.from({ length: sectionPoints }, (_, i) => ({
        position,
        input: this.#group.moving[position]!,
        value: from + step * (i + 1),
      }));
      const column = this.#evaluateAround(climb.point, turns)[climb.at]!;
      const best = turns.reduce(
        (top, _, i) => (isBetter(column[i + 1]!, column[top + 1]!, climb.sign) ? i : top),
        0,
      );
      idleRounds = isGain(column[best + 1]!, climb.value, climb.sign) ? 0 : idleRounds + 1;
      if (isBetter(column[best + 1]!, climb.value, climb.sign)) {
        climb.point = movedTo(climb.point, turns[best]!);
        climb.value = column[best + 1]!;
      }
      const top = climb.point[position]!;
      [from, to] = [Math.max(from, top - step), Math.min(to, top + step)];
    }
  }

  #rangeAt(position: number): { readonly low: number; readonly high: number } {
    return this.#model.inputs[this.#group.moving[position]!]!;
  }

  #turnsToEnds(point: Point): readonly PositionTurn[] {
    return this.#group.moving.flatMap((input, position) => {
      const { low, high } = this.#rangeAt(position);
      return [low, high]
        .filter((value) => value !== point[position])
        .map((value) => ({ position, input, value }));
    });
  }

  /** Values of all outputs at a point and around it; what is seen is remembered. */
  #evaluateAround(point: Point, turns: readonly PositionTurn[]): readonly Float64Array[] {
    const columns = evaluateTurns(
      this.#model,
      this.#outputs,
      this.#group.inputs,
      this.deviationOf(point),
      turns,
    );
    for (const [at, column] of columns.entries()) {
      for (const sign of signs) {
        let top = 0;
        for (let i = 1; i < column.length; i++) if (isBetter(column[i]!, column[top]!, sign)) top = i;
        if (top > 0 && isGain(column[top]!, this.best(at, sign).value, sign))
          this.#best[sign][at] = { value: column[top]!, point: movedTo(point, turns[top - 1]!) };
      }
    }
    return columns;
  }

  #evaluateAt(points: readonly Point[]): readonly Float64Array[] {
    if (points.length === 0) return this.#outputs.map(() => new Float64Array(0));
    const deviations = points.map((point) => this.deviationOf(point));
    const design = createPointDesign(this.#model, deviations, this.#group.inputs);
    return evaluateDesign(this.#model, design, this.#outputs, this.#group.inputs);
  }

  #remember(at: number, value: number, point: Point): void {
    for (const sign of signs) {
      const known = this.#best[sign][at];
      if (known === undefined || isGain(value, known.value, sign)) this.#best[sign][at] = { value, point };
    }
  }

  /** A point as the inputs that are not at their central value. */
  deviationOf(point: Point): Deviation {
    return new Map(this.#group.moving.map((input, position) => [input, point[position]!]));
  }
}

interface PositionTurn extends Turn {
  readonly position: number;
}

function movedTo(point: Point, { position, value }: PositionTurn): Point {
  return point.with(position, value);
}

function keyOf(point: Point): string {
  return point.join(' ');
}

function visitOf(at: number, sign: Sign, point: Point): string {
  return `${at} ${sign} ${keyOf(point)}`;
}

function distinct(points: readonly Point[]): readonly Point[] {
  return [...new Map(points.map((point) => [keyOf(point), point])).values()];
}

function byPoint(climbs: readonly Climb[]): ReadonlyMap<Point, readonly Climb[]> {
  const points = new Map<string, Point>();
  const groups = new Map<Point, Climb[]>();
  for (const climb of climbs) {
    const point = points.get(keyOf(climb.point)) ?? climb.point;
    points.set(keyOf(point), point);
    groups.set(point, [...(groups.get(point) ?? []), climb]);
  }
  return groups;
}

/** The order of values from the best to the worst; what is no number comes last. */
function compare(a: number, b: number, sign: Sign): number {
  if (isBetter(a, b, sign)) return -1;
  return isBetter(b, a, sign) ? 1 : 0;
}

/** Whether a value is nearer to an extreme; any number is better than none, such as the ratio of nothing to nothing. */
function isBetter(value: number, than: number, sign: Sign): boolean {
  return Number.isNaN(than) ? !Number.isNaN(value) : sign * value > sign * than;
}

/** Whether a value is better by more than rounding; a finite one may be better than an infinite one. */
function isGain(value: number, before: number, sign: Sign): boolean {
  if (Number.isNaN(before)) return !Number.isNaN(value);
  const least = Number.isFinite(before) ? leastGain * Math.abs(before) : 0;
  return value !== before && sign * (value - before) > least;
}
