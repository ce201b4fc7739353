import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  askedNumbers,
  evidenceOfKind,
  type GivenNumber,
  Kind,
  numberForSize,
  numbersOfKind,
} from '../../src/model/catalogue-form.ts';
import { languages } from '../../src/model/language.ts';
import { units } from '../../src/model/unit.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { Catalogue } from '../../src/read/catalogue.ts';
import { EvidenceLibrary } from '../../src/read/evidence.ts';
import { readRegisters } from '../../src/read/registers.ts';

const root = join(import.meta.dirname, '../..');
const dataFolder = join(root, 'data');
const problems = new ProblemList();
const catalogue = new Catalogue(dataFolder, problems);
const evidence = new EvidenceLibrary(dataFolder, problems);
const { registers } = readRegisters(dataFolder, problems);
const kinds = catalogue.ids().flatMap((id) => {
  const kind = catalogue.find(id);
  return kind === undefined ? [] : [[id, kind] as const];
});

const given = (kind: Kind): readonly GivenNumber[] =>
  numbersOfKind(kind).flatMap(({ number }) => {
    if ('ask' in number || 'use' in number) return [];
    return ['per_inhabitant' in number ? number.per_inhabitant : number];
  });

test('every file is a kind, and the fit ones are those that were judged fit', () => {
  expect(problems.all).toEqual([]);
  expect(kinds.map(([id]) => id)).toEqual(catalogue.ids());
  expect(kinds.filter(([, { fit_for_default: isFit }]) => isFit).map(([id]) => id)).toEqual([
    'building-energy-management',
    'digital-mail',
    'e-forms',
    'e-invoices-in',
    'e-invoices-out',
    'e-permits',
    'e-procurement',
    'e-signature',
    'electronic-meetings',
    'fleet-management',
    'meals-and-food-waste',
    'printing-management',
    'rpa-finance-and-payroll',
    'school-transport-planning',
  ]);
});

test('six of the fit ones need no number of the municipality', () => {
  const complete = kinds.filter(([, kind]) => kind.fit_for_default && askedNumbers(kind).length === 0);
  expect(complete).toHaveLength(6);
});

describe.each(kinds)('%s', (id, kind) => {
  test('cites evidence that is there', () => {
    expect(evidenceOfKind(kind).filter((each) => evidence.find(each) === undefined)).toEqual([]);
  });

  test('names services of the register that stayed with municipalities', () => {
    const unknown = kind.services.filter((service) => registers.services.find(service)?.stayed !== true);
    expect(unknown).toEqual([]);
  });

  test('is a twin of its twins, which are kinds', () => {
    for (const other of kind.not_with ?? []) {
      expect(catalogue.find(other)?.not_with, other).toContain(id);
    }
  });

  test('corresponds to a project of the reference scenario', () => {
    const scenario = readFileSync(join(root, 'scenarios/finland-2017.yaml'), 'utf8');
    if (kind.corresponds_to !== undefined) expect(scenario).toContain(`- id: ${kind.corresponds_to}\n`);
  });

  test('says low before high, and shares from 0 to 1', () => {
    for (const { keys, number: ofAny } of numbersOfKind(kind)) {
      const number = numberForSize(ofAny, 20_000);
      if ('ask' in number || 'use' in number || 'per_inhabitant' in number) continue;
      const ends = [number.low, number.central, number.high].filter((each) => each !== undefined);
      expect([...ends].sort((a, b) => a - b)).toEqual(ends);
      if (!keys.at(-1)!.endsWith('_share')) continue;
      for (const each of [...ends, ...(number.value === undefined ? [] : [number.value])]) {
        expect(each).toBeGreaterThanOrEqual(units.share.least);
        expect(each).toBeLessThanOrEqual(units.share.most);
      }
    }
  });

  test('gives no number without a source or a reason', () => {
    for (const number of given(kind)) {
      expect(number.evidence !== undefined || number.note !== undefined).toBe(true);
      if (number.quality !== 'assumed') expect(number.evidence).toBeDefined();
    }
  });

  test('rests on no figure that a seller tells', () => {
    for (const each of evidenceOfKind(kind))
      for (const { note = '' } of evidence.find(each)?.values ?? []) expect(note).not.toMatch(/\bseller\b/);
  });

  test('says in each language something of its own', () => {
    for (const text of [kind.label, kind.what, kind.check_before_believing, kind.why_not]) {
      if (text === undefined) continue;
      expect(new Set(languages.map((each) => text[each])).size).toBe(languages.length);
    }
  });
});

test('the paper of a council follows its least size by law, a band holding its upper end', () => {
  const [, { saving }] = kinds.find(([id]) => id === 'electronic-meetings')!;
  if (saving.method !== 'fixed') throw new Error('not fixed');
  // Local Government Act 410/2015, section 16; the city of the figure is of 20,001 to 50,000 inhabitants.
  const least = [
    [5000, 13],
    [20_000, 27],
    [50_000, 43],
    [100_000, 51],
    [250_000, 59],
    [500_000, 67],
    [700_000, 79],
  ] as const;
  const inHundreds = (eur: number) => Math.round(eur / 100) * 100;
  for (const [inhabitants, councillors] of least) {
    const eur = (30_000 * councillors) / 43;
    const ends = { low: inHundreds(0.2 * eur), high: inHundreds(0.5 * eur) };
    expect(numberForSize(saving.amount_eur_per_year, inhabitants), `${inhabitants}`).toMatchObject(ends);
  }
  expect(numberForSize(saving.amount_eur_per_year, 5001)).toMatchObject({ low: 3800, high: 9400 });
});

test('a text that lacks a language, a range without its high end and a reason for what is fit are refused', () => {
  const [, kind] = kinds.find(([id]) => id === 'e-signature')!;
  expect(Kind.safeParse(kind).success).toBe(true);
  expect(Kind.safeParse({ ...kind, label: { en: 'Signatures', fi: 'Allekirjoitus' } }).success).toBe(false);
  expect(Kind.safeParse({ ...kind, why_not: kind.label }).success).toBe(false);
  const uptake = { low: 0.1, quality: 'assumed' };
  expect(Kind.safeParse({ ...kind, saving: { ...kind.saving, uptake_share: uptake } }).success).toBe(false);
});
