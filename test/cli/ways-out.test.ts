import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { faultOfXml } from '../fuzz/judge.ts';
import { runCommand } from '../run-command.ts';

/** Every text that an input can bring, out of every way there is: nothing in it is obeyed, run, linked or unseen. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-ways-out-'));
const before = process.cwd();
afterAll(() => process.chdir(before));
process.chdir(folder);

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
  // What we part links with is the one piece of markup there is.
  const shown = text.replaceAll('<!-- -->', '\u0000');
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

interface Way {
  readonly command: string;
  readonly output?: string;
  readonly check: (content: Buffer) => void | Promise<void>;
  readonly exit?: number;
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
  'structure, markdown': { command: 'structure t.csv --format markdown', check: asText(harmlessMarkdown) },
  'structure, csv': {
    command: 'structure t.csv --format csv',
    check: asText((text) => harmlessCells(text, ',')),
  },
  rejects: {
    command: 'inspect t.csv --rejects rejects.csv',
    output: 'rejects.csv',
    check: asText((text) => harmlessCells(text, ',')),
  },
  'write-layout': {
    command: 'inspect t.csv --write-layout --output layout.yaml',
    output: 'layout.yaml',
    check: asText(harmlessText),
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
  // Bytes of commands are no table at all, which is told.
  const cell = `"${text.replace(/[\u0000-\u001f]/g, ' ').replaceAll('"', '""')}"`;
  writeFileSync(
    't.csv',
    `Kunta;Palvelu;${cell};Nettokustannukset 2023 €\nKemi;Perusopetus;${cell};100\nKemi;Lukiokoulutus;${cell};200\nKemi;${cell};x;300\nKemi;Museotoiminta;${cell};${cell}\n`,
  );
  writeFileSync(
    's.check.yaml',
    `digisave-check: 1\nscenario: s.yaml\nexpect:\n  - { path: total.low_eur_per_year, value: 1, absolute: 0.1, source: ${own}, note: ${own} }\n`,
  );
}

describe.each(Object.entries(hostile))('%s', (name, text) => {
  test('is only a text, out of every way', async () => {
    writeInputs(text);
    let shown = 0;
    for (const [way, { command, output, check }] of Object.entries(ways)) {
      const { standardOutput, standardError, exitCode } = await runCommand(`digisave ${command}`);
      expect([0, 1, 2], `${name}, ${way}: ${standardError.slice(0, 500)}`).toContain(exitCode);
      harmlessText(standardError);
      if (exitCode === 2) continue;
      shown++;
      await check(output === undefined ? Buffer.from(standardOutput) : readFileSync(output));
    }
    // Refusals would prove nothing.
    expect(shown).toBeGreaterThan(12);
  }, 120_000);
});
