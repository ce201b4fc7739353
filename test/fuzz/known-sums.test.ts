import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  encode,
  figures,
  sound,
  sumsOf,
  toText,
  type Writing,
  writeTable,
  writing,
} from '../read/table/writing.ts';
import { type Attempt, attempt } from './attempt.ts';
import { Chance } from './chance.ts';
import { root } from './inputs.ts';

/** Tables whose sums are known, changed in ways that leave the sums as they are, and in ways that do not. */

const seed = 20_261_130;
/** More by TABLE_RUNS=10000, as of all random tables. */
const runs = (usual: number) => Number(process.env['TABLE_RUNS'] ?? usual);
const timeout = 7_200_000;
const path = `${root}/known.csv`;

async function inspect(bytes: Uint8Array): Promise<Attempt> {
  return attempt(new Map([[path, bytes]]), root, ['inspect', 'known.csv', '--format', 'json']);
}

interface Told {
  readonly sums: readonly { readonly level: string; readonly sum: number }[];
  readonly problems: readonly { readonly name: string }[];
}

/** Sums in cents, largest first, as columns may have been exchanged. */
function centsOf(sums: readonly number[]): readonly number[] {
  return sums.map((sum) => (sum === 0 ? 0 : sum)).sort((a, b) => b - a);
}

function ofMunicipalities({ standardOutput }: Attempt, how: Writing): readonly number[] {
  const { sums } = JSON.parse(String(standardOutput)) as Told;
  const all = sums.filter(({ level }) => level === 'municipality').map(({ sum }) => Math.round(sum * 100));
  // Of totals in a column of their own the last sum is that of all others.
  return how.totals && how.shape === 'services' ? all.slice(0, -1) : all;
}

/** Whether a run says of anything that it is not as it should be; services that no register knows are none of that. */
function isTold({ exitCode, standardOutput }: Attempt): boolean {
  if (exitCode !== 0) return true;
  const { problems } = JSON.parse(String(standardOutput)) as Told;
  return problems.some(({ name }) => name !== 'services-not-known');
}

type Lines = readonly (readonly string[])[];

/** The rows that may stand in any order: those below the headers, where no heading or total is above or below others. */
function shuffleRows(lines: Lines, how: Writing, chance: Chance): Lines {
  if (how.shape === 'headings' || how.rowNumbers || how.country || how.totals) return lines;
  const headers = how.twoHeaderRows && (how.shape === 'years' || how.shape === 'measures') ? 2 : 1;
  return [...lines.slice(0, headers), ...shuffled(lines.slice(headers), chance)];
}

/** Columns in another order, which is the same in all rows: what stands in front goes behind. */
function turnColumns(lines: Lines, how: Writing, chance: Chance): Lines {
  const width = lines[0]!.length;
  // A column of running numbers without a header is known as such where it comes first.
  if (
    how.rowNumbers ||
    how.shape === 'headings' ||
    how.twoHeaderRows ||
    how.totals ||
    lines.some(({ length }) => length !== width)
  )
    return lines;
  const order = shuffled([...lines[0]!.keys()], chance);
  return lines.map((line) => order.map((at) => line[at]!));
}

function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => [chance.next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

const changes = {
  rows: (lines: Lines, how: Writing, chance: Chance) => toBytes(shuffleRows(lines, how, chance), how),
  columns: (lines: Lines, how: Writing, chance: Chance) => toBytes(turnColumns(lines, how, chance), how),
  'line ends': (lines: Lines, how: Writing, chance: Chance) =>
    toBytes(lines, { ...how, lineEnd: chance.pick(['\n', '\r\n', '\r'] as const) }),
  quotes: (lines: Lines, how: Writing) => toBytes(lines, { ...how, quoteAll: !how.quoteAll }),
  'delimiter or encoding': (lines: Lines, how: Writing, chance: Chance) =>
    toBytes(lines, {
      ...how,
      delimiter: chance.pick([',', ';', '\t', '|'] as const),
      // What is written with a real minus or a narrow blank has no other encoding.
      encoding:
        how.encoding === 'windows-1252'
          ? how.encoding
          : chance.pick(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const),
    }),
  'blank rows': (lines: Lines, how: Writing) => toBytes(lines, { ...how, blank: true }),
  'empty rows behind': (lines: Lines, how: Writing) =>
    toBytes([...lines, ...Array.from({ length: 30 }, () => lines[0]!.map(() => ''))], {
      ...how,
      footnote: false,
    }),
  'empty columns behind': (lines: Lines, how: Writing) =>
    toBytes(
      lines.map((line) => [...line, '', '']),
      how,
    ),
  'blanks around cells': (lines: Lines, how: Writing) =>
    toBytes(
      lines.map((line) => line.map((cell) => `  ${cell} `)),
      how,
    ),
  'decomposed letters': (lines: Lines, how: Writing) =>
    toBytes(
      lines.map((line) => line.map((cell) => cell.normalize('NFD'))),
      { ...how, encoding: how.encoding === 'windows-1252' ? 'utf-8' : how.encoding },
    ),
  'capital letters': (lines: Lines, how: Writing) =>
    toBytes(
      lines.map((line) =>
        line.map((cell) => (/^\p{L}+$/u.test(cell) && cell !== 'x' ? cell.toUpperCase() : cell)),
      ),
      how,
    ),
  packed: (lines: Lines, how: Writing) => gzipSync(toBytes(lines, { ...how, gzip: false })),
} as const;

function toBytes(lines: Lines, how: Writing): Uint8Array {
  return encode(toText(lines, how), how);
}

test.each(Object.entries(changes))(
  '%s: the sums of a table stay as they are, or it is refused',
  async (_, change) => {
    let read = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(figures, writing.filter(sound), fc.nat(), async (rows, how, hit) => {
        const bytes = change(writeTable(rows, how), how, new Chance(hit));
        const done = await inspect(bytes);
        expect(done.exitCode).not.toBe(3);
        tried++;
        if (isTold(done)) return;
        read++;
        expect(centsOf(ofMunicipalities(done, how)), new TextDecoder().decode(bytes)).toEqual(
          centsOf(sumsOf(rows, how)),
        );
      }),
      { seed, numRuns: runs(25) },
    );
    // A refusal is allowed, but a tool that refuses all tables would show nothing.
    expect(read).toBeGreaterThan(tried / 2);
  },
);

// A row of the whole country is no such total: the table may have some of the municipalities only.
test(
  'one digit that another stands for is told, where a total says what the figures add up to',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        figures,
        writing.filter(sound).map((how): Writing => ({ ...how, totals: true, country: false })),
        fc.constantFrom('services', 'municipalities', 'headings', 'long'),
        fc.nat(),
        async (rows, how, shape, hit) => {
          const own = { ...how, shape } as Writing;
          if (!sound(own)) return;
          const chance = new Chance(hit);
          const lines = writeTable(rows, own).map((line) => [...line]);
          const hits = lines.flatMap((line, row) =>
            line.flatMap((cell, at) =>
              cell.includes(own.decimal) && /[1-9](?:\D?\d){5}/.test(cell) ? [{ row, at }] : [],
            ),
          );
          if (hits.length === 0) return;
          const { row, at } = chance.pick(hits);
          const cell = lines[row]![at]!;
          // The first digit of a thousand euros or more: a difference of a cent is that of rounding.
          lines[row]![at] = cell.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1));
          expect(isTold(await inspect(toBytes(lines, own))), toText(lines, own)).toBe(true);
        },
      ),
      { seed, numRuns: runs(100) },
    );
  },
  timeout,
);
