import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { presentLayout } from '../../../src/present/layout.ts';
import { recordInspection } from '../../../src/present/problem-texts.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCostData } from '../../../src/read/cost-data.ts';
import { type InspectedTable, inspectTable } from '../../../src/read/table/inspect-table.ts';
import { worded } from '../../worded.ts';
import {
  encode,
  figures,
  registers,
  sound,
  sumsOf,
  toText,
  writeNumber,
  writeTable,
  writing,
} from './writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const seed = 20170220;
const timeout = 7_200_000;
/** Fewer in the suite than by TABLE_RUNS=10000. */
const runs = (usual: number) => Number(process.env['TABLE_RUNS'] ?? usual);

let files = 0;
function inspect(bytes: Uint8Array) {
  const path = join(folder, `${files++ % 8}.csv`);
  writeFileSync(path, bytes);
  const problems = new ProblemList();
  return { table: inspectTable(path, registers, problems), problems };
}

/** What the same file gives when the layout written from it is read, so that nothing is guessed. */
function readByOwnLayout(table: InspectedTable) {
  const { inspection, footnoteRows } = table;
  const layoutPath = join(folder, 'own.layout.yaml');
  writeFileSync(layoutPath, presentLayout(recordInspection(inspection, [], 'en'), footnoteRows, 'en'));
  const problems = new ProblemList();
  const again = inspectTable(inspection.file, registers, problems, { layoutPath });
  expect(problems.all.map((each) => `${each.name} ${worded(each).found}`)).toEqual([]);
  return again?.inspection.sums;
}

test(
  'a table in any dialect, number style and shape reads back to the same numbers to the cent',
  () => {
    fc.assert(
      fc.property(figures, writing.filter(sound), (rows, how) => {
        const { table, problems } = inspect(encode(toText(writeTable(rows, how), how), how));
        expect(problems.all.map((each) => `${each.name} ${worded(each).found}`)).toEqual([]);
        const { sums, dialect } = table!.inspection;
        // An encoding without letters beyond ASCII looks like UTF-8, which it then is.
        if (how.encoding !== 'windows-1252') expect(dialect.encoding).toBe(how.encoding);
        expect(dialect.delimiter).toBe(how.delimiter);
        expect(readByOwnLayout(table!)).toEqual(sums);
        const ofMunicipalities = sums.filter(({ level }) => level === 'municipality');
        const ofTotals = how.totals && how.shape === 'services' ? 1 : 0;
        expect(
          ofMunicipalities
            .slice(0, ofMunicipalities.length - ofTotals)
            .map(({ sum }) => Math.round(sum * 100)),
          toText(writeTable(rows, how), how),
        ).toEqual(sumsOf(rows, how).map((cents) => (cents === 0 ? 0 : cents)));
      }),
      { seed, numRuns: runs(500) },
    );
  },
  timeout,
);

/** Damage that leaves a file which still looks like a table. */
const damage = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'insert', 'remove', 'repeat', 'nul', 'quote', 'delimiter'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  byte: fc.integer({ min: 0, max: 255 }),
});

function damaged(
  bytes: Uint8Array,
  { kind, at, byte }: { kind: string; at: number; byte: number },
): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  const put = (...inserted: number[]) => Buffer.concat([before, Buffer.from(inserted), after]);
  switch (kind) {
    case 'cut':
      return before;
    case 'flip': {
      const copy = Uint8Array.from(bytes);
      copy[place] = byte;
      return copy;
    }
    case 'insert':
      return put(byte);
    case 'remove':
      return Buffer.concat([before, after.subarray(3)]);
    case 'repeat':
      return Buffer.concat([bytes, after]);
    case 'nul':
      return put(0);
    case 'quote':
      return put(0x22);
    default:
      return put(0x3b);
  }
}

test(
  'damaged files end in problems or in figures, never in a crash or without an end',
  () => {
    fc.assert(
      fc.property(
        figures,
        writing.filter(sound),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (rows, how, hits) => {
          let bytes = encode(toText(writeTable(rows, how), how), how);
          for (const hit of hits) bytes = damaged(bytes, hit);
          const begin = performance.now();
          const { table, problems } = inspect(bytes);
          expect(performance.now() - begin).toBeLessThan(20_000);
          expect(table !== undefined || problems.hasErrors).toBe(true);
          const ofCosts = new ProblemList();
          const costs = readCostData(join(folder, `${(files - 1) % 8}.csv`), registers, ofCosts);
          // Such tables say neither unit nor cost type: nothing of them may become a cost.
          expect(ofCosts.hasErrors || costs?.rows.length === 0).toBe(true);
          for (const { sum } of table?.inspection.sums ?? []) expect(Number.isFinite(sum)).toBe(true);
          // Such damage makes no digit another one: what is not told must not have moved a sum.
          const isHarmless = hits.every(({ kind }) => ['nul', 'quote', 'delimiter'].includes(kind));
          if (!isHarmless || table === undefined || problems.hasErrors) return;
          const sums = table.inspection.sums.filter(({ level }) => level === 'municipality');
          const wanted = sumsOf(rows, how).map((cents) => (cents === 0 ? 0 : cents));
          expect(
            sums.slice(0, wanted.length).map(({ sum }) => Math.round(sum * 100)),
            String(bytes),
          ).toEqual(wanted);
        },
      ),
      { seed, numRuns: runs(1000) },
    );
  },
  timeout,
);

test(
  'a damaged cell, row or name never gives a wrong sum without a problem',
  () => {
    const spoilt = fc.record({
      kind: fc.constantFrom(
        'letter in number',
        'second mark',
        'cell too many',
        'cell too few',
        'wrong name',
        'repeated row',
      ),
      at: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(figures, writing.filter(sound), spoilt, (rows, how, { kind, at }) => {
        const lines = writeTable(rows, how).map((line) => [...line]);
        const first = how.rowNumbers ? 1 : 0;
        const isFigure = (cell: string) => cell.includes(how.decimal) && /\d/.test(cell);
        const hit = lines.filter((cells) => cells.some(isFigure) && !cells.includes('Yhteensä'));
        const line = hit[at % hit.length]!;
        const figure = line.findLastIndex(isFigure);
        if (kind === 'letter in number') line[figure] = line[figure]!.replace(/\d/, 'O');
        if (kind === 'second mark') line[figure] = `1${how.decimal}5${how.decimal}07`;
        if (kind === 'cell too many') line.push('7');
        if (kind === 'cell too few') line.pop();
        if (kind === 'wrong name') {
          if (how.shape === 'municipalities') lines[0]![first + 1] = 'Xyzzylä';
          else if (how.shape === 'headings') lines[1]![0] = 'Xyzzylä';
          else line[first] = 'Xyzzylä';
        }
        if (kind === 'repeated row') {
          const other = [...line];
          other[figure] = writeNumber(12_345_678_901, how);
          lines.splice(lines.indexOf(line) + 1, 0, other);
        }
        const { problems } = inspect(encode(toText(lines, how), how));
        expect(problems.hasErrors, toText(lines, how)).toBe(true);
      }),
      { seed, numRuns: runs(500) },
    );
  },
  timeout,
);
