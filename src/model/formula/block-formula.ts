import type { BoundExpression } from './bind.ts';
import { workComplement, workOperation } from './kernels.ts';

/** A formula over columns: `columns[input]` are the inputs; it fills the first `count` entries of `out`. */
export type BlockFormula = (columns: readonly Float64Array[], count: number, out: Float64Array) => void;

/**
 * Columns that formulas share while they are worked: for what waits for another operand, and of numbers.
 * Belongs to one evaluation; the memory of a block serves the next one.
 */
export class FormulaColumns {
  readonly #waiting: Float64Array[] = [];
  readonly #numbers = new Map<number, Float64Array>();

  /** The column for what waits at a place. */
  waiting(place: number, count: number): Float64Array {
    const known = this.#waiting[place];
    if (known !== undefined && known.length >= count) return known;
    const longer = new Float64Array(count);
    this.#waiting[place] = longer;
    return longer;
  }

  number(value: number, count: number): Float64Array {
    const known = this.#numbers.get(value);
    if (known !== undefined && known.length >= count) return known;
    const longer = new Float64Array(count).fill(value);
    this.#numbers.set(value, longer);
    return longer;
  }
}

/** Where an operand is found once it has been worked. */
type Operand = (columns: readonly Float64Array[], count: number, out: Float64Array) => Float64Array;

/**
 * Plans a formula once, so that no block looks at the expression again. The first operand that is itself worked is worked
 * in `out`; the others wait in columns of their own.
 */
export function planFormula(expression: BoundExpression, room: FormulaColumns, waiting = 0): BlockFormula {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return (_columns, count, out) => out.fill(value, 0, count);
    }
    case 'input': {
      const { input } = expression;
      return (columns, count, out) => out.set(columns[input]!.subarray(0, count));
    }
    case 'complement': {
      const operand = planOperand(expression.of, room, undefined, waiting);
      return (columns, count, out) => workComplement(operand(columns, count, out), count, out);
    }
    default: {
      const { kind, of } = expression;
      const first = isLeaf(of[0]!) ? undefined : 0;
      let next = waiting;
      const operands = of.map((term, place) => {
        const own = place === first || isLeaf(term) ? undefined : next++;
        return planOperand(term, room, own, next);
      });
      const found: Float64Array[] = [];
      return (columns, count, out) => {
        for (let place = 0; place < operands.length; place++)
          found[place] = operands[place]!(columns, count, out);
        workOperation(kind, found, count, out);
      };
    }
  }
}

/**
 * Plans one operand.
 *
 * Shape   own: the waiting column it is worked in, `out` where undefined; next: the first waiting column that is free
 */
function planOperand(
  term: BoundExpression,
  room: FormulaColumns,
  own: number | undefined,
  next: number,
): Operand {
  if (term.kind === 'number') {
    const { value } = term;
    return (_columns, count) => room.number(value, count);
  }
  if (term.kind === 'input') {
    const { input } = term;
    return (columns) => columns[input]!;
  }
  const work = planFormula(term, room, next);
  return (columns, count, out) => {
    const target = own === undefined ? out : room.waiting(own, count);
    work(columns, count, target);
    return target;
  };
}

function isLeaf({ kind }: BoundExpression): boolean {
  return kind === 'number' || kind === 'input';
}
