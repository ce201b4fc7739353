import { type Command, CommanderError } from 'commander';
import type { Language } from '../model/language.ts';
import { harmless } from '../present/clean-text.ts';
import { cliWordings } from '../present/cli-wording.ts';
import { helpWordings } from '../present/help-wording.ts';
import type { CommandName } from '../present/wording/help-words.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { commandList, programExamples } from './command-list.ts';
import type { CommandContext } from './context.ts';
import { dataCommands } from './data-commands.ts';
import { languageOf } from './language.ts';
import { addConfineOption, addLanguageOption } from './options.ts';
import { scenarioCommands } from './scenario-commands.ts';
import { type ExitCode, exitCodes, type Streams, type TextStream, widthOf } from './streams.ts';
import { ToolCommand } from './tool-command.ts';
import { version } from './version.ts';

/** Options of messages, as every command has them. */
interface MessageChoices {
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly color?: boolean;
}

/**
 * Runs the command line: reads arguments, writes to the streams, answers with the exit code.
 *
 * Throws  never; what is unexpected is told on standard error with its stack and gives 3
 */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  let endProgress: (() => void) | undefined;
  let running: Command | undefined;
  const language = languageOf(args, streams);
  const help = helpWordings[language];
  const problems = new ProblemList();
  const setExitCode = (code: ExitCode) => {
    exitCode = code;
  };
  try {
    if (isLineToComplete(args)) {
      const { completeLine } = await import('./completion.ts');
      const words = args.slice(2);
      const ofLine = languageOf(words, streams);
      streams.standardOutput.write(completeLine(wholeProgram(streams, ofLine), words, ofLine));
      return exitCodes.done;
    }
    const asked = withoutHelpCommand(args);
    const program = new ToolCommand('digisave', {
      help,
      problems,
      allCommands: () => wholeProgram(streams, language).commands,
    });
    setUp(program, { program, streams, language, help, setExitCode }, commandOf(asked));
    program.hook('preSubcommand', (_, command) => {
      running = command;
    });
    program.hook('preAction', async (_, command) => {
      problems.throwIfErrors();
      if (streams.standardError.isTTY !== true || command.opts()['quiet'] === true) return;
      const { showProgress } = await import('./progress.ts');
      endProgress = showProgress(streams.standardError, cliWordings[language]);
    });
    await program.parseAsync(asked, { from: 'user' });
    return exitCode;
  } catch (error) {
    endProgress?.();
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
    const output = await import('./problem-output.ts').catch(() => undefined);
    const all = output?.problemsOf(error);
    if (output !== undefined && all !== undefined) {
      const { quiet = false, strict = false, color = true } = running?.opts<MessageChoices>() ?? {};
      const shown = quiet ? all.filter((each) => each.severity === 'error' || strict) : all;
      await output.writeProblems(shown, streams, { language, color });
      if (shown.every((each) => each.severity === 'warning')) await output.writeStrict(streams, language);
      return exitCodes.wrongInput;
    }
    const stack = error instanceof Error ? error.stack : String(error);
    const facts = [
      ['digisave', ...args].join(' '),
      [`digisave ${version}`, streams.system ?? []].flat().join(', '),
    ];
    const lines = [...facts, ...String(stack).split('\n')].map(harmless);
    streams.standardError.write(`${cliWordings[language].bugReport}\n${lines.join('\n')}\n`);
    return exitCodes.ourBug;
  } finally {
    endProgress?.();
  }
}

const commands = { ...scenarioCommands, ...dataCommands } as const satisfies Readonly<
  Record<CommandName, (context: CommandContext) => void>
>;

/** Sets the program up with one command, or with all where none is named. */
function setUp(program: ToolCommand, context: CommandContext, named: CommandName | undefined): void {
  const { streams, help } = context;
  program
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.shared.help)
    .helpCommand(false)
    // An option before the command is one of the program; behind it, of the command.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.standardOutput.write(text),
      writeErr: (text) => streams.standardError.write(text),
      getOutHelpWidth: () => helpWidth(streams.standardOutput),
      getErrHelpWidth: () => helpWidth(streams.standardError),
    });
  addLanguageOption(program, context);
  program.helpEnd = {
    examples: programExamples.map((line, at) => ({ line, meaning: help.programExamples[at] as string })),
    more: help.frame.more,
  };
  // Help and what is no command need all of them; a command that is named needs itself.
  const added = named === undefined ? (Object.keys(commandList) as CommandName[]) : [named];
  for (const name of added) {
    commands[name](context);
    const added = program.commands.find((each) => each.name() === name) as ToolCommand;
    addConfineOption(added, context);
  }
}

/** The program with all of its commands, to be looked at and not to be run. */
function wholeProgram(streams: Streams, language: Language): ToolCommand {
  const help = helpWordings[language];
  const program = new ToolCommand('digisave', { help, problems: new ProblemList() });
  setUp(program, { program, streams, language, help, setExitCode: () => {} }, undefined);
  return program;
}

/** How a shell asks what may follow the words of a line: `complete -- WORDS...`, which no help shows. */
function isLineToComplete([command, mark]: readonly string[]): boolean {
  return command === 'complete' && mark === '--';
}

/** `help COMMAND` is `COMMAND --help`, and `help` alone `--help`. */
function withoutHelpCommand(args: readonly string[]): readonly string[] {
  const at = placeOfCommand(args);
  return args[at] === 'help' ? [...args.slice(0, at), ...args.slice(at + 1), '--help'] : args;
}

/** The command that is named; undefined where none is. */
function commandOf(args: readonly string[]): CommandName | undefined {
  const found = args[placeOfCommand(args)];
  if (found === undefined || found.startsWith('-')) return undefined;
  if (Object.hasOwn(commands, found)) return found as CommandName;
  const known = Object.keys(commandList);
  throw new InputError([problem('unknown-command', undefined, { found, known })]);
}

/** Where the command stands: only the language may stand before it. */
function placeOfCommand(args: readonly string[]): number {
  const [first = ''] = args;
  if (first.startsWith('--language=')) return 1;
  return first === '--language' ? 2 : 0;
}

/** As wide as the terminal; elsewhere as wide as terminals are. */
function helpWidth(stream: TextStream): number {
  return (stream.isTTY === true ? widthOf(stream) : undefined) ?? 80;
}
