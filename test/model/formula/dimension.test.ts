import { describe, expect, test } from 'vitest';
import { degreeInBase, dimensionOf, dimensionText, multiply } from '../../../src/model/formula/dimension.ts';
import {
  complement,
  convert,
  difference,
  type Expression,
  either,
  input,
  known,
  largest,
  number,
  part,
  product,
  quotient,
  smallest,
  sum,
  sumOfPhases,
} from '../../../src/model/formula/expression.ts';

const units: Readonly<Record<string, string>> = {
  eur: 'eur_per_year',
  share: 'share',
  other: 'ratio',
  volume: 'units_per_year',
  minutes: 'minutes_per_unit',
  price: 'eur_per_hour',
  people: 'units_per_1000_inhabitants',
  years: 'years',
};
const [eur, share, other, volume, minutes, price, people, years] = [
  'eur',
  'share',
  'other',
  'volume',
  'minutes',
  'price',
  'people',
  'years',
].map((name) => input(name)) as [
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
  Expression,
];
const textOf = (expression: Expression) => dimensionText(dimensionOf(expression, (name) => units[name]));

describe('the dimension', () => {
  test.each<[string, Expression, string]>([
    ['of a number is none', number(3), '1'],
    ['of a number with a unit is its own', number(3, 'eur_per_hour'), 'eur/hour'],
    ['of the base is euros a year', known('base'), 'eur/year'],
    ['of inhabitants is theirs', known('inhabitants'), 'inhabitant'],
    ['of a product adds powers', product(volume, minutes, price), 'minute·eur/year·hour'],
    ['of what cancels is none', product(share, quotient(eur, eur)), '1'],
    ['of a quotient takes them off', quotient(eur, volume), 'eur/unit'],
    ['of a square has both', product(eur, eur), 'eur·eur/year·year'],
    ['of hours made of minutes', convert(product(volume, minutes), 'minute to hour'), 'hour/year'],
    ['of what is saved', product(convert(product(volume, minutes), 'minute to hour'), price), 'eur/year'],
    [
      'of inhabitants by the thousand',
      product(convert(known('inhabitants'), 'inhabitant to 1000 inhabitants'), people),
      'unit/year',
    ],
    [
      'of a part is that of what it names',
      part('hours', convert(product(volume, minutes), 'minute to hour')),
      'hour/year',
    ],
    ['of the rest of a share is none', complement(product(share, other)), '1'],
    ['of a sum is that of each of its terms', sum(eur, product(eur, share)), 'eur/year'],
    ['of a difference', difference(eur, known('base')), 'eur/year'],
    ['of the smallest', smallest(share, other), '1'],
    ['of the largest', largest(years, years), 'year'],
    ['of a choice', either('form', eur, product(volume, quotient(eur, volume))), 'eur/year'],
    ['of phases is that of each', product(sumOfPhases('minutes'), volume), 'minute/year'],
  ])('%s', (_, expression, text) => {
    expect(textOf(expression)).toBe(text);
  });

  test.each<[string, Expression, string]>([
    ['a sum of euros and shares', sum(share, eur), '1 and eur/year do not go together'],
    ['a difference', difference(eur, eur, volume), 'eur/year and unit/year do not go together'],
    ['the smallest of two', smallest(eur, years), 'eur/year and year do not go together'],
    ['the largest of two', largest(price, minutes), 'eur/hour and minute/unit do not go together'],
    ['a choice', either('form', years, share), 'year and 1 do not go together'],
    ['the rest of euros', complement(eur), '1 − eur/year is not of a share'],
    ['hours of euros', convert(eur, 'minute to hour'), 'eur/year holds no minute to make hour of'],
    [
      'hours of what is by the minute',
      convert(quotient(eur, minutes), 'minute to hour'),
      'eur·unit/year·minute holds no minute to make hour of',
    ],
  ])('is none of %s', (_, expression, text) => {
    expect(() => textOf(expression)).toThrow(text);
  });

  test('is not known of a name without a unit', () => {
    expect(() => textOf(sum(eur, input('nowhere')))).toThrow('the formula asks for nowhere');
  });

  test('of powers of more than one', () => {
    const square = new Map([['eur', 2]]);
    expect([...multiply(square, square, 1)]).toEqual([['eur', 4]]);
    expect([...multiply(new Map([['eur', 1]]), square, -1)]).toEqual([['eur', -1]]);
    expect([...multiply(square, square, -1)]).toEqual([]);
  });
});

describe('the degree in the base', () => {
  const base = known('base');
  test.each<[string, Expression, number | undefined]>([
    ['a number', number(3), 0],
    ['an input', share, 0],
    ['phases', sumOfPhases('minutes'), 0],
    ['inhabitants', known('inhabitants'), 0],
    ['the base', base, 1],
    ['a share of it', product(share, base, other), 1],
    ['its square', product(base, base), 2],
    ['a part of it', part('named', product(share, base)), 1],
    ['what is made of it', convert(product(minutes, base), 'minute to hour'), 1],
    ['the base by a number', quotient(base, other), 1],
    ['a number by the base', quotient(other, base), -1],
    ['the base by itself', quotient(base, base), 0],
    ['a sum of shares of it', sum(product(share, base), base), 1],
    ['a sum without it', sum(share, other, number(1)), 0],
    ['a sum of it and a number', sum(base, eur, base), undefined],
    ['a difference', difference(base, product(base, share)), 1],
    ['a difference of unlike terms', difference(eur, eur, base), undefined],
    ['a choice of shares of it', either('form', base, product(base, share)), 1],
    ['the smallest without it', smallest(share, other), 0],
    ['the smallest of it and a number', smallest(base, eur), undefined],
    ['the largest of shares of it', largest(base, product(base, share)), undefined],
    ['the rest of a share', complement(share), 0],
    ['the rest of it', complement(base), undefined],
    ['a product with what is neither', product(share, sum(base, eur)), undefined],
    ['what is neither, by a number', quotient(sum(base, eur), other), undefined],
    ['a number by what is neither', quotient(other, sum(base, eur)), undefined],
  ])('of %s', (_, expression, degree) => {
    expect(degreeInBase(expression)).toBe(degree);
  });
});
