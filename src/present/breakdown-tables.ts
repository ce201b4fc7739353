import type { AreaFigure, Result, YearFigure } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { rangeOf, timelineText } from './money-tables.ts';
import { commonDecimals, fixedText, moneyHead, moneyScale, moneyText } from './number-text.ts';
import type { Block, Column, ReportContext, Table } from './report.ts';

const unknown = '–';
/** More areas than people read. */
const mostAreas = 300;

function wholeColumn(head: string, importance: number | undefined): Column {
  return { head, align: 'right', importance, content: 'whole' };
}

const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'beginning' };

/** What every row saves and costs in every year; overlap is in the sums. */
export function composeYears(result: Result, context: ReportContext): readonly Block[] {
  const { years, timeline } = result;
  const { words } = context;
  const { money } = words;
  if (years === undefined || timeline === undefined) return [];
  const shown = years.filter(({ level }) => level !== 'overlap');
  const rows = [...new Map(shown.map((figure) => [`${figure.level} ${figure.id}`, figure])).values()];
  const inOrder = [...rows].sort((a, b) => order(a) - order(b));
  const tables = inOrder.map((row): Table => {
    const own = shown.filter(({ level, id }) => level === row.level && id === row.id);
    const scale = moneyScale(
      own.flatMap(({ low_eur: low, high_eur: high }) => [low, high]),
      context.digits,
    );
    const write = (value: number) => moneyText(value, scale, context.marks);
    const cell = (year: number, measure: YearFigure['measure']) => {
      const figure = own.find((each) => each.year === year && each.measure === measure);
      return rangeOf(figure?.low_eur ?? null, figure?.high_eur ?? null, write, unknown);
    };
    const name =
      row.level === 'project' || row.pace === null
        ? row.level === 'project'
          ? cleanText(row.label)
          : words.allProjects
        : words.pace[row.pace];
    return {
      heading: `${name}, ${moneyHead(scale, context.marks)}`,
      below: undefined,
      rows: [...new Set(own.map(({ year }) => year))].map((year) => ({
        strong: false,
        cells: [
          String(year),
          cell(year, 'saving_eur'),
          cell(year, 'cost_eur'),
          cell(year, 'granted_eur'),
          cell(year, 'net_municipality_eur'),
          cell(year, 'net_nation_eur'),
          cell(year, 'cumulative_municipality_eur'),
          cell(year, 'cumulative_nation_eur'),
        ],
      })),
    };
  });
  return [
    {
      kind: 'tables',
      heading: undefined,
      columns: [
        nameColumn,
        wholeColumn(money.saving, undefined),
        wholeColumn(money.cost, undefined),
        wholeColumn(money.grant, 1),
        wholeColumn(money.netMunicipality, 3),
        wholeColumn(money.netNation, 2),
        wholeColumn(money.cumulativeMunicipality, 5),
        wholeColumn(money.cumulativeNation, 4),
      ],
      tables,
    },
    { kind: 'text', sentences: [timelineText(timeline, context), money.yearsMeaning] },
  ];
}

/** Sums first: they are what a decision is about. */
function order({ level }: YearFigure): number {
  return ['total', 'pace', 'overlap', 'project'].indexOf(level);
}

/** What each area gets; quick and slow are never only shown together. */
export function composeAreas(result: Result, context: ReportContext): readonly Block[] {
  const { areas } = result;
  const { words, marks } = context;
  const { money } = words;
  if (areas === undefined) return [];
  const codes = [...new Set(areas.map(({ area_code: code }) => code))];
  const shown = codes.slice(0, mostAreas);
  const find = (code: string, level: AreaFigure['level'], id: string) =>
    areas.find((each) => each.area_code === code && each.level === level && each.id === id);
  const paces = (['quick', 'slow'] as const).filter((pace) =>
    areas.some(({ level, id }) => level === 'pace' && id === pace),
  );
  const totals = areas.filter(({ level }) => level === 'total');
  const scale = moneyScale(
    totals.flatMap(({ low_eur_per_year: low, high_eur_per_year: high }) => [low, high]),
    context.digits,
    { small: totals.map(({ central_eur_per_year: central }) => central) },
  );
  const euros = (value: number) => moneyText(value, scale, marks);
  const staffDecimals = Math.min(
    1,
    commonDecimals(
      totals.map((each) => each.person_years_high),
      2,
    ),
  );
  const hasMoney = totals.some((each) => each.npv_municipality_central_eur !== undefined);
  const hasPeople = totals.some(({ inhabitants }) => inhabitants !== null);
  const cellsOf = (code: string): readonly string[] => {
    const total = find(code, 'total', 'total');
    const saving = (figure: AreaFigure | undefined) =>
      rangeOf(figure?.low_eur_per_year ?? null, figure?.high_eur_per_year ?? null, euros, unknown);
    const worth = (low: number | undefined, high: number | undefined) =>
      rangeOf(low ?? null, high ?? null, euros, unknown);
    const people = total?.inhabitants ?? null;
    return [
      cleanText(total?.area_level === 'service' ? total.area : `${code} ${total?.area ?? ''}`.trim()),
      ...(hasPeople ? [people === null ? unknown : fixedText(people, 0, marks)] : []),
      ...paces.map((pace) => saving(find(code, 'pace', pace))),
      ...(hasPeople
        ? [
            rangeOf(
              total?.eur_per_inhabitant_low ?? null,
              total?.eur_per_inhabitant_high ?? null,
              (value) => fixedText(value, 0, marks),
              unknown,
            ),
          ]
        : []),
      rangeOf(
        total?.person_years_low ?? null,
        total?.person_years_high ?? null,
        (value) => fixedText(value, staffDecimals, marks),
        unknown,
      ),
      ...(hasMoney
        ? [
            worth(total?.npv_municipality_low_eur, total?.npv_municipality_high_eur),
            worth(total?.npv_nation_low_eur, total?.npv_nation_high_eur),
          ]
        : []),
    ];
  };
  const kind = areas.find(({ area_level: level }) => level !== 'undivided')?.area_level ?? 'municipality';
  return [
    {
      kind: 'tables',
      heading: undefined,
      columns: [
        nameColumn,
        ...(hasPeople ? [wholeColumn(money.inhabitants, 1)] : []),
        ...paces.map((pace) => wholeColumn(`${words.pace[pace]}\n${words.perYear}`, undefined)),
        ...(hasPeople ? [wholeColumn(words.perInhabitant, 5)] : []),
        wholeColumn(words.personYears, 4),
        ...(hasMoney ? [wholeColumn(money.npvMunicipality, 3), wholeColumn(money.npvNation, 2)] : []),
      ],
      tables: [
        {
          heading: `${money.areaHeading[kind === 'undivided' ? 'municipality' : kind]}, ${moneyHead(scale, marks)}`,
          rows: shown.map((code) => ({ strong: false, cells: cellsOf(code) })),
          below:
            shown.length < codes.length
              ? money.firstAreas(fixedText(shown.length, 0, marks), fixedText(codes.length, 0, marks))
              : undefined,
        },
      ],
    },
    { kind: 'text', sentences: [money.areasMeaning] },
  ];
}
