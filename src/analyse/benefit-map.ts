import { type BenefitFormRow, formPhases, totalPhase } from '../model/benefit-form.ts';
import type { BenefitMap, BenefitMapRow } from '../model/benefit-map.ts';
import { compileModel, type Model, type Output, type Row } from '../model/compile.ts';
import { labelText } from '../model/label.ts';
import type { Language } from '../model/language.ts';
import type { MeasureName } from '../model/measure.ts';
import { rowLabel } from '../model/row-label.ts';
import { type InputChange, withInputs } from '../model/with-inputs.ts';
import type { ProblemList } from '../problems/problem.ts';
import { findCorners } from '../sample/corners.ts';
import { summariseOutputs } from './draw.ts';
import { type RunFacts, recordRun } from './record.ts';

/** What a figure is at its lowest, at central values and at its highest. */
interface Ends {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** The same, null where it has no figure. */
type EndsOrNone = Readonly<Record<keyof Ends, number | null>>;

const none: EndsOrNone = { low: null, central: null, high: null };

/** What is exchanged to ask for hours, or for what one matter, or one minute, is worth. */
type Exchange = 'one-hour-years' | 'one-matter' | 'one-minute';

/**
 * A benefit map: what each service of a form saves and costs, and from where on it pays.
 *
 * All figures are of the compiled model of the form, whose projects are of the method work-time; a break-even is what is paid over
 * what the same model saves with one matter a year, or with one minute a matter.
 *
 * Shape   model: of the form, one project for each row; ids: of the projects, in the order of the rows
 * Units   as in the result's own schema
 * Source  benefit mapping of digitaalinenkunta.fi (Ministry of Finance, 2018)
 */
export function mapBenefits(
  model: Model,
  rows: readonly BenefitFormRow[],
  ids: readonly string[],
  facts: RunFacts & { readonly file: string; readonly notes: readonly string[] },
  problems: ProblemList,
): BenefitMap {
  const year = model.scenario.timeline!.firstYear;
  const total = model.rows.find(({ level }) => level === 'total')!;
  const ofIds = ids.map((id) => model.rows.find((row) => row.level === 'project' && row.id === id)!);
  const asked = [...ofIds, total];
  const netOutputs = asked.map((row): Output => ({ row, measure: 'net_nation_eur', year }));
  const gross = endsOf(model, asked, 'saving_eur_per_year');
  const net = findCorners(model, netOutputs);
  const running = endsOf(model, ofIds, 'running_eur_per_year');
  const personYears = endsOf(model, asked, 'person_years');
  const hours = endsOf(exchange(model, 'one-hour-years'), asked, 'person_years');
  const ofOneMatter = endsOf(exchange(model, 'one-matter'), ofIds, 'saving_eur_per_year');
  const ofOneMinute = endsOf(exchange(model, 'one-minute'), ofIds, 'saving_eur_per_year');
  const draws = summariseOutputs(model, netOutputs);
  const targets = rows.map(({ targetEurPerYear }) => targetEurPerYear ?? null);
  const targetOfAll = targets.includes(null) ? null : targets.reduce<number>((sum, each) => sum + each!, 0);
  const found = asked.map((row, at): BenefitMapRow => {
    const isTotal = row === total;
    const target = isTotal ? targetOfAll : targets[at]!;
    const spread = draws.spreads[at]!;
    const volumes = isTotal ? none : breakEven(running[at]!, ofOneMatter[at]!);
    const minutes = isTotal ? none : breakEven(running[at]!, ofOneMinute[at]!);
    const { low, central, high } = net[at]!;
    const missing = (from: number) => (target === null ? null : target - from);
    return {
      level: isTotal ? 'total' : 'service',
      service: isTotal ? null : rows[at]!.service,
      label: labelOf(model, row, facts.language),
      gross_low_eur_per_year: gross[at]!.low,
      gross_central_eur_per_year: gross[at]!.central,
      gross_high_eur_per_year: gross[at]!.high,
      net_low_eur_per_year: low,
      net_central_eur_per_year: central,
      net_high_eur_per_year: high,
      net_mean_eur_per_year: spread.mean,
      net_p05_eur_per_year: spread.p05,
      net_p50_eur_per_year: spread.p50,
      net_p95_eur_per_year: spread.p95,
      hours_low_per_year: known(hours[at]!.low),
      hours_central_per_year: known(hours[at]!.central),
      hours_high_per_year: known(hours[at]!.high),
      person_years_low: known(personYears[at]!.low),
      person_years_central: known(personYears[at]!.central),
      person_years_high: known(personYears[at]!.high),
      running_central_eur_per_unit: isTotal ? null : costOfOne(model, row, running[at]!.central),
      break_even_volume_low_units_per_year: volumes.low,
      break_even_volume_central_units_per_year: volumes.central,
      break_even_volume_high_units_per_year: volumes.high,
      break_even_low_minutes_per_unit: minutes.low,
      break_even_central_minutes_per_unit: minutes.central,
      break_even_high_minutes_per_unit: minutes.high,
      target_eur_per_year: target,
      gap_low_eur_per_year: missing(high),
      gap_central_eur_per_year: missing(central),
      gap_high_eur_per_year: missing(low),
      chance_of_target: target === null ? null : shareFrom(draws.columnOf(at), target),
    };
  });
  return {
    file: facts.file,
    run: recordRun(model, facts),
    benefit_map: { rows: found },
    notes: [...facts.notes],
    problems: problems.inFileOrder(),
  };
}

function endsOf(model: Model, rows: readonly Row[], measure: MeasureName): readonly Ends[] {
  return findCorners(
    model,
    rows.map((row): Output => ({ row, measure })),
  );
}

/** The same model with one matter a year, or one minute a matter, in each project; or with person-years of one hour each. */
function exchange(model: Model, what: Exchange): Model {
  const change = (value: number): InputChange => ({ range: certain(value), file: 'benefit-map' });
  const changes = new Map<string, InputChange>();
  if (what === 'one-hour-years') changes.set('settings.person_year_hours', change(1));
  for (const { project } of model.projects) {
    const path = `project.${project.id}.saving`;
    if (what === 'one-matter') changes.set(`${path}.volume_per_year`, change(1));
    if (what !== 'one-minute') continue;
    const phases = [...formPhases, totalPhase].map((phase) => `${path}.minutes_saved.${phase}`);
    const given = phases.filter((name) => model.inputOfPath.has(name));
    // One minute in all, whichever phase it is of.
    for (const [place, name] of given.entries()) changes.set(name, change(place === 0 ? 1 : 0));
  }
  return compileModel(withInputs(model.scenario, changes), model.view);
}

function certain(value: number) {
  return { low: value, central: value, high: value, distribution: 'pert', interval: 'min-max' } as const;
}

/**
 * How many it takes to pay for the running costs: null where one saves nothing, 0 where nothing is paid.
 *
 * Holds   both have no input in common, so that the ends are at the ends of each
 * @example breakEven({ low: 600, central: 600, high: 600 }, { low: 2, central: 3, high: 4 }) // => { low: 150, central: 200, high: 300 }
 */
export function breakEven(paid: Ends, ofOne: Ends): EndsOrNone {
  const over = (eur: number, saved: number) => (saved > 0 ? eur / saved : null);
  return {
    low: over(paid.low, ofOne.high),
    central: over(paid.central, ofOne.central),
    high: over(paid.high, ofOne.low),
  };
}

/** What is paid for one matter. */
function costOfOne(model: Model, row: Row, runningEur: number): number | null {
  const volume = model.inputOfPath.get(`project.${row.id}.saving.volume_per_year`);
  const count = volume === undefined ? 0 : model.inputs[volume]!.central;
  return count > 0 ? runningEur / count : null;
}

function labelOf(model: Model, row: Row, language: Language): string {
  if (row.level !== 'project') return rowLabel(row, model.projects, language);
  return labelText(model.projects[row.projects[0]!]!.project.label, language, row.id);
}

/** The part of draws that are at least a value. */
function shareFrom(draws: Float64Array, least: number): number {
  let count = 0;
  for (const draw of draws) if (draw >= least) count++;
  return count / draws.length;
}

/** Empty where nothing says how long a person-year is. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
