import { medianSorted, quantileSorted } from 'simple-statistics';
import { type CostRow, measureOfCostType } from '../model/cost-structure.ts';
import type { Registers } from '../model/register.ts';

/** How the costs of one municipality stand to published ones of the same services. */
export interface Deviation {
  readonly municipalityCode: string;
  /** Median, over services, of own costs divided by published ones. */
  readonly median: number;
  readonly services: number;
  /** 100 or 1,000 or their inverse, where the median is within a factor 2 of it: a slip of the unit. */
  readonly slip: number | undefined;
  /** Whether half of the services lie near the slip, as they do where a unit is wrong, and not where a few bookings are added. */
  readonly isAlike: boolean;
  /** Whether the costs compared are net or gross operating costs, and not parts of them such as wages. */
  readonly isWhole: boolean;
}

const slips = [1000, 100, 1 / 100, 1 / 1000] as const;
const nearSlip = 2;
const alikeWithin = 4;
/** Medians between a third of and three times the published ones are taken as they are. */
const farFromPublished = 3;
const leastServices = 5;
const leastMainFunctions = 2;
const leastPublishedEur = 100_000;

/**
 * Compares costs with published net operating costs of the same municipalities and services.
 *
 * Shape   rows, published: costs of one year each, in euros
 * Holds   only municipalities of which at least five services of at least two main functions are on both sides, each
 *         published at 100,000 € or more, are compared
 */
export function findDeviations(
  rows: readonly CostRow[],
  published: readonly CostRow[],
  { services }: Registers,
): readonly Deviation[] {
  const own = comparableCosts(rows);
  const known = new Map<string, Map<string, number>>();
  for (const { municipalityCode, service, costType, amountEur } of published) {
    if (costType !== 'net_operating_costs' || amountEur < leastPublishedEur) continue;
    if (own.has(municipalityCode)) entryOf(known, municipalityCode).set(service, amountEur);
  }
  return [...own].flatMap(([municipalityCode, costs]) => {
    const shared = [...(known.get(municipalityCode) ?? [])].flatMap(([service, eur]) => {
      const cost = costs.get(service);
      return cost === undefined ? [] : [{ service, ratio: cost.eur / eur, isWhole: cost.isWhole }];
    });
    const mainFunctions = new Set(shared.map(({ service }) => services.find(service)?.mainFunction));
    if (shared.length < leastServices || mainFunctions.size < leastMainFunctions) return [];
    const ratios = shared.map(({ ratio }) => ratio).sort((a, b) => a - b);
    const median = medianSorted(ratios);
    const slip = slips.find((each) => isWithin(median, each, nearSlip));
    const isWhole = shared.every((each) => each.isWhole);
    if (slip === undefined && (!isWhole || isWithin(median, 1, farFromPublished))) return [];
    const isAlike =
      slip !== undefined &&
      [0.25, 0.75].every((share) => isWithin(quantileSorted(ratios, share), slip, alikeWithin));
    return [{ municipalityCode, median, services: shared.length, slip, isAlike, isWhole }];
  });
}

interface ServiceCost {
  readonly eur: number;
  readonly isWhole: boolean;
}

/** The costs of each service of each municipality: net where they are given, otherwise gross, otherwise the sum of their parts. */
function comparableCosts(rows: readonly CostRow[]): ReadonlyMap<string, ReadonlyMap<string, ServiceCost>> {
  const sums = new Map<string, Map<string, { net?: number; gross?: number; parts?: number }>>();
  for (const { municipalityCode, service, costType, amountEur } of rows) {
    const measure = measureOfCostType(costType);
    if (measure !== 'net' && measure !== 'gross') continue;
    const kind = measure === 'net' ? 'net' : costType === 'operating_costs' ? 'gross' : 'parts';
    const ofMunicipality = entryOf(sums, municipalityCode);
    const sum = ofMunicipality.get(service) ?? {};
    sum[kind] = (sum[kind] ?? 0) + amountEur;
    ofMunicipality.set(service, sum);
  }
  return new Map(
    [...sums].map(([code, services]) => [
      code,
      new Map(
        [...services].map(([service, { net, gross, parts }]) => {
          const whole = net ?? gross;
          return [service, { eur: whole ?? parts ?? 0, isWhole: whole !== undefined }];
        }),
      ),
    ]),
  );
}

function entryOf<Value>(into: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let entry = into.get(key);
  if (entry === undefined) {
    entry = new Map();
    into.set(key, entry);
  }
  return entry;
}

function isWithin(value: number, of: number, factor: number): boolean {
  return value >= of / factor && value <= of * factor;
}
