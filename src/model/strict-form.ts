import * as z from 'zod';

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/**
 * As `z.strictObject`, but its keys get their schemas when it first judges something or is asked for them: most runs
 * judge few of all forms, and a schema takes as long to make as many values to judge.
 */
export function strictForm<Own extends Shape>(makeShape: () => Own): z.ZodObject<Own, z.core.$strict> {
  const definition = {
    type: 'object' as const,
    catchall: z.never(),
    get shape(): Own {
      const value = makeShape();
      // From now on a plain property, as zod itself leaves it.
      Object.defineProperty(definition, 'shape', { value, enumerable: true });
      return value;
    },
  };
  return new z.ZodObject(definition) as z.ZodObject<Own, z.core.$strict>;
}
