import { escapeMarkup } from '../markup.ts';
import type { PictureWording } from '../wording/picture-words.ts';
import { describePicture } from './describe.ts';
import { drawMark, number, type Surface } from './draw-mark.ts';
import type { KeyItem, Picture, PictureTable, Strip, StripGroup } from './mark.ts';
import { drawKey, patternTile } from './svg-picture.ts';
import { tones } from './tone-colours.ts';

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
  const named = `<title id="${id}-title">${escapeMarkup(picture.title)}</title><desc id="${id}-desc">${escapeMarkup(describePicture(picture, words))}</desc>`;
  return [
    `<figure data-picture="${picture.name}" id="${id}">`,
    `<h3>${escapeMarkup(picture.title)}</h3>`,
    `<p class="legend">${escapeMarkup(picture.legend)}</p>`,
    presentKey(picture.key),
    first === undefined
      ? `<svg role="img" class="empty" aria-labelledby="${id}-title" aria-describedby="${id}-desc">${named}</svg>`
      : presentGroup(first, options, { id, named }),
    ...others.map((group) => presentGroup(group, options, undefined)),
    `<details><summary>${escapeMarkup(words.figures)}</summary>${presentPictureTable(picture.table, options)}</details>`,
    `<figcaption>${caption.map(escapeMarkup).join('<br>')}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** The patterns that pictures of a page fill surfaces with, defined once. */
export function presentPatterns(): string {
  const tiles = (['stripes', 'dots', 'cross'] as const).flatMap((pattern) =>
    tones.map((tone) => patternTile(pattern, tone, 'class="f-paper"', undefined)),
  );
  return `<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${tiles.join('')}</defs></svg>`;
}

function presentKey(key: readonly KeyItem[]): string {
  if (key.length === 0) return '';
  const sample = pageSurface(0, 1, 22, 14);
  const items = key.map(
    (item) =>
      `<li><svg width="22" height="14" aria-hidden="true" focusable="false">${drawKey(item, sample)}</svg>${escapeMarkup(item.text)}</li>`,
  );
  return `<ul class="key">${items.join('')}</ul>`;
}

/** Shape   named: title and description, where this is what a reader of the page is told of the picture by */
function presentGroup(
  group: StripGroup,
  { linkOf }: FigureOptions,
  image: { readonly id: string; readonly named: string } | undefined,
): string {
  const { heading, strips } = group;
  const hasLabels = strips.some(({ label }) => label !== '');
  const head = heading === undefined ? '' : `<p class="group">${escapeMarkup(heading)}</p>`;
  const rows = strips.map((strip) => presentStrip(strip, group, linkOf)).join('');
  const attributes =
    image === undefined
      ? 'aria-hidden="true"'
      : `role="img" aria-labelledby="${image.id}-title" aria-describedby="${image.id}-desc"`;
  const axis = `<svg class="axis" height="38" focusable="false" ${attributes}>${image?.named ?? ''}${axisOf(group)}</svg>`;
  return `<div class="plot${hasLabels ? ' named' : ''}">${head}${rows}<div class="strip">${hasLabels ? '<span></span>' : ''}${axis}</div></div>`;
}

function presentStrip(
  { label, note, path, height, marks }: Strip,
  { domain }: StripGroup,
  linkOf: FigureOptions['linkOf'],
): string {
  const surface = pageSurface(domain[0], domain[1], 1000, height);
  const drawn = marks.map((mark) => drawMark(mark, surface)).join('');
  const svg = `<svg height="${number(height)}" aria-hidden="true" focusable="false">${drawn}</svg>`;
  if (label === '') return `<div class="strip">${svg}</div>`;
  const below = note === undefined ? '' : `<small>${escapeMarkup(note)}</small>`;
  return `<div class="strip"><span class="name">${linked(label, path, linkOf)}${below}</span>${svg}</div>`;
}

function axisOf({ domain, ticks, unit }: StripGroup): string {
  const surface = pageSurface(domain[0], domain[1], 1000, 38);
  const marks = ticks.map(({ at, text }) => {
    const x = surface.x(at);
    return `<line x1="${x}" x2="${x}" y1="4" y2="9" class="s-rule"/><text x="${x}" y="21" text-anchor="middle" class="t-ink">${escapeMarkup(text)}</text>`;
  });
  return `<line x1="0" x2="100%" y1="4" y2="4" class="s-rule"/>${marks.join('')}<text x="100%" y="35" text-anchor="end" class="t-ink">${escapeMarkup(unit)}</text>`;
}

/** Places in percent of the width of a page; paths are stretched over a plot of so many units. */
function pageSurface(from: number, to: number, plot: number, height: number): Surface {
  const share = (at: number) => (at - from) / (to - from);
  const percent = (value: number) => `${number(value * 100)}%`;
  return {
    x: (at) => percent(share(at)),
    width: (a, b) => percent(Math.abs(share(b) - share(a))),
    stroke: (tone, isDashed) => `class="s-${tone}${isDashed ? ' dashed' : ''}"`,
    fill: (tone, pattern, strength) => {
      if (strength !== undefined) return `class="f-${tone} s-${tone}" fill-opacity="${number(strength)}"`;
      if (pattern === 'open') return `class="f-paper s-${tone} edge"`;
      if (pattern === 'solid')
        return `class="f-${tone} s-${tone === 'soft' || tone === 'softer' ? 'main' : tone}"`;
      return `fill="url(#${pattern}-${tone})" class="s-${tone}"`;
    },
    text: (tone, isStrong) => `class="t-${tone}${isStrong ? ' strong' : ''}"`,
    path: (data, attributes) =>
      `<svg width="100%" height="${number(height)}" viewBox="0 0 ${plot} ${number(height)}" preserveAspectRatio="none"><path d="${data}" vector-effect="non-scaling-stroke" ${attributes}/></svg>`,
    pathX: (at) => share(at) * plot,
  };
}

/** The figures of a picture as a table of the page; each row leads to what explains it. */
function presentPictureTable({ columns, rows }: PictureTable, { linkOf }: FigureOptions): string {
  const head = columns.map((each) => `<th scope="col">${escapeMarkup(each)}</th>`).join('');
  const body = rows.map(({ path, cells }) => {
    const [name = '', ...figures] = cells;
    const values = figures
      .map((each) => `<td>${each === '' ? '' : linked(each, path, linkOf)}</td>`)
      .join('');
    return `<tr><th scope="row">${linked(name, path, linkOf)}</th>${values}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="group"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function linked(text: string, path: string | undefined, linkOf: FigureOptions['linkOf']): string {
  const link = path === undefined ? undefined : linkOf(path);
  return link === undefined
    ? escapeMarkup(text)
    : `<a href="${escapeMarkup(link)}">${escapeMarkup(text)}</a>`;
}
