import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readStructureCosts } from '../../../src/read/structure.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { registers } from './writing.ts';

/** Tables in the manner of publishers that were once read wrong without a word; the sums are added by hand. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-misread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspect(content: string) {
  const path = join(folder, 't.csv');
  writeFileSync(path, content);
  const problems = new ProblemList();
  const inspection = inspectTable(path, registers, problems, {})?.inspection;
  return {
    units: (inspection?.columns ?? []).filter(({ role }) => role === 'amount').map(({ unit }) => unit),
    sums: (inspection?.sums ?? []).map(({ column, sum }) => [column, sum]),
    levels: (inspection?.sums ?? []).map(({ level }) => level),
    leftOut: (inspection?.rows.left_out ?? []).map(({ line }) => line),
    // The services of these tables are in no register.
    told: problems.all.map(({ name }) => name).filter((name) => name !== 'services-not-known'),
  };
}

describe('the code of the whole country beside the name of a municipality', () => {
  const rows = (...codes: readonly string[]) =>
    `Koodi;Kunta;Palvelu;Menot\n${['Akaa', 'Kemi', 'Oulu']
      .map((name, at) => `${codes[at]};${name};Perusopetus;${at + 1}00`)
      .join('\n')}\n`;

  test.each([
    ['in one row', rows('SSS', '240', '564'), [2], 500],
    ['of the mainland', rows('MA1', '240', '564'), [2], 500],
    ['in every row', rows('SSS', 'SSS', 'SSS'), [2, 3, 4], 0],
    ['of other municipalities in every row', rows('KU049', 'KU049', 'KU049'), [2, 3, 4], 0],
  ])('%s is neither', (_, text, lines, sum) => {
    const { leftOut, sums } = inspect(text);
    expect(leftOut).toEqual(lines);
    expect(sums.reduce((all, [, each]) => all + Number(each), 0)).toBe(sum);
  });

  test('is that of the country beside its name', () => {
    expect(
      inspect('Koodi;Kunta;Palvelu;Menot\nSSS;KOKO MAA;Perusopetus;300\n240;Kemi;Perusopetus;300\n'),
    ).toMatchObject({
      leftOut: [],
      levels: ['country', 'municipality'],
    });
  });
});

describe('the scale of euros', () => {
  test.each([
    ['EUR thousand', '1000_eur'],
    ['thousands of euros', '1000_eur'],
    ['EUR 1,000', '1000_eur'],
    ['€ 1 000', '1000_eur'],
    ['euroa (1000)', '1000_eur'],
    ['1 000-tal euro', '1000_eur'],
    ['1’000 €', '1000_eur'],
    ['2019 1 000 €', '1000_eur'],
    ['tuh. €', '1000_eur'],
    ['tuhansina euroina', '1000_eur'],
    ['t. €', '1000_eur'],
    ['k €', '1000_eur'],
    ['tusental euro', '1000_eur'],
    ['1 000 000 €', 'meur'],
    ['1.000.000 EUR', 'meur'],
    ['M €', 'meur'],
    ['EUR m', 'meur'],
    ['mn €', 'meur'],
    ['millions of euros', 'meur'],
    ['Meuro', 'meur'],
    ['10 000 €', 'other'],
    ['100 000 euroa', 'other'],
    ['mrd €', 'other'],
    ['miljardia euroa', 'other'],
    ['EUR billion', 'other'],
    ['euro cents', 'other'],
    ['euroa asukasta kohden', 'eur_per_inhabitant'],
    ['asukasta kohti, €', 'eur_per_inhabitant'],
    ['€:a/as', 'eur_per_inhabitant'],
    ['€ oppilasta kohden', 'eur_per_other'],
    ['€/1000 as.', 'eur_per_other'],
    ['tuhansia euroja', '1000_eur'],
    ['tuhannet eurot', '1000_eur'],
    ['tn €', '1000_eur'],
    ["EUR '000", '1000_eur'],
    ['(000 €)', '1000_eur'],
    ['000s EUR', '1000_eur'],
    ['10^3 €', '1000_eur'],
    ['10³ €', '1000_eur'],
    ['1000-tals euro', '1000_eur'],
    ['mio €', 'meur'],
    ['Mio. EUR', 'meur'],
    ['mil. €', 'meur'],
    ['10^6 €', 'meur'],
    ['€ 000,000', 'meur'],
    ['sadat eurot', 'other'],
    ['satoja euroja', 'other'],
    ['sataa euroa', 'other'],
    ['100 €', 'other'],
    ['100 euroa', 'other'],
    ['hundratals euro', 'other'],
    ['hundreds of euros', 'other'],
    ['10 €', 'other'],
    ['kymmeniä euroja', 'other'],
    ['10² €', 'other'],
    ['100 t€', 'other'],
    ['10 k€', 'other'],
    ['tkr', 'other'],
    ['mmk', 'other'],
    ['€/v', 'eur'],
    ['euro per år', 'eur'],
    ['€ (alv 0 %)', 'eur'],
    ['€, Satakunta', 'eur'],
    ['€, satamat', 'eur'],
    ['2019 €', 'eur'],
    ['€ 2019', 'eur'],
    ['central government, EUR', 'eur'],
    ['euroa (kunnat yli 10 000 as.)', 'eur'],
  ])('of a header that says %s', (text, unit) => {
    expect(inspect(`Kunta;"Menot ${text}"\nHanko;1\nEspoo;2\n`).units).toEqual([unit]);
  });
});

describe('totals in other words are not added to their parts', () => {
  test.each([
    'Yht.',
    'Yhteensä:',
    'Loppusumma',
    'Kokonaissumma',
    'Kaikkiaan',
    'Grand total',
    'Totalsumma',
    'Koko kunta',
    'Yhteensä 2019',
    'Menot yht.',
    'Kulut yhteensä, €',
    'TOTAL (EUR)',
    'S:a',
    'Samtliga',
    'Kaikki palvelut',
    'All services',
  ])('%s', (word) => {
    const { sums, told } = inspect(
      `Kunta;Toimiala;Menot\nEspoo;Sivistys;10\nEspoo;Tekninen;20\nEspoo;${word};30\nHanko;Sivistys;1\nHanko;Tekninen;2\nHanko;${word};3\n`,
    );
    expect([sums, told]).toEqual([[['Menot', 33]], []]);
  });

  test.each(['Kaikki muut', 'All other', 'Summaryhmä'])('%s is a part', (word) => {
    expect(inspect(`Kunta;Toimiala;Menot\nEspoo;Sivistys;10\nEspoo;${word};30\n`).sums).toEqual([
      ['Menot', 40],
    ]);
  });

  test('a total that its parts do not reach is told', () => {
    const { told } = inspect('Kunta;Toimiala;Menot\nEspoo;A;10\nEspoo;B;20\nEspoo;Välisumma;45\n');
    expect(told).toEqual(['parts-differ-from-total']);
  });
});

test.each(['siitä ', 'josta ', '- joista ', 'därav ', 'varav ', 'of which '])(
  'a row that says "%s" is a part of another row',
  (word) => {
    const { sums, leftOut, told } = inspect(
      `Kunta;Tehtävä;Menot\nEspoo;Sivistys;100\nEspoo;${word}koulut;60\nHanko;Sivistys;50\n`,
    );
    expect([sums, leftOut, told]).toEqual([[['Menot', 150]], [3], []]);
  },
);

test.each(['siitä palkat', 'josta palkat', 'därav löner', 'of which wages'])(
  'a column "%s" is a part of another column, and no cost',
  (part) => {
    const { sums, units, told } = inspect(`Kunta;Menot, €;${part}\nEspoo;100;60\nHanko;50;30\n`);
    expect([sums, units, told]).toEqual([
      [
        ['Menot, €', 150],
        [part, 90],
      ],
      ['eur'],
      [],
    ]);
    const below = inspect(`Kunta;Menot, €;\n;kaikki;${part}\nEspoo;100;60\nHanko;50;30\n`);
    expect(below.units).toEqual(['eur']);
  },
);

test('columns that are all parts are amounts', () => {
  expect(inspect('Kunta;siitä palkat;siitä vuokrat\nEspoo;1;2\nHanko;3;4\n').units).toHaveLength(2);
});

test('a part is kept where each item is a measure of its own', () => {
  const { sums, leftOut } = inspect('item;item2;value\nMuut;Other;10\nTaide;Of which: art;5\nMaa;Land;7\n');
  expect([sums.map(([, sum]) => sum), leftOut]).toEqual([[10, 5, 7], []]);
});

test.each([
  ['Talousarvio', 'Toteuma'],
  ['TA 2019', 'TP 2019'],
  ['Bruttomenot', 'Nettomenot'],
  ['Budget', 'Bokslut'],
])('%s and %s of one thing are not added', (a, b) => {
  expect(inspect(`Kunta;Tyyppi;Määrä\nEspoo;${a};10\nEspoo;${b};9\n`).sums).toEqual([
    ['Määrä', 10],
    ['Määrä', 9],
  ]);
});

describe('headers that are shorter than their rows', () => {
  test('rows that end in a delimiter do not move the names', () => {
    const { sums, told } = inspect('Kunta;2018;2019\nEspoo;1;2;\nHanko;3;4;\n');
    expect(sums.filter(([column]) => column === '2018' || column === '2019')).toEqual([
      ['2018', 4],
      ['2019', 6],
    ]);
    expect(told).toEqual([]);
  });

  test.each([
    ['decimal commas without quotes', 'Kunta,Menot\nEspoo,1,5\nHanko,2,5\n'],
    ['decimal commas behind services', 'Kunta,Palvelu,Menot\nEspoo,Perusopetus,1,5\nHanko,Vesihuolto,2,5\n'],
    ['a number of rows with a name', 'nro,Kunta,Menot\n1,Espoo,1,5\n2,Hanko,2,5\n'],
  ])('%s are refused', (_, text) => {
    expect(inspect(text).told).toContain('wrong-row-length');
  });

  test('row names without a header are understood', () => {
    expect(inspect('"Menot";"Tulot"\n"Espoo";5;1\n"Hanko";6;2\n')).toMatchObject({
      sums: [
        ['Menot', 11],
        ['Tulot', 3],
      ],
      told: [],
    });
    expect(inspect('"Kunta";"Menot"\n"1";"Espoo";5\n"2";"Hanko";6\n')).toMatchObject({
      sums: [['Menot', 11]],
      told: [],
    });
  });
});

test.each(['Palkat ja palkkiot', 'Eläkekulut'])('%s beside personnel expenses would count twice', (part) => {
  const path = join(folder, 'personnel.csv');
  const rows = ['Henkilöstökulut;100', `${part};80`, 'Palvelujen ostot;20'].map(
    (row) => `Espoo;Perusopetus;${row}`,
  );
  writeFileSync(path, `Kunta;Palvelu;Menolaji;N 2019 €\n${rows.join('\n')}\n`);
  const problems = new ProblemList();
  expect(readStructureCosts([path], { dataFolder: 'data' }, problems)).toBeUndefined();
  expect(problems.all.map(({ name }) => name)).toEqual(['gross-total-beside-parts']);
});

test('a heading cut off after its name is no part of the header', () => {
  const text = 'Palvelu;Menot\nEspoo\nPerusopetus;10\nVesihuolto;20\nHanko\nPerusopetus;30\n';
  expect(inspect(text)).toMatchObject({ sums: [['Menot', 60]], told: [] });
});

test('amounts that look like years below a header that names one are amounts', () => {
  expect(inspect('Kunta;Vuosi 2019;Vuosi 2018\nEspoo;2001;5\nHanko;2002;6\n').sums).toEqual([
    ['Vuosi 2019', 4003],
    ['Vuosi 2018', 11],
  ]);
});

describe('cells that hide figures', () => {
  test.each([
    ['a preliminary figure alone', 'Kunta;2018;2019\nEspoo;1;5*\nHanko;2;..\n', ['cell-not-a-number']],
    ['no figure at all', 'Kunta;2018;2019\nEspoo;1;..\nHanko;2;..\n', []],
    ['nothing', 'Kunta;2018;2019\nEspoo;1;\nHanko;2;\n', []],
    [
      'below a unit',
      'Kunta;2018;TP 2019, €\nEspoo;1;5*\nHanko;2;6*\n',
      ['cell-not-a-number', 'cell-not-a-number'],
    ],
  ])('a column of a year with %s is one of amounts', (_, text, names) => {
    const { units, told } = inspect(text);
    expect(units).toHaveLength(2);
    expect(told).toEqual(names);
  });

  test('text below a year stays text where the header says more', () => {
    expect(inspect('Kunta;Menot;Huomautus 2019\nEspoo;1;arvio\nHanko;2;\n').units).toHaveLength(1);
  });

  test.each(['#Hanko;2', '# Hanko;2', '##Hanko;2'])('"%s" among rows is told', (line) => {
    expect(inspect(`Kunta;Menot\nEspoo;1\n${line}\nVantaa;3\n`)).toMatchObject({
      sums: [['Menot', 4]],
      leftOut: [3],
      told: ['commented-row'],
    });
  });

  test.each(['# tarkistettu', '# Hanko; ks. liite', '# Hanko;2;3'])('"%s" is a comment', (line) => {
    expect(inspect(`Kunta;Menot\nEspoo;1\n${line}\nVantaa;3\n`).told).toEqual([]);
  });

  test.each([
    ['two rows', 'Kunta;Huom;Menot\nEspoo;"x;1\nHanko;y";2\nVantaa;z;3\n'],
    ['three rows', 'Kunta;Huom;Menot\nEspoo;"x;1\nHanko;y;2\nVantaa;z";3\nLohja;;4\n'],
    ['rows with quotes', 'Kunta;Huom;Menot\nEspoo;"x;1\nHanko;""y"";2\nVantaa;z";3\nLohja;;4\n'],
  ])('a quoted cell that holds %s is refused', (_, text) => {
    expect(inspect(text).told).toEqual(['rows-in-cell']);
  });

  test('a quoted remark over two lines is none', () => {
    const { sums, told } = inspect(
      'Kunta;Huom;Menot\nEspoo;"ks. liite; arvio\nvuodelta 2018; ei lopullinen";1\nHanko;;2\n',
    );
    expect([sums, told]).toEqual([[['Menot', 3]], []]);
  });
});

describe('names as other publishers write them', () => {
  test.each([
    'Espoo 1)',
    'Espoo*',
    'Espoo ¹',
    'Espoo²)',
    'Espoo (2)',
    'Espoo 1) 2)',
    '049 Espoo 1)',
    'Espoo (049)',
    'Espoo 049',
    'Espoo, 049',
    'Espoo (KU049)',
    'Espoon kaupunki',
    'Espoo kaupunki',
    'Esbo stad',
    'ESPOON KAUPUNKI',
  ])('%s is Espoo', (name) => {
    expect(inspect(`Kunta;Menot\n${name};1\nHanko;2\nVantaa;3\n`)).toMatchObject({
      sums: [['Menot', 6]],
      told: [],
    });
  });

  test.each([
    ['Hangon kaupunki', '078'],
    ['Lahden kaupunki', '398'],
    ['Turun kaupunki', '853'],
    ['Haapaveden kaupunki', '071'],
    ['Kauniaisten kaupunki', '235'],
    ['Virtain kaupunki', '936'],
    ['Uudenkaupungin kaupunki', '895'],
    ['Kempeleen kunta', '244'],
    ['Savitaipaleen kunta', '739'],
    ['Punkalaitumen kunta', '619'],
  ])('%s is %s', (name, code) => {
    expect(inspect(`Koodi;Kunta;Menot\n${code};${name};1\n049;Espoo;2\n`)).toMatchObject({
      sums: [['Menot', 3]],
      told: [],
    });
  });

  test.each(['Espoo (078)', 'Espoo 078', 'Espooon kaupunki', 'Espon kaupunki', 'Pohjan kunta'])(
    '%s is refused',
    (name) => {
      expect(inspect(`Kunta;Menot\n${name};1\nHanko;2\nVantaa;3\n`).told).toEqual(['unknown-municipality']);
    },
  );

  test.each(['001', '1', '01', 'MK01', 'MK1'])('%s is a region below a header that says so', (code) => {
    expect(inspect(`Maakunta;Menot\n${code};1\nMK04;2\n`)).toMatchObject({ levels: ['region'], told: [] });
    expect(inspect(`Koodi;Maakunta;Menot\n${code};Uusimaa;1\nMK04;Satakunta;2\n`)).toMatchObject({
      levels: ['region'],
      told: [],
    });
  });

  test('codes of three digits below "Region" are municipalities', () => {
    expect(inspect('Region;Menot €\n018;1\n049;2\n')).toMatchObject({ levels: ['municipality'], told: [] });
  });
});

describe('subtotals of pivot tables', () => {
  const pivot = (espoo: string, word: (name: string) => string, all: string) =>
    `Kunta;Toimiala;Menot €\nEspoo;Sivistys;100\nEspoo;Tekninen;21\n${word('Espoo')};;${espoo}\nHanko;Sivistys;55\n${word('Hanko')};;55\n${all};;176\n`;

  test.each([
    ['yhteensä', (name: string) => `${name} yhteensä`, 'Kaikki yhteensä'],
    ['Total', (name: string) => `${name} Total`, 'Grand Total'],
    ['Summa', (name: string) => `${name} Summa`, 'Loppusumma'],
    ['Totalt', (name: string) => `${name} Totalt`, 'Totalsumma'],
    ['in front', (name: string) => `Yhteensä ${name}`, 'Yhteensä'],
  ])('%s', (_, word, all) => {
    expect(inspect(pivot('121', word, all))).toMatchObject({
      sums: [
        ['Menot €', 176],
        ['Menot €', 176],
      ],
      leftOut: [4, 6],
      told: [],
    });
    expect(inspect(pivot('131', word, all)).told).toEqual(['parts-differ-from-total']);
  });

  test('of classes inside municipalities', () => {
    const text =
      'Kunta;Toimiala;Palvelu;Menot\nEspoo;Sivistys;a;1\nEspoo;Sivistys;b;2\nEspoo;Sivistys yhteensä;;3\nEspoo;Tekninen;c;4\nEspoo;Tekninen yhteensä;;4\nEspoo yhteensä;;;7\n';
    expect(inspect(text)).toMatchObject({ sums: [['Menot', 7]], leftOut: [4, 6, 7], told: [] });
  });

  test('a sum over all municipalities that they do not reach is told', () => {
    expect(inspect('Kunta;Menot €\nEspoo;100\nHanko;20\nYhteensä;150\n').told).toEqual([
      'parts-differ-from-total',
    ]);
    expect(inspect('Kunta;Veroprosentti\nEspoo;18\nHanko;20\nYhteensä;19\n').told).toEqual([]);
  });
});

test('a row that the rows indented below it add up to is their total', () => {
  const text =
    'Kunta;Tehtävä;Menot\nEspoo;Sivistys;30\nEspoo;  Peruskoulut;20\nEspoo;  Kirjastot;10\nHanko;Sivistys;3\nHanko;  Peruskoulut;2\nHanko;  Kirjastot;1\n';
  expect(inspect(text)).toMatchObject({ sums: [['Menot', 33]], leftOut: [2, 5], told: [] });
});

describe('rows that may be totals', () => {
  const told = (text: string) => inspect(text).told;

  test.each([
    [
      'parts above',
      'Kunta;Tehtävä;Menot\nEspoo;Talo A;20,25\nEspoo;Talo B;10,5\nEspoo;Talot;30,75\nEspoo;Muu;7\n',
    ],
    [
      'a municipality by a word of its own',
      'Kunta;Yksikkö;Menot\nEspoo;Konserni;3010\nEspoo;Peruskunta;2005\nEspoo;Liikelaitos;1005\n',
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual(['row-may-be-total']);
  });

  test.each([
    [
      'once by chance in two areas',
      'Kunta;Tehtävä;Menot\nEspoo;a;3010\nEspoo;b;2005\nEspoo;c;1005\nHanko;a;5\nHanko;b;3\nHanko;c;1\n',
    ],
    ['small figures', 'Kunta;Tehtävä;Menot\nEspoo;a;3\nEspoo;b;2\nEspoo;c;1\n'],
    ['one part', 'Kunta;Tehtävä;Menot\nEspoo;a;3010\nEspoo;b;3010\nEspoo;c;17\n'],
  ])('%s: none', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

test('income, expenses and their result are never added', () => {
  const { sums } = inspect(
    'kunta;tilikausi;rivi;arvo\nEspoo;2019;Toimintatuotot;100\nEspoo;2019;Toimintakulut;-500\nEspoo;2019;Toimintakate;-400\n',
  );
  expect(sums.map(([, sum]) => sum)).toEqual([100, -500, -400]);
});

test.each(['Tilinro', 'Account', 'Account no.', 'Kontonummer', 'KP', 'ID', 'Tili nro', 'Tositenro'])(
  'numbers below "%s" are no amounts',
  (header) => {
    expect(inspect(`Kunta;${header};Menot €\nEspoo;4000;10\nHanko;4010;20\n`).sums).toEqual([
      ['Menot €', 30],
    ]);
  },
);

test('the whole year beside its quarters is their total', () => {
  expect(inspect('Kunta;Neljännes;Menot €\nEspoo;1;100\nEspoo;2;200\nEspoo;Koko vuosi;300\n')).toMatchObject({
    sums: [['Menot €', 300]],
    leftOut: [4],
    told: [],
  });
});
