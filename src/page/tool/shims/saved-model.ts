import type { Problem } from '../../../problems/problem.ts';
import type { SavedModelFile } from '../../../read/saved-model.ts';

/** A page takes scenarios, and no models that the command line has saved: nothing is one here. */
export function isSavedModel(): false {
  return false;
}

export function readSavedModel(): SavedModelFile | undefined {
  return undefined;
}

export function setInSaved(): never {
  throw new Error('no model is saved in a page');
}

export function placeInModel(_: Problem): undefined {
  return undefined;
}
