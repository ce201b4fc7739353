import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coversCountry } from '../../src/model/lack.ts';
import { Register } from '../../src/model/register.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readRegisters } from '../../src/read/registers.ts';
import { runCommand } from '../run-command.ts';
import { buildTown } from './build.ts';

const root = join(import.meta.dirname, '../..');
const costs2015 = join(root, 'data/finland/costs-2015.csv');
const folder = mkdtempSync(join(tmpdir(), 'digisave-lack-'));
const { registers } = readRegisters(join(root, 'data'), new ProblemList());
const codes = registers.municipalities.all.map(({ code }) => code);

test('all municipalities are the country, without Åland as well, and mergers are followed', () => {
  expect(coversCountry(codes, 2019, registers)).toBe(true);
  const mainland = registers.municipalities.all.filter(({ regionCode }) => regionCode !== '21');
  expect(mainland.length).toBeLessThan(codes.length);
  const codesOf = (list: typeof mainland) => list.map(({ code }) => code);
  expect(coversCountry(codesOf(mainland), 2015, registers)).toBe(true);
  const today = mainland.filter(({ mergedInto }) => mergedInto === undefined);
  expect(today.length).toBeLessThan(mainland.length);
  expect(coversCountry(codesOf(today), 2015, registers)).toBe(true);
  // One large town less is more than any rest that no figure shows.
  expect(coversCountry(codesOf(mainland.filter(({ code }) => code !== '091')), 2015, registers)).toBe(false);
  expect(coversCountry(['564'], 2015, registers)).toBe(false);
});

test('nine tenths and eight hundredths of the people are the country, a person less is not', () => {
  const town = (code: string, people: number) => buildTown(code, { population: new Map([[2019, people]]) });
  const covers = (people: number) => {
    const municipalities = new Register([town('a', people), town('b', 100 - people)], ({ code }) => [code]);
    // Of a year without a population, the nearest year stands for it.
    return coversCountry(['a'], 2024, { ...registers, municipalities });
  };
  expect(covers(98)).toBe(true);
  expect(covers(97)).toBe(false);
});

interface Parts {
  readonly settings?: string;
  /** Cost structures by id, each of some municipalities or of all. */
  readonly costs: Readonly<Record<string, readonly string[] | 'all'>>;
  /** Projects by id, each of a structure, or of euros that live in none. */
  readonly projects: Readonly<Record<string, string | undefined>>;
  readonly more?: string;
}

function write({ settings = '', costs, projects, more = '' }: Parts): string {
  const path = join(folder, 'scenario.yaml');
  const structures = Object.entries(costs).map(([id, own]) => {
    const scope =
      own === 'all' ? '' : `, scope: { municipalities: { codes: [${own.map((code) => `"${code}"`)}] } }`;
    return `  ${id}: { files: ['${costs2015}'], year: 2015, measure: net${scope} }`;
  });
  const list = Object.entries(projects).map(
    ([id, own]) =>
      `  - { id: ${id}, pace: quick, saving: ${
        own === undefined
          ? '{ method: fixed, amount_eur_per_year: 1000000 }'
          : `{ method: share-of-costs, base: { costs: ${own}, services: [libraries] }, reduction_share: 0.1 }`
      } }`,
  );
  const own = structures.length === 0 ? '' : `costs:\n${structures.join('\n')}\n`;
  writeFileSync(
    path,
    `digisave: 1\nid: test\nsettings: { samples: 128${settings} }\n${own}projects:\n${list.join('\n')}\n${more}`,
  );
  return path;
}

interface Row {
  readonly id: string;
  readonly base_eur_per_year: number | null;
  readonly share_of_costs_high: number | null;
  readonly eur_per_inhabitant_high: number | null;
  readonly person_years_high: number | null;
}

/** Rows by id, and the warnings. */
async function estimate(parts: Parts) {
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave estimate ${write(parts)} --format json`,
  );
  expect(exitCode, standardError).toBe(0);
  const { estimates, problems } = JSON.parse(standardOutput);
  const rows = new Map<string, Row>(estimates.map((row: Row) => [row.id, row]));
  return { rows, warnings: problems.map(({ name }: { name: string }) => name) };
}

const ownPersonYear = ', person_year_eur: 50000, person_year_hours: 1600';

describe('figures of municipalities rest on what is known of them', () => {
  test('person-years of a municipality need what one costs there, those of the country have its averages', async () => {
    const of = (costs: Parts['costs'][string], settings = '') =>
      estimate({ costs: { net: costs }, projects: { p: 'net' }, settings });
    const silent = await of(['564']);
    expect(silent.rows.get('total')!.person_years_high).toBeNull();
    expect(silent.warnings).toEqual(['no-person-year']);
    const told = await of(['564'], ownPersonYear);
    const { person_years_high: staff, share_of_costs_high: share } = told.rows.get('total')!;
    expect(staff).toBeGreaterThan(0);
    expect(share).toBeGreaterThan(0);
    expect(told.warnings).toEqual([]);
    // One of the two alone does not say how euros and hours become people.
    expect((await of(['564'], ', person_year_eur: 50000')).warnings).toEqual(['no-person-year']);
    const country = await of('all');
    expect(country.rows.get('total')!.person_years_high).toBeGreaterThan(0);
    expect(country.warnings).toEqual([]);
  });

  test('a saving of one municipality is no share of the costs of all, nor of those of another one', async () => {
    for (const first of ['all', ['240']] as const) {
      const { rows, warnings } = await estimate({
        costs: { first, oulu: ['564'] },
        projects: { p: 'oulu' },
        settings: ownPersonYear,
      });
      expect(warnings).toEqual(['compared-with-others']);
      for (const id of ['p', 'quick', 'total']) {
        expect(rows.get(id)!.share_of_costs_high, id).toBeNull();
        expect(rows.get(id)!.eur_per_inhabitant_high, id).toBeNull();
        expect(rows.get(id)!.person_years_high, id).toBeGreaterThan(0);
      }
      // Its own base is its own; the one of a sum would be that of the others.
      expect(rows.get('p')!.base_eur_per_year).toBeGreaterThan(0);
      expect(rows.get('total')!.base_eur_per_year).toBeNull();
    }
  });

  test('costs of the country carried over to a municipality are its own, as are those of all its parts together', async () => {
    const carried = await estimate({
      costs: { oulu: ['564'], country: 'all' },
      projects: { p: 'country' },
      settings: ownPersonYear,
    });
    expect(carried.warnings).toEqual([]);
    expect(carried.rows.get('p')!.share_of_costs_high).toBeGreaterThan(0);
    const parts = await estimate({
      costs: { both: ['564', '139'], one: ['564'], other: ['139'] },
      projects: { p: 'one', q: 'other' },
      settings: ownPersonYear,
    });
    expect(parts.rows.get('total')!.share_of_costs_high).toBeGreaterThan(0);
    expect(parts.rows.get('p')!.share_of_costs_high).toBeNull();
    expect(parts.warnings).toEqual(['compared-with-others']);
  });

  test('euros without costs are those of the comparison base', async () => {
    const { rows, warnings } = await estimate({
      costs: { oulu: ['564'] },
      projects: { p: undefined },
      settings: ownPersonYear,
    });
    expect(warnings).toEqual([]);
    expect(rows.get('p')!.eur_per_inhabitant_high).toBeGreaterThan(0);
  });
});

describe('tax points need the yield of those whose savings they are', () => {
  const reference = (own = '') =>
    `reference:
  - { output: total.tax_points, low: 0.1, high: 0.2, rounding: 0.1, source: s, status: weak${own} }
sources: { s: { title: T, publisher: P, date: 2020 } }
`;
  const one: Parts = { costs: { net: ['564'] }, projects: { p: 'net' }, settings: ownPersonYear };

  test('the yield of the country is for the costs of the country alone', async () => {
    const ask = async (parts: Parts) => {
      const of = '--of total.tax_points --method tornado --format json';
      const { standardOutput, standardError } = await runCommand(
        `digisave sensitivity ${write(parts)} ${of}`,
      );
      const told = /error: (\S+)/.exec(standardError)?.[1];
      return told ?? (JSON.parse(standardOutput).tornado[0].central as number);
    };
    expect(await ask(one)).toBe('output-not-finite');
    // Without costs nothing says whose the saving is.
    expect(await ask({ ...one, costs: {}, projects: { p: undefined } })).toBe('output-not-finite');
    expect(await ask({ ...one, costs: { net: 'all' } })).toBeGreaterThan(0);
    expect(await ask({ ...one, settings: ', tax_point_eur: 33400000' })).toBeGreaterThan(0);
    // Of the country, but a saving of one municipality.
    expect(await ask({ ...one, costs: { all: 'all', net: ['564'] } })).toBe('output-not-finite');
  });

  test('a published statement may bring its own yield, and is refused without any', async () => {
    const compare = async (own?: string) =>
      (await runCommand(`digisave estimate ${write({ ...one, more: reference(own) })} --format json`))
        .standardError;
    expect(await compare()).toContain('output-not-finite');
    expect(await compare()).toContain('Add tax_point_eur to "settings"');
    expect(await compare(', tax_point_eur: 33400000')).toBe('');
  });
});
