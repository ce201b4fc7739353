import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/model/language.ts';
import { presentPictureFiles } from '../../../src/present/council/picture-files.ts';
import { presentFigure } from '../../../src/present/picture/html-figure.ts';
import type { Mark, Picture } from '../../../src/present/picture/mark.ts';
import { textWidth } from '../../../src/present/picture/text-width.ts';
import { darkColours, lightColours } from '../../../src/present/picture/tone-colours.ts';
import { elementsOf, type Reported, reportOf, reportOfFile } from './report-of.ts';

const project = (id: string, amount: string) =>
  `  - { id: ${id}, label: Project ${id}, pace: quick, saving: { method: fixed, amount_eur_per_year: ${amount} } }`;

function scenario(projects: readonly string[], settings = ''): string {
  return `digisave: 1\nid: made\nsettings: { samples: 400, seed: 3${settings} }\nprojects:\n${projects.join('\n')}\n`;
}

/** What must be drawn whatever comes. */
const longest = `${'Long '.repeat(1000)}${'x'.repeat(5000)}`;
const made: Readonly<Record<string, () => Reported>> = {
  'one project': () => reportOf(scenario([project('a', '{ low: 10000, high: 30000 }')])),
  'nothing uncertain': () => reportOf(scenario([project('a', '20000')])),
  'all savings 0': () => reportOf(scenario([project('a', '0'), project('b', '0')])),
  'negative savings': () =>
    reportOf(
      scenario([project('a', '{ low: -9000, high: -1000 }'), project('b', '{ low: -500, high: 700 }')]),
    ),
  'saving that cancels': () => reportOf(scenario([project('a', '5000'), project('b', '-5000')])),
  '500 projects': () =>
    reportOf(
      scenario(
        Array.from({ length: 500 }, (_, at) =>
          project(`p${at}`, `{ low: ${100 + at}, high: ${900 + 3 * at} }`),
        ),
      ),
    ),
  'one year': () =>
    reportOf(
      scenario(
        [
          '  - { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: { low: 10, high: 90 } }, cost: { investment_eur: 40 } }',
        ],
        ', first_year: 2025, horizon_years: 1, discount_rate_share: 0.03',
      ),
    ),
  'a project without costs beside one with': () =>
    reportOf(
      scenario(
        [
          project('a', '{ low: 10, high: 90 }'),
          '  - { id: b, pace: slow, saving: { method: fixed, amount_eur_per_year: { low: 10, high: 90 } }, cost: { investment_eur: 900, running_eur_per_year: 20 } }',
        ],
        ', first_year: 2025, horizon_years: 10, discount_rate_share: 0.03',
      ),
    ),
  'labels of 10,000 letters': () =>
    reportOf(
      scenario([
        `  - { id: a, label: "${longest}", pace: quick, saving: { method: fixed, amount_eur_per_year: { low: 10, high: 90} } }`,
        `  - { id: b, label: "${longest} ${longest}", pace: slow, saving: { method: fixed, amount_eur_per_year: { low: 10, high: 90 } } }`,
      ]),
    ),
  'no project': () => withoutProjects(reportOf(scenario([project('a', '20000')]))),
};

/** A result in which nothing is left but the sums, as of a scenario that is for its maturity alone. */
function withoutProjects({ parts, ...rest }: Reported): Reported {
  const figures = { ...parts.figures, rows: parts.figures.rows.filter(({ level }) => level === 'total') };
  return { ...rest, parts: { ...parts, figures: { ...figures, tornados: [], together: [], basis: [] } } };
}

const options = { caption: ['source', 'run'], linkOf: () => undefined };

describe.each(Object.keys(made))('%s', (name) => {
  const { content } = made[name]!();

  test('is drawn in a page and as files, well formed and without a number that is none', () => {
    expect(content.pictures.length).toBeGreaterThan(0);
    for (const each of content.pictures) {
      const html = presentFigure(each, { ...options, words: content.picture.words });
      const text = html.replace(/<br>/g, '');
      expect(elementsOf(text)).toContain('figure');
      expect(`${each.name} ${text}`).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
      expect(each.title).not.toBe('');
      expect(each.legend).not.toBe('');
    }
    for (const { name: file, svg } of presentPictureFiles(content)) {
      expect(elementsOf(svg)[0], file).toBe('svg');
      expect(`${file} ${svg}`).not.toMatch(/NaN|Infinity|undefined|\[object/);
    }
  });

  test('has every mark within its scale, and every text of a file within its picture', () => {
    for (const each of content.pictures) expect(marksOutside(each), each.name).toEqual([]);
    for (const { name: file, svg } of presentPictureFiles(content))
      expect(textsOutside(svg), file).toEqual([]);
  });

  test('has files that a printer and a paper can take', () => {
    for (const { name: file, svg } of presentPictureFiles(content)) {
      const height = Number(/ height="(\d+)"/.exec(svg)![1]);
      expect(height, file).toBeLessThan(2500);
    }
  });
});

function marksOutside({ groups }: Picture): readonly Mark[] {
  return groups.flatMap(({ domain: [from, to], strips }) => {
    const isIn = (at: number) =>
      at >= from - 1e-9 * Math.abs(to - from) && at <= to + 1e-9 * Math.abs(to - from);
    const places = (mark: Mark): readonly number[] =>
      'points' in mark
        ? mark.points.map(({ at }) => at)
        : 'places' in mark
          ? mark.places
          : 'at' in mark
            ? [mark.at]
            : [mark.from, mark.to];
    return strips.flatMap(({ marks }) => marks.filter((mark) => !places(mark).every(isIn)));
  });
}

/** Texts of a file that begin or end outside of it, by the table of widths. */
function textsOutside(svg: string): readonly string[] {
  const width = Number(/ width="(\d+)"/.exec(svg)![1]);
  const texts = [...svg.matchAll(/<text x="([\d.-]+)"([^>]*)>([^<]*)<\/text>/g)];
  expect(texts.length).toBeGreaterThan(0);
  return texts.flatMap(([, x, attributes = '', text = '']) => {
    const size = Number(/font-size="(\d+)"/.exec(attributes)?.[1] ?? 13);
    const begin = Number(x) + Number(/dx="(-?[\d.]+)"/.exec(attributes)?.[1] ?? 0);
    const long = textWidth(text.replace(/&\w+;|&#\d+;/g, 'x'), size, attributes.includes('bold'));
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const left = begin - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0);
    return left < 0 || left + long > width ? [text] : [];
  });
}

describe('of the shipped scenarios', () => {
  const shipped = ['finland-2017', 'joint-permits', 'fund-call', 'payroll-robot'];
  test.each(shipped)('%s: texts of files are not cut in any language', (name) => {
    for (const language of languages) {
      const { content } = reportOfFile(`scenarios/${name}.yaml`, language);
      for (const { name: file, svg } of presentPictureFiles(content))
        expect(textsOutside(svg), `${language} ${file}`).toEqual([]);
    }
  });

  test('the twenty cases are the quantiles of (i − ½) / 20, and what is below the published low is hollow', () => {
    const { content, parts } = reportOfFile('scenarios/finland-2017.yaml');
    const outcomes = content.pictures.find(({ name }) => name === 'outcomes')!;
    const dots = outcomes.groups[0]!.strips[0]!.marks.filter(({ mark }) => mark === 'dot');
    const { cases } = parts.figures.distributions.find(({ of }) => of === 'pace.quick')!;
    expect(dots).toHaveLength(20);
    expect(dots.filter((each) => 'isHollow' in each && each.isHollow)).toHaveLength(
      cases.filter((value) => value < 7e6).length,
    );
  });

  test('no picture has a mean mark, and corners are rules and dashed lines, never surfaces', () => {
    const { content } = reportOfFile('scenarios/joint-permits.yaml');
    const cumulative = content.pictures.find(({ name }) => name === 'cumulative')!;
    const marks = cumulative.groups[0]!.strips[0]!.marks;
    const dashed = marks.filter((each) => each.mark === 'path' && each.isDashed === true);
    expect(dashed).toHaveLength(2);
    expect(marks.filter(({ mark }) => mark === 'band')).toHaveLength(2);
    for (const { legend } of content.pictures) expect(legend).not.toMatch(/\bmean\b|average/);
  });

  test('of a waterfall steps lead from nothing to the sums', () => {
    const { content, parts } = reportOfFile('scenarios/finland-2017.yaml');
    const { groups } = content.pictures.find(({ name }) => name === 'waterfall')!;
    const quick = groups[0]!.strips.map(({ marks }) => marks.find(({ mark }) => mark === 'bar'));
    const ends = quick.map((bar) => (bar?.mark === 'bar' ? [bar.from, bar.to] : []));
    const pace = parts.figures.rows.find(({ path }) => path === 'pace.quick')!;
    expect(ends[0]![0]).toBe(0);
    expect(ends.at(-1)).toEqual([0, pace.central]);
    const projects = ends.slice(0, 7);
    for (const [at, [from]] of projects.entries()) if (at > 0) expect(from).toBe(projects[at - 1]![1]);
  });
});

describe('colours', () => {
  /** Source  WCAG 2.2, relative luminance and contrast ratio */
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  test.each([
    ['light', lightColours],
    ['dark', darkColours],
  ] as const)('of marks have a contrast of 3, of texts 4.5, %s', (_, colours) => {
    for (const tone of ['main', 'rule', 'ink', 'published', 'target', 'minus', 'grant', 'ghost'] as const)
      expect(contrast(colours[tone], colours.paper), tone).toBeGreaterThanOrEqual(3);
    for (const tone of ['ink', 'rule', 'published', 'target'] as const)
      expect(contrast(colours[tone], colours.paper), tone).toBeGreaterThanOrEqual(4.5);
  });
});
