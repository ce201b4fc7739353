import type { FigureEnds } from '../model/break-even.ts';
import type { End } from '../model/cash-flow/money-columns.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Deviation } from '../sample/design.ts';

/** Points at which a figure is lowest, central and highest. */
export type EndPoints = Readonly<Record<End, Deviation>>;

/**
 * Where a figure is lowest, central and highest, if it is known which way each number pushes it.
 * An input used by numbers that push both ways is tried at both ends.
 *
 * Shape   slots: the input behind each name, an index into `inputs`; directionOf: 1 where the figure never falls with a
 *         number, -1 where it never rises
 * Holds   exact wherever no input pushes both ways
 */
export function endPoints<Name extends string>(
  inputs: readonly Quantity[],
  slots: ReadonlyMap<Name, number>,
  directionOf: (name: Name) => 1 | -1 | undefined,
  figure: (point: Deviation) => number,
): EndPoints {
  const pushes = new Map<number, Set<1 | -1>>();
  for (const [name, input] of slots) {
    const direction = directionOf(name);
    if (direction === undefined) continue;
    pushes.set(input, (pushes.get(input) ?? new Set()).add(direction));
  }
  const certain = new Map<number, 1 | -1>();
  const torn: number[] = [];
  for (const [input, ways] of pushes) {
    const [way] = ways;
    if (ways.size === 1) certain.set(input, way as 1 | -1);
    else torn.push(input);
  }
  const named = [...new Set(slots.values())];
  const pointAt = (endOf: (input: number) => End): Deviation =>
    new Map(named.map((input) => [input, (inputs[input] as Quantity)[endOf(input)]]));
  const farthest = (way: 1 | -1): Deviation => {
    const points = Array.from({ length: 2 ** torn.length }, (_, mask) =>
      pointAt((input) => {
        const position = torn.indexOf(input);
        if (position >= 0) return (mask >> position) & 1 ? 'high' : 'low';
        return certain.get(input) === way ? 'high' : 'low';
      }),
    );
    if (points.length === 1) return points[0]!;
    const values = points.map(figure);
    return points[values.indexOf(way === 1 ? Math.max(...values) : Math.min(...values))] ?? points[0]!;
  };
  return { low: farthest(-1), central: pointAt(() => 'central'), high: farthest(1) };
}

/**
 * A figure at the corners of its inputs, as `endPoints` finds them.
 *
 * Units   those of the figure; null where it is infinite
 * Holds   low ≤ central ≤ high
 */
export function atCorners<Name extends string>(
  inputs: readonly Quantity[],
  slots: ReadonlyMap<Name, number>,
  directionOf: (name: Name) => 1 | -1 | undefined,
  figure: (point: Deviation) => number,
): FigureEnds {
  const points = endPoints(inputs, slots, directionOf, figure);
  const at = (end: End) => {
    const value = figure(points[end]);
    return Number.isFinite(value) ? value : null;
  };
  return { low: at('low'), central: at('central'), high: at('high') };
}
