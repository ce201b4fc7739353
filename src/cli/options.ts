import type { Command } from 'commander';
import type { MaxChange } from '../analyse/compare/compare.ts';
import { languages } from '../model/language.ts';
import { views } from '../model/view.ts';
import { dialectNames, usualDialect } from '../present/format/dialect.ts';
import { formats } from '../present/format/formats.ts';
import { InputError, problem } from '../problems/problem.ts';
import type { StatedSheet } from '../read/form-table.ts';
import type { CommandContext } from './context.ts';
import type { ToolCommand, ValueForm } from './tool-command.ts';

export function addScenarioOptions(command: ToolCommand, { help: { shared, values } }: CommandContext): void {
  command
    .valueOption('--set', values.pathValue, shared.set, pathAndValue, { isRepeatable: true })
    .valueOption('--view', values.view, shared.view, oneOf(views), { default: 'all' })
    .valueOption('--seed', values.number, shared.seed, wholeNumber)
    .valueOption('--samples', values.number, shared.samples, wholeNumber);
}

/** A folder for pictures, and whether they have to be there as PNG too. */
export function addPictureOptions(command: ToolCommand, { help: { shared, values } }: CommandContext): void {
  command.valueOption('--pictures', values.folder, shared.pictures, fileBeside).option('--png', shared.png);
}

/** A workbook of an estimate, of which the inputs are read back. */
export function addInputsOption(command: ToolCommand, { help: { shared, values } }: CommandContext): void {
  command.valueOption('--inputs', values.file, shared.inputs, fileBeside);
}

export function addOutputOptions(
  command: ToolCommand,
  context: CommandContext,
  formatNames: readonly string[],
): void {
  const { shared, values } = context.help;
  command
    .valueOption('--format', values.format, shared.format, oneOf(formatNames))
    .valueOption('--dialect', values.dialect, shared.dialect, oneOf(dialectNames), { default: usualDialect });
  addLanguageOption(command, context);
  addOutputOption(command, context);
  addHeadingsOption(command, context);
  addMessageOptions(command, context);
}

/** Whether the first row of tables is in the language instead of keys. */
export function addHeadingsOption(command: ToolCommand, { help: { shared } }: CommandContext): void {
  command.option('--headings', shared.headings);
}

/** Left out it is the language that the environment says, as of all else that the run prints. */
export function addLanguageOption(
  command: ToolCommand,
  { language, help: { shared, values } }: Pick<CommandContext, 'language' | 'help'>,
): void {
  command.valueOption('--language', values.language, shared.language, oneOf(languages), {
    default: language,
  });
}

/** An output file; without one, and for -, the result goes to standard output, which is no terminal where it is no text. */
export function addOutputOption(
  command: ToolCommand,
  { streams, help: { shared, values } }: Pick<CommandContext, 'streams' | 'help'>,
): void {
  command.valueOption('--output', values.file, shared.output, fileOrStandardOutput);
  command.hook('preAction', (own: Command) => {
    if (own.opts()['output'] === '-') own.setOptionValue('output', undefined);
    const { output, format } = own.opts<{ output?: string; format?: string }>();
    if (
      output === undefined &&
      format !== undefined &&
      isBinary(format) &&
      streams.standardOutput.isTTY === true
    )
      throw new InputError([
        problem('wrong-option', undefined, {
          command: own.name(),
          option: '--format',
          found: format,
          expected: { is: 'file-for-workbook' },
        }),
      ]);
  });
}

function isBinary(format: string): boolean {
  const known: Readonly<Record<string, { readonly isBinary?: true }>> = formats;
  return Object.hasOwn(known, format) && known[format]!.isBinary === true;
}

export function addMessageOptions(command: ToolCommand, context: CommandContext): void {
  command.option('--strict', context.help.shared.strict);
  addQuietOption(command, context, context.help.shared.quiet);
}

export function addQuietOption(
  command: ToolCommand,
  { help: { shared } }: CommandContext,
  description: string,
): void {
  command.option('--quiet', description).option('--no-color', shared.noColor);
}

/** The folder that all files of a run have to be in. */
export function addConfineOption(command: ToolCommand, { help: { shared, values } }: CommandContext): void {
  command.valueOption('--confine', values.folder, shared.confine, anyText);
}

/** The sheet of a form that --sheet names. */
export function sheetOption(name: string | undefined): StatedSheet | undefined {
  return name === undefined ? undefined : { name, askedBy: 'option' };
}

/** A text as it is written, which nothing here refuses. */
export const anyText: ValueForm<string> = { expected: { is: 'file-name' }, read: (text) => text };

/** The name or code of a municipality. */
export const municipality: ValueForm<string> = { ...anyText, names: 'municipalities' };

/** A number of a scenario and its new value, such as project.a.saving.uptake_share=0.4. */
export const pathAndValue: ValueForm<string> = { ...anyText, names: 'inputs' };

/** The path of an output, such as total.saving_eur_per_year. */
export const outputPath: ValueForm<string> = { ...anyText, names: 'outputs' };

/** The path of an input, such as project.a.saving.uptake_share. */
export const inputPath: ValueForm<string> = { ...anyText, names: 'input-paths' };

/** The id of a project of a scenario. */
export const projectId: ValueForm<string> = { ...anyText, names: 'scenario-projects' };

const fileOrStandardOutput: ValueForm<string> = {
  expected: { is: 'file-name' },
  read: (text) => (text === '' ? undefined : text),
};

/** The name of a file beside the result, which standard output may be taken by. */
export const fileBeside: ValueForm<string> = {
  expected: { is: 'file-beside-result' },
  read: (text) => (text === '' || text === '-' ? undefined : text),
};

export const wholeNumber: ValueForm<number> = {
  expected: { is: 'whole-number' },
  read(text) {
    const value = Number(text);
    return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
  },
};

/** Whole numbers separated by commas, each once. */
export const wholeNumbers: ValueForm<readonly number[]> = {
  expected: { is: 'whole-numbers' },
  read(text) {
    const found = text.split(',').map((each) => wholeNumber.read(each.trim()));
    return found.some((each) => each === undefined) ? undefined : [...new Set(found as number[])];
  },
};

export const finiteNumber: ValueForm<number> = {
  expected: { is: 'number' },
  read(text) {
    const value = Number(text);
    return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
  },
};

/** A share from above 0 to below 1, also in percent. */
export const precision: ValueForm<number> = {
  expected: { is: 'share' },
  read(text) {
    const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
    const value = Number(number) / (percent === '%' ? 100 : 1);
    return value > 0 && value < 1 ? value : undefined;
  },
};

/** How far an output may change: in its own unit, or in percent of what it was. */
export const changeLimit: ValueForm<MaxChange> = {
  expected: { is: 'change-limit' },
  read(text) {
    const [, number, percent] = /^(\d+(?:\.\d+)?(?:e\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
    const isShare = percent === '%';
    const value = Number(number) / (isShare ? 100 : 1);
    return Number.isFinite(value) ? { text: text.trim(), value, isShare } : undefined;
  },
};

/** A share from 0 to 1, also in percent. */
export const share: ValueForm<number> = {
  expected: { is: 'share-to-one' },
  read(text) {
    const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
    const value = Number(number) / (percent === '%' ? 100 : 1);
    return value >= 0 && value <= 1 ? value : undefined;
  },
};

const leastSteps = 2;
const mostSteps = 101;

export const steps: ValueForm<number> = {
  expected: { is: 'whole-number-between', least: leastSteps, most: mostSteps },
  read(text) {
    const value = wholeNumber.read(text);
    return value !== undefined && value >= leastSteps && value <= mostSteps ? value : undefined;
  },
};

export function oneOf<Choice extends string>(choices: readonly Choice[]): ValueForm<Choice> {
  return {
    expected: { is: 'choices', choices },
    choices,
    read: (text) => choices.find((each) => each === text),
  };
}

/** Some of the choices, separated by commas, each once. */
export function someOf<Choice extends string>(choices: readonly Choice[]): ValueForm<readonly Choice[]> {
  const one = oneOf(choices);
  return {
    ...one,
    read(text) {
      const chosen = text.split(',').map((each) => one.read(each.trim()));
      return chosen.some((each) => each === undefined) ? undefined : [...new Set(chosen as Choice[])];
    },
  };
}

interface Side {
  readonly path: string;
  readonly low?: number;
  readonly high?: number;
}

/** A path of an input, alone or with ends of its own: parameter.uptake=0.2..0.8. */
export const side: ValueForm<Side> = {
  expected: { is: 'ends' },
  read(text) {
    const [path = '', ends] = text.split('=');
    if (ends === undefined) return { path };
    const [low, high, ...rest] = ends.split('..').map(finiteNumber.read);
    return low === undefined || high === undefined || rest.length > 0 || !(low < high)
      ? undefined
      : { path, low, high };
  },
};

/** Ids separated by commas, each once. */
export const ids: ValueForm<readonly string[]> = {
  expected: { is: 'ids' },
  read(text) {
    const found = text.split(',').map((each) => each.trim());
    return found.some((each) => each === '') ? undefined : [...new Set(found)];
  },
};

/** Ids of kinds of projects. */
export const kindsOfProjects: ValueForm<readonly string[]> = { ...ids, names: 'projects' };

/** Names or codes of municipalities, separated by commas. */
export const municipalities: ValueForm<readonly string[]> = { ...ids, names: 'municipalities' };

/** Files of patterns that the shell has left as they are; the library for it is loaded where there is one. */
export async function expanded(paths: readonly string[]): Promise<readonly string[]> {
  if (!paths.some((path) => /[*?[{]/.test(path))) return paths;
  const { expandPatterns } = await import('../read/patterns.ts');
  return expandPatterns(paths);
}
