import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { Row } from '../model/row.ts';
import { type Corners, evaluateAt, findCorners } from '../sample/corners.ts';
import { moveOneAtATime, type OneAtATime } from '../sample/one-at-a-time.ts';

/**
 * Where outputs of rows are smallest and largest. What overlaps is reported where the sum that it belongs to is, so that
 * it says what was taken off there.
 *
 * Shape   one entry for each output; moved: the outputs in their order
 */
export function findRowCorners(
  model: Model,
  outputs: readonly Output[],
  moved: OneAtATime = moveOneAtATime(model, outputs),
): readonly Corners[] {
  const own = [...outputs.keys()].filter((at) => outputs[at]!.row.level !== 'overlap');
  const pick = <Value>(list: readonly Value[]) => own.map((at) => list[at] as Value);
  const found = findCorners(model, pick(outputs), {
    central: pick(moved.central),
    values: pick(moved.values),
  });
  const known = new Map(own.map((at, place) => [outputPath(outputs[at]!), found[place]!]));
  return outputs.map((output) => {
    const corners = known.get(outputPath(output));
    if (corners !== undefined) return corners;
    const sum = known.get(outputPath({ ...output, row: sumOf(model, output.row) }));
    if (sum === undefined) throw new Error(`the sum of ${outputPath(output)} is not among the outputs`);
    const [values] = evaluateAt(model, [output], [sum.lowPoint, new Map(), sum.highPoint]);
    return { ...sum, low: values![0]!, central: values![1]!, high: values![2]! };
  });
}

/** The pace or the total within which projects overlap. */
function sumOf(model: Model, { pace }: Row): Row {
  return model.rows.find((row) =>
    pace === undefined ? row.level === 'total' : row.id === pace && row.level === 'pace',
  )!;
}
