import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { readActuals } from '../../src/read/actuals.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-actuals-'));
const projects = [{ id: 'a' }, { id: 'b' }];
const timeline = { firstYear: 2024, horizonYears: 4 };

function read(text: string) {
  const path = join(folder, 'actuals.csv');
  writeFileSync(path, text);
  const problems = new ProblemList();
  const scenario = { projects, timeline } as unknown as Parameters<typeof readActuals>[1];
  const actuals = readActuals(path, scenario, problems);
  return {
    rows: actuals?.rows.map(({ place, ...row }) => row),
    told: problems.all.map(
      ({ name, place }) => `${name} ${place?.line}${place?.header === undefined ? '' : ` ${place.header}`}`,
    ),
  };
}

const keys = 'project,year,measure,unit,value,sd,grade,baseline,target,direction,lasting,note';
const row = {
  project: 'a',
  year: 2024,
  measure: 'saving_eur',
  output: 'saving_eur',
  unit: 'eur',
  value: 1234.5,
  sd: 100,
  grade: 'partly',
  baseline: 5000,
  target: 1000,
  direction: 'at_least',
  isLasting: false,
  note: 'x',
};

describe('outcomes are read alike', () => {
  test.each([
    ['by their keys', `${keys}\na,2024,saving_eur,eur,1234.5,100,partly,5000,1000,at_least,no,x\n`],
    [
      'in Finnish, as Finnish Excel writes them',
      'Hanke;Vuosi;Mittari;Yksikkö;Toteuma;Keskihajonta;Mittaustapa;Lähtötaso;Tavoite;Suunta;Pysyvä;Huomautus\na;2024;saving_eur;€;1 234,5;100;osittain;5 000;1000;vähintään;ei;x\n',
    ],
    [
      'in Swedish',
      'projekt;år;indikator;enhet;utfall;standardavvikelse;mätsätt;utgångsläge;mål;riktning;bestående;anmärkning\na;2024;saving_eur;euro;1234,5;100;delvis;5000;1000;minst;nej;x\n',
    ],
    [
      'in English, in another order',
      'value\tproject\tyear\tindicator\tunit\tstandard deviation\tgrade\tpresent value\ttarget\tdirection\tlasting\tnote\n1234.5\ta\t2024\tsaving_eur\tEUR\t100\tPartly\t5000\t1000\tat least\tno\tx\n',
    ],
  ])('%s', (_, text) => {
    const { rows, told } = read(text);
    const heading = text.split('\n')[0]!.split(/[,;\t]/)[10];
    expect(told).toEqual([`one-off-counted 2 ${heading}`]);
    expect(rows).toEqual([row]);
  });

  test('what is left out is not known, and comes again', () => {
    const { rows } = read('year,measure,unit,value,target,direction\n2019,waiting,days,3,4,at_most\n');
    expect(rows).toEqual([
      {
        project: undefined,
        year: 2019,
        measure: 'waiting',
        output: undefined,
        unit: 'days',
        value: 3,
        sd: undefined,
        grade: undefined,
        baseline: undefined,
        target: 4,
        direction: 'at_most',
        isLasting: true,
        note: undefined,
      },
    ]);
  });
});

describe('what cannot be used is reported, all of it at once', () => {
  test.each([
    ['z,2024,saving_eur,eur,1,,,5,,,,', 'unknown-project 2 project'],
    [',2024,saving_eur,eur,1,,,5,,,,', 'unknown-project 2 project'],
    ['z,2024,waiting,days,1,,,5,2,at_most,,', 'unknown-project 2 project'],
    ['a,2031,saving_eur,eur,1,,,5,,,,', 'year-outside-timeline 2 year'],
    ['a,2024.5,saving_eur,eur,1,,,5,,,,', 'wrong-year 2 year'],
    ['a,,saving_eur,eur,1,,,5,,,,', 'cell-not-a-number 2 year'],
    ['a,2024,saving_eur,hours,1,,,5,,,,', 'unit-mismatch 2 unit'],
    ['a,2024,saving_eur,,1,,,5,,,,', 'unit-mismatch 2 unit'],
    ['a,2024,saving_eur,eur,Osittain,,,5,,,,', 'cell-not-a-number 2 value'],
    ['a,2024,saving_eur,eur,,,,5,,,,', 'cell-not-a-number 2 value'],
    ['a,2024,saving_eur,eur,1..2,,,5,,,,', 'cell-not-a-number 2 value'],
    ['a,2024,saving_eur,eur,1,0,,5,,,,', 'value-out-of-range 2 sd'],
    ['a,2024,saving_eur,eur,1,-2,,5,,,,', 'value-out-of-range 2 sd'],
    ['a,2024,saving_eur,eur,1,,guessed,5,,,,', 'wrong-choice 2 grade'],
    ['a,2024,saving_eur,eur,1,,,5,3,,,', 'target-without-direction 2 target'],
    ['a,2024,saving_eur,eur,1,,,5,3,more,,', 'wrong-choice 2 direction'],
    ['a,2024,saving_eur,eur,1,,,5,,,perhaps,', 'wrong-choice 2 lasting'],
    ['a,2024,saving_eur_per_year,eur,1,,,5,,,,', 'wrong-choice 2 measure'],
    ['a,2024,,eur,1,,,5,3,at_most,,', 'missing-key 2 measure'],
  ])('%s', (line, problem) => {
    const { rows, told } = read(`${keys}\n${line}\n`);
    expect(told).toEqual([problem]);
    expect(rows).toBeUndefined();
  });

  test('a value twice, in other letters too', () => {
    const one = ',2024,Waiting,days,1,,,5,2,at_most,,';
    expect(read(`${keys}\n${one}\n${one.replace('W', 'w')}\n`).told).toEqual(['duplicate-actual 3 measure']);
  });

  test('columns that are missing, unknown or there twice', () => {
    expect(read('year,measure,unit,outcome,value,colour\n2024,x,y,1,1,red\n').told).toEqual([
      'column-twice 1 value',
      'unknown-key 1 colour',
    ]);
    expect(read('year,measure\n2024,x\n').told).toEqual(['missing-key 1 year', 'missing-key 1 year']);
  });

  test('a measure that is neither an output nor has a target is told', () => {
    expect(read(`${keys}\na,2024,savings_eur,eur,1,,,5,,,,\n`).told).toEqual([
      'measure-without-use 2 measure',
    ]);
  });
});
