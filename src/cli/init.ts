import { basename, dirname, isAbsolute, relative } from 'node:path';
import { chooseProjects } from '../analyse/choose-projects.ts';
import { idOfName, type ScenarioDraft } from '../model/draft.ts';
import type { Language } from '../model/language.ts';
import { presentDraft, presentNextSteps } from '../present/draft.ts';
import { ProblemList } from '../problems/problem.ts';
import { Catalogue } from '../read/catalogue.ts';
import { type DraftQuestion, readDraftParts } from '../read/draft-parts.ts';
import { readRegisters } from '../read/registers.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { fileExists } from '../read/text-file.ts';
import { askFile, askMunicipality, askProjects } from './ask-draft.ts';
import { writeFileWhole } from './output.ts';
import { checkOutputs } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { shippedDataFolder } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

interface InitOptions {
  readonly municipality?: string;
  readonly year?: number;
  readonly costs?: string;
  readonly projects?: readonly string[];
  readonly language: Language;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `digisave init [FILE]`: a first scenario of a municipality, on its own costs, that runs at once. */
export async function initCommand(
  path: string | undefined,
  options: InitOptions,
  streams: Streams,
): Promise<ExitCode> {
  const problems = new ProblemList();
  if (path !== undefined) checkNew(path, problems);
  problems.throwIfErrors();
  const { municipality } = options;
  const answered =
    municipality === undefined
      ? await askDraft(path, options, streams, problems)
      : { ...options, path, municipality };
  if (answered === undefined) return exitCodes.wrongInput;
  if (answered.path !== undefined && answered.path !== path) checkNew(answered.path, problems);
  problems.throwIfErrors();
  return writeDraft(answered, streams, problems);
}

/** Reports a file that is there, which is never overwritten, or that cannot be written. */
function checkNew(path: string, problems: ProblemList): void {
  if (fileExists(path)) problems.add('file-already-there', { file: path }, { path });
  else checkOutputs([{ option: 'FILE', path }], problems);
}

/** All that is needed: without a path it goes to standard output. */
type AnsweredOptions = InitOptions & { readonly path: string | undefined; readonly municipality: string };

/** What options leave open is asked for at the terminal; undefined where the user ends it. */
async function askDraft(
  path: string | undefined,
  options: InitOptions,
  { ask, standardOutput }: Streams,
  problems: ProblemList,
): Promise<AnsweredOptions | undefined> {
  if (ask === undefined) return undefined;
  const say = (text: string) => void standardOutput.write(text);
  const dialogue = { ask, say, language: options.language };
  const { registers } = readRegisters(shippedDataFolder(), problems);
  const municipality = await askMunicipality(registers, dialogue);
  if (municipality === undefined) return undefined;
  const kinds = new Catalogue(shippedDataFolder(), problems).all();
  const { projects } = options;
  const answer =
    projects === undefined ? await askProjects(kinds, municipality, dialogue) : { chosen: projects };
  const file = answer && (path ?? (await askFile(municipality, dialogue)));
  if (answer === undefined || file === undefined) return undefined;
  const { chosen } = answer;
  return { ...options, path: file, municipality: municipality.code, ...(chosen && { projects: chosen }) };
}

async function writeDraft(
  { path, ...options }: AnsweredOptions,
  streams: Streams,
  problems: ProblemList,
): Promise<ExitCode> {
  const question: DraftQuestion = {
    municipality: options.municipality,
    year: options.year,
    costs: options.costs,
    costsNamed: options.costs === undefined ? undefined : nameFrom(path, options.costs),
    projects: options.projects,
  };
  const parts = await withWorkbooks(problems, (own) => readDraftParts(question, shippedDataFolder(), own));
  problems.throwIfErrors();
  const { kinds, rows, ...rest } = parts as NonNullable<typeof parts>;
  const { projects, offered } = chooseProjects(kinds, rows, options.projects);
  const draft: ScenarioDraft = {
    ...rest,
    id: idOfName(rest.municipality.name.fi),
    isChosen: options.projects !== undefined,
    projects,
    offered,
  };
  const file = path ?? `${draft.id}.yaml`;
  const presented = { language: options.language, file };
  const text = presentDraft(draft, presented);
  if (path === undefined) streams.standardOutput.write(text);
  else await writeFileWhole(path, text, streams);
  if (options.quiet !== true) {
    streams.standardError.write(presentNextSteps(draft, presented, path !== undefined));
    await writeProblems(problems.inFileOrder(), streams, options);
  }
  return exitCodes.done;
}

/** A cost file as the scenario names it, from its own folder; a scenario on standard output may go anywhere. */
function nameFrom(scenario: string | undefined, costs: string): string {
  if (scenario === undefined || isAbsolute(costs)) return costs;
  return relative(dirname(scenario), costs).replaceAll('\\', '/') || basename(costs);
}
