import type { Perspective } from '../model/cash-flow/measures.ts';
import type { AreaFigure, Result, YearFigure } from '../model/result.ts';
import type { Pace } from '../model/scenario.ts';
import { cleanText } from './clean-text.ts';
import { rangeOf, timelineText, withCentral } from './money-text.ts';
import { commonDecimals, fixedText, moneyHead, moneyScale, moneyText } from './number-text.ts';
import { pricesBelow } from './price-text.ts';
import { type Block, type Column, numberColumn, type ReportContext, type Table } from './report.ts';

const unknown = '–';
/** More areas than people read. */
const mostAreas = 300;

const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** What every row saves and costs in every year; overlap is in the sums. */
export function composeYears(result: Result, context: ReportContext): readonly Block[] {
  const { years, timeline } = result;
  const { words } = context;
  const { money } = words;
  if (years === undefined || timeline === undefined) return [];
  const hasRisks = years.some(({ measure }) => measure === 'risk_eur');
  const paces = new Set(years.flatMap(({ pace }) => pace ?? []));
  // With one pace alone the total is that pace again.
  const shown = years.filter(({ level }) => level !== 'overlap' && !(level === 'total' && paces.size === 1));
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
      const range = rangeOf(figure?.low_eur ?? null, figure?.high_eur ?? null, write, unknown);
      return withCentral(figure?.central_eur ?? null, range, write);
    };
    const name =
      row.level === 'project' || row.pace === null
        ? row.level === 'project'
          ? cleanText(row.label)
          : words.allProjects
        : words.pace[row.pace];
    return {
      heading: `${name}, ${moneyHead(scale, context.marks)}${pricesBelow(yearsOf(own), words)}`,
      below: undefined,
      rows: [...new Set(own.map(({ year }) => year))].map((year) => ({
        strong: false,
        cells: [
          String(year),
          cell(year, 'saving_eur'),
          cell(year, 'cost_eur'),
          ...(hasRisks ? [cell(year, 'risk_eur')] : []),
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
        numberColumn(money.saving, undefined),
        numberColumn(money.cost, undefined),
        ...(hasRisks ? [numberColumn(money.riskOfYear, 2)] : []),
        numberColumn(money.grant, 1),
        numberColumn(money.netMunicipality, 3),
        numberColumn(money.netNation, 2),
        numberColumn(money.cumulativeMunicipality, 5),
        numberColumn(money.cumulativeNation, 4),
      ],
      tables,
    },
    { kind: 'text', sentences: [timelineText(timeline, yearsOf(shown), context), money.yearsMeaning] },
  ];
}

/** Years in whose prices figures are. */
function yearsOf(figures: readonly (YearFigure | AreaFigure)[]): readonly (number | null)[] {
  return figures.map(({ price_year: year }) => year);
}

/** Sums first: they are what a decision is about. */
function order({ level }: YearFigure): number {
  return ['total', 'pace', 'overlap', 'project'].indexOf(level);
}

/** What an area has in common with the sum of all of them. */
type AreaSums = {
  readonly [Key in
    | `${'low' | 'high'}_eur_per_year`
    | `${'eur_per_inhabitant' | 'person_years'}_${'low' | 'high'}`
    | `npv_${Perspective}_${'low' | 'central' | 'high'}_eur`]?: number | null | undefined;
};

/** Whether any row saves or costs anything there. */
function hasPart(area: AreaFigure): boolean {
  const figures = [
    area.low_eur_per_year,
    area.central_eur_per_year,
    area.high_eur_per_year,
    area.present_cost_central_eur,
    area.npv_nation_low_eur,
    area.npv_nation_high_eur,
  ];
  return figures.some((value) => value !== undefined && value !== 0);
}

/** What each area gets; quick and slow are never only shown together. */
export function composeAreas(result: Result, context: ReportContext): readonly Block[] {
  const { areas } = result;
  const { words, marks } = context;
  const { money } = words;
  if (areas === undefined) return [];
  const names = new Map(areas.map(({ area_code: code, area }) => [code, area]));
  const listed = [...new Set(areas.map(({ area_code: code }) => code))];
  const isOfServices = areas.some(({ area_level: level }) => level === 'service');
  // Ids of services are English: people look for a name where its language has it. What has no area stays last.
  const inLanguage = (one: string, other: string) =>
    one === '' || other === ''
      ? Number(one === '') - Number(other === '')
      : (names.get(one) ?? one).localeCompare(names.get(other) ?? other, context.language);
  const all = isOfServices ? listed.sort(inLanguage) : listed;
  const partless = new Set(all);
  for (const area of areas) if (hasPart(area)) partless.delete(area.area_code);
  const codes = all.filter((code) => !partless.has(code));
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
  // In the unit of the savings, which the head of the table names.
  const worths = totals.flatMap((each) => [each.npv_municipality_high_eur, each.npv_nation_low_eur]);
  const scaleOfWorth = moneyScale(
    worths.flatMap((value) => value ?? []),
    context.digits,
    { size: scale.eur === 1 ? 1 : scale.eur * 10 },
  );
  const worthEuros = (value: number) => moneyText(value, scaleOfWorth, marks);
  const staff = totals.flatMap((each) => each.person_years_high ?? []);
  const staffDecimals = Math.min(
    staff.every((value) => Math.abs(value) < 1) ? 2 : 1,
    commonDecimals(staff, 2),
  );
  const hasMoney = totals.some((each) => each.npv_municipality_central_eur !== undefined);
  const perPersonDecimals = Math.min(
    2,
    commonDecimals(
      totals.flatMap(({ eur_per_inhabitant_high: high }) => high ?? []),
      context.digits,
    ),
  );
  const hasPeople = totals.some(({ inhabitants }) => inhabitants !== null);
  const cellsOf = (
    name: string,
    people: number | null,
    total: AreaSums | undefined,
    ofPace: (pace: Pace) => AreaSums | undefined,
  ): readonly string[] => {
    const saving = (figure: AreaSums | undefined) =>
      rangeOf(figure?.low_eur_per_year ?? null, figure?.high_eur_per_year ?? null, euros, unknown);
    const worth = (perspective: Perspective) => {
      const [low, central, high] = (['low', 'central', 'high'] as const).map(
        (end) => total?.[`npv_${perspective}_${end}_eur`] ?? null,
      );
      return withCentral(
        central ?? null,
        rangeOf(low ?? null, high ?? null, worthEuros, unknown),
        worthEuros,
      );
    };
    return [
      name,
      ...(hasPeople ? [people === null ? unknown : fixedText(people, 0, marks)] : []),
      ...paces.map((pace) => saving(ofPace(pace))),
      ...(hasPeople
        ? [
            rangeOf(
              total?.eur_per_inhabitant_low ?? null,
              total?.eur_per_inhabitant_high ?? null,
              (value) => fixedText(value, perPersonDecimals, marks),
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
      ...(hasMoney ? [worth('municipality'), worth('nation')] : []),
    ];
  };
  const cellsOfArea = (code: string) => {
    const total = find(code, 'total', 'total');
    const name = total?.area_level === 'service' ? total.area : `${code} ${total?.area ?? ''}`.trim();
    return cellsOf(cleanText(name), total?.inhabitants ?? null, total, (pace) => find(code, 'pace', pace));
  };
  const row = (id: string) => result.estimates.find((each) => each.id === id && each.level !== 'project');
  const together = cellsOf(
    money.allAreas,
    result.costs.find(({ yardstick }) => yardstick)?.inhabitants ?? null,
    row('total'),
    (pace) => row(pace),
  );
  const below = [
    ...(shown.length < codes.length
      ? [money.firstAreas(fixedText(shown.length, 0, marks), fixedText(codes.length, 0, marks))]
      : []),
    ...(partless.size > 0 ? [money.partlessAreas(fixedText(partless.size, 0, marks))] : []),
  ];
  const kind = areas.find(({ area_level: level }) => level !== 'undivided')?.area_level ?? 'municipality';
  return [
    {
      kind: 'tables',
      heading: undefined,
      columns: [
        nameColumn,
        ...(hasPeople ? [numberColumn(money.inhabitants, 1)] : []),
        ...paces.map((pace) => numberColumn(`${words.pace[pace]}\n${words.perYear}`, undefined)),
        ...(hasPeople ? [numberColumn(words.perInhabitant, 3)] : []),
        numberColumn(words.personYears, 2),
        ...(hasMoney
          ? // One perspective is never shown without the other.
            [numberColumn(money.npvMunicipality, 4), numberColumn(money.npvNation, 4)]
          : []),
      ],
      tables: [
        {
          heading: `${money.areaHeading[kind === 'undivided' ? 'municipality' : kind]}, ${moneyHead(scale, marks)}${pricesBelow(yearsOf(totals), words)}`,
          rows: [
            ...shown.map((code) => ({ strong: false, cells: cellsOfArea(code) })),
            { strong: true, cells: together },
          ],
          below: below.length > 0 ? below.join(' ') : undefined,
        },
      ],
    },
    { kind: 'text', sentences: [money.areasMeaning] },
  ];
}
