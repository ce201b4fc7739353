import * as z from 'zod';
import { CellSelection } from '../cost-structure.ts';
import { degreeInBase } from '../formula/dimension.ts';
import type { Expression } from '../formula/expression.ts';
import { withoutFactor } from '../formula/own-formula.ts';
import { Label } from '../label.ts';
import { numberKeys } from '../quantity.ts';
import type { SavingMethod } from './saving-method.ts';

/** A number of a formula of one's own, with a name for people. */
export const FormulaInputForm = z.union([
  z.number(),
  z.strictObject({ label: Label.optional(), ...numberKeys }),
]);
export type FormulaInputForm = z.infer<typeof FormulaInputForm>;

export const FormulaForm = z.strictObject({
  method: z.literal('formula'),
  /** What is saved, in euros a year: + − * / ( ), numbers with a decimal point, names of inputs, min, max, sum(base). */
  formula: z.string(),
  /** The numbers of the formula by their names, each with its unit. */
  inputs: z.record(z.string(), FormulaInputForm),
  /** The costs whose euros a year are sum(base). */
  base: CellSelection.optional(),
  within: CellSelection.optional(),
});

/** What the numbers of a formula are called in it: below this key. */
export const inputsKey = 'inputs';

/**
 * What follows from a formula of one's own: a share of costs where it is a multiple of the base, euros otherwise, and hours where
 * it is a multiple of one price of an hour.
 *
 * Formula  the text that the scenario has
 * Units    euros a year, which is checked where it is read
 * Source   the one cited at each of its numbers
 *
 * Shape   hourPrices: names of the numbers in euros an hour
 */
export function ownMethod(formula: Expression, hourPrices: readonly string[]): SavingMethod {
  const [price, ...others] = hourPrices;
  return {
    formula,
    gives: degreeInBase(formula) === 1 ? 'share' : 'eur',
    hours: price === undefined || others.length > 0 ? undefined : withoutFactor(formula, price),
  };
}
