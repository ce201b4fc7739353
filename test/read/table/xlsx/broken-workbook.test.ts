import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { presentProblem } from '../../../../src/present/problem.ts';
import { inspectBytes } from './open-workbook.ts';
import { workbook } from './write-workbook.ts';

/** What the library says of a broken workbook is English and about code: users are told in words of ours. */

const parts = unzipSync(
  workbook({
    sheets: [
      {
        name: 'TP 2023',
        rows: [
          ['Kunta', 'Palvelu', 'Nettokustannukset 2023 €'],
          ['Ii', 'Kirjastotoiminta', 10],
          ['Ii', 'Lukiokoulutus', 20],
        ],
      },
    ],
  }),
);
const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const text = (name: string) => new TextDecoder().decode(parts[name]);
const withPart = (name: string, content: string) =>
  zipSync({ ...parts, [name]: new TextEncoder().encode(content) });
const without = (name: string) =>
  zipSync(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));

const broken: readonly (readonly [string, Uint8Array, string])[] = [
  ['a sheet that is cut', withPart(sheet, text(sheet).slice(0, -20)), 'broken-xml'],
  [
    'a sheet that ends between two rows',
    withPart(sheet, text(sheet).replace(/<row r="3".*$/s, '')),
    'broken-xml',
  ],
  ['texts that end between two', withPart(strings, text(strings).replace(/<\/sst>\s*$/, '')), 'broken-xml'],
  ['a sheet that is missing', without(sheet), 'no-sheet'],
  ['one without its list of sheets', without('xl/workbook.xml'), 'no-part'],
  ['a list of sheets that leads nowhere', without('xl/_rels/workbook.xml.rels'), 'no-sheet'],
  ['a cell beyond all columns', withPart(sheet, text(sheet).replace('r="B2"', 'r="ZZZZ2"')), 'cell-outside'],
];

/** Words of the library, and what stands where a text is missing. */
const foreign = /Invalid|missing worksheet|closing tag|XLSX|ZIP|bounds|undefined|Error/;

describe('a broken workbook', () => {
  test.each(broken)('%s', async (_, bytes, fault) => {
    const { problems } = await inspectBytes(bytes);
    const [first] = problems;
    expect(first).toMatchObject({ name: 'damaged-workbook', facts: { damage: { what: { is: fault } } } });
    for (const language of languages)
      expect(presentProblem(first!, { colour: false, language })).not.toMatch(foreign);
  });
});
