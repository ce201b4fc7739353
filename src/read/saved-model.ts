import { createHash } from 'node:crypto';
import { modelOfData, type SavedModel } from '../model/saved-model.ts';
import type { Scenario } from '../model/scenario.ts';
import { type InputChange, listNumbers, withInputs } from '../model/with-inputs.ts';
import { nearestName } from '../problems/nearest-name.ts';
import type { ProblemList } from '../problems/problem.ts';
import { splitSet } from './override.ts';
import { resolveRange } from './range.ts';
import type { TextFile } from './text-file.ts';

/** The form that is read. */
const form = '1';
const beginning = /^\{\s*"digisave-model"\s*:/;
const whole =
  /^\{\n"digisave-model": (\d+),\n"digisave": "([^"\n]*)",\n"sha256": "([0-9a-f]{64})",\n"model": (.*)\n\}\n$/s;

/** Whether a text is a saved model, or was one before it was changed. */
export function isSavedModel(text: string): boolean {
  return beginning.test(text);
}

/** The model of a file; undefined where it is of another form or not as it was written, which is reported. */
export function readSavedModel({ path, text }: TextFile, problems: ProblemList): SavedModel | undefined {
  const refuse = (reason: string) => {
    problems.add('wrong-model', { file: path }, { path, reason });
    return undefined;
  };
  const otherForm = /^\{\s*"digisave-model"\s*:\s*([^,\s}]*)/.exec(text)?.[1] ?? '';
  if (otherForm !== form)
    return refuse(`its form is ${otherForm.slice(0, 20) || 'not stated'}, and form ${form} is read`);
  const [, , version, sha256, body] = whole.exec(text) ?? [];
  if (version === undefined || body === undefined) return refuse('it is cut or changed');
  const found = createHash('sha256').update(`${version}\n${body}`).digest('hex');
  if (found !== sha256) return refuse('its digest is another one than that of its content');
  return modelOfData(JSON.parse(body));
}

/**
 * A saved scenario with numbers set otherwise, as --set does with a file. Only numbers can be set, the seed and the draws
 * among them: what chooses costs, services or projects has been decided when the model was saved.
 */
export function setInSaved(scenario: Scenario, texts: readonly string[], problems: ProblemList): Scenario {
  const numbers = listNumbers(scenario);
  const changes = new Map<string, InputChange>();
  let { settings } = scenario;
  for (const text of texts) {
    const refuse = (reason: string, near?: string) =>
      problems.add('wrong-set', undefined, { found: text, reason, near });
    const parts = splitSet(text);
    if (typeof parts === 'string') {
      refuse(parts);
      continue;
    }
    const { path, value } = parts;
    const quantity = numbers.get(path);
    const isWhole = Number.isSafeInteger(value) && (value as number) >= 0;
    if ((path === 'settings.seed' || path === 'settings.samples') && isWhole)
      settings = { ...settings, [path.slice('settings.'.length)]: value };
    else if (quantity === undefined)
      refuse(`the saved model has no number ${path}`, nearestName(path, [...numbers.keys()]));
    else if (typeof value === 'string') refuse('the value is no number and no range');
    else {
      const file = `--set ${text}`;
      const { distribution, interval } = quantity;
      const form = {
        ...(typeof value === 'number' ? { value } : value),
        ...(distribution === 'discrete' ? {} : { distribution, interval }),
      };
      const place = { file };
      const range = resolveRange(form, quantity.unit, settings, () => place, place, problems);
      if (range !== undefined) changes.set(path, { range, file });
    }
  }
  return withInputs({ ...scenario, settings }, changes);
}
