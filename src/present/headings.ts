import { type Language, languages } from '../model/language.ts';
import type { TidyTable } from './tidy-table.ts';
import { type HeadingStem, headingEn } from './wording/heading-en.ts';
import { headingFi } from './wording/heading-fi.ts';
import { headingSv } from './wording/heading-sv.ts';
import { sheetHeadings } from './wording/sheet-headings.ts';
import type { SheetColumn } from './workbook/workbook.ts';

type Words = Readonly<Record<Language, string>>;

const stems: Readonly<Record<Language, Readonly<Record<HeadingStem, string>>>> = {
  en: headingEn,
  fi: headingFi,
  sv: headingSv,
};

/** Units that are the last words of a key, the longest first. */
const units: Readonly<Record<string, Words>> = {
  eur_per_inhabitant: { en: '€/inhabitant', fi: '€/as.', sv: '€/inv.' },
  eur_per_year: { en: '€/year', fi: '€/v', sv: '€/år' },
  eur_per_unit: { en: '€/piece', fi: '€/kpl', sv: '€/st.' },
  minutes_per_unit: { en: 'min/piece', fi: 'min/kpl', sv: 'min/st.' },
  units_per_year: { en: 'pieces/year', fi: 'kpl/v', sv: 'st./år' },
  per_year: { en: 'a year', fi: 'vuodessa', sv: 'per år' },
  years: { en: 'years', fi: 'vuotta', sv: 'år' },
  eur: { en: '€', fi: '€', sv: '€' },
};

/** Ends of a range and figures of draws, which are before the unit or the last word. */
const ends: Readonly<Record<string, Words>> = {
  standard_error: { en: 'standard error', fi: 'keskivirhe', sv: 'medelfel' },
  differs_from_zero: { en: 'differs from zero', fi: 'eroaa nollasta', sv: 'skiljer sig från noll' },
  low: { en: 'lower bound', fi: 'alaraja', sv: 'nedre gräns' },
  central: { en: 'central estimate', fi: 'perusarvio', sv: 'baskalkyl' },
  high: { en: 'upper bound', fi: 'yläraja', sv: 'övre gräns' },
  mean: { en: 'mean', fi: 'keskiarvo', sv: 'medelvärde' },
  p05: { en: '5th percentile', fi: '5. persentiili', sv: '5:e percentilen' },
  p50: { en: 'median', fi: 'mediaani', sv: 'median' },
  p80: { en: '80th percentile', fi: '80. persentiili', sv: '80:e percentilen' },
  p95: { en: '95th percentile', fi: '95. persentiili', sv: '95:e percentilen' },
  sd: { en: 'standard deviation', fi: 'keskihajonta', sv: 'standardavvikelse' },
};

const languageNames: Readonly<Record<Language, Words>> = {
  en: { en: 'English', fi: 'englanti', sv: 'engelska' },
  fi: { en: 'Finnish', fi: 'suomi', sv: 'finska' },
  sv: { en: 'Swedish', fi: 'ruotsi', sv: 'svenska' },
};

/** What sheets and columns are called. */
export interface Headings {
  sheet(name: string): string;
  column(key: string): SheetColumn;
}

/** Keys as they are, with what they mean as a note; or words of the language in their place. */
export function headings(language: Language, inWords: boolean): Headings {
  if (!inWords)
    return { sheet: (name) => name, column: (key) => ({ head: key, meaning: headingText(key, language) }) };
  return {
    sheet: (name) =>
      capital(
        name
          .split('.')
          .map((part) => sheetHeadings[part]?.[language] ?? part)
          .join(' '),
      ),
    column: (key) => ({ head: headingText(key, language) ?? key }),
  };
}

/** A table with words of the language in the place of its keys. */
export function withHeadings({ columns, rows }: TidyTable, language: Language): TidyTable {
  return { columns: columns.map((key) => headingText(key, language) ?? key), rows };
}

/**
 * What a column is called: its subject, the end of its range, its unit; undefined where no words are known for it.
 *
 * @example headingText('npv_nation_low_eur', 'en') // => 'Net present value, society, lower bound, €'
 * @example headingText('low_eur_per_year', 'fi') // => 'Alaraja, €/v'
 * @example headingText('label_sv', 'fi') // => 'Nimi, ruotsi'
 */
export function headingText(key: string, language: Language): string | undefined {
  const [name, own] = takeLanguage(key);
  const found = partsOf(name, language);
  if (found === undefined) return undefined;
  return capital([...found, ...(own === undefined ? [] : [languageNames[own][language]])].join(', '));
}

/** A key without the language that its texts are in. */
function takeLanguage(key: string): readonly [string, Language | undefined] {
  const own = languages.find((language) => key.endsWith(`_${language}`) || key.endsWith(`.${language}`));
  return own === undefined ? [key, undefined] : [key.slice(0, -own.length - 1), own];
}

function partsOf(name: string, language: Language): readonly string[] | undefined {
  const stem = stemText(name, language);
  if (stem !== undefined) return [stem];
  for (const [unit, words] of Object.entries(units)) {
    if (name === unit) return [words[language]];
    if (!name.endsWith(`_${unit}`)) continue;
    const rest = partsOf(name.slice(0, -unit.length - 1), language);
    if (rest !== undefined) return [...rest, words[language]];
  }
  for (const [end, words] of Object.entries(ends)) {
    if (name === end) return [words[language]];
    const rest = name.endsWith(`_${end}`)
      ? name.slice(0, -end.length - 1)
      : name.startsWith(`${end}_`)
        ? name.slice(end.length + 1)
        : undefined;
    const before = rest === undefined ? undefined : partsOf(rest, language);
    if (before !== undefined) return [...before, words[language]];
  }
  // The end of a share may be within it: gap_closed_central_share.
  const [, before, end, last] = /^(.+)_(low|central|high|mean|p05|p50|p95)_(share|years)$/.exec(name) ?? [];
  const whole = before === undefined ? undefined : partsOf(`${before}_${last}`, language);
  return whole && [...whole, ends[end!]![language]];
}

function stemText(name: string, language: Language): string | undefined {
  const known: Readonly<Record<string, string>> = stems[language];
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
