import type { ComparisonOfSides, PartOfChange } from '../model/compare/result.ts';
import { labelText } from '../model/label.ts';
import { cleanText } from './clean-text.ts';
import { type OutputScale, outputScale } from './output-text.ts';
import type { ReportContext } from './report.ts';
import type { CompareWording } from './wording/compare-words.ts';

/** One line of the waterfall of a change: from where to where it goes; without a part it is a level, which begins at nothing. */
export interface ChangeStep {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly part: PartOfChange | undefined;
}

/**
 * A change as steps: the level before, each part from where the one above it ends, and the level after.
 *
 * Holds   the last part ends at the level after
 */
export function stepsOfChange(
  result: Pick<ComparisonOfSides, 'before' | 'after' | 'parts'>,
  words: Pick<CompareWording, 'before' | 'after' | 'part'>,
): readonly ChangeStep[] {
  const steps: ChangeStep[] = [{ name: words.before, from: 0, to: result.before, part: undefined }];
  for (const part of result.parts) {
    // What cannot have changed is not told, but the four parts are.
    if (part.part === 'method' && part.change === 0) continue;
    const from = steps.at(-1)!.to;
    steps.push({ name: words.part[part.part], from, to: from + part.change, part });
  }
  steps.push({ name: words.after, from: 0, to: result.after, part: undefined });
  return steps;
}

/** Steps that together span less of the levels are not seen on a scale from zero. */
const leastSeen = 0.2;

/** Whether the steps of a change are seen on a scale from zero. */
export function isSeenFromZero(steps: readonly ChangeStep[]): boolean {
  const ends = steps.map(({ to }) => to);
  const span = Math.max(...ends) - Math.min(...ends);
  return span === 0 || span >= leastSeen * Math.max(...ends.map(Math.abs));
}

/** How both levels and all parts are written. */
export function scaleOfChange(result: ComparisonOfSides, context: ReportContext): OutputScale {
  const { before, after } = result.sides;
  const prices = before.price_year === after.price_year ? before.price_year : null;
  const values = [result.before, result.after, ...result.parts.map(({ change }) => change)];
  return outputScale(result.of, values, context, prices, { size: sizeThatKeeps(values, 2) });
}

/**
 * The size that chooses the unit of euros: that of the largest figure, unless the smallest would keep fewer digits than asked
 * beside three of the largest, and the largest still has six at most in thousands.
 *
 * @example sizeThatKeeps([13_400_000, 25_000], 1) // => 9_999_999
 */
export function sizeThatKeeps(values: readonly number[], digits: number): number {
  const sizes = values.map(Math.abs).filter((each) => each > 0);
  const [least, most] = [Math.min(...sizes), Math.max(0, ...sizes)];
  const step = 10 ** (Math.floor(Math.log10(most)) - 2);
  const isLost = least < (10 ** (digits - 1) - 0.5) * step;
  return most >= 1e7 && most < 1e9 && isLost ? 1e7 - 1 : most;
}

/** A change with its sign, which zero has none of. */
export function signedChange(value: number, scale: OutputScale): string {
  const text = scale.write(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** What was compared, as lines. */
export function sidesOfChange(
  { sides: { before, after } }: ComparisonOfSides,
  context: ReportContext,
): readonly string[] {
  return (['before', 'after'] as const).map((which) => {
    const { scenario, file, version } = which === 'before' ? before : after;
    const name = cleanText(labelText(scenario.label ?? undefined, context.language, scenario.id));
    return context.words.compare.side(which, name, cleanText(file), cleanText(version));
  });
}
