import * as z from 'zod';
import type { PriceForm } from '../model/inhabitant-price.ts';
import { type SlotMeta, slotMetaOf, withoutWrappers } from '../model/number-slot.ts';
import type { NumberForm } from '../model/quantity.ts';

/** A number that a schema asks for, with the form given where there is one. */
export interface NumberOfForm {
  /** Its name, behind those of the groups it stands in. */
  readonly keys: readonly string[];
  readonly meta: SlotMeta;
  readonly form: PriceForm | undefined;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/**
 * Lists the numbers that a group of keys asks for: those with a unit in their schema, also inside groups that are there.
 * Of a number for each of several names, those that are given.
 */
export function numbersOf(
  shape: Shape,
  form: Readonly<Record<string, unknown>>,
  keys: readonly string[] = [],
): readonly NumberOfForm[] {
  return Object.entries(shape).flatMap(([name, field]): readonly NumberOfForm[] => {
    const own = [...keys, name];
    const given = form[name];
    const inner = withoutWrappers(field);
    const meta = slotMetaOf(field);
    if (meta === undefined) {
      if (!(inner instanceof z.ZodObject) || given === undefined) return [];
      return numbersOf(inner.shape, given as Record<string, unknown>, own);
    }
    if (!(inner instanceof z.ZodRecord)) return [{ keys: own, meta, form: given as PriceForm | undefined }];
    return Object.entries((given ?? {}) as Record<string, NumberForm>).map(([key, each]) => ({
      keys: [...own, key],
      meta,
      form: each,
    }));
  });
}
