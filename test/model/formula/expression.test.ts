import { describe, expect, test } from 'vitest';
import { bind } from '../../../src/model/formula/bind.ts';
import { FormulaColumns, planFormula } from '../../../src/model/formula/block-formula.ts';
import { degreeInBase } from '../../../src/model/formula/dimension.ts';
import {
  chooseForms,
  complement,
  convert,
  difference,
  type Expression,
  either,
  input,
  known,
  largest,
  namesIn,
  number,
  part,
  partOf,
  product,
  quotient,
  replaceInputs,
  smallest,
  sum,
  sumOfPhases,
  termsOf,
} from '../../../src/model/formula/expression.ts';
import { formulaLine } from '../../../src/model/formula/formula-text.ts';
import { valuesOf } from '../../../src/model/formula/values.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

const trees = 2000;
const names = ['a', 'b', 'c', 'd'];
const slots = new Map(names.map((name, at) => [name, at]));
const numbers = { base: 3, inhabitants: 7 };

/** A random expression of inputs and, in sums only, numbers: what is folded has another order of work. */
function growExpression(run: number): Expression {
  const stream = createRandomStream(run, 'expressions');
  const place = new Float64Array(1);
  const pick = (count: number): number => {
    stream.fillPlaces(place, 1);
    return Math.floor(place[0]! * count);
  };
  const grow = (depth: number): Expression => {
    if (depth === 0 || pick(4) === 0) return input(names[pick(names.length)]!);
    const of = Array.from({ length: 2 + pick(6) }, () => grow(depth - 1));
    const two = [of[0]!, of[1]!] as const;
    const forms = [
      () => sum(...of),
      () => sum(number(2.5), ...of),
      () => product(...of),
      () => difference(...of),
      () => quotient(...two),
      () => complement(of[0]!),
      () => smallest(...of),
      () => largest(...of),
    ];
    return forms[pick(forms.length)]!();
  };
  return grow(3);
}

test('columns are worked bit for bit as single points are, in random trees', () => {
  const count = 7;
  const columns = names.map((_, input) =>
    Float64Array.from({ length: count }, (_, i) => 0.3 + input * 1.7 - i * 0.4),
  );
  const room = new FormulaColumns();
  for (let run = 0; run < trees; run++) {
    const expression = growExpression(run);
    const out = new Float64Array(count);
    planFormula(bind(expression, { slots, known: numbers }), room)(columns, count, out);
    for (let i = 0; i < count; i++) {
      const { value } = valuesOf(expression, (name) => columns[slots.get(name)!]![i]!, numbers);
      if (!Object.is(out[i], value))
        throw new Error(`${run}: ${formulaLine(expression)} gives ${out[i]}, not ${value}`);
    }
  }
});

test('numbers of a product are worked beforehand, at the place of the first of them', () => {
  const expression = product(input('a'), known('inhabitants'), input('b'), number(0.5));
  expect(bind(expression, { slots, known: numbers })).toEqual({
    kind: 'product',
    of: [
      { kind: 'input', input: 0 },
      { kind: 'number', value: 3.5 },
      { kind: 'input', input: 1 },
    ],
  });
  expect(bind(product(input('a'), known('base')), { slots, known: { base: 1, inhabitants: 7 } })).toEqual({
    kind: 'input',
    input: 0,
  });
});

test('what stands behind the first operand keeps its brackets', () => {
  const [a, b, c] = [input('a'), input('b'), input('c')];
  expect(formulaLine(product(a, quotient(b, c)))).toBe('a · (b / c)');
  expect(formulaLine(difference(difference(a, b), difference(b, c)))).toBe('a − b − (b − c)');
  expect(formulaLine(sum(product(a, b), product(b, c)))).toBe('a · b + b · c');
  expect(formulaLine(product(complement(sum(a, b)), smallest(a, number(2))))).toBe(
    '(1 − (a + b)) · min(a; 2)',
  );
});

test('a formula is a share of costs where it has them once as a factor', () => {
  const [a, costs] = [input('a'), known('base')];
  expect(degreeInBase(product(a, costs))).toBe(1);
  expect(degreeInBase(sum(product(a, costs), product(input('b'), costs)))).toBe(1);
  expect(degreeInBase(product(a, input('b')))).toBe(0);
  expect(degreeInBase(quotient(costs, costs))).toBe(0);
  expect(degreeInBase(smallest(a, costs))).toBeUndefined();
  expect(degreeInBase(sum(a, costs))).toBeUndefined();
});

const [a, b, c] = ['a', 'b', 'c'].map((name) => input(name)) as [Expression, Expression, Expression];
/** One expression of each kind, of terms of its own. */
const kinds = (one: Expression, other: Expression): readonly Expression[] => [
  sum(one, other),
  product(one, other),
  difference(one, other),
  smallest(one, other),
  largest(one, other),
  quotient(one, other),
  complement(one),
  convert(one, 'minute to hour'),
  part('named', one),
];

describe('an expression', () => {
  test('has the terms that it is made of', () => {
    expect(kinds(a, b).map(termsOf)).toEqual([...Array(6).fill([a, b]), ...Array(3).fill([a])]);
    expect(termsOf(either('form', a, b))).toEqual([a, b]);
    for (const leaf of [number(2), a, known('base'), sumOfPhases('minutes')])
      expect(termsOf(leaf)).toEqual([]);
    expect(termsOf(chooseForms(sumOfPhases('minutes'), ['minutes.one', 'minutes.two']))).toEqual([
      input('minutes.one'),
      input('minutes.two'),
    ]);
  });

  test('asks for its inputs in their order, each once, and for a record of phases until they are named', () => {
    expect(namesIn(sum(product(b, a), quotient(a, c)))).toEqual(['b', 'a', 'c']);
    expect(namesIn(product(number(2), known('base')))).toEqual([]);
    const phases = product(sumOfPhases('minutes'), a);
    expect(namesIn(phases)).toEqual(['minutes', 'a']);
    expect(namesIn(chooseForms(phases, ['a', 'minutes.one', 'minutesx.two']))).toEqual(['minutes.one', 'a']);
  });

  test('has parts by their names, at any depth, the outermost first', () => {
    const inner = part('inner', a);
    const outer = part('outer', sum(b, inner));
    expect(partOf(product(c, outer), 'inner')).toBe(a);
    expect(partOf(outer, 'outer')).toEqual(sum(b, inner));
    expect(partOf(outer, 'other')).toBeUndefined();
    expect(partOf(a, 'a')).toBeUndefined();
    expect(partOf(part('same', part('same', a)), 'same')).toEqual(part('same', a));
  });

  test('has other terms in the place of inputs, wherever they stand', () => {
    const swap = (expression: Expression) =>
      replaceInputs(expression, (name) => (name === 'a' ? product(b, c) : undefined));
    expect(kinds(a, b).map(swap)).toEqual(kinds(product(b, c), b));
    expect(swap(either('form', a, c))).toEqual(either('form', product(b, c), c));
    for (const leaf of [number(2), b, known('base'), sumOfPhases('a')]) expect(swap(leaf)).toBe(leaf);
  });

  test('takes the first form that has all its numbers, wherever the choice stands', () => {
    const choice = either('form', product(a, b), c);
    expect(kinds(choice, c).map((each) => chooseForms(each, ['c']))).toEqual(kinds(c, c));
    expect(kinds(choice, c).map((each) => chooseForms(each, ['b', 'a', 'c']))).toEqual(
      kinds(product(a, b), c),
    );
    expect(chooseForms(choice, ['a', 'c'])).toBe(c);
    expect(() => chooseForms(choice, ['a'])).toThrow('no form of form has all its numbers');
    for (const leaf of [number(2), a, known('base')]) expect(chooseForms(leaf, [])).toBe(leaf);
  });
});
