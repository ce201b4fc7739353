import type { RowFigures } from '../../model/figures.ts';
import { cleanText } from '../clean-text.ts';
import { amountText, type EuroGroup, euroGroup, euroScale } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, Strip, StripGroup } from './mark.ts';
import { nameOfSum, sumsOf } from './range.ts';

const barY = 8;
const barHeight = 16;
const stripHeight = barY + barHeight + 8;
const mostSteps = 12;

/** One step of a waterfall: what it adds or takes off, or a sum that stands on the ground. */
export interface WaterfallStep {
  readonly label: string;
  readonly path?: string | undefined;
  /** The change, or of a sum its value. */
  readonly eur: number;
  readonly isSum: boolean;
}

/**
 * Steps one below the other, each beginning where the one above it ends. Of many changes the largest are shown, the others as one.
 *
 * Shape   steps: changes in order, each followed by the sum that they come to where one is shown
 */
export function waterfallGroup(
  heading: string | undefined,
  steps: readonly WaterfallStep[],
  context: PictureContext,
  isYearly = true,
): StripGroup {
  const bars = placeSteps(joinSmallSteps(steps, context));
  const values = bars.flatMap(({ from, to }) => [from, to]);
  const group = euroGroup(values, context, {
    isYearly,
    small: steps.map(({ eur }) => eur),
  });
  return {
    heading,
    ...euroScale(values, group, context, true),
    strips: bars.map((bar) => stripOf(bar, group)),
  };
}

/** The projects of each pace, what they would save twice, and what they come to. */
export function composeWaterfall(
  { rows }: { readonly rows: readonly RowFigures[] },
  context: PictureContext,
): Picture | undefined {
  const total = rows.at(-1);
  if (total === undefined) return undefined;
  const sums = sumsOf(rows);
  const shown = sums.filter(({ level }) => level === 'pace');
  const groups = shown.map((pace) => ({ pace, steps: stepsOf(rows, pace, context) }));
  const whole = sums.length === 1 ? [] : [{ pace: total, steps: stepsOf(rows, total, context) }];
  const all = [...groups, ...whole];
  const overlap = rows
    .filter(({ level }) => level === 'overlap')
    .reduce((sum, { central }) => sum + central, 0);
  const { title, column, key } = context.words;
  const name = nameOfSum(sums.at(-1)!, context);
  const saving = amountText(total.central, context);
  return {
    name: 'waterfall',
    title:
      overlap === 0
        ? title.waterfallAlone(name, saving)
        : title.waterfall(name, saving, amountText(-overlap, context)),
    legend: context.words.legend.waterfall,
    key: [
      { tone: 'main', pattern: 'solid', text: key.rises },
      { tone: 'minus', pattern: 'stripes', text: key.falls },
      { tone: 'ink', pattern: 'open', text: key.sums },
    ],
    groups: all.map(({ pace, steps }) => waterfallGroup(nameOfSum(pace, context), steps, context)),
    table: {
      columns: [column.row, column.change],
      rows: all.flatMap(({ steps }) => {
        const changes = steps.map(({ eur }) => eur);
        const group = euroGroup(changes, context, { small: changes });
        return steps.map(({ label, path, eur }) => ({
          path,
          cells: [`${cleanText(label)}, ${group.unit}`, group.write(eur)],
        }));
      }),
    },
  };
}

function stepsOf(
  rows: readonly RowFigures[],
  sum: RowFigures,
  context: PictureContext,
): readonly WaterfallStep[] {
  const members = rows.filter(({ level, pace }) =>
    sum.level === 'total' ? level === 'pace' : level === 'project' && pace === sum.pace,
  );
  const overlap = rows.find(({ level, pace }) => level === 'overlap' && pace === sum.pace);
  const label = (row: RowFigures) => (row.level === 'pace' ? nameOfSum(row, context) : row.label);
  return [
    ...members
      .toSorted((a, b) => b.central - a.central)
      .map((row) => ({ label: label(row), path: row.path, eur: row.central, isSum: false })),
    ...(overlap === undefined || overlap.central === 0
      ? []
      : [{ label: context.terms.overlap, path: overlap.path, eur: overlap.central, isSum: false }]),
    { label: nameOfSum(sum, context), path: sum.path, eur: sum.central, isSum: true },
  ];
}

function joinSmallSteps(
  steps: readonly WaterfallStep[],
  { words }: PictureContext,
): readonly WaterfallStep[] {
  const changes = steps.filter(({ isSum }) => !isSum);
  if (changes.length <= mostSteps + 1) return steps;
  const largest = new Set(changes.toSorted((a, b) => Math.abs(b.eur) - Math.abs(a.eur)).slice(0, mostSteps));
  const others = changes.filter((each) => !largest.has(each));
  const eur = others.reduce((sum, each) => sum + each.eur, 0);
  const joined = { label: words.others(others.length), eur, isSum: false };
  return [...changes.filter((each) => largest.has(each)), joined, ...steps.filter(({ isSum }) => isSum)];
}

interface PlacedStep extends WaterfallStep {
  readonly from: number;
  readonly to: number;
}

function placeSteps(steps: readonly WaterfallStep[]): readonly PlacedStep[] {
  let level = 0;
  return steps.map((step) => {
    const from = step.isSum ? 0 : level;
    level = step.isSum ? step.eur : level + step.eur;
    return { ...step, from, to: level };
  });
}

function stripOf({ label, path, eur, isSum, from, to }: PlacedStep, { write }: EuroGroup): Strip {
  const look = isSum
    ? ({ tone: 'ink', pattern: 'open' } as const)
    : eur < 0
      ? ({ tone: 'minus', pattern: 'stripes' } as const)
      : ({ tone: 'main', pattern: 'solid' } as const);
  const marks: readonly Mark[] = [
    { mark: 'bar', from: Math.min(from, to), to: Math.max(from, to), y: barY, height: barHeight, ...look },
    {
      mark: 'text',
      at: Math.max(from, to),
      y: barY + barHeight - 4,
      text: write(eur),
      anchor: 'start',
      shift: 6,
      isStrong: isSum,
    },
  ];
  return { label: cleanText(label), path, height: stripHeight, marks };
}
