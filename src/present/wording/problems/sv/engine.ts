import type { EngineLimit, engineProblems, SqlLimit } from '../../../../problems/catalogue/engine.ts';
import type { TextsOf } from '../texts.ts';
import { figure, fileName, list, show } from './words.ts';

export const engine: TextsOf<typeof engineProblems> = {
  'missing-engine': (f) => ({
    found: `${fileName(f.path)} läses av DuckDB, som inte är installerat.`,
    expected: 'paketet @duckdb/node-api installerat bredvid digisave',
    hint: 'Installera det: npm install @duckdb/node-api@1.5.6-r.1. Utan det kan du spara tabellen som CSV och ange själva filen.',
  }),
  'no-parts': (f) => ({
    found: `Ingen tabell hittas med ${show(f.path)}.`,
    expected: 'ett sökmönster eller en mapp med Parquet- eller CSV-filer',
    hint: 'Kontrollera namnet; i ett scenario räknas det från scenariots mapp. * betyder vilken del av ett namn som helst, ** mappar.',
  }),
  'parts-differ': (f) => ({
    found:
      f.column === undefined
        ? `En av filerna ${f.path} och ${f.first} är en Parquet-fil, och den andra är det inte.`
        : `Kolumn ${f.column} ${f.found === undefined ? 'saknas' : `är ${show(f.found)}`}; i ${fileName(f.first)} ${f.expected === undefined ? 'saknas den' : `är den ${show(f.expected)}`}.`,
    expected: 'filer av samma tabell: Parquet eller CSV, med samma kolumner i samma ordning',
    hint: 'Lämna filen utanför sökmönstret, eller ange den som en egen tabell under files.',
  }),
  'engine-cannot': (f) =>
    f.limit === 'encoding'
      ? {
          found: `DuckDB läser bara text i UTF-8, och ${fileName(f.path)} är inte det.`,
          expected: 'en text i UTF-8',
          hint: 'Spara filen som UTF-8 eller som Parquet.',
        }
      : f.limit === 'memory'
        ? {
            found: `DuckDB läser bara filer i filsystemet, och ${fileName(f.path)} har getts i minnet.`,
            expected: 'en fil i filsystemet',
            hint: 'Ge raderna som CSV, eller läs filen med kommandoraden.',
          }
        : {
            found: `${limits[f.limit]} kan inte läsas ur ${fileName(f.path)}, vars rader summeras av DuckDB.`,
            expected: 'en tabell där varje rad själv säger vad den gäller',
            hint: 'Fyll i eller ta bort dem där tabellen görs; en enskild CSV-fil som anges med sitt namn läses med dem.',
          },
  'engine-cannot-read': (f) => ({
    found: `DuckDB kan inte läsa ${fileName(f.path)}: ${f.reason}`,
    expected: 'en hel Parquet- eller CSV-fil, med lika många celler på varje rad som i rubriken',
    hint: 'Hämta eller skriv filen på nytt; rätta raden i en CSV-fil.',
  }),
  'column-left-out': (f) => ({
    found: `Cellerna i ${show(f.header)} är nästan alla olika, så att kolumnen inte skiljer kostnader åt; den läses inte.`,
    expected: 'kolumner som skiljer kostnader åt, såsom år, tjänst och kostnadsslag',
    hint: 'Kontrollera kolumnen, och skriv den i tabellbeskrivningen (digisave inspect --write-layout): role: ignore, eller en annan roll.',
  }),
  'too-many-groups': (f) => ({
    found: `${fileName(f.path)} har mer än en miljon olika rader. Olika celler: ${list(f.columns.map(({ name, values }) => `${name} omkring ${figure(values)}`))}.`,
    expected: 'kolumner som skiljer kostnader åt, såsom år, tjänst och kostnadsslag',
    hint: 'Ange i tabellbeskrivningen (digisave inspect --write-layout) vilka kolumner som inte skiljer kostnader åt, såsom verifikatnummer: role: ignore, och dessutom several: add.',
  }),
  'not-in-sql': (f) => ({
    found: `${sqlLimits[f.limit]}. Det kan inte sägas i vanlig SQL.`,
    expected:
      'en tabell där varje rad själv säger vad den gäller, och en tabellbeskrivning som säger vilka rader som räknas',
    hint: 'Skriv det i tabellbeskrivningen med kolumnernas celler (only, except, services, areas, cost_types), eller i själva tabellen där den görs.',
  }),
};

const limits: Readonly<Record<Exclude<EngineLimit, 'encoding' | 'memory'>, string>> = {
  'fill-down': 'Celler som upprepar cellen ovanför (fill_down)',
  headings: 'Mellanrubriker (headings)',
  footnotes: 'Fotnoter under raderna (footnote_rows)',
  sheet: 'Ett blad i en arbetsbok (sheet)',
};

const sqlLimits: Readonly<Record<SqlLimit, string>> = {
  'rows-left-out':
    'Raden lämnas bort av en orsak som inte är någon av dess celler, såsom att den är summan av andra',
  cells: 'Vad tabellens kostnader gäller framgår inte av enskilda celler',
  names: 'Två kolumner har samma namn',
  'unseen-letters': 'Ett namn eller en cell har tecken som ingen ser eller som vänder skrivriktningen',
  headings: 'Mellanrubriker säger vad raderna under dem gäller',
  'fill-down': 'Tomma celler upprepar cellen ovanför',
  codes: 'Koder är summor av längre koder',
  'municipality-year': 'Kommuner som gått samman räknas i sin efterföljare',
};
