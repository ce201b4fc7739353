/** A polynomial over the two numbers 0 and 1; bit i of `bits` is the coefficient of x^i. */
export interface BinaryPolynomial {
  readonly degree: number;
  readonly bits: number;
}

const known: BinaryPolynomial[] = [];

/**
 * The first primitive polynomials over GF(2), by degree and within a degree by value: those modulo which the powers of x
 * run through all 2^degree - 1 remainders other than 0.
 *
 * Shape   `count` polynomials, from x + 1 on
 * Holds   φ(2^degree - 1) / degree of each degree
 * Source  Lidl, R., Niederreiter, H. (1997), Finite Fields, 2nd ed., Cambridge University Press, theorem 3.16,
 *         DOI 10.1017/CBO9780511525926
 * @example listPrimitivePolynomials(3).map(({ bits }) => bits.toString(2)) // => ['11', '111', '1011']
 */
export function listPrimitivePolynomials(count: number): readonly BinaryPolynomial[] {
  const last = known.at(-1);
  let degree = last?.degree ?? 1;
  let bits = last === undefined ? 0b11 : last.bits + 2;
  while (known.length < count) {
    if (bits >= 2 ** (degree + 1)) {
      degree++;
      bits = 2 ** degree + 1;
    }
    // A primitive polynomial ends in 1: otherwise x would divide it.
    if (isPrimitive(bits, degree)) known.push({ degree, bits });
    bits += 2;
  }
  return known.slice(0, count);
}

function isPrimitive(bits: number, degree: number): boolean {
  const order = 2 ** degree - 1;
  const power = (exponent: number) => powerOfX(exponent, bits, degree);
  return power(order) === 1 && primeFactors(order).every((factor) => power(order / factor) !== 1);
}

/** x^exponent modulo a polynomial. */
function powerOfX(exponent: number, modulus: number, degree: number): number {
  let result = 1;
  let square = degree === 1 ? 1 : 2;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square, modulus, degree);
    square = multiply(square, square, modulus, degree);
  }
  return result;
}

function multiply(a: number, b: number, modulus: number, degree: number): number {
  let product = 0;
  let shifted = a;
  for (let rest = b; rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) product ^= shifted;
    shifted <<= 1;
    if (((shifted >>> degree) & 1) === 1) shifted ^= modulus;
  }
  return product;
}

function primeFactors(number: number): readonly number[] {
  const factors: number[] = [];
  let rest = number;
  for (let factor = 2; factor * factor <= rest; factor++) {
    if (rest % factor !== 0) continue;
    factors.push(factor);
    while (rest % factor === 0) rest /= factor;
  }
  return rest > 1 ? [...factors, rest] : factors;
}
