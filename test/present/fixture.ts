import type { Estimate, InputRecord, Reconciliation, Result } from '../../src/model/result.ts';
import type { Grid, Switching, TargetOrigin, TornadoBar } from '../../src/model/sensitivity.ts';
import type { SensitivityResult } from '../../src/model/sensitivity-result.ts';

const yardstickEur = 12_195_600_123.45;
const inhabitants = 5_478_105;

/** A row with figures that follow from its low and high, unless they are reported. */
export function estimate(own: Partial<Estimate> & Pick<Estimate, 'level' | 'id'>): Estimate {
  const low = own.low_eur_per_year ?? 0;
  const high = own.high_eur_per_year ?? low;
  const central = own.central_eur_per_year ?? (low + high) / 2;
  return {
    scenario: 'finland-2017',
    label: own.id,
    pace: null,
    low_eur_per_year: low,
    central_eur_per_year: central,
    high_eur_per_year: high,
    mean_eur_per_year: central,
    p05_eur_per_year: low + 0.2 * (high - low),
    p50_eur_per_year: central,
    p95_eur_per_year: high - 0.2 * (high - low),
    base_eur_per_year: null,
    share_of_costs_low: low / yardstickEur,
    share_of_costs_high: high / yardstickEur,
    eur_per_inhabitant_low: low / inhabitants,
    eur_per_inhabitant_high: high / inhabitants,
    person_years_low: low / 48_740,
    person_years_high: high / 48_740,
    quality: own.level === 'overlap' ? null : 'calibrated',
    sources: own.level === 'overlap' ? [] : ['kuntaliitto-2021', 'vm-2017'],
    price_year: 2015,
    extremes: {
      eur_per_year: own.level === 'overlap' ? 'searched' : 'proven',
      share_of_costs: own.level === 'overlap' ? 'searched' : 'proven',
      eur_per_inhabitant: own.level === 'overlap' ? 'searched' : 'proven',
      person_years: own.level === 'overlap' ? 'searched' : 'proven',
    },
    ...own,
  };
}

type Sums = readonly [low: number, central: number, high: number];

function project(id: string, label: string, pace: 'quick' | 'slow', [low, central, high]: Sums): Estimate {
  const euros = { low_eur_per_year: low, central_eur_per_year: central, high_eur_per_year: high };
  return estimate({ level: 'project', id, label, pace, ...euros, base_eur_per_year: high * 20 });
}

function sums(
  level: 'overlap' | 'pace' | 'total',
  id: string,
  pace: 'quick' | 'slow' | null,
  ends: Sums,
): Estimate {
  const [low, central, high] = ends;
  const euros = { low_eur_per_year: low, central_eur_per_year: central, high_eur_per_year: high };
  return estimate({
    level,
    id,
    pace,
    ...euros,
    base_eur_per_year: level === 'overlap' ? null : yardstickEur,
  });
}

function input(path: string, unit: string, low: number, high: number): InputRecord {
  return {
    path,
    unit,
    price_year: unit.startsWith('eur') ? 2015 : null,
    low,
    central: (low + high) / 2,
    high,
    distribution: 'pert',
    interval: 'min-max',
    quality: 'assumed',
    source: null,
    place: null,
    evidence: null,
    evidence_from: null,
    file: 'scenarios/finland-2017.yaml',
    line: 31,
    note: null,
    used_by: [],
  };
}

const inputs = [
  input('project.invoice-handling.saving.reduction_share', 'share', 0.1, 0.2),
  input('parameter.quick-uptake', 'share', 0.4, 0.9),
  input('project.meeting-procedures.saving.hour_price_eur', 'eur_per_hour', 31.25, 45),
  input('project.meeting-procedures.saving.volume_per_year', 'units_per_year', 1200, 25_000),
  input('project.property-operations.saving.affected_share', 'share', 0.03, 0.055),
  input('parameter.slow-uptake', 'share', 0.68, 0.85),
];

function bar(at: number, atLow: number, atHigh: number, swingShare: number): TornadoBar {
  const { path, unit, price_year: priceYear, low, high } = inputs[at]!;
  const range = { unit, input_price_year: priceYear, input_low: low, input_high: high };
  const ends = {
    at_low: atLow,
    at_high: atHigh,
    least: Math.min(atLow, atHigh),
    most: Math.max(atLow, atHigh),
  };
  return {
    input: path,
    ...range,
    ...ends,
    both_directions: false,
    swing: Math.abs(atHigh - atLow),
    swing_share: swingShare,
  };
}

function published(own: Partial<Reconciliation> & Pick<Reconciliation, 'output'>): Reconciliation {
  const low = own.published_low ?? 0;
  const high = own.published_high ?? 0;
  return {
    status: 'calibrated',
    published_low: low,
    published_high: high,
    rounding: 1,
    computed_low: low,
    computed_high: high,
    gap_low: (own.computed_low ?? low) - low,
    gap_high: (own.computed_high ?? high) - high,
    agrees: true,
    by_construction: (own.status ?? 'calibrated') === 'calibrated',
    tax_point_eur: null,
    source: 'vm-2017',
    place: null,
    note: null,
    price_year: 2015,
    ...own,
  };
}

/** A result as it comes out of the national scenario, with figures made up by hand. */
export const result: Result = {
  scenario: {
    id: 'finland-2017',
    label: { en: 'Remaining national potential', fi: 'Jäljellä oleva valtakunnallinen potentiaali' },
    file: 'scenarios/finland-2017.yaml',
  },
  run: {
    version: '0.1.0',
    node: 'v20.19.0',
    seed: 20170220,
    samples: 10_000,
    sampling: 'random',
    replicates: null,
    precision: null,
    names: {},
    correlations: [],
    interval: 'min-max',
    distribution: 'pert',
    set: ['parameter.slow-uptake=0.7..0.85'],
    digests: [{ file: 'scenarios/finland-2017.yaml', sha256: 'a'.repeat(64) }],
  },
  costs: [
    {
      id: 'net-2015',
      yardstick: true,
      measure: 'net',
      year: 2015,
      price_year: 2015,
      files: ['data/finland/costs-2015.csv'],
      eur_per_year: yardstickEur,
      negative_eur_per_year: -512_000_000,
      municipalities: 317,
      inhabitants,
      inhabitants_reason: null,
    },
  ],
  convergence: [],
  estimates: [
    project(
      'invoice-handling',
      'Electronic invoices',
      'quick',
      [2_400_000.333, 4_900_000.333, 8_100_000.333],
    ),
    project(
      'meeting-procedures',
      'Electronic meeting procedures',
      'quick',
      [4_700_000.333, 9_000_000.333, 15_300_000.333],
    ),
    sums('overlap', 'quick.overlap', 'quick', [-60_000.333, -150_000.333, -380_000.333]),
    sums('pace', 'quick', 'quick', [7_040_000.333, 13_750_000.333, 23_020_000.333]),
    project(
      'customer-data',
      'Management of customer and geospatial data',
      'slow',
      [165_000_000.125, 205_000_000.125, 251_000_000.125],
    ),
    project(
      'property-operations',
      'Operations management of properties',
      'slow',
      [188_000_000.25, 232_000_000.25, 290_000_000.25],
    ),
    project('mobile-work', 'Mobile work', 'slow', [95_000_000.5, 130_000_000.5, 168_000_000.5]),
    sums('overlap', 'slow.overlap', 'slow', [-8_100_000, -17_300_000, -29_500_000]),
    sums('pace', 'slow', 'slow', [439_900_000.875, 549_700_000.875, 679_500_000.875]),
    sums('overlap', 'total.overlap', null, [-310_000, -690_000, -1_220_000]),
    sums('total', 'total', null, [446_630_001.208, 562_760_001.208, 701_300_001.208]),
  ],
  reference: [
    published({
      output: 'pace.quick.saving_eur_per_year',
      published_low: 7e6,
      published_high: 23e6,
      rounding: 1e6,
      computed_low: 7_040_000.333,
      computed_high: 23_020_000.333,
      place: 'page 1',
    }),
    published({
      output: 'pace.slow.share_of_costs',
      status: 'weak',
      published_low: 0.04,
      published_high: 0.06,
      rounding: 0.01,
      computed_low: 0.03607,
      computed_high: 0.05572,
      note: 'Any base from 10,462 to 12,364 M€ rounds so.',
    }),
    published({
      output: 'total.tax_points',
      status: 'independent',
      published_low: 0.6,
      published_high: 0.9,
      rounding: 0.1,
      computed_low: 0.4722,
      computed_high: 0.7415,
      agrees: false,
      tax_point_eur: 945_800_000,
    }),
  ],
  inputs,
  sensitivity: {
    tornado: [
      {
        of: 'pace.quick.saving_eur_per_year',
        price_year: 2015,
        central: 13_750_000,
        bars: [
          bar(1, 8_600_000, 18_900_000, 0.55),
          bar(0, 11_300_000, 16_200_000, 0.26),
          bar(3, 12_500_000, 15_000_000, 0.14),
          bar(2, 13_200_000, 14_150_000, 0.05),
        ],
      },
      {
        of: 'pace.slow.saving_eur_per_year',
        price_year: 2015,
        central: 549_700_000,
        bars: [bar(4, 489_000_000, 601_000_000, 0.62), bar(5, 518_000_000, 586_000_000, 0.38)],
      },
      { of: 'total.saving_eur_per_year', price_year: 2015, central: 562_760_000, bars: [] },
    ],
    grid: [],
    switching: [],
    rank: [],
    sobol: [],
    value_of_information: [],
  },
  sources: {
    'vm-2017':
      'Ministry of Finance: Kuntien digitalisaation ja digikokeilujen säästö- ja tuottavuusselvitys (2017-02-20) https://vm.fi/-/selvitys-digitalisaatio-tarjoaa-kunnille-merkittavan-saastopotentiaalin',
  },
  prices: [{ of: 'costs', year: 2015, turned: 'no', factor: 1, index: null }],
  notes: [
    'The split between projects was not published; the shares of single projects are assumed, and only the sums are fitted.',
  ],
  problems: [],
};

const quick = 'pace.quick.saving_eur_per_year';

function switching(
  target: number,
  from: TargetOrigin,
  ...found: readonly (readonly [at: number, value: number])[]
): Switching {
  const values = inputs.slice(0, 4).map(({ path, unit, low, central, high }, at) => {
    const value = found.find(([index]) => index === at)?.[1] ?? null;
    const within = value !== null && value >= low && value <= high;
    return {
      input: path,
      unit,
      input_price_year: unit.startsWith('eur') ? 2015 : null,
      input_low: low,
      input_central: central,
      input_high: high,
      switching_value: value,
      status:
        value === null ? ('never' as const) : within ? ('within-range' as const) : ('outside-range' as const),
    };
  });
  return { of: quick, price_year: 2015, central: 13_750_000, target, target_from: from, values };
}

/** A two-way table of quick projects with as many steps as wanted, with or without a target. */
export function grid(steps: number, target: number | null): Grid {
  const side = (at: number) => {
    const { path, unit, low, high } = inputs[at]!;
    const values = Array.from({ length: steps }, (_, step) => low + ((high - low) * step) / (steps - 1));
    return { input: path, unit, input_price_year: null, values };
  };
  const [x, y] = [side(1), side(0)];
  const middle = Math.floor((steps - 1) / 2);
  const values = y.values.map((down) =>
    x.values.map((across) => 13_750_000 * (across / 0.65) * (0.5 + down / 0.3)),
  );
  return {
    of: quick,
    price_year: 2015,
    central: 13_750_000,
    target,
    x,
    y,
    values,
    nearest_central: { x: middle, y: middle },
  };
}

const turning: TornadoBar = {
  ...bar(2, 13_400_000, 13_960_000, 0.05),
  least: 13_100_000,
  most: 14_150_000,
  both_directions: true,
};

/** What the sensitivity command gives, with all methods; one input turns within its range. */
export const sensitivityResult: SensitivityResult = {
  scenario: result.scenario,
  run: result.run,
  tornado: [
    {
      ...result.sensitivity.tornado[0]!,
      bars: [...result.sensitivity.tornado[0]!.bars.slice(0, 3), { ...turning, swing: 1_050_000 }],
    },
    result.sensitivity.tornado[1]!,
  ],
  grid: [grid(5, 15e6)],
  switching: [
    switching(15e6, { kind: 'given' }, [0, 0.175], [1, 0.71], [3, 40_123.4]),
    switching(7e6, { kind: 'published', end: 'low', source: 'vm-2017' }, [1, 0.2337]),
  ],
  rank: [],
  sobol: [],
  value_of_information: [],
  break_even: [],
  assumptions: [],
  sample_information: [],
  pilot: [],
  shapley: [],
  conditions: [],
};
