import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { readBenefitForm } from '../../src/read/benefit-form.ts';
import { parseFormNumber } from '../../src/read/form-number.ts';
import { readRegisters } from '../../src/read/registers.ts';

const { registers } = readRegisters(join(import.meta.dirname, '../../data'), new ProblemList());
const folder = mkdtempSync(join(tmpdir(), 'digisave-form-'));

function read(text: string) {
  const path = join(folder, 'form.csv');
  writeFileSync(path, text);
  const problems = new ProblemList();
  return { form: readBenefitForm(path, registers, problems), names: problems.all.map(({ name }) => name) };
}

const header =
  'service,hour_price_eur,volume_per_year,running_eur_per_year,minutes_saved_handling,minutes_saved_total,use_share,target_eur_per_year,checked';
const row = (cells: string) => read(`${header}\n${cells}\n`);

test('a row is read as it is written', () => {
  const { form, names } = row('Rakennusvalvonta,31.4,1800..2200,6000,-5..20,,0.8,40000,');
  expect(names).toEqual([]);
  expect(form!.rows).toEqual([
    {
      service: 'Rakennusvalvonta',
      serviceId: 'building-control',
      label: {},
      hourPriceEur: { low: 31.4, high: 31.4 },
      volumePerYear: { low: 1800, high: 2200 },
      runningEurPerYear: { low: 6000, high: 6000 },
      minutes: { handling: { low: -5, high: 20 } },
      useShare: { low: 0.8, high: 0.8 },
      targetEurPerYear: 40_000,
      isChecked: false,
    },
  ]);
});

test.each([
  [
    'palvelu;työtunnin hinta;määrä vuodessa;ylläpitokustannukset;säästyvä aika yhteensä',
    'x;31,4;2 000;6000;35',
  ],
  [
    'Tjänst\tKostnad per arbetstimme\tVolym per år\tLöpande kostnader\tSparad tid totalt',
    'x\t31,4\t2000\t6000\t35',
  ],
  ['Service,Cost of a working hour,Volume a year,Running costs,Time saved in all', 'x,31.4,2000,6000,35'],
])('headings in each language: %s', (head, cells) => {
  const { form, names } = read(`${head}\n${cells}\n`);
  expect(names).toEqual([]);
  expect(form!.rows[0]!.volumePerYear.low).toBe(2000);
  expect(form!.rows[0]!.hourPriceEur.low).toBe(31.4);
});

test.each([
  ['cell-not-a-number', 'x,31.4,,6000,20,,,,'],
  ['cell-not-a-number', 'x,31.4,2000 kpl,6000,20,,,,'],
  ['cell-not-a-number', 'x,"31,400",2000,6000,20,,,,'],
  ['cell-not-a-number', 'x,31.4,2000,6000,20,,,1..2,'],
  ['share-out-of-range', 'x,31.4,2000,6000,20,,85,,'],
  ['value-out-of-range', 'x,31.4,2000,-6000,20,,,,'],
  ['low-above-high', 'x,31.4,2200..1800,6000,20,,,,'],
  ['central-outside', 'x,31.4,1..5..2,6000,20,,,,'],
  ['phases-beside-total', 'x,31.4,2000,6000,20,20,,,'],
  ['phases-beside-total', 'x,31.4,2000,6000,0,20,,,'],
  ['minutes-implausible', 'x,31.4,2000,6000,,1500.1,,,'],
  ['minutes-implausible', 'x,31.4,2000,6000,20..1501,,,,'],
  ['missing-key', ',31.4,2000,6000,20,,,,'],
  ['duplicate-row', 'Rakennusvalvonta,31.4,2000,6000,20,,,,\nbuilding-control,31.4,2000,6000,20,,,,'],
])('%s: %s', (name, cells) => {
  const { form, names } = row(cells);
  expect(names).toEqual([name]);
  expect(form).toBeUndefined();
});

test('1,500 minutes are minutes, and more where a person says so', () => {
  expect(row('x,31.4,2000,6000,,1500,,,').names).toEqual([]);
  expect(row('x,31.4,2000,6000,,2100,,,kyllä').form!.rows[0]!.minutes.total!.high).toBe(2100);
});

test('a column that the form does not know, or that is missing, is refused', () => {
  expect(
    read('service,hour_price_eur,volume_per_year,running_eur_per_year,minuts\nx,1,2,3,4\n').names,
  ).toEqual(['unknown-key', 'missing-key']);
  expect(read('service,hour_price_eur,running_eur_per_year,minutes_saved_total\nx,1,2,3\n').names).toEqual([
    'missing-key',
  ]);
});

test('two rows of one service have labels of their own', () => {
  const head = 'service,label_fi,hour_price_eur,volume_per_year,running_eur_per_year,minutes_saved_total';
  expect(read(`${head}\nx,a,1,2,3,4\nx,b,1,2,3,4\n`).names).toEqual([]);
});

test('what could be read in two ways is no number', () => {
  expect(parseFormNumber('1.800', true)).toBeUndefined();
  expect(parseFormNumber('1.800', false)!.low).toBe(1.8);
  expect(parseFormNumber('1,800', true)!.low).toBe(1.8);
  expect(parseFormNumber('1,800', false)).toBeUndefined();
  expect(parseFormNumber('0,125', false)!.low).toBe(0.125);
  expect(parseFormNumber('1.234,5', true)!.low).toBe(1234.5);
  expect(parseFormNumber('\u22125', false)!.low).toBe(-5);
  expect(parseFormNumber('1..2..3..4', false)).toBeUndefined();
});
