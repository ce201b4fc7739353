import * as z from 'zod';
import { Label } from '../../model/label.ts';
import type { Origin } from '../../model/origin.ts';
import {
  type ContinuousRange,
  type DiscreteRange,
  Distribution,
  Interval,
  Quality,
  type Quantity,
  type QuantityFacts,
} from '../../model/quantity.ts';
import { type Unit, units } from '../../model/unit.ts';
import type { InvisibleLetter } from '../../problems/invisible.ts';
import type { Place } from '../../problems/problem.ts';
import { formAmong, formOf } from './form-of.ts';

const text = z.string();
const count = z.int().min(0);

/** A place in a file. */
export const PlaceForm = formOf<Place>({
  file: text,
  line: count.optional(),
  column: count.optional(),
  cell: text.optional(),
  length: count.optional(),
  header: text.optional(),
  text: text.optional(),
  invisible: formOf<InvisibleLetter>({ code: text, before: text, isLikeSpace: z.boolean() }).optional(),
});

export const OriginForm = formOf<Origin>({
  place: PlaceForm,
  evidence: z.strictObject({ id: text, from: text }).optional(),
});

export const UnitForm = z.enum(Object.keys(units) as [Unit, ...Unit[]]);

const ends = { low: z.number(), central: z.number(), high: z.number() };

const facts = {
  path: text.min(1),
  draw: text.min(1),
  fact: text.optional(),
  unit: UnitForm,
  hasOwnShape: z.literal(true).optional(),
  priceYear: z.int().optional(),
  mixedWith: z.strictObject({ id: text, priceYear: z.int() }).optional(),
  quality: Quality.optional(),
  source: text.optional(),
  place: Label.optional(),
  note: Label.optional(),
  origin: OriginForm,
};

/** A number with everything that is known of it. */
export const QuantityForm: z.ZodType<Quantity> = z.union([
  // Models saved before December 2026 have settings beside each fixed number.
  formAmong<ContinuousRange & QuantityFacts>({
    ...ends,
    distribution: Distribution,
    interval: Interval,
    isCentralWritten: z.literal(true).optional(),
    ...facts,
  }),
  formOf<DiscreteRange & QuantityFacts>({
    ...ends,
    distribution: z.literal('discrete'),
    interval: z.literal('min-max'),
    outcomes: z.array(z.strictObject({ value: z.number(), chance: z.number() })).min(2),
    ...facts,
  }),
]);
