import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProblemList } from '../../src/problems/problem.ts';
import { readCostFile } from '../../src/read/cost-file.ts';
import { inspectTable } from '../../src/read/table/inspect-table.ts';
import { registers } from './table/writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'a.csv');

/** The system gives the lowest number that is free: it rises with each file that stays open. */
function nextHandle(): number {
  const handle = openSync(path, 'r');
  closeSync(handle);
  return handle;
}

const tidy = 'year,municipality_code,municipality,service,cost_type,amount_eur\n';

test.each([
  ['a table', 'Kunta;2019\nOulu;1000\nEspoo;2000\n'],
  ['an amount in doubt', 'Kunta;2019\nOulu;1,234\nEspoo;2,345\n'],
  ['an unknown name', 'Kunta;2019\nOuluu;1000\nEspoo;2000\n'],
  ['no table', 'one word\n'],
  ['a quote that is never closed', 'Kunta;2019\n"Oulu;1000\nEspoo;2000\n'],
  ['too many columns', `${'a;'.repeat(20_000)}\n${'1;'.repeat(20_000)}\n`],
  ['no text', 'Kunta;2019\n\u0000\u0001;1000\n'],
  ['nothing', ''],
  ['costs', `${tidy}2019,564,Oulu,Perusopetus,net_operating_costs,1000\n`],
  ['wrong costs', `${tidy}2019,564,Oulu,Perusopetusta,net_operating_costs,1x\n`],
])('%s leaves no file open', (_, text) => {
  writeFileSync(path, text);
  const before = nextHandle();
  for (let i = 0; i < 3; i++) {
    inspectTable(path, registers, new ProblemList());
    readCostFile(path, registers, new ProblemList());
  }
  expect(nextHandle()).toBe(before);
});
