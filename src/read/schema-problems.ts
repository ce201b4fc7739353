import * as z from 'zod';
import type { Expectation, StatedExpectation } from '../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { decimalBefore, getIn, type Part, type Path } from './position.ts';

type Issue = z.core.$ZodIssue;
type PlaceOf = (path: Path, part: Part) => Place;

/** Turns what a schema objects to into problems with places; `parameters` are those the file defines. */
export function reportIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  value: unknown,
  placeOf: PlaceOf,
  problems: ProblemList,
  parameters: readonly string[],
): void {
  for (const issue of issues) {
    const path = issue.path as Path;
    const found = getIn(value, path);
    if (typeof found === 'number' && !Number.isFinite(found)) {
      problems.add('number-not-finite', placeOf(path, 'value'), { found });
      continue;
    }
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) {
          const place = placeOf([...path, key], 'key');
          const known = knownKeys(schema, value, path);
          problems.add('unknown-key', place, { key, known, decimal: decimalBefore(place) });
        }
        break;
      case 'invalid_type':
        if (found === undefined && path.length > 0) {
          problems.add('missing-key', placeOf(path, 'key'), { key: String(path.at(-1)) });
        } else {
          problems.add('wrong-type', placeOf(path, 'value'), {
            found,
            expected: isYear(path) ? { is: 'year' } : expectation(issue.expected),
            parameters,
          });
        }
        break;
      case 'invalid_value':
        if (found === undefined)
          problems.add('missing-key', placeOf(path, 'key'), { key: String(path.at(-1)) });
        else problems.add('wrong-choice', placeOf(path, 'value'), { found, known: issue.values.map(String) });
        break;
      case 'invalid_union':
        reportUnion(issue, schemaAt(schema, value, path), found, placeOf, problems, parameters);
        break;
      case 'too_small':
      case 'too_big':
        if (Array.isArray(found) && found.length === 0) {
          const key = String(path.at(-1));
          // Outcomes of a number choose nothing, and without them there is no number.
          const mayBeLeftOut = key !== 'values' && key !== 'chances' && isOptional(schema, value, path);
          problems.add('empty-list', placeOf(path, 'value'), { key, mayBeLeftOut });
          break;
        }
        problems.add('wrong-type', placeOf(path, 'value'), {
          found,
          expected: isYear(path) ? { is: 'year' } : bound(issue),
        });
        break;
      case 'invalid_key':
        problems.add('wrong-id', placeOf(path, 'key'), { found: String(path.at(-1)) });
        break;
      case 'invalid_format':
      case 'custom':
        if (issue.message === 'id')
          problems.add('wrong-id', placeOf(path, 'value'), { found: String(found) });
        else
          problems.add('wrong-type', placeOf(path, 'value'), {
            found,
            expected: statedExpectation(issue.message),
          });
        break;
      default:
        problems.add('wrong-type', placeOf(path, 'value'), {
          found,
          expected: statedExpectation(issue.message),
        });
    }
  }
}

/**
 * A group of keys without those its schema objects to, so that the others can be checked further; undefined where
 * it is no group or nothing tells what it is meant to be. Keys that the schema asks for may be missing.
 */
export function soundPart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Partial<z.infer<Schema>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const sound: Record<string, unknown> = { ...value };
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    if (issue.code === 'invalid_union' && 'discriminator' in issue) return undefined;
    for (const key of issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? issue.keys
      : issue.path.slice(0, 1)) {
      delete sound[String(key)];
    }
  }
  return sound as Partial<z.infer<Schema>>;
}

/** Of a union, tells what the branch of the value's own kind objects to. */
function reportUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  schema: z.ZodType | undefined,
  found: unknown,
  placeOf: PlaceOf,
  problems: ProblemList,
  parameters: readonly string[],
): void {
  const path = issue.path as Path;
  const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
  if (discriminator !== undefined) {
    const at = path.at(-1) === discriminator ? path : [...path, discriminator];
    const tag = at === path ? found : getIn(found, [discriminator]);
    if (tag === undefined) problems.add('missing-key', placeOf(at, 'key'), { key: discriminator });
    else
      problems.add('wrong-choice', placeOf(at, 'value'), { found: tag, known: (options ?? []).map(String) });
    return;
  }
  // Before its branches, in which a union of its own would know no more what is missing.
  if (found === undefined) {
    problems.add('missing-key', placeOf(path, 'key'), { key: String(path.at(-1)) });
    return;
  }
  const branch = issue.errors.find(
    (errors) => !errors.some((each) => each.path.length === 0 && each.code === 'invalid_type'),
  );
  if (branch !== undefined) {
    const inner: PlaceOf = (rest, part) => placeOf([...path, ...rest], part);
    reportIssues(branch, schema ?? z.unknown(), found, inner, problems, parameters);
    return;
  }
  const kinds = new Set(issue.errors.flat().map((each) => ('expected' in each ? String(each.expected) : '')));
  problems.add('wrong-type', placeOf(path, 'value'), {
    found,
    expected: path.at(-1) === 'layout' ? { is: 'layout' } : unionExpectation(kinds),
    parameters,
  });
}

/** A calendar year: what is counted a year has a name that says so. */
function isYear(path: Path): boolean {
  const key = String(path.at(-1));
  return /(^|_)year$/.test(key) && !key.endsWith('per_year');
}

/** Kinds of value by the names of the library. */
function expectation(kind: string): Expectation {
  switch (kind) {
    case 'number':
      return { is: 'number' };
    case 'int':
      return { is: 'whole-number' };
    case 'string':
      return { is: 'text' };
    case 'object':
    case 'record':
      return { is: 'keys' };
    case 'array':
      return { is: 'list' };
    case 'boolean':
      return { is: 'true-or-false' };
    default:
      return { is: 'other', text: kind };
  }
}

/** The two unions a scenario knows, numbers and labels, are told by example. */
function unionExpectation(kinds: ReadonlySet<string>): Expectation {
  if (kinds.has('number') && kinds.has('object')) return { is: 'number-or-range' };
  if (kinds.has('string') && kinds.has('object')) return { is: 'text-or-labels' };
  return { is: 'any-of', kinds: [...kinds].filter((kind) => kind !== '').map(expectation) };
}

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Expectation {
  const isLeast = issue.code === 'too_small';
  return {
    is: 'bound',
    of: issue.origin === 'array' ? 'list' : 'number',
    side: isLeast ? 'least' : 'most',
    limit: Number(isLeast ? issue.minimum : issue.maximum),
    isInclusive: issue.inclusive !== false,
  };
}

/** What our own schemas object with: the name of an expectation, as `refine` and `regex` take it. */
const stated: ReadonlySet<string> = new Set<StatedExpectation>([
  'phases',
  'value-or-range',
  'why-not',
  'date',
  'year-or-date',
  'evidence-id',
]);

function statedExpectation(message: string): Expectation {
  return stated.has(message) ? { is: message as StatedExpectation } : { is: 'other', text: message };
}

/** The schema that judges the value at a path; of a union, the option the value means. */
function schemaAt(schema: z.ZodType, value: unknown, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = chooseOption(schema, value);
  for (const [depth, step] of path.entries()) {
    if (current instanceof z.ZodObject) current = current.shape[step] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodRecord) current = current.valueType as z.ZodType;
    else return undefined;
    if (current !== undefined) current = chooseOption(current, getIn(value, path.slice(0, depth + 1)));
  }
  return current;
}

/** Takes off what only makes a schema optional, and of a union keeps the option of the value's own kind. */
function chooseOption(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional) return chooseOption(schema.unwrap() as z.ZodType, value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options as readonly z.ZodType[];
  const objects = options.filter((option) => option instanceof z.ZodObject);
  const method = objects.find((option) => {
    const tag = option.shape['method'];
    return tag instanceof z.ZodLiteral && tag.value === getIn(value, ['method']);
  });
  return method ?? objects[0] ?? schema;
}

/** Whether the key at the end of a path may be left out. */
function isOptional(schema: z.ZodType, value: unknown, path: Path): boolean {
  const around = schemaAt(schema, value, path.slice(0, -1));
  return around instanceof z.ZodObject && around.shape[String(path.at(-1))] instanceof z.ZodOptional;
}

/** Keys that may stand where an unknown one was found. */
function knownKeys(schema: z.ZodType, value: unknown, path: Path): readonly string[] {
  const here = schemaAt(schema, value, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
