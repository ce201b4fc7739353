import type { Model, Output } from '../model/compile.ts';
import { type Deviation, makeColumns } from './design.ts';

/** One input at another value than at the point around which it is turned. */
export interface Turn {
  readonly input: number;
  readonly value: number;
}

/** Points worked at once: in few of them a given project is another than in the last ones, and is then not worked again. */
const blockLength = 256;

/** Evaluates outputs at points and around them, where one input at a time is turned. */
export class TurnEvaluator {
  readonly #model: Model;
  readonly #outputs: readonly Output[];
  readonly #inputs: readonly number[];
  readonly #columns: readonly Float64Array[];

  /** Shape   inputs: those the outputs depend on; mostTurns: where it is known how many there will be */
  constructor(
    model: Model,
    outputs: readonly Output[],
    inputs: readonly number[],
    mostTurns: number = blockLength,
  ) {
    this.#model = model;
    this.#outputs = outputs;
    this.#inputs = inputs;
    this.#columns = makeColumns(model.inputs.length, Math.min(blockLength, 1 + mostTurns), inputs);
  }

  /**
   * Shape   base: the values of the inputs at the point itself, by their index; gives a column for each output: first the
   *         point itself, then an entry for each turn
   */
  around(base: Float64Array, turns: readonly Turn[]): readonly Float64Array[] {
    const total = 1 + turns.length;
    const columns = this.#columns;
    const results = this.#outputs.map(() => new Float64Array(total));
    const length = Math.min(blockLength, total);
    for (const input of this.#inputs) columns[input]!.fill(base[input]!, 0, length);
    this.#model.withEvaluation((evaluate) => {
      let before: ReadonlySet<number> | undefined;
      for (let start = 0; start < total; start += length) {
        const count = Math.min(length, total - start);
        // The very first point is the one around which the others are turned.
        const own = turns.slice(Math.max(0, start - 1), start - 1 + count);
        const first = count - own.length;
        const turned = new Set<number>();
        for (const [at, { input, value }] of own.entries()) {
          columns[input]![first + at] = value;
          turned.add(input);
        }
        const moved = before && new Set([...before, ...turned]);
        evaluate(columns, count, this.#outputs, results, start, moved);
        for (const [at, { input }] of own.entries()) columns[input]![first + at] = base[input]!;
        before = turned;
      }
    });
    return results;
  }
}

/**
 * Evaluates outputs at a point and around it, where one input at a time is turned.
 *
 * Shape   inputs: those the outputs depend on; base: the inputs that are not central at the point itself; gives a column
 *         for each output: first the point itself, then an entry for each turn
 */
export function evaluateTurns(
  model: Model,
  outputs: readonly Output[],
  inputs: readonly number[],
  base: Deviation,
  turns: readonly Turn[],
): readonly Float64Array[] {
  const values = Float64Array.from(model.inputs, ({ central }, input) => base.get(input) ?? central);
  return new TurnEvaluator(model, outputs, inputs, turns.length).around(values, turns);
}
