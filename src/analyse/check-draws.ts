import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import { projectName } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Draws } from './draw.ts';
import type { Spread } from './summary.ts';

/** A draw this far beyond a limit, as a part of the larger end, is still rounding. */
const roundingShare = 1e-9;

/** Tells projects that save more than the costs they live in in single draws, which only ranges without ends can do. */
export function checkCellCosts(
  model: Model,
  outputs: readonly Output[],
  { columnOf, settings, spreads }: Draws,
  problems: ProblemList,
): void {
  for (const [at, { row }] of outputs.entries()) {
    const compiled = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
    if (compiled?.baseEur === undefined) continue;
    const { baseEur, project } = compiled;
    const limit = baseEur * (1 + roundingShare);
    const { place } = project.origin;
    if ((spreads[at] as Spread).most <= limit) continue;
    let count = 0;
    for (const draw of columnOf(at)) if (draw > limit) count++;
    problems.add('draws-above-cell-cost', place, {
      project: projectName(project),
      count,
      draws: settings.samples,
    });
  }
}

/**
 * Tells savings and net present values whose central value lies outside their own p05 to p95: ranges that all have their most
 * likely value near one end nearly never reach it at once, and a reader would take the central value for the likely one.
 *
 * Shape   centralOf: the central value of an output
 * Holds   by more than the standard error of the percentile, and not where all draws are alike
 */
export function checkCentrals(
  { outputs, spreads }: Draws,
  centralOf: (output: Output) => number | null | undefined,
  problems: ProblemList,
): void {
  for (const [at, output] of outputs.entries()) {
    const central = centralOf(output);
    if (output.row.level === 'overlap' || typeof central !== 'number') continue;
    const { p05, p95, least, most, errors } = spreads[at] as Spread;
    const slack = roundingShare * Math.max(Math.abs(p05), Math.abs(p95));
    const isBelow = central < p05 - errors.p05 - slack;
    const isAbove = central > p95 + errors.p95 + slack;
    if (least === most || !(isBelow || isAbove)) continue;
    problems.add('central-outside-percentiles', undefined, { path: outputPath(output), central, p05, p95 });
  }
}
