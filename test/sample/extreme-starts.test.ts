import { describe, expect, test } from 'vitest';
import type { Model, Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { outputPath } from '../../src/model/path.ts';
import type { Corners, Deviation } from '../../src/sample/design.ts';
import { listStarts } from '../../src/sample/extreme-starts.ts';
import { groupOutputs } from '../../src/sample/output-group.ts';
import { between, modelOf } from './timed-model.ts';

const years = 'first_year: 2020, horizon_years: 5, discount_rate_share: 0.03';
const share = (low: number, high: number) =>
  `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${between(low, high)} }`;

function startsOf(
  model: Model,
  measure: MeasureName,
  {
    level = 'total',
    known = new Map<string, Corners>(),
    given = [],
    rises = () => true,
  }: {
    readonly level?: string;
    readonly known?: ReadonlyMap<string, Corners>;
    readonly given?: readonly Deviation[];
    readonly rises?: (position: number) => boolean;
  } = {},
) {
  const output: Output = { row: model.rows.find((row) => row.level === level)!, measure };
  const [group] = groupOutputs(model, [output]);
  const directions = [group!.moving.map((_, position) => rises(position))];
  const points = listStarts(model, [output], group!, directions, known, given);
  return { points: points.map((point) => [...point]), moving: group!.moving, output };
}

const corners = (low: Deviation, high: Deviation): Corners => ({
  low: 0,
  central: 0,
  high: 0,
  lowPoint: low,
  highPoint: high,
  isProven: false,
});

describe('where a search begins', () => {
  const two = modelOf('seed: 1', share(0.1, 0.3), share(0.2, 0.6));

  test('the centre, the nearest possible values, all low, all high, and as directions lead', () => {
    const { points } = startsOf(two, 'saving_eur_per_year', { rises: (position) => position === 0 });
    expect(points.slice(0, 6)).toEqual([
      [0.2, 0.4],
      [0.2, 0.4],
      [0.1, 0.2],
      [0.3, 0.6],
      [0.1, 0.6],
      [0.3, 0.2],
    ]);
  });

  test('points of the caller, moved into the ranges, what they leave out at the centre', () => {
    const [first] = startsOf(two, 'saving_eur_per_year').moving;
    const { points } = startsOf(two, 'saving_eur_per_year', {
      given: [new Map([[first!, 0.9]]), new Map([[first!, 0.01]]), new Map([[first!, 0.25]])],
    });
    expect(points.slice(6, 9)).toEqual([
      [0.3, 0.4],
      [0.1, 0.4],
      [0.25, 0.4],
    ]);
  });

  test('all corners of few inputs, and of more than eight only random points', () => {
    const { points } = startsOf(two, 'saving_eur_per_year');
    expect(points.slice(6, 10)).toEqual([
      [0.1, 0.2],
      [0.3, 0.2],
      [0.1, 0.6],
      [0.3, 0.6],
    ]);
    expect(points.length).toBe(6 + 4 + 48);
    const ranges = (count: number) => Array.from({ length: count }, () => share(0.1, 0.3));
    expect(startsOf(modelOf('seed: 1', ...ranges(8)), 'saving_eur_per_year').points.length).toBe(
      6 + 256 + 48,
    );
    expect(startsOf(modelOf('seed: 1', ...ranges(9)), 'saving_eur_per_year').points.length).toBe(6 + 48);
  });

  test('no random points for one input; over time four times as many', () => {
    const one = modelOf(years, share(0.1, 0.3));
    expect(startsOf(one, 'saving_eur_per_year').points.length).toBe(6 + 2);
    const timed = modelOf(years.replace('0.03', between(0.01, 0.05)), share(0.1, 0.3));
    const overTime = startsOf(timed, 'npv_nation_eur', { level: 'project' });
    expect(overTime.points.length).toBe(6 + 4 + 192);
  });

  test('random points lie within the ranges, a third of each coordinate at either end, the same in each run', () => {
    const wide = modelOf('seed: 1', ...Array.from({ length: 30 }, () => share(0.1, 0.3)));
    const random = startsOf(wide, 'saving_eur_per_year').points.slice(6);
    const all = random.flat();
    expect(Math.min(...all)).toBe(0.1);
    expect(Math.max(...all)).toBe(0.3);
    const partOf = (at: (value: number) => boolean) => all.filter(at).length / all.length;
    expect(partOf((value) => value === 0.1)).toBeCloseTo(1 / 3, 1);
    expect(partOf((value) => value === 0.3)).toBeCloseTo(1 / 3, 1);
    expect(partOf((value) => value > 0.1 && value <= 0.2)).toBeCloseTo(1 / 6, 1);
    expect(startsOf(wide, 'saving_eur_per_year').points.slice(6)).toEqual(random);
    // An end is the end itself, and not what the low one and the width add up to.
    const rounded = modelOf('seed: 1', ...Array.from({ length: 9 }, () => share(0.2, 0.9)));
    expect(0.2 + (0.9 - 0.2)).not.toBe(0.9);
    expect(Math.max(...startsOf(rounded, 'saving_eur_per_year').points.slice(6).flat())).toBe(0.9);
  });

  test('of two possible values as near to the centre the first', () => {
    const even = '{ values: [0.25, 0.75], chances: [0.5, 0.5], quality: assumed }';
    const model = modelOf(
      'seed: 1',
      `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${even} }`,
    );
    const { points } = startsOf(model, 'saving_eur_per_year', { level: 'project' });
    expect(points.slice(0, 2)).toEqual([[0.5], [0.25]]);
  });

  test('a discrete number is one of its values, each as often, and its centre the nearest of them', () => {
    const levels = '{ values: [0.1, 0.2, 0.6], chances: [0.2, 0.5, 0.3], quality: assumed }';
    const discrete = modelOf(
      'seed: 1',
      `saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${levels} }`,
      ...Array.from({ length: 8 }, () => share(0.1, 0.3)),
    );
    const { points } = startsOf(discrete, 'saving_eur_per_year');
    const own = points.map(([first]) => first!);
    // The mean is 0.3, and 0.2 the nearest value.
    expect(own.slice(0, 4)).toEqual([expect.closeTo(0.3, 12), 0.2, 0.1, 0.6]);
    const random = own.slice(6);
    for (const value of [0.1, 0.2, 0.6])
      expect(random.filter((each) => each === value).length).toBeGreaterThan(random.length / 6);
    expect(random.every((value) => [0.1, 0.2, 0.6].includes(value))).toBe(true);
  });

  test('of money over time: what the saving, the sum of all years and the present value of the row are extreme at', () => {
    const model = modelOf(years, share(0.1, 0.3), share(0.2, 0.6));
    const plain = startsOf(model, 'npv_municipality_eur', { level: 'pace' });
    const [first, second] = plain.moving as [number, number];
    const at = (low: number, high: number) => corners(new Map([[first, low]]), new Map([[second, high]]));
    const row = outputPath(plain.output).replace(/\.[^.]*$/, '');
    const { points } = startsOf(model, 'npv_municipality_eur', {
      level: 'pace',
      known: new Map([
        [`${row}.saving_eur_per_year`, at(0.11, 0.51)],
        [`${row}.cumulative_municipality_eur.2024`, at(0.12, 0.52)],
        [`${row}.npv_municipality_eur`, at(0.13, 0.53)],
        [`${row}.npv_nation_eur`, at(0.14, 0.54)],
        [`${row}.cumulative_municipality_eur.2023`, at(0.15, 0.55)],
      ]),
    });
    expect(points.slice(6, 12)).toEqual([
      [0.11, 0.4],
      [0.2, 0.51],
      [0.12, 0.4],
      [0.2, 0.52],
      [0.13, 0.4],
      [0.2, 0.53],
    ]);
    expect(points.length).toBe(plain.points.length + 6);
  });

  test('of a sum over time: each project at its own extreme, what they share at either of their values and at the bases', () => {
    const model = modelOf(`${years.replace('0.03', between(0.01, 0.05))}`, share(0.1, 0.3), share(0.2, 0.6));
    const plain = startsOf(model, 'npv_nation_eur', { level: 'pace' });
    const { inputs } = model;
    const place = (path: string) => plain.moving.findIndex((input) => inputs[input]!.path === path);
    const rate = place('settings.discount_rate_share');
    const [first, second] = [
      place('project.p0.saving.reduction_share'),
      place('project.p1.saving.reduction_share'),
    ];
    const pointOf = (own: number, value: number, ofRate: number): Deviation =>
      new Map([
        [plain.moving[own]!, value],
        [plain.moving[rate]!, ofRate],
      ]);
    const { points } = startsOf(model, 'npv_nation_eur', {
      level: 'pace',
      known: new Map([
        ['project.p0.npv_nation_eur', corners(pointOf(first, 0.15, 0.04), pointOf(first, 0.25, 0.02))],
        ['project.p1.npv_nation_eur', corners(pointOf(second, 0.25, 0.05), pointOf(second, 0.55, 0.02))],
      ]),
    });
    const joined = points.slice(6, 6 + 12).map((point) => [point[first], point[second], point[rate]]);
    const [middle, low, high] = [expect.closeTo(0.03, 12), 0.01, 0.05];
    expect(joined.slice(0, 6)).toEqual([
      [0.15, 0.25, middle],
      [0.15, 0.25, middle],
      [0.15, 0.25, low],
      [0.15, 0.25, high],
      [0.15, 0.25, 0.04],
      [0.15, 0.25, 0.05],
    ]);
    // Both are best at the same rate, which is then no matter of the base.
    expect(joined.slice(6)).toEqual(Array.from({ length: 6 }, () => [0.25, 0.55, 0.02]));
  });

  test('a sum is joined from the projects that are in it, not from other sums or projects', () => {
    const model = modelOf(
      years.replace('0.03', between(0.01, 0.05)),
      share(0.1, 0.3),
      `pace: quick, ${share(0.2, 0.6)}`,
    );
    const lowOf = (input: number) => model.inputs[input]!.low;
    const all = startsOf(model, 'npv_nation_eur').moving;
    const known = new Map(
      ['project.p0', 'project.p1', 'pace.slow', 'pace.quick'].map((path, at) => {
        const point = new Map(all.map((input) => [input, lowOf(input) + 0.001 * (at + 1)]));
        return [`${path}.npv_nation_eur`, corners(point, point)] as const;
      }),
    );
    /** The corners of known outputs, by their places, from which coordinates of the joined points are. */
    const placesMet = (level: string): ReadonlySet<number> => {
      const { points, moving } = startsOf(model, 'npv_nation_eur', { level, known });
      const shifts = points
        .slice(6, 18)
        .flatMap((point) => point.map((value, at) => Math.round((value - lowOf(moving[at]!)) * 1000)));
      return new Set(shifts.filter((each) => [1, 2, 3, 4].includes(each)));
    };
    expect(placesMet('total')).toEqual(new Set([1, 2]));
    // The first pace is the quick one, of p1 alone; what it is extreme at itself is a start too.
    expect(placesMet('pace')).toEqual(new Set([4, 2]));
  });
});
