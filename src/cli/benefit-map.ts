import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { listFormRows } from '../analyse/benefit-form-rows.ts';
import { mapBenefits } from '../analyse/benefit-map.ts';
import { checkModel } from '../analyse/check-model.ts';
import type { BenefitFormRow } from '../model/benefit-form.ts';
import { type BenefitMap, BenefitMapRecord } from '../model/benefit-map.ts';
import { compileModel } from '../model/compile.ts';
import type { Registers } from '../model/register.ts';
import type { View } from '../model/view.ts';
import { formTable } from '../present/benefit-form-csv.ts';
import { presentFormAsScenario, projectIds } from '../present/benefit-scenario.ts';
import { presentTidyTable } from '../present/csv.ts';
import { dialects } from '../present/format/dialect.ts';
import type { Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { recordProblems } from '../present/problem-texts.ts';
import { wordings } from '../present/wording.ts';
import { InputError, ProblemList } from '../problems/problem.ts';
import { readBenefitForm } from '../read/benefit-form.ts';
import { readProjectNotes } from '../read/project-notes.ts';
import { readRegisters } from '../read/registers.ts';
import { readScenario, readScenarioText } from '../read/scenario.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { formatNames } from './format.ts';
import { sheetOption } from './options.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeFileWhole, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { namedFromPackage, type ScenarioOptions, shippedDataFolder } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { version } from './version.ts';

type BenefitMapOptions = ScenarioOptions &
  OutputOptions & {
    /** File for the form as a scenario. */
    readonly toScenario?: string;
    /** File for a scenario as a form; then the file that is read is the scenario. */
    readonly toForm?: string;
    /** Sheet of a workbook that is the form. */
    readonly sheet?: string;
  };

/** `digisave benefit-map FORM`: what each service of a form saves; `benefit-map SCENARIO --to-form FILE`: a scenario as a form. */
export async function benefitMapCommand(
  path: string,
  options: BenefitMapOptions,
  streams: Streams,
): Promise<ExitCode> {
  const problems = new ProblemList();
  const outputs = checkOutputOptions(options, problems);
  problems.throwIfErrors();
  const done =
    options.toForm === undefined
      ? await mapForm(path, options, outputs, problems, streams)
      : await writeForm(path, options.toForm, { ...options, outputs }, problems);
  const told = problems.inFileOrder();
  if (options.strict === true && told.length > 0) throw new InputError(told);
  for (const { file, text } of done.files) await writeFileWhole(file, text, streams);
  if (done.result !== undefined) await writeOutput(done.result, options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

/** What is to be written once nothing is refused. */
interface Done {
  readonly result?: string | Uint8Array | undefined;
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

function checkOutputOptions(
  { format, output, toScenario, toForm, set = [] }: BenefitMapOptions,
  problems: ProblemList,
): readonly OutputFile[] {
  const result = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of result) checkForm(each, formatNames, format, problems);
  const form = toForm === undefined ? [] : [{ option: '--to-form', path: toForm }];
  for (const each of form) checkForm(each, ['csv'], undefined, problems);
  const scenario = toScenario === undefined ? [] : [{ option: '--to-scenario', path: toScenario }];
  for (const { option, path: found } of scenario)
    if (!/\.ya?ml$/i.test(found))
      problems.add('wrong-option', undefined, {
        command: 'benefit-map',
        option,
        found,
        expected: { is: 'yaml-name' },
      });
  if (toForm !== undefined && toScenario !== undefined)
    problems.add('wrong-option', undefined, {
      command: 'benefit-map',
      option: '--to-form',
      found: toForm,
      expected: { is: 'form-or-scenario' },
    });
  if (toForm !== undefined && output !== undefined)
    problems.add('wrong-option', undefined, {
      command: 'benefit-map',
      option: '--output',
      found: output,
      expected: { is: 'nothing-beside-form' },
    });
  for (const text of toForm === undefined ? set : [])
    if (!text.startsWith('settings.'))
      problems.add('wrong-set', undefined, { found: text, reason: { is: 'form-takes-settings' } });
  const outputs = [...result, ...scenario, ...form];
  checkOutputs(outputs, problems);
  return outputs;
}

/** Throws  InputError with every problem where the form cannot be used */
async function mapForm(
  path: string,
  options: BenefitMapOptions,
  outputs: readonly OutputFile[],
  problems: ProblemList,
  streams: Streams,
): Promise<Done> {
  const dataFolder = shippedDataFolder();
  const { registers } = readRegisters(dataFolder, problems);
  const form = await withWorkbooks(problems, (own) =>
    readBenefitForm(path, registers, own, sheetOption(options.sheet)),
  );
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  const { rows, sha256 } = form!;
  const text = presentFormAsScenario(basename(path), rows, registers);
  const { set, seed, samples, view = 'all', language } = options;
  const read = readScenarioText(
    { path, text, sha256: createHash('sha256').update(text).digest('hex') },
    { dataFolder, set, seed, samples },
    problems,
  );
  problems.throwIfErrors();
  const model = compileModel(read.scenario!, view as View);
  checkModel(model, problems);
  problems.throwIfErrors();
  const digests = namedFromPackage(new Map([...read.digests, [path, sha256]]));
  const { benefitMap: words } = wordings[language];
  const map = mapBenefits(
    model,
    rows,
    projectIds(rows),
    {
      file: path,
      notes: [words.freedTime, words.personYears],
      version,
      node: process.version,
      set: set ?? [],
      digests,
      language,
    },
    problems,
  );
  const { format } = resolveFormat(options, streams.standardOutput);
  return {
    result: await present(presentable(map, options), format, formatOptions(options, streams)),
    files: options.toScenario === undefined ? [] : [{ file: options.toScenario, text }],
  };
}

/** Throws  InputError with every problem where the scenario cannot be used, or no project of it has a row */
async function writeForm(
  path: string,
  file: string,
  { set, seed, samples, dialect, outputs = [] }: BenefitMapOptions,
  problems: ProblemList,
): Promise<Done> {
  const dataFolder = shippedDataFolder();
  const { registers }: { readonly registers: Registers } = readRegisters(dataFolder, problems);
  const { scenario } = await withWorkbooks(problems, (own) =>
    readScenario(path, { dataFolder, set, seed, samples }, own),
  );
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  const notes = readProjectNotes(path);
  const rows: readonly BenefitFormRow[] = listFormRows(
    compileModel(scenario!),
    (project) => notes.get(project),
    registers,
    problems,
  );
  problems.throwIfErrors();
  return {
    files: [
      { file, text: presentTidyTable(formTable(rows, dialects[dialect].decimalMark), dialects[dialect]) },
    ],
  };
}

/** A benefit map in each way; loaded when it is asked for. */
function presentable(map: BenefitMap, { language }: BenefitMapOptions): Presentable {
  return {
    async reports() {
      const { composeBenefitMapReport } = await import('../present/benefit-map-report.ts');
      return [composeBenefitMapReport(map, { language })];
    },
    async table() {
      return (await import('../present/benefit-map-csv.ts')).benefitMapTable(map);
    },
    async json() {
      return { schema: BenefitMapRecord, outcomes: [recordProblems(map, language)] };
    },
  };
}
