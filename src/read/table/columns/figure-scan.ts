import type { NumberStyle } from '../text/number-form.ts';

const zero = 0x30;
const nine = 0x39;
const hyphen = 0x2d;
const point = 0x2e;
const comma = 0x2c;
const apostrophe = 0x27;
const spaces: ReadonlySet<number> = new Set([0x20, 0xa0, 0x202f, 0x2009, 0x2007]);
const mostDigits = 15;
const groupLength = 3;
const powers = Array.from({ length: mostDigits + 1 }, (_, at) => 10 ** at);

/** A figure written as most are: digits, perhaps in groups of three, perhaps with one mark and digits behind it. */
export class FigureScan {
  #negative = false;
  #firstLength = 0;
  /** The sign between groups of three, 0 where there is none. */
  #separator = 0;
  #groups = 0;
  /** Another sign, or one that parts no groups of three; 0 where there is none. */
  #mark = 0;
  #decimals = 0;
  #mantissa = 0;
  #digits = 0;
  #startsWithZero = false;

  /** Whether a text is such a figure; what it says of it is true of the last one that was. */
  scan(text: string): boolean {
    const { length } = text;
    let at = 0;
    this.#negative = text.charCodeAt(0) === hyphen;
    if (this.#negative) at++;
    this.#startsWithZero = text.charCodeAt(at) === zero;
    this.#mantissa = 0;
    this.#digits = 0;
    this.#separator = 0;
    this.#groups = 0;
    this.#mark = 0;
    this.#decimals = 0;
    let run = this.#run(text, at);
    if (run === 0) return false;
    this.#firstLength = run;
    at += run;
    while (at < length) {
      const sign = text.charCodeAt(at);
      run = this.#run(text, at + 1);
      if (run === 0) return false;
      at += 1 + run;
      const isGroup = run === groupLength && this.#firstLength <= groupLength;
      if (isGroup && (this.#separator === 0 || this.#separator === sign) && isSeparator(sign)) {
        this.#separator = sign;
        this.#groups++;
      } else if (at === length && sign !== this.#separator && (sign === point || sign === comma)) {
        this.#mark = sign;
        this.#decimals = run;
      } else return false;
    }
    return this.#digits <= mostDigits;
  }

  /** Takes the digits from a place on; so many there are. */
  #run(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < zero || code > nine) break;
      this.#mantissa = this.#mantissa * 10 + (code - zero);
    }
    this.#digits += at - from;
    return at - from;
  }

  /** Equal for figures that are read alike in any style; undefined where zeros in front or few digits make them apart. */
  get form(): number | undefined {
    if (this.#startsWithZero || this.#digits <= 4) return undefined;
    let form = this.#negative ? 1 : 0;
    form = form * 16 + this.#firstLength;
    form = form * 8 + this.#groups;
    form = form * 4 + (this.#mark === 0 ? 0 : this.#mark === point ? 1 : 2);
    form = form * 16 + this.#decimals;
    return form * 2 ** 16 + this.#separator;
  }

  /** The number in a style; undefined where the style is another. */
  in({ decimalMark, thousandsSeparator }: NumberStyle): number | undefined {
    const decimal = decimalMark === undefined ? 0 : decimalMark.charCodeAt(0);
    let decimals = this.#decimals;
    if (this.#mark !== 0 && this.#mark !== decimal) return undefined;
    if (this.#separator !== 0) {
      if (this.#separator === decimal) {
        if (this.#mark !== 0 || this.#groups > 1) return undefined;
        decimals = groupLength;
      } else {
        const isOwn =
          thousandsSeparator === 'space'
            ? spaces.has(this.#separator)
            : thousandsSeparator?.charCodeAt(0) === this.#separator;
        if (!isOwn) return undefined;
      }
    }
    // Both are exact, so that the quotient is the nearest number there is.
    const value = this.#mantissa / powers[decimals]!;
    return this.#negative && value !== 0 ? -value : value;
  }
}

function isSeparator(code: number): boolean {
  return code === point || code === comma || code === apostrophe || spaces.has(code);
}
