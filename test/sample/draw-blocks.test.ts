import { expect, test } from 'vitest';
import type { Model } from '../../src/model/compile.ts';
import type { Sampling } from '../../src/model/scenario.ts';
import { collectInputs, countOutsideUnits, createDrawDesign, listVarying } from '../../src/sample/draws.ts';
import { between, modelOf } from './timed-model.ts';

const saving = (reduction: string) =>
  `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${reduction} }`;
const samplings: readonly Sampling[] = ['random', 'latin-hypercube', 'sobol'];
const count = 2_500;

/** Draws of all inputs, asked for in blocks of some lengths, one after the other. */
function drawn(model: Model, sampling: Sampling, lengths: readonly number[]): readonly (readonly number[])[] {
  const design = createDrawDesign(model, { ...model.scenario.settings, sampling, samples: count });
  const all = model.inputs.map((): number[] => []);
  const fill = design.begin();
  for (let [start, at] = [0, 0]; start < count; at++) {
    const length = Math.min(lengths[at % lengths.length]!, count - start);
    const columns = model.inputs.map(() => new Float64Array(length));
    fill(columns, start, length);
    for (const [input, column] of columns.entries()) all[input]!.push(...column);
    start += length;
  }
  return all;
}

test.each(samplings)('blocks of any length give the same draws, %s, of correlated inputs too', (sampling) => {
  const plain = modelOf(
    'seed: 3',
    saving(between(0.1, 0.3)),
    saving(between(0.2, 0.6)),
    saving(between(0.3, 0.4)),
  );
  const paths = ['project.p0.saving.reduction_share', 'project.p2.saving.reduction_share'] as const;
  const place = { file: 'memory' };
  const origin = { place, evidence: undefined };
  const correlations = [{ between: paths, rank: 0.8, origin, places: [place, place] as const }];
  for (const model of [plain, { ...plain, scenario: { ...plain.scenario, correlations } }]) {
    const whole = drawn(model, sampling, [count]);
    for (const lengths of [[1], [7, 100, 1], [156, 157], [1024]])
      expect(drawn(model, sampling, lengths)).toEqual(whole);
    const varying = listVarying(model);
    const settings = { ...model.scenario.settings, sampling, samples: count };
    expect(collectInputs(model, createDrawDesign(model, settings), varying).map((each) => [...each])).toEqual(
      varying.map((input) => whole[input]),
    );
    // What does not vary is central in every draw.
    for (const [input, draws] of whole.entries())
      if (!varying.includes(input)) expect(new Set(draws)).toEqual(new Set([model.inputs[input]!.central]));
  }
});

test('draws outside a unit are counted of each input that has no ends, and of no other', () => {
  const wide = '{ low: 0.1, high: 0.9, distribution: normal, interval: p10-p90, quality: assumed }';
  const narrow = '{ low: 0.4, high: 0.6, distribution: normal, interval: p10-p90, quality: assumed }';
  const model = modelOf('seed: 3', saving(wide), saving(narrow), saving(between(0, 1)));
  const settings = { ...model.scenario.settings, samples: count };
  const [input] = [...model.inputs.keys()].filter((at) =>
    model.inputs[at]!.path.startsWith('project.p0.saving.r'),
  );
  const [draws] = collectInputs(model, createDrawDesign(model, settings), [input!]);
  const outside = [...draws!].filter((each) => each < 0 || each > 1).length;
  expect(outside).toBeGreaterThan(count / 50);
  expect(countOutsideUnits(model, settings)).toEqual(new Map([[input, outside]]));
});
