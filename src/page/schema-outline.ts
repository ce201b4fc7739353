/**
 * What stands in for zod in the engine of a page. No schema judges anything there; what the model reads of its schemas is their
 * keys, choices, and what is said of a number. With zod itself a page would be a fifth larger.
 */

const said = new Map<object, unknown>();

/** What is known of a schema: whatever else is asked of it gives the schema itself. */
class Outline {
  readonly shape: Readonly<Record<string, Outline>> | undefined;
  readonly options: readonly unknown[] | undefined;
  readonly inner: Outline | undefined;
  readonly usual: unknown;

  constructor({ shape, options, inner, usual }: Partial<Outline> = {}) {
    this.shape = shape;
    this.options = options;
    this.inner = inner;
    this.usual = usual;
    // biome-ignore lint/correctness/noConstructorReturn: every method that is not below is one of a check, which changes nothing.
    return new Proxy(this, {
      get: (own, key, self) => (key in own ? Reflect.get(own, key, self) : () => self),
    });
  }

  meta(what: unknown): Outline {
    const copy = this.copy();
    said.set(copy, what);
    return copy;
  }

  optional(): Outline {
    return new ZodOptional({ inner: this });
  }

  default(usual: unknown): Outline {
    return new ZodDefault({ inner: this, usual });
  }

  unwrap(): Outline | undefined {
    return this.inner;
  }

  /** Of a value that is left out. */
  parse(): unknown {
    return this.usual;
  }

  copy(): Outline {
    return new (this.constructor as typeof Outline)(this);
  }
}

export class ZodObject extends Outline {}
export class ZodOptional extends Outline {}
export class ZodDefault extends Outline {}

export const globalRegistry = { get: (schema: object) => said.get(schema) };

const any = () => new Outline();
const object = (shape: Outline['shape']) => new ZodObject({ shape });
const choice = (options: readonly unknown[]) => new Outline({ options });

export {
  any as array,
  any as boolean,
  any as discriminatedUnion,
  any as int,
  any as literal,
  any as number,
  any as record,
  any as string,
  any as union,
  choice as enum,
  object,
  object as strictObject,
};
