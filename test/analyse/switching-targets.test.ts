import { describe, expect, test } from 'vitest';
import { switching } from '../../src/analyse/methods/switching.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readText } from '../model/read-text.ts';

const timed = ', first_year: 2020, horizon_years: 3, discount_rate_share: 0.04';
const textOf = (settings = '', references = '') => `digisave: 1
id: test
costs: { own: { files: [costs.csv], year: 2020, measure: net } }
settings: { samples: 64, person_year_eur: 50000, person_year_hours: 1600, tax_point_eur: 2400000${settings} }
${references === '' ? '' : `reference:\n${references}sources: { study: { title: A study, publisher: P, date: 2020 } }\n`}projects:
  - { id: a, pace: quick, saving: { method: share-of-costs, base: { costs: own }, reduction_share: { low: 0.1, high: 0.3 } }${settings === '' ? '' : ', cost: { investment_eur: 1000 }'} }
  - { id: b, pace: slow, saving: { method: fixed, amount_eur_per_year: 500 } }
`;
const published = (output: string, more = '') =>
  `  - { output: ${output}, low: 1000, high: 2000, rounding: 100, source: study${more} }\n`;

/** What is asked of which outputs, and what is said. */
function asked(model: Model, paths: readonly string[], of: readonly string[], target?: number) {
  const problems = new ProblemList();
  const outputs = paths.map((path) => {
    const [id, measure, year] = path.split(' ');
    const row = model.rows.find((each) => each.id === id)!;
    return { row, measure, year: year === undefined ? undefined : Number(year) };
  });
  const facts = { model, outputs, request: { of, target }, problems };
  const found = switching.run(facts as unknown as Parameters<typeof switching.run>[0]);
  return {
    found: found as ReturnType<typeof switching.run>,
    targets: found.map((each) => [each.of, each.target, each.target_from.kind]),
    problems: problems.all.map(({ name }) => name),
  };
}

describe('targets of switching values', () => {
  test('are the one that is given, for the outputs that are asked for and no others', () => {
    const model = compileModel(readText(textOf(timed)));
    const { targets, problems } = asked(model, ['a saving_eur_per_year'], [], 1500);
    expect(targets).toEqual([['project.a.saving_eur_per_year', 1500, 'given']]);
    expect(problems).toEqual([]);
  });

  test('are what was published of an output, low and high, and of no other', () => {
    const model = compileModel(
      readText(textOf('', published('pace.quick.saving_eur_per_year', ', status: weak'))),
    );
    const { found, targets, problems } = asked(
      model,
      ['quick saving_eur_per_year', 'slow saving_eur_per_year'],
      [],
    );
    expect(targets).toEqual([
      ['pace.quick.saving_eur_per_year', 1000, 'published'],
      ['pace.quick.saving_eur_per_year', 2000, 'published'],
    ]);
    expect(found.map((each) => each.target_from)).toEqual([
      { kind: 'published', end: 'low', source: 'study' },
      { kind: 'published', end: 'high', source: 'study' },
    ]);
    // Without a figure it is left out, and told more loudly where it was asked for by name.
    expect(problems).toEqual(['no-target-by-default']);
    expect(asked(model, ['slow saving_eur_per_year'], ['pace.slow.saving_eur_per_year']).problems).toEqual([
      'no-target',
    ]);
  });

  test('are nothing for what projects are worth, which is asked of paces and all without being named', () => {
    const model = compileModel(readText(textOf(timed)));
    const { targets, problems } = asked(model, ['total saving_eur_per_year'], []);
    expect(targets.map(([of]) => of)).toEqual(
      ['pace.quick', 'pace.slow', 'total'].flatMap((row) => [
        `${row}.npv_municipality_eur`,
        `${row}.npv_nation_eur`,
      ]),
    );
    expect(new Set(targets.map(([, target, kind]) => `${target} ${kind}`))).toEqual(new Set(['0 no-worth']));
    expect(problems).toEqual([]);
    const named = asked(model, ['a npv_nation_eur'], ['project.a.npv_nation_eur']);
    expect(named.targets).toEqual([['project.a.npv_nation_eur', 0, 'no-worth']]);
    expect(asked(model, ['a saving_eur_per_year'], ['project.a.saving_eur_per_year']).problems).toEqual([
      'no-target',
    ]);
  });

  test('say by which yield a statement in tax points is meant', () => {
    const model = compileModel(
      readText(
        textOf(
          '',
          '  - { output: total.tax_points, low: 0.001, high: 0.002, rounding: 0.001, source: study, status: weak, tax_point_eur: 33400000 }\n',
        ),
      ),
    );
    const { found } = asked(model, ['total tax_points'], []);
    expect(found.map((each) => each.target_from)).toEqual(
      (['low', 'high'] as const).map((end) => ({
        kind: 'published',
        end,
        source: 'study',
        taxPointMillions: 33,
      })),
    );
    // 33,400 € are 0.001 points of that yield: the share of 100,000 € at which b's 500 € and it make them up.
    const share = found[0]!.values.find(({ input }) => input.endsWith('reduction_share'))!;
    expect(share.switching_value).toBeCloseTo((33_400 - 500) / 100_000, 9);
    expect(share.status).toBe('outside-range');
  });

  test('ask of inputs that are written, not of those that the format supplies', () => {
    const model = compileModel(
      readText(textOf('', published('total.saving_eur_per_year', ', status: weak'))),
    );
    const [first] = asked(model, ['total saving_eur_per_year'], []).found;
    expect(first!.values.map(({ input }) => input).toSorted()).toEqual([
      'project.a.saving.reduction_share',
      'project.b.saving.amount_eur_per_year',
    ]);
  });
});
