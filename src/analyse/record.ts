import type { Breakdown } from '../model/breakdown.ts';
import { isWorth, type WorthMeasure } from '../model/cash-flow/measures.ts';
import { columnName } from '../model/column-name.ts';
import type { Model, Row } from '../model/compile.ts';
import { numbersBehind } from '../model/compile-maturity.ts';
import { namesOf } from '../model/input-name.ts';
import type { Language } from '../model/label.ts';
import { labelText } from '../model/label.ts';
import { moneyOf } from '../model/money.ts';
import type { OutputOf } from '../model/output.ts';
import { outputPath } from '../model/path.ts';
import { priceRatio } from '../model/prices.ts';
import { isFixed, type Quantity } from '../model/quantity.ts';
import { replicates } from '../model/replicate.ts';
import type { Convergence, CostRecord, Estimate, InputRecord, PricesRecord } from '../model/result.ts';
import { eventPath, isEvent } from '../model/risks/risk.ts';
import type { RunCard } from '../model/run-card.ts';
import type { Scenario } from '../model/scenario.ts';
import { atLeastOneDraw } from './convergence.ts';
import type { Draws, KeptDraws } from './draw.ts';
import { errorOfChance, isBounded } from './draw-bounds.ts';
import type { Spread } from './summary.ts';

/** What the caller knows of the run and the model does not. */
export interface RunFacts {
  readonly version: string;
  readonly node: string;
  readonly set: readonly string[];
  /** The workbook that inputs were read from. */
  readonly workbook?: RunCard['workbook'];
  readonly digests: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Standard error that every mean and percentile may have, as a part of it. */
  readonly precision?: number | undefined;
  /** Takes the draws, for whoever wants to keep them. */
  readonly keepDraws?: ((draws: KeptDraws) => void) | undefined;
  /** Whether the result contains two-way tables beside its tornados. */
  readonly sensitivity?: boolean | undefined;
  /** What the result is broken down by besides its rows. */
  readonly by?: Breakdown | undefined;
}

/** What was run, so that anybody can run it again. */
export function recordRun(model: Model, facts: RunFacts, samples = model.scenario.settings.samples): RunCard {
  const { correlations, settings } = model.scenario;
  const { seed, sampling, interval, distribution } = settings;
  const notAccounts = [...model.scenario.costs.values()].flatMap(({ id, year, notAccounts: own }) =>
    own === undefined ? [] : [{ costs: id, year, ...own }],
  );
  const checked = [...model.scenario.costs.values()].filter(({ isChecked }) => isChecked === true);
  return {
    version: facts.version,
    node: facts.node,
    seed,
    samples,
    sampling,
    replicates: sampling === 'random' ? null : replicates,
    precision: facts.precision ?? null,
    interval,
    distribution,
    ...(model.view === 'budget' ? { view: model.view } : {}),
    ...(notAccounts.length > 0 && { not_accounts: notAccounts }),
    ...(checked.length > 0 && { checked_costs: checked.map(({ id }) => id) }),
    names: { ...namesOf(model, facts.language) },
    correlations: correlations.map(({ between, rank }) => ({ between: [...between], rank })),
    set: [...facts.set],
    ...(facts.workbook !== undefined && { workbook: facts.workbook }),
    digests: [...facts.digests].map(([file, sha256]) => ({ file, sha256 })),
  };
}

/**
 * How far the draws settle the figures of each row.
 *
 * Shape   rows: the estimates, in the order of the model's rows
 * Holds   no standard error is 0 of a figure whose low and high differ
 */
export function recordConvergence(
  model: Model,
  outputs: readonly OutputOf<'saving_eur_per_year' | WorthMeasure>[],
  { spreads, settings }: Draws,
  rows: readonly Estimate[],
): Convergence[] {
  return outputs.map((output, at) => {
    const { row, measure } = output;
    const own = rows[model.rows.indexOf(row)];
    const [low, high] = (['low', 'high'] as const).map((end) =>
      Number(own?.[columnName(measure, end)] ?? 0),
    ) as [number, number];
    const { errors, belowZeroError } = spreads[at] as Spread;
    const least = (error: number) => atLeastOneDraw(error, Math.abs(high - low), settings.samples);
    const bounds = isBounded(model, output) ? { low, high } : undefined;
    return {
      of: outputPath(output),
      mean_standard_error: least(errors.mean),
      p05_standard_error: least(errors.p05),
      p50_standard_error: least(errors.p50),
      p95_standard_error: least(errors.p95),
      ...(isWorth(measure) && row.level !== 'overlap'
        ? { chance_of_loss_standard_error: errorOfChance(belowZeroError, bounds) }
        : {}),
    };
  });
}

/** Year in whose prices the amounts of a row are: its saving and, with a timeline, its costs; undefined where they mix. */
export function priceYearOfRow(model: Model, row: Row): number | undefined {
  const measure = model.scenario.timeline === undefined ? 'saving_eur_per_year' : 'npv_nation_eur';
  return model.priceYearOf({ row, measure });
}

/** In prices of which years the money of a scenario is, and what turns it. */
export function recordPrices(scenario: Scenario): PricesRecord[] {
  const { prices } = scenario;
  return moneyOf(scenario).map(({ of, year }) => {
    const factor = priceRatio(prices, year);
    const isTurned = prices.index !== undefined && year !== prices.year && factor !== undefined;
    return {
      of,
      year: year ?? null,
      turned: isTurned ? 'yes' : 'no',
      factor: factor ?? null,
      index: isTurned ? (prices.index as string) : null,
    };
  });
}

/** Shape   language: of notes and places that are given in several */
export function recordInputs(model: Model, language: Language): InputRecord[] {
  const usedBy = model.inputs.map(() => [] as string[]);
  for (const { project, slots, flowSlots, left } of model.projects) {
    for (const input of left?.inputs ?? []) usedBy[input]?.push(`project.${project.id}.saving.base`);
    for (const [name, input] of slots) usedBy[input]?.push(`project.${project.id}.saving.${name}`);
    for (const [name, input] of flowSlots) usedBy[input]?.push(`project.${project.id}.${name}`);
  }
  for (const { risk, event, chance, effects, treatmentEur } of model.risks) {
    usedBy[event]?.push(eventPath(risk));
    usedBy[chance]?.push(`risks.${risk.id}.chance`);
    for (const [name, input] of effects) usedBy[input]?.push(`risks.${risk.id}.${name}`);
    if (treatmentEur !== undefined) usedBy[treatmentEur]?.push(`risks.${risk.id}.treatment.cost_eur`);
  }
  const record = (input: Quantity, usedBy: string[]): InputRecord => ({
    path: input.path,
    unit: input.unit,
    price_year: input.priceYear ?? null,
    ...endsOf(input, model),
    distribution: isFixed(input) ? null : input.distribution,
    interval: isFixed(input) ? null : input.interval,
    ...(input.distribution === 'discrete'
      ? {
          values: input.outcomes.map(({ value }) => value),
          chances: input.outcomes.map(({ chance }) => chance),
        }
      : {}),
    quality: input.quality ?? null,
    source: input.source ?? null,
    place: input.place === undefined ? null : labelText(input.place, language, ''),
    evidence: input.origin.evidence?.id ?? null,
    evidence_from: input.origin.evidence?.from ?? null,
    file: input.origin.place.file,
    line: input.origin.place.line ?? null,
    note: input.note === undefined ? null : labelText(input.note, language, ''),
    used_by: usedBy,
  });
  return model.inputs.flatMap((input, index) => {
    const behind = numbersBehind(model, index);
    // Numbers that are joined follow the input that they are behind.
    const others = behind.length === 1 ? [] : behind;
    return [input, ...others].map((each) => record(each, usedBy[index] ?? []));
  });
}

/** The ends of an input; of what happens by chance 0 and 1, and in the centre the largest chance that it rests on. */
function endsOf(input: Quantity, { risks, inputs }: Model): Pick<InputRecord, 'low' | 'central' | 'high'> {
  if (!isEvent(input)) return { low: input.low, central: input.central, high: input.high };
  const own = risks.filter(({ risk }) => eventPath(risk) === input.path);
  const central = Math.max(...own.map(({ chance }) => inputs[chance]!.central));
  return isFixed(input) ? { low: central, central, high: central } : { low: 0, central, high: 1 };
}

export function recordCosts(structure: Model['scenario']['costs'][number], yardstick: boolean): CostRecord {
  const { inhabitants } = structure;
  return {
    id: structure.id,
    yardstick,
    measure: structure.measure,
    year: structure.year,
    price_year: structure.year,
    files: [...structure.files],
    ...(structure.sheets !== undefined && { sheets: [...structure.sheets] }),
    eur_per_year: structure.totalEur,
    negative_eur_per_year: structure.cells.reduce(
      (sum, cell) => sum + (cell.sign === 'negative' ? cell.amountEur : 0),
      0,
    ),
    municipalities: structure.area === 'country' ? null : structure.municipalityCodes.length,
    ...(structure.area !== 'country' && { municipality_codes: [...structure.municipalityCodes].sort() }),
    inhabitants: inhabitants.known ? inhabitants.count : null,
    inhabitants_reason: inhabitants.known ? null : inhabitants.reason,
  };
}
