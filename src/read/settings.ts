import { slotMetaOf } from '../model/number-slot.ts';
import type { Quantity } from '../model/quantity.ts';
import { leastReplicatedSamples, replicates } from '../model/replicate.ts';
import type { Sampling, Settings } from '../model/scenario.ts';
import { yardstickForms } from '../model/setting-forms.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { getIn } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import { SettingsForm } from './scenario-form.ts';
import { parseOnce, type YamlFile } from './yaml-file.ts';

/** Settings of the command line, which win over those of the file. */
export interface SettingsOptions {
  readonly seed?: number | undefined;
  readonly samples?: number | undefined;
  /** Whether draws go on until a precision is reached, however many are asked for. */
  readonly drawsUntilExact?: boolean | undefined;
}

/** Below this no spread can be told. */
export const leastSamples = 2;
/** Below this fewer than five draws lie beyond p05 and beyond p95, whatever the sampling: they say little of the ends. */
const fewSamples = 100;
const tailShare = 0.05;
/** The draws of one output still fit into memory. */
export const mostSamples = 10_000_000;

/** The settings, each judged alone; one that is wrong is told and counts as left out. */
export function readSettingsForm(
  file: YamlFile,
  options: SettingsOptions,
  problems: ProblemList,
): SettingsForm {
  const sound = soundSettings(file, problems);
  const unset = getIn(sound, ['samples']) === undefined;
  const settings = withDefaultSamples(SettingsForm.parse(sound, parseOnce), unset);
  const { seed = settings.seed, samples = settings.samples } = options;
  const place =
    options.samples === undefined ? file.place(['settings', 'samples']) : { file: `--samples ${samples}` };
  const chosen = { ...settings, seed, samples };
  checkSamples(chosen, place, options.drawsUntilExact === true, problems);
  return chosen;
}

/** Problems that say something of how many draws are asked for without forbidding them. */
export const samplesWarnings: readonly string[] = ['few-samples', 'samples-not-power-of-two'];

/** Reports a number of draws that cannot be made, or that says little. */
export function checkSamples(
  { samples, sampling }: Pick<Settings, 'samples' | 'sampling'>,
  place: Place,
  drawsUntilExact: boolean,
  problems: ProblemList,
): void {
  if (samples < leastSamples) problems.add('too-few-samples', place, { found: samples });
  if (samples > mostSamples) problems.add('too-many-samples', place, { found: samples, limit: mostSamples });
  if (samples < leastSamples) return;
  checkReplicates(samples, sampling, place, problems);
  const isRefused = sampling !== 'random' && samples < leastReplicatedSamples;
  if (samples < fewSamples && !isRefused && !drawsUntilExact) {
    const facts = { found: samples, least: fewSamples, beyond: fewSamples * tailShare };
    problems.add('few-samples', place, facts);
  }
}

/** Latin hypercubes and Sobol sequences are cut into independent parts. */
function checkReplicates(samples: number, sampling: Sampling, place: Place, problems: ProblemList): void {
  if (sampling === 'random') return;
  if (samples < leastReplicatedSamples) {
    const what = { is: 'sampling', sampling } as const;
    problems.add('too-few-for-replicates', place, { found: samples, least: leastReplicatedSamples, what });
  } else if (sampling === 'sobol') {
    const less = replicates * 2 ** Math.floor(Math.log2(samples / replicates));
    if (less !== samples)
      problems.add('samples-not-power-of-two', place, { found: samples, less, more: 2 * less });
  }
}

/** A Sobol sequence is best cut into parts of a power of two: 16 parts of 512. */
const defaultSobolSamples = 8192;

function withDefaultSamples(settings: SettingsForm, isDefault: boolean): SettingsForm {
  return isDefault && settings.sampling === 'sobol'
    ? { ...settings, samples: defaultSobolSamples }
    : settings;
}

function soundSettings(file: YamlFile, problems: ProblemList): unknown {
  const given = getIn(file.value, ['settings']);
  if (given === undefined) return {};
  if (file.parse(SettingsForm, ['settings'], problems) !== undefined) return given;
  const sound = Object.entries(SettingsForm.shape).flatMap(([key, schema]) => {
    const value = getIn(given, [key]);
    return schema.safeParse(value, parseOnce).success ? [[key, value] as const] : [];
  });
  return Object.fromEntries(sound);
}

/** The settings with their numbers resolved; undefined where one is wrong, which is told. */
export function readSettings(
  form: SettingsForm,
  quantities: QuantityReader,
  year: number | undefined,
): Settings | undefined {
  const read = (name: keyof typeof yardstickForms): Quantity | undefined => {
    const { unit, evidence } = slotMetaOf(yardstickForms[name])!;
    const slot = { path: `settings.${name}`, at: ['settings', name], unit, year };
    const given = form[name];
    return given === undefined
      ? quantities.readDefaultEvidence(evidence!, slot)
      : quantities.read(given, slot);
  };
  const personYearEur = read('person_year_eur');
  const personYearHours = read('person_year_hours');
  const taxPointEur = read('tax_point_eur');
  if (personYearEur === undefined || personYearHours === undefined || taxPointEur === undefined)
    return undefined;
  const { interval, distribution, samples, sampling, seed } = form;
  return { interval, distribution, samples, sampling, seed, personYearEur, personYearHours, taxPointEur };
}
