import { analyseStructure } from '../analyse/structure.ts';
import { type Structure, StructureRecord } from '../model/structure.ts';
import type { PeerGrouping, StructureDetail } from '../model/structure-question.ts';
import type { ForWorkbook, Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { recordStructure } from '../present/problem-texts.ts';
import { InputError, ProblemList } from '../problems/problem.ts';
import { readStructureCosts } from '../read/structure.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { formatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { namedFromPackage, shippedDataFolder } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { version } from './version.ts';

interface StructureCommandOptions extends OutputOptions {
  readonly costs?: string;
  readonly municipality?: string;
  readonly peers?: PeerGrouping;
  readonly year?: number;
  readonly compareYear?: number;
  readonly sheet?: string;
  readonly by: StructureDetail;
  readonly sql?: boolean;
  readonly sqlTable?: string;
}

/** `digisave structure FILE|SCENARIO`: the costs themselves, by service and main function, beside similar municipalities. */
export async function structureCommand(
  paths: readonly string[],
  options: StructureCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (options.sql === true) {
    const { structureSql } = await import('./structure-sql.ts');
    return structureSql(paths, options, streams);
  }
  const problems = new ProblemList();
  checkOptions(options, problems);
  const outputs = options.output === undefined ? [] : [{ option: '--output', path: options.output }];
  for (const each of outputs) checkForm(each, formatNames, options.format, problems);
  checkOutputs(outputs, problems);
  const read = await withWorkbooks(problems, (own) =>
    readStructureCosts(paths, { ...options, dataFolder: shippedDataFolder() }, own),
  );
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  // Without an error there is something to look at: what cannot be read is reported.
  const { municipalityCode, ...subject } = read as NonNullable<typeof read>;
  const structure = analyseStructure(
    { ...subject, digests: namedFromPackage(subject.digests) },
    { municipalityCode, peers: options.peers ?? 'size', by: options.by },
    { version, node: process.version, language: options.language },
    problems,
  );
  const told = problems.inFileOrder();
  if (options.strict === true && told.length > 0) throw new InputError(told);
  const { format } = resolveFormat(options, streams.standardOutput);
  const found = presentable(structure, options);
  await writeOutput(await present(found, format, formatOptions(options, streams)), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

/** Tells options that contradict each other or say nothing. */
function checkOptions(
  { peers, municipality, year, compareYear, sqlTable }: StructureCommandOptions,
  problems: ProblemList,
) {
  if (sqlTable !== undefined) {
    const expected = { is: 'sql-beside' } as const;
    problems.add('wrong-option', undefined, {
      command: 'structure',
      option: '--sql-table',
      found: sqlTable,
      expected,
    });
  }
  if (peers !== undefined && municipality === undefined) {
    const expected = { is: 'municipality-beside-peers' } as const;
    problems.add('wrong-option', undefined, {
      command: 'structure',
      option: '--peers',
      found: peers,
      expected,
    });
  }
  if (year !== undefined && year === compareYear) {
    const expected = { is: 'another-year' } as const;
    problems.add('wrong-option', undefined, {
      command: 'structure',
      option: '--compare-year',
      found: String(year),
      expected,
    });
  }
}

/** What is reported of the costs, in each way; loaded when it is asked for. */
function presentable(structure: Structure, { language }: StructureCommandOptions): Presentable & ForWorkbook {
  return {
    async reports() {
      const { composeStructureReport } = await import('../present/structure-report.ts');
      return [composeStructureReport(structure, { language })];
    },
    async table() {
      return (await import('../present/structure-csv.ts')).structureTable(structure);
    },
    async json() {
      return { schema: StructureRecord, outcomes: [recordStructure(structure, language)] };
    },
    async tables() {
      const { structureTable } = await import('../present/structure-csv.ts');
      return [{ name: 'rows', table: structureTable(structure) }];
    },
  };
}
