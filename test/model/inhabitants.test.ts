import { describe, expect, test } from 'vitest';
import {
  countInhabitants,
  countNationalInhabitants,
  inhabitantsOfEach,
  laterMergers,
  populationOf,
  type StatedInhabitants,
} from '../../src/model/inhabitants.ts';
import {
  buildRegisters,
  type Municipality,
  municipalityOfCode,
  successorInYear,
} from '../../src/model/register.ts';
import { buildTown } from './build.ts';

const town = (code: string, population: number | undefined, more: Partial<Municipality> = {}): Municipality =>
  buildTown(code, { population: new Map(population === undefined ? [] : [[2015, population]]), ...more });

/** 002 merged into 001 in 2017, and the people of 2015 are counted there; 003 merged into 001 in 2018 and has people of its own in 2015. */
const registers = buildRegisters(
  [],
  [
    town('001', 1000),
    town('002', undefined, { mergedInto: '001', mergedInYear: 2017 }),
    town('003', 30, { mergedInto: '001', mergedInYear: 2018 }),
    town('004', 400),
    town('005', undefined),
  ],
);
const named = (code: string) => ({ name: { fi: `F${code}`, sv: `S${code}` }, code });
const count = (codes: readonly string[], stated?: StatedInhabitants, already: readonly string[] = []) =>
  countInhabitants(codes, already, 2015, registers, stated);

describe('inhabitants of a set', () => {
  test('are those of the register, or as they are stated', () => {
    expect(count(['001', '002', '004'])).toEqual({ known: true, count: 1400 });
    expect(count(['003', '004'])).toEqual({ known: true, count: 430 });
    expect(count(['004'], 77)).toEqual({ known: true, count: 77 });
    expect(count(['003', '004'], new Map([['004', 5]]))).toEqual({ known: true, count: 35 });
    expect(count(['005'], new Map([['005', 5]]))).toEqual({ known: true, count: 5 });
  });

  test('are not known of one of two whose people are counted together', () => {
    const reason = { is: 'counted-in-successor', from: named('002'), into: named('001') };
    expect(count(['001', '004'])).toEqual({ known: false, reason });
    expect(count(['002', '004'])).toEqual({ known: false, reason });
    // Neither, or both, or one whose costs the file counts there too, or whose people are stated.
    expect(count(['004'])).toEqual({ known: true, count: 400 });
    expect(count(['001'], undefined, ['002'])).toEqual({ known: true, count: 1000 });
    expect(count(['001'], new Map([['002', 8]]))).toEqual({ known: true, count: 1000 });
  });

  test('are not known where the register has none of a municipality, or none at all', () => {
    expect(count(['004', '005'])).toEqual({
      known: false,
      reason: { is: 'no-population-of', code: '005', year: 2015 },
    });
    expect(count(['004', '999'])).toEqual({
      known: false,
      reason: { is: 'no-population-of', code: '999', year: 2015 },
    });
    expect(count([])).toEqual({ known: false, reason: { is: 'no-population', year: 2015 } });
  });
});

test('inhabitants of the country are those of all municipalities, or as they are stated', () => {
  expect(countNationalInhabitants(2015, registers)).toEqual({ known: true, count: 1430 });
  expect(countNationalInhabitants(2015, registers, 5_500_000)).toEqual({ known: true, count: 5_500_000 });
  expect(countNationalInhabitants(2016, registers)).toEqual({
    known: false,
    reason: { is: 'no-population', year: 2016 },
  });
});

test('mergers after a year count where the people are counted together already', () => {
  const pairs = (year: number) =>
    laterMergers(year, registers).map(({ from, into }) => `${from.code} ${into.code}`);
  expect(pairs(2015)).toEqual(['002 001']);
  // Of 2016 nobody has people of their own; what merged in a year is one municipality in that year.
  expect(pairs(2016)).toEqual(['002 001', '003 001']);
  expect(pairs(2017)).toEqual(['003 001']);
  expect(pairs(2018)).toEqual([]);
});

const known = { known: true, count: 1 } as const;
const structure = (
  municipalityCodes: readonly string[],
  more: {
    readonly area?: 'country' | 'municipalities';
    readonly statedInhabitants?: StatedInhabitants;
    readonly inhabitants?:
      | typeof known
      | { readonly known: false; readonly reason: { readonly is: 'no-population'; readonly year: number } };
  } = {},
) => ({ area: 'municipalities' as const, year: 2015, municipalityCodes, inhabitants: known, ...more });

describe('inhabitants of one municipality', () => {
  test('are as stated of it, else as registered; a number of all says it of one alone', () => {
    const of = (code: string, from: Parameters<typeof populationOf>[1]) =>
      populationOf(code, from, registers);
    expect(of('004', structure(['004']))).toBe(400);
    expect(of('004', structure(['004'], { statedInhabitants: new Map([['004', 7]]) }))).toBe(7);
    expect(of('004', structure(['004'], { statedInhabitants: new Map([['001', 7]]) }))).toBe(400);
    expect(of('004', structure(['004'], { statedInhabitants: 9 }))).toBe(9);
    expect(of('004', structure(['004', '001'], { statedInhabitants: 9 }))).toBeUndefined();
    expect(of('004', undefined)).toBeUndefined();
    expect(of('005', structure(['005']))).toBeUndefined();
    expect(of('999', structure(['999']))).toBeUndefined();
  });

  test('of each are those that are known', () => {
    const ofEach = (from: Parameters<typeof inhabitantsOfEach>[0]) => {
      const result = inhabitantsOfEach(from, registers);
      return result.known ? Object.fromEntries(result.byCode) : result.reason;
    };
    expect(ofEach(structure(['001', '002', '004']))).toEqual({ '001': 1000, '004': 400 });
    expect(ofEach(structure([], { area: 'country' }))).toEqual({ '001': 1000, '003': 30, '004': 400 });
    expect(ofEach(structure(['004'], { statedInhabitants: 9 }))).toEqual({ '004': 9 });
    expect(ofEach(structure(['004', '001'], { statedInhabitants: 9 }))).toEqual({ is: 'one-number-for-all' });
    expect(ofEach(structure(['004'], { area: 'country', statedInhabitants: 9 }))).toEqual({
      is: 'one-number-for-all',
    });
    expect(ofEach(structure(['001', '004'], { statedInhabitants: new Map([['004', 9]]) }))).toEqual({
      '001': 1000,
      '004': 9,
    });
    const unknown = { known: false, reason: { is: 'no-population', year: 2015 } } as const;
    expect(ofEach(structure(['004'], { inhabitants: unknown }))).toEqual(unknown.reason);
    expect(ofEach(undefined)).toEqual({ is: 'no-costs-no-municipalities' });
    expect(inhabitantsOfEach(structure(['004']), undefined).known).toBe(false);
  });
});

test('a municipality of a year is the one that it has merged into by then, and so on', () => {
  const { municipalities } = buildRegisters(
    [],
    [
      town('001', 1),
      town('002', 1, { mergedInto: '003', mergedInYear: 2009 }),
      town('003', 1, { mergedInto: '001', mergedInYear: 2013 }),
      town('004', 1, { mergedInto: '999', mergedInYear: 2013 }),
      town('005', 1, { mergedInto: '001' }),
    ],
  );
  const in_ = (code: string, year: number) =>
    successorInYear(municipalities.find(code)!, year, municipalities).code;
  expect([2008, 2009, 2012, 2013, 2020].map((year) => in_('002', year))).toEqual([
    '002',
    '003',
    '003',
    '001',
    '001',
  ]);
  expect(in_('004', 2020)).toBe('004');
  expect(in_('005', 1900)).toBe('001');
});

test('of two entries with a name the first is found, and a code that is not known is its own name', () => {
  const { municipalities } = buildRegisters(
    [],
    [town('001', 1), { ...town('002', 1), name: { fi: 'F001', sv: 'Other' } }],
  );
  expect(municipalities.find('f001')!.code).toBe('001');
  expect(municipalities.find(' OTHER ')!.code).toBe('002');
  expect(municipalityOfCode('001', { municipalities })).toEqual(named('001'));
  expect(municipalityOfCode('777', { municipalities })).toEqual({
    name: { fi: '777', sv: '777' },
    code: '777',
  });
});
