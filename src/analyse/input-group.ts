import type { Model } from '../model/compile.ts';
import { inputsOfProject } from '../model/row.ts';
import type { InputGrouping } from '../model/sensitivity-method.ts';
import { listCorrelatedGroups } from '../sample/correlation.ts';

/** What joins the names of groups that correlations tie together. */
const and = ' + ';

/**
 * The name of the group each input stands in.
 * An input that several projects share is a group of its own where groups are projects, and one that acts in several cost
 * structures is in the group of them together. Correlated inputs cannot be separated, so the groups they are in
 * are one. An input that does not move the output is no part of it and ties nothing.
 *
 * Shape   one name for each of the model's inputs; moving: indices of those that move the output
 */
export function nameGroups(
  model: Model,
  grouping: InputGrouping,
  moving: readonly number[],
): readonly string[] {
  const users = model.inputs.map(() => [] as number[]);
  for (const [at, project] of model.projects.entries())
    for (const input of inputsOfProject(project)) users[input]!.push(at);
  const names = model.inputs.map((input, index) => {
    const projects = users[index]!;
    const isParameter = input.path.startsWith('parameter.');
    switch (grouping) {
      case 'input':
        return input.path;
      case 'project':
        return projects.length === 1 ? `project.${model.projects[projects[0]!]!.project.id}` : input.path;
      case 'parameter':
        return isParameter ? input.path : projects.length === 0 ? 'settings' : 'no parameter';
      case 'quality':
        return input.quality ?? 'none';
      case 'cost-structure': {
        const ids = new Set(projects.map((project) => model.projects[project]!.costs?.id ?? 'none'));
        return ids.size === 0 ? 'settings' : [...ids].sort().join(and);
      }
      default:
        return grouping satisfies never;
    }
  });
  for (const { inputs } of listCorrelatedGroups(model, moving)) {
    const tied = new Set(inputs.map((input) => names[input]!));
    if (tied.size < 2) continue;
    const together = [...tied].join(and);
    for (const [input, name] of names.entries()) if (tied.has(name)) names[input] = together;
  }
  return names;
}
