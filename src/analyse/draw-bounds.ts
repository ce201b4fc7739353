import type { Model, Output } from '../model/compile.ts';
import { isFixed } from '../model/quantity.ts';
import { findCorners } from '../sample/corners.ts';

/** Between what the draws of an output lie. */
export interface DrawBounds {
  readonly low: number;
  readonly high: number;
}

/** Whether no input of an output has draws beyond its low and high, so that those of the output stay within its own. */
export function isBounded(model: Model, output: Output): boolean {
  return model.inputsOf(output).every((index) => {
    const input = model.inputs[index]!;
    return isFixed(input) || input.interval === 'min-max';
  });
}

/**
 * Standard error of a chance of a loss: none where draws cannot lie on both sides of zero, since it is known then.
 *
 * Shape   error: of the draws; bounds: undefined where draws can be anything
 */
export function errorOfChance(error: number, bounds: DrawBounds | undefined): number {
  return bounds !== undefined && (bounds.low >= 0 || bounds.high < 0) ? 0 : error;
}

/** Between what the draws of outputs lie; undefined where an input may be drawn beyond its low and high. */
export function boundsOfDraws(model: Model, outputs: readonly Output[]): readonly (DrawBounds | undefined)[] {
  const corners = findCorners(model, outputs);
  return outputs.map((output, at) => (isBounded(model, output) ? corners[at] : undefined));
}
