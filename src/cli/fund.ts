import { checkModel } from '../analyse/check-model.ts';
import { fundModels } from '../analyse/fund/fund.ts';
import { recordRun } from '../analyse/record.ts';
import { FundRecord, type FundResult } from '../model/fund/result.ts';
import type { FundTable } from '../model/fund/tables.ts';
import { labelText } from '../model/label.ts';
import type { Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { recordProblems } from '../present/problem-texts.ts';
import { wordings } from '../present/wording.ts';
import { InputError, ProblemList } from '../problems/problem.ts';
import { formatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkOutputs } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, type LoadedModel, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { checkTableOption } from './table-option.ts';
import { version } from './version.ts';

interface FundOptions extends ScenarioOptions, Omit<OutputOptions, 'table'> {
  readonly budget?: number;
  readonly of?: string;
  readonly table?: FundTable;
}

/** `digisave fund SCENARIO...`: which applications a budget should pay. */
export async function fundCommand(
  paths: readonly string[],
  options: FundOptions,
  streams: Streams,
): Promise<ExitCode> {
  const outputs = checkOutputOptions(options);
  const { outcomes, told } = await forEachFile(paths, false, (path, problems) => {
    const loaded = loadModel(path, { ...options, outputs }, problems);
    if (loaded !== undefined) checkModel(loaded.model, problems);
    return problems.hasErrors ? undefined : loaded;
  });
  const problems = new ProblemList();
  for (const each of told) problems.take(each);
  const result = choose(outcomes, options, problems);
  const found = problems.inFileOrder();
  if (options.strict === true && found.length > 0) throw new InputError(found);
  const { format } = resolveFormat(options, streams.standardOutput);
  const text = await present(presentable(result, options), format, formatOptions(options, streams));
  await writeOutput(text, options, streams);
  if (options.quiet !== true) await writeProblems(found, streams, options);
  return exitCodes.done;
}

function checkOutputOptions(options: FundOptions) {
  const problems = new ProblemList();
  const { format, output, budget } = options;
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, formatNames, format, problems);
  checkTableOption('fund', options, problems);
  checkOutputs(outputs, problems);
  if (budget !== undefined && budget < 0)
    problems.add(
      'value-out-of-range',
      { file: '--budget' },
      {
        found: budget,
        expected: { unit: 'eur', least: 0, most: Number.POSITIVE_INFINITY },
      },
    );
  problems.throwIfErrors();
  return outputs;
}

/** Throws  InputError with every problem of the call and its applications */
function choose(
  loaded: readonly LoadedModel[],
  { budget, of, language }: FundOptions,
  problems: ProblemList,
): FundResult {
  const models = loaded.map(({ model }) => model);
  const fund = fundModels(models, { budgetEur: budget, of, language }, problems);
  const scenarios = models.map(({ scenario: { id, label, file } }) => ({ id, label: label ?? null, file }));
  const first = loaded[0]!;
  const digests = new Map(loaded.flatMap((each) => [...each.digests]));
  const { fund: words } = wordings[language];
  const left = models.flatMap(({ scenario }) =>
    scenario.application === undefined
      ? scenario.projects
          .filter(({ application }) => application === undefined)
          .map(({ id, label }) => labelText(label, language, id))
      : [],
  );
  return {
    scenario: scenarios[0]!,
    scenarios,
    run: recordRun(first.model, { version, node: process.version, set: first.set, digests, language }),
    fund,
    notes: left.length === 0 ? [] : [words.withoutApplication(left)],
    problems: [...problems.all],
  };
}

function presentable(result: FundResult, { language, table }: FundOptions): Presentable {
  return {
    async reports() {
      const { composeFundReport } = await import('../present/fund-report.ts');
      return [composeFundReport(result, { language })];
    },
    async table() {
      return (await import('../present/fund-csv.ts')).fundTable(result.fund, table ?? 'rows');
    },
    async json() {
      return { schema: FundRecord, outcomes: [recordProblems(result, language)] };
    },
  };
}
