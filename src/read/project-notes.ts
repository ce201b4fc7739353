import { ProblemList } from '../problems/problem.ts';
import { getIn } from './position.ts';
import { isSavedModel } from './saved-model.ts';
import { beginningOfFile, standardInput } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** The notes of the projects of a scenario by their ids, for whoever edits the file: the model knows none of them. */
export function readProjectNotes(path: string): ReadonlyMap<string, string> {
  // Standard input was read already, and a saved model has no notes.
  if (path === standardInput || isSavedModel(beginningOfFile(path))) return new Map();
  const projects = getIn(readYamlFile(path, new ProblemList())?.value, ['projects']);
  const notes = (Array.isArray(projects) ? projects : []).flatMap((project): [string, string][] => {
    const [id, note] = [getIn(project, ['id']), getIn(project, ['note'])];
    return typeof id === 'string' && typeof note === 'string' ? [[id, note]] : [];
  });
  return new Map(notes);
}
