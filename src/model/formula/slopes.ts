import type { Bounds } from '../unit.ts';
import type { BoundExpression } from './bind.ts';

/**
 * A quantity within a box of ranges: between what it is, and between what its slope in each input is. An input that is not
 * listed does not move it.
 */
export interface Sloped {
  readonly value: Bounds;
  readonly slopes: ReadonlyMap<number, Bounds>;
}

const zero: Bounds = { least: 0, most: 0 };
const one: Bounds = { least: 1, most: 1 };
export const unbounded: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

// Arithmetic of intervals: Moore, R. E. (1966), Interval Analysis. Slopes are carried forward beside the values.

export function addBounds(a: Bounds, b: Bounds): Bounds {
  return { least: a.least + b.least, most: a.most + b.most };
}

export function multiplyBounds(a: Bounds, b: Bounds): Bounds {
  const products = [
    times(a.least, b.least),
    times(a.least, b.most),
    times(a.most, b.least),
    times(a.most, b.most),
  ];
  return { least: Math.min(...products), most: Math.max(...products) };
}

/** Zero times what has no end is zero: the end is never reached. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** The smallest interval that contains all of some. */
export function hull(...of: readonly Bounds[]): Bounds {
  return {
    least: Math.min(...of.map(({ least }) => least)),
    most: Math.max(...of.map(({ most }) => most)),
  };
}

function inverse({ least, most }: Bounds): Bounds {
  return least > 0 || most < 0 ? { least: 1 / most, most: 1 / least } : unbounded;
}

export function constant(value: number): Sloped {
  return { value: { least: value, most: value }, slopes: new Map() };
}

export function variable(input: number, value: Bounds): Sloped {
  return { value, slopes: new Map([[input, one]]) };
}

/** A quantity made of others, with its slope in each of them: the chain rule. */
export function chain(value: Bounds, of: readonly (readonly [Sloped, Bounds])[]): Sloped {
  const slopes = new Map<number, Bounds>();
  for (const [own, slope] of of) {
    for (const [input, inner] of own.slopes) {
      const term = multiplyBounds(slope, inner);
      const before = slopes.get(input);
      slopes.set(input, before === undefined ? term : addBounds(before, term));
    }
  }
  return { value, slopes };
}

export function scale(a: Sloped, factor: number): Sloped {
  const by = { least: factor, most: factor };
  return chain(multiplyBounds(a.value, by), [[a, by]]);
}

export function addAll(of: readonly Sloped[]): Sloped {
  return chain(
    of.reduce((sum, { value }) => addBounds(sum, value), zero),
    of.map((each) => [each, one] as const),
  );
}

export function subtract(a: Sloped, b: Sloped): Sloped {
  return addAll([a, scale(b, -1)]);
}

export function multiply(a: Sloped, b: Sloped): Sloped {
  return chain(multiplyBounds(a.value, b.value), [
    [a, b.value],
    [b, a.value],
  ]);
}

export function divide(a: Sloped, b: Sloped): Sloped {
  const by = inverse(b.value);
  const value = multiplyBounds(a.value, by);
  const fall = multiplyBounds(value, by);
  return chain(value, [
    [a, by],
    [b, { least: -fall.most, most: -fall.least }],
  ]);
}

/** 1 − x. */
export function complementOf(a: Sloped): Sloped {
  return subtract(constant(1), a);
}

export function smallerOf(a: Sloped, b: Sloped): Sloped {
  const value = {
    least: Math.min(a.value.least, b.value.least),
    most: Math.min(a.value.most, b.value.most),
  };
  return chooseOne(value, a, b, a.value.most <= b.value.least, b.value.most <= a.value.least);
}

function largerOf(a: Sloped, b: Sloped): Sloped {
  const value = {
    least: Math.max(a.value.least, b.value.least),
    most: Math.max(a.value.most, b.value.most),
  };
  return chooseOne(value, a, b, a.value.least >= b.value.most, b.value.least >= a.value.most);
}

/** One of two quantities: which, where that is sure, and otherwise the slope of either. */
function chooseOne(value: Bounds, a: Sloped, b: Sloped, isFirst: boolean, isSecond: boolean): Sloped {
  if (isFirst) return { value, slopes: a.slopes };
  if (isSecond) return { value, slopes: b.slopes };
  const part = { least: 0, most: 1 };
  return chain(value, [
    [a, part],
    [b, part],
  ]);
}

/**
 * The value and the slopes of a bound expression where its inputs are anywhere in their ranges.
 * An input that is in several places has the sum of their slopes, so that old − failure · old rises with old.
 *
 * Shape   numberOf: an input as a quantity: `variable` of its range, or `constant` where it is fixed
 * Holds   no point has a slope outside; the value may be wider than what is reached, and is never printed
 */
export function slopesOf(expression: BoundExpression, numberOf: (input: number) => Sloped): Sloped {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value);
    case 'input':
      return numberOf(expression.input);
    case 'complement':
      return complementOf(slopesOf(expression.of, numberOf));
    default: {
      const { kind, of } = expression;
      const [first, ...others] = of.map((term) => slopesOf(term, numberOf));
      switch (kind) {
        case 'sum':
        case 'net-sum':
          return addAll([first!, ...others]);
        case 'difference':
          return others.reduce(subtract, first!);
        case 'product':
          return others.reduce(multiply, first!);
        case 'quotient':
          return divide(first!, others[0]!);
        case 'min':
          return others.reduce(smallerOf, first!);
        case 'max':
          return others.reduce(largerOf, first!);
        default:
          return kind satisfies never;
      }
    }
  }
}

/** 1: never falls, -1: never rises, 0: does not move; undefined where that is not decided. */
export function signOf({ least, most }: Bounds): 1 | -1 | 0 | undefined {
  if (least === 0 && most === 0) return 0;
  if (least >= 0) return 1;
  return most <= 0 ? -1 : undefined;
}
