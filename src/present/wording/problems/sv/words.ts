import { labelText } from '../../../../model/label.ts';
import type { UnknownFacts } from '../../../../problems/catalogue/entry.ts';
import type {
  Expectation,
  NamedMunicipality,
  ProjectName,
  SourceName,
} from '../../../../problems/catalogue/phrases.ts';
import { nearestName } from '../../../../problems/nearest-name.ts';
import { isNumeric, looksNumeric, municipalityIn, readRange, uninhabitedIn } from '../shared.ts';
import type { Texts } from '../texts.ts';

const numberHint = 'Skriv tal med decimalpunkt, utan citattecken, enheter och tusentalsavgränsare.';

/** What a project is called: its label, or its id where it has none. */
export function nameOf({ id, label }: ProjectName): string {
  return labelText(label, 'sv', id);
}

/** Where a number was published: title and place. */
export function sourceText({ id, title, place }: SourceName): string {
  const texts = [labelText(title, 'sv', id), labelText(place, 'sv', '')];
  return texts.filter((text) => text !== '').join(', ');
}

/** The same as a sentence has it: a label in quotation marks. */
export function named(project: ProjectName): string {
  return project.label === undefined ? project.id : show(nameOf(project));
}

/** What has no inhabitants that are known, as a sentence names it. */
export const whatOf = (what: Parameters<typeof uninhabitedIn>[0]): string => uninhabitedIn(what, 'sv');

/** A municipality as a sentence names it. */
export const municipalityName = (of: NamedMunicipality): string => municipalityIn(of, 'sv');

/** A file as a sentence names it. */
export function fileName(path: string): string {
  return path === '-' ? 'Standard in' : path;
}

/**
 * A number as people read it; what is to be typed keeps its decimal point.
 *
 * @example figure(-12195.6) // => '\u221212\u00a0195,6'
 */
export function figure(value: number): string {
  const text = String(value);
  return text.includes('e') ? text.replace('.', ',').replaceAll('-', '\u2212') : written(text);
}

/**
 * A computed number that is text already, with as many decimals as it has there.
 *
 * @example written('1700.0') // => '1\u00a0700,0'
 */
export function written(text: string): string {
  const [, sign, whole, decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return `${sign === '-' ? '\u2212' : ''}${groupThousands(whole)}${decimals === undefined ? '' : `,${decimals}`}`;
}

/**
 * A share in per cent.
 *
 * @example percent(0.125) // => '12,5\u00a0%'
 */
export function percent(share: number): string {
  return `${figure(Number((share * 100).toPrecision(12)))}\u00a0%`;
}

/**
 * Euros in full, where two figures are compared with each other.
 *
 * @example wholeEuros(-391000.4) // => '\u2212391\u00a0000\u00a0€'
 */
export function wholeEuros(value: number): string {
  const digits = groupThousands(Math.abs(value).toFixed(0));
  return `${value < 0 && digits !== '0' ? '\u2212' : ''}${digits}\u00a0€`;
}

/**
 * Euros that were computed: millions where they are that many.
 *
 * @example euros(-15105000) // => '\u221215,1\u00a0milj.\u00a0€'
 */
export function euros(value: number): string {
  if (Math.abs(value) < 1e6) return wholeEuros(value);
  const [whole = '', tenth] = Math.abs(value / 1e6)
    .toFixed(1)
    .split('.');
  return `${value < 0 ? '\u2212' : ''}${groupThousands(whole)},${tenth}\u00a0milj.\u00a0€`;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/**
 * A number of things.
 *
 * @example count(3, 'rad', 'rader') // => '3 rader'
 */
export function count(number: number, one: string, several: string): string {
  return `${figure(number)} ${number === 1 ? one : several}`;
}

/** A computed number, with the digits that help to understand a message. */
export function rounded(value: number): string {
  return figure(toThreeDigits(value));
}

/** A computed number that is to be typed. */
export function roundedToType(value: number): string {
  return String(toThreeDigits(value));
}

function toThreeDigits(value: number): number {
  return Number(value.toPrecision(3));
}

/** Names to choose from, where they are few enough to read. */
export function knownNames(known: readonly string[]): string | undefined {
  return known.length === 0 || known.length > 12 ? undefined : alternatives(known);
}

export function inRows(rows: number): string {
  return rows > 1 ? ` (på ${figure(rows)} rader)` : '';
}

export function suggestion(found: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(found, known);
  return nearest === undefined ? undefined : `Menade du ${show(nearest)}?`;
}

/** How spreadsheet programs whose language has a decimal comma write what is asked for. */
const commaSteps =
  'I Excel: Arkiv, Alternativ, Avancerat, avmarkera ”Använd systemavgränsare” och ange punkt som decimaltecken; spara sedan som ”CSV UTF-8 (kommaavgränsad)”. ' +
  'I LibreOffice: Format, Celler, språk engelska, format 0.00; spara sedan som ”Text CSV” med ”Redigera filterinställningar” och komma som fältavgränsare.';

const delimiterNames: Readonly<Record<string, string>> = { ';': 'semikolon', '\t': 'tabb', '|': 'lodstreck' };

/** What to do about a first line with other names. */
export function headerHint(found: readonly string[], expected: readonly string[]): string {
  const separator = found.length === 1 ? /[;\t|]/.exec(found[0] ?? '')?.[0] : undefined;
  if (separator !== undefined)
    return `Här avgränsas kolumnerna med ${delimiterNames[separator]}: avgränsa dem med komma, och skriv belopp med decimalpunkt. ${commaSteps}`;
  if (found.map((name) => name.trim()).join(',') === expected.join(','))
    return 'Ta bort mellanslagen runt namnen: mellan två kolumner står bara ett kommatecken.';
  const missing = expected.filter((name) => !found.includes(name));
  if (missing.length > 0 && missing.length < expected.length)
    return `Kolumner som saknas: ${list(missing)}. Uppgifterna kan också anges i en tabellbeskrivning (digisave inspect --write-layout).`;
  return `Skriv filen i standardformen: dessa ${expected.length} kolumner i denna ordning, avgränsade med komma.`;
}

/** What to do about a year that is none. */
function yearHint(found: unknown): string {
  if (typeof found === 'string' && /^\d{4}$/.test(found)) return `Skriv det utan citattecken: ${found}.`;
  if (typeof found !== 'number') return 'Skriv bara årtalet, till exempel 2018.';
  if (!Number.isInteger(found))
    return `Skriv ${Math.floor(found)}; ange en del av ett år som delay_years i ett projekt: ${roundedToType(found - Math.floor(found))}.`;
  return found >= 0 && found < 100 ? `Skriv ${2000 + found} om det är avsikten.` : 'Rätta årtalet.';
}

/** What to do about a value of another kind than expected; `parameters` are those the file defines. */
export function kindHint(found: unknown, expected: Expectation, parameters: readonly string[] = []): string {
  if (found === null) return 'Skriv ett värde där, eller ta bort nyckeln.';
  if (expected.is === 'scenario')
    return 'Börja med raden "digisave: 1"; kostnadsdata anges inne i scenariot.';
  if (expected.is === 'year') return yearHint(found);
  const isText = typeof found === 'string';
  if (expected.is === 'list' && typeof found !== 'object') return `Sätt det inom hakparenteser: [${found}].`;
  if (isNumeric(expected)) {
    const range = readRange(found);
    if (range !== undefined) return `Skriv { low: ${range[0]}, high: ${range[1]} }.`;
    if (isText && parameters.includes(found)) return `Skriv { parameter: ${found} }.`;
    if (isText && looksNumeric(found)) return numberHint;
  }
  if (!isText && typeof found !== 'object' && ['text', 'text-or-labels'].includes(expected.is))
    return `Sätt det inom citattecken: "${found}".`;
  return 'Skriv ett värde av det slaget.';
}

/** What an operating system answers, by its code. */
const systemAnswers: Readonly<Record<string, string>> = {
  EACCES: 'rättighet att öppna den saknas',
  EPERM: 'den är skyddad, eller öppen i ett annat program',
  EBUSY: 'den är öppen i ett annat program',
  EISDIR: 'den är en mapp',
  ENOTDIR: 'en del av sökvägen är en fil, inte en mapp',
  EEXIST: 'en del av sökvägen är en fil, inte en mapp',
  ELOOP: 'länkarna leder runt i en cirkel',
  ENAMETOOLONG: 'namnet är för långt',
  ENOSPC: 'disken är full',
  EROFS: 'disken är skrivskyddad',
  EIO: 'disken svarar inte',
  EBADF: 'ingenting är anslutet till den',
  ERR_INVALID_ARG_VALUE: 'namnet innehåller ett tecken som inte är tillåtet i filnamn',
};

export function inWords(code: string): string {
  const words = Object.hasOwn(systemAnswers, code) ? systemAnswers[code] : undefined;
  return words === undefined ? code : `${words} (${code})`;
}

/** A value as it is shown in a message: short, and with quotes where it is text. */
export function show(value: unknown): string {
  if (value === undefined) return 'ingenting';
  if (value === null) return 'ett tomt värde';
  if (Array.isArray(value)) return value.length === 0 ? 'en tom lista' : 'en lista';
  if (typeof value === 'object')
    return Object.keys(value).length === 0 ? 'en tom grupp av nycklar' : 'en grupp av nycklar';
  if (typeof value === 'string') return value.length > 78 ? `”${value.slice(0, 76)}...”` : `”${value}”`;
  return String(value);
}

export function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown}, ... (sammanlagt ${figure(names.length)})` : shown;
}

/**
 * Names of which one is to be chosen.
 *
 * @example alternatives(['.csv', '.tsv', '.json']) // => '.csv, .tsv eller .json'
 */
export function alternatives(names: readonly string[]): string {
  return joined(names, 'eller');
}

/**
 * Names that are all meant.
 *
 * @example together(['a', 'b', 'c']) // => 'a, b och c'
 */
export function together(names: readonly string[]): string {
  return joined(names, 'och');
}

function joined(names: readonly string[], word: string): string {
  if (names.length < 2 || names.length > 20) return list(names);
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/**
 * The texts for a name that is not known, with the nearest one that is.
 * Both nouns bring their gender: `inget underlag`, `ett känt underlag`.
 */
export function unknown(none: string, known: string, remedy: string): (facts: UnknownFacts) => Texts {
  return (f) => ({
    found: `${f.found === '' ? `${upperFirst(none)} anges` : `Det finns ${none} ${show(f.found)}`}${inRows(f.rows ?? 1)}.`,
    expected: knownNames(f.known) ?? known,
    hint: `${suggestion(f.found, f.known) ?? remedy}${f.layoutKey === undefined ? '' : ` Det kan också anges i tabellbeskrivningen (digisave inspect --write-layout) under "${f.layoutKey}".`}`,
  });
}

export function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
