import { Command, type Help, Option } from 'commander';
import type { HelpWords } from '../present/wording/help-words.ts';
import type { OptionExpectation } from '../problems/catalogue/phrases.ts';
import { InputError, type ProblemList, problem } from '../problems/problem.ts';
import { confinedFiles } from '../read/files/confined-files.ts';
import { currentFiles, withFiles } from '../read/files/current-files.ts';
import { type HelpEnd, ToolHelp } from './tool-help.ts';

/** What all commands of a program share. */
export interface ToolSetting {
  readonly help: HelpWords;
  /** Problems of the command line: all that can be found are reported together, before a command runs. */
  readonly problems: ProblemList;
  /** All commands of the program, also where it was set up with the one that runs. */
  readonly allCommands?: () => readonly Command[];
}

/** How the text of an option is read; undefined where it is not what is expected. */
export interface ValueForm<Value> {
  readonly expected: OptionExpectation;
  read(text: string): Value | undefined;
  /** Shown as what may be chosen. */
  readonly choices?: readonly string[];
  /** What is suggested where a line is completed, and more than that may be written. */
  readonly names?: NamedThings;
}

/** What has names that a value may be, for completion. */
export type NamedThings =
  | 'municipalities'
  | 'services'
  | 'projects'
  | 'evidence'
  | 'measures'
  | NamedInScenario;

/** What has names in the scenario that a line names: inputs (with the = before a value, or alone), projects, what it gives, and all that can be explained. */
export type NamedInScenario = 'inputs' | 'input-paths' | 'scenario-projects' | 'outputs' | 'explained';

/** An option that knows what its value may be, beyond choices. */
export class ToolOption extends Option {
  names: NamedThings | undefined;
  isFile = false;
}

interface ValueSetting<Value> {
  readonly default?: Value;
  /** What a command takes where nothing is given, if it is not set here. */
  readonly shownDefault?: string;
  readonly isRequired?: boolean;
  /** Every one that is written counts, not the last alone. */
  readonly isRepeatable?: boolean;
}

/**
 * A command whose help and errors are ours: commander's words are replaced, and what is wrong is a problem of the catalogue.
 * The methods that take problems are called by commander, which would print a line of its own there.
 */
export class ToolCommand extends Command {
  readonly #setting: ToolSetting;
  /** What follows the options in help. */
  helpEnd: HelpEnd = { examples: [] };

  constructor(name: string | undefined, setting: ToolSetting) {
    super(name);
    this.#setting = setting;
  }

  override createCommand(name?: string): ToolCommand {
    return new ToolCommand(name, this.#setting);
  }

  override createHelp(): Help {
    return Object.assign(new ToolHelp(this.#setting.help, this.helpEnd), this.configureHelp());
  }

  /** What the command does; with --confine, with the files of one folder alone. */
  override action(work: (this: this, ...args: never[]) => void | Promise<void>): this {
    const inFolder = async (...args: unknown[]) => {
      const { confine } = this.opts<{ confine?: string }>();
      const run = () => work.apply(this, args as never[]);
      if (confine === undefined) return await run();
      const files = currentFiles();
      if (files.facts(confine)?.kind !== 'folder')
        throw new InputError([
          problem(
            'missing-folder',
            { file: confine },
            { option: '--confine', path: confine, folder: confine },
          ),
        ]);
      return await withFiles(confinedFiles(files, confine), run);
    };
    return super.action(inFolder);
  }

  /** Adds an option with a value, such as --seed <number>; a value that cannot be read is a problem. */
  valueOption<Value>(
    flag: string,
    valueName: string,
    description: string,
    form: ValueForm<Value>,
    { isRequired = false, isRepeatable = false, ...setting }: ValueSetting<Value> = {},
  ): this {
    const { frame } = this.#setting.help;
    const text = isRepeatable ? `${description} (${frame.repeatable})` : description;
    const option = new ToolOption(`${flag} <${valueName}>`, text);
    option.makeOptionMandatory(isRequired);
    option.names = form.names;
    option.isFile = form.expected.is === 'file-name' || form.expected.is === 'file-beside-result';
    if (form.choices !== undefined) option.choices(form.choices);
    option.default(setting.default, setting.shownDefault);
    return this.addOption(
      option.argParser((written: string, before: unknown): unknown => {
        const value = this.#read(option, written, form);
        return isRepeatable && value !== undefined
          ? [...((before as readonly Value[] | undefined) ?? []), value]
          : value;
      }),
    );
  }

  #read<Value>(option: Option, written: string, { expected, read }: ValueForm<Value>): Value | undefined {
    // The next option stands where a value should: --output --format csv.
    if (this.#isOption(written)) {
      this.#withoutValue(option);
      return undefined;
    }
    const value = read(written);
    if (value === undefined) {
      const facts = { command: this.#name, option: option.long ?? option.flags, found: written, expected };
      this.#setting.problems.add('wrong-option', undefined, facts);
    }
    return value;
  }

  /** Its name for problems; of the program itself none. */
  get #name(): string | undefined {
    return this.parent === null ? undefined : this.name();
  }

  get #knownFlags(): readonly string[] {
    return this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long ?? []);
  }

  #isOption(text: string): boolean {
    return text.startsWith('--') && this.#knownFlags.includes(text.split('=')[0] as string);
  }

  #withoutValue({ flags }: Option): void {
    this.#setting.problems.add('option-without-value', undefined, { command: this.#name, option: flags });
  }

  missingArgument(name: string): void {
    const argument = this.registeredArguments.find((each) => each.name() === name);
    this.#setting.problems.add('missing-argument', undefined, {
      command: this.name(),
      argument: argument?.variadic === true ? `<${name}...>` : `<${name}>`,
      usage: this.createHelp().commandUsage(this),
    });
  }

  optionMissingArgument(option: Option): void {
    this.#withoutValue(option);
    this.#setting.problems.throwIfErrors();
  }

  missingMandatoryOptionValue({ flags }: Option): void {
    this.#setting.problems.add('missing-option', undefined, { command: this.name(), option: flags });
  }

  /** What follows an option that is not known cannot be told apart, so nothing more is looked for. */
  unknownOption(written: string): void {
    const found = written.split('=')[0] as string;
    this.#setting.problems.add('unknown-option', undefined, {
      command: this.#name,
      found,
      known: this.#knownFlags,
      elsewhere: (this.#setting.allCommands?.() ?? [])
        .filter(({ options }) => options.some(({ long }) => long === found))
        .map((command) => command.name()),
    });
    this.#setting.problems.throwIfErrors();
  }

  _excessArguments(received: readonly string[]): void {
    const most = this.registeredArguments.length;
    this.#setting.problems.add('too-many-arguments', undefined, {
      command: this.name(),
      found: received[most] as string,
      usage: this.createHelp().commandUsage(this),
    });
  }
}
