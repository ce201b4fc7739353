import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { Grid } from '../model/sensitivity.ts';
import { evaluateGrid, type GridSide, spaceEvenly, valuesAlong } from '../sample/grid.ts';

/** One side as asked for: an input, and other ends than its own where wanted. */
export interface SideRequest {
  readonly input: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * A two-way table: an output at evenly spaced values of two inputs, the others being central. A discrete number takes
 * its own values, unless other ends are asked for.
 *
 * Shape   steps by steps cells; the four outer corners are the ends of both inputs
 * Source  HM Treasury (2022), The Green Book, section 5.59 ff., on sensitivity analysis
 */
export function buildGrid(
  model: Model,
  output: Output,
  xRequest: SideRequest,
  yRequest: SideRequest,
  steps: number,
  target: number | undefined,
): Grid {
  const side = ({ input, low, high }: SideRequest): GridSide => {
    const quantity = model.inputs[input]!;
    if (low === undefined && high === undefined) return { input, values: valuesAlong(quantity, steps) };
    return { input, values: spaceEvenly(low ?? quantity.low, high ?? quantity.high, steps) };
  };
  const [x, y] = [side(xRequest), side(yRequest)];
  const axis = ({ input, values }: GridSide) => {
    const { path, unit, priceYear } = model.inputs[input]!;
    return { input: path, unit, input_price_year: priceYear ?? null, values: [...values] };
  };
  const values = evaluateGrid(model, output, x, y);
  const central = { input: x.input, values: [model.inputs[x.input]!.central] };
  return {
    of: outputPath(output),
    price_year: model.priceYearOf(output) ?? null,
    central: evaluateGrid(model, output, central, {
      input: y.input,
      values: [model.inputs[y.input]!.central],
    })[0]![0]!,
    target: target ?? null,
    x: axis(x),
    y: axis(y),
    values: values.map((row) => [...row]),
    nearest_central: { x: nearest(x, model), y: nearest(y, model) },
  };
}

/** Position of the value nearest to the central one of the input; of two equally near, the first. */
function nearest({ input, values }: GridSide, model: Model): number {
  const { central } = model.inputs[input]!;
  let best = 0;
  for (const [index, value] of values.entries()) {
    if (Math.abs(value - central) < Math.abs(values[best]! - central)) best = index;
  }
  return best;
}
