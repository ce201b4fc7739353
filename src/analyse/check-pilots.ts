import type { Model, Output } from '../model/compile.ts';
import { inputByPath, outputPaths, parseOutputPath } from '../model/path.ts';
import type { Reveals } from '../model/pilot.ts';
import { isFixed } from '../model/quantity.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Measured } from './measurement.ts';

/** Tells pilots that measure what the scenario does not have. */
export function checkPilots(model: Model, problems: ProblemList): void {
  for (const { project } of model.projects)
    if (project.pilot?.tells.kind === 'reveals') matchMeasured(model, project.pilot.tells, problems);
}

/** What a pilot measures; undefined where its path names nothing, which is reported. */
export function matchMeasured(
  model: Model,
  { what, path, place }: Reveals,
  problems: ProblemList,
): Measured | undefined {
  if (what === 'output') {
    const output = outputOf(model, path);
    if (output !== undefined) return { kind: 'output', output };
    problems.add('unknown-path', place, { found: path, known: outputPaths(model) });
    return undefined;
  }
  const input = inputByPath(model, path);
  if (input !== undefined) return { kind: 'input', input };
  const known = model.inputs.filter((each) => !isFixed(each)).map((each) => each.path);
  problems.add('unknown-input', place, { found: path, known });
  return undefined;
}

function outputOf(model: Model, path: string): Output | undefined {
  const parsed = parseOutputPath(path, model);
  if (parsed === undefined || parsed.statistic !== undefined) return undefined;
  return { row: parsed.row, measure: parsed.measure, year: parsed.year };
}
