import { createHash } from 'node:crypto';
import type { SavedModel } from '../model/saved-model.ts';
import type { Scenario } from '../model/scenario.ts';
import { type InputChange, listNumbers, withInputs } from '../model/with-inputs.ts';
import type { ModelFault } from '../problems/catalogue/phrases.ts';
import { nearestName } from '../problems/nearest-name.ts';
import type { Place, Problem, ProblemList } from '../problems/problem.ts';
import type { NumberChange } from './input-changes.ts';
import { readSets } from './override.ts';
import { type RangeDefaults, resolveRange } from './range.ts';
import { understandModel } from './saved/understand-model.ts';
import { checkSamples, type SettingsOptions, samplesWarnings } from './settings.ts';
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

/** A saved model with the version of the tool that saved it. */
export type SavedModelFile = SavedModel & { readonly version: string };

/** The model of a file; undefined where it is of another form or not as it was written, which is reported. */
export function readSavedModel({ path, text }: TextFile, problems: ProblemList): SavedModelFile | undefined {
  const refuse = (reason: ModelFault) => {
    problems.add('wrong-model', { file: path }, { path, reason });
    return undefined;
  };
  const otherForm = /^\{\s*"digisave-model"\s*:\s*([^,\s}]*)/.exec(text)?.[1] ?? '';
  if (otherForm !== form) return refuse({ is: 'other-form', found: otherForm.slice(0, 20), known: form });
  const [, , version, sha256, body] = whole.exec(text) ?? [];
  if (version === undefined || body === undefined) return refuse({ is: 'changed' });
  const found = createHash('sha256').update(`${version}\n${body}`).digest('hex');
  if (found !== sha256) return refuse({ is: 'other-digest' });
  // Who writes a digest of his own may write anything behind it.
  const { model, fault } = understandModel(body);
  if (fault !== undefined) return refuse(fault);
  for (const [index, each] of model.problems.entries())
    placesInModel.set(each, { path, at: `problems.${index}.facts` });
  return { ...model, version: JSON.parse(`"${version}"`) };
}

/** A saved model, and what is where in it. */
export interface PlaceInModel {
  readonly path: string;
  readonly at: string;
}

/** Where problems of saved models are in them. */
const placesInModel = new WeakMap<Problem, PlaceInModel>();

/** Where the facts of a problem are in a saved model, of which only words can say whether they are such; undefined of any other. */
export function placeInModel(problem: Problem): PlaceInModel | undefined {
  return placesInModel.get(problem);
}

/** Numbers that a workbook has otherwise; a fact that several places share stays one draw. */
function changesOfWorkbook(
  changes: readonly NumberChange[],
  defaults: RangeDefaults,
  problems: ProblemList,
): readonly (readonly [string, InputChange])[] {
  return changes.flatMap(({ path, places, quantity, range: form, quality, note, placeOf }) => {
    const { distribution, interval, unit } = quantity;
    const shape = distribution === 'discrete' ? {} : { distribution, interval };
    const at = (key: string | number | undefined) => placeOf(key === undefined ? undefined : String(key));
    const range =
      form === undefined
        ? quantity
        : resolveRange({ ...form, ...shape }, unit, defaults, (key) => at(key), at(undefined), problems);
    if (range === undefined) return [];
    const change: InputChange = {
      range,
      file: at(undefined).file,
      ...(places.length > 1 && { draw: path }),
      ...(form === undefined && { keeps: quantity }),
      quality,
      note,
    };
    return places.map((place) => [place, change] as const);
  });
}

/**
 * The scenario of a saved model with numbers set otherwise, as --set and options do with a file. Only numbers can be set, the
 * seed and the draws among them: what chooses costs, services or projects was decided when the model was saved.
 */
export function setInSaved(
  { scenario, problems: ofReading }: SavedModel,
  texts: readonly string[],
  { seed, samples, drawsUntilExact }: SettingsOptions,
  problems: ProblemList,
  ofWorkbook: readonly NumberChange[] = [],
): Scenario {
  const numbers = listNumbers(scenario);
  const changes = new Map(changesOfWorkbook(ofWorkbook, scenario.settings, problems));
  let { settings } = scenario;
  let samplesPlace: Place | undefined;
  for (const { text, path, value, refuse } of readSets(texts, problems)) {
    const place = { file: `--set ${text}` };
    const quantity = numbers.get(path);
    if (path === 'settings.seed' || path === 'settings.samples') {
      if (!Number.isSafeInteger(value)) {
        refuse({ is: 'not-whole' });
        continue;
      }
      settings = { ...settings, [path.slice('settings.'.length)]: value };
      if (path === 'settings.samples') samplesPlace = place;
    } else if (quantity === undefined)
      refuse({ is: 'no-number-of-saved', path }, nearestName(path, [...numbers.keys()]));
    else if (typeof value === 'string') refuse({ is: 'not-a-range' });
    else {
      const { distribution, interval } = quantity;
      const form = {
        ...(typeof value === 'number' ? { value } : value),
        ...(distribution === 'discrete' ? {} : { distribution, interval }),
      };
      const range = resolveRange(form, quantity.unit, settings, () => place, place, problems);
      if (range !== undefined) changes.set(path, { range, file: place.file });
    }
  }
  if (samples !== undefined) samplesPlace = { file: `--samples ${samples}` };
  settings = { ...settings, seed: seed ?? settings.seed, samples: samples ?? settings.samples };
  // What was said of the draws that were asked for then holds of no others.
  for (const each of ofReading)
    if (samplesPlace === undefined || !samplesWarnings.includes(each.name)) problems.take(each);
  if (samplesPlace !== undefined) checkSamples(settings, samplesPlace, drawsUntilExact === true, problems);
  return withInputs({ ...scenario, settings }, changes);
}
