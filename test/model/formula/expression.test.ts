import { expect, test } from 'vitest';
import { bind } from '../../../src/model/formula/bind.ts';
import { FormulaColumns, planFormula } from '../../../src/model/formula/block-formula.ts';
import { degreeInBase } from '../../../src/model/formula/dimension.ts';
import {
  complement,
  difference,
  type Expression,
  input,
  known,
  largest,
  number,
  product,
  quotient,
  smallest,
  sum,
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
