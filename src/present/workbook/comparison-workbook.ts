import type { ComparisonOfSides } from '../../model/compare/result.ts';
import { isSeenFromZero, stepsOfChange } from '../compare-steps.ts';
import type { FormatOptions, JsonOutcomes } from '../format/format.ts';
import { headings, headingText } from '../headings.ts';
import { outputName } from '../output-text.ts';
import { lightColours } from '../picture/tone-colours.ts';
import { createReportContext } from '../report.ts';
import { tablesWorkbook } from './tables-workbook.ts';
import { cellAddress, type NumberFormat, type SheetCell, type Workbook, type WorkSheet } from './workbook.ts';

const keys = ['label', 'before', 'change', 'after', 'ground', 'rises', 'falls', 'level'] as const;
/** Of bars below zero, which stand on the other side of it. */
const keysBelow = ['rises_below', 'falls_below'] as const;
type Key = (typeof keys)[number] | (typeof keysBelow)[number];

const colours: Readonly<Partial<Record<Key, string>>> = {
  ground: 'ground',
  rises: lightColours.main,
  falls: lightColours.minus,
  level: lightColours.rule,
  rises_below: lightColours.main,
  falls_below: lightColours.minus,
};

/** A change with its waterfall: a table of formulas whose bars add up, and below it the tables of the comparison. */
export function comparisonWorkbook(
  json: JsonOutcomes,
  result: ComparisonOfSides,
  options: Pick<FormatOptions, 'language' | 'headings'>,
): Workbook {
  const workbook = tablesWorkbook(json, undefined, options);
  if (result.reason !== null) return workbook;
  return { ...workbook, sheets: [waterfallSheet(result, options), ...workbook.sheets] };
}

/** Each step begins where the one above it ends; what is drawn of it is above or below zero. */
function waterfallSheet(
  result: ComparisonOfSides,
  { language, headings: inWords }: Pick<FormatOptions, 'language' | 'headings'>,
): WorkSheet {
  const context = createReportContext({ language }, result.names);
  const heads = headings(language, inWords);
  const steps = stepsOfChange(result, context.words.compare);
  const hasBelow = steps.some(({ from, to }) => from < 0 || to < 0);
  const used: readonly Key[] = hasBelow ? [...keys, ...keysBelow] : keys;
  const format: NumberFormat = result.unit === 'eur' || result.unit === 'eur_per_year' ? '#,##0' : '#,##0.00';
  const unit = headingText(result.unit, language);
  const isFromZero = isSeenFromZero(steps);
  const rows = steps.map(({ name, from, to, part }, row): readonly SheetCell[] => {
    const address = (key: Key, of = row) => cellAddress(of, used.indexOf(key));
    const [start, end] = [address('before'), address('after')];
    const least = `MIN(${start},${end})`;
    const most = `MAX(${start},${end})`;
    const above = Math.max(0, from, to) - Math.max(0, Math.min(from, to));
    const below = Math.min(0, from, to) - Math.min(0, Math.max(from, to));
    const aboveText = `MAX(0,${most})-MAX(0,${least})`;
    const belowText = `MIN(0,${least})-MIN(0,${most})`;
    const rises = to >= from;
    const isLevel = part === undefined;
    const cell = (formula: string, value: number): SheetCell => ({ formula, value, format });
    const whenRising = (isRising: boolean, text: string, value: number): SheetCell =>
      isLevel
        ? null
        : cell(`IF(${end}${isRising ? '>=' : '<'}${start},${text},0)`, rises === isRising ? value : 0);
    const cells: Readonly<Record<Key, SheetCell>> = {
      label: name,
      before: isLevel ? null : cell(address('after', row - 1), from),
      change: isLevel ? null : { value: part.change, format },
      after: isLevel
        ? row === 0
          ? { value: to, format }
          : cell(address('after', row - 1), to)
        : cell(`${start}+${address('change')}`, to),
      ground: isLevel
        ? null
        : cell(
            `MAX(0,${least})+MIN(0,${most})`,
            Math.max(0, Math.min(from, to)) + Math.min(0, Math.max(from, to)),
          ),
      rises: whenRising(true, aboveText, above),
      falls: whenRising(false, aboveText, above),
      level: isLevel ? cell(end, to) : null,
      rises_below: whenRising(true, belowText, below),
      falls_below: whenRising(false, belowText, below),
    };
    return used.map((key) => cells[key]);
  });
  return {
    name: heads.sheet('waterfall'),
    columns: used.map((key) => ({ ...heads.column(key), ...(key === 'label' && { wraps: true }) })),
    rows,
    strongRows: new Set([0, steps.length - 1]),
    frozenColumns: 1,
    bars: {
      title: [outputName(result.of, context), ...(unit === undefined ? [] : [unit])].join(', '),
      isFromZero,
      names: 0,
      columns: used.flatMap((key, at) => {
        const colour = colours[key];
        // A bar that does not begin at zero would show a size that it has not.
        return colour === undefined || (key === 'level' && !isFromZero) ? [] : [{ at, colour }];
      }),
    },
  };
}
