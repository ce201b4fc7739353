import type { Model, Output } from '../model/compile.ts';
import { type Design, type Deviation, evaluateDesign } from './design.ts';
import type { OutputGroup, Point } from './output-group.ts';
import { type Turn, TurnEvaluator } from './turns.ts';

/** A turn that knows the place of its input in the points of a group. */
export interface PositionTurn extends Turn {
  readonly position: number;
}

/** Values of the outputs of a group at its points. */
export class GroupValues {
  readonly #model: Model;
  readonly #outputs: readonly Output[];
  readonly #group: OutputGroup;
  readonly #turns: TurnEvaluator;
  /** Values of all inputs, of which those that move the group are written over. */
  readonly #base: Float64Array;

  /** Shape   outputs: those of the group, in its order */
  constructor(model: Model, outputs: readonly Output[], group: OutputGroup) {
    this.#model = model;
    this.#outputs = outputs;
    this.#group = group;
    this.#turns = new TurnEvaluator(model, outputs, group.inputs);
    this.#base = Float64Array.from(model.inputs, ({ central }) => central);
  }

  /** Shape   one column for each output, one entry for each point */
  at(points: readonly Point[]): readonly Float64Array[] {
    if (points.length === 0) return this.#outputs.map(() => new Float64Array(0));
    return evaluateDesign(this.#model, this.#designOf(points), this.#outputs, this.#group.inputs);
  }

  /** Shape   one column for each output: first the point itself, then an entry for each turn */
  around(point: Point, turns: readonly PositionTurn[]): readonly Float64Array[] {
    for (const [position, input] of this.#group.moving.entries()) this.#base[input] = point[position]!;
    return this.#turns.around(this.#base, turns);
  }

  /** A point as the inputs that are not at their central value. */
  deviationOf(point: Point): Deviation {
    return new Map(this.#group.moving.map((input, position) => [input, point[position]!]));
  }

  #designOf(points: readonly Point[]): Design {
    const { moving, inputs } = this.#group;
    return {
      count: points.length,
      begin: () => (columns, start, count) => {
        for (const input of inputs) columns[input]!.fill(this.#model.inputs[input]!.central, 0, count);
        for (const [position, input] of moving.entries()) {
          const column = columns[input]!;
          for (let i = 0; i < count; i++) column[i] = points[start + i]![position]!;
        }
      },
    };
  }
}
