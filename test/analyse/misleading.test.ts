import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ResultRecord } from '../../src/model/result.ts';
import { runCommand } from '../run-command.ts';

// What a reader would take from a figure and should not.

const startFolder = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-misleading-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true });
});

async function estimate(text: string, options = ''): Promise<ResultRecord> {
  writeFileSync('own.yaml', text);
  const { standardOutput, standardError, exitCode } = await runCommand(
    `digisave estimate own.yaml --format json ${options}`,
  );
  expect(exitCode, standardError).toBe(0);
  return JSON.parse(standardOutput) as ResultRecord;
}

describe('a central value outside p05 to p95', () => {
  const project = (id: string, central: number, cost = '') =>
    `  - { id: ${id}, pace: quick, saving: { method: fixed, amount_eur_per_year: { low: 0, central: ${central}, high: 9000 } }${cost} }\n`;
  const scenario = (projects: string, settings = '{ samples: 20000 }') =>
    `digisave: 1\nid: own\nsettings: ${settings}\nprojects:\n${projects}`;
  const told = async (text: string, options = '') =>
    (await estimate(text, options)).problems
      .filter(({ name }) => name === 'central-outside-percentiles')
      .map(({ found }) => found);

  test('is told with the row, the value, p05 and p95', async () => {
    const found = await told(scenario(project('a', 9000)));
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(
      /^The central value of project\.a\.saving_eur_per_year, 9,000 €, is above nearly all simulation runs \(p05 [45],\d{3} € to p95 8,9\d\d €\)/,
    );
    expect((await told(scenario(project('a', 0))))[0]).toContain('is below nearly all simulation runs');
  });

  test('is not told in the middle, where nothing varies, and of overlaps', async () => {
    expect(await told(scenario(project('a', 4500)))).toEqual([]);
    expect(await told(scenario(project('a', 8000)))).toEqual([]);
    const certain = scenario(project('a', 4500).replace('{ low: 0, central: 4500, high: 9000 }', '100'));
    expect(await told(certain)).toEqual([]);
  });

  test('comes of several ranges where one alone would not do it', async () => {
    // The more ranges are added up, the narrower their sum is beside what all most likely values come to.
    const sumOf = (ids: string) => told(scenario([...ids].map((id) => project(id, 7700)).join('')));
    expect(await sumOf('a')).toEqual([]);
    expect(await sumOf('abcd')).toEqual([]);
    const ten = await sumOf('abcdefghij');
    expect(ten.map((each) => /of (\S+),/.exec(each)?.[1])).toEqual([
      'pace.quick.saving_eur_per_year',
      'total.saving_eur_per_year',
    ]);
  });

  test('is told of net present values', async () => {
    const settings = '{ samples: 20000, first_year: 2020, horizon_years: 3, discount_rate_share: 0 }';
    const cost = ', cost: { investment_eur: { low: 100, central: 100, high: 9000 } }';
    const still = project('a', 4500, cost).replace('{ low: 0, central: 4500, high: 9000 }', '100');
    const certain = await told(scenario(still, settings));
    expect(certain).toHaveLength(6);
    expect(certain[0]).toContain('project.a.npv_municipality_eur, 200 €, is above');
  });
});

describe('agreement by construction', () => {
  const reference = (own: string) =>
    `reference:\n  - { output: total.tax_points, low: 1, high: 2, rounding: 1, source: vm-2017, status: weak${own} }\n`;
  const scenario = (rest: string, amount = '{ low: 1.0e6, high: 2.0e6, quality: assumed }') =>
    `digisave: 1\nid: own\n${rest}projects:\n  - { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: ${amount} } }\n`;
  const of = async (text: string) => (await estimate(text)).reference.map((each) => each.by_construction);

  test.each([
    ['a yield of the same source', ', tax_point_eur: { value: 1.0e6, source: vm-2017, place: p. 1 }', true],
    ['evidence taken from it', ', tax_point_eur: { evidence: tax.point-yield-implied, year: 2017 }', true],
    ['a yield that was fitted', ', tax_point_eur: { value: 1.0e6, quality: calibrated }', true],
    [
      'evidence of another source',
      ', tax_point_eur: { evidence: tax.point-yield-news-2016, year: 2017 }',
      false,
    ],
    ['a yield without a source', ', tax_point_eur: 1.0e6', false],
  ])('%s', async (_, own, expected) => {
    expect(await of(scenario(reference(own)))).toEqual([expected]);
  });

  test('the yield of the settings may be of that source as well', async () => {
    const another = 'settings: { tax_point_eur: 1.0e6 }\n';
    expect(await of(scenario(another + reference('')))).toEqual([false]);
    const settings = 'settings: { tax_point_eur: { evidence: tax.point-yield-implied, year: 2017 } }\n';
    expect(await of(scenario(settings + reference('')))).toEqual([true]);
  });

  test.each([
    ['calibrated', 'calibrated', true],
    ['calibrated', 'assumed', false],
    ['weak', 'calibrated', false],
  ])('status %s with inputs that are %s', async (status, quality, expected) => {
    const own = `reference:\n  - { output: total.saving_eur_per_year, low: 1.0e6, high: 2.0e6, rounding: 1.0e5, source: vm-2017, status: ${status} }\n`;
    expect(await of(scenario(own, `{ low: 1.0e6, high: 2.0e6, quality: ${quality} }`))).toEqual([expected]);
  });

  test.each([
    ['en', 'by construction'],
    ['fi', 'laskutavan vuoksi'],
    ['sv', 'per konstruktion'],
  ])('stands in tables in %s, where the figures agree', async (language, words) => {
    const own = (high: number) =>
      scenario(
        `reference:\n  - { output: total.saving_eur_per_year, low: 1.0e6, high: ${high}, rounding: 1.0e5, source: vm-2017, status: calibrated }\n`,
        '{ low: 1.0e6, high: 2.0e6, quality: calibrated }',
      );
    for (const format of ['table', 'markdown']) {
      writeFileSync('own.yaml', own(2e6));
      const { standardOutput } = await runCommand(
        `digisave estimate own.yaml --format ${format} --language ${language}`,
      );
      expect(standardOutput).toContain(words);
      writeFileSync('own.yaml', own(3e6));
      const apart = await runCommand(`digisave estimate own.yaml --format ${format} --language ${language}`);
      expect(apart.standardOutput).not.toContain(words);
    }
  });
});

describe('a rate that is not there', () => {
  const scenario = (projects: string) =>
    `digisave: 1\nid: own\nsettings: { samples: 100, first_year: 2020, horizon_years: 3, discount_rate_share: 0 }\nprojects:\n${projects}`;
  const project = (id: string, saving: number, rest: string) =>
    `  - { id: ${id}, label: ${id.toUpperCase()}, pace: quick, saving: { method: fixed, amount_eur_per_year: ${saving} }${rest} }\n`;
  const later = ', rollout: { delay_years: 1 }';

  test('is explained in one sentence, by row and reason', async () => {
    const { notes, estimates } = await estimate(
      scenario(
        project('a', 100, '') +
          project('b', 0, '') +
          project('c', 100, `${later}, cost: { investment_eur: 100 }`) +
          // -40, then 100 of saving and 120 of running costs in each of two years.
          project('d', 100, `${later}, cost: { investment_eur: 40, running_eur_per_year: 120 }`),
      ),
    );
    expect(notes).toEqual([
      'No internal rate of return is given: the yearly flows never change sign (A; D).',
    ]);
    expect(
      estimates.map(({ irr_nation_share: rate }) => rate ?? null).filter((rate) => rate !== null),
    ).toHaveLength(3);
    // B has no money at all, and nothing is said of it; what overlaps has no rate by itself.
  });

  test('is told with its perspective where the other one has a rate', async () => {
    const grant = 'grant: { share: 1, cap_share: 1, eligible: { personnel: 1 } }';
    const { notes } = await estimate(
      scenario(project('a', 100, `${later}, cost: { investment_eur: 100, ${grant} }`)),
    );
    expect(notes).toEqual([
      'No internal rate of return is given: the yearly flows never change sign (A, municipality; Quick projects together, municipality; All projects together, municipality).',
    ]);
  });

  test('is explained where several rates would do, and in the language asked', async () => {
    const text = scenario(
      // -100 in the first year, 330 in the second, then parallel running above the saving: -200.
      '  - { id: a, label: A, pace: quick, saving: { method: fixed, amount_eur_per_year: 330 }, rollout: { delay_years: 1 }, cost: { investment_eur: 100 } }\n' +
        '  - { id: b, label: B, pace: quick, saving: { method: fixed, amount_eur_per_year: 0 }, rollout: { start_year: 2022 }, cost: { investment_eur: 530 } }\n',
    );
    const words = {
      en: 'several rates make the flows worth zero (Quick projects together; All projects together)',
      fi: 'nettonykyarvo on nolla usealla korolla',
      sv: 'nettonuvärdet är noll vid flera räntor',
    };
    for (const [language, part] of Object.entries(words)) {
      const { notes } = await estimate(text, `--language ${language}`);
      expect(notes).toHaveLength(1);
      expect(notes[0]).toContain(part);
      const table = await runCommand(`digisave estimate own.yaml --format table --language ${language}`);
      expect(table.standardOutput.replace(/\s+/g, ' ')).toContain(part);
    }
  });

  test('is found however large, with flows that are noise passed over', async () => {
    const { estimates, notes } = await estimate(
      scenario(project('a', 1e9, `${later}, cost: { investment_eur: 1 }`)).replace(
        'horizon_years: 3',
        'horizon_years: 2',
      ),
    );
    expect(estimates.at(-1)!.irr_nation_share).toBeCloseTo(999_999_999, 0);
    expect(notes).toEqual([]);
    // 0.1 + 0.2 less 0.3 is not quite nothing, and no flow.
    const even = await estimate(
      scenario(
        project('a', 0.1, '') +
          project('b', 0.2, '') +
          project('c', 0, ', cost: { running_eur_per_year: 0.3 }'),
      ),
    );
    expect(even.notes[0]).toBe(
      'No internal rate of return is given: the yearly flows never change sign (A; B; C).',
    );
  });
});
