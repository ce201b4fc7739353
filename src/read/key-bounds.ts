import type { SlotMeta } from '../model/number-slot.ts';
import type { Bounds } from '../model/unit.ts';

/** Between what a number can be where its key allows less than its unit. */
export function boundsOfKey({ least, most }: SlotMeta): Bounds | undefined {
  if (least === undefined && most === undefined) return undefined;
  return { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY };
}
