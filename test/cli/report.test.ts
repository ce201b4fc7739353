import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { presentPictureFiles } from '../../src/present/council/picture-files.ts';
import { elementsOf, reportOfFile } from '../present/picture/report-of.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function report(scenario: string, options: string) {
  return runCommand(`digisave report ${scenario} ${options}`);
}

/** What is between the tags of an element of the page. */
function inside(page: string, tag: string): string {
  return new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag.split(' ')[0]}>`).exec(page)![1]!;
}

const sections = ['answer', 'pictures', 'tables', 'basis', 'run'];

describe('the page', () => {
  test.each(languages)(
    'has its sections and pictures, and every link leads somewhere, in %s',
    async (language) => {
      const path = at(`joint-${language}.html`);
      const outcome = await report(
        'scenarios/joint-permits.yaml',
        `--language ${language} --output ${path} --quiet`,
      );
      expect(outcome).toEqual({ standardOutput: '', standardError: '', exitCode: 0 });
      const page = readFileSync(path, 'utf8');
      expect(page).toContain(`<html lang="${language}">`);
      const main = inside(page, 'main');
      expect([...main.matchAll(/<section id="([^"]+)"/g)].map((match) => match[1])).toEqual(sections);
      const names = [...page.matchAll(/<figure data-picture="([^"]+)"/g)].map((match) => match[1]);
      expect(names).toEqual(
        expect.arrayContaining([
          'range',
          'outcomes',
          'projects',
          'tornado',
          'cumulative',
          'basis',
          'classes',
          'break-even',
        ]),
      );
      for (const figure of page.match(/<figure[\s\S]*?<\/figure>/g)!) {
        expect(figure).toMatch(/<svg[^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
        expect(figure).toMatch(/<details><summary>[^<]+<\/summary><div[^>]*><table>/);
        expect(figure).toMatch(/<figcaption>[^<]+/);
      }
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      const links = [...page.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]!);
      expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
      expect(links.length).toBeGreaterThan(50);
    },
  );

  test('allows nothing but its own style, whose digest it has, and asks for nothing', async () => {
    const path = at('policy.html');
    await report('scenarios/payroll-robot.yaml', `--output ${path} --quiet`);
    const page = readFileSync(path, 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const digest = createHash('sha256').update(inside(page, 'style')).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${digest}'`);
    expect(page).not.toMatch(/ style="| on\w+="|<link|<img|@import|url\(https?:|src=/);
  });

  test('figures of its table are those of estimate', async () => {
    const path = at('figures.html');
    await report('scenarios/joint-permits.yaml', `--language en --output ${path} --quiet`);
    const { standardOutput } = await runCommand(
      'digisave estimate scenarios/joint-permits.yaml --language en --format markdown --quiet',
    );
    const figures = [
      ...standardOutput.matchAll(/^\| (Handling of permit applications|[*]{2}Quick.*?) \|(.*)$/gm),
    ];
    expect(figures.length).toBeGreaterThan(3);
    const text = inside(readFileSync(path, 'utf8'), 'section id="tables"').replace(/<[^>]+>/g, '|');
    for (const [, , cells = ''] of figures)
      for (const cell of cells
        .split('|')
        .map((each) => each.trim().replaceAll('*', ''))
        .filter((each) => /^[\d.,–]+$/.test(each)))
        expect(text, cell).toContain(`|${cell}|`);
  });

  test('has a page for each municipality that is named, by name in either language or by code', async () => {
    const path = at('municipalities.html');
    await report(
      'scenarios/finland-2017.yaml',
      `--municipality Kemi,Helsingfors,564 --output ${path} --quiet`,
    );
    const page = readFileSync(path, 'utf8');
    const found = [...page.matchAll(/<section class="municipality" id="municipality-(\d+)"><h2>([^<]+)</g)];
    expect(found.map(([, code, name]) => [code, name])).toEqual([
      ['240', 'Kemi'],
      ['091', 'Helsinki'],
      ['564', 'Oulu'],
    ]);
    expect(page.match(/id="municipality-240-picture-range"/g)).toHaveLength(1);
  });

  test('shows who wrote it, when, which version it is and who approved it; in a saved model too', async () => {
    const scenario = at('paper.yaml');
    writeFileSync(
      scenario,
      `digisave: 1
id: paper
paper: { author: A. Author, date: 2026-03-01, version: 1.2, approver: Board }
projects: [{ id: p, pace: quick, saving: { method: fixed, amount_eur_per_year: { low: 1, high: 3 } } }]
`,
    );
    await runCommand(
      `digisave estimate ${scenario} --quiet --save-model ${at('paper.json')} --output ${at('paper.csv')}`,
    );
    for (const source of [scenario, at('paper.json')]) {
      await report(source, `--language en --output ${at('paper.html')} --quiet`);
      expect(inside(readFileSync(at('paper.html'), 'utf8'), 'dl').replace(/<\/?d.>/g, '|')).toBe(
        '|Author||A. Author||Date||2026-03-01||Version||1.2||Approved by||Board|',
      );
      const { standardOutput } = await report(source, '--language en --quiet');
      expect(standardOutput).toContain('- Author: A. Author');
    }
  });
});

describe('the summary', () => {
  const scenarios = [
    'finland-2017',
    'joint-permits',
    'oulu',
    'payroll-robot',
    'fund-call',
    'e-invoicing-2020-2023',
  ];
  const texts = scenarios.flatMap((name) => languages.map((language) => [name, language] as const));
  test.each(texts)(
    'of %s in %s has three to five sentences, and no ending on a figure',
    async (name, language) => {
      const { standardOutput, exitCode } = await report(
        `scenarios/${name}.yaml`,
        `--summary --language ${language} --quiet`,
      );
      expect(exitCode).toBe(0);
      const [title, ...lines] = standardOutput.trimEnd().split('\n\n');
      expect(title).toMatch(/^# /);
      const sentences = lines.slice(0, -1);
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(sentences.length).toBeLessThanOrEqual(5);
      for (const each of sentences) {
        expect(each).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
        // One sentence a line; a decimal point is within a figure.
        expect(each.slice(0, -1)).not.toMatch(/[.!?] /);
        expect(each).not.toMatch(/\d:\p{L}|NaN|undefined|\d-\d|\+\d/u);
      }
    },
  );

  test('rounds to two digits and says what it does not know', async () => {
    const { standardOutput } = await report('scenarios/finland-2017.yaml', '--summary --language en --quiet');
    expect(standardOutput).toContain('450–700\u00a0million euros a year');
    expect(standardOutput).toContain(
      'not included are: the costs of the projects themselves, the time of residents',
    );
  });

  test('an end far below the other keeps a digit of its own: euros, share of costs and tax points', async () => {
    const scenario = at('wide.yaml');
    const costs = at('wide.csv');
    writeFileSync(
      costs,
      'year,municipality_code,municipality,service,cost_type,amount_eur\n2019,240,Kemi,libraries,net_operating_costs,60000000\n',
    );
    writeFileSync(
      scenario,
      `digisave: 1
id: wide
costs: { net: { files: ["${costs}"], year: 2019, measure: net } }
settings: { tax_point_eur: { value: 3800000, quality: assumed } }
projects:
  - id: p
    pace: quick
    saving:
      method: fixed
      within: { costs: net, services: [libraries] }
      amount_eur_per_year: { low: 15700, high: 276000 }
`,
    );
    const { standardOutput } = await report(scenario, '--summary --language fi --quiet');
    // 15,700 / 60 M€ is 0.026 %, 276,000 / 60 M€ 0.46 %; by 3.8 M€ a point 0.004 and 0.073 points.
    expect(standardOutput).toContain('16\u00a0000–280\u00a0000\u00a0euroa vuodessa');
    expect(standardOutput).toContain('0,03–0,5\u00a0% tarkastelluista kustannuksista');
    expect(standardOutput).toContain('vastaa 0,004–0,07 veroprosenttiyksikköä');
  });

  test('of nothing saved and of a loss says so', async () => {
    const scenario = at('nothing.yaml');
    const of = (amount: string) =>
      `digisave: 1\nid: nothing\nprojects: [{ id: p, pace: quick, saving: { method: fixed, amount_eur_per_year: ${amount} } }]\n`;
    writeFileSync(scenario, of('0'));
    expect((await report(scenario, '--summary --language fi --quiet')).standardOutput).toContain(
      'Digihankkeiden ei arvioida säästävän mitään.',
    );
    writeFileSync(scenario, of('{ low: -93000, high: 274000 }'));
    expect((await report(scenario, '--summary --language sv --quiet')).standardOutput).toContain(
      '−90\u00a0000 … 270\u00a0000\u00a0euro per år',
    );
  });
});

describe('refused, with nothing written', () => {
  const refusals: Readonly<Record<string, readonly [options: string, name: string]>> = {
    'an ending of no report': [`--output ${at('x.xlsb')}`, 'form-not-written'],
    'a name without an ending': [`--output ${at('x')}`, 'form-not-written'],
    'a folder': [`--output ${folder}/`, 'unwritable-output'],
    'a folder that is missing': [`--output ${at('none/x.html')}`, 'missing-folder'],
    'a missing folder for pictures': [`--pictures ${at('none')} --output ${at('x.html')}`, 'missing-folder'],
    'a file in the place of that folder': [
      `--pictures ${at('file')} --output ${at('x.html')}`,
      'missing-folder',
    ],
    'a folder in the place of a picture': [
      `--pictures ${at('taken')} --output ${at('x.html')}`,
      'unwritable-output',
    ],
    'a municipality that nobody knows': [
      `--municipality Kemii --output ${at('x.html')}`,
      'unknown-municipality',
    ],
  };
  writeFileSync(at('file'), 'no folder');
  mkdirSync(at('taken/range.svg'), { recursive: true });

  test.each(Object.keys(refusals))('%s', async (name) => {
    const [options, problem] = refusals[name]!;
    const { exitCode, standardError } = await report(
      'scenarios/finland-2017.yaml',
      `--language en ${options}`,
    );
    expect(standardError).toContain(`error: ${problem}`);
    expect(exitCode).toBe(2);
    expect(existsSync(at('x.html'))).toBe(false);
    expect(readdirSync(at('taken'))).toEqual(['range.svg']);
  });

  test('what the run reads is no place for its report or its pictures', async () => {
    const scenario = at('own.md');
    const text =
      'digisave: 1\nid: own\nprojects: [{ id: p, pace: quick, saving: { method: fixed, amount_eur_per_year: 5 } }]\n';
    writeFileSync(scenario, text);
    const outcome = await report(scenario, `--language en --output ${scenario}`);
    expect(outcome.standardError).toContain('error: output-is-input');
    expect(readFileSync(scenario, 'utf8')).toBe(text);
    mkdirSync(at('own'), { recursive: true });
    writeFileSync(at('own/range.svg'), text);
    const other = await report(
      at('own/range.svg'),
      `--language en --pictures ${at('own')} --output ${at('own/r.md')}`,
    );
    expect(other.standardError).toContain('error: output-is-input');
    expect(readFileSync(at('own/range.svg'), 'utf8')).toBe(text);
    expect(existsSync(at('own/r.md'))).toBe(false);
  });
});

describe('pictures', () => {
  test('are written beside the report, and Markdown shows them', async () => {
    mkdirSync(at('pictures'), { recursive: true });
    await report(
      'scenarios/payroll-robot.yaml',
      `--pictures ${at('pictures')} --output ${at('with.md')} --quiet`,
    );
    const files = readdirSync(at('pictures'));
    expect(files).toEqual(expect.arrayContaining(['range.svg', 'range.png', 'cumulative.svg']));
    for (const name of files.filter((each) => each.endsWith('.svg')))
      expect(elementsOf(readFileSync(at(`pictures/${name}`), 'utf8'))[0]).toBe('svg');
    const markdown = readFileSync(at('with.md'), 'utf8');
    for (const [, path] of markdown.matchAll(/!\[[^\]]+\]\(<([^>]+)>\)/g))
      expect(existsSync(at(path!))).toBe(true);
    expect(markdown).toContain('](<pictures/range.svg>)');
  });
});

describe('hostile texts are only texts', () => {
  const label = [
    '=HYPERLINK("http://x.example","a")',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'javascript:alert(1) [a](javascript:alert(1)) ![b](x) \'q\' \\"d\\" </title></desc></style>',
    '\\u001b[31mred\\u001b[0m \\u202eevil\\u2066 \\ufeff \\u0000x',
    'W'.repeat(10_000),
  ].join(' | ');
  const scenario = at('hostile.yaml');
  writeFileSync(
    scenario,
    `digisave: 1
id: hostile
label: "${label.replace(/(?<!\\)"/g, '\\"')}"
note: "${label.replace(/(?<!\\)"/g, '\\"')}"
paper: { author: "${label.replace(/(?<!\\)"/g, '\\"')}" }
sources: { s1: { title: "${label.replace(/(?<!\\)"/g, '\\"')}", publisher: P, date: 2020-01-01, url: "javascript:alert(1)" } }
parameters:
  a: { low: 1000, high: 3000, unit: eur_per_year, label: "${label.replace(/(?<!\\)"/g, '\\"')}", quality: expert, source: s1, place: "${label.replace(/(?<!\\)"/g, '\\"')}", note: "${label.replace(/(?<!\\)"/g, '\\"')}" }
  b: { low: 1000, high: 3000, unit: eur_per_year }
projects:
  - { id: p, label: "${label.replace(/(?<!\\)"/g, '\\"')}", pace: quick, saving: { method: fixed, amount_eur_per_year: { parameter: a } } }
  - { id: q, label: "${label.replace(/(?<!\\)"/g, '\\"')}", pace: slow, saving: { method: fixed, amount_eur_per_year: { parameter: b } } }
`,
  );

  test('in the page, in every picture and in Markdown', async () => {
    const outcome = await report(scenario, `--output ${at('hostile.html')} --quiet`);
    expect(outcome.standardError).toBe('');
    const page = readFileSync(at('hostile.html'), 'utf8');
    const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
    expect(page).not.toMatch(control);
    expect(page.match(/<script/g) ?? []).toEqual([]);
    expect(page).not.toMatch(/<img|href="(?!#)/);
    const body = page.slice(page.indexOf('<body>')).replace(/<br>/g, '').replace('</html>', '');
    elementsOf(body);
    // Pictures as long as these names take minutes to paint; nothing of them is in how they are painted.
    for (const { svg } of presentPictureFiles(reportOfFile(scenario).content)) {
      expect(svg).not.toMatch(control);
      expect(
        elementsOf(svg).filter((each) => ['script', 'image', 'a', 'foreignObject'].includes(each)),
      ).toEqual([]);
    }
    const { standardOutput } = await report(scenario, '--quiet');
    expect(standardOutput.replace(/\n/g, '')).not.toMatch(control);
    expect(standardOutput).not.toMatch(/<script|<img|(?<!\\)\]\(javascript|(?<!\\)!\[b/);
  });
});

test('a report as a workbook is that of the estimate, with who has written it', async () => {
  const scenario = at('paper.yaml');
  const text = readFileSync(join(import.meta.dirname, '../../scenarios/payroll-robot.yaml'), 'utf8');
  writeFileSync(
    scenario,
    text.replace(/^settings:/m, 'paper: { author: Taloustiimi, version: 2 }\nsettings:'),
  );
  const [own, other] = [at('report.xlsx'), at('estimate.xlsx')];
  const outcome = await report(scenario, `--language fi --output ${own} --quiet`);
  expect(outcome).toEqual({ standardOutput: '', standardError: '', exitCode: 0 });
  await runCommand(`digisave estimate ${scenario} --language fi --headings --output ${other} --quiet`);
  expect(readFileSync(own).equals(readFileSync(other))).toBe(true);
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(readFileSync(own));
  const cells = book.sheets.at(-1)!.rows.map((row) => row.slice(0, 2).map(String));
  expect(cells).toContainEqual(['Laatija', 'Taloustiimi']);
  expect(cells).toContainEqual(['Versio', '2']);
});

test('a workbook has no summary', async () => {
  const outcome = await report('scenarios/oulu.yaml', `--summary --output ${at('summary.xlsx')}`);
  expect(outcome.exitCode).toBe(2);
  expect(outcome.standardError).toContain('wrong-option');
  expect(existsSync(at('summary.xlsx'))).toBe(false);
});
