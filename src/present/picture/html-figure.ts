import { escapeMarkup } from '../markup.ts';
import type { PictureWording } from '../wording/picture-words.ts';
import { describePicture } from './describe.ts';
import { drawMark, number, type Surface } from './draw-mark.ts';
import type { KeyItem, Picture, PictureTable, Strip, StripGroup } from './mark.ts';
import { drawKey, patternTile } from './svg-picture.ts';
import { filledTones } from './tone-colours.ts';

/** What a figure in a page needs beside its picture. */
export interface FigureOptions {
  readonly words: PictureWording;
  /** Source and run, which a copied picture keeps. */
  readonly caption: readonly string[];
  /** The address of what explains a figure; undefined where nothing does. */
  linkOf(path: string): string | undefined;
  /** Stands before names of elements, where a page has the same picture twice. */
  readonly prefix?: string;
}

/**
 * A picture as a figure of a page: names are text of the page, so that nothing is measured and all of it wraps; places on scales
 * are percent, so that it is as wide as there is room.
 */
export function presentFigure(picture: Picture, options: FigureOptions): string {
  const { words, caption, prefix = '' } = options;
  const id = `${prefix}picture-${picture.name}`;
  const [first, ...others] = picture.groups;
  const named = `<title>${escapeMarkup(picture.title)}</title><desc>${escapeMarkup(describePicture(picture, words))}</desc>`;
  return [
    `<figure data-picture="${picture.name}" id="${id}">`,
    `<h3>${escapeMarkup(picture.title)}</h3>`,
    `<p class="legend">${escapeMarkup(picture.legend)}</p>`,
    presentKey(picture.key),
    first === undefined
      ? `<svg role="img" class="empty">${named}</svg>`
      : presentGroup(first, options, named),
    ...others.map((group) => presentGroup(group, options, undefined)),
    `<details><summary>${escapeMarkup(words.figures)}</summary>${presentPictureTable(picture.table, options)}</details>`,
    `<figcaption>${caption.map(escapeMarkup).join('<br>')}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** What pictures of a page have in common, defined once: the patterns that fill surfaces, and the tick of an axis. */
export function presentPatterns(): string {
  const tiles = filledTones.flatMap((tone) =>
    (['stripes', 'dots', 'cross'] as const).map((pattern) =>
      patternTile(pattern, tone, 'class="f-paper"', undefined),
    ),
  );
  return `<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>${tiles.join('')}<path id="t" d="M0 0v5"/></defs></svg>`;
}

function presentKey(key: readonly KeyItem[]): string {
  if (key.length === 0) return '';
  const sample = pageSurface(0, 1, 22, 14);
  const items = key.map(
    (item) =>
      `<li><svg width="22" height="14" aria-hidden="true">${drawKey(item, sample)}</svg>${escapeMarkup(item.text)}`,
  );
  return `<ul class="key">${items.join('')}</ul>`;
}

/** Shape   named: title and description, where this is what a reader of the page is told of the picture by */
function presentGroup(group: StripGroup, { linkOf }: FigureOptions, named: string | undefined): string {
  const { heading, strips } = group;
  const hasLabels = strips.some(({ label }) => label !== '');
  const head = heading === undefined ? '' : `<p class="group">${escapeMarkup(heading)}</p>`;
  const rows = strips.map((strip) => presentStrip(strip, group, linkOf)).join('');
  const attributes = named === undefined ? 'aria-hidden="true"' : 'role="img"';
  const axis = `<svg class="axis" height="38" ${attributes}>${named ?? ''}${axisOf(group)}</svg>`;
  return `<div class="plot${hasLabels ? ' named' : ''}">${head}${rows}<div class="strip">${hasLabels ? '<span></span>' : ''}${axis}</div></div>`;
}

function presentStrip(
  { label, note, path, height, marks }: Strip,
  { domain }: StripGroup,
  linkOf: FigureOptions['linkOf'],
): string {
  const surface = pageSurface(domain[0], domain[1], 1000, height);
  const drawn = drawTogether(marks.map((mark) => drawMark(mark, surface)));
  const svg = `<svg height="${number(height)}">${drawn}</svg>`;
  if (label === '') return `<div class="strip">${svg}</div>`;
  const below = note === undefined ? '' : `<small>${escapeMarkup(note)}</small>`;
  return `<div class="strip"><span>${linked(label, path, linkOf)}${below}</span>${svg}</div>`;
}

/** Elements one behind the other that look alike share one group that says how. */
function drawTogether(elements: readonly string[]): string {
  const groups: { readonly look: string; readonly own: string[] }[] = [];
  for (const each of elements) {
    const look = /^<circle[^>]*( class="[^"]*")\/>$/.exec(each)?.[1] ?? '';
    const last = groups.at(-1);
    if (look !== '' && last?.look === look) last.own.push(each);
    else groups.push({ look, own: [each] });
  }
  return groups
    .map(({ look, own }) =>
      own.length < 3 ? own.join('') : `<g${look}>${own.map((each) => each.replace(look, '')).join('')}</g>`,
    )
    .join('');
}

function axisOf({ domain, ticks, unit }: StripGroup): string {
  const surface = pageSurface(domain[0], domain[1], 1000, 38);
  const marks = ticks.map(({ at, text }) => {
    const x = surface.x(at);
    return `<use href="#t" x="${x}"/><text x="${x}">${escapeMarkup(text)}</text>`;
  });
  return `<line x2="100%"/>${marks.join('')}<text class="u" x="100%">${escapeMarkup(unit)}</text>`;
}

/** A tenth of a percent is less than a pixel of a page. */
const percentDecimals = 1;

/** Places in percent of the width of a page; paths are stretched over a plot of so many units. */
function pageSurface(from: number, to: number, plot: number, height: number): Surface {
  const share = (at: number) => (at - from) / (to - from);
  const percent = (value: number) => `${Number((value * 100).toFixed(percentDecimals))}%`;
  return {
    x: (at) => percent(share(at)),
    width: (a, b) => percent(Math.abs(share(b) - share(a))),
    stroke: (tone, isDashed, isThick) => `class="s-${tone}${isThick ? ' w' : ''}${isDashed ? ' d' : ''}"`,
    roundStroke: (tone, width) => `class="s-${tone}" stroke-linecap="round" stroke-width="${number(width)}"`,
    fill: (tone, pattern, strength) => {
      if (strength !== undefined) return `class="f-${tone} s-${tone}" fill-opacity="${number(strength)}"`;
      if (pattern === 'open') return `class="o s-${tone}"`;
      if (pattern === 'solid') return tone === 'main' ? '' : `class="f-${tone}"`;
      return `fill="url(#${pattern}-${tone})" class="s-${tone}"`;
    },
    // What ends at a mark is as far from it as the style says.
    shift: (anchor, distance) => (distance === 0 || anchor === 'end' ? '' : ` dx="${number(distance)}"`),
    text: (tone, isStrong, anchor) => {
      const classes = [
        ...(tone === 'ink' ? [] : [`t-${tone}`]),
        ...(anchor === 'start' ? [] : [anchor === 'end' ? 'e' : 'm']),
        ...(isStrong ? ['b'] : []),
      ];
      return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    },
    path: (data, attributes) =>
      `<svg width="100%" height="${number(height)}" viewBox="0 0 ${plot} ${number(height)}" preserveAspectRatio="none"><path d="${data}" ${attributes}/></svg>`,
    pathX: (at) => share(at) * plot,
  };
}

/** The figures of a picture as a table of the page; each row leads to what explains it. */
function presentPictureTable(
  { path: whole, columns, rows }: PictureTable,
  { linkOf }: FigureOptions,
): string {
  const head = columns
    .map((each, at) => `<th>${at === 0 ? linked(each, whole, linkOf) : escapeMarkup(each)}`)
    .join('');
  const body = rows.map(({ path, cells }) => {
    const [name = '', ...figures] = cells;
    const values = figures.map((each) => `<td>${escapeMarkup(each)}`).join('');
    return `<tr><th>${linked(name, path, linkOf)}${values}`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

function linked(text: string, path: string | undefined, linkOf: FigureOptions['linkOf']): string {
  const link = path === undefined ? undefined : linkOf(path);
  return link === undefined
    ? escapeMarkup(text)
    : `<a href="${escapeMarkup(link)}">${escapeMarkup(text)}</a>`;
}
