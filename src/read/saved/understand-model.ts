import { modelOfData, type SavedModel } from '../../model/saved-model.ts';
import type { ModelFault } from '../../problems/catalogue/phrases.ts';
import { RegisterEntriesForm } from './cost-forms.ts';
import { placeOfIssue } from './form-of.ts';
import { SavedModelForm } from './model-form.ts';
import { faultOfScenario } from './references.ts';

/** The longest formula is nested less deep. */
const mostLevels = 500;

/** What a text holds: a model whose parts go together, or what is wrong with it. */
export type UnderstoodModel =
  | { readonly model: SavedModel; readonly fault?: undefined }
  | { readonly model?: undefined; readonly fault: ModelFault };

/** The model of a text of JSON, each key and each name in it checked. */
export function understandModel(text: string): UnderstoodModel {
  let model: SavedModel;
  try {
    model = modelOfData(parseFlat(text), entriesOfRegisters);
  } catch (error) {
    if (error instanceof WrongRegisters) return { fault: { is: 'wrong-form', at: error.at } };
    return { fault: { is: 'no-model' } };
  }
  // As it was read, its keys in their order: what is saved of it again is the same text.
  const { success, error } = SavedModelForm.safeParse(model);
  if (!success) {
    const at = pathText(placeOfIssue(error.issues));
    return { fault: at === '' ? { is: 'no-model' } : { is: 'wrong-form', at } };
  }
  const found = faultOfScenario(model.scenario);
  if (found === undefined) return { model };
  const at = pathText(['scenario', ...found.at]);
  const { is, name } = found;
  return { fault: is === 'differs' ? { is, at } : { is, at, name } };
}

/** JSON that is not nested beyond what any model is; throws SyntaxError or RangeError. */
function parseFlat(text: string): unknown {
  const value: unknown = JSON.parse(text);
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) throw new RangeError('nested too deep');
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return value;
}

class WrongRegisters extends Error {
  readonly at: string;

  constructor(at: string) {
    super('no entries of registers');
    this.at = at;
  }
}

function entriesOfRegisters(entries: unknown) {
  const { success, data, error } = RegisterEntriesForm.safeParse(entries);
  if (success) return data;
  const [list, ...inside] = placeOfIssue(error.issues);
  const names = ['services', 'municipalities'];
  throw new WrongRegisters(
    pathText(['scenario', 'registers', names[Number(list)] ?? String(list ?? ''), ...inside]),
  );
}

/** A path as it is written in messages: `scenario.projects.0.pace`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map(String)
    .filter((key) => key !== '')
    .join('.');
}
