import { escapeMarkup, type Markup, markup } from '../markup.ts';
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
export function presentFigure(picture: Picture, options: FigureOptions): Markup {
  const { words, caption, prefix = '' } = options;
  const id = markup`${escapeMarkup(prefix)}picture-${picture.name}`;
  const [first, ...others] = picture.groups;
  const named = markup`<title>${escapeMarkup(picture.title)}</title><desc>${escapeMarkup(describePicture(picture, words))}</desc>`;
  return markup.join(
    [
      markup`<figure data-picture="${picture.name}" id="${id}">`,
      markup`<h3>${escapeMarkup(picture.title)}</h3>`,
      markup`<p class="legend">${escapeMarkup(picture.legend)}</p>`,
      presentKey(picture.key),
      first === undefined
        ? markup`<svg role="img" class="empty">${named}</svg>`
        : presentGroup(first, options, named),
      ...others.map((group) => presentGroup(group, options, undefined)),
      markup`<details><summary>${escapeMarkup(words.figures)}</summary>${presentPictureTable(picture.table, options)}</details>`,
      markup`<figcaption>${markup.join(caption.map(escapeMarkup), '<br>')}</figcaption>`,
      markup`</figure>`,
    ],
    '\n',
  );
}

/** What pictures of a page have in common, defined once: the patterns that fill surfaces, and the tick of an axis. */
export function presentPatterns(): Markup {
  const tiles = filledTones.flatMap((tone) =>
    (['stripes', 'dots', 'cross'] as const).map((pattern) =>
      patternTile(pattern, tone, markup`class="f-paper"`, undefined),
    ),
  );
  return markup`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>${markup.join(tiles, '')}<path id="t" d="M0 0v5"/></defs></svg>`;
}

function presentKey(key: readonly KeyItem[]): Markup {
  if (key.length === 0) return markup``;
  const sample = pageSurface(0, 1, 22, 14);
  const items = key.map(
    (item) =>
      markup`<li><svg width="22" height="14" aria-hidden="true">${drawKey(item, sample)}</svg>${escapeMarkup(item.text)}`,
  );
  return markup`<ul class="key">${markup.join(items, '')}</ul>`;
}

/** Shape   named: title and description, where this is what a reader of the page is told of the picture by */
function presentGroup(group: StripGroup, { linkOf }: FigureOptions, named: Markup | undefined): Markup {
  const { heading, strips } = group;
  const hasLabels = strips.some(({ label }) => label !== '');
  const head = heading === undefined ? markup`` : markup`<p class="group">${escapeMarkup(heading)}</p>`;
  const rows = markup.join(
    strips.map((strip) => presentStrip(strip, group, linkOf)),
    '',
  );
  const attributes = named === undefined ? 'aria-hidden="true"' : 'role="img"';
  const axis = markup`<svg class="axis" height="38" ${attributes}>${named ?? markup``}${axisOf(group)}</svg>`;
  return markup`<div class="plot${hasLabels ? ' named' : ''}">${head}${rows}<div class="strip">${hasLabels ? '<span></span>' : ''}${axis}</div></div>`;
}

function presentStrip(
  { label, note, path, height, marks }: Strip,
  { domain }: StripGroup,
  linkOf: FigureOptions['linkOf'],
): Markup {
  const surface = pageSurface(domain[0], domain[1], 1000, height);
  const drawn = drawTogether(marks.map((mark) => drawMark(mark, surface)));
  const svg = markup`<svg height="${number(height)}">${drawn}</svg>`;
  if (label === '') return markup`<div class="strip">${svg}</div>`;
  const below = note === undefined ? markup`` : markup`<small>${escapeMarkup(note)}</small>`;
  return markup`<div class="strip"><span>${linked(label, path, linkOf)}${below}</span>${svg}</div>`;
}

/** Elements one behind the other that look alike share one group that says how. */
function drawTogether(elements: readonly Markup[]): Markup {
  const groups: { readonly look: Markup; readonly own: Markup[] }[] = [];
  for (const each of elements) {
    const look = (/^<circle[^>]*( class="[^"]*")\/>$/.exec(each)?.[1] ?? '') as Markup;
    const last = groups.at(-1);
    if (look !== '' && last?.look === look) last.own.push(each);
    else groups.push({ look, own: [each] });
  }
  const written = groups.map(({ look, own }) => {
    if (own.length < 3) return markup.join(own, '');
    const bare = own.map((each) => each.replace(look, '') as Markup);
    return markup`<g${look}>${markup.join(bare, '')}</g>`;
  });
  return markup.join(written, '');
}

function axisOf({ domain, ticks, unit }: StripGroup): Markup {
  const surface = pageSurface(domain[0], domain[1], 1000, 38);
  const marks = ticks.map(({ at, text }) => {
    const x = surface.x(at);
    return markup`<use href="#t" x="${x}"/><text x="${x}">${escapeMarkup(text)}</text>`;
  });
  return markup`<line x2="100%"/>${markup.join(marks, '')}<text class="u" x="100%">${escapeMarkup(unit)}</text>`;
}

/** A tenth of a percent is less than a pixel of a page. */
const percentDecimals = 1;

/** Places in percent of the width of a page; paths are stretched over a plot of so many units. */
function pageSurface(from: number, to: number, plot: number, height: number): Surface {
  const share = (at: number) => (at - from) / (to - from);
  const percent = (value: number) => markup`${Number((value * 100).toFixed(percentDecimals))}%`;
  return {
    x: (at) => percent(share(at)),
    width: (a, b) => percent(Math.abs(share(b) - share(a))),
    stroke: (tone, isDashed, isThick) =>
      markup`class="s-${tone}${isThick ? ' w' : ''}${isDashed ? ' d' : ''}"`,
    roundStroke: (tone, width) =>
      markup`class="s-${tone}" stroke-linecap="round" stroke-width="${number(width)}"`,
    fill: (tone, pattern, strength) => {
      if (strength !== undefined)
        return markup`class="f-${tone} s-${tone}" fill-opacity="${number(strength)}"`;
      if (pattern === 'open') return markup`class="o s-${tone}"`;
      if (pattern === 'solid') return tone === 'main' ? markup`` : markup`class="f-${tone}"`;
      return markup`fill="url(#${pattern}-${tone})" class="s-${tone}"`;
    },
    // What ends at a mark is as far from it as the style says.
    shift: (anchor, distance) =>
      distance === 0 || anchor === 'end' ? markup`` : markup` dx="${number(distance)}"`,
    text: (tone, isStrong, anchor) => {
      const classes = [
        ...(tone === 'ink' ? [] : [markup`t-${tone}`]),
        ...(anchor === 'start' ? [] : [anchor === 'end' ? markup`e` : markup`m`]),
        ...(isStrong ? [markup`b`] : []),
      ];
      return classes.length === 0 ? markup`` : markup` class="${markup.join(classes, ' ')}"`;
    },
    path: (data, attributes) =>
      markup`<svg width="100%" height="${number(height)}" viewBox="0 0 ${plot} ${number(height)}" preserveAspectRatio="none"><path d="${data}" ${attributes}/></svg>`,
    pathX: (at) => share(at) * plot,
  };
}

/** The figures of a picture as a table of the page; each row leads to what explains it. */
function presentPictureTable(
  { path: whole, columns, rows }: PictureTable,
  { linkOf }: FigureOptions,
): Markup {
  const head = columns.map(
    (each, at) => markup`<th>${at === 0 ? linked(each, whole, linkOf) : escapeMarkup(each)}`,
  );
  const body = rows.map(({ path, cells }) => {
    const [name = '', ...figures] = cells;
    const values = markup.join(
      figures.map((each) => markup`<td>${escapeMarkup(each)}`),
      '',
    );
    return markup`<tr><th>${linked(name, path, linkOf)}${values}`;
  });
  return markup`<div class="scroll" tabindex="0"><table><thead><tr>${markup.join(head, '')}</thead><tbody>${markup.join(body, '')}</tbody></table></div>`;
}

function linked(text: string, path: string | undefined, linkOf: FigureOptions['linkOf']): Markup {
  const link = path === undefined ? undefined : linkOf(path);
  return link === undefined
    ? escapeMarkup(text)
    : markup`<a href="${escapeMarkup(link)}">${escapeMarkup(text)}</a>`;
}
