import type { NumberForm, Quality } from '../model/quantity.ts';
import type { RangeForm } from './range.ts';

type NumberGroup = Exclude<NumberForm, number>;

/** A number with what stands at it laid over what it refers to, not yet checked. */
export interface Layer extends RangeForm {
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly place?: string | undefined;
  readonly quality?: Quality | undefined;
  readonly note?: string | undefined;
  readonly evidence?: { readonly id: string; readonly from: string } | undefined;
}

/** True where a reference to a parameter says something of its own about the range. */
export function overrides(form: NumberGroup): boolean {
  return hasNumbers(form) || form.distribution !== undefined || form.interval !== undefined;
}

function hasNumbers(form: RangeForm): boolean {
  return [form.value, form.low, form.central, form.high].some((each) => each !== undefined);
}

function replacesAll(own: RangeForm): boolean {
  return own.value !== undefined || (own.low !== undefined && own.high !== undefined);
}

/** What is written at the number wins; a value of its own replaces the whole range below. */
export function layOver(own: Layer, below: Layer): Layer {
  const numbers =
    own.value !== undefined
      ? { value: own.value, low: undefined, central: undefined, high: undefined }
      : hasNumbers(own)
        ? {
            value: undefined,
            low: own.low ?? below.low ?? below.value,
            central:
              own.central ?? (own.low === undefined || own.high === undefined ? below.central : undefined),
            high: own.high ?? below.high ?? below.value,
          }
        : { value: below.value, low: below.low, central: below.central, high: below.high };
  // A number of one's own cannot cite what it replaces.
  const cited = hasNumbers(own) ? own : { ...below, ...own };
  return {
    ...numbers,
    distribution: own.distribution ?? below.distribution,
    interval: own.interval ?? below.interval,
    // The unit belongs to the numbers: what is taken from below keeps the unit it has there.
    unit: replacesAll(own) ? own.unit : (below.unit ?? own.unit),
    source: cited.source,
    place: cited.place,
    quality: cited.quality,
    note: cited.note,
    evidence: cited.evidence,
  };
}
