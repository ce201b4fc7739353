import type { commandProblems } from '../../../../problems/catalogue/command.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, list, show, suggestion } from './words.ts';

export const command: TextsOf<typeof commandProblems> = {
  'unknown-command': (f) => ({
    found: `There is no command ${show(f.found)}.`,
    expected: `one of ${list(f.known)}`,
    hint: suggestion(f.found, f.known) ?? 'digisave --help says what each command does.',
  }),
  'unknown-option': (f) => ({
    found: `${ofCommand(f.command)} has no option ${f.found}.`,
    expected: `one of ${list(f.known)}`,
    hint: sentences(
      suggestion(f.found, f.known),
      f.elsewhere?.length
        ? `It is an option of ${f.elsewhere.map((each) => `digisave ${each}`).join(', ')}.`
        : undefined,
      f.command === undefined ? 'Options of a command are written after the command.' : undefined,
      seeHelp(f.command),
    ),
  }),
  'option-without-value': (f) => ({
    found: `The value of ${nameOf(f.option)} is missing.`,
    expected: f.option,
    hint: seeHelp(f.command),
  }),
  'missing-option': (f) => ({
    found: `The option ${nameOf(f.option)} of digisave ${f.command} is missing.`,
    expected: f.option,
    hint: seeHelp(f.command),
  }),
  'missing-argument': (f) => ({
    found: `The argument ${f.argument} of digisave ${f.command} is missing.`,
    expected: f.usage,
    hint: seeHelp(f.command),
  }),
  'too-many-arguments': (f) => ({
    found: `digisave ${f.command} does not take another argument: ${show(f.found)}.`,
    expected: f.usage,
    hint: `Write names that contain spaces in quotes. ${seeHelp(f.command)}`,
  }),
  'unknown-list': (f) => ({
    found: `There is no list of ${show(f.found)}.`,
    expected: `one of ${list(f.known)}`,
    hint: suggestion(f.found, f.known) ?? 'digisave list --help says what can be listed.',
  }),
  'unknown-shell': (f) => ({
    found: `There is no completion for the shell ${show(f.found)}.`,
    expected: `one of ${list(f.known)}`,
    hint: suggestion(f.found, f.known) ?? 'digisave completion --help says for which shells there is one.',
  }),
  'list-without-scenario': () => ({
    found: 'No scenario is named whose inputs are to be listed.',
    expected: 'digisave list inputs SCENARIO',
    hint: 'Name the scenario behind "inputs"; words to look for follow it.',
  }),
  'wrong-set': (f) => ({
    found: `--set ${f.found} cannot be used: ${say(phrases.setFault, f.reason)}.`,
    expected: 'path=value, such as parameter.uptake=0.5 or project.ID.saving.reduction_share=0.4..0.6',
    hint:
      f.near === undefined
        ? 'Write a number, or a range as low..high or low..central..high.'
        : `Did you mean ${show(f.near)}?`,
  }),
  'wrong-option': (f) => ({
    found: `${f.option} ${typeof f.found === 'string' ? f.found : say(phrases.optionFound, f.found)} cannot be used.`,
    expected: say(phrases.optionExpectation, f.expected),
    hint: sentences(
      f.expected.is === 'choices' && typeof f.found === 'string'
        ? suggestion(f.found, f.expected.choices)
        : undefined,
      f.command === undefined ? 'See --help of the command.' : seeHelp(f.command),
    ),
  }),
  'file-already-there': (f) => ({
    found: `${f.path} is already there.`,
    expected: 'the name of a new file',
    hint: 'init never overwrites: choose another name, or move the file away. Nothing was written.',
  }),
  'merged-municipality': (f) => ({
    found: `${f.name.name.fi} is no municipality any more: it merged${f.year === undefined ? '' : ` in ${f.year}`}.`,
    expected: `the municipality that it belongs to now: ${f.successor.name.fi}`,
    hint: `Write --municipality ${f.successor.name.fi.includes(' ') ? show(f.successor.name.fi) : f.successor.name.fi}.`,
  }),
  'no-costs-of-year': (f) => ({
    found: `No costs of municipalities by service for ${f.year} come with digisave.`,
    expected: `one of ${f.years.join(', ')}`,
    hint: `Write --year ${f.nearest}, the nearest, or name a file of your own with --costs.`,
  }),
  'output-is-input': (f) => ({
    found:
      f.path === f.input
        ? `${f.option} names ${f.path}, which this run reads.`
        : `${f.option} names ${f.path}, which is the same file as ${inputName(f.input)}, and this run reads it.`,
    expected: 'a file that the run does not read',
    hint: 'Name another file. Nothing was written.',
  }),
  'output-twice': (f) => ({
    found:
      f.path === f.otherPath
        ? `${f.option} and ${f.other} both name ${f.path}.`
        : `${f.option} names ${f.path} and ${f.other} names ${f.otherPath}: that is one file, or differs only in the case of letters.`,
    expected: 'a file of its own for each output',
    hint: 'Name another file for one of them. Nothing was written.',
  }),
  'form-not-written': (f) => ({
    found:
      f.ending === ''
        ? `${f.option} names ${f.path}, which has no ending that says what to write.`
        : `${f.option} names ${f.path}, and digisave does not write ${f.ending} files.`,
    expected: `a name that ends in ${alternatives(f.endings)}`,
    hint: 'Choose one of these endings. Nothing was written.',
  }),
  'form-contradicts-name': (f) => ({
    found: `--format ${f.format} is asked for, and the name ${f.path} promises ${f.promised}.`,
    expected:
      f.endings.length === 0
        ? 'a name without an ending, or .txt'
        : `a name that ends in ${alternatives(f.endings)}`,
    hint: `Leave --format out, or change the name of ${f.option}. Nothing was written.`,
  }),
  'missing-folder': (f) => ({
    found: f.isFile
      ? `${f.folder} is a file, not a folder.`
      : `There is no folder ${f.folder}${f.folder === f.path ? '' : ` for ${f.path}`}.`,
    expected: 'a folder that is there',
    hint: `Create the folder, or correct ${f.option}. Nothing was written.`,
  }),
  'missing-package': (f) => ({
    found: `${f.option} needs the package ${f.package}, which is not installed.`,
    expected: 'the package beside digisave',
    hint: `Add it: npm install ${f.package}. Without ${f.option} the pictures are written as SVG alone.`,
  }),
  'not-a-lock': (f) => ({
    found: `The lock of ${f.subject} would replace ${f.path}, which is not a lock.`,
    expected: 'no file of that name, or a lock',
    hint: 'Move the file away, or rename it. Nothing was written.',
  }),
};

/** The program, or a command of it. */
function ofCommand(name: string | undefined): string {
  return name === undefined ? 'digisave' : `digisave ${name}`;
}

function seeHelp(name: string | undefined): string {
  return `See ${ofCommand(name)} --help.`;
}

/** An option without what stands behind it. */
function nameOf(option: string): string {
  return option.split(' ')[0] as string;
}

function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((each) => each !== undefined).join(' ');
}

function inputName(path: string): string {
  return path === '-' ? 'standard input' : path;
}
