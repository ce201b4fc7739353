import type { YearMeasure } from '../model/cash-flow/measures.ts';
import { yearMeasures } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import { normalCdf } from '../model/distribution/normal-quantile.ts';
import { type Actual, deviationOf } from '../model/track/actual.ts';
import type { UpdateMethod } from '../model/track/choices.ts';
import type { Track, TrackRow, TrackStatus, TrackTotal, TrackUpdate } from '../model/track/result.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type Corners, findCorners } from '../sample/corners.ts';
import { type Draws, summariseOutputs } from './draw.ts';
import { forecastNext } from './next-forecast.ts';
import { type RunFacts, recordRun } from './record.ts';
import type { Spread } from './summary.ts';
import {
  effectiveDraws,
  momentsOf,
  normalUpdate,
  type Seen,
  summariseWeighted,
  type Update,
  weighDraws,
} from './track-weights.ts';

/** Below so many effective draws their percentiles say little. */
const leastEffectiveDraws = 100;
/** A value that differs from the end of a range by less is on it. */
const roundingShare = 1e-9;

/** A value that was seen, with the forecast of its year. */
interface Compared {
  readonly actual: Actual;
  readonly corners: Corners;
  readonly spread: Spread;
  readonly draws: Float64Array;
  /** Of the measurement, where it is known. */
  readonly sd: number | undefined;
}

/** What is asked for and how. */
interface TrackFacts extends RunFacts {
  readonly file: string;
  readonly update: UpdateMethod;
  readonly notes: readonly string[];
}

/**
 * Outcomes beside the forecast of their year, and what they say of the years to come.
 *
 * Shape   actuals: of projects and years of the scenario
 * Units   as in the result's own schema
 */
export function trackActuals(
  model: Model,
  actuals: readonly Actual[],
  facts: TrackFacts,
  problems: ProblemList,
): Track {
  const known = actuals.filter(({ output }) => output !== undefined);
  const outputs = known.map((actual) => outputOf(model, actual));
  const later = laterOutputs(model, known);
  const draws = summariseOutputs(model, [...outputs, ...later]);
  const corners = findCorners(model, outputs);
  const { tracking } = model.scenario;
  const compared = new Map(
    known.map((actual, at): readonly [Actual, Compared] => [
      actual,
      {
        actual,
        corners: corners[at]!,
        spread: draws.spreads[at]!,
        draws: draws.columnOf(at),
        sd: deviationOf(actual, tracking),
      },
    ]),
  );
  const rows = actuals.map((actual) => rowOf(actual, compared.get(actual)));
  const used = [...compared.values()].filter(isUsed);
  const savings = [...compared.values()].filter(isComparableSaving);
  return {
    scenario: { id: model.scenario.id, label: model.scenario.label ?? null, file: model.scenario.file },
    run: recordRun(model, facts),
    track: {
      file: facts.file,
      update: facts.update,
      rows,
      updated: updateAll(later, outputs.length, draws, used, facts, problems),
      total: totalOf(savings),
      next_forecast: forecastNext(realisedShares(savings)),
    },
    notes: [...facts.notes],
    problems: problems.inFileOrder(),
  };
}

function rowOfProject(model: Model, id: string): Row {
  return model.rows.find((row) => row.level === 'project' && row.id === id)!;
}

function outputOf(model: Model, { project, output, year }: Actual): Output {
  return { row: rowOfProject(model, project!), measure: output!, year };
}

/** For each project of which something was seen: its measures in the years after the last seen, and its saving at full use. */
function laterOutputs(model: Model, known: readonly Actual[]): readonly Output[] {
  const years = timelineYears(model.scenario.timeline!);
  return model.scenario.projects.flatMap(({ id }): readonly Output[] => {
    const own = known.filter(({ project }) => project === id);
    if (own.length === 0) return [];
    const row = rowOfProject(model, id);
    const last = Math.max(...own.map(({ year }) => year));
    const seen = new Set<YearMeasure>(own.map(({ output }) => output!));
    const ofYears = years
      .filter((year) => year > last)
      .flatMap((year) =>
        yearMeasures.filter((each) => seen.has(each)).map((measure): Output => ({ row, measure, year })),
      );
    return [...ofYears, { row, measure: 'saving_eur_per_year' }];
  });
}

function isComparable({ baseline }: Actual): boolean {
  return baseline !== undefined;
}

/** Whether later years are updated by it: what comes once, or is off by nobody knows how much, says nothing of them. */
function isUsed({ actual, sd }: Compared): boolean {
  return isComparable(actual) && actual.isLasting && sd !== undefined;
}

function isComparableSaving({ actual, corners }: Compared): boolean {
  return isComparable(actual) && actual.output === 'saving_eur' && corners.central > 0;
}

function rowOf(actual: Actual, compared: Compared | undefined): TrackRow {
  const { value, target, direction } = actual;
  const { corners, spread } = compared ?? {};
  const isCompared = compared !== undefined && isComparable(actual);
  return {
    project: actual.project ?? null,
    year: actual.year,
    measure: actual.measure,
    unit: actual.unit,
    value,
    sd: actual.sd ?? null,
    grade: actual.grade ?? null,
    baseline: actual.baseline ?? null,
    target: target ?? null,
    direction: direction ?? null,
    lasting: actual.isLasting ? 'yes' : 'no',
    note: actual.note ?? null,
    forecast_low: corners?.low ?? null,
    forecast_central: corners?.central ?? null,
    forecast_high: corners?.high ?? null,
    forecast_mean: spread?.mean ?? null,
    forecast_sd: compared === undefined ? null : spreadOf(compared.draws),
    forecast_p05: spread?.p05 ?? null,
    forecast_p50: spread?.p50 ?? null,
    forecast_p95: spread?.p95 ?? null,
    status: statusOf(compared),
    chance_as_low: isCompared ? chanceAsLow(compared) : null,
    realised_share: isCompared && compared.corners.central !== 0 ? value / compared.corners.central : null,
    target_status:
      target === undefined || direction === undefined
        ? null
        : (direction === 'at_least' ? value >= target : value <= target)
          ? 'met'
          : 'not-met',
    used: compared !== undefined && isUsed(compared),
  };
}

function statusOf(compared: Compared | undefined): TrackStatus {
  if (compared === undefined) return 'no-forecast';
  const { actual, spread } = compared;
  if (!isComparable(actual)) return 'not-comparable';
  if (actual.value < spread.p05 - slackAt(spread.p05)) return 'below';
  return actual.value > spread.p95 + slackAt(spread.p95) ? 'above' : 'inside';
}

function slackAt(value: number): number {
  return Math.abs(value) * roundingShare;
}

/**
 * The probability of so low a value: that the forecast of the year and an error of the measurement together do not exceed it.
 */
function chanceAsLow({ actual: { value }, draws, sd }: Compared): number {
  let sum = 0;
  for (const draw of draws)
    sum += sd === undefined ? (draw <= value + slackAt(draw) ? 1 : 0) : normalCdf((value - draw) / sd);
  return sum / draws.length;
}

function spreadOf(draws: Float64Array): number {
  return Math.sqrt(momentsOf(draws, evenWeights(draws.length)).variance);
}

function evenWeights(count: number): Float64Array {
  return new Float64Array(count).fill(1 / count);
}

/** Shape   first: place of the first of the later outputs among those drawn */
function updateAll(
  later: readonly Output[],
  first: number,
  draws: Draws,
  used: readonly Compared[],
  { update: method, file }: TrackFacts,
  problems: ProblemList,
): TrackUpdate[] {
  const count = draws.settings.samples;
  // The order of the rows must not move the last bits.
  const seen = used
    .map(({ draws: own, actual, sd }): Seen => ({ draws: own, value: actual.value, sd: sd! }))
    .sort((a, b) => a.value - b.value || a.sd - b.sd);
  const weights = method === 'draws' ? weighDraws(seen, count) : undefined;
  const effective = weights === undefined ? null : effectiveDraws(weights);
  if (effective !== null && seen.length > 0 && effective < leastEffectiveDraws)
    problems.add('few-effective-draws', { file }, { effective, least: leastEffectiveDraws, draws: count });
  const update: Update =
    weights === undefined ? normalUpdate(seen, count) : (column) => summariseWeighted(column, weights);
  return later.map(({ row, measure, year }, at): TrackUpdate => {
    const column = draws.columnOf(first + at);
    const prior = momentsOf(column, evenWeights(count));
    return {
      project: row.id,
      year: year ?? null,
      measure,
      prior_mean: prior.mean,
      prior_sd: Math.sqrt(prior.variance),
      ...update(column),
      effective_draws: effective,
    };
  });
}

function totalOf(savings: readonly Compared[]): TrackTotal {
  const sum = (of: (each: Compared) => number) => savings.reduce((all, each) => all + of(each), 0);
  const value = sum(({ actual }) => actual.value);
  const forecast = sum(({ corners }) => corners.central);
  return {
    value_eur: value,
    forecast_eur: forecast,
    realised_share: forecast === 0 ? null : value / forecast,
    lasting_share: value === 0 ? null : sum(({ actual }) => (actual.isLasting ? actual.value : 0)) / value,
  };
}

/** What each project has saved of its forecast, where that is above 0. */
function realisedShares(savings: readonly Compared[]): readonly number[] {
  const projects = [...new Set(savings.map(({ actual }) => actual.project))];
  return projects
    .map((id) => totalOf(savings.filter(({ actual }) => actual.project === id)).realised_share!)
    .filter((share) => share > 0);
}
