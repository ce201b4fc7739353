import * as z from 'zod';
import { type Expression, input, number, product, sum } from './formula/expression.ts';
import { NumberForm, numberKeys } from './quantity.ts';
import type { Unit } from './unit.ts';

/** A step of a price: what those pay who have up to `to` inhabitants, and more than the step before. */
export const StepForm = z.strictObject({
  /** The most inhabitants of the step, which itself belongs to it; the last step may have none. */
  to: z.number().optional(),
  value: NumberForm,
});
export type StepForm = z.infer<typeof StepForm>;

/** The keys of a price by inhabitants: each may be left out, not all. */
export const priceForms = {
  fixed: NumberForm.optional(),
  per_inhabitant: NumberForm.optional(),
  by_inhabitants: z.array(StepForm).min(1).optional(),
} as const;

/** A number in any form a scenario may write, or a price that follows the inhabitants of each municipality. */
export const PriceForm = z.union([z.number(), z.strictObject({ ...numberKeys, ...priceForms })]);
export type PriceForm = z.infer<typeof PriceForm>;

/** The name of a number that a price of another name is made of. */
export type PriceName<Name extends string> =
  | `${Name}.fixed`
  | `${Name}.per_inhabitant`
  | `${Name}.by_inhabitants.${number}.value`;

/** What a price depends on besides its numbers: the most inhabitants of each step, infinite where it has none. */
export type Steps = readonly number[];

/** Prices by the name of their amount. */
export type PriceSteps<Name extends string> = ReadonlyMap<Name, Steps>;

const partOfPrice = /\.(fixed|per_inhabitant|by_inhabitants\.(\d+)\.value)$/;

/**
 * The amount that a number is a part of the price of; any other number is its own.
 *
 * @example amountOf('cost.running_eur_per_year.by_inhabitants.2.value') // => 'cost.running_eur_per_year'
 * @example amountOf('cost.investment_years') // => 'cost.investment_years'
 */
export function amountOf<Name extends string>(name: Name): Name {
  return name.replace(partOfPrice, '') as Name;
}

/** Which part of a price a name is: fixed, for each inhabitant, or the number of a step, counted from 1; undefined of others. */
export function partOfName(name: string): 'fixed' | 'per_inhabitant' | number | undefined {
  const [, part, step] = partOfPrice.exec(name) ?? [];
  if (step !== undefined) return Number(step);
  return part as 'fixed' | 'per_inhabitant' | undefined;
}

/**
 * The unit of what is paid for each inhabitant.
 *
 * @example unitPerInhabitant('eur_per_year') // => 'eur_per_inhabitant_per_year'
 */
export function unitPerInhabitant(unit: Unit): Unit {
  return unit === 'eur_per_year' ? 'eur_per_inhabitant_per_year' : 'eur_per_inhabitant';
}

/**
 * The step of some inhabitants, counted from 1; undefined above the last.
 *
 * @example stepOf(2500, [2500, 10000]) // => 1
 * @example stepOf(10001, [2500, 10000]) // => undefined
 */
export function stepOf(inhabitants: number, steps: Steps): number | undefined {
  const place = steps.findIndex((to) => inhabitants <= to);
  return place < 0 ? undefined : place + 1;
}

/**
 * What municipalities pay together that each buy for themselves, as a formula of the parts of the price: the fixed part for
 * each of them, the part for each inhabitant of all, and each step for those in it.
 *
 * Formula  Σ over buyers of fixed + per_inhabitant · N + the step that N falls into
 * Shape    parts: names of the numbers that the price has; buyers: the inhabitants of each municipality
 * Units    those of the price
 */
export function priceOfEach(parts: readonly string[], steps: Steps, buyers: readonly number[]): Expression {
  const terms = parts.flatMap((name): Expression[] => {
    const times = paidBy(name, steps, buyers);
    if (times === 0) return [];
    return [times === 1 ? input(name) : product(input(name), number(times))];
  });
  if (terms.length === 0) return number(0);
  return terms.length === 1 ? terms[0]! : sum(...terms);
}

/** How often a part of a price is paid: once by each, for each inhabitant, or by those in the step. */
export function paidBy(name: string, steps: Steps, buyers: readonly number[]): number {
  const part = partOfName(name);
  switch (part) {
    case undefined:
    case 'fixed':
      return buyers.length;
    case 'per_inhabitant':
      return buyers.reduce((all, inhabitants) => all + inhabitants, 0);
    default:
      return buyers.filter((inhabitants) => stepOf(inhabitants, steps) === part).length;
  }
}

/** The numbers of a price: a step for each of its ends. */
export interface PriceNumbers {
  readonly fixed: number;
  readonly perInhabitant: number;
  readonly steps: Steps;
  readonly ofSteps: readonly number[];
}

/**
 * What one buyer pays, as `priceOfEach` has it, for whoever asks it of very many.
 *
 * Units   those of the price; not a number above the last step
 * @example priceOfOne({ fixed: 100, perInhabitant: 2, steps: [], ofSteps: [] }, 10) // => 120
 */
export function priceOfOne(
  { fixed, perInhabitant, steps, ofSteps }: PriceNumbers,
  inhabitants: number,
): number {
  const step = steps.length === 0 ? 0 : ofSteps[(stepOf(inhabitants, steps) ?? 0) - 1];
  return fixed + perInhabitant * inhabitants + (step ?? Number.NaN);
}
