import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes, wantsColour, widthOf } from '../../src/cli/streams.ts';
import { runCommand } from '../run-command.ts';

const root = join(import.meta.dirname, '..', '..');
const tool = join(root, 'bin', 'digisave.js');
const scenario = join(root, 'scenarios', 'e-invoicing-2020-2023.yaml');
const shell = (command: string) => spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: root });

test('a closed pipe ends quietly with 0', () => {
  const { stdout, stderr } = shell(
    `set -o pipefail; node ${tool} estimate ${scenario} --format json | head -1; echo "\${PIPESTATUS[0]}"`,
  );
  expect(stdout.split('\n').slice(0, 2)).toEqual(['{', '0']);
  expect(stderr).toBe('');
});

test('a reader of --output that has seen enough is no failure either', () => {
  const { status, stderr } = shell(
    `node ${tool} estimate scenarios/finland-2017.yaml --format json --quiet --output >(head -c 1 > /dev/null)`,
  );
  expect([status, stderr]).toEqual([exitCodes.done, '']);
});

test('a pipe that is full and does not wait gets all, in order', () => {
  const command = `node ${tool} estimate scenarios/finland-2017.yaml ${scenario} --format json --quiet`;
  // Another process of the same pipe keeps it from waiting, and the reader starts late.
  const unwaiting = `node -e "process.stdout.write('{}'); setTimeout(() => {}, 2000)"`;
  const { stdout, status } = shell(
    `set -o pipefail; (${unwaiting} & sleep 0.5; ${command}; code=$?; wait; exit $code) | (sleep 1.5; cat)`,
  );
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(2 ** 16);
  expect(stdout === `{}${shell(command).stdout}`).toBe(true);
}, 20_000);

test('a disk that is full is told, with 2', () => {
  if (!existsSync('/dev/full')) return;
  const { status, stderr } = shell(`node ${tool} estimate ${scenario} --format json > /dev/full`);
  expect(status).toBe(exitCodes.wrongInput);
  expect(stderr).toContain('could not be written (ENOSPC)');
  expect(stderr).not.toContain(' at ');
});

test('a disk that becomes full in the middle of a file is told, with 2', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'digisave-full-')), 'half.json');
  const estimate = `node ${tool} estimate scenarios/finland-2017.yaml --format json --quiet`;
  const { status, stderr } = shell(`ulimit -f 16; ${estimate} > ${path}`);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^.* could not be written \(EFBIG\).*\n$/)]);
  expect(readFileSync(path, 'utf8').length).toBeLessThan(shell(estimate).stdout.length);
});

test('a file is written whole or not at all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-output-'));
  const path = join(folder, 'half.json');
  const { status } = shell(`ulimit -f 1; node ${tool} estimate ${scenario} --format json --output ${path}`);
  expect(status).not.toBe(0);
  expect(existsSync(path)).toBe(false);
  expect(shell(`node ${tool} estimate ${scenario} --output ${path}`).status).toBe(0);
  expect(JSON.parse(readFileSync(path, 'utf8')).estimates).toHaveLength(5);
  rmSync(folder, { recursive: true });
});

test('the built tool knows letters beyond ASCII in its patterns, and inspects standard input', () => {
  const table = 'Kunta;Palvelu;Menot, €\\nÄhtäri;Perusopetus;12\\nÄhtäri;Yhteensä;12\\n';
  const { stdout, status } = shell(`printf '${table}' | node ${tool} inspect - --format json`);
  expect(status).toBe(exitCodes.done);
  const { file, columns, rows } = JSON.parse(stdout);
  expect(file).toBe('-');
  expect(columns[2].unit).toBe('eur');
  expect(rows.left_out).toEqual([
    { line: 3, reason: 'total of Palvelu: its parts are in the file', text: 'Ähtäri;Yhteensä;12' },
  ]);
});

test('standard input is read where a file is named -', () => {
  const { stdout, status } = shell(`node ${tool} estimate - --quiet < ${scenario} | tail -1`);
  expect(status).toBe(0);
  expect(stdout).toContain('total,total');
});

test('costs of any form are read from standard input', () => {
  const table =
    'Kunta;Palvelu;Nettokustannukset 2019, 1 000 €\\nEspoo;Perusopetus;1,5\\nHanko;Perusopetus;2,25\\n';
  const { stdout, status } = shell(`printf '${table}' | node ${tool} structure - --format json`);
  expect(status).toBe(exitCodes.done);
  const { rows } = JSON.parse(stdout);
  expect(rows.at(-1)).toMatchObject({ level: 'total', eur: 3750 });
  const open = shell(`printf 'Kunta;Perusopetus\\nEspoo;1\\n' | node ${tool} structure -`);
  expect(open.status).toBe(exitCodes.wrongInput);
  expect(open.stderr).toContain('Save it as FILE; digisave inspect FILE --write-layout');
  const packed = shell(`gzip -c data/finland/costs-2019.csv | node ${tool} structure - | tail -1`);
  const plain = shell(`node ${tool} structure - < data/finland/costs-2019.csv | tail -1`);
  expect(plain.stdout).toContain(',total,total,,,2019,32819368000.00,');
  expect([packed.status, packed.stdout]).toEqual([0, plain.stdout]);
});

test('a long table in the tidy form is inspected through a pipe as it is from a file', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'digisave-long-')), 'long.csv');
  const [header, ...rows] = readFileSync(join(root, 'data/finland/costs-2019.csv'), 'utf8')
    .trim()
    .split('\n');
  const years = Array.from({ length: 60 }, (_, at) =>
    rows.map((row) => `${1960 + at}${row.slice(4)}`).join('\n'),
  );
  writeFileSync(path, `${header}\n${years.join('\n')}\n`);
  const { stdout, status } = shell(`cat ${path} | node ${tool} inspect - --format json`);
  const { sums, rows: read, problems } = JSON.parse(stdout);
  expect([status, read.used, problems]).toEqual([0, rows.length * 60, []]);
  expect(sums).toHaveLength(60);
  for (const { sum } of sums) expect(sum).toBe(32819368000);
  rmSync(path);
}, 60_000);

test('the inspected table keeps to the width of the terminal, and its figures whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-width-'));
  const path = join(folder, 'wide.csv');
  const header = `${'Opetus- ja kulttuuritoiminnan nettokustannukset '.repeat(3)}, 1 000 €`;
  writeFileSync(path, `Kunta;"${header}"\nHanko;1 234 567,25\nHangön kaupunki ja muut;1\nEspoo;2\n`);
  const { standardOutput } = await runCommand(`digisave inspect ${path}`, true);
  rmSync(folder, { recursive: true });
  expect(
    Math.max(
      ...standardOutput
        .split('\n')
        .slice(1)
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(100);
  expect(standardOutput).toContain('1,234,569.25  1000_eur');
});

test('colour is for terminals, unless the user says no', () => {
  const terminal = { write: () => {}, isTTY: true };
  const streams = (environment: Record<string, string>) => ({
    standardOutput: terminal,
    standardError: terminal,
    environment,
  });
  expect(wantsColour(terminal, streams({}), true)).toBe(true);
  expect(wantsColour(terminal, streams({ NO_COLOR: '1' }), true)).toBe(false);
  expect(wantsColour(terminal, streams({ NO_COLOR: '' }), true)).toBe(true);
  expect(wantsColour(terminal, streams({}), false)).toBe(false);
  expect(wantsColour({ write: () => {} }, streams({}), true)).toBe(false);
});

test.each([
  [0, undefined],
  [1, undefined],
  [Number.NaN, undefined],
  [-5, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [undefined, undefined],
  [19, undefined],
  [20, 20],
  [100, 100],
])('a terminal of %s columns has a width of %s', (columns, width) => {
  expect(widthOf({ write: () => {}, columns })).toBe(width);
});

test('at a terminal that tells no width, tables are as wide as in a pipe', () => {
  const estimate = `node ${tool} estimate ${scenario} --format table --quiet`;
  const { stdout, status } = shell(`script -qec "stty cols 0; ${estimate} --no-color" /dev/null`);
  if (status !== 0) return;
  expect(stdout.replaceAll('\r', '')).toBe(shell(estimate).stdout);
});
