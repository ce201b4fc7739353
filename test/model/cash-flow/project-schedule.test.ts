import { describe, expect, test } from 'vitest';
import type { FlowName } from '../../../src/model/cash-flow/flow-numbers.ts';
import { ProjectSchedule, type YearLine } from '../../../src/model/cash-flow/project-schedule.ts';
import { bassArea } from '../../../src/model/cash-flow/schedule.ts';
import type { RiskColumns } from '../../../src/model/risks/risk-columns.ts';
import { createRandomStream } from '../../../src/sample/random-stream.ts';

type Flow = ConstructorParameters<typeof ProjectSchedule>[0];
const flowFrom = (startYear: number, curve?: string) =>
  ({ startYear, curve, quantities: new Map() }) as unknown as Flow;

const lines: readonly YearLine[] = [
  'investment',
  'optimismBias',
  'running',
  'runningBias',
  'coordination',
  'parallel',
  'risk',
  'grant',
];

/** A project with every number there is: investment from 2021, in use from 2022 on, past the middle of it. */
const numbers = {
  'rollout.delay_years': 0.5,
  'rollout.ramp_years': 2,
  'cost.investment_eur': 9000,
  'cost.investment_years': 2,
  'cost.running_eur_per_year': 1000,
  'cost.parallel_running_years': 1,
  'cost.parallel_eur_per_year': 300,
  'cost.optimism_bias.upper_ratio': 0.4,
  'cost.optimism_bias.mitigated_share': 0.2,
  'cost.optimism_bias.duration_upper_ratio': 0.5,
  'cost.running_optimism_bias.upper_ratio': 0.3,
  'cost.running_optimism_bias.mitigated_share': 0.5,
  'cost.grant.share': 0.4,
  'cost.grant.cap_share': 0.3,
  'cost.grant.eligible.services': 0.5,
  'cost.grant.eligible.personnel': 0.25,
  'cost.grant.eligible.not_eligible': 0.25,
  'sharing.coordination_eur_per_year': 100,
} as const;

const columnsOf = (values: Readonly<Record<string, number>>, count = 1) =>
  new Map(
    Object.entries(values).map(([name, value]) => [name as FlowName, new Float64Array(count).fill(value)]),
  );
const column = (value: number) => Float64Array.of(value);
const risks: RiskColumns = {
  costShare: column(0.2),
  delayYears: column(0.25),
  keptShare: column(0.9),
  treatmentEur: column(70),
};

describe('a project with all numbers', () => {
  const schedule = new ProjectSchedule(flowFrom(2021), 2020);
  // Two years and 0.8 · 0.5 of two years; first use at 1 + 0.5 + 0.8 + 0.25.
  const [spending, first] = [2.8, 2.55];
  const spent = [0, 1, 1, 0.8, 0].map((part) => (9000 * part) / spending);
  const used = [0, 0, 3 - first, 1, 1];
  const yearly: Readonly<Record<YearLine, readonly number[]>> = {
    investment: spent,
    optimismBias: spent.map((eur) => eur * 0.4 * 0.8),
    running: used.map((part) => 1000 * part),
    runningBias: used.map((part) => 1000 * part * 0.3 * 0.5),
    coordination: used.map((part) => 100 * part),
    parallel: [0, 0, 300 * (3 - first), 300 * (first - 2), 0],
    risk: spent.map((eur, year) => eur * 0.2 + (year === 0 ? 70 : 0)),
    grant: spent.map((eur) => eur * 0.75 * 0.3),
  };

  test.each([0, 1, 2, 3, 4])('in year %i', (year) => {
    schedule.begin(columnsOf(numbers), 1, risks);
    schedule.beginYear(year);
    let all = 0;
    for (const line of lines) {
      expect(schedule.has(line)).toBe(true);
      expect(schedule.line(line)[0]).toBeCloseTo(yearly[line][year]!, 9);
      if (line !== 'grant') all += yearly[line][year]!;
    }
    expect(schedule.cost()[0]).toBeCloseTo(all, 9);
    const ramp = (t: number) => (t <= first ? 0 : t >= first + 2 ? t - first - 1 : (t - first) ** 2 / 4);
    expect(schedule.use()[0]).toBeCloseTo(ramp(year + 1) - ramp(year), 12);
  });

  test('what it does not state it does not have, and nothing of it is paid', () => {
    schedule.begin(columnsOf({ 'rollout.delay_years': 0 }), 1);
    schedule.beginYear(1);
    for (const line of lines) expect(schedule.has(line)).toBe(false);
    expect(schedule.cost()[0]).toBe(0);
    expect(schedule.use()[0]).toBe(1);
    schedule.beginYear(0);
    expect(schedule.use()[0]).toBe(0);
  });

  test('a risk is one with a part of the costs or with a treatment', () => {
    const hasRisk = (own: Partial<RiskColumns>) => {
      const none = {
        costShare: undefined,
        delayYears: undefined,
        keptShare: undefined,
        treatmentEur: undefined,
      };
      schedule.begin(columnsOf(numbers), 1, { ...none, ...own });
      return schedule.has('risk');
    };
    expect(hasRisk({ costShare: column(0.1) })).toBe(true);
    expect(hasRisk({ treatmentEur: column(5) })).toBe(true);
    expect(hasRisk({ delayYears: column(0.1), keptShare: column(0.5) })).toBe(false);
  });

  test('no flow at all is full use from the first year on', () => {
    const plain = new ProjectSchedule(undefined, 2020);
    plain.begin(new Map(), 1);
    plain.beginYear(0);
    expect(plain.use()[0]).toBe(1);
    expect(plain.cost()[0]).toBe(0);
  });
});

test('use spreads among municipalities by the numbers of its rollout, and outside by those of its replication', () => {
  const schedule = new ProjectSchedule(flowFrom(2020, 'bass'), 2020);
  const spread = {
    'rollout.delay_years': 0.5,
    'rollout.p_per_year': 0.05,
    'rollout.q_per_year': 0.4,
    'replication.p_per_year': 0.1,
    'replication.q_per_year': 0.2,
  };
  schedule.begin(columnsOf(spread), 1);
  for (const year of [0, 1, 2]) {
    schedule.beginYear(year);
    const area = (p: number, q: number) =>
      bassArea(year + 0.5, p, q) - bassArea(Math.max(0, year - 0.5), p, q);
    expect(schedule.use()[0]).toBeCloseTo(area(0.05, 0.4), 12);
    expect(schedule.outsideUse()[0]).toBeCloseTo(area(0.1, 0.2), 12);
  }
});

/** How points follow each other: all alike, in runs, each another, and numbers of time that never change. */
const patterns: readonly ((point: number) => number)[] = [
  () => 0,
  (point) => Math.floor(point / 5),
  (point) => Math.floor(point / 2),
  (point) => point,
  (point) => (point < 11 ? 0 : 1),
  (point) => (point === 11 ? 1 : 0),
];

test.each([undefined, 's-curve', 'bass'])(
  'each point is what it is alone, whatever stands beside it (%s)',
  (curve) => {
    const names = [
      ...Object.keys(numbers),
      'rollout.p_per_year',
      'rollout.q_per_year',
      'replication.p_per_year',
      'replication.q_per_year',
    ];
    const all = {
      ...numbers,
      'rollout.p_per_year': 0.05,
      'rollout.q_per_year': 0.4,
      'replication.p_per_year': 0.1,
      'replication.q_per_year': 0.2,
    };
    const schedule = new ProjectSchedule(flowFrom(2021, curve), 2020);
    const alone = new ProjectSchedule(flowFrom(2021, curve), 2020);
    const times = [
      'rollout.delay_years',
      'rollout.ramp_years',
      'cost.investment_years',
      'cost.parallel_running_years',
    ];
    for (const [at, classOf] of patterns.entries())
      for (const moves of [
        names,
        times,
        names.filter((name) => !times.includes(name)),
        ['cost.investment_eur'],
      ]) {
        const count = [12, 7, 13, 1, 12, 12][at]!;
        // Longer than the block, as columns of a last block are.
        const own = new Map(
          names.map((name) => {
            const random = new Float64Array(20);
            createRandomStream(at + 1, name).fill(random, 20);
            const base = (all as Readonly<Record<string, number>>)[name]!;
            const isMoving = moves.includes(name);
            return [
              name as FlowName,
              Float64Array.from(random, (_, point) =>
                isMoving ? base * (0.5 + random[classOf(point)]!) : base,
              ),
            ];
          }),
        );
        const ofRisk = {
          ...risks,
          costShare: Float64Array.from({ length: 20 }, (_, point) => 0.1 * (classOf(point) % 2)),
          delayYears: new Float64Array(20).fill(0.25),
          treatmentEur: new Float64Array(20).fill(70),
        };
        schedule.begin(own, count, ofRisk);
        for (const year of [0, 1, 2, 3]) {
          schedule.beginYear(year);
          const block = [
            ...lines.map((line) => schedule.line(line)),
            schedule.cost(),
            schedule.use(),
            schedule.outsideUse(),
          ];
          for (let point = 0; point < count; point++) {
            const one = (values: Float64Array) => Float64Array.of(values[point]!);
            alone.begin(new Map([...own].map(([name, values]) => [name, one(values)])), 1, {
              ...ofRisk,
              costShare: one(ofRisk.costShare),
              delayYears: one(ofRisk.delayYears),
              treatmentEur: one(ofRisk.treatmentEur),
            });
            alone.beginYear(year);
            const single = [
              ...lines.map((line) => alone.line(line)),
              alone.cost(),
              alone.use(),
              alone.outsideUse(),
            ];
            expect(block.map((values) => values[point])).toEqual(single.map((values) => values[0]));
          }
        }
      }
  },
);
