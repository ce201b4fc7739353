import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepsOfChange } from '../../src/present/compare-steps.ts';
import { compareEn } from '../../src/present/wording/compare-en.ts';
import { elementsOf } from '../present/picture/report-of.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-command-pictures-'));
const at = (name: string) => join(folder, name);
const scenario = (low: number) => `digisave: 1
id: s
projects:
  - { id: a, label: "<b>A</b>", pace: quick, saving: { method: fixed, amount_eur_per_year: { low: ${low}, high: 900 } } }
`;

beforeAll(() => {
  writeFileSync(at('a.yaml'), scenario(100));
  writeFileSync(at('b.yaml'), scenario(500));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (command: string) => {
  const found = await runCommand(`digisave ${command} --language en`);
  return { code: found.exitCode, out: found.standardOutput, err: found.standardError };
};

test('compare writes its waterfall as a page, as a file and beside Markdown', async () => {
  const [a, b] = [at('a.yaml'), at('b.yaml')];
  const page = at('c.html');
  expect((await run(`compare ${a} ${b} --output ${page}`)).code).toBe(0);
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('data-picture="change"');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('<b>A');
  const text = at('c.md');
  expect((await run(`compare ${a} ${b} --output ${text} --pictures ${folder}`)).code).toBe(0);
  expect(readFileSync(text, 'utf8')).toContain('](<change.svg>)');
  expect(elementsOf(readFileSync(at('change.svg'), 'utf8'))[0]).toBe('svg');
});

test('a range in a sentence is of one unit, that which is written', async () => {
  writeFileSync(at('k.yaml'), scenario(100).replace('100, high: 900', '8400, high: 72600'));
  const { out } = await run(`compare ${at('k.yaml')} ${at('k.yaml')} --format table --quiet`);
  expect(out.replaceAll('\u00a0', ' ')).toContain('before 8,400–72,600 € a year');
});

test('share writes who pays what', async () => {
  const page = at('s.html');
  expect(
    (await run(`share scenarios/seinajoki-region.yaml --output ${page} --pictures ${folder}`)).code,
  ).toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('data-picture="shares"');
  expect(elementsOf(readFileSync(at('shares.svg'), 'utf8'))[0]).toBe('svg');
});

test('a folder that is not there, and a file in its place, are refused before anything is written', async () => {
  for (const wrong of [at('nowhere'), at('a.yaml')]) {
    const output = at('never.html');
    const { code, err } = await run(
      `compare ${at('a.yaml')} ${at('b.yaml')} --output ${output} --pictures ${wrong}`,
    );
    expect([code, err.includes('missing-folder'), existsSync(output)]).toEqual([2, true, false]);
  }
});

test('commands without pictures offer no page', async () => {
  const { code, err } = await run(`estimate ${at('a.yaml')} --output ${at('e.html')}`);
  expect([code, err.includes('form-not-written')]).toEqual([2, true]);
});

test('steps go on from each other and end at the level after', () => {
  const part = (name: 'data' | 'projects', change: number) =>
    ({ part: name, change, change_low: null, change_high: null }) as const;
  const steps = stepsOfChange(
    { before: -50, after: 30, parts: [part('data', 100), part('projects', -20)] },
    compareEn,
  );
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [0, -50],
    [-50, 50],
    [50, 30],
    [0, 30],
  ]);
});
