import { type Language, labelText } from '../model/label.ts';
import { sizeClasses } from '../model/size-class.ts';
import type { PeerGroup, Structure, StructureYear } from '../model/structure.ts';
import { cleanText } from './clean-text.ts';
import { engineText } from './engine-text.ts';
import { fixedText, type MoneyScale, moneyUnit, moneyWithUnit, percentText } from './number-text.ts';
import { inhabitantText } from './problem-texts.ts';
import { createReportContext, type Report, type ReportContext, type ReportOptions } from './report.ts';
import { composeStructureTables } from './structure-tables.ts';

/** Names shown of those left out; JSON contains all with their reasons. */
const mostNames = 6;

/** Puts a cost structure into words and tables. */
export function composeStructureReport(structure: Structure, options: ReportOptions): Report {
  const context = createReportContext(options);
  const { words } = context;
  const { compare, year, run } = structure;
  const about = [
    tellYear(structure, structure, context),
    ...(compare === null ? [] : [tellYear(structure, compare, context)]),
    ...tellPeers(structure, context, options.language),
    ...(compare === null ? [] : tellComparison(structure, context)),
    ...tellShares(structure, context),
    ...(structure.rows.some(({ negative }) => negative) ? [words.structure.negative] : []),
  ];
  const from = `${capitalised(words.source)}: ${structure.files.map((file) => nameFile(file, structure)).join(', ')}`;
  return {
    title: words.structure.title(
      tellWhere(structure, context),
      yearText(year, structure.not_accounts, context),
    ),
    blocks: [
      { kind: 'text', sentences: about },
      composeStructureTables(structure, context),
      {
        kind: 'text',
        sentences: [
          `${from}.`,
          ...(run.checked_costs ?? []).map((costs) => `${words.costsAreChecked(cleanText(costs))}.`),
          `digisave ${run.version}, ${engineText(run.node)}`,
        ],
      },
    ],
  };
}

/** A file, and of a workbook the sheet in it. */
function nameFile(file: string, { sheets = [] }: Structure): string {
  const sheet = sheets.find((each) => each.file === file)?.sheet;
  return sheet === undefined ? cleanText(file) : `${cleanText(file)} (${cleanText(sheet)})`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function tellWhere(structure: Structure, { words, marks }: ReportContext): string {
  const { area, municipality, municipality_code: code, municipalities, costs } = structure;
  const ofScenario = costs === null ? '' : ` (${cleanText(costs)})`;
  switch (area) {
    case 'municipality':
      return `${municipality} (${code})${ofScenario}`;
    case 'municipalities': {
      const count = municipalities ?? 0;
      return `${words.structure.municipalitiesTogether(count, fixedText(count, 0, marks))}${ofScenario}`;
    }
    case 'country':
      return `${words.structure.country}${ofScenario}`;
    default:
      return area satisfies never;
  }
}

/** What all figures of one year rest on. */
function tellYear(
  { measure }: Structure,
  { year, eur, inhabitants, inhabitants_reason: reason, not_accounts: version }: StructureYear,
  context: ReportContext,
): string {
  const { language, words, marks } = context;
  const scale: MoneyScale = { ...moneyUnit(Math.abs(eur)), decimals: 1 };
  const people =
    inhabitants === null
      ? `${words.inhabitantsUnknown}${reason === null ? '' : ` (${inhabitantText(reason, language)})`}`
      : `${fixedText(inhabitants, 0, marks)} ${words.inhabitants}; ${fixedText(eur / inhabitants, 0, marks)} ${words.structure.perInhabitant}`;
  const money = moneyWithUnit(eur, scale, marks);
  return `${capitalised(words.measure[measure])} ${yearText(year, version, context)}: ${money}; ${people}.`;
}

/** A year, with what its costs are where they are no accounts of all of it. */
export function yearText(
  year: number,
  version: StructureYear['not_accounts'],
  { words }: Pick<ReportContext, 'words'>,
): string {
  return version === undefined ? String(year) : `${year} (${words.costVersion(version)})`;
}

function tellPeers(
  { peers, rows }: Structure,
  context: ReportContext,
  language: Language,
): readonly string[] {
  if (peers === null) return [];
  const { marks } = context;
  const { structure } = context.words;
  const { count, grouping, in_aland: inAland, left_out: leftOut } = peers;
  const written = (number: number) => fixedText(number, 0, marks);
  const names = leftOut.slice(0, mostNames).map(({ municipality }) => cleanText(municipality));
  const more = leftOut.length > mostNames ? ', …' : '';
  const beside =
    grouping === 'all'
      ? structure.besideAll(count, written(count))
      : structure.besidePeers(count, written(count), groupName(peers, context, language));
  return [
    ...(count > 0 ? [beside] : []),
    ...(rows.some((row) => row.percentile_rank !== null) ? [structure.rankMeaning] : []),
    ...(inAland > 0 ? [structure.inAland(inAland, written(inAland))] : []),
    ...(leftOut.length > 0
      ? [structure.leftOut(leftOut.length, written(leftOut.length), `${names.join(', ')}${more}`)]
      : []),
  ];
}

function groupName(
  { grouping, id, name }: PeerGroup,
  { words, marks }: ReportContext,
  language: Language,
): string {
  const { structure } = words;
  switch (grouping) {
    case 'all':
      return id;
    case 'size': {
      const size = sizeClasses.find((each) => each.id === id);
      return size === undefined ? id : structure.sizeClass(size, (count) => fixedText(count, 0, marks));
    }
    case 'region':
      return structure.region(labelText(name, language, id));
    case 'group':
      return structure.group[id] ?? id;
    default:
      return grouping satisfies never;
  }
}

function tellComparison({ compare, rows }: Structure, { words, marks }: ReportContext): readonly string[] {
  const count = compare?.services_of_one_year.length ?? 0;
  return [
    ...(rows.some((row) => row.change_eur_per_inhabitant !== null) ? [words.structure.prices] : []),
    ...(count > 0 ? [words.structure.servicesOfOneYear(count, fixedText(count, 0, marks))] : []),
  ];
}

function tellShares(
  { positive_share: share }: Structure,
  { words, marks }: ReportContext,
): readonly string[] {
  if (share === null) return [words.structure.noShares];
  const [percent, whole] = [share, 1].map((each) => percentText(each, 1, marks));
  return percent === whole ? [] : [words.structure.sharesAboveZero(percent as string)];
}
