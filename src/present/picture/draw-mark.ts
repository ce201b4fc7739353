import { area, line } from 'd3-shape';
import { escapeMarkup } from '../markup.ts';
import type { Mark, Pattern, Tone } from './mark.ts';

/** How marks become markup: a page says colours by classes and places in percent, a file of its own both outright. */
export interface Surface {
  /** A place on the scale as an attribute value. */
  x(at: number): string;
  /** A width on the scale as an attribute value. */
  width(from: number, to: number): string;
  /** Attributes of a line. */
  stroke(tone: Tone, isDashed: boolean): string;
  /** Attributes of a filled shape. */
  fill(tone: Tone, pattern: Pattern, strength: number | undefined): string;
  /** Attributes of a text. */
  text(tone: Tone, isStrong: boolean): string;
  /** Puts paths in pixels of a plot of so many into the place of the scale. */
  path(data: string, attributes: string): string;
  /** Where a place on the scale is in the coordinates of paths. */
  pathX(at: number): number;
}

const endHeight = 4;
const decimals = 2;

/** One mark as SVG; all texts in it are escaped. */
export function drawMark(mark: Mark, surface: Surface): string {
  switch (mark.mark) {
    case 'rule': {
      const stroke = surface.stroke(mark.tone, false);
      const [from, to] = [surface.x(mark.from), surface.x(mark.to)];
      const end = (x: string) => lineOf(x, x, mark.y - endHeight, mark.y + endHeight, stroke, 1.5);
      return `${lineOf(from, to, mark.y, mark.y, stroke, 1.5)}${end(from)}${end(to)}`;
    }
    case 'bar': {
      const { from, to, y, height, tone, pattern, strength } = mark;
      const place = `x="${surface.x(Math.min(from, to))}" y="${number(y)}" width="${surface.width(from, to)}" height="${number(height)}"`;
      return `<rect ${place} ${surface.fill(tone, pattern, strength)}/>`;
    }
    case 'line': {
      const { from, to, y, y2, tone, isDashed = false, isThick = false } = mark;
      const stroke = surface.stroke(tone, isDashed);
      return lineOf(surface.x(from), surface.x(to), y, y2, stroke, isThick ? 2 : 1);
    }
    case 'dot': {
      const { at, y, radius, tone, isHollow = false } = mark;
      const fill = surface.fill(tone, isHollow ? 'open' : 'solid', undefined);
      return `<circle cx="${surface.x(at)}" cy="${number(y)}" r="${number(radius)}" ${fill}/>`;
    }
    case 'path': {
      const { points, tone, isDashed = false } = mark;
      const data = line<(typeof points)[number]>(
        ({ at }) => surface.pathX(at),
        ({ y }) => y,
      ).digits(decimals)(points as (typeof points)[number][]);
      return surface.path(data ?? '', `fill="none" stroke-width="2" ${surface.stroke(tone, isDashed)}`);
    }
    case 'band': {
      const { points, tone } = mark;
      const data = area<(typeof points)[number]>(
        ({ at }) => surface.pathX(at),
        ({ bottom }) => bottom,
        ({ top }) => top,
      ).digits(decimals)(points as (typeof points)[number][]);
      return surface.path(data ?? '', surface.fill(tone, 'solid', undefined));
    }
    case 'text': {
      const { at, y, text, anchor, shift = 0, isStrong = false, tone = 'ink' } = mark;
      const moved = shift === 0 ? '' : ` dx="${number(shift)}"`;
      const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${surface.x(at)}" y="${number(y)}"${moved}${side} ${surface.text(tone, isStrong)}>${escapeMarkup(text)}</text>`;
    }
    default:
      return mark satisfies never;
  }
}

function lineOf(x1: string, x2: string, y1: number, y2: number, stroke: string, width: number): string {
  return `<line x1="${x1}" x2="${x2}" y1="${number(y1)}" y2="${number(y2)}" stroke-width="${width}" ${stroke}/>`;
}

/**
 * A coordinate with as many decimals as can be seen.
 *
 * @example number(1 / 3) // => '0.33'
 */
export function number(value: number): string {
  return String(Number(value.toFixed(decimals)));
}
