import type { RowFigures } from '../../model/figures.ts';
import type { EuroGroup } from './amount.ts';
import type { Mark, Strip } from './mark.ts';

/** Where things are in a strip with a range, in pixels from its top. */
const bracketY = 14;
const barY = 26;
const barHeight = 14;
const middle = barY + barHeight / 2;
const belowY = barY + barHeight + 14;

/** What stands around a range. */
export interface RangeExtras {
  /** What was published, above it. */
  readonly published?: readonly [low: number, high: number] | undefined;
  /** The published result, where another is shown beside it. */
  readonly ghost?: RowFigures | undefined;
}

/**
 * The range of one saving: a thin rule between its corners, a thick bar for nine draws out of ten, an upright line at the median,
 * with the values at their ends. The mean is not shown: it makes readers forget the range.
 */
export function rangeStrip(
  row: RowFigures,
  label: string,
  group: EuroGroup,
  { published, ghost }: RangeExtras = {},
): Strip {
  const hasWidth = row.low < row.high;
  const hasBar = row.p05 < row.p95;
  const marks: Mark[] = [
    ...(ghost === undefined ? [] : ghostMarks(ghost)),
    ...(published === undefined ? [] : bracketMarks(published, group)),
    ...(hasWidth ? ([{ mark: 'rule', from: row.low, to: row.high, y: middle, tone: 'rule' }] as const) : []),
    ...(hasBar
      ? ([
          {
            mark: 'bar',
            from: row.p05,
            to: row.p95,
            y: barY,
            height: barHeight,
            tone: 'main',
            pattern: 'solid',
          },
        ] as const)
      : []),
    {
      mark: 'line',
      from: row.p50,
      to: row.p50,
      y: barY - 3,
      y2: barY + barHeight + 3,
      tone: 'ink',
      isThick: true,
    },
    ...endTexts(row.low, row.high, middle + 4, group, false),
    // Where the bar reaches the corners their texts say it already.
    ...(hasBar ? endTexts(row.p05, row.p95, belowY, group, true) : []),
  ];
  return { label, path: row.path, height: belowY + 6, marks };
}

/** The values of two ends, each outside of its end. */
function endTexts(
  low: number,
  high: number,
  y: number,
  { write }: EuroGroup,
  isStrong: boolean,
): readonly Mark[] {
  if (low === high) return [{ mark: 'text', at: high, y, text: write(high), anchor: 'start', shift: 8 }];
  return [
    { mark: 'text', at: low, y, text: write(low), anchor: 'end', shift: -6, isStrong },
    { mark: 'text', at: high, y, text: write(high), anchor: 'start', shift: 6, isStrong },
  ];
}

function bracketMarks([low, high]: readonly [number, number], { write }: EuroGroup): readonly Mark[] {
  const tone = 'published';
  const foot = (at: number) =>
    ({ mark: 'line', from: at, to: at, y: bracketY - 4, y2: bracketY + 6, tone, isThick: true }) as const;
  return [
    { mark: 'line', from: low, to: high, y: bracketY - 4, y2: bracketY - 4, tone, isThick: true },
    foot(low),
    foot(high),
    { mark: 'text', at: low, y: bracketY, text: write(low), anchor: 'end', shift: -6, tone },
    { mark: 'text', at: high, y: bracketY, text: write(high), anchor: 'start', shift: 6, tone },
  ];
}

function ghostMarks({ low, high, p05, p50, p95 }: RowFigures): readonly Mark[] {
  return [
    { mark: 'line', from: low, to: high, y: middle, y2: middle, tone: 'ghost', isDashed: true },
    {
      mark: 'bar',
      from: p05,
      to: p95,
      y: barY - 4,
      height: barHeight + 8,
      tone: 'ghost',
      pattern: 'open',
    },
    {
      mark: 'line',
      from: p50,
      to: p50,
      y: barY - 6,
      y2: barY + barHeight + 6,
      tone: 'ghost',
      isDashed: true,
    },
  ];
}
