import type { Model, Output, Row } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { sumsOf } from '../model/row-tree.ts';
import { type Corners, evaluateAt, findCorners } from '../sample/corners.ts';
import type { OneAtATime } from '../sample/one-at-a-time.ts';

/**
 * Where outputs of rows are smallest and largest. What overlaps is reported where the sum that it belongs to is, so that
 * it says what was taken off there.
 *
 * Shape   one entry for each output; moved: the outputs in their order, where that is known already
 */
export function findRowCorners(
  model: Model,
  outputs: readonly Output[],
  moved?: OneAtATime,
): readonly Corners[] {
  const own = [...outputs.keys()].filter((at) => outputs[at]!.row.level !== 'overlap');
  const pick = <Value>(list: readonly Value[]) => own.map((at) => list[at] as Value);
  const found = findCorners(
    model,
    pick(outputs),
    moved && { central: pick(moved.central), values: pick(moved.values) },
  );
  const corners: (Corners | undefined)[] = outputs.map(() => undefined);
  for (const [place, at] of own.entries()) corners[at] = found[place];
  return tellOverlaps(model, outputs, corners);
}

/**
 * The same corners, with those of what overlaps where the sums they belong to are smallest and largest.
 *
 * Shape   corners: of the outputs, in their order; those of what overlaps are not looked at
 */
export function tellOverlaps(
  model: Model,
  outputs: readonly Output[],
  corners: readonly (Corners | undefined)[],
): readonly Corners[] {
  const known = new Map(
    outputs.flatMap((output, at) =>
      output.row.level === 'overlap' ? [] : [[outputPath(output), corners[at]!] as const],
    ),
  );
  const overlaps = [...outputs.keys()].filter((at) => outputs[at]!.row.level === 'overlap');
  const told = [...outputs.keys()].map((at) => corners[at]);
  for (const places of byRow(outputs, overlaps)) {
    const asked = places.map((at) => outputs[at]!);
    const sums = asked.map((output) => {
      const sum = known.get(outputPath({ ...output, row: sumsOf(model.rows, output.row)[0]! }));
      if (sum === undefined) throw new Error(`the sum of ${outputPath(output)} is not among the outputs`);
      return sum;
    });
    const points = [new Map(), ...sums.flatMap(({ lowPoint, highPoint }) => [lowPoint, highPoint])];
    const values = evaluateAt(model, asked, points);
    for (const [place, at] of places.entries()) {
      const column = values[place]!;
      const [low, central, high] = [column[1 + 2 * place]!, column[0]!, column[2 + 2 * place]!];
      // Reported where the sum is extreme, which is no extreme of its own.
      told[at] = { ...sums[place]!, low, central, high, isProven: false };
    }
  }
  return told as readonly Corners[];
}

/** Places of outputs, those of one row together. */
function byRow(outputs: readonly Output[], places: readonly number[]): Iterable<readonly number[]> {
  const rows = new Map<Row, number[]>();
  for (const at of places) {
    const { row } = outputs[at]!;
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [at]);
    else own.push(at);
  }
  return rows.values();
}
