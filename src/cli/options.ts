import { type Command, InvalidArgumentError, Option } from 'commander';
import { languages } from '../model/language.ts';
import { views } from '../model/view.ts';
import { dialectNames, usualDialect } from '../present/format/dialect.ts';

export function addScenarioOptions(command: Command): void {
  command
    .option(
      '--set <path=value>',
      'replace a number or setting (ranges as 0.4..0.6); may be repeated',
      collect,
    )
    .addOption(
      new Option('--view <view>', 'which part of savings counts: all, or budget for cashable savings only')
        .choices(views)
        .default('all'),
    )
    .option('--seed <number>', 'random seed instead of that of the scenario', wholeNumber)
    .option('--samples <number>', 'number of simulation runs instead of that of the scenario', wholeNumber);
}

export function addPathsOption(command: Command): void {
  command.option('--paths', 'show inputs by their paths instead of their names (table, markdown)');
}

/** Shape   what: what is to be as exact as the precision, as each command means it */
export function addPrecisionOption(command: Command, what: string): void {
  command.addOption(
    new Option('--precision <share>', `add simulation runs until ${what}`).argParser(precision),
  );
}

export function addOutputOptions(command: Command, choices: readonly string[]): void {
  command
    .addOption(
      new Option('--format <format>', 'form of the result; a table at a terminal, otherwise csv').choices(
        choices,
      ),
    )
    .addOption(
      new Option(
        '--dialect <dialect>',
        'CSV style: fi uses semicolons and decimal commas (opens in Finnish Excel)',
      )
        .choices(dialectNames)
        .default(usualDialect),
    );
  addLanguageOption(command);
  addOutputOption(command, 'result');
  addMessageOptions(command);
}

export function addLanguageOption(command: Command): void {
  command.addOption(
    new Option('--language <language>', 'language of tables and messages').choices(languages).default('en'),
  );
}

/** An output file; without one, and for -, the result goes to standard output. */
export function addOutputOption(command: Command, what: string): void {
  command.option('--output <file>', `write the ${what} to a file; - is standard output`, outputFile);
  command.hook('preAction', (own) => {
    if (own.opts()['output'] === '-') own.setOptionValue('output', undefined);
  });
}

export function addMessageOptions(command: Command): void {
  command
    .option('--strict', 'treat warnings as errors')
    .option('--quiet', 'print no warnings and hints')
    .option('--no-color', 'print without colours');
}

function outputFile(path: string): string {
  if (path === '') throw new InvalidArgumentError('Name a file, or - for standard output.');
  return path;
}

/** The name of a file beside the result, which standard output may be taken by. */
export function fileBeside(path: string): string {
  if (path === '' || path === '-')
    throw new InvalidArgumentError('Name a file: standard output takes the result.');
  return path;
}

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('Write a whole number.');
  return value;
}

export function finiteNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError('Write a number, such as 7.0e6.');
  return value;
}

/** A share from above 0 to below 1, also in percent. */
export function precision(text: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(number) / (percent === '%' ? 100 : 1);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Write a share such as 1% or 0.01.');
  return value;
}

const mostSteps = 101;

export function steps(text: string): number {
  const value = wholeNumber(text);
  if (value < 2 || value > mostSteps)
    throw new InvalidArgumentError(`Write a whole number from 2 to ${mostSteps}.`);
  return value;
}

export function oneOrMore<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): readonly Choice[] {
  const chosen = text.split(',').map((each) => each.trim());
  const wrong = chosen.find((each) => !(choices as readonly string[]).includes(each));
  if (wrong !== undefined) throw new InvalidArgumentError(`Allowed are ${choices.join(', ')}.`);
  return [...new Set(chosen as Choice[])];
}

/** A path of an input, alone or with ends of its own: parameter.uptake=0.2..0.8. */
export function side(text: string): { readonly path: string; readonly low?: number; readonly high?: number } {
  const [path = '', ends] = text.split('=');
  if (ends === undefined) return { path };
  const [low, high, ...rest] = ends.split('..').map(finiteNumber);
  if (low === undefined || high === undefined || rest.length > 0 || !(low < high)) {
    throw new InvalidArgumentError('Write ends as path=0.1..0.3, the low one first.');
  }
  return { path, low, high };
}

/** Files of patterns that the shell has left as they are; the library for it is loaded where there is one. */
export async function expanded(paths: readonly string[]): Promise<readonly string[]> {
  if (!paths.some((path) => /[*?[{]/.test(path))) return paths;
  const { expandPatterns } = await import('../read/patterns.ts');
  return expandPatterns(paths);
}

/** Ids separated by commas, each once. */
export function ids(text: string): readonly string[] {
  const found = text.split(',').map((each) => each.trim());
  if (found.some((each) => each === '')) throw new InvalidArgumentError('Write ids, separated by commas.');
  return [...new Set(found)];
}
