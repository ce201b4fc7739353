import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-discrete-'));
const evidence = join(folder, 'evidence', 'pilot');
mkdirSync(evidence, { recursive: true });
mkdirSync(join(folder, 'sources'));
writeFileSync(
  join(folder, 'sources', 'pilot-2019.yaml'),
  'title: Report of the pilot\npublisher: Town of Alajärvi\ndate: 2019-05-02\n',
);
const cited = 'source: pilot-2019, place: page 3, quality: observed, reviewed: 2026-11-28';
writeFileSync(
  join(evidence, 'use.yaml'),
  `label: Use of the form
unit: share
distribution: triangular
interval: min-max
values:
  - { from: 2017-01-01, low: 0.2, high: 0.4, ${cited} }
  - { from: 2019-01-01, values: [0, 0.3, 0.6], chances: [0.25, 0.25, 0.5], ${cited} }
`,
);
writeFileSync(
  join(evidence, 'wrong.yaml'),
  `label: Wrong chances
unit: share
values:
  - { from: 2019-01-01, values: [0, 3], chances: [0.25, 0.25], ${cited} }
`,
);

/** The number of a share as it is read, or the problems that forbid it. */
function read(number: string, parameters = '', set: readonly string[] = []): Quantity | readonly string[] {
  const path = join(folder, 'scenario.yaml');
  writeFileSync(
    path,
    `digisave: 1
id: test
settings: { person_year_eur: 48740, person_year_hours: 1551, tax_point_eur: 1000000 }
${parameters}
projects:
  - id: p
    pace: quick
    saving:
      method: channel-shift
      volume_per_year: 1000
      shifted_share: ${number}
      old_unit_cost_eur: 10
      new_unit_cost_eur: 1
`,
  );
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder: folder, set }, problems);
  const told = problems.all.map((each) => each.name);
  if (scenario === undefined) return told;
  expect(told).toEqual([]);
  const model = compileModel(scenario);
  return model.inputs[model.projects[0]!.slots.get('shifted_share')!]!;
}

const outcomes = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([value, chance]) => ({ value, chance }));

test('evidence may be values with chances, whatever the shape of its other values', () => {
  expect(read('{ evidence: pilot.use, year: 2019 }')).toMatchObject({
    low: 0,
    central: 0.375,
    high: 0.6,
    distribution: 'discrete',
    outcomes: outcomes([
      [0, 0.25],
      [0.3, 0.25],
      [0.6, 0.5],
    ]),
    source: 'pilot-2019',
  });
  expect(read('{ evidence: pilot.use, year: 2018 }')).toMatchObject({ low: 0.2, distribution: 'triangular' });
  expect(read('{ evidence: pilot.wrong, year: 2019 }')).toContain('chances-do-not-add-up');
  expect(read('{ evidence: pilot.wrong, year: 2019 }')).toContain('share-out-of-range');
});

test('what is written at the number wins over what it refers to', () => {
  const evidenceUse = 'evidence: pilot.use, year: 2019';
  // Other chances of the same values; the mean is theirs.
  expect(read(`{ ${evidenceUse}, chances: [0.5, 0.5, 0] }`)).toMatchObject({
    low: 0,
    central: 0.15,
    high: 0.3,
    source: undefined,
  });
  expect(read(`{ ${evidenceUse}, central: 0.3 }`)).toMatchObject({ central: 0.3, distribution: 'discrete' });
  // A whole range, values of its own and a single value replace all of it.
  expect(read(`{ ${evidenceUse}, low: 0.1, high: 0.2 }`)).toMatchObject({
    low: 0.1,
    high: 0.2,
    distribution: 'pert',
  });
  expect(read(`{ ${evidenceUse}, value: 0.1 }`)).toMatchObject({ low: 0.1, high: 0.1 });
  const parameters = 'parameters: { use: { low: 0.2, high: 0.4, distribution: uniform } }';
  expect(read('{ parameter: use, values: [0, 1], chances: [0.5, 0.5] }', parameters)).toMatchObject({
    path: 'project.p.saving.shifted_share',
    distribution: 'discrete',
    central: 0.5,
  });
  // One end or a shape over values with chances means nothing; nor do chances over a range.
  expect(read(`{ ${evidenceUse}, low: 0.1 }`)).toEqual(['value-beside-range']);
  expect(read(`{ ${evidenceUse}, distribution: uniform }`)).toEqual(['distribution-beside-values']);
  expect(read('{ parameter: use, chances: [0.5, 0.5] }', parameters)).toEqual(['values-and-chances-differ']);
  expect(read('{ parameter: use, value: 1, values: [0, 1], chances: [0.5, 0.5] }', parameters)).toEqual([
    'value-beside-range',
  ]);
});

test('chances add up within a billionth, and one third may be written with ten digits', () => {
  const of = (last: number) => read(`{ values: [0, 0.5, 1], chances: [0.25, 0.25, ${last}] }`);
  expect(of(0.5 + 9e-10)).toMatchObject({ low: 0, high: 1 });
  expect(of(0.5 - 9e-10)).toMatchObject({ low: 0, high: 1 });
  expect(of(0.5 + 2e-9)).toEqual(['chances-do-not-add-up']);
  expect(of(0.5 - 2e-9)).toEqual(['chances-do-not-add-up']);
  const third = 0.3333333333;
  expect(read(`{ values: [0.3, 0.3, 0.3], chances: [${third}, ${third}, ${third}] }`)).toMatchObject({
    low: 0.3,
    high: 0.3,
  });
});

test('--set replaces values with chances by a value or a range', () => {
  const number = '{ values: [0, 0.5], chances: [0.2, 0.8] }';
  const path = 'project.p.saving.shifted_share';
  expect(read(number, '', [`${path}=0.3`])).toMatchObject({ low: 0.3, high: 0.3 });
  expect(read(number, '', [`${path}=0.1..0.3`])).toMatchObject({ low: 0.1, high: 0.3, distribution: 'pert' });
  expect(read(number, '', [`${path}.central=0.5`])).toMatchObject({ central: 0.5, distribution: 'discrete' });
});

test('one value with all of the chance is a certain number', () => {
  for (const number of [
    '{ values: [0.3], chances: [1] }',
    '{ values: [0.3, 0.9], chances: [1, 0] }',
    '{ values: [0.3, 0.3], chances: [0.4, 0.6] }',
  ])
    expect(read(number)).toMatchObject({ low: 0.3, central: 0.3, high: 0.3 });
});

test('the order of the pairs and chances of 0 change nothing', () => {
  const pairs = fc
    .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 })
    .chain((values) =>
      fc.record({
        values: fc.constant(values.map((each) => each / 100)),
        weights: fc.array(fc.integer({ min: 1, max: 9 }), {
          minLength: values.length,
          maxLength: values.length,
        }),
        order: fc.shuffledSubarray([...values.keys()], { minLength: values.length }),
      }),
    );
  fc.assert(
    fc.property(pairs, ({ values, weights, order }) => {
      const all = weights.reduce((sum, each) => sum + each, 0);
      const chances = weights.map((each) => each / all);
      const write = (own: readonly number[], extra: string) =>
        `{ values: [${own.map((at) => values[at])}${extra}], chances: [${own.map((at) => chances[at])}${extra && ', 0'}] }`;
      const rangeOf = (number: string) => ({ ...(read(number) as Quantity), origin: undefined });
      expect(rangeOf(write(order, ', 0.005'))).toEqual(rangeOf(write([...values.keys()], '')));
    }),
    { seed: 20170220, numRuns: 30 },
  );
});
