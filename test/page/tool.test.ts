import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
if (chromium === undefined)
  process.stderr.write(
    'No Chromium at /usr/bin/chromium: tests of digisave.html are skipped (apt-get install chromium)\n',
  );

const folder = mkdtempSync(join(tmpdir(), 'digisave-tool-'));
const at = (name: string) => join(folder, name);
const saved = at('saved');
let browser: Browser;

/** The command line of the same build, in the folder where the page has saved its files. */
function digisave(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [at('dist/digisave.js'), ...args], {
    encoding: 'utf8',
    cwd: saved,
    maxBuffer: 2 ** 26,
    env: { ...process.env, DIGISAVE_LANGUAGE: 'en' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

interface Opened {
  readonly page: Page;
  /** All that the page asked for and said. */
  readonly met: string[];
}

async function open({ width = 1280, language = 'en' } = {}): Promise<Opened> {
  const page = await browser.newPage();
  const met: string[] = [];
  page.on('console', (message) => met.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => met.push(`error: ${String(error)}`));
  page.on('request', (request) => {
    // What the page makes itself leaves no machine.
    if (!request.url().startsWith('blob:')) met.push(request.url());
  });
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
  await page.setViewport({ width, height: 900 });
  await page.goto(`file://${at('dist/digisave.html')}`);
  await page.waitForFunction(() => document.documentElement.dataset['tool'] === 'ready');
  await page.select('#t-language', language);
  return { page, met };
}

const nothingElse = [`file://${at('dist/digisave.html')}`];

/** Does what makes a result, and waits for it. */
async function resultOf(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => document.getElementById('t-result')?.replaceChildren());
  await act();
  await page.waitForFunction(() => (document.getElementById('t-result')?.textContent ?? '').length > 0);
  return page.$eval('#t-result', (element) => element.textContent);
}

async function begin(page: Page, municipality = '240'): Promise<string> {
  await page.select('#t-municipality', municipality);
  return resultOf(page, () => page.click('#t-create'));
}

/** Clicks what saves a file, and reads the file. */
async function fileOf(page: Page, selector: string, name: string): Promise<string> {
  rmSync(join(saved, name), { force: true });
  await page.click(selector);
  for (let tries = 0; tries < 200; tries++) {
    if (existsSync(join(saved, name)) && statSync(join(saved, name)).size > 0)
      return readFileSync(join(saved, name), 'utf8');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not saved`);
}

/** Drops a file on the page as a hand does. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (fileName, base64) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const place = document.getElementById('t-drop')!;
      place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
  await page.waitForFunction(
    (fileName) => document.querySelector(`article[data-file="${CSS.escape(fileName)}"]`) !== null,
    {},
    name,
  );
}

/** Two CSV of the same rows: numbers are the same to 1e-9, everything else is the same text. */
function expectSameFigures(own: string, other: string): void {
  const cells = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
  const [a, b] = [cells(own), cells(other)];
  expect(a.length).toBe(b.length);
  let numbers = 0;
  for (const [row, line] of b.entries()) {
    for (const [column, cell] of line.entries()) {
      const found = a[row]![column]!;
      if (cell === '' || !Number.isFinite(Number(cell))) {
        expect(found).toBe(cell);
        continue;
      }
      numbers++;
      expect(Math.abs(Number(found) - Number(cell))).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(Number(cell))),
      );
    }
  }
  expect(numbers).toBeGreaterThan(50);
}

/** The costs of a town as its accounting may write them, which leave two questions open. */
async function townAccounts(): Promise<Uint8Array> {
  const rows = readFileSync(join(root, 'docs/kemi-2024.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .split(';')
        .map((cell) =>
          /^-?[\d ]+$/.test(cell) ? Number(cell.replaceAll(' ', '')) : cell === '' ? null : cell,
        ),
    );
  return writeXlsx({ sheets: [{ name: 'Toteuma', rows }] });
}

describe.skipIf(chromium === undefined)('digisave.html in a browser', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'build.js'), at('dist')], { stdio: 'pipe' });
    // The tool finds its data beside its folder.
    for (const name of ['data', 'package.json'])
      execFileSync('cp', ['-r', join(root, name), folder], { stdio: 'pipe' });
    mkdirSync(saved);
    browser = await puppeteer.launch({ executablePath: chromium!, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('is one file of at most 1.5 MB, under a policy that lets nothing in or out', async () => {
    const text = readFileSync(at('dist/digisave.html'), 'utf8');
    expect(statSync(at('dist/digisave.html')).size).toBeLessThanOrEqual(1_500_000);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)![1]!;
    expect(policy.replace(/'sha256-[^']+'/g, 'HASH').split('; ')).toEqual([
      "default-src 'none'",
      'script-src HASH',
      'style-src HASH',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const { page } = await open();
    const tried = await page.evaluate(async () => {
      const fails = async (work: () => unknown) => {
        try {
          await work();
          return false;
        } catch {
          return true;
        }
      };
      return [
        await fails(() => fetch('https://example.org/')),
        await fails(
          () =>
            new Promise((done, fail) => {
              const picture = new Image();
              picture.onload = done;
              picture.onerror = fail;
              picture.src = 'https://example.org/x.png';
            }),
        ),
      ];
    });
    expect(tried).toEqual([true, true]);
    const client = await page.createCDPSession();
    const { exceptionDetails } = await client.send('Runtime.evaluate', {
      expression: "new Function('return 1')()",
      allowUnsafeEvalBlockedByCSP: false,
    });
    expect(exceptionDetails?.exception?.className).toBe('EvalError');
    await page.close();
  });

  test('a municipality is chosen and estimated: the figures of the command line, within seconds', async () => {
    const begun = performance.now();
    const { page, met } = await open();
    const answer = await begin(page);
    const seconds = (performance.now() - begun) / 1000;
    expect(answer).toContain('Kemi: digital projects could save');
    // 3 s on a machine that does nothing else; here others may run beside it.
    expect(seconds).toBeLessThan(30);
    const scenario = await fileOf(page, '#t-save', 'kemi.yaml');
    expect(scenario).toContain('codes: ["240"]');
    const figures = await fileOf(page, '#t-save-figures', 'kemi.csv');
    expectSameFigures(figures, digisave('estimate', 'kemi.yaml', '--format', 'csv', '--quiet'));
    // The scenario itself is the one that the command line writes.
    rmSync(join(saved, 'other'), { recursive: true, force: true });
    mkdirSync(join(saved, 'other'));
    digisave('init', 'other/kemi.yaml', '--municipality', 'Kemi', '--quiet');
    const noPath = (text: string) => text.replaceAll('other/kemi.yaml', 'kemi.yaml');
    expect(noPath(readFileSync(join(saved, 'other/kemi.yaml'), 'utf8'))).toBe(scenario);
    expect((await page.metrics()).JSHeapUsedSize).toBeLessThan(100 * 2 ** 20);
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test('an own workbook is dropped, its questions are answered, and its costs are estimated', async () => {
    const { page, met } = await open();
    const bytes = await townAccounts();
    await drop(page, 'own accounts 2024.xlsx', bytes);
    await page.waitForSelector('.t-questions');
    expect(await page.$eval('.t-state', (state) => state.textContent)).toBe('2 open questions');
    const selects = await page.$$('.t-questions select');
    // The title of the table says which town it is.
    expect(await selects[0]!.evaluate((select) => (select as HTMLSelectElement).value)).toBe('240');
    await selects[1]!.select('other-culture');
    await page.click('.t-questions button');
    await page.waitForFunction(() => document.querySelector('.t-state')?.textContent?.includes('understood'));
    await page.click('article .t-main');
    expect(await page.$eval('#t-costs', (select) => (select as HTMLSelectElement).value)).toBe(
      'own accounts 2024.xlsx',
    );
    await resultOf(page, () => page.click('#t-create'));
    await fileOf(page, '#t-save', 'kemi.yaml');
    await fileOf(page, 'article[data-file$="layout.yaml"] button', 'own accounts 2024.xlsx.layout.yaml');
    writeFileSync(join(saved, 'own accounts 2024.xlsx'), bytes);
    const figures = await fileOf(page, '#t-save-figures', 'kemi.csv');
    expectSameFigures(figures, digisave('estimate', 'kemi.yaml', '--format', 'csv', '--quiet'));
    // How it is read can be looked at, and its description be changed as text.
    await page.click('article details:nth-of-type(1) summary');
    await page.waitForFunction(() =>
      document.querySelector('article pre.t-text')?.textContent?.includes('Toiminto'),
    );
    await page.click('article details:nth-of-type(2) summary');
    await page.waitForSelector('article textarea');
    await page.$eval('article textarea', (area) => {
      area.value = area.value.replace('role: service', 'role: servise');
      area.dispatchEvent(new Event('input'));
    });
    await page.waitForSelector('article .t-editor .t-error button');
    expect(await page.$eval('article .t-editor .t-error', (note) => note.textContent)).toMatch(
      /^Line \d+ Error/,
    );
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test('a damaged file is refused with the reason, and nothing is made of it', async () => {
    const { page, met } = await open();
    const whole = await townAccounts();
    await drop(page, 'cut.xlsx', whole.subarray(0, whole.length / 2));
    await page.waitForSelector('article .t-error');
    expect(await page.$eval('article', (article) => article.textContent)).toContain('cannot be read');
    expect(await page.$$eval('#t-costs option', (all) => all.length)).toBe(1);
    await drop(page, 'packed.csv.gz', new Uint8Array([31, 139, 8, 0, 1, 2, 3]));
    await page.waitForSelector('article[data-file="packed.csv.gz"] .t-error');
    // Where a remedy is a command, the page says what does the same in it.
    await drop(
      page,
      'open.csv',
      new TextEncoder().encode('year,municipality,service,amount\n2024,Kemi,Libraries,1.234\n'),
    );
    await page.waitForFunction(() =>
      document
        .querySelector('article[data-file="open.csv"] .t-error')
        ?.textContent?.includes('On this page: “Edit the table description as text”'),
    );
    await drop(page, 'broken.yaml', new TextEncoder().encode('digisave: 1\nid: [\n'));
    await page.waitForFunction(() => document.querySelector('#t-text .t-error') !== null);
    expect(await resultOf(page, () => page.click('#t-estimate'))).toContain(
      'This cannot be calculated as it is',
    );
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test.each(['random', 'sobol'])(
    'the report is saved and opened: complete, with inputs that move (%s)',
    async (sampling) => {
      const { page, met } = await open({ language: 'fi' });
      await begin(page);
      await page.waitForSelector('.t-input');
      await page.$eval(
        '#t-text textarea',
        (area, kind) => {
          area.value = area.value.replace('seed: 240', `seed: 240\n  sampling: ${kind}\n  samples: 4096`);
          area.dispatchEvent(new Event('input'));
        },
        sampling,
      );
      const text = await fileOf(page, '#t-save-report', 'kemi-report.html');
      expect(text).toContain('<html lang="fi">');
      await page.goto(`file://${saved}/kemi-report.html`);
      await page.waitForFunction(() => document.documentElement.dataset['live'] === 'ready');
      expect(await page.$$eval('figure[data-picture]', (all) => all.length)).toBeGreaterThan(4);
      await page.focus('#input-slider-1');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.getElementById('what-if')!.dataset['p50'] !== undefined);
      expect(met).toEqual([...nothingElse, `file://${saved}/kemi-report.html`]);
      await page.close();
    },
  );

  test('an input changed in the form is changed in the text, and gives what --set gives', async () => {
    const { page, met } = await open();
    await begin(page);
    const before = await fileOf(page, '#t-save', 'kemi.yaml');
    await page.waitForSelector('.t-input');
    await page.click('#t-form summary');
    const group = '[data-input="project.e-permits.saving.uptake_share"]';
    await page.$eval(`${group} input`, (field) => {
      field.value = '25,5 %';
      field.dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(
      (path) => document.querySelector<HTMLInputElement>(`${path} input`)!.value === '25.5',
      {},
      group,
    );
    writeFileSync(join(saved, 'before.yaml'), before);
    await resultOf(page, () => page.click('#t-estimate'));
    const after = await fileOf(page, '#t-save', 'kemi.yaml');
    const changedLines = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(changedLines).toEqual(['      uptake_share: { low: 0.255, high: 0.98 }']);
    const figures = await fileOf(page, '#t-save-figures', 'kemi.csv');
    const set = 'project.e-permits.saving.uptake_share=0.255..0.98';
    expectSameFigures(
      figures,
      digisave('estimate', 'before.yaml', '--set', set, '--format', 'csv', '--quiet'),
    );
    // What is no number stays out.
    await page.$eval(`${group} input`, (field) => {
      field.value = 'much';
      field.dispatchEvent(new Event('change'));
    });
    expect(await page.$eval(`${group} .t-said`, (said) => said.textContent)).toContain('not a number');
    // And compared with what it was, the change has its cause.
    expect(await resultOf(page, () => page.click('#t-compare'))).toContain('Electronic building');
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test('problems of a text stand beside their line; sensitivity, explanation and workbook come of it', async () => {
    const { page, met } = await open();
    await begin(page);
    await page.waitForSelector('.t-input');
    await page.click('#t-text summary');
    const write = (from: string, to: string) =>
      page.$eval(
        '#t-text textarea',
        (area, a, b) => {
          area.value = area.value.replace(a, b);
          area.dispatchEvent(new Event('input'));
        },
        from,
        to,
      );
    await write('pace: quick', 'pace: quik');
    await page.waitForSelector('#t-text .t-error');
    const { line, top, wanted } = await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('#t-text textarea')!;
      const note = document.querySelector<HTMLElement>('#t-text .t-error')!;
      const at = area.value.split('\n').findIndex((text) => text.includes('quik'));
      return {
        line: note.textContent,
        top: note.getBoundingClientRect().top - area.getBoundingClientRect().top,
        wanted: at,
      };
    });
    expect(line).toContain(`Line ${wanted + 1}`);
    expect(Math.abs(top - wanted * 20)).toBeLessThan(20);
    await write('pace: quik', 'pace: quick');
    await page.waitForFunction(() => document.querySelector('#t-text .t-error') === null);
    expect(await resultOf(page, () => page.click('#t-sensitivity'))).toContain('one input at a time');
    await page.select('#t-figure', 'project.e-permits');
    expect(await resultOf(page, () => page.click('#t-explain'))).toContain('Formula: share affected');
    await fileOf(page, '#t-save-workbook', 'kemi.xlsx');
    expect(
      JSON.parse(digisave('inspect', 'kemi.xlsx', '--sheet', 'Result', '--format', 'json', '--quiet')).sheet,
    ).toBe('Result');
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test('a benefit mapping form is calculated', async () => {
    const { page, met } = await open();
    const form = readFileSync(join(root, 'test/cases/benefit-map-en/form.csv'));
    await drop(page, 'form.csv', form);
    writeFileSync(join(saved, 'form.csv'), form);
    await page.waitForSelector('article button');
    const own = await resultOf(page, () => page.click('article[data-file="form.csv"] p:last-child button'));
    const rows = digisave('benefit-map', 'form.csv', '--format', 'markdown', '--quiet')
      .split('\n')
      .filter((line) => line.startsWith('| Kirjaston varaukset'));
    expect(rows.length).toBeGreaterThan(1);
    for (const cell of rows.flatMap((line) => line.split('|')).map((text) => text.trim()))
      expect(own).toContain(cell);
    expect(own).toMatch(/Chromium \d+/);
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test('what takes long says so and can be stopped; the page stays usable meanwhile', async () => {
    const { page, met } = await open();
    await begin(page);
    await page.waitForSelector('.t-input');
    await page.$eval('#t-text textarea', (area) => {
      area.value = area.value.replace('seed: 240', 'seed: 240\n  samples: 3000000');
      area.dispatchEvent(new Event('input'));
    });
    await page.click('#t-estimate');
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('.t-busy')!.hidden);
    expect(await page.$eval('.t-busy', (busy) => busy.textContent)).toMatch(/\d+ s/);
    // A main thread that is held up would not answer at once.
    const begun = performance.now();
    await page.select('#t-municipality', '564');
    expect(performance.now() - begun).toBeLessThan(1000);
    await page.click('.t-busy button');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.t-busy')!.hidden);
    await page.waitForFunction(
      () => document.querySelector('.t-status')!.textContent === 'The calculation was stopped.',
    );
    expect(await resultOf(page, () => page.click('#t-create'))).toContain('Oulu: digital projects');
    expect(met).toEqual(nothingElse);
    await page.close();
  });

  test('keys alone are enough', async () => {
    const { page } = await open();
    await page.focus('#t-language');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('t-municipality');
    await page.keyboard.type('Kemi');
    for (const id of ['t-costs', 't-projects', 't-create']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.id)).toBe(id);
    }
    await resultOf(page, () => page.keyboard.press('Enter'));
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('t-results');
    // Every control can be reached.
    const reached = new Set<string>();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement!.id));
    }
    for (const id of [
      't-estimate',
      't-sensitivity',
      't-figure',
      't-explain',
      't-before',
      't-compare',
      't-save-report',
    ])
      expect(reached).toContain(id);
    await page.close();
  });

  test.each(['fi', 'sv', 'en'])('in %s it fits a telephone, and axe finds no fault', async (language) => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    for (const [width, scheme] of [
      [1280, 'light'],
      [400, 'dark'],
    ] as const) {
      const { page, met } = await open({ width, language });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await drop(page, 'own.xlsx', await townAccounts());
      await page.waitForSelector('.t-questions');
      await begin(page);
      await page.waitForSelector('.t-input');
      // By the page itself: parts of it may be drawn anew between two clicks of a mouse.
      await page.$$eval('#t-form > summary, #t-text > summary, article summary', (all) => {
        for (const each of all) (each as HTMLElement).click();
      });
      await page.waitForSelector('article textarea');
      await page.$eval('#t-text textarea', (area) => {
        area.value = area.value.replace('pace: quick', 'pace: quik');
        area.dispatchEvent(new Event('input'));
      });
      await page.waitForSelector('#t-text .t-error, .t-notes + .t-editor');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('header *, main *')]
          .filter(
            (each) => each.closest('.scroll, pre, textarea, svg, option, .t-projects, .t-choose') === null,
          )
          .filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
          .filter((each) => getComputedStyle(each).overflowX !== 'visible')
          .map((each) => `${each.tagName} ${each.className} ${each.textContent.slice(0, 40)}`),
      );
      expect(cut).toEqual([]);
      // A number that is broken in two is read as two.
      const broken = await page.$$eval('#t-result td:not(.l)', (cells) =>
        cells
          .filter((cell) => cell.closest('#basis') === null && cell.firstChild !== null)
          .filter((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return range.getClientRects().length > 1;
          })
          .map((cell) => cell.textContent),
      );
      expect(broken).toEqual([]);
      // Policies keep axe out as they keep everybody out.
      const script = readFileSync(axe, 'utf8');
      const client = await page.createCDPSession();
      await client.send('Runtime.evaluate', { expression: script });
      const found = await page.evaluate(async () => {
        const { axe: own } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await own.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(found).toEqual([]);
      expect(met).toEqual(nothingElse);
      await page.close();
    }
  });

  test('hostile names and labels are only texts', async () => {
    const { page, met } = await open();
    const label = '<img src=x onerror=alert(1)><script>alert(2)</script>=HYPERLINK(1)';
    await drop(
      page,
      `${label.replaceAll('/', '')}.csv`,
      new TextEncoder().encode(`${label};2024\n"${label}";1 000\n`),
    );
    await page.waitForSelector('article .t-note');
    await drop(
      page,
      'hostile.yaml',
      new TextEncoder().encode(`digisave: 1
id: hostile
label: "${label}"
parameters: { a: { low: 1000, high: 3000, unit: eur_per_year, label: "${label}" } }
projects:
  - { id: p, label: "${label}", pace: quick, saving: { method: fixed, amount_eur_per_year: { parameter: a } } }
`),
    );
    await page.waitForSelector('.t-input');
    for (const action of ['#t-estimate', '#t-explain', '#t-sensitivity'])
      await resultOf(page, () => page.click(action));
    expect(await page.$$eval('img, iframe, object, [onerror]', (all) => all.length)).toBe(0);
    expect(await page.$$eval('script', (all) => all.length)).toBe(1);
    expect(await page.$eval('.t-input .t-name', (name) => name.textContent)).toContain('<img');
    expect(met).toEqual(nothingElse);
    await page.close();
  });
});
