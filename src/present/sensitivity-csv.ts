import { measureUnit } from '../model/measure.ts';
import type {
  Grid,
  InformationValue,
  PerfectInformation,
  RankCorrelations,
  SensitivityResult,
  Switching,
  Tornado,
  VarianceIndices,
} from '../model/sensitivity.ts';
import type { SensitivityMethod } from '../model/sensitivity-method.ts';
import { breakEvenColumns, breakEvenRows } from './break-even-csv.ts';
import { type CsvCell, type CsvDialect, type CsvForm, presentCells } from './csv.ts';
import type { NumberKind } from './number-text.ts';
import { readOutput } from './output-text.ts';

const columns = {
  tornado: [
    'of',
    'input',
    'unit',
    'input_low',
    'input_high',
    'at_low',
    'at_high',
    'least',
    'most',
    'both_directions',
    'swing',
    'swing_share',
    'price_year',
    'input_price_year',
  ],
  grid: [
    'of',
    'x_input',
    'x_unit',
    'x_value',
    'y_input',
    'y_unit',
    'y_value',
    'value',
    'nearest_central',
    'meets_target',
    'price_year',
    'x_price_year',
    'y_price_year',
  ],
  switching: [
    'of',
    'target',
    'target_from',
    'input',
    'unit',
    'input_low',
    'input_central',
    'input_high',
    'switching_value',
    'status',
    'price_year',
    'input_price_year',
  ],
  rank: [
    'of',
    'input',
    'unit',
    'rank',
    'rank_low',
    'rank_high',
    'share',
    'share_low',
    'share_high',
    'differs_from_zero',
    'draws',
  ],
  sobol: [
    'of',
    'grouping',
    'group',
    'inputs',
    'first_order',
    'first_order_low',
    'first_order_high',
    'first_order_differs_from_zero',
    'total',
    'total_low',
    'total_high',
    'total_differs_from_zero',
    'standard_deviation',
    'base_points',
    'advised_base_points',
    'price_year',
  ],
  'value-of-information': [
    'of',
    'decision',
    'mean',
    'mean_standard_error',
    'chance_of_loss',
    'chance_of_loss_standard_error',
    'input',
    'unit',
    'value_of_information',
    'standard_error',
    'draws',
    'decided',
    'price_year',
  ],
  'break-even': breakEvenColumns,
} as const satisfies Record<SensitivityMethod, readonly string[]>;

/** The tidy table of one method, all outputs one below the other. */
export function presentSensitivityCsv(
  result: SensitivityResult,
  method: SensitivityMethod,
  form: CsvForm,
  dialect: CsvDialect = 'standard',
): string {
  return presentCells(columns[method], rowsOf(result, method), form, dialect);
}

type Row = readonly CsvCell[];

function rowsOf(result: SensitivityResult, method: SensitivityMethod): readonly Row[] {
  const { tornado, grid, switching, rank, sobol, value_of_information: information } = result;
  switch (method) {
    case 'tornado':
      return tornado.flatMap(tornadoRows);
    case 'grid':
      return grid.flatMap(gridRows);
    case 'switching':
      return switching.flatMap(switchingRows);
    case 'rank':
      return rank.flatMap(rankRows);
    case 'sobol':
      return sobol.flatMap(indexRows);
    case 'value-of-information':
      return information.flatMap(informationRows);
    case 'break-even':
      return result.break_even.flatMap(breakEvenRows);
    default:
      return method satisfies never;
  }
}

function tornadoRows({ of, bars, price_year: priceYear }: Tornado): readonly Row[] {
  const output = outputNumber(of);
  return bars.map((bar) => [
    of,
    bar.input,
    bar.unit,
    inputNumber(bar.input_low, bar.unit),
    inputNumber(bar.input_high, bar.unit),
    output(bar.at_low),
    output(bar.at_high),
    output(bar.least),
    output(bar.most),
    bar.both_directions,
    output(bar.swing),
    { value: bar.swing_share, kind: 'number' },
    yearCell(priceYear),
    yearCell(bar.input_price_year),
  ]);
}

/** One row for each cell, x changing fastest. */
function gridRows({
  of,
  target,
  x,
  y,
  values,
  nearest_central: nearest,
  price_year: priceYear,
}: Grid): readonly Row[] {
  const output = outputNumber(of);
  return values.flatMap((cells, down) =>
    cells.map((value, across) => [
      of,
      x.input,
      x.unit,
      inputNumber(x.values[across]!, x.unit),
      y.input,
      y.unit,
      inputNumber(y.values[down]!, y.unit),
      output(value),
      across === nearest.x && down === nearest.y,
      target === null ? null : value >= target,
      yearCell(priceYear),
      yearCell(x.input_price_year),
      yearCell(y.input_price_year),
    ]),
  );
}

function switchingRows({
  of,
  target,
  target_from: from,
  values,
  price_year: priceYear,
}: Switching): readonly Row[] {
  const output = outputNumber(of);
  return values.map((each) => [
    of,
    output(target),
    from,
    each.input,
    each.unit,
    inputNumber(each.input_low, each.unit),
    inputNumber(each.input_central, each.unit),
    inputNumber(each.input_high, each.unit),
    each.switching_value === null ? null : inputNumber(each.switching_value, each.unit),
    each.status,
    yearCell(priceYear),
    yearCell(each.input_price_year),
  ]);
}

function number(value: number): CsvCell {
  return { value, kind: 'number' };
}

/** Year in whose prices amounts are; empty where there is none, or no single one. */
function yearCell(year: number | null): CsvCell {
  return year === null ? null : number(year);
}

function rankRows({ of, draws, inputs }: RankCorrelations): readonly Row[] {
  return inputs.map((each) => [
    of,
    each.input,
    each.unit,
    number(each.rank),
    number(each.rank_low),
    number(each.rank_high),
    number(each.share),
    number(each.share_low),
    number(each.share_high),
    each.differs_from_zero,
    number(draws),
  ]);
}

function indexRows({ of, grouping, indices, ...run }: VarianceIndices): readonly Row[] {
  const output = outputNumber(of);
  return indices.map((each) => [
    of,
    grouping,
    each.group,
    each.inputs.join(' '),
    number(each.first_order),
    number(each.first_order_low),
    number(each.first_order_high),
    each.first_order_differs_from_zero,
    number(each.total),
    number(each.total_low),
    number(each.total_high),
    each.total_differs_from_zero,
    output(run.standard_deviation),
    number(run.base_points),
    number(run.advised_base_points),
    yearCell(run.price_year),
  ]);
}

/** Stands in the column of inputs for all of them: perfect information. */
const everything = 'all';

/**
 * What everything is worth to know first, then each input alone. Behind them the same where each project of a sum is
 * decided on its own: of all of them, then of each. The last column says what is decided: all together or none
 * (together), each project on its own (singly), or one project, by its path.
 */
function informationRows({
  of,
  inputs,
  draws,
  decided_singly: singly,
  ...all
}: InformationValue): readonly Row[] {
  const output = outputNumber(of);
  const row = (
    { decision, ...about }: PerfectInformation,
    input: string,
    unit: string | null,
    value: number,
    error: number,
    decided: string,
  ): Row => [
    of,
    decision,
    output(about.mean),
    output(about.mean_standard_error),
    number(about.chance_of_loss),
    number(about.chance_of_loss_standard_error),
    input,
    unit,
    output(value),
    output(error),
    number(draws),
    decided,
    yearCell(all.price_year),
  ];
  const perfect = (about: PerfectInformation, decided: string): Row =>
    row(
      about,
      everything,
      null,
      about.perfect_information,
      about.perfect_information_standard_error,
      decided,
    );
  const together = singly === null ? of.slice(0, of.indexOf('.', 'project.'.length)) : 'together';
  const ofProject = (path: string) => path.slice(0, path.indexOf('.', 'project.'.length));
  return [
    perfect(all, together),
    ...inputs.map((each) => row(all, each.input, each.unit, each.value, each.standard_error, together)),
    ...(singly === null
      ? []
      : [
          [
            of,
            null,
            output(singly.mean),
            output(singly.mean_standard_error),
            null,
            null,
            everything,
            null,
            output(singly.perfect_information),
            output(singly.perfect_information_standard_error),
            number(draws),
            'singly',
            yearCell(all.price_year),
          ],
          ...singly.projects.map(({ of: path, ...each }) => perfect(each, ofProject(path))),
        ]),
  ];
}

function outputNumber(of: string): (value: number) => CsvCell {
  const { measure } = readOutput(of);
  const unit = measure && measureUnit(measure);
  const kind =
    unit === 'eur' || unit === 'eur_per_year' || unit === 'eur_per_inhabitant' ? 'euros' : 'number';
  return (value) => ({ value, kind });
}

/** Sums of euros are told to the cent; a price of one thing may well have parts of a cent. */
const sumsOfEuros: readonly string[] = ['eur', 'eur_per_year', 'eur_per_month'];

function inputNumber(value: number, unit: string): CsvCell {
  const kind: NumberKind = sumsOfEuros.includes(unit) ? 'euros' : 'number';
  return { value, kind };
}
