import { describe, expect, test } from 'vitest';
import { coversCountry, findLack, type Lack } from '../../src/model/lack.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { buildRegisters } from '../../src/model/register.ts';
import type { CompiledProject } from '../../src/model/row.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { buildQuantity, buildScenario, buildTown } from './build.ts';

/** 3 has merged into 1. */
const registers = buildRegisters(
  [],
  [buildTown('1'), buildTown('2'), buildTown('3', { mergedInto: '1', mergedInYear: 2020 })],
);

interface Structure {
  readonly coversCountry: boolean;
  readonly municipalityCodes: readonly string[];
}
const country: Structure = { coversCountry: true, municipalityCodes: ['1', '2', '3'] };
const of = (...municipalityCodes: readonly string[]): Structure => ({
  coversCountry: false,
  municipalityCodes,
});

const byDefault = (quantity: Quantity): Quantity => ({
  ...quantity,
  origin: { place: { file: 'default' }, evidence: undefined },
});
type Stated = readonly ('eur' | 'hours' | 'tax')[];

interface Told {
  readonly base?: Structure | undefined;
  /** Of each project of the row the costs that it is in. */
  readonly own?: readonly (Structure | undefined)[];
  readonly stated?: Stated;
  readonly priceIndex?: boolean;
  readonly hasRegisters?: boolean;
  readonly taxPointEur?: number;
}

function lackOf(measure: MeasureName, told: Told): Lack | undefined {
  const { base, own = [base], stated = [], priceIndex = false, hasRegisters = true, taxPointEur } = told;
  const plain = buildScenario([], []);
  const quantity = (name: Stated[number], path: string, unit: Quantity['unit']) => {
    const made = buildQuantity(path, 5, unit);
    return stated.includes(name) ? made : byDefault(made);
  };
  const scenario = {
    ...plain,
    settings: {
      ...plain.settings,
      personYearEur: quantity('eur', 'settings.person_year_eur', 'eur_per_person_year'),
      personYearHours: quantity('hours', 'settings.person_year_hours', 'hours_per_person_year'),
      taxPointEur: quantity('tax', 'settings.tax_point_eur', 'eur_per_tax_point'),
    },
    costs: base === undefined ? [] : [base],
    registers: hasRegisters ? registers : undefined,
    // An index without the level of 2015 turns no money of that year.
    prices: { year: 2020, index: priceIndex ? 'an-index' : undefined, levels: new Map() },
  } as unknown as Scenario;
  const projects = own.map((costs) => ({ costs })) as unknown as readonly CompiledProject[];
  const row = { level: 'total', id: 'total', pace: undefined, projects: own.map((_, at) => at) } as const;
  return findLack(scenario, projects, { row, measure, taxPointEur });
}

describe('tax points', () => {
  test.each<[string, Told, Lack | undefined]>([
    ['of the country', { base: country }, undefined],
    ['of municipalities', { base: of('1') }, 'tax-point'],
    ['without costs', { own: [undefined] }, 'tax-point'],
    ['of the country, of savings of a municipality', { base: country, own: [country, of('1')] }, 'tax-point'],
    ['of a municipality, of savings of the country', { base: of('1'), own: [country] }, 'tax-point'],
    ['with a yield of their own', { base: of('1'), stated: ['tax'] }, undefined],
    ['with a yield that a statement brings', { base: of('1'), taxPointEur: 5 }, undefined],
    ['of another year without its price level', { base: country, priceIndex: true }, 'price-level'],
    [
      'of another year with a yield that a statement brings',
      { base: country, priceIndex: true, taxPointEur: 5 },
      undefined,
    ],
  ])('%s', (_, told, lack) => {
    expect(lackOf('tax_points', told)).toBe(lack);
  });
});

describe.each(['person_years', 'capacity_person_years'] as const)('%s', (measure) => {
  test.each<[string, Told, Lack | undefined]>([
    ['of the country', { base: country }, undefined],
    ['of municipalities', { base: of('1') }, 'person-year'],
    ['without costs', { own: [undefined] }, undefined],
    ['of municipalities, stated', { base: of('1'), stated: ['eur', 'hours'] }, undefined],
    ['of municipalities, half stated', { base: of('1'), stated: ['eur'] }, 'person-year'],
    ['of municipalities, the other half stated', { base: of('1'), stated: ['hours'] }, 'person-year'],
    ['of savings of a municipality', { base: country, own: [of('1')] }, 'person-year'],
    ['of another year without its price level', { base: country, priceIndex: true }, 'price-level'],
  ])('%s', (_, told, lack) => {
    expect(lackOf(measure, told)).toBe(lack);
  });
});

describe.each(['share_of_costs', 'eur_per_inhabitant'] as const)('%s', (measure) => {
  test.each<[string, Told, Lack | undefined]>([
    ['of the same municipalities', { base: of('1', '2') }, undefined],
    ['of all of them together', { base: of('1', '2'), own: [of('1'), of('2')] }, undefined],
    ['of one of two', { base: of('1', '2'), own: [of('1')] }, 'own-costs'],
    ['of more', { base: of('1'), own: [of('1', '2')] }, undefined],
    ['of the country carried over', { base: of('1'), own: [country] }, undefined],
    ['of the country and another', { base: of('1'), own: [of('2'), country] }, undefined],
    ['of a municipality in the country', { base: country, own: [of('1', '2', '3')] }, 'own-costs'],
    ['of what merged since', { base: of('3'), own: [of('1')] }, undefined],
    ['of what had not merged yet', { base: of('1'), own: [of('3')] }, undefined],
    ['of a code that nobody knows', { base: of('9'), own: [of('9')] }, undefined],
    ['of another code that nobody knows', { base: of('9'), own: [of('8')] }, 'own-costs'],
    ['of codes without registers', { base: of('3'), own: [of('1')], hasRegisters: false }, 'own-costs'],
    ['of euros in no costs', { base: of('1'), own: [undefined] }, undefined],
    ['of euros in no costs beside others', { base: of('1'), own: [undefined, of('2')] }, undefined],
    ['without costs', { own: [undefined] }, undefined],
  ])('%s', (_, told, lack) => {
    expect(lackOf(measure, told)).toBe(lack);
  });
});

test('euros lack nothing', () => {
  expect(lackOf('saving_eur_per_year', { base: of('1'), own: [of('2')] })).toBeUndefined();
});

test('whether municipalities are the country goes by the people of the nearest year that is known', () => {
  const people = (pairs: readonly (readonly [number, number])[]) => ({ population: new Map(pairs) });
  const covers = (year: number, ...codes: readonly string[]) =>
    coversCountry(
      codes,
      year,
      buildRegisters(
        [],
        [
          buildTown(
            '1',
            people([
              [2010, 99],
              [2015, 50],
              [2020, 98],
            ]),
          ),
          buildTown(
            '2',
            people([
              [2010, 1],
              [2015, 50],
              [2020, 3],
            ]),
          ),
        ],
      ),
    );
  expect(covers(2010, '1')).toBe(true);
  expect(covers(2000, '1')).toBe(true);
  expect(covers(2015, '1')).toBe(false);
  expect(covers(2013, '1')).toBe(false);
  expect(covers(2018, '1')).toBe(false);
  expect(covers(2030, '1', '2')).toBe(true);
  expect(covers(2012, '1')).toBe(true);
  // Of nobody nothing is all.
  expect(coversCountry([], 2015, buildRegisters([], []))).toBe(false);
  expect(coversCountry(['1'], 2015, buildRegisters([], [buildTown('1')]))).toBe(false);
});
