import { type Argument, type Command, Help, type Option } from 'commander';
import type { HelpWords } from '../present/wording/help-words.ts';

/** What follows the options in the help of a command. */
export interface HelpEnd {
  /** Command lines that run, and what they do. */
  readonly examples: readonly { readonly line: string; readonly meaning: string }[];
  readonly more?: string;
}

/** Help in a language: commander's own words are replaced, and examples are added at the end. */
export class ToolHelp extends Help {
  readonly #words: HelpWords;
  readonly #end: HelpEnd;

  constructor(words: HelpWords, end: HelpEnd) {
    super();
    this.#words = words;
    this.#end = end;
  }

  override styleTitle(title: string): string {
    const { usage, arguments: ofArguments, options } = this.#words.frame;
    const titles = new Map([
      ['Usage:', usage],
      ['Arguments:', ofArguments],
      ['Options:', options],
    ]);
    return titles.get(title) ?? title;
  }

  override commandUsage(command: Command): string {
    const { command: ofCommand, options } = this.#words.values;
    return super
      .commandUsage(command)
      .replace('[options]', `[${options}]`)
      .replace('[command]', `<${ofCommand}>`);
  }

  /** In the list of commands its name alone: what it takes is in its own help. */
  override subcommandTerm(command: Command): string {
    return command.name();
  }

  /** Above its own help a sentence; in the list of commands a line without its full stop. */
  override commandDescription(command: Command): string {
    const text = command.description();
    return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
  }

  override optionDescription(option: Option): string {
    const { description, argChoices, defaultValue, defaultValueDescription, required } = option;
    const { frame } = this.#words;
    const shown = defaultValueDescription ?? defaultValue;
    const extra = [
      ...(argChoices === undefined ? [] : [frame.choices(argChoices.join(', '))]),
      ...(shown === undefined || !required ? [] : [frame.default(String(shown))]),
    ];
    return withExtra(description, extra);
  }

  override argumentDescription({ description, argChoices }: Argument): string {
    return withExtra(
      description,
      argChoices === undefined ? [] : [this.#words.frame.choices(argChoices.join(', '))],
    );
  }

  override formatHelp(command: Command, helper: Help): string {
    const { examples, more } = this.#end;
    const width = this.helpWidth ?? usualWidth;
    const lines = examples.flatMap(({ line, meaning }) => {
      const wrapped = this.boxWrap(meaning, width - deep.length).split('\n');
      return [`${shallow}${line}`, ...wrapped.map((part) => `${deep}${part}`)];
    });
    const end = more === undefined ? [] : ['', ...this.boxWrap(more, width).split('\n')];
    return [super.formatHelp(command, helper), this.#words.frame.examples, ...lines, ...end, ''].join('\n');
  }
}

const usualWidth = 80;
const shallow = '  ';
const deep = '      ';

function withExtra(description: string, extra: readonly string[]): string {
  return extra.length === 0 ? description : `${description} (${extra.join('; ')})`;
}
