import type { fileProblems } from '../../../../problems/catalogue/file.ts';
import type { CatalogueFacts } from '../../../../problems/catalogue.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { fileName, inWords, suggestion } from './words.ts';

export const file: TextsOf<typeof fileProblems> = {
  'missing-file': (f) => ({
    found: `There is no file ${f.path}.`,
    expected: 'a file that can be read',
    hint:
      suggestion(f.path, f.others ?? []) ??
      (f.namedIn === '-'
        ? 'Check the spelling; a path inside standard input is read from the current folder.'
        : 'Check the spelling; a path inside a scenario is read from the folder of that scenario.'),
  }),
  'directory-not-file': (f) => ({
    found: `${f.path} is a folder.`,
    expected: 'a file',
    hint: 'Name one or more files of the folder.',
  }),
  'nothing-to-check': (f) => ({
    found: `The folder ${f.path} contains no file that could be checked.`,
    expected: 'scenarios and evidence (.yaml), or cost data (.csv)',
    hint: 'Name another folder, or the file itself.',
  }),
  'unreadable-file': (f) => ({
    found: `${f.path} could not be read: ${inWords(f.reason)}.`,
    expected: 'a file that can be read',
    hint: 'Check that you may read it and that the disk is in order.',
  }),
  'file-changed': (f) => ({
    found: `${f.path} was written to while it was read.`,
    expected: 'a file that stays as it is until it has been read',
    hint: 'Run it again when whatever writes the file has finished, or with a copy of the file.',
  }),
  'outside-confinement': (f) => ({
    found: `${f.path} leads outside the folder that --confine names.`,
    expected: 'files inside that folder',
    hint: 'Copy the file into the folder, or name a folder that contains all files of the run. Pipes and devices are not read there.',
  }),
  'outside-folder': (f) => ({
    found: `The scenario reads ${f.path}, which is outside its folder ${f.folder}.`,
    expected: 'files inside the folder of the scenario',
    hint: 'That is right if you know why. With a scenario from others, --confine keeps all files inside one folder.',
  }),
  'foreign-file': (f) => ({
    found:
      f.expected === 'table'
        ? `${fileName(f.path)} is no table that can be read.`
        : `${fileName(f.path)} has none of the keys that files of digisave have.`,
    expected:
      f.expected === 'table'
        ? 'a table: CSV or a workbook'
        : 'a scenario, layout, check case or file of evidence, in YAML',
    hint: 'Check that the right file is named. Nothing of it is shown, since it may hold what is not meant for others.',
  }),
  'wrong-model': (f) => ({
    found: `The saved model ${fileName(f.path)} cannot be used: ${say(phrases.modelFault, f.reason)}.`,
    expected: 'a file as estimate --save-model has written it, to the last byte',
    hint: 'Save it anew from its scenario; what a run is to change is said with --set.',
  }),
  'empty-file': (f) => ({
    found: `${fileName(f.path)} is empty.`,
    expected: 'a file with content',
    hint: 'Check that it was saved and that the right file is named.',
  }),
  'file-too-large': (f) => ({
    found: `${fileName(f.path)} is too large.`,
    expected: `at most ${f.limit / 1024 / 1024} MB for a file of this kind`,
    hint: f.isTable
      ? 'Cut it, by year for instance; or write it in the tidy form (docs/data.md), in UTF-8 and not packed, which may be of any length.'
      : 'Check that it is the file you meant; cost data belong in CSV files, not in the scenario.',
  }),
  'other-kind-of-file': (f) => ({
    found: `${fileName(f.path)} is ${phrases.fileKind[f.kind]}.`,
    expected: {
      scenario: 'a scenario (.yaml)',
      table: 'a table of costs: CSV or a workbook',
      check: 'a check case (.check.yaml) or a lock file (.lock.json)',
    }[f.expected],
    hint: otherKindHint(f),
  }),
  'other-format': (f) => ({
    found: `${fileName(f.path)} is ${say(phrases.otherFormat, f.format)}.`,
    expected: 'a table: text (CSV), alone or packed by gzip, or a workbook (.xlsx)',
    hint: say(phrases.formatRemedy, f.format),
  }),
  'workbook-not-text': (f) => ({
    found: `${fileName(f.path)} is a workbook of a spreadsheet program, such as Excel.`,
    expected: 'a text file in UTF-8',
    hint: 'Write a scenario with an editor; it names the workbook under costs, files. The tidy form is a text as well: save the sheet as "CSV UTF-8".',
  }),
  'not-utf-8': (f) => ({
    found: `${fileName(f.path)} is not UTF-8: its byte ${f.byte} belongs to no letter.`,
    expected: 'text in UTF-8',
    hint: 'Save it as UTF-8 (in Excel: "CSV UTF-8"; in an editor: "save with encoding").',
  }),
  'unwritable-output': (f) => ({
    found: `${f.path} could not be written: ${inWords(f.reason)}.`,
    expected: 'a place where a file can be written',
    hint: 'Name another file (--output) or folder (--pictures); nothing was changed.',
  }),
};

/** What is done with a file in place of a scenario or table. */
function otherKindHint({ path, kind, expected }: CatalogueFacts<'other-kind-of-file'>): string {
  if (expected === 'check' && (kind === 'scenario' || kind === 'cost data'))
    return `digisave check --lock ${path} writes a lock file beside it, against which results are checked; digisave validate ${path} looks for errors.`;
  if (kind === 'outcomes') return `digisave track SCENARIO ${path} compares it with a scenario.`;
  if (kind === 'goals') return `A scenario names it under goals: file: ${path}.`;
  if (kind === 'levels') return `A scenario names it under maturity: { levels: ${path} }.`;
  if (kind === 'answers') return `digisave maturity ${path} calculates levels of it.`;
  if (kind === 'cost data')
    return `digisave inspect ${path} shows how it is understood, digisave structure ${path} its costs; a scenario names it under costs: files: [${path}].`;
  if (expected === 'table' && kind === 'scenario')
    return `digisave estimate ${path} computes it, digisave structure ${path} shows its costs, digisave validate ${path} checks it.`;
  if (expected === 'table' && kind === 'layout')
    return `Name the table beside which it lies, or give it by --layout ${path}.`;
  return `digisave validate ${path} checks it.`;
}
