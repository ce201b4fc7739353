import type { NumberForm } from './quantity.ts';

/**
 * The names of the numbers that a form asks for, those of its groups behind a point, as in `grant.share`. A record of
 * numbers takes any name: `minutes_saved.handling`.
 */
export type NumberName<Form> = Form extends unknown
  ? { [Key in keyof Form & string]-?: NameOfKey<Key, NonNullable<Form[Key]>> }[keyof Form & string]
  : never;

type NameOfKey<Key extends string, Value> = NumberForm extends Value
  ? Key
  : Value extends readonly unknown[]
    ? never
    : Value extends object
      ? `${Key}.${NumberName<Value>}`
      : never;
