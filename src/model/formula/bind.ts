import { conversions, type Expression, type KnownName } from './expression.ts';

/** The expression of one project with its inputs by index and known numbers put in. */
export type BoundExpression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly input: number }
  | { readonly kind: 'complement'; readonly of: BoundExpression }
  | BoundOperation;

export interface BoundOperation {
  /** `net-sum` is a sum of terms of either sign that is zero where it is nothing but rounding. */
  readonly kind: 'sum' | 'net-sum' | 'difference' | 'product' | 'quotient' | 'min' | 'max';
  readonly of: readonly BoundExpression[];
}

/** What the names of an expression stand for. */
export interface Binding {
  /** Indices of the inputs, by name. */
  readonly slots: ReadonlyMap<string, number>;
  readonly known: Readonly<Record<KnownName, number>>;
}

/**
 * Puts inputs and known numbers into the expression of one project. The numbers of a product are worked beforehand, into
 * one at the place of the first of them: known ones multiplied, then divided by what conversions divide by.
 *
 * Holds   inputs are never folded, fixed ones neither: another value of an input needs no new binding
 */
export function bind(expression: Expression, binding: Binding): BoundExpression {
  const { slots, known } = binding;
  switch (expression.kind) {
    case 'number':
      return { kind: 'number', value: expression.value };
    case 'known':
      return { kind: 'number', value: known[expression.name] };
    case 'input': {
      const slot = slots.get(expression.name);
      if (slot === undefined) throw new Error(`the formula asks for ${expression.name}, which is not given`);
      return { kind: 'input', input: slot };
    }
    case 'part':
      return bind(expression.of, binding);
    case 'complement':
      return { kind: 'complement', of: bind(expression.of, binding) };
    case 'sum-of-phases': {
      const phases = (expression.phases ?? []).map((phase) => bind(phase, binding));
      if (phases.length === 0) return { kind: 'number', value: 0 };
      return phases.length === 1 ? phases[0]! : { kind: 'net-sum', of: phases };
    }
    case 'convert':
    case 'product':
      return bindProduct(expression, binding);
    case 'quotient': {
      const [dividend, divisor] = expression.of.map((term) => bind(term, binding));
      if (dividend!.kind === 'number' && divisor!.kind === 'number')
        return { kind: 'number', value: dividend!.value / divisor!.value };
      return { kind: 'quotient', of: [dividend!, divisor!] };
    }
    case 'sum':
    case 'difference':
    case 'min':
    case 'max':
      return { kind: expression.kind, of: expression.of.map((term) => bind(term, binding)) };
    case 'either':
      throw new Error(`which form of ${expression.name} is given has not been decided`);
    default:
      return expression satisfies never;
  }
}

function bindProduct(expression: Expression, binding: Binding): BoundExpression {
  const factors: BoundExpression[] = [];
  let place: number | undefined;
  let [multiplier, divisor] = [1, 1];
  const add = (term: Expression): void => {
    if (term.kind === 'product') for (const each of term.of) add(each);
    else if (term.kind === 'part') add(term.of);
    else if (term.kind === 'convert') {
      add(term.of);
      place ??= factors.length;
      divisor *= conversions[term.conversion].divisor;
    } else {
      const factor = bind(term, binding);
      if (factor.kind === 'number') {
        place ??= factors.length;
        multiplier *= factor.value;
      } else if (factor.kind === 'product') factors.push(...factor.of);
      else factors.push(factor);
    }
  };
  add(expression);
  const value = multiplier / divisor;
  const folded = [...factors];
  if (place !== undefined && value !== 1) folded.splice(place, 0, { kind: 'number', value });
  if (folded.length === 0) return { kind: 'number', value };
  return folded.length === 1 ? folded[0]! : { kind: 'product', of: folded };
}

/** Indices of the inputs that an expression reads, each once. */
export function inputsIn(expression: BoundExpression): readonly number[] {
  if (expression.kind === 'number') return [];
  if (expression.kind === 'input') return [expression.input];
  if (expression.kind === 'complement') return inputsIn(expression.of);
  return [...new Set(expression.of.flatMap(inputsIn))];
}
