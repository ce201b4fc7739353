import { describe, expect, test } from 'vitest';
import { divideCosts } from '../../src/model/area.ts';
import { type CostRow, type CostStructure, sumIntoCells } from '../../src/model/cost-structure.ts';
import { buildRegisters, type Municipality, type Registers, type Service } from '../../src/model/register.ts';
import { buildTown } from './build.ts';

const town = (code: string, more: Partial<Municipality> = {}): Municipality =>
  buildTown(code, { population: new Map([[2015, 100]]), ...more });

const service = (id: string): Service => ({
  id,
  name: { fi: `${id} fi`, sv: `${id} sv`, en: `${id} en` },
  mainFunction: 'other-functions',
  stayed: true,
  alsoKnownAs: [],
});

const registers: Registers = buildRegisters(
  [service('libraries'), service('museums')],
  [
    town('001'),
    town('002', {
      regionCode: '09',
      region: { fi: 'Lappi', sv: 'Lappland' },
      regionUntil2020: { code: '01', name: { fi: 'Uusimaa', sv: 'Nyland' } },
      population: new Map([[2015, 50]]),
    }),
    town('003', { regionCode: '02', region: { fi: 'Häme', sv: 'Tavastland' }, population: new Map() }),
    // Counted in 001 already, and with it only from 2017 on.
    town('004', { mergedInto: '001', mergedInYear: 2017, population: new Map() }),
  ],
);

type Row = readonly [code: string, service: string, eur: number];

function structureOf(
  rows: readonly Row[],
  year = 2015,
  area: CostStructure['area'] = 'municipalities',
): CostStructure {
  const costRows: readonly CostRow[] = rows.map(([municipalityCode, ofService, amountEur], index) => ({
    year,
    municipalityCode,
    service: ofService,
    costType: 'net_operating_costs',
    amountEur,
    index,
  }));
  return {
    id: `net-${year}`,
    measure: 'net',
    year,
    files: ['memory'],
    area,
    coversCountry: false,
    cells: sumIntoCells(costRows, registers),
    rows: costRows,
    totalEur: 0,
    municipalityCodes: [...new Set(rows.map(([code]) => code))],
    countedElsewhere: [],
    inhabitants: { known: true, count: 1 },
  };
}

const rows: readonly Row[] = [
  ['001', 'libraries', 10],
  ['001', 'museums', 3],
  ['002', 'libraries', 20],
  ['003', 'libraries', -7],
  ['004', 'libraries', 5],
  ['001', 'libraries', 2],
];

const costsByCell = (division: ReturnType<typeof divideCosts>, structure: CostStructure) =>
  Object.fromEntries(
    structure.cells.map((cell) => [`${cell.service} ${cell.sign}`, [...division.costsOf(structure, cell)]]),
  );

describe('costs are divided', () => {
  test('among municipalities, of which those that are counted together are one', () => {
    const structure = structureOf(rows);
    const division = divideCosts('municipality', [structure], registers);
    expect(division.areas).toEqual([
      {
        code: '001+004',
        name: { fi: 'F001 + F004', sv: 'S001 + S004', en: 'F001 + F004' },
        inhabitants: 100,
        codes: ['001', '004'],
      },
      { code: '002', name: { fi: 'F002', sv: 'S002', en: 'F002' }, inhabitants: 50, codes: ['002'] },
      { code: '003', name: { fi: 'F003', sv: 'S003', en: 'F003' }, inhabitants: undefined, codes: ['003'] },
    ]);
    expect(costsByCell(division, structure)).toEqual({
      'libraries cost': [17, 20, 0],
      'libraries negative': [0, 0, -7],
      'museums cost': [3, 0, 0],
    });
  });

  test('among regions of the year of the costs, which a municipality may have left since', () => {
    for (const [year, ofSecond] of [
      [2015, '01'],
      [2020, '01'],
      [2021, '09'],
    ] as const) {
      const structure = structureOf(rows.slice(0, 4), year);
      const division = divideCosts('region', [structure], registers);
      expect(division.areas.find(({ codes }) => codes.includes('002'))?.code, `${year}`).toBe(ofSecond);
    }
    const structure = structureOf(rows);
    const division = divideCosts('region', [structure], registers);
    expect(
      division.areas.map(({ code, name, inhabitants, codes }) => [code, name, inhabitants, codes]),
    ).toEqual([
      ['01', { fi: 'Uusimaa', sv: 'Nyland', en: 'Uusimaa' }, 150, ['001', '002', '004']],
      ['02', { fi: 'Häme', sv: 'Tavastland', en: 'Häme' }, undefined, ['003']],
    ]);
    expect(costsByCell(division, structure)).toEqual({
      'libraries cost': [37, 0],
      'libraries negative': [0, -7],
      'museums cost': [3, 0],
    });
  });

  test('among services, in the order of their ids', () => {
    const structure = structureOf(rows.slice(0, 3));
    const division = divideCosts('service', [structure], registers);
    expect(division.areas).toEqual([
      {
        code: 'libraries',
        name: { fi: 'libraries fi', sv: 'libraries sv', en: 'libraries en' },
        inhabitants: undefined,
        codes: [],
      },
      {
        code: 'museums',
        name: { fi: 'museums fi', sv: 'museums sv', en: 'museums en' },
        inhabitants: undefined,
        codes: [],
      },
    ]);
    expect(costsByCell(division, structure)).toEqual({ 'libraries cost': [30, 0], 'museums cost': [0, 3] });
  });

  test('what is of the whole country stays undivided, as does a structure of it', () => {
    const municipal = structureOf([
      ['001', 'libraries', 10],
      ['SSS', 'libraries', 1000],
    ]);
    const national = structureOf([['SSS', 'museums', 99]], 2014, 'country');
    const division = divideCosts('municipality', [municipal, national], registers);
    expect(costsByCell(division, municipal)['libraries cost']).toEqual(
      division.areas.map(({ code }) => (code === '001' ? 10 : 0)),
    );
    expect(costsByCell(division, national)['museums cost']).toEqual(division.areas.map(() => 0));
  });

  test('a municipality that is merged later, and has its own people, is an area of its own', () => {
    const own = buildRegisters(registers.services.all, [
      town('001'),
      town('004', { mergedInto: '001', mergedInYear: 2017, population: new Map([[2015, 9]]) }),
    ]);
    const division = divideCosts('municipality', [structureOf(rows.slice(4))], own);
    expect(division.areas.map(({ code, inhabitants }) => [code, inhabitants])).toEqual([
      ['001', 100],
      ['004', 9],
    ]);
  });

  test('areas and services are in the order of their codes, whatever that of the rows', () => {
    const structure = structureOf([
      ['003', 'zoo', 1],
      ['001', 'museums', 2],
      ['002', 'libraries', 4],
    ]);
    const municipalities = divideCosts('municipality', [structure], registers);
    expect(municipalities.areas.map(({ code }) => code)).toEqual(['001', '002', '003']);
    expect(costsByCell(municipalities, structure)).toEqual({
      'zoo cost': [0, 0, 1],
      'museums cost': [2, 0, 0],
      'libraries cost': [0, 4, 0],
    });
    const services = divideCosts('service', [structure], registers);
    // One that no register has is called by its id.
    expect(services.areas.map(({ code, name }) => [code, name.fi])).toEqual([
      ['libraries', 'libraries fi'],
      ['museums', 'museums fi'],
      ['zoo', 'zoo'],
    ]);
    const regions = divideCosts('region', [structure], registers);
    expect(regions.areas.map(({ code }) => code)).toEqual(['01', '02']);
    expect(costsByCell(regions, structure)['zoo cost']).toEqual([0, 1]);
  });

  test('a municipality that no register has is of no region, and costs of the country have no areas', () => {
    const structure = structureOf([
      ['999', 'libraries', 5],
      ['001', 'libraries', 1],
    ]);
    const regions = divideCosts('region', [structure], registers);
    expect(regions.areas.map(({ code, name }) => [code, name])).toEqual([
      ['', { fi: '', sv: '', en: '' }],
      ['01', { fi: 'Uusimaa', sv: 'Nyland', en: 'Uusimaa' }],
    ]);
    expect(costsByCell(regions, structure)).toEqual({ 'libraries cost': [5, 1] });
    const national = structureOf([['SSS', 'museums', 99]], 2014, 'country');
    for (const kind of ['municipality', 'region'] as const)
      expect(divideCosts(kind, [national], registers).areas).toEqual([]);
    // Costs of the country before those of municipalities give neither a code nor a year.
    const both = divideCosts('municipality', [national, structureOf(rows)], registers);
    expect(both.areas.map(({ code }) => code)).toEqual(['001+004', '002', '003']);
    const byRegion = divideCosts(
      'region',
      [structureOf([['SSS', 'museums', 9]], 2022, 'country'), structureOf(rows)],
      registers,
    );
    expect(byRegion.areas.map(({ code }) => code)).toEqual(['01', '02']);
  });

  test('of a region that merges its towns, these are not taken together', () => {
    const own = buildRegisters(registers.services.all, [
      town('001', { regionCode: '02', region: { fi: 'Häme', sv: 'Tavastland' } }),
      town('004', { mergedInto: '001', mergedInYear: 2017, population: new Map() }),
    ]);
    const division = divideCosts('region', [structureOf(rows.slice(4))], own);
    expect(division.areas.map(({ code, codes }) => [code, codes])).toEqual([
      ['01', ['004']],
      ['02', ['001']],
    ]);
  });
});
