import { analyseStructure } from '../analyse/structure.ts';
import { Structure } from '../model/structure.ts';
import type { PeerGrouping, StructureDetail } from '../model/structure-question.ts';
import { InputError, ProblemList } from '../problems/problem.ts';
import { readStructureCosts } from '../read/structure.ts';
import { formats } from './format.ts';
import { type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { namedFromPackage, shippedDataFolder } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour, widthOf } from './streams.ts';
import { version } from './version.ts';

interface StructureCommandOptions extends OutputOptions {
  readonly costs?: string;
  readonly municipality?: string;
  readonly peers?: PeerGrouping;
  readonly year?: number;
  readonly compareYear?: number;
  readonly by: StructureDetail;
}

/** `digisave structure FILE|SCENARIO`: the costs themselves, by service and main function, beside similar municipalities. */
export async function structureCommand(
  paths: readonly string[],
  options: StructureCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  const problems = new ProblemList();
  checkOptions(options, problems);
  const outputs = options.output === undefined ? [] : [{ option: '--output', path: options.output }];
  for (const each of outputs) checkForm(each, formats, options.format, problems);
  checkOutputs(outputs, problems);
  const read = readStructureCosts(paths, { ...options, dataFolder: shippedDataFolder() }, problems);
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  // Without an error there is something to look at: what cannot be read is told.
  const { municipalityCode, ...subject } = read as NonNullable<typeof read>;
  const structure = analyseStructure(
    { ...subject, digests: namedFromPackage(subject.digests) },
    { municipalityCode, peers: options.peers ?? 'size', by: options.by },
    { version, node: process.version, language: options.language },
    problems,
  );
  const told = problems.inFileOrder();
  if (options.strict === true && told.length > 0) throw new InputError(told);
  await writeOutput(await present(structure, options, streams), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options.color);
  return exitCodes.done;
}

/** Tells options that contradict each other or say nothing. */
function checkOptions(
  { peers, municipality, year, compareYear }: StructureCommandOptions,
  problems: ProblemList,
) {
  if (peers !== undefined && municipality === undefined) {
    const expected = '--municipality beside it: all municipalities together have no peers';
    problems.add('wrong-option', undefined, { option: '--peers', found: peers, expected });
  }
  if (year !== undefined && year === compareYear) {
    const expected = 'another year than --year';
    problems.add('wrong-option', undefined, { option: '--compare-year', found: String(year), expected });
  }
}

/** Each form is loaded when it is asked for: most runs need one. */
async function present(
  structure: Structure,
  options: StructureCommandOptions,
  streams: Streams,
): Promise<string> {
  const stream = streams.standardOutput;
  const { format, toTerminal } = resolveFormat(options, stream);
  const { language, dialect } = options;
  switch (format) {
    case 'csv':
    case 'tsv':
      return (await import('../present/structure-csv.ts')).presentStructureCsv(structure, format, dialect);
    case 'json':
      return (await import('../present/json.ts')).presentJson(Structure, [structure]);
    case 'markdown': {
      const { presentStructureMarkdown } = await import('../present/structure-report.ts');
      return presentStructureMarkdown(structure, { language });
    }
    case 'table': {
      const { presentStructureTable } = await import('../present/structure-report.ts');
      const colour = toTerminal && wantsColour(stream, streams, options.color);
      return presentStructureTable(structure, { language, colour, width: widthOf(stream) ?? 100 });
    }
    default:
      return format satisfies never;
  }
}
