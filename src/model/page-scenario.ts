import type { CostStructure } from './cost-structure.ts';
import { buildRegisters, type Registers } from './register.ts';
import type { Scenario } from './scenario.ts';

/**
 * A scenario with all that its savings and its money over time rest on, and nothing else: without rows of costs, sources and what
 * is said of numbers, so that it is small enough for a page.
 *
 * Holds   compiles to a model that gives the same figures
 */
export function pageScenario(scenario: Scenario): Scenario {
  const { costs, registers, maturity, projects } = scenario;
  // Levels are looked up row by row, and prices municipality by municipality.
  const needsRegisters = maturity !== undefined || projects.some(hasPrices);
  const kept = needsRegisters ? registers && registersOf(registers, costs) : undefined;
  return forgetOrigins({
    ...scenario,
    note: undefined,
    paper: undefined,
    costs: costs.map((each) => (maturity === undefined ? { ...each, rows: [], files: [] } : each)),
    registers: kept,
    references: [],
    sources: {},
    effects: undefined,
    goals: undefined,
    call: undefined,
    tracking: undefined,
    parameterLabels: new Map(),
  });
}

function hasPrices({ saving, flow }: Scenario['projects'][number]): boolean {
  return saving.prices !== undefined || flow?.prices !== undefined;
}

/** The registers with the municipalities of some costs alone, but where these are of the whole country. */
function registersOf({ services, municipalities }: Registers, costs: readonly CostStructure[]): Registers {
  if (costs.some(({ area }) => area === 'country')) return buildRegisters(services.all, municipalities.all);
  const codes = new Set(costs.flatMap(({ municipalityCodes }) => municipalityCodes));
  return buildRegisters(
    services.all,
    municipalities.all.filter(({ code, mergedInto }) => codes.has(code) || codes.has(mergedInto ?? '')),
  );
}

/** What says where things are from, by key; of a place only whether it is a default. */
const forgotten: ReadonlySet<string> = new Set(['note', 'source', 'place', 'places', 'label', 'quality']);

function forgetOrigins<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(forgetOrigins) as Value;
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [key, forgetOrigins(each)])) as Value;
  if ('municipalities' in value && 'services' in value && 'all' in (value.services as object)) return value;
  const known = Object.entries(value).flatMap(([key, each]) => {
    if (key === 'origin') return [[key, forgetPlace(each)] as const];
    return forgotten.has(key) ? [] : [[key, forgetOrigins(each)] as const];
  });
  return Object.fromEntries(known) as Value;
}

function forgetPlace({ place }: { readonly place: { readonly file: string } }): object {
  return { place: { file: place.file === 'default' ? place.file : '' } };
}
