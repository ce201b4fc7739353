import { expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';
import { type Changes, changeInputs, readModel } from './changed-inputs.ts';
import {
  editWorkbook,
  hasLibreOffice,
  oddScenario,
  readWorkbook,
  recalculate,
  recordsOf,
  scenarios,
  sheetNamed,
  writeEstimate,
} from './workbooks.ts';

/** LibreOffice starts slowly, and once for many workbooks. */
const patience = 300_000;
const withLibreOffice = hasLibreOffice ? test : test.skip;
if (!hasLibreOffice)
  console.warn('LibreOffice (soffice) is not installed: workbooks are not calculated anew.');

const all = [...scenarios, oddScenario];

withLibreOffice(
  'calculated anew every formula gives the value that it has',
  async () => {
    const written: string[] = [];
    for (const scenario of all) written.push(await writeEstimate(scenario));
    for (const scenario of [oddScenario, 'scenarios/finland-2017-costed.yaml'])
      written.push(await writeEstimate(scenario, '--view budget'));
    for (const [at, path] of recalculate(written).entries()) {
      const [before, after] = [await readWorkbook(written[at]!), await readWorkbook(path)];
      for (const { name, cells } of before.sheets)
        for (const [key, cell] of cells ?? []) {
          if (cell.formula === undefined) continue;
          const anew = sheetNamed(after, name).cells!.get(key);
          const [own, found] = [cell, anew].map((each) => each?.formulaResult ?? each?.value);
          const place = `${written[at]} ${name} ${key} ${cell.formula}`;
          if (typeof own === 'number')
            expect(Math.abs(own - Number(found)), place).toBeLessThan(1e-9 + 1e-12 * Math.abs(own) + 1e-6);
          else expect(found, place).toBe(own);
        }
    }
  },
  patience,
);

/** A formula of one's own, other directions, shares of maturity: changed at random, several times. */
const changed = [
  'scenarios/finland-2017.yaml',
  'scenarios/oulu.yaml',
  'scenarios/joint-permits.yaml',
  'scenarios/e-invoicing-2020-2023.yaml',
  'scenarios/finland-2017-costed.yaml',
  'scenarios/fund-call.yaml',
  oddScenario,
];
const runs = 3;
const figures = [
  'low_eur_per_year',
  'central_eur_per_year',
  'high_eur_per_year',
  'share_of_costs_low',
  'share_of_costs_high',
  'eur_per_inhabitant_low',
  'eur_per_inhabitant_high',
  'person_years_low',
  'person_years_high',
] as const;

withLibreOffice(
  'with other inputs in its cells a workbook gives what --set gives, to the cent',
  async () => {
    const trials: { readonly scenario: string; readonly changes: Changes; readonly path: string }[] = [];
    for (const scenario of changed) {
      const model = readModel(scenario);
      const written = await writeEstimate(scenario);
      for (let run = 0; run < runs; run++) {
        const changes = changeInputs(model, run, run === 0 ? 0.1 : 0.6);
        trials.push({ scenario, changes, path: await editWorkbook(written, changes.edits) });
      }
    }
    const anew = recalculate(trials.map(({ path }) => path));
    let compared = 0;
    for (const [at, { scenario, changes }] of trials.entries()) {
      const result = sheetNamed(await readWorkbook(anew[at]!), 'Result');
      const rows = recordsOf(result);
      const heads = result.rows[0]!.map(String);
      const options = changes.set.map((each) => `--set ${each}`).join(' ');
      const { standardOutput, standardError } = await runCommand(
        `digisave estimate ${scenario} --samples 200 --quiet --format json ${options}`,
      );
      expect(standardError).toBe('');
      for (const [row, estimate] of JSON.parse(standardOutput).estimates.entries())
        for (const key of figures) {
          const [found, expected] = [rows[row]![key], estimate[key]];
          if (expected === null || (estimate.level === 'overlap' && found === 0 && expected === 0)) continue;
          if (result.cells!.get(`${row + 1},${heads.indexOf(key)}`)?.formula === undefined) {
            // Where slopes prove no corner the figure is a value, and the row says so.
            expect([scenario, estimate.id, rows[row]!['computed']]).toEqual([
              oddScenario,
              expect.stringMatching(/total|slow/),
              'formula; person-years are values',
            ]);
            continue;
          }
          compared++;
          const place = `${scenario} ${estimate.id} ${key} ${options}`;
          expect(Math.abs(Number(found) - expected), place).toBeLessThan(0.005);
        }
    }
    expect(compared).toBeGreaterThan(1000);
  },
  patience,
);
