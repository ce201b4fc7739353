import { type Problem, ProblemList } from '../../problems/problem.ts';
import { type PlacedValue, placeInText } from '../../read/edit-yaml.ts';
import { readOverrides } from '../../read/override.ts';
import { largestYamlBytes, readTextFile } from '../../read/text-file.ts';
import { readYamlFile } from '../../read/yaml-file.ts';
import type { Change } from './messages.ts';

/** The text of a YAML file with other values; comments, order and all that is not changed stay as they are. */
export function changeText(
  file: string,
  changes: readonly Change[],
): { readonly text: string | undefined; readonly problems: readonly Problem[] } {
  const problems = new ProblemList();
  const yaml = readYamlFile(file, problems);
  const own = readTextFile(file, largestYamlBytes, new ProblemList());
  if (yaml === undefined || own === undefined) return { text: undefined, problems: problems.all };
  const placed = changes.flatMap((change): readonly PlacedValue[] =>
    'set' in change ? (readOverrides([change.set], yaml, problems) as readonly PlacedValue[]) : [change],
  );
  if (problems.hasErrors) return { text: undefined, problems: problems.all };
  return { text: placed.reduce(placeInText, own.text), problems: problems.all };
}
