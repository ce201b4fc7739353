import { type Command, Option } from 'commander';
import { listKinds } from '../model/listing.ts';
import { peerGroupings, structureDetails } from '../model/structure-question.ts';
import { checkFormatNames } from '../present/format/check-formats.ts';
import { formatNames, inspectFormats } from './format.ts';
import {
  addLanguageOption,
  addOutputOption,
  addOutputOptions,
  expanded,
  fileBeside,
  ids,
  wholeNumber,
} from './options.ts';
import type { ExitCode, Streams } from './streams.ts';

type SetExitCode = (code: ExitCode) => void;

/** The commands that look at data and at what has been found before, by name, each added to a program on its own. */
export const dataCommands = {
  init: addInit,
  structure: addStructure,
  check: addCheck,
  validate: addValidate,
  inspect: addInspect,
  list: addList,
} as const;

function addInit(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const init = program
    .command('init')
    .description('create a scenario of a municipality, on its own costs, that can be estimated at once')
    .argument('[file]', 'scenario to write (YAML), which must not exist yet; without it standard output')
    .option('--municipality <name>', 'name or code of the municipality; asked for at a terminal')
    .option('--year <year>', 'year of the costs that come with digisave (default: the latest)', wholeNumber)
    .option('--costs <file>', 'own cost file (CSV, .xlsx) in place of these')
    .addOption(
      new Option(
        '--projects <ids>',
        'kinds of projects, separated by commas (default: those fit without further numbers)',
      ).argParser(ids),
    );
  addLanguageOption(init);
  init.option('--quiet', 'print nothing but the scenario').option('--no-color', 'print without colours');
  init.action(async (path: string | undefined, options) => {
    if (options.municipality === undefined && streams.ask === undefined)
      init.error("error: required option '--municipality <name>' not specified");
    const { initCommand } = await import('./init.ts');
    setExitCode(await initCommand(path, options, streams));
  });
}

function addStructure(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const structure = program
    .command('structure')
    .description('show costs by service and main function, compared with similar municipalities')
    .argument('<file...>', 'cost files (CSV, .xlsx), - for one from standard input, or one scenario (YAML)')
    .option('--costs <id>', 'cost structure of a scenario (default: its first)')
    .option('--municipality <name>', 'name or code of a municipality; without it all together')
    .addOption(
      new Option(
        '--peers <grouping>',
        'comparison municipalities: same size class, region or type (default: size)',
      ).choices(peerGroupings),
    )
    .option(
      '--year <year>',
      'year of the costs; the latest of the files, or that of the scenario',
      wholeNumber,
    )
    .option('--compare-year <year>', 'another year to compare with', wholeNumber)
    .option('--sheet <name>', 'sheet of a workbook (default: the only visible one with a table)')
    .addOption(
      new Option('--by <detail>', 'finest rows: services, or main functions alone')
        .choices(structureDetails)
        .default('service'),
    );
  addOutputOptions(structure, formatNames);
  structure.action(async (paths: string[], options) => {
    const { structureCommand } = await import('./structure.ts');
    setExitCode(await structureCommand(await expanded(paths), options, streams));
  });
}

function addCheck(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const check = program
    .command('check')
    .description('compare results with stored reference values; exit code 1 if they differ')
    .argument(
      '[case...]',
      'case files (.check.yaml), lock files (.lock.json) or folders; without any, this folder',
    )
    .option('--accept', 'rewrite lock files with what is found now')
    .option('--lock', 'write a lock file beside each scenario or data file named')
    .addOption(
      new Option('--format <format>', 'form of the report; a table where nothing says otherwise').choices(
        checkFormatNames,
      ),
    );
  addOutputOption(check, 'report');
  addLanguageOption(check);
  check.option('--quiet', 'print no hints').option('--no-color', 'print without colours');
  check.action(async (paths: string[], options) => {
    const { checkCommand } = await import('./check.ts');
    setExitCode(await checkCommand(await expanded(paths), options, streams));
  });
}

function addValidate(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const validate = program
    .command('validate')
    .description(
      'check scenarios (YAML), cost data (CSV, .xlsx) and evidence for errors without running them',
    )
    .argument('<file...>', 'files or folders')
    .option('--strict', 'treat warnings as errors')
    .option('--quiet', 'print nothing but problems')
    .option('--no-color', 'print without colours');
  addLanguageOption(validate);
  validate.action(async (paths: string[], options) => {
    const { validateCommand } = await import('./validate.ts');
    setExitCode(await validateCommand(await expanded(paths), options, streams));
  });
}

function addInspect(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const inspect = program
    .command('inspect')
    .description('show how a table of municipal figures (CSV of any form, .xlsx) is understood, and why')
    .argument('<file>', 'table (CSV, alone or packed by gzip, or .xlsx), or - for standard input')
    .addOption(
      new Option('--format <format>', 'table to read, or json').choices(inspectFormats).default('table'),
    )
    .option('--layout <file>', 'layout that says how to read it, instead of FILE.layout.yaml beside it')
    .option('--sheet <name>', 'sheet of a workbook (default: the only visible one with a table)')
    .option(
      '--municipality-year <year>',
      'count municipalities merged by then in their successor',
      wholeNumber,
    )
    .option('--write-layout', 'write what was understood as FILE.layout.yaml, to be edited')
    .option('--rejects <file>', 'write the rows left out, with the reason (CSV)', fileBeside)
    .option('--quiet', 'print nothing but the result and errors')
    .option('--no-color', 'print without colours');
  addLanguageOption(inspect);
  inspect.action(async (path: string, options) => {
    const { inspectCommand } = await import('./inspect.ts');
    setExitCode(await inspectCommand(path, options, streams));
  });
}

function addList(program: Command, streams: Streams, setExitCode: SetExitCode): void {
  const list = program
    .command('list')
    .description(
      'list the names that scenarios and options use: services, municipalities, projects, evidence, measures, problems, or the inputs of a scenario',
    )
    .argument('<kind>', `one of ${listKinds.join(', ')}; inputs takes a scenario behind it`)
    .argument('[words...]', 'only what has all of these words in a name, in any language');
  addOutputOptions(list, formatNames);
  list.action(async (kind: string, words: string[], options) => {
    const { listCommand } = await import('./list.ts');
    setExitCode(await listCommand(kind, words, options, streams));
  });
}
