import type { Point } from './output-group.ts';

/** Points distinguished by their values: of those that are alike one stands for all, so that it may be looked up by itself. */
export class KnownPoints {
  readonly #points = new Map<string, Point>();
  readonly #chosen = new Set<Point>();

  /** The point that stands for all that are like this one. */
  find(point: Point): Point {
    if (this.#chosen.has(point)) return point;
    const key = point.join(' ');
    const known = this.#points.get(key);
    if (known !== undefined) return known;
    this.#points.set(key, point);
    this.#chosen.add(point);
    return point;
  }
}
