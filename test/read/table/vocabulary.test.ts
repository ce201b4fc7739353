import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { monthNamed, periodOf } from '../../../src/read/table/vocabulary/periods.ts';
import { unitOf } from '../../../src/read/table/vocabulary/unit-words.ts';
import { versionOf } from '../../../src/read/table/vocabulary/versions.ts';
import { type WordFile, wordsOf } from '../../../src/read/table/vocabulary/vocabulary.ts';
import {
  isPartWord,
  nameSummed,
  statementLine,
  totalWord,
} from '../../../src/read/table/vocabulary/words.ts';
import { yearOf } from '../../../src/read/table/vocabulary/years.ts';

/** The words of data/vocabulary: none has two roles that contradict each other, and each is found in its place. */

const folder = join(import.meta.dirname, '../../../data/vocabulary');

test('every file of words is one that the reader asks for, and holds words', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const file of files) {
    const tree = parse(readFileSync(join(folder, file), 'utf8')) as object;
    const words = wordsOf(file.replace('.yaml', '') as WordFile);
    expect(words.length, file).toBeGreaterThan(Object.keys(tree).length);
    expect(
      words.filter((word) => word !== word.trimEnd()),
      file,
    ).toEqual([]);
  }
});

test.each<[WordFile, string[], WordFile, string[]]>([
  ['versions', ['accounts'], 'versions', ['budget']],
  ['versions', ['accounts'], 'versions', ['plan']],
  ['versions', ['accounts'], 'versions', ['forecast']],
  ['versions', ['budget'], 'versions', ['plan']],
  ['versions', ['budget'], 'versions', ['forecast']],
  ['versions', ['accounts'], 'versions', ['change']],
  ['statements', ['income'], 'statements', ['expenses']],
  ['statements', ['income'], 'statements', ['result']],
  ['statements', ['expenses'], 'statements', ['result']],
  ['signs', ['debit'], 'signs', ['credit']],
  ['totals', ['whole'], 'parts', ['before']],
  ['headers', ['class'], 'headers', ['name_number']],
  ['headers', ['period'], 'headers', ['name_number']],
  ['units', ['thousands'], 'units', ['millions']],
])('%s %s and %s %s have no word in common', (a, aPath, b, bPath) => {
  const words = (file: WordFile, path: readonly string[]) =>
    wordsOf(file, ...path).map((word) => word.toLowerCase());
  const others = new Set(words(b, bPath));
  expect(words(a, aPath).filter((word) => others.has(word))).toEqual([]);
});

describe('each version is found by each of its words, with a year behind', () => {
  test.each(['accounts', 'budget', 'plan', 'forecast'] as const)('%s', (version) => {
    const wrong = wordsOf('versions', version).filter((word) => versionOf(`${word} 2024`) !== version);
    expect(wrong).toEqual([]);
  });

  test.each(['TA-muutos', 'Muutos-%', 'Poikkeama', 'Budgetändring', 'Utfall %', 'Käyttö-%'])(
    '%s is none',
    (text) => {
      expect(versionOf(text)).toBe('change');
    },
  );
});

test.each<[string, number | undefined, number | undefined]>([
  ['Käyttötalous 1-12/2024', 1, 12],
  ['1–8/2024', 1, 8],
  ['tammi–kesäkuu 2024', 1, 6],
  ['januari-juni', 1, 6],
  ['30.6.2024', 1, 6],
  ['31.12.2024', 1, 12],
  ['Osavuosikatsaus 1.1.–30.6.2024', 1, 6],
  ['Q3 2024', 7, 9],
  ['2024-03', 3, 3],
  ['Maaliskuu', 3, 3],
  ['14.2.2025', undefined, undefined],
  ['Nettokustannukset 2019, €', undefined, undefined],
  ['Mars', 3, 3],
])('the period of %s', (text, from, to) => {
  const period = periodOf(text);
  expect([period?.from, period?.to]).toEqual([from, to]);
});

test('months are found in three languages, and no more of a word than the name', () => {
  expect(['tammi', 'helmikuu', 'mars', 'dec', 'Toukokuu 2024'].map(monthNamed)).toEqual([1, 2, 3, 12, 5]);
  expect(['tammikuuta', 'maistraatti', 'Marskin'].map(monthNamed)).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['Espoo yhteensä', 'strong', 'Espoo'],
  ['Yhteensä', 'strong', undefined],
  ['Yhteensä 2019', 'strong', '2019'],
  ['Total Energies', 'weak', 'Energies'],
  ['Total Energies Oy', undefined, undefined],
  ['Summaryhmä', undefined, undefined],
  ['Kaikki muut', undefined, undefined],
  ['Kaikki palvelut', 'strong', undefined],
])('%s is a total: %s, of %s', (text, word, name) => {
  expect([totalWord(text), nameSummed(text)]).toEqual([word, name]);
});

test('parts, statements, units and years', () => {
  expect(['josta palkat', 'Josta Oy', 'Josafat', '– siitä vuokrat'].map(isPartWord)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(['Toimintakate', 'TOIMINTAKULUT', '3000 Toimintatuotot', 'Kulut 2019'].map(statementLine)).toEqual([
    'result',
    'expenses',
    'income',
    'expenses',
  ]);
  expect(['Ostot yli 1 000 €', 'euroja, ei tuhansia', '€k', 'Oppilaita'].map(unitOf)).toEqual([
    undefined,
    'eur',
    '1000_eur',
    'persons',
  ]);
  expect(['2019 (2015 hinnoin)', '2018-2019', '2019 (2018: €)'].map(yearOf)).toEqual([2019, undefined, 2019]);
});
