import { join } from 'node:path';
import { compileModel, type Model } from '../model/compile.ts';
import { languages } from '../model/language.ts';
import { Quality } from '../model/quantity.ts';
import type { RunCard } from '../model/run-card.ts';
import type { View } from '../model/view.ts';
import { wordings } from '../present/wording.ts';
import { InputError, type Problem, ProblemList } from '../problems/problem.ts';
import { findInputChanges, type NumberChange } from '../read/input-changes.ts';
import { type InputSheet, readInputSheet } from '../read/input-sheet.ts';
import { placeInModel } from '../read/saved-model.ts';
import { readScenario, type SavedFacts, type ScenarioFile } from '../read/scenario.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { packageFolder } from '../read/text-file.ts';
import { checkInputs, type OutputFile } from './output-guard.ts';

/** Options of every command that reads scenarios. */
export interface ScenarioOptions {
  readonly set?: readonly string[];
  readonly seed?: number;
  readonly samples?: number;
  readonly view?: View;
  /** How exact figures are to be, where draws go on until they are. */
  readonly precision?: number;
  /** The workbook of --inputs. */
  readonly inputs?: string;
  /** The same, once it is read. */
  readonly inputSheet?: InputSheet | undefined;
  /** What the run is to write: refused where it would take the place of what is read. */
  readonly outputs?: readonly OutputFile[];
  /** Whether a scenario that states something else may have no projects. */
  readonly mayLackProjects?: boolean;
}

export interface LoadedModel {
  readonly model: Model;
  readonly digests: ReadonlyMap<string, string>;
  /** Texts of --set that are in it. */
  readonly set: readonly string[];
  /** What of a workbook is in it. */
  readonly workbook: RunCard['workbook'];
  readonly placeOfCost: ScenarioFile['placeOfCost'];
  /** Warnings of the reading. */
  readonly problems: readonly Problem[];
  /** Of a saved model: who saved it, and what was printed of it then. */
  readonly saved: SavedFacts | undefined;
}

/** Folder of the evidence, sources and registers that come with the tool. */
export function shippedDataFolder(): string {
  return join(packageFolder(), 'data');
}

/** Reads and compiles one scenario; undefined where the problems forbid it. */
export function loadModel(
  path: string,
  options: ScenarioOptions,
  problems: ProblemList,
): LoadedModel | undefined {
  const { set, seed, samples, view = 'all', precision, outputs = [], mayLackProjects, inputSheet } = options;
  const drawsUntilExact = precision !== undefined;
  const dataFolder = shippedDataFolder();
  const changes = inputSheet && changesOf(inputSheet, path, options, problems);
  if (inputSheet !== undefined && changes === undefined) return undefined;
  const {
    scenario,
    set: texts,
    placeOfCost,
    digests,
    saved,
  } = readScenario(
    path,
    { dataFolder, set, changes, seed, samples, drawsUntilExact, mayLackProjects },
    problems,
  );
  checkInputs(outputs, problems.filesRead, problems);
  if (scenario === undefined || problems.hasErrors) return undefined;
  const ofWorkbook = inputSheet === undefined ? [] : [[inputSheet.path, inputSheet.sha256] as const];
  const read = {
    digests: namedFromPackage(new Map([...digests, ...ofWorkbook])),
    set: texts,
    workbook: inputSheet && recordWorkbook(inputSheet, changes ?? []),
    placeOfCost,
    problems: [...problems.all],
    saved,
  };
  return { model: compileModel(scenario, view), ...read };
}

/** The workbook of --inputs; undefined without that option. */
export async function openInputs({
  inputs,
}: Pick<ScenarioOptions, 'inputs'>): Promise<InputSheet | undefined> {
  if (inputs === undefined) return undefined;
  const problems = new ProblemList();
  // Many words, and read only where a workbook is.
  const { headingText } = await import('../present/headings.ts');
  const wordsOf = (key: string) => languages.flatMap((language) => headingText(key, language) ?? []);
  const sheet = await readInputSheet(inputs, wordsOf, problems);
  problems.throwIfErrors();
  return sheet;
}

/** What a workbook has otherwise than the scenario by itself; undefined where the problems forbid to go on. */
function changesOf(
  sheet: InputSheet,
  path: string,
  { outputs = [], mayLackProjects }: ScenarioOptions,
  problems: ProblemList,
): readonly NumberChange[] | undefined {
  const own = new ProblemList();
  const dataFolder = shippedDataFolder();
  const { scenario } = readScenario(path, { dataFolder, mayLackProjects }, own);
  problems.meet(sheet.path);
  checkInputs(outputs, problems.filesRead, problems);
  // Warnings of the scenario are told when it is read as it is used.
  for (const each of own.all) if (each.severity === 'error') problems.take(each);
  if (scenario === undefined || problems.hasErrors) return undefined;
  const changes = findInputChanges(sheet, compileModel(scenario), qualityOf, problems);
  return problems.hasErrors ? undefined : changes;
}

/** The quality that a text names, by its key or in the words of a language. */
function qualityOf(text: string): Quality | undefined {
  const wanted = text.trim().toLowerCase();
  return Quality.options.find(
    (each) =>
      each === wanted ||
      languages.some((language) => wordings[language].quality[each].toLowerCase() === wanted),
  );
}

/** What the run card says of a workbook: which inputs are from it. */
function recordWorkbook({ path, sha256 }: InputSheet, changes: readonly NumberChange[]): RunCard['workbook'] {
  return {
    file: path,
    sha256,
    changes: changes.map(({ path: input, range, quality, note }) => ({
      path: input,
      ...range,
      ...(quality !== undefined && { quality }),
      ...(note !== undefined && { note }),
    })),
  };
}

/** Digests by file, those that come with the tool named from its own folder. */
export function namedFromPackage(digests: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folder = `${packageFolder()}/`;
  return new Map(
    [...digests].map(([file, digest]) => [
      file.startsWith(folder) ? file.slice(folder.length) : file,
      digest,
    ]),
  );
}

/**
 * Works through all files, so that one run reports the problems of all; nothing comes out unless all could be used.
 *
 * Shape   work: may be called several times for a file that holds workbooks
 * Throws  InputError with every problem where one of the files could not be used, or with strict where any is reported
 */
export async function forEachFile<Outcome>(
  paths: readonly string[],
  strict: boolean,
  work: (path: string, problems: ProblemList) => Outcome | undefined,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly told: readonly Problem[] }> {
  const told: Problem[] = [];
  const outcomes: Outcome[] = [];
  for (const path of paths) {
    const problems = new ProblemList();
    try {
      const outcome = await withToldProblems(problems, (own) => work(path, own));
      if (outcome !== undefined) outcomes.push(outcome);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
    told.push(...problems.inFileOrder());
  }
  if (outcomes.length < paths.length || (strict && told.length > 0)) throw new InputError(told);
  return { outcomes, told };
}

/** Reads one file with its workbooks; undefined where it is a saved model with problems that cannot be told, which is reported. */
export async function withToldProblems<Value>(
  problems: ProblemList,
  read: (problems: ProblemList) => Value | undefined,
): Promise<Value | undefined> {
  let value: Value | undefined;
  try {
    value = await withWorkbooks(problems, read);
  } finally {
    if (await refuseUntold(problems)) value = undefined;
  }
  return value;
}

/** Refuses a saved model with a problem whose facts cannot be told, which its form does not show; whether it has. */
async function refuseUntold(problems: ProblemList): Promise<boolean> {
  const ofModel = problems.all.filter((each) => placeInModel(each) !== undefined);
  if (ofModel.length === 0) return false;
  const { canBeTold } = await import('../present/problem-texts.ts');
  const untold = ofModel.filter((each) => !canBeTold(each));
  problems.drop(untold);
  for (const each of untold.slice(0, 1)) {
    const { path, at } = placeInModel(each)!;
    problems.add('wrong-model', { file: path }, { path, reason: { is: 'wrong-form', at } });
  }
  return untold.length > 0;
}
