// Writes what the benchmark reads: a small scenario, one of 100 projects with 6 inputs each, and long cost files.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

const services = [
  'basic-education',
  'libraries',
  'general-administration',
  'traffic-routes',
  'support-services',
];
const data = join(import.meta.dirname, '..', '..', 'data', 'finland', 'costs-2015.csv');
const registers = join(import.meta.dirname, '..', '..', 'data', 'finland', 'municipalities.csv');

const firstYear = 1930;
const costTypes = ['personnel', 'purchased_services', 'materials', 'grants', 'rents'];

/** A cost file of about so many megabytes, in the tidy form if it has commas: the rows of 2015 again for other cost types, one year after another. */
export function writeCostFile(folder, megabytes, delimiter = ',') {
  const path = join(folder, `costs-${megabytes}.csv`);
  const [header, ...rows] = readFileSync(data, 'utf8').trimEnd().split('\n');
  const file = openSync(path, 'w');
  const write = (text) => writeSync(file, delimiter === ',' ? text : text.replaceAll(',', delimiter));
  write(`${header}\n`);
  for (let year = firstYear, size = 0; size < megabytes * 1e6; year++) {
    for (const type of costTypes) {
      const text = rows
        .map((row) => `${year}${row.slice(4).replace('net_operating_costs', type)}\n`)
        .join('');
      size += write(text);
    }
  }
  closeSync(file);
  return path;
}

export const ledgerKeys = ['Vuosi', 'Kuntanumero', 'Palvelu', 'Kustannuslaji'];

/** A ledger of about so many megabytes in a folder of its own: bookings with cents and numbers of vouchers, and its layout. */
export function writeLedger(folder, megabytes) {
  const rows = readFileSync(data, 'utf8').trimEnd().split('\n').slice(1);
  const codes = [...new Set(rows.map((row) => row.split(',')[1]))].slice(0, 70);
  const names = [...new Set(rows.map((row) => row.split(',')[3]))].slice(0, 15);
  const name = `ledger-${megabytes}`;
  mkdirSync(join(folder, name), { recursive: true });
  const path = join(folder, name, 'bookings.csv');
  const file = openSync(path, 'w');
  let size = writeSync(file, `${[...ledgerKeys, 'Tositenumero', 'Euroa'].join(',')}\n`);
  let next = 1;
  const below = (limit) => {
    next = (next * 48271) % 2147483647;
    return next % limit;
  };
  for (let voucher = 1; size < megabytes * 1e6; ) {
    const lines = [];
    for (let at = 0; at < 10_000; at++) {
      const euros = ((below(3_000_000) - 200_000) / 100).toFixed(2);
      const key = `2019,${codes[below(codes.length)]},${names[below(names.length)]},${costTypes[below(5)]}`;
      lines.push(`${key},${voucher++},${euros}\n`);
    }
    size += writeSync(file, lines.join(''));
  }
  closeSync(file);
  const roles = ['year', 'municipality', 'service', 'cost_type', 'ignore'];
  const columns = [...ledgerKeys, 'Tositenumero'].map(
    (column, at) => `  - { name: ${column}, role: ${roles[at]} }`,
  );
  const layout = [
    'digisave-layout: 1',
    'dialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }',
    'shape: long',
    'several: add',
    'plausibility: checked',
    'internal_eur: 0',
    'columns:',
    ...columns,
    '  - { name: Euroa, role: amount, unit: eur, decimal_mark: "." }',
  ].join('\n');
  writeFileSync(join(folder, `${name}.layout.yaml`), `${layout}\n`);
  writeFileSync(`${path}.layout.yaml`, `${layout}\n`);
  return { folder: join(folder, name), path };
}

/** The same ledger as Parquet, in a folder of its own. */
export async function writeStoredLedger(folder, megabytes) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const { path } = writeLedger(folder, megabytes);
  const stored = join(folder, `stored-${megabytes}`);
  mkdirSync(stored, { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const types = "types = {'Kuntanumero': 'VARCHAR', 'Euroa': 'DOUBLE'}";
  await connection.run(
    `COPY (SELECT * FROM read_csv('${path}', ${types})) TO '${join(stored, 'bookings.parquet')}' (FORMAT parquet)`,
  );
  connection.closeSync();
  const layout = readFileSync(`${path}.layout.yaml`, 'utf8').replace(', decimal_mark: "."', '');
  writeFileSync(`${stored}.layout.yaml`, layout);
  return { folder: stored, path: join(stored, 'bookings.parquet') };
}

/** A table of municipalities with one column of euros after the other. */
export function writeWideFile(folder, columns, rowCount) {
  const path = join(folder, `wide-${columns}.csv`);
  const names = readFileSync(registers, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1, rowCount + 1);
  const file = openSync(path, 'w');
  const headers = Array.from({ length: columns - 1 }, (_, at) => `Erä ${at + 1} a`);
  writeSync(file, `Kunta;${headers.join(';')}\n`);
  let next = 1;
  for (const row of names) {
    const cells = headers.map(() => {
      next = (next * 48271) % 2147483647;
      return 10_000 + (next % 9_000_000);
    });
    writeSync(file, `${row.split(',')[1]};${cells.join(';')}\n`);
  }
  closeSync(file);
  return path;
}

/** Ten lines, no costs: what starting and drawing a little takes. */
export function writeSmallScenario(folder) {
  const path = join(folder, 'small.yaml');
  const lines = [
    'digisave: 1',
    'id: small',
    'settings: { samples: 1000 }',
    'projects:',
    '  - id: robot',
    '    pace: quick',
    '    saving:',
    '      method: fixed',
    '      amount_eur_per_year: { low: 7.0e6, high: 23.0e6 }',
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Work-time projects, each with volume, use, price and three phases, living in one of five services. */
export function writeLargeScenario(
  folder,
  {
    projects = 100,
    samples = 100_000,
    phases = 3,
    name = 'large',
    settings = '',
    scope = '',
    more = [],
    within = services,
  } = {},
) {
  const path = join(folder, `${name}.yaml`);
  const lines = [
    'digisave: 1',
    'id: large',
    'costs:',
    `  net-2015: { files: ["${data}"], year: 2015, measure: net${scope} }`,
    `settings: { samples: ${samples}, seed: 1${settings} }`,
    'projects:',
  ];
  for (let i = 0; i < projects; i++) {
    const range = (low, high) => `{ low: ${low * (1 + i / 100)}, high: ${high * (1 + i / 100)} }`;
    lines.push(
      `  - id: project-${String(i).padStart(3, '0')}`,
      `    pace: ${i % 2 === 0 ? 'quick' : 'slow'}`,
      '    saving:',
      '      method: work-time',
      `      within: { costs: net-2015, services: [${within[i % within.length]}] }`,
      `      volume_per_year: ${range(10_000, 20_000)}`,
      '      uptake_share: { low: 0.4, high: 0.8 }',
      `      hour_price_eur: ${range(25, 35)}`,
      phases === 3
        ? `      minutes_saved: { handling: ${range(5, 20)}, decision: ${range(2, 6)}, archiving: ${range(1, 4)} }`
        : `      minutes_saved: { ${Array.from({ length: phases }, (_, at) => `phase-${at}: ${range(5 / phases, 20 / phases)}`).join(', ')} }`,
      ...more,
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** A workbook of costs: a row for each municipality and class of its own, and a column for each year. */
export async function writeWorkbook(folder, rowCount, columns) {
  const path = join(folder, `costs-${rowCount}-${columns}.xlsx`);
  const years = Array.from({ length: columns - 2 }, (_, at) => 2001 + at);
  const codes = readFileSync(data, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1]);
  const municipalities = [...new Set(codes.filter(Boolean))];
  const classes = Math.ceil(rowCount / municipalities.length);
  const rows = [['Kunta', 'Tehtävä', ...years.map((year) => `Nettokustannukset ${year} €`)]];
  for (let at = 0; at < rowCount; at++) {
    const amounts = years.map((_, year) => ((at * 7919 + year * 104_729) % 9_999_991) / 100);
    rows.push([municipalities[Math.floor(at / classes)], `Tehtävä ${at % classes}`, ...amounts]);
  }
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Kustannukset', rows }] }));
  return path;
}
