import type { Figures } from '../../model/figures.ts';
import type { Grid } from '../../model/sensitivity.ts';
import { inputTexts } from '../number-text.ts';
import { amountRange, amountText, euroGroup } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, Strip, StripGroup } from './mark.ts';
import { nameOfSum } from './range.ts';

const cellHeight = 30;
/** The strongest tint: dark text on it keeps its contrast, in light and in dark. */
const strongest = 0.42;

/** Savings at values of two inputs, of the first pace that two inputs move; cells that reach the target are marked. */
export function composeTwoWay(
  { grids, rows }: Pick<Figures, 'grids' | 'rows'>,
  context: PictureContext,
): Picture | undefined {
  const [grid] = grids;
  const row = rows.find(({ path }) => grid?.of === `${path}.saving_eur_per_year`);
  if (grid === undefined || row === undefined) return undefined;
  const { words } = context;
  const name = nameOfSum(row, context);
  const all = grid.values.flat();
  const { target } = grid;
  const met = target === null ? 0 : all.filter((value) => value >= target).length;
  const group = euroGroup(all, context);
  const { xTexts, yTexts } = textsOf(grid, context);
  return {
    name: 'two-way',
    title:
      target === null
        ? words.title.twoWayAlone(name, amountRange(Math.min(...all), Math.max(...all), context))
        : words.title.twoWay(name, met, all.length, amountText(target, context)),
    legend: words.legend['two-way'],
    key: target === null ? [] : [{ tone: 'target', pattern: 'line', text: words.key.met }],
    groups: [groupOf(grid, context)],
    table: {
      columns: [
        `${context.nameOf(grid.y.input)} ↓ / ${context.nameOf(grid.x.input)} →, ${group.unit}`,
        ...xTexts,
      ],
      rows: grid.values.map((values, at) => ({
        path: row.path,
        cells: [yTexts[at]!, ...values.map(group.write)],
      })),
    },
  };
}

function textsOf({ x, y }: Grid, { marks }: PictureContext) {
  return { xTexts: inputTexts(x.values, x.unit, marks), yTexts: inputTexts(y.values, y.unit, marks) };
}

/** A strip for each value of y, from the largest; cells of one width. */
function groupOf(grid: Grid, context: PictureContext): StripGroup {
  const all = grid.values.flat();
  const group = euroGroup(all, context);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const strength = (value: number) => (most === least ? 0 : ((value - least) / (most - least)) * strongest);
  const { xTexts, yTexts } = textsOf(grid, context);
  const { target } = grid;
  const isMet = (y: number, x: number) => target !== null && (grid.values[y]?.[x] ?? Number.NaN) >= target;
  const strips = grid.values.map((values, y): Strip => {
    const marks = values.flatMap((value, x): readonly Mark[] => [
      {
        mark: 'bar',
        from: x,
        to: x + 1,
        y: 0,
        height: cellHeight,
        tone: 'main',
        pattern: 'solid',
        strength: strength(value),
      },
      {
        mark: 'text',
        at: x + 0.5,
        y: cellHeight / 2 + 4,
        text: `${group.write(value)}${isMet(y, x) ? ' ✓' : ''}`,
        anchor: 'middle',
        isStrong: isMet(y, x),
      },
    ]);
    return {
      label: `${context.nameOf(grid.y.input)}: ${yTexts[y]}`,
      path: grid.of,
      height: cellHeight,
      marks: [...marks, ...borders(y)],
    };
  });
  // The line between cells that reach the target and those that do not.
  function borders(y: number): readonly Mark[] {
    if (target === null) return [];
    const line = (from: number, to: number, y1: number, y2: number): Mark => ({
      mark: 'line',
      from,
      to,
      y: y1,
      y2,
      tone: 'target',
      isThick: true,
    });
    return grid.values[y]!.flatMap((_, x): readonly Mark[] => [
      ...(x > 0 && isMet(y, x) !== isMet(y, x - 1) ? [line(x, x, 0, cellHeight)] : []),
      ...(y + 1 < grid.values.length && isMet(y, x) !== isMet(y + 1, x) ? [line(x, x + 1, 1, 1)] : []),
    ]);
  }
  return {
    heading: group.unit,
    domain: [0, grid.x.values.length],
    ticks: xTexts.map((text, at) => ({ at: at + 0.5, text })),
    unit: context.nameOf(grid.x.input),
    strips: strips.toReversed(),
  };
}
