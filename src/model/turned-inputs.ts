import type { Model } from './compile.ts';
import type { Quantity } from './quantity.ts';

/** The inputs of a model with all money in the prices of its figures, for formulas that are worked outside of it. */
export function turnInputs({ inputs, priceRatios }: Model): readonly Quantity[] {
  return inputs.map((input, index) => turnQuantity(input, priceRatios[index] as number));
}

/** The same number in other prices. */
export function turnQuantity(quantity: Quantity, ratio: number): Quantity {
  if (ratio === 1) return quantity;
  const ends = {
    low: quantity.low * ratio,
    central: quantity.central * ratio,
    high: quantity.high * ratio,
  };
  if (quantity.distribution !== 'discrete') return { ...quantity, ...ends };
  const outcomes = quantity.outcomes.map(({ value, chance }) => ({ value: value * ratio, chance }));
  return { ...quantity, ...ends, outcomes };
}
