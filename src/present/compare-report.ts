import { columnName } from '../model/column-name.ts';
import type { ComparisonOfSides } from '../model/compare/result.ts';
import { readOutputPath } from '../model/path.ts';
import { cleanText } from './clean-text.ts';
import {
  type ChangeStep,
  scaleOfChange,
  sidesOfChange,
  signedChange,
  sizeThatKeeps,
  stepsOfChange,
} from './compare-steps.ts';
import { fixedText, percentText, rangeText } from './number-text.ts';
import { type OutputScale, outputName, outputScale } from './output-text.ts';
import {
  type Block,
  type Column,
  createReportContext,
  numberColumn,
  type Report,
  type ReportContext,
  type ReportOptions,
  type Table,
} from './report.ts';

const barLength = 20;
const unknown = '–';
const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** Puts a change and what it is made of into words and a table whose bars add up. */
export function composeComparison(result: ComparisonOfSides, options: ReportOptions): Report {
  const context = createReportContext(options, result.names);
  const { compare: words } = context.words;
  const scale = scaleOfChange(result, context);
  return {
    title: words.title(outputName(result.of, context)),
    blocks: [
      { kind: 'text', sentences: summary(result, scale, context) },
      ...(result.reason === null
        ? composeParts(result, scale, context)
        : [{ kind: 'text', sentences: [words.noParts[result.reason]] } as const]),
      ...composeOutputs(result, context),
      { kind: 'list', heading: undefined, items: sidesOfChange(result, context) },
    ],
  };
}

function summary(
  result: ComparisonOfSides,
  scale: OutputScale,
  { words: { compare: words }, marks }: ReportContext,
): readonly string[] {
  const { before, after, change, max_change: limit } = result;
  const share = before === 0 ? undefined : percentText(change / Math.abs(before), 1, marks);
  const money = scale.writeWithUnit;
  const range = (low: number | null, high: number | null) =>
    low === null || high === null ? unknown : rangeWithUnit(money(low), money(high));
  return [
    change === 0 ? words.unchanged : words.changed(money(change), money(before), money(after), share),
    ...(result.before_low === result.before_high && result.after_low === result.after_high
      ? []
      : [
          words.ranges(
            range(result.before_low, result.before_high),
            range(result.after_low, result.after_high),
          ),
        ]),
    ...(limit === null
      ? []
      : [(limit.exceeded ? words.beyondLimit : words.withinLimit)(cleanText(limit.limit))]),
  ];
}

/** A range of two texts of one unit, which is written once. */
function rangeWithUnit(low: string, high: string): string {
  const unit = /\D*$/.exec(high)![0];
  return low.endsWith(unit) ? rangeText(low.slice(0, low.length - unit.length), high) : `${low} … ${high}`;
}

function composeParts(
  result: ComparisonOfSides,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { compare: words } = context.words;
  const steps = stepsOfChange(result, words);
  const hasEnds = result.parts.some((each) => each.change_low !== null || each.change_high !== null);
  const end = (value: number | null | undefined) =>
    value === null || value === undefined ? unknown : signedChange(value, scale);
  const table: Table = {
    heading: scale.unit,
    below: undefined,
    rows: steps.map(({ name, from, to, part }) => ({
      strong: part === undefined,
      cells: [
        name,
        part === undefined ? '' : signedChange(part.change, scale),
        part === undefined ? scale.write(to) : `${scale.write(from)} → ${scale.write(to)}`,
        drawStep({ from, to }, steps),
        ...(hasEnds
          ? [part === undefined ? '' : end(part.change_low), part === undefined ? '' : end(part.change_high)]
          : []),
      ],
    })),
  };
  return [
    {
      kind: 'tables',
      heading: words.partsHeading,
      columns: [
        nameColumn,
        numberColumn(words.changeHead),
        numberColumn(words.levelHead, 3),
        { head: '', align: 'left', importance: 2, content: 'steps' },
        ...(hasEnds ? [numberColumn(words.lowHead, 1), numberColumn(words.highHead, 1)] : []),
      ],
      tables: [table],
    },
    { kind: 'text', sentences: words.meaning },
  ];
}

/** The bar of a step on the scale of all of them. */
function drawStep({ from, to }: Pick<ChangeStep, 'from' | 'to'>, steps: readonly ChangeStep[]): string {
  const ends = steps.flatMap((each) => [each.from, each.to]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (most === least) return '';
  const at = (value: number) => Math.round(((value - least) / (most - least)) * (barLength - 1));
  const [left, right] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  const glyph = (place: number) => (place >= left && place <= right ? '━' : ' ');
  return from === to
    ? ''
    : Array.from({ length: barLength }, (_, place) => glyph(place))
        .join('')
        .trimEnd();
}

/** The savings of paces and of all, before and after. */
function composeOutputs({ outputs, sides }: ComparisonOfSides, context: ReportContext): readonly Block[] {
  const { compare: words } = context.words;
  const byPath = new Map(outputs.map((each) => [each.of, each]));
  const owners = [...new Set(outputs.map(({ of }) => readOutputPath(of).owner))].filter(
    (owner) => owner === 'total' || /^(project|pace)\.[^.]+$/.test(owner),
  );
  const central = owners.flatMap((owner) => {
    const found = byPath.get(`${owner}.${columnName('saving_eur_per_year', 'central')}`);
    return found === undefined ? [] : [{ owner, ...found }];
  });
  if (central.length === 0) return [];
  const values = central.flatMap(({ before, after }) => [before ?? 0, after ?? 0]);
  const prices = sides.before.price_year === sides.after.price_year ? sides.before.price_year : null;
  const size = sizeThatKeeps(values, 2);
  const scale = outputScale('total.saving_eur_per_year', values, context, prices, { size });
  const write = (value: number | null) => (value === null ? unknown : scale.write(value));
  const told = new Set(central.map(({ of }) => of));
  const others = outputs.filter(({ of, before, after }) => !told.has(of) && before !== after).length;
  return [
    {
      kind: 'tables',
      heading: words.outputsHeading,
      columns: [
        nameColumn,
        numberColumn(words.before.toLowerCase()),
        numberColumn(words.after.toLowerCase()),
        numberColumn(words.changeHead),
      ],
      tables: [
        {
          heading: scale.unit,
          below: undefined,
          rows: central.map(({ owner, before, after, change }) => ({
            strong: owner === 'total',
            cells: [
              outputName(`${owner}.saving_eur_per_year`, context),
              write(before),
              write(after),
              change === null ? unknown : signedChange(change, scale),
            ],
          })),
        },
      ],
    },
    ...(others === 0
      ? []
      : [{ kind: 'text', sentences: [words.moreOutputs(fixedText(others, 0, context.marks))] } as const]),
  ];
}
