import { recordInputs } from '../analyse/record.ts';
import { inputName } from '../model/input-name.ts';
import type { Language } from '../model/language.ts';
import { type ListKind, type ListRow, listKinds, rowsWith } from '../model/listing.ts';
import type { ForWorkbook, Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { composeListing, listingTable, listMeasures, listProblems } from '../present/listing.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { listEvidence, listMunicipalities, listProjects, listServices } from '../read/listing.ts';
import { formatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, shippedDataFolder } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

interface ListOptions extends OutputOptions {
  readonly format?: (typeof formatNames)[number];
}

/** `digisave list KIND [WORDS...]`: the names that scenarios, layouts and options may use. */
export async function listCommand(
  kind: string,
  words: readonly string[],
  options: ListOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (!isKind(kind))
    throw new InputError([problem('unknown-list', undefined, { found: kind, known: listKinds })]);
  const problems = new ProblemList();
  const outputs = options.output === undefined ? [] : [{ option: '--output', path: options.output }];
  for (const each of outputs) checkForm(each, formatNames, options.format, problems);
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  const all =
    kind === 'inputs'
      ? await inputsOf(words, outputs, problems, options.language)
      : rowsOf[kind](shippedDataFolder(), problems, options.language);
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  const rows = rowsWith(all, kind === 'inputs' ? words.slice(1) : words);
  const { format } = resolveFormat(options, streams.standardOutput);
  const found: Presentable & ForWorkbook = {
    reports: async () => [composeListing(kind, rows, options.language)],
    table: async () => listingTable(rows),
    tables: async () => [{ name: kind, table: listingTable(rows) }],
    json: async () => ({ schema: { parse: (row) => row }, outcomes: rows, isList: true }),
  };
  await writeOutput(await present(found, format, formatOptions(options, streams)), options, streams);
  if (options.quiet !== true) await writeProblems(problems.inFileOrder(), streams, options);
  return exitCodes.done;
}

function isKind(kind: string): kind is ListKind {
  return (listKinds as readonly string[]).includes(kind);
}

/** What is there whatever the scenario. */
const rowsOf: Readonly<
  Record<
    Exclude<ListKind, 'inputs'>,
    (dataFolder: string, problems: ProblemList, language: Language) => readonly ListRow[]
  >
> = {
  services: listServices,
  municipalities: listMunicipalities,
  projects: listProjects,
  evidence: listEvidence,
  measures: listMeasures,
  problems: listProblems,
};

/** The inputs of a scenario, by the paths that --set takes. */
async function inputsOf(
  [path]: readonly string[],
  outputs: readonly OutputFile[],
  problems: ProblemList,
  language: Language,
): Promise<readonly ListRow[]> {
  if (path === undefined) {
    problems.add('list-without-scenario', undefined, {});
    return [];
  }
  const { outcomes, told } = await forEachFile(
    [path],
    false,
    (each, own) => loadModel(each, { outputs }, own)?.model,
  );
  for (const each of told) problems.take(each);
  return outcomes.flatMap((model) =>
    recordInputs(model, language).map((input) => ({
      id: input.path,
      label_fi: inputName(model, input.path, 'fi'),
      label_sv: inputName(model, input.path, 'sv'),
      label_en: inputName(model, input.path, 'en'),
      unit: input.unit,
      price_year: input.price_year,
      low: input.low,
      central: input.central,
      high: input.high,
      quality: input.quality,
      source: input.source,
      place: input.place,
      evidence: input.evidence,
      file: input.file,
      line: input.line,
      note: input.note,
      used_by: input.used_by.join('; '),
    })),
  );
}
