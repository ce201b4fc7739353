import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFormRows } from '../../src/analyse/benefit-form-rows.ts';
import { breakEven, mapBenefits } from '../../src/analyse/benefit-map.ts';
import { type BenefitFormRow, parseFormNote } from '../../src/model/benefit-form.ts';
import type { BenefitMapRow } from '../../src/model/benefit-map.ts';
import { compileModel } from '../../src/model/compile.ts';
import { presentFormAsScenario, projectIds } from '../../src/present/benefit-scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readRegisters } from '../../src/read/registers.ts';
import { readScenarioText } from '../../src/read/scenario.ts';

const dataFolder = join(import.meta.dirname, '../../data');
const { registers } = readRegisters(dataFolder, new ProblemList());

function scenarioOf(rows: readonly BenefitFormRow[]) {
  const problems = new ProblemList();
  const text = presentFormAsScenario('form.csv', rows, registers);
  const { scenario } = readScenarioText(
    { path: 'form.csv', text, sha256: '' },
    { dataFolder, samples: 400 },
    problems,
  );
  expect(problems.all).toEqual([]);
  return { scenario: scenario!, text };
}

function mapOf(rows: readonly BenefitFormRow[]): readonly BenefitMapRow[] {
  const { scenario } = scenarioOf(rows);
  const facts = { file: 'form.csv', notes: [], version: '', node: '', set: [], digests: new Map() };
  const language = 'en' as const;
  return mapBenefits(
    compileModel(scenario),
    rows,
    projectIds(rows),
    { ...facts, language },
    new ProblemList(),
  ).benefit_map.rows;
}

const exact = (value: number) => ({ low: value, high: value });
const permits: BenefitFormRow = {
  service: 'building-control',
  serviceId: 'building-control',
  label: {},
  hourPriceEur: exact(31.4),
  volumePerYear: exact(2000),
  runningEurPerYear: exact(6000),
  minutes: { handling: exact(20), decision: exact(5), invoicing: exact(0), archiving: exact(10) },
  useShare: undefined,
  targetEurPerYear: 40_000,
  isChecked: false,
};

interface Reference {
  readonly cases: readonly {
    readonly row: {
      hour_price_eur: number;
      volume_per_year: number;
      running_eur_per_year: number;
      minutes: number;
    };
    readonly expect: Readonly<Partial<Record<keyof BenefitMapRow, number>>>;
  }[];
  readonly tolerance: number;
}

const reference = parse(
  readFileSync(join(import.meta.dirname, '../reference/benefit-map.yaml'), 'utf8'),
) as Reference;

test.each(reference.cases)('the form by a pocket calculator: $row', ({ row, expect: wanted }) => {
  const [found] = mapOf([
    {
      ...permits,
      hourPriceEur: exact(row.hour_price_eur),
      volumePerYear: exact(row.volume_per_year),
      runningEurPerYear: exact(row.running_eur_per_year),
      minutes: { total: exact(row.minutes) },
    },
  ]);
  for (const [key, value] of Object.entries(wanted))
    expect(Math.abs(Number(found![key as keyof BenefitMapRow]) - value), key).toBeLessThanOrEqual(
      reference.tolerance * Math.abs(value),
    );
});

test('minutes of the phases give what their sum gives', () => {
  const [byPhase] = mapOf([permits]);
  const [inAll] = mapOf([{ ...permits, minutes: { total: exact(35) } }]);
  expect(inAll).toEqual(byPhase);
});

test('at the break-even volume, and at the break-even minutes, the net saving is 0', () => {
  const amount = fc.double({ min: 0.5, max: 5000, noNaN: true });
  const share = fc.double({ min: 0.05, max: 1, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, share, (price, volume, running, use) => {
      const row = {
        ...permits,
        hourPriceEur: exact(price),
        volumePerYear: exact(volume),
        runningEurPerYear: exact(running),
        useShare: exact(use),
      };
      const [map] = mapOf([row]);
      const [atVolume] = mapOf([
        { ...row, volumePerYear: exact(map!.break_even_volume_central_units_per_year!) },
      ]);
      const [atMinutes] = mapOf([
        { ...row, minutes: { total: exact(map!.break_even_central_minutes_per_unit!) } },
      ]);
      expect(Math.abs(atVolume!.net_central_eur_per_year)).toBeLessThan(1e-8 * running);
      expect(Math.abs(atMinutes!.net_central_eur_per_year)).toBeLessThan(1e-8 * running);
      // Use and volume move it alike.
      const [asVolume] = mapOf([{ ...row, useShare: undefined, volumePerYear: exact(volume * use) }]);
      expect(asVolume!.gross_central_eur_per_year).toBeCloseTo(map!.gross_central_eur_per_year, 6);
    }),
    { seed: 16, numRuns: 20 },
  );
});

test('ranges go to both ends, and the target is reached by a part of the draws', () => {
  const [row, total] = mapOf([
    { ...permits, volumePerYear: { low: 1800, high: 2200 }, targetEurPerYear: 30_633.333333 },
  ]);
  expect(row!.gross_low_eur_per_year).toBeCloseTo((31.4 * 1800 * 35) / 60, 6);
  expect(row!.gap_low_eur_per_year).toBeCloseTo(30_633.333333 - ((31.4 * 2200 * 35) / 60 - 6000), 6);
  expect(row!.break_even_low_minutes_per_unit).toBeCloseTo(6000 / ((31.4 * 2200) / 60), 9);
  expect(row!.break_even_volume_low_units_per_year).toBe(row!.break_even_volume_high_units_per_year);
  // Symmetric around the target.
  expect(row!.chance_of_target).toBeGreaterThan(0.4);
  expect(row!.chance_of_target).toBeLessThan(0.6);
  expect(total!.target_eur_per_year).toBe(row!.target_eur_per_year);
  expect(total!.net_high_eur_per_year).toBe(row!.net_high_eur_per_year);
});

test('a break-even is none where nothing is saved, and 0 where nothing is paid', () => {
  const ends = (value: number) => ({ low: value, central: value, high: value });
  expect(breakEven(ends(6000), { low: -1, central: 0, high: 3 })).toEqual({
    low: 2000,
    central: null,
    high: null,
  });
  expect(breakEven(ends(0), ends(3))).toEqual({ low: 0, central: 0, high: 0 });
  const [row, , total] = mapOf([
    { ...permits, minutes: { total: exact(0) } },
    { ...permits, service: 'x', serviceId: undefined, targetEurPerYear: undefined },
  ]);
  expect(row!.break_even_volume_central_units_per_year).toBeNull();
  // Not all rows have a target.
  expect(total!.target_eur_per_year).toBeNull();
});

test('form to scenario to form gives the same rows', () => {
  const number = fc.oneof(
    fc.double({ min: 0, max: 900, noNaN: true }).map(exact),
    fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
      .map(([low, more]) => ({ low, high: low + more })),
    fc.integer({ min: 1, max: 300 }).map((low) => ({ low, central: low + 1, high: low + 5 })),
  );
  const minutes = fc.oneof(fc.record({ total: number }), fc.record({ handling: number, archiving: number }));
  const row = fc.record({
    service: fc.constantFrom('building-control', 'Kirjastot', 'Luvat: "uudet"; ja muut', '=1+1', 'x'),
    hourPriceEur: number,
    volumePerYear: number,
    runningEurPerYear: number,
    minutes,
    useShare: fc.option(fc.constantFrom(exact(1), exact(0.5), { low: 0.2, high: 0.9 }), { nil: undefined }),
    targetEurPerYear: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined }),
    isChecked: fc.boolean(),
    label: fc.constantFrom({}, { fi: 'Oma nimi' }, { en: 'Own name', fi: 'Oma nimi', sv: 'Eget namn' }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ service }) => service }),
      (written) => {
        const rows = written.map(
          (each): BenefitFormRow => ({
            ...each,
            serviceId: registers.services.find(each.service)?.id,
          }),
        );
        const { scenario, text } = scenarioOf(rows);
        const notes = new Map(
          (parse(text) as { projects: { id: string; note: string }[] }).projects.map(({ id, note }) => [
            id,
            note,
          ]),
        );
        const problems = new ProblemList();
        const again = listFormRows(compileModel(scenario), (id) => notes.get(id), registers, problems);
        expect(problems.all).toEqual([]);
        const bare = (each: BenefitFormRow) => ({ ...each, label: undefined });
        expect(again.map(bare)).toEqual(rows.map(bare));
        // A label in one language is one in all, as the scenario has it.
        for (const [at, { label }] of rows.entries())
          for (const [language, name] of Object.entries(label))
            expect(again[at]!.label).toHaveProperty(language, name);
      },
    ),
    { seed: 16, numRuns: 60 },
  );
});

test('the note of another author says nothing of a row', () => {
  expect(parseFormNote('For whoever edits the file.')).toEqual({});
});
