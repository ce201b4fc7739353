import { expect, test } from 'vitest';
import { inputColumns } from '../../src/model/input-sheet.ts';
import { languages } from '../../src/model/language.ts';
import { headingText } from '../../src/present/headings.ts';
import { runCommand } from '../run-command.ts';

/** Every command that has a table, with each of its tables. */
const commands = [
  'estimate scenarios/joint-permits.yaml',
  'estimate scenarios/finland-2017.yaml --precision 20%',
  'estimate scenarios/joint-permits.yaml --by municipality',
  'estimate scenarios/joint-permits.yaml --by year',
  ...['risks', 'effects', 'effects.turning_prices', 'goals', 'goals.options'].map(
    (table) => `estimate scenarios/payroll-robot.yaml --table ${table}`,
  ),
  ...[
    'tornado',
    'grid',
    'switching --target 1000',
    'rank',
    'sobol',
    'shapley',
    'value-of-information',
    'assumptions',
  ].map((method) => `sensitivity scenarios/payroll-robot.yaml --method ${method}`),
  'sensitivity scenarios/pilot-robot.yaml --method pilot',
  'sensitivity scenarios/joint-permits.yaml --method break-even',
  'sensitivity scenarios/joint-permits.yaml --method conditions --of total.npv_nation_eur --target 0',
  'sensitivity scenarios/joint-permits.yaml --method sample-information --of total.npv_nation_eur --input parameter.e-service-uptake --error-sd 0.1 --sites 1,4',
  ...[
    'services',
    'municipalities',
    'projects',
    'evidence',
    'measures',
    'problems',
    'inputs scenarios/oulu.yaml',
  ].map((kind) => `list ${kind}`),
  'structure data/finland/costs-2015.csv data/finland/costs-2019.csv --municipality Ii --peers group --compare-year 2015',
  ...['rows', 'areas', 'split', 'answers', 'missing'].map(
    (table) => `maturity scenarios/maturity-three-municipalities.yaml --table ${table}`,
  ),
  'track scenarios/track-seinajoki.yaml scenarios/track-seinajoki.csv',
  ...['rows', 'rules', 'groups', 'sharing'].map(
    (table) => `share scenarios/seinajoki-region.yaml --table ${table}`,
  ),
  ...['rows', 'choices', 'calls', 'cases', 'frontier'].map(
    (table) => `fund scenarios/fund-call.yaml --budget 900000 --table ${table}`,
  ),
  ...['parts', 'outputs'].map(
    (table) => `compare scenarios/oulu.yaml scenarios/ii.yaml --samples 100 --table ${table}`,
  ),
];

const firstRow = async (command: string) =>
  (await runCommand(`digisave ${command} --format tsv --quiet`)).standardOutput.split('\n')[0]!.split('\t');

test.each(commands)('digisave %s has words for all of its columns, none twice', async (command) => {
  const keys = await firstRow(command);
  expect(keys.length).toBeGreaterThan(1);
  for (const language of languages) {
    const heads = await firstRow(`${command} --headings --language ${language}`);
    const expected = keys.map((key) => headingText(key, language));
    expect(keys.filter((_, at) => expected[at] === undefined)).toEqual([]);
    expect(heads).toEqual(expected);
    expect(new Set(heads).size).toBe(heads.length);
  }
});

test('the sheets of an estimate have words for all of their columns', () => {
  const own = ['corner', 'formula', 'saved_share', 'counted_share', 'hours_per_year', 'kind', 'united_share'];
  const others = ['other_united_share', 'counted_twice_eur_per_year', 'computed', 'key', 'value'];
  for (const key of [...inputColumns, ...own, ...others])
    for (const language of languages) expect([key, headingText(key, language)]).not.toContain(undefined);
});

test('a key without words has none', () => {
  expect(headingText('nobody_knows_low_eur', 'en')).toBeUndefined();
});
