import type { CompiledProject, Model, Output } from '../model/compile.ts';
import type { CostStructure } from '../model/cost-structure.ts';
import { projectName } from '../model/scenario.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { checkRanges } from '../sample/check-ranges.ts';
import { checkSampling } from '../sample/check-sampling.ts';
import { type Corners, findCorners } from '../sample/corners.ts';
import { checkCorrelations } from '../sample/correlation.ts';
import { checkPilots } from './check-pilots.ts';
import { type Comparison, matchReferences, restsOnFitted } from './reconcile.ts';
import { checkSharing } from './sharing/check-sharing.ts';

/** Costs an inhabitant below which amounts were most likely written in thousands or millions of euros. */
const leastEurPerInhabitant = 100;
/** A structure of fewer services may well cost little. */
const wholeStructureServices = 10;
/** A saving this far above a cost, as a part of it, is still rounding. */
const roundingShare = 1e-9;

/**
 * Everything that can be wrong with a compiled scenario before anything is drawn; gives what can be reconciled.
 *
 * Shape   cornersOf: the corners of outputs, for a caller that knows them already
 */
export function checkModel(
  model: Model,
  problems: ProblemList,
  cornersOf = (outputs: readonly Output[]) => findCorners(model, outputs),
): readonly Comparison[] {
  checkRanges(model, problems);
  checkCorrelations(model, problems);
  checkSampling(model, problems);
  checkPilots(model, problems);
  checkSharing(model, problems);
  const comparisons = matchReferences(model, problems);
  checkCalibrated(model, comparisons, problems);
  const file: Place = { file: model.scenario.file };
  checkMeasures(model, file, problems);
  checkSharedRows(model, file, problems);
  checkYardstick(model, file, problems);
  checkBenefits(model, file, problems);
  checkFixed(model, problems);
  if (!problems.hasErrors) checkCornerSavings(model, cornersOf, file, problems);
  return comparisons;
}

/** Tells agreement that is called fitted where nothing was; who calibrates has a reference before any number is. */
function checkCalibrated(model: Model, comparisons: readonly Comparison[], problems: ProblemList): void {
  for (const { reference, output } of comparisons) {
    if (reference.status === 'calibrated' && !restsOnFitted(model, output))
      problems.add('nothing-calibrated', reference.origin.place, { output: reference.output });
  }
}

function checkMeasures(model: Model, file: Place, problems: ProblemList): void {
  const used = model.projects.flatMap(({ costs }) => costs ?? []);
  if (new Set(used.map(({ measure }) => measure)).size < 2) return;
  const costs = [...new Map(used.map(({ id, measure }) => [id, { id, measure }])).values()];
  problems.add('measures-in-one-result', file, { costs });
}

/** Tells amounts of fixed savings below zero: most are costs with the sign of an account. */
function checkFixed({ projects, inputs }: Model, problems: ProblemList): void {
  for (const { project, slots } of projects) {
    if (project.saving.method !== 'fixed') continue;
    for (const input of slots.values()) {
      const { central, origin } = inputs[input]!;
      if (central < 0)
        problems.add('negative-saving', origin.place, { project: projectName(project), eur: central });
    }
  }
}

/** In the budget view stands what projects call cashable, so one that says nothing of it is missed. */
function checkBenefits({ view, projects }: Model, file: Place, problems: ProblemList): void {
  if (view !== 'budget') return;
  const silent = projects.filter(({ project }) => project.flow?.hasBenefit !== true);
  if (silent.length > 0)
    problems.add('benefit-share-missing', file, {
      projects: silent.map(({ project }) => projectName(project)),
    });
}

/** Two structures may hold the same rows; overlap is settled within one structure only. */
function checkSharedRows(model: Model, file: Place, problems: ProblemList): void {
  const used = [...new Set(model.projects.flatMap(({ costs }) => costs ?? []))];
  const keysOf = (structure: CostStructure): Set<string> => {
    const projects = model.projects.filter(({ costs }) => costs === structure);
    const services = new Set(projects.flatMap(({ cells }) => cells.map((cell) => cell.service)));
    const rows = structure.rows.filter((row) => services.has(row.service));
    return new Set(rows.map((row) => `${row.municipalityCode} ${row.service} ${row.costType}`));
  };
  for (const [index, first] of used.entries()) {
    for (const second of used.slice(index + 1)) {
      if (first.year !== second.year || first.measure !== second.measure) continue;
      const keys = keysOf(first);
      const shared = [...keysOf(second)].filter((key) => keys.has(key)).length;
      if (shared > 0) problems.add('shared-rows', file, { costs: [first.id, second.id], rows: shared });
    }
  }
}

function checkYardstick({ yardstick }: Model, file: Place, problems: ProblemList): void {
  if (yardstick === undefined) return;
  const { id, totalEur, inhabitants, cells, isChecked = false } = yardstick;
  const isWhole = new Set(cells.map((cell) => cell.service)).size >= wholeStructureServices;
  if (!(totalEur > 0)) problems.add('yardstick-not-positive', file, { costs: id, eur: totalEur });
  if (!inhabitants.known) {
    problems.add('no-population', file, { what: id, reason: inhabitants.reason });
  } else if (isWhole && !isChecked && totalEur > 0 && totalEur / inhabitants.count < leastEurPerInhabitant) {
    problems.add('implausible-costs', file, { costs: id, eur: totalEur / inhabitants.count });
  }
}

/** Tells savings at their largest that exceed the costs they live in, or those of the whole yardstick. */
function checkCornerSavings(
  model: Model,
  cornersOf: (outputs: readonly Output[]) => readonly Corners[],
  file: Place,
  problems: ProblemList,
): void {
  // Shares of the declared methods are products of shares; those of a formula of one's own may be anything.
  const mayExceed = ({ formula, baseEur, project }: CompiledProject) =>
    baseEur !== undefined && (formula.gives === 'eur' || project.saving.method === 'formula');
  const projects = model.rows.filter(
    (row) => row.level === 'project' && mayExceed(model.projects[row.projects[0] as number]!),
  );
  const total = model.rows.filter((row) => row.level === 'total');
  const outputs = [...projects, ...total].map((row): Output => ({ row, measure: 'saving_eur_per_year' }));
  const corners = cornersOf(outputs);
  for (const [at, { row }] of outputs.entries()) {
    const saving = corners[at]!.high;
    const compiled = model.projects[row.projects[0] as number] as CompiledProject;
    const { project, baseEur } = compiled;
    if (row.level === 'project') {
      if (!(saving > baseEur! * (1 + roundingShare))) {
        checkShrunkCost(model, compiled, saving, problems);
        continue;
      }
      problems.add('saving-above-cell-cost', project.origin.place, {
        project: projectName(project),
        saving,
        cost: baseEur!,
      });
    } else if (
      model.yardstick !== undefined &&
      saving > model.yardstick.totalEur &&
      model.yardstick.totalEur > 0
    ) {
      const { id, totalEur } = model.yardstick;
      problems.add('saving-above-yardstick', file, { costs: id, saving, cost: totalEur });
    }
  }
}

/** Tells euros that stay the same beyond the costs they live in, where these shrink from year to year. */
function checkShrunkCost(
  { scenario: { timeline } }: Model,
  { project, baseEur, costs, formula }: CompiledProject,
  saving: number,
  problems: ProblemList,
): void {
  if (timeline === undefined || costs === undefined || formula.gives === 'share') return;
  const year = timeline.firstYear + timeline.horizonYears - 1;
  const cost = baseEur! * (1 + timeline.costGrowth.low) ** Math.max(0, year - costs.year);
  if (saving <= cost * (1 + roundingShare)) return;
  problems.add('saving-above-shrunk-cost', project.origin.place, {
    project: projectName(project),
    saving,
    cost,
    year,
  });
}
