import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { orderlessSum } from '../../../src/model/cost-structure.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCostData } from '../../../src/read/cost-data.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { worded } from '../../worded.ts';
import { municipalities, registers, services } from './writing.ts';

/** What only a layout can say: units and signs of rows, the rows that count, and cells that mean what stands above. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-layouts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runs = Number(process.env['TABLE_RUNS'] ?? 300);
const timeout = 7_200_000;

const units = { euroa: 1, 'tuhatta euroa': 1000, 'milj. €': 1_000_000 } as const;
const unitWords = Object.keys(units) as (keyof typeof units)[];

/** One figure of a municipality and service: whole cents of a euro in its unit, on either side, and a budget beside it. */
const entry = fc.record({
  municipality: fc.nat({ max: 7 }),
  service: fc.nat({ max: services.length - 1 }),
  cents: fc.integer({ min: -900_000, max: 900_000 }),
  unit: fc.constantFrom(...unitWords),
  side: fc.constantFrom('Menot', 'Tulot'),
  budget: fc.option(fc.integer({ min: -900_000, max: 900_000 })),
});
const table = fc.record({
  entries: fc.uniqueArray(entry, {
    minLength: 3,
    maxLength: 14,
    selector: ({ municipality, service, side }) => `${municipality} ${service} ${side}`,
  }),
  isFilledDown: fc.boolean(),
  by: fc.constantFrom('only', 'except'),
});

const figure = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');

test(
  'units, signs, rows that are kept or left out and cells filled from above give the same euros to the cent',
  () => {
    fc.assert(
      fc.property(table, ({ entries, isFilledDown, by }) => {
        const lines = ['Kunta;Palvelu;Versio;Laji;Yksikkö;Määrä'];
        let last = -1;
        const sorted = [...entries].sort((a, b) => a.municipality - b.municipality);
        for (const { municipality, service, cents, unit, side, budget } of sorted) {
          const amounts = [['TP', cents] as const, ...(budget === null ? [] : [['TA', budget] as const])];
          for (const [version, amount] of amounts) {
            const name = isFilledDown && municipality === last ? '' : municipalities[municipality]!.name.fi;
            last = municipality;
            lines.push([name, services[service], version, side, unit, figure(amount)].join(';'));
          }
        }
        const path = join(folder, 't.csv');
        writeFileSync(path, `${lines.join('\n')}\n`);
        const hasBudget = entries.some(({ budget }) => budget !== null);
        const closed = by === 'only' ? ', only: [TP]' : hasBudget ? ', except: [TA]' : '';
        const layoutPath = join(folder, 'own.yaml');
        writeFileSync(
          layoutPath,
          `digisave-layout: 1
dialect: { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }
shape: long
year: 2019
cost_type: net_operating_costs
columns:
  - { name: Kunta, role: municipality${isFilledDown ? ', fill_down: true' : ''} }
  - { name: Palvelu, role: service }
  - { name: Versio, role: dimension${closed} }
  - { name: Laji, role: sign }
  - { name: Yksikkö, role: unit }
  - { name: Määrä, role: amount, sign: as-written, decimal_mark: "," }
signs: { Menot: as-written, Tulot: reversed }
`,
        );
        const problems = new ProblemList();
        const costs = readCostData(path, registers, problems, { layoutPath });
        const text = lines.join('\n');
        expect(
          problems.all.filter(({ severity }) => severity === 'error').map((each) => worded(each).found),
          text,
        ).toEqual([]);
        const wanted = entries.reduce(
          (sum, { cents, unit, side }) => sum + (side === 'Tulot' ? -1 : 1) * cents * units[unit],
          0,
        );
        const sum = orderlessSum(costs!.rows.map(({ amountEur }) => amountEur));
        expect(Math.round(sum * 100) + 0, text).toBe(wanted + 0);
        const inspection = inspectTable(path, registers, new ProblemList(), { layoutPath })!.inspection;
        expect(inspection.rows.used, text).toBe(entries.length);
        for (const word of unitWords) {
          const own = entries.filter(({ unit }) => unit === word);
          const factor = { 1: 'eur', 1000: '1000_eur', 1000000: 'meur' }[units[word]];
          const inspected = inspection.sums.filter(({ unit }) => unit === factor);
          const cents = own.reduce(
            (all, each) => all + (each.side === 'Tulot' ? -each.cents : each.cents),
            0,
          );
          expect(Math.round(orderlessSum(inspected.map((each) => each.sum)) * 100) + 0, text).toBe(cents + 0);
        }
      }),
      { seed: 20170220, numRuns: runs },
    );
  },
  timeout,
);
