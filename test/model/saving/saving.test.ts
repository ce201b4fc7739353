import { describe, expect, test } from 'vitest';
import { flowUnit } from '../../../src/model/cash-flow/flow-numbers.ts';
import { input, known, number, product, quotient, sum } from '../../../src/model/formula/expression.ts';
import { ownMethod } from '../../../src/model/saving/formula.ts';
import {
  isShareOfCosts,
  type MethodName,
  methodOf,
  savingMethod,
  savingUnit,
} from '../../../src/model/saving/saving.ts';
import type { Unit } from '../../../src/model/unit.ts';

const declared = ['share-of-costs', 'work-time', 'channel-shift', 'fixed'] as const;

test('a method is found by its name, a formula of its own with the saving', () => {
  const own = { method: ownMethod(input('a'), []), text: 'a', labels: {} };
  for (const method of declared) {
    expect(methodOf({ method })).toBe(savingMethod(method));
    expect(methodOf({ method, own })).toBe(savingMethod(method));
  }
  expect(methodOf({ method: 'formula', own })).toBe(own.method);
  expect(() => methodOf({ method: 'formula' })).toThrow('a formula of its own has not been read');
});

test('shares of costs are the method of that name and formulas that are a multiple of the base', () => {
  expect(declared.filter((method) => isShareOfCosts({ method }))).toEqual(['share-of-costs']);
  const own = (formula: Parameters<typeof ownMethod>[0]) => ({
    method: 'formula' as const,
    own: { method: ownMethod(formula, []), text: '', labels: {} },
  });
  expect(isShareOfCosts(own(product(known('base'), input('a'))))).toBe(true);
  expect(isShareOfCosts(own(product(input('b'), input('a'))))).toBe(false);
  expect(isShareOfCosts(own(sum(product(known('base'), input('a')), input('b'))))).toBe(false);
  expect(isShareOfCosts(own(product(known('base'), known('base'))))).toBe(false);
});

describe('the hours of a formula of its own', () => {
  const hours = (prices: readonly string[]) =>
    ownMethod(product(input('volume'), input('hours'), input('price')), prices).hours;

  test('are what is left of it without the one price of an hour', () => {
    expect(hours(['price'])).toEqual(product(input('volume'), input('hours')));
  });

  test('are not known without a price, with several, or where it is no factor of all', () => {
    expect(hours([])).toBeUndefined();
    expect(hours(['price', 'volume'])).toBeUndefined();
    expect(
      ownMethod(sum(product(input('hours'), input('price')), input('eur')), ['price']).hours,
    ).toBeUndefined();
    expect(ownMethod(quotient(input('eur'), input('price')), ['price']).hours).toBeUndefined();
    expect(ownMethod(product(number(2), input('eur')), ['price']).hours).toBeUndefined();
  });
});

describe('the unit of a number', () => {
  test.each<[MethodName, string, Unit | undefined]>([
    ['share-of-costs', 'reduction_share', 'share'],
    ['work-time', 'minutes_saved.handling', 'minutes_per_unit'],
    ['work-time', 'minutes_saved.any other', 'minutes_per_unit'],
    ['work-time', 'minutes_spent.handling', undefined],
    ['work-time', 'hour_price_eur', 'eur_per_hour'],
    ['fixed', 'amount_eur_per_year', 'eur_per_year'],
    ['fixed', 'amount_eur_per_year.per_inhabitant', 'eur_per_inhabitant_per_year'],
    ['fixed', 'amount_eur_per_year.fixed', 'eur_per_year'],
    ['fixed', 'amount_eur_per_year.by_inhabitants.2.value', 'eur_per_year'],
    ['fixed', 'minutes_saved.handling', undefined],
    ['fixed', 'uptake_share', undefined],
    ['share-of-costs', 'amount_eur_per_year.per_inhabitant', undefined],
    ['formula', 'amount_eur_per_year', undefined],
  ])('of %s, %s: %s', (method, name, unit) => {
    expect(savingUnit(method, name)).toBe(unit);
  });
});

describe('the unit of a number below a project', () => {
  test.each<[string, Unit | undefined]>([
    ['cost.investment_eur', 'eur'],
    ['cost.running_eur_per_year', 'eur_per_year'],
    ['cost.investment_eur.fixed', 'eur'],
    ['cost.investment_eur.per_inhabitant', 'eur_per_inhabitant'],
    ['cost.running_eur_per_year.per_inhabitant', 'eur_per_inhabitant_per_year'],
    ['cost.running_eur_per_year.by_inhabitants.2.value', 'eur_per_year'],
    ['sharing.group_costs.1.eur_per_year', 'eur_per_year'],
    ['rollout.delay_years', 'years'],
    ['benefit.cashable_share', 'share'],
    // Only amounts may be prices by inhabitants.
    ['rollout.delay_years.fixed', undefined],
    ['cost.colour', undefined],
    ['cost.colour.per_inhabitant', undefined],
  ])('%s: %s', (name, unit) => {
    expect(flowUnit(name)).toBe(unit);
  });
});
