import * as z from 'zod';

/** A schema for each key of a type: one that is added to the type and forgotten here does not compile. */
type FieldsOf<Type> = { readonly [Key in keyof Type]-?: z.ZodType<Type[Key]> };

/** The schema of an object that has the keys of a type and no others; what may be undefined may be missing. */
export function formOf<Type extends object>(fields: FieldsOf<Type>): z.ZodType<Type> {
  return z.strictObject(fields) as unknown as z.ZodType<Type>;
}

/** The same of an object beside whose keys others may be, which nobody reads. */
export function formAmong<Type extends object>(fields: FieldsOf<Type>): z.ZodType<Type> {
  return z.object(fields) as unknown as z.ZodType<Type>;
}

/** A number of any size, infinite ones included; `z.number` takes none of them. */
export const AnyNumber = z.custom<number>((value) => typeof value === 'number' && !Number.isNaN(value));

/** A text that a check takes for one of a type. */
export function textOf<Type extends string>(isOne: (text: string) => boolean): z.ZodType<Type> {
  return z.custom<Type>((value) => typeof value === 'string' && isOne(value));
}

/**
 * Where a value is not of its form, as `scenario.projects.0.pace`; of a union the form that it comes nearest to.
 *
 * Shape   issues: at least one, as zod gives them
 */
export function placeOfIssue(issues: readonly z.core.$ZodIssue[]): readonly PropertyKey[] {
  return issues.map(deepest).reduce((best, each) => (each.length > best.length ? each : best));
}

function deepest(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return [...path, issue.keys[0] ?? ''];
  if (issue.code !== 'invalid_union') return path;
  const inside = issue.errors.filter((issues) => issues.length > 0).map(placeOfIssue);
  const longest = inside.reduce<readonly PropertyKey[]>(
    (best, each) => (each.length > best.length ? each : best),
    [],
  );
  return [...path, ...longest];
}
