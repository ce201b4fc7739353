import type { Model, Output } from '../model/compile.ts';
import { measureUnit } from '../model/measure.ts';
import { outputPath } from '../model/path.ts';
import type { Pilot, PilotResult, Reveals } from '../model/pilot.ts';
import { findBestSites } from './best-sites.ts';
import {
  type DrawOutputs,
  type Measured,
  type MeasurementWorth,
  pathOfMeasured,
  unitOfMeasured,
  worthOfMeasurement,
} from './measurement.ts';
import { bestChoice, discountOfPilot } from './pilot-choice.ts';

/** A pilot that measures something, and the rate at which what comes later counts less. */
export interface RevealsQuestion {
  readonly project: string;
  readonly pilot: Pilot;
  readonly tells: Reveals;
  readonly rate: number;
}

/**
 * What a pilot is worth that measures an input or an output at some sites before the decision on an output. Of the worth of
 * the measurement, the discount factor d of its years makes d · (max(0, E V) + worth) - max(0, E V); costs come off it.
 */
export function worthOfReveals(
  model: Model,
  { project, pilot, tells, rate }: RevealsQuestion,
  measured: Measured,
  output: Output,
  draw: DrawOutputs,
): PilotResult {
  const errorAt = (sites: number) => tells.errorSd / Math.sqrt(sites);
  const worth = worthOfMeasurement(model, output, measured, [errorAt(tells.sites)], draw);
  const factor = discountOfPilot(pilot, rate);
  const without = Math.max(0, worth.mean);
  const gainOf = (value: number) => factor * (without + value) - without;
  const own = worth.estimateAt(errorAt(tells.sites));
  const known = new Map([[tells.sites, gainOf(own.value)]]);
  const gainAt = (sites: number): number => {
    const found = known.get(sites) ?? gainOf(worth.valueAt(errorAt(sites)));
    known.set(sites, found);
    return found;
  };
  const costAt = (sites: number) => pilot.costEur + pilot.siteEur * sites;
  const most = Math.max(tells.sites, tells.sitesTo);
  const best = findBestSites(gainAt, pilot.siteEur, pilot.costEur, most);
  const gain = gainAt(tells.sites);
  const first = without + gain - costAt(tells.sites);
  return {
    project,
    of: outputPath(output),
    unit: measureUnit(output.measure),
    price_year: model.priceYearOf(output) ?? null,
    kind: 'reveals',
    now: worth.mean,
    pilot: first,
    never: 0,
    best: bestChoice({ never: 0, now: worth.mean, pilot: first }),
    value_of_information: gain,
    perfect_information: worth.perfect,
    cost_eur: costAt(tells.sites),
    chance_from: null,
    chance_to: null,
    now_pays_from_chance: null,
    sites: tells.sites,
    best_sites: best.sites,
    best_sites_net: best.net,
    ...factsOf(worth),
    standard_error: factor * own.standardError,
    by_sites: listSites(tells, best.sites).map((sites) => ({
      sites,
      value_of_information: gainAt(sites),
      net: gainAt(sites) - costAt(sites),
    })),
    years: pilot.years,
    success_chance: null,
    measured: pathOfMeasured(model, measured),
    measured_unit: unitOfMeasured(model, measured),
    error_sd: tells.errorSd,
  };
}

function factsOf({ method, meanError, perfectError, draws }: MeasurementWorth) {
  return {
    method,
    draws,
    now_standard_error: meanError,
    perfect_information_standard_error: perfectError,
  };
}

/** The numbers of sites that are reported: 1, 2, 5, 10 and so on, those of the pilot and the best. */
function listSites({ sites, sitesTo }: Reveals, best: number): readonly number[] {
  const round: number[] = [];
  for (let power = 1; power <= sitesTo; power *= 10)
    round.push(...[power, 2 * power, 5 * power].filter((each) => each <= sitesTo));
  return [...new Set([...round, sites, best])].sort((a, b) => a - b);
}
