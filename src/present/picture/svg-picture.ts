import { cleanText } from '../clean-text.ts';
import { escapeMarkup, type Markup, markup } from '../markup.ts';
import type { PictureWording } from '../wording/picture-words.ts';
import { describePicture } from './describe.ts';
import { drawMark, number, type Surface } from './draw-mark.ts';
import type { KeyItem, Pattern, Picture, Strip, StripGroup, Tone } from './mark.ts';
import { textWidth, wrapText } from './text-width.ts';
import { lightColours } from './tone-colours.ts';

const width = 860;
const margin = 20;
const sizes = { title: 18, text: 13, small: 12 } as const;
const lineHeight = 1.35;
/** Beside the scale there is room for the values at the ends of marks. */
const endRoom = 92;
const labelWidth = 250;
const axisHeight = 36;
/** Longer texts would make a picture of metres: the rest is in the title and the table of the page, and in CSV. */
const mostLines = { text: 8, label: 8, note: 4 } as const;
/** Wider than any font that is named: see `text-width.ts`. */
const fonts = 'Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif';

/**
 * A picture as an SVG file of its own: its texts are broken by a table of widths, so that nothing is cut whatever shows it.
 *
 * Shape   caption: source and run, which a pasted picture keeps
 */
export function presentSvg(picture: Picture, caption: readonly string[], words: PictureWording): Markup {
  const page = new Page();
  page.text(picture.title, sizes.title, true);
  page.text(picture.legend, sizes.small, false);
  if (picture.key.length > 0) page.key(picture.key);
  for (const group of picture.groups) page.group(group);
  page.space(8);
  for (const each of caption) page.text(each, sizes.small, false, 'rule');
  const height = Math.ceil(page.bottom + margin / 2);
  const head = markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}" font-size="${sizes.text}" aria-labelledby="title desc">`;
  return markup.join(
    [
      head,
      markup`<title id="title">${escapeMarkup(picture.title)}</title>`,
      markup`<desc id="desc">${escapeMarkup(describePicture(picture, words))}</desc>`,
      markup`<defs>${patternsOf(picture)}</defs>`,
      markup`<rect width="${width}" height="${height}" fill="${lightColours.paper}"/>`,
      ...page.parts,
      markup`</svg>\n`,
    ],
    '\n',
  );
}

/** What is drawn so far, from the top. */
class Page {
  readonly parts: Markup[] = [];
  bottom = margin;

  text(text: string, size: number, isStrong: boolean, tone: Tone = 'ink'): void {
    const lines = wrapText(cleanText(text), width - 2 * margin, size, isStrong);
    for (const line of firstLines(lines, mostLines.text)) {
      this.bottom += size * lineHeight;
      this.parts.push(textAt(line, margin, this.bottom, size, isStrong, tone));
    }
    this.bottom += size * 0.3;
  }

  space(pixels: number): void {
    this.bottom += pixels;
  }

  /** What marks mean, side by side as long as there is room. */
  key(items: readonly KeyItem[]): void {
    let x = margin;
    let y = this.bottom + sizes.small * lineHeight;
    for (const item of items) {
      const needed = 30 + textWidth(item.text, sizes.small) + 16;
      if (x > margin && x + needed > width - margin) {
        x = margin;
        y += sizes.small * lineHeight + 4;
      }
      this.parts.push(
        markup`<g transform="translate(${number(x)} ${number(y - 11)})">${drawKey(item, pixels(0, 22, 0, 1))}</g>`,
        textAt(item.text, x + 28, y, sizes.small, false, 'ink'),
      );
      x += needed;
    }
    this.bottom = y + 8;
  }

  group(group: StripGroup): void {
    if (group.heading !== undefined) {
      this.space(6);
      this.text(group.heading, sizes.text, true);
    }
    const hasLabels = group.strips.some(({ label }) => label !== '');
    const left = margin + (hasLabels ? labelWidth : 0) + endRoom;
    const plot = width - margin - endRoom - left;
    const surface = pixels(left, plot, ...group.domain);
    for (const strip of group.strips) this.strip(strip, surface);
    this.axis(group, surface, left, plot);
  }

  strip(strip: Strip, surface: Surface): void {
    const lines =
      strip.label === ''
        ? []
        : firstLines(wrapText(cleanText(strip.label), labelWidth - 10, sizes.text), mostLines.label);
    const notes =
      strip.note === undefined
        ? []
        : firstLines(wrapText(cleanText(strip.note), labelWidth - 10, sizes.small), mostLines.note);
    const texts = [
      ...lines.map((text) => ({ text, size: sizes.text })),
      ...notes.map((text) => ({ text, size: sizes.small })),
    ];
    const needed = texts.reduce((sum, { size }) => sum + size * lineHeight, 0);
    const height = Math.max(strip.height, needed + 8);
    let y = this.bottom + (height - needed) / 2;
    for (const { text, size } of texts) {
      y += size * lineHeight;
      this.parts.push(
        textAt(text, margin, y - size * 0.3, size, false, size === sizes.text ? 'ink' : 'rule'),
      );
    }
    const offset = this.bottom + (height - strip.height) / 2;
    const marks = markup.join(
      strip.marks.map((mark) => drawMark(mark, surface)),
      '',
    );
    this.parts.push(markup`<g transform="translate(0 ${number(offset)})">${marks}</g>`);
    this.bottom += height;
  }

  axis({ ticks, unit }: StripGroup, surface: Surface, left: number, plot: number): void {
    const y = this.bottom + 4;
    const tick = (at: number, text: string) =>
      markup`<line x1="${surface.x(at)}" x2="${surface.x(at)}" y1="${number(y)}" y2="${number(y + 5)}" stroke="${lightColours.rule}"/><text x="${surface.x(at)}" y="${number(y + 18)}" text-anchor="middle" font-size="${sizes.small}" fill="${lightColours.ink}">${escapeMarkup(text)}</text>`;
    this.parts.push(
      markup`<line x1="${number(left)}" x2="${number(left + plot)}" y1="${number(y)}" y2="${number(y)}" stroke="${lightColours.rule}"/>`,
      ...ticks.map(({ at, text }) => tick(at, text)),
    );
    const lines = firstLines(wrapText(cleanText(unit), left + plot - margin, sizes.small), mostLines.note);
    for (const [at, line] of lines.entries())
      this.parts.push(
        markup`<text x="${number(left + plot)}" y="${number(y + 32 + at * sizes.small * lineHeight)}" text-anchor="end" font-size="${sizes.small}" fill="${lightColours.ink}">${escapeMarkup(line)}</text>`,
      );
    this.bottom = y + axisHeight + (lines.length - 1) * sizes.small * lineHeight;
  }
}

/** The first lines of a text, which says where it goes on. */
function firstLines(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const last = [...lines[most - 1]!].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** Places in pixels of a file. */
function pixels(left: number, plot: number, from: number, to: number): Surface {
  const x = (at: number) => left + ((at - from) / (to - from)) * plot;
  return {
    x: (at) => number(x(at)),
    width: (a, b) => number(Math.abs(x(b) - x(a))),
    stroke: (tone, isDashed, isThick) =>
      markup`stroke="${lightColours[tone]}"${isThick ? ' stroke-width="2"' : ''}${isDashed ? ' stroke-dasharray="5 4"' : ''}`,
    roundStroke: (tone, width) =>
      markup`fill="none" stroke="${lightColours[tone]}" stroke-linecap="round" stroke-width="${number(width)}"`,
    fill: fillOf,
    shift: (_, distance) => (distance === 0 ? markup`` : markup` dx="${number(distance)}"`),
    text: (tone, isStrong, anchor) =>
      markup`${anchor === 'start' ? markup`` : markup` text-anchor="${anchor}"`} fill="${lightColours[tone]}" font-size="${sizes.small}"${isStrong ? ' font-weight="bold"' : ''}`,
    path: (data, attributes) => markup`<path d="${data}" ${attributes}/>`,
    pathX: x,
  };
}

function fillOf(tone: Tone, pattern: Pattern, strength: number | undefined): Markup {
  const stroke = markup`stroke="${lightColours[tone]}"`;
  if (strength !== undefined)
    return markup`fill="${lightColours[tone]}" fill-opacity="${number(strength)}" ${stroke}`;
  if (pattern === 'open') return markup`fill="${lightColours.paper}" ${stroke} stroke-width="1.5"`;
  if (pattern === 'solid')
    return markup`fill="${lightColours[tone]}" stroke="${lightColours[tone === 'soft' || tone === 'softer' ? 'main' : tone]}"`;
  return markup`fill="url(#${pattern}-${tone})" ${stroke}`;
}

/** A sample of a mark, in a field of 22 by 12 pixels whose scale runs from 0 to 1. */
export function drawKey({ tone, pattern }: KeyItem, surface: Surface): Markup {
  switch (pattern) {
    case 'line':
      return drawMark({ mark: 'rule', from: 0, to: 1, y: 7, tone }, surface);
    case 'dashed':
      return drawMark(
        { mark: 'line', from: 0, to: 1, y: 7, y2: 7, tone, isDashed: true, isThick: true },
        surface,
      );
    case 'dot':
    case 'ring':
      return drawMark({ mark: 'dot', at: 0.5, y: 7, radius: 5, tone, isHollow: pattern === 'ring' }, surface);
    case 'bars':
      return drawMark({ mark: 'line', from: 0.5, to: 0.5, y: 0, y2: 14, tone, isThick: true }, surface);
    case 'solid':
    case 'open':
    case 'stripes':
    case 'dots':
    case 'cross':
      return drawMark({ mark: 'bar', from: 0, to: 1, y: 1, height: 11, tone, pattern }, surface);
    default:
      return pattern satisfies never;
  }
}

/** Definitions of the patterns that a picture uses. */
function patternsOf({ groups, key }: Picture): Markup {
  const used = new Map<string, Markup>();
  const add = (tone: Tone, pattern: string) => {
    if (pattern === 'stripes' || pattern === 'dots' || pattern === 'cross')
      used.set(
        `${pattern}-${tone}`,
        patternTile(pattern, tone, markup`fill="${lightColours.paper}"`, lightColours[tone]),
      );
  };
  for (const { tone, pattern } of key) add(tone, pattern);
  for (const { marks } of groups.flatMap(({ strips }) => strips))
    for (const mark of marks) if (mark.mark === 'bar') add(mark.tone, mark.pattern);
  return markup.join([...used.values()], '');
}

/** A tile of a pattern that a reader tells apart without colour. */
export function patternTile(
  pattern: 'stripes' | 'dots' | 'cross',
  tone: Tone,
  ground: Markup,
  colour: (typeof lightColours)[Tone] | undefined,
): Markup {
  const ink = colour === undefined ? markup`class="s-${tone}"` : markup`stroke="${colour}"`;
  const spot = colour === undefined ? markup`class="f-${tone}"` : markup`fill="${colour}"`;
  const shapes = {
    stripes: markup`<path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" ${ink} stroke-width="2"/>`,
    dots: markup`<circle cx="4" cy="4" r="2" ${spot}/>`,
    cross: markup`<path d="M0 0L8 8M8 0L0 8" ${ink} stroke-width="1.5"/>`,
  } as const;
  return markup`<pattern id="${pattern}-${tone}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" ${ground}/>${shapes[pattern]}</pattern>`;
}

function textAt(text: string, x: number, y: number, size: number, isStrong: boolean, tone: Tone): Markup {
  const weight = isStrong ? ' font-weight="bold"' : '';
  return markup`<text x="${number(x)}" y="${number(y)}" font-size="${size}"${weight} fill="${lightColours[tone]}">${escapeMarkup(text)}</text>`;
}
