import { expect, test } from 'vitest';
import { type FlowName, valueIfLeftOut } from '../../../src/model/cash-flow/flow-numbers.ts';
import type { Timeline } from '../../../src/model/cash-flow/timeline.ts';
import { FlowSlopes, type FlowTerm } from '../../../src/model/directions/flow-slopes.ts';
import { ScheduleSlopes } from '../../../src/model/directions/schedule-slopes.ts';
import { constant, type Sloped, signOf, variable } from '../../../src/model/formula/slopes.ts';

const timeline = { firstYear: 2020, horizonYears: 5, discounting: 'start-of-year' } as Timeline;
const [savingInput, investmentInput, rateInput] = [0, 1, 2];

/** A project that saves 20 to 30 a year after a delay of one year. */
function flowTerm(
  project: number,
  numbers: Readonly<Partial<Record<FlowName, Sloped>>>,
  baseEur?: number,
): FlowTerm {
  const known: Readonly<Partial<Record<FlowName, Sloped>>> = {
    'rollout.delay_years': constant(1),
    ...numbers,
  };
  const schedule = new ScheduleSlopes(
    0,
    5,
    'linear',
    (name) => known[name] ?? constant(valueIfLeftOut(name)),
  );
  const saving = variable(savingInput + 10 * project, { least: 20, most: 30 });
  return { project, saving, baseEur, growsWithCosts: baseEur !== undefined, costYear: 2020, schedule };
}

test('a payback is proven only where its first year with money is the same within the ranges', () => {
  const sumsOf = (least: number): readonly Sloped[] | undefined => {
    const investment = variable(investmentInput, { least, most: 100 });
    const terms = [flowTerm(0, { 'cost.investment_eur': investment })];
    return new FlowSlopes(timeline, terms, [], constant(0), constant(0)).sumsOfPayback(false);
  };
  // Without any investment payback is counted from the second year, in which the saving begins.
  expect(sumsOf(0)).toBeUndefined();
  const sums = sumsOf(50)!;
  expect(sums.map(({ slopes }) => signOf(slopes.get(investmentInput)!))).toEqual(Array(10).fill(-1));
  expect(sums.at(-1)!.slopes.get(savingInput)).toEqual({ least: 4, most: 4 });
});

test('a rate lowers a worth whose later years all earn, and one is not decided where some lose', () => {
  const worth = (running: number): Sloped => {
    const terms = [flowTerm(0, { 'cost.running_eur_per_year': constant(running) })];
    const rate = variable(rateInput, { least: 0, most: 0.1 });
    return new FlowSlopes(timeline, terms, [], rate, constant(0)).worth(false);
  };
  expect(signOf(worth(10).slopes.get(rateInput)!)).toBe(-1);
  expect(signOf(worth(25).slopes.get(rateInput)!)).toBeUndefined();
  expect(signOf(worth(25).slopes.get(savingInput)!)).toBe(1);
});

test('where the growth of costs varies and projects overlap nothing is decided', () => {
  const savingOf = (atoms: readonly { costEur: number; projects: number[] }[]): Sloped => {
    const terms = [flowTerm(0, {}, 100), flowTerm(1, {}, 100)];
    const growth = variable(rateInput, { least: -0.02, most: 0.02 });
    return new FlowSlopes(timeline, terms, atoms, constant(0), growth).saving(2);
  };
  expect(signOf(savingOf([{ costEur: 100, projects: [0, 1] }]).slopes.get(savingInput)!)).toBeUndefined();
  const apart = savingOf([
    { costEur: 100, projects: [0] },
    { costEur: 100, projects: [1] },
  ]);
  expect([savingInput, rateInput].map((input) => signOf(apart.slopes.get(input)!))).toEqual([1, 1]);
});
