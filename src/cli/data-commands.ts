import { Argument } from 'commander';
import { listKinds } from '../model/listing.ts';
import { peerGroupings, structureDetails } from '../model/structure-question.ts';
import { checkFormatNames } from '../present/format/check-formats.ts';
import { InputError, problem } from '../problems/problem.ts';
import { beginCommand } from './begin-command.ts';
import type { CommandContext } from './context.ts';
import { formatNames, inspectFormats } from './format.ts';
import {
  addHeadingsOption,
  addLanguageOption,
  addOutputOption,
  addOutputOptions,
  addQuietOption,
  anyText,
  expanded,
  fileBeside,
  kindsOfProjects,
  municipality,
  oneOf,
  wholeNumber,
} from './options.ts';
import { shells } from './shells.ts';

/** The commands that look at data and at what has been found before, by name, each added to a program on its own. */
export const dataCommands = {
  init: addInit,
  structure: addStructure,
  check: addCheck,
  validate: addValidate,
  inspect: addInspect,
  list: addList,
  completion: addCompletion,
} as const;

function addInit(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.init;
  const init = beginCommand(context, 'init')
    .argument(`[${values.file}]`, ofArguments.file)
    .valueOption('--municipality', values.name, words.municipality, municipality, {
      isRequired: context.streams.ask === undefined,
    })
    .valueOption('--year', values.year, words.year, wholeNumber)
    .valueOption('--costs', values.file, words.costs, anyText)
    .valueOption('--projects', values.ids, words.projects, kindsOfProjects);
  addLanguageOption(init, context);
  addQuietOption(init, context, words.quiet);
  init.action(async (path: string | undefined, options) => {
    const { initCommand } = await import('./init.ts');
    context.setExitCode(await initCommand(path, options, context.streams));
  });
}

function addStructure(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.structure;
  const structure = beginCommand(context, 'structure')
    .argument(`<${values.file}...>`, ofArguments.file)
    .valueOption('--costs', values.id, words.costs, anyText)
    .valueOption('--municipality', values.name, words.municipality, municipality)
    .valueOption('--peers', values.grouping, words.peers, oneOf(peerGroupings), { shownDefault: 'size' })
    .valueOption('--year', values.year, words.year, wholeNumber)
    .valueOption('--compare-year', values.year, words.compareYear, wholeNumber)
    .valueOption('--sheet', values.name, shared.sheet, anyText)
    .valueOption('--by', values.detail, words.by, oneOf(structureDetails), { default: 'service' })
    .option('--sql', words.sql)
    .valueOption('--sql-table', values.name, words.sqlTable, anyText);
  addOutputOptions(structure, context, formatNames);
  structure.action(async (paths: string[], options) => {
    const { structureCommand } = await import('./structure.ts');
    context.setExitCode(await structureCommand(await expanded(paths), options, context.streams));
  });
}

function addCheck(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.check;
  const check = beginCommand(context, 'check')
    .argument(`[${values.case}...]`, ofArguments.case)
    .option('--accept', words.accept)
    .option('--lock', words.lock)
    .valueOption('--format', values.format, shared.formatOfReport, oneOf(checkFormatNames));
  addOutputOption(check, context);
  addHeadingsOption(check, context);
  addLanguageOption(check, context);
  addQuietOption(check, context, words.quiet);
  check.action(async (paths: string[], options) => {
    const { checkCommand } = await import('./check.ts');
    context.setExitCode(await checkCommand(await expanded(paths), options, context.streams));
  });
}

function addValidate(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.validate;
  const validate = beginCommand(context, 'validate')
    .argument(`<${values.file}...>`, ofArguments.file)
    .option('--strict', shared.strict);
  addQuietOption(validate, context, words.quiet);
  addLanguageOption(validate, context);
  validate.action(async (paths: string[], options) => {
    const { validateCommand } = await import('./validate.ts');
    context.setExitCode(await validateCommand(await expanded(paths), options, context.streams));
  });
}

function addInspect(context: CommandContext): void {
  const { values, shared, commands } = context.help;
  const { arguments: ofArguments, options: words } = commands.inspect;
  const inspect = beginCommand(context, 'inspect')
    .argument(`<${values.file}>`, ofArguments.file)
    .valueOption('--format', values.format, words.format, oneOf(inspectFormats), { shownDefault: 'table' })
    .valueOption('--layout', values.file, words.layout, anyText)
    .valueOption('--sheet', values.name, shared.sheet, anyText)
    .valueOption('--municipality-year', values.year, words.municipalityYear, wholeNumber)
    .option('--write-layout', words.writeLayout)
    .valueOption('--rejects', values.file, words.rejects, fileBeside);
  addQuietOption(inspect, context, shared.quiet);
  addLanguageOption(inspect, context);
  addOutputOption(inspect, context);
  addHeadingsOption(inspect, context);
  inspect.action(async (path: string, options) => {
    const { inspectCommand } = await import('./inspect.ts');
    context.setExitCode(await inspectCommand(path, options, context.streams));
  });
}

function addList(context: CommandContext): void {
  const { values, commands } = context.help;
  const { arguments: ofArguments } = commands.list;
  // The choices are shown; what is none of them is a problem of the command, which knows the nearest.
  const kind = new Argument(`<${values.kind}>`, ofArguments.kind)
    .choices(listKinds)
    .argParser((text: string) => text);
  const list = beginCommand(context, 'list')
    .addArgument(kind)
    .argument(`[${values.words}...]`, ofArguments.words);
  addOutputOptions(list, context, formatNames);
  list.action(async (found: string, words: string[], options) => {
    const { listCommand } = await import('./list.ts');
    context.setExitCode(await listCommand(found, words, options, context.streams));
  });
}

function addCompletion(context: CommandContext): void {
  const { values, commands } = context.help;
  const shell = new Argument(`<${values.shell}>`, commands.completion.arguments.shell)
    .choices(shells)
    .argParser((text: string) => text);
  const completion = beginCommand(context, 'completion').addArgument(shell);
  addLanguageOption(completion, context);
  completion.action(async (found: string) => {
    const known = shells.find((each) => each === found);
    if (known === undefined)
      throw new InputError([problem('unknown-shell', undefined, { found, known: shells })]);
    const { completionScript } = await import('./completion.ts');
    context.streams.standardOutput.write(completionScript(known));
  });
}
