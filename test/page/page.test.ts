import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
if (chromium === undefined)
  process.stderr.write(
    'No Chromium at /usr/bin/chromium: tests of pages are skipped (apt-get install chromium)\n',
  );

const folder = mkdtempSync(join(tmpdir(), 'digisave-page-'));
const at = (name: string) => join(folder, name);
let browser: Browser;

/** The tool as it is built, in a folder of its own. */
const digisave = (...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [at('tool/digisave.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, DIGISAVE_LANGUAGE: 'en' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

interface Opened {
  readonly page: Page;
  /** All that a page asked for and said. */
  readonly met: string[];
}

async function open(file: string, { width = 1280, script = true } = {}): Promise<Opened> {
  const page = await browser.newPage();
  const met: string[] = [];
  page.on('console', (message) => met.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => met.push(`error: ${String(error)}`));
  page.on('request', (request) => {
    // What the page makes itself leaves no machine.
    if (!request.url().startsWith('blob:')) met.push(request.url().split('#')[0]!);
  });
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  await page.goto(`file://${at(file)}`);
  if (script) await page.waitForFunction(() => document.documentElement.dataset['live'] === 'ready');
  return { page, met };
}

/** Moves a slider to a part of its range as a reader does who lets go of it, and waits for the answer. */
async function move(page: Page, index: number, part: number): Promise<void> {
  const before = await answerOf(page);
  await page.evaluate(
    (place, share) => {
      const slider = document.querySelectorAll<HTMLInputElement>('input[type=range]')[place]!;
      slider.value = String(Number(slider.min) + share * (Number(slider.max) - Number(slider.min)));
      slider.dispatchEvent(new Event('change'));
    },
    index,
    part,
  );
  await page.waitForFunction(
    (known) => document.getElementById('what-if')!.dataset['answer'] !== known,
    {},
    before,
  );
}

const answerOf = (page: Page) => page.evaluate(() => document.getElementById('what-if')!.dataset['answer']);
const figuresOf = (page: Page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(document.getElementById('what-if')!.dataset)));

interface Row {
  readonly [column: string]: unknown;
}

/** What the command line of the page gives: the total, or that of one municipality. */
function figuresByCommand(command: string, municipality?: string): Row {
  const [, ...args] = command.split(' ');
  const { estimates, areas } = JSON.parse(digisave(...args, '--format', 'json', '--quiet')) as {
    readonly estimates: readonly Row[];
    readonly areas?: readonly Row[];
  };
  if (municipality === undefined) return estimates.at(-1)!;
  return areas!.filter(({ area_code: code, level }) => code === municipality && level === 'total')[0]!;
}

const near = (a: unknown, b: unknown) =>
  expect(Math.abs(Number(a) - Number(b))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(Number(b))));

describe.skipIf(chromium === undefined)('a page in a browser', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'build.js'), at('tool')], { stdio: 'pipe' });
    // The tool finds its data beside its folder.
    for (const name of ['data', 'scenarios', 'package.json'])
      execFileSync('cp', ['-r', join(root, name), folder], { stdio: 'pipe' });
    for (const name of ['finland-2017', 'joint-permits', 'oulu'])
      digisave('report', join(root, `scenarios/${name}.yaml`), '--output', at(`${name}.html`), '--quiet');
    browser = await puppeteer.launch({ executablePath: chromium!, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('asks for nothing, says nothing, and fits a telephone', async () => {
    for (const name of ['finland-2017', 'joint-permits', 'oulu']) {
      for (const width of [1280, 400]) {
        const { page, met } = await open(`${name}.html`, { width });
        expect(met).toEqual([`file://${at(name)}.html`]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.close();
      }
    }
  });

  test.each(['finland-2017', 'joint-permits'])('%s has no fault that axe finds', async (name) => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    for (const width of [1280, 400]) {
      const { page } = await open(`${name}.html`, { width });
      await page.setBypassCSP(true);
      await page.reload();
      await page.waitForFunction(() => document.documentElement.dataset['live'] === 'ready');
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(async () => {
        const { axe: own } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await own.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(found).toEqual([]);
      await page.close();
    }
  });

  test('what a reader moves is what the command line gives, to 1e-9', async () => {
    const { page, met } = await open('finland-2017.html');
    for (const [index, part] of [0.1, 0.9, 0.35, 0.5, 0.77].entries()) await move(page, index, part);
    const command = await page.evaluate(() => document.getElementById('command')!.textContent!);
    expect(command.match(/--set/g)).toHaveLength(5);
    const own = await figuresOf(page);
    const row = figuresByCommand(command);
    for (const key of ['low', 'central', 'high', 'p05', 'p50', 'p95'])
      near(own[key], row[`${key}_eur_per_year`]);
    expect(await page.evaluate(() => document.querySelector('figure h3')!.textContent)).toMatch(
      /^Your what-if/,
    );
    // The published result is still there, as marks of its own.
    expect(await page.$$eval('figure[data-picture=range] .s-ghost', (marks) => marks.length)).toBeGreaterThan(
      0,
    );

    await page.select('#municipality', '240');
    await page.waitForFunction(() => document.getElementById('what-if')!.textContent!.includes('Kemi'));
    const ofKemi = await figuresOf(page);
    const byCommand = figuresByCommand(
      await page.evaluate(() => document.getElementById('command')!.textContent!),
      '240',
    );
    for (const key of ['low', 'central', 'high']) near(ofKemi[key], byCommand[`${key}_eur_per_year`]);

    // The address keeps it for another visit.
    const address = page.url();
    const other = await browser.newPage();
    await other.goto(address);
    await other.waitForFunction(() => document.getElementById('what-if')!.dataset['low'] !== undefined);
    expect((await figuresOf(other))['low']).toBe(ofKemi['low']);
    await other.close();

    await page.click('#reset');
    await page.waitForFunction(() => document.getElementById('what-if')!.dataset['low'] === undefined);
    expect(await page.evaluate(() => document.querySelector('figure h3')!.textContent)).toMatch(
      /^All projects/,
    );
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(met.filter((each) => !each.startsWith('file:'))).toEqual([]);
  });

  test('money over years follows too, and every slider says its value in words', async () => {
    const { page } = await open('joint-permits.html');
    await move(page, 0, 0.8);
    const own = await figuresOf(page);
    const row = figuresByCommand(await page.evaluate(() => document.getElementById('command')!.textContent!));
    for (const key of ['low', 'central', 'high', 'p05', 'p50', 'p95'])
      near(own[key], row[`${key}_eur_per_year`]);
    for (const key of ['P05', 'P50', 'P95'])
      near(own[`npv${key}`], row[`npv_municipality_${key.toLowerCase()}_eur`]);
    expect(await page.evaluate(() => document.getElementById('what-if')!.textContent)).toContain(
      'Net present value',
    );
    const texts = await page.$$eval('input[type=range]', (all) =>
      all.map((each) => each.getAttribute('aria-valuetext')),
    );
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(text).toMatch(/^[\d.,\u00a0 ]+( ?\u00a0?(%|min|€|h))?$/);
  });

  test('another range is what the command line gives, and the scenario can be taken away with it', async () => {
    const { page, met } = await open('joint-permits.html');
    const isShown = (id: string) => page.$eval(id, (each) => (each as HTMLElement).offsetHeight > 0);
    expect(await isShown('#take')).toBe(false);
    await page.click('#ranges summary');
    const ask = async (end: 'low' | 'high', value: string) => {
      const before = await answerOf(page);
      await page.click(`#input-${end}-1`, { count: 3 });
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
      return before;
    };
    const before = await ask('low', '80');
    await page.waitForFunction(
      (known) => document.getElementById('what-if')!.dataset['answer'] !== known,
      {},
      before,
    );
    const known = await ask('high', '170');
    await page.waitForFunction(
      (old) => document.getElementById('what-if')!.dataset['answer'] !== old,
      {},
      known,
    );
    const command = await page.evaluate(() => document.getElementById('command')!.textContent!);
    expect(command).toMatch(/ --set \S+=80\.\.170$/);
    const row = figuresByCommand(command);
    const own = await figuresOf(page);
    for (const key of ['low', 'central', 'high', 'p05', 'p50', 'p95'])
      near(own[key], row[`${key}_eur_per_year`]);
    for (const key of ['P05', 'P50', 'P95'])
      near(own[`npv${key}`], row[`npv_municipality_${key.toLowerCase()}_eur`]);

    expect(await isShown('#take')).toBe(true);
    // The file that a reader takes away, put beside the original, gives the same.
    const text = await page.evaluate(async () => {
      let taken: Blob | undefined;
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        taken = blob as Blob;
        return make(blob);
      };
      document.getElementById('save')!.click();
      return taken!.text();
    });
    writeFileSync(at('scenarios/taken.yaml'), text);
    const taken = figuresByCommand(`digisave estimate ${at('scenarios/taken.yaml')}`);
    for (const key of ['low_eur_per_year', 'p50_eur_per_year', 'npv_municipality_p50_eur'])
      near(taken[key], row[key]);

    // A lower bound above the upper one is no range, and is said to be none.
    await ask('low', '175');
    expect(await page.$eval('#input-low-1', (each) => each.getAttribute('aria-invalid'))).toBe('true');
    expect(await page.$eval('#what-if', (each) => each.textContent)).toContain('cannot be used');
    expect(met.filter((each) => !each.startsWith('file:'))).toEqual([]);
    await page.close();
  });

  test('cases below the limit are hollow', async () => {
    const { page } = await open('joint-permits.html');
    const fills = await page.$$eval('figure[data-picture=outcomes] .strip circle', (all) =>
      all.map((each) => getComputedStyle(each).fill),
    );
    expect(new Set(fills).size).toBe(2);
    expect(fills).toHaveLength(20);
    await page.close();
  });

  test('every link of a page leads to a place in it', async () => {
    for (const name of ['finland-2017', 'joint-permits']) {
      const { page } = await open(`${name}.html`);
      const lost = await page.$$eval('a[href^="#"]', (all) =>
        all
          .map((each) => each.getAttribute('href')!.slice(1))
          .filter((id) => document.getElementById(id) === null),
      );
      expect(lost).toEqual([]);
      await page.close();
    }
  });

  test('keys move a slider, and a print shows the published result', async () => {
    const { page } = await open('finland-2017.html');
    const before = await page.evaluate(() => document.querySelector('figure h3')!.textContent);
    await page.focus('#input-slider-1');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.getElementById('what-if')!.dataset['low'] !== undefined);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(() => document.querySelector('figure h3')!.textContent)).toBe(before);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.evaluate(() => document.querySelector('figure h3')!.textContent)).toMatch(
      /^Your what-if/,
    );
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  test('without a script all of it is there, but what would do nothing', async () => {
    const { page, met } = await open('finland-2017.html', { script: false });
    expect(met).toEqual([`file://${at('finland-2017')}.html`]);
    // Questions are put by the browser itself, as the page may run nothing.
    const client = await page.createCDPSession();
    const { root: document_ } = await client.send('DOM.getDocument', { depth: -1 });
    const count = async (selector: string) =>
      (await client.send('DOM.querySelectorAll', { nodeId: document_.nodeId, selector })).nodeIds.length;
    expect(await count('figure[data-picture]')).toBeGreaterThan(9);
    expect(await count('#live[hidden]')).toBe(1);
  });

  test('hostile names are only texts, there and in what a reader moves', async () => {
    const label =
      '<img src=x onerror=alert(1)><script>alert(2)</script></script>\\u2028=HYPERLINK(1) javascript:alert(3)';
    writeFileSync(
      at('hostile.yaml'),
      `digisave: 1
id: hostile
label: "${label}"
parameters: { a: { low: 1000, high: 3000, unit: eur_per_year, label: "${label}" }, b: { low: 1, high: 900, unit: eur_per_year } }
projects:
  - { id: p, label: "${label}", pace: quick, saving: { method: fixed, amount_eur_per_year: { parameter: a } } }
  - { id: q, label: "${label}", pace: slow, saving: { method: fixed, amount_eur_per_year: { parameter: b } } }
`,
    );
    digisave('report', at('hostile.yaml'), '--output', at('hostile.html'), '--quiet');
    const { page, met } = await open('hostile.html');
    await move(page, 0, 0.2);
    expect(met).toEqual([`file://${at('hostile')}.html`]);
    expect(await page.$$eval('img, iframe, object, [onerror]', (all) => all.length)).toBe(0);
    expect(await page.$$eval('script', (all) => all.length)).toBe(1);
    expect(await page.$eval('.named .strip > span', (each) => each.textContent)).toContain('projects');
  });
});
