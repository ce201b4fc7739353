import * as z from 'zod';
import { keyDescriptions } from './key-descriptions.ts';

interface JsonSchema {
  description?: string;
  $ref?: string;
  allOf?: readonly JsonSchema[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly [key: string]: unknown;
}

const parts = ['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties'] as const;

/**
 * The schema of a file that people write, for editors: every key with what it means.
 *
 * Shape   name: what the file is, as keys of descriptions begin where a key at its top means something of its own
 * Throws  where a key has no description
 */
export function describedJsonSchema(form: z.ZodType, name: string): object {
  const schema = z.toJSONSchema(form, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  }) as JsonSchema;
  const seen = new Set<string>();
  const describe = (part: unknown, trail: readonly string[]): void => {
    if (Array.isArray(part)) for (const each of part) describe(each, trail);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    const { $ref, properties = {} } = part as JsonSchema;
    if ($ref !== undefined && !seen.has($ref)) {
      seen.add($ref);
      describe(schema.definitions?.[$ref.slice('#/definitions/'.length)], trail);
    }
    for (const [key, value] of Object.entries(properties)) {
      const own = [...trail, key];
      describe(value, own);
      properties[key] = withDescription(value, own);
    }
    for (const each of parts)
      describe((part as JsonSchema)[each], each === 'additionalProperties' ? [...trail, '*'] : trail);
  };
  describe(schema, [name]);
  return schema;
}

/** A reference says nothing beside itself in draft 7, so it moves into a list of one. */
function withDescription(value: JsonSchema, trail: readonly string[]): JsonSchema {
  if (value.description !== undefined) return value;
  const found = trail
    .map((_, at) => trail.slice(at).join('.'))
    .find((each) => Object.hasOwn(keyDescriptions, each));
  if (found === undefined) throw new Error(`no description of ${trail.join('.')}`);
  const description = keyDescriptions[found] as string;
  const { $ref, ...rest } = value;
  return $ref === undefined ? { description, ...rest } : { description, allOf: [{ $ref }], ...rest };
}
