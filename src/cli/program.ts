import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { languages } from '../model/label.ts';
import { InputError } from '../problems/problem.ts';
import { formats } from './output.ts';
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
  const program = createProgram(streams, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
    if (error instanceof InputError) {
      const { writeProblems } = await import('./problem-output.ts');
      writeProblems(error.problems, streams, args);
      return exitCodes.wrongInput;
    }
    const stack = error instanceof Error ? error.stack : String(error);
    streams.standardError.write(`${bugReport}\n${stack}\n`);
    return exitCodes.ourBug;
  }
}

function createProgram(streams: Streams, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command('digisave')
    .description('Turns the cost structure of municipalities and a list of digital projects into a range of savings.')
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
    .argument('<scenario...>', 'scenario files (YAML), or - for standard input');
  addScenarioOptions(estimate);
  addOutputOptions(estimate, formats);
  estimate.action(async (paths: string[], options) => {
    const { estimateCommand } = await import('./estimate.ts');
    setExitCode(estimateCommand(paths, options, streams));
  });

  const validate = program
    .command('validate')
    .description('tell every problem of scenarios (YAML), cost data (CSV) and evidence, without running them')
    .argument('<file...>', 'files or folders')
    .option('--strict', 'treat warnings as errors')
    .option('--quiet', 'print nothing but problems')
    .option('--no-color', 'print without colours');
  validate.action(async (paths: string[], options) => {
    const { validateCommand } = await import('./validate.ts');
    setExitCode(validateCommand(paths, options, streams));
  });
  return program;
}

function addScenarioOptions(command: Command): void {
  command
    .option('--set <path=value>', 'replace a number or setting (ranges as 0.4..0.6); may be repeated', collect, [])
    .option('--seed <number>', 'seed of the draws instead of that of the scenario', wholeNumber)
    .option('--samples <number>', 'number of draws instead of that of the scenario', wholeNumber);
}

function addOutputOptions(command: Command, choices: readonly string[]): void {
  command
    .addOption(
      new Option('--format <format>', 'form of the result; a table at a terminal, otherwise csv').choices(choices),
    )
    .option('--output <file>', 'write the result to a file instead of standard output')
    .addOption(
      new Option('--dialect <dialect>', 'csv for spreadsheets: fi has ; and decimal comma')
        .choices(['standard', 'fi'])
        .default('standard'),
    )
    .addOption(new Option('--language <language>', 'language of tables and labels').choices(languages).default('en'))
    .option('--strict', 'treat warnings as errors')
    .option('--quiet', 'print no warnings and hints')
    .option('--no-color', 'print without colours');
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('Write a whole number.');
  return value;
}
