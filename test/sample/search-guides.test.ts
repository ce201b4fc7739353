import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Model, Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { findCorners } from '../../src/sample/corners.ts';
import * as starts from '../../src/sample/extreme-starts.ts';
import { moveOneAtATime } from '../../src/sample/one-at-a-time.ts';
import { between, modelOf } from './timed-model.ts';

afterEach(() => vi.restoreAllMocks());

const years = 'first_year: 2020, horizon_years: 5, discount_rate_share: 0.03';
const saving = (low: number, high: number) =>
  `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${between(low, high)} }`;
const delayed = `rollout: { start_year: 2020, delay_years: ${between(0, 4)} }, cost: { investment_eur: 1000, running_eur_per_year: ${between(2000, 9000)} }`;

/** Each search for extremes of some outputs: of which rows, from which known extremes, with which directions. */
function searchesFor(model: Model, measure: MeasureName, level: string) {
  const asked = vi.spyOn(starts, 'listStarts');
  const outputs = model.rows.filter((row) => row.level === level).map((row): Output => ({ row, measure }));
  const corners = findCorners(model, outputs);
  const searches = asked.mock.calls.map(([, own, { moving }, rises, known]) => ({
    outputs: own.map(({ row, measure: each }) => `${row.id} ${each}`),
    known: [...known.keys()],
    rises: Object.fromEntries(moving.map((input, at) => [model.inputs[input]!.path, rises[0]![at]])),
  }));
  return { corners, searches, outputs };
}

describe('the extremes of money over time are searched', () => {
  const model = modelOf(years, `${saving(0.1, 0.3)}, ${delayed}`, `${saving(0.2, 0.6)}, ${delayed}`);

  test('for projects before their sums, whose searches know what these came to and what the sum saves', () => {
    const { corners, searches } = searchesFor(model, 'npv_municipality_eur', 'pace');
    expect(searches.map(({ outputs }) => outputs)).toEqual([
      ['p0 npv_municipality_eur'],
      ['p1 npv_municipality_eur'],
      ['slow npv_municipality_eur'],
    ]);
    expect(searches.at(-1)!.known).toEqual(
      expect.arrayContaining([
        'pace.slow.saving_eur_per_year',
        'project.p0.npv_municipality_eur',
        'project.p1.npv_municipality_eur',
      ]),
    );
    // Savings are proven, and are not searched.
    expect(searches.flatMap(({ outputs }) => outputs).join()).not.toContain('saving');
    expect(corners.map(({ isProven }) => isProven)).toEqual([false]);
  });

  test('in the directions that slopes decide, and where they decide nothing as one input at a time moves the output', () => {
    const { searches, outputs } = searchesFor(model, 'npv_municipality_eur', 'pace');
    const { rises } = searches.at(-1)!;
    expect(rises['project.p0.saving.reduction_share']).toBe(true);
    expect(rises['project.p1.cost.running_eur_per_year']).toBe(false);
    const [moved] = moveOneAtATime(model, outputs).values;
    for (const path of ['project.p0.rollout.delay_years', 'project.p1.rollout.delay_years']) {
      const input = model.inputOfPath.get(path)!;
      const values = moved!.get(input)!;
      expect(model.directionsOf(outputs[0]!).signs.has(input)).toBe(false);
      expect(rises[path]).toBe(values.at(0)! <= values.at(-1)!);
    }
  });

  test('for payback from what is earned by the last year, as it gives no direction where it is never reached', () => {
    const { searches } = searchesFor(model, 'payback_nation_years', 'project');
    for (const { outputs, known } of searches.filter((each) => each.outputs.join().includes('payback')))
      expect(known).toContain(`project.${outputs[0]!.split(' ')[0]}.cumulative_nation_eur.2024`);
    expect(searches.flatMap(({ outputs }) => outputs)).toContain('p0 payback_nation_years');
  });

  test('not at all where slopes decide every direction, which is called proven', () => {
    const { corners, searches } = searchesFor(model, 'saving_eur_per_year', 'total');
    expect(searches).toEqual([]);
    expect(corners).toEqual([
      expect.objectContaining({
        low: expect.closeTo(28_000, 6),
        high: expect.closeTo(72_000, 6),
        isProven: true,
      }),
    ]);
  });
});
