import { explainablePaths } from '../analyse/explain.ts';
import type { Model } from '../model/compile.ts';
import { namesOf } from '../model/input-name.ts';
import type { Language } from '../model/language.ts';
import { outputPaths, parseOutputPath, rowPath } from '../model/path.ts';
import { rowLabel } from '../model/row-label.ts';
import { wordings } from '../present/wording.ts';
import { InputError, ProblemList } from '../problems/problem.ts';
import { fileExists } from '../read/text-file.ts';
import { loadModel } from './scenario-result.ts';
import type { NamedInScenario } from './tool-command.ts';

/** What may be written, and what it means in words. */
export interface Suggestion {
  readonly value: string;
  readonly meaning: string;
}

/**
 * Names in the scenario that a line names, with what they mean; undefined where it names none that can be read.
 *
 * Shape  words: those of the line, in any order
 */
export function namesOfScenario(
  kind: NamedInScenario,
  words: readonly string[],
  language: Language,
): readonly Suggestion[] | undefined {
  const file = words.find((word) => /\.(?:ya?ml|json)$/i.test(word) && fileExists(word));
  const model = file === undefined ? undefined : modelOf(file);
  if (model === undefined) return undefined;
  const names = namesOf(model, language);
  const meaningOf = meaningsOf(model, names, language);
  switch (kind) {
    case 'inputs':
      // The value is written next.
      return [...model.inputOfPath.keys()].map((path) => ({ value: `${path}=`, meaning: meaningOf(path) }));
    case 'outputs':
      return outputPaths(model).map((value) => ({ value, meaning: meaningOf(value) }));
    case 'input-paths':
      return model.inputs.map(({ path }) => ({ value: path, meaning: meaningOf(path) }));
    case 'scenario-projects':
      return model.projects.map(({ project: { id } }) => ({
        value: id,
        meaning: names[`project.${id}`] ?? '',
      }));
    case 'explained':
      return explainablePaths(model).map((value) => ({ value, meaning: meaningOf(value) }));
    default:
      return kind satisfies never;
  }
}

/** A line that is being written may name a file with faults: these are told when it is run. */
function modelOf(file: string): Model | undefined {
  try {
    return loadModel(file, {}, new ProblemList())?.model;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function meaningsOf(
  model: Model,
  names: Readonly<Record<string, string>>,
  language: Language,
): (path: string) => string {
  const rows = new Map(model.rows.map((row) => [rowPath(row), rowLabel(row, model.projects, language)]));
  return (path) => {
    const output = parseOutputPath(path, model);
    if (output === undefined) return rows.get(path) ?? names[path] ?? '';
    const year = output.year === undefined ? '' : ` ${output.year}`;
    return `${rows.get(rowPath(output.row))}: ${wordings[language].output[output.measure]}${year}`;
  };
}
