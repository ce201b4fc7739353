import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withFiles } from '../../src/read/files/current-files.ts';
import { diskFiles } from '../../src/read/files/disk-files.ts';
import type { Files } from '../../src/read/files/files.ts';
import { runCommand } from '../run-command.ts';
import { failingFiles } from './failing-files.ts';

const start = process.cwd();
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'digisave-faults-'));

beforeAll(() => {
  process.chdir(folder);
  writeFileSync(
    'costs.csv',
    'year,municipality_code,municipality,service,cost_type,amount_eur\n2019,049,Espoo,libraries,net_operating_costs,1000000\n2019,049,Espoo,basic-education,net_operating_costs,9000000\n',
  );
  writeFileSync(
    'own.csv',
    'Palvelu;Nettokustannus 2019, 1 000 €\nKirjastot;1000\nVarhaiskasvatus;9000\nLukiokoulutus;3000\n',
  );
  const project = (share: number) => `digisave: 1
id: s
costs:
  own: { files: [costs.csv], year: 2019, measure: net }
settings: { samples: 200 }
projects:
  - id: a
    label: A
    pace: quick
    saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: { low: 0.01, high: ${share} } }
`;
  writeFileSync('s.yaml', project(0.1));
  writeFileSync('t.yaml', project(0.2));
  writeFileSync(
    's.check.yaml',
    'digisave-check: 1\nscenario: s.yaml\nexpect:\n  - { path: pace.quick.low_eur_per_year, value: 10000, relative: 0.01 }\n',
  );
});

afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

const scenarios = join(root, 'scenarios');

/** Every command, with files to read and to write. */
const commands: readonly string[] = [
  'estimate s.yaml --format csv --output r.csv',
  'estimate s.yaml --format json --save-model m.json --save-draws d.csv',
  'estimate s.yaml --output r.xlsx',
  'explain s.yaml pace.quick',
  'report s.yaml --output r.html',
  'sensitivity s.yaml --method tornado --output r.csv',
  'compare s.yaml t.yaml --format json',
  'check s.check.yaml --format json',
  'validate s.yaml costs.csv',
  'inspect own.csv --format json',
  'structure costs.csv --output r.csv',
  'list municipalities kemi --format json',
  'list inputs s.yaml --format json',
  'init k.yaml --municipality Kemi',
  `calibrate ${scenarios}/finland-2017.yaml --parameter slow-uptake --to pace.slow.saving_eur_per_year --samples 100`,
  `share ${scenarios}/seinajoki-region.yaml --samples 100`,
  `maturity ${scenarios}/maturity-three-municipalities.yaml --samples 100`,
  `fund ${scenarios}/fund-call.yaml --samples 100`,
  `track ${scenarios}/track-seinajoki.yaml ${scenarios}/track-seinajoki.csv --samples 100`,
  `benefit-map ${scenarios}/kauhava-permits.yaml --to-form form.csv`,
];
const outputs = ['r.csv', 'm.json', 'd.csv', 'r.xlsx', 'r.html', 'k.yaml', 'form.csv'];

function removeOutputs(): void {
  for (const each of outputs) rmSync(each, { force: true });
}

describe('each call of the system in turn fails', () => {
  test.each(commands)(
    '%s',
    async (command) => {
      removeOutputs();
      const whole = failingFiles(diskFiles, 0);
      const sound = await withFiles(whole.files, () => runCommand(`digisave ${command}`));
      expect(sound.exitCode, sound.standardError).toBeLessThan(2);
      const count = whole.count();
      expect(count).toBeGreaterThan(5);
      // Long runs ask the disk some thousand times, most of it alike: every call at the beginning, and then each few.
      const step = Math.max(1, Math.floor(count / 60));
      for (let at = 1; at <= count; at += at < 40 ? 1 : step) {
        removeOutputs();
        const { files, failed } = failingFiles(diskFiles, at);
        const found = await withFiles(files, () => runCommand(`digisave ${command}`));
        const where = `call ${at} of ${count}, ${failed()}: ${found.standardError.slice(0, 2000)}`;
        expect([0, 1, 2], where).toContain(found.exitCode);
        if (found.exitCode === 2) {
          expect(found.standardError, where).toMatch(/unreadable-file|unwritable-output/);
          expect(outputs.filter((each) => existsSync(each)).length, where).toBeLessThan(2);
        } else {
          expect(found.exitCode, where).toBe(sound.exitCode);
          expect(found.standardOutput, where).toBe(sound.standardOutput);
        }
        expect(
          readdirSync('.').filter((each) => each.endsWith('.tmp')),
          where,
        ).toEqual(failed()?.startsWith('remove') === true ? expect.anything() : []);
      }
    },
    240_000,
  );
});

test('a table that changes while it is read is a problem, never a sum of two versions', async () => {
  const text = readFileSync('costs.csv', 'utf8');
  const changed = text.replace('9000000', '8000000').replace('1000000', '3000000');
  const outcomes: string[] = [];
  for (let at = 1, reads = at; reads >= at; at++) {
    const handles = new Set<number>();
    reads = 0;
    const files: Files = {
      ...failingFiles(diskFiles, 0).files,
      read(handle, into, fromByte) {
        const length = diskFiles.read(handle, into, fromByte);
        if (handles.has(handle) && ++reads === at) writeFileSync('costs.csv', changed);
        return length;
      },
      open(path, how) {
        const handle = diskFiles.open(path, how);
        if (path.endsWith('costs.csv')) handles.add(handle);
        else handles.delete(handle);
        return handle;
      },
    };
    const found = await withFiles(files, () => runCommand('digisave structure costs.csv --format csv'));
    writeFileSync('costs.csv', text);
    const total = /total,total,.*?,(\d+)\.00,/.exec(found.standardOutput)?.[1];
    outcomes.push(
      found.exitCode === 2 && found.standardError.includes('file-changed') ? 'told' : (total ?? ''),
    );
  }
  // Before the table is opened it is looked at, to see what kind of file it is.
  expect(new Set(outcomes)).toEqual(new Set(['told', '11000000']));
  expect(outcomes.filter((each) => each === 'told').length).toBeGreaterThan(0);
});
