import { Command, CommanderError } from 'commander';
import { dataCommands } from './data-commands.ts';
import { languageOf } from './language.ts';
import { scenarioCommands } from './scenario-commands.ts';
import { type ExitCode, exitCodes, type Streams, type TextStream, widthOf } from './streams.ts';
import { version } from './version.ts';

const bugReport = 'This is an error in digisave, not in your input. Please report it with the lines below.';

/**
 * Runs the command line: reads arguments, writes to the streams, answers with the exit code.
 *
 * Throws  never; what is unexpected is told on standard error with its stack and gives 3
 */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  let endProgress: (() => void) | undefined;
  const [first = ''] = args;
  const setExitCode = (code: ExitCode) => {
    exitCode = code;
  };
  const named = Object.hasOwn(commands, first) ? (first as CommandName) : undefined;
  const program = createProgram(streams, setExitCode, named);
  program.hook('preAction', async (_, command) => {
    if (streams.standardError.isTTY !== true || command.opts()['quiet'] === true) return;
    const { showProgress } = await import('./progress.ts');
    endProgress = showProgress(streams.standardError);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    endProgress?.();
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
    const output = await import('./problem-output.ts').catch(() => undefined);
    const all = output?.problemsOf(error);
    if (output !== undefined && all !== undefined) {
      const problems = args.includes('--quiet')
        ? all.filter((each) => each.severity === 'error' || args.includes('--strict'))
        : all;
      const language = languageOf(args, streams);
      await output.writeProblems(problems, streams, { language, color: !args.includes('--no-color') });
      if (problems.every((each) => each.severity === 'warning')) {
        await output.writeStrict(streams, language);
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

const commands = { ...scenarioCommands, ...dataCommands } as const;
type CommandName = keyof typeof commands;

/** The program with one command, or with all where none is named. */
function createProgram(
  streams: Streams,
  setExitCode: (code: ExitCode) => void,
  named: CommandName | undefined,
): Command {
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
      getOutHelpWidth: () => helpWidth(streams.standardOutput),
      getErrHelpWidth: () => helpWidth(streams.standardError),
    });
  // Help and what is no command need all of them; a command that is named needs itself.
  const added = named === undefined ? Object.values(commands) : [commands[named]];
  for (const add of added) add(program, streams, setExitCode);
  return program;
}

/** As wide as the terminal; elsewhere as wide as terminals are. */
function helpWidth(stream: TextStream): number {
  return (stream.isTTY === true ? widthOf(stream) : undefined) ?? 80;
}
