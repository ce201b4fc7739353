import { describe, expect, test } from 'vitest';
import { foldName, mainFunctions } from '../../../src/model/register.ts';
import { bareServiceName, everydayFile } from '../../../src/read/table/vocabulary/everyday-names.ts';
import { nearestServices } from '../../../src/read/table/vocabulary/nearest-services.ts';
import {
  findService,
  isEverydayName,
  mainFunctionNamed,
  servicesMeant,
} from '../../../src/read/table/vocabulary/service-names.ts';
import { isPartWord, statementLine, totalWord } from '../../../src/read/table/vocabulary/words.ts';
import { registers } from './writing.ts';

/** The everyday names of services: each means one service, or none is taken. */

const { names, groups, several } = everydayFile();
const listed = (group: typeof names) =>
  Object.entries(group).flatMap(([id, own]) =>
    Object.values(own)
      .flat()
      .map((name) => ({ id, name })),
  );
const ofServices = listed(names);
const ofGroups = listed(groups);
const ofSeveral = several.flatMap(({ names: own, may_be: ids }) =>
  Object.values(own)
    .flat()
    .map((name) => ({ id: ids.join(' '), name })),
);
const all = [...ofServices, ...ofGroups, ...ofSeveral];

describe('the file of everyday names', () => {
  test('every id is one of the registers, and every choice has at least two', () => {
    const ids = [...Object.keys(names), ...several.flatMap(({ may_be: own }) => own)];
    expect(ids.filter((id) => registers.services.find(id)?.id !== id)).toEqual([]);
    expect(Object.keys(groups).filter((id) => !mainFunctions.some((each) => each.id === id))).toEqual([]);
    expect(several.filter(({ may_be: own }) => new Set(own).size < 2)).toEqual([]);
  });

  test('something is left of every name without its generic words', () => {
    expect(all.filter(({ name }) => bareServiceName(name) === '')).toEqual([]);
  });

  test('no name is written twice, with or without its generic words', () => {
    const seen = new Map<string, string>();
    const twice = all.filter(({ name }) => {
      // Shorter names are known as they are written.
      const bare = bareServiceName(name).length < 5 ? foldName(name) : bareServiceName(name);
      const before = seen.get(bare);
      seen.set(bare, name);
      return before !== undefined;
    });
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test('no name is the official name of another service, nor that of a service of which it may be another', () => {
    const official = new Map(
      registers.services.all.flatMap(({ id, name, alsoKnownAs }) =>
        [name.fi, name.sv, name.en, ...alsoKnownAs].map((each) => [foldName(each), id] as const),
      ),
    );
    const wrong = all.filter(({ id, name }) => (official.get(foldName(name)) ?? id) !== id);
    expect(wrong).toEqual([]);
    const bare = new Map([...official].map(([name, id]) => [bareServiceName(name), id]));
    const other = [...ofServices, ...ofGroups].filter(
      ({ id, name }) => (bare.get(bareServiceName(name)) ?? id) !== id,
    );
    expect(other).toEqual([]);
  });

  test('no name is a word for a sum, a part, a committee, or a line of an income statement', () => {
    const committee = /lautakunta|jaosto|nämnd|sektion$/i;
    const wrong = [...ofServices, ...ofGroups].filter(
      ({ name }) =>
        totalWord(name) !== undefined ||
        isPartWord(name) ||
        statementLine(name) !== undefined ||
        committee.test(name),
    );
    expect(wrong).toEqual([]);
  });

  test('every name is found as what it is', () => {
    expect(ofServices.filter(({ id, name }) => findService(name, registers)?.id !== id)).toEqual([]);
    const groupsFound = ofGroups.filter(({ id, name }) => mainFunctionNamed(name) !== id);
    expect(groupsFound).toEqual([]);
    const taken = [...ofGroups, ...ofSeveral].filter(
      ({ name }) => findService(name, registers) !== undefined,
    );
    expect(taken).toEqual([]);
    const offered = ofSeveral.filter(
      ({ id, name }) =>
        servicesMeant(name, registers)
          .map((each) => each.id)
          .join(' ') !== id,
    );
    expect(offered).toEqual([]);
  });
});

test.each([
  ['Kirjastopalvelut', 'libraries'],
  ['KIRJASTO', 'libraries'],
  ['Biblioteksväsendet', 'libraries'],
  ['430 Kirjastot', 'libraries'],
  ['Lukio', 'upper-secondary-education'],
  ['Peruskoulu', 'basic-education'],
  ['Perusopetuspalvelut', 'basic-education'],
  ['Päivähoito', 'early-childhood-education'],
  ['Liikunta ja ulkoilu -palvelut', 'sports-and-outdoor-recreation'],
  ['Liikuntatoimi', 'sports-and-outdoor-recreation'],
  ['Museopalvelut', 'museums-and-exhibitions'],
  ['Kadut & tiet', 'traffic-routes'],
  ['Vesihuoltotoimi', 'water-supply'],
  ['Gator och vägar', 'traffic-routes'],
  ['Ungdomsväsendet', 'youth-services'],
  ['Hamn', 'ports'],
])('%s is %s', (name, id) => {
  expect(findService(name, registers)?.id).toBe(id);
  expect(isEverydayName(name, registers)).toBe(true);
});

test.each([
  'Palvelut',
  'Muut palvelut',
  'Övriga tjänster',
  'Tekninen toimi',
  'Sivistystoimi',
  'Hallinto',
  'Kulttuuripalvelut',
  'Musiikki',
  'Tila',
  'Tuki',
  'Hem',
  'Energia',
  'Vesi',
  'Kirjasto yhteensä',
  'siitä kirjasto',
  'Kirjasto ja lukio',
  'Kirjasto Oy',
  '2019',
  '-',
])('%s is taken as no service', (name) => {
  expect(findService(name, registers)).toBeUndefined();
});

test('official names are no everyday names', () => {
  expect(
    ['Kirjastotoiminta', 'libraries', '430 Kirjastotoiminta'].map((name) => isEverydayName(name, registers)),
  ).toEqual([false, false, false]);
});

test('the nearest services of a name begin with those that it may be', () => {
  const nearest = (name: string) => nearestServices(name, registers).map(({ id }) => id);
  expect(nearest('Liikenne')).toEqual(['public-transport', 'traffic-routes', expect.any(String)]);
  expect(nearest('Kirjastopalv.')[0]).toBe('libraries');
  expect(nearest('Uimahallien ylläpito')).toContain('sports-and-outdoor-recreation');
  expect(new Set(nearest('Hevostalous')).size).toBe(3);
});
