import type { Unit } from '../unit.ts';

/** What a formula may know besides the numbers of its project; fixed while a scenario is compiled. */
export type KnownName = 'base' | 'inhabitants';

/** How many of one measure another one holds; a formula that forgets a conversion has the wrong dimension. */
export const conversions = {
  'minute to hour': { from: 'minute', to: 'hour', divisor: 60 },
  'inhabitant to 1000 inhabitants': { from: 'inhabitant', to: '1000_inhabitant', divisor: 1000 },
} as const;
export type Conversion = keyof typeof conversions;

/** A number written in a formula. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly value: number;
  readonly unit?: Unit | undefined;
}

/** A number of the project, by its name in the schema of its method. */
export interface InputTerm {
  readonly kind: 'input';
  readonly name: string;
}

export interface KnownTerm {
  readonly kind: 'known';
  readonly name: KnownName;
}

/** Operands are worked from left to right. */
export interface ManyTerm {
  readonly kind: 'sum' | 'difference' | 'product' | 'min' | 'max';
  readonly of: readonly Expression[];
}

export interface QuotientTerm {
  readonly kind: 'quotient';
  readonly of: readonly [Expression, Expression];
}

/** 1 − x of a share. */
export interface ComplementTerm {
  readonly kind: 'complement';
  readonly of: Expression;
}

/** The sum over a record of numbers; of a project, over the phases that it names, in the order of the file. */
export interface PhasesTerm {
  readonly kind: 'sum-of-phases';
  readonly name: string;
  /** The phases of one project; undefined in what a method declares. */
  readonly phases?: readonly InputTerm[] | undefined;
}

/** One of several forms, the first whose inputs are all given; `name` is what they have in common. */
export interface EitherTerm {
  readonly kind: 'either';
  readonly name: string;
  readonly of: readonly Expression[];
}

export interface ConvertTerm {
  readonly kind: 'convert';
  readonly of: Expression;
  readonly conversion: Conversion;
}

/** A term that is reported and asked for by its own name, such as the hours of a saving. */
export interface PartTerm {
  readonly kind: 'part';
  readonly name: string;
  readonly of: Expression;
}

/**
 * A formula as data, declared once by its method. Everything is made of it: the work over columns, the words and numbers
 * of an explanation, the line in the docs, units, and the direction in which each input moves the result.
 */
export type Expression =
  | NumberTerm
  | InputTerm
  | KnownTerm
  | ManyTerm
  | QuotientTerm
  | ComplementTerm
  | PhasesTerm
  | EitherTerm
  | ConvertTerm
  | PartTerm;

export function number(value: number, unit?: Unit): NumberTerm {
  return { kind: 'number', value, unit };
}

export function input(name: string): InputTerm {
  return { kind: 'input', name };
}

export function known(name: KnownName): KnownTerm {
  return { kind: 'known', name };
}

/** A sum in a sum is the same sum. */
export function sum(...of: readonly Expression[]): ManyTerm {
  return { kind: 'sum', of: flatten('sum', of) };
}

/** A product in a product is the same product; a part in it keeps its name. */
export function product(...of: readonly Expression[]): ManyTerm {
  return { kind: 'product', of: flatten('product', of) };
}

/** The first operand less all others. */
export function difference(...of: readonly Expression[]): ManyTerm {
  return { kind: 'difference', of };
}

export function smallest(...of: readonly Expression[]): ManyTerm {
  return { kind: 'min', of };
}

export function largest(...of: readonly Expression[]): ManyTerm {
  return { kind: 'max', of };
}

export function quotient(dividend: Expression, divisor: Expression): QuotientTerm {
  return { kind: 'quotient', of: [dividend, divisor] };
}

export function complement(of: Expression): ComplementTerm {
  return { kind: 'complement', of };
}

export function sumOfPhases(name: string): PhasesTerm {
  return { kind: 'sum-of-phases', name };
}

export function either(name: string, ...of: readonly Expression[]): EitherTerm {
  return { kind: 'either', name, of };
}

export function convert(of: Expression, conversion: Conversion): ConvertTerm {
  return { kind: 'convert', of, conversion };
}

export function part(name: string, of: Expression): PartTerm {
  return { kind: 'part', name, of };
}

function flatten(kind: 'sum' | 'product', of: readonly Expression[]): readonly Expression[] {
  return of.flatMap((each) => (each.kind === kind ? each.of : [each]));
}

/** The terms that an expression is directly made of, in their order. */
export function termsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'input':
    case 'known':
      return [];
    case 'sum':
    case 'difference':
    case 'product':
    case 'min':
    case 'max':
    case 'quotient':
    case 'either':
      return expression.of;
    case 'complement':
    case 'convert':
    case 'part':
      return [expression.of];
    case 'sum-of-phases':
      return expression.phases ?? [];
    default:
      return expression satisfies never;
  }
}

/** An expression with other terms in the place of some of its inputs; `termFor` gives undefined of those that stay. */
export function replaceInputs(
  expression: Expression,
  termFor: (name: string) => Expression | undefined,
): Expression {
  const replace = (term: Expression): Expression => replaceInputs(term, termFor);
  switch (expression.kind) {
    case 'number':
    case 'known':
    case 'sum-of-phases':
      return expression;
    case 'input':
      return termFor(expression.name) ?? expression;
    case 'sum':
      return sum(...expression.of.map(replace));
    case 'product':
      return product(...expression.of.map(replace));
    case 'difference':
    case 'min':
    case 'max':
    case 'either':
      return { ...expression, of: expression.of.map(replace) };
    case 'quotient':
      return quotient(replace(expression.of[0]), replace(expression.of[1]));
    case 'complement':
    case 'convert':
    case 'part':
      return { ...expression, of: replace(expression.of) };
    default:
      return expression satisfies never;
  }
}

/** The part of a name in an expression, itself included; undefined where it has none. */
export function partOf(expression: Expression, name: string): Expression | undefined {
  if (expression.kind === 'part' && expression.name === name) return expression.of;
  for (const term of termsOf(expression)) {
    const found = partOf(term, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Names of the numbers that an expression asks for, in their order: inputs, and records of which no phase is named yet. */
export function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'input') return [expression.name];
  if (expression.kind === 'sum-of-phases' && expression.phases === undefined) return [expression.name];
  return [...new Set(termsOf(expression).flatMap(namesIn))];
}

/**
 * The expression of one project: the form whose numbers it gives, and the phases that it names.
 *
 * Shape   given: names of the numbers of the project, phases as `minutes_saved.handling`, in the order of the file
 * Throws  Error where it gives the numbers of no form, which the reader of scenarios refuses
 */
export function chooseForms(expression: Expression, given: readonly string[]): Expression {
  const choose = (term: Expression): Expression => chooseForms(term, given);
  switch (expression.kind) {
    case 'number':
    case 'input':
    case 'known':
      return expression;
    case 'sum':
      return sum(...expression.of.map(choose));
    case 'product':
      return product(...expression.of.map(choose));
    case 'difference':
    case 'min':
    case 'max':
      return { ...expression, of: expression.of.map(choose) };
    case 'quotient':
      return quotient(choose(expression.of[0]), choose(expression.of[1]));
    case 'complement':
    case 'convert':
    case 'part':
      return { ...expression, of: choose(expression.of) };
    case 'sum-of-phases': {
      const prefix = `${expression.name}.`;
      return { ...expression, phases: given.filter((name) => name.startsWith(prefix)).map(input) };
    }
    case 'either': {
      const form = expression.of.find((each) => namesIn(each).every((name) => given.includes(name)));
      if (form === undefined) throw new Error(`no form of ${expression.name} has all its numbers`);
      return choose(form);
    }
    default:
      return expression satisfies never;
  }
}
