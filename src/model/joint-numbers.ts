import { createQuantileFunction } from './distribution/distribution.ts';
import { tailProbabilityOf } from './distribution/shape.ts';
import type { Origin } from './origin.ts';
import { type Interval, type Quantity, weakestOf } from './quantity.ts';

/** Numbers of which one input says how far all of them are through their ranges. */
export interface JointNumbers {
  /** The input: a probability, whose low, central and high are those of all the numbers. */
  readonly position: Quantity;
  readonly members: readonly Quantity[];
}

/** From the narrowest percentiles that ends of a range may be to the ends themselves. */
const intervals: readonly Interval[] = ['p10-p90', 'p05-p95', 'min-max'];

/**
 * Joins numbers: all are at their low, all at their central value or all at their high, and drawn at one probability. Between the
 * ends the position is that probability, so that each number keeps the shape of its own range; the centre alone is no point of
 * this way, as numbers of different shapes have their central values at different probabilities.
 *
 * Shape   path: of the input; members: two or more, each with a range
 */
export function joinNumbers(path: string, members: readonly Quantity[], origin: Origin): JointNumbers {
  const interval = intervals.find((each) => members.some((member) => member.interval === each)) ?? 'min-max';
  const tail = tailProbabilityOf(interval);
  return {
    position: {
      path,
      draw: path,
      unit: 'share',
      low: tail,
      central: 0.5,
      high: 1 - tail,
      distribution: 'uniform',
      interval,
      priceYear: undefined,
      quality: weakestOf(members.map(({ quality }) => quality)) ?? undefined,
      source: undefined,
      place: undefined,
      note: undefined,
      origin,
    },
    members,
  };
}

/** Fills the columns of joint numbers from that of their position. */
export type FillMembers = (positions: Float64Array, count: number) => readonly Float64Array[];

/** Makes what fills the columns of joint numbers, with memory of its own that one block leaves to the next. */
export function createMemberColumns({ position, members }: JointNumbers): FillMembers {
  const quantiles = members.map((member) => createQuantileFunction(member));
  let columns = members.map(() => new Float64Array(0));
  return (positions, count) => {
    if (columns.some((column) => column.length < count)) columns = members.map(() => new Float64Array(count));
    for (const [at, member] of members.entries()) {
      const column = columns[at]!;
      quantiles[at]!.fill(positions, column, count);
      for (let i = 0; i < count; i++) {
        if (positions[i] === position.central) column[i] = member.central;
        else if (positions[i] === position.low) column[i] = member.low;
        else if (positions[i] === position.high) column[i] = member.high;
      }
    }
    return columns;
  };
}

/** What one of joint numbers is where their position has a value. */
export function memberAt({ position }: JointNumbers, member: Quantity, value: number): number {
  if (value === position.central) return member.central;
  if (value === position.low) return member.low;
  if (value === position.high) return member.high;
  return createQuantileFunction(member).quantile(value);
}
