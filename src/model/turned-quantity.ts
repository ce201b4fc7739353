import type { Quantity } from './quantity.ts';

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
