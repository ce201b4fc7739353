import type { MeasureName, Model, Output, Row } from '../model/compile.ts';
import { type Language, labelText } from '../model/label.ts';
import { inputByPath, outputPath, rowPath } from '../model/path.ts';
import { isFixed, type Quality } from '../model/quantity.ts';
import { replicates } from '../model/replicate.ts';
import type {
  Convergence,
  CostRecord,
  Estimate,
  InputRecord,
  ProblemRecord,
  Result,
} from '../model/result.ts';
import { sumLabel } from '../model/row-label.ts';
import type { RunCard } from '../model/run-card.ts';
import type { Grid, Tornado } from '../model/sensitivity.ts';
import { units } from '../model/unit.ts';
import type { Problem, ProblemList } from '../problems/problem.ts';
import { type Corners, evaluateAt, findCorners } from '../sample/corners.ts';
import { countOutsideUnits } from '../sample/draws.ts';
import { moveOneAtATime } from '../sample/one-at-a-time.ts';
import { checkModel } from './check-model.ts';
import { type Draws, drawOutputs } from './draw.ts';
import { reconcile } from './reconcile.ts';
import { checkCellCosts, checkCorners, type Spread } from './summary.ts';
import { buildTornado } from './tornado.ts';
import { buildGrid } from './two-way.ts';

/** Values of each input in the two-way table that comes with an estimate. */
const gridSteps = 5;

/** What the caller knows of the run and the model does not. */
export interface RunFacts {
  readonly version: string;
  readonly node: string;
  readonly set: readonly string[];
  readonly digests: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Standard error that every mean and percentile may have, as a part of it. */
  readonly precision?: number | undefined;
  /** Takes the draws, for whoever wants to keep them. */
  readonly keepDraws?: ((draws: Draws) => void) | undefined;
  /** Whether the result holds two-way tables beside its tornados. */
  readonly sensitivity?: boolean | undefined;
}

/**
 * Estimates a scenario: corners and draws of every row, beside what was published.
 *
 * Units   as in the result's own schema
 * Throws  InputError where the problems hold an error, such as a saving above the costs it lives in
 */
export function estimateModel(model: Model, facts: RunFacts, problems: ProblemList): Result {
  const { scenario } = model;
  const outputs = outputsOf(model.rows, 'saving_eur_per_year');
  const moved = moveOneAtATime(model, outputs);
  const corners = findCorners(model, outputs, moved);
  const cornerOfRow = new Map(outputs.map(({ row }, at) => [row, corners[at] as Corners]));
  const comparisons = checkModel(model, problems, (asked) =>
    asked.map(({ row }) => cornerOfRow.get(row) as Corners),
  );
  problems.throwIfErrors();
  const draws = drawOutputs(model, outputs, facts.precision, problems);
  const { spreads, settings } = draws;
  checkCorners(model, outputs, corners, draws.columns, spreads, problems);
  checkCellCosts(model, outputs, draws.columns, spreads, problems);
  for (const [index, count] of countOutsideUnits(model, settings)) {
    const input = model.inputs[index]!;
    const expected = units[input.unit].text;
    const { path } = input;
    problems.add('draws-outside-unit', input.origin.place, {
      path,
      count,
      draws: settings.samples,
      expected,
    });
  }
  problems.throwIfErrors();
  facts.keepDraws?.(draws);
  const sums = outputs.flatMap((output, at) =>
    output.row.level === 'pace' || output.row.level === 'total'
      ? [{ output, tornado: buildTornado(model, output, at, moved) }]
      : [],
  );
  return {
    scenario: { id: scenario.id, label: scenario.label ?? null, file: scenario.file },
    run: recordRun(model, facts, settings.samples),
    costs: scenario.costs.map((structure, index) => recordCosts(structure, index === 0)),
    estimates: estimateRows(model, corners, spreads, facts.language),
    convergence: recordConvergence(draws),
    reference: [...reconcile(model, comparisons)],
    inputs: recordInputs(model),
    sensitivity: {
      tornado: sums.map(({ tornado }) => tornado),
      grid:
        facts.sensitivity === true
          ? sums.flatMap(({ output, tornado }) => buildDefaultGrid(model, output, tornado))
          : [],
      switching: [],
      rank: [],
      sobol: [],
      value_of_information: [],
    },
    sources: Object.fromEntries(
      Object.entries(scenario.sources).map(([id, source]) => [
        id,
        `${source.publisher}: ${source.title} (${source.date})${source.url ? ` ${source.url}` : source.doi ? ` DOI ${source.doi}` : ''}`,
      ]),
    ),
    notes: scenario.note === undefined ? [] : [labelText(scenario.note, facts.language, '')],
    problems: problems.all.map(recordProblem),
  };
}

/** The two-way table of the two largest bars; none where fewer inputs move the output. */
function buildDefaultGrid(model: Model, output: Output, { bars }: Tornado): readonly Grid[] {
  const [x, y] = bars.map((bar) => inputByPath(model, bar.input));
  if (x === undefined || y === undefined) return [];
  return [buildGrid(model, output, { input: x }, { input: y }, gridSteps, undefined)];
}

/** What was run, so that anybody can run it again. */
export function recordRun(model: Model, facts: RunFacts, samples = model.scenario.settings.samples): RunCard {
  const { correlations, settings } = model.scenario;
  const { seed, sampling, interval, distribution } = settings;
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
    correlations: correlations.map(({ between, rank }) => ({ between: [...between], rank })),
    set: [...facts.set],
    digests: [...facts.digests].map(([file, sha256]) => ({ file, sha256 })),
  };
}

function recordConvergence({ outputs, spreads }: Draws): Convergence[] {
  return outputs.map((output, at) => {
    const { errors } = spreads[at] as Spread;
    return {
      of: outputPath(output),
      mean_standard_error: errors.mean,
      p05_standard_error: errors.p05,
      p50_standard_error: errors.p50,
      p95_standard_error: errors.p95,
    };
  });
}

function outputsOf(rows: readonly Row[], measure: MeasureName): readonly Output[] {
  return rows.map((row) => ({ row, measure }));
}

/** The rows of the tidy table, in the order of the model. */
function estimateRows(
  model: Model,
  corners: readonly Corners[],
  spreads: readonly Spread[],
  language: Language,
): Estimate[] {
  const owner = new Map(model.rows.map((row, index) => [rowPath(row), index]));
  const cornerOf = (row: Row, index: number): Corners => {
    if (row.level !== 'overlap') return corners[index] as Corners;
    const parent = row.pace === undefined ? 'total' : `pace.${row.pace}`;
    return corners[owner.get(parent) as number] as Corners;
  };
  return model.rows.map((row, index) => {
    const { lowPoint, highPoint } = cornerOf(row, index);
    const outputs = (['saving_eur_per_year', 'person_years'] as const).map((measure) => ({ row, measure }));
    const [savings, personYears] = evaluateAt(model, outputs, [lowPoint, highPoint]);
    const [low, high] = savings as unknown as [number, number];
    const perCosts = (eur: number) => finite(eur / positive(model.yardstick?.totalEur));
    const inhabitants = model.yardstick?.inhabitants;
    const perInhabitant = (eur: number) => (inhabitants?.known ? eur / inhabitants.count : null);
    const compiled = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
    const base =
      row.level === 'overlap'
        ? undefined
        : compiled === undefined
          ? model.yardstick?.totalEur
          : compiled.baseEur;
    const { mean, p05, p50, p95 } = spreads[index] as Spread;
    return {
      scenario: model.scenario.id,
      level: row.level,
      id: row.id,
      label: sumLabel(row, language) ?? labelText(compiled?.project.label, language, row.id),
      pace: row.pace ?? null,
      low_eur_per_year: low,
      central_eur_per_year: (corners[index] as Corners).central,
      high_eur_per_year: high,
      mean_eur_per_year: mean,
      p05_eur_per_year: p05,
      p50_eur_per_year: p50,
      p95_eur_per_year: p95,
      base_eur_per_year: base ?? null,
      share_of_costs_low: perCosts(low),
      share_of_costs_high: perCosts(high),
      eur_per_inhabitant_low: perInhabitant(low),
      eur_per_inhabitant_high: perInhabitant(high),
      person_years_low: personYears![0]!,
      person_years_high: personYears![1]!,
      quality: row.level === 'overlap' ? null : weakestQuality(model, outputs[0] as Output),
      sources: row.level === 'overlap' ? [] : sourcesOf(model, outputs[0] as Output),
    };
  });
}

/** Nothing can be a share of costs that are not above zero. */
function positive(totalEur: number | undefined): number {
  return totalEur !== undefined && totalEur > 0 ? totalEur : Number.NaN;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** From best known to least known; a row is no better than its weakest number. */
const qualities: readonly Quality[] = ['observed', 'transferred', 'expert', 'calibrated', 'assumed'];

function weakestQuality(model: Model, output: Output): Quality | null {
  const found = model
    .inputsOf(output)
    .map((index) => qualities.indexOf(model.inputs[index]?.quality as Quality));
  return qualities[Math.max(-1, ...found)] ?? null;
}

function sourcesOf(model: Model, output: Output): string[] {
  const ids = model.inputsOf(output).map((index) => model.inputs[index]?.source);
  return [...new Set(ids.filter((each) => each !== undefined))].sort();
}

function recordInputs(model: Model): InputRecord[] {
  const usedBy = model.inputs.map(() => [] as string[]);
  for (const { project, slots } of model.projects) {
    for (const [name, input] of slots) usedBy[input]?.push(`project.${project.id}.saving.${name}`);
  }
  return model.inputs.map((input, index) => ({
    path: input.path,
    unit: input.unit,
    low: input.low,
    central: input.central,
    high: input.high,
    distribution: isFixed(input) ? null : input.distribution,
    interval: isFixed(input) ? null : input.interval,
    quality: input.quality ?? null,
    source: input.source ?? null,
    place: input.place ?? null,
    evidence: input.origin.evidence?.id ?? null,
    evidence_from: input.origin.evidence?.from ?? null,
    file: input.origin.place.file,
    line: input.origin.place.line ?? null,
    note: input.note ?? null,
    used_by: usedBy[index] ?? [],
  }));
}

function recordCosts(structure: Model['scenario']['costs'][number], yardstick: boolean): CostRecord {
  const { inhabitants } = structure;
  return {
    id: structure.id,
    yardstick,
    measure: structure.measure,
    year: structure.year,
    files: [...structure.files],
    eur_per_year: structure.totalEur,
    negative_eur_per_year: structure.cells.reduce(
      (sum, cell) => sum + (cell.sign === 'negative' ? cell.amountEur : 0),
      0,
    ),
    municipalities: structure.area === 'country' ? null : structure.municipalityCodes.length,
    inhabitants: inhabitants.known ? inhabitants.count : null,
    inhabitants_reason: inhabitants.known ? null : inhabitants.reason,
  };
}

function recordProblem(each: Problem): ProblemRecord {
  return {
    name: each.name,
    severity: each.severity,
    file: each.place?.file ?? null,
    line: each.place?.line ?? null,
    column: each.place?.column ?? null,
    found: each.found,
    expected: each.expected,
    hint: each.hint,
  };
}
