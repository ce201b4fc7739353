import type { FormulaNeed } from '../../problems/catalogue/formula.ts';

/** A formula as its text has it; `at` is where a term, or the sign that makes it, is in the text. */
export type Syntax =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'base'; readonly at: number }
  | { readonly kind: 'minus'; readonly of: Syntax; readonly at: number }
  | { readonly kind: 'call'; readonly name: CallName; readonly of: readonly Syntax[]; readonly at: number }
  | {
      readonly kind: 'pair';
      readonly sign: PairSign;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly at: number;
    };

export type PairSign = '+' | '−' | '·' | '/';

/** What may be called, besides `sum(base)`. */
const callNames = ['min', 'max'] as const;
type CallName = (typeof callNames)[number];

/** Words that are no names of numbers. */
export const reservedNames = [...callNames, 'sum', 'base', 'inhabitants'] as const;

/** What is wrong with the text of a formula. */
export type SyntaxFault =
  | { readonly is: 'syntax'; readonly at: number; readonly found: string; readonly need: FormulaNeed }
  | { readonly is: 'call'; readonly at: number; readonly found: string };

/** Longer and deeper formulas are a programme, and no line that a reader checks. */
export const mostSigns = 1000;
export const mostLevels = 50;

interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  readonly text: string;
  readonly at: number;
}

/** Signs that mean the same, by the one that is printed. */
const signs: ReadonlyMap<string, string> = new Map([
  ['+', '+'],
  ['-', '−'],
  ['−', '−'],
  ['*', '·'],
  ['·', '·'],
  ['×', '·'],
  ['/', '/'],
  ['(', '('],
  [')', ')'],
  [',', ','],
  [';', ','],
]);

const token = /(\d+(?:\.\d+)?)|(\p{L}[\p{L}\p{M}\d_]*)|(\S)/gu;

/**
 * Reads the text of a formula: + − · / and brackets, numbers with a decimal point, names, min, max and `sum(base)`; signs of
 * one kind are worked from left to right.
 *
 * Holds   blanks change nothing, and what is printed of a formula is read back
 * @example parseFormula('a * (1 - b)').fault // => undefined
 */
export function parseFormula(
  text: string,
):
  | { readonly syntax: Syntax; readonly fault?: undefined }
  | { readonly syntax?: undefined; readonly fault: SyntaxFault } {
  if (text.length > mostSigns) return { fault: { is: 'syntax', at: mostSigns, found: '', need: 'shorter' } };
  try {
    return { syntax: new Parser(text).parse() };
  } catch (error) {
    if (error instanceof FormulaFaultError) return { fault: error.fault };
    throw error;
  }
}

class FormulaFaultError extends Error {
  readonly fault: SyntaxFault;

  constructor(fault: SyntaxFault) {
    super(fault.is);
    this.fault = fault;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #level = 0;

  constructor(text: string) {
    this.#tokens = [...text.matchAll(token)].map(({ index: at, 0: whole, 1: number, 2: name }) => ({
      kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign',
      text: whole,
      at,
    }));
    this.#end = text.trimEnd().length;
  }

  parse(): Syntax {
    const syntax = this.#sum();
    if (this.#token !== undefined) this.#refuse('sign');
    return syntax;
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** The sign that comes next, as it is printed. */
  get #sign(): string | undefined {
    const next = this.#token;
    return next?.kind === 'sign' ? signs.get(next.text) : undefined;
  }

  #refuse(need: FormulaNeed): never {
    const { at, text: found } = this.#token ?? { at: this.#end, text: '' };
    const own = this.#isDecimalComma ? 'decimal-point' : need;
    throw new FormulaFaultError({ is: 'syntax', at, found, need: own });
  }

  #pairs(pairSigns: readonly string[], operand: () => Syntax): Syntax {
    let left = operand();
    for (let sign = this.#sign; sign !== undefined && pairSigns.includes(sign); sign = this.#sign) {
      const { at } = this.#token!;
      this.#next++;
      left = { kind: 'pair', sign: sign as PairSign, left, right: operand(), at };
    }
    return left;
  }

  #sum(): Syntax {
    if (this.#level++ >= mostLevels) this.#refuse('shallower');
    const sum = this.#pairs(['+', '−'], () => this.#product());
    this.#level--;
    return sum;
  }

  #product(): Syntax {
    return this.#pairs(['·', '/'], () => this.#signed());
  }

  /** A term with any number of signs before it. */
  #signed(): Syntax {
    const sign = this.#sign;
    if (sign !== '−' && sign !== '+') return this.#operand();
    if (this.#level++ >= mostLevels) this.#refuse('shallower');
    const { at } = this.#token!;
    this.#next++;
    const of = this.#signed();
    this.#level--;
    return sign === '+' ? of : { kind: 'minus', of, at };
  }

  #operand(): Syntax {
    const next = this.#token;
    if (next === undefined) this.#refuse('operand');
    if (next.kind === 'number') {
      this.#next++;
      return { kind: 'number', value: Number(next.text), at: next.at };
    }
    if (next.kind === 'name') {
      this.#next++;
      return this.#sign === '(' ? this.#call(next) : { kind: 'name', name: next.text, at: next.at };
    }
    if (this.#sign !== '(') this.#refuse('operand');
    this.#next++;
    const inner = this.#sum();
    this.#close('closing');
    return inner;
  }

  #call({ text: name, at }: Token): Syntax {
    if (name === 'sum') {
      this.#next++;
      if (this.#token?.text !== 'base') throw new FormulaFaultError({ is: 'call', at, found: name });
      this.#next++;
      this.#close('closing');
      return { kind: 'base', at };
    }
    const known = callNames.find((each) => each === name);
    if (known === undefined) throw new FormulaFaultError({ is: 'call', at, found: name });
    const of: Syntax[] = [];
    do {
      this.#next++;
      of.push(this.#sum());
      if (this.#isDecimalComma) this.#refuse('decimal-point');
    } while (this.#sign === ',');
    this.#close('comma-or-closing');
    return { kind: 'call', name: known, of, at };
  }

  /** Whether the next sign is the comma of 0,5: in a list it would make two numbers of it, and nobody would see it. */
  get #isDecimalComma(): boolean {
    const [before, comma, after] = this.#tokens.slice(Math.max(0, this.#next - 1), this.#next + 2);
    return (
      before?.kind === 'number' &&
      comma?.text === ',' &&
      after?.kind === 'number' &&
      before.at + before.text.length === comma.at &&
      comma.at + 1 === after.at
    );
  }

  #close(need: FormulaNeed): void {
    if (this.#sign !== ')') this.#refuse(need);
    this.#next++;
  }
}
