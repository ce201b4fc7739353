import { basename } from 'node:path';
import type { Language } from '../model/language.ts';
import { cliWordings } from '../present/cli-wording.ts';
import { presentTidySql } from '../present/tidy-sql.ts';
import { InputError, ProblemList } from '../problems/problem.ts';
import { kindOfFile } from '../read/file-kind.ts';
import { readRegisters } from '../read/registers.ts';
import { findMunicipality } from '../read/scope.ts';
import { planTidyQuery } from '../read/table/costs/tidy-query.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { standardInput } from '../read/text-file.ts';
import { type OutputOptions, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { shippedDataFolder } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

interface SqlOptions extends OutputOptions {
  readonly sqlTable?: string;
  readonly sheet?: string;
  readonly municipality?: string;
  readonly language: Language;
  readonly costs?: string;
  readonly year?: number;
  readonly compareYear?: number;
  readonly peers?: string;
}

/** Options that ask for something of the costs, which the statement does not hold. */
const ofCosts = ['costs', 'year', 'compareYear', 'peers', 'format'] as const;
const tableEnding = /\.(?:csv|tsv|txt|xls[xm]|parquet)(?:\.gz)?$/i;

/** `digisave structure --sql FILE`: the statement by which a database gives the tidy form of a table like this one. */
export async function structureSql(
  paths: readonly string[],
  options: SqlOptions,
  streams: Streams,
): Promise<ExitCode> {
  const problems = new ProblemList();
  const [path = standardInput, another] = paths;
  const isScenario = path !== standardInput && !path.endsWith('.csv') && kindOfFile(path) === 'scenario';
  const refuse = (option: string, found: string) =>
    problems.add('wrong-option', undefined, {
      command: 'structure',
      option,
      found,
      expected: { is: 'one-table-for-sql' },
    });
  if (isScenario || another !== undefined) refuse('--sql', another ?? path);
  for (const option of ofCosts)
    if (options[option] !== undefined) refuse(optionName(option), String(options[option]));
  const outputs = options.output === undefined ? [] : [{ option: '--output', path: options.output }];
  for (const each of outputs) checkForm(each, ['table'], undefined, problems);
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  const { registers } = readRegisters(shippedDataFolder(), problems);
  const { municipality: named } = options;
  const municipality = named === undefined ? undefined : findMunicipality(named, registers);
  if (named !== undefined && municipality === undefined)
    problems.add('unknown-municipality', undefined, { found: named, known: registers.municipalities.names });
  const table = options.sqlTable ?? tableNameOf(path);
  const query = await withWorkbooks(problems, (own) =>
    planTidyQuery(path, table, registers, own, {
      sheet: options.sheet,
      municipality: municipality && { code: municipality.code },
    }),
  );
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  const told = problems.inFileOrder();
  if (options.strict === true && told.length > 0) throw new InputError(told);
  const comments = cliWordings[options.language].tidySql(path, 'digisave structure costs.csv');
  await writeOutput(presentTidySql(query as NonNullable<typeof query>, comments), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

function optionName(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The name of a file without its ending; of standard input a name that says what is in it. */
function tableNameOf(path: string): string {
  const name = basename(path).replace(tableEnding, '').replaceAll('.', '_');
  return name === '' || path === standardInput ? 'costs' : name;
}
