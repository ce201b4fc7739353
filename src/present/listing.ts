import type { Language } from '../model/language.ts';
import { languages } from '../model/language.ts';
import type { ListKind, ListRow, ListValue } from '../model/listing.ts';
import { measures, measureUnit } from '../model/measure.ts';
import { mainFunctions } from '../model/register.ts';
import { catalogue } from '../problems/catalogue.ts';
import { cleanText } from './clean-text.ts';
import { fixedText, inputRangeText, inputTexts, peopleMarks, plainText } from './number-text.ts';
import { problemWordings } from './problem-texts.ts';
import type { Column, Report } from './report.ts';
import { createReportContext, numberColumn } from './report.ts';
import { numberCell, type TidyTable } from './tidy-table.ts';
import type { ListColumn } from './wording/list-words.ts';
import { wordings } from './wording.ts';

/** The outputs that --of and other questions take, with their names and units. */
export function listMeasures(): readonly ListRow[] {
  return measures.map((id) => ({
    id,
    label_fi: wordings.fi.output[id],
    label_sv: wordings.sv.output[id],
    label_en: wordings.en.output[id],
    unit: measureUnit(id),
  }));
}

/** The problems there are, by the names that they have in every language. */
export function listProblems(): readonly ListRow[] {
  return Object.entries(catalogue).map(([id, { severity }]) => ({
    id,
    label_fi: id,
    label_sv: id,
    label_en: id,
    severity,
  }));
}

/** What people read of each kind; programs get all. */
const columnsOf: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  services: ['name', 'id', 'main_function', 'everyday_names'],
  municipalities: [
    'name',
    'id',
    'inhabitants',
    'inhabitants_year',
    'income_tax_rate',
    'region',
    'group_fi',
    'merged_into',
  ],
  projects: ['name', 'id', 'pace', 'fit_for_default', 'to_give'],
  evidence: ['name', 'id', 'range', 'unit', 'from', 'quality', 'source'],
  measures: ['name', 'id', 'unit'],
  problems: ['id', 'severity'],
  inputs: ['name', 'id', 'range', 'unit', 'quality', 'source'],
};
/** Everyday names that show what is meant; programs get all. */
const namesShown = 2;
const numbers: ReadonlySet<ListColumn> = new Set(['inhabitants', 'inhabitants_year', 'range']);
/** Where width is short, what is known of a thing goes before its names, and its range last. */
const importanceOf = (name: ListColumn, at: number): number | undefined =>
  at < 2 || name === 'range' ? undefined : 100 - at;

/** A list for people: names in their language, the id to write, and what is most asked of it. */
export function composeListing(kind: ListKind, rows: readonly ListRow[], language: Language): Report {
  const { words } = createReportContext({ language });
  const columns = columnsOf[kind];
  const title = words.list.title[kind];
  if (rows.length === 0) return { title, blocks: [{ kind: 'text', sentences: [words.list.nothing] }] };
  const column = (name: ListColumn, at: number): Column =>
    numbers.has(name)
      ? numberColumn(words.list.heads[name], importanceOf(name, at))
      : {
          head: at === 0 ? '' : words.list.heads[name],
          align: 'left',
          importance: importanceOf(name, at),
          content: 'name',
        };
  return {
    title,
    blocks: [
      {
        kind: 'tables',
        heading: undefined,
        columns: columns.map(column),
        tables: [
          {
            heading: words.list.heads[columns[0] as ListColumn],
            rows: rows.map((row) => ({
              cells: columns.map((name) => cellText(row, name, language)),
              strong: false,
            })),
            below: undefined,
          },
        ],
      },
    ],
  };
}

function cellText(row: ListRow, name: ListColumn, language: Language): string {
  const marks = peopleMarks[language];
  const text = (value: ListValue | undefined): string =>
    value === null || value === undefined ? '' : cleanText(String(value));
  const ofLanguage = (key: string) => text(row[`${key}_${language === 'sv' ? 'sv' : 'fi'}`]);
  switch (name) {
    case 'name':
      return text(row[`label_${language}`]);
    case 'main_function': {
      const found = mainFunctions.find(({ id }) => id === row['main_function']);
      return found?.name[language] ?? text(row['main_function']);
    }
    case 'everyday_names': {
      const names = ofLanguage(name).split('; ');
      return `${names.slice(0, namesShown).join(', ')}${names.length > namesShown ? ', …' : ''}`;
    }
    case 'income_tax_rate': {
      const rate = row['income_tax_rate_percent'];
      return typeof rate === 'number' ? `${plainText(rate, marks)} (${row['income_tax_rate_year']})` : '';
    }
    case 'region':
      return ofLanguage(name);
    case 'pace': {
      const { pace } = wordings[language];
      const own = row['pace'];
      return own === 'quick' || own === 'slow' ? pace[own] : text(own);
    }
    case 'fit_for_default':
      return row['fit_for_default'] === true ? wordings[language].yes : wordings[language].no;
    case 'group_fi': {
      const group = String(row['group_fi'] ?? '');
      return wordings[language].structure.group[group] ?? text(group);
    }
    case 'inhabitants': {
      const { inhabitants } = row;
      return typeof inhabitants === 'number' ? fixedText(inhabitants, 0, marks) : '';
    }
    case 'range': {
      const { low, high, unit } = row as Readonly<Record<string, ListValue>>;
      if (typeof low !== 'number' || typeof high !== 'number') return '';
      return low === high
        ? (inputTexts([low], String(unit), marks)[0] ?? '')
        : inputRangeText(low, high, String(unit), marks);
    }
    case 'quality': {
      const { quality } = wordings[language];
      const own = row['quality'];
      return typeof own === 'string' && Object.hasOwn(quality, own)
        ? quality[own as keyof typeof quality]
        : text(own);
    }
    case 'severity': {
      const { severity } = problemWordings[language].frame;
      const own = row['severity'];
      return own === 'error' || own === 'warning' ? severity[own] : text(own);
    }
    default:
      return text(row[name]);
  }
}

/** A list for spreadsheets: all that is known, ids and names first. */
export function listingTable(rows: readonly ListRow[]): TidyTable {
  const columns = Object.keys(rows[0] ?? { id: '', ...labels });
  return {
    columns,
    rows: rows.map((row) =>
      columns.map((column) => {
        const value = row[column] ?? null;
        return typeof value === 'number' ? numberCell(value) : value;
      }),
    ),
  };
}

const labels = Object.fromEntries(languages.map((language) => [`label_${language}`, '']));
