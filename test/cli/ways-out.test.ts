import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { run } from '../../src/cli/program.ts';
import { faultOfXml } from '../fuzz/judge.ts';
import { runCommand } from '../run-command.ts';

/** Every text that an input can bring, out of every way there is: nothing in it is obeyed, run, linked or unseen. */

const shipped = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'digisave-ways-out-'));
const before = process.cwd();
afterAll(() => process.chdir(before));
process.chdir(folder);
for (const each of ['pictures', 'compared']) mkdirSync(each);

/** What some reader would obey, wherever it stands in a text. */
const anywhere = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) ![x](http://a.invalid/x)',
  '<https://a.invalid> https://a.invalid www.a.invalid a@b.fi @someone',
  'a | b;=1+1\t=1+1,@SUM(1)',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007',
  '\u202eabc\u2066\u200f',
  '\ufffe\uffff \ud800 \udc00',
  'Ka\u200bn\u00adsi\u2060o\ufeff\u{e0041}',
  'a\n::error::x\n# b',
].join(' ');

/** The same behind what is obeyed at the beginning alone. */
const hostile: Readonly<Record<string, string>> = {
  'a formula': `=HYPERLINK("http://a.invalid","x") ${anywhere}`,
  'a command to a log': `::error::x ##[error]x ${anywhere}`,
  'a heading of very many letters': `# heading ${anywhere} ${'W'.repeat(10_000)}`,
};

const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u00ad\ufeff\ufffe\uffff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/u;
const obeyedByLog = /^[ \t]*(?:::|##\[)/m;
const formula = /^\s*[=+@]|^-(?![\d,. \u00a0]*$)/;

function harmlessText(text: string): void {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  expect(forbidden.exec(body)?.[0]).toBeUndefined();
  expect(obeyedByLog.exec(body)?.[0]).toBeUndefined();
}

function harmlessMarkdown(text: string): void {
  harmlessText(text);
  // What we part links with is the one piece of markup there is, beside names of pictures of ours.
  const shown = text.replaceAll('<!-- -->', '\u0000').replace(/\]\(<[a-z0-9./-]+>\)/g, ']()');
  expect(shown).not.toMatch(/<[a-z!/]/i);
  expect(/(?<!\\)\]\((?:javascript|http)|(?<!\\)!\[x/.exec(shown)?.[0]).toBeUndefined();
  expect(/\bhttps?:\/\/a\.invalid|\bwww\.a|@(?:b\.fi|someone)/.exec(shown)?.[0]).toBeUndefined();
  expect(/^#+ (?:heading|b)$/m.exec(shown)?.[0]).toBeUndefined();
  for (const table of shown.split('\n\n').filter((each) => each.startsWith('|'))) {
    const widths = table
      .trim()
      .split('\n')
      .map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(widths).size).toBe(1);
  }
}

function harmlessCells(text: string, delimiter: string): void {
  harmlessText(text);
  const rows = parseCsv(text, { delimiter, bom: true, relax_column_count: true }) as string[][];
  for (const cell of rows.flat()) {
    expect(formula.exec(cell)?.[0]).toBeUndefined();
    for (const other of [';', '\t', ','])
      for (const piece of cell.split(other).slice(1))
        expect(/^\s*[=@](?!\s)/.exec(piece)?.[0]).toBeUndefined();
  }
}

function harmlessMarkup(text: string): void {
  harmlessText(text);
  const elements = [...text.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name!.toLowerCase());
  expect(
    elements.filter((each) => ['img', 'iframe', 'object', 'embed', 'foreignobject'].includes(each)),
  ).toEqual([]);
  expect(
    /<script>alert|href="?javascript|<[a-z]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s+on[a-z]+=/i.exec(text)?.[0],
  ).toBeUndefined();
}

async function harmlessWorkbook(bytes: Uint8Array): Promise<void> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const formulas = sheets.flatMap(({ cells }) =>
    [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
  );
  expect(formulas.filter((each) => /HYPERLINK|invalid|SUM\(1\)/.test(each))).toEqual([]);
  for (const { name, rows } of sheets)
    for (const text of [name, ...rows.flat()])
      if (typeof text === 'string') expect(forbidden.exec(text)?.[0]).toBeUndefined();
}

/** All files of a folder of pictures: SVG that is XML and harmless, and PNG. */
function harmlessPictures(at: string): void {
  const names = readdirSync(at);
  for (const ending of ['.svg', '.png'])
    expect(names.filter((each) => each.endsWith(ending)).length).toBeGreaterThan(0);
  for (const name of names) {
    expect(name).toMatch(/^[a-z0-9-]+\.(?:svg|png)$/);
    const bytes = readFileSync(join(at, name));
    if (name.endsWith('.png')) {
      // Source  PNG (Third Edition), section 5.2: signature
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
      continue;
    }
    const text = bytes.toString('utf8');
    harmlessMarkup(text);
    expect(faultOfXml(text)).toBeUndefined();
  }
}

/** Statements in which each text and name is quoted, whatever is in it. */
function harmlessSql(text: string): void {
  harmlessText(text);
  const bare = text
    .split('\n')
    .filter((line) => !line.startsWith('--'))
    .join('\n')
    .replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
  expect(/script|invalid|alert|https/.exec(bare)?.[0]).toBeUndefined();
}

/** YAML that is harmless, and is read again. */
function harmlessYaml(text: string): void {
  harmlessText(text);
  const { errors } = parseDocument(text);
  expect(errors.map(({ message }) => message)).toEqual([]);
}

interface Way {
  readonly command: string;
  readonly output?: string;
  readonly check: (content: Buffer) => void | Promise<void>;
}
const asText = (check: (text: string) => void) => (content: Buffer) => check(content.toString('utf8'));

const ways: Readonly<Record<string, Way>> = {
  table: { command: 'estimate s.yaml --format table', check: asText(harmlessText) },
  markdown: { command: 'estimate s.yaml --format markdown --sensitivity', check: asText(harmlessMarkdown) },
  csv: { command: 'estimate s.yaml --format csv', check: asText((text) => harmlessCells(text, ',')) },
  'csv of Finland': {
    command: 'estimate s.yaml --format csv --dialect fi --headings --language fi',
    check: asText((text) => harmlessCells(text, ';')),
  },
  tsv: { command: 'estimate s.yaml --format tsv', check: asText((text) => harmlessCells(text, '\t')) },
  json: {
    command: 'estimate s.yaml --format json',
    check: asText((text) => {
      harmlessText(text);
      JSON.parse(text);
    }),
  },
  'explain, markdown': { command: 'explain s.yaml --format markdown', check: asText(harmlessMarkdown) },
  'explain, table': { command: 'explain s.yaml', check: asText(harmlessText) },
  'sensitivity, markdown': {
    command: 'sensitivity s.yaml --method tornado,rank,assumptions --format markdown',
    check: asText(harmlessMarkdown),
  },
  'compare, markdown': {
    command: 'compare s.yaml s.yaml --format markdown',
    check: asText(harmlessMarkdown),
  },
  xlsx: { command: 'estimate s.yaml --output out.xlsx', output: 'out.xlsx', check: harmlessWorkbook },
  'report, markdown': {
    command: 'report s.yaml --output out.md',
    output: 'out.md',
    check: asText(harmlessMarkdown),
  },
  'report, html': {
    command: 'report s.yaml --output out.html',
    output: 'out.html',
    check: asText(harmlessMarkup),
  },
  'saved model': {
    command: 'estimate s.yaml --save-model out.json',
    output: 'out.json',
    check: asText(harmlessText),
  },
  'inspect, table': { command: 'inspect t.csv', check: asText(harmlessText) },
  'inspect, json': { command: 'inspect t.csv --format json', check: asText(harmlessText) },
  'structure, markdown': { command: 'structure own.csv --format markdown', check: asText(harmlessMarkdown) },
  'structure, csv': {
    command: 'structure own.csv --format csv',
    check: asText((text) => harmlessCells(text, ',')),
  },
  rejects: {
    command: 'inspect t.csv --rejects rejects.csv',
    output: 'rejects.csv',
    check: asText((text) => harmlessCells(text, ',')),
  },
  'write-layout': {
    command: 'inspect layout.csv --write-layout',
    output: 'layout.csv.layout.yaml',
    check: asText(harmlessYaml),
  },
  'write-layout, below titles': {
    command: 'inspect titles.csv --write-layout --language fi',
    output: 'titles.csv.layout.yaml',
    check: asText(harmlessYaml),
  },
  'rejects of Finland': {
    command: 'inspect titles.csv --rejects rejects-fi.csv --language fi',
    output: 'rejects-fi.csv',
    check: asText((text) => harmlessCells(text, ',')),
  },
  sql: { command: 'structure tidy-to-be.csv --sql', check: asText(harmlessSql) },
  'report with pictures': {
    command: 'report s.yaml --output pictured.md --pictures pictures',
    output: 'pictured.md',
    check: (content) => {
      harmlessMarkdown(content.toString('utf8'));
      harmlessPictures('pictures');
    },
  },
  'compare, html': {
    command: 'compare s.yaml u.yaml --output compare.html',
    output: 'compare.html',
    check: asText(harmlessMarkup),
  },
  'compare, table': { command: 'compare s.yaml u.yaml --format table', check: asText(harmlessText) },
  'compare, xlsx': {
    command: 'compare s.yaml u.yaml --output compare.xlsx',
    output: 'compare.xlsx',
    check: harmlessWorkbook,
  },
  'compare with pictures': {
    command: 'compare s.yaml u.yaml --format markdown --pictures compared',
    check: (content) => {
      harmlessMarkdown(content.toString('utf8'));
      harmlessPictures('compared');
    },
  },
  'share, html': {
    command: 'share sh.yaml --output share.html',
    output: 'share.html',
    check: asText(harmlessMarkup),
  },
  'share, markdown': { command: 'share sh.yaml --format markdown', check: asText(harmlessMarkdown) },
  'share, table': { command: 'share sh.yaml --format table', check: asText(harmlessText) },
  'share, csv': { command: 'share sh.yaml --format csv', check: asText((text) => harmlessCells(text, ',')) },
  completion: {
    command: 'complete -- estimate s.yaml --set ',
    check: asText((text) => {
      harmlessText(text);
      for (const line of text.trimEnd().split('\n'))
        expect(line).toMatch(/^(?::\d+|(?:--)?[a-z][a-z0-9._=-]*(?:\t.*)?)$/);
    }),
  },
  'benefit map, table': { command: 'benefit-map form.csv --format table', check: asText(harmlessText) },
  'benefit map, markdown': {
    command: 'benefit-map form.csv --format markdown',
    check: asText(harmlessMarkdown),
  },
  'benefit map to a scenario': {
    command: 'benefit-map form.csv --to-scenario map.yaml',
    output: 'map.yaml',
    check: asText(harmlessYaml),
  },
  'benefit map of a scenario': {
    command: 'benefit-map work.yaml --to-form work.csv',
    output: 'work.csv',
    check: asText((text) => harmlessCells(text, ',')),
  },
  init: {
    command: 'init --municipality Kemi --costs own.csv --language fi',
    check: asText(harmlessYaml),
  },
  'evidence checked, junit': {
    command: 'check s.check.yaml --format junit',
    check: asText((text) => {
      harmlessText(text);
      expect(faultOfXml(text)).toBeUndefined();
    }),
  },
  'evidence checked, markdown': {
    command: 'check s.check.yaml --format markdown',
    check: asText(harmlessMarkdown),
  },
  'evidence checked, github': {
    command: 'check s.check.yaml --format github',
    check: asText((text) => {
      expect(forbidden.exec(text)?.[0]).toBeUndefined();
      for (const line of text.split('\n').filter((each) => /^\s*(?:::|##\[)/.test(each)))
        expect(line).toMatch(/^::error (?:file=[^,:]*,)?(?:line=\d+,)?title=[^,:]*::/);
    }),
  },
};

const quoted = (text: string) => JSON.stringify(text);

function writeInputs(text: string): void {
  const own = quoted(text);
  writeFileSync(
    's.yaml',
    `digisave: 1
id: hostile
label: ${own}
note: ${own}
paper: { author: ${quoted(text.trim() === '' ? 'x' : text)} }
settings: { samples: 64, seed: 1, first_year: 2024, horizon_years: 3, discount_rate_share: { value: 0, quality: assumed, note: ${own} } }
sources: { s1: { title: ${own}, publisher: ${own}, date: 2020-01-01, url: ${own} } }
parameters:
  a: { low: 1000, high: 3000, unit: eur_per_year, label: ${own}, quality: expert, source: s1, place: ${own}, note: ${own} }
projects:
  - { id: p, label: ${own}, pace: quick, saving: { method: fixed, amount_eur_per_year: { parameter: a } }, cost: { investment_eur: { low: 1, high: 5, quality: assumed, note: ${own} } }, benefit: { owner: ${own} } }
  - { id: q, label: { fi: ${own} }, pace: slow, saving: { method: formula, formula: x, inputs: { x: { low: 1, high: 9, unit: eur_per_year, label: ${own} } } } }
risks:
  - { id: r, label: ${own}, chance: { value: 0.5, quality: assumed, note: ${own} }, saving_share: { value: 0.1, quality: assumed } }
`,
  );
  // Bytes of commands and halves of letters are no table at all, which is told.
  const cell = `"${text.replace(/[\u0000-\u001f]|\p{Surrogate}/gu, ' ').replaceAll('"', '""')}"`;
  writeFileSync(
    't.csv',
    `Kunta;Palvelu;${cell};Nettokustannukset 2023 €\nKemi;Perusopetus;${cell};100\nKemi;Lukiokoulutus;${cell};200\nKemi;${cell};x;300\nKemi;Museotoiminta;${cell};${cell}\n`,
  );
  writeFileSync('layout.csv', readFileSync('t.csv'));
  writeFileSync(
    'titles.csv',
    `${cell};;;\n"Kunta: Kemi ${cell.slice(1)};;;\nKunta;Palvelu;${cell};Nettokustannukset 2023 €\nKemi;Perusopetus;x;100\nKemi;${cell};x;${cell}\nKemi;Lukiokoulutus;y;200\n`,
  );
  writeFileSync(
    'tidy-to-be.csv',
    `Kunta;Palvelu;Vuosi;Kustannuslaji;${cell};Summa, €\nKemi;Perusopetus;2023;Nettokustannukset;${cell};100\nKemi;Lukiokoulutus;2023;Nettokustannukset;x;200\n`,
  );
  writeFileSync(
    'own.csv',
    `Kunta;Palvelu;${cell};Nettokustannukset 2023 €\nKemi;Perusopetus;${cell};100000\nKemi;Lukiokoulutus;x;200000\n`,
  );
  writeFileSync(
    'form.csv',
    `service;label_fi;label_sv;label_en;hour_price_eur;volume_per_year;running_eur_per_year;minutes_saved_total\n${cell};${cell};${cell};${cell};40;1000;100;20\n`,
  );
  writeFileSync('u.yaml', readFileSync('s.yaml', 'utf8').replace('low: 1000,', 'low: 1500,'));
  writeFileSync(
    'work.yaml',
    `digisave: 1
id: work
label: ${own}
settings: { samples: 64, seed: 1, first_year: 2024 }
projects:
  - { id: p, label: { fi: ${own}, en: ${own} }, pace: quick, saving: { method: work-time, volume_per_year: { value: 1000, quality: assumed, note: ${own} }, minutes_saved: { handling: { value: 20, quality: assumed, note: ${own} } }, hour_price_eur: { value: 40, quality: assumed, note: ${own} } }, cost: { running_eur_per_year: { value: 100, quality: assumed, note: ${own} } } }
`,
  );
  writeFileSync(
    'sh.yaml',
    readFileSync(join(shipped, 'scenarios', 'seinajoki-region.yaml'), 'utf8')
      .replace('../data/finland', join(shipped, 'data', 'finland'))
      .replace(/^label:\n(?: {2}.*\n)+/m, `label: ${own}\n`)
      .replace(/^ {4}label:\n(?: {6}.*\n)+/m, `    label: ${own}\n`)
      .replace('  samples: 10000', '  samples: 64'),
  );
  writeFileSync(
    's.check.yaml',
    `digisave-check: 1\nscenario: s.yaml\nexpect:\n  - { path: total.low_eur_per_year, value: 1, absolute: 0.1, source: ${own}, note: ${own} }\n`,
  );
}

describe.each(Object.entries(hostile))('%s', (name, text) => {
  test('is only a text, out of every way', async () => {
    writeInputs(text);
    for (const [way, { command, output, check }] of Object.entries(ways)) {
      const { standardOutput, standardError, exitCode } = await runCommand(`digisave ${command}`);
      expect([0, 1, 2], `${name}, ${way}: ${standardError.slice(0, 500)}`).toContain(exitCode);
      harmlessText(standardError);
      // What is refused in part is shown all the same; nothing would prove nothing.
      const content = output === undefined ? Buffer.from(standardOutput) : readFileSync(output);
      expect(content.length, `${name}, ${way}: ${standardError.slice(0, 500)}`).toBeGreaterThan(0);
      await check(content);
      if (output !== undefined) rmSync(output);
    }
  }, 240_000);

  test('is only a name, where files have it', async () => {
    writeInputs(text);
    // As much of it as a system of files takes.
    const name = text.slice(0, 100).replaceAll('/', ' ');
    const [scenario, table] = [`${name}.yaml`, `${name}.csv`];
    writeFileSync(scenario, readFileSync('s.yaml'));
    writeFileSync(table, readFileSync('own.csv'));
    const missing = `missing ${name}`;
    for (const [way, args, check] of [
      ['table', ['estimate', scenario, '--format', 'table'], harmlessText],
      ['markdown', ['estimate', scenario, '--format', 'markdown'], harmlessMarkdown],
      ['compare', ['compare', scenario, 'u.yaml', '--format', 'markdown'], harmlessMarkdown],
      ['check', ['check', scenario], harmlessText],
      ['structure', ['structure', table, '--format', 'markdown'], harmlessMarkdown],
      ['sql', ['structure', table, '--sql'], harmlessSql],
      ['inspect', ['inspect', table], harmlessText],
      ['init', ['init', '--municipality', 'Kemi', '--costs', table], harmlessYaml],
      ['output', ['estimate', 's.yaml', '--output', `${name} out.md`], harmlessText],
      ['a missing file', ['estimate', missing], harmlessText],
      ['an unknown option', ['estimate', 's.yaml', `--${name}`], harmlessText],
      ['an unknown command', [name], harmlessText],
      ['a wrong value', ['estimate', 's.yaml', '--set', `parameter.a=${name}`], harmlessText],
    ] as const) {
      let [said, shown] = ['', ''];
      const exitCode = await run([...args], {
        standardOutput: {
          write: (each) => {
            shown += String(each);
          },
        },
        standardError: {
          write: (each) => {
            said += String(each);
          },
        },
        environment: { NO_COLOR: '1' },
      });
      expect([0, 1, 2], `${way}: ${said.slice(0, 500)}`).toContain(exitCode);
      harmlessText(said);
      if (exitCode === 0) check(shown);
    }
    for (const each of readdirSync('.')) if (each.includes(name)) rmSync(each);
  }, 120_000);
});

describe('a statement of SQL', () => {
  test.each([
    ['a mark of direction in a column of amounts', 'Palvelu', 'Summa\u202e', 'sums'],
    ['a letter nobody sees in a column of services', 'Palvelu\u200b', 'Summa', 'sums'],
    ['a control in the name of the table', 'Palvelu', 'Summa', 'su\u009bms'],
  ])('is not made of %s', async (_, service, amount, name) => {
    writeFileSync(
      'unseen.csv',
      `Kunta;${service};Vuosi;Kustannuslaji;${amount}, €\nKemi;Perusopetus;2023;Nettokustannukset;100\nKemi;Lukiokoulutus;2023;Nettokustannukset;200\n`,
    );
    const command = `digisave structure unseen.csv --sql --sql-table "${name}"`;
    const { standardOutput, standardError, exitCode } = await runCommand(command);
    harmlessText(standardError);
    expect(standardError).toContain('error: not-in-sql');
    expect([exitCode, standardOutput]).toEqual([2, '']);
  });
});
