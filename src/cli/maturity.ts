import { checkModel } from '../analyse/check-model.ts';
import { listAnswers, listAreas, listLevels, listRows, totalOf, workMaturity } from '../analyse/maturity.ts';
import { noteMaturity } from '../analyse/maturity-notes.ts';
import { splitSavings } from '../analyse/maturity-split.ts';
import { recordRun } from '../analyse/record.ts';
import type { Language } from '../model/language.ts';
import {
  AnswersRecord,
  type AnswersResult,
  MaturityRecord,
  type MaturityResult,
  maturityTables,
} from '../model/maturity/result.ts';
import type { MaturityTable } from '../model/maturity/tables.ts';
import { mainFunctions, type Registers } from '../model/register.ts';
import type { Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { recordProblems } from '../present/problem-texts.ts';
import type { FileKind } from '../problems/catalogue/phrases.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { kindOfFile } from '../read/file-kind.ts';
import { readAnswers } from '../read/maturity/answers.ts';
import { readRegisters } from '../read/registers.ts';
import { isSavedModel } from '../read/saved-model.ts';
import { beginningOfFile } from '../read/text-file.ts';
import { formatNames } from './format.ts';
import { sheetOption } from './options.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import {
  forEachFile,
  loadModel,
  namedFromPackage,
  type ScenarioOptions,
  shippedDataFolder,
} from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { checkTableOption } from './table-option.ts';
import { version } from './version.ts';

type MaturityOptions = ScenarioOptions &
  Omit<OutputOptions, 'table'> & {
    readonly table?: MaturityTable;
    /** The mean of its answers from which a level is reached, of answers alone. */
    readonly threshold?: number;
    /** Sheet of a workbook that has the answers. */
    readonly sheet?: string;
  };

/** Files that are tables, and may be meant as answers. */
const tables: readonly FileKind[] = ['cost data', 'outcomes', 'goals', 'answers'];

/** What was found, and what services are called. */
interface Found {
  readonly result: MaturityResult | AnswersResult;
  readonly registers: Registers;
}

/** `digisave maturity SCENARIO | ANSWERS`: what levels leave of the costs of services, and what is missing for the next one. */
export async function maturityCommand(
  path: string,
  options: MaturityOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (kindOfFile(path) === 'levels') refuseLevels(path);
  const isAnswers = !isSavedModel(beginningOfFile(path)) && tables.includes(kindOfFile(path));
  const outputs = checkOptions(options, isAnswers);
  const { outcomes, told } = await forEachFile([path], options.strict === true, (file, problems) =>
    isAnswers
      ? workAnswers(file, { ...options, outputs }, problems)
      : workScenario(file, { ...options, outputs }, problems),
  );
  const { format } = resolveFormat(options, streams.standardOutput);
  const found = presentable(outcomes[0]!, isAnswers, options);
  await writeOutput(await present(found, format, formatOptions(options, streams)), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

/** Throws  InputError: levels alone say nothing, as they need costs and a map */
function refuseLevels(path: string): never {
  const facts = { path, kind: 'levels', expected: 'scenario' } as const;
  throw new InputError([problem('other-kind-of-file', undefined, facts)]);
}

/** Throws  InputError where options contradict each other, or say nothing of the file that is named */
function checkOptions(options: MaturityOptions, isAnswers: boolean): readonly OutputFile[] {
  const { format, output, threshold, sheet, set = [] } = options;
  const problems = new ProblemList();
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, formatNames, format, problems);
  checkTableOption('maturity', options, problems);
  const ofAnswers = [
    ['--threshold', threshold === undefined ? undefined : String(threshold)],
    ['--sheet', sheet],
  ] as const;
  for (const [option, found] of isAnswers ? [] : ofAnswers)
    if (found !== undefined)
      problems.add('wrong-option', undefined, {
        command: 'maturity',
        option,
        found,
        expected: { is: 'answers-file' },
      });
  for (const text of isAnswers ? set : [])
    if (!text.startsWith('settings.'))
      problems.add('wrong-set', undefined, { found: text, reason: { is: 'form-takes-settings' } });
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

function workScenario(path: string, options: MaturityOptions, problems: ProblemList): Found | undefined {
  const loaded = loadModel(path, { ...options, mayLackProjects: true }, problems);
  if (loaded === undefined) return undefined;
  const { model, digests, set } = loaded;
  const { maturity, registers } = model.scenario;
  const worked = workMaturity(model);
  if (maturity === undefined || worked === undefined || registers === undefined) {
    problems.add('no-maturity', { file: path }, {});
    return undefined;
  }
  checkModel(model, problems);
  problems.throwIfErrors();
  const { language } = options;
  const negative = model.costs
    .filter(({ id }) => id === maturity.costs)
    .flatMap(({ rows }) => rows)
    .filter(({ amountEur }) => amountEur < 0);
  const none = { answers: [], missing: [] };
  const { answers } = maturity;
  const { id, label, file } = model.scenario;
  return {
    registers,
    result: {
      scenario: { id, label: label ?? null, file },
      run: recordRun(model, { version, node: process.version, set, digests, language }),
      maturity: {
        use: maturity.use ?? null,
        costs: maturity.costs,
        unknown: maturity.unknown,
        map: [...listLevels(maturity)],
        rows: [...listRows(worked, language)],
        areas: [...listAreas(worked, language)],
        total: totalOf(worked),
        negative_cells: new Set(negative.map((row) => `${row.municipalityCode} ${row.service}`)).size,
        negative_eur_per_year: negative.reduce((sum, { amountEur }) => sum + amountEur, 0),
        ...(maturity.use === 'split' && { split: [...splitSavings(model, language)] }),
        ...(answers === undefined ? none : listAnswers(answers, registers, language, worked)),
      },
      notes: noteMaturity(model, language),
      problems: [...problems.inFileOrder()],
    },
  };
}

function workAnswers(
  path: string,
  { threshold, sheet, outputs = [], language }: MaturityOptions,
  problems: ProblemList,
): Found | undefined {
  const { registers, digests } = readRegisters(shippedDataFolder(), problems);
  const read = readAnswers(path, registers, problems, undefined, sheetOption(sheet));
  checkInputs(outputs, problems.filesRead, problems);
  if (read === undefined || problems.hasErrors) return undefined;
  const answers = { scopes: read.scopes, reading: undefined, threshold };
  const files = namedFromPackage(new Map([[path, read.sha256], ...digests]));
  return {
    registers,
    result: {
      file: path,
      run: {
        version,
        node: process.version,
        threshold_share: threshold ?? null,
        digests: [...files].map(([file, sha256]) => ({ file, sha256 })),
      },
      maturity: listAnswers(answers, registers, language),
      notes: [],
      problems: [...problems.inFileOrder()],
    },
  };
}

/** What was found, in each way; loaded when it is asked for. */
function presentable(
  { result, registers }: Found,
  isAnswers: boolean,
  { language, table = isAnswers ? 'answers' : 'rows' }: MaturityOptions,
): Presentable {
  return {
    async reports() {
      const { composeAnswersReport, composeMaturityReport } = await import('../present/maturity-report.ts');
      const options = { language, nameOf: namesIn(registers, language) };
      return [
        'file' in result ? composeAnswersReport(result, options) : composeMaturityReport(result, options),
      ];
    },
    async table() {
      return (await import('../present/record-table.ts')).tableNamed(maturityTables, result.maturity, table);
    },
    async json() {
      const schema = isAnswers ? AnswersRecord : MaturityRecord;
      return { schema, outcomes: [recordProblems(result, language)] };
    },
  };
}

/** What ids of services and main functions are called; a sector has no other name. */
function namesIn({ services }: Registers, language: Language): (id: string) => string {
  return (id) =>
    services.find(id)?.name[language] ?? mainFunctions.find((each) => each.id === id)?.name[language] ?? id;
}
