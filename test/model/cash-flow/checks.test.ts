import { expect, test } from 'vitest';
import { checkBiases, checkBiasRatio } from '../../../src/model/cash-flow/check-bias.ts';
import { checkGrant } from '../../../src/model/cash-flow/check-grant.ts';
import { checkYears } from '../../../src/model/cash-flow/check-years.ts';
import type { FlowName, FlowNumbers, PlaceOfKey } from '../../../src/model/cash-flow/flow-numbers.ts';
import { boundsOfShares, checkBenefit } from '../../../src/model/cash-flow/shares-of-one.ts';
import { type Problem, ProblemList } from '../../../src/problems/problem.ts';
import { worded } from '../../worded.ts';
import { buildQuantity, type Ends } from '../build.ts';

type Given = Partial<Record<FlowName, Ends>>;

function numbers(given: Given): FlowNumbers {
  return new Map(
    (Object.entries(given) as [FlowName, Ends][]).map(([name, ends]) => [
      name,
      buildQuantity(`project.p.${name}`, ends),
    ]),
  );
}

const place: PlaceOfKey = (...path) => ({ file: path.join('.') });

/** Names of what is reported, with the key at which it is. */
function reported(check: (problems: ProblemList) => void): readonly string[] {
  const problems = new ProblemList();
  check(problems);
  return problems.all.map((each: Problem) => `${each.name} at ${each.place?.file}`);
}

test('a grant may be its cap, and not above it wherever both are in their ranges', () => {
  const of = (share: Ends, cap: Ends) =>
    reported((problems) =>
      checkGrant(
        { share: 0, eligible: {} },
        numbers({ 'cost.grant.share': share, 'cost.grant.cap_share': cap }),
        () => undefined,
        place,
        problems,
      ),
    ).filter((each) => each.startsWith('grant'));
  expect(of(0.85, 0.85)).toEqual([]);
  expect(of([0.5, 0.85], [0.85, 0.9])).toEqual([]);
  expect(of(0.851, 0.85)).toEqual(['grant-above-cap at cost.grant.share']);
  expect(of([0.5, 0.86], [0.85, 0.9])).toEqual(['grant-above-cap at cost.grant.share']);
});

test('kinds of cost are all of the investment, and value added tax is none of it', () => {
  const of = (eligible: Readonly<Record<string, Ends>>) => {
    const given = Object.entries(eligible).map(([kind, ends]) => [`cost.grant.eligible.${kind}`, ends]);
    const form = { share: 0, eligible: Object.fromEntries(Object.keys(eligible).map((kind) => [kind, 0])) };
    return reported((problems) =>
      checkGrant(form, numbers(Object.fromEntries(given)), () => undefined, place, problems),
    );
  };
  const sum = ['eligible-shares-sum at cost.grant.eligible'];
  expect(of({ personnel: 0.6, services: 0.3, not_eligible: 0.1 })).toEqual([]);
  expect(of({ personnel: 0.6, services: 0.3 })).toEqual(sum);
  expect(of({ personnel: 0.6, services: 0.41 })).toEqual(sum);
  // Rounding in the file: a millionth, and no more.
  expect(of({ personnel: 0.5, services: 0.5000009 })).toEqual([]);
  expect(of({ personnel: 0.5, services: 0.4999991 })).toEqual([]);
  expect(of({ personnel: 0.5, services: 0.5000011 })).toEqual(sum);
  expect(of({ personnel: 0.5, services: 0.4999989 })).toEqual(sum);
  // In the centre all of it, but more than that where both are high.
  expect(of({ personnel: [0.4, 0.6], services: [0.4, 0.6] })).toEqual(sum);
  expect(of({ personnel: [0.4, 0.6], not_eligible: [0.4, 0.6] })).toEqual([]);
  expect(of({ personnel: 0.9, vat: 0.1 })).toEqual(['vat-not-eligible at cost.grant.eligible.vat']);
  expect(of({ personnel: 1, vat: 0 })).toEqual([]);
});

test('a kind that could not be read leaves the sum unknown', () => {
  const form = { share: 0, eligible: { personnel: 0.5, services: 0.2 } };
  const given = numbers({ 'cost.grant.eligible.personnel': 0.5 });
  expect(reported((problems) => checkGrant(form, given, () => undefined, place, problems))).toEqual([]);
});

test('a ratio above ten is a percentage, of every bias', () => {
  const of = (name: FlowName, high: number) =>
    reported((problems) => checkBiasRatio(name, { high }, place, problems));
  const ratios = [
    'cost.optimism_bias.upper_ratio',
    'cost.optimism_bias.lower_ratio',
    'cost.optimism_bias.duration_upper_ratio',
    'cost.running_optimism_bias.upper_ratio',
    'cost.running_optimism_bias.lower_ratio',
    'benefit.optimism_bias.upper_ratio',
    'benefit.optimism_bias.lower_ratio',
  ] as const;
  for (const name of ratios) {
    expect(of(name, 10)).toEqual([]);
    expect(of(name, 10.01)).toEqual([`bias-in-percent at ${name}`]);
  }
  expect(of('cost.optimism_bias.mitigated_share', 11)).toEqual([]);
  expect(of('cost.investment_eur', 11)).toEqual([]);
});

test('what is left of a bias is not below its published lower bound', () => {
  const of = (given: Given) => reported((problems) => checkBiases(numbers(given), place, problems));
  for (const group of [
    'cost.optimism_bias',
    'cost.running_optimism_bias',
    'benefit.optimism_bias',
  ] as const) {
    const bias = (upper: Ends, lower: Ends, mitigated?: Ends) =>
      of({
        [`${group}.upper_ratio`]: upper,
        [`${group}.lower_ratio`]: lower,
        ...(mitigated === undefined ? {} : { [`${group}.mitigated_share`]: mitigated }),
      });
    expect(bias(2, 0.5, 0.75)).toEqual([]);
    expect(bias(2, 0.5, 0.76)).toEqual([`bias-below-lower at ${group}.mitigated_share`]);
    expect(bias([1.9, 2], 0.5, [0, 0.75])).toEqual([`bias-below-lower at ${group}.mitigated_share`]);
    expect(bias(0.4, 0.5)).toEqual([`bias-below-lower at ${group}.lower_ratio`]);
    expect(bias(0.5, 0.5)).toEqual([]);
    expect(of({ [`${group}.lower_ratio`]: 0.5 })).toEqual([]);
  }
});

test('of a saving no more becomes money and time than there is', () => {
  const of = (cashable: Ends, capacity: Ends) =>
    reported((problems) =>
      checkBenefit(
        numbers({ 'benefit.cashable_share': cashable, 'benefit.capacity_share': capacity }),
        place,
        problems,
      ),
    );
  expect(of(0.6, 0.4)).toEqual([]);
  expect(of([0.2, 0.6], [0.1, 0.4000009])).toEqual([]);
  expect(of([0.2, 0.6], [0.1, 0.4000011])).toEqual(['benefit-shares-above-one at benefit']);
});

test('each of some shares has what the central values of the others leave', () => {
  const bounds = boundsOfShares(
    numbers({ 'benefit.cashable_share': [0.2, 0.4], 'benefit.capacity_share': [0.4, 0.5] }),
  );
  expect(bounds.get('benefit.cashable_share')).toEqual({ least: 0, most: 1 - 0.45 });
  expect(bounds.get('benefit.capacity_share')!.most).toBeCloseTo(0.7, 15);
  expect([...bounds.keys()]).toEqual(['benefit.cashable_share', 'benefit.capacity_share']);
  // One parameter for both moves them together, and each has half of the whole.
  const same = buildQuantity('parameter.half', 0.3);
  const shared = boundsOfShares(
    new Map([
      ['benefit.cashable_share', same],
      ['benefit.capacity_share', same],
    ]),
  );
  expect(shared.get('benefit.cashable_share')).toEqual({ least: 0, most: 0.5 });
  // What is written stays allowed, also where it is more than the others leave.
  const eligible = boundsOfShares(
    numbers({ 'cost.grant.eligible.personnel': 0.8, 'cost.grant.eligible.travel': [0.1, 0.5] }),
  );
  expect(eligible.get('cost.grant.eligible.travel')!.most).toBe(0.5);
});

const named = { id: 'p', label: undefined };

test('a project belongs into the years that are counted', () => {
  const years = { firstYear: 2020, horizonYears: 5 };
  const of = (start: number, given: Given) =>
    reported((problems) => checkYears(named, start, numbers(given), years, place, problems));
  expect(of(2020, {})).toEqual([]);
  expect(of(2019, {})).toEqual(['start-before-timeline at rollout.start_year']);
  expect(of(2024, {})).toEqual([]);
  expect(of(2025, {})).toEqual(['start-after-horizon at rollout.start_year']);
  expect(of(2020, { 'rollout.delay_years': 5 })).toEqual(['start-after-horizon at rollout.start_year']);
  // In use only after the end with the central delay, but not with the shortest.
  expect(of(2020, { 'rollout.delay_years': [4.9, 5.1] })).toEqual(['used-after-end at rollout.delay_years']);
  expect(of(2020, { 'rollout.delay_years': [4.8, 5] })).toEqual([]);
});

test('what is spent after the end is told, with all that makes it longer high', () => {
  const of = (given: Given) =>
    reported((problems) =>
      checkYears(
        named,
        2020,
        numbers({ 'cost.investment_eur': 1000, ...given }),
        { firstYear: 2020, horizonYears: 5 },
        place,
        problems,
      ),
    );
  const spent = ['spent-after-end at cost.investment_years'];
  expect(of({ 'cost.investment_years': 5 })).toEqual([]);
  expect(of({ 'cost.investment_years': [4, 5.1] })).toEqual(spent);
  // Left out it takes one year, which an overrun of four times makes five.
  expect(of({ 'cost.optimism_bias.duration_upper_ratio': 4 })).toEqual([]);
  expect(of({ 'cost.optimism_bias.duration_upper_ratio': [4, 4.1] })).toEqual(spent);
  // Half of the overrun is mitigated at least.
  const halved = {
    'cost.optimism_bias.duration_upper_ratio': 8,
    'cost.optimism_bias.mitigated_share': 0.5,
  } as const;
  expect(of(halved)).toEqual([]);
  expect(of({ ...halved, 'cost.optimism_bias.mitigated_share': [0.49, 0.6] })).toEqual(spent);
});

test('what is told of a project after the end are its own figures', () => {
  const problems = new ProblemList();
  const own = numbers({
    'rollout.delay_years': [4.5, 6.5],
    'cost.running_eur_per_year': [100, 300],
    'cost.parallel_eur_per_year': 40,
    'cost.parallel_running_years': 3,
  });
  checkYears(named, 2020, own, { firstYear: 2020, horizonYears: 5 }, place, problems);
  const [late] = problems.all;
  expect(late!.name).toBe('used-after-end');
  const { found, expected, hint } = worded(late!);
  const text = `${found} ${expected} ${hint}`;
  // In use from the middle of 2025, when 2024 is the last year: 200 € a year, and 40 € in each of three years beside it.
  for (const figure of ['2024', '2025', '200', '120']) expect(text).toContain(figure);
});

test('a grant above its cap names where the cap stands', () => {
  const textOf = (placeOfCap: string | undefined, title: string | undefined) => {
    const problems = new ProblemList();
    const cap = { ...buildQuantity('cap', 0.85), source: 'decree', place: placeOfCap };
    const share = buildQuantity('share', 0.9);
    const given: FlowNumbers = new Map([
      ['cost.grant.share', share],
      ['cost.grant.cap_share', cap],
    ]);
    checkGrant({ share: 0, eligible: {} }, given, () => title, place, problems);
    const { found, expected, hint } = worded(problems.all.find(({ name }) => name === 'grant-above-cap')!);
    return `${found} ${expected} ${hint}`;
  };
  expect(textOf('section 4', 'Decree 893/2019')).toContain('Decree 893/2019, section 4');
  expect(textOf(undefined, undefined)).toMatch(/decree(?!, )/);
  expect(textOf(undefined, undefined)).not.toContain('undefined');
});

test('a ratio that is a percentage is named by its key', () => {
  const problems = new ProblemList();
  checkBiasRatio('cost.optimism_bias.duration_upper_ratio', { high: 200 }, place, problems);
  const { found, hint } = worded(problems.all[0]!);
  expect(`${found} ${hint}`).toContain('duration_upper_ratio');
});
