import type { Unit } from '../unit.ts';
import { type Dimension, dimensionOfUnit, isSame, multiply } from './dimension.ts';
import {
  complement,
  convert,
  difference,
  type Expression,
  input,
  known,
  largest,
  namesIn,
  number,
  product,
  quotient,
  smallest,
  sum,
} from './expression.ts';
import type { Syntax } from './syntax.ts';

/** A formula of one's own, with what its numbers divide by. */
export interface OwnFormula {
  readonly expression: Expression;
  /** What something is divided by, and where; of each it must be known that it is never zero. */
  readonly divisors: readonly { readonly expression: Expression; readonly at: number }[];
  /** Numbers that mostly convert a measure, such as 60, where they convert none. */
  readonly idleNumbers: readonly { readonly value: number; readonly at: number }[];
  /** Names of the numbers that it asks for. */
  readonly names: ReadonlySet<string>;
  readonly usesBase: boolean;
}

/** What is wrong with a formula whose text is sound. */
export type MeaningFault =
  | { readonly is: 'unknown-name'; readonly at: number; readonly found: string }
  | { readonly is: 'without-base'; readonly at: number }
  | {
      readonly is: 'units-differ';
      readonly at: number;
      readonly left: Dimension;
      readonly right: Dimension;
      /** Whether one of them is a number as it is written, without a unit. */
      readonly isPlain: boolean;
    }
  | { readonly is: 'unit-left-over'; readonly at: number; readonly found: Dimension };

/** What the names of a formula stand for. */
export interface FormulaNames {
  /** Units of its numbers, by name. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly hasBase: boolean;
  /** The name of a number in the expression. */
  readonly nameOf: (name: string) => string;
}

/** A term with its dimension; undefined of zero, which is so much of anything. */
interface Term {
  readonly expression: Expression;
  readonly dimension: Dimension | undefined;
  readonly isPlain?: boolean;
}

const nothing: Dimension = new Map();
const eurPerYear = dimensionOfUnit('eur_per_year');

/**
 * What dividing, or multiplying, by a plain number turns where the measure is there: `/ 60` beside minutes gives hours.
 * `sign` is the power that the measure has; the first that fits is taken.
 */
export const turns: readonly {
  readonly sign: '·' | '/';
  readonly by: number;
  readonly from: string;
  readonly power: 1 | -1;
  readonly to: string;
}[] = [
  { sign: '/', by: 60, from: 'minute', power: 1, to: 'hour' },
  { sign: '/', by: 60, from: 'hour', power: -1, to: 'minute' },
  { sign: '/', by: 1000, from: 'inhabitant', power: 1, to: '1000_inhabitant' },
  { sign: '/', by: 1000, from: '1000_inhabitant', power: -1, to: 'inhabitant' },
  { sign: '·', by: 60, from: 'minute', power: -1, to: 'hour' },
  { sign: '·', by: 60, from: 'hour', power: 1, to: 'minute' },
  { sign: '·', by: 12, from: 'month', power: -1, to: 'year' },
];

/** Numbers that a reader takes for a conversion: of minutes, or of thousands. */
const mostlyConverts: ReadonlySet<number> = new Set([60, 1000]);

/** The turns that methods declare too, so that they are worked to the same bits. */
const declared = {
  minute: 'minute to hour',
  inhabitant: 'inhabitant to 1000 inhabitants',
} as const;

/**
 * Gives the text of a formula its meaning: the same expression as that of a method, in euros a year.
 *
 * Shape   names: what may be asked for
 * @returns the formula, or every fault that was found
 */
export function understandFormula(
  syntax: Syntax,
  names: FormulaNames,
):
  | { readonly formula: OwnFormula; readonly faults: readonly [] }
  | { readonly faults: readonly MeaningFault[] } {
  const reader = new MeaningReader(names);
  const { expression, dimension } = reader.term(syntax);
  const { faults, divisors, idleNumbers, asked, usesBase } = reader;
  if (faults.length > 0) return { faults };
  if (dimension !== undefined && !isSame(dimension, eurPerYear))
    return { faults: [{ is: 'unit-left-over', at: startOf(syntax), found: dimension }] };
  return { formula: { expression, divisors, idleNumbers, names: asked, usesBase }, faults: [] };
}

/** Where a term begins in the text. */
function startOf(syntax: Syntax): number {
  return syntax.kind === 'pair' ? startOf(syntax.left) : syntax.at;
}

class MeaningReader {
  readonly faults: MeaningFault[] = [];
  readonly divisors: { readonly expression: Expression; readonly at: number }[] = [];
  readonly idleNumbers: { readonly value: number; readonly at: number }[] = [];
  readonly asked = new Set<string>();
  usesBase = false;
  readonly #names: FormulaNames;

  constructor(names: FormulaNames) {
    this.#names = names;
  }

  term(syntax: Syntax): Term {
    switch (syntax.kind) {
      case 'number':
        return {
          expression: number(syntax.value),
          dimension: syntax.value === 0 ? undefined : nothing,
          isPlain: true,
        };
      case 'name':
        return this.#name(syntax.name, syntax.at);
      case 'base':
        this.usesBase = true;
        if (!this.#names.hasBase) this.faults.push({ is: 'without-base', at: syntax.at });
        return { expression: known('base'), dimension: eurPerYear };
      case 'minus': {
        const { expression, dimension } = this.term(syntax.of);
        return { expression: product(number(-1), expression), dimension };
      }
      case 'call': {
        const of = syntax.of.map((each) => this.term(each));
        const make = syntax.name === 'min' ? smallest : largest;
        const dimension = of.reduce<Dimension | undefined>(
          (all, each) => this.#together({ expression: each.expression, dimension: all }, each, syntax.at),
          undefined,
        );
        return { expression: make(...of.map(({ expression }) => expression)), dimension };
      }
      case 'pair': {
        const [left, right] = [this.term(syntax.left), this.term(syntax.right)];
        return syntax.sign === '+' || syntax.sign === '−'
          ? this.#added(syntax, left, right)
          : this.#multiplied(syntax, left, right);
      }
      default:
        return syntax satisfies never;
    }
  }

  #name(name: string, at: number): Term {
    const unit = this.#names.units.get(name);
    if (unit !== undefined) {
      this.asked.add(name);
      return { expression: input(this.#names.nameOf(name)), dimension: dimensionOfUnit(unit) };
    }
    if (name === 'inhabitants') {
      this.asked.add(name);
      return { expression: known('inhabitants'), dimension: dimensionOfUnit('inhabitants') };
    }
    this.faults.push({ is: 'unknown-name', at, found: name });
    return { expression: number(0), dimension: undefined };
  }

  #added({ sign, at }: Syntax & { kind: 'pair' }, left: Term, right: Term): Term {
    const dimension = this.#together(left, right, at);
    const [one, other] = [left.expression, right.expression];
    if (sign === '+') return { expression: sum(one, other), dimension };
    if (one.kind === 'number' && one.value === 1) return { expression: complement(other), dimension };
    // What is taken off one after the other is taken off the same, to the same bits.
    const before =
      one.kind === 'difference' ? one.of : one.kind === 'complement' ? [number(1), one.of] : [one];
    return { expression: difference(...before, other), dimension };
  }

  /** The dimension of terms that are added or compared; of those that do not go together a fault. */
  #together(left: Term, right: Term, at: number): Dimension | undefined {
    if (left.dimension === undefined) return right.dimension;
    if (right.dimension === undefined || isSame(left.dimension, right.dimension)) return left.dimension;
    this.faults.push({
      is: 'units-differ',
      at,
      left: left.dimension,
      right: right.dimension,
      isPlain: left.isPlain === true || right.isPlain === true,
    });
    return undefined;
  }

  #multiplied(pair: Syntax & { kind: 'pair' }, left: Term, right: Term): Term {
    const { sign, at } = pair;
    const isTimes = sign === '·';
    // Of a product the number may stand on either side; nothing is converted by being divided.
    const [written, of] = isTimes && pair.right.kind !== 'number' ? [pair.left, right] : [pair.right, left];
    const turned =
      written.kind === 'number' ? turn(of.dimension, isTimes ? '·' : '/', written.value) : undefined;
    if (written.kind === 'number' && turned === undefined && mostlyConverts.has(written.value))
      this.idleNumbers.push({ value: written.value, at: written.at });
    if (!isTimes) this.divisors.push({ expression: right.expression, at });
    const dimension =
      turned?.dimension ??
      (left.dimension === undefined || right.dimension === undefined
        ? undefined
        : multiply(left.dimension, right.dimension, isTimes ? 1 : -1));
    if (turned?.declared !== undefined)
      return { expression: convert(left.expression, turned.declared), dimension };
    return {
      expression: isTimes
        ? product(left.expression, right.expression)
        : quotient(left.expression, right.expression),
      dimension,
    };
  }
}

/** What a plain number turns a dimension into; undefined where it is a number and no more. */
function turn(dimension: Dimension | undefined, sign: '·' | '/', by: number) {
  if (dimension === undefined) return undefined;
  const found = turns.find(
    (each) => each.sign === sign && each.by === by && each.power * (dimension.get(each.from) ?? 0) > 0,
  );
  if (found === undefined) return undefined;
  const { from, power, to } = found;
  const moved = multiply(multiply(dimension, new Map([[from, power]]), -1), new Map([[to, power]]), 1);
  const isDeclared = sign === '/' && power === 1 && (from === 'minute' || from === 'inhabitant');
  return { dimension: moved, declared: isDeclared ? declared[from as keyof typeof declared] : undefined };
}

/**
 * A formula without one factor, which it is a multiple of: hours of hours · price. Undefined where it is no multiple of it.
 *
 * Shape   name: of the factor, in the expression
 */
export function withoutFactor(expression: Expression, name: string): Expression | undefined {
  switch (expression.kind) {
    case 'input':
      return expression.name === name ? number(1) : undefined;
    case 'product': {
      const parts = expression.of.map((each) => withoutFactor(each, name));
      const place = parts.findIndex((each) => each !== undefined);
      if (place < 0 || parts.filter((each) => each !== undefined).length > 1) return undefined;
      if (expression.of.some((each, at) => at !== place && asksFor(each, name))) return undefined;
      const own = parts[place]!;
      const isOne = own.kind === 'number' && own.value === 1;
      const rest = expression.of.flatMap((each, at) => (at === place ? (isOne ? [] : [own]) : [each]));
      return rest.length === 1 ? rest[0] : product(...rest);
    }
    case 'convert':
    case 'part': {
      const of = withoutFactor(expression.of, name);
      return of && { ...expression, of };
    }
    case 'quotient': {
      const [dividend, divisor] = expression.of;
      const of = withoutFactor(dividend, name);
      return of === undefined || asksFor(divisor, name) ? undefined : quotient(of, divisor);
    }
    case 'sum': {
      const parts = expression.of.map((each) => withoutFactor(each, name));
      return parts.some((each) => each === undefined) ? undefined : sum(...(parts as Expression[]));
    }
    case 'difference': {
      const parts = expression.of.map((each) => withoutFactor(each, name));
      return parts.some((each) => each === undefined) ? undefined : difference(...(parts as Expression[]));
    }
    default:
      return undefined;
  }
}

function asksFor(expression: Expression, name: string): boolean {
  return namesIn(expression).includes(name);
}
