// Rules of a line or two that several parts rest on.
import { describe, expect, test } from 'vitest';
import { formNote, parseFormNote } from '../../src/model/benefit-form.ts';
import { cellName, columnLetters, sheetPrefix } from '../../src/model/cell-name.ts';
import { positionPath } from '../../src/model/compile-maturity.ts';
import { scoreOf } from '../../src/model/effects/effect.ts';
import { cellNumber } from '../../src/model/formula/cell-formula.ts';
import { valueOnScale } from '../../src/model/goals/goals.ts';
import { isOpenInput, quantitiesOfSheet } from '../../src/model/input-sheet.ts';
import { maturityCells } from '../../src/model/maturity/cells.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { eventInTheCentre, eventPath, happens, isEvent, numberOf } from '../../src/model/risks/risk.ts';
import { publishedSource, targetText } from '../../src/model/sensitivity.ts';
import { breakIn, isAfterBreak } from '../../src/model/series-break.ts';
import { deviationOf } from '../../src/model/track/actual.ts';
import { turnQuantity } from '../../src/model/turned-quantity.ts';
import { isMoney } from '../../src/model/unit.ts';
import { buildCosts, buildDiscrete, buildQuantity, buildRegisters } from './build.ts';

describe('a risk', () => {
  test.each([
    [0.7, 0.3, 0],
    [0.7000001, 0.3, 1],
    [0.699, 0.3, 0],
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 1],
    [0, 0.5, 0],
    [1, 0.001, 1],
    [eventInTheCentre, 0.3, 0.3],
  ])('drawn as %f happens with a chance of %f: %f', (event, chance, expected) => {
    expect(happens(event, chance)).toBe(expected);
  });

  test('has with its treatment the numbers of that, and otherwise its own', () => {
    const [own, treated, delay] = ['chance', 'treatment.chance', 'delay_years'].map((name) =>
      buildQuantity(name, 0.5),
    );
    const quantities = new Map<string, Quantity>([
      ['chance', own!],
      ['treatment.chance', treated!],
      ['delay_years', delay!],
    ]);
    const risk = { quantities } as Parameters<typeof numberOf>[0];
    expect(numberOf(risk, 'chance', true)).toBe(treated);
    expect(numberOf(risk, 'chance', false)).toBe(own);
    expect(numberOf(risk, 'delay_years', true)).toBe(delay);
    expect(numberOf(risk, 'saving_share' as 'delay_years', true)).toBeUndefined();
  });

  test('is drawn with its group', () => {
    expect(eventPath({ id: 'late', group: undefined })).toBe('risks.late.event');
    expect(eventPath({ id: 'late', group: 'supplier' })).toBe('risk_groups.supplier.event');
    expect(
      ['risks.late.event', 'risk_groups.supplier.event', 'risks.late.chance', 'x.risks.late.event'].map(
        (path) => isEvent({ path }),
      ),
    ).toEqual([true, true, false, false]);
  });
});

test.each([
  ['better', 2, 2],
  ['worse', 2, -2],
  ['same', 2, 0],
  ['worse', 0, 0],
  ['better', 0, 0],
] as const)('an effect that is %s by %i scores %i', (direction, magnitude, score) => {
  expect(scoreOf({ direction, magnitude })).toBe(score);
});

describe('the deviation of a measurement', () => {
  const tracking = {
    measured: buildQuantity('tracking.measured', 0.1),
    partly: buildQuantity('tracking.partly', 0),
  };
  test('is its own, else the part of its value that its grade says', () => {
    expect(deviationOf({ sd: 3, value: 50, grade: 'measured' }, tracking)).toBe(3);
    expect(deviationOf({ sd: undefined, value: 50, grade: 'measured' }, tracking)).toBe(5);
    expect(deviationOf({ sd: undefined, value: -50, grade: 'measured' }, tracking)).toBe(5);
  });
  test('is none where nothing says it, or it comes to nothing', () => {
    expect(deviationOf({ sd: undefined, value: 50, grade: undefined }, tracking)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 50, grade: 'estimated' }, tracking)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 50, grade: 'measured' }, undefined)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 0, grade: 'measured' }, tracking)).toBeUndefined();
    expect(deviationOf({ sd: undefined, value: 50, grade: 'partly' }, tracking)).toBeUndefined();
  });
});

test('a number in other prices is so with its ends, its centre and its values', () => {
  const plain = { ...buildQuantity('a', [10, 30], 'eur_per_year'), central: 15 };
  expect(turnQuantity(plain, 1)).toBe(plain);
  expect(turnQuantity(plain, 2)).toEqual({ ...plain, low: 20, central: 30, high: 60 });
  const discrete = buildDiscrete('b', [0, 100], [0.25, 0.75]);
  const turned = turnQuantity(discrete, 0.5);
  expect(turned).toMatchObject({ low: 0, central: 37.5, high: 50 });
  expect('outcomes' in turned && turned.outcomes).toEqual([
    { value: 0, chance: 0.25 },
    { value: 50, chance: 0.75 },
  ]);
});

test('cells as a workbook names them', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702, 728, 16_383].map(columnLetters)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'ABA',
    'XFD',
  ]);
  expect(['Sheet1', 'Käyttö_2015', 'DB IV', '2015', "Kemi's", 'a-b'].map(sheetPrefix)).toEqual([
    'Sheet1',
    'Käyttö_2015',
    "'DB IV'",
    "'2015'",
    "'Kemi''s'",
    "'a-b'",
  ]);
  expect(cellName('DB IV', 3, 12)).toBe("'DB IV'!D12");
});

test('levels are about services of a municipality, with what they cost in all cost types', () => {
  const costs = buildCosts([['libraries', 100]]);
  const row = (municipalityCode: string, service: string, amountEur: number) => ({
    ...costs.rows[0]!,
    municipalityCode,
    service,
    amountEur,
  });
  const rows = [
    row('2', 'schools', 5),
    row('1', 'libraries', 3),
    row('2', 'schools', 7),
    row('2', 'libraries', -4),
    row('2', 'schools', -1),
  ];
  expect(maturityCells({ ...costs, rows }, buildRegisters(['libraries']))).toEqual([
    { municipalityCode: '2', service: 'schools', mainFunction: '', costEur: 12 },
    { municipalityCode: '1', service: 'libraries', mainFunction: 'other-functions', costEur: 3 },
    { municipalityCode: '2', service: 'libraries', mainFunction: 'other-functions', costEur: 0 },
  ]);
});

test('the break in a series lies between the last year before 2023 and the first from it on', () => {
  expect(breakIn([2024, 2019, 2022, 2023, 2015])).toEqual({ before: 2022, after: 2023 });
  expect(breakIn([2023, 2022])).toEqual({ before: 2022, after: 2023 });
  expect(breakIn([2025, 2024, 2010, 2012])).toEqual({ before: 2012, after: 2024 });
  expect(breakIn([2015, 2022])).toBeUndefined();
  expect(breakIn([2023, 2024])).toBeUndefined();
  expect(breakIn([])).toBeUndefined();
  expect([2022, 2023, 2024].map(isAfterBreak)).toEqual([false, true, true]);
});

test('money is what is in euros, and in no other word with them', () => {
  expect(['eur', 'eur_per_hour', 'eur_per_inhabitant_per_year'].map(isMoney)).toEqual([true, true, true]);
  expect(['share', 'euros', 'dkk_per_eur', 'sek_per_year', 'x_eur_'].map(isMoney)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('the note of a row of a benefit form', () => {
  test.each([
    [{ service: 'libraries', targetEurPerYear: undefined, isChecked: false }, 'service libraries'],
    [
      { service: 'Kirjasto, kaikki; muut', targetEurPerYear: 400, isChecked: false },
      'target_eur_per_year 400; service Kirjasto, kaikki; muut',
    ],
    [
      { service: 'two\nlines', targetEurPerYear: undefined, isChecked: true },
      'checked yes; service two\nlines',
    ],
    [
      { service: '', targetEurPerYear: 0.5, isChecked: true },
      'checked yes; target_eur_per_year 0.5; service ',
    ],
  ])('%o is read back as it was', (row, text) => {
    expect(formNote(row)).toBe(`Row of a benefit mapping form: ${text}`);
    expect(parseFormNote(formNote(row))).toEqual(row);
  });

  test('is checked only where that is said, and another note says nothing of a row', () => {
    expect(formNote({ service: 'x', targetEurPerYear: undefined })).toBe(
      'Row of a benefit mapping form: service x',
    );
    for (const note of [
      undefined,
      '',
      'service libraries',
      'Row of a benefit mapping form: ',
      'Row of a benefit mapping form: target_eur_per_year 4; ',
      'A word before. Row of a benefit mapping form: service x',
      'service x Row of a benefit mapping form: ',
    ])
      expect(parseFormNote(note)).toEqual({});
  });
});

test('what only says whether something happens, or how far a map is through, is no input of a workbook', () => {
  expect(
    ['risks.late.chance', 'project.a.saving.uptake_share', 'project.risks.x.event', 'risks.a.b.event'].map(
      isOpenInput,
    ),
  ).toEqual([true, true, true, true]);
  expect(['risks.late.event', 'risk_groups.supplier.event', positionPath].map(isOpenInput)).toEqual([
    false,
    false,
    false,
  ]);
});

test('the sheet of inputs has the inputs, and the numbers that move together behind one', () => {
  const [own, one, two] = ['own', 'one', 'two'].map((path) => buildQuantity(path, 0.5));
  const maturity = (members: readonly Quantity[]) => ({ joint: { members } });
  const sheet = (of: unknown) => [
    ...quantitiesOfSheet({ inputs: [own!], maturity: of } as Parameters<typeof quantitiesOfSheet>[0]),
  ];
  expect(sheet(undefined)).toEqual([['own', own]]);
  expect(sheet({})).toEqual([['own', own]]);
  expect(sheet(maturity([one!, two!]))).toEqual([
    ['own', own],
    ['one', one],
    ['two', two],
  ]);
});

test('where a target is from', () => {
  expect(targetText({ kind: 'given' })).toBe('given');
  expect(targetText({ kind: 'no-worth' })).toBe('net present value 0');
  const published = { kind: 'published', end: 'high', source: 'a study' } as const;
  expect(targetText(published)).toBe('published high, a study');
  expect(publishedSource({ ...published, taxPointMillions: 949 })).toBe('a study, 949 M€ a tax point');
});

test('a number in a formula of cells is in brackets below zero', () => {
  expect([0.5, -0.5, 0, -0, 1e-7, -2e21].map(cellNumber)).toEqual([
    '0.5',
    '(-0.5)',
    '0',
    '0',
    '1E-7',
    '(-2E+21)',
  ]);
});

test('a value lies on its scale from the worst, 0, to the best, 1, whichever is larger', () => {
  expect([40, 25, 10, 55].map((value) => valueOnScale(value, { worst: 40, best: 10 }))).toEqual([
    0, 0.5, 1, -0.5,
  ]);
  expect([-2, 0, 6].map((value) => valueOnScale(value, { worst: -2, best: 6 }))).toEqual([0, 0.25, 1]);
  expect(Object.is(valueOnScale(40, { worst: 40, best: 10 }), 0)).toBe(true);
});
