import { escapeMarkup, type Markup, markup } from '../markup.ts';
import type { Mark, Pattern, Tone } from './mark.ts';

/** How marks become markup: a page says looks by classes and places in percent, a file of its own both outright. */
export interface Surface {
  /** A place on the scale as an attribute value. */
  x(at: number): Markup;
  /** A width on the scale as an attribute value. */
  width(from: number, to: number): Markup;
  /** Attributes of a line. */
  stroke(tone: Tone, isDashed: boolean, isThick: boolean): Markup;
  /** Attributes of a line with round ends, so wide. */
  roundStroke(tone: Tone, width: number): Markup;
  /** Attributes of a filled shape. */
  fill(tone: Tone, pattern: Pattern, strength: number | undefined): Markup;
  /** Attributes of a text, each behind a space. */
  text(tone: Tone, isStrong: boolean, anchor: 'start' | 'middle' | 'end'): Markup;
  /** Attributes of a text that is so many pixels beside its place, behind a space. */
  shift(anchor: 'start' | 'middle' | 'end', pixels: number): Markup;
  /** Puts paths in pixels of a plot of so many into the place of the scale. */
  path(data: Markup, attributes: Markup): Markup;
  /** Where a place on the scale is in the coordinates of paths. */
  pathX(at: number): number;
}

const decimals = 2;

/** One mark as SVG; all texts in it are escaped. */
export function drawMark(mark: Mark, surface: Surface): Markup {
  switch (mark.mark) {
    case 'rule': {
      const { from, to, y, tone } = mark;
      return lineOf(surface.x(from), surface.x(to), y, y, surface.stroke(tone, false, true));
    }
    case 'bar': {
      const { from, to, y, height, tone, pattern, strength } = mark;
      const x = surface.x(Math.min(from, to));
      const place = markup`${x === '0%' ? '' : markup`x="${x}" `}y="${number(y)}" width="${surface.width(from, to)}" height="${number(height)}"`;
      return markup`<rect ${place} ${surface.fill(tone, pattern, strength)}/>`;
    }
    case 'line': {
      const { from, to, y, y2, tone, isDashed = false, isThick = false } = mark;
      return lineOf(surface.x(from), surface.x(to), y, y2, surface.stroke(tone, isDashed, isThick));
    }
    case 'dot': {
      const { at, y, radius, tone, isHollow = false } = mark;
      const fill = surface.fill(tone, isHollow ? 'open' : 'solid', undefined);
      return markup`<circle cx="${surface.x(at)}" cy="${number(y)}" r="${number(radius)}" ${fill}/>`;
    }
    case 'dots': {
      const { places, y, radius, tone } = mark;
      // Lines of no length with round ends; those that nobody could tell apart are one.
      const own = new Set(places.map((at) => markup`M${whole(surface.pathX(at))},${number(y)}h0`));
      return surface.path(markup.join([...own], ''), surface.roundStroke(tone, 2 * radius));
    }
    case 'path': {
      const { points, tone, isDashed = false } = mark;
      const data = pathThrough(points.map(({ at, y }) => [surface.pathX(at), y]));
      return surface.path(data, markup`fill="none" ${surface.stroke(tone, isDashed, true)}`);
    }
    case 'band': {
      const { points, tone } = mark;
      const above = points.map(({ at, top }) => [surface.pathX(at), top] as const);
      const below = points.map(({ at, bottom }) => [surface.pathX(at), bottom] as const);
      const data = markup`${pathThrough([...above, ...below.toReversed()])}Z`;
      return surface.path(data, surface.fill(tone, 'solid', undefined));
    }
    case 'text': {
      const { at, y, text, anchor, shift = 0, isStrong = false, tone = 'ink' } = mark;
      const moved = surface.shift(anchor, shift);
      const look = surface.text(tone, isStrong, anchor);
      const x = surface.x(at);
      return markup`<text${x === '0%' ? '' : markup` x="${x}"`} y="${number(y)}"${moved}${look}>${escapeMarkup(text)}</text>`;
    }
    default:
      return mark satisfies never;
  }
}

/** Straight lines from point to point, to the pixel. */
function pathThrough(points: readonly (readonly [x: number, y: number])[]): Markup {
  const own = points.map(([x, y]) => markup`${whole(x)},${Number(y.toFixed(1))}`);
  return markup`M${markup.join(own, 'L')}`;
}

function lineOf(x1: Markup, x2: Markup, y1: number, y2: number, stroke: Markup): Markup {
  const from = x1 === '0%' ? '' : markup` x1="${x1}"`;
  return markup`<line${from} x2="${x2}" y1="${number(y1)}" y2="${number(y2)}" ${stroke}/>`;
}

function whole(value: number): number {
  return Math.round(value);
}

/**
 * A coordinate with as many decimals as can be seen.
 *
 * @example number(1 / 3) // => '0.33'
 */
export function number(value: number): Markup {
  return markup`${Number(value.toFixed(decimals))}`;
}
