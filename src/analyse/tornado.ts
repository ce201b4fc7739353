import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { Tornado, TornadoBar } from '../model/sensitivity.ts';
import type { OneAtATime } from '../sample/one-at-a-time.ts';

/** A turn smaller than this part of the swing is rounding. */
const leastTurn = 1e-9;

/**
 * What each input moves alone, the largest first: the output with the input at its low and at its high.
 * Inputs that cannot act on the output have no bar; a shared parameter is one bar. An input that acts in both
 * directions within its range is marked, and its swing runs from its least to its most.
 *
 * Shape   moved: the outputs in the order given here
 * Units   swing in the unit of the output; swing share from 0 to 1 of all swings squared, as variance goes by squares
 * Holds   where the output is a sum with one input each, swings add up to the range between the corners
 * Source  Howard (1988), Decision analysis: practice and promise, Management Science 34(6), 679-695,
 *         DOI 10.1287/mnsc.34.6.679
 */
export function buildTornado(model: Model, output: Output, at: number, moved: OneAtATime): Tornado {
  const bars: Omit<TornadoBar, 'swing_share'>[] = [];
  for (const [index, values] of moved.values[at]!) {
    const input = model.inputs[index]!;
    const [atLow, atHigh] = [values[0]!, values.at(-1)!];
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const swing = most - least;
    bars.push({
      input: input.path,
      unit: input.unit,
      input_price_year: input.priceYear ?? null,
      input_low: input.low,
      input_high: input.high,
      at_low: atLow,
      at_high: atHigh,
      least,
      most,
      both_directions: swing - Math.abs(atHigh - atLow) > leastTurn * swing,
      swing,
    });
  }
  const largest = Math.max(0, ...bars.map(({ swing }) => swing));
  // Divided by the largest before they are squared, so that no swing is too large or too small for it.
  const squares = bars.reduce((sum, { swing }) => sum + (largest === 0 ? 0 : (swing / largest) ** 2), 0);
  bars.sort((a, b) => b.swing - a.swing || (a.input < b.input ? -1 : 1));
  return {
    of: outputPath(output),
    price_year: model.priceYearOf(output) ?? null,
    central: moved.central[at]!,
    bars: bars.map((bar) => ({
      ...bar,
      swing_share: bar.swing === 0 ? 0 : (bar.swing / largest) ** 2 / squares,
    })),
  };
}
