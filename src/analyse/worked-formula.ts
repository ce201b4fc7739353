import type { End } from '../model/cash-flow/money-columns.ts';
import type { Model, Output } from '../model/compile.ts';
import type { ExplainedYear, ExplainFormula, ExplainStep, NumberWriter } from '../model/explanation.ts';
import { evaluateAt } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';

/** The points at which a figure is lowest, central and highest. */
export type Points = Readonly<Record<End, Deviation>>;
/** A number at each of them. */
export type Values = Readonly<Record<End, number>>;

/** A formula with what it comes to when it is worked out, apart from the model. */
export interface Worked {
  readonly formula: ExplainFormula;
  readonly values: Values;
  /** Numbers of the formula that have a formula of their own, in the order in which they are worked. */
  readonly steps?: readonly ExplainStep[];
  /** The money of each year that it is made of. */
  readonly years?: readonly ExplainedYear[];
}

/** A formula of its words, of the text of its numbers and of what they come to at each point. */
export function work(
  words: string,
  text: (end: End) => (write: NumberWriter) => string,
  value: (end: End) => number,
): Worked {
  return { formula: { words, ...mapEnds(text) }, values: mapEnds(value) };
}

/** A formula as a step on the way to another one. */
export function stepOf(name: string, { formula, values }: Worked): ExplainStep {
  return { name, formula, value: values };
}

export function mapEnds<Value>(of: (end: End) => Value): Readonly<Record<End, Value>> {
  return { low: of('low'), central: of('central'), high: of('high') };
}

/** A number in a formula; what is below zero is in brackets. */
export function signed(value: number, write: NumberWriter): string {
  return value < 0 ? `(${write(value)})` : write(value);
}

/** Outputs at the three points. */
export function valuesAt(model: Model, outputs: readonly Output[], points: Points): readonly Values[] {
  const columns = evaluateAt(model, outputs, [points.low, points.central, points.high]);
  return columns.map(([low, central, high]) => ({ low: low!, central: central!, high: high! }));
}

/** An input at a point, in the prices of the figures. */
export function turnedAt(model: Model, input: number, point: Deviation): number {
  return (point.get(input) ?? model.inputs[input]!.central) * model.priceRatios[input]!;
}
