import { labelText } from '../../../../model/label.ts';
import type { UnknownFacts } from '../../../../problems/catalogue/entry.ts';
import type {
  Expectation,
  NamedMunicipality,
  ProjectName,
  SourceName,
} from '../../../../problems/catalogue/phrases.ts';
import { nearestName } from '../../../../problems/nearest-name.ts';
import {
  headerFault,
  isNumeric,
  looksNumeric,
  municipalityIn,
  readRange,
  type SystemCode,
  typedNumber,
  uninhabitedIn,
  wordsOfCode,
} from '../shared.ts';
import type { Texts } from '../texts.ts';

const numberHint = 'Write numbers with a decimal point, without quotes, signs or thousands separators.';

/** What a project is called: its label, or its id where it has none. */
export function nameOf({ id, label }: ProjectName): string {
  return labelText(label, 'en', id);
}

/** Where a number was published: title and place. */
export function sourceText({ id, title, place }: SourceName): string {
  const texts = [labelText(title, 'en', id), labelText(place, 'en', '')];
  return texts.filter((text) => text !== '').join(', ');
}

/** The same as a sentence has it: a label in quotation marks. */
export function named(project: ProjectName): string {
  return project.label === undefined ? project.id : show(nameOf(project));
}

/** What has no inhabitants that are known, as a sentence names it. */
export const whatOf = (what: Parameters<typeof uninhabitedIn>[0]): string => uninhabitedIn(what, 'fi');

/** A municipality as a sentence names it. */
export const municipalityName = (of: NamedMunicipality): string => municipalityIn(of, 'fi');

/** A file as a sentence names it. */
export function fileName(path: string): string {
  return path === '-' ? 'Standard input' : path;
}

/**
 * Euros in full, where two figures are compared with each other.
 *
 * @example wholeEuros(-391000.4) // => '\u2212391,000 €'
 */
export function wholeEuros(value: number): string {
  const digits = groupThousands(Math.abs(value).toFixed(0));
  return `${value < 0 && digits !== '0' ? '\u2212' : ''}${digits} €`;
}

/**
 * Euros that were computed: millions where they are that many.
 *
 * @example euros(-15105000) // => '\u221215.1 M€'
 */
export function euros(value: number): string {
  if (Math.abs(value) < 1e6) return wholeEuros(value);
  const [whole = '', tenth] = Math.abs(value / 1e6)
    .toFixed(1)
    .split('.');
  return `${value < 0 ? '\u2212' : ''}${groupThousands(whole)}.${tenth} M€`;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A computed number, with the digits that help to understand a message. */
export function rounded(value: number): string {
  return typedNumber(value);
}

/** Names to choose from, where they are few enough to read. */
export function knownNames(known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > 12) return undefined;
  return known.length === 1 ? known[0] : `one of ${list(known)}`;
}

export function inRows(rows: number): string {
  return rows > 1 ? ` (in ${rows} rows)` : '';
}

export function suggestion(found: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(found, known);
  return nearest === undefined ? undefined : `Did you mean ${show(nearest)}?`;
}

/** How spreadsheet programs whose language has a decimal comma write what is asked for. */
const commaSteps =
  'In Excel: File, Options, Advanced, untick "Use system separators", decimal separator a point; then save as "CSV UTF-8". ' +
  'In LibreOffice: Format, Cells, language English, format 0.00; then save as "Text CSV" with "Edit filter settings", field delimiter a comma.';

/** What to do about a first line with other names. */
export function headerHint(found: readonly string[], expected: readonly string[]): string {
  const fault = headerFault(found, expected);
  switch (fault.kind) {
    case 'separator': {
      const name = fault.separator === '\t' ? 'tabs' : fault.separator;
      return `The columns are separated by ${name} here: separate them by commas, and write amounts with a decimal point. ${commaSteps}`;
    }
    case 'spaces':
      return 'Remove the spaces around the names: there is nothing but a comma between two columns.';
    case 'missing':
      return `What is missing: ${list(fault.missing)}. A layout can say it as well (digisave inspect --write-layout).`;
    case 'other':
      return `Bring the file into the tidy form: these ${expected.length} columns in this order, separated by commas.`;
    default:
      return fault satisfies never;
  }
}

/** What to do about a year that is none. */
function yearHint(found: unknown): string {
  if (typeof found === 'string' && /^\d{4}$/.test(found)) return `Write it without quotes: ${found}.`;
  if (typeof found !== 'number') return 'Write the year alone, such as 2018.';
  if (!Number.isInteger(found))
    return `Write ${Math.floor(found)}; give a part of a year as delay_years of a project: ${rounded(found - Math.floor(found))}.`;
  return found >= 0 && found < 100 ? `Write ${2000 + found} if that is meant.` : 'Correct the year.';
}

/** What to do about a value of another kind than expected; `parameters` are those the file defines. */
export function kindHint(found: unknown, expected: Expectation, parameters: readonly string[] = []): string {
  if (found === null) return 'Write a value there, or remove the key.';
  if (expected.is === 'scenario')
    return 'Begin it with the line "digisave: 1"; cost data are named inside of it.';
  if (expected.is === 'year') return yearHint(found);
  const isText = typeof found === 'string';
  if (expected.is === 'list' && typeof found !== 'object') return `Put it in brackets: [${found}].`;
  if (isNumeric(expected)) {
    const range = readRange(found);
    if (range !== undefined) return `Write { low: ${range[0]}, high: ${range[1]} }.`;
    if (isText && parameters.includes(found)) return `Write { parameter: ${found} }.`;
    if (isText && looksNumeric(found)) return numberHint;
  }
  if (!isText && typeof found !== 'object' && ['text', 'text-or-labels'].includes(expected.is))
    return `Put it in quotes: "${found}".`;
  return 'Write a value of that kind.';
}

/** What an operating system answers, by its code. */
const systemAnswers: Readonly<Record<SystemCode, string>> = {
  EACCES: 'you may not open it',
  EPERM: 'it is protected, or open in another program',
  EBUSY: 'it is open in another program',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written',
  EIO: 'the disk does not answer',
  EBADF: 'nothing is connected to it',
  ERR_INVALID_ARG_VALUE: 'its name contains a character that no file name may contain',
};

export function inWords(code: string): string {
  const words = wordsOfCode(code, systemAnswers);
  return words === undefined ? code : `${words} (${code})`;
}

/** A value as it is shown in a message: short, and with its quotes where it is text. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object')
    return Object.keys(value).length === 0 ? 'an empty group of keys' : 'a group of keys';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}..."` : text;
}

export function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown}, ... (${names.length} in all)` : shown;
}

/**
 * Names of which one is to be chosen.
 *
 * @example alternatives(['.csv', '.tsv', '.json']) // => '.csv, .tsv or .json'
 */
export function alternatives(names: readonly string[]): string {
  return names.length < 2 ? list(names) : `${list(names.slice(0, -1))} or ${names.at(-1)}`;
}

/** The texts for a name that is not known, with the nearest one that is. */
export function unknown(kind: string, remedy: string): (facts: UnknownFacts) => Texts {
  return (f) => ({
    found: `${f.found === '' ? `No ${kind} is named` : `There is no ${kind} ${show(f.found)}`}${inRows(f.rows ?? 1)}.`,
    expected: knownNames(f.known) ?? `a known ${kind}`,
    hint: `${suggestion(f.found, f.known) ?? remedy}${f.layoutKey === undefined ? '' : ` The layout (digisave inspect --write-layout) settles it under "${f.layoutKey}".`}`,
  });
}
