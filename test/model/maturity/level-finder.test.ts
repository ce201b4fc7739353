import { expect, test } from 'vitest';
import { type CellNames, LevelFinder } from '../../../src/model/maturity/level-finder.ts';
import { type LevelScope, scopeName } from '../../../src/model/maturity/level-scope.ts';
import type { LevelRow } from '../../../src/model/maturity/maturity.ts';

const nothing: LevelScope = {
  municipalityCode: undefined,
  service: undefined,
  mainFunction: undefined,
  sector: undefined,
};
const rowOf = (level: number, scope: Partial<LevelScope>): LevelRow => ({
  ...nothing,
  ...scope,
  level,
  share: undefined,
  place: { file: 'levels.csv', line: level + 1 },
});
const cellOf = (municipalityCode: string, service: string, mainFunction = 'culture'): CellNames => ({
  municipalityCode,
  service,
  mainFunction,
});
const sectors = new Map([
  ['of-services', { services: ['libraries', 'museums', 'music-schools'], mainFunctions: [] }],
  ['of-functions', { services: [], mainFunctions: ['culture'] }],
]);

/** Each nearer to the libraries of municipality 001 than all before it; the number is its level. */
const ascending: readonly Partial<LevelScope>[] = [
  {},
  { municipalityCode: '001' },
  { sector: 'of-services' },
  { municipalityCode: '001', sector: 'of-functions' },
  { mainFunction: 'culture' },
  { municipalityCode: '001', mainFunction: 'culture' },
  { service: 'libraries' },
  { municipalityCode: '001', service: 'libraries' },
];
const levelsOf = (rows: readonly LevelRow[]) => rows.map(({ level }) => level);

test('a row of a service is nearer than one of its main function, that than one of a sector, and of these one of a municipality', () => {
  for (const order of [1, -1])
    for (let count = ascending.length; count > 0; count--) {
      const rows = ascending.slice(0, count).map((scope, at) => rowOf(at, scope));
      const finder = new LevelFinder(order === 1 ? rows : rows.toReversed(), sectors);
      expect(levelsOf(finder.nearest(cellOf('001', 'libraries')))).toEqual([count - 1]);
    }
});

test('rows of others are not near', () => {
  const rows = ascending.map((scope, at) => rowOf(at, scope));
  const finder = new LevelFinder(rows, sectors);
  expect(levelsOf(finder.nearest(cellOf('002', 'libraries')))).toEqual([6]);
  expect(levelsOf(finder.nearest(cellOf('002', 'museums')))).toEqual([4]);
  expect(levelsOf(finder.nearest(cellOf('001', 'museums')))).toEqual([5]);
  // Another main function: of its sectors one names its service.
  expect(levelsOf(finder.nearest(cellOf('002', 'music-schools', 'teaching')))).toEqual([2]);
  expect(levelsOf(finder.nearest(cellOf('001', 'schools', 'teaching')))).toEqual([1]);
  expect(levelsOf(finder.nearest(cellOf('002', 'schools', 'teaching')))).toEqual([0]);
  expect(new LevelFinder([rows[7]!], sectors).nearest(cellOf('002', 'libraries'))).toEqual([]);
  expect(new LevelFinder([rows[7]!], sectors).nearest(cellOf('001', 'museums'))).toEqual([]);
  expect(
    new LevelFinder([rowOf(0, { sector: 'unknown' })], sectors).nearest(cellOf('001', 'museums')),
  ).toEqual([]);
});

test('rows that are equally near are all found', () => {
  const rows = [
    rowOf(1, { service: 'libraries' }),
    rowOf(2, { service: 'libraries' }),
    rowOf(3, { sector: 'of-services' }),
    rowOf(4, { sector: 'of-functions' }),
  ];
  const finder = new LevelFinder(rows, sectors);
  expect(levelsOf(finder.nearest(cellOf('001', 'libraries')))).toEqual([1, 2]);
  expect(levelsOf(finder.nearest(cellOf('001', 'museums')))).toEqual([3, 4]);
  expect(levelsOf(finder.nearest(cellOf('001', 'archives')))).toEqual([4]);
  // Asked once more the answer is the same.
  expect(levelsOf(finder.nearest(cellOf('001', 'museums')))).toEqual([3, 4]);
});

test('a row is about each cell that fits all of its names, whatever is nearer', () => {
  const finder = new LevelFinder([], sectors);
  const cells = [
    cellOf('001', 'libraries'),
    cellOf('002', 'libraries'),
    cellOf('001', 'archives'),
    cellOf('001', 'schools', 'teaching'),
  ];
  const about = (scope: Partial<LevelScope>) => cells.map((cell) => finder.isAbout(rowOf(0, scope), cell));
  expect(about({})).toEqual([true, true, true, true]);
  expect(about({ municipalityCode: '001' })).toEqual([true, false, true, true]);
  expect(about({ service: 'libraries' })).toEqual([true, true, false, false]);
  expect(about({ mainFunction: 'culture' })).toEqual([true, true, true, false]);
  expect(about({ sector: 'of-services' })).toEqual([true, true, false, false]);
  expect(about({ sector: 'of-functions' })).toEqual([true, true, true, false]);
  expect(about({ sector: 'unknown' })).toEqual([false, false, false, false]);
  expect(about({ municipalityCode: '002', service: 'libraries' })).toEqual([false, true, false, false]);
});

test('a scope is called by the nearest of its names', () => {
  expect(scopeName({ ...nothing, service: 's', mainFunction: 'm', sector: 'x' })).toBe('s');
  expect(scopeName({ ...nothing, mainFunction: 'm', sector: 'x' })).toBe('m');
  expect(scopeName({ ...nothing, sector: 'x' })).toBe('x');
  expect(scopeName({ ...nothing, municipalityCode: '001' })).toBe('');
});
