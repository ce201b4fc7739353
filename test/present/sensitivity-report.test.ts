import { expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import type { TornadoBar } from '../../src/model/sensitivity.ts';
import type { SensitivityResult } from '../../src/model/sensitivity-result.ts';
import type { TableOptions } from '../../src/present/table.ts';
import { grid, result, sensitivityResult } from './fixture.ts';
import {
  presentEstimateMarkdown,
  presentEstimateTable,
  presentSensitivityMarkdown,
  presentSensitivityTable,
} from './written.ts';

const plain = { language: 'en', colour: false, width: 100 } as const;
const [quickTornado] = sensitivityResult.tornado;
const [firstBar] = quickTornado!.bars;

function onlyBars(...bars: readonly TornadoBar[]) {
  return { ...sensitivityResult, tornado: [{ ...quickTornado!, bars: [...bars] }], grid: [], switching: [] };
}

/** With plain spaces, which are easier to name than those that do not break. */
function table(own: Partial<SensitivityResult>, options: Partial<TableOptions> = {}): string {
  const text = presentSensitivityTable({ ...sensitivityResult, ...own }, { ...plain, ...options });
  return text.replaceAll('\u00a0', ' ');
}

function markdown(own: Partial<SensitivityResult>): string {
  const text = presentSensitivityMarkdown({ ...sensitivityResult, ...own }, { language: 'en' });
  return text.replaceAll('\u00a0', ' ');
}

function lineOf(text: string, part: string): string {
  return text.split('\n').find((line) => line.includes(part)) ?? '';
}

test('the table at 100 columns', async () => {
  await expect(presentSensitivityTable(sensitivityResult, plain)).toMatchFileSnapshot('sensitivity-100.txt');
});

test('the Finnish and the Swedish table', async () => {
  for (const language of ['fi', 'sv'] as const) {
    const text = presentSensitivityTable(sensitivityResult, { ...plain, width: 140, language });
    await expect(text).toMatchFileSnapshot(`sensitivity-140-${language}.txt`);
  }
});

test('the report in Markdown', async () => {
  const text = presentSensitivityMarkdown(sensitivityResult, { language: 'en' });
  await expect(text).toMatchFileSnapshot('sensitivity-markdown.txt');
  for (const table of text.split('\n\n').filter((part) => part.startsWith('|'))) {
    expect(new Set(table.split('\n').map((line) => line.split('|').length)).size, table).toBe(1);
  }
});

test.each([72, 80, 90, 100, 120, 140, 200])('no line is wider than %i', (width) => {
  for (const language of languages) {
    const wide = { ...sensitivityResult, grid: [grid(21, 15e6)] };
    const text = table(wide, { language, width });
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
  }
});

test('the output stands at both ends of each input, in the order given', () => {
  const text = table(onlyBars({ ...firstBar!, at_low: 18.9e6, at_high: 8.6e6 }));
  expect(lineOf(text, 'parameter.quick-uptake')).toMatch(/40–90 % +18\.9 → 8\.6 +━+┿━+ +10\.3 +55\.0$/);
});

test('an input that acts in both directions is marked and shows its least and most', () => {
  const text = table(sensitivityResult);
  expect(lineOf(text, '↕')).toMatch(/hour_price_eur .*13\.4 → 14\.0 +↕ 13\.1–14\.2/);
  expect(text).toContain('↕ The smallest or largest result is inside the range of the input');
  expect(table(onlyBars(firstBar!))).not.toContain('↕');
});

test('of very many bars the first forty are shown, and where all are', () => {
  const bars = Array.from({ length: 600 }, (_, at) => ({ ...firstBar!, input: `parameter.p${at}` }));
  for (const text of [table(onlyBars(...bars), { width: 120 }), markdown(onlyBars(...bars))]) {
    expect(text).toContain('parameter.p39 ');
    expect(text).not.toContain('parameter.p40 ');
    expect(text).toContain(
      '560 more inputs are not shown. All of them: digisave sensitivity --method tornado --format csv.',
    );
  }
});

test('where nothing moves an output, that is told', () => {
  expect(table(onlyBars())).toContain('- No uncertain input affects this result.');
});

test('the cell nearest to central and those that meet the target are marked without colour', () => {
  const text = table({ ...sensitivityResult, tornado: [], switching: [] });
  expect(lineOf(text, '[')).toMatch(/^ +15\.0 % +8\.5 +11\.1 +\[13\.8\] +16\.4 ✓ +19\.0 ✓$/);
  expect(text).toContain('✓ meets the target of 15 M€ a year.');
  const without = { ...sensitivityResult, grid: [grid(5, null)] };
  expect(table(without)).not.toContain('✓');
});

test('a cell that is exactly at the target meets it', () => {
  const exact = {
    ...grid(2, 7e6),
    values: [
      [6_999_999.99, 7e6],
      [7_000_000.01, -1],
    ],
  };
  const text = table({ ...sensitivityResult, tornado: [], switching: [], grid: [exact] });
  expect(lineOf(text, '10 %')).toMatch(/\[7,000\] +7,000 ✓$|\[7\.0+\] +7\.0+ ✓$/);
});

test('a large two-way table is thinned evenly, its ends and centre stay', () => {
  const large = { ...sensitivityResult, grid: [grid(101, null)] };
  const text = markdown(large);
  const heads = lineOf(text, '42.5').split('|').slice(2, -1);
  expect(heads.map((head) => head.trim()).slice(0, 3)).toEqual(['40.0 %', '42.5 %', '45.0 %']);
  expect(heads).toHaveLength(21);
  expect(text).toContain('21 of 101 values of parameter.quick-uptake are shown.');
  expect(text).toContain('--method grid --format csv.');
  const narrow = table({ ...large, tornado: [], switching: [] }, { width: 80 });
  expect(lineOf(narrow, '40.0 %')).toMatch(/40\.0 %.* 65\.0 %.* 90\.0 %$/);
  expect(narrow).toContain('Columns that do not fit: 42.5 %');
});

test('switching values say where they lie, those within their range first', () => {
  const text = table({ ...sensitivityResult, tornado: [], grid: [] });
  const [given, published] = text.split('Quick projects, saving: switching values for ').slice(1);
  expect(given).toMatch(/^15 M€ a year \(target given\)/);
  expect(published).toMatch(/^7 M€ a year \(published low, vm-2017\)/);
  expect(lineOf(given!, 'reduction_share')).toMatch(/10–20 % +15 % +17\.5 % +within its range$/);
  expect(lineOf(given!, 'volume_per_year')).toMatch(/40,123 +outside its range$/);
  expect(lineOf(given!, 'hour_price_eur')).toMatch(/31\.25–45 € +38\.13 € +– +target not met$/);
  expect(given!.indexOf('target not met')).toBeGreaterThan(given!.lastIndexOf('outside its range'));
});

test('what has the shortest way to go comes first', () => {
  const [first] = sensitivityResult.switching;
  const [value] = first!.values;
  const at = (input: string, switching: number | null) => ({
    ...value!,
    input,
    unit: 'eur',
    input_low: 90,
    input_central: 100,
    input_high: 110,
    switching_value: switching,
    status: switching === null ? ('never' as const) : ('outside-range' as const),
  });
  const values = [at('far', 300), at('never', null), at('near', 120), at('below', 60)];
  const text = table({ ...sensitivityResult, tornado: [], grid: [], switching: [{ ...first!, values }] });
  const places = ['near', 'below', 'far', 'never'].map((input) => text.indexOf(`\n${input} `));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test('a certain input would have to change', () => {
  const [first] = sensitivityResult.switching;
  const [value] = first!.values;
  const fixed = { input_low: 0.03, input_central: 0.03, input_high: 0.03, status: 'outside-range' as const };
  const values = [{ ...value!, ...fixed }];
  const own = { ...sensitivityResult, tornado: [], grid: [], switching: [{ ...first!, values }] };
  expect(lineOf(table(own), 'reduction_share')).toMatch(/17\.5 % +no range given$/);
});

test('units behind a number are in the right case, thousands of euros are written out', () => {
  const target = (of: string, central: number) => ({
    ...sensitivityResult.switching[0]!,
    of,
    central,
    target: central,
  });
  const finnish = (of: string, central: number) =>
    table({ tornado: [], grid: [], switching: [target(of, central)] }, { language: 'fi' });
  expect(finnish('total.tax_points', 0.6)).toContain('0,6 veroprosenttiyksikköä');
  expect(finnish('total.person_years', 12)).toContain('12 henkilötyövuotta');
  expect(finnish('total.saving_eur_per_year', 744_000)).toContain('744 000 € vuodessa');
  const bars = [{ ...firstBar!, at_low: 744e3, at_high: 744e3, least: 744e3, most: 744e3, swing: 0 }];
  const tornado = [{ of: 'total.saving_eur_per_year', price_year: 2015, central: 744e3, bars }];
  const swedish = table({ tornado, grid: [], switching: [] }, { language: 'sv' });
  for (const line of ['1 000 € per år,', 'i 2015 års priser, baskalkyl 744']) expect(swedish).toContain(line);
});

test('a certain input shows one number', () => {
  const [first] = sensitivityResult.switching;
  const [value] = first!.values;
  const certain = { ...value!, input_low: 0.03, input_central: 0.03, input_high: 0.03 };
  const only = { ...sensitivityResult, tornado: [], grid: [], switching: [{ ...first!, values: [certain] }] };
  expect(lineOf(table(only), 'reduction_share')).toMatch(/share +3 % +3 % +17\.5 % /);
});

test.each([
  ['pace.quick.share_of_costs', 0.0123, '% of costs, central 1.23'],
  ['total.tax_points', 0.4722, 'tax points, central 0.472'],
  ['project.forms.person_years', 1234.56, 'person-years, central 1,235'],
  ['pace.slow.eur_per_inhabitant', 81.264, '€ per inhabitant,\nprices of 2015, central 81.3'],
  ['total.saving_eur_per_year', 744_000, '€ thousand a year,\nprices of 2015, central 744'],
])('%s has a unit of its own', (of, central, heading) => {
  const bars = [{ ...firstBar!, at_low: central, at_high: central, least: central, most: central, swing: 0 }];
  const own = {
    ...sensitivityResult,
    tornado: [{ of, price_year: 2015, central, bars }],
    grid: [],
    switching: [],
  };
  for (const line of heading.split('\n')) expect(table(own)).toContain(line);
});

test('a small target is never told as nothing', () => {
  const [first] = sensitivityResult.switching;
  const own = {
    ...sensitivityResult,
    switching: [{ ...first!, of: 'total.person_years', central: 260, target: 0.01 }],
  };
  expect(table(own)).toContain('switching values for 0.01 person-years');
});

test('nothing of the input is obeyed by the terminal', () => {
  const input = 'a\u001b]0;x\u0007b\u202e\nc';
  const [first] = sensitivityResult.switching;
  const values = [{ ...first!.values[0]!, input }];
  const text = table({
    ...sensitivityResult,
    scenario: { ...sensitivityResult.scenario, label: input },
    tornado: [{ ...quickTornado!, bars: [{ ...firstBar!, input }] }],
    grid: [{ ...grid(5, 1), of: input, x: { ...grid(5, 1).x, input } }],
    switching: [{ ...first!, values, target_from: { kind: 'published', end: 'low', source: input } }],
  });
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('colour is used only where it is wanted', () => {
  const coloured = table(sensitivityResult, { colour: true });
  expect(coloured).toContain('\u001b[1m');
  expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(table(sensitivityResult));
});

test('an estimate shows whole tornados and two-way tables of its paces where they are asked for', () => {
  const { tornado } = sensitivityResult;
  const total = { ...grid(5, null), of: 'total.saving_eur_per_year' };
  const own = {
    ...result,
    sensitivity: { ...result.sensitivity, tornado: [...tornado], grid: [grid(5, null), total] },
  };
  for (const text of [
    presentEstimateTable([own], { ...plain, sensitivity: true }),
    presentEstimateMarkdown([own], { language: 'en', sensitivity: true }),
  ]) {
    expect(text).toContain('Quick projects, saving: one input at a time');
    expect(text).toContain('Slow projects, saving: one input at a time');
    expect(text).toContain('Quick projects, saving: two inputs at a time');
    expect(text).not.toContain('All projects, saving: two inputs at a time');
    expect(text).not.toContain('What affects the result most');
  }
  expect(presentEstimateTable([own], plain)).not.toContain('two inputs at a time');
});

function information(perfectInformation: number): Partial<SensitivityResult> {
  return {
    value_of_information: [
      {
        of: quickTornado!.of,
        price_year: 2015,
        draws: 1000,
        mean: 444_000,
        mean_standard_error: 1000,
        decision: 'do',
        chance_of_loss: 0.06,
        chance_of_loss_standard_error: 0.004,
        perfect_information: perfectInformation,
        perfect_information_standard_error: 45,
        inputs: [],
        decided_singly: null,
      },
    ],
    grid: [],
    switching: [],
  };
}

test('what it is worth to know more keeps its digits and its error beside a tornado in millions', () => {
  const text = table(information(6840));
  expect(lineOf(text, 'everything').trim()).toMatch(/6,800 +45$/);
  expect(text).toContain('expected value 444,000 € a year');
});

test('no thousands stand behind a number as if they were digits of it', () => {
  const own = { ...information(68_400), tornado: [] };
  expect(table(own, { language: 'fi' })).toContain('odotusarvo 444 000 € vuodessa');
  expect(table(own, { language: 'sv' })).toContain('väntevärde 444 000 € per år');
});

test('of inputs that form one group each is named in full, however narrow the table', () => {
  const [a, b] = ['project.archive.saving.volume_per_year', 'project.e-invoice.saving.amount_eur_per_year'];
  const index = { first_order: 0.5, first_order_low: 0.49, first_order_high: 0.51, total: 0.5 };
  const indices = {
    ...{ of: quickTornado!.of, grouping: 'input', variance: 1e8, standard_deviation: 1e4 },
    ...{ base_points: 1024, evaluations: 4096, independent_parts: 1, sampling: 'sobol' },
    indices: [
      {
        ...{ group: `${a} + ${b}`, inputs: [a, b], total_low: 0.49, total_high: 0.51 },
        ...index,
        ...{ first_order_differs_from_zero: true, total_differs_from_zero: true },
      },
    ],
    ...{ widest_interval: 0.01, advised_base_points: 1024 },
  } as SensitivityResult['sobol'][number];
  for (const width of [60, 80, 120]) {
    const text = table({ sobol: [indices], tornado: [], grid: [], switching: [] }, { width });
    // Names wrap at dots and spaces, with figures beside their last line.
    const [, rows = ''] = text.split(/^─+$/m);
    const names = rows.replaceAll(/\s{2,}[\d.,–° {2}]+$/gm, '').replaceAll(/\s+/g, '');
    expect(names).toContain(`${a}+${b}`);
    // Two columns are headed alike: that one of them had no room must tell which.
    if (width === 60)
      expect(text.replaceAll('\n', ' ')).toContain(
        'Columns that do not fit: first order: 95 % confidence interval.',
      );
  }
});
