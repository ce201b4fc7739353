import { describe, expect, test } from 'vitest';
import { dataOfModel, modelOfData, type SavedModel } from '../../src/model/saved-model.ts';
import { listNumbers, withInputs } from '../../src/model/with-inputs.ts';
import {
  buildFixedProject,
  buildQuantity,
  buildRegisters,
  buildScenario,
  buildShareProject,
} from './build.ts';

const throughJson = (value: unknown) =>
  modelOfData(JSON.parse(JSON.stringify(dataOfModel(value as SavedModel)))) as unknown;

describe('a saved model comes back as it was', () => {
  test.each([
    ['numbers', [0, -0, 1.1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]],
    ['texts, booleans and nothing', { a: 'x', b: true, c: null, d: [] }],
    ['a map, of what is a key of no text', new Map<unknown, unknown>([[2, { a: new Map([['k', -0]]) }]])],
    ['an object of one key', { a: { b: 1 } }],
    ['an object of no key', {}],
    ['an object that has a key of registers', { services: { all: [1] } }],
    ['one that has another', { municipalities: 3, services: ['a'] }],
  ])('%s', (_, value) => {
    expect(throughJson(value)).toStrictEqual(value);
  });

  test('what is undefined is left out', () => {
    expect(throughJson({ a: undefined, b: 1 })).toStrictEqual({ b: 1 });
  });

  test('registers are found by the same names', () => {
    const { registers } = throughJson({ registers: buildRegisters(['libraries']) }) as {
      registers: ReturnType<typeof buildRegisters>;
    };
    expect(registers.services.find('LIBRARIES')?.id).toBe('libraries');
    expect(registers.services.find('museums')).toBeUndefined();
    expect(registers.municipalities.all).toEqual([]);
  });
});

describe('a scenario with other numbers', () => {
  const shared = buildQuantity('parameter.uptake', [0.2, 0.4]);
  const flow = {
    quantities: new Map([
      ['cost.investment_eur', buildQuantity('project.two.cost.investment_eur', 700, 'eur')],
    ]),
  };
  const scenario = {
    ...buildScenario(
      [
        buildShareProject('one', 'quick', ['a'], 0.1, shared),
        { ...buildFixedProject('two', 'slow', 5), flow: flow as never },
      ],
      [],
    ),
    timeline: {
      firstYear: 2024,
      horizonYears: 2,
      discountRate: buildQuantity('settings.discount_rate_share', 0.03, 'growth_share'),
      costGrowth: buildQuantity('settings.cost_growth_share', 0.01, 'growth_share'),
    } as never,
  };
  const paths = [
    'settings.person_year_eur',
    'settings.person_year_hours',
    'settings.tax_point_eur',
    'settings.discount_rate_share',
    'settings.cost_growth_share',
    'parameter.uptake',
    'project.one.saving.reduction_share',
    'project.two.saving.amount_eur_per_year',
    'project.two.cost.investment_eur',
  ];

  test('lists all of them by their paths', () => {
    const numbers = listNumbers(scenario);
    for (const path of paths) expect(numbers.get(path)?.path).toBe(path);
    expect(listNumbers({ ...scenario, timeline: undefined }).has('settings.discount_rate_share')).toBe(false);
  });

  test.each(paths)('%s is changed alone, and cites nothing', (path) => {
    const range = { low: 3, central: 4, high: 5, distribution: 'uniform', interval: 'min-max' } as const;
    const before = listNumbers(scenario);
    const after = listNumbers(withInputs(scenario, new Map([[path, { range, file: '--set' }]])));
    for (const [other, quantity] of after) {
      if (other !== path) expect(quantity).toBe(before.get(other));
      else {
        const { unit, priceYear } = before.get(path)!;
        expect(quantity).toStrictEqual({
          ...range,
          path,
          draw: path,
          unit,
          priceYear,
          quality: 'assumed',
          source: undefined,
          place: undefined,
          note: undefined,
          origin: { place: { file: '--set' }, evidence: undefined },
        });
      }
    }
  });
});
