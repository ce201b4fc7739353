import type { Label } from '../model/label.ts';
import type { NumberForm, Quality, Quantity } from '../model/quantity.ts';
import { isDiscreteForm, type RangeForm } from './range.ts';

type NumberGroup = Exclude<NumberForm, number>;

/** A number with what stands at it laid over what it refers to, not yet checked. */
export interface Layer extends RangeForm {
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly place?: Label | undefined;
  readonly quality?: Quality | undefined;
  readonly note?: Label | undefined;
  readonly evidence?: { readonly id: string; readonly from: string } | undefined;
  /** Year in whose prices money is that is not written in the scenario. */
  readonly priceYear?: number | undefined;
  /** Evidence in prices of another year that a part of the numbers is taken from as it is. */
  readonly mixedWith?: Quantity['mixedWith'];
}

/** True where a reference to a parameter says something of its own about the range. */
export function overrides(form: NumberGroup): boolean {
  return hasNumbers(form) || form.distribution !== undefined || form.interval !== undefined;
}

function hasNumbers(form: RangeForm): boolean {
  return (
    isDiscreteForm(form) || [form.value, form.low, form.central, form.high].some((each) => each !== undefined)
  );
}

function replacesAll(own: RangeForm): boolean {
  const isRange = own.low !== undefined && own.high !== undefined;
  return own.value !== undefined || own.values !== undefined || isRange;
}

/** True where some of the numbers of a layer are exchanged for others, and the rest is kept. */
export function replacesPart(own: RangeForm): boolean {
  return !replacesAll(own) && [own.low, own.central, own.high].some((each) => each !== undefined);
}

/** The same layer with every amount in other prices. */
export function turnLayer(layer: Layer, ratio: number): Layer {
  const turn = (value: number | undefined) => (value === undefined ? undefined : value * ratio);
  return {
    ...layer,
    value: turn(layer.value),
    low: turn(layer.low),
    central: turn(layer.central),
    high: turn(layer.high),
    values: layer.values?.map((value) => value * ratio),
  };
}

type RangeNumbers = Omit<RangeForm, 'distribution' | 'interval'>;

/**
 * The numbers of a layer over those of another. A value, a whole range and values of its own replace all below; one
 * end, or other chances, replace only what they say.
 */
function layNumbers(own: RangeForm, below: RangeForm): RangeNumbers {
  const { value, low, central, high, values, chances } = own;
  if (!hasNumbers(own)) {
    const { distribution: _shape, interval: _ends, ...numbers } = below;
    return numbers;
  }
  if (value !== undefined) return { value };
  if (values !== undefined) return { values, chances, central };
  const overDiscrete = isDiscreteForm(below) && (low === undefined || high === undefined);
  if (chances !== undefined || overDiscrete) {
    const kept = chances === undefined ? below.central : undefined;
    return { low, high, values: below.values, chances: chances ?? below.chances, central: central ?? kept };
  }
  return {
    low: low ?? below.low ?? below.value,
    central: central ?? (low === undefined || high === undefined ? below.central : undefined),
    high: high ?? below.high ?? below.value,
  };
}

/** What is written at the number wins; a value of its own replaces the whole range below. */
export function layOver(own: Layer, below: Layer): Layer {
  // A number of one's own cannot cite what it replaces.
  const cited = hasNumbers(own) ? own : { ...below, ...own };
  // How a range below is drawn says nothing of values with chances.
  const drawn = isDiscreteForm(own) ? {} : below;
  return {
    ...layNumbers(own, below),
    distribution: own.distribution ?? drawn.distribution,
    interval: own.interval ?? drawn.interval,
    // The unit belongs to the numbers: what is taken from below keeps the unit it has there.
    unit: replacesAll(own) ? own.unit : (below.unit ?? own.unit),
    source: cited.source,
    place: cited.place,
    quality: cited.quality,
    note: cited.note,
    evidence: cited.evidence,
    priceYear: replacesAll(own) ? undefined : below.priceYear,
    mixedWith: replacesAll(own) ? undefined : below.mixedWith,
  };
}
