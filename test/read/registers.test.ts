import { expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { readRegisters } from '../../src/read/registers.ts';

test('municipalities are read with their genitives', () => {
  const problems = new ProblemList();
  const { municipalities } = readRegisters('data', problems).registers;
  expect(problems.all).toEqual([]);
  expect(municipalities.find('Virrat')).toMatchObject({
    code: '936',
    name: { fi: 'Virrat', sv: 'Virdois' },
    genitive: ['Virtain', 'Virtojen'],
    regionCode: '06',
    region: { fi: 'Pirkanmaa', sv: 'Birkaland' },
    regionGenitive: 'Pirkanmaan',
  });
  expect(municipalities.find('Uusikaupunki')).toMatchObject({
    genitive: ['Uudenkaupungin'],
    region: { fi: 'Varsinais-Suomi', sv: 'Egentliga Finland' },
    regionGenitive: 'Varsinais-Suomen',
    mergedInto: undefined,
  });
});
