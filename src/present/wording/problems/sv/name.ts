import type { LookAlikeFacts, nameProblems } from '../../../../problems/catalogue/name.ts';
import { characterText } from '../shared.ts';
import type { TextsOf } from '../texts.ts';
import { alternatives, show, together, unknown } from './words.ts';

export const name: TextsOf<typeof nameProblems> = {
  'unknown-parameter': unknown(
    'ingen parameter',
    'en parameter i scenariot',
    'Definiera den under "parameters".',
  ),
  'unknown-evidence': unknown(
    'inget underlag',
    'ett känt underlag',
    'Id är sökvägen under data/evidence, med punkter.',
  ),
  'unknown-source': unknown(
    'ingen källa',
    'en känd källa',
    'Lägg till den under "sources" med title, publisher, date och url.',
  ),
  'unknown-costs': unknown(
    'ingen kostnadsstruktur',
    'en kostnadsstruktur i scenariot',
    'Definiera den under "costs".',
  ),
  'unknown-main-function': unknown(
    'inget uppgiftsområde',
    'ett känt uppgiftsområde',
    'Uppgiftsområdena finns i data/finland/services.csv.',
  ),
  'unknown-municipality': (f) => ({
    ...unknown(
      'ingen kommun',
      'en känd kommun',
      'Skriv koden (tre siffror: kalkylprogram tar bort inledande nollor) eller det officiella namnet i data/finland/municipalities.csv.',
    )(f),
    ...(f.layoutKey === undefined || f.found === ''
      ? {}
      : {
          many: {
            what: 'kommunnamn är inte kända',
            item: show(f.found),
            hint: `De kan anges i tabellbeskrivningen (digisave inspect --write-layout) under "${f.layoutKey}". digisave inspect FIL --format json listar alla.`,
          },
        }),
    ...hintOfEmptyCell(f),
  }),
  'unknown-region': unknown(
    'inget landskap',
    'ett känt landskap',
    'Skriv landskapets tvåsiffriga kod eller dess namn.',
  ),
  'unknown-group': unknown(
    'ingen kommungrupp',
    'en känd kommungrupp',
    'Kommungrupperna finns i data/finland/municipalities.csv.',
  ),
  'unknown-cost-type': (f) => ({
    ...unknown('inget kostnadsslag', 'ett känt kostnadsslag', 'Se kolumnen cost_type i filen.')(f),
    expected: alternatives(f.known),
  }),
  'unknown-path': unknown(
    'ingen beteckning',
    'en känd beteckning',
    'Så ser beteckningar ut: project.ID.saving_eur_per_year, pace.quick.share_of_costs, parameter.ID.',
  ),
  'parameter-cycle': (f) => ({
    found: `Parametern hänvisar till sig själv: ${f.path.join(' → ')}.`,
    expected: 'en parameter som leder till ett tal eller ett underlag',
    hint: 'Ge en av dem ett eget värde.',
  }),
  'idle-beside-parameter': (f) => ({
    found: `${together(f.keys)} bredvid en hänvisning till ${f.parameter} har ingen verkan.`,
    expected: 'uppgifter om ett gemensamt tal vid själva parametern',
    hint: `Skriv dem under parameters: ${f.parameter}.`,
  }),
  'unused-parameter': (f) => ({
    found: `Parametern ${show(f.id)} används inte.`,
    many: { what: 'parametrar används inte', item: f.id },
    expected: 'ett tal som anger { parameter: ... }',
    hint: 'Hänvisa till den, eller ta bort den.',
  }),
  'names-look-alike': (f) => ({
    found: `Namnen på två ${kinds[f.of]} ser likadana ut: ${show(f.name)} och ${show(f.other)}${where(f)}. Tecken ${f.character} är ${characterText(f.here) ?? 'borta'} i det första och ${characterText(f.there) ?? 'borta'} i det andra.`,
    many: { what: `namn på ${kinds[f.of]} ser ut som ett annat`, item: show(f.name) },
    expected: 'namn som en läsare kan skilja åt',
    hint: 'En läsare tar dem för ett, digisave för två. Om båda betyder samma sak, skriv dem likadant; ge annars det ena ett annat namn.',
  }),
  'evidence-not-in-force': (f) => ({
    found: `${f.id} har inget värde för ${f.year}; värdet från ${f.from} används.`,
    many: {
      what: 'underlag har inget värde för året, och ett senare värde används',
      item: `${f.id} för ${f.year} från ${f.from}`,
    },
    expected: 'ett värde som gäller det året',
    hint: `Skriv { evidence: ${f.id}, year: ${f.from.slice(0, 4)} } för att välja det medvetet.`,
  }),
  'evidence-year-unknown': (f) => ({
    found: `${f.id} har värden från ${together(f.years)}, men ingen kostnadsstruktur anger ett år.`,
    expected: 'det år som värdet ska gälla',
    hint: `Skriv { evidence: ${f.id}, year: ${f.years.at(-1)?.slice(0, 4)} }.`,
  }),
  'uncited-value': (f) => ({
    found: `Ett värde med kvaliteten ${show(f.quality)} saknar ${together(f.lacks)}.`,
    expected: 'source och place för varje värde som inte är ett antagande eller kalibrerat',
    hint: 'Ange var talet finns, eller skriv quality: assumed.',
  }),
  'values-out-of-order': (f) => ({
    found: `Värdet från ${f.from} kommer efter värdet från ${f.before}.`,
    expected: 'daterade värden i tidsordning, varje datum en gång',
    hint: 'Sortera värdena efter "from".',
  }),
};

function where({ line, column }: LookAlikeFacts): string {
  if (column !== undefined) return ` (kolumn ${column})`;
  return line === undefined ? '' : ` (rad ${line})`;
}

const kinds: Readonly<Record<LookAlikeFacts['of'], string>> = {
  column: 'kolumner',
  municipality: 'kommuner',
  parameter: 'parametrar',
  project: 'projekt',
  service: 'tjänster',
  sheet: 'blad',
};

/** Exports that merge cells write a name once, above the rows that it is of. */
function hintOfEmptyCell({ found, layoutKey }: { found: string; layoutKey?: string }): { hint?: string } {
  if (found !== '' || layoutKey === undefined) return {};
  return {
    hint: 'Om en tom cell upprepar cellen ovanför, skriv fill_down: true vid kolumnen i tabellbeskrivningen (digisave inspect --write-layout); fyll annars i cellen.',
  };
}
