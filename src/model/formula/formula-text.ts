import type { Language } from '../language.ts';
import { conversions, type Expression, type KnownName } from './expression.ts';

/** How the leaves of a formula are written. */
export interface FormulaStyle {
  /** A number of the project, by its name. */
  input(name: string): string;
  known(name: KnownName): string;
  number(value: number): string;
  /** What may be written in several forms, such as the volume; undefined to write the first form. */
  either(name: string): string | undefined;
  /** The sum over phases that no project has named yet. */
  phases(name: string): string;
  readonly smallest: string;
  readonly largest: string;
  /** Its signs; left out they are those that people read. */
  readonly signs?: FormulaSigns | undefined;
}

interface FormulaSigns {
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly over: string;
  /** Between the operands of what is named before them. */
  readonly separator: string;
}

const peopleSigns: FormulaSigns = { plus: ' + ', minus: ' − ', times: ' · ', over: ' / ', separator: '; ' };

/** How tightly the sign of a term binds its operands. */
const sumLevel = 1;
const productLevel = 2;
const leafLevel = 3;

/** An expression with the text of its leaves, and how tightly its own sign binds. */
interface Written {
  readonly text: string;
  readonly level: number;
}

/**
 * A formula as one line: signs and names or numbers, no sentence, so that it reads alike in each language.
 *
 * Holds   read back from left to right it is worked in the same order: what follows the first operand keeps its
 *         brackets
 */
export function formulaText(expression: Expression, style: FormulaStyle): string {
  return write(expression, style).text;
}

function write(expression: Expression, style: FormulaStyle): Written {
  const leaf = (text: string): Written => ({ text, level: leafLevel });
  const { plus, minus, times, over, separator } = style.signs ?? peopleSigns;
  switch (expression.kind) {
    case 'number':
      return leaf(style.number(expression.value));
    case 'input':
      return leaf(style.input(expression.name));
    case 'known':
      return leaf(style.known(expression.name));
    case 'part':
      return write(expression.of, style);
    case 'either': {
      const name = style.either(expression.name);
      return name === undefined ? write(expression.of[0]!, style) : leaf(name);
    }
    case 'sum-of-phases': {
      const { phases } = expression;
      if (phases === undefined) return leaf(style.phases(expression.name));
      return phases.length === 1 ? write(phases[0]!, style) : join(phases, plus, sumLevel, style);
    }
    case 'complement':
      return {
        text: `${style.number(1)}${minus}${inBrackets(expression.of, productLevel, style)}`,
        level: sumLevel,
      };
    case 'sum':
      return join(expression.of, plus, sumLevel, style);
    case 'difference':
      return join(expression.of, minus, sumLevel, style);
    case 'product':
      return join(expression.of, times, productLevel, style);
    case 'quotient':
      return join(expression.of, over, productLevel, style);
    case 'convert': {
      const divisor = style.number(conversions[expression.conversion].divisor);
      return {
        text: `${inBrackets(expression.of, productLevel, style)}${over}${divisor}`,
        level: productLevel,
      };
    }
    case 'min':
    case 'max': {
      const name = expression.kind === 'min' ? style.smallest : style.largest;
      return leaf(`${name}(${expression.of.map((term) => write(term, style).text).join(separator)})`);
    }
    default:
      return expression satisfies never;
  }
}

function join(of: readonly Expression[], sign: string, level: number, style: FormulaStyle): Written {
  const [first, ...others] = of;
  const texts = [
    inBrackets(first!, level, style),
    ...others.map((term) => inBrackets(term, level + 1, style)),
  ];
  return { text: texts.join(sign), level };
}

function inBrackets(term: Expression, least: number, style: FormulaStyle): string {
  const { text, level } = write(term, style);
  return level < least ? `(${text})` : text;
}

/** Words for what is not a number of the project. */
interface FormulaWords {
  readonly known: Readonly<Record<KnownName, string>>;
  readonly smallest: string;
  readonly largest: string;
  readonly decimalMark: string;
}

const words: Readonly<Record<Language, FormulaWords>> = {
  en: {
    known: { base: 'costs it acts on', inhabitants: 'inhabitants' },
    smallest: 'smallest of ',
    largest: 'largest of ',
    decimalMark: '.',
  },
  fi: {
    known: { base: 'kustannukset, joihin vaikutetaan', inhabitants: 'asukkaat' },
    smallest: 'pienin arvoista ',
    largest: 'suurin arvoista ',
    decimalMark: ',',
  },
  sv: {
    known: { base: 'kostnader som påverkas', inhabitants: 'invånare' },
    smallest: 'minsta av ',
    largest: 'största av ',
    decimalMark: ',',
  },
};

/**
 * The formula of one project in words: names of its numbers joined by signs.
 *
 * Shape   expression: its forms chosen; nameOf: the name of a number in the language, by its name in the method
 */
export function formulaInWords(
  expression: Expression,
  language: Language,
  nameOf: (name: string) => string,
): string {
  const { known, smallest, largest, decimalMark } = words[language];
  return formulaText(expression, {
    input: nameOf,
    known: (name) => known[name],
    // Those of a formula are few and short, so they are not grouped.
    number: (value) => String(value).replace('-', '−').replace('.', decimalMark),
    either: () => undefined,
    phases: nameOf,
    smallest,
    largest,
  });
}

/**
 * The formula of one project in numbers; what is below zero is in brackets.
 *
 * Shape   numberAt, knownOf: the numbers at a point; numberText: how a number is written
 */
export function formulaInNumbers(
  expression: Expression,
  numberAt: (name: string) => number,
  known: Readonly<Record<KnownName, number>>,
  language: Language,
  numberText: (value: number) => string = String,
): string {
  const { smallest, largest } = words[language];
  const signed = (value: number): string => (value < 0 ? `(${numberText(value)})` : numberText(value));
  return formulaText(expression, {
    input: (name) => signed(numberAt(name)),
    known: (name) => signed(known[name]),
    number: numberText,
    either: () => undefined,
    phases: (name) => name,
    smallest,
    largest,
  });
}

/**
 * The line of a method in the docs and in its docstring: keys as a scenario writes them.
 *
 * @example formulaLine({ kind: 'complement', of: { kind: 'input', name: 'realised_share' } }) // => '1 − realised_share'
 */
export function formulaLine(expression: Expression): string {
  return formulaText(expression, {
    input: (name) => name,
    known: (name) => name,
    number: (value) => String(value).replace('-', '−'),
    either: (name) => name,
    phases: (name) => `Σ ${name}`,
    smallest: 'min',
    largest: 'max',
  });
}

/** What a known number of formulas is called. */
export function knownText(name: KnownName, language: Language): string {
  return words[language].known[name];
}
