import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { harmlessTables } from '../../src/present/report.ts';
import { presentRuledTables } from '../../src/present/ruled-table.ts';
import { wrapText } from '../../src/present/wrapped-text.ts';
import { estimate, result } from './fixture.ts';
import { presentEstimateTable } from './written.ts';

const plain = { language: 'en', colour: false, width: 100 } as const;

function lineOf(text: string, start: string): string {
  return text.split('\n').find((line) => line.startsWith(start)) ?? '';
}

test('the table at 100 columns', async () => {
  await expect(presentEstimateTable([result], plain)).toMatchFileSnapshot('table-100.txt');
});

test('the Finnish and the Swedish table', async () => {
  await expect(presentEstimateTable([result], { ...plain, width: 140, language: 'fi' })).toMatchFileSnapshot(
    'table-140-fi.txt',
  );
  await expect(presentEstimateTable([result], { ...plain, width: 140, language: 'sv' })).toMatchFileSnapshot(
    'table-140-sv.txt',
  );
});

test.each([72, 80, 90, 100, 120, 140, 200])('no line of a table is wider than %i', (width) => {
  for (const language of languages) {
    const lines = presentEstimateTable([result], { ...plain, language, width }).split('\n');
    for (const line of lines)
      if (!line.includes('https://')) expect(line.length, line).toBeLessThanOrEqual(width);
  }
});

test('columns go by importance where width is short, and the reader is told', () => {
  const at = (width: number) => presentEstimateTable([result], { ...plain, width });
  expect(at(140)).toContain('quality');
  expect(at(140)).not.toContain('do not fit');
  expect(at(80)).toContain('Columns that do not fit: € per inhabitant; person-years; quality.');
  expect(at(40).replace(/\n/g, ' ')).toContain(
    'p05; p95; % of costs; € per inhabitant; person-years; quality.',
  );
  for (const width of [40, 80]) expect(lineOf(at(width), 'Mobile work')).toMatch(/95 +130 +168/);
  expect(at(1)).toMatch(/\blow +95\n[\s\S]*central +130\n[\s\S]*high +168\n/);
});

test('sentences about a column go with it', () => {
  const at = (width: number) => presentEstimateTable([result], { ...plain, width });
  for (const sentence of ['p05–p95: 90', 'Low and high are extreme cases']) {
    expect(at(140)).toContain(sentence);
    expect(at(60)).not.toContain(sentence);
  }
});

test('a label wraps, and what tells rows apart at its end is not lost', () => {
  const taxPoints = result.reference.find(({ output }) => output === 'total.tax_points');
  const reference = [758e6, 900e6].map((taxPoint) => ({ ...taxPoints!, tax_point_eur: taxPoint }));
  const text = presentEstimateTable([{ ...result, reference }], {
    ...plain,
    language: 'fi',
    width: 80,
  }).replaceAll('\u00a0', ' ');
  const words = text.replaceAll(/\s+/g, ' ');
  expect(words).toMatch(/Kaikki hankkeet, veroprosenttiyksiköt \(758 M€\) /);
  expect(words).toMatch(/Kaikki hankkeet, veroprosenttiyksiköt \(900 M€\) /);
  expect(text).not.toMatch(/\p{L}…/u);
});

test('quick projects have digits of their own, however large the slow ones are', () => {
  const text = presentEstimateTable([result], plain);
  expect(text).toContain('Quick projects, M€ a year');
  expect(lineOf(text, 'Quick projects together')).toMatch(/ 7\.0 +13\.8 +23\.0 /);
  expect(lineOf(text, 'Slow projects together')).toContain('440');
});

test('nothing of the input is obeyed by the terminal', () => {
  const label = 'Forms\u001b[31m\u202e\nnext';
  const [first, ...rest] = result.estimates;
  const bar = {
    input: 'a\u001b]0;x\u0007b',
    unit: 'share',
    input_price_year: null,
    input_low: 0,
    input_high: 1,
    at_low: 0,
    at_high: 1,
    least: 0,
    most: 1,
    both_directions: false,
    swing: 1,
    swing_share: 1,
  };
  const text = presentEstimateTable(
    [
      {
        ...result,
        scenario: { ...result.scenario, label },
        estimates: [{ ...first!, label }, ...rest],
        notes: [label],
        sources: { 'vm-2017': label },
        reference: result.reference.map((each) => ({ ...each, note: label, place: label })),
        sensitivity: {
          ...result.sensitivity,
          tornado: [{ of: 'pace.quick.saving_eur_per_year', price_year: 2015, central: 0, bars: [bar] }],
        },
        run: { ...result.run, set: [label] },
      },
    ],
    plain,
  );
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain('Forms next');
});

test('of very many projects the first are shown, all sums stay', () => {
  const projects = (pace: 'quick' | 'slow', count: number) =>
    Array.from({ length: count }, (_, at) =>
      estimate({ level: 'project', id: `${pace}-${at}`, pace, high_eur_per_year: 1e6 }),
    );
  const sums = result.estimates.filter(({ level }) => level !== 'project');
  const text = presentEstimateTable(
    [{ ...result, estimates: [...projects('quick', 1000), ...projects('slow', 20), ...sums] }],
    plain,
  );
  expect(text).toContain('The first 280 of 1,000 projects are shown. All of them: --format csv.');
  expect(text).toContain('quick-279');
  expect(text).not.toContain('quick-280');
  expect(text).toContain('slow-19');
  expect(text).toContain('Slow projects together');
});

test('wide letters do not break the columns', () => {
  const [first, ...rest] = result.estimates;
  const text = presentEstimateTable(
    [{ ...result, estimates: [{ ...first!, label: '日本語の請求書' }, ...rest] }],
    plain,
  );
  const plainLine = lineOf(presentEstimateTable([result], plain), 'Electronic invoices');
  expect(lineOf(text, '日本語の請求書').length + 7).toBe(plainLine.length);
});

test('what is missing leaves its part out', () => {
  const { low_eur_per_year: low, ...fixed } = result.estimates[0]!;
  const ends = {
    central_eur_per_year: low,
    high_eur_per_year: low,
    p05_eur_per_year: low,
    p95_eur_per_year: low,
  };
  const row = {
    ...fixed,
    ...ends,
    low_eur_per_year: low,
    share_of_costs_low: null,
    share_of_costs_high: null,
  };
  const bare = {
    ...result,
    costs: [],
    estimates: [row],
    reference: [],
    notes: [],
    sensitivity: { ...result.sensitivity, tornado: [] },
  };
  const text = presentEstimateTable([bare], plain);
  expect(lineOf(text, 'Electronic invoices')).toMatch(
    / 2,400 +2,400 +2,400 +2,400 +2,400 +0\.44–1\.48 +49–166/,
  );
  for (const part of [
    'All projects',
    'Comparison with published',
    'affects',
    'Notes',
    'Low and high are extreme',
  ]) {
    expect(text).not.toContain(part);
  }
});

test('results stand one below the other', () => {
  expect(presentEstimateTable([result, result], plain).match(/Remaining national potential/g)).toHaveLength(
    2,
  );
});

test('colour is used only where it is wanted', () => {
  const coloured = presentEstimateTable([result], { ...plain, colour: true });
  expect(coloured).toContain('\u001b[1m');
  expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(
    presentEstimateTable([result], plain),
  );
});

test('text is broken between words only', () => {
  expect(wrapText('one two three', 8)).toBe('one two\nthree');
  expect(wrapText('a https://example.org/long b', 5)).toBe('a\nhttps://example.org/long\nb');
});

/** Columns of a terminal, by the East Asian width of the letters that these tests use. */
function columnsOf(text: string): number {
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];
  const isWide = (letter: string) => /[\u3040-\u9fff\uff01-\uff60]|\p{Emoji_Presentation}/u.test(letter);
  return letters.reduce((sum, { segment }) => sum + (isWide(segment) ? 2 : 1), 0);
}

test.each([40, 80])('wide letters leave the columns of a table in line at %i', (width) => {
  const names = [
    '東京都千代田区のデジタル行政サービスと窓口業務の自動化計画',
    `${'👨‍👩‍👧‍👦'.repeat(30)} 🇫🇮🇸🇪 ✅`,
    'ｗｉｄｅ Ａ',
    'Kemi\u0308ja\u0308rvi',
    'Sähköinen asiointi',
  ];
  const columns = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: '金額\nM€', align: 'right', importance: undefined, content: 'whole' },
    { head: '備考', align: 'left', importance: 1, content: 'name' },
  ] as const;
  const rows = names.map((name, at) => ({ cells: [name, `${at + 1}.5`, name], strong: false }));
  const { text } = presentRuledTables(
    harmlessTables({
      kind: 'tables',
      heading: undefined,
      columns,
      tables: [{ heading: '名前', rows, below: undefined }],
    }),
    width,
    new Chalk({ level: 0 }),
  );
  const lines = text.split('\n');
  for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  const ends = lines.flatMap((line) => {
    const figure = /\d\.5/.exec(line);
    return figure === null ? [] : [columnsOf(line.slice(0, figure.index))];
  });
  expect(ends).toHaveLength(names.length);
  expect(new Set(ends).size).toBe(1);
  // Nothing of a name is lost, no letter of several signs is parted.
  for (const name of names) {
    const whole = name.replaceAll(' ', '');
    const joined = lines.join('').replace(/\s+/g, '');
    for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(whole))
      expect(joined).toContain(segment);
  }
});

test('sentences with wide letters are broken by columns', () => {
  const wrapped = wrapText(Array.from({ length: 6 }, () => '東京都').join(' '), 14);
  expect(wrapped).toBe(['東京都 東京都', '東京都 東京都', '東京都 東京都'].join('\n'));
});

describe('where columns have no room beside each other', () => {
  const columns = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: 'low', align: 'right', importance: undefined, content: 'whole' },
    {
      head: 'at low → at\nhigh',
      told: 'at low → at high',
      align: 'right',
      importance: undefined,
      content: 'whole',
    },
    { head: '', align: 'left', importance: 2, content: 'bar' },
    { head: 'quality', align: 'left', importance: 1, content: 'name' },
  ] as const;
  const rows = [
    { cells: ['Handling of invoices', '1.5', '31.3 → 43.0', '━━━', 'assumption'], strong: false },
    { cells: ['All projects', '12.0', '', '', ''], strong: true },
  ];
  const setAt = (width: number) =>
    presentRuledTables(
      harmlessTables({
        kind: 'tables',
        heading: undefined,
        columns,
        tables: [{ heading: 'Quick projects,\nM€ a year', rows, below: 'Rounded.' }],
      }),
      width,
      new Chalk({ level: 0 }),
    );

  test('each row is set as lines of its own, and no figure is left out', () => {
    expect(setAt(30)).toEqual({
      text: [
        'Quick projects,',
        'M€ a year',
        '─'.repeat(30),
        'Handling of invoices',
        '  low                      1.5',
        '  at low → at',
        '    high           31.3 → 43.0',
        '  quality           assumption',
        'All projects',
        '  low                     12.0',
        'Rounded.',
      ].join('\n'),
      leftOut: [],
    });
  });

  test('they stay beside each other as soon as they have room', () => {
    expect(setAt(33).text.split('\n')[2]).toMatch(/^M€ a year +low +high$/);
    expect(setAt(33).leftOut).toEqual(['quality']);
  });
});
