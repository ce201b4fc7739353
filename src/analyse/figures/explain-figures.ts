import { isBenefitMeasure } from '../../model/cash-flow/measures.ts';
import type { Model } from '../../model/compile.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { MeasureName } from '../../model/measure.ts';
import { outputPaths, parseOutputPath, rowPath } from '../../model/path.ts';

/** More projects than this are explained on their own, by `explain`. */
const mostProjects = 30;
/** So many projects are asked for one that shows how a measure is worked. */
const mostAsked = 5;

/** Sums over the years that a report says of all projects. */
const worths: readonly MeasureName[] = [
  'npv_municipality_eur',
  'npv_nation_eur',
  'payback_municipality_years',
];

/** What else a table has of a row: each is shown by one project, since it is worked alike for all of them. */
const shownByOne: readonly MeasureName[] = [
  'share_of_costs',
  'eur_per_inhabitant',
  'person_years',
  'tax_points',
  'cashable_eur_per_year',
  'capacity_eur_per_year',
  'other_benefit_eur_per_year',
  'capacity_person_years',
  'investment_eur',
  'optimism_bias_eur',
  'running_eur_per_year',
  'running_optimism_bias_eur_per_year',
  'parallel_eur',
  'grant_eur',
  'coordination_eur_per_year',
  'risk_eur',
  'payback_nation_years',
  'bcr_municipality',
  'bcr_nation',
];

/**
 * The figures that a report takes apart: its sums, in which overlap is a line, what they are worth over the years, its projects,
 * the largest first, and of every other measure one project that has some of it.
 *
 * Shape   centralOf: of the saving of a row, by its place
 */
export function explainFigures(
  model: Model,
  centralOf: (row: number) => number,
  explain: (path: string) => Explanation,
): ReadonlyMap<string, Explanation> {
  const known = new Set(outputPaths(model));
  const isPrinted = (path: string) => {
    const output = known.has(path) ? parseOutputPath(path, model) : undefined;
    return output !== undefined && model.lackOf(output) === undefined;
  };
  const at = [...model.rows.keys()];
  const sums = at.filter((row) => ['pace', 'total'].includes(model.rows[row]!.level)).reverse();
  const projects = at
    .filter((row) => model.rows[row]!.level === 'project')
    .sort((a, b) => centralOf(b) - centralOf(a))
    .slice(0, mostProjects);
  const pathOf = (row: number) => rowPath(model.rows[row]!);
  const ofYears = worths.map((measure) => `total.${measure}`).filter(isPrinted);
  const paths = [...sums.map(pathOf), ...ofYears, ...projects.map(pathOf)];
  const found = new Map(paths.map((path) => [path, explain(path)]));
  const hasBenefits = model.projects.some(({ flowSlots }) =>
    [...flowSlots.keys()].some((name) => name.startsWith('benefit.') && name.endsWith('_share')),
  );
  for (const measure of shownByOne) {
    if (isBenefitMeasure(measure) && !hasBenefits) continue;
    const asked = projects.map((row) => `${pathOf(row)}.${measure}`).filter(isPrinted);
    const shown = asked
      .slice(0, mostAsked)
      .map((path) => [path, explain(path)] as const)
      .find(([, { value }]) => value.central !== 0 && value.central !== null);
    if (shown !== undefined) found.set(...shown);
  }
  return found;
}
