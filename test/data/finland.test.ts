import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';

interface Cost {
  year: string;
  municipality_code: string;
  service: string;
  cost_type: string;
  amount_eur: string;
}
type Service = Record<'service' | 'name_fi' | 'main_function' | 'also_known_as', string>;
type Published = { year: number; measure: string; meur: Record<string, number>; source: string };

const folder = new URL('../../data/finland/', import.meta.url);
const published = parseYaml(readFileSync(new URL('published.yaml', import.meta.url), 'utf8')) as {
  national: Published[];
  net_total_2017: { meur: number };
  regional_net_2016: { meur: Record<string, [number, number]> };
};
const files = readdirSync(folder);
const csvFiles = files.filter((name) => name.endsWith('.csv'));
const costFiles = csvFiles.filter((name) => /^(costs|national)-/.test(name));

const readRows = <Row>(name: string): Row[] =>
  parse(readFileSync(new URL(name, folder), 'utf8'), { columns: true }) as Row[];
const readCosts = (name: string) => readRows<Cost>(name);
const sumMeur = (rows: { amount_eur: string }[]) =>
  rows.reduce((sum, row) => sum + Number(row.amount_eur), 0) / 1e6;

const services = readRows<Service>('services.csv');
const mainFunctionOf = new Map(services.map((row) => [row.service, row.main_function]));
const municipalities = readRows<Record<string, string>>('municipalities.csv');
const outside = (rows: Cost[]) =>
  rows.filter((row) => mainFunctionOf.get(row.service) !== 'social-and-health');
const printed = (year: number, measure: string) =>
  published.national.find((entry) => entry.year === year && entry.measure === measure)?.meur;

/** Half a million: our sums are exact to 1,000 euros, the printed figure to a million. */
const PRINTED_MEUR = 0.5;
/** One million: printed groups, each rounded by itself, against their printed total or difference. */
const ROUNDED_MEUR = 1;
const expectWithin = (found: number, expected: number, tolerance: number, what: string) =>
  expect(Math.abs(found - expected), `${what}: ${found}, printed ${expected}`).toBeLessThanOrEqual(tolerance);

describe('every file', () => {
  test('has an origin with the same keys, and no origin is alone', () => {
    const origins = files.filter((name) => name.endsWith('.origin.yaml'));
    expect(origins).toEqual(csvFiles.map((name) => name.replace('.csv', '.origin.yaml')).sort());
    const keys = origins.map((name) => {
      const origin = Object.keys(parseYaml(readFileSync(new URL(name, folder), 'utf8')) as object);
      return origin.filter((key) => key !== 'counted_in').join();
    });
    expect(new Set(keys)).toEqual(
      new Set([
        'title,publisher,table,year,measure,price_year,unit,source_precision_eur,licence,credit,taken_through,changed,caveats',
      ]),
    );
  });

  const rowCounts: [string, number][] = [
    ['services.csv', 63],
    ['municipalities.csv', 320],
    ...[316, 312, 310, 310, 310].map((n, i): [string, number] => [`costs-${2015 + i}.csv`, n * 51]),
    ...[317, 313, 311, 311, 311].map((n, i): [string, number] => [
      `income-statements-${2015 + i}.csv`,
      n * 41,
    ]),
  ];
  test.each(rowCounts)('%s has %i rows', (name, count) => expect(readRows(name)).toHaveLength(count));
});

describe('registers', () => {
  test('ids, names and other names of services are unique', () => {
    const ids = services.map((row) => row.service);
    expect(new Set(ids).size).toBe(ids.length);
    const names = services.flatMap((row) => [row.name_fi, ...row.also_known_as.split('|')]).filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
  });

  test('municipality codes are unique and sum to the population of 2016', () => {
    expect(new Set(municipalities.map((row) => row['municipality_code'])).size).toBe(municipalities.length);
    expect(municipalities.reduce((sum, row) => sum + Number(row['population_2016']), 0)).toBe(5_503_297);
  });

  const genitives = municipalities.map((row) => row['genitive_fi']?.split('|') ?? []);

  test('every municipality has Finnish genitives of its own that are no name', () => {
    const names = new Set(
      municipalities.flatMap((row) => [row['name_fi']?.toLowerCase(), row['name_sv']?.toLowerCase()]),
    );
    const forms = genitives.flat();
    expect(genitives.filter((each) => each.length === 0)).toEqual([]);
    expect(forms.filter((form) => !/^\p{Lu}[\p{L}-]*n( Tl| kunnan)?$|^Koski Tl:n$/u.test(form))).toEqual([]);
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms.filter((form) => names.has(form.toLowerCase()))).toEqual([]);
  });

  test('a genitive changes no more than the last three letters of the name', () => {
    // But where an adjective in front changes too: Isokyrö, Isonkyrön; Uusikaupunki, Uudenkaupungin.
    const stemOf = (name: string) =>
      name
        .replace(/ (Tl|kunta)$/, '')
        .replace(/^(Iso|Uusi)/, '')
        .slice(0, -3);
    for (const [at, { name_fi: name = '' }] of municipalities.entries())
      for (const form of genitives[at] ?? [])
        expect(form.replace(/^(Ison?|Uuden)(?=k|j)/, ''), name).toMatch(new RegExp(`^${stemOf(name)}`));
  });

  test.each([
    ['Hanko', 'Hangon'],
    ['Turku', 'Turun'],
    ['Lahti', 'Lahden'],
    ['Rautalampi', 'Rautalammin'],
    ['Vesanto', 'Vesannon'],
    ['Loppi', 'Lopen'],
    ['Kotka', 'Kotkan'],
    ['Savitaipale', 'Savitaipaleen'],
    ['Muurame', 'Muuramen'],
    ['Alavus', 'Alavuden'],
    ['Kannus', 'Kannuksen'],
    ['Pihtipudas', 'Pihtiputaan'],
    ['Punkalaidun', 'Punkalaitumen'],
    ['Kauniainen', 'Kauniaisten'],
    ['Kaustinen', 'Kaustisen'],
    ['Virrat', 'Virtain|Virtojen'],
    ['Isojoki', 'Isojoen|Isonjoen'],
    ['Uusikaarlepyy', 'Uudenkaarlepyyn'],
    ['Koski Tl', 'Kosken Tl|Koski Tl:n'],
    ['Sund', 'Sundin'],
  ])('the genitive of %s is %s', (name, genitive) =>
    expect(municipalities.find((row) => row['name_fi'] === name)?.['genitive_fi']).toBe(genitive),
  );

  test('every region has one Finnish genitive', () => {
    const pairs = new Set(municipalities.map((row) => `${row['region_fi']} ${row['region_genitive_fi']}`));
    expect([...pairs].sort()).toEqual([
      'Ahvenanmaa Ahvenanmaan',
      'Etelä-Karjala Etelä-Karjalan',
      'Etelä-Pohjanmaa Etelä-Pohjanmaan',
      'Etelä-Savo Etelä-Savon',
      'Kainuu Kainuun',
      'Kanta-Häme Kanta-Hämeen',
      'Keski-Pohjanmaa Keski-Pohjanmaan',
      'Keski-Suomi Keski-Suomen',
      'Kymenlaakso Kymenlaakson',
      'Lappi Lapin',
      'Pirkanmaa Pirkanmaan',
      'Pohjanmaa Pohjanmaan',
      'Pohjois-Karjala Pohjois-Karjalan',
      'Pohjois-Pohjanmaa Pohjois-Pohjanmaan',
      'Pohjois-Savo Pohjois-Savon',
      'Päijät-Häme Päijät-Hämeen',
      'Satakunta Satakunnan',
      'Uusimaa Uudenmaan',
      'Varsinais-Suomi Varsinais-Suomen',
    ]);
  });

  test('who is counted in another municipality has no population, and the other one says so', () => {
    const { length } = municipalities.filter((each) =>
      each['population_note']?.startsWith('counted_in_2024:'),
    );
    expect(length).toBe(1);
    for (const row of municipalities.filter((each) => each['merged_into'])) {
      if (row['population_note'] === 'counted_in_2024:507') {
        expect(row['population_2023']).toBe('1577');
        expect(row['population_2024']).toBe('');
        continue;
      }
      const target = municipalities.find((each) => each['municipality_code'] === row['merged_into']);
      expect(row['population_note']).toContain(`counted_in:${row['merged_into']}`);
      expect(row['population_2013']).toBe('');
      expect(target?.['population_note']).toMatch(/^includes:\d{3}(\|\d{3})*$/);
      expect(target?.['population_note']).toContain(row['municipality_code']);
    }
  });
});

describe.each(costFiles)('%s', (name) => {
  const rows = readCosts(name);
  test('knows its year, services and municipalities, holds whole euros and no cell twice', () => {
    const codes = new Set([...municipalities.map((row) => row['municipality_code']), 'SSS']);
    expect(new Set(rows.map((row) => row.year))).toEqual(new Set([/\d{4}/.exec(name)?.[0]]));
    expect(rows.filter((row) => !mainFunctionOf.has(row.service))).toEqual([]);
    expect(rows.filter((row) => !codes.has(row.municipality_code))).toEqual([]);
    expect(rows.filter((row) => !/^(0|-?[1-9]\d*)$/.test(row.amount_eur))).toEqual([]);
    const cells = rows.map((row) => [row.municipality_code, row.service, row.cost_type].join());
    expect(new Set(cells).size).toBe(cells.length);
  });
});

describe('net costs by municipality', () => {
  test.each([2015, 2016, 2017, 2018, 2019])('%i adds up to the published national figures', (year) => {
    const rows = readCosts(`costs-${year}.csv`);
    const figures = Object.entries(printed(year, 'net') ?? {});
    expect(figures.length).toBeGreaterThanOrEqual(2);
    for (const [group, meur] of figures) {
      const part = rows.filter((row) => group === 'total' || mainFunctionOf.get(row.service) === group);
      expectWithin(sumMeur(part), meur, PRINTED_MEUR, `${year} ${group}`);
    }
  });

  test('2017 adds up to the total of 2018 less the printed change', () =>
    expectWithin(
      sumMeur(readCosts('costs-2017.csv')),
      published.net_total_2017.meur,
      ROUNDED_MEUR,
      '2017 total',
    ));

  test('2015: what stays outside health and social care, and fire and rescue', () => {
    const rows = readCosts('costs-2015.csv');
    expect(sumMeur(rows)).toBeCloseTo(30_468.306, 6);
    expect(sumMeur(outside(rows))).toBeCloseTo(12_608.6, 1);
    expect(sumMeur(outside(rows).filter((row) => row.service !== 'fire-and-rescue'))).toBeCloseTo(
      12_195.6,
      1,
    );
  });

  test('2016 adds up to the published figures of every region', () => {
    const regionOf = new Map(
      municipalities.map((row) => [
        row['municipality_code'],
        row['region_code_until_2020'] || row['region_code'],
      ]),
    );
    const rows = readCosts('costs-2016.csv');
    const regions = Object.entries(published.regional_net_2016.meur);
    expect(regions).toHaveLength(19);
    for (const [region, meur] of regions)
      for (const [i, group] of ['social-and-health', 'education-and-culture'].entries()) {
        const part = rows.filter(
          (row) =>
            regionOf.get(row.municipality_code) === region && mainFunctionOf.get(row.service) === group,
        );
        expectWithin(sumMeur(part), meur[i] ?? Number.NaN, PRINTED_MEUR, `${region} ${group}`);
      }
  });

  test('2015: cells that earn more than they cost are kept', () => {
    const rows = outside(readCosts('costs-2015.csv'));
    const positive = rows.filter((row) => Number(row.amount_eur) > 0);
    expect(sumMeur(positive)).toBeGreaterThan(sumMeur(rows));
    const premises = rows.filter((row) => row.service === 'premises-and-rental');
    expect(sumMeur(premises)).toBeCloseTo(-326.717, 6);
  });
});

describe('national files', () => {
  const national = published.national.filter((entry) => entry.year !== 2017);
  const nameOf = (year: number, measure: string) =>
    `national-${measure === 'gross' ? '' : `${measure}-`}${year}.csv`;

  /** The main group in which the classification of the year has the service. */
  const groupOf = (year: number, service: string) => {
    if (year < 2015 && service === 'general-administration') return service;
    if (year < 2015 && service === 'early-childhood-education') return 'social-and-health';
    return mainFunctionOf.get(service);
  };

  test('there is one for every published year and measure, and no other', () =>
    expect(costFiles.filter((name) => name.startsWith('national')).sort()).toEqual(
      national.map((entry) => nameOf(entry.year, entry.measure)).sort(),
    ));

  test.each(national)('$measure $year: leaves add up to every main group and to the total', (entry) => {
    const rows = readCosts(nameOf(entry.year, entry.measure));
    for (const [group, meur] of Object.entries(entry.meur)) {
      const part = rows.filter((row) => group === 'total' || groupOf(entry.year, row.service) === group);
      expectWithin(sumMeur(part), meur, group === 'total' ? ROUNDED_MEUR : 0, group);
    }
  });

  test.each([2015, 2016, 2018, 2019, 2020])('%i: gross less revenue is net', (year) => {
    const [gross, revenue, net] = ['gross', 'revenue', 'net'].map((measure) =>
      readCosts(nameOf(year, measure)),
    );
    for (const row of net ?? []) {
      const [cost, income] = [gross, revenue].map((rows) =>
        sumMeur((rows ?? []).filter((each) => each.service === row.service)),
      );
      // A remainder is a difference of two printed figures on each side.
      const tolerance = row.service.endsWith('-remainder') ? 2 * ROUNDED_MEUR : ROUNDED_MEUR;
      expectWithin((cost ?? 0) - (income ?? 0), sumMeur([row]), tolerance, row.service);
    }
  });

  test.each([2015, 2016, 2018, 2019])(
    '%i: published sub-functions equal the sums of municipalities',
    (year) => {
      const costs = readCosts(`costs-${year}.csv`);
      const leaves = readCosts(`national-net-${year}.csv`).filter(
        (row) => !/-(remainder|undivided)$/.test(row.service),
      );
      expect(leaves.length).toBeGreaterThanOrEqual(2);
      for (const leaf of leaves)
        expectWithin(
          sumMeur(costs.filter((row) => row.service === leaf.service)),
          sumMeur([leaf]),
          PRINTED_MEUR,
          leaf.service,
        );
    },
  );

  test('personnel and the rest are told apart where published', () => {
    const premises = readCosts('national-2014.csv').filter((row) => row.service === 'premises-and-rental');
    expect(premises.map((row) => [row.cost_type, row.amount_eur])).toEqual([
      ['personnel', '429000000'],
      ['other', '1935000000'],
    ]);
  });
});

test('2016: municipal income tax per tax point is about 950 million euros at the mean rate of 19.9 %', () => {
  const rows = readRows<{ item: string; amount_eur: string }>('income-statements-2016.csv');
  expect(sumMeur(rows.filter((row) => row.item === 'municipal-income-tax')) / 19.9).toBeCloseTo(950, -1);
});
