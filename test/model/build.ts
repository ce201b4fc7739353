import {
  type CostRow,
  type CostStructure,
  orderlessSum,
  sumIntoCells,
} from '../../src/model/cost-structure.ts';
import {
  type ContinuousRange,
  meanOfOutcomes,
  mergeOutcomes,
  type Quantity,
} from '../../src/model/quantity.ts';
import { type Municipality, Register, type Registers, type Service } from '../../src/model/register.ts';
import type { Saving } from '../../src/model/saving/saving.ts';
import type { Pace, Project, Scenario } from '../../src/model/scenario.ts';
import { isMoney, type Unit } from '../../src/model/unit.ts';

/** A register of the services a test names, all of one main function. */
export function buildRegisters(services: readonly string[]): Registers {
  const entries: readonly Service[] = services.map((id) => ({
    id,
    name: { fi: id, sv: id, en: id },
    mainFunction: 'other-functions',
    stayed: true,
    alsoKnownAs: [],
  }));
  return {
    services: new Register(entries, (each) => [each.id]),
    municipalities: new Register<Municipality>([], (each) => [each.code]),
  };
}

/** A municipality of Uusimaa whose people nobody knows, called by its code. */
export function buildTown(code: string, more: Partial<Municipality> = {}): Municipality {
  return {
    code,
    name: { fi: `F${code}`, sv: `S${code}` },
    genitive: [],
    regionCode: '01',
    region: { fi: 'Uusimaa', sv: 'Nyland' },
    regionUntil2020: undefined,
    regionGenitive: '',
    group: '',
    mergedInto: undefined,
    mergedInYear: undefined,
    population: new Map(),
    ...more,
  };
}

/** A net cost structure of rows [service, euros], each row of a municipality of its own. */
export function buildCosts(amounts: readonly (readonly [string, number])[]): CostStructure {
  const registers = buildRegisters([...new Set(amounts.map(([service]) => service))]);
  const rows: readonly CostRow[] = amounts.map(([service, amountEur], index) => ({
    year: 2015,
    municipalityCode: String(index),
    service,
    costType: 'net_operating_costs',
    amountEur,
    index,
  }));
  return {
    id: 'net',
    measure: 'net',
    year: 2015,
    files: ['memory'],
    area: 'municipalities',
    coversCountry: true,
    cells: sumIntoCells(rows, registers),
    rows,
    totalEur: orderlessSum(rows.map((row) => row.amountEur)),
    municipalityCodes: rows.map((row) => row.municipalityCode),
    countedElsewhere: [],
    inhabitants: { known: true, count: 1000 },
  };
}

export type Ends = number | readonly [number, number];

export function buildQuantity(
  path: string,
  ends: Ends,
  unit: Unit = 'share',
  range: Partial<ContinuousRange> = {},
): Quantity {
  const [low, high] = typeof ends === 'number' ? [ends, ends] : ends;
  return {
    low,
    high,
    central: low + (high - low) / 2,
    distribution: 'pert',
    interval: 'min-max',
    ...range,
    path,
    draw: path,
    unit,
    priceYear: isMoney(unit) ? 2015 : undefined,
    quality: 'assumed',
    source: undefined,
    place: undefined,
    note: undefined,
    origin: { place: { file: 'memory' }, evidence: undefined },
  };
}

/** A number that is one of some values, each with its chance; at least two of them above 0. */
export function buildDiscrete(
  path: string,
  values: readonly number[],
  chances: readonly number[],
  unit: Unit = 'eur_per_year',
): Quantity {
  const outcomes = mergeOutcomes(values, chances);
  const ends = [outcomes[0]!.value, outcomes.at(-1)!.value] as const;
  const { distribution: _shape, interval: _interval, ...rest } = buildQuantity(path, ends, unit);
  const central = meanOfOutcomes(outcomes);
  return { ...rest, central, distribution: 'discrete', interval: 'min-max', outcomes };
}

/** A project that saves a share of some services. */
export function buildShareProject(
  id: string,
  pace: Pace,
  services: readonly string[],
  reduction: Ends,
  uptake: Ends | Quantity = 1,
): Project {
  const at = (name: string) => `project.${id}.saving.${name}`;
  return buildProject(id, pace, {
    method: 'share-of-costs',
    cells: { costs: 'net', services: [...services] },
    quantities: new Map([
      ['affected_share', buildQuantity(at('affected_share'), 1)],
      ['reduction_share', buildQuantity(at('reduction_share'), reduction)],
      ['uptake_share', isQuantity(uptake) ? uptake : buildQuantity(at('uptake_share'), uptake)],
      ['realised_share', buildQuantity(at('realised_share'), 0)],
    ]),
  });
}

/** A project that saves euros, within some services or without cells. */
export function buildFixedProject(
  id: string,
  pace: Pace,
  eur: Ends | Quantity,
  services?: readonly string[],
): Project {
  const path = `project.${id}.saving.amount_eur_per_year`;
  return buildProject(id, pace, {
    method: 'fixed',
    cells: services && { costs: 'net', services: [...services] },
    quantities: new Map([
      ['amount_eur_per_year', isQuantity(eur) ? eur : buildQuantity(path, eur, 'eur_per_year')],
    ]),
  });
}

function isQuantity(value: Ends | Quantity): value is Quantity {
  return typeof value === 'object' && 'path' in value;
}

export function buildProject(id: string, pace: Pace, saving: Saving): Project {
  return { id, label: undefined, pace, saving, origin: { place: { file: 'memory' }, evidence: undefined } };
}

export function buildScenario(projects: readonly Project[], costs: readonly CostStructure[]): Scenario {
  return {
    id: 'test',
    label: undefined,
    parameterLabels: new Map(),
    note: undefined,
    file: 'memory',
    settings: {
      interval: 'min-max',
      distribution: 'pert',
      samples: 500,
      sampling: 'random',
      seed: 1,
      personYearEur: buildQuantity('settings.person_year_eur', 48740, 'eur_per_person_year'),
      personYearHours: buildQuantity('settings.person_year_hours', 1551, 'hours_per_person_year'),
      taxPointEur: buildQuantity('settings.tax_point_eur', 949.3e6, 'eur_per_tax_point'),
    },
    prices: { year: 2015, index: undefined, levels: new Map() },
    costs,
    projects,
    correlations: [],
    references: [],
    sources: {},
  };
}
