import { describe, expect, test } from 'vitest';
import type { CellSelection, CostRow, Scope } from '../../src/model/cost-structure.ts';
import { type Municipality, Register, type Registers } from '../../src/model/register.ts';
import {
  choosesMunicipalities,
  createScopeFilter,
  passes,
  selectedEur,
  selects,
} from '../../src/model/scope-filter.ts';
import { buildRegisters } from './build.ts';

function municipality(code: string, rest: Partial<Municipality>): Municipality {
  return {
    code,
    name: { fi: code, sv: code },
    genitive: [code],
    regionCode: '19',
    region: { fi: 'Lappi', sv: 'Lappland' },
    regionUntil2020: undefined,
    regionGenitive: 'Lapin',
    group: 'urban',
    mergedInto: undefined,
    mergedInYear: undefined,
    population: new Map(),
    ...rest,
  };
}

const registers: Registers = {
  services: buildRegisters(['libraries', 'schools']).services,
  municipalities: new Register(
    [
      municipality('240', { population: new Map([[2015, 21_000]]) }),
      municipality('241', { group: 'rural', population: new Map([[2015, 8000]]) }),
      municipality('564', {
        regionCode: '17',
        regionUntil2020: { code: '19', name: { fi: 'Lappi', sv: 'Lappland' } },
        population: new Map([[2015, 200_000]]),
      }),
    ],
    (each) => [each.code],
  ),
};

const rows: readonly CostRow[] = [
  ['240', 'libraries', 'wages'],
  ['240', 'schools', 'materials'],
  ['241', 'libraries', 'wages'],
  ['564', 'schools', 'wages'],
  ['999', 'unknown', 'wages'],
].map(([municipalityCode, service, costType], index) => ({
  year: 2015,
  municipalityCode: municipalityCode!,
  service: service!,
  costType: costType!,
  amountEur: 1,
  index,
}));

const kept = (scope: Scope, year = 2015) =>
  rows.filter(createScopeFilter(scope, year, registers)).map(({ index }) => index);

describe('rows of a scope', () => {
  test.each<[string, Scope, readonly number[]]>([
    ['all, where nothing is chosen', {}, [0, 1, 2, 3, 4]],
    ['some services', { services: ['libraries'] }, [0, 2]],
    ['all but some services', { exclude_services: ['libraries'] }, [1, 3, 4]],
    [
      'what is chosen and excluded is out',
      { services: ['libraries', 'schools'], exclude_services: ['schools'] },
      [0, 2],
    ],
    [
      'a main function, which a service that nobody knows is not of',
      { main_functions: ['other-functions'] },
      [0, 1, 2, 3],
    ],
    ['all but a main function', { exclude_main_functions: ['other-functions'] }, [4]],
    [
      'a main function less a service',
      { main_functions: ['other-functions'], exclude_services: ['schools'] },
      [0, 2],
    ],
    ['a cost type', { cost_types: ['materials'] }, [1]],
    ['all but a cost type', { exclude_cost_types: ['wages'] }, [1]],
    ['a service of a cost type', { services: ['schools'], cost_types: ['wages'] }, [3]],
    ['codes', { municipalities: { codes: ['240', '999'] } }, [0, 1, 4]],
    ['all but codes', { municipalities: { exclude_codes: ['240'] } }, [2, 3, 4]],
    [
      'a region as it was in the year, with a code that nobody knows',
      { municipalities: { regions: ['19'] } },
      [0, 1, 2, 3, 4],
    ],
    ['a group', { municipalities: { groups: ['rural'] } }, [2, 4]],
    ['a region and a group', { municipalities: { regions: ['19'], groups: ['urban'] } }, [0, 1, 3, 4]],
    ['inhabitants from', { municipalities: { population: { min: 21_000 } } }, [0, 1, 3, 4]],
    ['inhabitants up to', { municipalities: { population: { max: 21_000 } } }, [0, 1, 2, 4]],
    ['inhabitants between', { municipalities: { population: { min: 8001, max: 199_999 } } }, [0, 1, 4]],
    ['any number of inhabitants', { municipalities: { population: {} } }, [0, 1, 2, 3, 4]],
    [
      'empty lists choose nothing',
      { services: [], cost_types: [], municipalities: { codes: [] } },
      [0, 1, 2, 3, 4],
    ],
  ])('%s', (_, scope, expected) => {
    expect(kept(scope)).toEqual(expected);
  });

  test('of another year have its regions, and no inhabitants where none are known', () => {
    expect(kept({ municipalities: { regions: ['17'] } }, 2024)).toEqual([3, 4]);
    expect(kept({ municipalities: { regions: ['17'] } }, 2015)).toEqual([4]);
    expect(kept({ municipalities: { population: { min: 0 } } }, 2024)).toEqual([4]);
  });

  test('are judged alike in any order', () => {
    const isKept = createScopeFilter(
      { services: ['libraries'], municipalities: { groups: ['urban'] } },
      2015,
      registers,
    );
    for (const index of [0, 0, 2, 0, 3, 0, 2, 2, 1, 0]) expect(isKept(rows[index]!)).toBe(index === 0);
  });
});

test.each<[string, Scope, boolean]>([
  ['no', {}, false],
  ['empty', { municipalities: { codes: [], regions: [], groups: [], exclude_codes: [] } }, false],
  ['codes', { municipalities: { codes: ['240'] } }, true],
  ['excluded codes', { municipalities: { exclude_codes: ['240'] } }, true],
  ['regions', { municipalities: { regions: ['19'] } }, true],
  ['groups', { municipalities: { groups: ['urban'] } }, true],
  ['inhabitants', { municipalities: { population: {} } }, true],
  ['services, which are no municipalities,', { services: ['libraries'] }, false],
])('a scope with %s choice of municipalities', (_, scope, expected) => {
  expect(choosesMunicipalities(scope)).toBe(expected);
});

test('what a filter lets through', () => {
  expect(passes('a', undefined, undefined)).toBe(true);
  expect(passes('a', [], [])).toBe(true);
  expect(passes('a', ['b'], undefined)).toBe(false);
  expect(passes('a', ['a', 'b'], ['b'])).toBe(true);
  expect(passes('a', ['a'], ['a'])).toBe(false);
});

describe('cells of a selection', () => {
  const cell = (service: string, sign: 'cost' | 'negative', amountEur: number, costType = 'wages') => ({
    service,
    mainFunction: 'other-functions',
    costType,
    sign,
    amountEur,
    rows: 1,
  });
  const cells = [
    cell('libraries', 'cost', 10),
    cell('libraries', 'negative', -3),
    cell('schools', 'cost', 200, 'materials'),
    cell('schools', 'negative', -40, 'materials'),
  ];
  const eur = (selection: Partial<CellSelection>) => selectedEur({ costs: 'net', ...selection }, { cells });

  test('their euros, with what earns where it is said so', () => {
    expect(eur({})).toBe(210);
    expect(eur({ negative: 'include' })).toBe(167);
    expect(eur({ services: ['libraries'] })).toBe(10);
    expect(eur({ services: ['libraries'], negative: 'include' })).toBe(7);
    expect(eur({ exclude_services: ['libraries'] })).toBe(200);
    expect(eur({ cost_types: ['materials'] })).toBe(200);
    expect(eur({ main_functions: ['education'] })).toBe(0);
    expect(eur({ exclude_main_functions: ['other-functions'] })).toBe(0);
    expect(eur({ services: ['schools'], cost_types: ['wages'] })).toBe(0);
  });

  test('each by its service, main function and cost type', () => {
    expect(cells.map((each) => selects({ costs: 'net', services: ['schools'] }, each))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
