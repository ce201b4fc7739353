import type { formProblems } from '../../../../problems/catalogue/form.ts';
import { keyBeforeValue } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { kindHint, list, show, suggestion } from './words.ts';
import { yamlHint, yamlMessage } from './yaml.ts';

export const form: TextsOf<typeof formProblems> = {
  'yaml-syntax': (f) => ({
    found: `This is not YAML: ${yamlMessage(f.fault) ?? f.message}.`,
    expected: 'keys and values in YAML',
    hint: yamlHint(f.fault),
  }),
  'duplicate-key': (f) => ({
    found: `The key ${show(f.key)} is here a second time.`,
    expected: 'each key once',
    hint: decimalHint(f.decimal) ?? 'Keep the one that is meant.',
  }),
  'unknown-tag': (f) => ({
    found: `In YAML the mark ${f.tag} says of what kind the value after it is, and this kind is not known.`,
    expected: 'a value without such a mark',
    hint: 'Remove the mark; put a text that begins with ! into quotes.',
  }),
  'unknown-alias': (f) => ({
    found: `In YAML *${f.name} repeats what is marked &${f.name} above, and nothing is.`,
    expected: 'a value, or the name of a mark',
    hint: 'Put a text that begins with * into quotes.',
  }),
  'merge-key': () => ({
    found: 'A merge key (<<) is to take over the keys of another group, and merge keys are not read.',
    expected: 'every key written out',
    hint: 'Write the keys out where the merge key is; numbers that several places share are parameters.',
  }),
  'too-many-entries': (f) => ({
    found: `${f.key} has ${f.found} entries.`,
    expected: `at most ${f.limit}`,
    hint: 'Divide the scenario into several, which one command takes together.',
  }),
  'too-many-aliases': (f) => ({
    found: `The file contains too many YAML aliases (limit ${f.limit}).`,
    expected: `at most ${f.limit} repetitions (*name in YAML)`,
    hint: 'Write the parts out; a scenario does not need aliases.',
  }),
  'nested-too-deep': (f) => ({
    found: 'The values are nested too deeply.',
    expected: f.limit === undefined ? 'a few levels' : `at most ${f.limit} levels`,
    hint: 'Look for a bracket too many, or a part that contains itself.',
  }),
  'several-documents': () => ({
    found: 'A second scenario begins after this line (---).',
    expected: 'one document in one file',
    hint: 'Put it into a file of its own, or remove the line.',
  }),
  'unknown-key': (f) => ({
    found: `There is no key ${show(f.key)} here.`,
    expected: `one of ${list(f.known)}`,
    hint:
      decimalHint(f.decimal ?? (/^\d+$/.test(f.key) ? `0.${f.key}` : undefined)) ??
      missingSpaceHint(f.key) ??
      suggestion(f.key, f.known) ??
      'Remove it, or write it as a comment after #.',
  }),
  'missing-key': (f) => {
    if (f.of === 'column')
      return {
        found: `The column ${show(f.key)} is missing.`,
        expected: 'a column with this heading, or the one in Finnish or Swedish',
        hint: 'Add the column.',
      };
    if (f.of === 'cell')
      return {
        found: `The column ${show(f.key)} is empty in this row.`,
        expected: 'a cell that is filled in',
        hint: 'Fill it in, or remove the row.',
      };
    return {
      found: `The key ${show(f.key)} is missing.`,
      expected: `${show(f.key)} with its value`,
      hint: `Add the line "${f.key}: ${f.key === 'digisave' ? '1' : '...'}".`,
    };
  },
  'wrong-type': (f) => ({
    found: `Found ${show(f.found)}.`,
    expected: say(phrases.expectation, f.expected),
    hint: kindHint(f.found, f.expected, f.parameters),
  }),
  'empty-list': (f) => ({
    found: `The list ${show(f.key)} is empty.`,
    expected: 'at least one entry',
    hint: f.mayBeLeftOut
      ? 'An empty list chooses nothing. Leave the key out to take all, or write what is meant.'
      : 'Write what is meant.',
  }),
  'wrong-choice': (f) => ({
    found: `Found ${show(f.found)}.`,
    expected: `one of ${list(f.known)}`,
    hint: // By its letters "begin-of-year" is nearest to the end of it.
      (typeof f.found === 'string' && suggestion(f.found.replace(/^begin(ning)?/, 'start'), f.known)) ||
      'Choose one of them.',
  }),
  'wrong-format-version': (f) => ({
    found: `The scenario says it is of format ${show(f.found)}.`,
    expected: 'digisave: 1',
    hint: 'This version reads format 1; write "digisave: 1", or use the version that wrote the file.',
  }),
  'wrong-id': (f) => ({
    found: `${show(f.found)} cannot be an id.`,
    expected: 'small letters a–z, digits and hyphens, beginning with a letter or a digit',
    hint: 'Ids are used in paths and in tables; put the name for people into "label".',
  }),
  'wrong-phase': (f) => ({
    found: `${show(f.found)} cannot name a phase.`,
    expected: 'letters, digits and hyphens',
    hint: 'Phases are used in paths, such as project.ID.saving.minutes_saved.handling.',
  }),
};

/** In YAML a comma ends a value, so that what follows a decimal comma is taken for a key. */
function decimalHint(decimal: string | undefined): string | undefined {
  return decimal === undefined ? undefined : `Is it a decimal comma? Write ${decimal}.`;
}

/** In YAML a colon without a space behind it is a part of the key. */
function missingSpaceHint(key: string): string | undefined {
  const parts = keyBeforeValue(key);
  return parts === undefined ? undefined : `Write "${parts.name}: ${parts.value}", with a colon and a space.`;
}
