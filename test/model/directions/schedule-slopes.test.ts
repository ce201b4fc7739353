import { describe, expect, test } from 'vitest';
import { type FlowName, valueIfLeftOut } from '../../../src/model/cash-flow/flow-numbers.ts';
import type { UseCurve } from '../../../src/model/cash-flow/forms.ts';
import { ScheduleSlopes, takeBiasOff } from '../../../src/model/directions/schedule-slopes.ts';
import { constant, type Sloped, variable } from '../../../src/model/formula/slopes.ts';
import type { Bounds } from '../../../src/model/unit.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

const horizon = 5;
type Numbers = Readonly<Partial<Record<FlowName, Bounds>>>;

/** The numbers that vary, in an order that is that of their inputs. */
const names: readonly FlowName[] = [
  'rollout.delay_years',
  'rollout.ramp_years',
  'cost.investment_eur',
  'cost.investment_years',
  'cost.optimism_bias.upper_ratio',
  'cost.optimism_bias.mitigated_share',
  'cost.optimism_bias.duration_upper_ratio',
  'cost.running_eur_per_year',
  'cost.running_optimism_bias.upper_ratio',
  'cost.running_optimism_bias.mitigated_share',
  'cost.parallel_eur_per_year',
  'cost.parallel_running_years',
  'cost.grant.share',
  'cost.grant.cap_share',
  'cost.grant.eligible.services',
];

function scheduleOf(numbers: Numbers, start = 0, curve: UseCurve = 'linear'): ScheduleSlopes {
  return new ScheduleSlopes(start, horizon, curve, (name) => {
    const range = numbers[name];
    if (range === undefined) return constant(valueIfLeftOut(name));
    return range.least === range.most ? constant(range.least) : variable(names.indexOf(name), range);
  });
}

const at = (value: number): Bounds => ({ least: value, most: value });
const between = (least: number, most: number): Bounds => ({ least, most });
const ends = ({ least, most }: Bounds) => [least, most].map((end) => Number(end.toFixed(9)));
const value = ({ value: bounds }: Sloped) => ends(bounds);
const slope = ({ slopes }: Sloped, name: FlowName) => {
  const found = slopes.get(names.indexOf(name));
  return found === undefined ? undefined : ends(found);
};
const years = Array.from({ length: horizon }, (_, year) => year);

describe('by hand', () => {
  test('use begins later and grows slower, which lowers it until it is full', () => {
    const schedule = scheduleOf({
      'rollout.delay_years': between(0.5, 1.5),
      'rollout.ramp_years': between(1, 2),
    });
    // From 0.5 within a year: 0.125 of the first; from 1.5 within two: nothing.
    expect(value(schedule.use(0))).toEqual([0, 0.125]);
    expect(value(schedule.use(1))).toEqual([0.0625, 0.875]);
    expect(slope(schedule.use(1), 'rollout.delay_years')).toEqual([-1, 0]);
    expect(slope(schedule.use(1), 'rollout.ramp_years')).toEqual([-0.5, 0]);
    // From 1.5 within two years it is full at 3.5.
    expect(value(schedule.use(4))).toEqual([1, 1]);
    expect(schedule.use(4).slopes.size).toBe(0);
    expect(schedule.use(3).slopes.size).toBe(2);
  });

  test('what begins after a year does not move it', () => {
    const schedule = scheduleOf({
      'rollout.delay_years': between(2, 3),
      'cost.running_eur_per_year': at(10),
    });
    expect(years.map((year) => value(schedule.use(year)))).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(years.map((year) => schedule.use(year).slopes.size)).toEqual([0, 0, 1, 0, 0]);
    expect(years.map((year) => value(schedule.cost(year)))).toEqual([
      [0, 0],
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 10],
    ]);
    expect(years.map((year) => slope(schedule.cost(year), 'rollout.delay_years'))).toEqual([
      [0, 0],
      [0, 0],
      [-10, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test('an investment of fixed years is spread evenly, and moves each year by its part', () => {
    const schedule = scheduleOf({
      'cost.investment_eur': between(100, 200),
      'cost.investment_years': at(2.5),
    });
    expect(years.map((year) => value(schedule.upFront(year)))).toEqual([
      [40, 80],
      [40, 80],
      [20, 40],
      [0, 0],
      [0, 0],
    ]);
    expect(years.map((year) => slope(schedule.upFront(year), 'cost.investment_eur'))).toEqual([
      [0.4, 0.4],
      [0.4, 0.4],
      [0.2, 0.2],
      [0, 0],
      [0, 0],
    ]);
    expect(value(schedule.spent('investment'))).toEqual([100, 200]);
  });

  test('years of work that vary: the first has less of it, the last more, one between either', () => {
    const schedule = scheduleOf({ 'cost.investment_eur': at(120), 'cost.investment_years': between(2, 4) });
    const slopes = years.map((year) => slope(schedule.upFront(year), 'cost.investment_years'));
    // 1/n of 120: −120/n² from −30 to −7.5.
    expect(slopes[0]).toEqual([-30, -7.5]);
    expect(slopes[1]).toEqual([-30, -7.5]);
    // The third is 0 at two years, 40 at three and 30 at four.
    expect(slopes[2]).toEqual([-120 / 9, 60].map((each) => Number(each.toFixed(9))));
    expect(value(schedule.upFront(2))).toEqual([0, 40]);
    // The fourth rises from none at three years to 30 at four.
    expect(slopes[3]).toEqual([0, 40]);
    expect(slopes[4]).toEqual([0, 0]);
    expect(value(schedule.spent('investment'))).toEqual([120, 120]);
    expect(slope(schedule.spent('investment'), 'cost.investment_years')).toEqual([0, 0]);
  });

  test('what is not spent within the horizon is less the longer the work takes', () => {
    const late = scheduleOf({ 'cost.investment_eur': at(120), 'cost.investment_years': between(2, 6) }, 2);
    // Three years are within: 120 · 3/n from n = 3 on.
    expect(value(late.spent('investment'))).toEqual([60, 120]);
    expect(slope(late.spent('investment'), 'cost.investment_years')).toEqual([-40, 0]);
    const longer = scheduleOf({ 'cost.investment_eur': at(120), 'cost.investment_years': between(4, 6) }, 2);
    expect(slope(longer.spent('investment'), 'cost.investment_years')).toEqual([-22.5, -10]);
    expect(value(scheduleOf({ 'cost.investment_eur': at(120) }, 5).spent('investment'))).toEqual([0, 0]);
  });

  test('of an investment, its bias and its grant each has its own amount', () => {
    const schedule = scheduleOf({
      'cost.investment_eur': at(100),
      'cost.optimism_bias.upper_ratio': at(2),
      'cost.optimism_bias.mitigated_share': at(0.75),
      'cost.grant.share': at(0.6),
      'cost.grant.cap_share': at(0.4),
      'cost.grant.eligible.services': at(0.5),
    });
    expect(value(schedule.spent('investment'))).toEqual([100, 100]);
    expect(value(schedule.spent('optimismBias'))).toEqual([50, 50]);
    expect(value(schedule.spent('grant'))).toEqual([20, 20]);
    expect(value(schedule.upFront(0))).toEqual([150, 150]);
    expect(value(schedule.grant(0))).toEqual([20, 20]);
  });

  test('the old way beside the new one costs as long as both are there within the horizon', () => {
    const amount = { 'cost.parallel_eur_per_year': at(10) };
    const inside = scheduleOf({
      ...amount,
      'rollout.delay_years': between(0.5, 1),
      'cost.parallel_running_years': between(1, 2),
    });
    expect(value(inside.parallel())).toEqual([10, 20]);
    expect(slope(inside.parallel(), 'rollout.delay_years')).toEqual([0, 0]);
    expect(slope(inside.parallel(), 'cost.parallel_running_years')).toEqual([10, 10]);
    const beyond = scheduleOf({
      ...amount,
      'rollout.delay_years': between(2, 4),
      'cost.parallel_running_years': between(1, 2),
    });
    expect(value(beyond.parallel())).toEqual([10, 20]);
    expect(slope(beyond.parallel(), 'rollout.delay_years')).toEqual([-10, 0]);
    expect(slope(beyond.parallel(), 'cost.parallel_running_years')).toEqual([0, 10]);
    const after = scheduleOf({
      ...amount,
      'rollout.delay_years': between(6, 7),
      'cost.parallel_running_years': at(2),
    });
    expect(value(after.parallel())).toEqual([0, 0]);
  });

  test('a year of it is the part between the first use and its end', () => {
    const amount = { 'cost.parallel_eur_per_year': at(10) };
    const fixed = scheduleOf({
      ...amount,
      'rollout.delay_years': at(0.5),
      'cost.parallel_running_years': between(0.25, 1),
    });
    expect([0, 1, 2].map((year) => value(fixed.cost(year)))).toEqual([
      [2.5, 5],
      [0, 5],
      [0, 0],
    ]);
    const moved = scheduleOf({
      ...amount,
      'rollout.delay_years': between(0, 1),
      'cost.parallel_running_years': between(0.25, 0.5),
    });
    expect(value(moved.cost(0))).toEqual([0, 5]);
    expect(slope(moved.cost(0), 'rollout.delay_years')).toEqual([-10, 10]);
    expect(slope(moved.cost(4), 'rollout.delay_years')).toEqual([0, 0]);
  });

  test('what spreads begins later, which lowers it for good', () => {
    const rates = { 'rollout.p_per_year': at(0.03), 'rollout.q_per_year': at(0.4) };
    const schedule = scheduleOf({ ...rates, 'rollout.delay_years': between(1, 2) }, 0, 'bass');
    const [first, second, fourth] = [0, 1, 3].map((year) => schedule.use(year)) as [Sloped, Sloped, Sloped];
    expect([value(first), first.slopes.size]).toEqual([[0, 0], 0]);
    expect(value(second)[0]).toBe(0);
    expect(slope(second, 'rollout.delay_years')).toEqual([-1, 0]);
    expect(value(fourth)[0]).toBeGreaterThan(0);
    expect(value(fourth)[1]).toBeGreaterThan(value(fourth)[0]!);
    expect(value(fourth)[1]).toBeLessThan(0.25);
  });

  test('optimism bias is taken off what is saved, and off nothing that costs', () => {
    const [upper, mitigated] = [constant(0.4), constant(0.5)];
    const saving = (least: number, most: number) => variable(0, between(least, most));
    expect([
      value(takeBiasOff(saving(10, 20), upper, mitigated)),
      [...takeBiasOff(saving(10, 20), upper, mitigated).slopes.values()].map(ends),
    ]).toEqual([[8, 16], [[0.8, 0.8]]]);
    expect(value(takeBiasOff(saving(-20, -10), upper, mitigated))).toEqual([-20, -10]);
    const either = takeBiasOff(saving(-10, 20), upper, mitigated);
    expect([value(either), [...either.slopes.values()].map(ends)]).toEqual([[-10, 16], [[0.8, 1]]]);
  });
});

/** All that a schedule says. */
function linesOf(schedule: ScheduleSlopes): ReadonlyMap<string, Sloped> {
  const lines = new Map<string, Sloped>([
    ['investment', schedule.spent('investment')],
    ['bias', schedule.spent('optimismBias')],
    ['grant', schedule.spent('grant')],
    ['parallel', schedule.parallel()],
  ]);
  for (const year of years) {
    lines.set(`use ${year}`, schedule.use(year));
    lines.set(`up front ${year}`, schedule.upFront(year));
    lines.set(`cost ${year}`, schedule.cost(year));
    lines.set(`grant ${year}`, schedule.grant(year));
  }
  return lines;
}

/** Between what each number is drawn. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  'rollout.delay_years': [0, 4],
  'rollout.ramp_years': [0.1, 4],
  'cost.investment_eur': [50, 150],
  'cost.investment_years': [0.2, 4],
  'cost.optimism_bias.upper_ratio': [0, 2],
  'cost.optimism_bias.mitigated_share': [0, 1],
  'cost.optimism_bias.duration_upper_ratio': [0, 1],
  'cost.running_eur_per_year': [1, 20],
  'cost.running_optimism_bias.upper_ratio': [0, 1],
  'cost.running_optimism_bias.mitigated_share': [0, 1],
  'cost.parallel_eur_per_year': [1, 20],
  'cost.parallel_running_years': [0, 3],
  'cost.grant.share': [0.2, 0.8],
  'cost.grant.cap_share': [0.3, 0.7],
  'cost.grant.eligible.services': [0.2, 1],
};

test.each<[UseCurve, number]>([
  ['linear', 0],
  ['s-curve', 0],
  ['linear', -2],
  ['linear', 3],
])(
  'no point of random ranges lies outside, and none has a slope outside: %s from year %i',
  (curve, start) => {
    const stream = createRandomStream(17, `${curve} ${start}`);
    const place = new Float64Array(1);
    const random = () => {
      stream.fillPlaces(place, 1);
      return place[0]!;
    };
    for (let run = 0; run < 60; run++) {
      const ranges = names.map((name): Bounds => {
        const [low, high] = limits[name]!;
        const [one, other] = [low + random() * (high - low), low + random() * (high - low)];
        // Half of them narrow, of which more is decided, and some not at all wide.
        const width = [1, 0.1, 0][Math.floor(3 * random())]!;
        return between(Math.min(one, other), Math.min(one, other) + width * Math.abs(one - other));
      });
      const numbersOf = (bounds: readonly Bounds[]) =>
        Object.fromEntries(names.map((name, i) => [name, bounds[i]!]));
      const wide = linesOf(scheduleOf(numbersOf(ranges), start, curve));
      const valuesAt = (point: readonly number[]) =>
        linesOf(scheduleOf(numbersOf(point.map(at)), start, curve));
      for (let draw = 0; draw < 4; draw++) {
        const point = ranges.map(({ least, most }) => least + random() * (most - least));
        const moved = Math.floor(names.length * random());
        const { least, most } = ranges[moved]!;
        const other = point.with(moved, least + random() * (most - least));
        const [here, there] = [valuesAt(point), valuesAt(other)];
        for (const [line, bounds] of wide) {
          const [from, to] = [here, there].map((values) => values.get(line)!.value.least) as [number, number];
          expect.soft(from, `${line}`).toBeGreaterThanOrEqual(bounds.value.least - 1e-9);
          expect.soft(from, `${line}`).toBeLessThanOrEqual(bounds.value.most + 1e-9);
          const step = other[moved]! - point[moved]!;
          if (Math.abs(step) < 1e-4) continue;
          const found = bounds.slopes.get(moved) ?? at(0);
          expect
            .soft((to - from) / step, `${line} by ${names[moved]}`)
            .toBeGreaterThanOrEqual(found.least - 1e-6);
          expect
            .soft((to - from) / step, `${line} by ${names[moved]}`)
            .toBeLessThanOrEqual(found.most + 1e-6);
        }
      }
    }
  },
);
