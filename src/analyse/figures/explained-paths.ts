import type { Model } from '../../model/compile.ts';
import { rowPath } from '../../model/path.ts';

/** More projects than this are explained on their own, by `explain`. */
const mostProjects = 30;

/**
 * The figures that a report takes apart: its sums, in which overlap is a line, what they are worth over the years, and its projects,
 * the largest first.
 *
 * Shape   centralOf: of the saving of a row, by its place
 */
export function explainedPaths(model: Model, centralOf: (row: number) => number): readonly string[] {
  const at = [...model.rows.keys()];
  const sums = at.filter((row) => ['pace', 'total'].includes(model.rows[row]!.level)).reverse();
  const projects = at
    .filter((row) => model.rows[row]!.level === 'project')
    .sort((a, b) => centralOf(b) - centralOf(a))
    .slice(0, mostProjects);
  const pathOf = (row: number) => rowPath(model.rows[row]!);
  const worths =
    model.scenario.timeline === undefined
      ? []
      : ['npv_municipality_eur', 'npv_nation_eur', 'payback_municipality_years'];
  return [...sums.map(pathOf), ...worths.map((measure) => `total.${measure}`), ...projects.map(pathOf)];
}
