import { zeroIfRounding } from '../rounding-error.ts';
import { conversions, type Expression, type KnownName, termsOf } from './expression.ts';

/** A term of a formula with its value at one point, and those of the terms it is made of. */
export interface TermValue {
  readonly term: Expression;
  readonly value: number;
  readonly of: readonly TermValue[];
}

/**
 * Works a formula at one point and keeps the value of every term, to take the result apart.
 *
 * Shape   expression: of one project, its forms chosen; numberAt: the numbers at the point, by name
 * Holds   the result is that of the columns but for the last bits, as numbers are not worked beforehand
 */
export function valuesOf(
  expression: Expression,
  numberAt: (name: string) => number,
  known: Readonly<Record<KnownName, number>>,
): TermValue {
  const of = termsOf(expression).map((term) => valuesOf(term, numberAt, known));
  const values = of.map(({ value }) => value);
  return { term: expression, value: workTerm(expression, values, numberAt, known), of };
}

function workTerm(
  expression: Expression,
  values: readonly number[],
  numberAt: (name: string) => number,
  known: Readonly<Record<KnownName, number>>,
): number {
  const [first = 0, ...others] = values;
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'input':
      return numberAt(expression.name);
    case 'known':
      return known[expression.name];
    case 'part':
    case 'either':
      return first;
    case 'convert':
      return first / conversions[expression.conversion].divisor;
    case 'complement':
      return 1 - first;
    case 'sum-of-phases':
      return zeroIfRounding(
        others.reduce((sum, value) => sum + value, first),
        values.reduce((sum, value) => sum + Math.abs(value), 0),
      );
    case 'sum':
      return others.reduce((sum, value) => sum + value, first);
    case 'difference':
      return others.reduce((rest, value) => rest - value, first);
    case 'product':
      return others.reduce((all, value) => all * value, first);
    case 'quotient':
      return first / others[0]!;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    default:
      return expression satisfies never;
  }
}
