import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { orderlessSum } from '../../../src/model/cost-structure.ts';
import { presentLayout } from '../../../src/present/layout.ts';
import { recordInspection } from '../../../src/present/problem-texts.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCostData } from '../../../src/read/cost-data.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { encode, figures, registers, sound, sumsOf, toText, writeTable, writing } from './writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-costs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runs = Number(process.env['TABLE_RUNS'] ?? 300);
const timeout = 7_200_000;
const factors = { eur: 1, '1000_eur': 1000, meur: 1_000_000 } as const;

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test(
  'costs of a table in any form are what inspect sums, in euros to the cent',
  () => {
    const unit = fc.constantFrom(...(Object.keys(factors) as (keyof typeof factors)[]));
    fc.assert(
      fc.property(
        figures,
        writing.filter(sound),
        unit,
        fc.constantFrom(1, -1),
        (drawn, how, written, sign) => {
          // What no economy holds is refused.
          const rows = drawn.map((row) =>
            row.map((cents) => (written === 'meur' ? cents % 10_000_000 : cents)),
          );
          const path = write('costs.csv', encode(toText(writeTable(rows, how), how), how));
          const problems = new ProblemList();
          const { inspection, footnoteRows } = inspectTable(path, registers, problems)!;
          const stated = [
            'year: 2019',
            'cost_type: net_operating_costs',
            'service: ports',
            `unit: ${written}`,
          ];
          const layout = presentLayout(recordInspection(inspection, [], 'en'), footnoteRows, 'en')
            .replace(/^#.*\n|^ {4}unit: .*\n/gm, '')
            .replace('columns:\n', `${stated.join('\n')}\ncolumns:\n`)
            .replaceAll(
              'role: amount\n',
              `role: amount\n    sum: true\n    sign: ${sign < 0 ? 'reversed' : 'as-written'}\n`,
            );
          const layoutPath = write('own.yaml', layout);
          const file = readCostData(path, registers, problems, { layoutPath });
          const text = toText(writeTable(rows, how), how);
          const told = problems.all.filter(({ severity }) => severity === 'error');
          expect(told, `${layout}\n${text}`).toEqual([]);
          expect(file?.sound).toBe(true);
          const cents = sumsOf(rows, how).reduce((sum, each) => sum + each, 0);
          // 3 municipalities of 20 M each and a factor of a million stay far below 2^53 cents.
          const wanted = cents === 0 ? 0 : (sign * cents * factors[written]) / 100;
          const sum = orderlessSum(file!.rows.map(({ amountEur }) => amountEur));
          expect(sum.toFixed(2), text).toBe(wanted.toFixed(2));
          const amounts = new Set(
            inspection.columns.filter(({ role }) => role === 'amount').map(({ name }) => name),
          );
          const inspected = inspection.sums.filter(
            ({ level, column }) => level === 'municipality' && amounts.has(column),
          );
          const inspectedSum = orderlessSum(inspected.map((each) => sign * each.sum * factors[written]));
          expect(inspectedSum.toFixed(2)).toBe(wanted.toFixed(2));
          expect(new Set(file!.rows.map(({ municipalityCode }) => municipalityCode)).size).toBe(rows.length);
        },
      ),
      { seed: 20170220, numRuns: runs },
    );
  },
  timeout,
);

const header = 'Kunta;Palvelu;Nettokustannukset 2019, €\n';
const costsOf = (text: string, layout?: string) => {
  const path = write('one.csv', text);
  const problems = new ProblemList();
  const layoutPath = layout === undefined ? undefined : write('one.yaml', layout);
  const file = readCostData(path, registers, problems, { layoutPath });
  return { rows: file?.rows ?? [], sound: file?.sound, told: problems.all.map(({ name }) => name) };
};

test('names of services and municipalities in three languages and both codes find the same', () => {
  const { rows, told } = costsOf(
    `${header}Hanko;Perusopetus;1\nHangö;Biblioteksverksamhet;2\nKU078;Water supply and sewerage;3\n078 Hanko;ports;4\n`,
  );
  expect(told).toEqual([]);
  expect(
    rows.map(({ municipalityCode, service, amountEur }) => [municipalityCode, service, amountEur]),
  ).toEqual([
    ['078', 'basic-education', 1],
    ['078', 'libraries', 2],
    ['078', 'water-supply', 3],
    ['078', 'ports', 4],
  ]);
});

test.each([
  [
    'one service under two names',
    `${header}Hanko;Perusopetus;1\nHanko;Primary education;2\n`,
    'several-amounts',
  ],
  ['one row twice', `${header}Hanko;Perusopetus;1\nHanko;Perusopetus;1\n`, 'duplicate-row'],
  [
    'two scales of money',
    'Kuntien menot, 1 000 €\nKunta;Palvelu;Nettokustannukset 2019, €\nHanko;Perusopetus;1\nEspoo;Perusopetus;2\n',
    'layout-needed',
  ],
  [
    'thousands in the header and euros in the cells',
    'Kunta;Palvelu;"Nettokustannukset 2019, 1 000 €"\nHanko;Perusopetus;1 €\nEspoo;Perusopetus;2 €\n',
    'layout-needed',
  ],
  [
    'euros in the header and percent in the cells',
    'Kunta;Palvelu;Nettokustannukset 2019, €\nHanko;Perusopetus;1 %\nEspoo;Perusopetus;2 %\n',
    'layout-needed',
  ],
  [
    'one year in the header and another in the row',
    'Kunta;Palvelu;Vuosi;Nettokustannukset 2019, €\nHanko;Perusopetus;2018;1\nEspoo;Perusopetus;2018;2\n',
    'layout-needed',
  ],
  [
    'net in the row below a header that says gross',
    'Kunta;Palvelu;Laji;Käyttökustannukset 2019, €\nHanko;Perusopetus;net_operating_costs;1\nEspoo;Perusopetus;net_operating_costs;2\n',
    'layout-needed',
  ],
  [
    'a service in the row and others in the header',
    'Kunta;Palvelu;Vuosi;Perusopetus;Vesihuolto\nHanko;Satamatoiminta;2019;1;2\nEspoo;Satamatoiminta;2019;2;3\n',
    'layout-needed',
  ],
  [
    'expenses with a minus',
    'Kunta;Palvelu;Käyttökustannukset 2019, €\nHanko;Perusopetus;-10\nHanko;Vesihuolto;-5\nHanko;Satamatoiminta;1\n',
    'layout-needed',
  ],
  [
    'two municipalities in a row',
    'Ostaja;Myyjä;Palvelu;Nettokustannukset 2019, €\nHanko;Raasepori;Perusopetus;1\nHanko;Raasepori;Vesihuolto;2\nInkoo;Hanko;Perusopetus;3\n',
    'layout-needed',
  ],
  [
    'two services in a row',
    'Kunta;Palvelu;Toiminto;Nettokustannukset 2019, €\nHanko;Perusopetus;Vesihuolto;1\nHanko;Vesihuolto;Vesihuolto;2\n',
    'layout-needed',
  ],
  [
    'two years in a row',
    'Kunta;Palvelu;Vuosi;Tilastovuosi;Nettokustannukset, €\nHanko;Perusopetus;2019;2020;1\nHanko;Vesihuolto;2019;2020;2\n',
    'layout-needed',
  ],
  [
    'a year that is none',
    'Kunta;Palvelu;Vuosi;Nettokustannukset, €\nHanko;Perusopetus;2019;1\nHanko;Vesihuolto;2019;1\nHanko;Perusopetus;kaikki vuodet;2\n',
    'cell-not-a-number',
  ],
  ['regions only', `${header}Uusimaa;Perusopetus;1\nKainuu;Perusopetus;1\n`, 'layout-needed'],
  [
    'a main function only',
    `${header}Hanko;Opetus- ja kulttuuritoiminta;1\nHanko;Perusopetus;\n`,
    'unknown-service',
  ],
  [
    'a change',
    'Kunta;Palvelu;Nettokustannukset, muutos 2018-2019, €\nHanko;Perusopetus;1\n',
    'layout-needed',
  ],
  [
    'forecast of one service beside accounts of another',
    'Kunta;Palvelu;Versio;Nettokustannukset 2019, €\nHanko;Perusopetus;Ennuste;1\nHanko;Vesihuolto;Toteuma;2\n',
    'layout-needed',
  ],
  [
    'a quarter',
    'Kunta;Palvelu;Neljännes;Nettokustannukset 2019, €\nHanko;Perusopetus;1;1\n',
    'layout-needed',
  ],
  [
    'per inhabitant in the title and euros in the header',
    'Nettokustannukset asukasta kohti\nKunta;Palvelu;Nettokustannukset 2019, €\nHanko;Perusopetus;1\nEspoo;Perusopetus;2\n',
    'layout-needed',
  ],
  ['crowns', 'Kunta;Palvelu;Nettokustannukset 2019, 1000 SEK\nHanko;Perusopetus;1\n', 'layout-needed'],
  ['beyond any economy', `${header}Hanko;Perusopetus;99999999999999\n`, 'amount-not-a-number'],
  [
    'two columns of one cell',
    'Kunta;Palvelu;Nettokustannukset 2019, €;Net costs 2019, €\nHanko;Perusopetus;1;2\n',
    'several-amounts',
  ],
])('what is open is not added: %s', (_, text, problem) => {
  const { told, sound: isSound } = costsOf(text);
  expect(told).toContain(problem);
  expect(isSound).toBe(false);
});

test('euro signs beside the numbers state the unit', () => {
  const text = 'Kunta;Palvelu;Nettokustannukset 2019\nHanko;Perusopetus;1,50 €\nEspoo;Perusopetus;-2 €\n';
  expect(costsOf(text)).toMatchObject({ rows: [{ amountEur: 1.5 }, { amountEur: -2 }], told: [] });
});

test('rows of the country stay out beside municipalities, and are costs alone', () => {
  const country = 'Koko maa;Perusopetus;5\n';
  expect(costsOf(`${header}${country}Hanko;Perusopetus;5\n`).rows).toMatchObject([
    { municipalityCode: '078' },
  ]);
  expect(costsOf(`${header}${country}`).rows).toMatchObject([{ municipalityCode: 'SSS', amountEur: 5 }]);
});

test('where a layout makes main functions services, one that shares its name with a service must be said too', () => {
  const layout = (services: string) =>
    `digisave-layout: 1\ndialect: { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }\nshape: long\nyear: 2019\nunit: eur\ncost_type: net_operating_costs\ncolumns:\n  - { name: Kunta, role: municipality }\n  - { name: Palvelu, role: service }\n  - { name: Menot, role: amount }\nservices: { ${services} }\n`;
  const text = 'Kunta;Palvelu;Menot\nHanko;Opetus- ja kulttuuritoiminta;10\nHanko;Muu toiminta;5\n';
  const mapped = 'Opetus- ja kulttuuritoiminta: other-education';
  expect(costsOf(text, layout(mapped)).told).toEqual(['unknown-service']);
  const both = costsOf(text, layout(`${mapped}, Muu toiminta: general-administration`));
  expect(both.told).toEqual([]);
  expect(both.rows.map(({ service }) => service)).toEqual(['other-education', 'general-administration']);
});

test('a cell of the year that a layout names and that holds none is told', () => {
  const layout =
    'digisave-layout: 1\ndialect: { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }\nshape: long\nyear: 2018\nunit: eur\ncost_type: grants\ncolumns:\n  - { name: Kunta, role: municipality }\n  - { name: Palvelu, role: service }\n  - { name: Vuosi, role: year }\n  - { name: Menot, role: amount }\n';
  const text = 'Kunta;Palvelu;Vuosi;Menot\nHanko;Perusopetus;2019;1\nHanko;Vesihuolto;kaikki;2\n';
  expect(costsOf(text, layout)).toMatchObject({ rows: [{ year: 2019 }], told: ['wrong-year'], sound: false });
});
