import type { BoundExpression } from './bind.ts';

/** How an expression follows one input, all others held: in a straight line, one way only, or up and down again. */
type Course = 'constant' | 'straight' | 'one-way' | 'bent';

/**
 * The inputs along which an expression may rise and fall again within their ranges, all others held: those of which a product
 * or two sides of a sum, a quotient or a comparison know more than once. Divisors do not pass 0.
 *
 * Holds   no expression turns along any other input, whatever the others are: its extremes along it are at the ends
 *
 * @example bentInputs({ kind: 'product', of: [{ kind: 'input', input: 3 }, { kind: 'complement', of: { kind: 'input', input: 3 } }] }) // => [3]
 */
export function bentInputs(expression: BoundExpression): readonly number[] {
  return [...coursesOf(expression)].filter(([, course]) => course === 'bent').map(([input]) => input);
}

/** The course along each input that an expression reads; it is constant along the others. */
function coursesOf(expression: BoundExpression): ReadonlyMap<number, Course> {
  if (expression.kind === 'number') return new Map();
  if (expression.kind === 'input') return new Map([[expression.input, 'straight']]);
  if (expression.kind === 'complement') return coursesOf(expression.of);
  const operands = expression.of.map(coursesOf);
  const inputs = new Set(operands.flatMap((courses) => [...courses.keys()]));
  const courseAlong = (input: number) =>
    combine(
      expression.kind,
      operands.map((courses) => courses.get(input) ?? 'constant'),
    );
  return new Map([...inputs].map((input) => [input, courseAlong(input)]));
}

/** The course of an operation along an input that at least one of its operands reads. */
function combine(
  kind: Exclude<BoundExpression['kind'], 'number' | 'input' | 'complement'>,
  of: readonly Course[],
): Course {
  const moving = of.filter((course) => course !== 'constant');
  const areStraight = moving.every((course) => course === 'straight');
  switch (kind) {
    case 'sum':
    case 'net-sum':
    case 'difference':
      if (areStraight) return 'straight';
      break;
    case 'quotient':
      // A straight line over a straight line runs one way, on either side of where the divisor is 0.
      if (areStraight && of[1] !== 'constant') return 'one-way';
      break;
    case 'min':
    case 'max':
      if (moving.length === 1 && areStraight) return 'one-way';
      break;
    case 'product':
      break;
    default:
      return kind satisfies never;
  }
  return moving.length === 1 ? moving[0]! : 'bent';
}
