import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { breakdowns } from '../model/breakdown.ts';
import { calibrationMatches } from '../model/calibration.ts';
import { languages } from '../model/language.ts';
import { inputGroupings, sensitivityMethods } from '../model/sensitivity-method.ts';
import { peerGroupings, structureDetails } from '../model/structure-question.ts';
import { views } from '../model/view.ts';
import { formats } from './format.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { version } from './version.ts';

const bugReport = 'This is a bug of digisave, not of your input. Please report it with the lines below.';

/**
 * Runs the command line: reads arguments, writes to the streams, answers with the exit code.
 *
 * Throws  never; what is unexpected is told on standard error with its stack and gives 3
 */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  let endProgress: (() => void) | undefined;
  const program = createProgram(streams, (code) => {
    exitCode = code;
  });
  program.hook('preAction', async (_, command) => {
    if (streams.standardError.isTTY !== true || command.opts()['quiet'] === true) return;
    const { commands } = await import('./commands.ts');
    endProgress = (await commands.progress()).showProgress(streams.standardError);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    endProgress?.();
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
    const { commands, problemsOf } = await import('./commands.ts');
    const all = problemsOf(error);
    if (all !== undefined) {
      const { writeProblems } = await commands.problemOutput();
      const problems = args.includes('--quiet')
        ? all.filter((each) => each.severity === 'error' || args.includes('--strict'))
        : all;
      await writeProblems(problems, streams, !args.includes('--no-color'));
      if (problems.every((each) => each.severity === 'warning')) {
        streams.standardError.write('With --strict every warning is an error, so nothing was written.\n');
      }
      return exitCodes.wrongInput;
    }
    const stack = error instanceof Error ? error.stack : String(error);
    streams.standardError.write(`${bugReport}\n${stack}\n`);
    return exitCodes.ourBug;
  } finally {
    endProgress?.();
  }
}

function createProgram(streams: Streams, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command('digisave')
    .description(
      'Turns the cost structure of municipalities and a list of digital projects into a range of savings.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(digisave --help lists commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.standardOutput.write(text),
      writeErr: (text) => streams.standardError.write(text),
    });

  const estimate = program
    .command('estimate')
    .description('estimate low to high savings of each project, of quick and slow ones, and in all')
    .argument('<scenario...>', 'scenario files (YAML), or - for standard input')
    .option(
      '--sensitivity',
      'add all that moves each pace, one input and two inputs at a time (table, markdown, json)',
    );
  estimate.addOption(
    new Option('--by <what>', 'tell it by year, or what each area or service contributes and gets').choices(
      breakdowns,
    ),
  );
  estimate.option('--save-draws <file>', 'write inputs and outputs of every draw to a file (CSV)');
  addPrecisionOption(estimate);
  addScenarioOptions(estimate);
  addOutputOptions(estimate, formats);
  estimate.action(async (paths: string[], options) => {
    const { commands } = await import('./commands.ts');
    const { estimateCommand } = await commands.estimate();
    setExitCode(await estimateCommand(paths, options, streams));
  });

  const sensitivity = program
    .command('sensitivity')
    .description('show what moves the savings, and where a decision would turn')
    .argument('<scenario>', 'scenario file (YAML), or - for standard input')
    .addOption(
      new Option(
        '--method <methods>',
        `one or more of ${sensitivityMethods.join(', ')}, separated by commas`,
      ).argParser((text) => oneOrMore(text, sensitivityMethods)),
    )
    .option(
      '--of <path>',
      'output to look at, such as pace.quick.saving_eur_per_year; may be repeated',
      collect,
    )
    .addOption(
      new Option('--x <path>', 'input across a two-way table, with other ends as path=0.1..0.3').argParser(
        side,
      ),
    )
    .addOption(new Option('--y <path>', 'input down a two-way table').argParser(side))
    .addOption(
      new Option('--steps <number>', 'values of each input in a two-way table').default(5).argParser(steps),
    )
    .addOption(new Option('--target <value>', 'value that the output should meet').argParser(finiteNumber))
    .addOption(
      new Option(
        '--group <grouping>',
        'what an index of --method sobol is about; an input where none is named',
      ).choices(inputGroupings),
    );
  addPrecisionOption(sensitivity);
  addScenarioOptions(sensitivity);
  addOutputOptions(sensitivity, formats);
  sensitivity.action(async (path: string, options) => {
    const { commands } = await import('./commands.ts');
    const { sensitivityCommand } = await commands.sensitivity();
    setExitCode(await sensitivityCommand(path, options, streams));
  });

  const calibrate = program
    .command('calibrate')
    .description('find the range of one parameter that reproduces a published range')
    .argument('<scenario>', 'scenario file (YAML)')
    .requiredOption('--parameter <id>', 'parameter to solve for')
    .requiredOption(
      '--to <output>',
      'published figure to meet: the output of one of the references of the scenario',
    )
    .addOption(
      new Option('--match <ends>', 'what must meet the published low and high')
        .choices(calibrationMatches)
        .default('corners'),
    )
    .option('--write', 'write the range into the scenario, keeping comments and order')
    .addOption(
      new Option('--format <format>', 'text to read and paste, or json')
        .choices(['text', 'json'])
        .default('text'),
    );
  addScenarioOptions(calibrate);
  addMessageOptions(calibrate);
  calibrate.action(async (path: string, options) => {
    const { commands } = await import('./commands.ts');
    const { calibrateCommand } = await commands.calibrate();
    setExitCode(await calibrateCommand(path, options, streams));
  });

  const structure = program
    .command('structure')
    .description('show the costs themselves by service and main function, beside similar municipalities')
    .argument('<file...>', 'cost files (CSV), - for one from standard input, or one scenario (YAML)')
    .option('--costs <id>', 'cost structure of a scenario; its first where none is named')
    .option('--municipality <name>', 'name or code of a municipality; without it all together')
    .addOption(
      new Option('--peers <grouping>', 'which municipalities are alike; size where none is named').choices(
        peerGroupings,
      ),
    )
    .option(
      '--year <year>',
      'year of the costs; the latest of the files, or that of the scenario',
      wholeNumber,
    )
    .option('--compare-year <year>', 'another year beside it', wholeNumber)
    .addOption(
      new Option('--by <detail>', 'finest rows: services, or main functions alone')
        .choices(structureDetails)
        .default('service'),
    );
  addOutputOptions(structure, formats);
  structure.action(async (paths: string[], options) => {
    const { commands } = await import('./commands.ts');
    const { structureCommand } = await commands.structure();
    setExitCode(await structureCommand(paths, options, streams));
  });

  const check = program
    .command('check')
    .description('tell whether reference results have moved; exit code 1 if so')
    .argument(
      '[case...]',
      'case files (.check.yaml), lock files (.lock.json) or folders; without any, this folder',
    )
    .option('--accept', 'rewrite lock files with what is found now')
    .option('--lock', 'write a lock file beside each scenario or data file named')
    .addOption(
      new Option('--format <format>', 'form of the report')
        .choices(['table', 'json', 'junit', 'github', 'markdown'])
        .default('table'),
    )
    .option('--output <file>', 'write the report to a file instead of standard output')
    .option('--quiet', 'print no hints')
    .option('--no-color', 'print without colours');
  check.action(async (paths: string[], options) => {
    const { commands } = await import('./commands.ts');
    const { checkCommand } = await commands.check();
    setExitCode(checkCommand(paths, options, streams));
  });

  const validate = program
    .command('validate')
    .description('tell every problem of scenarios (YAML), cost data (CSV) and evidence, without running them')
    .argument('<file...>', 'files or folders')
    .option('--strict', 'treat warnings as errors')
    .option('--quiet', 'print nothing but problems')
    .option('--no-color', 'print without colours');
  validate.action(async (paths: string[], options) => {
    const { commands } = await import('./commands.ts');
    const { validateCommand } = await commands.validate();
    setExitCode(await validateCommand(paths, options, streams));
  });

  const inspect = program
    .command('inspect')
    .description('show how a table of municipal figures (CSV of any form) is understood, and why')
    .argument('<file>', 'table, alone or packed by gzip, or - for standard input')
    .addOption(
      new Option('--format <format>', 'table to read, or json').choices(['table', 'json']).default('table'),
    )
    .option('--layout <file>', 'layout that says how to read it, instead of FILE.layout.yaml beside it')
    .option(
      '--municipality-year <year>',
      'count municipalities that merged until then in their successor',
      wholeNumber,
    )
    .option('--write-layout', 'write what was understood as FILE.layout.yaml, to be edited')
    .option('--rejects <file>', 'write the rows left out, with the reason (CSV)')
    .option('--quiet', 'print nothing but the result and errors')
    .option('--no-color', 'print without colours');
  inspect.action(async (path: string, options) => {
    const { commands } = await import('./commands.ts');
    const { inspectCommand } = await commands.inspect();
    setExitCode(await inspectCommand(path, options, streams));
  });
  return program;
}

function addScenarioOptions(command: Command): void {
  command
    .option(
      '--set <path=value>',
      'replace a number or setting (ranges as 0.4..0.6); may be repeated',
      collect,
    )
    .addOption(
      new Option(
        '--view <view>',
        'which part of savings counts: all, or budget for what can be taken out of the budget',
      )
        .choices(views)
        .default('all'),
    )
    .option('--seed <number>', 'seed of the draws instead of that of the scenario', wholeNumber)
    .option('--samples <number>', 'number of draws instead of that of the scenario', wholeNumber);
}

function addPrecisionOption(command: Command): void {
  command.addOption(
    new Option(
      '--precision <share>',
      'draw until every standard error is at most this part of its figure, such as 1%',
    ).argParser(precision),
  );
}

function addOutputOptions(command: Command, choices: readonly string[]): void {
  command
    .addOption(
      new Option('--format <format>', 'form of the result; a table at a terminal, otherwise csv').choices(
        choices,
      ),
    )
    .option('--output <file>', 'write the result to a file instead of standard output')
    .addOption(
      new Option('--dialect <dialect>', 'csv for spreadsheets: fi has ; and decimal comma')
        .choices(['standard', 'fi'])
        .default('standard'),
    )
    .addOption(
      new Option('--language <language>', 'language of tables and labels').choices(languages).default('en'),
    );
  addMessageOptions(command);
}

function addMessageOptions(command: Command): void {
  command
    .option('--strict', 'treat warnings as errors')
    .option('--quiet', 'print no warnings and hints')
    .option('--no-color', 'print without colours');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('Write a whole number.');
  return value;
}

function finiteNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError('Write a number, such as 7.0e6.');
  return value;
}

/** A share from above 0 to below 1, also in percent. */
function precision(text: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(number) / (percent === '%' ? 100 : 1);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Write a part such as 1% or 0.01.');
  return value;
}

const mostSteps = 101;

function steps(text: string): number {
  const value = wholeNumber(text);
  if (value < 2 || value > mostSteps)
    throw new InvalidArgumentError(`Write a whole number from 2 to ${mostSteps}.`);
  return value;
}

function oneOrMore<Choice extends string>(text: string, choices: readonly Choice[]): readonly Choice[] {
  const chosen = text.split(',').map((each) => each.trim());
  const wrong = chosen.find((each) => !(choices as readonly string[]).includes(each));
  if (wrong !== undefined) throw new InvalidArgumentError(`Allowed are ${choices.join(', ')}.`);
  return [...new Set(chosen as Choice[])];
}

/** A path of an input, alone or with ends of its own: parameter.uptake=0.2..0.8. */
function side(text: string): { readonly path: string; readonly low?: number; readonly high?: number } {
  const [path = '', ends] = text.split('=');
  if (ends === undefined) return { path };
  const [low, high, ...rest] = ends.split('..').map(finiteNumber);
  if (low === undefined || high === undefined || rest.length > 0 || !(low < high)) {
    throw new InvalidArgumentError('Write ends as path=0.1..0.3, the low one first.');
  }
  return { path, low, high };
}
