import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { orderlessSum } from '../../../src/model/cost-structure.ts';
import type { Layout } from '../../../src/model/layout.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readStructureCosts } from '../../../src/read/structure.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { worded } from '../../worded.ts';
import { registers } from './writing.ts';

/** Exports of Finnish and Nordic systems: without a layout, with what is asked answered, and with all said. */

const exports = join(import.meta.dirname, 'exports');
const folder = mkdtempSync(join(tmpdir(), 'digisave-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const truth = readFileSync(join(exports, 'expected.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', , service = '', year = '', measure = '', eur = ''] = line.split(',');
    return { file, service, year: Number(year), measure, eur: Number(eur) };
  });
const files = readdirSync(exports).filter((name) => /^\d.*\.(?:csv|px)$/.test(name));
const stages = ['bare', 'asked', 'naive', 'full'] as const;

/** The layout of a file with the names of columns as the tool reads them. */
function layoutFor(file: string, stage: string): Layout | undefined {
  const path = join(exports, 'layouts', `${file}.${stage}.yaml`);
  if (!existsSync(path)) return undefined;
  const layout = JSON.parse(readFileSync(path, 'utf8')) as {
    columns: { name: string }[];
    dialect: Record<string, unknown>;
  };
  const seen = inspectTable(join(exports, file), registers, new ProblemList())!.inspection;
  for (const [at, column] of layout.columns.entries()) column.name = seen.columns[at]!.name;
  const { header_rows, rows_before_header } = seen.dialect;
  Object.assign(layout.dialect, { header_rows, rows_before_header });
  return layout as unknown as Layout;
}

function costsOf(file: string, stage: (typeof stages)[number], year?: number) {
  const path = join(folder, file);
  copyFileSync(join(exports, file), path);
  const layoutPath = `${path}.layout.yaml`;
  rmSync(layoutPath, { force: true });
  if (stage !== 'bare') writeFileSync(layoutPath, JSON.stringify(layoutFor(file, stage)));
  const problems = new ProblemList();
  const read = readStructureCosts([path], { dataFolder: 'data', year }, problems);
  return { costs: problems.hasErrors ? undefined : read?.costs, problems };
}

/** Whether costs are the truth of their year and measure, service by service, to the cent. */
function expectTruth(file: string, costs: NonNullable<ReturnType<typeof costsOf>['costs']>): void {
  const wanted = new Map<string, number>();
  for (const row of truth)
    if (row.file === file && row.year === costs.year && row.measure === costs.measure)
      wanted.set(row.service, orderlessSum([wanted.get(row.service) ?? 0, row.eur]));
  const got = new Map<string, number>();
  for (const { service, amountEur } of costs.rows)
    got.set(service, orderlessSum([got.get(service) ?? 0, amountEur]));
  const inCents = (map: ReadonlyMap<string, number>) =>
    [...map]
      .map(([service, eur]) => `${service} ${Math.round(eur * 100)}`)
      .filter((text) => !text.endsWith(' 0'))
      .sort();
  expect(wanted.size, `${file} has no costs of ${costs.year}`).toBeGreaterThan(0);
  expect(inCents(got)).toEqual(inCents(wanted));
}

describe.each(files)('%s', (file) => {
  const own = stages.filter(
    (stage) => stage === 'bare' || existsSync(join(exports, 'layouts', `${file}.${stage}.yaml`)),
  );

  test.each(own)('%s: refused, or the truth to the cent', (stage) => {
    const years =
      stage === 'full'
        ? [...new Set(truth.filter((row) => row.file === file).map(({ year }) => year))]
        : [undefined];
    for (const year of years) {
      const { costs, problems } = costsOf(file, stage, year);
      if (costs !== undefined) expectTruth(file, costs);
      else if (stage === 'full')
        expect(problems.all.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

test.each([
  ['01_kayttotalous_toteuma_tot_ja_ta.csv', '"208"'],
  ['02_tuotot_kulut_kate_lohkoina.csv', '"624"'],
  ['03_kustannuspaikat_3_5_8_numeroa.csv', '"290"'],
  ['04a_tuloslaskelma_tilit_x_tulosalueet.csv', '"408"'],
  ['08_kolada_kpi.csv', 'Sweden'],
  ['08b_hango_budgetutfall.csv', '"078"'],
  ['09_kostra_funksjon_art.csv', 'Norway'],
  ['10_pivot_row_labels.csv', '"765"'],
  ['13_kuukaudet_sarakkeina.csv', '"765"'],
  ['15_nettokustannukset.px', 'PC-Axis'],
  ['17_osavuosikatsaus_otsikossa.csv', 'period'],
  ['18_talousarvio_otsikossa.csv', 'version'],
])('%s is refused, and the message says %s', (file, words) => {
  const { costs, problems } = costsOf(file, 'bare');
  expect(costs).toBeUndefined();
  const text = problems.all
    .map(worded)
    .map(({ found, hint }) => `${found} ${hint}`)
    .join('\n');
  expect(text).toContain(words);
  expect(text).not.toMatch(/which of its columns are costs|is not UTF-8/);
});

test.each(['05_pxweb_vuodet_sarakkeina.csv', '11_sheets_pilkkutuhannet_prosentit.csv'])(
  '%s is right without a layout',
  (file) => {
    const { costs } = costsOf(file, 'bare');
    expect(costs).toBeDefined();
    expectTruth(file, costs!);
  },
);

test('the latest year of a budget book is that of the accounts, whatever is planned', () => {
  const { costs } = costsOf('16_talousarviokirja_tp_ta_ts.csv', 'asked');
  expect(costs?.year).toBe(2023);
});
