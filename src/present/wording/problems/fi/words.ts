import { labelText } from '../../../../model/label.ts';
import type { UnknownFacts } from '../../../../problems/catalogue/entry.ts';
import type {
  Expectation,
  NamedMunicipality,
  ProjectName,
  SourceName,
} from '../../../../problems/catalogue/phrases.ts';
import { nearestName } from '../../../../problems/nearest-name.ts';
import { fixedText, peopleMarks, plainText } from '../../../number-text.ts';
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

const marks = peopleMarks.fi;

/** What a project is called: its label, or its id where it has none. */
export function nameOf({ id, label }: ProjectName): string {
  return labelText(label, 'fi', id);
}

/** What has no inhabitants that are known, as a sentence names it. */
export const whatOf = (what: Parameters<typeof uninhabitedIn>[0]): string => uninhabitedIn(what, 'fi');

/** A municipality as a sentence names it. */
export const municipalityName = (of: NamedMunicipality): string => municipalityIn(of, 'fi');

/** Where a number was published: title and place. */
export function sourceText({ id, title, place }: SourceName): string {
  const texts = [labelText(title, 'fi', id), labelText(place, 'fi', '')];
  return texts.filter((text) => text !== '').join(', ');
}

/** The same as a sentence has it: a label in quotation marks. */
export function named(project: ProjectName): string {
  return project.label === undefined ? project.id : show(nameOf(project));
}

/** The command that writes the layout of a table, behind its name. */
export const writeLayout = '(digisave inspect --write-layout)';

/** What to do about an empty cell of a column of names. */
export const emptyCellHint = `Jos tyhjä solu toistaa yläpuolellaan olevan solun, kirjoita taulukkokuvaukseen ${writeLayout} sarakkeen kohdalle fill_down: true. Muuten täytä solu.`;

/** What is typed in place of a file that has no name yet. */
export const anyFile = 'TIEDOSTO';

/** A file as the subject at the beginning of a sentence; it is never declined. */
export function fileName(path: string): string {
  return path === '-' ? 'Vakiosyöte' : path;
}

/** A file within a sentence. */
export function fileWithin(path: string): string {
  return path === '-' ? 'vakiosyöte' : path;
}

/**
 * Euros in full, where two figures are compared with each other.
 *
 * @example wholeEuros(-391000.4) // => '\u2212391\u00a0000\u00a0€'
 */
export function wholeEuros(value: number): string {
  return `${fixedText(value, 0, marks)}\u00a0€`;
}

/** Euros with their cents, where there are any. */
export function exactEuros(value: number): string {
  const cents = Math.abs(Math.round(value * 100)) % 100;
  return `${fixedText(value, cents === 0 ? 0 : 2, marks)}\u00a0€`;
}

/**
 * Euros that were computed: millions where they are that many.
 *
 * @example euros(-15105000) // => '\u221215,1\u00a0milj.\u00a0€'
 */
export function euros(value: number): string {
  return Math.abs(value) < 1e6 ? wholeEuros(value) : `${fixedText(value / 1e6, 1, marks)}\u00a0milj.\u00a0€`;
}

/**
 * So many things: the noun in the singular, and in the partitive behind any number but 1.
 *
 * @example count(3, 'rivi', 'riviä') // => '3 riviä'
 */
export function count(number: number, one: string, several: string): string {
  return `${whole(number)} ${number === 1 ? one : several}`;
}

/** A whole number in a sentence; never a year or what is to be typed. */
export function whole(value: number): string {
  return fixedText(value, 0, marks);
}

/** A number in a sentence, with all of its digits. */
export function number(value: number): string {
  return plainText(value, marks, 12);
}

/** A computed number, with the digits that help to understand a message. */
export function rounded(value: number): string {
  return plainText(value, marks, 3);
}

/** A number with one decimal. */
export function inTenths(value: number): string {
  return fixedText(value, 1, marks);
}

/** A point in time, in years: a year, or a year with its part. */
export function inYear(value: number): string {
  const text = String(Number(value.toFixed(4)));
  return Number.isInteger(value) ? `vuonna ${text}` : `ajankohtana ${text.replace('.', ',')}`;
}

/**
 * A range of numbers as the user has typed them.
 *
 * @example range(20000, 30000) // => '20000\u201330000'
 * @example range(-5, 10) // => '-5 \u2026 10'
 */
export function range(low: number, high: number): string {
  return low < 0 || high < 0 ? `${low} … ${high}` : `${low}–${high}`;
}

/** Names to choose from, where they are few enough to read. */
export function knownNames(known: readonly string[]): string | undefined {
  return known.length === 0 || known.length > 12 ? undefined : alternatives(known);
}

export function inRows(rows: number): string {
  return rows > 1 ? ` (${whole(rows)} rivillä)` : '';
}

export function suggestion(found: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(found, known);
  return nearest === undefined ? undefined : meant(nearest);
}

/** Asks whether a name was meant; behind a colon, so that it is not declined. */
export function meant(nearest: string): string {
  return `Tarkoititko: ${show(nearest)}?`;
}

/** How spreadsheet programs whose language has a decimal comma write what is asked for. */
const commaSteps =
  'Excelissä: Tiedosto, Asetukset, Lisäasetukset, poista valinta ”Käytä järjestelmän erottimia” ja anna desimaalierottimeksi piste; tallenna sitten muotoon ”CSV UTF-8 (luetteloerotin)”. ' +
  'LibreOfficessa: Muotoilu, Solut, kieli englanti, muotoilukoodi 0.00; tallenna sitten muotoon ”Teksti CSV”, valitse ”Muokkaa suodattimen asetuksia” ja anna kenttäerottimeksi pilkku.';

/** What to do about a first line with other names. */
export function headerHint(found: readonly string[], expected: readonly string[]): string {
  const fault = headerFault(found, expected);
  switch (fault.kind) {
    case 'separator': {
      const name = { ';': 'puolipiste', '\t': 'sarkain' }[fault.separator] ?? fault.separator;
      return `Tässä sarakkeiden välissä on ${name}: erota sarakkeet pilkulla ja kirjoita rahamäärät desimaalipisteellä. ${commaSteps}`;
    }
    case 'spaces':
      return 'Poista nimien ympäriltä välilyönnit: kahden sarakkeen välissä on vain pilkku.';
    case 'missing':
      return `Puuttuu: ${list(fault.missing)}. Tiedon voi antaa myös taulukkokuvauksessa ${writeLayout}.`;
    case 'other':
      return `Muunna tiedosto perusmuotoon: nämä ${expected.length} saraketta tässä järjestyksessä, pilkuin erotettuina.`;
    default:
      return fault satisfies never;
  }
}

/** What to do about a year that is none. */
function yearHint(found: unknown): string {
  if (typeof found === 'string' && /^\d{4}$/.test(found))
    return `Kirjoita vuosi ilman lainausmerkkejä: ${found}.`;
  if (typeof found !== 'number') return 'Kirjoita pelkkä vuosi, esimerkiksi 2018.';
  if (!Number.isInteger(found))
    return `Kirjoita ${Math.floor(found)}; vuoden osa annetaan hankkeen avaimella delay_years: ${typedNumber(found - Math.floor(found))}.`;
  return found >= 0 && found < 100 ? `Kirjoita ${2000 + found}, jos sitä tarkoitetaan.` : 'Korjaa vuosi.';
}

/** What to do about a value of another kind than expected; `parameters` are those the file defines. */
export function kindHint(found: unknown, expected: Expectation, parameters: readonly string[] = []): string {
  if (found === null) return 'Kirjoita arvo tai poista avain.';
  if (expected.is === 'scenario')
    return 'Aloita skenaario rivillä "digisave: 1"; kustannustiedot nimetään skenaarion sisällä.';
  if (expected.is === 'year') return yearHint(found);
  const isText = typeof found === 'string';
  if (expected.is === 'list' && typeof found !== 'object') return `Kirjoita arvo hakasulkeisiin: [${found}].`;
  if (isNumeric(expected)) {
    const ends = readRange(found);
    if (ends !== undefined) return `Kirjoita { low: ${ends[0]}, high: ${ends[1]} }.`;
    if (isText && parameters.includes(found)) return `Kirjoita { parameter: ${found} }.`;
    if (isText && looksNumeric(found))
      return 'Kirjoita luvut desimaalipisteellä, ilman lainausmerkkejä, yksiköitä ja tuhaterottimia.';
  }
  if (!isText && typeof found !== 'object' && ['text', 'text-or-labels'].includes(expected.is))
    return `Kirjoita arvo lainausmerkkeihin: "${found}".`;
  return 'Kirjoita tällainen arvo.';
}

/** What an operating system answers, by its code. */
const systemAnswers: Readonly<Record<SystemCode, string>> = {
  EACCES: 'käyttöoikeus puuttuu',
  EPERM: 'tiedosto on suojattu tai avoinna toisessa ohjelmassa',
  EBUSY: 'tiedosto on avoinna toisessa ohjelmassa',
  EISDIR: 'se on kansio',
  ENOTDIR: 'polun osa on tiedosto, ei kansio',
  EEXIST: 'polun osa on tiedosto, ei kansio',
  ELOOP: 'tiedoston linkit muodostavat kehän',
  ENAMETOOLONG: 'nimi on liian pitkä',
  ENOSPC: 'levy on täynnä',
  EROFS: 'levylle ei voi kirjoittaa',
  EIO: 'levy ei vastaa',
  EBADF: 'siihen ei ole yhdistetty mitään',
  ERR_INVALID_ARG_VALUE: 'nimessä on merkki, joka ei ole sallittu tiedoston nimessä',
};

export function inWords(code: string): string {
  const words = wordsOfCode(code, systemAnswers);
  return words === undefined ? code : `${words} (${code})`;
}

/** What costs are: what layouts call their version. */
const versions: Readonly<Record<string, string>> = {
  accounts: 'tilinpäätös',
  budget: 'talousarvio',
  plan: 'suunnitelma',
  forecast: 'ennuste',
};

export function versionName(version: string): string {
  return versions[version] ?? version;
}

/** A value as it is shown in a message: short, and with its quotes where it is text. */
export function show(value: unknown): string {
  if (value === undefined) return 'ei mitään';
  if (value === null) return 'tyhjä arvo';
  if (Array.isArray(value)) return value.length === 0 ? 'tyhjä luettelo' : 'luettelo';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'tyhjä avainryhmä' : 'avainryhmä';
  const text = typeof value === 'string' ? `”${value}”` : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

export function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown}, … (yhteensä ${names.length})` : shown;
}

/**
 * Names of which one is to be chosen.
 *
 * @example alternatives(['.csv', '.tsv', '.json']) // => '.csv, .tsv tai .json'
 */
export function alternatives(names: readonly string[]): string {
  return joined(names, 'tai');
}

/**
 * Names that belong together.
 *
 * @example together(['net', 'gross']) // => 'net ja gross'
 */
export function together(names: readonly string[]): string {
  return joined(names, 'ja');
}

function joined(names: readonly string[], word: 'ja' | 'tai'): string {
  return names.length < 2 || names.length > 20
    ? list(names)
    : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** The texts for a name that is not known, with the nearest one that is. `kind` is a noun in the nominative. */
export function unknown(kind: string, remedy: string): (facts: UnknownFacts) => Texts {
  return (f) => ({
    found: `${f.found === '' ? `Nimeämättä: ${kind}` : `Tuntematon ${kind}: ${show(f.found)}`}${inRows(f.rows ?? 1)}.`,
    expected: knownNames(f.known) ?? `tunnettu ${kind}`,
    hint: `${suggestion(f.found, f.known) ?? remedy}${f.layoutKey === undefined ? '' : ` Asian voi ratkaista taulukkokuvauksessa ${writeLayout} avaimella ${f.layoutKey}.`}`,
  });
}
