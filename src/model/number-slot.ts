import * as z from 'zod';
import { NumberForm } from './quantity.ts';
import type { Unit } from './unit.ts';

/** What the schema of a number says of it: its unit, and what it is where it is left out. */
export interface SlotMeta {
  readonly unit: Unit;
  readonly default?: number;
  /** The evidence that stands in for it. */
  readonly evidence?: string;
  /** The least and the most it may be where its unit allows more. */
  readonly least?: number;
  readonly most?: number;
}

/** A number that must be given, in any form a scenario may write. */
export function slot(unit: Unit) {
  return NumberForm.meta({ unit });
}

/** A number that may be left out, and then has the value given here. */
export function slotOr(unit: Unit, value: number) {
  return NumberForm.optional().meta({ unit, default: value });
}

/** A number that may be left out, and then is that of some evidence. */
export function slotOrEvidence(unit: Unit, evidence: string) {
  return NumberForm.optional().meta({ unit, evidence });
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** What a schema says of one of its numbers; undefined for what is no number. */
export function slotMetaOf(field: z.core.$ZodType | undefined): SlotMeta | undefined {
  const meta = field && (z.globalRegistry.get(field) as Partial<SlotMeta> | undefined);
  return meta?.unit === undefined ? undefined : (meta as SlotMeta);
}

/** The numbers of a group of keys and of the groups in it, by their names; of records of numbers the name alone. */
export function slotsOf(shape: Shape, behind = ''): ReadonlyMap<string, SlotMeta> {
  const slots = new Map<string, SlotMeta>();
  for (const [key, field] of Object.entries(shape)) {
    const meta = slotMetaOf(field);
    const group = withoutWrappers(field);
    if (meta !== undefined) slots.set(`${behind}${key}`, meta);
    else if (group instanceof z.ZodObject)
      for (const [name, own] of slotsOf(group.shape, `${behind}${key}.`)) slots.set(name, own);
  }
  return slots;
}

/** The schema of a value that is there. */
export function withoutWrappers(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? withoutWrappers(schema.unwrap())
    : schema;
}
