import type { Model, Output } from '../model/compile.ts';
import { type Deviation, makeColumns } from './design.ts';

/** One input at another value than at the point around which it is turned. */
export interface Turn {
  readonly input: number;
  readonly value: number;
}

/** Points worked at once: in few of them a given project is another than in the last ones, and is then not worked again. */
const blockLength = 256;

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
  const total = 1 + turns.length;
  const results = outputs.map(() => new Float64Array(total));
  const length = Math.min(blockLength, total);
  const columns = makeColumns(model.inputs.length, length, inputs);
  const valueAtBase = (input: number) => base.get(input) ?? model.inputs[input]!.central;
  for (const input of inputs) columns[input]!.fill(valueAtBase(input), 0, length);
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
    model.evaluate(columns, count, outputs, results, start, moved);
    for (const [at, { input }] of own.entries()) columns[input]![first + at] = valueAtBase(input);
    before = turned;
  }
  return results;
}
