import { zeroIfRounding } from '../rounding-error.ts';

/**
 * Loops over columns by operation and number of operands. Each is a function of its own that is handed nothing but its
 * columns, and takes four entries a turn where it has many operands: a pass costs a loop and its memory, so few passes
 * count (test/bench/README.md). Operands are worked from left to right.
 *
 * `out` may be the first operand, and no other.
 */
type Column = Float64Array;

/** An operation on two columns or more. */
export type Operation = 'sum' | 'net-sum' | 'difference' | 'product' | 'quotient' | 'min' | 'max';

/** Works one operation on a list of columns, of which there is at least one. */
export function workOperation(operation: Operation, of: readonly Column[], count: number, out: Column): void {
  switch (operation) {
    case 'product':
      workProduct(of, count, out);
      break;
    case 'net-sum':
      workNetSum(of, count, out);
      break;
    case 'sum':
      fold(of, count, out, add);
      break;
    case 'difference':
      if (of.length === 3) subtractTwo(of[0]!, of[1]!, of[2]!, count, out);
      else fold(of, count, out, subtract);
      break;
    case 'quotient':
      fold(of, count, out, divide);
      break;
    case 'min':
      fold(of, count, out, takeSmaller);
      break;
    case 'max':
      fold(of, count, out, takeLarger);
      break;
    default:
      operation satisfies never;
  }
}

/** 1 − x of a share. */
export function workComplement(share: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = 1 - share[i]!;
}

/** Products of more columns than six are worked six at a time. */
const mostFactors = 6;

function workProduct(of: readonly Column[], count: number, out: Column): void {
  const first = of.slice(0, mostFactors);
  const [a, b, c, d, e, f] = first as [Column, Column, Column, Column, Column, Column];
  switch (first.length) {
    case 1:
      out.set(a.subarray(0, count));
      break;
    case 2:
      multiplyTwo(a, b, count, out);
      break;
    case 3:
      multiplyThree(a, b, c, count, out);
      break;
    case 4:
      multiplyFour(a, b, c, d, count, out);
      break;
    case 5:
      multiplyFive(a, b, c, d, e, count, out);
      break;
    default:
      multiplySix(a, b, c, d, e, f, count, out);
  }
  if (of.length > mostFactors) workProduct([out, ...of.slice(mostFactors)], count, out);
}

function workNetSum(of: readonly Column[], count: number, out: Column): void {
  const [a, b, c, d] = of as [Column, Column, Column, Column];
  switch (of.length) {
    case 2:
      netOfTwo(a, b, count, out);
      break;
    case 3:
      netOfThree(a, b, c, count, out);
      break;
    case 4:
      netOfFour(a, b, c, d, count, out);
      break;
    default:
      netOfMany(of, count, out);
  }
}

type TwoColumns = (a: Column, b: Column, count: number, out: Column) => void;

function fold(of: readonly Column[], count: number, out: Column, work: TwoColumns): void {
  if (of.length === 1) out.set(of[0]!.subarray(0, count));
  else work(of[0]!, of[1]!, count, out);
  for (const each of of.slice(2)) work(out, each, count, out);
}

function add(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = a[i]! + b[i]!;
}

function subtract(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = a[i]! - b[i]!;
}

function subtractTwo(a: Column, b: Column, c: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = a[i]! - b[i]! - c[i]!;
}

function divide(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = a[i]! / b[i]!;
}

function takeSmaller(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = Math.min(a[i]!, b[i]!);
}

function takeLarger(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = Math.max(a[i]!, b[i]!);
}

function multiplyTwo(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = a[i]! * b[i]!;
}

function multiplyThree(a: Column, b: Column, c: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = a[i]! * b[i]! * c[i]!;
}

function multiplyFour(a: Column, b: Column, c: Column, d: Column, count: number, out: Column): void {
  let i = 0;
  for (; i < count - 3; i += 4) {
    out[i] = a[i]! * b[i]! * c[i]! * d[i]!;
    out[i + 1] = a[i + 1]! * b[i + 1]! * c[i + 1]! * d[i + 1]!;
    out[i + 2] = a[i + 2]! * b[i + 2]! * c[i + 2]! * d[i + 2]!;
    out[i + 3] = a[i + 3]! * b[i + 3]! * c[i + 3]! * d[i + 3]!;
  }
  for (; i < count; i++) out[i] = a[i]! * b[i]! * c[i]! * d[i]!;
}

function multiplyFive(
  a: Column,
  b: Column,
  c: Column,
  d: Column,
  e: Column,
  count: number,
  out: Column,
): void {
  let i = 0;
  for (; i < count - 3; i += 4) {
    out[i] = a[i]! * b[i]! * c[i]! * d[i]! * e[i]!;
    out[i + 1] = a[i + 1]! * b[i + 1]! * c[i + 1]! * d[i + 1]! * e[i + 1]!;
    out[i + 2] = a[i + 2]! * b[i + 2]! * c[i + 2]! * d[i + 2]! * e[i + 2]!;
    out[i + 3] = a[i + 3]! * b[i + 3]! * c[i + 3]! * d[i + 3]! * e[i + 3]!;
  }
  for (; i < count; i++) out[i] = a[i]! * b[i]! * c[i]! * d[i]! * e[i]!;
}

function multiplySix(
  a: Column,
  b: Column,
  c: Column,
  d: Column,
  e: Column,
  f: Column,
  count: number,
  out: Column,
): void {
  let i = 0;
  for (; i < count - 3; i += 4) {
    out[i] = a[i]! * b[i]! * c[i]! * d[i]! * e[i]! * f[i]!;
    out[i + 1] = a[i + 1]! * b[i + 1]! * c[i + 1]! * d[i + 1]! * e[i + 1]! * f[i + 1]!;
    out[i + 2] = a[i + 2]! * b[i + 2]! * c[i + 2]! * d[i + 2]! * e[i + 2]! * f[i + 2]!;
    out[i + 3] = a[i + 3]! * b[i + 3]! * c[i + 3]! * d[i + 3]! * e[i + 3]! * f[i + 3]!;
  }
  for (; i < count; i++) out[i] = a[i]! * b[i]! * c[i]! * d[i]! * e[i]! * f[i]!;
}

function netOfTwo(a: Column, b: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) {
    const [x, y] = [a[i]!, b[i]!];
    out[i] = zeroIfRounding(x + y, Math.abs(x) + Math.abs(y));
  }
}

function netOfThree(a: Column, b: Column, c: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [a[i]!, b[i]!, c[i]!];
    out[i] = zeroIfRounding(x + y + z, Math.abs(x) + Math.abs(y) + Math.abs(z));
  }
}

function netOfFour(a: Column, b: Column, c: Column, d: Column, count: number, out: Column): void {
  for (let i = 0; i < count; i++) {
    const [x, y, z, w] = [a[i]!, b[i]!, c[i]!, d[i]!];
    out[i] = zeroIfRounding(x + y + z + w, Math.abs(x) + Math.abs(y) + Math.abs(z) + Math.abs(w));
  }
}

function netOfMany(of: readonly Column[], count: number, out: Column): void {
  const turnover = new Float64Array(count);
  const total = new Float64Array(count);
  for (const each of of) addWithTurnover(each, count, total, turnover);
  for (let i = 0; i < count; i++) out[i] = zeroIfRounding(total[i]!, turnover[i]!);
}

function addWithTurnover(a: Column, count: number, total: Column, turnover: Column): void {
  for (let i = 0; i < count; i++) {
    total[i] = total[i]! + a[i]!;
    turnover[i] = turnover[i]! + Math.abs(a[i]!);
  }
}
