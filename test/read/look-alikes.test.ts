import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/library/library.ts';
import { characterApart, pictureOf } from '../../src/problems/look-alike.ts';
import { factsOf, ProblemList } from '../../src/problems/problem.ts';
import { reportLookAlikes } from '../../src/read/look-alikes.ts';

function alike(names: readonly string[], things: readonly unknown[] = names.map((_, at) => at)) {
  const problems = new ProblemList();
  const met = names.map((name, at) => ({
    name,
    thing: things[at],
    place: () => ({ file: 't.csv', line: at + 1 }),
  }));
  reportLookAlikes('service', met, problems);
  return problems.all.map((each) => {
    const { name, other, line, character, here, there } = factsOf(each, 'names-look-alike')!;
    return { at: each.place?.line, name, other, line, character, here, there };
  });
}

describe('names that a reader takes for one', () => {
  test.each([
    ['a Cyrillic letter', 'Kemi', 'K\u0435mi', 2, '\u0435', 'e'],
    ['a Greek letter', 'Oma palvelu', '\u039fma palvelu', 1, '\u039f', 'O'],
    ['a letter with marks of its own', 'S\u00e4hk\u00f6', 'S\u04d3hk\u00f6', 2, '\u04d3', '\u00e4'],
    ['composed and decomposed', 'S\u00e4\u00e4st\u00f6', 'Sa\u0308a\u0308sto\u0308', 2, 'a', '\u00e4'],
    ['a letter nobody sees', 'Kirjasto', 'Kirja\u200bsto', 6, '\u200b', 's'],
    ['a soft hyphen at the end', 'Kirjasto', 'Kirjasto\u00ad', 9, '\u00ad', undefined],
    ['another blank', 'Oma palvelu', 'Oma\u00a0palvelu', 4, '\u00a0', ' '],
    ['two blanks', 'Oma palvelu', 'Oma  palvelu', 5, ' ', 'p'],
    ['a blank behind it', 'Kirjasto ', 'Kirjasto', 9, undefined, ' '],
    ['wide letters', 'ABC', '\uff21BC', 1, '\uff21', 'A'],
    ['another hyphen', 'Pohjois-Savo', 'Pohjois\u2011Savo', 8, '\u2011', '-'],
  ])('%s', (_, other, name, character, here, there) => {
    expect(alike([other, name])).toEqual([{ at: 2, name, other, line: 1, character, here, there }]);
  });

  test.each([
    ['within ordinary words', ['Tila 1', 'Tila l', 'Tila I', 'modern', 'modem', '0', 'O']],
    ['in case', ['Kemi', 'KEMI', 'kemi']],
    ['in marks', ['Sahko', 'S\u00e4hk\u00f6', 'Ekenas', 'Eken\u00e4s']],
    [
      'of other scripts',
      ['\u041a\u0435\u043c\u0438', 'Kemi', '\u0394', 'A', '\u6771\u4eac', '\u6771\u4eac\u90fd'],
    ],
    ['not at all', ['Kirjasto', 'Kirjasto']],
    ['in nothing that is seen of them', ['', 'a']],
  ])('names that differ %s are told apart', (_, names) => {
    expect(alike(names)).toEqual([]);
  });

  test('two names of one thing are no two things', () => {
    expect(alike(['Kemij\u00e4rvi', 'Kemija\u0308rvi'], ['320', '320'])).toEqual([]);
  });

  test('each is held against the first and told once; after 100 no more', () => {
    expect(
      alike(['Kemi', 'K\u0435mi', 'Kem\u0456', 'K\u0435mi']).map(({ name, other }) => [name, other]),
    ).toEqual([
      ['K\u0435mi', 'Kemi'],
      ['Kem\u0456', 'Kemi'],
    ]);
    expect(alike(Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at + 1)}Kemi`))).toHaveLength(100);
  });

  test('100,000 names and one of a million letters take no time that anyone waits for', () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `K\u0435mi ${at}`);
    const long = '\u0435\u200b'.repeat(500_000);
    const start = performance.now();
    expect(alike([...names, long, `${long}x`])).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test('a picture is what is seen', () => {
  expect(pictureOf('\u0421\u0410\u0425 \u03bf\u200b\u00a0\u2013')).toBe('CAX o -');
  expect(characterApart('a\u{1f600}b', 'a\u{1f600}c')).toEqual({ character: 3, here: 'b', there: 'c' });
});

describe('in a table', () => {
  const header = 'Kunta;Palvelu;Nettokustannukset 2023';
  async function told(file: string, content: string | Uint8Array) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { problems } = await inspect({ file }, { read: (path) => (path === file ? bytes : undefined) });
    return problems.flatMap((each) => {
      const found = /look alike: "(.*)" and "(.*)"(?: \((.*)\))?\. Character/.exec(each.found);
      return each.name === 'names-look-alike' ? [found?.slice(1)] : [];
    });
  }

  test('columns, municipalities and services are told with where the other one is', async () => {
    expect(
      await told(
        't.csv',
        `${header};Nettokustannuks\u0435t 2024;Nettokustannukset 2024\nKemi;Perusopetus;1;2;3\nKemi;Lukiokoulutus;4;5;6\nK\u0435mi;Perusopetus;7;8;9\nKemi;Lukio\u200bkoulutus;1;1;1\n`,
      ),
    ).toEqual([
      ['Nettokustannukset 2024', 'Nettokustannuks\u0435t 2024', 'column 4'],
      ['K\u0435mi', 'Kemi', 'line 2'],
      ['Lukio\u200bkoulutus', 'Lukiokoulutus', 'line 3'],
    ]);
  });

  test('names that mean one municipality or service by themselves are not told', async () => {
    const rows = 'Kemij\u00e4rvi;Perusopetus;1\nKemija\u0308rvi;Lukiokoulutus;2\nKemi;Lukiokoulutus;3';
    expect(await told('t.csv', `${header}\n${rows}\n`)).toEqual([]);
  });

  test('sheets of a workbook', async () => {
    const rows = [header.split(';'), ['Kemi', 'Perusopetus', 1], ['Kemi', 'Lukiokoulutus', 2]];
    const sheets = [
      { name: 'Kulut', rows },
      { name: 'Kulut\u00a0', rows: [['Ei mit\u00e4\u00e4n']] },
    ];
    expect(await told('t.xlsx', await writeXlsx({ sheets }))).toEqual([['Kulut\u00a0', 'Kulut', undefined]]);
  });
});
