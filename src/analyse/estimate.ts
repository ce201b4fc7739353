import type { Breakdown } from '../model/breakdown.ts';
import { columnName } from '../model/column-name.ts';
import type { Model, Output, Row } from '../model/compile.ts';
import { numbersBehind } from '../model/compile-maturity.ts';
import type { CostStructure } from '../model/cost-structure.ts';
import { type Language, labelText } from '../model/label.ts';
import type { MeasureName } from '../model/measure.ts';
import type { OutputOf } from '../model/output.ts';
import { inputByPath, outputPath, rowPath } from '../model/path.ts';
import { weakestOf } from '../model/quantity.ts';
import type { ErrorColumn, Estimate, Result } from '../model/result.ts';
import { rowLabel } from '../model/row-label.ts';
import type { Grid, Tornado } from '../model/sensitivity.ts';
import { units } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Corners } from '../sample/corners.ts';
import { countOutsideUnits, createDrawDesign } from '../sample/draws.ts';
import { moveOneAtATime } from '../sample/one-at-a-time.ts';
import { estimateAreas } from './by-area.ts';
import { estimateYears } from './by-year.ts';
import { centralBase } from './central-base.ts';
import { checkCellCosts, checkCentrals } from './check-draws.ts';
import { checkModel } from './check-model.ts';
import { atLeastOneDraw } from './convergence.ts';
import { type DependentRange, estimateDependence } from './dependence.ts';
import { type Draws, drawOutputs, summariseOutputs } from './draw.ts';
import { recordEffects } from './effects.ts';
import { extremesOfRow } from './extremes.ts';
import { recordGoals } from './goals.ts';
import { holdCorners } from './held-corners.ts';
import { summariseMaturity } from './maturity.ts';
import { noteMaturity } from './maturity-notes.ts';
import {
  drawnMoney,
  drawnReturns,
  moneyOutputs,
  type RowColumns,
  recordTimeline,
  summariseMoney,
} from './money.ts';
import { noteRowsWithoutRate } from './no-rate-note.ts';
import { reconcile } from './reconcile.ts';
import {
  priceYearOfRow,
  type RunFacts,
  recordConvergence,
  recordCosts,
  recordInputs,
  recordPrices,
  recordRun,
} from './record.ts';
import { recordRisks } from './risks.ts';
import { findRowCorners } from './row-corners.ts';
import { listRates, type RowRate } from './row-rates.ts';
import type { Spread, StandardErrors } from './summary.ts';
import { buildTornado } from './tornado.ts';
import { buildGrid } from './two-way.ts';

/** Values of each input in the two-way table that comes with an estimate. */
const gridSteps = 5;

/**
 * Estimates a scenario: corners and draws of every row, beside what was published.
 *
 * Units   as in the result's own schema
 * Throws  InputError where the problems contain an error, such as a saving above the costs it lives in
 */
export function estimateModel(model: Model, facts: RunFacts, problems: ProblemList): Result {
  const { scenario } = model;
  const outputs = outputsOf(model.rows, 'saving_eur_per_year');
  const moved = moveOneAtATime(model, outputs);
  const corners = findRowCorners(model, outputs, moved);
  const cornerOfRow = new Map(outputs.map(({ row }, at) => [row, corners[at]!]));
  checkBreakdown(model, facts.by, problems);
  const comparisons = checkModel(model, problems, (asked) =>
    asked.map(({ row }) => cornerOfRow.get(row) as Corners),
  );
  problems.throwIfErrors();
  const drawn = [...outputs, ...drawnMoney(model)];
  const returns = drawnReturns(model);
  const kept =
    facts.keepDraws === undefined && facts.precision === undefined
      ? undefined
      : drawOutputs(model, drawn, facts.precision, problems, returns);
  const draws = kept ?? summariseOutputs(model, [...drawn, ...returns]);
  const { settings } = draws;
  checkOwnFigures(model, problems);
  const held = holdCorners(model, outputs, corners, draws, problems);
  checkCellCosts(model, outputs, draws, problems);
  for (const [index, count] of countOutsideUnits(model, settings)) {
    const input = model.inputs[index]!;
    const { most } = units[input.unit];
    const { path, unit } = input;
    const expected = { unit, least: model.boundsOf(index).least, most };
    problems.add('draws-outside-unit', input.origin.place, {
      path,
      count,
      draws: settings.samples,
      expected,
    });
  }
  problems.throwIfErrors();
  if (kept !== undefined)
    facts.keepDraws?.({ ...kept, outputs: drawn, columns: kept.columns.slice(0, drawn.length) });
  const timeline = recordTimeline(model);
  const maturity = summariseMaturity(model);
  const makeDesign = () => createDrawDesign(model, settings);
  const sums = outputs.flatMap((output, at) =>
    output.row.level === 'pace' || output.row.level === 'total'
      ? [{ output, tornado: buildTornado(model, output, at, moved) }]
      : [],
  );
  const rates = listRates(model);
  const risks = recordRisks(model, settings, facts.language);
  const estimates = estimateRows(model, held, draws, rates, facts);
  const effects = recordEffects(model, estimates, facts.language);
  const goals = recordGoals(model, estimates);
  checkCentrals(draws, centralIn(model, estimates), problems);
  return {
    scenario: { id: scenario.id, label: scenario.label ?? null, file: scenario.file },
    run: recordRun(model, facts, settings.samples),
    costs: scenario.costs.map((structure, index) => recordCosts(structure, index === 0)),
    estimates,
    prices: recordPrices(scenario),
    ...(maturity === undefined ? {} : { maturity }),
    ...(timeline === undefined ? {} : { timeline }),
    ...areasOf(model, facts, held),
    ...(facts.by === 'year'
      ? { years: [...estimateYears(model, makeDesign, facts.language, problems)] }
      : {}),
    ...(risks === undefined ? {} : { risks }),
    ...(effects === undefined ? {} : { effects }),
    ...(goals === undefined ? {} : { goals }),
    convergence: recordConvergence(model, drawn, draws, estimates),
    // Published figures are of all benefits: what is cashable of a saving is another thing.
    reference: model.view === 'budget' ? [] : [...reconcile(model, comparisons, facts.language, held)],
    inputs: recordInputs(model, facts.language),
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
        `${labelText(source.publisher, facts.language, id)}: ${labelText(source.title, facts.language, id)} (${source.date})${source.url ? ` ${source.url}` : source.doi ? ` DOI ${source.doi}` : ''}`,
      ]),
    ),
    notes: notesOf(model, rates, facts.language),
    problems: [...problems.all],
  };
}

/** The central value of an output as its row prints it. */
function centralIn(
  model: Model,
  estimates: readonly Estimate[],
): (output: Output) => number | null | undefined {
  return ({ row, measure }) => {
    const printed = estimates[model.rows.indexOf(row)] as Readonly<Record<string, unknown>> | undefined;
    return printed?.[columnName(measure, 'central')] as number | null | undefined;
  };
}

/** What a reader must know: what the scenario says itself, and which rows have no internal rate of return. */
function notesOf(model: Model, rates: readonly RowRate[], language: Language): string[] {
  const { note } = model.scenario;
  const noRates = noteRowsWithoutRate(rates, (row) => rowLabel(row, model.projects, language), language);
  return [
    ...(note === undefined ? [] : [labelText(note, language, '')]),
    ...noteMaturity(model, language),
    ...(noRates === undefined ? [] : [noRates]),
  ];
}

/** Reports figures that are left out because they would rest on numbers of others. */
function checkOwnFigures(model: Model, problems: ProblemList): void {
  const { rows, scenario, yardstick } = model;
  const place = { file: scenario.file };
  const { index } = scenario.prices;
  if (index !== undefined && model.lackOf({ row: rows.at(-1)!, measure: 'person_years' }) === 'price-level') {
    const { origin, priceYear } = scenario.settings.personYearEur;
    const facts = { index, evidence: origin.evidence?.id ?? '', from: priceYear as number };
    problems.add('person-year-not-turned', place, facts);
  }
  if (yardstick === undefined) return;
  const total = rows.at(-1)!;
  if (model.lackOf({ row: total, measure: 'person_years' }) === 'person-year') {
    const structures = yardstick.coversCountry ? structuresOf(model, rows) : [yardstick];
    const codes = new Set(structures.flatMap(({ municipalityCodes }) => municipalityCodes));
    const costs = structures.map(({ id }) => id).join(', ');
    problems.add('no-person-year', place, { costs, municipalities: codes.size });
  }
  const others = rows.filter(
    (row) => row.level !== 'overlap' && model.lackOf({ row, measure: 'share_of_costs' }) !== undefined,
  );
  if (others.length === 0) return;
  problems.add('compared-with-others', place, {
    rows: others.map(rowPath),
    own: structuresOf(model, others).map(({ id }) => id),
    first: yardstick.id,
  });
}

/** The structures of less than the whole country that projects of some rows rest on, each once. */
function structuresOf(model: Model, rows: readonly Row[]): readonly CostStructure[] {
  const all = rows.flatMap((row) => row.projects.flatMap((project) => model.projects[project]!.costs ?? []));
  return [...new Set(all)].filter(({ coversCountry }) => !coversCountry);
}

/** Tells a question by years or areas of a scenario that has none. */
function checkBreakdown({ scenario }: Model, by: Breakdown | undefined, problems: ProblemList): void {
  const { costs, file, timeline } = scenario;
  if (by === 'year' && timeline === undefined) problems.add('no-timeline', { file }, {});
  if (by === undefined || by === 'year') return;
  const canDivide = by === 'service' ? costs.length > 0 : costs.some(({ area }) => area === 'municipalities');
  if (!canDivide) problems.add('no-areas', { file }, { by, hasCosts: costs.length > 0 });
}

function areasOf(
  model: Model,
  { by, language }: RunFacts,
  corners: ReadonlyMap<string, Corners>,
): Pick<Result, 'areas'> {
  if (by === undefined || by === 'year') return {};
  return { areas: [...estimateAreas(model, by, language, corners)] };
}

/** The two-way table of the two largest bars; none where fewer inputs move the output. */
function buildDefaultGrid(model: Model, output: Output, { bars }: Tornado): readonly Grid[] {
  const [x, y] = bars.map((bar) => inputByPath(model, bar.input));
  if (x === undefined || y === undefined) return [];
  return [buildGrid(model, output, { input: x }, { input: y }, gridSteps, undefined)];
}

function outputsOf<Measure extends MeasureName>(
  rows: readonly Row[],
  measure: Measure,
): readonly OutputOf<Measure>[] {
  return rows.map((row) => ({ row, measure }));
}

/** The rows of the tidy table, in the order of the model. */
function estimateRows(
  model: Model,
  held: ReadonlyMap<string, Corners>,
  draws: Draws,
  rates: readonly RowRate[],
  { language, precision }: RunFacts,
): Estimate[] {
  const { spreads } = draws;
  const cornersOf = (output: Output) => held.get(outputPath(output))!;
  const money: readonly RowColumns[] = summariseMoney(model, draws, rates, cornersOf);
  const moneyOfRows = moneyOutputs(model);
  const measuresOf = (row: Row) =>
    moneyOfRows.filter((each) => each.row === row).map(({ measure }) => measure);
  const dependent = estimateDependence(model, outputsOf(model.rows, 'saving_eur_per_year'), draws);
  return model.rows.map((row, index) => {
    const { low, central, high } = cornersOf({ row, measure: 'saving_eur_per_year' });
    const personYears = cornersOf({ row, measure: 'person_years' });
    const isCompared = model.lackOf({ row, measure: 'share_of_costs' }) === undefined;
    const { costsEur, inhabitants } = model.comparison;
    const perCosts = (eur: number) => (isCompared ? finite(eur / costsEur) : null);
    const perInhabitant = (eur: number) => (isCompared ? finite(eur / inhabitants) : null);
    const compiled = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
    const base =
      row.level === 'overlap'
        ? undefined
        : compiled !== undefined
          ? centralBase(model, row.projects[0] as number)
          : isCompared
            ? model.yardstick?.totalEur
            : undefined;
    const { mean, p05, p50, p95, errors } = spreads[index] as Spread;
    const owner = compiled?.project.flow?.owner;
    const inputs = row.level === 'overlap' ? [] : inputsOfRow(model, row);
    return {
      scenario: model.scenario.id,
      level: row.level,
      id: row.id,
      label: rowLabel(row, model.projects, language),
      pace: row.pace ?? null,
      low_eur_per_year: low,
      central_eur_per_year: central,
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
      person_years_low: finite(personYears.low),
      person_years_high: finite(personYears.high),
      quality:
        row.level === 'overlap' ? null : weakestOf(inputs.map((input) => model.inputs[input]?.quality)),
      sources: row.level === 'overlap' ? [] : sourcesOf(model, row, inputs),
      price_year: priceYearOfRow(model, row) ?? null,
      ...money[index],
      ...dependentColumns(dependent.get(row)),
      ...(owner === undefined ? {} : { benefit_owner: labelText(owner, language, '') }),
      ...(precision === undefined ? {} : errorsOfRow(errors, high - low, draws.settings.samples)),
      extremes: extremesOfRow(model, row, ['person_years', ...measuresOf(row)], held),
    };
  });
}

function dependentColumns(range: DependentRange | undefined): Partial<Estimate> {
  if (range === undefined) return {};
  return { dependent_p05_eur_per_year: range.p05, dependent_p95_eur_per_year: range.p95 };
}

/** What a precision was asked for: how exact the drawn figures of a row are. */
function errorsOfRow(errors: StandardErrors, width: number, samples: number): Record<ErrorColumn, number> {
  const error = (name: keyof StandardErrors) => atLeastOneDraw(errors[name], Math.abs(width), samples);
  return {
    mean_standard_error_eur_per_year: error('mean'),
    p05_standard_error_eur_per_year: error('p05'),
    p50_standard_error_eur_per_year: error('p50'),
    p95_standard_error_eur_per_year: error('p95'),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** What the figures of a row rest on: those of its saving, of what becomes of it, and of its money over time. */
function inputsOfRow(model: Model, row: Row): readonly number[] {
  const measures: readonly MeasureName[] = [
    'saving_eur_per_year',
    'other_benefit_eur_per_year',
    ...(model.scenario.timeline === undefined ? [] : (['npv_municipality_eur'] as const)),
  ];
  return [...new Set(measures.flatMap((measure) => model.inputsOf({ row, measure })))];
}

function sourcesOf(model: Model, row: Row, inputs: readonly number[]): string[] {
  const { year, index, levels } = model.scenario.prices;
  const years = [
    ...row.projects.map((project) => model.projects[project]?.costs?.year ?? model.yardstick?.year),
    ...inputs.map((input) => model.inputs[input]?.priceYear),
  ];
  const turned = index === undefined ? [] : years.filter((each) => each !== undefined && each !== year);
  const used = turned.flatMap((each) => [levels.get(each as number), levels.get(year as number)]);
  const ids = [
    ...inputs.flatMap((input) => numbersBehind(model, input).map(({ source }) => source)),
    ...used.map((level) => level?.source),
  ];
  return [...new Set(ids.filter((each) => each !== undefined))].sort();
}
