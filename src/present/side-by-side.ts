import { labelText } from '../model/label.ts';
import type { Estimate, Result } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import { cleanText } from './clean-text.ts';
import { yearsOf } from './estimate-tables.ts';
import { commonDecimals, moneyHead, moneyScale, moneyText, percentNumber, rangeText } from './number-text.ts';
import { pricesBelow } from './price-text.ts';
import { createReportContext, numberColumn, type Report, type ReportOptions, type Table } from './report.ts';
import { headOnOneLine } from './wording.ts';
import { wrapText } from './wrapped-text.ts';

/** Letters of a line of the name of a scenario above its column. */
const lineLength = 18;
const shareDigits = 2;
const unknown = '–';

/** The sums of several scenarios beside each other, in one unit: central values with low and high. */
export function composeSideBySide(results: readonly Result[], options: ReportOptions): Report {
  const context = createReportContext(options);
  const { words, marks, language, digits } = context;
  const find = ({ estimates }: Result, level: 'pace' | 'total', pace?: Pace) =>
    estimates.find((row) => row.level === level && (level === 'total' || row.pace === pace));
  const paces = Pace.options.filter((pace) => results.some((each) => find(each, 'pace', pace) !== undefined));
  const totals = results.map((each) => find(each, 'total'));
  const lines = [
    ...paces.map((pace) => ({
      name: words.pace[pace],
      rows: results.map((each) => find(each, 'pace', pace)),
    })),
    ...(paces.length > 1 ? [{ name: words.allProjects, rows: totals }] : []),
  ];
  const all = lines.flatMap(({ rows }) => rows.filter((row) => row !== undefined));
  const scale = moneyScale(
    all.flatMap((row) => [row.low_eur_per_year, row.central_eur_per_year, row.high_eur_per_year]),
    digits,
    { small: all.map((row) => row.central_eur_per_year) },
  );
  const money = (value: number) => moneyText(value, scale, marks);
  const saving = (row: Estimate | undefined) =>
    row === undefined
      ? unknown
      : `${money(row.central_eur_per_year)} (${rangeText(money(row.low_eur_per_year), money(row.high_eur_per_year))})`;
  const shares = totals.flatMap((row) => [row?.share_of_costs_low, row?.share_of_costs_high]);
  const decimals = commonDecimals(
    shares.flatMap((each) => (typeof each === 'number' ? [each * 100] : [])),
    shareDigits,
  );
  const percent = (value: number) => percentNumber(value, decimals, marks);
  const share = (row: Estimate | undefined) => {
    const [low, high] = [row?.share_of_costs_low ?? null, row?.share_of_costs_high ?? null];
    return low === null || high === null ? unknown : rangeText(percent(low), percent(high));
  };
  const table: Table = {
    heading: `${headOnOneLine(words.savingRange)}, ${moneyHead(scale, marks)} ${words.perYear}${pricesBelow(yearsOf(all), words)}`,
    rows: [
      ...lines.map(({ name, rows }, at) => ({
        strong: at === lines.length - 1,
        cells: [name, ...rows.map(saving)],
      })),
      ...(totals.every((row) => share(row) === unknown)
        ? []
        : [{ strong: false, cells: [headOnOneLine(words.shareOfCosts), ...totals.map(share)] }]),
    ],
    below: undefined,
  };
  const nameOf = ({ scenario: { id, label } }: Result) =>
    cleanText(labelText(label ?? undefined, language, id));
  return {
    title: words.sideBySide,
    blocks: [
      { kind: 'text', sentences: [words.sideBySideMeaning] },
      {
        kind: 'tables',
        heading: undefined,
        columns: [
          { head: '', align: 'left', importance: undefined, content: 'name' },
          ...results.map((each) => numberColumn(wrapText(nameOf(each), lineLength))),
        ],
        tables: [table],
      },
    ],
  };
}
