import type { ComparisonOfSides } from '../../model/compare/result.ts';
import {
  type ChangeStep,
  isSeenFromZero,
  scaleOfChange,
  signedChange,
  stepsOfChange,
} from '../compare-steps.ts';
import type { OutputScale } from '../output-text.ts';
import { outputName } from '../output-text.ts';
import type { ReportContext } from '../report.ts';
import { headOnOneLine } from '../wording.ts';
import type { PictureContext } from './context.ts';
import type { KeyItem, Mark, Picture, Strip } from './mark.ts';
import { scaleAround } from './scale.ts';

const barY = 8;
const barHeight = 16;
const stripHeight = barY + barHeight + 8;

/** The steps from one level to another, each bar beginning where the one above it ends; nothing where the change has no parts. */
export function composeChange(
  result: ComparisonOfSides,
  context: PictureContext,
  report: ReportContext,
): Picture | undefined {
  if (result.reason !== null) return undefined;
  const { compare: words } = report.words;
  const { key, column } = context.words;
  const levels = `${words.before}, ${words.after.toLowerCase()}`;
  const scale = scaleOfChange(result, report);
  const steps = stepsOfChange(result, words);
  const ends = steps.flatMap(({ from, to, part }) => (part === undefined ? [to] : [from, to]));
  const isFromZero = isSeenFromZero(steps);
  const sums: KeyItem = isFromZero
    ? { tone: 'ink', pattern: 'open', text: levels }
    : { tone: 'ink', pattern: 'bars', text: levels };
  return {
    name: 'change',
    title: words.pictureTitle(
      outputName(result.of, report),
      scale.writeWithUnit(result.before),
      scale.writeWithUnit(result.after),
    ),
    legend: isFromZero ? words.picture : `${words.picture} ${words.notFromZero}`,
    key: [
      { tone: 'main', pattern: 'solid', text: key.rises },
      { tone: 'minus', pattern: 'stripes', text: key.falls },
      sums,
    ],
    groups: [
      {
        ...scaleAround(ends, headOnOneLine(scale.unit), (value) => scale.write(value), isFromZero),
        strips: steps.map((step) => stripOf(step, scale, isFromZero)),
      },
    ],
    table: {
      columns: [`${column.row}, ${headOnOneLine(scale.unit)}`, column.change, headOnOneLine(words.levelHead)],
      rows: steps.map(({ name, from, to, part }) => ({
        cells:
          part === undefined
            ? [name, '', scale.write(to)]
            : [name, signedChange(part.change, scale), `${scale.write(from)} → ${scale.write(to)}`],
      })),
    },
  };
}

/** A level on a scale that does not begin at zero is a line, since a bar would show a size that it has not. */
function stripOf({ name, from, to, part }: ChangeStep, scale: OutputScale, isFromZero: boolean): Strip {
  const isLevel = part === undefined;
  const look = isLevel
    ? ({ tone: 'ink', pattern: 'open' } as const)
    : to < from
      ? ({ tone: 'minus', pattern: 'stripes' } as const)
      : ({ tone: 'main', pattern: 'solid' } as const);
  const shape: Mark =
    isLevel && !isFromZero
      ? { mark: 'line', from: to, to, y: barY - 4, y2: barY + barHeight + 4, tone: 'ink', isThick: true }
      : {
          mark: 'bar',
          from: Math.min(from, to),
          to: Math.max(from, to),
          y: barY,
          height: barHeight,
          ...look,
        };
  const text: Mark = {
    mark: 'text',
    at: isLevel && !isFromZero ? to : Math.max(from, to),
    y: barY + barHeight - 4,
    text: isLevel ? scale.write(to) : signedChange(to - from, scale),
    anchor: 'start',
    shift: 6,
    isStrong: isLevel,
  };
  return { label: name, height: stripHeight, marks: [shape, text] };
}
