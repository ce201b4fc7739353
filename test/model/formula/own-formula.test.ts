import { expect, test } from 'vitest';
import { bind } from '../../../src/model/formula/bind.ts';
import { FormulaColumns, planFormula } from '../../../src/model/formula/block-formula.ts';
import { dimensionOf, dimensionText } from '../../../src/model/formula/dimension.ts';
import {
  complement,
  difference,
  type Expression,
  input,
  number,
  part,
  product,
  quotient,
  smallest,
  sum,
} from '../../../src/model/formula/expression.ts';
import { formulaLine } from '../../../src/model/formula/formula-text.ts';
import {
  type MeaningFault,
  type OwnFormula,
  understandFormula,
  withoutFactor,
} from '../../../src/model/formula/own-formula.ts';
import { rangeOf } from '../../../src/model/formula/range.ts';
import { parseFormula, type Syntax, type SyntaxFault } from '../../../src/model/formula/syntax.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

const units: ReadonlyMap<string, Unit> = new Map([
  ['volume', 'units_per_year'],
  ['per_1000', 'units_per_1000_inhabitants'],
  ['minutes', 'minutes_per_unit'],
  ['hours', 'hours_per_unit'],
  ['price', 'eur_per_hour'],
  ['each', 'eur_per_unit'],
  ['fee', 'eur_per_year'],
  ['monthly', 'eur_per_month'],
  ['posts', 'person_years'],
  ['labour_cost', 'eur_per_person_year'],
  ['hours_of_a_post', 'hours_per_person_year'],
  ['share', 'share'],
  ['a', 'ratio'],
  ['b', 'ratio'],
  ['c', 'ratio'],
]);

function understand(
  text: string,
  hasBase = true,
): { readonly formula?: OwnFormula; readonly faults: readonly (MeaningFault | SyntaxFault)[] } {
  const { syntax, fault } = parseFormula(text);
  if (syntax === undefined) return { faults: [fault!] };
  return understandFormula(syntax, { units, hasBase, nameOf: (name) => name });
}

function formulaOf(text: string): OwnFormula {
  const understood = understand(text);
  if (understood.formula === undefined) throw new Error(JSON.stringify(understood.faults));
  return understood.formula;
}

const faultOf = (text: string) => understand(text).faults[0];

test.each([
  ['volume * minutes / 60 * price', 'volume · minutes / 60 · price'],
  ['volume*minutes/60*price*(1-share)', 'volume · minutes / 60 · price · (1 − share)'],
  ['per_1000 * inhabitants / 1000 * each', 'per_1000 · inhabitants / 1000 · each'],
  ['fee - fee * share - fee', 'fee − fee · share − fee'],
  ['fee + (fee - share * fee)', 'fee + (fee − share · fee)'],
  ['min(sum(base) * share, fee)', 'min(base · share; fee)'],
  ['max(0, fee − 2 × fee)', 'max(0; fee − 2 · fee)'],
  ['-fee', '−1 · fee'],
  ['monthly * 12', 'monthly · 12'],
  ['12 * monthly', '12 · monthly'],
  ['posts * labour_cost', 'posts · labour_cost'],
  ['volume * hours / hours_of_a_post * labour_cost', 'volume · hours / hours_of_a_post · labour_cost'],
  // Each of these is a conversion, on whichever side the measure is.
  ['volume * minutes * (price / 60)', 'volume · minutes · (price / 60)'],
  [
    'volume * each * per_1000 / 1000 * inhabitants / volume',
    'volume · each · per_1000 / 1000 · inhabitants / volume',
  ],
])('%s is read and printed', (text, line) => {
  const { expression } = formulaOf(text);
  expect(formulaLine(expression)).toBe(line);
});

test('the units of a method are those of its formula: what is printed and declared agree', () => {
  const { expression } = formulaOf(
    'volume * minutes / 60 * price * (1 - share) + per_1000 * inhabitants / 1000 * each',
  );
  expect(dimensionText(dimensionOf(expression, (name) => units.get(name)))).toBe('eur/year');
});

test.each([
  [
    'volume * minutes * price',
    0,
    [
      ['eur', 1],
      ['year', -1],
      ['minute', 1],
      ['hour', -1],
    ],
  ],
  [
    'per_1000 * inhabitants * each',
    0,
    [
      ['eur', 1],
      ['year', -1],
      ['inhabitant', 1],
      ['1000_inhabitant', -1],
    ],
  ],
  [
    'monthly',
    0,
    [
      ['eur', 1],
      ['month', -1],
    ],
  ],
  ['share', 0, []],
])('%s leaves units over', (text, at, powers) => {
  const fault = faultOf(text);
  if (fault?.is !== 'unit-left-over') throw new Error(JSON.stringify(fault));
  expect(fault.at).toBe(at);
  expect([...fault.found].sort()).toEqual([...(powers as [string, number][])].sort());
});

test.each([
  ['fee + 5', 4],
  ['fee - share', 4],
  ['1 - fee', 2],
  ['min(fee, share)', 0],
  ['fee + fee / volume', 4],
])('%s adds what does not go together, which is at its sign', (text, at) => {
  // Whether a number without a unit is one of the two.
  expect(faultOf(text)).toMatchObject({ is: 'units-differ', at, isPlain: /[15]/.test(text) });
});

test.each([
  ['volume * minutes / 60', 'hour/year'],
  ['60 * volume * hours', 'hour/year'],
  ['60 * (volume * hours)', 'minute/year'],
  ['volume * hours * 60', 'minute/year'],
  ['price / 60', 'eur/minute'],
  ['60 / minutes', 'unit/minute'],
  ['inhabitants / 1000', '1000_inhabitant'],
  ['per_1000 / 1000', 'unit/year·inhabitant'],
  ['volume * minutes * 60', 'minute/year'],
  ['volume * minutes / 1000', 'minute/year'],
  ['volume * hours / 60', 'hour/year'],
  ['inhabitants / 60', 'inhabitant'],
  ['inhabitants * 1000', 'inhabitant'],
  ['monthly / 12', 'eur/month'],
  ['volume * minutes * 12', 'minute/year'],
])('%s alone is %s', (text, dimension) => {
  const fault = faultOf(text);
  const found = fault?.is === 'unit-left-over' ? dimensionText(fault.found) : JSON.stringify(fault);
  expect(found.split('/').sort()).toEqual(dimension.split('/').sort());
});

test.each([
  ['fee * 1000', [1000]],
  ['1000 * fee', [1000]],
  ['60 * fee * share', [60]],
  ['fee / 1000', [1000]],
  ['fee * 12', []],
  ['monthly * 12', []],
  ['volume * hours * 60 / 60 * price', []],
  ['volume * hours * price * share', []],
])('%s has these numbers that mostly convert and do not', (text, values) => {
  expect(formulaOf(text).idleNumbers.map(({ value }) => value)).toEqual(values);
});

test.each([
  ['volume * minutes / 60 * price', true],
  ['per_1000 * inhabitants / 1000 * each', true],
  ['volume * each * (inhabitants / 1000) * per_1000 / volume', true],
  ['volume * hours * price', false],
  ['volume * minutes * (price / 60)', false],
  ['per_1000 / 1000 * inhabitants * each', false],
  ['60 * volume * hours * price / 60', false],
])('%s converts as methods do: %s', (text, expected) => {
  expect(JSON.stringify(formulaOf(text).expression).includes('"convert"')).toBe(expected);
});

test('a number that is mostly a conversion and converts nothing is named', () => {
  expect(formulaOf('hours * volume * price / 60').idleNumbers).toEqual([{ value: 60, at: 25 }]);
  expect(formulaOf('volume * minutes / 60 * price / 1000').idleNumbers).toEqual([
    { value: 1000, at: 'volume * minutes / 60 * price / '.length },
  ]);
  expect(formulaOf('volume * minutes / 60 * price / 2 * 1.5').idleNumbers).toEqual([]);
});

test('zero is so much of anything', () => {
  for (const text of ['fee + 0', '0 + fee', 'max(0, fee)', 'min(fee, 0)', 'fee - 0', '0'])
    expect(understand(text).faults, text).toEqual([]);
});

test.each([
  ['', 0, '', 'operand'],
  ['fee +', 5, '', 'operand'],
  ['a * * b', 4, '*', 'operand'],
  ['a ^ 2', 2, '^', 'sign'],
  ['(fee', 4, '', 'closing'],
  ['fee)', 3, ')', 'sign'],
  ['min(fee', 7, '', 'comma-or-closing'],
  ['min(fee, 0,5)', 10, ',', 'decimal-point'],
  ['fee * 1e3', 7, 'e3', 'sign'],
  ['2 fee', 2, 'fee', 'sign'],
  ['fee > 0', 4, '>', 'sign'],
  [`${'('.repeat(51)}fee${')'.repeat(51)}`, 50, '(', 'shallower'],
  ['fee'.padEnd(1001, '+fee'), 1000, '', 'shorter'],
])('%s is no formula', (text, at, found, need) => {
  expect(faultOf(text)).toEqual({ is: 'syntax', at, found, need });
});

test('limits are tested at their borders', () => {
  expect(understand(`${'('.repeat(49)}fee${')'.repeat(49)}`).faults).toEqual([]);
  expect(understand('fee'.padEnd(1000, ' ')).faults).toEqual([]);
});

test.each([
  ['exp(fee)', 'exp'],
  ['toString(fee)', 'toString'],
  ['sum(fee)', 'sum'],
  ['fee(2)', 'fee'],
])('%s is no call', (text, found) => expect(faultOf(text)).toEqual({ is: 'call', at: 0, found }));

test('names that objects have by birth are names like others', () => {
  for (const name of ['constructor', 'hasOwnProperty', 'valueOf'])
    expect(faultOf(`fee * ${name}`)).toEqual({ is: 'unknown-name', at: 6, found: name });
});

test('a base that is not there is asked for, and a factor of it makes a share', () => {
  expect(understand('sum(base) * share', false).faults).toEqual([{ is: 'without-base', at: 0 }]);
  expect(formulaOf('sum(base) * share').usesBase).toBe(true);
  expect(formulaOf('fee * share').usesBase).toBe(false);
});

test('hours are what an hour’s price is multiplied by', () => {
  const hoursOf = (text: string) => {
    const hours = withoutFactor(formulaOf(text).expression, 'price');
    return hours && formulaLine(hours);
  };
  expect(hoursOf('volume * minutes / 60 * price * share')).toBe('volume · minutes / 60 · share');
  expect(hoursOf('price * volume * minutes / 60 * (1 - share)')).toBe('volume · minutes / 60 · (1 − share)');
  expect(hoursOf('(volume * hours + volume * minutes / 60) * price')).toBe(
    'volume · hours + volume · minutes / 60',
  );
  expect(hoursOf('volume * hours * price / 2 - volume * minutes / 60 * price')).toBe(
    'volume · hours / 2 − volume · minutes / 60',
  );
  // A fee beside it is no hours, and neither is a price that is there twice.
  expect(hoursOf('volume * hours * price - fee')).toBeUndefined();
  expect(hoursOf('volume * hours * price * price / price')).toBeUndefined();
  expect(hoursOf('min(volume * hours * price, fee)')).toBeUndefined();
  expect(hoursOf('volume * hours * price + volume * minutes / 60 * price')).toBe(
    'volume · hours + volume · minutes / 60',
  );
  expect(hoursOf('volume * hours * price + fee')).toBeUndefined();
  expect(hoursOf('fee')).toBeUndefined();
  expect(hoursOf('volume * hours * price / (1 + share)')).toBe('volume · hours / (1 + share)');
  // Doubled, they are as many hours more.
  expect(hoursOf('2 * (volume * hours * price)')).toBe('2 · volume · hours');
});

test('what is left without a factor, of any expression', () => {
  const [a, b, p] = ['a', 'b', 'p'].map(input) as [Expression, Expression, Expression];
  const without = (expression: Expression) => {
    const rest = withoutFactor(expression, 'p');
    return rest && formulaLine(rest);
  };
  expect(without(p)).toBe('1');
  expect(without(a)).toBeUndefined();
  expect(without(product(a, p))).toBe('a');
  expect(without(product(a, b, p))).toBe('a · b');
  expect(without(product(p, p))).toBeUndefined();
  expect(without(product(a, p, complement(p)))).toBeUndefined();
  expect(without(product(a, sum(product(b, p), p)))).toBe('a · (b + 1)');
  expect(without(product(a, sum(p, b)))).toBeUndefined();
  expect(without(quotient(p, a))).toBe('1 / a');
  expect(without(quotient(product(a, p), b))).toBe('a / b');
  expect(without(quotient(product(a, p), p))).toBeUndefined();
  expect(without(quotient(a, p))).toBeUndefined();
  expect(without(difference(p, product(a, p)))).toBe('1 − a');
  expect(without(difference(a, p))).toBeUndefined();
  expect(without(part('hours', product(a, p)))).toBe('a');
  expect(without(smallest(p, p))).toBeUndefined();
  expect(without(number(2))).toBeUndefined();
});

const names = ['a', 'b', 'c', 'share', 'fee'];
const slots = new Map(names.map((name, at) => [name, at]));
const known = { base: 1e6, inhabitants: 20_000 };

/** A formula of random signs, brackets and calls that comes to euros a year. */
function randomFormula(random: () => number): string {
  const pick = <Item>(of: readonly Item[]): Item => of[Math.floor(random() * of.length)]!;
  const term = (depth: number): string => {
    const kind = depth === 0 ? 0 : Math.floor(random() * 7);
    const inner = () => term(depth - 1);
    switch (kind) {
      case 1:
        return `${inner()} + ${inner()}`;
      case 2:
        return `${inner()} - ${inner()}`;
      case 3:
        return `(${inner()}) * (${inner()})`;
      case 4:
        return `(${inner()}) / (${inner()})`;
      case 5:
        return `${pick(['min', 'max'])}(${inner()}, ${inner()})`;
      case 6:
        return `(1 - (${inner()}))`;
      default:
        return random() < 0.2 ? pick(['2', '0.5', '3']) : pick(['a', 'b', 'c', 'share']);
    }
  };
  return `(${term(4)}) * fee`;
}

/** The value of a formula as its text has it, without any of what is made of it. */
function valueAt(syntax: Syntax, numbers: Readonly<Record<string, number>>): number {
  const of = (each: Syntax) => valueAt(each, numbers);
  switch (syntax.kind) {
    case 'number':
      return syntax.value;
    case 'name':
      return numbers[syntax.name]!;
    case 'base':
      return known.base;
    case 'minus':
      return -of(syntax.of);
    case 'call':
      return syntax.of.map(of).reduce((x, y) => (syntax.name === 'min' ? Math.min(x, y) : Math.max(x, y)));
    default: {
      const [left, right] = [of(syntax.left), of(syntax.right)];
      return { '+': left + right, '−': left - right, '·': left * right, '/': left / right }[syntax.sign];
    }
  }
}

const isNear = (one: number, other: number, scale: number) =>
  Object.is(one, other) ||
  Math.abs(one - other) <= 1e-9 * scale ||
  (Number.isNaN(one) && Number.isNaN(other));

test('random formulas are worked as they are written, and read back as they are printed', () => {
  const stream = createRandomStream(5, 'own formulas');
  const places = new Float64Array(60_000);
  stream.fillPlaces(places, places.length);
  let next = 0;
  const random = () => places[next++ % places.length]!;
  let worked = 0;
  for (let round = 0; round < 400; round++) {
    const text = randomFormula(random);
    if (text.length > 1000) continue;
    const { expression } = formulaOf(text);
    const printed = formulaLine(expression).replaceAll('-1 ·', '−1 ·');
    const again = formulaOf(printed).expression;
    const numbers = { a: 1 + random(), b: 2 - 4 * random(), c: random(), share: random(), fee: 1000 };
    const columns = names.map((name) => Float64Array.of(numbers[name as keyof typeof numbers]));
    const work = (of: typeof expression) => {
      const out = new Float64Array(1);
      planFormula(bind(of, { slots, known }), new FormulaColumns())(columns, 1, out);
      return out[0]!;
    };
    const value = work(expression);
    // What is printed is worked to the same bits, blanks or not.
    expect(work(again), `${text}\n${printed}`).toBe(value);
    expect(work(formulaOf(text.replace(/(?<!,) /g, '')).expression)).toBe(value);
    expect(work(formulaOf(text.replace(/ /g, '  ')).expression)).toBe(value);
    const told = valueAt(parseFormula(text).syntax!, numbers);
    if (!Number.isFinite(told) || Math.abs(told) > 1e9) continue;
    worked++;
    expect(isNear(value, told, Math.max(1, Math.abs(told))), `${text}: ${value}, ${told}`).toBe(true);
  }
  expect(worked).toBeGreaterThan(200);
});

test('the range of a divisor is exact where every slope has one sign', () => {
  const rangeIn = (text: string, ranges: Readonly<Record<string, readonly [number, number]>>) => {
    const { divisors } = formulaOf(text);
    return rangeOf(
      bind(divisors[0]!.expression, { slots, known }),
      names.map((name) => {
        const [least, most] = ranges[name] ?? [1, 1];
        return { least, most };
      }),
    );
  };
  // a − share · a: plain intervals say 1 − 0.3 · 10 = −2, and it is never below 1 · 0.7.
  expect(rangeIn('fee / (a - share * a)', { a: [1, 10], share: [0, 0.3] })).toEqual({ least: 0.7, most: 10 });
  expect(rangeIn('fee / (a - b)', { a: [1, 2], b: [1, 3] })).toEqual({ least: -2, most: 1 });
  expect(rangeIn('fee / 0', {})).toEqual({ least: 0, most: 0 });
});
