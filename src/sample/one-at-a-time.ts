import type { Model, Output } from '../model/compile.ts';
import { valuesAlong } from './grid.ts';
import { groupOutputs, type OutputGroup } from './output-group.ts';
import { evaluateTurns, type Turn } from './turns.ts';

/** Points from the low to the high of a range: the ends, and three between to see whether an output turns. */
export const pointsOfInput = 5;

/** Values of the outputs with all inputs central, and with one input at a time moved through its range. */
export interface OneAtATime {
  /** Shape   [output] */
  readonly central: readonly number[];
  /** Shape   [output], by the index of each input that varies and can move it: its points from low to high */
  readonly values: readonly ReadonlyMap<number, readonly number[]>[];
}

/**
 * Moves each input that can move one of the outputs from its low to its high, the others being central.
 *
 * Shape   points: how many of each range, both ends included
 */
export function moveOneAtATime(
  model: Model,
  outputs: readonly Output[],
  points: number = pointsOfInput,
): OneAtATime {
  const central: number[] = [];
  const values: ReadonlyMap<number, readonly number[]>[] = [];
  for (const { moving, inputs, guests } of shareWiderPoints(groupOutputs(model, outputs))) {
    const turns: Turn[] = [];
    const pointsOf = new Map<number, { readonly first: number; readonly end: number }>();
    for (const input of moving) {
      const values = valuesAlong(model.inputs[input]!, points);
      const first = 1 + turns.length;
      pointsOf.set(input, { first, end: first + values.length });
      for (const value of values) turns.push({ input, value });
    }
    const asked = guests.flatMap((guest) => guest.places.map((place) => ({ place, moving: guest.moving })));
    const columns = evaluateTurns(
      model,
      asked.map(({ place }) => outputs[place]!),
      [...inputs],
      new Map(),
      turns,
    );
    for (const [at, { place, moving: own }] of asked.entries()) {
      const column = columns[at]!;
      central[place] = column[0]!;
      values[place] = new Map(
        own.map((input) => {
          const { first, end } = pointsOf.get(input)!;
          return [input, Array.from(column.subarray(first, end))];
        }),
      );
    }
  }
  return { central, values };
}

/** A group whose points serve narrower groups as well, itself among its guests. */
interface HostGroup {
  readonly moving: ReadonlySet<number>;
  readonly inputs: Set<number>;
  readonly guests: OutputGroup[];
}

/** A host has at most so many times the points of a guest: turns of what cannot move the guest are in vain. */
const mostTimesWider = 3;

/** Gives groups to wider ones which all of their inputs move too, such as a pace to the total: it works out the pace anyway. */
function shareWiderPoints(groups: readonly OutputGroup[]): readonly HostGroup[] {
  const hosts: HostGroup[] = [];
  for (const group of [...groups].sort((a, b) => b.moving.length - a.moving.length)) {
    const host = hosts.find(
      ({ moving }) =>
        moving.size <= mostTimesWider * group.moving.length &&
        group.moving.every((input) => moving.has(input)),
    );
    if (host === undefined) {
      hosts.push({ moving: new Set(group.moving), inputs: new Set(group.inputs), guests: [group] });
    } else {
      for (const input of group.inputs) host.inputs.add(input);
      host.guests.push(group);
    }
  }
  return hosts;
}
