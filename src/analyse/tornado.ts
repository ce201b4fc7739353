import type { Model, Output } from '../model/compile.ts';
import { rowPath } from '../model/path.ts';
import type { Tornado } from '../model/result.ts';
import type { OneAtATime } from '../sample/one-at-a-time.ts';

/**
 * What each input moves alone, the largest first: the output with the input at its low and at its high.
 * Inputs that do not act on the output have no bar; a shared parameter is one bar.
 *
 * Shape   moved: the outputs in the order given here
 * Units   swing in the unit of the output; swing share from 0 to 1 of all swings
 * Holds   where the output is a sum with one input each, swings add up to the range between the corners
 * Source  Howard (1988), Decision analysis: practice and promise, Management Science 34(6), 679-695,
 *         DOI 10.1287/mnsc.34.6.679
 */
export function buildTornado(model: Model, output: Output, at: number, moved: OneAtATime): Tornado {
  const used = new Set(model.inputsOf(output));
  const bars = moved.inputs.flatMap((index, position) => {
    if (!used.has(index)) return [];
    const input = model.inputs[index]!;
    const atLow = moved.atLow[at]![position]!;
    const atHigh = moved.atHigh[at]![position]!;
    const swing = Math.abs(atHigh - atLow);
    return [
      { input: input.path, input_low: input.low, input_high: input.high, at_low: atLow, at_high: atHigh, swing },
    ];
  });
  const all = bars.reduce((sum, bar) => sum + bar.swing, 0);
  bars.sort((a, b) => b.swing - a.swing || (a.input < b.input ? -1 : 1));
  return {
    of: `${rowPath(output.row)}.${output.measure}`,
    central: moved.central[at]!,
    bars: bars.map((bar) => ({ ...bar, swing_share: all === 0 ? 0 : bar.swing / all })),
  };
}
